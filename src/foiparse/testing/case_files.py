"""Cases: letters with what a careful reader takes from them, as files that need no Python.

A pair is `NAME.txt` beside `NAME.expected.toml`. Many small cases stand in one `.foi` file:

    # a comment
    read_with = "harbour.toml"

    === not held, in one sentence
    Dear Ms Reed
    We do not hold the figures that you asked for.
    --- expect
    outcome = "not_held"

Above the first case stands TOML that all cases share. A line `=== NAME` begins a case, its letter goes down to
the line `--- expect`, and TOML follows with the fields to compare: the same as in an expected.toml.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import field, frozen

from foiparse.errors import FoiparseError
from foiparse.testing.fields import Difference, differences, wrong_keys

if TYPE_CHECKING:
    from foiparse.formats import Format, Source
    from foiparse.model import Response

EXPECTED = ".expected.toml"
"""How the name of a pair's second file ends."""
FOI = ".foi"
"""How the name of a file with many cases ends."""
BEGINS = "=== "
EXPECT = "--- expect"


class CaseError(FoiparseError):
    """A case is not well formed: the message names file, line and the mend."""


@frozen
class Case:
    """A letter and what must be read in it."""

    name: str
    """Its name."""
    text: str = field(repr=False)
    """The letter."""
    expect: Mapping[str, object] = field(repr=False)
    """Fields and values; only these are compared."""
    path: Path | None = None
    """The file with the expectation."""
    line: int = 1
    """The line of that file at which the expectation begins."""
    read_with: str | None = None
    """The format to read it by, as the file names it; None for the one that fits."""

    @property
    def format(self) -> str | None:
        """The format to read it by: a name, or a path seen from where the case stands."""
        if self.read_with is None or not self.read_with.endswith(".toml") or self.path is None:
            return self.read_with
        return str(self.path.parent / self.read_with)

    def read(self, format: Source | None = None) -> Response:
        """What foiparse reads in the letter.

        Args:
            format: the format to read it by, where the case names none.
        """
        from foiparse.parser import parse

        return parse(self.text, id=self.name, format=self.format or format)

    def differences(self, response: Response) -> list[Difference]:
        """What a result has otherwise than the case expects.

        Args:
            response: what was read.
        """
        return differences(response, self.expect)


def assert_case(case: Case, format: Format | None = None) -> None:
    """Fails where a letter is read otherwise than its case expects; the message shows fields, lines and rules.

    Args:
        case: the letter and its expectation.
        format: the format to read it by, where the case names none.

    Raises:
        AssertionError: something was read otherwise.

    Example:
        >>> assert_case(Case("swans", "We do not hold the information you requested.", {"outcome": "not_held"}))
    """
    from foiparse.testing.report import told

    response = case.read(format)
    found = case.differences(response)
    if found:
        raise AssertionError(told(case.name, response, found))


def cases(folder: str | os.PathLike[str]) -> tuple[Case, ...]:
    """All cases below a folder, or of one file: pairs and `.foi` files, in the order of their names.

    Args:
        folder: a folder, an expected.toml, or a `.foi` file.

    Raises:
        CaseError: a case is not well formed, or there is none.
    """
    path = Path(folder)
    files = [path] if path.is_file() else sorted(one for one in path.rglob("*") if one.name.endswith((EXPECTED, FOI)))
    if not files:
        raise CaseError(f"{path}: holds no case; a case is NAME.txt beside NAME{EXPECTED}, or stands in a file that ends in {FOI}")
    return tuple(case for one in files for case in of_file(one))


def of_file(path: str | os.PathLike[str]) -> tuple[Case, ...]:
    """The cases of one file.

    Args:
        path: an expected.toml or a `.foi` file.

    Raises:
        CaseError: a case is not well formed.
    """
    file = Path(path)
    try:
        content = file.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise CaseError(f"{file}: cannot be read: {error}; a case is UTF-8 text") from None
    return tuple(_many(file, content)) if file.name.endswith(FOI) else (_pair(file, content),)


def letter_beside(path: Path) -> Path:
    """The letter that an expected.toml belongs to.

    Args:
        path: the expected.toml.
    """
    return path.with_name(path.name.removesuffix(EXPECTED) + ".txt")


def _pair(path: Path, content: str) -> Case:
    letter = letter_beside(path)
    try:
        text = letter.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise CaseError(f"{path}: its letter {letter.name} cannot be read: {error}; put the letter beside it, as UTF-8 text") from None
    return _case(letter.stem, text, _toml(content, path, 1), path, 1)


def _many(path: Path, content: str) -> Iterator[Case]:
    """The cases of a `.foi` file."""
    blocks = list(foi_blocks(content))
    shared = _toml(content.partition("\n" + BEGINS)[0] if not content.startswith(BEGINS) else "", path, 1)
    names: set[str] = set()
    if not blocks:
        raise CaseError(f"{path}: holds no case; a case begins with a line '{BEGINS}NAME'")
    for name, line, letter, expect, at in blocks:
        if not name or name in names:
            raise CaseError(
                f"{path}:{line}: {'a case without a name' if not name else f'two cases are called {name!r}'}; names must differ"
            )
        if expect is None:
            raise CaseError(
                f"{path}:{line}: the case {name!r} has no line '{EXPECT}'; write it below the letter, and the fields to compare below it"
            )
        names.add(name)
        yield _case(name, letter, {**shared, **_toml(expect, path, at)}, path, at)


def foi_blocks(content: str) -> Iterator[tuple[str, int, str, str | None, int]]:
    """The cases of a `.foi` file: name, line, letter, expectation (None where the line that begins it is missing) and its line.

    Args:
        content: what the file holds.
    """
    lines = content.split("\n")
    begins = [number for number, line in enumerate(lines) if line.startswith(BEGINS)]
    for begin, end in zip(begins, [*begins, len(lines)][1:], strict=True):
        name, block = lines[begin][len(BEGINS) :].strip(), lines[begin + 1 : end]
        cut = next((number for number, line in enumerate(block) if line.rstrip() == EXPECT), None)
        letter = "\n".join(block[:cut]).strip("\n")
        yield name, begin + 1, letter, None if cut is None else "\n".join(block[cut + 1 :]), begin + 3 + (cut or 0)


def _case(name: str, text: str, table: Mapping[str, object], path: Path, line: int) -> Case:
    expect = {key: value for key, value in table.items() if key != "read_with"}
    read_with = table.get("read_with")
    if read_with is not None and not isinstance(read_with, str):
        raise CaseError(f"{path}:{line}: read_with: {read_with!r} is no string; name a format, or give the path of its file")
    if wrong := wrong_keys(expect):
        raise CaseError(f"{path}:{line}: {name}: " + "; ".join(wrong))
    if not expect:
        raise CaseError(f"{path}:{line}: {name} expects nothing; name at least one field, such as outcome")
    return Case(name, text, expect, path, line, read_with)


def _toml(content: str, path: Path, line: int) -> dict[str, object]:
    import tomllib

    try:
        return tomllib.loads(content.replace("\r", ""))
    except tomllib.TOMLDecodeError as error:
        raise CaseError(f"{path}:{line}: the expectation is no TOML: {error} (lines counted from there)") from None


def named(found: Iterable[Case], name: str) -> Case:
    """The case of that name.

    Args:
        found: the cases of a file.
        name: which.

    Raises:
        CaseError: there is none.
    """
    for case in found:
        if case.name == name:
            return case
    raise CaseError(f"there is no case {name!r}")
