"""Texts to try the parser on: the fixture letters, and those letters spoilt; fragments and noise are those of the public kit."""

from __future__ import annotations

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
