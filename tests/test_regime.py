"""The access law a decision rests on."""

from __future__ import annotations

import pytest

from foiparse.law.acts import acts
from foiparse.model import Regime, SectionKind
from foiparse.outline.parts import Message, Outline, Paragraph, Voice
from foiparse.reading import regime
from foiparse.source import Text

VOICES = {"<": Voice.REQUESTER, ">": Voice.QUOTED, "|": Voice.AUTHORITY}


def read(letter: str) -> Regime | None:
    """The regime of a letter whose lines begin with "|" (authority), "<" (requester) or ">" (another letter)."""
    lines = letter.split("\n")
    text = Text("\n".join(line[2:] for line in lines))
    paragraphs = tuple(
        Paragraph(line.start, line.end, line.number, line.number, (), SectionKind.OTHER, "test", VOICES[lines[line.number][0]], False, 0)
        for line in text.lines
        if line.start < line.end
    )
    message = Message(0, len(text.lines) - 1, Voice.AUTHORITY, None, None, None)
    return regime.read(Outline(text, (), (message,), 0, paragraphs), acts(text))


@pytest.mark.parametrize(
    ("letter", "expected"),
    [
        # one law named
        ("| The names are exempt under section 40(2) of the Freedom of Information Act 2000.", Regime.FOIA),
        ("| We refuse under regulation 12(4)(b) of the Environmental Information Regulations 2004.", Regime.EIR),
        ("| An exemption under section 30(b)(i) of FOISA applies.", Regime.FOISA),
        ("| We have dealt with it under the Environmental Information (Scotland) Regulations 2004.", Regime.EISR),
        ("| Your request under the Freedom of Information (Scotland) Act 2002 has been received.", Regime.FOISA),
        # words that name FOIA without an Act
        ("| Freedom of information request reference no: 7", Regime.FOIA),
        ("| Our ref: FOI 22/1", Regime.FOIA),
        ("| Thank you for your FOI request.", Regime.FOIA),
        ("| Our ref: 2211-FOI", Regime.FOIA),
        ("| Our ref: FOI2024/118", Regime.FOIA),
        ("| EIR request 2024/11", Regime.EIR),
        # words that name no law
        ("| The information requested is below.", None),
        ("| We answer the paper on planning fees. The Act of 1990 needs no change.", None),
        ("| The lorry was stopped under the Road Traffic Act 1988.", None),
        ("| Yours, A N Other, Freedom of Information Officer", None),
        # a subject line does not beat what the letter is dealt with under
        (
            "| Your Freedom of Information request: the meadow\n"
            "| This is environmental information and we have dealt with it under the Environmental Information Regulations 2004 (EIR).",
            Regime.EIR,
        ),
        # both: the one that the decision rests on
        (
            "| Item 1 has been considered under the Environmental Information Regulations 2004,"
            " and item 2 under the Freedom of Information Act 2000.\n"
            "| The decision rests mainly on the Freedom of Information Act 2000.",
            Regime.FOIA,
        ),
        # hand-over by section 39
        (
            "| The information is exempt under section 39 of the Freedom of Information Act 2000.\n"
            "| It has been considered under the Environmental Information Regulations 2004.",
            Regime.EIR,
        ),
        (
            "| We apply section 39(2) of the Freedom of Information (Scotland) Act 2002 (FOISA), so that it is answered under the EIRs.\n"
            "| Regulation 10(4)(a) of the Environmental Information (Scotland) Regulations 2004 applies.",
            Regime.EISR,
        ),
        # only supposed
        (
            "| We acknowledge your request under the Freedom of Information Act 2000.\n"
            "| If you asked about the environment, we would answer under the Environmental Information Regulations 2004.",
            Regime.FOIA,
        ),
        # by the weight of what is relied on
        (
            "| You wrote under the Freedom of Information Act 2000; we use the Environmental Information Regulations 2004.\n"
            "| Regulation 12(5)(b) and regulation 13(1) apply.",
            Regime.EIR,
        ),
        # the authority's own words first, then quoted letters, then the requester
        (
            "| Our answer is below.\n> Logged under the Environmental Information Regulations.\n< Under the Freedom of Information Act",
            Regime.EIR,
        ),
        ("| Nine.\n> Your request has been logged under the Freedom of Information Act 2000.", Regime.FOIA),
        ("| Nine.\n< Please answer under the Freedom of Information Act 2000.", Regime.FOIA),
        (
            "| We use the Environmental Information Regulations 2004.\n< Please answer under the Freedom of Information Act 2000.",
            Regime.EIR,
        ),
        # requests about requests do not count as laws named
        (
            "| How many environmental information regulations requests came?\n| Refused under the Freedom of Information Act 2000.",
            Regime.FOIA,
        ),
        # the Scottish Commissioner tells which law "FOI" is
        ("| Your FOI request 12\n| You may appeal to the Scottish Information Commissioner.", Regime.FOISA),
        # the fees regulations bear the name and are no regime
        ("| The fee is set by the Freedom of Information and Data Protection (Appropriate Limit and Fees) Regulations 2004.", None),
    ],
)
def test_regime(letter: str, expected: Regime | None) -> None:
    assert read(letter) is expected
