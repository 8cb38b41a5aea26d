"""Texts to try the parser on: letters put together from fragments, any characters, and letters made noisy."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import strategies as st

HERE = Path(__file__).parent
LETTERS = tuple(sorted((HERE / "fixtures" / "letters").glob("*.txt")) + sorted((HERE.parent / "examples").glob("*.txt")))

# --- fragments ----------------------------------------------------------------------------------------------------

BOILERPLATE = (
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
CUES = (
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
STATEMENTS = (
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
CITATIONS = (
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
LABELS = (
    "1.", "2)", "(3)", "4/", "5 -", "[6]", "Q7", "Q8.", "Question 9:", "a)", "(b)", "(i)", "ii.", "iv)", "10.", "2a.", "3.1", "Q", "1",
    "99)",
    "REQUEST 1:", "Answer 2", "Response to [3]:", "\u2022", "-", "*", ">", "> 1.", "(", "Q\u2019s. 1 & 2",
)  # fmt: skip
_ODD = (*" \t\f\r|{", "", "\u00a0", "\u00ad", "\u200b", "\ufeff", "\x00", "\ud800", "\u2028", "\ufb01", "\u0130", "\u00df", "\u202e")

fragment = st.one_of(
    st.sampled_from(BOILERPLATE),
    st.sampled_from(CUES),
    st.sampled_from(STATEMENTS),
    st.sampled_from(CITATIONS),
    st.builds("{} {}".format, st.sampled_from(LABELS), st.sampled_from(STATEMENTS + CITATIONS + CUES)),
    st.sampled_from(LABELS),
    st.sampled_from(_ODD),
)
joint = st.sampled_from(("\n", "\n\n", " ", "\r\n", "\n \n", "", ", ", ". ", "\n> ", "\n    "))


@st.composite
def pieced(draw: st.DrawFn) -> str:
    """A text of up to thirty fragments, joined by line ends, spaces or nothing."""
    pieces = draw(st.lists(st.tuples(fragment, joint), max_size=30))
    return "".join(a + b for a, b in pieces)


anything = st.text(st.characters(exclude_categories=()), max_size=300)
"""Any characters at all, lone surrogates included."""


@st.composite
def spoilt(draw: st.DrawFn) -> str:
    """A fixture letter that was cut, with fragments put in."""
    text = draw(letters)
    at = draw(st.integers(0, len(text)))
    to = draw(st.integers(at, min(len(text), at + 400)))
    return text[:at] + draw(pieced() | anything) + text[to:]


@st.composite
def letter(draw: st.DrawFn) -> str:
    """A composed letter of the fixtures or an example."""
    return read(draw(st.sampled_from(LETTERS)))


letters = letter()
texts = st.one_of(pieced(), anything, spoilt())


def read(path: Path) -> str:
    """A letter, with its line ends as they are."""
    return path.read_bytes().decode("utf-8")


# --- noise that must not matter -----------------------------------------------------------------------------------

_WORD = re.compile(r"[A-Za-z]{5,}")
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+|\S+\.(?:xlsx?|csv|docx?|pdf|zip)\b")


def crlf(text: str) -> str:
    """Every line end as CRLF."""
    return text.replace("\n", "\r\n")


def no_break(text: str) -> str:
    """No-break spaces between words; indents and columns stay."""
    return re.sub(r"(?<=\S) (?=\S)", "\u00a0", text)


def soft_hyphens(text: str) -> str:
    """A soft hyphen in every longer word, but not in addresses."""
    kept = [found.span() for found in _ADDRESS.finditer(text)]

    def hyphened(found: re.Match[str]) -> str:
        if any(a <= found.start() < b for a, b in kept):
            return found[0]
        return f"{found[0][:3]}\u00ad{found[0][3:]}"

    return _WORD.sub(hyphened, text)


def curly(text: str) -> str:
    """Straight quotes as curly ones."""
    text = text.replace("'", "\u2019")
    return re.sub(r'"(?=\w)', "\u201c", text).replace('"', "\u201d")


def trailing(text: str) -> str:
    """Spaces at the end of every line."""
    return text.replace("\n", "  \n")


def blank_lines(text: str) -> str:
    """One more blank line wherever there is one already."""
    return text.replace("\n\n", "\n\n\n")


NOISE = {f.__name__: f for f in (crlf, no_break, soft_hyphens, curly, trailing, blank_lines)}
