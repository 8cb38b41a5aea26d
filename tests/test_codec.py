"""`to_dict`, `from_dict`, `to_json` and the schema: strict, exact, loss-free."""

from __future__ import annotations

import copy
import datetime
import json

import attrs
import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import bare, letter

import foiparse
from foiparse import codec
from foiparse.model import (
    SCHEMA_VERSION,
    Answer,
    Citation,
    Clarification,
    DateMention,
    Decision,
    Diagnostic,
    Evidence,
    Link,
    Passage,
    Provision,
    Question,
    Reference,
    Request,
    Response,
    Section,
    Span,
)

ANY_TEXT = st.text(st.characters(categories=("Lu", "Ll", "Nd", "Zs", "Cc", "Cf", "Cs", "So")), max_size=40)


def test_exactly_the_documented_names():
    got = letter().to_dict()
    assert list(got) == [field.name for field in attrs.fields(Response)]
    assert got["reference"] == {"value": "FOI-0412-25", "year": 2025, "serial": "0412", "span": [28, 39]}
    assert got["citations"] == [
        {
            "provision": {"act": "FOIA2000", "path": ["40", "2"], "cite": "s40(2)", "title": "Personal information"},
            "role": "applied",
            "questions": ["2b"],
            "ncnd": False,
            "rule": "applies_to",
            "span": [316, 329],
        }
    ]
    assert got["periods"][0]["start"] == "2024-01-01"
    assert got["date"] is None
    assert got["schema_version"] == SCHEMA_VERSION


def test_only_plain_types():
    def check(value):
        assert type(value) in (dict, list, str, int, bool, type(None))  # no enum and no subclass
        for one in value.values() if type(value) is dict else value if type(value) is list else ():
            check(one)

    check(letter().to_dict())


def test_round_trip_of_the_sample():
    r = letter()
    assert Response.from_dict(r.to_dict()) == r
    assert Response.from_dict(json.loads(r.to_json())) == r
    assert Response.from_dict(json.loads(r.to_json(indent=2))) == r


_spans = st.builds(Span, st.integers(0, 99), st.integers(0, 99))
st.register_type_strategy(Span, _spans)
_days = st.builds(DateMention, st.dates(), _spans)
_questions = st.recursive(
    st.builds(Question, st.none() | ANY_TEXT, ANY_TEXT, st.just(()), _spans),
    lambda inner: st.builds(Question, st.none() | ANY_TEXT, ANY_TEXT, st.lists(inner, max_size=2).map(tuple), _spans),
    max_leaves=4,
)
_provisions = st.builds(Provision, act=st.none() | ANY_TEXT, path=st.lists(ANY_TEXT, max_size=3).map(tuple), cite=ANY_TEXT)


def _few(strategy):
    return st.lists(strategy, max_size=2).map(tuple)


@given(
    st.builds(
        bare,
        source=ANY_TEXT,
        id=st.none() | ANY_TEXT,
        date=st.none() | _days,
        reference=st.none() | st.builds(Reference, ANY_TEXT, st.none() | st.integers(), st.none() | ANY_TEXT, _spans),
        request=st.none()
        | st.builds(
            Request, st.none() | st.builds(Passage, ANY_TEXT, _spans), _few(_questions), st.none(), st.none() | _days, st.none() | _spans
        ),
        clarifications=_few(st.builds(Clarification, text=ANY_TEXT, date=st.none() | _days)),
        decision=st.builds(Decision, text=st.none() | ANY_TEXT, evidence=_few(st.builds(Evidence))),
        citations=_few(st.builds(Citation, provision=_provisions, questions=_few(ANY_TEXT))),
        answers=_few(st.builds(Answer, labels=_few(ANY_TEXT), text=ANY_TEXT)),
        links=_few(st.builds(Link)),
        sections=_few(st.builds(Section)),
        diagnostics=_few(st.builds(Diagnostic)),
    )
)
@settings(deadline=None)
def test_round_trip_of_anything(r):
    data = r.to_dict()
    assert Response.from_dict(data) == r
    assert Response.from_dict(data).to_dict() == data
    jsonschema.Draft202012Validator(foiparse.json_schema()).validate(data)


def test_lone_surrogates_stay_in_the_dictionary():
    r = bare("a\ud800b\udfff")
    assert Response.from_dict(r.to_dict()).source == "a\ud800b\udfff"


@pytest.mark.parametrize(
    ("r", "told"),
    [
        (bare("ab\ud800c"), r"source: lone surrogate '\\ud800' at character 2"),
        (bare("abc", id="x\udcff"), r"id: lone surrogate '\\udcff' at character 1"),
    ],
)
def test_to_json_refuses_lone_surrogates(r, told):
    with pytest.raises(foiparse.EncodeError, match=told) as caught:
        r.to_json()
    assert "replace" in str(caught.value)  # the mend


def test_to_json_keeps_letters_as_they_are():
    assert "Dŵr Cymru €5 😀" in bare("Dŵr Cymru €5 😀").to_json()
    assert "\n" not in bare("two\nlines").to_json()


def _broken(path, value):
    data = copy.deepcopy(letter().to_dict())
    target = data
    for step in path[:-1]:
        target = target[step]
    target[path[-1]] = value
    return data


@pytest.mark.parametrize(
    ("path", "value", "told"),
    [
        (("citations", 0, "provision", "act"), 3, "citations[0].provision.act: expected str or null, got int"),
        (("source",), None, "source: expected str, got null"),
        (("source",), b"bytes", "source: expected str, got bytes"),
        (("reference", "year"), "2025", "reference.year: expected int or null, got str"),  # no coercion
        (("reference", "year"), True, "reference.year: expected int or null, got bool"),  # True is no number
        (("reference", "year"), 2025.0, "reference.year: expected int or null, got float"),
        (("citations", 0, "ncnd"), 0, "citations[0].ncnd: expected bool, got int"),
        (("citations", 0, "questions"), "2b", "citations[0].questions: expected list, got str"),  # not ("2", "b")
        (("citations", 0, "questions", 0), 2, "citations[0].questions[0]: expected str, got int"),
        (("citations",), {}, "citations: expected list, got dict"),
        (("citations", 0), [], "citations[0]: expected dict, got list"),
        (("request",), [], "request: expected dict or null, got list"),
        (("request", "questions", 1, "parts", 0, "span"), [1], "request.questions[1].parts[0].span: expected [start, end], got list"),
        (("request", "questions", 1, "parts", 0, "span"), [1, True], "request.questions[1].parts[0].span: expected [start, end], got list"),
        (("kind",), "letter", "kind: expected one of response, internal_review, holding, automatic_reply, not_foi, got 'letter'"),
        (("kind",), 1, "kind: expected str, got int"),
        (("dates", 0, "value"), "3 March 2025", "dates[0].value: expected a date such as 2024-03-01, got '3 March 2025'"),
        (("dates", 0, "value"), "20250303", "dates[0].value: expected a date such as 2024-03-01, got '20250303'"),
        (("dates", 0, "value"), datetime.date(2025, 3, 3), "dates[0].value: expected str, got date"),
        (("reference", "colour"), "red", "reference.colour: unknown key"),
        (("colour",), "red", "colour: unknown key"),
        (("schema_version",), 1, "schema_version: expected str, got int"),
        (("schema_version",), "first", "schema_version: expected 'major.minor', got 'first'"),
    ],
)
def test_wrong_dictionaries_are_told_with_their_path(path, value, told):
    with pytest.raises(foiparse.DecodeError) as caught:
        Response.from_dict(_broken(path, value))
    assert str(caught.value) == told


@pytest.mark.parametrize("name", [field.name for field in attrs.fields(Response)])
def test_every_key_is_needed(name):
    data = letter().to_dict()
    del data[name]
    with pytest.raises(foiparse.DecodeError, match=f"^{name}: missing$"):
        Response.from_dict(data)


def test_missing_key_deep_inside():
    data = letter().to_dict()
    del data["request"]["questions"][1]["parts"][1]["label"]
    with pytest.raises(foiparse.DecodeError, match=r"^request\.questions\[1\]\.parts\[1\]\.label: missing$"):
        Response.from_dict(data)


def test_several_problems_are_counted():
    data = letter().to_dict() | {"source": 1, "format": 2}
    with pytest.raises(foiparse.DecodeError, match=r"^source: expected str, got int \(and 1 more\)$"):
        Response.from_dict(data)


@pytest.mark.parametrize("value", [None, [], "text", 3])
def test_no_dictionary_at_all(value):
    with pytest.raises(foiparse.DecodeError, match="expected a dict"):
        Response.from_dict(value)


def test_parts_nested_too_deep_are_an_error_of_ours():
    question = {"label": None, "text": "", "parts": [], "span": [0, 0]}
    for _ in range(5000):
        question = {"label": None, "text": "", "parts": [question], "span": [0, 0]}
    data = letter().to_dict()
    data["request"]["questions"] = [question]
    with pytest.raises(foiparse.DecodeError, match="nested too deep"):
        Response.from_dict(data)


@pytest.mark.parametrize("version", ["2.0", "0.9", "1.999"])  # another major, an older major, a later minor
def test_other_schemas_are_refused(version):
    with pytest.raises(foiparse.SchemaVersionError, match="parse the source again"):
        Response.from_dict(letter().to_dict() | {"schema_version": version})


def test_earlier_minor_versions_are_read(monkeypatch):
    # as if caveats had been added by version 1.1
    monkeypatch.setattr(codec, "SCHEMA_VERSION", "1.1")
    monkeypatch.setattr(codec, "_ADDED", {1: {"caveats": []}})
    older = letter().to_dict() | {"schema_version": "1.0"}
    del older["caveats"]
    assert Response.from_dict(older) == letter(caveats=(), schema_version="1.1")


def test_from_dict_leaves_its_argument_alone():
    data = letter().to_dict()
    kept = copy.deepcopy(data)
    Response.from_dict(data)
    assert data == kept


def test_schema_is_valid_and_fits():
    schema = foiparse.json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    validator.validate(letter().to_dict())
    assert json.loads(json.dumps(schema)) == schema


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("citations", 0, "provision", "act"), 3),
        (("kind",), "letter"),
        (("colour",), "red"),
        (("decision", "span"), [1]),
        (("decision", "span"), [1, 2, 3]),
        (("decision", "span"), [-1, 2]),
        (("schema_version",), "2.0"),
    ],
)
def test_schema_refuses_what_from_dict_refuses(path, value):
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(foiparse.json_schema()).validate(_broken(path, value))


def test_schema_describes_every_field():
    definitions = foiparse.json_schema()["$defs"]
    fields = definitions["Question"]["properties"]
    assert fields["label"]["description"].startswith("Its own label without punctuation")
    bare_fields = [
        (name, field)
        for name, one in definitions.items()
        for field, says in one.get("properties", {}).items()
        if "description" not in says and (name, field) != ("Response", "schema_version") and field != "span"
    ]
    assert bare_fields == []
