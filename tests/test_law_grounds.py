"""From citations to grounds: what folds into what, and the passages that argue a ground."""

import pytest

from foiparse.law.catalogue import split_cite
from foiparse.law.grounds import grounds
from foiparse.model import Citation, Provision, Role, Section, SectionKind, Span


def cited(cites, act="FOIA2000", role=Role.APPLIED, at=0, questions=(), ncnd=False):
    """Citations ten characters apart, from an offset on."""
    return tuple(
        Citation(Provision(act, split_cite(cite), cite, None), role, questions, ncnd, "test", Span(at + 10 * i, at + 10 * i + 5))
        for i, cite in enumerate(cites.split())
    )


@pytest.mark.parametrize(
    ("act", "cites", "expected"),
    [
        ("FOIA2000", "s40(2)(a) s40(2)(b) s40(3)(a)(i) s40(2)", ["s40(2)"]),  # limbs and the old condition
        ("FOIA2000", "s40(2) s40(3)", ["s40(2)"]),  # the old condition
        ("FOIA2000", "s40(2) s40(3A)(a)", ["s40(2)"]),  # the new condition
        ("FOIA2000", "s40 s40(2)", ["s40(2)"]),  # a bare parent
        ("FOIA2000", "s40", ["s40"]),  # standing alone
        ("FOIA2000", "s40(3A)(a)", ["s40(3A)(a)"]),  # a condition standing alone
        ("FOIA2000", "s40(3A)(a) s40", ["s40"]),  # a condition and the bare section
        ("FOIA2000", "s40(2)(a) s40(2)(b)", ["s40(2)"]),  # two limbs that must both be met
        ("FOIA2000", "s40(2)(a)", ["s40(2)(a)"]),  # a limb standing alone
        ("FOIA2000", "s40(2) s40(5B)", ["s40(2)", "s40(5B)"]),  # withheld, and neither confirmed nor denied
        ("FOIA2000", "s40(5B)(a)(i) s40(5B)", ["s40(5B)(a)(i)"]),  # a bare parent
        ("FOIA2000", "s31(1)(a) s31(1)(b) s31", ["s31(1)(a)", "s31(1)(b)"]),  # alternatives are two grounds
        ("FOIA2000", "s31(1)(g) s31(2)(c)", ["s31(1)(g)"]),  # the purpose is a condition
        ("FOIA2000", "s36(2) s36(2)(b)(i) s36(2)(b)(ii)", ["s36(2)(b)(i)", "s36(2)(b)(ii)"]),  # the parent of alternatives
        ("FOIA2000", "s23(5) s24(2)", ["s23(5)", "s24(2)"]),  # two sections
        ("FOIA2000", "s8 s84", ["s8", "s84"]),  # definitions relied on, standing alone
        ("FOIA2000", "s12 s12(1)", ["s12(1)"]),  # cost
        ("EIR2004", "reg13(1) reg13(2A)(a) reg12(5)(e)", ["reg13(1)", "reg12(5)(e)"]),  # regulations
        ("EIR2004", "reg12(4)(b) reg12(5)(e)", ["reg12(4)(b)", "reg12(5)(e)"]),  # two exceptions of one regulation
        ("FOISA2002", "s30(b)(i) s30(b)(ii) s30(b)", ["s30(b)(i)", "s30(b)(ii)"]),  # Scottish limbs
        ("FOISA2002", "s18 s38(1)(b)", ["s18", "s38(1)(b)"]),  # both are relied on
    ],
)
def test_grounds(act, cites, expected):
    found = grounds(cited(cites, act), ())
    assert [exemption.cite for exemption in found] == expected
    assert sum(len(exemption.citations) for exemption in found) == len(cites.split())


def test_only_what_is_applied_counts():
    assert grounds(cited("s12 s40(2)", role=Role.CONSIDERED) + cited("s17", role=Role.NOTICE, at=50), ()) == ()


def test_same_number_in_two_acts():
    found = grounds(cited("s40(2)") + cited("s40", "FOISA2002", at=50), ())
    assert [(exemption.provision.act, exemption.cite) for exemption in found] == [("FOIA2000", "s40(2)"), ("FOISA2002", "s40")]


def test_questions_and_ncnd_are_joined():
    (found,) = grounds(cited("s31(3)", questions=("2", "1")) + cited("s31", at=50, questions=("1", "3"), ncnd=True), ())
    assert (found.questions, found.ncnd) == (("2", "1", "3"), True)


def test_a_condition_goes_to_the_ground_before_it():
    first, second = grounds(cited("s31(1)(a) s31(1)(g) s31(2)(b)"), ())
    assert [citation.cite for citation in second.citations] == ["s31(1)(g)", "s31(2)(b)"]
    assert [citation.cite for citation in first.citations] == ["s31(1)(a)"]


REASONS, INTEREST = SectionKind.REASONS, SectionKind.PUBLIC_INTEREST


def laid_out(*sections):
    """Sections of a hundred characters, one after the other."""
    return tuple(Section(kind, heading, "test", Span(100 * i, 100 * i + 100)) for i, (kind, heading) in enumerate(sections))


def test_each_ground_has_the_passages_that_name_it():
    sections = laid_out(
        (SectionKind.EXEMPTION, None),
        (REASONS, "Section 31"),
        (REASONS, "Overall harm"),
        (INTEREST, None),
        (REASONS, "Section 43"),
        (INTEREST, None),
    )
    citations = cited("s31(1)(a) s43(2)") + cited("s31", at=100) + cited("s43", at=400)
    law_enforcement, commercial = grounds(citations, sections)
    assert (law_enforcement.reasons, law_enforcement.harm, law_enforcement.public_interest) == (
        Span(100, 200),
        Span(200, 300),
        Span(300, 400),
    )
    assert (commercial.reasons, commercial.public_interest) == (Span(400, 500), Span(500, 600))


def test_one_passage_serves_all_grounds():
    sections = laid_out((SectionKind.EXEMPTION, None), (REASONS, "Reason for decision"), (INTEREST, "Public interest test"))
    for exemption in grounds(cited("s31(1)(a) s40(2)"), sections):
        assert (exemption.reasons, exemption.public_interest, exemption.harm) == (Span(100, 200), Span(200, 300), None)


def test_a_heading_that_is_only_a_citation_of_another_role_counts():
    sections = laid_out(
        (SectionKind.EXEMPTION, None), (INTEREST, "Factors favouring Section 31"), (INTEREST, "Factors favouring Section 30")
    )
    citations = cited("s30(1) s31(1)") + cited("s31", role=Role.PROCEDURAL, at=100) + cited("s30", role=Role.PROCEDURAL, at=200)
    assert [exemption.public_interest for exemption in grounds(citations, sections)] == [Span(200, 300), Span(100, 200)]


def test_nothing_found_is_none():
    (found,) = grounds(cited("s40(2)"), laid_out((SectionKind.EXEMPTION, None), (SectionKind.ANSWER, None)))
    assert (found.reasons, found.public_interest, found.harm) == (None, None, None)
