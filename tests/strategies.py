"""Texts to try the parser on: the fixture letters, and those letters spoilt; fragments and noise are those of the public kit."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from hypothesis import strategies as st

from foiparse.testing import texts as pieced

HERE = Path(__file__).parent
LETTERS = tuple(sorted((HERE / "fixtures" / "letters").glob("*.txt")) + sorted((HERE.parent / "examples").glob("*.txt")))


@st.composite
def spoilt(draw: st.DrawFn) -> str:
    """A fixture letter that was cut, with fragments put in."""
    text = draw(letters)
    at = draw(st.integers(0, len(text)))
    to = draw(st.integers(at, min(len(text), at + 400)))
    return text[:at] + draw(pieced()) + text[to:]


@st.composite
def letter(draw: st.DrawFn) -> str:
    """A composed letter of the fixtures or an example."""
    return read(draw(st.sampled_from(LETTERS)))


letters = letter()
texts = st.one_of(pieced(), spoilt())


def read(path: Path) -> str:
    """A letter, with its line ends as they are."""
    return path.read_bytes().decode("utf-8")


def mixtures(seed: int, count: int) -> Iterator[str]:
    """Texts made of paragraphs, lines and words of all letters, and letters with lines moved, doubled and lost."""
    rng = random.Random(seed)
    whole = [read(path) for path in LETTERS]
    pieces = {joint: [piece for text in whole for piece in text.split(joint)] for joint in ("\n\n", "\n", " ")}
    most = {"\n\n": 20, "\n": 60, " ": 200}
    for _ in range(count):
        joint = rng.choice(("\n\n", "\n", " ", ""))
        if joint:
            yield joint.join(rng.choices(pieces[joint], k=rng.randrange(1, most[joint])))
        else:
            yield _disordered(rng, rng.choice(whole).split("\n"), pieces["\n"])


def _disordered(rng: random.Random, lines: list[str], others: list[str]) -> str:
    """A letter's lines with some exchanged, some lost, and some of other letters among them."""
    for _ in range(rng.randrange(1, 10)):
        one, two = rng.randrange(len(lines)), rng.randrange(len(lines))
        lines[one], lines[two] = lines[two], rng.choice((lines[one], rng.choice(others)))
    return "\n".join(lines)
