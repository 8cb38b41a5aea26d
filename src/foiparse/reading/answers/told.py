"""Sentences elsewhere that name questions and say what they got: "Questions 2 and 3 are not held"."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from foiparse.law.numerals import LabelList, bare_letters, question_labels
from foiparse.model import SectionKind
from foiparse.outline import Voice
from foiparse.patterns import Pattern
from foiparse.reading.answers.asked import Asked
from foiparse.reading.answers.letter import ARGUING_KINDS, Letter, Mark
from foiparse.reading.answers.named import CLOSING_KINDS, GIVES, LATER

_RETOLD = Pattern(
    # matches "in our response of 19 june we", "our original reply provided", "response: as per question 3 please see",
    # "n/a - see answer to question 1"; must not match "our response to question 1 is"
    r"""(?: (?: [a-z]{2,20} \s )? (?: response | answer | reply ) \s? : \s | n/a \s? [,;:-]? \s )?
    (?: as \s per | same \s as | (?: please \s )? see )
    \s (?: the \s | our \s )? (?: (?: answer | response | reply ) \s (?: to | in | for ) \s )? (?: questions? | part | point | item | q ) \b
    | (?: in \s )? (?: our | the ) \s (?: (?: original | first | initial | earlier | previous ) \s (?: response | reply | answer
      | letter )
    | (?: response | reply | letter ) \s (?: of | dated | sent ) )"""
)


def told_elsewhere(letter: Letter, asked: Asked, known: set[str]) -> list[Mark]:
    """Sentences elsewhere that name questions and say what they got; what has an answer of its own is left out."""
    text, low = letter.text, letter.text.low
    marks = []
    for paragraph in letter.paragraphs:
        if paragraph.voice is not Voice.AUTHORITY or paragraph.kind is SectionKind.CLARIFICATION:
            continue
        if paragraph.kind in CLOSING_KINDS or paragraph.kind in ARGUING_KINDS or not letter.names(paragraph.start, paragraph.end):
            continue
        for start, end in text.sentences(paragraph.start, paragraph.end):
            if not letter.names(start, end) or not GIVES.search(low, start, end) or LATER.search(low, start, end):
                continue
            if _RETOLD.match(low, start, end):
                continue
            for begin, stop, found in _clauses(low, start, end, asked):
                labels = tuple(dict.fromkeys(name for one in found for name in asked.named(one)))
                if labels and not known.intersection(labels):
                    marks.append(Mark(begin, begin, labels, "names_questions", stop))
                    known |= set(labels)
    return marks


_BUT = Pattern(
    r",? \s (?: but | whereas ) \s"
)  # matches ", but " between "question 1 is not held" and "question 2 is"; must not match ", and "
_ASKED_AT = ("requested at ", "requested in ", "asked for at ", "asked for in ", "sought at ", "sought in ")
"""Words before a label that mean the question; "the messages in (b)" are a thing."""
_BESIDE_WITHIN = 260
"""Characters before a label within which the claim stands that is made of all."""
_BESIDE = Pattern(
    # matches "exempt under section 31, and, so far as the rates (item iv)": what is said of all, with a ground more for some;
    # must not match "so far as question 2 is concerned"
    r"\b (?: exempt | withh[eo]ld | refus(?:e|ed|ing) ) \b [^.;]{0,120}"
    r" \b and ,? \s (?: in \s )? (?: so | as ) \s far \s as \b [^.;]{0,80} $"
)


def _clauses(low: str, start: int, end: int, asked: Asked) -> Iterator[tuple[int, int, list[LabelList]]]:
    """A sentence that names questions, or its halves where a "but" parts what the ones got from what the others got."""
    named = [
        one
        for one in bare_letters(low, start, end, asked.letters, question_labels(low, start, end))
        if asked.may_name(one)
        and (one.noun or low.endswith(_ASKED_AT, start, one.start) or not low.endswith((" in ", " at "), start, one.start))
        and not _BESIDE.search(low, max(start, one.start - _BESIDE_WITHIN), one.start)
    ]
    for before, after in itertools.pairwise(named):
        turn = _BUT.search(low, before.end, after.start)
        if turn is not None:
            yield start, turn.start(), [one for one in named if one.start < turn.start()]
            yield turn.end(), end, [one for one in named if one.start > turn.start()]
            return
    yield start, end, named
