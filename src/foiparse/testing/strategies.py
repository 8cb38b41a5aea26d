"""Hypothesis strategies: letters that know what must be read in them, noise that must not matter, and texts of any sort.

They need the extra `testing`: pip install "foiparse[testing]".
"""

from __future__ import annotations

import datetime
from collections.abc import Callable

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from foiparse.testing.case_files import Case
from foiparse.testing.changes import NOISE

# --- letters that know their result

_BODIES = ("Upper Marsh Council", "Holm Valley NHS Trust", "Saltby Harbour Board", "Dunmere Constabulary", "University of Nether Poppleton")
_NAMES = ("Ms Reed", "Mr Sallow", "Dr Teasel", "Requester")
_INTRODUCTIONS = (
    "You asked for the following information:",
    "I note you seek access to the following information:",
    "Your request was as follows:",
)
_QUESTIONS = (
    "How many {} do you own?",
    "What was spent on {} in the last financial year?",
    "When were the {} last inspected?",
    "How many complaints about {} were received in 2022?",
    "Which firm repairs the {}?",
)
_THINGS = ("bicycles", "tide gauges", "brass lamps", "weather vanes", "ferry boats", "ladders", "clocks", "greenhouses")
_LABELS: tuple[Callable[[int], str], ...] = ("{}.".format, "{})".format, "({})".format, "Q{}.".format)
_ANSWERS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("There were {} of them.", "disclosed", ()),
    ("The total was {}.", "disclosed", ()),
    ("We do not hold this information.", "not_held", ()),
    ("This information is exempt under section 43(2) of the Freedom of Information Act 2000 and is withheld.", "withheld", ("s43(2)",)),
    ("This information is exempt under section 40(2) of the Freedom of Information Act 2000 and is withheld.", "withheld", ("s40(2)",)),
)
_CLOSINGS = (
    ("If you are dissatisfied with this response you may ask for an internal review within {} working days.", True),
    ("Thank you for your interest.", False),
)


@st.composite
def letters(draw: st.DrawFn) -> Case:
    """A letter built from parts, with what must be read in it: give it to `assert_case`.

    Example:
        >>> from hypothesis import given, settings
        >>> from foiparse.testing import assert_case
        >>> @settings(max_examples=5, database=None, derandomize=True)
        ... @given(letters())
        ... def test(case):
        ...     assert_case(case)
        >>> test()
    """
    body, name = draw(st.sampled_from(_BODIES)), draw(st.sampled_from(_NAMES))
    reference = f"FOI/{draw(st.integers(2015, 2025))}/{draw(st.integers(100, 9999)):04d}"
    day = draw(st.dates(datetime.date(2015, 1, 1), datetime.date(2025, 12, 31)))
    things = draw(st.lists(st.sampled_from(_THINGS), min_size=2, max_size=5, unique=True))
    questions = [draw(st.sampled_from(_QUESTIONS)).format(thing) for thing in things]
    given = [draw(st.sampled_from(_ANSWERS)) for _ in questions]
    figures = [draw(st.integers(3, 900)) for _ in questions]
    label = draw(st.sampled_from(_LABELS))
    closing, reviews = draw(st.sampled_from(_CLOSINGS))
    days = draw(st.sampled_from((20, 40)))
    asked = [f"{label(number)} {words}" for number, words in enumerate(questions, 1)]
    answered = [f"Question {n}: {words.format(figure)}" for n, ((words, _, _), figure) in enumerate(zip(given, figures, strict=True), 1)]
    lines = [
        body, f"Our ref: {reference}", f"{day.day} {day:%B} {day.year}", f"Dear {name}", "Freedom of Information Act 2000",
        draw(st.sampled_from(_INTRODUCTIONS)), "\n".join(asked), "Our response is as follows:", *answered, closing.format(days),
        "Yours sincerely", "B Sallow\nInformation Officer",
    ]  # fmt: skip
    expect: dict[str, object] = {
        "reference": reference,
        "date": day.isoformat(),
        "regime": "FOIA",
        "questions": [{"label": str(number), "text": words} for number, words in enumerate(questions, 1)],
        "answers": {str(number): outcome for number, (_, outcome, _) in enumerate(given, 1)},
        "exemptions": sorted({cite for _, _, cites in given for cite in cites}),
        "outcome": _outcome({outcome for _, outcome, _ in given}),
        "review_within": f"{days} working days" if reviews else "",
    }
    return Case("composed letter", "\n\n".join(lines) + "\n", expect)


def _outcome(outcomes: set[str]) -> str:
    """What a letter gave whose questions got these."""
    if outcomes == {"disclosed"}:
        return "disclosed"
    if "disclosed" in outcomes:
        return "partly_disclosed"
    return "withheld" if "withheld" in outcomes else "not_held"


def noise(letter: str) -> SearchStrategy[str]:
    """A letter with noise of one or several sorts, which must change nothing of what is read: give both to `reads_the_same`.

    Args:
        letter: the text.
    """

    def noisy(names: list[str]) -> str:
        text = letter
        for name in sorted(names, key=list(NOISE).index, reverse=True):
            text = NOISE[name](text)
        return text

    return st.lists(st.sampled_from(list(NOISE)), min_size=1, unique=True).map(noisy)


# --- texts of any sort

_BOILERPLATE = (
    "Quickly exit this site by pressing the Escape key Leave this site",
    "Leave this site",
    "We use some essential cookies to make our website work.",
    "You can manage your preferences and cookie settings at any time by clicking on \u201cCustomise Cookies\u201d below.",
    "Your cookie preferences have been saved. You can update your cookie settings at any time on the cookies page.",
    "Sorry, there was a technical problem. Please try again.",
    "This site is a beta, which means it's a work in progress.",
    "Skip to main content",
    "Page 2 of 3",
    "Fersiwn beta yw'r safle hwn",
    "This email and any attachments are confidential.",
)
_CUES = (
    "Freedom of information request reference no: 01.FOI.23.012345",
    "Our ref: FOI/2024/0117",
    "Your Ref: 77",
    "Date: 31/02/2024",
    "3 May 2024",
    "I note you seek access to the following information:",
    "You asked:",
    "We answered",
    "Request:",
    "Response 2-4:",
    "REQUEST",
    "RESPONSE",
    "DECISION",
    "Reason for decision",
    "Public interest test",
    "Overall Harm",
    "Disclosure",
    "The MPS was in receipt of your request clarification on 16/10/23 which was as follows:",
    "Clarification received",
    "Dear Requester",
    "Yours sincerely",
    "From: FOI Team <foi@example.org>",
    "Sent: 4 June 2024 10:00",
    "To: Requester",
    "Subject: RE: FOI 77/24",
    "-----Original Message-----",
    "Annex A",
    "Complaint rights",
    "Internal review reference: IR/24/3",
    "Automatic reply: thank you",
    "Learning outcomes",
    "Visible links",
)
_STATEMENTS = (
    "I have today decided to disclose the located information to you in full.",
    "I have today decided to disclose some of the requested information.",
    "We do not hold the information you requested.",
    "We can neither confirm nor deny that the information is held.",
    "as the duty does not apply, by virtue of the following exemptions;",
    "Your request is refused because it would exceed the appropriate limit.",
    "Please find attached a spreadsheet (figures.xlsx).",
    "found by way of the link below:",
    "Please see https://www.example.org/a_(b).",
    "You may ask for an internal review within 40 working days.",
    "This relates to Q\u2019s. 2, 3 & 5 and Question Six (6).",
    "Please find answers to all 12 questions.",
    "between 01/04/2020-31/03/2022.",
    "in the financial year 2016/17",
    "Counts below 5 are shown as <5.",
    "The names have been redacted.",
    "We have transferred your request to the Agency.",
    "I uphold the original decision.",
    "two and when",
    "\u00a3402.10",
    "0",
    "No",
    "2019 | 12",
)
_CITATIONS = (
    "Section 40(2)(a)(b) and (3)(a)(i)",
    "Section 40(2)&(3) \u2013 Personal Information",
    "Sections 3A(b) and 3B of the Act",
    "Section 31 (1)(a)(b)",
    "s.12(1) of the Freedom of Information Act 2000 (the Act)",
    "section 17(5)",
    "Regulation 12 (4) (b) of the Environmental Information Regulations 2004",
    "reg. 10(5)(e) of the EISRs",
    "sections 30(b)(i) and (ii) of FOISA",
    "Sec 39A Police Act 1996",
    "Article 5(1)(a) of the UK GDPR",
    "Schedule 2 to the Data Protection Act 2018",
    "Sections 23(5)/24(2)",
    "s21-44",
    "S47",
    "Section 999(",
    "section (",
    "ss. 1, 2 and",
)
_MARKS = (
    "1.", "2)", "(3)", "4/", "5 -", "[6]", "Q7", "Q8.", "Question 9:", "a)", "(b)", "(i)", "ii.", "iv)", "10.", "2a.", "3.1", "Q", "1",
    "99)",
    "REQUEST 1:", "Answer 2", "Response to [3]:", "\u2022", "-", "*", ">", "> 1.", "(", "Q\u2019s. 1 & 2",
)  # fmt: skip
_ODD = (*" \t\f\r|{", "", "\u00a0", "\u00ad", "\u200b", "\ufeff", "\x00", "\ud800", "\u2028", "\ufb01", "\u0130", "\u00df", "\u202e")

_fragment = st.one_of(
    st.sampled_from(_BOILERPLATE),
    st.sampled_from(_CUES),
    st.sampled_from(_STATEMENTS),
    st.sampled_from(_CITATIONS),
    st.builds("{} {}".format, st.sampled_from(_MARKS), st.sampled_from(_STATEMENTS + _CITATIONS + _CUES)),
    st.sampled_from(_MARKS),
    st.sampled_from(_ODD),
)
_joint = st.sampled_from(("\n", "\n\n", " ", "\r\n", "\n \n", "", ", ", ". ", "\n> ", "\n    "))


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A text that may be anything: up to thirty fragments of letters, joined by line ends, spaces or nothing, or any characters."""
    if draw(st.integers(0, 4)) == 0:
        return draw(st.text(st.characters(exclude_categories=()), max_size=300))
    pieces = draw(st.lists(st.tuples(_fragment, _joint), max_size=30))
    return "".join(a + b for a, b in pieces)
