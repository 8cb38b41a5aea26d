"""Finding words in an outline: which paragraph an offset stands in, and which sentences hold a word."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from foiparse.outline.parts import Outline, Paragraph

_STEM = 5
"""Letters of a word by which it is looked up."""

_LETTERS = bytes(code if chr(code).isalnum() else 32 for code in range(128)) + b" " * 128
"""Every byte that is no letter and no digit becomes a space."""


class Cues:
    """Words that a reader looks for, in lower case; each begins where a word begins, unless they are told to be inside of words.

    A text is searched for a cue only if it has a word that begins like the cue's first one, which is known without a search.
    """

    __slots__ = ("all",)

    def __init__(self, *words: str, inside: bool = False) -> None:
        """Keeps the words with the stem by which each is ruled out.

        Args:
            words: the cues; white space and marks before the first letter are looked for as well.
            inside: whether they may stand inside of words.
        """
        self.all = tuple((one, None if inside else _stem(one)) for one in words)
        """The cues with the stem of their first word; None where it may go on with other letters."""


def _stem(words: str) -> str | None:
    """The first five letters of a cue's first word; None where the cue ends before it is known how the word goes on."""
    marks = next((at for at, c in enumerate(words) if c.isalnum()), len(words))
    rest = words[marks:]
    size = next((at for at, c in enumerate(rest) if not c.isalnum()), 0) or (len(rest) if len(rest) >= _STEM else 0)
    return rest[: min(size, _STEM)] if size and rest.isascii() else None


class Lookup:
    """The paragraphs of an outline by offset, and its words."""

    __slots__ = ("_starts", "outline", "stems", "text")

    def __init__(self, outline: Outline) -> None:
        """Prepares the search; made once for a text.

        Args:
            outline: the outline to search.
        """
        self.outline = outline
        self.text = outline.text
        self._starts = [paragraph.start for paragraph in outline.paragraphs]
        words = self.text.low.encode("ascii", "replace").translate(_LETTERS).decode("ascii").split()
        self.stems = frozenset([word[:_STEM] for word in frozenset(words)])
        """The first letters of all its words."""

    def paragraph(self, at: int) -> Paragraph | None:
        """The paragraph that holds a clean offset; None between paragraphs and in boilerplate.

        Args:
            at: the offset.
        """
        index = bisect_right(self._starts, at) - 1
        if index < 0:
            return None
        for back in range(index, max(-1, index - 2), -1):  # the cells of a table overlap, a question and its answer
            paragraph = self.outline.paragraphs[back]
            if at < paragraph.end and not any(start <= at < end for start, end in paragraph.holes):
                return paragraph
        return None

    def following(self, at: int, count: int) -> tuple[Paragraph, ...]:
        """Some paragraphs from the one on that holds a clean offset, or that comes next.

        Args:
            at: the offset.
            count: how many at most.
        """
        index = max(0, bisect_right(self._starts, at) - 1)
        paragraphs = self.outline.paragraphs
        if index < len(paragraphs) and paragraphs[index].end <= at:
            index += 1
        return paragraphs[index : index + count]

    def offsets(self, cues: Cues) -> list[int]:
        """Where one of some words begins, in order, in whatever paragraph.

        Args:
            cues: the words.
        """
        low, stems, found = self.text.low, self.stems, []
        for words, stem in cues.all:
            if stem is None or stem in stems:
                at = low.find(words)
                while at >= 0:
                    found.append(at)
                    at = low.find(words, at + len(words))
        found.sort()
        return found

    def sentences(self, cues: Cues) -> Iterator[tuple[int, int, Paragraph]]:
        """The sentences that hold one of some words, each once, in order, with their paragraphs.

        Args:
            cues: the words.
        """
        last: Paragraph | None = None
        sentences: list[tuple[int, int]] = []
        done = -1
        for at in self.offsets(cues):
            if at < done:
                continue
            paragraph = self.paragraph(at)
            if paragraph is None:
                continue
            if paragraph is not last:
                last, sentences = paragraph, self.text.sentences(paragraph.start, paragraph.end)
            index = bisect_right(sentences, (at, len(self.text.low))) - 1
            if index >= 0 and at < sentences[index][1]:
                done = sentences[index][1]
                yield *sentences[index], paragraph
