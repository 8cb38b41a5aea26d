"""Formats that other packages bring by the entry point group `foiparse.formats`, and those of a folder.

Being installed changes no result: a package's format is loaded only when a caller names it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from foiparse.errors import FormatError
from foiparse.formats.format import Format

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "foiparse.formats"
"""Name of the entry point group."""

Source = Format | str | os.PathLike[str]
"""A format, the name of one, the path of a TOML file, or a folder of such files."""


@frozen
class Installed:
    """A format that another package brings; it is not loaded yet."""

    name: str
    """The name by which it is asked for."""
    package: str
    """The package that brings it, with its version."""


@frozen
class Offer:
    """Formats that a caller named, and what kept others from being used."""

    formats: tuple[Format, ...]
    """Those that can be used, in the order in which they were named."""
    problems: tuple[FormatError, ...]
    """One for each that cannot."""


def installed() -> tuple[Installed, ...]:
    """The formats that other packages bring, by name; none of them is loaded.

    Example:
        >>> all(one.package for one in installed())
        True
    """
    return tuple(sorted((Installed(one.name, _package(one)) for one in _entry_points()), key=lambda one: one.name))


def brought(name: str) -> Format | None:
    """The format that another package brings by this name; None where none does.

    Args:
        name: the entry point's name.

    Raises:
        FormatError: it cannot be loaded, is no format, or two packages bring one of this name.
    """
    found = [one for one in _entry_points() if one.name == name]
    if not found:
        return None
    where = f"{name!r} of {_package(found[0])}"
    if len(found) > 1:
        raise FormatError(
            f"{name!r}: brought by {' and '.join(sorted(map(_package, found)))}; uninstall one, or give the other's file by its path"
        )
    try:
        value = found[0].load()
        value = value() if callable(value) and not isinstance(value, Format) else value
    except Exception as error:  # it is another package's code
        raise FormatError(f"{where}: cannot be loaded: {type(error).__name__}: {error}; ask the authors of that package") from error
    if isinstance(value, Format):
        return value
    if isinstance(value, str | os.PathLike | Mapping):
        from foiparse.formats import load

        try:
            return load(value)
        except FormatError as error:
            raise FormatError(f"{where}: {error}") from None
    raise FormatError(
        f"{where}: {type(value).__name__} is no format; the entry point must name a Format, a path, a mapping, or a function that gives one"
    )


def load_folder(folder: str | os.PathLike[str]) -> Offer:
    """All formats of a folder: its files that end in `.toml`, those with expectations of cases left out.

    Args:
        folder: the folder; what is below it is not looked at.

    Raises:
        FormatError: there is no such folder, or it holds no format.

    Example:
        >>> from pathlib import Path
        >>> import foiparse.formats
        >>> "letter" in [one.name for one in load_folder(Path(foiparse.formats.__file__).parent).formats]
        True
    """
    path = Path(folder)
    if not path.is_dir():
        raise FormatError(f"{path}: is no folder; give one that holds formats as .toml files")
    files = sorted(one for one in path.glob("*.toml") if not one.name.endswith(".expected.toml"))
    if not files:
        raise FormatError(f"{path}: holds no format; a format is a file that ends in .toml")
    return offer(files)


def offer(sources: Iterable[Source]) -> Offer:
    """Every format a caller named; one that is broken keeps none of the others away.

    Args:
        sources: formats, names, paths of TOML files, folders.
    """
    found: list[Format] = []
    problems: list[FormatError] = []
    for source in sources:
        try:
            if not isinstance(source, Format) and Path(source).is_dir() and (isinstance(source, os.PathLike) or os.sep in source):
                inside = load_folder(source)
                found += inside.formats
                problems += inside.problems
            else:
                found.append(one(source))
        except FormatError as error:
            problems.append(error)
    return Offer(tuple(found), tuple(problems))


def one(source: Source) -> Format:
    """The format itself, the one of that name, or the one in that file.

    Args:
        source: a format, a name, or the path of a TOML file.

    Raises:
        FormatError: there is none, or it is broken.
    """
    from foiparse.formats import load

    return source if isinstance(source, Format) else load(source)


def _entry_points() -> tuple[EntryPoint, ...]:
    from importlib.metadata import entry_points

    return tuple(entry_points(group=GROUP))


def _package(entry: EntryPoint) -> str:
    """Name and version of the package that an entry point belongs to."""
    return f"{entry.dist.name} {entry.dist.version}" if entry.dist else entry.value
