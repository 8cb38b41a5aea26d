"""Cues made ready for matching: tables by first word, and words that must be in a text for a cue to be there."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from typing import Generic, NamedTuple, TypeVar

from foiparse.formats.format import BoilerplateRule, Cue, DecisionRule, Format, How, Place, SectionRule
from foiparse.patterns import Pattern
from foiparse.phrases import Phrases
from foiparse.source import Text

PREFIX = 4
"""Characters at a line's start by which most lines are passed over; no boilerplate cue is more than one shorter."""

_HEAD = 160
"""Characters of a paragraph in which its first words are looked for."""

_WORD = 30
"""Characters in which a first or last word is looked for."""

_TELLING = 5
"""Fewest letters of a word by which cues are looked for in a text."""

_HEADING = 140
"""Most characters of a heading."""

_LONGEST = 2000
"""Characters of a paragraph on which a pattern is tried."""

_PUNCTUATION = " :;,.()[]-!?*#>\"'\u2022"
_TRAILING = " :.-;,'\""
_LEADING = " \"'*#>\u2022-"

_COMMON = frozenset(
    "information following requested request requests disclosure response freedom public authority please question questions"
    " would their which there under email message received".split()
)
"""Words that nearly every letter holds: no use in telling whether a cue is in a text."""

_HEADING_ALIKE = 90.0
"""How alike, of 100, a line and an approximate cue of a section must be."""

_C = TypeVar("_C", bound="tuple[str, *tuple[object, ...]]")


def boundary(words: str, at: int) -> bool:
    """Whether no word runs over an offset.

    Args:
        words: a line.
        at: the offset.
    """
    return at <= 0 or at >= len(words) or not (words[at].isalnum() and words[at - 1].isalnum())


def flat(words: str) -> str:
    """White space collapsed, at little cost where it is already."""
    return " ".join(words.split()) if "  " in words or "\n" in words else words.strip()


def first_word(words: str) -> str:
    """The first word without the punctuation around it: the key under which a cue is filed."""
    return words.partition(" ")[0].partition("\n")[0].strip(_PUNCTUATION)


def last_word(words: str) -> str:
    """The last word without the punctuation around it."""
    return words.rstrip(_PUNCTUATION).rpartition(" ")[2].rpartition("\n")[2].strip(_PUNCTUATION)


def rare_words(cue: str) -> tuple[str, ...]:
    """The two words of a cue that say most: the longest that are not in every letter."""
    words = {word.strip(_PUNCTUATION) for word in cue.split()}
    return tuple(sorted(words - _COMMON or words, key=lambda word: (-len(word), word))[:2])


def alike(words: str, cue: Cue, cutoff: float) -> bool:
    """Whether a line says nearly what an approximate cue says, or begins so.

    Args:
        words: the line, lower case, white space collapsed.
        cue: the cue.
        cutoff: how alike they must be, of 100.
    """
    from rapidfuzz import fuzz

    size = len(cue.text)
    if len(words) < 0.85 * size or (cue.how is How.EQUALS and len(words) > 1.15 * size):
        return False
    return fuzz.ratio(words[: size + 2], cue.text, score_cutoff=cutoff) > 0


class _Entry(NamedTuple):
    """A section cue and its rule."""

    text: str
    rule: SectionRule
    cue: Cue


class _Opener(NamedTuple):
    """The cues that begin with one word."""

    equals: dict[str, tuple[SectionRule, ...]]
    starts: tuple[_Entry, ...]
    texts: tuple[str, ...]


class SectionMatcher:
    """The section rules of a format, ready to be tried on paragraphs.

    `equals` goes before `starts`, then `contains`, approximate cues, `ends`, `contains` before a colon, `pattern`; of two
    cues that both begin a paragraph the longer one counts.
    """

    __slots__ = ("anchors", "closers", "colon", "fuzzy", "inside", "openers", "patterns")

    def __init__(self, format: Format) -> None:
        """Files the cues.

        Args:
            format: whose sections.
        """
        entries = {how: [_Entry(cue.text, rule, cue) for rule in format.sections for cue in rule.cues if cue.how is how] for how in How}
        self.openers = _openers(entries[How.EQUALS], entries[How.STARTS])
        self.closers = {word: _longest_first(found) for word, found in _filed(entries[How.ENDS], last_word).items()}
        self.inside = Anchored(entry for entry in entries[How.CONTAINS] if not entry.rule.colon).by_word
        self.colon = tuple(entry for entry in entries[How.CONTAINS] if entry.rule.colon)
        self.patterns = tuple((cue, rule) for rule in format.sections for cue in rule.cues if cue.how is How.PATTERN)
        fuzzy = [_Entry(cue.text, rule, cue) for rule in format.sections for cue in rule.cues if cue.fuzzy]
        self.fuzzy = {word: tuple(e for e in fuzzy if word in rare_words(e.text)) for e in fuzzy for word in rare_words(e.text)}
        self.anchors = Phrases(*self.inside, *self.fuzzy)

    def on(self, text: Text) -> SectionFinder:
        """The matcher for one text: cues that are nowhere in it are not tried.

        Args:
            text: the text.
        """
        return SectionFinder(self, text)

    def match(self, paragraph: str) -> SectionRule | None:
        """The rule that fits a paragraph; for many paragraphs of one text use `on`.

        Args:
            paragraph: its words, as printed.
        """
        text = Text(paragraph)
        return SectionFinder(self, text).match(*text.trim(0, len(text.low)))


def _openers(equals: list[_Entry], starts: list[_Entry]) -> dict[str, _Opener]:
    """Cues that begin a line by their first word."""
    same, begin = _filed(equals, first_word), _filed(starts, first_word)
    found = {}
    for word in {*same, *begin}:
        table: dict[str, tuple[SectionRule, ...]] = {}
        for text, rule, _ in same.get(word, ()):
            table[text] = (*table.get(text, ()), rule)
        entries = _longest_first(begin.get(word, ()))
        found[word] = _Opener(table, entries, tuple(entry.text for entry in entries))
    return found


def _filed(entries: Iterable[_Entry], key: Callable[[str], str]) -> dict[str, tuple[_Entry, ...]]:
    """Cues by one of their words."""
    found: dict[str, tuple[_Entry, ...]] = {}
    for entry in entries:
        word = key(entry.text)
        found[word] = (*found.get(word, ()), entry)
    return found


def _longest_first(entries: Iterable[_Entry]) -> tuple[_Entry, ...]:
    """The most specific cue first; in the order of the rules where they are equally long."""
    return tuple(sorted(entries, key=lambda entry: -len(entry.text)))


class Anchored(Generic[_C]):
    """Cues by a word each holds: as few words as possible, so that a text is searched for few."""

    __slots__ = ("by_word", "words")

    def __init__(self, cues: Iterable[_C]) -> None:
        """Files the cues.

        Args:
            cues: tuples whose first item is the cue.
        """
        self.by_word: dict[str, tuple[_C, ...]] = {}
        """The cues that hold a word, or begin one of theirs with it."""
        waiting = dict(enumerate(cues))
        own = {number: [word.strip(_PUNCTUATION) for word in cue[0].split()] for number, cue in waiting.items()}
        telling = {word for words in own.values() for word in words if len(word) >= _TELLING} - _COMMON
        holders: dict[str, set[int]] = {}
        for number, words in own.items():
            for word in words:
                for size in range(_TELLING, len(word) + 1):
                    if word[:size] in telling:
                        holders.setdefault(word[:size], set()).add(number)
        while waiting:
            best = max(holders, key=lambda word: (len(holders[word]), len(word), word), default=None)
            if best is None:  # cues of common words only stand for themselves
                for cue in waiting.values():
                    self.by_word[cue[0]] = (*self.by_word.get(cue[0], ()), cue)
                break
            held = holders[best]
            self.by_word[best] = tuple(waiting.pop(number) for number in sorted(held))
            holders = {word: left for word, numbers in holders.items() if (left := numbers - held)}
        self.words = Phrases(*self.by_word)
        """The words to look for."""


class SectionFinder:
    """The section rules on one text."""

    __slots__ = ("_at", "_low", "_matcher", "_word_at")

    def __init__(self, matcher: SectionMatcher, text: Text) -> None:
        """Looks which rarer words of cues the text holds.

        Args:
            matcher: the rules.
            text: the text.
        """
        self._matcher = matcher
        self._low = text.low
        found = matcher.anchors.positions(text)
        self._at = [at for at, _ in found]
        self._word_at = [word for _, word in found]

    def match(self, start: int, end: int) -> SectionRule | None:
        """The rule that fits a paragraph, if any.

        Args:
            start: first character of the paragraph.
            end: one past its last.
        """
        if start >= end:
            return None
        low, matcher = self._low, self._matcher
        stop = low.find(" ", start, min(end, start + _WORD))
        word = low[start : stop if stop > 0 else min(end, start + _WORD)].strip(_PUNCTUATION)
        if not word and stop > 0:  # a bullet or a quotation mark stands apart
            word = first_word(low[stop + 1 : min(end, stop + _WORD)])
        opener = matcher.openers.get(word)
        if opener is not None and (rule := self._opening(opener, start, end)):
            return rule
        at = bisect_left(self._at, start)
        if at < len(self._at) and self._at[at] < end and (rule := self._inside(at, start, end)):
            return rule
        stop = low.rfind(" ", max(start, end - _WORD), end)
        closer = matcher.closers.get(low[stop + 1 if stop > 0 else start : end].strip(_PUNCTUATION))
        if closer is not None and (rule := self._closing(closer, start, end)):
            return rule
        if low[end - 1] == ":" and (rule := self._introducing(start, end)):
            return rule
        if word.isdigit() and end - start <= _HEADING and (rule := self._numbered(start, end)):
            return rule
        return self._pattern(start, end) if matcher.patterns else None

    def _opening(self, opener: _Opener, start: int, end: int) -> SectionRule | None:
        """The rule whose cue is the line, or begins it."""
        words = flat(self._low[start : min(end, start + _HEAD)].lstrip(_LEADING))
        if end - start <= _HEADING:
            for rule in opener.equals.get(words.rstrip(_TRAILING), ()):
                if self._holds(rule, start, end, exact=True):
                    return rule
        if opener.texts and words.startswith(opener.texts):
            for text, rule, _ in opener.starts:
                if words.startswith(text) and boundary(words, len(text)) and self._holds(rule, start, end):
                    return rule
        return None

    def _numbered(self, start: int, end: int) -> SectionRule | None:
        """The rule of a heading behind a number ("2. Our answer")."""
        rest = self._low[start:end].partition(" ")[2].strip(_TRAILING)
        opener = self._matcher.openers.get(first_word(rest))
        if opener is not None:
            for rule in opener.equals.get(flat(rest), ()):
                if rule.heading and self._holds(rule, start, end, exact=True):
                    return rule
        return None

    def _closing(self, entries: tuple[_Entry, ...], start: int, end: int) -> SectionRule | None:
        """The rule whose cue ends the paragraph."""
        tail = flat(self._low[max(start, end - 120) : end]).rstrip(_TRAILING)
        for text, rule, _ in entries:
            if tail.endswith(text) and boundary(tail, len(tail) - len(text)) and self._holds(rule, start, end):
                return rule
        return None

    def _introducing(self, start: int, end: int) -> SectionRule | None:
        """The rule of a paragraph that ends with a colon and holds its cue."""
        words = flat(self._low[max(start, end - _LONGEST) : end])
        for text, rule, _ in self._matcher.colon:
            if text in words and self._holds(rule, start, end):
                return rule
        return None

    def _inside(self, at: int, start: int, end: int) -> SectionRule | None:
        """The rule whose cue stands in the paragraph, exactly or nearly.

        Args:
            at: index of the first rarer word in the paragraph.
            start: first character of the paragraph.
            end: one past its last.
        """
        found = dict.fromkeys(self._word_at[at : bisect_left(self._at, end, at)])
        words = flat(self._low[start:end])
        for anchor in found:
            for text, rule, _ in self._matcher.inside.get(anchor, ()):
                at = words.find(text)
                if at >= 0 and boundary(words, at + len(text)) and boundary(words, at) and self._holds(rule, start, end):
                    return rule
        if len(words) <= _HEADING:
            for anchor in found:
                for _, rule, cue in self._matcher.fuzzy.get(anchor, ()):
                    if alike(words, cue, _HEADING_ALIKE) and self._holds(rule, start, end):
                        return rule
        return None

    def _pattern(self, start: int, end: int) -> SectionRule | None:
        """The rule whose pattern is found in the paragraph."""
        words = flat(self._low[start : min(end, start + _LONGEST)])
        for cue, rule in self._matcher.patterns:
            if cue.pattern is not None and self._holds(rule, start, end) and cue.pattern.search(words):
                return rule
        return None

    def _holds(self, rule: SectionRule, start: int, end: int, exact: bool = False) -> bool:
        """Whether the other conditions of a rule are met."""
        low = self._low
        if (rule.colon and low[end - 1] != ":") or (rule.longest and end - start > rule.longest):
            return False
        if rule.heading and not exact and (end - start > _HEADING or low[end - 1] in ".;,?"):
            return False
        return not rule.words or any(low.find(word, start, end) >= 0 for word in rule.words)


def label_pattern(format: Format) -> Pattern | None:
    """The labels of a format as one pattern, longer words before shorter ones; None where it has none.

    Args:
        format: whose labels.
    """
    words = {"answer": format.answer_labels, "question": format.request_labels}
    ways = [
        f"(?P<{name}>{'|'.join(escaped(one) for one in sorted(labels, key=len, reverse=True))})" for name, labels in words.items() if labels
    ]
    if not ways:
        return None
    return Pattern(
        # matches "point 4:", "item the first - ", "point (b)", "point no. 3 how"; must not match "points", "point of order"
        rf"""(?: {"|".join(ways)} ) \s{{0,3}} (?: (?:no\b\.?|number|\#) \s? )? [(\[]?
        (?: (?P<number>\d{{1,3}}) (?:st|nd|rd|th)? (?P<part>[a-h](?![a-z]))? | (?<=\s|[(\[]) (?P<letter>[a-z]|[ivx]{{2,4}}) (?![a-z'])
        | (?<=\s) (?P<spelt>[a-z]{{3,12}}(?:-[a-z]{{3,7}})?) ) [)\]]? (?P<close> \s? [.:),] | \s? - (?=\s) | (?=\s*$) | (?=\s) ) \s*"""
    )


def escaped(words: str) -> str:
    """Words for a pattern in verbose syntax, any white space between them.

    Args:
        words: folded words, white space collapsed.
    """
    return r"\s{1,9}".join("".join(c if c.isalnum() else f"\\{c}" for c in word) for word in words.split())


class DecisionFinder:
    """The decision cues of a format, ready to be tried on sentences."""

    __slots__ = ("_cues",)

    def __init__(self, rules: tuple[DecisionRule, ...]) -> None:
        """Files the cues.

        Args:
            rules: a format's own ways to tell a decision.
        """
        self._cues = [(cue, rule) for rule in rules for cue in rule.cues]

    @property
    def any(self) -> bool:
        """Whether there is anything to look for."""
        return bool(self._cues)

    def match(self, low: str, start: int, end: int) -> DecisionRule | None:
        """The rule that fits a sentence, if any.

        Args:
            low: the text in lower case.
            start: first character of the sentence.
            end: one past its last.
        """
        words = flat(low[start : min(end, start + _LONGEST)].lstrip(_LEADING))
        return next((rule for cue, rule in self._cues if fits(words, cue)), None)


def fits(words: str, cue: Cue) -> bool:
    """Whether a cue is met by a line or sentence.

    Args:
        words: lower case, white space collapsed.
        cue: the cue.
    """
    if cue.pattern is not None:
        return cue.pattern.search(words) is not None
    bare, size = words.rstrip(_TRAILING), len(cue.text)
    if cue.how is How.EQUALS:
        return bare == cue.text
    if cue.how is How.STARTS:
        return words.startswith(cue.text) and boundary(words, size)
    if cue.how is How.ENDS:
        return bare.endswith(cue.text) and boundary(bare, len(bare) - size)
    at = words.find(cue.text)
    return at >= 0 and boundary(words, at) and boundary(words, at + size)


class NoticeIndex:
    """The boilerplate rules of a format, filed for a quick look through a text's lines."""

    __slots__ = ("foot", "fuzzy", "gated", "inside", "labels", "openers", "patterns", "prefixes")

    def __init__(self, format: Format) -> None:
        """Files the cues.

        Args:
            format: whose boilerplate.
        """
        entries = [Opening(cue.text, rule, cue) for rule in format.boilerplate for cue in rule.cues]
        # an approximate cue takes its own words too, but after all exact ones
        opening = [entry for entry in entries if entry.cue.how in (How.EQUALS, How.STARTS) and not entry.cue.fuzzy]
        middle = [entry for entry in entries if entry.cue.how in (How.CONTAINS, How.ENDS)]
        self.prefixes = frozenset((entry.text + end)[:PREFIX] for entry in opening for end in " \n:")
        self.openers = {word: _Openings.of(found) for word, found in _by_first_word(opening).items()}
        self.inside = Anchored(entry for entry in middle if entry.rule.place is not Place.FOOT and not entry.rule.needs)
        needs = dict.fromkeys(entry.rule.needs for entry in middle if entry.rule.needs and entry.rule.place is not Place.FOOT)
        self.gated = tuple((words, Anchored(entry for entry in middle if entry.rule.needs == words)) for words in needs)
        self.foot = Anchored(entry for entry in middle if entry.rule.place is Place.FOOT)
        self.fuzzy = Anchored(entry for entry in entries if entry.cue.fuzzy)
        self.labels = frozenset(entry.text for entry in entries if entry.rule.label)
        self.patterns = tuple(entry for entry in entries if entry.cue.how is How.PATTERN)


class Opening(NamedTuple):
    """A boilerplate cue and its rule."""

    text: str
    rule: BoilerplateRule
    cue: Cue


class _Openings(NamedTuple):
    """The boilerplate cues that begin with one word, the longest first."""

    texts: tuple[str, ...]
    entries: tuple[Opening, ...]

    @classmethod
    def of(cls, entries: Iterable[Opening]) -> _Openings:
        """Files them."""
        found = tuple(sorted(entries, key=lambda entry: -len(entry.text)))
        return cls(tuple(entry.text for entry in found), found)


def _by_first_word(entries: Iterable[Opening]) -> dict[str, list[Opening]]:
    """Cues by the word they begin with."""
    found: dict[str, list[Opening]] = {}
    for entry in entries:
        found.setdefault(first_word(entry.text), []).append(entry)
    return found
