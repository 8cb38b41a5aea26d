"""The contract of a format, and what installing it does and does not change."""

from pathlib import Path

import foiparse
from foiparse.testing import cases, check_format

LETTERS = [case.text for case in cases(Path(__file__).parent / "cases")]


def test_contract():
    check_format("little-saltby", letters=LETTERS).raise_for_problems()


def test_used_only_where_it_is_named():
    assert foiparse.parse(LETTERS[0]).format == "letter"
    response = foiparse.Parser(formats=["little-saltby"]).parse(LETTERS[0])
    assert response.format == "little-saltby"
    assert response.authority == "Little Saltby Lifeboat Trust"
    assert not response.diagnostics
