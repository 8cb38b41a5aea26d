"""The catalogue: its data file holds together, and it is found by cite, alias and path."""

import importlib.util
from pathlib import Path

import pytest

import foiparse.law
from foiparse.law import catalogue
from foiparse.law.catalogue import EntryKind, Harm, PublicInterest
from foiparse.law.grammar import cite, mentions
from foiparse.source import Text

ROOT = Path(__file__).parents[1]
DATA = Path(catalogue.__file__).with_name("provisions.tsv")
ENTRIES = tuple(foiparse.law.provisions())
KEYS = {(entry.act, entry.cite) for entry in ENTRIES}


def test_every_line_has_every_column():
    lines = DATA.read_text(encoding="utf-8").split("\n")
    assert tuple(lines[0].split("\t")) == catalogue.COLUMNS
    assert lines[-1] == ""
    assert all(line.count("\t") == len(catalogue.COLUMNS) - 1 for line in lines[1:-1])
    assert len(ENTRIES) == len(lines) - 2 == len(KEYS) > 550


def test_acts_and_numbers():
    assert {entry.act for entry in ENTRIES} == set(foiparse.law.ACT_TITLES)
    for entry in ENTRIES:
        unit = "sch" if entry.cite.startswith("sch") else catalogue.prefix(entry.act)
        assert cite(unit, entry.path) == entry.cite
        assert entry.title and entry.title == entry.title.strip()


def test_what_lies_above_a_provision_is_there_too():
    for entry in ENTRIES:
        above = entry.cite.rpartition("(")[0]
        assert not above or (entry.act, above) in KEYS, entry


def test_ncnd_provisions_are_there():
    for entry in ENTRIES:
        assert entry.ncnd is None or (entry.act, entry.ncnd) in KEYS, entry


def test_what_does_not_withhold_has_no_test():
    for entry in ENTRIES:
        if entry.kind in (EntryKind.RIGHT, EntryKind.PROCEDURAL, EntryKind.DEFINITION):
            assert (entry.test, entry.harm) == (PublicInterest.NONE, Harm.NONE), entry


def test_every_entry_is_found_and_exists():
    for entry in ENTRIES:
        assert foiparse.law.provision(entry.act, entry.cite) == entry
        assert foiparse.law.title(entry.act, entry.cite) == entry.title
        assert entry.cite.startswith("sch") or foiparse.law.exists(entry.act, entry.path)


def test_the_grammar_reads_every_cite():
    for entry in ENTRIES:
        word = {"s": "Section ", "r": "Regulation ", "a": "Article "}[entry.cite[0]]
        if not entry.cite.startswith("sch"):
            found = mentions(Text(word + entry.cite.lstrip("sregat")))
            assert [mention.paths for mention in found] == [(entry.path,)], entry.cite


@pytest.mark.parametrize(
    ("act", "cite", "test", "harm", "ncnd"),
    [
        ("FOIA2000", "s21(1)", "absolute", "class", None),  # no provision to neither confirm nor deny
        ("FOIA2000", "s31(1)(a)", "qualified", "prejudice", "s31(3)"),
        ("FOIA2000", "s30(1)", "qualified", "class", "s30(3)"),
        ("FOIA2000", "s40(2)", "depends", "class", "s40(5B)"),  # on the condition that is met
        ("FOIA2000", "s43", "qualified", "mixed", "s43(3)"),  # trade secrets are a class
        ("FOIA2000", "s43(1)", "qualified", "class", None),
        ("FOIA2000", "s12(1)", "none", "none", "s12(2)"),  # no exemption of Part II
        ("FOIA2000", "s36(2)(c)", "depends", "prejudice", "s36(3)"),  # absolute for Parliament's information
        ("EIR2004", "reg12(5)(e)", "qualified", "prejudice", None),
        ("EIR2004", "reg12(4)(b)", "qualified", "none", None),
        ("EIR2004", "reg12(5)(a)", "qualified", "prejudice", "reg12(6)"),
        ("FOISA2002", "s38(1)(b)", "depends", "class", "s18(1)"),
        ("FOISA2002", "s36(2)", "absolute", "class", None),
        ("FOISA2002", "s40", "qualified", "prejudice", None),  # audit, not personal data
        ("EISR2004", "reg10(5)(e)", "qualified", "prejudice", None),
    ],
)
def test_what_the_law_says(act, cite, test, harm, ncnd):
    entry = foiparse.law.provision(act, cite)
    assert (entry.test, entry.harm, entry.ncnd) == (test, harm, ncnd)


def test_old_numbers_are_marked():
    assert foiparse.law.provision("FOIA2000", "s40(3)(a)(i)").historical
    assert not foiparse.law.provision("FOIA2000", "s40(3A)").historical


@pytest.mark.parametrize("written", ["s40(2)", "S40(2)", "Section 40(2)", "section 40 (2)", "s. 40(2)".replace(". ", "")])
def test_look_up_is_lenient(written):
    assert foiparse.law.provision("FOIA2000", written).cite == "s40(2)"


@pytest.mark.parametrize(
    ("act", "cite", "says"),
    [
        ("FOIA2000", "s40(2)(z)", "'s40(2)'"),  # the nearest is the one above
        ("EIR2004", "s12", "'reg12'"),  # sections are regulations there
        ("FOIA2001", "s1", "FOIA2000"),  # the Acts there are
    ],
)
def test_an_error_names_the_nearest(act, cite, says):
    with pytest.raises(LookupError, match=r"in the catalogue") as caught:
        foiparse.law.provision(act, cite)
    assert says in str(caught.value)


def test_aliases():
    assert [entry.cite for entry in foiparse.law.find("Legal  Professional Privilege")][:2] == ["s42", "s42(1)"]
    assert {entry.act for entry in foiparse.law.find("manifestly unreasonable")} == {"EIR2004", "EISR2004"}
    assert foiparse.law.find("no such words") == ()


def test_one_act():
    assert {entry.act for entry in foiparse.law.provisions("EISR2004")} == {"EISR2004"}
    with pytest.raises(LookupError):
        list(foiparse.law.provisions("EIR"))


@pytest.mark.parametrize(
    ("act", "path", "there"),
    [
        ("FOIA2000", ("88",), True),
        ("FOIA2000", ("89",), False),
        ("FOIA2000", ("117",), False),
        ("FOIA2000", ("3A",), False),
        ("FOIA2000", ("22A",), True),
        ("FOIA2000", ("40", "9"), False),
        ("FOIA2000", ("40", "3C"), False),
        ("FOIA2000", ("31", "1", "j"), False),
        ("FOIA2000", ("31", "1", "i"), True),
        ("FOIA2000", ("30", "1", "a", "ii"), True),
        ("FOIA2000", ("23", "3", "a"), True),  # not in the catalogue, and not ruled out
        ("FOIA2000", ("50", "4"), True),  # the same
        ("EIR2004", ("12", "5", "h"), False),
        ("EIR2004", ("22",), False),
        ("FOISA2002", ("30", "b", "ii"), True),
        ("FOISA2002", ("38", "7"), False),
        ("UKGDPR", ("6", "1", "f"), True),
        ("Police Act 1996", ("900",), True),  # cannot be told
    ],
)
def test_what_exists(act, path, there):
    assert foiparse.law.exists(act, path) is there


@pytest.mark.parametrize(
    ("act", "path", "meant"),
    [
        ("FOIA2000", ("3A", "b"), "s40(3A)(b)"),  # the number of the section dropped
        ("FOIA2000", ("3B",), "s40(3B)"),
        ("FOIA2000", ("402",), "s40(2)"),  # brackets dropped
        ("FOIA2000", ("31", "a"), "s31(1)(a)"),  # subsection dropped
        ("EIR2004", ("125", "e"), "reg12(5)(e)"),
        ("FOIA2000", ("40", "2"), None),  # right as it is
        ("FOIA2000", ("40", "3", "a", "i"), None),  # old, but no misprint
        ("FOISA2002", ("30", "b"), None),  # right in Scotland
        ("FOIA2000", ("400",), None),  # cannot be told
        ("Police Act 1996", ("3A",), None),
        (None, ("3A",), None),
    ],
)
def test_misprints(act, path, meant):
    assert foiparse.law.misprint(act, path) == meant


def test_titles_of_what_lies_deeper():
    assert foiparse.law.title("FOIA2000", "s23(3)(b)") == "List of security bodies"
    assert foiparse.law.title("FOIA2000", "s200") is None
    assert foiparse.law.title("Police Act 1996", "s1") is None
    assert foiparse.law.title(None, "s40") is None


def test_the_page_of_provisions_is_generated():
    spec = importlib.util.spec_from_file_location("make_provisions", ROOT / "tools/make_provisions.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert (ROOT / "docs/provisions.md").read_text(encoding="utf-8") == module.page(), "run python tools/make_provisions.py"
