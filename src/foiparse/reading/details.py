"""Days of a letter and its complaint rights: its date, the day the request came in, all dates and periods, the time to ask for a review."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice

from foiparse.dates import DateAt, doubt, mention, period_of, periods
from foiparse.model import ComplaintRights, DateMention, Diagnostic, Period, SectionKind
from foiparse.outline.lookup import Lookup
from foiparse.outline.parts import Outline, Paragraph, Voice
from foiparse.patterns import Pattern
from foiparse.phrases import Phrases
from foiparse.source import Text

_LABEL_LENGTH = 50
"""Characters before a date in which its label stands."""
_HEAD_LINES = 45
"""Lines of a letter in which the salutation is looked for."""
_BELOW_SALUTATION = 6
"""Lines below the salutation among which a letter may print its date with a label, beside its references."""
_HEAD_WITHOUT_SALUTATION = 15
"""Lines told by the authority that may be the head of a page that greets nobody."""

_LONGEST_LINE = 160
"""A longer line is no line of a letterhead."""
_SHORT_LINE = 90
"""A longer line tells more than place and day."""
_OTHER_DAYS = (
    "request", "receiv", "your", "dated", "due", "publish", "updat", "review", "open", "log", "submitted", "until", "from ", "between",
)  # fmt: skip
"""Words of a line whose date is not the letter's."""
_DAY_LABEL = Pattern(
    # matches "date: ", "dyddiad / date:", "dated ", "reply:", "by e-mail,"; must not match "date received: ", "date published: "
    r"(?: dyddiad \s* / \s* )? (?: date | dated | (?: sent \s )? by \s (?: e-?mail | post | letter ) | sent (?: \s on )?"
    r" | (?: reply | response ) (?= : ) ) \s* [:.,-]? \s* (?: on \b \s? )?"
    r" (?: [a-z]{3,9}day ,? \s )?"
)
_GREETINGS = ("dear", "annwyl", "hello", "hi ")
_GREETS = Pattern(r"(?: dear | annwyl | (?: hello | hi ) (?= \s [a-z]{1,20} ,? \s*? (?: \n | $ ) ) ) \s")
# Matches "dear ms may", "hi x,"; must not match "hi there was"
_TODAY = Pattern(
    r"\b (?: days | weeks | months ) \s (?: from | of ) \s today [,(] \s? (?: being \s )? $"
)  # matches "from today, " before its date; must not match "today we wrote on "
_TWIN = Pattern(r"\d{1,2} \s [a-z]{3,11} \s \d{4} \s? /$")  # matches "2 mai 2024 /" before "2 May 2024"; must not match "12 /"
_WEEKDAY = Pattern(
    # matches "tuesday, "; must not match "today "
    r"""(?: mon | tue (?:s)? | wed (?:nes)? | thu (?:rs)? | fri | sat (?:ur)? | sun ) (?:day)? ,? \s* (?: the \s )?"""
)
_SENT = Pattern(
    # matches "date responded: ", "date of response ", "this response was sent on "; must not match "date received: ", "response due "
    r"""(?: (?: response | reply ) \s - \s sent
    | date \s (?: responded | sent | issued | completed | closed | of \s (?: our \s | this \s )? (?: response | reply | letter
    | issue | decision | completion | review ) )
    | (?: response | reply | completion | decision | issue ) \s (?: sent | issued | date ) | (?: response | reply
    | letter | answer | responses | answers ) \s (?: was | were ) \s (?: sent | issued )
    | (?: response | reply ) \s \(? (?: sent | issued ) ) (?: \s to \s you )? (?: \s on )? \s* [:-]? \s* -? \s*
    (?: [a-z]{3,6}day ,? \s (?: the \s )? )? \Z"""
)
_SENDING = ("sent", "date", "issued", "closed")
"""Words one of which every label has that tells when an answer was sent."""
_ANSWERED_LABEL = Pattern(
    # matches "responded:\nfriday, " on a line of its own; must not match "we responded: "
    r"(?<= \n ) (?: date \s )? (?: responded | answered | replied ) (?: \s? : \s* (?: [a-z]{3,9} ,? \s )? | \s{3,} ) \Z"
)
_HEADED_DAY = Pattern(r"(?<= \n ) (?: our \s )? (?: response | reply | answer ) \s \Z")
# Matches the heading "response " before its day; must not match "our response of "
_OTHER_COLUMN = Pattern(r"\b (?: received | receipt | due | opened | logged | requested | published ) \s* $")
# Matches "date received" in the column before a date; must not match "response issued"
_TIME_OF_DAY = Pattern(
    # matches " 09:15", " (18 school days)"; must not match " we wrote"
    r"[\s,]* (?: (?: at \s )? \d{1,2} [:.] \d\d [^\n]{0,12}? | \( [^()\n]{1,40} \) ) $"
)
_CLOSED_LABEL = Pattern(
    # matches "closed: ", "case closed: ", "answered\n"; must not match "was closed on ", "closed to visitors: "
    r"""(?: ^ | \n | \s{2} | [|;] \s | \d \. \s ) (?: date \s out | (?: (?: case | request | enquiry | date ) \s )? (?: closed | completed
    | answered | replied | responded
    | concluded | finalised | issued | decided ) ) (?: \s (?: on | to ) )? (?: \s? [:|-] \s* | \s{1,20} ) (?: [a-z]{3,9} ,? \s )? \Z"""
)
_OPENED_LABEL = Pattern(
    # matches "opened: ", "case opened: ", "date logged\n", "date of receipt: "; must not match "was opened in "
    r"""(?: ^ | \n | \s{2} | [|;] \s ) (?: date \s in | (?: (?: case | request | enquiry | date ) \s )? (?: received | submitted
    | opened | logged | registered | lodged | created
    | (?: of \s )? receipt ) ) (?: \s (?: on | date ) )? (?: \s? [:|-] \s* | \s{1,20} ) (?: [a-z]{3,9} ,? \s )? \Z"""
)
_RECEIVED = Pattern(
    # matches "received on ", "received by the council on ", "received: ", "came in on ", "had from you on "; must not match
    # "received a reply on "
    r"""(?: receiv (?: ed | ing ) | receipt \s+ of (?= \s+ your ) | logged | arrived | delivered \s+ to \s+ us
    | (?: reached | (?: came | got ) \s+ to ) \s+ (?: us | me | (?: the | this | our ) \s [a-z]{3,12} ) | came \s+ in
    | came \s+ from \s+ you
    | (?: had | got ) (?: \s+ from \s+ you | (?= \s+ your ) ) ) (?: \s+ by \s+ (?: the \s+ )? [\w'-]{2,20} (?: \s+ [\w'()&]{1,20} ){0,5}?
    )? (?: \s+ here | \s+ in \s+ (?: this | our | the ) \s+ [a-z]{3,12} (?: \s [a-z]{3,12} )? )?
    (?: \s+ your \s+ [\w-]{3,20} (?: \s+ [\w-]{2,20} ){0,5}? )? (?: \s* [:-]
    | \s+ on )? \s* (?: the \s+ )? (?: [a-z]{3,9}day ,? \s+ )? \Z"""
)
_WE_RECEIVED = Pattern(
    # matches ", the council ", " we ", " your request was " between "on 2 may 2024" and "received"; must not match " and the data we "
    r"""\s* ,? \s+ (?: we | i | our \s [a-z]{3,12} | th[ei]s? \s+ [a-z]{2,14} (?: \s [a-z]{2,14} )? ) \s+ (?: have \s+ | has \s+ |
    first \s+ )? | \s* ,? \s+ (?= your ) (?: [\w-]{3,20} \s+ ){1,7}? (?: was \s+ | were \s+ )?"""
)
_RECEIPT_LABEL = Pattern(
    # matches "date received\n", "request received: ", "submitted\n"; must not match "was received on "
    r"""(?: ^ | \n | \s{2} | \| \s ) (?: date \s (?: request \s )? | request \s )? (?: received | submitted ) (?: \s on )?
    (?: \s* : \s* | \s* \n \s* | \s{2,20} | \s \| \s ) \Z"""
)
_REQUEST_WORDS = ("request", "application", "enquiry", "inquiry", "correspondence", "e-mail", "email", "letter", "date received", "foi")
_NOT_THE_REQUEST = ("clarif", "payment", "review", "fee ", "consent")

_TIME = Pattern(
    # matches "40 working days", "two calendar months", "forty (40) working days"; must not match "18 hours"
    r"""(?<! [\w.] ) (?: \d{1,3} | one | two | three | four | five | six | eight | ten | fifteen | twenty (?:[\s-](?:one|five|eight))?
    | thirty | forty | sixty | a (?= \s (?: calendar \s )? month \b ) )
    (?: \s* \( \s* \w{1,8} \s* \) )? \s* (?: (?: full | consecutive | calendar | working | business | school ) \s+ ){0,2} (?: day | week
    | month ) s? \b"""
)
_ALLOWED = Pattern(
    # matches "within ", "no later than ", "you have ", "in the first ", "do so in ", "open to you for "; must not match "delay of "
    r"""(?: within | inside | before | in (?= \s+ the \b ) | do \s so \s in | (?: sought | open | asked \s for | requested
    | available ) (?: \s \w{1,12} ){0,3} \s for | know \s in | made \s in | got | later\s+than | more\s+than | have | has | give s? \s you
    | that's | up\s+to | allow(?:s|ed)? | period\s+of
    | limit\s+(?:of|is)
    | deadline \s+ (?:of|is) | is ) (?: \s+ (?: the | a | an | next | first | period | of | maximum | only | up | to ) ){0,5} \s+ \Z"""
)
_BEING_ALLOWED = Pattern(
    r"\s (?: being | are | is ) \s allowed \b (?! \s for \s (?: our | us | the ) \b )"
)  # matches " being allowed for this"; must not match " being needed"
_OURS = Pattern(
    # matches "we will reply within", "the review will be completed"; must not match "you may ask us within"
    r"""\b (?: we | i | team | council | trust | department | officer | authority | force ) \s+ (?: will | aim | shall | endeavour | hope
    | try | must | normally | usually | should
        | are \s+ required | have \s+ to ) \b
    | \b (?: aim | endeavour | seek | strive ) s? \s+ to \b | (?<! \b ask \s ) \b for \s our \s
    | \b respond \b | \b to \s+ reply \b | \b acknowledge
    | \b (?: will | should | shall ) \s+ (?: normally \s+ | usually \s+ | then \s+ )? be \s+ (?: complet | carried | dealt | acknowledg
    | answer | conduct | conclud | sent | notified
        | undertaken | provided | finished | told | informed | contacted | decided )
    | \b you \s+ (?: will | should | can ) \s+ (?: normally \s+ | usually \s+ )? (?: receive | expect | hear | be \s (?: told | notified
    | informed | contacted ) )
    | \b you \s (?: have \s | had \s )? (?: asked | requested | complained ) \b | commissioner | \b s?ico \b
    | tribunal | \b (?: a | the ) \s court \b | \b courts \b | \b pay \b
    | \b published \b | clarif
    | \b (?: limit | narrow | restrict | reduce | confine ) \s (?: it | this | your | the ) \b [^.;]{0,40} \b to \b"""
)
_THEIRS_RECEIVED = Pattern(
    # matches " of receiving your complaint"; must not match " of receiving this letter"
    r"""\s* (?: of | from | after | following ) \s+ (?: the \s+ )? (?: date \s+ of \s+ )? (?: receipt \s+ of | receiving
    | us \s+ receiving ) \s+ (?: your | the \s+ (?: request | complaint ) | it \b | a \s )"""
)
_TO_COMMISSIONER = Pattern(
    # matches " from receipt of this letter to appeal to the scottish information commissioner"; must not match
    # " to ask us for a review", " from today and then complain to the commissioner"
    r"""(?: \s (?: of | from | after ) \s (?: (?! and\b | then\b ) [^,;.] ){0,60}? )?
    \s (?: in \s which \s )? to \s (?: appeal | apply | complain | go | turn | write ) \s (?: directly \s )? to \s (?: the \s )?
    (?: (?: scottish \s )? information \s commissioner | ico \b )"""
)
_SHOULD_BE_SENT = Pattern(
    # matches "appeals should be sent", "an appeal should reach the", "a request for a review must be made";
    # must not match "the review should be sent"
    r"""\b (?: appeals? | complaints? | representations? | requests?
    (?: \s for \s (?: an? \s )? (?: internal \s )? reviews? )?
    | review \s requests? ) \s
    (?: (?: about \s [^,.;]{1,40} \s )? (?: go | are \s to \s go ) \s to \s | (?: should | must | needs \s to ) \s reach |
    (?: should | must | may | can | needs? \s to | has \s to | have \s to ) \s be \s (?: sent | made | submitted | addressed | lodged |
    received ) )"""
)
_TOO_LATE = Pattern(
    # matches "not accept" of "we need not accept a complaint after 40 working days"; must not match "not had a reply after"
    r"""\b (?: not | unable \s to | cannot ) \s (?: be \s | obliged \s to \s | required \s to \s | normally \s | usually \s ){0,2}
    (?: accept | consider | entertain | look | deal | take | review ) | only \s (?: accept | consider | look \s at )"""
)
_AFTER = Pattern(r"(?: after | beyond | outside | more \s than ) (?: \s the )? \s \Z")  # matches "after "; must not match "after which "
_YOU_MAY = Pattern(r"you \s (?: can | may | should | must ) [\s,] | please \s")  # matches "you may, "; must not match "you asked "
_RIGHTS = Phrases("days", "month", "week", "commissioner", " ico")
_RECEIPT = Phrases(
    "receiv", "reached ", "logged", "arrived", "came ", "had from", "had your", "got from", "got your", "got to", "delivered to",
    "receipt of y",
)  # fmt: skip
_ASKING = (
    "review", "complain", "appeal", "look again", "at again", "reconsider", "representation", "do so", "tell us why", "dissatisf",
    "unhappy", "not satisfied", "not happy", "not content", "n't happy", "n't satisfied", "n't content", "wrong",
    "disagree", "satisfy you", "challenge", "contest", "quarrel with",
    "look at this again", "look at it again", "decision again", "response again", "request again", "afresh",
)  # fmt: skip
_BEFORE = (
    "review", "look again", "at again", "decision again", "response again", "request again", "afresh", "representation",
    "happy", "satisf", "not content", "n't agree", "complain", "appeal", "disagree",
)  # fmt: skip
"""What the sentence before one is about that tells to write within some time."""
_TOLD_TO = Pattern(
    # matches "reply to this message", "then e-mail us", ", write to the clerk"; must not match "replies", "we ask "
    r"""(?: \G (?: [\u2022*-] \s )? | (?<= [:,;?-] \s ) ) (?: then \s | simply \s | just \s )? (?: e-?mail | write | reply | contact
    | tell | let | ask | send | apply | appeal
    | complain | get \s in \s touch | ring | call | respond | return | say | speak | do \s so ) \s"""
)
_REQUESTERS = (
    "you", "please", "request", "ask", "sought", "submitted", "be made", "should be done", "must be done", "deadline", "time limit",
    "anyone", "anybody", "reach us", "reach me", "reach her", "reach him", "reach the", "do this", "should be within",
    "must be within", "should be in writing",
)  # fmt: skip
_COMMISSIONER = Pattern(
    # matches "scottish information commissioner", "information commissioner's office"; must not match "police and crime commissioner"
    r"(?: scottish \s+ )? information \s+ commissioner (?: 's? \s+ office )? | \b (?: s?ico ) \b (?! [.@] )"
)
_TURN_TO = Pattern(
    r"""complain | appeal | appl(?:y|ication) | contact | refer | write | approach | \bgo\b | \bask | right | decision | \btake | escalat
    | raise"""
)


def letter_date(lookup: Lookup, days: Sequence[DateAt]) -> DateMention | None:
    """The date of the letter that is read, None where it prints none.

    A mail's "Sent:" line or a thread's heading, a label ("Date responded"), or a date alone in a column of the head.
    Dates of receipt, deadlines, publication and quoted mails are none.

    Args:
        lookup: the outline of the text, with its words.
        days: the dates of the text.
    """
    text, outline = lookup.text, lookup.outline
    sent = outline.messages[outline.letter].sent if outline.messages else None
    if sent is not None:
        found = next((date for date in _within(days, *sent) if date.value), None)
        if found is not None:
            return mention(text, found)
    if not days:
        return None
    chosen = _labelled_sent(text, lookup, days) or _of_head(lookup, days) or _of_signature(lookup, days) or _of_heading(lookup, days)
    chosen = chosen or next(
        (
            date
            for date in days
            if date.value and _TODAY.search(text.low, max(0, date.start - 30), date.start) and _told(lookup, date.start)
        ),
        None,
    )
    return mention(text, chosen) if chosen is not None else None


def _within(days: Sequence[DateAt], start: int, end: int) -> Sequence[DateAt]:
    """The dates that begin in a stretch of clean text."""
    first = bisect_left(days, start, key=lambda one: one.start)
    return days[first : bisect_left(days, end, first, key=lambda one: one.start)]


def _labelled_sent(text: Text, lookup: Lookup, days: Sequence[DateAt]) -> DateAt | None:
    """The date after a label that tells when the answer was sent."""
    for date in days:
        floor = max(0, date.start - _LABEL_LENGTH)
        before = text.low[floor : date.start]
        if date.value is None or not any(word in before for word in _SENDING):
            continue
        said = _SENT.search(text.low, floor, date.start)
        if said is not None and _told(lookup, date.start):
            return date
    return None


def _of_heading(lookup: Lookup, days: Sequence[DateAt]) -> DateAt | None:
    """The date of a page without a letterhead: behind "Responded:", or all that the heading of the response holds beside that word."""
    text = lookup.text
    if _salutation(lookup.outline) is not None:
        return None
    for date in days:
        floor = max(0, date.start - _LABEL_LENGTH)
        headed = _HEADED_DAY.search(text.low, floor, date.start) is not None and _ends_line(text, date)
        labelled = headed or _ANSWERED_LABEL.search(text.low, floor, date.start) is not None
        if date.value is not None and labelled and _told(lookup, date.start):
            return date
    return None


def _of_head(lookup: Lookup, days: Sequence[DateAt]) -> DateAt | None:
    """The date of the letterhead: with its label, else alone in its column, above the salutation."""
    text, last_of_line = lookup.text, None
    alone: list[DateAt] = []
    for first, last in _head(lookup.outline):
        for date in _within(days, text.lines[first].start, text.lines[last].end):
            if date.value is None or not _short(text, date) or not _told(lookup, date.start):
                continue
            if _label_before(text, date) or _noted(lookup, date, _CLOSED_LABEL):
                return date
            if _alone(text, date):
                alone.append(date)
            last_of_line = last_of_line or (date if _ends_head_line(text, date) else None)
    if len(alone) > 1 and _answers(lookup, alone[0]):
        return None  # a column of dates
    return (
        (alone[0] if alone else None)
        or _under_salutation(lookup, days)
        or (last_of_line if _salutation(lookup.outline) is not None else None)
    )


def _answers(lookup: Lookup, date: DateAt) -> bool:
    """Whether a date stands among the answers."""
    paragraph = lookup.paragraph(date.start)
    return paragraph is not None and paragraph.kind is SectionKind.ANSWER


def _ends_head_line(text: Text, date: DateAt) -> bool:
    """Whether a date is the last piece of a short line, or a piece between bars: "Town Hall, Alder, 6 February 2025"."""
    line = text.line_at(date.start)
    before = text.low[line.start : date.start]
    if line.end - line.start > _SHORT_LINE or not before.endswith((", ", " | ", " - ")) or any(word in before for word in _OTHER_DAYS):
        return False
    return _ends_line(text, date) or text.low.startswith(" | ", date.end)


def _short(text: Text, date: DateAt) -> bool:
    """Whether a date stands in a line that could be one of a letterhead."""
    line = text.line_at(date.start)
    return line.end - line.start <= _LONGEST_LINE


_ABOVE = 40
"""Characters above a line that show what the line above ends with."""


def _is_line(text: Text, date: DateAt) -> bool:
    """Whether a date is all that its line holds."""
    line = text.line_at(date.start)
    alone = line.start == date.start and line.end == date.end
    return alone and not text.low[max(0, line.begin - _ABOVE) : line.begin].rstrip().endswith("?")  # "When did it begin?"


def _under_salutation(lookup: Lookup, days: Sequence[DateAt]) -> DateAt | None:
    """A date with a label of its own among the first lines below the salutation: some print their references there."""
    outline = lookup.outline
    text, message = outline.text, outline.messages[outline.letter]
    dear = _salutation(outline)
    if dear is None:
        return None
    last = min(text.line_at(dear).number + _BELOW_SALUTATION, message.last)
    for date in _within(days, dear, text.lines[last].end):
        if not date.value or not _short(text, date) or not _told(lookup, date.start):
            continue
        if (_label_before(text, date) and _ends_line(text, date)) or _is_line(text, date):
            return date
    return None


def _ends_line(text: Text, date: DateAt) -> bool:
    """Whether nothing but punctuation follows a date on its line."""
    return not text.low[date.end : text.line_at(date.start).end].strip(" .,")


def _of_signature(lookup: Lookup, days: Sequence[DateAt]) -> DateAt | None:
    """The date beside the signature, with its label or alone in its line."""
    text = lookup.text
    for paragraph in lookup.outline.of(SectionKind.SIGNATURE):
        if paragraph.voice is Voice.AUTHORITY:
            for date in _within(days, paragraph.start, paragraph.end):
                if date.value and _short(text, date) and (_label_before(text, date) or _alone(text, date)):
                    return date
    return None


def _salutation(outline: Outline) -> int | None:
    """Where the salutation of the letter that is read begins, if it has one near its head."""
    text, message = outline.text, outline.messages[outline.letter]
    head = text.lines[message.first : min(message.first + _HEAD_LINES, message.last + 1)]
    end = head[-1].end
    greeted = (line.start for line in head if text.low.startswith(_GREETINGS, line.start))
    return next((start for start in greeted if _GREETS.match(text.low, start, end)), None)


def _head(outline: Outline) -> list[tuple[int, int]]:
    """First and last lines above the salutation of the letter that is read; without one, of what the authority tells first."""
    text, message = outline.text, outline.messages[outline.letter]
    dear = _salutation(outline)
    if dear is not None:
        number = text.line_at(dear).number
        return [(message.first, number - 1)] if number > message.first else []
    runs, left = [], _HEAD_WITHOUT_SALUTATION
    told = (paragraph for paragraph in outline.paragraphs if paragraph.voice is Voice.AUTHORITY)
    for paragraph in islice(told, _HEAD_WITHOUT_SALUTATION):
        if left > 0 and message.first <= paragraph.first <= message.last:
            last = min(paragraph.last, paragraph.first + 8, paragraph.first + left - 1)
            runs.append((paragraph.first, last))
            left -= last - paragraph.first + 1
    return runs


def _told(lookup: Lookup, at: int) -> bool:
    """Whether the authority speaks at an offset, outside the words on review."""
    paragraph = lookup.paragraph(at)
    return paragraph is not None and paragraph.voice is Voice.AUTHORITY


def _label_before(text: Text, date: DateAt) -> bool:
    """Whether "Date:" or "Sent:" stands before a date in its column or in the one before."""
    line = text.line_at(date.start)
    before = text.low[max(line.start, date.start - 60) : date.start].rstrip()
    if not before:
        return False
    start = max(before.rfind("  ") + 2 if "  " in before else 0, before.rfind("| ") + 2 if "| " in before else 0)
    label = before[start:].strip(" *-")
    twin = _TWIN.search(label)
    label = label[: twin.start()].rstrip() if twin else label
    return _DAY_LABEL.fullmatch(label) is not None or (": " in label and _DAY_LABEL.fullmatch(label.partition(": ")[2]) is not None)


def _alone(text: Text, date: DateAt) -> bool:
    """Whether a date, with a weekday or a time of day at most, is all that its column holds."""
    line = text.line_at(date.start)
    left = text.low.rfind("  ", line.start, date.start)
    if left >= 0 and _OTHER_COLUMN.search(text.low, line.start, left) is not None:
        return False  # "Date received      07/11/2023"
    start = left + 2 if left >= 0 else line.start
    if start < date.start and not _WEEKDAY.fullmatch(text.low, start, date.start):
        return False
    right = text.low.find("  ", date.end, line.end)
    end = right if right >= 0 else line.end
    return end == date.end or _TIME_OF_DAY.match(text.low, date.end, end) is not None or text.low[date.end : end].strip(" .,") == ""


def received(lookup: Lookup, days: Sequence[DateAt], letter: DateMention | None = None) -> DateMention | None:
    """The day on which the authority received the request, as it says itself.

    Args:
        lookup: the outline of the text, with its words.
        days: the dates of the text.
        letter: the date of the letter, from which a day without a year takes its year.
    """
    text = lookup.text
    for date in days:
        if date.value and _RECEIPT_LABEL.search(text.low, max(0, date.start - _LABEL_LENGTH), date.start):
            return mention(text, date)
    opened = _opened(lookup, days)
    if opened is not None:
        return mention(text, opened)
    for at in _RECEIPT.offsets(lookup.text) if days else ():
        paragraph = lookup.paragraph(at)
        if paragraph is None or paragraph.voice is not Voice.AUTHORITY or paragraph.kind is SectionKind.COMPLAINT_RIGHTS:
            continue
        day = _day_received(text, at, paragraph, days)
        found = mention(text, day, _year_before(day, letter)) if day is not None else None
        if found is not None:
            return found
    return None


def _opened(lookup: Lookup, days: Sequence[DateAt]) -> DateAt | None:
    """The date in the head of a page after a label that tells when the case began: "Opened: 2 September 2024"."""
    text = lookup.text
    for first, last in _head(lookup.outline):
        for date in _within(days, text.lines[first].start, text.lines[last].end):
            if date.value and _noted(lookup, date, _OPENED_LABEL) and _told(lookup, date.start):
                return date
    return None


def _noted(lookup: Lookup, date: DateAt, label: Pattern) -> bool:
    """Whether a date, with a time of day at most, is all that follows a label in its column: no sentence, and no answer."""
    text, paragraph = lookup.text, lookup.paragraph(date.start)
    if paragraph is not None and paragraph.kind in (SectionKind.ANSWER, SectionKind.DECISION):
        return False
    end = min(text.line_at(date.start).end, date.end + _LABEL_LENGTH)
    if not (
        text.low.startswith(("  ", " |", ";"), date.end)
        or not text.low[date.end : end].strip(" .,")
        or _TIME_OF_DAY.match(text.low, date.end, end)
    ):
        return False
    return label.search(text.low, max(0, date.start - _LABEL_LENGTH), date.start) is not None


def _day_received(text: Text, at: int, paragraph: Paragraph, days: Sequence[DateAt]) -> DateAt | None:
    """The day that belongs to a "received": after it ("received on 3 May"), or before ("On 3 May we received")."""
    before = text.low[max(paragraph.start, at - 160) : at]
    before = before[before.rfind(". ") + 1 :]
    for date in _within(days, at, min(paragraph.end, at + 120))[:2]:
        said = _RECEIVED.match(text.low, at, date.start)
        if said is not None and _of_request(before + said[0]):
            return date
    for date in _within(days, max(paragraph.start, at - 80), at)[-1:]:
        after = text.low[at : min(paragraph.end, at + 60)].partition(". ")[0]
        if _WE_RECEIVED.fullmatch(text.low, date.end, at) and _of_request(before + after):
            return date
    return None


def _of_request(words: str) -> bool:
    """Whether words about receiving something are about the request."""
    return any(w in words for w in _REQUEST_WORDS) and not any(w in words for w in _NOT_THE_REQUEST)


def _year_before(date: DateAt, letter: DateMention | None) -> int | None:
    """The year of a day that prints none and lies before the letter."""
    if letter is None:
        return None
    return letter.value.year - (1 if (date.month, date.day) > (letter.value.month, letter.value.day) else 0)


def dates_and_periods(lookup: Lookup, days: Sequence[DateAt]) -> tuple[tuple[DateMention, ...], tuple[Period, ...], tuple[Diagnostic, ...]]:
    """All dates outside boilerplate and outside periods, all periods, and a diagnostic for each date that is not read.

    Args:
        lookup: the outline of the text, with its words.
        days: the dates of the text.
    """
    text = lookup.text
    found = [date for date in days if lookup.paragraph(date.start) is not None]
    ranges = periods(text, found)
    single, doubts, next_ = [], [], 0
    for date in found:
        while next_ < len(ranges) and ranges[next_].end <= date.start:
            next_ += 1
        if date.unread:
            doubts.append(doubt(text, date))
        elif date.value is not None and not (next_ < len(ranges) and ranges[next_].start <= date.start):
            single.append(DateMention(value=date.value, span=text.span(date.start, date.end)))
    return tuple(single), tuple(period_of(text, period) for period in ranges), tuple(doubts)


def complaint_rights(lookup: Lookup) -> ComplaintRights | None:
    """The time the requester has to ask for a review, and the Commissioner, as printed; None where the letter tells of neither.

    Args:
        lookup: the outline of the text, with its words.
    """
    text = lookup.text
    time = commissioner = None
    used: list[tuple[int, int]] = []
    for start, end, paragraph in _sentences_on_rights(lookup):
        stretch = _time_to_ask(text, start, end, paragraph) if time is None else None
        body = _commissioner(text, start, end, paragraph) if commissioner is None else None
        if stretch or body:
            used.append((start, end))
        time, commissioner = time or stretch, commissioner or body
    if not used:
        return None
    parts = [p for p in lookup.outline.of(SectionKind.COMPLAINT_RIGHTS) if p.voice is Voice.AUTHORITY]
    bounds = used + [(p.start, p.end) for p in parts]
    return ComplaintRights(
        review_within=text.words(*time) if time else None,
        commissioner=text.words(*commissioner) if commissioner else None,
        span=text.span(min(start for start, _ in bounds), max(end for _, end in bounds)),
    )


def _sentences_on_rights(lookup: Lookup) -> Iterator[tuple[int, int, Paragraph]]:
    """The authority's sentences that may tell a time or name the Commissioner, in order."""
    for start, end, paragraph in lookup.sentences(_RIGHTS.offsets(lookup.text)):
        if paragraph.voice is Voice.AUTHORITY:
            yield start, end, paragraph


def _time_to_ask(text: Text, start: int, end: int, paragraph: Paragraph) -> tuple[int, int] | None:
    """The time a sentence gives the requester to ask for a review; None where it is the authority's own."""
    low = text.low
    if not (
        paragraph.kind is SectionKind.COMPLAINT_RIGHTS
        or any(word in low[start:end] for word in _ASKING)
        or any(word in low[max(paragraph.start, start - 250) : start] for word in _BEFORE)
        or "commis" in low[end : end + _NEXT_STEP]
    ):
        return None
    sent = _SHOULD_BE_SENT.search(low, start, end)
    headed = (
        low[max(paragraph.start, start - 20) : start].rstrip().endswith(_HEADS_ADDRESS) or _ADDRESSED.match(low, start, end) is not None
    )
    asked = sent is not None or headed or any(word in low[start:end] for word in _REQUESTERS)
    if not asked and not _TOLD_TO.search(low, start, end) and not _TOO_LATE.search(low, start, end):
        return None
    for found in _TIME.finditer(low, start, end):
        floor = sent.end() if sent is not None and sent.end() <= found.start() else start
        clause = _clause(low, max(floor, found.start() - 140), found.start())
        if low.startswith(_DO_SO, clause):
            clause = max(start, clause - 140)  # "you may apply to the Commissioner, and you should do so within six weeks"
        if (
            (
                (_ALLOWED.search(low, max(start, found.start() - 45), found.start()) or _BEING_ALLOWED.match(low, found.end(), end))
                and not _OURS.search(low, clause, found.start())
                and not _TO_COMMISSIONER.match(low, found.end(), end)
                and not (_THEIRS_RECEIVED.match(low, found.end(), end) and not _YOU_MAY.match(low, clause, found.start()))
            )
            or (_ADDRESSED.fullmatch(low, start, found.start()) and not low.startswith(_OURS_BEHIND, found.end()))
            or _too_late(text, start, end, found.start())
        ):
            return found.span()
    return None


_DO_SO = ("you should do so", "you must do so", "you may do so", "you can do so")
_OURS_BEHIND = (" being allowed", " are allowed", " for our", " for us")
"""What follows a time that the authority takes for itself."""
_ADDRESSED = Pattern(
    # matches "complaints about this reply: a@b.example, " before "40 working days"; must not match "complaints: we reply in "
    r"(?: complaints? | appeals? | (?: internal \s )? reviews? ) (?: \s (?: about | against | of ) \s [^.:;\n]{1,40} )? : \s"
    r" (?! we | the ) [^;:]{3,80} [,(-] \s?"
)
_HEADS_ADDRESS = ("complaints:", "complaint:", "appeals:", "appeal:", "review:", "reviews:")
"""What stands before the address to which a request for a review goes."""
_NEXT_STEP = 160
"""Characters behind a sentence on whom to write to in which the Commissioner is named as the next step."""


def _too_late(text: Text, start: int, end: int, at: int) -> bool:
    """Whether a sentence says that no request for a review is taken up after the time at an offset."""
    low = text.low
    if not _AFTER.search(low, max(start, at - 20), at) or low.startswith("if ", start):
        return False
    return any(word in low[start:end] for word in ("review", "complain", "appeal")) and _TOO_LATE.search(low, start, end) is not None


def _clause(low: str, floor: int, at: int) -> int:
    """Where the clause of a time begins: after the last semicolon, or at the last "you may"."""
    start = max(floor, low.rfind(";", floor, at))
    return max(start, *(low.rfind(words, start, at) for words in ("you can", "you may", "you should", "you must", "please ")))


def _commissioner(text: Text, start: int, end: int, paragraph: Paragraph) -> tuple[int, int] | None:
    """The Commissioner whom a sentence says one may turn to."""
    found = _COMMISSIONER.search(text.low, start, end)
    if found is None or (paragraph.kind is not SectionKind.COMPLAINT_RIGHTS and not _TURN_TO.search(text.low, start, end)):
        return None
    return found.span()
