"""The result's own behaviour: spans, paths, properties, repr, being a value."""

from __future__ import annotations

import copy
import pickle

import attrs
import pytest
from samples import LETTER, at, bare, letter

from foiparse import Diagnostic, DiagnosticCode, Outcome, Question, Response, SectionKind, Span


def test_span_slices_the_source():
    span = at("eleven")
    assert LETTER[span.slice] == span.of(LETTER) == "eleven"
    assert len(span) == 6


@pytest.mark.parametrize(
    ("inner", "inside"),
    [(Span(2, 5), True), (Span(2, 6), True), (Span(1, 5), False), (Span(2, 7), False), ((2, 5), False)],
)
def test_span_contains(inner, inside):
    assert (inner in Span(2, 6)) is inside


def test_results_are_values():
    one, two = letter(), letter()
    assert one == two
    assert hash(one) == hash(two)
    assert one != letter(id="other")
    assert pickle.loads(pickle.dumps(one)) == one
    assert copy.deepcopy(one) == one


def test_results_cannot_be_changed():
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        letter().id = "other"
    with pytest.raises(AttributeError):
        letter().surprise = 1


def test_body_is_the_source_without_boilerplate():
    assert letter().body == LETTER.removeprefix("Accept all cookies\n")


def test_sections_of_the_sample_tile():
    assert "".join(one.span.of(LETTER) for one in letter().sections) == LETTER


def test_unparsed_is_what_no_rule_claimed():
    assert [span.of(LETTER) for span in letter().unparsed] == ["Zebras are striped.\n"]


def test_questions_without_request():
    assert bare("hello").questions == ()


@pytest.mark.parametrize("path", ["2b", "2(b)", "2 B", "2.b"])  # however a reader writes it
def test_question_by_path(path):
    asked = letter().question(path)
    assert (asked.path, asked.label, asked.text) == ("2b", "b", "by name")


def test_question_with_its_answer_and_grounds():
    r = letter()
    assert [a.text for a in r.question("1").answers] == ["eleven."]
    assert r.question("1").exemptions == ()
    assert [e.cite for e in r.question("2b").exemptions] == ["s40(2)"]
    assert [e.cite for e in r.question("2").exemptions] == ["s40(2)"]  # its part is concerned, so it is
    assert r.question("2a").exemptions == ()


def test_unknown_question_names_the_nearest():
    with pytest.raises(KeyError, match="no question '2c': the nearest is '2"):
        letter().question("2c")
    with pytest.raises(KeyError, match="no labelled questions"):
        bare("hello").question("1")


def test_repeated_path_gives_the_first():
    request = attrs.evolve(letter().request, questions=(Question("1", "a", (), Span(0, 1)), Question("1", "b", (), Span(2, 3))))
    assert letter(request=request).question("1").text == "a"


def test_exemption_by_cite_or_section():
    r = letter()
    assert r.exemption("s40(2)") is not None
    assert r.exemption("s40").cite == "s40(2)"
    assert r.exemption("s31") is None
    assert r.exemption("s4") is None  # a section is not a prefix


def test_notices_are_not_exemptions():
    assert letter().notices == ()


def test_repr_and_str_are_short():
    long = bare("word " * 50_000)
    assert len(repr(long)) < 300
    assert len(str(long)) < 1000
    assert "FOI-0412-25" in str(letter())
    assert "partly_disclosed" in repr(letter())
    question = Question("1", "x" * 500, (), Span(0, 500))
    assert len(repr(question)) < 200


@pytest.mark.parametrize("member", [*Outcome, *SectionKind, *DiagnosticCode])
def test_enum_values_are_their_names_in_small_letters(member):
    assert str(member) == member.name.lower()


def test_codes_are_enums_and_strings():
    assert Diagnostic(DiagnosticCode.LINK_LOST, "m", None, None).code == "link_lost"


def test_every_sequence_is_a_tuple():
    r = letter()
    for name in (field.name for field in attrs.fields(Response)):
        assert not isinstance(getattr(r, name), (list, dict, set))
