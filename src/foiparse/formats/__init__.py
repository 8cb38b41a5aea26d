"""Formats: how authorities write, as data. Read from TOML when first needed."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from foiparse.formats.detection import GENERIC, Candidates, Detection, rank
from foiparse.formats.format import (
    BoilerplateRule,
    Cue,
    DecisionRule,
    Detect,
    Example,
    Format,
    How,
    Place,
    ReferenceRule,
    Scope,
    SectionRule,
)
from foiparse.formats.plugins import Installed, Offer, Source, brought, installed, load_folder, offer, one
from foiparse.formats.schema import json_schema
from foiparse.source import Text

__all__ = [
    "BoilerplateRule",
    "Cue",
    "DecisionRule",
    "Detect",
    "Detection",
    "Example",
    "Format",
    "How",
    "Installed",
    "Offer",
    "Place",
    "ReferenceRule",
    "Scope",
    "SectionRule",
    "Source",
    "choose",
    "detect",
    "get",
    "installed",
    "json_schema",
    "load",
    "load_folder",
    "names",
    "offer",
    "one",
    "rank",
]

_FOLDER = Path(__file__).parent
_shipped: dict[str, Format] = {}
"""Shipped formats already read: they never change, so this is no cache of results."""
_candidates: list[Candidates] = []
"""The shipped formats by their detection cues, once read: one or none."""


def names() -> tuple[str, ...]:
    """Names of the formats that come with foiparse.

    Example:
        >>> "letter" in names()
        True
    """
    return tuple(sorted(entry.stem for entry in _FOLDER.glob("*.toml")))


def get(name: str) -> Format:
    """A format that comes with foiparse, or that an installed package brings by this name.

    Args:
        name: one of `names()`, or of those that `installed()` tells.

    Raises:
        FormatError: there is none of that name, or a package brings a broken one.

    Example:
        >>> get("letter").name
        'letter'
    """
    found = _shipped.get(name)
    if found is None:
        from foiparse.formats.loading import unknown

        if name not in names():
            if (plugin := brought(name)) is not None:
                return plugin
            raise unknown(name, names(), tuple(other.name for other in installed()))
        found = _shipped.setdefault(name, load(_FOLDER / f"{name}.toml"))
    return found


def load(source: str | os.PathLike[str] | Mapping[str, object]) -> Format:
    """A format from a name, a TOML file or a mapping.

    Args:
        source: the name of a shipped format, the path of a file that ends in `.toml`, or what such a file holds.

    Raises:
        FormatError: something is wrong; the message names file, key path, value and the mend.
        TypeError: `source` is none of these.

    Example:
        >>> load({"name": "mine", "extends": "letter", "authority": "Anytown Council"}).authority
        'Anytown Council'
    """
    from foiparse.formats.loading import build, read_toml

    if isinstance(source, Mapping):
        table, origin, folder = source, str(source.get("name", "mapping")), None
    elif isinstance(source, str) and not source.endswith(".toml"):
        return get(source)
    else:
        if not isinstance(source, str | os.PathLike):
            raise TypeError(f"source must be a name, the path of a TOML file or a mapping, not {type(source).__name__}")
        path = Path(source)
        table, origin = read_toml(path), path.name if path.parent == _FOLDER else str(path)
        folder = path.parent
    return build(table, origin, _parent(table, origin, folder))


def _parent(table: Mapping[str, object], origin: str, folder: Path | None) -> Format | None:
    """The format that a table extends: a shipped one, or a file beside it."""
    from foiparse.errors import FormatError

    name = table.get("extends")
    if name is None:
        return None
    if not isinstance(name, str):
        raise FormatError(f"{origin}: extends: {name!r} is no string; give the name of a format")
    beside = folder / name if folder is not None and name.endswith(".toml") else None
    if beside is not None and beside.name == Path(origin).name:
        raise FormatError(f"{origin}: extends: a format cannot extend itself; name another one")
    try:
        return load(beside if beside is not None else name)
    except FormatError as error:
        raise FormatError(f"{origin}: extends: {error}") from None
    except RecursionError:
        raise FormatError(f"{origin}: extends: {name!r} leads back to this format; name one that does not") from None


def detect(text: str | Text) -> tuple[Detection, ...]:
    """The shipped formats that fit a text, best first, with reasons; the generic `letter` is always there, last.

    Args:
        text: the letter as `str`, or as `Text`.

    Raises:
        TypeError: `text` is neither.

    Example:
        >>> detect("Dear Sir")[-1].name
        'letter'
    """
    if not isinstance(text, str | Text):
        raise TypeError(f"text must be a str, not {type(text).__name__}: decode bytes first, or use foiparse.read_text for a file")
    return rank(text, (get(name) for name in names()))


def choose(text: Text, offered: Iterable[Format] = ()) -> Format:
    """The format to read a text by: of those offered the one that fits best, else of the shipped ones.

    Only the detection cues of the shipped formats are looked at; the one chosen is then loaded.

    Args:
        text: the cleaned source.
        offered: formats to try first.

    Example:
        >>> choose(Text("Dear Sir")).name
        'letter'
    """
    own = {form.name: form for form in offered}
    name = Candidates((form.name, form.detect) for form in own.values()).best(text) if own else None
    if name is not None:
        return own[name]
    if not _candidates:
        from foiparse.formats.loading import head

        _candidates.append(Candidates(map(head, sorted(_FOLDER.glob("*.toml")))))
    return get(_candidates[0].best(text) or GENERIC)
