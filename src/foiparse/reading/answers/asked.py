"""The questions by path, by order and by their words, as answers name or repeat them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from foiparse.law.numerals import LabelList
from foiparse.model import Diagnostic, DiagnosticCode, Question, Request
from foiparse.outline import Outline
from foiparse.patterns import Pattern

_PLAIN_WORDS = Pattern(r"[^\p{L}\p{N}]+")  # what is left out when words are compared: matches ", "; must not match "a"
_FEWEST = 12
"""Fewest letters by which a question is known again."""


class Asked:
    """The questions by path, by order and by their words."""

    def __init__(self, outline: Outline, request: Request | None) -> None:
        """Walks through the request once.

        Args:
            outline: the text with its paragraphs.
            request: what was asked; None where the text does not print it.
        """
        self.text = outline.text
        walk = list(request.walk()) if request else []
        self.paths = {bare_path(path): path for path, _ in reversed(walk)}
        self.top = [question.label for question in request.questions if question.label] if request else []
        self.letters = frozenset(path.lower() for path in self.top if len(path) == 1 and path.isalpha())
        """The letters that are labels of questions."""
        self.capitals = frozenset(path for path in self.top if len(path) == 1 and path.isupper()) if len(self.top) > 1 else frozenset()
        """The capital letters that are labels of questions, which may head an answer alone."""
        self.lettered = any(path.isalpha() for path in self.top)
        """Whether questions have letters for labels."""
        self.of_top = dict(_tops(request, walk)) if request else {}
        """The question that a path is, or is a part of."""
        self.wording = {path: question.text.lower() for path, question in walk if path in self.top}
        """By path, what each question without its parts says."""
        self.begins = sorted((question.span.start, path) for path, question in reversed(walk))
        self.words: dict[str, list[tuple[str, str]]] = {}
        """By their first letters, the questions with their letters and digits."""
        self.flat: dict[str, str] = {}
        """By path, the letters and digits of each."""
        for path, question in walk:
            flat = self.flat[path] = letters_and_digits(question.text)
            if len(flat) >= _FEWEST:
                self.words.setdefault(flat[:_FEWEST], []).append((path, flat))
        self.first_letters = {begin[:2] for begin in self.words}
        self.doubts: list[Diagnostic] = []

    def named(self, found: LabelList) -> tuple[str, ...]:
        """The paths that a list of labels names; what the request does not have is told."""
        if found.all:
            return tuple(self.top)
        names = [*found.labels, *(self.top[n - 1] if 0 < n <= len(self.top) else self.top[-1] for n in found.ordinals if self.top)]
        if not self.paths:
            return tuple(names)
        known = []
        for name in names:
            path = self.paths.get(bare_path(name))
            if path is not None:
                known.append(path)
                continue
            if "." in name:
                continue  # "paragraph 5.2" is one of a policy
            message = f"question {name!r} is named, and the request has none"
            self.doubts.append(Diagnostic(DiagnosticCode.UNKNOWN_QUESTION, message, None, self.text.span(found.start, found.end)))
        return tuple(dict.fromkeys(known))

    def may_name(self, found: LabelList) -> bool:
        """Whether a list of labels has a word before it, or nothing but letters of the request."""
        return bool(found.noun) or (self.lettered and bool(found.labels) and all(bare_path(name) in self.paths for name in found.labels))

    def starting(self, start: int, end: int) -> list[str]:
        """The paths of the questions whose words begin in a stretch of the source."""
        first = bisect_left(self.begins, (start, ""))
        last = bisect_left(self.begins, (end, ""))
        return [path for _, path in self.begins[first:last]]

    def restated(self, start: int, end: int) -> tuple[str, int] | None:
        """Which question is printed again at the beginning of a stretch, and where its words end."""
        at = start
        while at < end and not self.text.low[at].isalnum():
            at += 1
        if "".join(filter(str.isalnum, self.text.low[at : at + 5]))[:2] not in self.first_letters:
            return None
        head = letters_and_digits(self.text.low[start : min(end, start + 60)])
        known = self.words.get(head[:_FEWEST])
        if known is None:
            return None
        flat, ends = _flattened(self.text.low, start, min(end, start + 2 * max(len(words) for _, words in known) + 40))
        whole = [(path, words) for path, words in known if flat.startswith(words)]
        alike = whole or [(path, words) for path, words in known if words.startswith(flat) or _alike(flat[: len(words)], words)]
        if not alike:
            return None
        path, words = max(alike, key=lambda one: len(one[1]))
        stop = ends[min(len(words), len(flat)) - 1]
        while stop < end and self.text.text[stop] in "?.!\"')":
            stop += 1
        return path, stop


def _tops(request: Request, walk: list[tuple[str, Question]]) -> Iterator[tuple[str, str]]:
    """Each path with the path of the question that it is, or is a part of."""
    whole = {id(question) for question in request.questions}
    top = ""
    for path, question in walk:
        top = path if id(question) in whole else top
        yield path, top


_ALIKE = 0.92
"""Least share of letters that a question printed again has in common with the first printing."""
_COMPARED = 600
"""Letters of a question that are compared."""


def _alike(one: str, two: str) -> bool:
    """Whether two flattened questions are the same but for a few letters."""
    if abs(len(one) - len(two)) > 0.1 * len(two) + 3:
        return False
    from difflib import SequenceMatcher

    compared = SequenceMatcher(None, one[:_COMPARED], two[:_COMPARED], autojunk=False)
    return compared.quick_ratio() >= _ALIKE and compared.ratio() >= _ALIKE


def bare_path(path: str) -> str:
    """A path for comparison."""
    return "".join(c for c in path if c.isalnum()).lower()


def letters_and_digits(words: str) -> str:
    """Letters and digits only, in lower case, for comparison."""
    return _PLAIN_WORDS.compiled.sub("", words.lower())


def _flattened(low: str, start: int, end: int) -> tuple[str, list[int]]:
    """The letters and digits of a stretch, and the offset after each."""
    letters, ends = [], []
    for at in range(start, end):
        if low[at].isalnum():
            letters.append(low[at])
            ends.append(at + 1)
    return "".join(letters), ends
