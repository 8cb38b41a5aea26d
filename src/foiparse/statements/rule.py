"""What a rule for one way to say an outcome is made of."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from foiparse.model import Outcome
from foiparse.patterns import Pattern


class Scope(IntEnum):
    """How much of the request a sentence speaks of."""

    PART = 0
    """A question, a part, an item."""
    REQUEST = 1
    """The request or the information requested; in an answer, what that question asked."""
    ALL = 2
    """Expressly all of it, or none of it."""


class Rule(NamedTuple):
    """One way to say an outcome."""

    name: str
    outcome: Outcome
    cues: tuple[str, ...]
    """What must stand in the sentence, the rarest first; each is one cue or several joined by +."""
    pattern: Pattern
    firm: bool = True
    scope: Scope | None = None
    """None where the words of the sentence tell it."""
    unless: Pattern | None = None
    """What must not stand in the sentence."""
    subject: Pattern | None = None
    """What must stand a little before."""


def wording(*ways: str) -> Pattern:
    """A pattern over collapsed sentences from alternatives, in which a space stands for a space."""
    if all(way.startswith(r"\b") for way in ways):
        ways = (r"\b(?:" + "|".join(way[2:] for way in ways) + ")",)  # one look at the word's edge for all of them
    return Pattern("|".join(ways).replace(" ", r"\ "))
