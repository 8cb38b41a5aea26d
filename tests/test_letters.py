"""The fixtures themselves: tests/fixtures/letters, README beside it.

Each letter is a test of its own, collected by the plugin (`pytest tests/fixtures`); how fields are compared is in
`foiparse.testing.fields`. To add a letter, add NAME.txt and NAME.expected.toml. What is checked here is that
the letters are ours and their expectations make sense.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from foiparse.testing import Case, cases
from foiparse.testing.case_files import EXPECTED
from foiparse.testing.fields import words

LETTERS = Path(__file__).parent / "fixtures" / "letters"
CASES = cases(LETTERS)
CORPUS = Path(__file__).parents[2] / "shared" / "corpus" / "text"


def test_there_are_enough_letters() -> None:
    assert len(CASES) >= 40


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_expectation_is_well_formed(case: Case) -> None:
    """Every expected question and answer occurs in the letter, every named line exists."""
    text = words(case.text)
    for key in ("reference", "review_within"):
        assert words(str(case.expect.get(key, ""))) in text
    rows = case.expect.get("answers", [])
    for row in rows if isinstance(rows, list) else ():  # there are shorter forms
        assert row["starts"].split(" ")[0] in text
    assert all(case.text.split("\n")[i].strip() for i in case.expect.get("boilerplate_lines", []))  # type: ignore[attr-defined]


def test_every_letter_has_its_expectation() -> None:
    assert {path.stem for path in LETTERS.glob("*.txt")} == {case.name for case in CASES}
    assert all(case.path is not None and case.path.name == case.name + EXPECTED for case in CASES)


FORMULAE = (
    "i note you seek access to the following information",
    "the mps was in receipt of your request clarification on",
    "i have today decided to disclose",
    "some data has been withheld as it is exempt from disclosure",
    "as the duty in section 1 1 a of the act does not apply",
    "the mps can neither confirm nor deny that it holds",
    "by virtue of the following exemption",
    "this exemption is subject to the public interest test",
)
"""Standing sentences of the genre, which a composed letter may print as everybody does."""
_SENTENCE = re.compile(r"[^.?!:;]+")


def sentences(text: str) -> set[str]:
    """Sentences of more than eight words, as bare words in lower case."""
    found = set()
    for sentence in _SENTENCE.findall(" ".join(text.split())):
        bare = re.sub(r"[^0-9a-z\u00c0-\u024f]+", " ", sentence.lower()).strip()
        if bare.count(" ") >= 8:
            found.add(bare)
    return found


def letter_without_furniture(case: Case) -> str:
    """A letter without the page's own lines, which are the same everywhere."""
    furniture = set(case.expect.get("boilerplate_lines", []))  # type: ignore[call-overload]
    return "\n".join(line for i, line in enumerate(case.text.split("\n")) if i not in furniture)


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the development corpus is not beside the checkout")
def test_no_sentence_is_taken_from_the_corpus() -> None:
    taken: dict[str, str] = {}
    for path in CORPUS.glob("*.txt"):
        taken |= dict.fromkeys(sentences(path.read_bytes().decode("utf-8")), path.stem)
    shared = [
        (case.name, sentence, taken[sentence])
        for case in CASES
        for sentence in sorted(sentences(letter_without_furniture(case)) & set(taken))
        if not sentence.startswith(FORMULAE)
    ]
    assert not shared, "\n".join(f"{name}: {sentence!r} stands in {where}" for name, sentence, where in shared)
