"""The short card of a `Response`: what `str(response)` and `foiparse show` give."""

from __future__ import annotations

from collections import Counter

from foiparse.model import Exemption, Outcome, Response
from foiparse.views.words import first_words, listed, of_questions, visible

_MOST = 12
"""Most questions a card lists."""

_MEANT = {
    Outcome.DISCLOSED: "disclosed in full",
    Outcome.PARTLY_DISCLOSED: "partly disclosed",
    Outcome.NCND: "neither confirmed nor denied",
    Outcome.NOT_HELD: "not held",
    Outcome.ALREADY_PUBLISHED: "already published",
    Outcome.CLARIFICATION_REQUIRED: "clarification required",
    Outcome.FEES_NOTICE: "fees notice",
    Outcome.UNKNOWN: "the text does not tell",
}


def card(response: Response) -> str:
    """A few lines that tell what was read; never the whole letter.

    Args:
        response: the result.
    """
    lines = [f"{label:<12}{words}" for label, words in rows(response)]
    return "\n".join(line.rstrip() for line in lines)


def rows(response: Response) -> list[tuple[str, str]]:
    """The card's lines as label and words; a label is empty where the line goes on with the one above.

    Args:
        response: the result.
    """
    return [
        ("Reference", visible(response.reference.value) if response.reference else "none found"),
        *([("Authority", first_words(response.authority))] if response.authority else []),
        ("Letter", _letter(response)),
        *_decision(response),
        *_questions(response),
        *_headed("Answers", _answers(response)),
        *_headed("Exemptions", [_ground(one) for one in response.exemptions] or ["none relied on"]),
        *_headed("Attached", [_attached(response)] if response.attachments else []),
        *_headed("Doubts", [f"{one.code}: {first_words(one.message)}" for one in response.diagnostics[:_MOST]]),
    ]


def _headed(label: str, lines: list[str]) -> list[tuple[str, str]]:
    """Lines under one label."""
    return [(label if number == 0 else "", words) for number, words in enumerate(lines)]


def _letter(response: Response) -> str:
    """Kind, law, date and format."""
    parts = [response.kind.replace("_", " ")]
    parts += [f"under {response.regime}"] if response.regime else []
    parts += [f"of {response.date.value.isoformat()}"] if response.date else []
    return f"{' '.join(parts)} (format {visible(response.format)})"


def _decision(response: Response) -> list[tuple[str, str]]:
    """The outcome and the first words that tell it."""
    decision = response.decision
    outcome = _MEANT.get(decision.outcome, str(decision.outcome))
    reviewed = f"; first answer {decision.review.replace('_', ' ')}" if decision.review else ""
    quoted = [f'"{first_words(decision.text)}"'] if decision.text else []
    return _headed("Outcome", [outcome + reviewed, *quoted])


def _questions(response: Response) -> list[tuple[str, str]]:
    """How many questions, and the first words of each."""
    if response.request is None:
        return [("Questions", "the letter does not print the request")]
    questions = response.questions
    if not questions:
        asked = response.request.preamble
        return _headed("Questions", ["none apart", *([first_words(asked.text)] if asked else [])])
    lines = [f"{visible(one.label or '-'):<3} {first_words(one.text or '(no words)')}" for one in questions[:_MOST]]
    left = len(questions) - _MOST
    return _headed("Questions", [str(len(questions)), *lines, *([f"... and {left} more"] if left > 0 else [])])


def _answers(response: Response) -> list[str]:
    """How many answers of each outcome."""
    counts = Counter(_MEANT.get(one.outcome, str(one.outcome)) for one in response.answers if one.outcome is not Outcome.UNKNOWN)
    told = listed([f"{number} {outcome}" for outcome, number in counts.items()])
    return [f"{len(response.answers)}{': ' + told if told else ''}"] if response.answers else []


def _ground(ground: Exemption) -> str:
    """One exemption."""
    act = f" {visible(ground.provision.act)}" if ground.provision.act else ""
    title = f" {first_words(ground.provision.title)}" if ground.provision.title else ""
    denied = ", to neither confirm nor deny" if ground.ncnd else ""
    return f"{visible(ground.cite)}{act}{title}{denied}{of_questions(ground.questions)}"


def _attached(response: Response) -> str:
    """What is attached."""
    return listed([first_words(one.name) if one.name else f"a {one.kind}" for one in response.attachments[:_MOST]])
