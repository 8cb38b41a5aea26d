"""The kit for authors of formats: cases, reports, the contract of a format, updates, strategies."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import attrs
import jsonschema
import pytest

import foiparse
from foiparse import formats
from foiparse.cli import main
from foiparse.errors import FormatError
from foiparse.formats import lint
from foiparse.testing import Case, CaseError, assert_case, cases, check_format, differences, load_format
from foiparse.testing.case_files import of_file
from foiparse.testing.draft import Sample, draft, scheme, write_draft
from foiparse.testing.fields import COMPLETE, FIELDS, wrong_keys
from foiparse.testing.report import told
from foiparse.testing.update import renewed, rewritten, toml

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = [Sample(path.stem, path.read_text("utf-8")) for path in sorted((ROOT / "examples" / "add-a-format").glob("*.txt"))]
LETTER = """Saltby Council
Our ref: FOI/2024/0117

Dear Ms Reed

You asked for the following under the Freedom of Information Act 2000:

1. How many swans are there?
2. Who counts them?

Our response:

1. There are eleven.
2. We do not hold this information.

Yours sincerely

Clerk
"""

# ------------------------------------------------------------------ every shipped format goes through the kit


@pytest.mark.parametrize("name", formats.names())
def test_shipped_format(name):
    check_format(name).raise_for_problems()


# ------------------------------------------------------------------ cases and their reports


def test_a_case_that_holds():
    expect = {
        "reference": "FOI/2024/0117",
        "questions": 2,
        "answers": {"1": "disclosed", "2": "not_held"},
        "outcome": "partly_disclosed",
        "date": "",
    }
    assert_case(Case("swans", LETTER, expect))


@pytest.mark.parametrize(
    ("expect", "words"),
    [
        # what was read is shown with its line and the rule
        ({"outcome": "withheld"}, ["outcome", "expected  withheld", "read      partly_disclosed"]),
        (
            {"reference": "FOI/1"},
            ["reference", "read      FOI/2024/0117", ">    2 | Our ref: FOI/2024/0117", "decided   section reference by"],
        ),
        ({"questions": 3}, ["number of questions", "expected  3", "read      2"]),
        ({"questions": ["1", "2", "3"]}, ["questions", "expected  3", "read      no more"]),
        ({"questions": [{"label": "1", "text": "How many geese?"}]}, ["'How many geese?'", "'How many swans are there?'", ">    8 | 1."]),
        ({"answers": {"1": "disclosed"}}, ["answer 2", "expected  none", "read      not_held", "answer by"]),
        ({"answers": [{"labels": ["2"], "starts": "They"}]}, ["start of answer", "expected  They", "We do not hold"]),
        ({"exemptions": ["s40(2)"]}, ["exemptions", "missing ['s40(2)']"]),
        # what was not read is looked for, and what claimed it is told
        ({"decision_text": "We do not hold this information at all."}, ["decision_text"]),
        ({"preamble": "Who counts them?"}, ["read      nothing", ">    9 | 2. Who counts them?", "claimed   section request by"]),
        ({"boilerplate_lines": [0]}, ["missing [0]", ">    1 | Saltby Council"]),
        ({"no_diagnostics": True, "format": "met-police"}, ["format", "expected  met-police"]),
    ],
)
def test_what_a_failure_shows(expect, words):
    with pytest.raises(AssertionError) as caught:
        assert_case(Case("swans", LETTER, expect))
    assert [word for word in words if word not in str(caught.value)] == []
    assert str(caught.value).startswith("swans: ")


@pytest.mark.parametrize(
    ("expect", "words"),
    [
        ({"outcom": "disclosed"}, "outcom: no such field; did you mean 'outcome'?"),
        ({"questions": "two"}, "questions: 'two' does not fit; it must be a number"),
        ({"questions": [{"label": "1"}]}, "questions"),
        ({"answers": [{"labels": ["1"]}]}, "answers"),
        ({"citations": [{"cite": "s40"}]}, "citations"),
        ({"exemptions": "s40"}, "exemptions: 's40' does not fit; it must be a list of cites"),
        ({"dates_complete": "no"}, "dates_complete: 'no' is neither true nor false"),
    ],
)
def test_what_is_wrong_with_an_expectation(expect, words):
    assert words in "; ".join(wrong_keys(expect))


def test_every_field_is_documented():
    page = (ROOT / "docs" / "cases.md").read_text("utf-8")
    assert [name for name in (*FIELDS, *COMPLETE) if f"`{name}`" not in page] == []


@pytest.mark.parametrize("name", FIELDS)
def test_what_is_written_is_what_is_read(name):
    """A field's own value, written and read again, is no difference."""
    response = foiparse.parse(LETTER)
    old = {"questions": [], "answers": [], "outcome_any": []}.get(name, "")
    value = FIELDS[name].write(response, old)
    assert wrong_keys({name: value}) == []
    assert differences(response, tomllib.loads(f"{name} = {toml(value)}")) == []


FOI = """# shared by all
regime = "FOIA"

=== the first
Freedom of Information Act 2000
We do not hold it.
--- expect
outcome = "not_held"   # kept
reference = ""

=== the second
Freedom of Information Act 2000
--- not a mark

You will find it enclosed.
--- expect
kind = "response"
"""


def test_many_cases_in_a_file(tmp_path):
    path = tmp_path / "small.foi"
    path.write_text(FOI, "utf-8")
    first, second = of_file(path)
    assert (first.name, first.line, second.line) == ("the first", 8, 17)
    assert first.text == "Freedom of Information Act 2000\nWe do not hold it."
    assert "--- not a mark" in second.text
    assert first.expect == {"regime": "FOIA", "outcome": "not_held", "reference": ""}
    assert [case.name for case in cases(tmp_path)] == ["the first", "the second"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "holds no case"),
        ("=== a\nText\n", "has no line '--- expect'"),
        ("=== a\nText\n--- expect\noutcome = \n", ":4: the expectation is no TOML"),
        ("=== a\nText\n--- expect\n\n", "expects nothing"),
        ("=== a\nText\n--- expect\noutcom = 'x'\n", "did you mean 'outcome'"),
        ("=== \nText\n--- expect\noutcome = 'x'\n", "without a name"),
        ("=== a\nx\n--- expect\noutcome = 'x'\n=== a\nx\n--- expect\noutcome = 'x'\n", "two cases are called 'a'"),
        ("read_with = 3\n=== a\nText\n--- expect\noutcome = 'x'\n", "read_with: 3 is no string"),
    ],
)
def test_broken_case_files(tmp_path, content, words):
    path = tmp_path / "small.foi"
    path.write_text(content, "utf-8")
    with pytest.raises(CaseError) as caught:
        of_file(path)
    assert words in str(caught.value)
    assert str(path) in str(caught.value)


def test_a_pair_without_its_letter(tmp_path):
    (tmp_path / "one.expected.toml").write_text("outcome = 'unknown'", "utf-8")
    with pytest.raises(CaseError, match=r"its letter one\.txt cannot be read"):
        cases(tmp_path)
    with pytest.raises(CaseError, match="holds no case"):
        cases(tmp_path / "nothing")


def test_read_with_is_seen_from_the_case(tmp_path):
    (tmp_path / "mine.toml").write_text('name = "mine"\nextends = "letter"', "utf-8")
    (tmp_path / "cases").mkdir()
    (tmp_path / "cases" / "one.foi").write_text("read_with = '../mine.toml'\n=== a\nText\n--- expect\nformat = 'mine'\n", "utf-8")
    (case,) = cases(tmp_path)
    assert_case(case)


# ------------------------------------------------------------------ updates


def test_only_what_differs_is_rewritten(tmp_path):
    path = tmp_path / "swans.expected.toml"
    old = (
        '# why\nquestions = [\n    { label = "1", text = "How many geese?" },\n]\n'
        'outcome = "partly_disclosed"  # kept\nanswers = { 1 = "withheld" }\n'
    )
    path.write_text(old, "utf-8")
    path.with_name("swans.txt").write_text(LETTER, "utf-8")
    (case,) = of_file(path)
    update = renewed(case, case.read())
    assert update.dropped == ()
    new = rewritten(path, {case.name: update.values})
    assert new.startswith("# why\nquestions = [{ label") and 'outcome = "partly_disclosed"  # kept\n' in new
    assert 'answers = { 1 = "disclosed", 2 = "not_held" }\n' in new
    path.write_text(new, "utf-8")
    assert_case(of_file(path)[0])


def test_one_case_of_many_is_rewritten(tmp_path):
    path = tmp_path / "small.foi"
    content = FOI.replace('kind = "response"\n', 'kind = "holding"\n')
    for line_end in ("\n", "\r\n"):
        path.write_bytes(content.replace("\n", line_end).encode())
        case = of_file(path)[1]
        update = renewed(case, case.read())
        assert rewritten(path, {case.name: update.values}).replace("\r\n", "\n") == FOI


@pytest.mark.parametrize(
    "expect", [{"date": "2024-01-01"}, {"exemptions": ["s40(2)"]}, {"no_diagnostics": True}, {"clarifications": [{"text": "x"}]}]
)
def test_an_update_drops_no_field(expect):
    case = Case("x", "We do not hold it. Section 999 applies.", expect)
    assert renewed(case, case.read()).dropped == tuple(expect)


def test_a_field_in_tables_is_not_rewritten(tmp_path):
    path = tmp_path / "swans.expected.toml"
    path.write_text('[[questions]]\nlabel = "1"\ntext = "How many geese?"\n', "utf-8")
    path.with_name("swans.txt").write_text(LETTER, "utf-8")
    (case,) = of_file(path)
    with pytest.raises(CaseError, match="questions is not written as 'questions = value'"):
        rewritten(path, {case.name: renewed(case, case.read()).values})


# ------------------------------------------------------------------ the contract of a format

MINE = {
    "name": "mine",
    "extends": "letter",
    "authority": "Anytown Council",
    "detect": {"all": ["anytown council"]},
    "example": [{"text": "Anytown Council\nFreedom of Information Act 2000\nWe do not hold it.", "expect": {"outcome": "not_held"}}],
}


def failed(table, **options):
    return {one.check: " ".join(one.problems) for one in check_format(table, **options).findings if not one.passed}


def test_a_sound_format():
    report = check_format(MINE)
    assert report.passed
    assert str(report).startswith(f"mine (mine): all {len(report.findings)} checks passed\n  ok    loads\n")


@pytest.mark.parametrize(
    ("change", "check", "words"),
    [
        ({"sektion": []}, "loads", "did you mean 'section'"),
        ({"example": []}, "has examples", "[[example]]"),
        ({"example": [{**MINE["example"][0], "expect": {"outcome": "disclosed"}}]}, "examples read as they say", "read      not_held"),
        ({"example": [{**MINE["example"][0], "expect": {"outcom": "disclosed"}}]}, "examples read as they say", "did you mean 'outcome'"),
        ({"detect": {}}, "its letters are detected as its own", "add [detect]"),
        ({"detect": {"all": ["elsewhere"]}}, "its letters are detected as its own", "has no 'elsewhere'"),
        (
            {"detect": {"all": ["anytown"], "none": ["we do"]}},
            "its letters are detected as its own",
            "has 'we do', which detect.none forbids",
        ),
        ({"detect": {"all": ["anytown"], "any": ["x y z"]}}, "its letters are detected as its own", "has none of 'x y z'"),
        ({"detect": {"any": ["the"]}}, "takes no letter of another format", "make detect narrower"),
        ({"section": [{"kind": "answer", "pattern": "(?:a|aa)+$"}]}, "no pattern is slow on long lines", "too slow on a line of"),
    ],
)
def test_what_the_contract_tells(change, check, words):
    found = failed({**MINE, **change})
    assert check in found
    assert words in found[check]


def test_a_format_made_in_python_is_linted_too():
    rule = formats.SectionRule(
        "x", foiparse.SectionKind.ANSWER, (formats.Cue(formats.How.PATTERN, "x", pattern=formats_pattern("(a+)+$")),)
    )
    assert (
        "a quantifier inside a quantifier" in failed(attrs.evolve(formats.load(MINE), sections=(rule,)))["no pattern is slow on long lines"]
    )


def formats_pattern(source):
    from foiparse.patterns import UserPattern

    return UserPattern(source)


def test_a_hook_that_breaks_the_contract_is_told():
    def shorten(response):
        return attrs.evolve(response, sections=response.sections[:-1])

    found = failed(attrs.evolve(formats.load(MINE), after=shorten))
    assert "sections tile the source" in found


def test_load_format_is_strict():
    assert load_format(MINE).name == foiparse.load_format(MINE).name == "mine"
    with pytest.raises(FormatError, match=r"mine: example\[0\].*\n(?:.*\n)*.*expected  disclosed"):
        load_format({**MINE, "example": [{**MINE["example"][0], "expect": {"outcome": "disclosed"}}]})
    with pytest.raises(FormatError, match="too slow on a line"):
        load_format({**MINE, "section": [{"kind": "answer", "pattern": "(?:a|aa)+$"}]})


# ------------------------------------------------------------------ patterns


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("(a+)+", "a quantifier inside a quantifier, '(a+)+'"),
        (r"(?:\d+,)*x", "a quantifier inside a quantifier"),
        (r"(?:x\d{1,40}){2,}", "a quantifier inside a quantifier"),
        ("(?P<a>(?:b*c)d)+", "a quantifier inside a quantifier"),
        ("a.*b.*c", "two '.*'"),
        ("a.+?b.*", "two '.*'"),
        (r"foo\s+$", r"'\s+$' at its end"),
        (r"foo *$", "' *$' at its end"),
        (r"(a)(?:b\1)+", "a backreference inside a repeat"),
        (r"(?P<q>a)(?:b(?P=q))*", "a backreference inside a repeat"),
    ],
)
def test_dangerous_shapes(source, words):
    assert words in (lint.shape(source) or "")
    with pytest.raises(FormatError, match=r"section\[0\]\.pattern: .* can take very long: "):
        formats.load({"name": "x", "section": [{"kind": "answer", "pattern": source}]})


@pytest.mark.parametrize(
    "source",
    [r"(?P<year>\d{4})/(?P<serial>\d+)", r"(?:x\d{1,3}){1,4}", r"[)*+(]+x", r"\(a+\)+", r"(?:ab?)+",
     r"a.*b", r"(?<=x)(?!y)[^]a]+", "(?:abc)+", r"a{2}b{3,}", r"(a)\1"],
)  # fmt: skip
def test_sound_shapes(source):
    assert lint.shape(source) is None
    assert lint.slow(source) is None


@pytest.mark.parametrize("source", ["(?:a|aa)+$", "(?:a|b|ab)*$", "[a-z]+x[a-z]+y[a-z]+z"])
def test_pumping_finds_what_shape_does_not(source):
    assert lint.shape(source) is None
    assert "too slow on a line of" in (lint.slow(source) or "")


# ------------------------------------------------------------------ keys that the readers honour

CONSERVANCY = """Wexmouth Tidal Conservancy
Your letter has been weighed under the Freedom of Information Act 2000.

MATTERS LAID BEFORE US

{label} first{mark} The number of ferries
{label} second{mark} The name of the ferryman

WHAT THE KEEPERS FOUND

{label} first{mark} Two ferries.
{label} second{mark} The keepers hold this close.
"""
OWN = {
    "name": "own",
    "extends": "letter",
    "request": {"labels": ["Item the"]},
    "decision": [{"outcome": "withheld", "starts": "the keepers hold this close"}],
    "section": [
        {"kind": "request", "equals": "Matters laid before us", "heading": True},
        {"kind": "answer", "equals": "What the keepers found", "heading": True},
    ],
}


@pytest.mark.parametrize("mark", [".", ":", " -", ")", ""])
@pytest.mark.parametrize("label", ["Item the", "ITEM THE"])
def test_own_labels_and_decisions(label, mark):
    response = foiparse.parse(CONSERVANCY.format(label=label, mark=mark), format=formats.load(OWN))
    assert [(q.label, q.text) for q in response.questions] == [("1", "The number of ferries"), ("2", "The name of the ferryman")]
    assert [(a.labels, str(a.outcome)) for a in response.answers] == [(("1",), "disclosed"), (("2",), "withheld")]
    assert response.decision.outcome == "partly_disclosed"


def test_without_own_labels_nothing_is_read():
    table = {**OWN, "request": {"labels": ["Head"]}}
    assert [q.label for q in foiparse.parse(CONSERVANCY.format(label="Item the", mark="."), format=formats.load(table)).questions] in (
        [],
        [None, None],
    )


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Point 4: the", "4"),
        ("Point four: the", "4"),
        ("point no. 12 - the", "12"),
        ("Point (b) The", "b"),
        ("Point 2a. The", "2a"),
        ("Point 3 The", "3"),
        ("Point 3 concerns", None),
        ("Points 3. The", None),
        ("Point of order", None),
        ("Pointing 3: at", None),
    ],
)
def test_forms_of_own_labels(line, label):
    from foiparse.outline.labels import label as read
    from foiparse.source import Text

    own = formats.load({"name": "x", "request": {"labels": "Point"}}).label_pattern
    text = Text(line)
    found = own.match(text.low, 0, len(text.low)) and read(text, 0, len(text.low), own)
    assert (found.name if found else None) == label


def test_a_decision_cue_decides_the_letter():
    form = formats.load({"name": "x", "extends": "letter", "decision": [{"outcome": "ncnd", "contains": "neither nay nor yea"}]})
    response = foiparse.parse("Freedom of Information Act 2000\n\nThe Board says neither nay nor yea. That is all.", format=form)
    assert response.decision.outcome == "ncnd"
    assert response.decision.text == "The Board says neither nay nor yea."
    assert response.decision.evidence[0].rule == "neither_nay_nor_yea"


# ------------------------------------------------------------------ a first draft


def test_draft_of_the_guide_s_letters():
    found = draft(SAMPLES, "wexmouth")
    assert (found.authority, found.reference) == ("Wexmouth Tidal Conservancy", "Docket")
    assert (found.request_labels, found.answer_labels) == (("Item the",), ("Upon item the",))
    assert [heading.kind for heading in found.headings] == ["request", "answer", "other", "complaint_rights"]
    assert len(found.furniture) == 2


def test_a_draft_reads_its_samples(tmp_path):
    path, *_ = write_draft(SAMPLES, "wexmouth", tmp_path)
    check_format(path).raise_for_problems()
    for case in cases(tmp_path / "cases"):
        assert len(case.read().questions) >= 2
        assert_case(case)
    with pytest.raises(FormatError, match="is there already"):
        write_draft(SAMPLES, "wexmouth", tmp_path)
    with pytest.raises(FormatError, match="give at least two"):
        write_draft(SAMPLES[:1], "other", tmp_path)
    with pytest.raises(FormatError, match="council: a format that comes with foiparse has this name"):
        write_draft(SAMPLES, "council", tmp_path)


@pytest.mark.parametrize(
    ("values", "years", "pattern"),
    [
        (["SHB/2023/0117", "SHB/2024/0031"], (), r"SHB/(?P<year>(?:19|20)\d{2})/(?P<serial>\d{4})"),
        (["K/0117-24", "K/0206-23"], ("2024", "2023"), r"K/(?P<serial>\d{4})-(?P<year>\d{2})"),
        (["FOI 7", "FOI 1234"], (), r"FOI (?P<serial>\d{1,5})"),
        (["A1", "A1B"], (), None),
    ],
)
def test_schemes_of_references(values, years, pattern):
    assert scheme(values, years) == pattern


def test_questions_that_only_the_format_finds(tmp_path):
    """The generic format finds none of the questions of the guide's letters, the draft all of them."""
    path, *_ = write_draft(SAMPLES, "wexmouth", tmp_path)
    for sample in SAMPLES:
        assert foiparse.parse(sample.text).questions == ()
        asked = foiparse.parse(sample.text, format=path).questions
        assert [q.label for q in asked] == [str(n) for n in range(1, sample.text.count("\nItem the ") + 1)]


# ------------------------------------------------------------------ the commands


def test_command_formats(capsys, tmp_path):
    (tmp_path / "mine.toml").write_text('name = "mine"\nauthority = "Anytown Council"', "utf-8")
    (tmp_path / "broken.toml").write_text("name = 3", "utf-8")
    assert main(["formats", str(tmp_path)]) == 1
    out, told = capsys.readouterr()
    assert [line.split()[0] for line in out.splitlines()][: len(formats.names())] == list(formats.names())
    assert f"Anytown Council                     {tmp_path / 'mine.toml'}".split() == out.split("mine ")[1].split("\n")[0].split()
    assert "cannot be used: " in told and "3 is no string" in told


def test_command_detect(capsys, tmp_path):
    letter = str(ROOT / "examples" / "council-email.txt")
    assert main(["detect", letter, "--format", "met-police"]) == 0
    out = capsys.readouterr().out
    assert "applies to every text" in out and "met-police       no  has no 'request reference no', which detect.all wants" in out
    assert main(["detect", letter, "--all"]) == 0
    out = capsys.readouterr().out
    assert all(f"{name} " in out for name in formats.names())
    (tmp_path / "mine.toml").write_text('name = "mine"\nextends = "letter"\ndetect.all = ["eastmarch"]', "utf-8")
    assert main(["detect", letter, str(tmp_path / "gone.txt"), "--format", str(tmp_path / "mine.toml")]) == 1
    printed = capsys.readouterr()
    assert "mine           0.80  has 'eastmarch'" in printed.out and "there is no such file" in printed.err


def test_commands_new_format_and_check(capsys, tmp_path):
    samples = [str(path) for path in sorted((ROOT / "examples" / "add-a-format").glob("*.txt"))]
    new = ["new-format", *samples, "--name", "wexmouth", "--to", str(tmp_path)]
    assert main(new) == 0
    form, folder = str(tmp_path / "wexmouth.toml"), str(tmp_path / "cases")
    assert f"foiparse check {form} --cases {folder}\n" in capsys.readouterr().out
    assert main(["check", form, "--cases", folder]) == 0
    out = capsys.readouterr().out
    assert "checks passed" in out and "dredging: read as expected" in out
    assert main(["check", str(tmp_path)]) == 0, "a folder"
    path = tmp_path / "cases" / "dredging.expected.toml"
    path.write_text(path.read_text("utf-8").replace("partly_disclosed", "withheld"), "utf-8")
    assert main(["check", form, "--cases", folder]) == 1
    assert "expected  withheld" in capsys.readouterr().out
    assert main(new) == 1
    assert "is there already" in capsys.readouterr().err
    assert main(["check", str(tmp_path / "gone.toml")]) == 1
    assert "cannot be read" in capsys.readouterr().out
    assert main(["show", "--format", form, samples[0]]) == 0
    assert "Wexmouth Tidal Conservancy" in capsys.readouterr().out


# ------------------------------------------------------------------ what is published, and what is loaded


def test_the_published_schema_is_that_of_the_loader():
    import json

    assert json.loads((ROOT / "docs" / "format.schema.json").read_text("utf-8")) == formats.json_schema()


@pytest.mark.parametrize("name", formats.names())
def test_shipped_formats_fit_the_schema(name):
    table = tomllib.loads((Path(formats.__file__).parent / f"{name}.toml").read_text("utf-8"))
    jsonschema.validate(table, formats.json_schema())


@pytest.mark.parametrize(
    "table",
    [
        {},
        {"name": "x", "sektion": []},
        {"name": "x", "section": [{"kind": "request"}]},
        {"name": "x", "section": [{"kind": "requests", "equals": "a"}]},
        {"name": "x", "boilerplate": [{"kind": "other", "starts": "word", "lines": 0}]},
        {"name": "x", "regime": "FIOA"},
        {"name": "x", "request": {}},
        {"name": "x", "decision": [{"starts": "a"}]},
    ],
)
def test_the_schema_refuses_what_the_loader_refuses(table):
    with pytest.raises(FormatError):
        formats.load(table)
    assert not jsonschema.Draft202012Validator(formats.json_schema()).is_valid(table)


def test_the_kit_loads_no_hypothesis_and_no_pytest():
    code = "import foiparse.testing as t, sys; t.check_format, t.assert_case, t.cases; print({'hypothesis', 'pytest'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_public_names_of_the_kit():
    from foiparse import testing

    assert all(callable(getattr(testing, name)) or name == "NOISE" for name in testing.__all__)
    assert set(testing.__all__) <= set(dir(testing))
    with pytest.raises(AttributeError, match="klingon"):
        testing.klingon  # noqa: B018


def test_a_report_is_fit_to_be_shown():
    response = foiparse.parse("We do not hold it.\x1b[31m")
    assert "\x1b" not in told("x", response, differences(response, {"outcome": "disclosed", "decision_text": "\x1b[31m"}))
