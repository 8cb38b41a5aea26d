"""From mentions of provisions to citations: what the letter does with each, and for which questions.

A section number is not an exemption: the sentence decides. Each sentence that names provisions is
brought to a normal form, in which "§" stands for the provision asked about (without the name of its
Act and a title in brackets) and "¤" for any other; the rules of `foiparse.roles`, in their order,
are then tried on the clause around it. What stands outside the clause counts after it: who speaks, the sentence that
announces a list, and for a few rules (`settled`) the rest of the letter.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from foiparse.law import grammar
from foiparse.law.acts import attribute
from foiparse.model import Citation, Diagnostic
from foiparse.outline.parts import Outline
from foiparse.reading.citations.cited import citations_of
from foiparse.reading.citations.letter import Letter
from foiparse.reading.citations.nature import REGIME_ACT, nature_of
from foiparse.reading.citations.paragraphs import readings_of
from foiparse.reading.citations.settled import settle

if TYPE_CHECKING:
    from foiparse.law.acts import ActName
    from foiparse.model import Answer, Regime, Request


def read(
    outline: Outline,
    request: Request | None,
    answers: tuple[Answer, ...],
    regime: Regime | None,
    acts: Sequence[ActName],
) -> tuple[tuple[Citation, ...], tuple[Diagnostic, ...]]:
    """Every provision that the text names outside boilerplate, with its role and its questions.

    Args:
        outline: the text with its paragraphs and voices.
        request: what was asked; its words are the requester's, and its labels are those a citation may be tied to.
        answers: the answers, which tie the provisions in them to their questions.
        regime: the access law, for sections whose Act is not named.
        acts: the Acts named in the text.

    Returns:
        the citations in the order of the text, and what is doubtful about them.
    """
    text = outline.text
    found = grammar.mentions(text)
    if not found:
        return (), ()
    codes = attribute(text, found, acts, REGIME_ACT[regime] if regime else None)
    paths = [path for path, _ in request.walk()] if request else []
    letter = Letter(
        outline=outline,
        text=text,
        low=text.low if "§" not in text.low and "¤" not in text.low else text.low.replace("§", " ").replace("¤", " "),
        acts=acts,
        act_starts=[act.start for act in acts],
        found=found,
        starts=[mention.start for mention in found],
        codes=codes,
        natures=[nature_of(code, mention.paths[0]) for mention, code in zip(found, codes, strict=True)],
        asked=_asked(request),
        labelled=bool(paths) or request is None,
        letters=frozenset(path.lower() for path in paths if len(path) == 1 and path.isalpha()),
        verdicts={},
        lines={},
    )
    readings = settle(letter, list(readings_of(letter, outline.paragraphs)), outline.paragraphs)
    tops = [question.label for question in request.questions if question.label is not None] if request else []
    return citations_of(letter, readings, paths, tops, answers)


def _asked(request: Request | None) -> tuple[tuple[int, int], ...]:
    """The stretches of the source that are the requester's words, merged and in order.

    A preamble or closing counts only as part of the request's own span: without one, answers stand between its words.
    """
    if request is None:
        return ()
    spans = [request.span] if request.span else []
    left = list(request.questions)
    while left:
        question = left.pop()
        spans.append(question.span)
        left += question.parts
    merged: list[tuple[int, int]] = []
    for span in sorted(spans, key=lambda one: one.start):
        if merged and span.start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], span.end))
        else:
            merged.append((span.start, span.end))
    return tuple(merged)
