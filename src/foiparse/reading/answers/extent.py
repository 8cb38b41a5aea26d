"""From marks to answers: where each begins and ends."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from foiparse.model import Answer, SectionKind
from foiparse.outline import Paragraph, Voice
from foiparse.outline.voices import closes, complains
from foiparse.patterns import Pattern
from foiparse.reading.answers.below import HEADING, PROSE
from foiparse.reading.answers.letter import ARGUING_KINDS, Letter, Mark
from foiparse.reading.answers.named import CLOSING_KINDS, SIBLINGS
from foiparse.statements import Told, answer_outcome
from foiparse.ties import STARRED

_ANNEX = Pattern(
    # matches "annex a", "note 2", "note on section 40(2)"; must not match "annex a shows it", "note"
    r"(?: (?: annex | appendix | schedule ) (?: \s [a-z0-9] )? | (?: foot )? note \s [a-z0-9]"
    r" | notes? \s (?: on | about ) \s [^.:;?!]{4,50} (?<! \b is ) ) [:.]?"
)
_TOLD_BEFORE = 4000
"""Characters of an answer that show whether it refuses, so that reasons below it are its own."""
_SAYS_NOTICE = Pattern(
    # matches "section 17 of the act requires", above what all the answers rely on; must not match "section 17 applies"
    r"section \s 17 (?: \( 1 \) )? \s of \s the \s [^.;]{0,60} \b requires \b"
)
_TITLED = Pattern(
    # matches "section 40(2) personal information - this is", "regulation 12(5)(e): confidentiality"; must not match "section 40(2) applies"
    r"(?: section | s\. | regulation | reg\.? ) \s? \d+ [a-z]? (?: \( \w{1,4} \) )* \s?"
    r" (?: [:-] | (?! is | was | applies ) \p{L} [^.;:]{3,50} [:-] (?= \s ) )"
)
_NEXT_QUESTION = Pattern(r"(?: (?: your | foi ) \s )? (?: question | request | query ) \s? (?: no \.? \s? )? (?: \d{1,2} )? \s? [:.]?")
# Matches the line "question:" or "question 2" above the next one; must not match "questions asked at the time"
_WHOLE = Pattern(
    # matches "the information you have requested is exempt", "the whole of what you seek being"; must not match "the fees are exempt"
    r"""(?: the \s information \s (?: that \s )? you \s (?: have \s )? requested | the \s requested \s information
    | (?: the \s whole \s of | all \s of | everything ) \s (?: what \s | that \s )? you \s (?: have \s )?
      (?: seek | want | ask(?:ed)? \s for | requested? ) ) \s (?: is | has | being ) \b"""
)
_OF_THE_REST = Pattern(
    # matches "in the other questions", "the rest of your request"; must not match "the other two"
    r"""\b (?: (?: other | remaining ) \s (?: questions | parts | points | items ) | the \s (?: rest | remainder ) \s of \s (?: your | the )
    \s (?: request | questions | information ) ) \b"""
)
_LOOKED_AT = 1000
"""Characters of an answer within which the letter may turn to the other questions."""
_BRIEF_RULES = ("answer_number", "below_question", "question_heading", "names_questions")
_TURNING_KINDS = (*ARGUING_KINDS, SectionKind.DECISION, SectionKind.CAVEAT, SectionKind.OTHER)


def answers_at(letter: Letter, marks: list[Mark], told: Told) -> Iterator[Answer]:
    """The answers that begin at the marks."""
    text = letter.text
    brief = _brief(letter, marks)
    for mark, following in zip(marks, (*marks[1:], None), strict=False):
        limit = following.at if following else letter.paragraphs[-1].end
        start, end = _extent(letter, mark, limit, last=following is None)
        if following is None and brief:
            end = _one_paragraph(letter, start, end, spaced=letter.text.text.find("\n\n", marks[0].at, mark.at) >= 0)
        start, end = text.trim(start, end)
        end = _before_close(letter, start, _before_rest(letter, mark, start, end))
        if start >= end:
            continue
        holes = letter.outline.holes(start, end)
        passage = text.passage(start, end, holes)
        if not passage.text:
            continue
        outcome, _ = answer_outcome(told, start, end, holes)
        yield Answer(mark.labels, passage.text, outcome, mark.rule, passage.span)


def _brief(letter: Letter, marks: list[Mark]) -> bool:
    """Whether all answers but the last take up one paragraph each, as in a list of short answers."""
    naming = all(mark.rule == "names_questions" for mark in marks)
    if len(marks) < (2 if naming else SIBLINGS) or any(mark.rule not in _BRIEF_RULES for mark in marks):
        return False
    return all(letter.after(after.at) - letter.holding(mark.start) == 1 for mark, after in itertools.pairwise(marks))


def _one_paragraph(letter: Letter, start: int, end: int, *, spaced: bool) -> int:
    """Where the paragraph ends in which an answer begins, unless it says that more follows.

    Where blank lines part the answers, the lines below that follow at once belong to it as well.
    """
    text, low = letter.text.text, letter.text.low
    index = letter.holding(start)
    if index + 1 >= len(letter.paragraphs):
        return end
    while spaced and index + 2 < len(letter.paragraphs) and letter.paragraphs[index + 1].first == letter.paragraphs[index].last + 1:
        index += 1
    paragraph, after = letter.paragraphs[index], letter.paragraphs[index + 1]
    if text[paragraph.end - 1] in ":;,-" or any(low.find(word, paragraph.start, paragraph.end) >= 0 for word in ("below", "follow")):
        return end
    return end if after.words > after.start else min(end, paragraph.end)


def _extent(letter: Letter, mark: Mark, limit: int, *, last: bool) -> tuple[int, int]:
    """From where to where an answer goes: its own paragraph's rest, then those below, until the letter turns."""
    if mark.closed:
        return mark.start, mark.closed
    start, end = 0, 0
    for index in range(max(0, letter.index(mark.start)), len(letter.paragraphs)):
        paragraph = letter.paragraphs[index]
        if paragraph.start >= limit or (start and (_turns(paragraph) or _WHOLE.match(letter.text.low, paragraph.start, paragraph.end))):
            break
        if start and (_ANNEX.fullmatch(letter.text.low, paragraph.start, paragraph.end) or (last and _heads(letter, index))):
            break
        if start and last and _is_note_on_others(letter, paragraph, start):
            break
        if start and _NEXT_QUESTION.fullmatch(letter.text.low, paragraph.start, paragraph.end):
            break
        if paragraph.end <= mark.start:
            continue
        if not start:
            if paragraph.heading and paragraph.kind is SectionKind.ANSWER and paragraph.start >= mark.start:
                continue
            start = max(mark.start, paragraph.start)
        end = min(paragraph.end, limit)
    return start, end


def _is_note_on_others(letter: Letter, paragraph: Paragraph, start: int) -> bool:
    """Whether a paragraph below the last answer is the note behind an asterisk that only stands above, or reasons below their title."""
    low = letter.text.low
    if _SAYS_NOTICE.match(low, paragraph.start, paragraph.end):
        return low.find("section ", start, paragraph.start) >= 0  # the answer has named its own
    index = letter.index(paragraph.start)
    if low.startswith("* ", paragraph.start):
        above, below = letter.paragraphs[index - 1], letter.paragraphs[index + 1 : index + 2]
        if low[above.end - 1] == ":" or any(low.startswith("* ", one.start) for one in (above, *below)):
            return False  # an item of a list
        return low.find("*", start, paragraph.start) < 0 and STARRED.search(low, letter.paragraphs[0].start, start) is not None
    titled = _TITLED.match(low, paragraph.start, paragraph.end) is not None
    return titled and not any(
        low.find(word, start, min(paragraph.start, start + _TOLD_BEFORE)) >= 0 for word in ("withh", "refus", "exempt", "redact")
    )


def _heads(letter: Letter, index: int) -> bool:
    """Whether a short line below the last answer, set apart by blank lines, heads prose that is no answer."""
    paragraph, text = letter.paragraphs[index], letter.text.text
    if index + 1 >= len(letter.paragraphs) or paragraph.label is not None or paragraph.end - paragraph.start > HEADING:
        return False
    below, above = letter.paragraphs[index + 1], letter.paragraphs[index - 1]
    apart = paragraph.first > above.last + 1 and below.first > paragraph.last + 1
    words = text[paragraph.start : paragraph.end]
    prose = below.end - below.start > PROSE and text[below.end - 1] == "."
    return apart and prose and words[0].isupper() and words[-1].isalpha() and words.count(" ") > 1


def _turns(paragraph: Paragraph) -> bool:
    """Whether the letter turns from an answer to something else."""
    if paragraph.kind in CLOSING_KINDS or paragraph.rule == "closing_words" or paragraph.voice is not Voice.AUTHORITY:
        return True
    if paragraph.kind in (SectionKind.DECISION, SectionKind.CLARIFICATION, SectionKind.REQUEST):
        return True
    return paragraph.heading and (paragraph.kind in _TURNING_KINDS or paragraph.kind is SectionKind.ANSWER)


def _before_rest(letter: Letter, mark: Mark, start: int, end: int) -> int:
    """Where an answer told in a sentence ends when the next sentence turns to the other questions."""
    if mark.rule != "names_questions":
        return end
    for first, stop in letter.text.sentences(start, min(end, start + _LOOKED_AT))[1:]:
        if _OF_THE_REST.search(letter.text.low, first, stop):
            return letter.text.trim(start, first)[1]
    return end


def _before_close(letter: Letter, start: int, end: int) -> int:
    """Where an answer ends when the sentences that close the letter are left off its last paragraph."""
    text = letter.text
    index = letter.index(end - 1)
    last = letter.paragraphs[index] if index >= 0 else None
    if last is None or end > last.end or last.end - last.start < 20:
        return end
    for first, stop in reversed(text.sentences(max(start, last.start), end)):
        if first <= start or not (closes(text, first, stop) or complains(text, first, stop)):
            break
        end = text.trim(start, first)[1]
    return end
