"""Questions with their answers below them: interleaved, in tables, part by part."""

from __future__ import annotations

from foiparse.law.numerals import question_labels
from foiparse.model import SectionKind
from foiparse.outline import Paragraph, Voice
from foiparse.patterns import Pattern
from foiparse.reading.answers.asked import Asked, bare_path
from foiparse.reading.answers.letter import Letter, Mark
from foiparse.reading.answers.named import CLOSING_KINDS, reply_mark, sentence_mark

_ANSWER_WORD = Pattern(
    # matches "answer: 212", "our response - ", "a: yes"; must not match "answers: see below", "a list"
    r"""(?: (?: ateb | ymateb ) \s? / \s? )? (?: (?: our | council | trust | force | the ) \s )?
    (?: (?: council | trust | force ) \s )? (?: answer | response | reply | ans
      | a | r ) \s? (?: : | - (?=\s) ) \s*"""
)
_ANSWER_LETTERS = "aroctfy"
_PARTS = 26
"""Most parts that the first of some questions among their answers has."""
HEADING, PROSE = 70, 100
"""Most characters of a line that may head something, and fewest of the prose below it."""
_ANSWER_WORDS = ("answer", "response", "reply", "a", "r", "ans")


def between(letter: Letter, asked: Asked) -> list[Mark]:
    """The marks of a letter in which each question is followed by its answer."""
    if not any(p.rule == "question_among_answers" for p in letter.paragraphs):
        return []
    text, marks = letter.text, list[Mark]()
    open_paths: list[str] = []
    begun = 0
    for index, paragraph in enumerate(letter.paragraphs):
        if paragraph.rule == "question_among_answers" or _is_first_question(letter, asked, index):
            begun = begun if open_paths else paragraph.start
            open_paths += asked.starting(text.offset(paragraph.start), text.offset(paragraph.end - 1) + 1)
            continue
        own = paragraph.label
        heads = paragraph.heading and paragraph.kind is SectionKind.ANSWER
        one = (letter, asked, paragraph, open_paths)
        if len(open_paths) > 1 and (_heads_one(*one) or _begins_with_one(*one)):
            return []  # all questions stand above, and each answer below a heading of its own, or begins with its number
        if open_paths and paragraph.kind is not SectionKind.CLARIFICATION and not heads:
            if paragraph.kind not in CLOSING_KINDS and paragraph.rule != "closing_words":
                closed = paragraph.end if paragraph.rule == "table_answer" else 0
                if len(open_paths) > 1 and asked.restated(own.end if own else paragraph.start, paragraph.end):
                    return []  # all questions stand above, and each again above its answer
                start = own.end if own is not None and own.word in _ANSWER_WORDS else _past_word(letter.text.low, paragraph)
                by_part = _by_part(letter, asked, index, open_paths)
                marks += by_part or [Mark(begun, start, _answered(open_paths), "below_question", closed)]
            elif not marks and index:
                marks += _before(letter, begun, open_paths)
            open_paths = []
    return marks


def _is_first_question(letter: Letter, asked: Asked, index: int) -> bool:
    """Whether a paragraph of a list of one question, with its parts, has its answer below it, as the questions after it do."""
    paragraph = letter.paragraphs[index]
    if paragraph.kind is not SectionKind.REQUEST or paragraph.voice is not Voice.REQUESTER:
        return False
    first, last = index, index
    while first > index - _PARTS and _is_of_list(letter.paragraphs[first - 1], paragraph):
        first -= 1
    while last < index + _PARTS and last + 1 < len(letter.paragraphs) and _is_of_list(letter.paragraphs[last + 1], paragraph):
        last += 1
    after = letter.paragraphs[last + 1] if last + 1 < len(letter.paragraphs) else None
    if after is None:
        return False
    own, part = after.label, letter.paragraphs[last].label
    again = own is not None and part is not None and own.value == 1 and not own.word and own.series is part.series
    if not again and not (after.kind is SectionKind.ANSWER and (after.heading or after.rule == "below_question")):
        return False
    text = letter.text
    paths = asked.starting(text.offset(letter.paragraphs[first].start), text.offset(letter.paragraphs[last].end - 1) + 1)
    return len({asked.of_top.get(path, path) for path in paths}) == 1


def _is_of_list(paragraph: Paragraph, other: Paragraph) -> bool:
    """Whether a paragraph belongs to the list of the requester's words in which another one stands."""
    return paragraph.rule == other.rule and paragraph.voice is Voice.REQUESTER


def _heads_one(letter: Letter, asked: Asked, paragraph: Paragraph, paths: list[str]) -> bool:
    """Whether a paragraph heads the answer of one of several questions that stand above: "Answer 2", "Answer to request 2"."""
    own, low = paragraph.label, letter.text.low
    if paragraph.heading and paragraph.kind is SectionKind.ANSWER and own is not None and own.word in _ANSWER_WORDS:
        return asked.paths.get(bare_path(own.name)) in paths
    if paragraph.end - paragraph.start > HEADING or not low.startswith(("answer to ", "response to ", "reply to "), paragraph.start):
        return False
    if reply_mark(letter, paragraph, asked) is not None:
        return True
    found = next(iter(question_labels(low, paragraph.start, paragraph.end)), None)
    return found is not None and found.end == paragraph.end and any(asked.paths.get(bare_path(name)) in paths for name in found.labels)


def _begins_with_one(letter: Letter, asked: Asked, paragraph: Paragraph, paths: list[str]) -> bool:
    """Whether a paragraph begins by naming one of several questions that stand above: "With regard to question 1, we refuse"."""
    if paragraph.heading or paragraph.voice is not Voice.AUTHORITY or not letter.names(paragraph.start, paragraph.start + 90):
        return False
    mark = sentence_mark(letter, paragraph, asked)
    return mark is not None and len({asked.of_top.get(path, path) for path in paths}) > 1 and set(mark.labels) < set(paths)


def _by_part(letter: Letter, asked: Asked, index: int, paths: list[str]) -> list[Mark]:
    """The marks of answers that carry the labels of the parts of the one question above them."""
    tops = {asked.of_top.get(path, path) for path in paths}
    if len(tops) != 1 or len(paths) < 2:
        return []
    top, marks = tops.pop(), list[Mark]()
    for paragraph in letter.paragraphs[index:]:
        own = paragraph.label
        path, part = None, None
        if own is not None and (not own.word or own.word in _ANSWER_WORDS):
            path = asked.paths.get(bare_path(own.name if own.word or own.part else top + own.name))  # "(b)", or "A5 (a)", or "5a"
            top_again = own.word in _ANSWER_WORDS and not own.part and path == top
            part = _PART_BEHIND.match(letter.text.low, own.end, paragraph.end) if top_again else None  # "A4. (a) 30"
            path = asked.paths.get(bare_path(top + part[1])) if part is not None else path
        elif own is None and paragraph.end - paragraph.start <= _BARE_PART:
            path = asked.paths.get(bare_path(letter.text.text[paragraph.start : paragraph.end]))  # "2a" on a line of its own
        if paragraph.kind is SectionKind.REQUEST or (not marks and path not in paths):
            break
        if path is not None and path in paths:
            start = part.end() if part is not None else own.end if own is not None else paragraph.end
            marks.append(Mark(paragraph.start, start, (path,), "answer_number"))
    return marks if len(marks) > 1 else []


_PART_BEHIND = Pattern(r"\(? ( [a-h] | [ivx]{1,4} ) \) \s+")  # matches "(a) " behind "A4."; must not match "a patient"
_BARE_PART = len("(12a)")
"""Most characters of a line that is no more than the label of a part."""


def _past_word(low: str, paragraph: Paragraph) -> int:
    """Where an answer's own words begin: behind "Answer:"."""
    found = _ANSWER_WORD.match(low, paragraph.start, paragraph.end) if low[paragraph.start] in _ANSWER_LETTERS else None
    return found.end() if found and found.end() < paragraph.end else paragraph.start


def _answered(paths: list[str]) -> tuple[str, ...]:
    """The questions a joint answer answers: a question whose parts follow it at once is answered by them."""
    following = zip(paths, [*paths[1:], ""], strict=True)
    return tuple(path for path, after in following if not (after.startswith(path) and after != path and not after[len(path)].isdigit()))


def _before(letter: Letter, at: int, paths: list[str]) -> list[Mark]:
    """One answer that stands before the items it answers."""
    index = letter.index(at) - 1
    before = letter.paragraphs[index] if index >= 0 else None
    if before is None or before.voice is not Voice.AUTHORITY or before.heading:
        return []
    return [Mark(before.start, before.start, tuple(paths), "above_questions", before.end)]
