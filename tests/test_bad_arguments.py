"""What is no text, no name and no bound gets an error that names the thing and the mend."""

import pytest

import foiparse
from foiparse import formats


@pytest.mark.parametrize("bounds", [{"characters": -1}, {"seconds": -0.5}])
def test_negative_limits(bounds):
    with pytest.raises(ValueError, match=r"Limits\.\w+ is -.*: give a number from 0 on, or None for no bound"):
        foiparse.Limits(**bounds)


def test_limits_of_nothing_are_kept():
    assert foiparse.Limits(characters=0, seconds=0.0).characters == 0
    with pytest.raises(foiparse.InputTooLarge):
        foiparse.parse("x", limits=foiparse.Limits(characters=0))


def test_a_question_is_named_by_a_str():
    r = foiparse.parse("You asked:\n1. How many dogs?\n\nAnswer\n1. Four dogs.")
    with pytest.raises(TypeError, match=r"path must be a str, not int: write question\('1'\)"):
        r.question(1)  # type: ignore[arg-type]


@pytest.mark.parametrize("call", [formats.detect, foiparse.parse, foiparse.split])
@pytest.mark.parametrize("text", [None, b"Dear Sir", 3])
def test_what_is_no_text(call, text):
    with pytest.raises(TypeError, match="text must be a str, not"):
        call(text)


@pytest.mark.parametrize("source", [None, 3, object()])
def test_what_names_no_format(source):
    with pytest.raises(TypeError, match="source must be a name, the path of a TOML file or a mapping, not"):
        foiparse.load_format(source)
