"""A letter and what should be read from it, made by hand: for tests of what comes after the reading."""

from __future__ import annotations

import datetime

from foiparse import (
    Answer,
    Attachment,
    AttachmentKind,
    Boilerplate,
    BoilerplateKind,
    Caveat,
    CaveatKind,
    Citation,
    Clarification,
    ComplaintRights,
    DateMention,
    Decision,
    Diagnostic,
    DiagnosticCode,
    Evidence,
    Instrument,
    Kind,
    Link,
    Outcome,
    Passage,
    Period,
    Provision,
    Question,
    Reference,
    Regime,
    Request,
    Response,
    Role,
    Section,
    SectionKind,
    Span,
)

LETTER = """Accept all cookies
Our ref: FOI-0412-25
You asked on 3 March 2025, about the year 1 January to 31 December 2024:
1. How many drones does the service own?
2. Who flies them?
(a) by rank
(b) by name
Thank you for clarifying that you mean trained pilots.
We are disclosing some of the information.
Answer to 1: eleven.
Section 40(2) of the Freedom of Information Act 2000 applies to question 2b.
Figures under five are masked <b>.
A spreadsheet, drones.xlsx, is attached; see also the link below.
You have 40 working days to ask for a review.
Zebras are striped.
"""
"""Nobody's letter: each thing that a result can hold, once."""


def at(words: str, source: str = LETTER) -> Span:
    """Where words stand."""
    start = source.index(words)
    return Span(start, start + len(words))


def _line(words: str) -> Span:
    """The line that begins with words, its end included."""
    start = LETTER.index(words)
    return Span(start, LETTER.index("\n", start) + 1)


def _sections() -> tuple[Section, ...]:
    kinds = [
        ("Accept", SectionKind.BOILERPLATE, "cookie_cue"),
        ("Our ref", SectionKind.REFERENCE, "labelled_line"),
        ("You asked", SectionKind.REQUEST, "you_asked"),
        ("1.", SectionKind.REQUEST, "you_asked"),
        ("2.", SectionKind.REQUEST, "you_asked"),
        ("(a)", SectionKind.REQUEST, "you_asked"),
        ("(b)", SectionKind.REQUEST, "you_asked"),
        ("Thank you", SectionKind.CLARIFICATION, "thank_you_for_clarifying"),
        ("We are", SectionKind.DECISION, "disclosing_some"),
        ("Answer", SectionKind.ANSWER, "answer_to"),
        ("Section 40", SectionKind.EXEMPTION, "applies_to"),
        ("Figures", SectionKind.CAVEAT, "masked"),
        ("A spread", SectionKind.ANSWER, "attached"),
        ("You have", SectionKind.COMPLAINT_RIGHTS, "ask_for_a_review"),
        ("Zebras", SectionKind.OTHER, "no_cue"),
    ]
    return tuple(Section(kind, None, rule, _line(words)) for words, kind, rule in kinds)


def letter(**changes: object) -> Response:
    """The sample's result, with some fields changed."""
    day = datetime.date
    foia = "FOIA2000"
    fields: dict[str, object] = {
        "source": LETTER,
        "id": "letters/17.txt",
        "format": "generic",
        "kind": Kind.RESPONSE,
        "regime": Regime.FOIA,
        "authority": "Northmere Fire and Rescue Service",
        "date": None,
        "reference": Reference("FOI-0412-25", 2025, "0412", at("FOI-0412-25")),
        "request": Request(
            preamble=Passage("You asked on 3 March 2025, about the year 1 January to 31 December 2024:", _trim(_line("You asked"))),
            questions=(
                Question("1", "How many drones does the service own?", (), at("How many drones does the service own?")),
                Question(
                    "2",
                    "Who flies them?",
                    (Question("a", "by rank", (), at("by rank")), Question("b", "by name", (), at("by name"))),
                    at("Who flies them?"),
                ),
            ),
            closing=None,
            received=DateMention(day(2025, 3, 3), at("3 March 2025")),
            span=Span(at("You asked").start, at("by name").end),
        ),
        "clarifications": (Clarification("you mean trained pilots", None, at("you mean trained pilots")),),
        "decision": Decision(
            Outcome.PARTLY_DISCLOSED,
            "We are disclosing some of the information.",
            at("We are disclosing some of the information."),
            None,
            (Evidence(Outcome.PARTLY_DISCLOSED, "disclosing_some", at("We are disclosing some of the information.")),),
        ),
        "citations": (
            Citation(
                Provision(foia, ("40", "2"), "s40(2)", "Personal information"),
                Role.APPLIED,
                ("2b",),
                False,
                "applies_to",
                at("Section 40(2)"),
            ),
        ),
        "answers": (Answer(("1",), "eleven.", Outcome.DISCLOSED, "answer_to", at("eleven.")),),
        "attachments": (Attachment(AttachmentKind.SPREADSHEET, "drones.xlsx", at("A spreadsheet, drones.xlsx, is attached")),),
        "links": (Link(None, "the link below", at("the link below")),),
        "instruments": (Instrument("Freedom of Information Act", 2000, at("Freedom of Information Act 2000")),),
        "dates": (DateMention(day(2025, 3, 3), at("3 March 2025")),),
        "periods": (Period(day(2024, 1, 1), day(2024, 12, 31), at("1 January to 31 December 2024")),),
        "caveats": (Caveat(CaveatKind.LOW_NUMBERS, "Figures under five are masked <b>.", at("Figures under five are masked <b>.")),),
        "complaint_rights": ComplaintRights("40 working days", None, at("You have 40 working days to ask for a review.")),
        "sections": _sections(),
        "boilerplate": (Boilerplate(BoilerplateKind.COOKIE_NOTICE, "cookie_cue", _line("Accept")),),
        "diagnostics": (
            Diagnostic(DiagnosticCode.LINK_LOST, "a link is announced and none follows", "look at the page", at("the link below")),
            Diagnostic(DiagnosticCode.SEVERAL_REFERENCES, "two numbers could be the reference", None, None),
        ),
    }
    return Response(**{**fields, **changes})  # type: ignore[arg-type]


def _trim(span: Span) -> Span:
    """A line's span without its end."""
    return Span(span.start, span.end - 1)


def bare(source: str, **changes: object) -> Response:
    """A result for any text of which nothing was read."""
    nothing: dict[str, object] = dict.fromkeys(
        "clarifications citations answers attachments links instruments dates periods caveats boilerplate diagnostics".split(), ()
    )
    whole = (Section(SectionKind.OTHER, None, "no_cue", Span(0, len(source))),)
    decision = Decision(Outcome.UNKNOWN, None, None, None, ())
    fields: dict[str, object] = {
        "source": source, "id": None, "format": "generic", "kind": Kind.NOT_FOI, "regime": None, "authority": None, "date": None,
        "reference": None, "request": None, "decision": decision, "complaint_rights": None, "sections": whole, **nothing,
    }  # fmt: skip
    return Response(**{**fields, **changes})  # type: ignore[arg-type]


HEAD = """Our ref: FOI 2024/119
3 May 2024

Dear Ms Jones

Thank you for your Freedom of Information request received on 8 April 2024.

"""
FOOT = """

Yours sincerely

A Brown
FOI Officer
"""
"""What stands around the body of an everyday letter."""
