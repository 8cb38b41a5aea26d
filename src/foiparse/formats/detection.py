"""Which formats fit a text, with the reasons."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from attrs import frozen

from foiparse.formats.format import Detect, Format
from foiparse.phrases import Phrases
from foiparse.source import Text

GENERIC = "letter"
"""Name of the format that fits every text."""

_LEAST = 0.1
"""Score of the format that always applies."""


@frozen
class Detection:
    """One format that fits a text."""

    name: str
    """Name of the format."""
    score: float
    """How well it fits, up to 1."""
    reasons: tuple[str, ...]
    """What was found."""


def rank(text: str | Text, formats: Iterable[Format]) -> tuple[Detection, ...]:
    """The formats that fit a text, best first, the generic one last.

    Args:
        text: the letter, as it is or already cleaned.
        formats: the candidates.
    """
    clean = text if isinstance(text, Text) else Text(text)
    found = [detection for format in formats if (detection := fit(clean, format)) is not None]
    return tuple(sorted(found, key=lambda one: (one.name == GENERIC, -one.score, one.name)))


def fit(text: Text, format: Format) -> Detection | None:
    """How well a format fits, or None where it does not.

    Args:
        text: the cleaned source.
        format: the candidate.
    """
    if format.name == GENERIC:
        return Detection(format.name, _LEAST, ("applies to every text",))
    found = _found(format.detect, text, _words(format.detect).likely(text))
    if found is None:
        return None
    return Detection(format.name, _score(found, format.detect), tuple(f"has {words!r}" for words in (*format.detect.all, *found)))


class Candidates:
    """Formats by their detection cues, which are looked for in one go."""

    __slots__ = ("_cues", "_words")

    def __init__(self, cues: Iterable[tuple[str, Detect]]) -> None:
        """Files the cues.

        Args:
            cues: names and cues of the formats.
        """
        self._cues = tuple(cues)
        self._words = _words(*(detect for _, detect in self._cues))

    def best(self, text: Text) -> str | None:
        """The name of the format that fits a text best; None where none does. What `rank` puts first, without the reasons.

        Args:
            text: the cleaned source.
        """
        likely, first = frozenset(self._words.likely(text)), (2.0, "")
        for name, cues in self._cues:
            found = () if name == GENERIC else _found(cues, text, likely)
            if found is not None:
                first = min(first, (1.0 if name == GENERIC else -_score(found, cues), name))
        return first[1] or None


def _words(*cues: Detect) -> Phrases:
    """The words of some cues, ready to be looked for: names of authorities may be parts of longer words, as in an address."""
    return Phrases(inside=tuple(words for detect in cues for words in (*detect.all, *detect.any, *detect.none)))


def _found(cues: Detect, text: Text, likely: Collection[str]) -> tuple[str, ...] | None:
    """Which cues of `any` a text holds; None where the format does not fit.

    Args:
        cues: the format's cues.
        text: the cleaned source.
        likely: those of the cues, perhaps among others, that the text may hold.
    """
    low = text.low
    for words in cues.all:
        if words not in likely or words not in low:
            return None
    some = tuple([words for words in cues.any if words in likely and words in low])
    if not (some or (cues.all and not cues.any)) or any(words in likely and words in low for words in cues.none):
        return None
    return some


def _score(found: tuple[str, ...], cues: Detect) -> float:
    """How well a format fits of whose `any` these were found."""
    return round(0.6 + 0.4 * len(found) / len(cues.any), 3) if cues.any else 0.8
