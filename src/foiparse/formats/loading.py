"""From TOML or a mapping to a `Format`. Every error names file, key path, value and the mend."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Final, NoReturn, TypeVar

from foiparse.errors import FormatError
from foiparse.formats.format import (
    FUZZY_LENGTH,
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
from foiparse.formats.lint import shape
from foiparse.formats.matching import PREFIX
from foiparse.model import BoilerplateKind, Outcome, Regime, SectionKind
from foiparse.patterns import UserPattern
from foiparse.source import Text

CUE_KINDS: Final = ("equals", "starts", "contains", "ends", "pattern")
FORMAT_KEYS: Final = (
    "name", "extends", "authority", "regime", "detect", "boilerplate", "section", "reference", "request", "answer", "decision", "example",
)  # fmt: skip
BOILERPLATE_KEYS: Final = (*CUE_KINDS, "fuzzy", "name", "kind", "until", "lines", "words", "at_least", "needs", "place", "label")
SECTION_KEYS: Final = (*CUE_KINDS, "fuzzy", "name", "kind", "heading", "scope", "words", "longest", "colon")
DECISION_KEYS: Final = (*CUE_KINDS, "name", "outcome")
MOST_LINES: Final = 80

_E = TypeVar("_E", bound=StrEnum)
Table = Mapping[str, object]
"""A TOML table."""


def fold(words: str) -> str:
    """A cue's words as they are compared: folded like `Text.low`, white space collapsed."""
    low = words.lower() if words.isascii() else Text(words).low
    return " ".join(low.split())


class _Reader:
    """Reads values out of tables, and knows where it is when one is wrong."""

    __slots__ = ("origin",)

    def __init__(self, origin: str) -> None:
        self.origin = origin

    def fail(self, path: str, message: str) -> NoReturn:
        """Raises the error that tells where and what."""
        raise FormatError(f"{self.origin}: {path}: {message}")

    def keys(self, table: Table, allowed: Iterable[str], path: str) -> None:
        """Refuses unknown keys."""
        known = tuple(allowed)
        for key in table:
            if key not in known:
                self.fail(f"{path}{key}", f"unknown key{_nearest(key, known)}; known are {', '.join(known)}")

    def text(self, table: Table, key: str, path: str) -> str | None:
        """A string, or None where the key is missing."""
        value = table.get(key)
        if value is None:
            return None
        if not isinstance(value, str):
            self.fail(path + key, f"{value!r} is no string; put it in quotes")
        if not value.strip():
            self.fail(path + key, "is empty; give it words or leave the key out")
        return value

    def texts(self, table: Table, key: str, path: str) -> tuple[str, ...]:
        """One string, a string of several lines with one item each, or a list of strings, as a tuple."""
        value = table.get(key)
        if value is None:
            return ()
        if isinstance(value, str):
            value = [line for line in value.split("\n") if line.strip()] if "\n" in value else [value]
            if not value:
                self.fail(path + key, "is empty; give it words or leave the key out")
        if not isinstance(value, list | tuple):
            self.fail(path + key, f"{value!r} is neither a string nor a list of strings")
        for number, item in enumerate(value):
            if not isinstance(item, str):
                self.fail(f"{path}{key}[{number}]", f"{item!r} is no string; put it in quotes")
            if not item.strip():
                self.fail(f"{path}{key}[{number}]", "is empty; every cue needs words, as an empty one would match every line")
        return tuple(value)

    def flag(self, table: Table, key: str, path: str) -> bool:
        """Whether a key is true; false where the key is missing."""
        value = table.get(key, False)
        if not isinstance(value, bool):
            self.fail(path + key, f"{value!r} is neither true nor false")
        return value

    def count(self, table: Table, key: str, path: str, default: int, most: int) -> int:
        """A whole number from 1 to `most`."""
        value = table.get(key, default)
        if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= most:
            self.fail(path + key, f"{value!r} is no whole number from 1 to {most}")
        return value

    def one_of(self, enum: type[_E], table: Table, key: str, path: str) -> _E | None:
        """A value of an enum, or None where the key is missing."""
        value = self.text(table, key, path)
        if value is None:
            return None
        try:
            return enum(value)
        except ValueError:
            known = [item.value for item in enum]
            self.fail(path + key, f"{value!r} is no {key}{_nearest(value, known)}; one of {', '.join(known)}")

    def tables(self, table: Table, key: str) -> tuple[Table, ...]:
        """A list of tables, `[[key]]` in TOML."""
        value = table.get(key, ())
        if isinstance(value, Mapping) or not isinstance(value, list | tuple) or not all(isinstance(item, Mapping) for item in value):
            self.fail(key, f"must be a list of tables: write [[{key}]]")
        return tuple(value)

    def table(self, table: Table, key: str) -> Table | None:
        """A table, `[key]` in TOML."""
        value = table.get(key)
        if value is not None and not isinstance(value, Mapping):
            self.fail(key, f"must be a table: write [{key}]")
        return value

    def pattern(self, source: str, path: str) -> UserPattern:
        """A regular expression that compiles."""
        import re

        try:
            re.compile(source)
        except re.error as error:
            self.fail(path, f"{source!r} is no regular expression: {error}; in TOML write it in single quotes")
        if (danger := shape(source)) is not None:
            self.fail(path, f"{source!r} can take very long: {danger}")
        return UserPattern(source)

    def cues(self, table: Table, path: str) -> tuple[Cue, ...]:
        """All cues of a rule, plain ones before patterns."""
        fuzzy, found = self.flag(table, "fuzzy", path), []
        for kind in CUE_KINDS:
            if kind not in table:
                continue
            how = How(kind)
            for source in self.texts(table, kind, path):
                if how is How.PATTERN:
                    found.append(Cue(how, source, pattern=self.pattern(source, path + kind)))
                else:
                    found.append(self._cue(how, source, fuzzy, path + kind))
        if not found:
            self.fail(path.rstrip("."), f"has no cue; give it one of {', '.join(CUE_KINDS)}")
        return tuple(found)

    def _cue(self, how: How, source: str, fuzzy: bool, path: str) -> Cue:
        words = fold(source)
        if how in (How.EQUALS, How.ENDS):
            words = words.rstrip(" :.-\"'") or words
        if fuzzy and len(words) < FUZZY_LENGTH:
            self.fail(
                path,
                f"{source!r} has {len(words)} characters, fewer than the {FUZZY_LENGTH} that an approximate cue needs; "
                "make it longer or put it into a rule without fuzzy",
            )
        return Cue(how, words, fuzzy)


def build(table: Table, origin: str, parent: Format | None) -> Format:
    """A format from its table.

    Args:
        table: what the TOML file holds.
        origin: what errors call it.
        parent: the format it extends.

    Raises:
        FormatError: something in it is wrong.
    """
    read = _Reader(origin)
    read.keys(table, FORMAT_KEYS, "")
    name = read.text(table, "name", "")
    if name is None:
        read.fail("name", 'is missing; write name = "short-name"')
    boilerplate = _boilerplate(read, read.tables(table, "boilerplate"))
    sections = _sections(read, read.tables(table, "section"))
    decisions = _decisions(read, read.tables(table, "decision"))
    request, answer = (_labels(read, read.table(table, key), f"{key}.") for key in ("request", "answer"))
    return Format(
        name=name,
        extends=read.text(table, "extends", ""),
        authority=read.text(table, "authority", "") or (parent.authority if parent else None),
        regime=read.one_of(Regime, table, "regime", "") or (parent.regime if parent else None),
        detect=_detect(read, read.table(table, "detect")),
        boilerplate=boilerplate + _others(parent.boilerplate if parent else (), boilerplate),
        sections=sections + _others(parent.sections if parent else (), sections),
        reference=_reference(read, read.table(table, "reference")) or (parent.reference if parent else None),
        request_labels=request or (parent.request_labels if parent else ()),
        answer_labels=answer or (parent.answer_labels if parent else ()),
        decisions=decisions + _others(parent.decisions if parent else (), decisions),
        examples=tuple(_example(read, item, f"example[{n}].") for n, item in enumerate(read.tables(table, "example"))),
        origin=origin,
    )


_R = TypeVar("_R", BoilerplateRule, SectionRule, DecisionRule)


def _others(inherited: tuple[_R, ...], own: tuple[_R, ...]) -> tuple[_R, ...]:
    """The rules taken over: all but those that an own rule of the same name replaces."""
    names = {rule.name for rule in own}
    return tuple(rule for rule in inherited if rule.name not in names)


def _boilerplate(read: _Reader, tables: tuple[Table, ...]) -> tuple[BoilerplateRule, ...]:
    rules: list[BoilerplateRule] = []
    for number, table in enumerate(tables):
        path = f"boilerplate[{number}]."
        read.keys(table, BOILERPLATE_KEYS, path)
        cues = read.cues(table, path)
        for cue in cues:
            if len(cue.text) < PREFIX - 1 and (cue.how in (How.EQUALS, How.STARTS) or any(c.isalnum() for c in cue.text)):
                read.fail(path.rstrip("."), f"the cue {cue.text!r} has fewer than {PREFIX - 1} characters; make it longer")
        rules.append(
            BoilerplateRule(
                name=_name(read, table, path, cues, rules),
                kind=_required(read, BoilerplateKind, table, path),
                cues=cues,
                until=tuple(fold(words) for words in read.texts(table, "until", path)),
                lines=read.count(table, "lines", path, 8, MOST_LINES),
                words=tuple(fold(words) for words in read.texts(table, "words", path)),
                at_least=read.count(table, "at_least", path, 1, 20),
                needs=tuple(fold(words) for words in read.texts(table, "needs", path)),
                place=read.one_of(Place, table, "place", path) or Place.ANYWHERE,
                label=read.flag(table, "label", path),
            )
        )
    return tuple(rules)


def _sections(read: _Reader, tables: tuple[Table, ...]) -> tuple[SectionRule, ...]:
    rules: list[SectionRule] = []
    for number, table in enumerate(tables):
        path = f"section[{number}]."
        read.keys(table, SECTION_KEYS, path)
        cues = read.cues(table, path)
        rules.append(
            SectionRule(
                name=_name(read, table, path, cues, rules),
                kind=_required(read, SectionKind, table, path),
                cues=cues,
                heading=read.flag(table, "heading", path),
                scope=read.one_of(Scope, table, "scope", path) or Scope.UNTIL_NEXT,
                words=tuple(fold(words) for words in read.texts(table, "words", path)),
                longest=read.count(table, "longest", path, 0, 10_000) if "longest" in table else 0,
                colon=read.flag(table, "colon", path),
            )
        )
    return tuple(rules)


def _decisions(read: _Reader, tables: tuple[Table, ...]) -> tuple[DecisionRule, ...]:
    rules: list[DecisionRule] = []
    for number, table in enumerate(tables):
        path = f"decision[{number}]."
        read.keys(table, DECISION_KEYS, path)
        cues = read.cues(table, path)
        rules.append(DecisionRule(_name(read, table, path, cues, rules), _required(read, Outcome, table, path, "outcome"), cues))
    return tuple(rules)


def _labels(read: _Reader, table: Table | None, path: str) -> tuple[str, ...]:
    """The words in front of the numbers of questions, or of answers."""
    if table is None:
        return ()
    read.keys(table, ("labels",), path)
    labels = tuple(fold(words).rstrip(" .:#") for words in read.texts(table, "labels", path))
    if not labels:
        read.fail(path + "labels", 'is missing; give the words in front of the number, as labels = ["Point"]')
    for number, words in enumerate(labels):
        if not words or not words[0].isalpha():
            read.fail(f"{path}labels[{number}]", f"{table['labels']!r} must begin with a letter; leave numbers and brackets out")
    return labels


def _required(read: _Reader, enum: type[_E], table: Table, path: str, key: str = "kind") -> _E:
    value = read.one_of(enum, table, key, path)
    if value is None:
        read.fail(path + key, f"is missing; one of {', '.join(item.value for item in enum)}")
    return value


def _name(read: _Reader, table: Table, path: str, cues: tuple[Cue, ...], rules: list[_R]) -> str:
    """The rule's name, else one made of its first cue; never that of another rule."""
    given = read.text(table, "name", path)
    taken = {rule.name for rule in rules}
    if given is not None:
        if given in taken:
            read.fail(path + "name", f"{given!r} is the name of two rules; names must differ, or join the rules")
        return given
    made = "_".join("".join(c if c.isalnum() else " " for c in cues[0].text).split()[:5]) or "rule"
    while made in taken:
        made += "_"
    return made


def _detect(read: _Reader, table: Table | None) -> Detect:
    if table is None:
        return Detect()
    read.keys(table, ("all", "any", "none"), "detect.")
    cues = {key: tuple(_by_line(words) for words in read.texts(table, key, "detect.")) for key in ("all", "any", "none")}
    return Detect(**cues)


def _by_line(words: str) -> str:
    """A cue of detection, folded; a line end in it stands for one in the text."""
    return "\n".join(fold(line) for line in words.split("\n"))


def _reference(read: _Reader, table: Table | None) -> ReferenceRule | None:
    if table is None:
        return None
    read.keys(table, ("after", "pattern"), "reference.")
    after = tuple(fold(words) for words in read.texts(table, "after", "reference."))
    if not after:
        read.fail("reference.after", "is missing; give the label that stands in front of the reference")
    source = read.text(table, "pattern", "reference.")
    return ReferenceRule(after, read.pattern(source, "reference.pattern") if source is not None else None)


def _example(read: _Reader, table: Table, path: str) -> Example:
    read.keys(table, ("text", "expect"), path)
    text, expect = read.text(table, "text", path), table.get("expect")
    if text is None:
        read.fail(path + "text", "is missing; give the letter, in ''' quotes")
    if not isinstance(expect, Mapping) or not expect:
        read.fail(path + "expect", 'must name what is read, as expect = { outcome = "disclosed" }')
    return Example(text, tuple((str(key), _frozen(value)) for key, value in expect.items()))


def _frozen(value: object) -> object:
    """Lists as tuples, all the way down."""
    if isinstance(value, list | tuple):
        return tuple(_frozen(item) for item in value)
    if isinstance(value, Mapping):
        return tuple((str(key), _frozen(item)) for key, item in value.items())
    return value


def _nearest(word: str, known: Iterable[str]) -> str:
    """The words "did you mean", where something known is like it."""
    import difflib

    near = difflib.get_close_matches(word, list(known), 1)
    return f"; did you mean {near[0]!r}?" if near else ""


def read_toml(path: str | os.PathLike[str]) -> Table:
    """The table a TOML file holds.

    Raises:
        FormatError: the file cannot be read, or is no TOML.
    """
    import tomllib

    try:
        with Path(path).open("rb") as file:
            return tomllib.load(file)
    except OSError as error:
        raise FormatError(f"{os.fspath(path)}: cannot be read: {error.strerror}; give the path of a TOML file") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise FormatError(f"{os.fspath(path)}: is no TOML: {error}; a TOML file is UTF-8 text of key = value lines") from None


def head(path: Path) -> tuple[str, Detect]:
    """Name and detection cues of a shipped format, from what stands before its first rule.

    Args:
        path: its file.
    """
    import tomllib

    table = tomllib.loads(path.read_text(encoding="utf-8").partition("\n[[")[0])
    return str(table["name"]), _detect(_Reader(path.name), table.get("detect"))


def unknown(name: str, known: Iterable[str], installed: Iterable[str] = ()) -> FormatError:
    """The error for a format that is not there.

    Args:
        name: what was asked for.
        known: names of the shipped formats.
        installed: names of those that other packages bring.
    """
    listed, brought = tuple(known), tuple(installed)
    others = f"; installed are {', '.join(brought)}" if brought else ""
    return FormatError(
        f"{name!r}: no format of that name{_nearest(name, (*listed, *brought))}; shipped are {', '.join(listed)}{others}; "
        "a file is given by its path, ending in .toml"
    )
