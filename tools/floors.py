"""Holds the figures of a corpus above their floors, which may rise and never fall.

Usage:
    python tools/floors.py SCORE_PY CORPUS            compare with tests/floors.json, exit 1 below a floor
    python tools/floors.py SCORE_PY CORPUS --update   raise the floors to today's figures

`tests/floors.json` holds a floor for each field of each group of the corpus, and a hash of the corpus: figures of
another corpus are not comparable, so where the hash differs a figure below its floor is only a warning.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import math
import sys
from pathlib import Path
from types import ModuleType

FLOORS = Path(__file__).resolve().parent.parent / "tests" / "floors.json"
DIGITS = 4

Figures = dict[str, dict[str, float]]


def main() -> int:
    """Compares or updates, and gives the exit code."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("score", type=Path, help="the scoring script")
    cli.add_argument("corpus", type=Path, help="a folder with text/ and gold/")
    cli.add_argument("--update", action="store_true", help="raise the floors; a figure that fell is refused")
    cli.add_argument("--floors", type=Path, default=FLOORS, help="the file of floors")
    options = cli.parse_args()
    figures, failed = measure(options.score, options.corpus)
    for line in failed:
        print("raised:", line)
    kept = json.loads(options.floors.read_text("utf-8")) if options.floors.exists() else {"corpus": None, "floors": {}}
    now, same = corpus_hash(options.corpus), True
    if kept["corpus"] not in (None, now):
        same = False
        print("the corpus is another than the one the floors were measured on: what is below a floor is only told")
    low = below(figures, kept["floors"])
    for line in low:
        print("below its floor:", line)
    if options.update:
        return update(options.floors, now, figures, kept["floors"], refused=bool(low or failed))
    if not kept["floors"]:
        print(f"{options.floors.name} holds no floors yet: set them with --update")
    print(f"{sum(map(len, figures.values()))} figures, {len(low)} below their floors, {len(failed)} letters raised")
    return 1 if failed or (low and same) else 0


def measure(score: Path, corpus: Path) -> tuple[Figures, list[str]]:
    """The figure of each field in each group, and the letters on which parse raised."""
    import foiparse

    groups, failed = load(score).score([corpus], foiparse.parse)
    return {group: {field: rounded(tally.f1) for field, tally in fields.items()} for group, fields in groups.items()}, failed


def load(score: Path) -> ModuleType:
    """The scoring script as a module."""
    spec = importlib.util.spec_from_file_location("score", score)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{score}: this is no Python script")
    module = importlib.util.module_from_spec(spec)
    sys.modules["score"] = module
    spec.loader.exec_module(module)
    return module


def rounded(figure: float) -> float:
    """A figure cut, not rounded, so that a floor is never above what was measured."""
    return float(math.floor(figure * 10**DIGITS) / 10**DIGITS)


def corpus_hash(corpus: Path) -> str:
    """SHA-256 of the names and contents of all texts and golds."""
    total = hashlib.sha256()
    for file in sorted((*corpus.glob("text/*.txt"), *corpus.glob("gold/*.json"))):
        total.update(f"{file.parent.name}/{file.name}\n".encode())
        total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()


def below(figures: Figures, floors: Figures) -> list[str]:
    """Every figure below its floor; a figure that is no longer measured counts as 0."""
    return [
        f"{group}, {field}: {figures.get(group, {}).get(field, 0.0):.4f} under {floor:.4f}"
        for group, fields in floors.items()
        for field, floor in fields.items()
        if figures.get(group, {}).get(field, 0.0) < floor
    ]


def update(file: Path, corpus: str, figures: Figures, floors: Figures, *, refused: bool) -> int:
    """Writes the figures as the new floors, unless one fell."""
    if refused:
        print(f"not updated: floors may rise, not fall (to begin anew on another corpus, delete {file.name})")
        return 1
    raised = sum(
        1 for group, fields in figures.items() for field, figure in fields.items() if figure > floors.get(group, {}).get(field, -1.0)
    )
    file.write_text(json.dumps({"corpus": corpus, "floors": figures}, indent=1, sort_keys=True) + "\n", "utf-8")
    print(f"{raised} floors raised or new")
    return 0


if __name__ == "__main__":
    sys.exit(main())
