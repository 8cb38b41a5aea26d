"""Phrases: what is passed over is nowhere in the text, and what is there is found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import texts

from foiparse.phrases import Phrases
from foiparse.source import Text, bare

WORDS = ("attach", "working days", "receipt of y", "ref", "quot", " than ", "\nenc", "e-mail", "isn't", "[", "zip f", "(xx)", "foi n")


def plainly(phrase, low):
    """Where a phrase stands, by looking everywhere."""
    return [at for at in range(len(low)) if low.startswith(phrase, at)]


@given(texts)
def test_what_begins_a_word_is_found_wherever_it_stands(text):
    text = Text(text)
    for phrase in WORDS:
        want = plainly(phrase, text.low)
        begins = not phrase[0].isalnum() or any(not text.low[at - 1 : at].isalnum() for at in want)
        assert Phrases(phrase).offsets(text) == (want if begins else Phrases(phrase).offsets(text))


@given(texts, st.sampled_from(("quiry", "b)", "ked out of", "www.", "l the", "council has")))
def test_inside_a_word_as_well(text, phrase):
    text = Text(text)
    assert Phrases(inside=(phrase,)).offsets(text) == plainly(phrase, text.low)
    assert Phrases(inside=(phrase,)).any(text) == (phrase in text.low)


@pytest.mark.parametrize(
    ("text", "phrase", "at"),
    [
        ("It is (attached).", "attach", [7]),  # a bracket before it
        ("*re-attached*", "attach", [4]),  # a hyphen before it
        ("the council's e-mail", "e-mail", [14]),  # parted at the hyphen in the text as in the phrase
        ("Working\ndays", "working days", []),  # white space counts
        ("an enquiry", "quiry", []),  # not where a word begins
        ("Å\u0142 attached", "attach", [3]),  # letters beyond Latin-1
    ],
)
def test_offsets(text, phrase, at):
    assert Phrases(phrase).offsets(Text(text)) == at


def test_positions_from_an_offset_on():
    wanted = Phrases("upheld", "review")
    assert wanted.positions(Text("upheld review upheld")) == [(0, "upheld"), (7, "review"), (14, "upheld")]
    assert wanted.positions(Text("upheld review upheld"), 1) == [(7, "review"), (14, "upheld")]
    assert wanted.likely(Text("reviewed")) == ["review"]
    assert not wanted.any(Text("revised"))


@given(st.text())
def test_bare_keeps_every_offset(text):
    low = Text(text).low
    plain = bare(low)
    assert len(plain) == len(low)
    assert all(new in (old, " ") for old, new in zip(low, plain, strict=True))
