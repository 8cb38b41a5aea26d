"""Formats: shipped ones, loading, what is wrong with a file and how it is told, detection, section cues."""

import pickle
from pathlib import Path

import pytest

from foiparse import formats
from foiparse.errors import FormatError
from foiparse.formats import Format, How, Scope
from foiparse.model import BoilerplateKind, Regime, SectionKind
from foiparse.source import Text

MINE = """
name = "anytown"
extends = "letter"
authority = "Anytown Council"
regime = "EIR"

[detect]
all = ["Anytown"]
any = ["ACC/", "Anytown’s response"]
none = ["Anytown Police"]

[reference]
after = ["Our case"]
pattern = 'ACC/(?P<serial>\\d+)/(?P<year>\\d{4})'

[[boilerplate]]
name = "strap_line"
kind = "other"
starts = "Anytown, a town for all"

[[section]]
name = "salutation"
kind = "salutation"
starts = "Greetings"
scope = "line"

[[section]]
kind = "answer"
heading = true
equals = ["What we hold", "What  We   Know:"]

[[example]]
text = "Greetings"
expect = { outcome = "unknown", questions = [] }
"""


@pytest.fixture
def mine(tmp_path):
    path = tmp_path / "anytown.toml"
    path.write_text(MINE, encoding="utf-8")
    return path


# ------------------------------------------------------------------ shipped formats and loading


@pytest.mark.parametrize("name", formats.names())
def test_shipped_formats_load(name):
    one = formats.get(name)
    assert one.name == name
    assert one.boilerplate and one.sections
    assert formats.get(name) is one
    assert hash(one) == hash(formats.load(Path(formats.__file__).parent / f"{name}.toml"))
    assert pickle.loads(pickle.dumps(one)) == one


def test_a_format_extends_another(mine):
    one, letter = formats.load(mine), formats.get("letter")
    assert (one.authority, one.regime, one.origin) == ("Anytown Council", Regime.EIR, str(mine))
    assert one.boilerplate[0].kind is BoilerplateKind.OTHER and one.boilerplate[1:] == letter.boilerplate
    # a rule of the same name takes the other's place
    assert [rule.name for rule in one.sections].count("salutation") == 1
    assert one.sections[0].cues[0].text == "greetings" and one.sections[0].scope is Scope.LINE
    assert len(one.sections) == len(letter.sections) + 1
    assert one.reference.after == ("our case",)
    assert one.examples[0].expect == (("outcome", "unknown"), ("questions", ()))


def test_cues_are_folded_and_collapsed(mine):
    one = formats.load(mine)
    assert one.detect.any == ("acc/", "anytown's response")
    assert [cue.text for cue in one.sections[1].cues] == ["what we hold", "what we know"]


def test_a_format_from_a_mapping_and_from_names():
    one = formats.load({"name": "mine", "extends": "met-police"})
    assert one.authority == formats.load("met-police").authority == "Metropolitan Police Service"
    assert one.reference == formats.get("met-police").reference
    assert one.boilerplate == formats.get("letter").boilerplate
    assert formats.load({"name": "bare"}) == Format("bare")


def test_a_format_beside_another(mine):
    child = mine.with_name("child.toml")
    child.write_text('name = "child"\nextends = "anytown.toml"', encoding="utf-8")
    assert formats.load(child).authority == "Anytown Council"
    assert formats.load(str(child)).name == "child"


# ------------------------------------------------------------------ what is wrong is told, with the mend

BROKEN = [
    # (table, what the message must hold)
    ({}, ["name", "is missing"]),
    ({"name": 3}, ["name", "3 is no string"]),
    ({"name": " "}, ["name", "is empty"]),
    ({"name": "x", "sektion": []}, ["sektion", "unknown key", "did you mean 'section'"]),
    ({"name": "x", "extends": "lettre"}, ["extends", "'lettre'", "did you mean 'letter'"]),
    ({"name": "x", "extends": 4}, ["extends", "4 is no string"]),
    ({"name": "x", "regime": "FIOA"}, ["regime", "'FIOA'", "did you mean 'FOIA'"]),
    ({"name": "x", "detect": {"every": ["a"]}}, ["detect.every", "unknown key"]),
    ({"name": "x", "detect": ["a"]}, ["detect", "must be a table"]),
    ({"name": "x", "detect": {"all": [""]}}, ["detect.all[0]", "is empty"]),
    ({"name": "x", "section": {"kind": "request"}}, ["section", "list of tables", "[[section]]"]),
    ({"name": "x", "section": [{"kind": "request"}]}, ["section[0]", "has no cue", "starts"]),
    ({"name": "x", "section": [{"equals": "a"}]}, ["section[0].kind", "is missing", "request"]),
    ({"name": "x", "section": [{"kind": "requests", "equals": "a"}]}, ["section[0].kind", "'requests'", "did you mean 'request'"]),
    ({"name": "x", "section": [{"kind": "request", "begins": "a"}]}, ["section[0].begins", "unknown key"]),
    ({"name": "x", "section": [{"kind": "request", "starts": ""}]}, ["section[0].starts[0]", "is empty"]),
    ({"name": "x", "section": [{"kind": "request", "starts": ["a", 3]}]}, ["section[0].starts[1]", "3 is no string"]),
    ({"name": "x", "section": [{"kind": "request", "starts": 3}]}, ["section[0].starts", "neither a string nor a list"]),
    ({"name": "x", "section": [{"kind": "request", "pattern": "("}]}, ["section[0].pattern", "'('", "no regular expression"]),
    ({"name": "x", "section": [{"kind": "request", "equals": "a", "heading": "yes"}]}, ["section[0].heading", "'yes'", "true nor false"]),
    ({"name": "x", "section": [{"kind": "request", "equals": "a", "scope": "until"}]}, ["scope", "'until'", "until_next"]),
    ({"name": "x", "section": [{"kind": "request", "equals": "short", "fuzzy": True}]}, ["section[0].equals", "'short'", "20"]),
    (
        {"name": "x", "section": [{"kind": "request", "equals": "a", "name": "n"}, {"kind": "answer", "equals": "b", "name": "n"}]},
        ["section[1].name", "'n'", "two rules"],
    ),
    ({"name": "x", "boilerplate": [{"kind": "cookies", "starts": "word"}]}, ["boilerplate[0].kind", "'cookies'", "cookie_notice"]),
    ({"name": "x", "boilerplate": [{"kind": "other", "starts": "we"}]}, ["boilerplate[0]", "'we'", "longer"]),
    ({"name": "x", "boilerplate": [{"kind": "other", "starts": "word", "lines": 0}]}, ["boilerplate[0].lines", "0", "1 to 80"]),
    ({"name": "x", "boilerplate": [{"kind": "other", "starts": "word", "lines": True}]}, ["boilerplate[0].lines", "True"]),
    ({"name": "x", "boilerplate": [{"kind": "other", "starts": "word", "place": "top"}]}, ["boilerplate[0].place", "'top'", "head"]),
    ({"name": "x", "reference": {"pattern": "a"}}, ["reference.after", "is missing"]),
    ({"name": "x", "reference": {"after": "Ref", "pattern": "[a"}}, ["reference.pattern", "'[a'"]),
    ({"name": "x", "example": [{"text": "Dear"}]}, ["example[0].expect", "outcome"]),
    ({"name": "x", "request": ["Point"]}, ["request", "must be a table"]),
    ({"name": "x", "request": {}}, ["request.labels", "is missing", 'labels = ["Point"]']),
    ({"name": "x", "request": {"label": "Point"}}, ["request.label", "did you mean 'labels'"]),
    ({"name": "x", "answer": {"labels": ["1."]}}, ["answer.labels[0]", "must begin with a letter"]),
    ({"name": "x", "decision": [{"outcome": "refused", "starts": "a"}]}, ["decision[0].outcome", "'refused'", "withheld"]),
    ({"name": "x", "decision": [{"starts": "a"}]}, ["decision[0].outcome", "is missing"]),
    ({"name": "x", "decision": [{"outcome": "withheld"}]}, ["decision[0]", "has no cue"]),
    ({"name": "x", "decision": [{"outcome": "withheld", "starts": "a", "heading": True}]}, ["decision[0].heading", "unknown key"]),
    ({"name": "x", "boilerplate": [{"kind": "other", "pattern": "(a+)+"}]}, ["boilerplate[0].pattern", "'(a+)+'", "can take very long"]),
    ({"name": "x", "reference": {"after": "Ref", "pattern": ".*/.*"}}, ["reference.pattern", "two '.*'", "keep one"]),
    ({"name": "x", "after": "module:function"}, ["after", "unknown key"]),
    ({"name": "x", "example": [{"expect": {"outcome": "disclosed"}}]}, ["example[0].text", "is missing"]),
]


@pytest.mark.parametrize(("table", "words"), BROKEN)
def test_what_is_wrong_is_told(table, words):
    with pytest.raises(FormatError) as told:
        formats.load(table)
    assert [word for word in words if word not in str(told.value)] == []


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"name = anytown", ["anytown.toml", "is no TOML", "line 1"]),
        (b"name = '\xff'", ["anytown.toml", "is no TOML", "UTF-8"]),
        (b"extends = 'letter'", ["anytown.toml", "name", "is missing"]),
        (b"name = 'a'\nextends = 'anytown.toml'", ["anytown.toml", "cannot extend itself"]),
        (b"name = 'a'\nextends = 'gone.toml'", ["anytown.toml", "gone.toml", "cannot be read"]),
    ],
)
def test_the_file_is_named(mine, content, words):
    mine.write_bytes(content)
    with pytest.raises(FormatError) as told:
        formats.load(mine)
    assert [word for word in words if word not in str(told.value)] == []


def test_formats_that_extend_each_other(tmp_path):
    for one, other in ("ab", "ba"):
        (tmp_path / f"{one}.toml").write_text(f'name = "{one}"\nextends = "{other}.toml"', encoding="utf-8")
    with pytest.raises(FormatError, match=r"a\.toml"):
        formats.load(tmp_path / "a.toml")


@pytest.mark.parametrize("name", ["met police", "letters", "", "nowhere"])
def test_unknown_names(name):
    with pytest.raises(FormatError, match="letter"):
        formats.get(name)


# ------------------------------------------------------------------ detection

MET = "Freedom of information request reference no: 01.FOI.24.000001\nThe MPS holds no record of the swan."


def test_the_met_is_detected_and_the_generic_format_is_last():
    best, *_, last = formats.detect(MET)
    assert best.name == "met-police" and best.score > 0.5 and "the mps" in " ".join(best.reasons)
    assert last.name == "letter" and last.score < best.score
    assert formats.detect(Text(MET)) == formats.detect(MET)


@pytest.mark.parametrize("source", ["", "Dear Sir", MET.replace("MPS", "force").replace("01.FOI.", "FOI-"), "The MPS is mentioned only."])
def test_other_letters_are_read_by_the_generic_format(source):
    assert [one.name for one in formats.detect(source)] == ["letter"]


def test_detection_cues(mine):
    one = formats.load(mine)
    assert [d.name for d in formats.rank("Anytown’s response", [one])] == ["anytown"]
    assert formats.rank("Anytown", [one]) == ()  # none of `any`
    assert formats.rank("Anytown's response, not Anytown Police", [one]) == ()


@pytest.mark.parametrize(
    ("reference", "year", "serial"),
    [("01.FOI.23.033090", "23", "033090"), ("01/FOI/20/017171", "20", "017171"), ("2011110003547", "2011", "0003547")],
)
def test_the_mets_references(reference, year, serial):
    match = formats.get("met-police").reference.pattern.search(reference)
    assert (match["year"], match["serial"]) == (year, serial)


@pytest.mark.parametrize("other", ["2011130003547", "FOI/12345", "20111100035471"])
def test_other_numbers_are_not_the_mets(other):
    assert formats.get("met-police").reference.pattern.search(other) is None


# ------------------------------------------------------------------ section cues


def kind(paragraph, format="letter"):
    text = Text(paragraph)
    line = text.trim(0, len(text.low))
    rule = formats.get(format).section_matcher.match(paragraph)
    assert rule == formats.get(format).section_matcher.on(text).match(*line)
    return rule and rule.kind.value


@pytest.mark.parametrize(
    ("paragraph", "want"),
    [
        ("REQUEST", "request"),
        ("Request:", "request"),
        ("“Your request”", "request"),
        ("2. What we said", "answer"),  # numbered headings
        ("Details of the Request", "request"),
        ("I note you seek access to the following information:", "request"),
        ("You wrote:", "request"),
        ("Thank you for your letter of 3 May, in which you asked for the following information:", "request"),
        ("On 24 September 2024 you asked us for", "request"),
        ("Your e-mail of 2 May, in which you asked the following under the Act:", "request"),
        ("You asked\nfor the following\ninformation:", "request"),  # wrapped
        ("You  asked   for", "request"),
        ("You asked for a review of it.", None),
        ("You may ask for advice from the library.", None),
        ("Response", "answer"),
        ("We answered", "answer"),
        ("Response times of ambulances in 2023", None),  # a cue is the whole line
        ("Disclosure of the plans was refused by the mayor.", None),
        ("Decision", "decision"),
        ("Reason for decision", "reasons"),
        ("Overall Harm for Section 31(1)(a)(b):", "reasons"),
        ("Evidence of Harm", "reasons"),
        ("Evidence of harm is not recorded by the school.", None),  # a heading ends in no full stop
        ("Public Interest Test", "public_interest"),
        ("Factors favouring Section 31", "public_interest"),
        ("Balance Test", "public_interest"),
        ("Limitation on disclosure (Partial NCND)", "exemption"),
        ("CLARIFICATION -", "clarification"),
        ("Clarification sought on 20/08/24:", "clarification"),
        ("The Council was in receipt of your request clarification on 16/10/23 which was as follows:", "clarification"),
        ("On 3 May you clarified your request as follows:", "clarification"),
        ("In May you told us what you mean by a visit:", "clarification"),
        ("Advice and assistance", "other"),
        ("COMPLAINT RIGHTS", "complaint_rights"),
        ("If you are unhappy with this answer, write to us within 40 working days.", "complaint_rights"),
        ("Please write to the Trust. You may then appeal to the Information Commissioner.", "complaint_rights"),
        ("Os ydych yn anfodlon, ysgrifennwch atom.", "complaint_rights"),
        ("Yours sincerely,", "signature"),
        ("Yours", "signature"),
        ("Yours is the first request about swans.", None),
        ("Dear Requester,", "salutation"),
        ("Annwyl Syr", "salutation"),
        ("Dear is what the residents call the new bridge, and three of the five councillors agree with them on that.", None),
        ("Our ref: 12", "reference"),
        ("", None),
        (":", None),
        ("• Answer", "answer"),  # a bullet stands apart
    ],
)
def test_sections_of_any_letter(paragraph, want):
    assert kind(paragraph) == want


@pytest.mark.parametrize(
    ("paragraph", "want"),
    [
        ("I have today decided to disclose the located information to you in full.", "decision"),
        ("Disclosure", "answer"),
        ("Public Interest Test", "public_interest"),  # taken over from the generic format
    ],
)
def test_sections_of_the_met(paragraph, want):
    assert kind(paragraph, "met-police") == want


def rule(**keys):
    return formats.load({"name": "x", "section": [{"kind": "request", **keys}]}).section_matcher


@pytest.mark.parametrize(
    ("keys", "yes", "no"),
    [
        ({"equals": "the ask"}, "The Ask:", "the ask is"),
        ({"starts": "the ask"}, "The ask is long", "the asking"),
        ({"contains": "hear ye"}, "Now hear ye all", "now hear yet"),
        ({"ends": "as asked"}, "Here it is as asked:", "as asked before"),
        ({"pattern": r"^item \d+$"}, "Item 12", "item x"),
        ({"starts": "the ask", "colon": True}, "The ask was:", "the ask was"),
        ({"starts": "the ask", "heading": True}, "The ask", "the ask was long."),
        ({"starts": "the ask", "words": ["when", "where"]}, "the ask was where", "the ask was why"),
        ({"starts": "the ask", "longest": 12}, "the ask", "the ask was long"),
        ({"starts": "these are the things you asked", "fuzzy": True}, "These are the thing you asked", "these are the things we hold"),
    ],
)
def test_ways_of_comparing(keys, yes, no):
    matcher = rule(**keys)
    assert matcher.match(yes) is not None
    assert matcher.match(no) is None


def test_the_longer_beginning_counts():
    one = formats.load(
        {"name": "x", "section": [{"kind": "answer", "starts": "your request"}, {"kind": "request", "starts": "your request was"}]}
    )
    assert one.section_matcher.match("your request was late").kind is SectionKind.REQUEST
    assert one.section_matcher.match("your request is late").kind is SectionKind.ANSWER


def test_matching_keeps_to_the_paragraph():
    text = Text("you asked\nyours sincerely")
    finder = formats.get("letter").section_matcher.on(text)
    assert finder.match(0, 9).kind is SectionKind.REQUEST
    assert finder.match(10, len(text.low)).kind is SectionKind.SIGNATURE
    assert finder.match(4, 4) is None


def test_shipped_cues_can_be_matched():
    letter = formats.get("letter")
    missed = [
        cue.text
        for section in letter.sections
        for cue in section.cues
        if cue.how is How.EQUALS and letter.section_matcher.match(cue.text) is None
    ]
    assert missed == []


# ------------------------------------------------------------------ choosing, and the families' own formats


def test_what_is_chosen_is_what_is_detected_first():
    examples = [example.text for name in formats.names() for example in formats.get(name).examples]
    assert len(examples) > 10
    for source in (*examples, MET, "", "Dear Sir"):
        assert formats.choose(Text(source)).name == formats.detect(source)[0].name


def test_an_offered_format_goes_first_where_it_fits(mine):
    one = formats.load(mine)
    text = Text("Anytown’s response. The MPS. Freedom of information request reference no: 01.FOI.24.000001")
    assert formats.choose(text, [one]) is one
    assert formats.choose(text).name == "met-police"
    assert formats.choose(Text("Dear Sir"), [one]).name == "letter"
    assert formats.choose(text, [formats.get("letter")]).name == "letter"  # offered, and fits every text


@pytest.mark.parametrize("name", [name for name in formats.names() if name != "letter"])
def test_a_shipped_format_tells_its_cues_before_its_rules_and_has_an_example(name):
    from foiparse.formats.loading import head

    one = formats.get(name)
    assert head(Path(formats.__file__).parent / f"{name}.toml") == (name, one.detect)
    assert one.examples and one.extends == "letter"
    assert all(formats.detect(example.text)[0].name == name for example in one.examples)


@pytest.mark.parametrize("name", [name for name in formats.names() if name != "letter"])
def test_the_examples_of_shipped_formats_read_as_they_say_and_the_generic_format_loses_little(name):
    import foiparse

    for example in formats.get(name).examples:
        expect = dict(example.expect)
        for form in (name, "letter"):
            r = foiparse.parse(example.text, format=form)
            assert "reference" not in expect or (r.reference and r.reference.value) == expect["reference"]
            assert "outcome" not in expect or r.decision.outcome == expect["outcome"]
            assert "date" not in expect or (r.date and r.date.value.isoformat()) == expect["date"]
        assert "authority" not in expect or foiparse.parse(example.text).authority == expect["authority"]


def test_a_line_end_in_a_cue_of_detection_is_one_in_the_text():
    one = formats.load({"name": "mine", "extends": "letter", "detect": {"any": ["\nWe  said\n"]}})
    assert formats.rank("You asked\nWe said\nNo.", [one])
    assert not formats.rank("As we said before", [one])


def test_cues_may_stand_one_a_line():
    lines = formats.load({"name": "mine", "section": [{"kind": "answer", "equals": "\nwhat we hold\n\nwhat we know\n"}]})
    listed = formats.load({"name": "mine", "section": [{"kind": "answer", "equals": ["what we hold", "what we know"]}]})
    assert lines.sections == listed.sections
    with pytest.raises(FormatError, match=r"section\[0\].equals: is empty"):
        formats.load({"name": "mine", "section": [{"kind": "answer", "equals": "\n \n"}]})
