"""The card on a stream: in colour where the stream is a terminal and rich is installed, else plain."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TextIO

from foiparse.model import Outcome, Response
from foiparse.views.card import card, rows

_STYLES = {"Reference": "bold", "Outcome": "bold", "Exemptions": "yellow", "Doubts": "magenta"}
_OUTCOMES = {
    Outcome.DISCLOSED: "bold green",
    Outcome.WITHHELD: "bold red",
    Outcome.NCND: "bold red",
    Outcome.PARTLY_DISCLOSED: "bold yellow",
}


def write_card(response: Response, stream: TextIO) -> None:
    """Writes the card.

    Args:
        response: the result.
        stream: where to, such as `sys.stdout`.
    """
    if not stream.isatty() or find_spec("rich") is None:
        stream.write(card(response) + "\n")
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(file=stream, highlight=False)
    under = ""
    for label, words in rows(response):
        first, under = label != "", label or under
        style = _OUTCOMES.get(response.decision.outcome, "bold") if under == "Outcome" and first else _STYLES.get(under, "")
        console.print(Text.assemble((f"{label:<12}", "cyan"), (words, style)), soft_wrap=True)
