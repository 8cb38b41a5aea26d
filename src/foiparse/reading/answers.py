"""What each question got: the words that the letter itself ties to a question, and how far they go.

A reader looks for three things, in this order: a mark in front of an answer (a heading with the
question's number, the question printed again, a sentence that begins by naming it), a numbered
list that answers the numbered questions one by one, and a sentence somewhere else that names
questions and says what they got. An answer ends where the next one begins, or where the letter
turns to something else.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from foiparse.law.numerals import LabelList, question_labels
from foiparse.model import Answer, Diagnostic, DiagnosticCode, Request, SectionKind
from foiparse.outline import Outline, Paragraph, Voice
from foiparse.outline.asking import closes, complains
from foiparse.outline.labels import Series, label
from foiparse.patterns import Pattern
from foiparse.statements import answer_outcome

_LEAD = Pattern(
    # matches "in regards to ", "as to ", "for your "; must not match "you may know that "
    r"""["'(]* (?: (?: in | with | as ) \s (?: regards? | respect | relation | reference | answer | response | connection | order ) \s (?: to | of | with ) \s
    | (?: as \s (?: to | regards | for ) | regarding | concerning | for | on | about | re:? | turning \s to | under | to ) \s | (?: the \s )? (?: answers? | responses? | reply | replies ) \s (?: to | for ) \s )?
    (?: the \s | your \s | our \s | part \s of \s | both \s | all \s | all \s of \s )*"""
)
_AFTER = Pattern(r"""\s? (?: of \s your \s (?: request | questions? | e-?mail | letter ) )? \s? [:.,)"'-]* \s?""")  # matches " of your request:"; must not match " is"
_GIVES = Pattern(
    # matches "see the attached spreadsheet", "is not held"; must not match "would exceed the limit"
    r"""\b (?: attached | enclosed | enclose | below | found | provided | supplied | set \s out | neither \s confirm | (?: not | isn't ) \s (?: held | recorded ) | not \s hold | responses? \s to | answers? \s to | answered | covers )\b"""
)
_LATER = Pattern(
    # matches "will be answered", "could perhaps be answered"; must not match "is answered"
    r"\b (?: will \s be \s (?: answered | sent | provided ) | shall \s (?: be | answer | send ) | separately | in \s due \s course | could \s (?: perhaps | then | also ) | (?: could | might | may ) \s be \s (?: answered | provided ) )\b"
)
_REPLY = Pattern(r"(?: responses? | answers? | reply ) \s (?: (?: to | for ) \s )?")  # matches "response to ", "answer "; must not match "respond"
_REPLY_LABEL = Pattern(r"[(\[]? (?P<name>\d{1,2}[a-z]?|[a-z]|[ivx]{1,4}) (?![\w']) [)\].]? (?P<more> \s? (?: , | & | and\b ) \s? )?")  # matches "[1]", "a) & "; must not match "your"
_REPLY_STOP = Pattern(r"\s? (?: [:-] | $ ) \s*")  # matches ": "; must not match " given"
_REPEATED = Pattern(r"[(\[] \s? (?: question | request ) \s (?: repeated | as \s above | above ) \s? [)\]] [.:]? \s*")  # matches "(question repeated)"; must not match "(question 2)"
_MORE = Pattern(r"[&,-] | (?: and | to | or ) \s")  # matches "& b):"; must not match "the"
_AND_LABEL = Pattern(r"(?: and | & | , ) \s? \(? (\d{1,2}[a-z]? | [a-z] | [ivx]{1,4} ) [.)] \s*")  # matches "and b. "; must not match "and because"
_NO_ANSWERS = Pattern(
    # matches "please bear in mind:", "could be narrowed to:"; must not match "our answers are:"
    r"\b (?: bear | mind | remember | suggest\w* | advise | could | may | might | would | narrow\w* | refine\w* | limit\w* | ways | steps | conditions | necessary | stages | made \s up | notes? | aware | tests? | documents? | reasons )\b"
)
_TOPIC = Pattern(r"(?P<topic> [^.?!:;]{3,70}? ) \s? \( (?P<name> \d{1,2}[a-z]? | [a-z] | [ivx]{1,4} ) \) [:.]? $")  # matches "minutes (2)"; must not match "we met (2) people."
_PLAIN_WORDS = Pattern(r"[^\p{L}\p{N}]+")  # what is left out when words are compared
_INNER_LEADS = ("as to ", "in respect of", "in regard", "with regard", "with reference", "regarding ", "in relation to", "in answer to", "turning to", "concerning")
_FEWEST = 12
"""Fewest letters by which a question is known again."""
_CLOSING_KINDS = (SectionKind.COMPLAINT_RIGHTS, SectionKind.SIGNATURE, SectionKind.QUOTED)
_TURNING_KINDS = (SectionKind.DECISION, SectionKind.REASONS, SectionKind.EXEMPTION, SectionKind.CAVEAT, SectionKind.OTHER, SectionKind.PUBLIC_INTEREST)
_ANSWER_WORDS = ("answer", "response", "reply", "a", "r", "ans")


@frozen
class _Mark:
    """Where an answer begins, and for which questions."""

    at: int
    """Clean offset where the mark begins; the answer before it ends here at the latest."""
    start: int
    """Clean offset where the answer's words begin; the end of the mark where they begin in the next paragraph."""
    labels: tuple[str, ...]
    rule: str
    closed: int
    """Clean offset where the answer ends at the latest; 0 where it runs on."""


_REFUSED = _Mark(0, 0, (), "no_answers", 0)
"""Stands at the head of a numbered list that answers nothing."""


def read(outline: Outline, request: Request | None) -> tuple[tuple[Answer, ...], tuple[Diagnostic, ...]]:
    """The answers, in the order of the text.

    Args:
        outline: the outline of the text.
        request: what was asked.
    """
    letter = [p for p in outline.paragraphs if p.message == outline.letter]
    if not outline.of(SectionKind.REQUEST):
        return (), ()
    asked = _Asked(outline, request)
    marks = _between(letter, asked)
    if not marks:
        marks = _marked(outline, letter, asked)
        if all(mark.rule == "names_questions" for mark in marks):
            marks += _numbered(outline, letter, asked, marks)
    marks += _told(outline, letter, asked, {name for mark in marks for name in mark.labels})
    marks.sort(key=lambda mark: mark.at)
    return tuple(_answers(outline, letter, marks)), tuple(asked.doubts)


class _Asked:
    """The questions by path, by order and by their words."""

    def __init__(self, outline: Outline, request: Request | None) -> None:
        self.outline = outline
        walk = list(request.walk()) if request else []
        self.paths = {_bare(path): path for path, _ in reversed(walk)}
        self.top = [question.label for question in request.questions if question.label] if request else []
        self.questions = dict(walk)
        self.series = {_series(name) for name in self.top}
        self.words: dict[str, list[tuple[str, str]]] = {}
        """By their first letters, the questions with their letters and digits."""
        for path, question in walk:
            flat = _flat(question.text)
            if len(flat) >= _FEWEST:
                self.words.setdefault(flat[:_FEWEST], []).append((path, flat))
        self.doubts: list[Diagnostic] = []

    def named(self, found: LabelList) -> tuple[str, ...]:
        """The paths that a list of labels names; what the request does not have is told."""
        if found.all:
            return tuple(self.top)
        names = [*found.labels, *(self.top[n - 1] if 0 < n <= len(self.top) else self.top[-1] for n in found.ordinals if self.top)]
        if not self.paths:
            return tuple(names)
        known = [self.paths[_bare(name)] for name in names if _bare(name) in self.paths]
        for name in names:
            if _bare(name) not in self.paths:
                span = self.outline.text.span(found.start, found.end)
                self.doubts.append(Diagnostic(DiagnosticCode.UNKNOWN_QUESTION, f"question {name!r} is named, and the request has none", None, span))
        return tuple(dict.fromkeys(known))

    def restated(self, start: int, end: int) -> tuple[str, int] | None:
        """Which question is printed again at the beginning of a stretch, and where its words end."""
        text = self.outline.text
        head = _flat(text.low[start : min(end, start + 60)])
        known = self.words.get(head[:_FEWEST])
        if known is None:
            return None
        flat, ends = _flattened(text.low, start, min(end, start + 2 * max(len(words) for _, words in known) + 40))
        whole = [(path, words) for path, words in known if flat.startswith(words)]
        alike = whole or [(path, words) for path, words in known if words.startswith(flat) or _alike(flat[: len(words)], words)]
        if not alike:
            return None
        path, words = max(alike, key=lambda one: len(one[1]))
        stop = ends[min(len(words), len(flat)) - 1]
        while stop < end and text.text[stop] in "?.!\"')":
            stop += 1
        return path, stop


def _alike(one: str, two: str) -> bool:
    """Whether two flattened questions are the same but for a few letters."""
    if abs(len(one) - len(two)) > 0.1 * len(two) + 3:
        return False
    from rapidfuzz import fuzz

    return fuzz.ratio(one, two, score_cutoff=92) > 0


def _bare(path: str) -> str:
    return "".join(c for c in path if c.isalnum()).lower()


def _series(name: str) -> Series:
    return Series.NUMBER if name[0].isdigit() else Series.LETTER


def _flat(words: str) -> str:
    """Letters and digits only, in lower case, for comparison."""
    return _PLAIN_WORDS.compiled.sub("", words.lower())


def _flattened(low: str, start: int, end: int) -> tuple[str, list[int]]:
    """The letters and digits of a stretch, and the offset after each."""
    letters, ends = [], []
    for at in range(start, end):
        if low[at].isalnum():
            letters.append(low[at])
            ends.append(at + 1)
    return "".join(letters), ends


def _between(letter: list[Paragraph], asked: _Asked) -> list[_Mark]:
    """The marks of a letter in which each question is followed by its answer."""
    rows = [p for p in letter if p.rule == "question_among_answers"]
    if not rows:
        return []
    text, marks = asked.outline.text, []
    by_start = {question.span.start: path for path, question in asked.questions.items()}
    open_paths: list[str] = []
    begun = rows[0].start
    for index, paragraph in enumerate(letter):
        if paragraph.rule == "question_among_answers":
            if not open_paths:
                begun = paragraph.start
            inside = [path for at, path in by_start.items() if text.offset(paragraph.start) <= at < text.offset(paragraph.end - 1) + 1]
            open_paths += inside
        elif open_paths and not (paragraph.heading and paragraph.kind in (SectionKind.ANSWER, SectionKind.CLARIFICATION)) and paragraph.kind is not SectionKind.CLARIFICATION:
            if paragraph.kind not in _CLOSING_KINDS and paragraph.rule != "closing_words":
                closed = paragraph.end if paragraph.rule == "table_answer" else 0
                marks.append(_Mark(begun, paragraph.start, _answered(open_paths), "below_question", closed))
            elif not marks and index:
                marks += _before(letter, rows, open_paths)
            open_paths = []
    return marks


def _answered(paths: list[str]) -> tuple[str, ...]:
    """The questions a joint answer answers: a question whose parts follow it at once is answered by them."""
    return tuple(path for path in paths if not any(other != path and other.startswith(path) and not other[len(path)].isdigit() for other in paths))


def _before(letter: list[Paragraph], rows: list[Paragraph], paths: list[str]) -> list[_Mark]:
    """One answer that stands before the items it answers."""
    index = letter.index(rows[0])
    before = letter[index - 1] if index else None
    if before is None or before.voice is not Voice.AUTHORITY or before.heading:
        return []
    return [_Mark(before.start, before.start, tuple(paths), "above_questions", before.end)]


def _marked(outline: Outline, letter: list[Paragraph], asked: _Asked) -> list[_Mark]:
    """The marks that name their questions: headings, repeated questions, sentences that begin by naming them."""
    marks: list[_Mark] = []
    low = outline.text.low
    for paragraph, following in zip(letter, (*letter[1:], None), strict=False):
        if paragraph.kind in (SectionKind.REQUEST, SectionKind.CLARIFICATION, *_CLOSING_KINDS) or paragraph.voice is Voice.QUOTED:
            continue
        if paragraph.rule == "table_question" and following is not None:
            own = label(outline.text, paragraph.start, paragraph.end)
            path = asked.paths.get(_bare(own.name)) if own else None
            if path:
                marks.append(_Mark(paragraph.start, following.start, (path,), "table_row", following.end))
            continue
        mark = _restated_mark(outline, paragraph, asked) or _reply_mark(outline, paragraph, asked) or _heading_mark(outline, paragraph, asked, marks)
        if (mark is None and paragraph.kind not in (SectionKind.EXEMPTION, SectionKind.REASONS)) or (mark is None and not low.startswith(("section", "regulation"), paragraph.start)):
            mark = _sentence_mark(outline, paragraph, asked)
        if mark is not None and mark.labels:
            marks.append(mark)
    return _joined(marks, letter)


def _restated_mark(outline: Outline, paragraph: Paragraph, asked: _Asked) -> _Mark | None:
    """A question printed again, with or without its label, perhaps two in one line."""
    text = outline.text
    own = label(text, paragraph.start, paragraph.end)
    at = own.end if own else paragraph.start
    labels: list[str] = []
    while at < paragraph.end and (found := asked.restated(at, paragraph.end)):
        path, at = found
        labels.append(path)
        at = _and(text.low, at, paragraph.end)
    if not labels:
        return None
    if own is not None and (named := asked.paths.get(_bare(own.name))) is not None and len(labels) == 1:
        labels = [named]
    return _Mark(paragraph.start, text.trim(at, paragraph.end)[0], tuple(labels), "repeated_question", 0)


def _and(low: str, at: int, end: int) -> int:
    """Past white space, quotes and an "and" between two repeated questions."""
    while at < end and (low[at].isspace() or low[at] in "\"'-:"):
        at += 1
    return at + 4 if low.startswith("and ", at) else at


def _reply_mark(outline: Outline, paragraph: Paragraph, asked: _Asked) -> _Mark | None:
    """A label of the answer alone: "Response to [1]: it is", "Response a) & b):"."""
    low = outline.text.low
    lead = _REPLY.match(low, paragraph.start, paragraph.end)
    if lead is None:
        return None
    at, labels = lead.end(), list[str]()
    while (found := _REPLY_LABEL.match(low, at, paragraph.end)) is not None and (path := asked.paths.get(_bare(found["name"]))):
        labels.append(path)
        at = found.end()
        if found["more"] is None:
            break
    stop = _REPLY_STOP.match(low, at, paragraph.end)
    return _Mark(paragraph.start, stop.end(), tuple(labels), "question_heading", 0) if labels and stop else None


def _heading_mark(outline: Outline, paragraph: Paragraph, asked: _Asked, marks: list[_Mark]) -> _Mark | None:
    """A label with a word ("Question 4", "Q6 -", "Answer 3:"), or a topic with the question's number in brackets."""
    text = outline.text
    own = label(text, paragraph.start, paragraph.end)
    if own is not None and own.word and not _MORE.match(text.low, own.end, paragraph.end):
        if (path := asked.paths.get(_bare(own.name))) is not None or not asked.paths:
            repeated = _REPEATED.match(text.low, own.end, paragraph.end)
            return _Mark(paragraph.start, repeated.end() if repeated else own.end, (path or own.name,), "question_heading", 0)
        return None
    if own is None and paragraph.end - paragraph.start < 80 and text.text[paragraph.end - 1] in "):.":
        found = _TOPIC.fullmatch(text.low, paragraph.start, paragraph.end)
        path = asked.paths.get(_bare(found["name"])) if found else None
        if path is not None and path in asked.top:
            return _Mark(paragraph.start, paragraph.end, (path,), "topic_heading", 0)
    return None


def _sentence_mark(outline: Outline, paragraph: Paragraph, asked: _Asked) -> _Mark | None:
    """A heading or sentence that begins by naming questions: "Questions 1 & 2", "In respect of part (c)"."""
    text, low = outline.text, outline.text.low
    lead = _LEAD.match(low, paragraph.start, min(paragraph.end, paragraph.start + 90))
    begin = lead.end() if lead else paragraph.start
    found = next(iter(question_labels(low, paragraph.start, min(paragraph.end, paragraph.start + 200))), None)
    if found is None or found.start > begin + 2:
        return _inner_mark(outline, paragraph, asked)
    labels = asked.named(found)
    after = _AFTER.match(low, found.end, paragraph.end)
    rest = after.end() if after else found.end
    if rest >= paragraph.end:
        return _Mark(paragraph.start, paragraph.end, labels, "question_heading", 0)
    apart = begin == paragraph.start or low.startswith(("answer", "response", "repl"), paragraph.start)
    if apart and low[found.end : rest].strip().startswith((":", "-", ".")):
        return _Mark(paragraph.start, rest, labels, "question_heading", 0)
    if _LATER.search(low, paragraph.start, min(paragraph.end, paragraph.start + 300)):
        return None
    return _Mark(paragraph.start, paragraph.start, labels, "names_questions", 0)


def _inner_mark(outline: Outline, paragraph: Paragraph, asked: _Asked) -> _Mark | None:
    """A later sentence of a paragraph that begins by naming questions: "Thank you. As to part (a), it is"."""
    text, low = outline.text, outline.text.low
    if not any(low.find(lead, paragraph.start, paragraph.end) >= 0 for lead in _INNER_LEADS):
        return None
    for start, end in text.sentences(paragraph.start, paragraph.end)[1:]:
        lead = _LEAD.match(low, start, min(end, start + 90))
        found = next(iter(question_labels(low, start, min(end, start + 120))), None)
        if lead and lead.end() > start and found is not None and found.start <= lead.end() + 2 and not _LATER.search(low, start, end):
            return _Mark(start, start, asked.named(found), "names_questions", 0)
    return None


def _joined(marks: list[_Mark], letter: list[Paragraph]) -> list[_Mark]:
    """Marks without sentences that point at headings elsewhere; headings above one answer put together."""
    headed = {name for mark in marks if mark.rule != "names_questions" for name in mark.labels}
    kept: list[_Mark] = []
    for mark in marks:
        labels = mark.labels if mark.rule != "names_questions" else tuple(name for name in mark.labels if name not in headed)
        if labels:
            kept.append(_Mark(mark.at, mark.start, labels, mark.rule, mark.closed))
    joined: list[_Mark] = []
    for mark in kept:
        before = joined[-1] if joined else None
        if before is not None and mark.rule != "names_questions" and before.start >= _paragraph_end(before, letter) and _next_to(before, mark, letter):
            labels = tuple(dict.fromkeys((*before.labels, *mark.labels)))
            joined[-1] = _Mark(before.at, mark.start, labels, before.rule, mark.closed)
        else:
            joined.append(mark)
    return joined


def _paragraph_end(mark: _Mark, letter: list[Paragraph]) -> int:
    return next((p.end for p in letter if p.start <= mark.at < p.end), mark.start)


def _next_to(mark: _Mark, following: _Mark, letter: list[Paragraph]) -> bool:
    """Whether nothing stands between the end of one mark and another."""
    return not any(mark.start <= p.start < following.at for p in letter)


def _numbered(outline: Outline, letter: list[Paragraph], asked: _Asked, marks: list[_Mark]) -> list[_Mark]:
    """The marks of a list that answers the numbered questions one by one."""
    if not asked.top:
        return []
    text = outline.text
    runs: list[list[_Mark]] = [[]]
    top = ""
    before: Paragraph | None = None
    for paragraph in letter:
        if paragraph.kind in (SectionKind.REQUEST, SectionKind.CLARIFICATION, *_CLOSING_KINDS) or paragraph.rule.startswith(("advice", "caveat")):
            before = paragraph
            continue
        found = _number(outline, paragraph, asked, top)
        if found is not None:
            path, start = found
            known = path in asked.questions
            if not known or path == asked.top[0] or any(path in mark.labels for mark in runs[-1]):
                runs.append([])
                refused = before is not None and text.text[before.end - 1] not in ".?!" and _NO_ANSWERS.search(text.low, before.start, before.end)
                if not known or refused:
                    runs.append([_REFUSED])
            paths, start = _several(outline, paragraph, asked, path, start)
            top = next((one for one in asked.top if path == one or path.startswith(one)), top)
            runs[-1].append(_Mark(paragraph.start, start, paths, "answer_number", 0))
        before = paragraph
    best = max((run for run in runs if run and run[0] is not _REFUSED), key=len, default=[])
    tops = {name for mark in best for name in mark.labels if name in asked.top or any(name.startswith(one) for one in asked.top)}
    tops = {next((one for one in asked.top if name.startswith(one)), name) for name in tops}
    if best and best[0].labels[0] in (asked.top[0], *_first_part(asked)) and 5 * len(tops) >= 3 * len(asked.top):
        return best
    return []


def _number(outline: Outline, paragraph: Paragraph, asked: _Asked, top: str) -> tuple[str, int] | None:
    """The path that a label stands for below the open question, and where the words after it begin."""
    text = outline.text
    own = label(text, paragraph.start, paragraph.end)
    if own is None or own.word:
        return None
    below = top + _bare(own.name)
    path = asked.paths.get(_bare(own.name)) if own.series is Series.NUMBER or below not in asked.questions else below
    if path is None:
        return (own.name, own.end) if own.series is Series.NUMBER else None
    inner = label(text, own.end, paragraph.end)
    if inner is not None and (nested := asked.paths.get(_bare(path + inner.name))) is not None:
        return nested, inner.end
    return path, own.end


def _several(outline: Outline, paragraph: Paragraph, asked: _Asked, path: str, start: int) -> tuple[tuple[str, ...], int]:
    """All the paths of "a. and b. These are published"."""
    paths = [path]
    while (found := _AND_LABEL.match(outline.text.low, start, paragraph.end)) is not None and (more := asked.paths.get(_bare(found[1]))):
        paths.append(more)
        start = found.end()
    return tuple(paths), start


def _first_part(asked: _Asked) -> tuple[str, ...]:
    """The path of the first question's first part."""
    return tuple(path for path in asked.questions if path != asked.top[0] and path.startswith(asked.top[0]))[:1]


def _told(outline: Outline, letter: list[Paragraph], asked: _Asked, known: set[str]) -> list[_Mark]:
    """Sentences elsewhere that name questions and say what they got; what has an answer of its own is left out."""
    text, low = outline.text, outline.text.low
    marks = []
    for paragraph in letter:
        if paragraph.voice is not Voice.AUTHORITY or paragraph.kind in (*_CLOSING_KINDS, SectionKind.REASONS, SectionKind.EXEMPTION, SectionKind.PUBLIC_INTEREST):
            continue
        if not any(low.find(noun, paragraph.start, paragraph.end) >= 0 for noun in ("question", "request", "part", "item", "point", "q")):
            continue
        for start, end in text.sentences(paragraph.start, paragraph.end):
            found = [one for one in question_labels(low, start, end) if one.noun]
            if not found or not _GIVES.search(low, start, end) or _LATER.search(low, start, end):
                continue
            labels = tuple(dict.fromkeys(name for one in found for name in asked.named(one)))
            if labels and not known.intersection(labels):
                marks.append(_Mark(start, start, labels, "names_questions", end))
                known |= set(labels)
    return marks


def _answers(outline: Outline, letter: list[Paragraph], marks: list[_Mark]) -> Iterator[Answer]:
    """The answers that begin at the marks."""
    text = outline.text
    for mark, following in zip(marks, (*marks[1:], None), strict=False):
        limit = following.at if following else letter[-1].end
        start, end = text.trim(*_extent(letter, mark, limit))
        end = _before_close(outline, letter, start, end)
        if start >= end:
            continue
        holes = outline.holes(start, end)
        passage = text.passage(start, end, holes)
        outcome, _ = answer_outcome(text, start, end, holes)
        yield Answer(mark.labels, passage.text, outcome, mark.rule, passage.span)


def _before_close(outline: Outline, letter: list[Paragraph], start: int, end: int) -> int:
    """Where an answer ends when the sentences that close the letter are left off its last paragraph."""
    text = outline.text
    last = next((p for p in letter if p.start < end <= p.end), None)
    if last is None:
        return end
    for first, stop in reversed(text.sentences(max(start, last.start), end)):
        if first <= start or not (closes(text, first, stop) or complains(text, first, stop)):
            break
        end = text.trim(start, first)[1]
    return end


def _extent(letter: list[Paragraph], mark: _Mark, limit: int) -> tuple[int, int]:
    """From where to where an answer goes: its own paragraph's rest, then those below, until the letter turns."""
    start, end = 0, 0
    if mark.closed:
        return mark.start, mark.closed
    for paragraph in letter:
        if paragraph.end <= mark.start:
            continue
        if paragraph.start >= limit:
            break
        if start and _turns(paragraph):
            break
        if not start:
            start = max(mark.start, paragraph.start)
            if paragraph.heading and paragraph.kind is SectionKind.ANSWER and paragraph.start >= mark.start:
                start = 0
                continue
        end = min(paragraph.end, limit)
    return start, end


def _turns(paragraph: Paragraph) -> bool:
    """Whether the letter turns from an answer to something else."""
    if paragraph.kind in _CLOSING_KINDS or paragraph.rule == "closing_words" or paragraph.voice is not Voice.AUTHORITY:
        return True
    return paragraph.kind in (SectionKind.DECISION, SectionKind.CLARIFICATION) or (paragraph.heading and paragraph.kind in _TURNING_KINDS)
