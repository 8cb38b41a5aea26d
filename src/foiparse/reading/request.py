"""What was asked: preamble, questions with their parts, closing words, clarifications."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import frozen

from foiparse.dates import dates, mention
from foiparse.model import Clarification, DateMention, Diagnostic, DiagnosticCode, Passage, Question, Request, SectionKind, Span
from foiparse.outline import Outline, Paragraph, Voice
from foiparse.outline.labels import Label, Series, bullet, label, run_on
from foiparse.patterns import Pattern

if TYPE_CHECKING:
    from foiparse.patterns import Match

_QUOTES = "\"'"
_INLINE = Pattern(
    # matches " 4) were" after "cancelled?"; must not match "the vehicles at 2) were"
    r"""(?<=[.?!;]["')]?) \s+ (?= (?:\(?\d{1,2}[.)] | \(?[a-z]\) | q\.?\s?\d{1,2}\b ) \s )"""
)
_QUERY = Pattern(
    # matches "clarification sought:", "clarification q:"; must not match "clarification received:"
    r"\b (?: sought | requested | required | query | q | we \s asked | asked \s you | question )\b"
)
_GIVEN = Pattern(
    # matches "received on 22/08/24", "you wrote", "which was as follows"; must not match "clarification sought"
    r"\b (?: received | receipt | provided | replied | responded | response | clarified | confirmed | answered | wrote | follows | a"
    r" | you \s (?: came | got ) \s back | you \s said | you \s told \s (?: us | me ) )\b"
)


_IN_PASSING = Pattern(
    # matches "you replied on 22 august: \"", "you clarified that \"", "your reply on 14 march: \"";
    # must not match "you replied: thank you"
    r"""\b (?: you (?: \s then | \s have | \s had | \s also | \s very \s kindly | \s kindly )? \s
    (?P<verb> replied | responded | answered | wrote \s back | clarified | confirmed | narrowed
    | refined | amended | revised | followed \s (?: it | this | that ) \s up | told \s us )
    | your \s (?P<verb> reply | answer | response ) \s (?: on | of | was | dated | came ) )
    \b [^".;]{0,90}? [:,]? \s " (?P<words> [^"]{3,1000}? ) " """
)
_ASKED_BACK = Pattern(
    r"\b (?: ask(?:ed|ing)? | clarif\w+ | which | what | narrow | refine )\b"
)  # matches "to ask which roads"; must not match "thanks for"
_CLARIFIED_BY = Pattern(
    r"\b clarified \s (?: by \s you )? \s? on \b"
)  # matches "clarified by you on 2 may"; must not match "we clarified it"
_PLAINLY = ("clarified", "confirmed", "narrowed", "refined", "amended", "revised")
"""Verbs of a requester who changes a request; after others the words before must tell that something was asked."""
_ARGUES = Pattern(r"i \s (?: believe | think | hope | appreciate | trust ) \b")  # matches "i believe this"; must not match "i mean"


@frozen
class _Item:
    """A stretch of the request with at most one label, which stands at its beginning."""

    label: Label | None
    start: int
    end: int
    bulleted: bool


@frozen
class _Node:
    """An item placed in the tree of questions."""

    label: Label | None
    name: str | None
    start: int
    end: int
    children: tuple[_Node, ...]


class _Open:
    """An item of which it is not yet known how far it goes."""

    __slots__ = ("children", "end", "label", "name", "start")

    def __init__(self, item: _Item, name: str | None) -> None:
        self.label = item.label
        self.name = name
        self.start, self.end = item.start, item.end
        self.children: list[_Open] = []

    def close(self) -> _Node:
        return _Node(self.label, self.name, self.start, self.end, tuple(child.close() for child in self.children))


def read(
    outline: Outline, received: DateMention | None, letter_date: DateMention | None = None
) -> tuple[Request | None, tuple[Clarification, ...], tuple[Diagnostic, ...]]:
    """The request and its clarifications.

    Args:
        outline: the outline of the text.
        received: the day the request was received, where the letter tells.
        letter_date: the date of the letter, whose year days without one have where the other is not told.
    """
    asked = [p for p in outline.paragraphs if p.kind is SectionKind.REQUEST and p.voice is Voice.REQUESTER]
    known = received or letter_date
    clarifications = (*_clarifications(outline, known), *_in_passing(outline, known))
    if not asked:
        request = Request(None, (), None, received, None) if received else None
        return request, clarifications, _missing(outline)
    items = [item for paragraph in asked for item in _items(outline, paragraph)]
    preamble, nodes, closing, doubts = _tree(outline, items)
    questions = tuple(_question(outline, node) for node in nodes)
    whole = None if _broken(outline, asked) else _whole(outline, asked)
    request = Request(preamble, questions, closing, received, whole)
    return request, clarifications, (*doubts, *_doubts(outline, nodes, request))


def _missing(outline: Outline) -> tuple[Diagnostic, ...]:
    """What is told of a request that is not printed."""
    introduced = [p for p in outline.of(SectionKind.REQUEST) if p.voice is Voice.AUTHORITY]
    if introduced:
        span = outline.text.span(introduced[0].start, introduced[0].end)
        message, hint = "the request is introduced, and no words of it follow", "lists are often lost when a page is saved as text"
        return (Diagnostic(DiagnosticCode.REQUEST_EMPTY, message, hint, span),)
    if any(p.kind is not SectionKind.OTHER for p in outline.paragraphs):
        return (Diagnostic(DiagnosticCode.REQUEST_NOT_FOUND, "the text does not print the request, as far as could be told", None, None),)
    return ()


def _items(outline: Outline, paragraph: Paragraph) -> Iterator[_Item]:
    """The labelled and unlabelled stretches of a paragraph: a second label may stand in its middle."""
    text = outline.text
    starts = [paragraph.start]
    own = paragraph.label
    if (own is None or own.value == 1) and (run := _run_on(outline, paragraph)):
        yield from run
        return
    if paragraph.end - paragraph.start > 12:
        starts += [found.end() for found in _INLINE.finditer(text.low, paragraph.start, paragraph.end)]
    if len(starts) == 1 and text.text[paragraph.start] not in _QUOTES:
        begin, stop = text.trim(min(paragraph.words, paragraph.end), paragraph.end)
        yield _Item(own, begin, stop, own is None and paragraph.words > paragraph.start)
        return
    found: list[_Item] = []
    for start, end in zip(starts, [*starts[1:], paragraph.end], strict=True):
        at = start + 1 if text.text[start] in _QUOTES and label(text, start + 1, end) else start
        own = label(text, at, end)
        if start != paragraph.start and not (own and found and found[-1].label and _next(found[-1].label, own)):
            found[-1] = _Item(found[-1].label, found[-1].start, text.trim(found[-1].start, end)[1], found[-1].bulleted)
            continue
        words = own.end if own else bullet(text, at, end)
        begin, stop = text.trim(min(words, end), end)
        found.append(_Item(own, begin, stop, own is None and words > at))
    yield from found


def _run_on(outline: Outline, paragraph: Paragraph) -> list[_Item]:
    """The questions that a paragraph runs on with, numbered from 1, and what stands before them; none where it does not."""
    text = outline.text
    run = run_on(text, paragraph.start, paragraph.end)
    if not run:
        return []
    begin = paragraph.start + (text.text[paragraph.start] in _QUOTES)
    items = [_Item(None, *text.trim(begin, run[0].start), False)] if text.trim(begin, run[0].start)[0] < run[0].start else []
    for own, stop in zip(run, [*(after.start for after in run[1:]), paragraph.end], strict=True):
        words, end = text.trim(own.end, stop)
        end = text.trim(words, end - len(" and"))[1] if text.low.endswith((", and", "; and"), words, end) else end
        items.append(_Item(own, words, end - 1 if text.text[end - 1] in _QUOTES else end, False))
    return items


def _next(before: Label, after: Label) -> bool:
    """Whether a label is the one due after another."""
    return before.series is after.series and after.value == before.value + 1


def _tree(outline: Outline, items: list[_Item]) -> tuple[Passage | None, tuple[_Node, ...], Passage | None, tuple[Diagnostic, ...]]:
    """The items in order, parts below what they are parts of, and what stands before and after."""
    first = next((i for i, item in enumerate(items) if item.label is not None), None)
    if first is None:
        return _unlabelled(outline, items)
    grown = _Tree(outline)
    closing: list[_Item] = []
    last = max(i for i, item in enumerate(items) if item.label is not None)
    for index, item in enumerate(items[first:], first):
        if item.label is None and index < last and _heads(outline, items[index - 1], item, items[index + 1]):
            continue
        if closing or (index > last and item.label is None and not grown.goes_on(item)):
            closing.append(item)
        else:
            grown.add(item)
    nodes = tuple(node for one in grown.top for node in _worded(one.close()))
    return _passage(outline, items[:first]), nodes, _passage(outline, closing), tuple(grown.doubts)


def _worded(node: _Node) -> Iterator[_Node]:
    """An item with words of its own; the parts of one without, each named by its whole path."""
    children = tuple(child for one in node.children for child in _worded(one))
    if node.start < node.end:
        yield _Node(node.label, node.name, node.start, node.end, children)
        return
    for child in children:
        yield _Node(child.label, f"{node.name or ''}{child.name or ''}" or None, child.start, child.end, child.children)


def _heads(outline: Outline, before: _Item, item: _Item, following: _Item) -> bool:
    """Whether words between two questions are the heading of a new list, or "For 2023 only:" above those that follow."""
    text = outline.text.text
    if before.start >= before.end:
        return False  # the words of "Request 2", which stands alone on its line
    if text[item.end - 1] == ":" and text[item.start].isupper() and text[before.end - 1] in ".?":
        return item.end - item.start < 60
    begins = following.label is not None and (following.label.value == 1 or following.label.opens_section)
    return begins and item.end - item.start < 60 and text[item.end - 1] not in ".?!;,"


def _unlabelled(outline: Outline, items: list[_Item]) -> tuple[Passage | None, tuple[_Node, ...], Passage | None, tuple[Diagnostic, ...]]:
    """A request without labels: its items are its bullets, or the questions printed above their answers; else it is all preamble."""
    among = [p for p in outline.of(SectionKind.REQUEST) if p.rule == "question_among_answers"]
    bullets = list(range(len(items))) if len(among) == len(items) > 1 else [i for i, item in enumerate(items) if item.bulleted]
    if len(bullets) < 2:
        return _passage(outline, items), (), None, ()
    nodes = []
    for index in bullets:
        nodes.append(_Node(None, None, items[index].start, items[index].end, ()))
    return _passage(outline, items[: bullets[0]]), tuple(nodes), _passage(outline, items[bullets[-1] + 1 :]), ()


def _passage(outline: Outline, items: list[_Item]) -> Passage | None:
    """Some items as one passage."""
    if not items:
        return None
    start, end = items[0].start, items[-1].end
    return outline.text.passage(start, end, outline.holes(start, end))


class _Tree:
    """Questions as they grow: each label finds its level by its series and by what is due there."""

    def __init__(self, outline: Outline) -> None:
        self.outline = outline
        self.top: list[_Open] = []
        self.path: list[_Open] = []
        """The question that is open and its open parts, outermost first."""
        self.doubts: list[Diagnostic] = []

    def goes_on(self, item: _Item) -> bool:
        """Whether words without a label go on with the last question."""
        text = self.outline.text.text
        if self.path[-1].start >= self.path[-1].end:
            return True
        return text[item.start : item.start + 1].islower() or item.bulleted or text[self.path[-1].end - 1] in ":,;-("

    def add(self, item: _Item) -> None:
        """Places an item."""
        if item.label is None:
            last = self.path[-1]
            last.start, last.end = (item.start if last.start >= last.end else last.start), item.end
            return
        found = self._place(item.label)
        if found is None:
            self.path[-1].end = item.end
            return
        depth, own = found
        opened = _Open(_Item(own, item.start, item.end, False), self._name(own, depth))
        del self.path[depth:]
        (self.path[-1].children if self.path else self.top).append(opened)
        self.path.append(opened)

    def _name(self, own: Label, depth: int) -> str:
        """A label's name at its level: the "a" of "2a" where 2 is open."""
        return own.part if own.part and depth else own.name

    def _place(self, own: Label) -> tuple[int, Label] | None:
        """At which depth a label belongs, and how it is read there; None where it is no label here."""
        if not self.path:
            return 0, own
        if own.part and own.value == (self.path[0].label or own).value and not (self.path[0].label or own).part:
            return 1, own
        for depth in range(len(self.path) - 1, -1, -1):
            before = self.path[depth].label
            if depth and before is not None and before.part and not own.part:
                continue  # "2" after "1b", which stands below "1"
            if before is not None and (read := _same_series(before, own)) is not None and _due(before, read):
                self._skipped(before, read)
                return depth, read
        top = self.path[0].label
        if top is not None and _same_series(top, own) is not None:
            return self._again(top, own)
        deeper = min(len(self.path), _DEEPEST)
        return (1, own) if len(self.path) > 1 and own.value > 1 and own.series is not Series.NUMBER else (deeper, own)

    def _again(self, top: Label, own: Label) -> tuple[int, Label] | None:
        """A label of the top series that is not due: a sublist, a second list, a repeated or a stray number."""
        span = self.outline.text.span(own.start, own.end)
        words = self.outline.text.text
        if own.value == 1 and words[self.path[-1].end - 1] == ":" and own.shape != top.shape:
            return min(len(self.path), _DEEPEST), own
        if own.value == 1:
            self.doubts.append(Diagnostic(DiagnosticCode.NUMBERING_RESTARTS, f"the questions begin again at {own.name!r}", None, span))
            return 0, own
        if own.value == top.value:
            return 0, own
        return None

    def _skipped(self, before: Label, own: Label) -> None:
        if own.value > before.value + 1:
            span = self.outline.text.span(own.start, own.end)
            message = f"after {before.name!r} comes {own.name!r}"
            self.doubts.append(Diagnostic(DiagnosticCode.NUMBERING_SKIPS, message, "a question may have been lost", span))


def _same_series(before: Label, own: Label) -> Label | None:
    """A label as it is read in the series of another: "i" after "h" is a letter."""
    if before.series is own.series:
        if own.series is Series.ROMAN and own.value != before.value + 1 and own.as_letter().value == before.as_letter().value + 1:
            return own.as_letter()
        return own if own.name.isupper() == before.name.isupper() or own.series is Series.NUMBER else None
    if before.series is Series.LETTER and own.series is Series.ROMAN and len(own.name) == 1:
        return own.as_letter() if own.as_letter().value == before.value + 1 else None
    if before.series is Series.ROMAN and own.series is Series.LETTER and len(before.name) == 1:
        return own if own.value == before.as_letter().value + 1 else None
    return None


def _due(before: Label, own: Label) -> bool:
    """Whether a label can follow another at the same level: the next, or a few numbers on."""
    value = before.as_letter().value if before.series is Series.ROMAN and own.series is Series.LETTER else before.value
    if own.part or before.part:
        return value <= own.value <= value + 1
    return value < own.value <= value + (10 if own.series is Series.NUMBER else 3)


def _question(outline: Outline, node: _Node) -> Question:
    """A node as a question."""
    text = outline.text
    start, end = text.trim(node.start, node.end)
    if end > start and text.text[end - 1] in _QUOTES and text.text.count(text.text[end - 1], start, end) % 2:
        start, end = text.trim(start, end - 1)
    passage = text.passage(start, end, outline.holes(start, end))
    return Question(node.name, passage.text, tuple(_question(outline, child) for child in node.children), passage.span)


def _broken(outline: Outline, asked: list[Paragraph]) -> bool:
    """Whether something else stands between the first and the last words of the request."""
    start, end = asked[0].start, asked[-1].end
    return any(start < p.start < end and not (p.kind is SectionKind.REQUEST and p.voice is Voice.REQUESTER) for p in outline.paragraphs)


def _whole(outline: Outline, asked: list[Paragraph]) -> Span:
    """From the first to the last word of the request."""
    text, start, end = outline.text, asked[0].start, asked[-1].end
    if text.text[start] in _QUOTES and text.text[end - 1] == text.text[start]:
        start, end = start + 1, end - 1
    return text.span(start, end)


def _doubts(outline: Outline, nodes: tuple[_Node, ...], request: Request) -> Iterator[Diagnostic]:
    """Labels that come twice."""
    seen: set[str] = set()
    for path, question in request.walk():
        if path in seen:
            hint = "Response.question gives the first"
            yield Diagnostic(DiagnosticCode.NUMBERING_REPEATS, f"two questions have the label {path!r}", hint, question.span)
        seen.add(path)


def _clarifications(outline: Outline, received: DateMention | None) -> Iterator[Clarification]:
    """The requester's words of each clarification, dated by the sentence that introduces them."""
    introduction: Paragraph | None = None
    words: list[Paragraph] = []
    for paragraph in (*outline.of(SectionKind.CLARIFICATION), None):
        if paragraph is not None and paragraph.voice is Voice.REQUESTER:
            words.append(paragraph)
            continue
        if words and not _is_query(outline, introduction):
            yield _clarification(outline, introduction, words, received)
        introduction, words = paragraph, []


def _in_passing(outline: Outline, received: DateMention | None) -> Iterator[Clarification]:
    """Clarifications quoted inside a sentence of the authority: 'we asked which roads you meant, and you replied: "All of them"'."""
    low = outline.text.low
    for paragraph in outline.told:
        if paragraph.kind is not SectionKind.OTHER or low.find('"', paragraph.start, paragraph.end) < 0:
            continue
        found = _IN_PASSING.search(low, paragraph.start, paragraph.end)
        if found is None:
            continue
        floor = max(paragraph.start, found.start() - 200)
        told = found["verb"] in _PLAINLY or _ASKED_BACK.search(low, floor, found.start())
        if told or _CLARIFIED_BY.search(low, 0, min(found.start(), _TOLD_WITHIN)):
            yield _passing(outline, found, received)


def _passing(outline: Outline, found: Match[str], received: DateMention | None) -> Clarification:
    """A clarification between quotation marks, dated by the last day named in the sentence before them."""
    passage = outline.text.passage(*outline.text.trim(*found.span("words")))
    begun = outline.text.sentence_at(found.start())[0]
    day = _last_day(outline, (begun, found.start("words")), received) or _told_before(outline, begun, received)
    return Clarification(passage.text, day, passage.span)


def _is_query(outline: Outline, introduction: Paragraph | None) -> bool:
    """Whether what follows is what the authority asked."""
    if introduction is None:
        return False
    low, start, end = outline.text.low, introduction.start, introduction.end
    return _QUERY.search(low, start, end) is not None and _GIVEN.search(low, start, end) is None


def _clarification(outline: Outline, introduction: Paragraph | None, words: list[Paragraph], received: DateMention | None) -> Clarification:
    text = outline.text
    start, end = words[0].start, words[-1].end
    quoted = _IN_PASSING.search(text.low, start, end)
    if quoted is not None:
        return _passing(outline, quoted, received)
    start = bullet(text, start, end)
    for quote in _QUOTES:
        if text.text[end - 1] == quote and text.text.count(quote, start, end) % 2 and text.text[start] != quote:
            end -= 1
        elif text.text[end - 1] == quote and text.text[start] == quote:
            start, end = start + 1, end - 1
    if introduction is None:
        end = next((first for first, last in text.sentences(start, end) if _ARGUES.match(text.low, first, last)), end)
    passage = text.passage(*text.trim(start, end), outline.holes(start, end))
    return Clarification(passage.text, _dated(outline, introduction, words[0], received), passage.span)


def _dated(outline: Outline, introduction: Paragraph | None, words: Paragraph, received: DateMention | None) -> DateMention | None:
    """The last day named in the sentence that introduces a clarification, or where the letter says when it was clarified.

    For one in a mail of its own it is the day of the mail.
    """
    stretch = (introduction.start, introduction.end) if introduction else outline.messages[words.message].sent
    found = _last_day(outline, stretch, received) if stretch is not None else None
    return found or _told_before(outline, words.start, received)


_DEEPEST = 5
"""Most levels of parts below a question."""
_TOLD_WITHIN = 6_000
"""Characters from the top within which a letter says when the request was clarified."""
_CLARIFIED_ON = Pattern(
    # matches "as clarified by your email of ", "you clarified this on "; must not match "we asked you to clarify it on "
    r"\b clarified \b [^.;\d]{0,60} \Z"
)


def _told_before(outline: Outline, end: int, received: DateMention | None) -> DateMention | None:
    """The day on which the letter says, before a clarification, that the request was clarified."""
    text, year = outline.text, received.value.year if received else None
    end = min(end, _TOLD_WITHIN)
    if text.low.find("clarified", 0, end) < 0:
        return None
    told = [date for date in dates(text, 0, end) if _CLARIFIED_ON.search(text.low, max(0, date.start - 80), date.start)]
    return next((found for date in told if (found := mention(text, date, year)) is not None), None)


_OF_REQUEST = Pattern(r"\b request \s (?: of | dated | received \s on | made \s on ) \s (?: the \s )? \Z")
# Matches "request of " before "2 may", no day of a clarification; must not match "your e-mail of "


def _last_day(outline: Outline, stretch: tuple[int, int], received: DateMention | None) -> DateMention | None:
    """The last day named in a stretch; one without a year is of the year in which the request was received."""
    text, year = outline.text, received.value.year if received else None
    told = [date for date in dates(text, *stretch) if not _OF_REQUEST.search(text.low, max(0, date.start - 24), date.start)]
    known = [one for one in (mention(text, date, year) for date in told) if one is not None]
    return known[-1] if known else None
