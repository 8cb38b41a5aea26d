"""The letter with what was read highlighted, as one piece of HTML without scripts: for notebooks."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import pairwise

from foiparse.model import Response, Section, Span
from foiparse.views.card import rows
from foiparse.views.words import of_questions, visible

_STYLE = """
.foiparse {font-family: sans-serif; line-height: 1.5}
.foiparse table {border-collapse: collapse; margin-bottom: 1em}
.foiparse td {text-align: left; vertical-align: top; padding: 0 1em 0 0}
.foiparse div {white-space: pre-wrap; border-left: 4px solid transparent; padding-left: .6em}
.foiparse .s-boilerplate {opacity: .45}
.foiparse .s-request, .foiparse .s-clarification {border-color: #4a7fb5}
.foiparse .s-decision, .foiparse .s-exemption {border-color: #b58a2c}
.foiparse .s-reasons, .foiparse .s-public_interest {border-color: #d9c48f}
.foiparse .s-answer {border-color: #4f9d69}
.foiparse .s-other {border-left: 4px dotted #b5484a}
.foiparse .m {border-radius: 3px; background: rgba(127, 127, 127, .18)}
.foiparse .m-question, .foiparse .m-clarification {background: rgba(74, 127, 181, .22)}
.foiparse .m-answer {background: rgba(79, 157, 105, .18)}
.foiparse .m-evidence, .foiparse .m-decision {background: rgba(181, 138, 44, .25)}
.foiparse .r-applied {background: rgba(200, 60, 60, .35); font-weight: bold}
.foiparse .r-notice {background: rgba(200, 120, 40, .35)}
""".replace("\n", " ").strip()

_Mark = tuple[Span, str, str]
"""Where, the classes, and what the tooltip says."""
_Piece = tuple[int, int, list[_Mark]]
"""A stretch that the same marks cover, with these marks."""


def html(response: Response) -> str:
    """The letter, section by section, with questions, answers, citations and the rest marked.

    Args:
        response: the result.
    """
    table = "".join(f"<tr><td>{escape(label)}</td><td>{escape(words)}</td></tr>" for label, words in rows(response))
    body = "".join(_block(section, _marked(response.source, cuts)) for section, cuts in _sections(response))
    return f'<div class="foiparse"><style>{_STYLE}</style><table>{table}</table>{body}</div>'


def _block(section: Section | None, inside: str) -> str:
    """One section's words in a box of its kind."""
    kind, rule = (section.kind, section.rule) if section else ("other", "no section")
    return f'<div class="s-{kind}" title="{_safe(f"{kind}: {rule}")}">{inside}</div>'


def _sections(response: Response) -> Iterator[tuple[Section | None, list[_Piece]]]:
    """Every section, and what lies between sections, with its pieces in order."""
    pieces = iter(_pieces(response))
    piece = next(pieces, None)
    for section, end in _ends(response):
        inside = []
        while piece is not None and piece[1] <= end:
            inside.append(piece)
            piece = next(pieces, None)
        if inside:
            yield section, inside


def _ends(response: Response) -> Iterator[tuple[Section | None, int]]:
    """Every section with its end, and None for each gap before one and after the last."""
    at = 0
    for section in sorted(response.sections, key=lambda one: one.span.start):
        if section.span.start > at:
            yield None, section.span.start
        if section.span.end > at:
            yield section, section.span.end
        at = max(at, section.span.end)
    yield None, len(response.source)


def _pieces(response: Response) -> Iterator[_Piece]:
    """The source cut at every border of a section or mark, each piece with the marks that cover it."""
    marks = [mark for mark in _marks(response) if len(mark[0])]
    opening: dict[int, list[int]] = {}
    closing: dict[int, list[int]] = {}
    for number, (span, _, _) in enumerate(marks):
        opening.setdefault(span.start, []).append(number)
        closing.setdefault(span.end, []).append(number)
    borders = {0, len(response.source), *opening, *closing}
    borders |= {at for section in response.sections for at in (section.span.start, section.span.end)}
    ordered = sorted(borders)
    active: dict[int, None] = {}
    for start, end in pairwise(ordered):
        for number in closing.get(start, ()):
            active.pop(number, None)
        active |= dict.fromkeys(opening.get(start, ()))
        yield start, end, [marks[number] for number in active]


def _marks(response: Response) -> Iterator[_Mark]:
    """Everything read that is worth a colour."""
    if response.reference:
        yield response.reference.span, "m-reference", "reference"
    if response.request:
        for path, question in response.request.walk():
            yield question.span, "m-question", f"question {path}"
        yield from ((one.span, "m-question", "question without a label") for one in response.questions if one.label is None)
    for clarification in response.clarifications:
        yield clarification.span, "m-clarification", "clarification"
    if response.decision.span:
        yield response.decision.span, "m-decision", f"decision: {response.decision.outcome}"
    for evidence in response.decision.evidence:
        yield evidence.span, "m-evidence", f"speaks for {evidence.outcome}, by {evidence.rule}"
    for answer in response.answers:
        yield answer.span, "m-answer", f"answer: {answer.outcome}{of_questions(answer.labels)}, by {answer.rule}"
    for citation in response.citations:
        told = f"{citation.cite}: {citation.role}{of_questions(citation.questions)}, by {citation.rule}"
        yield citation.span, f"m-citation r-{citation.role}", told
    for diagnostic in response.diagnostics:
        if diagnostic.span:
            yield diagnostic.span, "m-diagnostic", f"{diagnostic.code}: {diagnostic.message}"


def _marked(source: str, pieces: list[_Piece]) -> str:
    """The pieces of one section, those that marks cover in a `span`."""
    return "".join(_piece(_safe(source[start:end]), marks) for start, end, marks in pieces)


def _piece(words: str, marks: list[_Mark]) -> str:
    """One piece."""
    if not marks:
        return words
    classes = " ".join(dict.fromkeys(f"m {' '.join(mark[1] for mark in marks)}".split()))
    told = "; ".join(dict.fromkeys(mark[2] for mark in marks))
    return f'<span class="{classes}" title="{_safe(told)}">{words}</span>'


def _safe(text: str) -> str:
    """Text of a letter as it may stand in HTML, between tags or in an attribute."""
    return escape(visible(text.replace("\r\n", "\n").replace("\r", "\n")))
