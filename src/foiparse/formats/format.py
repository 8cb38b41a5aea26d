"""What a format is: cues and rules that tell how one authority, or a family of them, writes.

A format is data. It is immutable, holds no code but regular expressions that run with a budget, and
is shared by threads. How it is read from TOML is in `loading`, how its cues are matched in `matching`.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import field, frozen

from foiparse.model import BoilerplateKind, Outcome, Regime, SectionKind
from foiparse.patterns import Pattern, UserPattern

if TYPE_CHECKING:
    from foiparse.formats.matching import DecisionFinder, NoticeIndex, SectionMatcher
    from foiparse.model import Response

FUZZY_LENGTH = 20
"""Fewest characters of a cue that may be matched approximately: shorter ones are too easily something else."""


class How(StrEnum):
    """How a cue is compared with a line or a paragraph, in lower case, white space collapsed."""

    EQUALS = "equals"
    """It is the line; punctuation at the line's end does not count."""
    STARTS = "starts"
    """The line begins with it."""
    CONTAINS = "contains"
    """It stands somewhere in the line, as whole words."""
    ENDS = "ends"
    """The line ends with it; punctuation after it does not count."""
    PATTERN = "pattern"
    """A regular expression that is found in the line."""


class Scope(StrEnum):
    """How far the cue of a section reaches."""

    LINE = "line"
    """Only the paragraph it stands in."""
    UNTIL_NEXT = "until_next"
    """All that follows, until the next cue."""


class Place(StrEnum):
    """Where in a text a boilerplate rule applies."""

    ANYWHERE = "anywhere"
    """On any line."""
    HEAD = "head"
    """Only among the first lines, before the letter."""
    EDGE = "edge"
    """Only as the first line of a text, or beside other boilerplate: words that a letter may hold as well."""
    FOOT = "foot"
    """Only after a letter has been signed, or in the last lines."""


@frozen
class Cue:
    """Words by which a line is known."""

    how: How
    """How they are compared."""
    text: str
    """The words: folded as `Text.low` is, white space collapsed. For a pattern its source."""
    fuzzy: bool = False
    """Whether a line that says nearly the same counts as well."""
    pattern: UserPattern | None = None
    """The regular expression, for `How.PATTERN`."""


@frozen
class BoilerplateRule:
    """Lines that are no part of a letter."""

    name: str
    """Name told in results."""
    kind: BoilerplateKind
    """What sort of boilerplate it is."""
    cues: tuple[Cue, ...]
    """Any of these begins it."""
    until: tuple[str, ...] = ()
    """The notice runs to the last line, within `lines`, that holds one of these."""
    lines: int = 8
    """Most lines the notice may have."""
    words: tuple[str, ...] = ()
    """The notice must hold at least `at_least` of these."""
    at_least: int = 1
    """How many of `words`."""
    needs: tuple[str, ...] = ()
    """The rule counts only in texts that hold one of these."""
    place: Place = Place.ANYWHERE
    """Where in the text it applies."""
    label: bool = False
    """Whether the cues are labels: "label: value" on one line, or "label:" and the value on the next."""


@frozen
class SectionRule:
    """A heading or an introducing phrase."""

    name: str
    """Name told in results."""
    kind: SectionKind
    """What it opens."""
    cues: tuple[Cue, ...]
    """Any of these is enough."""
    heading: bool = False
    """Whether the line is a heading of what follows; a heading is short and ends in no full stop."""
    scope: Scope = Scope.UNTIL_NEXT
    """How far it reaches."""
    words: tuple[str, ...] = ()
    """The paragraph must hold one of these as well."""
    longest: int = 0
    """Most characters of the paragraph; 0 for any number."""
    colon: bool = False
    """Whether the paragraph must end with a colon."""


@frozen
class DecisionRule:
    """A sentence in which the authority says, in words of its own, what it decided."""

    name: str
    """Name told in results."""
    outcome: Outcome
    """What the sentence speaks for: in an answer for that question, elsewhere for the whole request."""
    cues: tuple[Cue, ...]
    """Any of these is enough; they are compared with one sentence at a time."""


@frozen
class Detect:
    """By which words a text is known to be of this format."""

    all: tuple[str, ...] = ()
    """Each of these must be in the text."""
    any: tuple[str, ...] = ()
    """At least one of these must be."""
    none: tuple[str, ...] = ()
    """None of these may be."""


@frozen
class ReferenceRule:
    """How the authority prints its own number of a case."""

    after: tuple[str, ...]
    """Labels in front of it."""
    pattern: UserPattern | None = None
    """Its shape; the groups `year` and `serial` are its parts."""


@frozen
class Example:
    """A text and what must be read in it."""

    text: str = field(repr=False)
    """A letter, or the part of one that shows the format."""
    expect: tuple[tuple[str, object], ...]
    """Fields and values, lists as tuples."""


@frozen
class Format:
    """How one authority, or a family of them, writes its answers.

    Example:
        >>> from foiparse import formats
        >>> formats.get("met-police").authority
        'Metropolitan Police Service'
    """

    name: str
    """Short name, told in `Response.format`."""
    extends: str | None = None
    """Name of the format whose rules it takes over; its own come first."""
    authority: str | None = None
    """The public authority, where all letters of the format are of one."""
    regime: Regime | None = None
    """The access law, where it is always the same."""
    detect: Detect = Detect()
    """How a text of this format is known."""
    boilerplate: tuple[BoilerplateRule, ...] = field(default=(), repr=False)
    """What is no part of a letter."""
    sections: tuple[SectionRule, ...] = field(default=(), repr=False)
    """Headings and introducing phrases; the first that fits counts."""
    reference: ReferenceRule | None = None
    """How the case's number is printed."""
    request_labels: tuple[str, ...] = ()
    """Words in front of the number of a question ("point"), beside those that every letter may use."""
    answer_labels: tuple[str, ...] = ()
    """Words in front of the number by which an answer names its question ("finding on point")."""
    decisions: tuple[DecisionRule, ...] = field(default=(), repr=False)
    """How the authority tells a decision, beside what is understood in every letter."""
    examples: tuple[Example, ...] = field(default=(), repr=False)
    """Texts it must read rightly."""
    after: Callable[[Response], Response] | None = field(default=None, repr=False)
    """What is done with a result before it is returned: only for a format made in Python, no file can hold it."""
    origin: str = field(default="", eq=False)
    """Where it comes from: a file, or what a mapping was called."""

    @cached_property
    def section_matcher(self) -> SectionMatcher:
        """The section rules made ready for matching, once."""
        from foiparse.formats.matching import SectionMatcher

        return SectionMatcher(self)

    @cached_property
    def decision_finder(self) -> DecisionFinder:
        """The decision cues made ready for matching, once."""
        from foiparse.formats.matching import DecisionFinder

        return DecisionFinder(self.decisions)

    @cached_property
    def label_pattern(self) -> Pattern | None:
        """The format's own labels, ready to be looked for; None where it has none."""
        from foiparse.formats.matching import label_pattern

        return label_pattern(self)

    @cached_property
    def notice_index(self) -> NoticeIndex:
        """The boilerplate rules made ready for matching, once."""
        from foiparse.formats.matching import NoticeIndex

        return NoticeIndex(self)
