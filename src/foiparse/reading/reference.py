"""The authority's own number for the case: from a labelled line, a subject or a heading, never from prose about other cases."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from foiparse.dates import dates
from foiparse.errors import TimeBudgetExceeded
from foiparse.model import Diagnostic, DiagnosticCode, Reference
from foiparse.outline.lookup import Lookup
from foiparse.outline.parts import Outline, Paragraph, Voice
from foiparse.patterns import Pattern
from foiparse.phrases import Phrases
from foiparse.source import Text

if TYPE_CHECKING:
    from regex import Match

    from foiparse.formats import ReferenceRule

_NUMBERED = Pattern(
    # matches "request number", "case no.", "request for information no.", "our number", "log number", "disclosure number";
    # must not match "request now", "case notes"
    r"(?: request (?: \s for \s information )? | case | quiry | foi | file | ticket | our | log | review | disclosure )"
    r" \s+ (?: number | num | no | id ) \b"
)
_REF_WORD = Phrases("ref")
_REQUEST_WORD = Phrases("request")
_REVIEW_WORDS = Phrases("internal review", "request for review")
_QUOTE_WORD = Phrases("quot")
_CASE_WORDS = Phrases("case", "ticket", "foi n", "our n", "file n", "log n", "review n", "disclosure n", inside=("quiry",))
_SIZES = {"c": len("case"), "q": len("quiry"), "t": len("ticket")}
_COLON_LABEL = Pattern(
    # matches "your request: ", "case : ", "foi enquiry: ", "rfi: "; must not match "request 1: ", "requests: "
    r"""(?: (?: your | our | the | this ) \s )? (?: foia? \s | eir \s | information \s )? (?: request | case | enquiry | inquiry
    | ticket | foia? | eir | rfi ) \s?
    (?: : | \# \s? :? )"""
)
_REVIEW_HEADING = Pattern(
    # matches "internal review ", "outcome of internal review: "; must not match "the internal review of "
    r"(?: re \s? [:-] \s? )? (?: (?: outcome | result ) \s of \s )? (?: your \s | our \s )?"
    r" (?: internal \s review | request \s for \s review ) \s? (?: [:-] \s? )?"
)
_SCHEME_LABELS = Phrases("foi:", "foia:", "rfi:", "eir:", "foi :", "rfi :")
_RESPONSE_TITLES = Phrases("foi response", "foi reply", "information response", "information reply", "of information:", "of information -")
_IN_BRACKETS = Phrases("foi (", "foi request (", "information request (", "your request (", "your enquiry (")
_NUMBERING = (" n", " i", " for i")
_FOR_INFORMATION = " for information"
_LABEL = Pattern(
    # matches "freedom of information request reference no: ", "ein cyf / our ref: ", "request number ", "foi request ref. ";
    # must not match "your ref: ", "crime reference number ", "reference to the "
    r"""(?: (?: ein \s )? cyf (?:eirnod)? \s* / \s* )?
    (?P<yours> your \s+ (?= foi | request | enquiry | case | freedom | (?:unique\s)? ref(?:erence)? \s+ (?:number|no) ) )?
    (?: (?: our | my | the | this | freedom\ of\ information | environmental\ information | foia? | eirs? | rfi | information | act
    | (?:19|20)\d\d
        | regulations? | requests? | internal | (?P<review>review) | e?case | enquiry | inquiry | complaint | ticket | file | log
    | disclosure | unique
    | response | for
        | of )
        (?: \s* / \s* | \s+ | (?= : ) ) ){0,9}
    (?P<key> ref(?:erence)? (?: \s* [.:]? \s* (?: number | num | no | id | code ) )? | number | num | no | id ) (?! [a-z0-9] )
    (?: \s+ (?: for | of ) \s+ (?: your | this ) \s+ (?: [a-z]+ \s+ ){0,4} (?= is\b | : ) )?
    (?P<mark> \s* (?: is \b | [:.\#=-] )* )"""
)
_TITLE = Pattern(
    # matches "re: freedom of information request - ", "foi request: ", "request for information ", "response to your request ",
    # "foi response ", "freedom of information: "; must not match "the information request "
    r"""(?: re \s* [:-] \s* )? (?: (?: your \s )? request \s for \s (?: environmental \s )? information (?: \s under \s the \s foi \s
    act )? \s* [:-]* (?= \s )
    | (?: (?: your | response \s to (?: \s your )? | freedom\ of | environmental | \(?foia?\)? | eir | act
    | 20\d\d | -  ) \s+ ){0,6}
    (?: information | regulations | foia? | eir ) \s (?: \(foia?\) \s | act \s | 2000 \s ){0,3} (?: request | response | reply )
      \s* [:-]* (?= \s )
    | freedom\ of\ information \s? [:-] (?= \s )
    | (?P<bare> (?: (?: response | reply | answer | decision ) \s (?: to | on ) \s )? (?: your \s )? request (?= \s ) ) )"""
)
_QUOTE = Pattern(
    # matches "please quote: ", "quoting reference ", "quote the reference number "; must not match "quoted "
    r"""quot (?: e | ing ) \b \s* :? (?: \s* (?: the | our | this | your | above | unique | foi (?= \s (?:ref|case|request|number) )
    | case | request | reference | ref | number | no ) (?= [\s.:] ) [.:]? ){0,6}"""
)
_LOGGED_WORDS = Phrases("logged ", "registered ", "recorded ")
_LOGGED = Pattern(
    # matches "logged it as ", "registered your request under the reference "; must not match "recorded as crimes"
    r"""(?: logged | registered | recorded ) \s (?: it | this | (?: this | the | your ) \s (?: \w+ \s ){0,3}? request ) \s
    (?: as | under | with ) \s
    (?: (?: the | our | case | reference | ref | number | no ) [.:]? \s ){0,4}"""
)
_SHORT_TITLE = 40
"""Characters from the name of a title within which its number begins."""
_SHORT_PARAGRAPH = 160
"""Characters of some lines that may be headings, not a sentence that is wrapped."""
_SUBJECT = 300
"""Characters of a subject line that are looked at."""
_PIECES = (" - ", ": ", " [", " (", " | ", ", ")
"""What parts the pieces of a subject line."""
_CASE = Pattern(r"case \s* :? (?= \s )")  # matches "case " of "[case foi-88]"; must not match "cases"
_GIVEN = ("allocated", "assigned", "given", "logged", "registered", "recorded", "quot", "reference number is")
_OTHERS = (
    "previous", "earlier", "original", "former", "related", "separate", "linked", "other ", "another", "transfer", "passed", " there",
    "decision notice", "tribunal", "commissioner", "complaint about", "response to foi", "last year",
)  # fmt: skip
"""Words of sentences that tell of another case or of another body's number."""
_FOREIGN = frozenset(
    "ico ic sic crime cad urn your my their his her planning uprn po vat dpa sar occurrence incident ni payroll tender contract".split()
)
_NO_SCHEME = _FOREIGN - {"ic"}
_ENDS_SCHEME = ("-foi", "/foi", "-eir", "/eir", "-foisa", "/foisa")
_PIECE, _LETTERS = 6, 12
"""Most letters of a piece of a scheme's name, and of a name of several."""
_INITIALS = 5
"""Letters that initials, some of them small, do not reach."""
_SHORT_SCHEMES = frozenset("foi foia eir eirs rfi foisa".split())
_SEPARATORS = "-/._"
_CODE_LENGTH = range(6, 30)
"""Characters of a number that stands in a line of its own."""
_LETTERS_AND_NUMBER = Pattern(
    # matches "SM5512", "ATISN 20311"; must not match "S1 2HH", "ROOM 2201"
    r"(?! PO | ROOM | UNIT | FLOOR | SUITE ) [A-Z]{2,6} \s? \d{4,9}"
)
_NO_CODE = ("iso", "iec", "bs-", "en-", "http", "www", "tel", "fax", "v0", "v1", "v2", "q1", "q2", "q3", "q4")
"""How codes begin that are no numbers of cases."""
_SCHEME_WORDS = frozenset("foi foia foi/ eir eirs rfi ir fo ig".split())
_BARE = Pattern(
    # matches "foi 006860-17", "foi 4049 2023/24", "foi 24/551" of "foi 24/551 - response", "foi 24-0633" before its title;
    # "foi 0339-24" before its title; must not match "foi team", "foi 2020 - figures"
    r"(?: foi[ar]? (?: / eir )? | eir (?: / foia? )? | rfi ) [\s/.:-]{0,3} (?! (?:19|20)\d\d \s ) \d [\w/.-]{2,24} (?: \s 20\d\d/\d\d )?"
    r"(?= $ | \n | \s{3} | \s [-|] \s | : \s | (?<= \s \d{4,9} | \d [/-] \d{3,6} | \d{3,6} [/-] \d\d ) \s"
    r" (?! request | case | team | act | and | of | is | was | has ) [a-z] )"
)
_SUFFIX = Pattern(r"(?<= \d ) \s? [/-] \s? [a-z]{1,4} $")  # matches "/ab" of "foi2024/00312/ab"; must not match "-foi"
_REVIEW_SUFFIX = Pattern(r"\s ir (?= \s{2} | \n | $ )")  # matches " ir" of "2024-0217 ir   11 may"; must not match " irish"
_FINANCIAL_YEAR = Pattern(r"(?:19|20)\d\d (?: [/-] (?: \d\d | (?:19|20)\d\d ) )?")  # matches "2023/24", "2019"; must not match "2023/0918"
_WORD = Pattern(r"\S+")  # matches "foi-12,"; must not match " "
_PAIR = Pattern(
    # matches " 24-25" of "nmas 24-25", " 2025" of "av 2025", " 2324" of "iat 2324", " 24" of "tvch 24";
    # a number follows; must not match "foi-24/115"
    r"\s (?: \d\d [/-] \d\d | 20[012]\d | 1516 | 1617 | 1718 | 1819 | 1920 | 2021 | 2122 | 2223 | 2324 | 2425 | 2526 | 2627"
    r" | (?<= [a-z]{3} \s ) [12]\d ) $"
)
_SHORT_YEARS = Pattern(r"[12]\d [/-] [12]\d")  # matches "23-24"; must not match "2023/24"
_YEARS_BEHIND = Pattern(r"\s [12]\d / [12]\d (?= \s*? (?: $ | \n ) )")  # matches " 24/25"; must not match " 24"
_MOST_YEARS = 5
"""A range of more years is none: "2025/31" is a year and a number."""
_TELEPHONE = Pattern(r"(?: \+44 | 0 ) \d{9,10}")  # matches "01632960144"; must not match "0412"
_PREFIX = r"(?: [a-z]{1,6} [\s/.-]{0,3} ){0,3}"
_SCHEMES = tuple(
    Pattern(source)
    for source in (
        r"01 [./] foia? [./] (?P<year>\d\d) [./] (?P<serial>\d+)",  # "01.FOI.23.033090": running number after the year received
        r"(?P<year>20\d\d) (?:0[1-9]|1[0-2]) (?P<serial>\d{7})",  # "2011110003547": year and month received, number in the month
        r"(?: foi [\s/-]* )? (?P<year>20\d\d) (?P<serial>\d{8})",  # "202300383140"
        r"(?P<year>\d\d) (?:0[1-9]|1[0-2]) (?:0[1-9]|[12]\d|3[01]) (?P<serial>\d{3})",  # "221101046": day received, number on the day
        rf"{_PREFIX} (?P<serial>\d{{1,6}}) [\s/-]+ (?P<year>20\d\d) / \d\d",  # "FOI 0596 2019/20": the financial year last
        rf"{_PREFIX} (?P<year>20\d\d) \s? [/.-] \s? (?P<serial>\d{{1,7}})",  # "FOI2023/93842", "RFI 2015-096", "EIR/2023/77"
        rf"{_PREFIX} (?P<serial>\d{{1,6}}) \s? [/.-] \s? (?P<year>20\d\d)",  # "219/2024", "FOI-120-2024"
        r"foi-(?P<serial>\d{3,5})-(?P<year>\d\d)(?:\d\d)",  # "FOI-2871-2324": the financial year last
        r"(?P<year>\d\d) / (?:0[1-9]|1[0-2]) / (?P<serial>\d{3,5})",  # "20/09/1088": year, month, number
        rf"{_PREFIX} (?P<serial>\d{{4,6}}) [/-] (?P<year>\d\d)",  # "FOI 006860-17", "HQ/PA/003493/18"
        rf"{_PREFIX} (?P<year>\d\d) [/.-] (?P<serial>\d{{3,6}})",  # "FOI 24/0093", "IR/24/018"
        r"(?P<serial>\d{1,4}) \s? - \s? (?P<year>\d\d)",  # "89- 26"
        r"(?: foia? | eir | rfi | ir | fo ) [\s/.-]{0,3} (?P<serial>\d{3,9})",  # "FOI/16016", "FOI-027538", "FO005949": no year
    )
)
"""What numbers are made of, the narrowest first."""


class _Candidate(NamedTuple):
    """A number that could be the reference."""

    rank: int
    """Smaller is better: see the constants below."""
    start: int
    end: int


_REVIEW, _FORMAT, _LABELLED, _INSIDE, _TITLED, _SAID, _QUOTED, _ALONE, _CODE = range(9)
"""A review's own label; the format's label; a labelled column; a label inside a subject or sentence; a heading; "quoting"; an
acknowledgement below; a line of its own, with the name of a scheme; such a line with another code."""


def read(lookup: Lookup, format_reference: ReferenceRule | None = None) -> tuple[Reference | None, tuple[Diagnostic, ...]]:
    """The reference of the letter that is read, and a diagnostic where several could be it.

    Args:
        lookup: the outline of the text, with its words.
        format_reference: the labels that the format knows, and the shape that gives year and serial.
    """
    found = sorted([*_candidates(lookup), *_after_labels(lookup, format_reference)])
    if not found:
        return None, ()
    text, best = lookup.text, found[0]
    keys = {_same(text, candidate): candidate for candidate in reversed(found) if candidate.rank == best.rank}
    doubts: tuple[Diagnostic, ...] = ()
    if len(keys) > 1 and best.rank <= _LABELLED:
        others = ", ".join(repr(text.words(c.start, c.end)) for c in sorted(keys.values())[:4] if _same(text, c) != _same(text, best))
        doubts = (
            Diagnostic(
                code=DiagnosticCode.SEVERAL_REFERENCES,
                message=f"{text.words(best.start, best.end)!r} is taken; {others} has such a label too",
                hint=None,
                span=text.span(best.start, best.end),
            ),
        )
    return _reference(text, best, format_reference), doubts


def _reference(text: Text, found: _Candidate, rule: ReferenceRule | None) -> Reference:
    """The model object, with year and serial where the scheme is known."""
    value = text.words(found.start, found.end)
    year, serial = _parts_by_format(value, rule) or parts(value)
    return Reference(value=value, year=year, serial=serial, span=text.span(found.start, found.end))


def _parts_by_format(value: str, rule: ReferenceRule | None) -> tuple[int | None, str | None] | None:
    """Year and running number by the shape that the format gives; None where it does not fit, or needs too long."""
    if rule is None or rule.pattern is None:
        return None
    try:
        found = rule.pattern.search(value)
    except TimeBudgetExceeded:
        return None
    if found is None:
        return None
    groups = found.groupdict()
    year, serial = groups.get("year"), groups.get("serial")
    whole = int(year) if year and year.isdecimal() else None
    return (whole + 2000 if whole is not None and whole < 100 else whole), serial or None


def _after_labels(lookup: Lookup, rule: ReferenceRule | None) -> Iterator[_Candidate]:
    """The numbers after the labels that the format gives."""
    if rule is None:
        return
    for label in rule.after:
        for at in Phrases(label).offsets(lookup.text):
            if lookup.text.low[at + len(label) : at + len(label) + 1].isalpha():
                continue  # "our ref" of "our reference"
            voice = _voice(lookup, at)
            found = _value(lookup.text, at + len(label), colon=True) if voice is not None else None
            if found is not None and not _of_another(lookup.text, at):
                yield _Candidate(_FORMAT if voice is Voice.AUTHORITY else _QUOTED, *found)


def parts(value: str) -> tuple[int | None, str | None]:
    """Year and running number of a reference, None where its scheme is not known.

    Args:
        value: the reference.

    Example:
        >>> parts("FOI/00013725"), parts("219/2024")
        ((None, '00013725'), (2024, '219'))
    """
    low = _SUFFIX.compiled.sub("", value.lower())
    for scheme in _SCHEMES:
        found = scheme.fullmatch(low)
        if found:
            year = found.groupdict().get("year")
            return (int(year) + (2000 if len(year) == 2 else 0) if year else None), found["serial"]
    return None, None


def _same(text: Text, found: _Candidate) -> str:
    """What two printings of one reference have in common: FOI/17402 is FOI/00017402."""
    words = "".join(c if c.isalnum() else " " for c in text.low[found.start : found.end]).split()
    return " ".join(word.lstrip("0") for word in words if not word.isalpha())


def _candidates(lookup: Lookup) -> Iterator[_Candidate]:
    """Every number with a label of this case."""
    low = lookup.text.low
    for at in _REF_WORD.offsets(lookup.text):
        if not low[at - 1 : at].isalpha() and (low.startswith("erence", at + 3) or not low[at + 3 : at + 4].isalpha()):
            yield from _labelled(lookup, at)
    for at in _REQUEST_WORD.offsets(lookup.text):
        numbered = _NUMBERED.match(low, at) if low.startswith(_NUMBERING, at + 7) else None
        if numbered:
            yield from _labelled(lookup, numbered.end() - 2)
        elif low[at + 7 : at + 8] == ":":
            yield from _colon_labelled(lookup, at)
            yield from _titled(lookup, at)
        elif _opens_number(lookup.text, at + 7 if not low.startswith(_FOR_INFORMATION, at + 7) else at + 7 + len(_FOR_INFORMATION)):
            yield from _titled(lookup, at)
    yield from _numbered(lookup)
    for at, words in _REVIEW_WORDS.positions(lookup.text):
        if _opens_number(lookup.text, at + len(words)):
            yield from _of_review(lookup, at)
    for at in _QUOTE_WORD.offsets(lookup.text):
        if low.startswith(("e", "ing"), at + 4):
            yield from _said(lookup, at)
    for at in _LOGGED_WORDS.offsets(lookup.text):
        yield from _logged(lookup, at)
    yield from _by_scheme(lookup)
    yield from _alone(lookup.outline)
    yield from _of_subject(lookup.outline)


def _by_scheme(lookup: Lookup) -> Iterator[_Candidate]:
    """The numbers of "your FOI (24-25/118)", "RFI: 4472" and "FOI response 24-0118"."""
    text = lookup.text
    for at in _IN_BRACKETS.offsets(text):
        yield from _in_brackets(lookup, text.low.index("(", at))
    for at in _SCHEME_LABELS.offsets(text):
        yield from _colon_labelled(lookup, at)
    for at in _RESPONSE_TITLES.offsets(text):
        if any(map(str.isdigit, text.low[at : at + _SHORT_TITLE])):
            yield from _titled(lookup, at)


def _numbered(lookup: Lookup) -> Iterator[_Candidate]:
    """The numbers after "case number", "enquiry no", "our number", "case:" and in "[Case FOI-8807]"."""
    low = lookup.text.low
    for at in _CASE_WORDS.offsets(lookup.text):
        size = _SIZES.get(low[at], 0)
        opens = not size or low.startswith((" n", " i"), at + size)
        numbered = _NUMBERED.match(low, at) if opens else None
        if numbered and (low[at] != "o" or _is_ours(lookup.text, at, numbered.end())):
            yield from _labelled(lookup, numbered.end() - 2)
        elif low.startswith("case ", at) and low[at - 1 : at] in ("[", "("):
            yield from _bracketed(lookup, at)
        elif size and low.startswith((":", " :", "#", " #"), at + size):
            yield from _colon_labelled(lookup, at)


def _is_ours(text: Text, at: int, end: int) -> bool:
    """Whether "our number" is that, not "your number", and what follows is no telephone's."""
    return not text.low[at - 1 : at].isalpha() and text.text[end : end + 8].lstrip(" :.-is")[:1] not in ("0", "+", "(")


def _colon_labelled(lookup: Lookup, at: int) -> Iterator[_Candidate]:
    """The number in a line "Your request: 88231", which holds nothing else."""
    text, voice = lookup.text, _voice(lookup, at)
    column, _ = _begins(text, at)
    label = _COLON_LABEL.match(text.low, column) if voice is not None else None
    found = _value(text, label.end(), colon=True) if label is not None and label.end() > at else None
    if label is None or found is None or "\n" in text.low[label.end() : found[0]]:
        return
    if text.low[found[1] : found[1] + 1] in ("", "\n") or text.low[found[1] : found[1] + 2] == "  ":
        value = text.low[found[0] : found[1]]
        if not value.isdigit() or len(value) > 3:
            yield _Candidate(_INSIDE if voice is Voice.AUTHORITY else _QUOTED, *found)


def _of_review(lookup: Lookup, at: int) -> Iterator[_Candidate]:
    """The number that ends a heading "Internal review IR-44/25"; one with the scheme of requests is that of the request."""
    text, voice = lookup.text, _voice(lookup, at)
    heading = _REVIEW_HEADING.match(text.low, _begins(text, at)[0]) if voice is not None else None
    found = _value(text, heading.end(), colon=True) if heading is not None and heading.end() > at else None
    after = text.low[found[1] : found[1] + 2] if found is not None else ""
    if found is not None and (after[:1] in ("", "\n") or after in ("  ", " (")) and "\n" not in text.low[at : found[0]]:
        own = _REVIEW if not _names_scheme(text.low[found[0] : found[1]]) else _TITLED
        yield _Candidate(own if voice is Voice.AUTHORITY else _QUOTED, *found)


def _of_subject(outline: Outline) -> Iterator[_Candidate]:
    """The number with its scheme that is a piece of the subject line: "RE: Bus shelters - HDC/24/0219"."""
    text, message = outline.text, outline.messages[outline.letter] if outline.messages else None
    if message is None or message.subject is None:
        return
    start, end = message.subject
    end = min(end, start + _SUBJECT)
    at = start
    while at < end:
        cut = min((found + len(mark) for mark in _PIECES if (found := text.low.find(mark, at, end)) >= 0), default=end)
        value = _value(text, at, colon=True)
        if value is not None and value[1] <= end and _is_piece(text, *value, end):
            yield _Candidate(_TITLED, *value)
        at = cut


def _is_piece(text: Text, start: int, end: int, stop: int) -> bool:
    """Whether a number in capitals is a whole piece of a subject line, or begins one with the name of its scheme and is no year."""
    words = text.text[start:end]
    if (words.upper() != words and not _names_scheme(words.lower())) or not any(c.isalpha() for c in words):
        return False
    if end >= stop or text.low[end] in ")],;:" or text.low.startswith((*_PIECES, " freedom of information", " foi "), end):
        return True
    return text.low.startswith(("foi", "eir", "rfi"), start) and not _FINANCIAL_YEAR.fullmatch(words.lower().lstrip("foiaer -/"))


def _opens_number(text: Text, at: int) -> bool:
    """Whether a digit or capitals follow an offset in its line, after marks."""
    rest = text.text[at : at + 12].lstrip(" :-.[(")
    return rest[:1].isdigit() or rest[:2].isupper()


def _labelled(lookup: Lookup, at: int) -> Iterator[_Candidate]:
    """The number after a label that holds the word at an offset."""
    voice = _voice(lookup, at)
    if voice is None:
        return
    text = lookup.text
    column, piece = _begins(text, at)
    named = text.low.rfind(" foi ", column, at)  # "Marl Council FOI ref. 7012": the label begins behind the authority's name
    for start in dict.fromkeys((column, piece, *((named + 1,) if named >= 0 else ()))):
        label = _label(text, start, at)
        if label is None:
            continue
        found = _value(text, label.end(), colon=bool(label["mark"].strip()))
        if found is None:
            continue
        if start != column and _of_another(text, start):
            return
        rank = _REVIEW if label["review"] else _LABELLED if start == column and _is_label(text, label, found) else _INSIDE
        if rank == _INSIDE and start == column and _of_another(text, start):
            return
        yield _Candidate(rank if voice is Voice.AUTHORITY else _QUOTED, *found)
        return
    if any(word in _before(text, at) for word in _GIVEN) and not _of_another(text, at):
        label = _label(text, at, at)
        found = _value(text, label.end(), colon=True) if label else None
        if found:
            yield _Candidate(_SAID if voice is Voice.AUTHORITY else _QUOTED, *found)


def _before(text: Text, at: int) -> str:
    """The sixty characters before an offset."""
    return text.low[max(0, at - 60) : at]


def _label(text: Text, start: int, at: int) -> Match[str] | None:
    """The label that begins at an offset and reaches the word at another; one leading abbreviation ("TfL Ref") is passed over."""
    found = _LABEL.match(text.low, start)
    if found is None:
        word, _, _ = text.text[start:at].partition(" ")
        if 2 <= len(word) <= 6 and word.isalpha() and word.lower() not in _FOREIGN and sum(c.isupper() for c in word) >= 2:
            found = _LABEL.match(text.low, start + len(word) + 1)
    return found if found is not None and found.end("key") > at else None


def _begins(text: Text, at: int) -> tuple[int, int]:
    """Where the column of a line begins that holds an offset, and where the piece of it does, after a colon, dash, bracket or full stop."""
    line = text.line_at(at)
    floor = max(line.start, at - 120)
    column = max(floor, text.low.rfind("  ", floor, at) + 2 if "  " in text.low[floor:at] else floor)
    while column < at and text.low[column] in "-*\u2022 |#":
        column += 1
    piece = column
    for mark in (": ", " - ", "[", "(", ". ", ", ", "| "):
        cut = text.low.rfind(mark, column, at)
        if cut >= 0:
            piece = max(piece, cut + len(mark))
    return column, piece


def _is_label(text: Text, label: Match[str], found: tuple[int, int]) -> bool:
    """Whether a label at the head of a line is one and not a wrapped sentence's: it has a colon, or its value ends the column."""
    after = text.low[found[1] : found[1] + 2]
    return ":" in label["mark"] or after[:1] in ("", "\n") or after.isspace()


def _of_another(text: Text, at: int) -> bool:
    """Whether the words of a sentence around an offset tell of another case."""
    low, floor = text.low, max(0, at - 100)
    start = max(floor, low.rfind(". ", floor, at) + 1, low.rfind("\n\n", floor, at) + 1)
    ends = [end for mark in (". ", "\n\n") if (end := low.find(mark, at, at + 100)) >= 0]
    sentence = low[start : min(ends, default=at + 100)]
    aside = sentence.find(" (", at - start)
    sentence = sentence[: aside if aside >= 0 else None]  # what stands in brackets behind it tells of the other case
    return any(word in sentence for word in _OTHERS)


def _voice(lookup: Lookup, at: int) -> Voice | None:
    """Who speaks at an offset, None for the requester and in boilerplate; a subject line speaks with its message."""
    paragraph = lookup.paragraph(at)
    if paragraph is not None and paragraph.voice is not Voice.REQUESTER:
        return paragraph.voice
    messages = lookup.outline.messages
    message = messages[max(0, bisect_right(messages, lookup.text.line_at(at).number, key=lambda one: one.first) - 1)]
    inside = message.subject is not None and message.subject[0] <= at < message.subject[1]
    return message.voice if inside and message.voice is not Voice.REQUESTER else None


def _titled(lookup: Lookup, at: int) -> Iterator[_Candidate]:
    """The number that ends a heading or a subject: "Freedom of Information Request 20/09/1088"."""
    voice = _voice(lookup, at)
    if voice is None:
        return
    text = lookup.text
    for start in dict.fromkeys(_begins(text, at)):
        title = _TITLE.match(text.low, start)
        if title is None or title.end() <= at:
            continue
        found = _value(text, title.end(), colon=True)
        if found is None or "\n" in text.low[title.end() : found[0]]:
            continue
        value = text.low[found[0] : found[1]]
        if title["bare"] and not (_is_heading(lookup, at, found[1]) and (not value.isdigit() or len(value) > 4)):
            continue
        if (
            text.low[found[1] : found[1] + 1] in ("", "\n", ":") or text.low[found[1] : found[1] + 2] in ("  ", " -", " (", ")\n", ")")
        ) and (not value.isdigit() or len(value) > 4):
            yield _Candidate(_TITLED if voice is Voice.AUTHORITY else _QUOTED, *found)
        return


def _is_heading(lookup: Lookup, at: int, end: int) -> bool:
    """Whether an offset stands in a few short lines that tell of no other case, and not in a sentence."""
    paragraph = lookup.paragraph(at)
    if _of_another(lookup.text, at) or lookup.text.low.startswith(". ", end):
        return False
    return paragraph is None or paragraph.end - paragraph.start <= _SHORT_PARAGRAPH


def _said(lookup: Lookup, at: int) -> Iterator[_Candidate]:
    """The number that the letter asks to be quoted."""
    paragraph = lookup.paragraph(at)
    if paragraph is None or paragraph.voice is Voice.REQUESTER:
        return
    text = lookup.text
    label = _QUOTE.match(text.low, at)
    found = _value(text, label.end(), colon=True) if label else None
    if found:
        heads = text.line_at(at).start >= at - 8 and ":" in text.low[at : found[0]]
        rank = _LABELLED if heads else _SAID
        yield _Candidate(rank if paragraph.voice is Voice.AUTHORITY else _QUOTED, *found)


def _logged(lookup: Lookup, at: int) -> Iterator[_Candidate]:
    """The number under which the letter says that the request was logged."""
    paragraph = lookup.paragraph(at)
    label = _LOGGED.match(lookup.text.low, at) if paragraph is not None and paragraph.voice is not Voice.REQUESTER else None
    found = _value(lookup.text, label.end(), colon=True) if label else None
    if found and paragraph is not None:
        yield _Candidate(_SAID if paragraph.voice is Voice.AUTHORITY else _QUOTED, *found)


def _in_brackets(lookup: Lookup, at: int) -> Iterator[_Candidate]:
    """The number that is all a bracket holds behind the request: "Thanks for your FOI (24-25/118)"."""
    text, voice = lookup.text, _voice(lookup, at)
    found = _value(text, at + 1, colon=True) if voice is not None else None
    if found is not None and text.low.startswith(")", found[1]) and found[0] == at + 1 and not _of_another(text, at):
        yield _Candidate(_SAID if voice is Voice.AUTHORITY else _QUOTED, *found)


def _bracketed(lookup: Lookup, at: int) -> Iterator[_Candidate]:
    """The number in "[Case FOI-8807]"."""
    voice = _voice(lookup, at)
    label = _CASE.match(lookup.text.low, at) if voice else None
    found = _value(lookup.text, label.end(), colon=True) if label else None
    if found and lookup.text.low[found[1] : found[1] + 1] in ("]", ")"):
        yield _Candidate(_INSIDE if voice is Voice.AUTHORITY else _QUOTED, *found)


_TITLES = 3
"""Paragraphs at the head of a page among which its title is."""
_ENDS_TITLE = Pattern(
    # matches the title "search and rescue - 657/12"; must not match "figures for 2019/20"
    r"[^\n.:]{6,90} \s - \s (?P<number> \d{2,5} / \d{2,4} )"
)

_OPENS_TITLE = Pattern(
    # matches "f25-048 freedom of information request", "(25-0071) - foi response", "2025/118 - use of drones", "ir1107 - response",
    # "001187/24 facial recognition";
    # must not match "2025 freedom of information act", "2024/25 - figures"
    r"""(?P<number> 20\d\d / \d{3,6} ) \s - \s [a-z] | (?P<number> \d{4,6} / \d\d ) \s [a-z]
    | case \s (?P<number> (?=\S{0,22}\d\d\d) [\w/.-]{4,24} ) \s has \s been \b
    | [(\[]? (?P<number> (?=\S{0,22}\d\d) (?! (?:19|20)\d\d \s ) [\w/.-]{4,24} ) [)\]]? \s (?: - \s )? (?: response | reply | decision ) $
    | [(\[]? (?P<number> (?=\S{0,22}\d\d) (?! (?:19|20)\d\d \s ) [\w/.-]{4,24} ) [)\]]? \s? [:-]? \s?
    (?: (?: freedom\ of | environmental ) \s information | foia? | eir ) \s (?: act \s (?: 2000 \s )? )?
    (?: request | response | reply )"""
)


def _alone(outline: Outline) -> Iterator[_Candidate]:
    """A line near the head of the letter that is nothing but a number with its scheme: "FOI 006860-17", "CPSA-FOI-0562"."""
    text = outline.text
    low = text.low
    codes: list[_Candidate] = []
    for place, paragraph in enumerate(outline.told[:14]):
        if text.low.startswith("dear", paragraph.start):  # other codes are meant only in a letterhead
            yield from codes
            codes = []
        codes.extend(_codes(text, paragraph))
        if place < _TITLES and (ends := _ENDS_TITLE.fullmatch(text.low, paragraph.start, paragraph.end)) is not None:
            found = _value(text, ends.start("number"), colon=True)
            codes.extend([_Candidate(_ALONE, *found)] if found and found[1] == paragraph.end else ())
        if (opens := _OPENS_TITLE.match(low, paragraph.start, paragraph.end)) is not None:
            found = _value(text, opens.start("number"), colon=True)
            codes.extend([_Candidate(_ALONE, *found)] if found and found[1] == opens.end("number") else ())
        start = paragraph.start + next((len(one) for one in ("request: ", "re: ") if text.low.startswith(one, paragraph.start)), 0)
        if text.low.startswith(("foi", "eir", "rfi"), start):
            bare = _BARE.match(text.low, start, paragraph.end)
            value = _value(text, start, colon=True) if bare else None
            if bare and value and value[1] <= bare.end():
                yield _Candidate(_ALONE, *value)
    yield from (code for code in codes if code.rank == _ALONE)


def _codes(text: Text, paragraph: Paragraph) -> Iterator[_Candidate]:
    """The lines of a paragraph, or their last columns, that are a word of capitals and figures: "CPSA-FOI-0562", "DP/25/00318"."""
    for line in text.lines[paragraph.first : min(paragraph.last, paragraph.first + 8) + 1]:
        column = text.low.rfind("  ", line.start, line.end)
        start = column + 2 if column >= 0 else line.start
        words = text.text[start : line.end]
        if len(words) not in _CODE_LENGTH or not words[-1].isalnum():
            continue
        if not any(mark in words for mark in _SEPARATORS) and (
            paragraph.first < paragraph.last or not _LETTERS_AND_NUMBER.fullmatch(words)
        ):
            continue
        low = words.lower()
        if (
            (words.upper() != words and not _names_scheme(low))
            or low.startswith(_NO_CODE)
            or (" " in words and words[0].isdigit())
            or words.upper() == low
        ):
            continue
        found = _value(text, start, colon=True)
        if found == (start, line.end):
            yield _Candidate(_ALONE if _names_scheme(low) else _CODE, *found)


def _value(text: Text, start: int, *, colon: bool) -> tuple[int, int] | None:
    """The clean stretch of the number that begins at an offset; None where no number stands there.

    Words of its scheme ("FOI", "ABHB") belong to it. It ends before the next word, at two spaces and at the end of
    the line, unless the line ends in "/".
    """
    first = last = None
    digits, open_, scheme = 0, True, False
    for token, at, end, gap in _tokens(text, start):
        if first is not None and ("\n" in gap or len(gap) > 1) and not (open_ and _may_wrap(gap)):
            break
        if gap.count("\n") > 2 or (first is None and "\n" in gap and not colon and end - at < 4):
            break
        figures = sum(map(str.isdigit, token))
        numeric = figures > 0
        if not numeric and token.strip("/-.#:") == "":
            if token == "-" and first is not None and _YEARS_BEHIND.match(text.low, end) is not None:
                open_ = True  # "FOI 8841 - 24/25"
                continue
            open_ = open_ or token == "/"
            if first is not None and token != "/":
                break
            continue
        if not (
            _follows(token, open_, text.low[first:last] if first is not None else "", scheme) if numeric else _is_scheme(token, digits)
        ):
            break
        if first is not None and not numeric and text.low[first:last] == token.lower():
            first = None  # "FOI FOI 25-26/0688": the word stands in front of the number again
        first = at if first is None else first
        last = end
        digits += figures
        scheme, open_ = not numeric, not numeric or token[-1] in "/-"
        if text.low[end : end + 1] in tuple(",;:)].\"'"):
            break
    if first is None or last is None or digits < (1 if _names_scheme(text.low[first:last]) else 3):
        return None
    last = first + len(text.low[first:last].rstrip("/-.:"))
    if (review := _REVIEW_SUFFIX.match(text.low, last)) is not None:
        last = review.end()
    return (first, last) if _plausible(text, first, last) else None


def _names_scheme(value: str) -> bool:
    """Whether a part of a number is the name of a scheme: then it may be as short as "KVST/FOI/23"."""
    return any(word in _SHORT_SCHEMES for word in value.replace("/", " ").replace("-", " ").replace(".", " ").replace("_", " ").split())


def _may_wrap(gap: str) -> bool:
    """Whether white space inside a number may be a line end: one only."""
    return gap.count("\n") == 1 or (not gap.count("\n") and len(gap) <= 2)


def _tokens(text: Text, start: int) -> Iterator[tuple[str, int, int, str]]:
    """Up to eight words from an offset on, without punctuation around them, each with the white space before it."""
    at = start
    for word in islice(_WORD.finditer(text.text, start, min(len(text.text), start + 120)), 8):
        begin, end = word.span()
        token = word[0].lstrip("([\"'*#")
        left = end - len(token)
        token = token.rstrip(",;:)].\"'*?!")
        yield token, left, left + len(token), text.text[at:begin]
        at = end


def _is_scheme(token: str, digits: int) -> bool:
    """Whether a word without digits may open a number: FOI, ABHB, IG/FOI/."""
    letters = [c for c in token if c.isalpha()]
    if digits or not letters or len(letters) > (_LETTERS if "/" in token else 8) or any(not (c.isalpha() or c in "/-.") for c in token):
        return False
    scheme = token.lower().strip("/-.")
    if token[0].isupper() and (
        scheme.endswith(_ENDS_SCHEME) or (scheme.isalpha() and len(scheme) < _INITIALS and token[1:] != token[1:].lower())
    ):
        return scheme not in _NO_SCHEME  # "AvH-FOI", "RhG"
    short = all(len(piece) <= _PIECE for piece in scheme.split("/")) and len(letters) <= (_LETTERS if "/" in scheme else _PIECE)
    return scheme in _SCHEME_WORDS or (token.upper() == token and token.lower() not in _NO_SCHEME and short)  # "NHSB", "LS/AR/INF"


def _follows(token: str, open_: bool, so_far: str, scheme: bool) -> bool:
    """Whether a word with digits belongs to the number read so far: after its scheme, after or before "/", or as its year."""
    if not all(c.isalnum() or c in "/-._#" for c in token) or "@" in token:
        return False
    if open_ or scheme or token[0] in "/-":
        return True
    if not so_far[:1].isalpha():
        return _SHORT_YEARS.fullmatch(so_far) is not None and token.isdigit() and len(token) > 2  # "23-24 0655"
    return _FINANCIAL_YEAR.fullmatch(token.lower()) is not None or (token.isdigit() and len(token) > 2 and _PAIR.search(so_far) is not None)


def _plausible(text: Text, start: int, end: int) -> bool:
    """Whether a number is no date, year, financial year or telephone number."""
    value = text.low[start:end]
    if len(value) > 40 or _is_years(value) or _TELEPHONE.fullmatch(value):
        return False
    found = dates(text, start, end)
    return not (found and found[0].start == start and found[0].end == end)


def _is_years(value: str) -> bool:
    """Whether digits are a year or a range of some years, perhaps behind the scheme's name: "2022", "FOI 2022/23", not "2025/18"."""
    value = value.lstrip("foiaer").lstrip(" /-") if " " in value else value
    if _FINANCIAL_YEAR.fullmatch(value) is None:
        return False
    last = value[5:]
    return not last or 0 < (int(last[-2:]) - int(value[2:4])) % 100 <= _MOST_YEARS
