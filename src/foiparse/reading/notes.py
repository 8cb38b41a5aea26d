"""What stands beside the answer: the Acts and regulations named as a whole, and what a reader of the data must know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from foiparse.model import Caveat, CaveatKind, Instrument, SectionKind
from foiparse.outline.lookup import Lookup
from foiparse.outline.parts import Outline, Voice
from foiparse.patterns import Pattern
from foiparse.phrases import Phrases
from foiparse.source import Text


class Named(Protocol):
    """A place where a law is named, as `foiparse.law.acts` finds it."""

    @property
    def start(self) -> int:
        """First clean offset."""

    @property
    def end(self) -> int:
        """One past the last, the year included."""

    @property
    def code(self) -> str | None:
        """Its code, where it is known."""

    @property
    def name(self) -> str:
        """As printed, without the year."""

    @property
    def year(self) -> int | None:
        """Its year, where one is printed."""

    @property
    def generic(self) -> bool:
        """Whether it only points: "the Act"."""


_OF_PROVISION = Pattern(
    # matches "section 40(2) of the ", "regs 12(4)(b) and 12(5)(e) ", "sec 39a "; must not match "your request under the ".
    # What may stand before is run over first: so the last "section" is tried first, which is nearly always the one.
    r"""(?s: .* ) (?<! [a-z] ) (?: sections? | secs? \.? | ss? \.? | regulations? | regs? \.? | articles? | arts? \.? | schedules?
    | paragraphs? | paras? \.? | rules? ) \s*
    \d [\w()]* (?: (?: \s* [,&/-] \s* | \s+ and \s+ | \s+ or \s+ | \s+ to \s+ | \s* ) [\d(] [\w()]* ){0,6}
    (?: \s+ (?: of | to | in | under | from | - ) )? (?: \s+ (?: the | schedule \s \d+ \s (?:of|to) \s the | this ) )? \s* \Z"""
)
_DIGIT = Pattern(r"[0-9]")  # matches "40" of "section 40 of the"; must not match "under the"
_ABBREVIATION = Pattern(r"[\w.()-]{2,9} (?: \s \d{4} )?")  # matches "foia", "dpa 2018"; must not match "data protection act"


def instruments(lookup: Lookup, acts: Iterable[Named]) -> tuple[Instrument, ...]:
    """The Acts and regulations named as a whole: no section of them cited right before, each printed name at its first place.

    An abbreviation ("FOIA") counts only where the letter never spells that law out, a name without a year only where none with it is found.

    Args:
        lookup: the outline of the text, with its words.
        acts: the laws that the text names, in order.
    """
    text = lookup.text
    named = [act for act in acts if not act.generic and lookup.paragraph(act.start) is not None]
    short = {act.start for act in named if act.end - act.start <= 14 and _ABBREVIATION.fullmatch(text.low, act.start, act.end)}
    spelled = {act.code for act in named if act.code and act.start not in short}
    found: dict[tuple[str, int | None], Instrument] = {}
    for act in named:
        key = (act.name.lower(), act.year)
        if key in found or (act.start in short and act.code in spelled) or _is_of_provision(text.low, act.start):
            continue
        found[key] = Instrument(name=act.name, year=act.year, span=text.span(act.start, act.end))
    dated = {name for name, year in found if year is not None}
    return tuple(one for (name, year), one in found.items() if year is not None or name not in dated)


def _is_of_provision(low: str, at: int) -> bool:
    """Whether a provision of the law named at an offset is cited right before it."""
    return _DIGIT.search(low, max(0, at - 40), at) is not None and _OF_PROVISION.match(low, max(0, at - 90), at) is not None


_HEADING = Pattern(
    # matches "caveat:", "data caveats", "notes:"; must not match "notes page"
    r"""(?: data \s | important \s | explanatory \s | interpretation \s )? (?: caveats? | notes? | disclaimer | data \s quality
    | counting \s rules | points? \s to \s note ) (?: \s (?: on | for | to ) \s (?: the \s )? (?: data | figures
    | table s? ) )? \s* :? -? \s*"""
)
_LOW_WORDS = ("fewer", "less than", "numbers below", "rounded", "suppress", "small numbers", "low numbers", "between 1 and")
_COUNT_WORDS = (
    "several",
    "counted",
    "count ",
    "counts ",
    "counting",
    "may appear",
    "more than on",
    "multiple",
    "number of",
    "add up",
    "total",
)
_MARK_WORDS = ("redact", "(xx)", "represented", "denoted", "ked out", "replaced")
_SCOPE_WORDS = (
    "date range",
    "snapshot",
    "live",
    "compar",
    "side by side",
    "figures",
    "data",
    "categor",
    "subject to",
    "left out",
    "excluded",
    "not counted",
    "recording",
    "table",
    "statistics",
)
_NOTE = ("please note", "should be noted", "it is important to note", "it is important that the")
_LITERALS = Phrases(
    "redact", "suppress", "rounded", "snapshot", "may appear", "date range", "figures", "(xx)", "be compared", "numbers below",
    "left out", "excluded", "blacked out", "blanked out", "marked out", "masked out", "live ", "extracted", " data is", " data are",
)  # fmt: skip
"""Words of the sentences that are looked at."""
_COUNT, _THAN, _NOTE_WORD, _CAVEAT = Phrases("count"), Phrases(" than "), Phrases("note"), Phrases("caveat")
_MARKS = Pattern(
    # matches "represented by (xx)", "in a redacted format", "names have been redacted"; must not match "to redact would take"
    r"""\(xx\) | \b redacted \s+ (?: format | form | version | copy | where | in \s | with \s | from \s ) | \b (?: is | are | was | were
    | been | have | has | had ) \s+ (?: also \s+ | therefore \s+ | only \s+ | however \s+ )? redacted \b
    | \b (?: represented | denoted | indicated | shown | marked | replaced ) \s+ (?: by | as | with ) \s+ (?: an? \s+ )? (?: black
    | asterisk | \* | x | dash | star | blank ) | (?: blac | blan ) ked \s out"""
)
_LOW = Pattern(
    # matches "numbers below 5", "fewer than five", "rounded to the nearest 5"; must not match "less than a month"
    r"""\b (?: numbers? | figures? | values? | counts? | totals? | cells? ) \s+ (?: \w+ \s+ ){0,3}? (?: below | less \s than
    | lower \s than | under | fewer \s than | smaller \s than | of \s less \s than
        | of \s fewer \s than | between | of \s (?=\d) ) \s* (?: \d | one | three | four | five | six | ten )
    | \b (?: fewer | less ) \s than \s (?: \d{1,2} | five | six | ten ) \b | (?: low | small ) \s (?: numbers | figures | counts
    | values ) | < \s? \d | \b rounded \s (?: up \s | down \s )? to \b | \b suppress"""
)
_HIDDEN = Pattern(
    # matches "have been suppressed", "are shown as *"; must not match "we found"
    r"""\b (?: suppress | redact | withh[eo]ld | mask | replace[ds] | shown \s as | represented | rounded | not \s (?: been \s )? (?: shown
    | provided | given | disclosed | released ) | indicated | denoted | hidden | removed )"""
)
_COUNTING = Pattern(
    # matches "may appear on multiple", "is counted once", "count vehicles, not drivers"; must not match "can be counted in pounds"
    r"""\b (?: may | can | could | might | will ) \s+ (?: also \s+ )? (?: appear | be \s (?: counted | recorded | included | listed
    | shown ) ) \s+ (?: \w+ \s+ ){0,3}? (?: more \s than \s on(?:ce|e) | multiple | several | twice | both | each | every )
    | \b (?: is | are | was | were | been ) \s+ (?: then \s+ | only \s+ )? counted \s+ (?: \w+ \s+ ){0,2}? (?: once | twice | in | under
    | separately | only | as | more | for \s each | by )
    | \b count s? \s+ [\w-]+ (?: \s+ [\w-]+ )? ,? \s+ (?: not | rather \s than ) \b | double[\s-]count | counting \s (?: rules? | unit
    | method | convention )
    | \b (?: may | will | do | does | might ) \s+ not \s+ (?: add \s up | sum | total | equal | match ) | \b (?: refers?
    | relates? ) \s to \s the \s number \s of
    | \b (?: one | a | an | each | single ) \s+ (?: single \s+ )? [\w-]+ \s+ (?: may | can | could ) \s+ (?: have | involve | include
    | contain | cover | result \s in | relate \s to | generate ) \s+ (?: more | multiple | several | many )"""
)
_SCOPE = Pattern(
    # matches "date range in the table: ", "figures do not include", "a snapshot of a live system"; must not match "your figures are wrong"
    r"""\b date \s range | \b not \s (?: included \s | counted \s | shown \s )? in \s (?: the | these | our | this ) \s (?: figures? |
    numbers? | data | totals?
    | tables? | counts? | statistics ) \b | \b (?: we | i ) \s have \s (?: also \s )? (?: left \s out | excluded | not \s counted ) \b
    | \b snapshot \b | \b (?: live | dynamic ) \s (?: [\w-]+ \s ){0,2}? (?: system | database | register | data )
    | \b (?: is | are | was | were | been ) \s (?: excluded | omitted | left \s out ) \s from \s (?: the | these | our ) \s (?:
    figures? | totals? | data | counts?
    | numbers? | tables? ) \b
    | \b (?: data | figures | numbers | totals ) \s (?: is | are ) \s for \s [^.;\n]{3,60} \s only \b
    | \b subject \s to \s (?: change | revision | amendment )
    | \b (?: figures | data | numbers | statistics | results | totals | tables? | spreadsheet
    | information ) \s+ (?: [\w/-]+ \s+ ){0,4}? (?: only \s+ )? (?: cover s? | exclude s? | do \s not \s include | does \s not \s include
    | include \s only
        | relates? (?: \s only )? \s to | (?: is | are ) \s (?: only \s )? (?: for | from ) \s the \s (?: period | year | financial
        | calendar ) | (?: was | were | is | are ) \s (?: extracted | correct | accurate | provisional | taken ) | may \s change )
    | \b not \s (?: be \s )? (?: set \s side \s by \s side | compared | comparable | directly \s comparable )
    | \b (?: categor(?:y|ies) | recording | definitions? | system | practice ) \s+ (?: \S+ \s+ ){0,8}? changed \s (?: in | on | from )"""
)
_DATA = Pattern(
    # matches "these figures"; must not match "this letter"
    r"""\b (?: figures? | data | numbers? | tables? | spreadsheet | statistics | records? | categor(?:y|ies) | totals? | recorded
    | entries | counted | dataset ) \b"""
)
_NOT_DATA = Pattern(
    # matches "freedom of information request is not a private", "reference number"; must not match "figures for may"
    r"""personal \s data \b (?! \s has ) | data \s protection | reference \s number | telephone | phone \s number | your \s request | refus
    | exempt | this \s letter | publication \s scheme | \breview\b | \bcopyright\b | commitment \s to | number \s of \s requests"""
)
_NO_CAVEATS = (
    SectionKind.REQUEST,
    SectionKind.CLARIFICATION,
    SectionKind.COMPLAINT_RIGHTS,
    SectionKind.SIGNATURE,
    SectionKind.PUBLIC_INTEREST,
)


def caveats(lookup: Lookup) -> tuple[Caveat, ...]:
    """What the authority says a reader of its data must know: under a heading such as "Caveat:", and in single sentences.

    Args:
        lookup: the outline of the text, with its words.
    """
    text = lookup.text
    found: dict[int, Caveat] = {}
    for start, end in (*_headed(lookup), *_sections(lookup.outline)):
        found.setdefault(start, _caveat(text, _kind(text, start, end) or CaveatKind.OTHER, start, end))
    for start, stop, paragraph in lookup.sentences(_telling(lookup)):
        if start in found or paragraph.voice is not Voice.AUTHORITY or paragraph.kind in _NO_CAVEATS or paragraph.heading:
            continue
        end = stop
        if text.low[stop - 1] == ":":  # "Date range in the table:" and the range belong together
            end = next((after for _, after in text.sentences(stop, min(paragraph.end, stop + 400))), stop)
        said = _kind(text, start, end)
        if said is not None and not (said is CaveatKind.OTHER and _NOT_DATA.search(text.low, start, end)):
            found[start] = _caveat(text, said, start, end)
    return tuple(found[start] for start in sorted(found))


def _telling(lookup: Lookup) -> list[int]:
    """Where words stand that a caveat may hold."""
    text, low = lookup.text, lookup.text.low
    counted = [at for at in _COUNT.offsets(text) if low.startswith(("ed", " ", "ing", "s "), at + 5) and not low[at - 1].isalpha()]
    than = [at for at in _THAN.offsets(text) if low.endswith(("fewer", " less", " more"), 0, at)]
    noted = [at for at in _NOTE_WORD.offsets(text) if low.endswith(("please ", " be "), 0, at)]
    return sorted([*_LITERALS.offsets(text), *counted, *than, *noted])


def _caveat(text: Text, kind: CaveatKind, start: int, end: int) -> Caveat:
    """The model object of a caveat."""
    return Caveat(kind=kind, text=text.words(start, end), span=text.span(start, end))


def _kind(text: Text, start: int, end: int) -> CaveatKind | None:
    """What a sentence warns of; None where it warns of nothing."""
    low = text.low
    words = low[start:end]
    if words.endswith("?"):
        return None
    if _any(words, _LOW_WORDS) and _LOW.search(low, start, end) and _HIDDEN.search(low, start, end):
        return CaveatKind.LOW_NUMBERS
    if _any(words, _COUNT_WORDS) and _COUNTING.search(low, start, end):
        return CaveatKind.COUNTING
    if _any(words, _MARK_WORDS) and _MARKS.search(low, start, end):
        return CaveatKind.REDACTION
    if _any(words, _SCOPE_WORDS) and _SCOPE.search(low, start, end):
        return CaveatKind.SCOPE
    if _any(words[:60], _NOTE) and _DATA.search(low, start, end):
        return CaveatKind.OTHER
    return None


def _any(words: str, cues: tuple[str, ...]) -> bool:
    """Whether one of some literals is in a sentence: cheaper than the pattern that follows."""
    for cue in cues:  # noqa: SIM110  (a loop is quicker here than any)
        if cue in words:
            return True
    return False


def _sections(outline: Outline) -> Iterator[tuple[int, int]]:
    """The sentences of the paragraphs that the outline has found to be caveats."""
    for paragraph in outline.of(SectionKind.CAVEAT):
        if paragraph.voice is Voice.AUTHORITY and not paragraph.heading:
            yield from _without_heading(outline.text, paragraph.start, paragraph.end)


def _headed(lookup: Lookup) -> Iterator[tuple[int, int]]:
    """The sentences under a line "Caveat:", up to the next heading and six paragraphs at most."""
    text, done = lookup.text, -1
    for at in _CAVEAT.offsets(text):
        line = text.line_at(at)
        if line.start < done or not _HEADING.fullmatch(text.low, line.start, line.end):
            continue
        for paragraph in lookup.following(line.start, 7):
            if paragraph.voice is not Voice.AUTHORITY or (paragraph.heading and paragraph.start > line.start):
                break
            yield from _without_heading(text, max(paragraph.start, line.start), paragraph.end)
            done = paragraph.end


def _without_heading(text: Text, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of a paragraph without the words "Caveat:" at its head; a sentence that a colon ends stays with the next one."""
    head = _HEADING.match(text.low, start, end)
    start = head.end() if head else start
    begin: int | None = None
    for left, right in text.sentences(start, end):
        begin = left if begin is None else begin
        if text.low[right - 1] != ":":
            yield begin, right
            begin = None
    if begin is not None and begin < end:
        yield text.trim(begin, end)
