"""Layouts of letters: how questions are numbered, where the request stands, how answers are marked, what frames a page."""

from __future__ import annotations

import pytest
from samples import FOOT, HEAD

import foiparse


def _read(body: str) -> foiparse.Response:
    return foiparse.parse(HEAD + body + FOOT)


def _answers(body: str) -> dict[tuple[str, ...], str]:
    return {answer.labels: answer.text for answer in _read(body).answers}


@pytest.mark.parametrize(
    ("labels", "body"),
    [
        (  # within sections, counted by letters
            ["A1", "A2", "B1"],
            "You asked:\n\nSection A - Staff\n\nA1. How many lecturers are there?\nA2. How many left in 2023?\n\nSection B - Money\n\n"
            "B1. What was spent on agencies?\n\nOur response\n\nA1. 412\n\nA2. 31\n\nB1. £1.2 million",
        ),
        (  # and by figures
            ["1.1", "1.2", "2.1"],
            "You asked:\n\n1.1 How many lecturers are there?\n1.2 How many left in 2023?\n2.1 What was spent on agencies?\n\n"
            "Our response\n\n1.1 412\n\n1.2 31\n\n2.1 £1.2 million",
        ),
        (  # the authority's name, or words above the answers
            ["1", "2"],
            '"1. How many wardens are there?\n2. What do they cost?"\n\nDLUHC Response\n\n1. There are 14.\n\n2. £410,000 a year.',
        ),
        (["1", "2"], "Q1. How many vans are there?\nQ2. How many were sold?\n\nRe Q1 - There are 14.\n\nRe Q2 - None was sold."),
        (  # columns instead of marks
            ["1", "2"],
            "You asked:\n\nQ1   How many libraries are there?\nQ2   Which of them are closed?\n\nOur response\n\n"
            "A1   14 at the end of March\n\nA2   Oldbury Green and Thorp",
        ),
        (  # initials of the authority before each answer
            ["1", "2", "3"],
            "Q1. How many badges are there?\n\nLBT response: 7,940\n\nQ2. How many were refused?\n\n"
            "LBT response: 611 for all reasons\n\n"
            "Q3. How many were stolen?\n\nLBT response: 94",
        ),
        (  # a table that says who speaks
            ["1", "2"],
            "It is set out in the table.\n\n| No | You asked | We say |\n|---|---|---|\n| 1 | How many wards are there? | 22 |\n"
            "| 2 | Who runs them? | The matrons |",
        ),
        (  # a cell with a blank line in it
            ["1", "2", "3"],
            "Please find our full response in the table below.\n\nNo.\nQuestion\nTrust Response\n1\nIs there a rota system?\nYes\n2\n"
            "Is there one for doctors?\n\nIf so, which?\nRotawell\n3\nWhat does it cost?\n£148,260",
        ),
    ],
)
def test_labels_of_questions_and_answers(labels: list[str], body: str) -> None:
    response = _read(body)
    assert response.request is not None
    assert [question.label for question in response.request.questions] == labels
    assert [label for answer in response.answers for label in answer.labels] == labels


def test_paragraphs_of_a_review_are_no_questions() -> None:
    body = (
        "I have carried out an internal review.\n\n1.1 You asked for the costs of the tram.\n\n"
        "1.2 The Authority replied on 3 March.\n\n"
        "2.1 The reply was late, and I apologise.\n\n2.2 I uphold the use of section 43(2)."
    )
    request = _read(body).request
    assert request is None or request.questions == ()


def test_findings_are_neither_questions_nor_answers() -> None:
    response = _read(
        "I reviewed the reply of 24 May. My findings are:\n\n1. The reply came a week late.\n\n2. Section 43(2) should not have been "
        "used and is withdrawn.\n\nI uphold the decision to withhold the survey under section 22(1)."
    )
    assert response.answers == ()
    assert [exemption.provision.cite for exemption in response.exemptions] == ["s22(1)"]


def test_a_request_in_an_appendix_far_behind_its_name() -> None:
    response = _read(
        "I refer to your request for information about the University's campus in Port Ellery, which is reproduced as Appendix 1.\n\n"
        "(a)\n\nThere are 412 students.\n\n(b)\n\nThe fees are on our website.\n\nYours sincerely\n\nA Brown\n\n"
        "Appendices:\n1   The request\n\n"
        "APPENDIX 1\n\nI should like to see the following.\n\n(a)  The number of students.\n\n(b)  The fees."
    )
    assert response.request is not None
    assert [question.text for question in response.request.questions] == ["The number of students.", "The fees."]
    assert [answer.labels for answer in response.answers] == [("a",), ("b",)]


def test_what_the_authority_asks_back_goes_on_over_a_hanging_line() -> None:
    response = _read(
        'You wrote:\n\n"1) all data on the scheme\n2) What did it cost?"\n\nPlease can you let us have the answers to the points below:\n\n'
        "  1. There were two schemes. Which one do you mean?\n  2. Is it counts, or collisions, that you want?\n"
        "     The counts alone are a million rows.\n  3. For the last one please say which years we should look at."
    )
    assert response.request is not None
    assert [question.label for question in response.request.questions] == ["1", "2"]
    assert response.decision.outcome == "clarification_required"


def test_answers_below_headings_that_share_words_with_the_questions() -> None:
    body = (
        "You asked:\n\n(1) How many trees were felled in 2023?\n(2) How many replacements were planted?\n(3) The "
        "reasons for each felling.\n"
        "(4) Whether TPO 1987 covers them.\n\nTrees felled\n\n64\n\nReplacements\n\n40\n\nReasons\n\n"
        "These are in the attached spreadsheet.\n\n"
        "TPO 1987\n\nIt does not."
    )
    assert [answer.labels for answer in _read(body).answers] == [("1",), ("2",), ("3",), ("4",)]


def test_topics_are_known_although_the_text_was_folded() -> None:
    body = (
        "You asked us for\u00ad\u00ad\u00ad\n\n"
        "a)  All sample results for the outfall.\nb)  The file on the incident.\nc)  Fish counts before and after.\n\n"
        "Samples\nPlease find attached a spreadsheet of them.\n\nIncident file\nWe refuse to provide this under section 30(1).\n\n"
        "Fish\nThere has been no survey since 2011."
    )
    assert [answer.labels for answer in _read(body).answers] == [("a",), ("b",), ("c",)]


@pytest.mark.parametrize(
    ("end", "more"),
    [
        ("41 officers in total.", "Section 40(2) Personal Information - this is a class based absolute exemption, and no test is needed."),
        ("41 officers in total.", "Regulation 13(1): the names above are personal data of the third parties, as was said."),
    ],
)
def test_the_last_answer_ends_where_reasons_for_others_begin(end: str, more: str) -> None:
    body = f"Q1. The rank of each?\n\nThe ranks are exempt by virtue of section 40(2).\n\nQ2. How many were there?\n\n{end}\n\n{more}"
    assert list(_answers(body).values())[-1] == end


def test_reasons_below_the_last_answer_are_not_about_it() -> None:
    body = (
        "Q1. The rank of each?\n\nThe ranks are exempt by virtue of section 40(2).\n\nQ2. How many were there?\n\n"
        "41 officers in total.\n\n"
        "Section 40(2) Personal Information - this is a class based absolute exemption and no public interest test is needed."
    )
    assert [(e.provision.cite, e.questions) for e in _read(body).exemptions] == [("s40(2)", ("1",))]


def test_page_numbers_with_a_stroke() -> None:
    lines = [f"There were {number} taxis in the ward of that number.\n\n" for number in range(100, 124)]
    text = HEAD + "".join("".join(lines[8 * page - 8 : 8 * page]) + f"          {page} / 3\n\n" for page in (1, 2, 3))
    taken = [text[piece.span.start : piece.span.end].strip() for piece in foiparse.parse(text).boilerplate]
    assert taken == ["1 / 3", "2 / 3", "3 / 3"]


def test_the_frame_of_a_page_with_a_notice_in_it() -> None:
    text = (
        "Skip to content\n\nIn an emergency call 999\nFor general enquiries call 01632 960300\n\n"
        "Menu\nHome > About us > Disclosure log\n\n"
        "Fires with batteries\n\nRequest\n\nHow many fires were there?\n\nResponse\n\nThere were 14.\n"
    )
    response = foiparse.parse(text)
    taken = "".join(text[piece.span.start : piece.span.end] for piece in response.boilerplate)
    assert "In an emergency" in taken
    assert "About us" in taken
    assert "There were 14" not in taken


def test_words_on_review_below_a_disclaimer_stay() -> None:
    text = (
        HEAD
        + "We hold nothing.\n\nKind regards\n\nA Brown\n\nNot happy with our answer? Email foi.review@marl.example in the next 40 working "
        "days.\n\n**********\nThis email is intended solely for the addressee. If you have received it in error please "
        "delete it.\n**********\n"
    )
    rights = foiparse.parse(text).complaint_rights
    assert rights is not None
    assert rights.review_within == "40 working days"


@pytest.mark.parametrize(
    ("day", "text"),
    [
        ("2024-05-13", "Dear Ms Jones,\n\nFOI/05/061 - Ambulances\n\n13 May 2024\n\nThank you for your request.\n\nWe hold nothing.\n"),
        ("2024-09-23", "Dear Sam\n\nYou asked on 02/09/2024.\n\nThere are 4.\n\nYou have 40 working days from today, 23/09/2024.\n"),
        ("2024-01-06", "Case 4471\nSent on: 06/01/2024\n\nThank you for your request.\n\nThere are 4.\n"),
    ],
)  # fmt: skip
def test_days_of_the_letter(day: str, text: str) -> None:
    date = foiparse.parse(text).date
    assert date is not None
    assert date.value.isoformat() == day
