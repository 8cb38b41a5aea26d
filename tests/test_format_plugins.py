"""Formats of other packages, of files and of folders: used only when named, told when broken, never fatal to others."""

from __future__ import annotations

import importlib
import re
import sys
from pathlib import Path

import attrs
import pytest

import foiparse
from foiparse import formats
from foiparse.errors import FormatError
from foiparse.testing import assert_case, cases, check_format

EXAMPLE = Path(__file__).resolve().parent.parent / "examples" / "foiparse-format-example"
MODULE = """
from foiparse import load_format
MAPPING = {"name": "mapped", "extends": "letter", "detect": {"all": ["saltby"]}}
FORMAT = load_format(MAPPING)
NUMBER = 3
def made(): return MAPPING
def fails(): raise RuntimeError("no\\nluck")
BROKEN = {"name": "x", "sektion": []}
"""
LETTER = "Saltby Council\nFreedom of Information Act 2000\nWe do not hold it."


@pytest.fixture
def package(tmp_path, monkeypatch):
    """Makes an installed package of entry points."""

    def make(name="bringer", **points):
        info = tmp_path / f"{name}-1.0.dist-info"
        info.mkdir()
        info.joinpath("METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", "utf-8")
        lines = "".join(f"{key} = {value}\n" for key, value in points.items())
        info.joinpath("entry_points.txt").write_text(f"[foiparse.formats]\n{lines}", "utf-8")
        tmp_path.joinpath("bringer_module.py").write_text(MODULE, "utf-8")
        importlib.invalidate_caches()

    monkeypatch.syspath_prepend(tmp_path)
    yield make
    sys.modules.pop("bringer_module", None)


@pytest.mark.parametrize("what", ["FORMAT", "MAPPING", "made"])
def test_a_format_of_another_package(package, what):
    package(saltby=f"bringer_module:{what}")
    assert [(one.name, one.package) for one in formats.installed()] == [("saltby", "bringer 1.0")]
    assert "bringer_module" not in sys.modules, "listing loads nothing"
    assert foiparse.parse(LETTER).format == "letter", "being installed changes nothing"
    assert "bringer_module" not in sys.modules
    assert foiparse.parse(LETTER, format="saltby").format == "mapped"
    parser = foiparse.Parser(formats=["saltby"])
    assert parser.parse(LETTER).format == "mapped"
    assert parser.parse(LETTER.replace("Saltby", "Dunmere")).format == foiparse.parse(LETTER.replace("Saltby", "Dunmere")).format
    assert parser.parse(LETTER).diagnostics == foiparse.parse(LETTER).diagnostics


@pytest.mark.parametrize(
    ("what", "words"),
    [
        ("fails", "'saltby' of bringer 1.0: cannot be loaded: RuntimeError: no"),
        ("NUMBER", "'saltby' of bringer 1.0: int is no format; the entry point must name a Format, a path, a mapping, or a function"),
        ("BROKEN", "did you mean 'section'"),
        ("gone", "cannot be loaded: AttributeError"),
    ],
)
def test_a_broken_format_of_another_package(package, what, words):
    package(saltby=f"bringer_module:{what}", sound="bringer_module:FORMAT")
    with pytest.raises(FormatError, match="saltby") as caught:
        foiparse.parse(LETTER, format="saltby")
    assert words in str(caught.value)
    response = foiparse.Parser(formats=["saltby", "sound"]).parse(LETTER)
    assert response.format == "mapped", "fatal to no other"
    (told,) = [one for one in response.diagnostics if one.code == "format_skipped"]
    assert words in told.message


def test_two_packages_with_one_name(package):
    package("one", saltby="bringer_module:FORMAT")
    package("two", saltby="bringer_module:FORMAT")
    with pytest.raises(FormatError, match=r"brought by one 1\.0 and two 1\.0"):
        formats.get("saltby")


def test_unknown_names_tell_what_is_installed(package):
    package(saltby="bringer_module:FORMAT")
    with pytest.raises(FormatError, match=r"did you mean 'saltby'.*installed are saltby"):
        formats.get("saltbi")


def test_formats_of_a_folder(tmp_path):
    (tmp_path / "a.toml").write_text("name = 'a'\nextends = 'letter'\ndetect.all = ['saltby']", "utf-8")
    (tmp_path / "b.toml").write_text("name = 'b'\nsektion = []", "utf-8")
    (tmp_path / "c.expected.toml").write_text("outcome = 'x'", "utf-8")
    offer = formats.load_folder(tmp_path)
    assert [one.name for one in offer.formats] == ["a"]
    (problem,) = offer.problems
    assert str(problem).startswith(f"{tmp_path / 'b.toml'}: sektion: unknown key; did you mean 'section'?; known are ")
    response = foiparse.Parser(formats=[tmp_path]).parse(LETTER)
    assert response.format == "a"
    assert [one.code for one in response.diagnostics if one.code == "format_skipped"] == ["format_skipped"]
    for wrong, words in ((tmp_path / "gone", "is no folder"), (tmp_path / "empty", "holds no format")):
        (tmp_path / "empty").mkdir(exist_ok=True)
        with pytest.raises(FormatError, match=words):
            formats.load_folder(wrong)


def test_a_parser_with_formats_goes_round(tmp_path):
    import pickle

    (tmp_path / "a.toml").write_text("name = 'a'\nextends = 'letter'\ndetect.all = ['saltby']", "utf-8")
    parser = foiparse.Parser(formats=[str(tmp_path / "a.toml")])
    assert parser.parse(LETTER) == pickle.loads(pickle.dumps(parser)).parse(LETTER)


def test_a_slow_pattern_is_told_and_the_letter_read_without_its_format():
    from foiparse.patterns import UserPattern

    slow = formats.Cue(formats.How.PATTERN, "x", pattern=UserPattern("(?:a|aa)+$", seconds=0.001))
    form = attrs.evolve(formats.get("letter"), name="slow", sections=(formats.SectionRule("x", foiparse.SectionKind.ANSWER, (slow,)),))
    response = foiparse.parse(LETTER + "\n\n" + "a" * 1500 + "!", format=form)
    assert response.format == "letter"
    assert "(?:a|aa)+$" in next(one.message for one in response.diagnostics if one.code == "format_skipped")


@pytest.mark.parametrize(
    ("hook", "words"),
    [(lambda r: 1 / 0, "raised ZeroDivisionError"), (lambda r: None, "gave NoneType instead of a Response")],
)
def test_a_hook_that_fails_is_told(hook, words):
    response = foiparse.parse(LETTER, format=attrs.evolve(formats.get("letter"), after=hook))
    assert response.decision.outcome == "not_held"
    assert words in response.diagnostics[-1].message


def test_a_hook_changes_the_result_and_no_file_can_hold_one():
    form = attrs.evolve(formats.get("letter"), after=lambda r: attrs.evolve(r, authority="Saltby"))
    assert foiparse.parse(LETTER, format=form).authority == "Saltby"
    with pytest.raises(FormatError, match="after: unknown key"):
        formats.load({"name": "x", "after": "foo"})


def test_the_example_package(tmp_path, monkeypatch):
    """As installed: its module and its entry points on the path. `.ci/run` installs it."""
    import tomllib

    project = tomllib.loads((EXAMPLE / "pyproject.toml").read_text("utf-8"))["project"]
    info = tmp_path / "example-1.0.dist-info"
    info.mkdir()
    info.joinpath("METADATA").write_text(f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n", "utf-8")
    points = project["entry-points"]["foiparse.formats"]
    info.joinpath("entry_points.txt").write_text("[foiparse.formats]\n" + "".join(f"{a} = {b}\n" for a, b in points.items()), "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.syspath_prepend(EXAMPLE / "src")
    importlib.invalidate_caches()
    check_format("little-saltby", letters=[case.text for case in cases(EXAMPLE / "tests")]).raise_for_problems()
    for case in cases(EXAMPLE / "tests"):
        assert_case(case)
    (block,) = re.findall(r"```python\n(.*?)```", (EXAMPLE / "README.md").read_text("utf-8"), re.DOTALL)
    exec(block, {})
    sys.modules.pop("foiparse_format_example", None)
