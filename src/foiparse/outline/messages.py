"""A thread cut into its messages, and which of them is the authority's latest substantive letter."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple, TypeAlias

from foiparse.outline.parts import Message, Voice
from foiparse.patterns import Pattern
from foiparse.source import Line, Text

_KEY = Pattern(
    # matches "sent: 5 december"; must not match "from: 5 december to 7 december we were"
    r"(?: (?: oddi\ wrth | anfonwyd | at | pwnc | dyddiad ) \s? / \s? )?"
    r" (from|sent|date|to|cc|bcc|subject|importance|attachments?|reply-to|oddi\ wrth|anfonwyd|at|pwnc) \s? : (?=\s|$)"
)
_WROTE = Pattern(
    # matches "on 29 january 2024 at 02:41, requester wrote:"; must not match "on 3 may you wrote:"
    r"on \s [^\n]{0,30} \d [^\n]{2,100} (?<!\byou) \s wrote \s? : $"
)
_ORIGINAL = Pattern(
    # matches "-----original message-----"; must not match "original message"
    r"-{2,} \s* (?: original | forwarded ) \s message \s* -{2,}"
)
_SALUTATION = Pattern(
    # matches "dear ms smith,", "hello gareth"; must not match "dear old friends were there."
    r"(?: dear \s [^\n]{2,80}? | (?: hello | hi ) \s \p{L}+ ) [,:]? $"
)
_SIGN_OFF = Pattern(
    # matches "yours sincerely"; must not match "yours is the third request"
    r"yours \s (?: faithfully | sincerely | truly ) | (?: kind | best | warm | many )? \s? regards \b | many \s thanks ,? $"
)
_AUTOMATIC = Pattern(
    # matches "thank you for contacting the council", "this is an automated reply"; must not match "thank you for the figures"
    r"thank \s you \s for \s (?: contacting | your \s (?: e-?mail | enquiry | request | correspondence ) ) | this \s is \s an \s automat"
)
_DAY = Pattern(
    # matches "16 may 2024", "16 may 2024 09:31"; must not match "16 may 2024 was dry"
    r"""\d{1,2} (?: st | nd | rd | th )? \s [a-z]{3,9} \s \d{4} (?: [\s,]+ \d{1,2} [:.] \d{2} )? $"""
)
_GREETINGS = ("dear ", "hi", "hello", "good ")
_TO_AUTHORITY = Pattern(
    # matches "dear ellerdale borough council"; must not match "dear ms council-smith"
    r"""dear \s [^\n]* \b (?: council | trust | police | constabulary | university | college | school | ministry | department | agency
    | office | commission | authority | board | service | team | foi | information \s (?: officer | rights ) | executive | government | nhs
    | committee | institute | museum | parliament | assembly )"""
)
_CASE = Pattern(
    # matches "1. request received 9 february 2015", "foi reference: 219/2024"; must not match "request: the number of"
    r"""(?: \d{1,3} [.)] \s* )? (?: (?: freedom \s of \s information | foi | eir | information )? \s? request \s (?: received
      | reference | ref | no | number )
    | (?: foi | eir | case ) \s (?: reference | ref | no | number ) ) \b [^\n]{0,40}? \d"""
)
_CASE_STARTS = (
    *"123456789", "request re", "request no", "request nu", "foi re", "foi no", "foi nu", "eir re", "case ",
    "freedom of information request re", "information request re",
)  # fmt: skip
_ASKS = (
    "my request", "i would like", "please provide", "please send", "please supply", "please list", "please tell", "i am requesting",
    "i request", "i wish to request", "could you please", "can you please", "under the freedom of information act i", "here is my",
    "could i please", "can i please", "please could i", "may i have", "could you tell me", "can you tell me", "i am writing to request",
    "i expect", "this is a request", "a request under", "please acknowledge", "i want to know", "please could you", "i should like",
    "please can i", "can i have", "could i have", "please let me have", "under foi please", "could you let me have", "can you let me have",
    "could you send", "can you send", "could you provide", "can you provide", "foi please",
)  # fmt: skip
_TELLS = (
    "your request", "thank you for your request", "thank you for your e", "we have received", "you have requested", "you asked",
    "you requested", "internal review", "information commissioner", "acknowledg", "our reference", "your correspondence",
)  # fmt: skip
_MARKS = ("from:", "from :", "wrote:", "original message", "forwarded message", "\n>", "delivered", "link to this")
"""One of these stands in every thread, or several salutations do."""
_RECEIPT = (
    "acknowledg", "has been logged", "have received your", "will be dealt with", "given it the number", "shall reply", "will reply",
    "will respond", "must respond to you", "expect a reply", "can expect a response", "working days, that is until", "we aim to",
    "out of office", "automatic reply", "automated response", "being processed",
)  # fmt: skip
_SUBSTANCE = (
    "not hold", "not held", "is held", "exempt", "refus", "decided", "withh", "please find", "attached", "enclose", "disclos",
    "set out below", "see below", "our response is", "neither confirm", "provide you with", "is as follows", "in response to your",
    "does hold", "is not recorded", "hold the information", "uphold", "clarif", "fees notice", "transferred",
)  # fmt: skip


_Field: TypeAlias = "tuple[int, int] | None"
"""The clean stretch of a field of a mail header, where the mail has it."""


class _Start(NamedTuple):
    """Where a message begins."""

    line: int
    rule: str


def split(text: Text, furniture: frozenset[int]) -> tuple[tuple[Message, ...], int]:
    """The messages of a text, and the index of the one to read.

    Args:
        text: the cleaned source.
        furniture: numbers of the lines that are boilerplate.
    """
    lines = [line for line in text.lines if line.start < line.end and line.number not in furniture]
    starts = _starts(text, lines)
    last = len(text.lines) - 1
    if len(starts) < 2:
        rule = starts[0].rule if starts else ""
        subject, sent, sender = _header(text, lines, 0, last, rule)
        return (Message(0, last, Voice.AUTHORITY, subject, sent, sender),), 0
    bounds = [(start, (starts[i + 1].line - 1) if i + 1 < len(starts) else last) for i, start in enumerate(starts)]
    voices = _voices(text, [(start.line, end) for start, end in bounds])
    chosen = _choose(text, bounds, voices)
    voices[chosen] = Voice.AUTHORITY
    messages = []
    for index, (start, end) in enumerate(bounds):
        voice = voices[index] if index == chosen or voices[index] is not Voice.AUTHORITY else Voice.QUOTED
        subject, sent, sender = _header(text, lines, start.line, end, start.rule)
        messages.append(Message(start.line, end, voice, subject, sent, sender))
    return tuple(messages), chosen


def _starts(text: Text, lines: list[Line]) -> list[_Start]:
    """Where messages begin; the first is where the text begins."""
    low = text.low
    if (cases := _cases(text, lines)) is not None:
        return cases
    if low.count("dear ") + low.count("thank you for") < 2 and not any(mark in low for mark in _MARKS):
        return []
    thread = "link to this" in low or "whatdotheyknow" in low
    inline = _answered_inline(text, lines)
    found: list[_Start] = []
    depth, signed, asked, skip = 0, False, False, -1
    for index, line in enumerate(lines):
        if line.number <= skip:
            continue
        start, quote = _quoted(text, line)
        if quote and inline:
            continue
        if quote != depth and found and found[-1].rule != "wrote":
            if quote > depth:
                found.append(_Start(line.number, "quote_mark"))
                signed = False
            depth = quote
        rule = _rule(text, lines, index, start, thread=thread, signed=signed)
        if rule is None and asked and signed and low.startswith(("thank you for", "this is an aut"), start):
            rule = "automatic" if _AUTOMATIC.match(low, start, line.end) else None
        if rule == "header":
            depth = quote
            skip = _header_end(text, lines, index)
        below = rule == "header" and bool(found) and found[-1].rule == "original" and lines[index - 1].number == found[-1].line
        if rule is not None and not below:
            if found and found[-1] == (line.number, "quote_mark"):
                found.pop()  # the mail that is quoted begins with its header
            found.append(_Start(_top(text, lines, index) if rule in ("salutation", "automatic") else line.number, rule))
            signed = False
        asked = asked or (low.startswith("dear ", start) and _TO_AUTHORITY.match(low, start, line.end) is not None)
        signed = signed or _SIGN_OFF.match(low, start, line.end) is not None
    if found and found[0].line > lines[0].number:
        found.insert(0, _Start(0, "top"))
    elif found:
        found[0] = _Start(0, found[0].rule)
    if (
        len(found) > 1
        and found[0].rule == "top"
        and found[1].rule == "header"
        and lines[min(_TITLES, len(lines) - 1)].number > found[1].line
    ):
        found[:2] = [_Start(0, "header")]  # the title of a page that shows one mail
    return found


_TITLES = 2
"""Most filled lines over the header of a mail that are the title of its page."""


def _answered_inline(text: Text, lines: list[Line]) -> bool:
    """Whether the authority's answers stand between the lines of the requester's mail, which alone have a mark: "> 1. How many?", "14"."""
    asked, quoted = 0, False
    for index, line in enumerate(lines):
        if text.text[line.start] != ">":
            quoted = False
            continue
        after = lines[index + 1] if index + 1 < len(lines) else None
        asks = text.text[line.end - 1] in "?.:" and line.end - line.start > _SHORTEST_QUESTION
        if not quoted and index == 0:
            return False
        quoted = True
        answered = (
            after is not None and text.text[after.start] != ">" and after.number > line.number and not _is_header(text, lines, index + 1)
        )
        asked += asks and answered
    return asked >= _FEWEST_ANSWERED


_FEWEST_ANSWERED, _SHORTEST_QUESTION = 2, 12
"""Fewest lines with a mark below which an unmarked one follows, and fewest characters of such a line."""


def _top(text: Text, lines: list[Line], index: int) -> int:
    """Number of the first line of a letter that has a heading, its number or its date above the salutation, below another's signature."""
    while index and _HEADS_LETTER.fullmatch(text.low, lines[index - 1].start, lines[index - 1].end):
        index -= 1
    return lines[index].number


_HEADS_LETTER = Pattern(
    # matches "foi/14974", "our ref: 2024/118", "3rd may 2024", "response", "hi x,"; must not match "tel: 0114 496 0000", "requester 12"
    r"(?: (?: our \s | your )? (?: ref(?:erence)? | foi | eir | case | request | date ) [^\n]{0,40} \d [^\n]{0,20}"
    r" | \d{1,2} (?: st | nd | rd | th )? \s [a-z]{3,9} \s \d{4} | (?: our \s )? (?: response | reply | answer ) :?"
    r" | (?: dear | hi | hello ) \s [^\n.]{1,40} )"
)


def _cases(text: Text, lines: list[Line]) -> list[_Start] | None:
    """Where the cases of a page begin that prints several, each with its number or date and its answer."""
    low = text.low
    found = [line for line in lines if low.startswith(_CASE_STARTS, line.start) and _CASE.match(low, line.start, line.end)]
    if len(found) < 2 or len({_case_number(low, line) for line in found}) < len(found):
        return None
    ends = [*(line.start for line in found[1:]), len(low)]
    answered = all(
        any(low.find(word, line.end, end) >= 0 for word in ("response", "answer", "decision", "reply"))
        for line, end in zip(found, ends, strict=True)
    )
    return [_Start(0, "case"), *(_Start(line.number, "case") for line in found[1:])] if answered else None


_ITEM_NUMBER = 3
"""Most characters of the number of an item in a list of cases: "12."."""


def _case_number(low: str, line: Line) -> str:
    """The number of the case that a line begins, which a page may print at the head of each sheet; the line where it tells a day."""
    words = low[line.start : line.end].split()
    numbers = (word for word in words if len(word) > _ITEM_NUMBER and any(c.isdigit() for c in word) and not word.isdigit())
    return next(numbers, low[line.start : line.end])


def _rule(text: Text, lines: list[Line], index: int, start: int, *, thread: bool, signed: bool) -> str | None:
    """By which rule a line begins a message, if it does."""
    low, line = text.low, lines[index]
    if _ORIGINAL.match(low, start, line.end):
        return "original"
    if low.startswith(("from:", "date:", "sent:", "subject:", "to:"), start) and _is_header(text, lines, index):
        return "header"
    if low.startswith("wrote:", line.end - 6) and _WROTE.fullmatch(low, start, line.end):
        return "wrote"
    if thread and index + 1 < len(lines) and line.end - start < 80 and _DAY.fullmatch(low, lines[index + 1].start, lines[index + 1].end):
        return "thread_heading"
    if signed and low.startswith("dear ", start) and _SALUTATION.fullmatch(low, start, line.end):
        return "salutation"
    return None


def _quoted(text: Text, line: Line) -> tuple[int, int]:
    """Where the words of a line begin, and by how many `>` they are quoted."""
    at, depth = line.start, 0
    while at < line.end and text.text[at] in "> ":
        depth += text.text[at] == ">"
        at += 1
    return at, depth


def _is_header(text: Text, lines: list[Line], index: int) -> bool:
    """Whether a mail header begins here: three of its lines, or From and another, close together."""
    keys = []
    for line in lines[index : index + 7]:
        start, _ = _quoted(text, line)
        if found := _KEY.match(text.low, start, line.end):
            keys.append(found[1])
    return "from" in keys and len(set(keys)) >= 2 and bool({"sent", "date", "subject"} & set(keys))


def _header_end(text: Text, lines: list[Line], index: int) -> int:
    """Number of the last line of the mail header that begins here; a wrapped line may stand in it, a key only once."""
    end, keys = lines[index].number, set[str]()
    for line in lines[index : index + 10]:
        start, _ = _quoted(text, line)
        found = _KEY.match(text.low, start, line.end)
        if (found and found[1] in keys) or (not found and line.number > end + 1):
            break
        if found:
            keys.add(found[1])
            end = line.number
    return end


def _header(text: Text, lines: list[Line], first: int, last: int, rule: str) -> tuple[_Field, _Field, _Field]:
    """Subject, time and sender of a message, as clean stretches."""
    fields: dict[str, tuple[int, int]] = {}
    low = text.low
    begin = bisect_left(lines, first, key=lambda line: line.number)
    full = [line for line in lines[begin : begin + 16] if line.number <= last]
    if rule == "thread_heading":
        heading = _thread_heading(text, full)
        if heading is None:  # the message above begins with the page, and the next one soon after
            return None, None, None
        return None, (full[heading + 1].start, full[heading + 1].end), (full[heading].start, full[heading].end)
    if rule == "wrote":
        return None, (full[0].start, full[0].end), (full[0].start, full[0].end)
    key, seen = "", first
    for line in full:
        if line.number > seen + 1 and fields:
            break
        start, _ = _quoted(text, line)
        if found := _KEY.match(low, start, line.end):
            key = found[1]
            fields.setdefault(key, (found.end(), line.end))
            seen = line.number
        elif key in ("subject", "to") and line.number == seen + 1 and line.end - start < 60 and not low.startswith(_GREETINGS, start):
            fields[key] = (fields[key][0], line.end)
            seen = line.number
        elif fields or line.number > first + 6:
            break
    if "from" not in fields and "subject" not in fields:
        return None, None, None
    subject, sent, sender = fields.get("subject"), fields.get("sent") or fields.get("date"), fields.get("from")
    return tuple(text.trim(*one) if one else None for one in (subject, sent, sender))  # type: ignore[return-value]


def _thread_heading(text: Text, full: list[Line]) -> int | None:
    """Index of the line with the sender's name, below which the day stands; None where no line is a day."""
    days = (i for i, line in enumerate(full[1:]) if _DAY.fullmatch(text.low, line.start, line.end))
    return next(days, None)


def _voices(text: Text, bounds: list[tuple[int, int]]) -> list[Voice]:
    """Who wrote each message, given by first and last line.

    Whoever addresses by name one who wrote to the authority is the authority, and who signs with that name is the requester;
    that the first message greets the sender of another speaks for the same.
    """
    greetings = [_salutation(text, first, last) for first, last in bounds]
    signed = [_signature(text, *place) for place in bounds]
    askers = {name for name, greeting in zip(signed, greetings, strict=True) if name and _TO_AUTHORITY.match(greeting)}
    voices = []
    for place, greeting, name in zip(bounds, greetings, signed, strict=True):
        if greeting.rstrip(" ,:").rpartition(" ")[2] in askers:
            voices.append(Voice.AUTHORITY)
        else:
            greeted = place != bounds[0] and (_is_sender(text, place[0], greetings[0]) or _is_addressed(text, *bounds[0], place[0]))
            voices.append(Voice.REQUESTER if name in askers else _voice(text, *place, greeting, greeted=greeted))
    return voices


def _is_sender(text: Text, first: int, greeting: str) -> bool:
    """Whether a message's line "From:" has the name that a greeting ends with."""
    name = greeting.rstrip(" ,:").rpartition(" ")[2]
    at, _ = _quoted(text, text.lines[first])
    return bool(name) and text.low.startswith("from:", at) and name in text.low[at : text.lines[first].end].replace("-", " ").split()


def _is_addressed(text: Text, first: int, last: int, other: int) -> bool:
    """Whether the mail in some lines is addressed "To:" the name that another message's line "From:" has."""
    at, end = _quoted(text, text.lines[other])[0], text.lines[other].end
    name = text.low[at + len("from:") : end].partition("<")[0].partition("[")[0].strip(" \"'") if text.low.startswith("from:", at) else ""
    if not name:
        return False
    heads = (text.lines[number] for number in range(first, min(last + 1, first + _HEAD)))
    return any(text.low.startswith("to:", line.start) and name in text.low[line.start : line.end] for line in heads)


_HEAD = 14
"""Lines at the top of a message among which its salutation is looked for."""


def _salutation(text: Text, first: int, last: int) -> str:
    """The salutation of a message, in lower case; empty where it has none."""
    for line in text.lines[first : min(last + 1, first + _HEAD)]:
        at, _ = _quoted(text, line)
        if _SALUTATION.fullmatch(text.low, at, line.end):
            return text.low[at : line.end]
    return ""


def _signature(text: Text, first: int, last: int) -> str:
    """The last word of the name below the complimentary close of a message, in lower case; empty where there is none."""
    closed = False
    for line in text.lines[first : last + 1]:
        at, _ = _quoted(text, line)
        if closed and at < line.end:
            name = text.low[at : line.end].split()
            return name[-1] if 1 < len(name) <= _NAME else ""
        closed = closed or _SIGN_OFF.match(text.low, at, line.end) is not None
    return ""


_NAME = 4
"""Words of a name, at most."""


def _voice(text: Text, first: int, last: int, salutation: str, *, greeted: bool) -> Voice:
    """Who wrote a message: by whom it addresses, then by whether it asks or tells; who is greeted by name in a reply has asked."""
    if _TO_AUTHORITY.match(salutation):
        return Voice.REQUESTER
    low = text.low
    start, end = text.lines[first].begin, text.lines[last].end
    flat = " ".join(low[start:end].split())
    asks = sum(words in flat for words in _ASKS)
    tells = sum(words in flat for words in _TELLS)
    top = text.lines[first]
    wrote = low.endswith("wrote:", top.start, top.end) and low.find("requester", top.start, top.end) >= 0
    sender = wrote or low.startswith("requester", top.start)
    return Voice.REQUESTER if asks + 2 * (sender or greeted) > tells else Voice.AUTHORITY


def _choose(text: Text, bounds: list[tuple[_Start, int]], voices: list[Voice]) -> int:
    """Index of the authority's latest substantive message; a mail has it on top, a page that begins with the request at its end."""
    ours = [i for i, voice in enumerate(voices) if voice is Voice.AUTHORITY] or [0]
    newest_first = voices[0] is not Voice.REQUESTER and not any(start.rule == "thread_heading" for start, _ in bounds)
    ordered = ours if newest_first else ours[::-1]
    return next((i for i in ordered if _substantive(text, bounds[i][0].line, bounds[i][1])), ordered[0])


def _substantive(text: Text, first: int, last: int) -> bool:
    """Whether a message says more than that the request has come in."""
    low, start, end = text.low, text.lines[first].begin, text.lines[last].end
    receipt = sum(low.find(words, start, end) >= 0 for words in _RECEIPT)
    substance = sum(low.find(words, start, end) >= 0 for words in _SUBSTANCE)
    return substance > 0 and (receipt == 0 or substance > receipt)
