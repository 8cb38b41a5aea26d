"""What the readers of answers look at, and what they make of it: a letter by its offsets, marks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from attrs import frozen

from foiparse.model import SectionKind
from foiparse.outline import Outline, Voice
from foiparse.patterns import Pattern

_NOUNS = ("question", "request", "quer", "part", "item", "point", "respon", "answer", "element", "paragraph", "field")
"""How the nouns begin by which a letter names questions."""
_NAMES = Pattern(
    # matches "questions 1", "part (c)", "response to [1]", "question eight"; must not match "department", "request for"
    r"""(?: question | quer(?:y|ie) | part | item | point | request | response | answer | element | paragraph | field ) s? \b
    [\s.:\#]{0,3}
    (?: (?: no | number ) \b [\s.]{0,2} )? (?: (?: to | for ) \s (?: your \s | the \s )? (?: \w+ \s )? )?
    (?: [(\[]? \d | [(\[] [a-z]{1,4} [)\]] | [a-z] \b | (?: one | two | three | four | five | six | seven | eight | nine | ten | eleven
      | twelve | thirteen | fourteen | fifteen | sixteen | seventeen | eighteen | nineteen | twenty ) \b | questions? \b | parts? \b )"""
)
_COUNTED = Pattern(
    # matches "all 30 ", "your first and third "; must not match "call "
    r"\b (?: all | each | every | both | first | second | third | fourth | fifth | sixth | \d+(?:st|nd|rd|th) | last | final ) \b"
)
_BRACKETED = Pattern(r"(?<= \s ) \(? (?: [a-z] | [ivx]{2,5} ) \) (?! \w )")  # matches " (a) ", " iv)"; must not match "40(a)"
_BARE_LETTER = Pattern(r"(?<= \s ) [b-hj-z] (?= [\s,.;:] )")  # matches " d and", " c,"; must not match " a list", "e.g."
_NAMES_Q = Pattern(r"\b q '? s? [\s.:(]{0,3} \d")  # matches "q3", "q's. 2"; must not match "quick"
_PLACES = ("first", "second", "third", "fourth", "fifth", "sixth", "last", "final")
ARGUING_KINDS = (SectionKind.REASONS, SectionKind.EXEMPTION, SectionKind.PUBLIC_INTEREST)


@frozen
class Mark:
    """Where an answer begins, and for which questions."""

    at: int
    """Clean offset where the mark begins; the answer before it ends here at the latest."""
    start: int
    """Clean offset where the answer's words begin; the end of the mark where they begin in the next paragraph."""
    labels: tuple[str, ...]
    """The questions."""
    rule: str
    """Name of the rule that found it."""
    closed: int = 0
    """Clean offset where the answer ends at the latest; 0 where it runs on."""


REFUSED = Mark(0, 0, (), "no_answers")
"""Stands at the head of a numbered list that answers nothing."""


class Letter:
    """The paragraphs of the letter that is read, by offset, and where they name questions."""

    def __init__(self, outline: Outline, *, lettered: bool) -> None:
        """Notes where questions are named, once.

        Args:
            outline: the text with its paragraphs.
            lettered: whether questions have letters for labels.
        """
        self.outline = outline
        self.text = outline.text
        self.paragraphs = [p for p in outline.paragraphs if p.message == outline.letter]
        self.starts = [p.start for p in self.paragraphs]
        self.naming = sorted([*_naming(self.text.low), *(_lettered(self.text.low) if lettered else ())])
        self.turns = [
            (p.start, p.kind in ARGUING_KINDS)
            for p in self.paragraphs
            if p.heading and (p.label is None or not p.label.word) and p.rule not in ("question_heading", "names_questions")
        ]
        """Where headings stand that name no question, and whether each heads reasons."""
        asked = [p.start for p in self.paragraphs if p.kind is SectionKind.REQUEST and p.voice is Voice.REQUESTER]
        self.questions = (asked[0], asked[-1]) if asked else (0, len(self.text.text))
        """Where the first and the last paragraph of the request begin."""
        self.placing = sorted(_found(self.text.low, _PLACES))

    def index(self, at: int) -> int:
        """Index of the last paragraph that begins at or before a clean offset; -1 where none does."""
        return bisect_right(self.starts, at) - 1

    def holding(self, at: int) -> int:
        """Index of the first paragraph that ends after a clean offset."""
        index = max(0, self.index(at))
        return index if at < self.paragraphs[index].end else index + 1

    def after(self, at: int) -> int:
        """Index of the first paragraph that begins at or after a clean offset."""
        return bisect_left(self.starts, at)

    def argues(self, at: int) -> bool:
        """Whether a clean offset stands below a heading of reasons, before another heading that names no question."""
        index = bisect_right(self.turns, (at, True)) - 1
        return index >= 0 and self.turns[index][1]

    def names(self, start: int, end: int) -> bool:
        """Whether a noun that may name questions stands in a stretch."""
        return _holds(self.naming, start, end)

    def places(self, start: int, end: int) -> bool:
        """Whether an ordinal word stands in a stretch."""
        return _holds(self.placing, start, end)


def _holds(offsets: list[int], start: int, end: int) -> bool:
    """Whether one of some offsets, in order, lies in a stretch."""
    index = bisect_left(offsets, start)
    return index < len(offsets) and offsets[index] < end


def _naming(low: str) -> list[int]:
    """Where nouns stand by which questions are named."""
    nouns = (at for at in _found(low, _NOUNS) if _NAMES.match(low, at, at + 48) or _COUNTED.search(low, max(0, at - 32), at))
    return [*nouns, *(match.start() for match in _NAMES_Q.finditer(low))]


def _lettered(low: str) -> Iterator[int]:
    """Where questions may be named by a letter alone: "for (a)", "each of i) to iv)", "for d and e"."""
    yield from (match.start() for match in _BRACKETED.compiled.finditer(low))
    yield from (match.start() for match in _BARE_LETTER.compiled.finditer(low))


def _found(low: str, words: tuple[str, ...]) -> list[int]:
    """Where some words stand."""
    found = []
    for word in words:
        at = low.find(word)
        while at >= 0:
            found.append(at)
            at = low.find(word, at + len(word))
    return found
