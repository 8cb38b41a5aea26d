"""What the readers of provisions look at, and what they make of it: groups of mentions, readings, announced lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from attrs import frozen

from foiparse.model import Role, SectionKind
from foiparse.outline.parts import Outline
from foiparse.roles import Verdict

if TYPE_CHECKING:
    from foiparse.law.acts import ActName
    from foiparse.law.grammar import Mention
    from foiparse.source import Text


class Group(NamedTuple):
    """Mentions of one nature that stand together as one member of the sentence."""

    start: int
    """First clean offset."""
    end: int
    """One past the name of the Act and the title that follow."""
    members: tuple[int, ...]
    """Numbers of the mentions."""
    nature: str
    """What they are by nature."""


class Reading(NamedTuple):
    """What was made of a group: the role, and what its final role may depend on."""

    group: Group
    role: Role
    rule: str
    ncnd: bool
    labels: tuple[str, ...]
    """Labels of questions named with it, not yet compared with the request."""
    topic: tuple[str, ...] = ()
    """Labels of the questions with which its paragraph begins: "as regards a, "."""
    lead: int = -1
    """Clean offset of the sentence that announces the list it stands in; -1 where none does."""
    shares: tuple[tuple[str, ...], ...] = ()
    """The labels of each of its provisions, where "the former" and "the latter" tell them apart."""


class Announced(NamedTuple):
    """A list of provisions that is under way."""

    verdict: Verdict
    """What it says of them."""
    labels: tuple[str, ...]
    """Labels of the questions that it names."""
    at: int
    """Clean offset of the sentence that announces it."""
    one: bool
    """Whether it announces one provision only: "by virtue of the following exemption:"."""


@frozen
class Letter:
    """What the readers of a paragraph look at."""

    outline: Outline
    """The text with its paragraphs and voices."""
    text: Text
    """The cleaned source."""
    low: str
    """The text in lower case, without the signs that stand for provisions in a normal form."""
    acts: Sequence[ActName]
    """The Acts that it names, in order."""
    act_starts: list[int]
    """Clean offset of each."""
    found: Sequence[Mention]
    """The provisions that it names, in order."""
    starts: list[int]
    """Clean offset of each."""
    codes: Sequence[str | None]
    """The Act of each; None where that is unknown."""
    natures: Sequence[str]
    """What each is by nature."""
    asked: tuple[tuple[int, int], ...]
    """Source stretches of the requester's words."""
    labelled: bool
    """Whether the request has labelled questions, or none of its words are printed, so that any label may be one of its."""
    letters: frozenset[str]
    """Those of its labels that are single letters, in lower case."""
    verdicts: dict[tuple[str, int, str], Verdict | None]
    """What the sentences read so far say of the provision at a sign: letters print headings and rows more than once."""
    lines: dict[tuple[str, str, SectionKind, bool], Verdict]
    """What those lines do that say nothing of it, by their words, the nature of the provision, and what their paragraph is."""
