"""Speed of the law package: nanoseconds a character on letters, megabytes a second on nothing but citations.

Usage: python benchmarks/law.py FILE...
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from foiparse.law.acts import acts, attribute
from foiparse.law.grammar import mentions
from foiparse.law.numerals import question_labels
from foiparse.source import Text

_HOSTILE = {
    "compounds": "Section 40(2)(a)(b) and (3)(a)(i), ",
    "plain": "section 12(4)(b), ",
    "with Acts": "s40(2) of the Freedom of Information Act 2000 and reg 12(5)(e) EIR. ",
    "the Act": "section 12 of the Act. ",
    "bare": "section 12 12(5)(e) ",
    "short units": "s1 s2 s3 ",
    "joined": "sections 1, 2, 3, 4, ",
    "capitals": "And The Of Police And ",
    "brackets": "section 1 ((((((( ",
    "digits": "1 2 3 4 5 6 7 8 9 ",
    "questions": "questions 1, 2 and 3 (a) ",
    "question after question": "questions 1, ",
    "notices": "section 12 notice ",
    "long list": "1, ",
}


def read(text: Text) -> int:
    """Everything a letter costs in this package but the labels of questions."""
    named, provisions = acts(text), mentions(text)
    return len(attribute(text, provisions, named, "FOIA2000"))


def labels(text: Text) -> int:
    """The questions that a text names."""
    return len(question_labels(text.low, 0, len(text.low)))


def seconds(step: Callable[[Text], object], texts: list[Text], times: int) -> float:
    """Least seconds that a step takes on some texts, of a few runs."""
    best = float("inf")
    for _ in range(times):
        begin = time.perf_counter()
        for text in texts:
            step(text)
        best = min(best, time.perf_counter() - begin)
    return best


def main(files: list[str]) -> None:
    """Prints the figures."""
    texts = [Text(Path(name).read_text(encoding="utf-8")) for name in files]
    size = sum(len(text.low) for text in texts)
    steps: dict[str, Callable[[Text], object]] = {"mentions": mentions, "acts": acts, "all three": read, "labels": labels}
    for name, step in steps.items():
        if texts:
            print(f"letters, {name}: {seconds(step, texts, 20) / size * 1e9:.1f} ns a character")
    for name, unit in _HOSTILE.items():
        text = Text(unit * (1_000_000 // len(unit)))
        speeds = (1 / seconds(step, [text], 1) for step in (read, labels))
        print(f"1 MB of {name}: read {next(speeds):.2f} MB/s, labels {next(speeds):.2f} MB/s")


if __name__ == "__main__":
    main(sys.argv[1:])
