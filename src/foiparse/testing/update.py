"""Rewriting expectations: only the statements of fields that are read otherwise, everything else of the file stays as it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import unified_diff
from pathlib import Path

from attrs import frozen

from foiparse.model import Response
from foiparse.testing.case_files import FOI, Case, CaseError, foi_blocks
from foiparse.testing.fields import COMPLETE, FIELDS

_WIDTH = 110
"""Most characters of a list that is written on one line."""


@frozen
class Update:
    """New values for the fields of a case that are read otherwise today."""

    values: tuple[tuple[str, str], ...]
    """Fields with their values, as TOML."""
    dropped: tuple[str, ...]
    """Fields that would lose what they expect: nothing is rewritten then."""


def renewed(case: Case, response: Response) -> Update:
    """What would have to be rewritten for a case to expect what is read today.

    Args:
        case: the case.
        response: what is read.
    """
    values, dropped = [], []
    for name, want in case.expect.items():
        if name in COMPLETE:
            continue
        loose = any(case.expect.get(switch) is False for switch, field in COMPLETE.items() if field == name)
        if not FIELDS[name].compare(response, want, not loose):
            continue
        new = FIELDS[name].write(response, want)
        if name == "no_diagnostics" or (_empty(new) and not _empty(want)):
            dropped.append(name)
        else:
            values.append((name, toml(new)))
    return Update(tuple(values), tuple(dropped))


def _empty(value: object) -> bool:
    return value is None or value in ("", [], {}, ()) or (value == 0 and not isinstance(value, bool))


def rewritten(path: Path, updates: Mapping[str, Sequence[tuple[str, str]]]) -> str:
    """What a file holds once the fields of some of its cases are renewed.

    Args:
        path: an expected.toml or a `.foi` file.
        updates: new values by the name of the case.

    Raises:
        CaseError: a field is not written as `name = value` at the top of its expectation.
    """
    content = path.read_bytes().decode("utf-8")
    if not path.name.endswith(FOI):
        (values,) = updates.values()
        return _statements(content, values, path)
    lines = content.split("\n")
    for name, _, _, expect, at in reversed(list(foi_blocks(content))):
        if name in updates and expect is not None:
            new = _statements(expect, updates[name], path)
            lines[at - 1 : at - 1 + expect.count("\n") + 1] = new.split("\n")
    return "\n".join(lines)


def _statements(content: str, values: Sequence[tuple[str, str]], path: Path) -> str:
    for name, value in values:
        start, end = _statement(content, name, path)
        content = f"{content[:start]}{name} = {value}{content[end:]}"
    return content


def _statement(content: str, name: str, path: Path) -> tuple[int, int]:
    """Where the statement of a field begins and ends: it may take several lines, and is over when it is TOML; a comment behind it stays."""
    lines = content.split("\n")
    at = 0
    for number, line in enumerate(lines):
        if line.partition("=")[0].strip() == name and not line.startswith((" ", "#")):
            end = at
            for more in lines[number:]:
                end += len(more)
                if _is_toml(content[at:end]):
                    return at, _before_comment(content, at, end - len(more), end)
                end += 1
        at += len(line) + 1
    raise CaseError(f"{path}: {name} is not written as '{name} = value'; write it so, or mend the case by hand")


def _before_comment(content: str, at: int, line: int, end: int) -> int:
    """Where a statement ends whose last line may end in a comment."""
    mark = content.find("#", line, end)
    while mark >= 0:
        if _is_toml(content[at:mark]):
            end = mark
            break
        mark = content.find("#", mark + 1, end)
    return at + len(content[at:end].rstrip())


def _is_toml(text: str) -> bool:
    import tomllib

    try:
        return bool(tomllib.loads(text.replace("\r", "")))
    except tomllib.TOMLDecodeError:
        return False


def difference(path: Path, new: str) -> str:
    """What an update changes in a file, line by line.

    Args:
        path: the file.
        new: what it would hold.
    """
    old = path.read_bytes().decode("utf-8")
    return "".join(
        f"{line.rstrip()}\n" for line in unified_diff(old.split("\n"), new.split("\n"), str(path), "as read now", n=1, lineterm="")
    )


def toml(value: object) -> str:
    """A value as TOML; a long list with a line for each item.

    Args:
        value: text, number, flag, date as text, list or table.

    Example:
        >>> print(toml([{"label": "1", "text": "the list"}]))
        [{ label = "1", text = "the list" }]
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{_key(str(key))} = {toml(item)}" for key, item in value.items()) + " }" if value else "{}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        items = [toml(item) for item in value]
        line = "[" + ", ".join(items) + "]"
        return line if len(line) <= _WIDTH or len(items) < 2 else "[\n" + "".join(f"    {item},\n" for item in items) + "]"
    return quoted(str(value))


def quoted(text: str) -> str:
    """Text as a basic string of TOML.

    Args:
        text: any text.
    """
    named = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
    return '"' + "".join(named.get(c) or (f"\\u{ord(c):04x}" if ord(c) < 0x20 or ord(c) == 0x7F else c) for c in text) + '"'


def _key(key: str) -> str:
    return key if key.isascii() and key.replace("_", "").replace("-", "").isalnum() else quoted(key)
