"""What each question got: the words that the letter itself ties to a question, and how far they go.

A reader looks for three things, in this order: a mark in front of an answer (a heading with the
question's number, the question printed again, a sentence that begins by naming it), a numbered
list that answers the numbered questions one by one, and a sentence somewhere else that names
questions and says what they got. An answer ends where the next one begins, or where the letter
turns to something else.
"""

from __future__ import annotations

from foiparse.model import Answer, Diagnostic, Request, SectionKind
from foiparse.outline import Outline
from foiparse.reading.answers.asked import Asked
from foiparse.reading.answers.below import between
from foiparse.reading.answers.extent import answers_at
from foiparse.reading.answers.letter import Letter, Mark
from foiparse.reading.answers.listed import numbered, with_list
from foiparse.reading.answers.named import answers_it, by_topic, joined_marks, marked
from foiparse.reading.answers.told import told_elsewhere
from foiparse.statements import Told


def read(outline: Outline, request: Request | None, told: Told) -> tuple[tuple[Answer, ...], tuple[Diagnostic, ...]]:
    """The answers, in the order of the text.

    Args:
        outline: the outline of the text.
        request: what was asked.
        told: what the sentences of the text say of an outcome.
    """
    if not any(p.kind is SectionKind.REQUEST for p in outline.paragraphs):
        return (), ()
    asked = Asked(outline, request)
    letter = Letter(outline, lettered=asked.lettered)
    marks = between(letter, asked)
    if not marks:
        found = marked(letter, asked)
        argued = [mark for mark in found if mark.rule != "names_questions" and letter.argues(mark.at)]
        plain = [mark for mark in found if mark not in argued]
        listed: list[Mark] = []
        if all(mark.rule in ("names_questions", "topic_heading") for mark in plain):
            listed = numbered(letter, asked, {name for mark in plain for name in mark.labels})
        answered = {name for mark in (*plain, *listed) if answers_it(letter, mark) for name in mark.labels}
        found = [mark for mark in found if mark not in argued or not answered.issuperset(mark.labels)]
        marks = with_list(joined_marks(letter, asked, found), listed)
        if all(mark.rule == "names_questions" for mark in marks):
            marks = with_list(marks, by_topic(letter, asked))
    marks += told_elsewhere(letter, asked, {name for mark in marks for name in mark.labels})
    marks.sort(key=lambda mark: mark.at)
    return tuple(answers_at(letter, marks, told)), tuple(asked.doubts)
