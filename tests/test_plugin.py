"""The pytest plugin: what it collects, what a failure shows, how it rewrites expectations, alone and under xdist."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import foiparse

SOURCE = str(Path(foiparse.__file__).parent.parent)
FOI = """regime = "FOIA"

=== right
Freedom of Information Act 2000
We do not hold it.
--- expect
outcome = "not_held"

=== wrong
Freedom of Information Act 2000
Our ref: FOI/2024/0117
We do not hold it.
--- expect
outcome = "disclosed"  # to be corrected
reference = "FOI/2024/0117"
"""


@pytest.fixture
def folder(pytester, monkeypatch):
    """A project with cases, in which a process of its own finds this foiparse."""
    monkeypatch.setenv("PYTHONPATH", SOURCE)
    monkeypatch.setenv("PYTEST_ADDOPTS", "-p pytest_foiparse")
    pytester.makefile(".foi", small=FOI)
    pytester.path.joinpath("pair.txt").write_text("Freedom of Information Act 2000\nWe do not hold it.\n", "utf-8")
    pytester.path.joinpath("pair.expected.toml").write_text('outcome = "not_held"\n', "utf-8")
    return pytester


def test_cases_are_collected_without_a_module(folder):
    result = folder.runpytest_subprocess("-v")
    result.assert_outcomes(passed=2, failed=1)
    result.stdout.fnmatch_lines(
        [
            "*pair.expected.toml::pair PASSED*",
            "*small.foi::right PASSED*",
            "*small.foi::wrong FAILED*",
            "wrong: one thing is read otherwise than expected*",
            "    expected  disclosed",
            "    read      not_held",
            "*--foi-update rewrites it",
        ]
    )
    assert "Traceback" not in result.stdout.str()


def test_cases_are_chosen_by_name(folder):
    folder.runpytest_subprocess("-k", "right").assert_outcomes(passed=1, deselected=2)
    folder.runpytest_subprocess("small.foi::wrong").assert_outcomes(failed=1)


@pytest.mark.parametrize("workers", [(), ("-n", "2")], ids=["alone", "xdist"])
def test_update_shows_the_difference_and_rewrites(folder, workers):
    if workers:
        pytest.importorskip("xdist")
    path = folder.path / "small.foi"
    path.write_text(FOI + '\n=== also wrong\nFreedom of Information Act 2000\nWe do not hold it.\n--- expect\noutcome = "ncnd"\n', "utf-8")
    result = folder.runpytest_subprocess("--foi-update", *workers)
    result.assert_outcomes(passed=4)
    result.stdout.fnmatch_lines(
        ['-outcome = "disclosed"  # to be corrected', '+outcome = "not_held"  # to be corrected', "updated: *small.foi (2 cases)*"]
    )
    assert 'outcome = "not_held"  # to be corrected\nreference = "FOI/2024/0117"\n' in path.read_text("utf-8")
    assert path.read_text("utf-8").count('outcome = "not_held"') == 3
    folder.runpytest_subprocess().assert_outcomes(passed=4)


def test_update_drops_no_field(folder):
    path = folder.path / "pair.expected.toml"
    path.write_text('outcome = "disclosed"\nreference = "FOI/1"\n', "utf-8")
    before = path.read_bytes()
    result = folder.runpytest_subprocess("--foi-update", "pair.expected.toml")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*not updated: reference would be dropped*"])
    assert path.read_bytes() == before


def test_what_cannot_be_written_is_told(folder):
    path = folder.path / "pair.expected.toml"
    path.write_text('[[clarifications]]\ntext = "x"\n', "utf-8")
    folder.runpytest_subprocess("--foi-update", "pair.expected.toml").assert_outcomes(failed=1)
    path.with_name("pair.txt").write_text("You asked for this under the Freedom of Information Act 2000:\n1. How many?\n", "utf-8")
    path.write_text('[[questions]]\nlabel = "2"\ntext = "How many?"\n', "utf-8")
    result = folder.runpytest_subprocess("--foi-update", "pair.expected.toml")
    result.stdout.fnmatch_lines(["not updated: *questions is not written as 'questions = value'*"])


def test_a_broken_case_is_told_where_it_is_collected(folder):
    folder.path.joinpath("pair.expected.toml").write_text('outcom = "x"\n', "utf-8")
    result = folder.runpytest_subprocess()
    result.stdout.fnmatch_lines(["*pair.expected.toml:1: pair: outcom: no such field; did you mean 'outcome'*"])
    assert "Traceback" not in result.stdout.str()


def test_nothing_of_foiparse_is_loaded_before_a_case_is_collected(pytester, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", SOURCE)
    pytester.makepyfile("import sys\n\ndef test_it():\n    assert not [name for name in sys.modules if name.split('.')[0] == 'foiparse']\n")
    pytester.runpytest_subprocess("-p", "pytest_foiparse").assert_outcomes(passed=1)


def test_the_plugin_may_be_named_and_installed(pytester, monkeypatch):
    """A conftest that names it does no harm where the entry point, which has the module's name, has loaded it already."""
    site = pytester.mkdir("site")
    info = site / "foiparse-0.dist-info"
    info.mkdir()
    info.joinpath("METADATA").write_text("Metadata-Version: 2.1\nName: foiparse\nVersion: 0\n", "utf-8")
    info.joinpath("entry_points.txt").write_text("[pytest11]\npytest_foiparse = pytest_foiparse\n", "utf-8")
    monkeypatch.setenv("PYTHONPATH", f"{site}{';' if sys.platform == 'win32' else ':'}{SOURCE}")
    pytester.makeconftest('pytest_plugins = ["pytest_foiparse"]')
    pytester.makefile(".foi", small=FOI)
    pytester.runpytest_subprocess().assert_outcomes(passed=1, failed=1)
