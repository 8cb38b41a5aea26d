"""What a careful requester would ask of an answer."""

from __future__ import annotations

import datetime

import pytest

from foiparse import law
from foiparse.checks import Check, CheckCode, checks
from foiparse.law.acts import acts
from foiparse.model import (
    Boilerplate,
    BoilerplateKind,
    ComplaintRights,
    DateMention,
    Decision,
    Kind,
    Outcome,
    Regime,
    Response,
    Section,
    SectionKind,
    Span,
)
from foiparse.outline.parts import Message, Outline, Paragraph, Voice
from foiparse.reading import citations
from foiparse.source import Text

F, E, S, R = Regime.FOIA, Regime.EIR, Regime.FOISA, Regime.EISR
NOWHERE = Span(0, 0)


def answer(
    source: str,
    regime: Regime = F,
    outcome: Outcome = Outcome.WITHHELD,
    kind: Kind = Kind.RESPONSE,
    rights: bool = True,
    page: bool = False,
    date: datetime.date | None = None,
) -> Response:
    """An answer of one paragraph, as the readers would make it."""
    text = Text(source)
    whole = Span(0, len(source))
    paragraph = Paragraph(0, len(text.text), 0, 0, (), SectionKind.OTHER, "test", Voice.AUTHORITY, False, 0)
    outline = Outline(text, (), (Message(0, 0, Voice.AUTHORITY, None, None, None),), 0, (paragraph,))
    found, doubts = citations.read(outline, None, (), regime, acts(text))
    return Response(
        source=source,
        id=None,
        format="test",
        kind=kind,
        regime=regime,
        authority=None,
        date=DateMention(date, NOWHERE) if date else None,
        reference=None,
        request=None,
        clarifications=(),
        decision=Decision(outcome, None, None, None, ()),
        citations=found,
        answers=(),
        attachments=(),
        links=(),
        instruments=(),
        dates=(),
        periods=(),
        caveats=(),
        complaint_rights=ComplaintRights(None, None, NOWHERE) if rights else None,
        sections=(Section(SectionKind.OTHER, None, "test", whole),),
        boilerplate=(Boilerplate(BoilerplateKind.COOKIE_NOTICE, "test", NOWHERE),) if page else (),
        diagnostics=doubts,
    )


def codes(response: Response) -> set[CheckCode]:
    """What is asked of an answer."""
    return {check.code for check in checks(response)}


@pytest.mark.parametrize(
    ("source", "regime", "code"),
    [
        # qualified, without a weighing
        ("The advice is exempt under section 42(1), because a lawyer gave it.", F, CheckCode.PUBLIC_INTEREST_TEST),
        ("The notes are withheld under regulation 12(4)(e), because they are internal.", E, CheckCode.PUBLIC_INTEREST_TEST),
        ("The notes are withheld under section 30(b)(i) of FOISA, because they are advice.", S, CheckCode.PUBLIC_INTEREST_TEST),
        ("The notes are withheld under regulation 10(4)(e), because they are internal.", R, CheckCode.PUBLIC_INTEREST_TEST),
        # prejudice-based, without harm
        ("The price is exempt under section 43(2), because it is commercial. The public interest favours this.", F, CheckCode.HARM),
        # no reasons
        ("The names are exempt under section 40(2).", F, CheckCode.REASONS),
        # cost, and no help
        ("We refuse this under section 12(1), because it takes forty hours.", F, CheckCode.ADVICE_AND_ASSISTANCE),
        ("We refuse this under section 12(1) of FOISA, because it takes forty hours.", S, CheckCode.ADVICE_AND_ASSISTANCE),
        ("The drafts are exempt under section 36(2)(b)(i), because candour would suffer.", F, CheckCode.QUALIFIED_PERSON),
        ("The report is exempt under section 22(1), because it is not finished.", F, CheckCode.INTENTION_TO_PUBLISH),
        ("The report is exempt under section 27(1) of FOISA, because it is not finished.", S, CheckCode.INTENTION_TO_PUBLISH),
        ("The return is exempt under section 44(1)(a), because it is secret.", F, CheckCode.PROHIBITION),
        ("The accounts are exempt under section 21(1), because you can get them by other means.", F, CheckCode.WHERE_ACCESSIBLE),
        ("The names are exempt under section 40(3)(a)(i), because they are personal.", F, CheckCode.CURRENT_NUMBERING),
        ("The names are exempt under section 40(9), because they are personal.", F, CheckCode.PROVISION_EXISTS),
    ],
)
def test_not_found(source: str, regime: Regime, code: CheckCode) -> None:
    found = [check for check in checks(answer(source, regime)) if check.code is code]
    assert len(found) == 1
    assert found[0].span is not None
    assert found[0].span.of(source).startswith(("section", "regulation"))


@pytest.mark.parametrize(
    ("source", "regime", "code"),
    [
        (
            "The advice is exempt under section 42(1). We weighed the public interest, which favours withholding.",
            F,
            CheckCode.PUBLIC_INTEREST_TEST,
        ),
        # tests that cannot be made, or need not be
        ("We do not hold the plan, and regulation 12(4)(a) applies, because it was never drawn.", E, CheckCode.PUBLIC_INTEREST_TEST),
        ("In terms of regulation 10(4)(a) we do not hold the plan, because it was never drawn.", R, CheckCode.PUBLIC_INTEREST_TEST),
        ("The names are exempt under section 40(2), because they are personal data.", F, CheckCode.PUBLIC_INTEREST_TEST),
        ("The request is refused under section 14(1), because it is the ninth.", F, CheckCode.PUBLIC_INTEREST_TEST),
        ("The price is exempt under section 43(2), since release would be likely to prejudice the bidder.", F, CheckCode.HARM),
        ("The advice is exempt under section 42(1).", F, CheckCode.HARM),  # class-based
        ("The names are exempt under section 40(2), because they are personal data.", F, CheckCode.REASONS),
        ("We refuse this under section 12(1). You could narrow your request to one year.", F, CheckCode.ADVICE_AND_ASSISTANCE),
        ("We refuse this under section 12(1). Under section 16 we suggest one year.", F, CheckCode.ADVICE_AND_ASSISTANCE),
        ("The drafts are exempt under section 36(2)(b)(i). The qualified person is of that opinion.", F, CheckCode.QUALIFIED_PERSON),
        ("The report is exempt under section 22(1). It will be published in May.", F, CheckCode.INTENTION_TO_PUBLISH),
        ("The return is exempt under section 44(1)(a), as section 23 of the Revenue Act 2005 forbids it.", F, CheckCode.PROHIBITION),
        ("The accounts are exempt under section 21(1): they are on our website.", F, CheckCode.WHERE_ACCESSIBLE),
        ("The names are exempt under section 40(3A)(a), because they are personal.", F, CheckCode.CURRENT_NUMBERING),
        ("Section 40(9) does not exist, and we refuse under section 40(2).", F, CheckCode.CURRENT_NUMBERING),
        # only named, not relied on
        ("All is enclosed. Section 42(1) was not engaged.", F, CheckCode.PUBLIC_INTEREST_TEST),
    ],
)
def test_found(source: str, regime: Regime, code: CheckCode) -> None:
    assert code not in codes(answer(source, regime))


def test_refusal_without_an_exemption() -> None:
    assert CheckCode.EXEMPTION_NAMED in codes(answer("We refuse your request."))
    assert CheckCode.EXEMPTION_NAMED not in codes(answer("We refuse your request under section 14(1), because it is the ninth."))
    assert CheckCode.EXEMPTION_NAMED not in codes(answer("Here it is.", outcome=Outcome.DISCLOSED))


def test_extension_needs_a_qualified_exemption() -> None:
    only_time = "We extend the time under section 10(3) of the Act."
    assert CheckCode.QUALIFIED_EXEMPTION_FOR_EXTENSION in codes(answer(only_time, outcome=Outcome.EXTENDED, kind=Kind.HOLDING))
    with_one = only_time + " We are considering whether section 43(2) applies."
    assert CheckCode.QUALIFIED_EXEMPTION_FOR_EXTENSION not in codes(answer(with_one, outcome=Outcome.EXTENDED, kind=Kind.HOLDING))


def test_old_numbers_were_right_in_their_time() -> None:
    source = "The names are exempt under section 40(3)(a)(i), because they are personal."
    assert CheckCode.CURRENT_NUMBERING not in codes(answer(source, date=datetime.date(2017, 3, 1)))
    assert CheckCode.CURRENT_NUMBERING in codes(answer(source, date=datetime.date(2019, 3, 1)))


def test_complaint_rights_are_not_asked_of_a_web_page() -> None:
    source = "The request is refused under section 14(1), because it is the ninth."
    assert CheckCode.COMPLAINT_RIGHTS in codes(answer(source, rights=False))
    assert CheckCode.COMPLAINT_RIGHTS not in codes(answer(source, rights=False, page=True))
    assert CheckCode.COMPLAINT_RIGHTS not in codes(answer(source))


@pytest.mark.parametrize("kind", [Kind.NOT_FOI, Kind.AUTOMATIC_REPLY])
def test_nothing_is_asked_of_what_is_no_answer(kind: Kind) -> None:
    assert checks(answer("We refuse your request.", kind=kind, rights=False)) == ()


def test_wording_and_provisions() -> None:
    sources = (
        ("The price is exempt under section 43(2).", F),
        ("The price is withheld under regulation 12(5)(e).", E),
        ("The price is exempt under section 33(1)(b) of FOISA.", S),
        ("The price is withheld under regulation 10(5)(e).", R),
        ("We refuse it under section 12(1) and section 36(2)(c), section 22, section 44, section 21 and section 40(9).", F),
    )
    found: list[Check] = [check for source, regime in sources for check in checks(answer(source, regime, rights=False))]
    assert {check.code for check in found} >= set(CheckCode) - {
        CheckCode.EXEMPTION_NAMED,
        CheckCode.QUALIFIED_EXEMPTION_FOR_EXTENSION,
        CheckCode.CURRENT_NUMBERING,
    }
    for check in found:
        assert "not found in this text" in check.message
        assert "missing" not in check.message
        assert law.provision(check.act, check.cite.partition("(")[0]).act == check.act
