"""Everyday letters that stand near a rule and must not set it off: courtesies, apologies, zeros, abbreviations, tables, years."""

from __future__ import annotations

import pytest
from samples import FOOT, HEAD

import foiparse


def _read(body: str) -> foiparse.Response:
    return foiparse.parse(HEAD + body + FOOT)


@pytest.mark.parametrize(
    ("outcome", "body"),
    [
        (  # a courtesy asks nothing about the request
            "disclosed",
            "Please find attached the minutes of 4 May.\n\nIt would be helpful if you could let us know whether this meets your request.",
        ),
        ("not_held", "We do not hold this information.\n\nIt would be helpful if you could let us know how you found our service."),
        ("clarification_required", "It would help if you could tell us:\n\n- which ward you mean\n- the period"),
        (  # an apology for delay refuses nothing
            "disclosed",
            "In 2023 there were 412 fines. We are sorry that we have not been able to provide this sooner.",
        ),
        ("withheld", "For that reason the Trust does not feel able to release it either."),
        (  # a list that is right on a day is given; a closing formula gives nothing
            "partly_disclosed",
            "Please find enclosed the list of empty homes, correct as of 31 March 2024.\n\nThe names are exempt under section 40(2).",
        ),
        ("disclosed", "For ease of reference, I have attached the information as a spreadsheet."),
        (  # what somebody else says of an exemption claims nothing
            "withheld",
            "Section 43(2) exempts information if it would harm trade. We consider that this exemption is engaged and withhold the price.",
        ),
        (  # a ground more for some of what is withheld
            "withheld",
            "We are withholding all of it under section 36(2)(c). Some of it is also exempt under section 43(2).",
        ),
        ("ncnd", "We can neither confirm nor deny that we hold this, by virtue of section 40(5B)(a)(i) of the Act."),
        # "please" that asks nothing back
        ("disclosed", "Please see below our response to the points raised in your e-mail.\n\nNumber of bays: 12."),
        # exempt from the duty, and exempt from something else
        ("withheld", "This information is exempt from the obligation to disclose."),
        ("disclosed", "The list of vehicles is attached. Those of badge holders are exempt from parking charges."),
        # what the words of a notice only say of the requester's name
        (
            "disclosed",
            "You have not provided a real name (section 8(1)(b) of the Act). We have nevertheless answered; the list is attached.",
        ),
        # figures that were suppressed, of something else
        ("disclosed", "The number of complaints that were suppressed is 4."),
        ("withheld", "We will decline to answer, because it would exceed the cost limit."),
        ("not_held", "It was thought in 2019 that section 43(2) might apply. We hold no report."),
        # others' exemptions, and ours
        ("withheld", "Other forces share this database and its contents are exempt under section 31(1)(a)."),
        ("withheld", "Section 43(2) is engaged by the prices. The contractor says it does not rely on it for its own purposes, but we do."),
        ("withheld", "We rely on the purposes listed in section 31(2)(a) and (j)."),
        ("disclosed", "I do not believe that it would cost more than the limit in section 12, so the figures are attached."),
        ("disclosed", "The policy is no longer readily available (section 21). It is attached."),
    ],
)
def test_outcome(outcome: str, body: str) -> None:
    assert _read(body).decision.outcome == outcome


def test_the_view_of_another_claims_no_exemption() -> None:
    response = _read(
        "Section 43(2) provides an exemption where disclosure would harm trade. The contractor told us that this exemption is engaged."
    )
    assert response.exemptions == ()


def test_any_of_a_range_of_sections_is_the_law_recited() -> None:
    words = (
        "In terms of section 18 of the Freedom of Information (Scotland) Act 2002 where, if it existed, it would be exempt by virtue of "
        "any of sections 28 to 35, 38 or 41, the authority may neither confirm nor deny whether it is held."
    )
    assert {exemption.provision.path[0] for exemption in _read(words).exemptions} <= {"18"}


@pytest.mark.parametrize(
    ("answers", "body"),
    [
        (  # "findings" that are answers
            {("1",): "disclosed", ("2",): "not_held"},
            "You asked:\n\n1. How many taxis?\n2. How many drivers?\n\nOur findings are as follows.\n\n1. There were 412.\n\n"
            "2. We do not hold this information.",
        ),
        (
            {("1",): "withheld", ("2",): "disclosed"},
            "1. Please send me the contract.\n2. What did it cost?\n\nResponse\n\n1. It is likely that it would prejudice the interests "
            "of Acme, so the contract is exempt under section 43(2) of the Act.\n2. £45,000.",
        ),
        (
            {("1",): "disclosed", ("2",): "disclosed"},
            "1. How many staff?\n2. How many in 2023?\n\nResponse\n\n1. There were 45.\n2. Please see the answer to question 1. In "
            "addition, 12 were trained in 2023.",
        ),
        (  # a question whose second line begins with "withheld"
            {("1",): "disclosed", ("2",): "disclosed"},
            "Q1. Please list the requests for CCTV footage that were\nwithheld, in whole or in part, in 2023\n\nA1. There were 12.\n\n"
            "Q2. The number of posts\n\nA2. 4",
        ),
        (  # an abbreviation before a dash
            {("1",): "disclosed", ("2",): "disclosed"},
            "Q1. The number of fines issued Jan. - Dec. 2023\n\nA1. There were 412.\n\nQ2. The number of wardens\n\nA2. 12",
        ),
        (  # the law brings a list that is the answers
            {("1",): "withheld", ("2",): "disclosed"},
            "You asked:\n\n1. The rates paid.\n2. The names of staff.\n\nThe Act provides that we must say whether we hold what you asked "
            "for in each of the following, and we do so here:\n\n1. Exempt under section 43(2).\n\n2. £45,000.",
        ),
        (
            {("1",): "disclosed", ("2",): "disclosed"},
            "You asked:\n\n1. Which networks are there?\n2. What was spent?\n\nResponse\n\n1. The following:\n\n3G networks - two\n"
            "4G networks - four\n\n2. £4,000.",
        ),
        (  # rows of a table that look like answers, or like the authority's initials
            {("1",): "disclosed", ("2",): "disclosed"},
            "You asked:\n\n1. How many permits are there by zone?\n2. What do they cost?\n\nOur answers\n\n1. By zone:\n\n"
            "A1   120\nA2   98\n"
            "B1   31\n\n2. £40",
        ),
        (  # questions of a form, within an answer
            {("1",): "disclosed", ("2",): "disclosed"},
            "You asked:\n\n1. What does the audit ask?\n2. How often?\n\nOur answers\n\n1. The audit tool asks:\n\n1.1 Is the ward clean?\n"
            "1.2 Are hand gels full?\n2.1 Are notes locked away?\n\n2. Monthly.",
        ),
        (  # "would have been" of records
            {("1",): "not_held", ("2",): "disclosed"},
            "You asked:\n\n1. The cards of 1990.\n2. The cost of each.\n\nIn respect of question 1, we hold no records, as they would have "
            "been destroyed. In respect of question 2, each cost £40.",
        ),
        (  # a total that leads to the answers
            {("1",): "disclosed", ("2",): "disclosed"},
            "You asked:\n\n1. How many permits were there?\n2. What did each cost?\n\nThere were a total of 330 applications in 2023, "
            "answered as follows:\n\n1. 318\n\n2. £40",
        ),
        (  # bullets of the last answer below a star
            {("1",): "disclosed", ("2",): "disclosed"},
            "You asked:\n\n1. How many were refused?\n2. Why?\n\n1. Fewer than 400*.\n\n2. For these reasons:\n\n* no proof of address\n\n"
            "* vehicle too large",
        ),
        (
            {("1",): "withheld", ("2",): "disclosed"},
            "You asked:\n\n1. All emails about the bypass.\n2. The cost of it.\n\nQuestion 1 would exceed the cost limit and is refused "
            "under section 12. Question 2 would fall within the limit, and the cost is £4m.",
        ),
    ],
)
def test_answers(answers: dict[tuple[str, ...], str], body: str) -> None:
    assert {answer.labels: answer.outcome for answer in _read(body).answers} == answers


@pytest.mark.parametrize(
    ("labels", "body"),
    [
        (["1", "2"], "Q1 October 2023 flood: how many homes were hit?\n\n412\n\nQ2 October 2023 flood: what did it cost?\n\n£4m"),
        (["1", "2"], "Notes\n\nQ1. How many pupils are there?\n412\nQ2. How many are in care?\n12"),
        (
            ["1"],
            "Question 1\n\nHow many calls in each quarter?\n\nResponse\n\nQ1 2023/24: 204\nQ2 2023/24: 198\nQ3 2023/24: 221",
        ),
    ],
)
def test_questions(labels: list[str], body: str) -> None:
    request = _read(body).request
    assert request is not None
    assert [question.label for question in request.questions] == labels


def test_advice_on_what_to_ask_holds_no_questions() -> None:
    body = (
        "It would exceed the limit and is refused under section 12(1). You may wish to send us one of the following instead:\n\n"
        "1. Number of complaints per year\n2. The annual report\n\nA new request has a new period."
    )
    request = _read(body).request
    assert request is None or request.questions == ()


def test_a_table_below_a_disclaimer_is_no_boilerplate() -> None:
    text = (
        HEAD + "The figures are below.\n\nKind regards\n\nA Brown\n\nThis email is intended solely for the addressee. If you have received "
        "it in error please delete it.\n\nYear Total\n2021 412\n2022 430\n"
    )
    assert not any("2021 412" in text[piece.span.start : piece.span.end] for piece in foiparse.parse(text).boilerplate)


def test_reports_below_a_heading_references_are_no_boilerplate() -> None:
    body = "We hold two.\n\nReferences\n1. https://marl.example/a\n2. https://marl.example/b\n\nThese are exempt under section 21."
    assert _read(body).boilerplate == ()


def test_the_days_of_a_history_are_not_the_letters() -> None:
    body = "The history of your request is:\n\nYour request 3 January 2024\nOur response 15 January 2024\n\nI uphold the decision."
    date = _read(body).date
    assert date is not None
    assert date.value is not None
    assert date.value.isoformat() == "2024-05-03"


@pytest.mark.parametrize(
    ("reference", "text"),
    [
        ("FOI 2024/118", "Skip to main content\nHome | Pay | Report | Contact us\nFOI 2024/118 - Taxis\nPublished on 3 May 2024\n\n"
         "Request\n\nHow many taxis are there?\n\nResponse\n\nThere are 412."),
        ("FOIA/EIR 0731-25", "RE: FOIA/EIR 0731-25 Potholes on Mill Lane\n\nThank you for your request.\n\nWe hold nothing."),
        (None, "FAO: Requester\n\nRE: FOI 2024 accounts\n\nThank you for your request.\n\nWe hold nothing."),
        (None, "FOI 2022/2023 performance figures\nMarl Council\n3 May 2024\n\nDear Ms Jones\n\nThank you for your request.\n\n"
         "In 2022/2023 there were 412 requests."),
        ("70120419", "Marl Council FOI ref. 70120419 - final response\n\nDear Ms Jones\n\nWe do not hold this information."),
    ],
)  # fmt: skip
def test_reference(reference: str | None, text: str) -> None:
    found = foiparse.parse(text).reference
    assert (found.value if found else None) == reference


def test_two_cases_of_one_year_are_two_letters() -> None:
    text = (
        "Marl Council disclosure log\n\nRequest received 3 May 2024\nHow many taxis are there?\nResponse\nThere are 412.\n\n"
        "Request received 8 June 2024\nHow many drivers are there?\nResponse\nWe do not hold this."
    )
    assert len(foiparse.split(text)) == 2


def test_a_review_that_upholds_and_yet_answers() -> None:
    text = HEAD.replace("Thank you for", "I have completed an internal review of our response to") + (
        "You asked:\n\n1. What did the contractor charge?\n2. How many staff are there?\n\nI uphold the decision to withhold information "
        "under section 43(2).\n\nQuestion 1\n\nThe charges remain withheld under section 43(2).\n\nQuestion 2\n\nThe number of staff is 45."
    )
    assert foiparse.parse(text + FOOT).decision.outcome == "partly_disclosed"


def test_a_line_of_quoting_marks_below_a_disclaimer() -> None:
    text = (
        HEAD + "We hold nothing.\n\nKind regards\n\nA Brown\n\nThis email is intended solely for the addressee. Please delete it.\n> >\n>\n"
    )
    assert foiparse.parse(text).decision.outcome == "not_held"


def test_redactions_of_a_released_letter_are_no_buttons() -> None:
    text = HEAD + "A copy of the email is below.\n\nDear Sir\n\nThe meeting is on Friday.\n\n[Name redacted] [Telephone number redacted]\n"
    assert foiparse.parse(text).boilerplate == ()


def test_a_review_that_finds_a_ground_right_does_not_drop_it() -> None:
    response = _read(
        "I have carried out an internal review. The first decision applied section 43(2) to the prices and that was right: "
        "section 43(2) is engaged. Section 41 was cited in error and is withdrawn."
    )
    assert [exemption.provision.cite for exemption in response.exemptions] == ["s43(2)"]


def test_parts_below_parts_end_somewhere() -> None:
    request = _read("You asked:\n\n1. how many?\n" + "(a) how many?\n(b) what?\n" * 800).request
    assert request is not None
    assert request.questions


def test_a_map_of_the_law_in_a_schedule_is_no_request() -> None:
    request = _read(
        "Your request for the contract, which we received on 3 May, is answered by the documents, which are listed in the schedule.\n\n"
        "Schedule\n\n1. Contract of 2021\n2. Variation of 2022"
    ).request
    assert request is None or request.questions == ()
