"""The public authority that writes: from the mail's sender, the letterhead, its own sentences or the signature."""

from __future__ import annotations

from collections.abc import Iterator

from foiparse.model import BoilerplateKind, SectionKind
from foiparse.outline.lookup import Lookup
from foiparse.outline.parts import Outline, Voice
from foiparse.patterns import Pattern
from foiparse.phrases import Phrases
from foiparse.source import Text

_WORD = r"(?: [A-Z][\w'&-]* | of | and | for | the | & | in | upon | with | on )"
_BODY = r"""(?: Council | COUNCIL | Police | POLICE | Constabulary | CONSTABULARY | Trust | TRUST | University | UNIVERSITY
    | College | COLLEGE | School | Authority | AUTHORITY | Board | BOARD | Agency | AGENCY | Commission | Ombudsman | Government
    | Parliament | Assembly | Executive | Department | DEPARTMENT | Ministry | MINISTRY | Treasury | TREASURY | NHS | Transport
    | Corporation
    | Inspectorate
    | (?: Home | Cabinet | Scotland | Wales | Northern\ Ireland | Foreign | Fraud | Passport | War | Crown | HM ) \ Office
    | Office\ for | HOME\ OFFICE
    | CABINET\ OFFICE | Service\ of\ Northern\ Ireland | (?: Rescue | Ambulance | Police | Prosecution | Probation | Prison
    | Insolvency ) \ Service
    | Crime\ Commissioner | Housing\ Association | Academy | Regulator
    | Revenue\ (?:and|&)\ Customs | Borough | Registry | Museum | Gallery | Institute | Partnership )"""
_NAME = Pattern(
    # matches "Harbour Licensing Authority", "Ministry of Justice"; must not match "the Authority", "Dear Board"
    rf"(?: {_WORD} \s ){{0,7}}? (?: {_BODY} | {_BODY.upper()} ) (?: \s {_WORD} ){{0,7}} (?<! \s (?:of|the|in|on) ) (?<! \s (?:and|for) )"
)
_NO_NAME = Pattern(
    # matches "information governance", "freedom of information team"; must not match "northern health board"
    r"""\b (?: team | unit | request s? | officer | manager | director(?:ate)? | department \s of \s corporate | services \s department
    | act | regulations | information | internal
    | review | complaints? | legal | dear | re | subject | house | road | street | chair | chief \s executive | division | section
    | enquir(?:y|ies) | response | notice | committee
    | consultation | (?<! crime \s ) commissioner | data | disclosure | policy | secretary | offices | buildings? | headquarters
    | thank | yours | cc | to
    | from )\b | \d | ^(?:our|your|the|this|a)\b"""
)
_BODY_WORDS = frozenset(
    "Council Police Constabulary Trust University College School Authority Board Agency Commission Ombudsman Government Parliament"
    " Assembly Executive Department Ministry Office Treasury NHS Transport Corporation Inspectorate Service Borough Registry Museum"
    " Gallery Institute Partnership".split()
)
"""Words that the names of public authorities hold."""
_HELPERS = frozenset("can does do did not has have also is was are were to will neither nor now therefore currently only further".split())
"""Small words between a name and its verb."""
_SMALL = frozenset("of and for the & in upon with on".split())
"""Words inside names that are written small."""
_LEADING = frozenset("The As In For If Please I We This Although While That Your Our Whilst Where When Because Under On At And But".split())
"""Words that begin a sentence before a name."""
_ON_BEHALF = Pattern(
    # matches "on behalf of "; must not match "half of"
    r"""(?: on \s behalf \s of | response \s of | reply \s of | response \s from | information \s from ) \s+ (?: the \s+ )?"""
)
_VERBS = Phrases(" hold", " confirm", " response to", " can provide", " has considered")
_BEHALF = Phrases("on behalf of", "response of ", "response from ", "reply of ")
_LONGEST_LINE = 160
"""A longer line is no line of a letterhead."""


def authority(lookup: Lookup, format_authority: str | None = None) -> str | None:
    """The name of the authority as printed, or as the format knows it; None where neither tells.

    Args:
        lookup: the outline of the text, with its words.
        format_authority: the authority of the format that reads the text.
    """
    if format_authority is not None:
        return format_authority
    text = lookup.text
    for start, end in _places(lookup.outline):
        name = _name_in(text, start, end)
        if name is not None:
            return name
    return _said(lookup)


def _places(outline: Outline) -> Iterator[tuple[int, int]]:
    """Where a name may stand by itself: sender, letterhead, signature; one column of a line at a time."""
    text = outline.text
    message = outline.messages[outline.letter] if outline.messages else None
    if message is not None and message.sender is not None:
        yield from _columns(text, *message.sender)
    for number in _head_lines(outline):
        line = text.lines[number]
        if line.end - line.start <= _LONGEST_LINE:
            yield from _columns(text, line.start, line.end)
    for paragraph in outline.of(SectionKind.SIGNATURE):
        if paragraph.voice is Voice.AUTHORITY:
            for number in range(paragraph.first, min(paragraph.last, paragraph.first + 8) + 1):
                yield from _columns(text, text.lines[number].start, text.lines[number].end)


_SITE_NAME = 3
"""Lines at the top of a page among which its site's name stands, menus or not."""


def _head_lines(outline: Outline) -> list[int]:
    """Numbers of the lines above the salutation, running headers among them, a dozen at most."""
    text, told = outline.text, outline.told
    numbers = {number for paragraph in told[:8] for number in range(paragraph.first, min(paragraph.last, paragraph.first + 8) + 1)}
    if not numbers:
        return []
    for piece in outline.furniture:
        headed = piece.kind is BoilerplateKind.PAGE_HEADER_FOOTER or (piece.rule == "page_frame" and piece.first < _SITE_NAME)
        if headed and piece.first <= min(numbers) + 8:
            numbers.update(range(piece.first, min(piece.last, piece.first + 4) + 1))
    head = sorted(numbers)
    dear = next((i for i, number in enumerate(head) if text.low.startswith("dear ", text.lines[number].start)), len(head))
    return head[: min(dear, 12)]


def _columns(text: Text, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The columns of a line, cut at two spaces, at commas, bars, slashes and dashes between words."""
    at = start
    stops = ("  ", ", ", " | ", " / ", " - ", " <", ". ", "\n", ": ")
    while at < end:
        cuts = [cut for cut in (text.low.find(stop, at, end) for stop in stops) if cut >= 0]
        cut = min(cuts, default=end)
        if cut > at:
            yield text.trim(at, cut)
        at = cut + 1
        while at < end and text.low[at] in " /|-<,":
            at += 1


def _name_in(text: Text, start: int, end: int) -> str | None:
    """The name that a column is, all of it."""
    if not 6 <= end - start <= 90 or _NO_NAME.search(text.low, start, end):
        return None
    found = _NAME.fullmatch(text.text, start, end)
    return text.words(start, end) if found and " " in text.text[start:end] else None


def _said(lookup: Lookup) -> str | None:
    """The name in a sentence of the authority's own: "X does not hold", "X's response to your request", "on behalf of X"."""
    text = lookup.text
    for at in _VERBS.offsets(lookup.text):
        floor = max(0, at - 45)
        if text.text[floor:at] == text.low[floor:at]:  # no capitals, no name
            continue
        paragraph = lookup.paragraph(at)
        told = paragraph is not None and paragraph.voice is Voice.AUTHORITY
        name = _name_before(text, max(paragraph.start, at - 110), at) if paragraph is not None and told else None
        if name is not None:
            return name
    for at in _BEHALF.offsets(lookup.text):
        paragraph = lookup.paragraph(at)
        lead = _ON_BEHALF.match(text.low, at, paragraph.end) if paragraph is not None and paragraph.voice is Voice.AUTHORITY else None
        named = _NAME.match(text.text, lead.end(), lead.end() + 90) if lead else None
        if named and not _NO_NAME.search(text.low, *named.span()) and " " in named[0]:
            return text.words(*named.span())
    return None


def _name_before(text: Text, floor: int, at: int) -> str | None:
    """The name whose verb or noun begins at an offset; None where no name stands there, or only "the Council"."""
    words = text.text[floor:at].split()
    while words and words[-1].lower() in _HELPERS:
        words.pop()
    if words and words[-1].startswith("(") and words[-1].endswith(")"):
        words.pop()
    name: list[str] = []
    while words and len(name) < 9 and (words[-1][0].isupper() or words[-1] in _SMALL) and (not name or words[-1][-1] not in ".;:?!,"):
        name.insert(0, words.pop())
    while name and (name[0] in _SMALL or name[0] in _LEADING):
        name.pop(0)
    if len(name) < 2 or not any(word.removesuffix("'s").removesuffix("'") in _BODY_WORDS for word in name):
        return None
    start = text.text.rfind(name[0], floor, at)
    end = text.text.find(name[-1], text.text.rfind(name[-1], floor, at)) + len(name[-1].removesuffix("'s"))
    return None if _NO_NAME.search(text.low, start, end) else text.words(start, end)
