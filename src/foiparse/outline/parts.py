"""What the outline of a text is made of: messages and paragraphs, in clean offsets."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from enum import StrEnum

from attrs import field, frozen

from foiparse.model import BoilerplateKind, SectionKind
from foiparse.outline.labels import Label
from foiparse.source import Text


class Voice(StrEnum):
    """Who speaks in a paragraph."""

    AUTHORITY = "authority"
    """The authority, in the letter that is read."""
    REQUESTER = "requester"
    """The requester: the request, a clarification, a message of theirs."""
    QUOTED = "quoted"
    """Another letter of the authority (an acknowledgement, an earlier answer), or quoted words."""


@frozen
class Furniture:
    """Lines that are boilerplate."""

    first: int
    """Number of the first line."""
    last: int
    """Number of the last line, which belongs to it."""
    kind: BoilerplateKind
    """What sort."""
    rule: str
    """Name of the rule that decided."""


@frozen
class Paragraph:
    """Lines that belong together: a paragraph of prose, an item of a list, a heading, a row of a table."""

    start: int
    """Clean offset of its first word (a label or bullet counts)."""
    end: int
    """One past its last word."""
    first: int
    """Number of its first line."""
    last: int
    """Number of its last line."""
    holes: tuple[tuple[int, int], ...]
    """Clean stretches inside that are boilerplate, such as a page header."""
    kind: SectionKind
    """What it is, as far as headings, cues and its place tell."""
    rule: str
    """Name of the rule that decided."""
    voice: Voice
    """Who speaks."""
    heading: bool
    """Whether it is a heading of what follows."""
    message: int
    """Index of the message it stands in."""
    label: Label | None = None
    """The label it begins with."""
    words: int = -1
    """Clean offset of its first word after label or bullet."""


@frozen
class Message:
    """One letter or mail of a thread."""

    first: int
    """Number of its first line."""
    last: int
    """Number of its last line."""
    voice: Voice
    """Who wrote it; AUTHORITY only for the one that is read."""
    subject: tuple[int, int] | None
    """Clean stretch of its subject line, without the word Subject."""
    sent: tuple[int, int] | None
    """Clean stretch that tells when it was sent."""
    sender: tuple[int, int] | None
    """Clean stretch that names its sender."""


@frozen
class Outline:
    """A text with its furniture, messages and paragraphs."""

    text: Text
    """The cleaned source."""
    furniture: tuple[Furniture, ...]
    """What is boilerplate, in order, not overlapping."""
    messages: tuple[Message, ...]
    """The messages, in order; a text that is one letter has one."""
    letter: int
    """Index of the message that is read: the authority's latest substantive one."""
    paragraphs: tuple[Paragraph, ...]
    """All that is not boilerplate, in order."""
    _starts: list[int] = field(init=False, repr=False, eq=False)
    _furniture_starts: list[int] = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Keeps where paragraphs and furniture begin, for looking them up."""
        object.__setattr__(self, "_starts", [paragraph.start for paragraph in self.paragraphs])
        object.__setattr__(self, "_furniture_starts", [self.text.lines[piece.first].start for piece in self.furniture])

    def spoken(self, *voices: Voice) -> tuple[Paragraph, ...]:
        """The paragraphs in which one of these speaks, in order."""
        return tuple(p for p in self.paragraphs if p.voice in voices)

    def holes(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """The clean stretches inside one that are no words of it: furniture, quotation marks of a mail.

        Args:
            start: first clean offset.
            end: one past the last.
        """
        first = max(0, bisect_right(self._starts, start) - 2)
        last = bisect_left(self._starts, end)
        near = self.paragraphs[first:last]
        owner = next((p for p in near if p.start <= start < p.end and not any(a <= start < b for a, b in p.holes)), None)
        if owner is not None and end <= owner.end:
            return tuple(hole for hole in owner.holes if start <= hole[0] and hole[1] <= end)
        found = [hole for p in near if p.end > start for hole in p.holes if start <= hole[0] and hole[1] <= end]
        for one, two in itertools.pairwise(p for p in near if p.start < end):
            if start <= one.end and self.text.text.find(">", one.end, two.start) >= 0:
                found.append((one.end, two.start))
        lines = self.text.lines
        for piece in self.furniture[bisect_right(self._furniture_starts, start) : bisect_left(self._furniture_starts, end)]:
            if lines[piece.last].end < end:
                found.append((lines[piece.first].start, lines[piece.last].end))
        return tuple(sorted(found))

    @property
    def told(self) -> tuple[Paragraph, ...]:
        """The paragraphs in which the authority speaks in the letter that is read."""
        return self.spoken(Voice.AUTHORITY)

    def of(self, *kinds: SectionKind) -> tuple[Paragraph, ...]:
        """The paragraphs of these kinds, in order."""
        return tuple(p for p in self.paragraphs if p.kind in kinds)
