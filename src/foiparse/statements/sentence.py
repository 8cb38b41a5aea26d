"""What one sentence of an authority says about an outcome.

A sentence is looked at with its white space collapsed, so that a line end inside it does not
count. A rule is tried only where the words it cannot do without stand in the sentence; most
sentences of a letter hold none of them. Where a rule fits, it is asked whether the sentence states
anything at all. Then what it denies or only imagines is struck out ("we are not refusing this")
and the rules are tried again; the first that still fits tells the outcome.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from foiparse.model import Outcome
from foiparse.patterns import Pattern
from foiparse.source import Text
from foiparse.statements.index import BITS, OPENERS, bare_words, candidates
from foiparse.statements.rule import Rule, Scope, wording
from foiparse.statements.rules import RULES
from foiparse.statements.unsaid import silent, struck

if TYPE_CHECKING:
    from foiparse.formats.matching import DecisionFinder

LONGEST = 1500
"""Characters of a sentence that are read: what decides stands within them."""
_NEAR = 100
"""Characters before a verb within which its subject stands."""
Holes = tuple[tuple[int, int], ...]
NOTHING = frozenset((Outcome.WITHHELD, Outcome.NCND, Outcome.NOT_HELD, Outcome.ALREADY_PUBLISHED))
"""Outcomes of which nothing is given."""
_GIVES_FIRMLY = frozenset(("given_in_full", "information_given"))
"""Rules by whose words something is given, whatever the rest of the sentence refuses."""

_SENT_ALONG = ("attach", "enclos", "below", "herewith")
"""Words for what is given with the letter itself."""


class Statement(NamedTuple):
    """What one sentence says about an outcome."""

    outcome: Outcome
    """The outcome it speaks for."""
    rule: str
    """Name of the rule that read it."""
    start: int
    """Clean offset of the sentence."""
    end: int
    """One past its end."""
    scope: Scope
    """How much it speaks of."""
    firm: bool
    """Whether it tells a decision; one that is not firm only supports it (reasons, a notice, "is attached")."""


_LOW_NUMBERS = Pattern(  # that small numbers are kept back: "figures below ten are suppressed"; not "fewer figures are given"
    r"\b(?:numbers?|figures?|values?|counts?|totals?|cells?|results?)\b[^.;]{0,40}(?:\b(?:fewer|less|lower|smaller|below|under)\b"
    r"|<)[^.;]{0,80}\b"
    r"(?:not\s(?:been\s)?(?:specified|given|shown|disclosed|stated|provided|released)|withheld|redacted|suppressed|exempt|masked|replaced"
    r"|hidden"
    r"|rounded|held\sback|removed|(?:shown|given|displayed|presented|recorded|expressed|represented|denoted)\s(?:as|by|with))\b"
    r"|\b(?:low|small)\s(?:numbers?|figures?|counts?)\b[^.;]{0,80}\b(?:not\s(?:been\s)?(?:specified|given|shown|disclosed|stated|provided"
    r"|released)"
    r"|withheld|redacted|suppressed|suppression|exempt|masked|replaced|hidden|held\sback|removed)\b"
)


class Told:
    """What the sentences of one text say about an outcome, each read once, however many readers ask.

    Example:
        >>> told = Told(Text("Thank you for asking. The Trust does not hold this information."))
        >>> [said.rule for said in told.statements(0, len(told.text.text))]
        ['not_held']
    """

    __slots__ = ("_breaks", "_known", "_low_numbers", "_own", "_said", "text")

    def __init__(self, text: Text, breaks: Sequence[int] = (), own: DecisionFinder | None = None) -> None:
        """Keeps text and breaks; nothing is read yet.

        Args:
            text: the cleaned source.
            breaks: clean offsets at which paragraphs begin, in order; no sentence goes over one.
            own: the ways to tell a decision that the format brings; they go before those known here.
        """
        self.text = text
        self._breaks = breaks
        self._own = own if own is not None and own.any else None
        self._known: dict[tuple[int, int, Holes], Statement | None] = {}
        self._said: dict[str, Statement | None] = {}
        """By their words: letters print a sentence more than once."""
        self._low_numbers: bool | None = None

    @property
    def keeps_low_numbers(self) -> bool:
        """Whether the text says anywhere that small numbers are kept back; looked for once."""
        if self._low_numbers is None:
            self._low_numbers = _LOW_NUMBERS.search(self.text.low) is not None
        return self._low_numbers

    def statement(self, start: int, end: int, holes: Holes = ()) -> Statement | None:
        """What one sentence says about an outcome.

        Args:
            start: clean offset of the sentence.
            end: one past its end.
            holes: clean stretches inside that are left out.
        """
        if holes:
            holes = tuple(hole for hole in holes if hole[0] < end and start < hole[1])
        key = (start, end, holes)
        try:
            return self._known[key]
        except KeyError:
            found = self._known[key] = self._read(start, end, holes)
            return found

    def _read(self, start: int, end: int, holes: Holes) -> Statement | None:
        """What a sentence says that has not been asked about yet."""
        rule = self._own.match(self.text.low, start, end) if self._own is not None else None
        if rule is not None:
            return Statement(rule.outcome, rule.name, start, end, Scope.REQUEST, True)
        if holes:
            return statement(self.text, start, end, holes)
        words = self.text.low[start:end]
        if words not in self._said:
            self._said[words] = statement(self.text, start, end)
        said = self._said[words]
        return said if said is None or said.start == start else said._replace(start=start, end=end)

    def may_tell(self, start: int, end: int) -> bool:
        """Whether a stretch holds a word without which no sentence says anything of an outcome.

        Args:
            start: first clean offset.
            end: one past the last.
        """
        return self._own is not None or not OPENERS.isdisjoint(bare_words(self.text.low[start:end]))

    def sentences(self, start: int, end: int, holes: Holes = ()) -> list[tuple[int, int]]:
        """The sentences of a stretch that may hold several paragraphs.

        Args:
            start: first clean offset.
            end: one past the last.
            holes: clean stretches inside that are left out; a paragraph that begins in one breaks nothing.
        """
        return [one for piece in self._pieces(start, end, holes) for one in self.text.sentences(*piece)]

    def _pieces(self, start: int, end: int, holes: Holes) -> Iterator[tuple[int, int]]:
        """A stretch cut where paragraphs begin in it."""
        first, last = bisect_right(self._breaks, start), bisect_left(self._breaks, end)
        for stop in (*self._breaks[first:last], end):
            before = bisect_right(holes, (stop, len(self.text.text))) - 1
            if before < 0 or not holes[before][0] <= stop < holes[before][1]:
                yield start, stop
                start = stop

    def statements(self, start: int, end: int, holes: Holes = ()) -> tuple[Statement, ...]:
        """What the sentences of a stretch say about an outcome, in order; those that say nothing of it are left out.

        Args:
            start: first clean offset.
            end: one past the last.
            holes: clean stretches inside that are left out, such as a page header.
        """
        telling = (piece for piece in self._pieces(start, end, holes) if self.may_tell(*piece))
        found = (self.statement(*one, holes) for piece in telling for one in self.text.sentences(*piece))
        return tuple(one for one in found if one is not None)


def statement(text: Text, start: int, end: int, holes: Holes = ()) -> Statement | None:
    """What one sentence says about an outcome.

    Args:
        text: the cleaned source.
        start: clean offset of the sentence.
        end: one past its end.
        holes: clean stretches inside that are left out.

    Example:
        >>> t = Text("The Trust does not hold this information.")
        >>> statement(t, 0, len(t.text)).rule
        'not_held'
    """
    bare = bare_words(plain(text, start, end, holes) if holes else text.low[start : min(end, start + LONGEST)])
    if OPENERS.isdisjoint(bare):
        return None
    bits, rules = candidates(bare)
    if not rules:
        return None
    words = plain(text, start, end, holes)
    chosen = _first(rules, words)
    if chosen is None or silent(words, bits):
        return None
    kept = struck(words, bits)
    if kept != words:  # a rule before the one chosen finds no more in fewer words
        chosen = _first(rules[rules.index(chosen) :], kept)
        if chosen is None:
            return None
    rule = RULES[chosen]
    if rule.firm and rule.outcome in NOTHING and _gives_beside(rule, rules, kept):
        return Statement(Outcome.PARTLY_DISCLOSED, "gives_and_refuses", start, end, Scope.REQUEST, True)
    how_much = _scope(words, bits, rule.outcome) if rule.scope is None else rule.scope
    return Statement(rule.outcome, rule.name, start, end, how_much, rule.firm)


def _gives_beside(rule: Rule, places: list[int], words: str) -> bool:
    """Whether a sentence that refuses something gives something else, in another clause of it."""
    if not any(mark in words for mark in (",", ";", " and ", " but ", " while ", " whilst ")):
        return False
    refused = rule.pattern.search(words)
    for place in places:
        if refused and RULES[place].name in _GIVES_FIRMLY and (given := RULES[place].pattern.search(words)):
            if rule.outcome is Outcome.ALREADY_PUBLISHED and not any(cue in given[0] for cue in _SENT_ALONG):
                continue  # what it says is given is given in what is published
            between = words[min(refused.end(), given.end()) : max(refused.start(), given.start())]
            if any(mark in between for mark in (",", ";", "and ", "but ", "while ", "whilst ")):
                return True
    return False


def _first(places: list[int], words: str) -> int | None:
    """The place of the first rule that fits."""
    for place in places:
        rule = RULES[place]
        found = rule.pattern.search(words)
        if found is None or (rule.unless is not None and rule.unless.search(words)):
            continue
        if rule.subject is None or rule.subject.search(words, max(0, found.start() - _NEAR), found.start()):
            return place
    return None


def _tokens(text: Text, start: int, end: int, holes: Holes) -> list[str]:
    """The words of a sentence in lower case, without holes, no more than are read."""
    end = min(end, start + LONGEST)
    tokens: list[str] = []
    for hole_start, hole_end in holes:
        if start < hole_end and hole_start < end:
            tokens += text.low[start : max(start, hole_start)].split()
            start = min(hole_end, end)
    return tokens + text.low[start:end].split()


def plain(text: Text, start: int, end: int, holes: Holes) -> str:
    """The same as one string, white space collapsed."""
    return " ".join(_tokens(text, start, end, holes))


_ALL = wording(  # "any of the information", "nothing", "in its entirety"
    r"\b(?:(?:all|both)(?: of)?(?: the| your)?(?: two| three| four| five| \d+)? requests|all (?:of )?(?:the|it|this|that|your|located"
    r"|requested)|any (?:of the |of this )?(?:relevant |recorded )?(?:information"
    r"|data|records?|documents?)|whole of|entire(?:ty)?|no (?:relevant |recorded )?(?:information|data|records?|documents?)"
    r"|in full|none of|nothing|everything (?:on|in) (?:this|your|the) (?:list|request|letter|e-?mail)|everything (?:that )?you"
    r"|not entitled to receive)\b"
)

_TIED = wording(  # "question 2", "item B", "this part", "your second question"
    r"\b(?:questions?|q|parts?|items?|points?|requests?|elements?) (?:numbers? )?(?:\(?[0-9]{1,2}\b(?! \w+ \d{4})|\(?[a-h]\)"
    r"|[a-h]\b|one|two|three|four|five|six|seven|eight|nine|ten)"
    r"|\bq\d\b|\bthis (?:part|question|element|item|aspect)\b|\b(?:first|second|third|fourth|fifth|last|final) (?:part|question|request"
    r"|point)\b"
)
_LABELLED = wording(r"\W*(?:\d{1,2}|[a-h])\)")  # matches "(b) The plan is"; must not match "3 plans are"
_LABEL = "(\u20220123456789abcdefgh"
"""What a sentence that begins with a label begins with."""
_PART = wording(r"\bsome\b|\bparts?\b|\bnames?\b|\bmost of\b")  # "some of it", "the names"

_REFUSED_WHOLE = wording(  # "decided to refuse your request", "your request is refused as vexatious"
    r"\brefus(?:e|ed|es|ing) (?:to (?:comply with|answer|process) )?(?:your|the|this) request\b|\b(?:your|the"
    r"|this) request (?:[^;]{0,40} )?(?:is|has been|was) (?:being |therefore )?(?:refused|vexatious)\b|\bcomply with your request\b"
)


def _scope(words: str, bits: int, outcome: Outcome) -> Scope:
    """How much of the request a sentence speaks of; what says "some" of a whole request speaks of the whole."""
    if (words[:1] in _LABEL and _LABELLED.match(words)) or (bits & BITS["tied"] and _TIED.search(words)):
        return Scope.PART
    if bits & BITS["portion"] and outcome is not Outcome.PARTLY_DISCLOSED and _PART.search(words):
        return Scope.PART
    if bits & BITS["whole"] and _ALL.search(words):
        return Scope.ALL
    return Scope.ALL if bits & BITS["request"] and _REFUSED_WHOLE.search(words) else Scope.REQUEST
