"""How fast `parse` reads: megabytes a second, warm, one thread, and the time for twice the text.

Usage:
    python benchmarks/speed.py FILE...            such as examples/*.txt

No call sees a text that was seen before: each begins with a line of its own, so that nothing kept from an earlier call
could help. The figure is the median of the rounds. Then the letters are joined to one text, which is doubled, and with
`--nasty` so is each of some texts that repeat one shape over and over. With `--citations` texts of a megabyte are read that
hold nothing but citations.
"""

from __future__ import annotations

import argparse
import gc
import statistics
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import foiparse

ROUNDS = 15
LONG = 400_000
NASTY = {
    "mails": "Dear Sir\n\nYours sincerely\n\nFrom: a\nSent: 3 May 2024\nSubject: x\n\n",
    "quoted lines": "> > \"your request\" 'section 12'\n",
    "rows of a table": "Question   Answer\nHow many?   4\n",
    "rows between bars": "| a | b |\n",
    "questions": "1. How many dogs were seen? Please provide the number.\n\n",
    "items": "- item\n",
    "short lines": "a\n",
    "citations": "Section 40(2) of the Freedom of Information Act 2000 applies to question 3.\n\n",
    "section": "section ",
    "brackets": "((((1)(a)",
    "references": "Our ref: FOI/24/1234\n",
    "dates": "3 May 2024 ",
    "links": "https://www.example.org/c ",
    "files": "attached a.pdf and ",
    "one word": "x",
    "stops": ". . . ? ! : ; , ",
    "blank lines": "   \n\n\n",
}
PROVISIONS = ("40(2)", "43(2)", "31(1)(a)", "12(1)", "21", "41(1)", "36(2)(b)(i)", "38(1)(a)", "42(1)", "35(1)(a)")
CITATIONS = {
    "sentences, each a paragraph": "Section {} of the Freedom of Information Act 2000 applies to question {}.\n\n",
    "sentences in one paragraph": "The names are withheld under section {} of the Freedom of Information Act 2000, as is question {}. ",
    "names of provisions, one a line": "Section {} of the Freedom of Information Act 2000.\n",
    "names of provisions in one paragraph": "Section {}, section 43(2) and regulation 12(5)(e). ",
    "short names in one paragraph": "s{}, ",
}


def main() -> None:
    """Measures and prints."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("files", nargs="+", type=Path)
    cli.add_argument("--rounds", type=int, default=ROUNDS, help=f"rounds over all files (default {ROUNDS})")
    cli.add_argument("--nasty", action="store_true", help="texts that repeat one shape as well")
    cli.add_argument("--citations", action="store_true", help="texts of nothing but citations as well")
    options = cli.parse_args()
    letters = [foiparse.read_text(file) for file in options.files]
    fresh = never_seen()
    for letter in letters:  # warm: patterns compiled, data loaded
        foiparse.parse(fresh(letter))
    speeds = [round_speed([fresh(letter) for letter in letters]) for _ in range(options.rounds)]
    print(f"{len(letters)} letters, {sum(size(letter) for letter in letters)} bytes")
    print(f"{statistics.median(speeds):6.2f} MB/s median, {min(speeds):.2f} slowest, {max(speeds):.2f} fastest of {options.rounds} rounds")
    joined = "\n\n".join(letters)
    once = joined * max(1, LONG // len(joined) // 2)
    single, double = (statistics.median(timed(fresh(text)) for _ in range(5)) for text in (once, once * 2))
    print(f"{double / single:6.2f} x the time for twice the text ({size(once)} and {2 * size(once)} bytes)")
    for name, unit in NASTY.items() if options.nasty else ():
        once = "Freedom of information request\n\n" + unit * (LONG // 4 // len(unit))
        single, double = timed(fresh(once)), timed(fresh(once + unit * (LONG // 4 // len(unit))))
        print(f"{double / single:6.2f} x the time for twice the {name} ({size(once) / single / 1e6:.2f} MB/s)")
    for name, shape in CITATIONS.items() if options.citations else ():
        text = nothing_but(shape)
        number = len(foiparse.parse(fresh(text)).citations)
        speed = size(text) / statistics.median(timed(fresh(text)) for _ in range(3)) / 1e6
        print(f"{speed:6.2f} MB/s for {size(text)} bytes with {number} citations: {name}")


def nothing_but(shape: str) -> str:
    """A megabyte of citations of one shape, with provisions and question numbers in turn."""
    unit = "".join(shape.format(provision, number % 9 + 1) for number, provision in enumerate(PROVISIONS))
    return "Freedom of information request\n\n" + unit * (1_000_000 // len(unit))


def never_seen() -> Callable[[str], str]:
    """A function that gives each text a first line that no text before had."""
    number = 0

    def fresh(text: str) -> str:
        nonlocal number
        number += 1
        return f"Page {number:07d}\n{text}"

    return fresh


def round_speed(texts: Iterable[str]) -> float:
    """Megabytes a second over some texts."""
    texts = list(texts)
    gc.collect()
    return sum(map(size, texts)) / sum(map(timed, texts)) / 1e6


def timed(text: str) -> float:
    """Seconds one call takes."""
    begin = time.perf_counter()
    foiparse.parse(text)
    return time.perf_counter() - begin


def size(text: str) -> int:
    """Bytes of a text in UTF-8."""
    return len(text.encode("utf-8", "replace"))


if __name__ == "__main__":
    main()
