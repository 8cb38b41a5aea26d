"""The whole source cut into sections: every character belongs to exactly one."""

from __future__ import annotations

from bisect import bisect_right

from attrs import frozen

from foiparse.model import Answer, Boilerplate, BoilerplateKind, Decision, Section, SectionKind, Span
from foiparse.outline import Outline, Paragraph, Voice

_HEADING_LENGTH = 120
"""Most characters of a heading that is told."""
_OPEN_KINDS = (SectionKind.OTHER, SectionKind.ANSWER, SectionKind.DECISION)


@frozen
class _Piece:
    """Where a section begins, in clean offsets, and what it is."""

    start: int
    kind: SectionKind
    heading: str | None
    rule: str
    furniture: BoilerplateKind | None
    """What sort of boilerplate; None for all else."""
    own: bool
    """Whether it begins a section even where the one before is of the same kind."""


def read(outline: Outline, answers: tuple[Answer, ...], decision: Decision) -> tuple[tuple[Section, ...], tuple[Boilerplate, ...]]:
    """The sections in order; joined they are the source. And those of them that are boilerplate.

    Args:
        outline: the outline of the text.
        answers: the answers, which are sections of their own.
        decision: the decision, whose sentences are one.
    """
    text = outline.text
    pieces = _merged(sorted(_pieces(outline, answers, decision), key=lambda piece: piece.start))
    if not pieces:
        whole = (Section(SectionKind.OTHER, None, "no_words", Span(0, len(text.source))),) if text.source else ()
        return whole, ()
    starts = [0, *(text.offset(piece.start) for piece in pieces[1:]), len(text.source)]
    sections, boilerplate = [], []
    for piece, start, end in zip(pieces, starts, starts[1:], strict=False):
        if start >= end:
            continue
        sections.append(Section(piece.kind, piece.heading, piece.rule, Span(start, end)))
        if piece.furniture is not None:
            boilerplate.append(Boilerplate(piece.furniture, piece.rule, Span(start, end)))
    return tuple(sections), tuple(boilerplate)


def _pieces(outline: Outline, answers: tuple[Answer, ...], decision: Decision) -> list[_Piece]:
    """A piece for each furniture and paragraph."""
    text = outline.text
    pieces = [_Piece(text.lines[one.first].begin, SectionKind.BOILERPLATE, None, one.rule, one.kind, True) for one in outline.furniture]
    pieces += _resumed(outline)
    starts = [answer.span.start for answer in answers]
    line = -1
    told: Answer | None = None
    for paragraph in outline.paragraphs:
        start = paragraph.start if paragraph.first == line else text.lines[paragraph.first].begin
        line = paragraph.last
        kind, rule, own = paragraph.kind, paragraph.rule, paragraph.heading
        answer = _answer(outline, paragraph, answers, starts)
        ours = paragraph.voice is Voice.AUTHORITY and kind in _OPEN_KINDS
        if ours and decision.span is not None and _meets(outline, paragraph, decision.span):
            kind, rule = SectionKind.DECISION, "tells_outcome" if kind is not SectionKind.DECISION else rule
        elif answer is not None and kind in _OPEN_KINDS:
            kind, rule, own = SectionKind.ANSWER, answer.rule, own or answer is not told
        told = answer
        heading = text.words(paragraph.start, paragraph.end)[:_HEADING_LENGTH].rstrip() if paragraph.heading else None
        pieces.append(_Piece(start, kind, heading, rule, None, own))
    return pieces


def _resumed(outline: Outline) -> list[_Piece]:
    """A piece for each line below furniture that goes on with a paragraph begun above it."""
    lines, starts = outline.text.lines, [paragraph.start for paragraph in outline.paragraphs]
    pieces = []
    hidden = {number for one in outline.furniture for number in range(one.first, one.last + 1)}
    for one in outline.furniture:
        following = lines[one.last + 1 : one.last + 40]
        below = next((line for line in following if line.start < line.end and line.number not in hidden), None)
        index = bisect_right(starts, below.start) - 1 if below else -1
        if below is None or index < 0:
            continue
        paragraph = outline.paragraphs[index]
        if paragraph.start < below.start < paragraph.end:
            pieces.append(_Piece(below.begin, paragraph.kind, None, paragraph.rule, None, True))
    return pieces


def _answer(outline: Outline, paragraph: Paragraph, answers: tuple[Answer, ...], starts: list[int]) -> Answer | None:
    """The answer that a paragraph is part of."""
    if not answers or paragraph.voice is not Voice.AUTHORITY:
        return None
    span = outline.text.span(paragraph.start, paragraph.end)
    index = bisect_right(starts, span.end - 1) - 1
    return answers[index] if index >= 0 and span.start < answers[index].span.end else None


def _meets(outline: Outline, paragraph: Paragraph, span: Span) -> bool:
    """Whether a paragraph holds part of a span."""
    own = outline.text.span(paragraph.start, paragraph.end)
    return own.start < span.end and span.start < own.end


def _merged(pieces: list[_Piece]) -> list[_Piece]:
    """Neighbours of one kind and rule put together, unless one begins a section of its own."""
    kept: list[_Piece] = []
    for piece in pieces:
        if not kept or piece.own or piece.kind is not kept[-1].kind or (piece.rule != kept[-1].rule and kept[-1].heading is None):
            kept.append(piece)
    return kept
