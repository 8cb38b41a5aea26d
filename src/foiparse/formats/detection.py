"""Which formats fit a text, with the reasons."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from foiparse.formats.format import Format
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
    low = (text if isinstance(text, Text) else Text(text)).low
    found = [detection for format in formats if (detection := fit(low, format)) is not None]
    return tuple(sorted(found, key=lambda one: (one.name == GENERIC, -one.score, one.name)))


def fit(low: str, format: Format) -> Detection | None:
    """How well a format fits, or None where it does not.

    Args:
        low: the text, folded and in lower case.
        format: the candidate.
    """
    cues = format.detect
    if format.name == GENERIC:
        return Detection(format.name, _LEAST, ("applies to every text",))
    if not (cues.all or cues.any) or not all(words in low for words in cues.all) or any(words in low for words in cues.none):
        return None
    some = tuple(words for words in cues.any if words in low)
    if cues.any and not some:
        return None
    score = 0.6 + 0.4 * len(some) / len(cues.any) if cues.any else 0.8
    return Detection(format.name, round(score, 3), tuple(f"has {words!r}" for words in (*cues.all, *some)))
