"""Which formats fit a text, with the reasons."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from foiparse.formats.format import Detect, Format
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
    if format.name == GENERIC:
        return Detection(format.name, _LEAST, ("applies to every text",))
    found = _found(low, format.detect)
    if found is None:
        return None
    return Detection(format.name, _score(found, format.detect), tuple(f"has {words!r}" for words in (*format.detect.all, *found)))


def best(low: str, candidates: Iterable[tuple[str, Detect]]) -> str | None:
    """The name of the format that fits a text best; None where none does. What `rank` puts first, without the reasons.

    Args:
        low: the text, folded and in lower case.
        candidates: names and cues of the formats.
    """
    first: tuple[float, str] | None = None
    for name, cues in candidates:
        found = () if name == GENERIC else _found(low, cues)
        if found is not None:
            one = (1.0 if name == GENERIC else -_score(found, cues), name)
            first = one if first is None else min(first, one)
    return first[1] if first else None


def _found(low: str, cues: Detect) -> tuple[str, ...] | None:
    """Which cues of `any` a text holds; None where the format does not fit."""
    for words in cues.all:
        if words not in low:
            return None
    some = tuple([words for words in cues.any if words in low])
    if not (some or (cues.all and not cues.any)) or any(words in low for words in cues.none):
        return None
    return some


def _score(found: tuple[str, ...], cues: Detect) -> float:
    """How well a format fits of whose `any` these were found."""
    return round(0.6 + 0.4 * len(found) / len(cues.any), 3) if cues.any else 0.8
