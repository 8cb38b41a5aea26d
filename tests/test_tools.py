"""The floors of the corpus's figures rise and never fall."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path

import pytest

TOOLS = Path(__file__).resolve().parent.parent / "tools"

SCORE = """
class Tally:
    def __init__(self, f1):
        self.f1 = f1

def score(folders, parse):
    f1, failed = (folders[0] / "figures").read_text().split()
    return {"seed": {"reference": Tally(float(f1))}}, ["a letter"] * int(failed)
"""


@pytest.fixture
def floors(tmp_path, monkeypatch):
    """The tool on a corpus of one letter; called with a figure, it gives the exit code."""
    spec = importlib.util.spec_from_file_location("floors", TOOLS / "floors.py")
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    (tmp_path / "score.py").write_text(SCORE)
    (tmp_path / "text").mkdir()
    (tmp_path / "text" / "one.txt").write_text("Dear Sir")

    def run(figure, *options, failed=0):
        (tmp_path / "figures").write_text(f"{figure} {failed}")
        kept = str(tmp_path / "floors.json")
        monkeypatch.setattr(sys, "argv", ["floors.py", str(tmp_path / "score.py"), str(tmp_path), "--floors", kept, *options])
        return tool.main()

    run.kept = lambda: json.loads((tmp_path / "floors.json").read_text())["floors"]["seed"]["reference"]
    run.letter = tmp_path / "text" / "one.txt"
    return run


def test_first_floors(floors):
    assert floors(0.9) == 0  # there are none yet
    assert floors(0.91239, "--update") == 0
    assert floors.kept() == 0.9123  # cut, so that the same figure passes
    assert floors(0.91239) == 0


def test_floors_hold(floors, capsys):
    floors(0.9, "--update")
    assert floors(0.95) == 0
    assert floors(0.89) == 1
    assert "below its floor: seed, reference: 0.8900 under 0.9000" in capsys.readouterr().out


def test_floors_rise_and_never_fall(floors, capsys):
    floors(0.9, "--update")
    assert floors(0.89, "--update") == 1
    assert "floors may rise, not fall" in capsys.readouterr().out
    assert floors.kept() == 0.9
    assert floors(0.95, "--update") == 0
    assert floors.kept() == 0.95


def test_letters_that_raise_fail(floors):
    assert floors(1.0, failed=1) == 1
    assert floors(1.0, "--update", failed=1) == 1


def test_another_corpus_is_only_told(floors, capsys):
    floors(0.9, "--update")
    floors.letter.write_text("Dear Madam")
    assert floors(0.5) == 0
    told = capsys.readouterr().out
    assert "the corpus is another than the one the floors were measured on" in told
    assert "below its floor" in told
