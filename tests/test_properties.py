"""What holds for every text: parse never raises, sections tile, spans are true, results go round, noise does not matter.

The default profile is the same in every run and takes under a minute; FOIPARSE_HYPOTHESIS=large tries
many thousands of random texts.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from strategies import LETTERS, letters, mixtures, pieced, read, spoilt, texts

import foiparse
from foiparse.testing import NOISE, Case, assert_case, holds_contract, noise, reads_the_same
from foiparse.testing import letters as composed
from foiparse.testing.changes import all_noise

settings.register_profile(
    "foiparse",
    settings(database=None, derandomize=True, deadline=None, max_examples=200, suppress_health_check=[HealthCheck.too_slow]),
)
settings.register_profile("foiparse-large", settings(settings.get_profile("foiparse"), derandomize=False, max_examples=20_000))
settings.load_profile("foiparse-large" if os.environ.get("FOIPARSE_HYPOTHESIS") == "large" else "foiparse")

LETTER_IDS = [path.stem for path in LETTERS]

NASTY = (
    "",
    "\n",
    " \t\f ",
    "\ud800",
    "\x00",
    "\ufeff",
    "\u00ad",
    "1. \u00ad",
    "\r",
    "\r\r\n",
    "Our ref: ",
    "Q1 Q1 Q1",
    "1.\n2.\n3.",
    "\u2028" * 3,
    "Section 40(" * 5,
    "((((((((((",
    "Dear Requester\n" * 3,
    "From:\nTo:\n",
    ">",
    "> " * 9,
    "\u0130\u0130 \u00df\ufb01 section 40(2)",
    "The MPS was in receipt of your request clarification on 16/10/23 which was as follows:\n1.\n",
    # a label with nothing behind it, where something might be introduced
    "your request follows:\nQu",
    "Freedom of Information.\nResponse 1:",
    # a date behind a word that may count provisions
    "exemptions 12/12/2024.",
    # an answer whose only firm sentence decides nothing
    "1. stolen?\n\u2022 section 36(2)(c) of the Act is engaged. Section 10(3) gives us more time",
    # a thread whose first line is no sender's name
    "either.\n16 May 2024\n17 May 2024\nLink to this",
    # a word of enclosing that the sentence's end cuts
    "What comes with this ",
    # furniture in the midst of what reads as one sentence
    "CFreedom of information request reference no: 01.FOI.23.012345\nWe use some essential cookies to make our website work.\n"
    "Quickly exit this site by pressing the Escape key Leave this site\n\nommission for Inland Lighthouses",
)


@pytest.mark.parametrize("text", NASTY, ids=ascii)
def test_nasty_texts(text: str) -> None:
    holds_contract(foiparse.parse(text))


@pytest.mark.parametrize("path", LETTERS, ids=LETTER_IDS)
def test_letters_hold_what_holds_for_all(path: object) -> None:
    holds_contract(foiparse.parse(read(path)))  # type: ignore[arg-type]


@given(pieced())
def test_texts_of_fragments(text: str) -> None:
    holds_contract(foiparse.parse(text))


@given(st.text(st.characters(exclude_categories=()), max_size=300))
@example("\ud83d\ude00\ud800")
def test_any_characters(text: str) -> None:
    holds_contract(foiparse.parse(text))


@given(spoilt())
def test_spoilt_letters(text: str) -> None:
    holds_contract(foiparse.parse(text))


@pytest.mark.parametrize("seed", range(20))
def test_letters_mixed_with_each_other(seed: int) -> None:
    """Pieces of letters in any order meet in ways that no letter has; each seed gives the same texts in every run."""
    for text in mixtures(seed, 100):
        holds_contract(foiparse.parse(text))


@given(texts)
def test_same_input_same_output(text: str) -> None:
    assert foiparse.parse(text) == foiparse.parse("".join([text[:1], text[1:]]))


@given(texts)
def test_views_do_not_raise(text: str) -> None:
    r = foiparse.parse(text)
    assert len(repr(r)) < 400
    assert str(r) is not None


@given(pieced())
def test_split_gives_pieces_in_order(text: str) -> None:
    at = 0
    for span in foiparse.split(text):
        assert at <= span.start <= span.end <= len(text)
        at = span.end


# --- noise does not matter ----------------------------------------------------------------------------------------


def assert_same(text: str, noisy: str) -> None:
    reads_the_same(foiparse.parse(text), foiparse.parse(noisy))


@pytest.mark.parametrize("change", NOISE.values(), ids=NOISE)
@pytest.mark.parametrize("path", LETTERS, ids=LETTER_IDS)
def test_noise_does_not_matter(path: object, change: Callable[[str], str]) -> None:
    text = read(path)  # type: ignore[arg-type]
    assert_same(text, change(text))


@pytest.mark.parametrize("path", LETTERS, ids=LETTER_IDS)
def test_all_noise_together_does_not_matter(path: object) -> None:
    text = read(path)  # type: ignore[arg-type]
    assert_same(text, all_noise(text))


@settings(max_examples=50)
@given(letters)
def test_noisy_letters_hold_what_holds_for_all(text: str) -> None:
    for change in NOISE.values():
        text = change(text)
    holds_contract(foiparse.parse(text))


@given(composed(), st.data())
def test_composed_letters_with_noise(case: Case, data: st.DataObject) -> None:
    assert_case(case)
    assert_same(case.text, data.draw(noise(case.text)))


DENSE = [path for path in LETTERS if path.stem.startswith(("met-", "force-aggregated", "council-commercial", "police-web-page"))]
_WRAPPED = re.compile(r"[a-z,]\n[a-z]|\n ")


@pytest.mark.parametrize("path", DENSE, ids=[path.stem for path in DENSE])
def test_blank_lines_between_paragraphs_do_not_matter(path: object) -> None:
    """A letter whose paragraphs are one line each reads the same with and without blank lines between them."""
    dense = re.sub(r"\n\n+", "\n", read(path))  # type: ignore[arg-type]
    if _WRAPPED.search(dense):
        dense = re.sub(r"(?<=[a-z,])\n(?=[a-z])", " ", dense)
    assert_same(dense, dense.replace("\n", "\n\n"))
