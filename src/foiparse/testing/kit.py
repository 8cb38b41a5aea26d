"""`check_format`: the contract of a format, check by check, as one readable report; and `load_format`, the strict loader."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from time import process_time
from typing import TYPE_CHECKING

from attrs import frozen

from foiparse.errors import FoiparseError, FormatError
from foiparse.testing.changes import NOISE, all_noise
from foiparse.testing.contract import CONTRACT, reads_the_same
from foiparse.testing.fields import differences, wrong_keys
from foiparse.testing.hostile import HOSTILE, STRANGERS
from foiparse.testing.report import told

if TYPE_CHECKING:
    from foiparse.formats import BoilerplateRule, DecisionRule, Format, SectionRule
    from foiparse.model import Response

Source = str | os.PathLike[str] | Mapping[str, object]
"""A name, the path of a TOML file, or what such a file holds."""

_GROWN = 3.0
"""Most by which the time may grow when a text is twice as long."""
_FEW = 4
"""Cues that are named when none of many is found."""
_LONG = 60_000
"""Characters of the text with which the time is measured."""


@frozen
class Finding:
    """One check of a format and what came of it."""

    check: str
    """What was checked."""
    problems: tuple[str, ...]
    """What is wrong, each with the mend; nothing where the check passed."""

    @property
    def passed(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


@frozen
class Report:
    """What `check_format` found."""

    format: str
    """Name of the format, or what was given as one where it does not load."""
    origin: str
    """Where it comes from."""
    findings: tuple[Finding, ...]
    """Every check, in order."""

    @property
    def passed(self) -> bool:
        """Whether every check passed."""
        return all(one.passed for one in self.findings)

    def raise_for_problems(self) -> None:
        """Fails with the whole report where a check did not pass.

        Raises:
            AssertionError: a check did not pass.
        """
        if not self.passed:
            raise AssertionError(str(self))

    def __str__(self) -> str:
        """A line for every check, with what is wrong below it."""
        wrong = sum(1 for one in self.findings if not one.passed)
        sum_up = f"{wrong} of {len(self.findings)} checks failed" if wrong else f"all {len(self.findings)} checks passed"
        out = [f"{self.format} ({self.origin}): {sum_up}"]
        for one in self.findings:
            out.append(f"  {'ok  ' if one.passed else 'FAIL'}  {one.check}")
            out += ["\n".join(f"          {line}" for line in problem.strip("\n").split("\n")) for problem in one.problems]
        return "\n".join(out)


def load_format(source: Source, after: Callable[[Response], Response] | None = None) -> Format:
    """A format, loaded and tried: its patterns must be quick on pumped lines, and its examples must read as they say.

    Args:
        source: the name of a format, the path of a TOML file, or what such a file holds.
        after: what is done with each result before it is returned.

    Raises:
        FormatError: something is wrong; the message names file, key path, value and the mend.

    Example:
        >>> load_format({"name": "mine", "extends": "letter", "authority": "Anytown Council"}).name
        'mine'
    """
    from attrs import evolve

    from foiparse.formats import load

    form = evolve(load(source), after=after)
    for problem in (*_slow_patterns(form), *_misread_examples(form)):
        raise FormatError(f"{form.origin}: {problem}")
    return form


def check_format(format: Format | Source, others: Iterable[Format] | None = None, letters: Iterable[str] = ()) -> Report:
    """Everything a format must do, as one report.

    It loads; its patterns are quick; its examples read as they say; each is detected as this format's; it takes no letter of
    another format; and on examples, hostile texts and letters of strangers sections tile, spans are exact, results go round,
    noise changes nothing and the time grows in proportion to the text.

    Args:
        format: the format, or where it comes from.
        others: the formats whose letters it must not take; None for the shipped ones.
        letters: more letters of this format; they need no expectation.

    Example:
        >>> check_format({"name": "mine"}).passed
        False
    """
    from foiparse import formats
    from foiparse.formats import Format

    try:
        form = format if isinstance(format, Format) else formats.load(format)
    except FormatError as error:
        name = str(format.get("name", "mapping")) if isinstance(format, Mapping) else os.fspath(str(format))
        return Report(name, "not loaded", (Finding("loads", (str(error),)),))
    rivals = tuple(one for one in (map(formats.get, formats.names()) if others is None else others) if one.name != form.name)
    own = tuple(dict.fromkeys((*(example.text for example in form.examples), *letters)))
    checks: tuple[tuple[str, Iterable[str]], ...] = (
        ("loads", ()),
        ("no pattern is slow on long lines", _slow_patterns(form)),
        (
            "has examples",
            () if own or form.examples else ("it has none; add an [[example]] with a letter's text and what must be read in it",),
        ),
        ("examples read as they say", _misread_examples(form)),
        ("its letters are detected as its own", _undetected(form, own, rivals)),
        ("takes no letter of another format", _theft(form, rivals)),
        *((_SAID[name], _against(form, (*own, *STRANGERS), check)) for name, check in CONTRACT.items()),
        ("noise changes nothing", _noisy(form, own)),
        ("survives hostile texts", _hostile(form)),
        ("time grows in proportion to the text", _slow_growth(form, own)),
    )
    return Report(form.name, form.origin or "made in Python", tuple(Finding(name, tuple(problems)) for name, problems in checks))


_SAID = {
    "sections_tile": "sections tile the source",
    "spans_are_exact": "spans are exact",
    "absent_is_none": "absent is None, never an empty string",
    "goes_round": "results go through a dictionary and back",
}


def _read(form: Format, text: str) -> Response:
    from foiparse.parser import parse

    return parse(text, format=form)


def _slow_patterns(form: Format) -> Iterator[str]:
    """Patterns that are dangerous by shape (a format made in Python was not linted when it was loaded) or slow on pumped lines."""
    from foiparse.formats.lint import shape, slow

    cues = [(f"{kind} {rule.name!r}", cue) for kind, rules in _ruled(form) for rule in rules for cue in rule.cues]
    patterns = [(where, cue.pattern) for where, cue in cues if cue.pattern is not None]
    if form.reference is not None and form.reference.pattern is not None:
        patterns.append(("reference", form.reference.pattern))
    for where, pattern in dict.fromkeys(patterns):
        problem = shape(pattern.source) or slow(pattern.source)
        if problem is not None:
            yield f"{where}: pattern {pattern.source!r}: {problem}"


def _ruled(form: Format) -> tuple[tuple[str, tuple[BoilerplateRule | SectionRule | DecisionRule, ...]], ...]:
    return (("boilerplate", form.boilerplate), ("section", form.sections), ("decision", form.decisions))


def _misread_examples(form: Format) -> Iterator[str]:
    for number, example in enumerate(form.examples):
        expect = {key: _thawed(value) for key, value in example.expect}
        if wrong := wrong_keys(expect):
            yield f"example[{number}].expect: " + "; ".join(wrong)
            continue
        response = _read(form, example.text)
        if found := differences(response, expect):
            yield told(f"example[{number}]", response, found)


def _thawed(value: object) -> object:
    """Tables of an expectation, which a format keeps as pairs, as mappings again."""
    if isinstance(value, tuple):
        if value and all(isinstance(one, tuple) and len(one) == 2 and isinstance(one[0], str) for one in value):
            return {key: _thawed(item) for key, item in value}
        return [_thawed(one) for one in value]
    return value


def _undetected(form: Format, own: tuple[str, ...], rivals: tuple[Format, ...]) -> Iterator[str]:
    from foiparse.formats.detection import GENERIC, rank

    if form.name == GENERIC:
        return
    if not (form.detect.all or form.detect.any):
        yield "it has no cue for detection; add [detect] with words that every letter of it has"
        return
    for number, text in enumerate(own):
        best = rank(text, (form, *rivals))[:1]
        if not best or best[0].name != form.name:
            taken = f"; it is taken for {best[0].name} ({', '.join(best[0].reasons)})" if best else ""
            yield f"letter {number}: {'; '.join(missing_cues(form, text)) or 'another format fits better'}{taken}"


def missing_cues(form: Format, text: str) -> list[str]:
    """Why a format does not fit a text, by its detection cues; nothing where it fits.

    Args:
        form: the format.
        text: the letter.
    """
    from foiparse.source import Text

    low, cues = Text(text).low, form.detect
    found = [f"has no {words!r}, which detect.all wants" for words in cues.all if words not in low]
    if cues.any and not any(words in low for words in cues.any):
        some = ", ".join(map(repr, cues.any[:_FEW])) + (f" and {len(cues.any) - _FEW} more" if len(cues.any) > _FEW else "")
        found.append(f"has none of {some}, of which detect.any wants one")
    return found + [f"has {words!r}, which detect.none forbids" for words in cues.none if words in low]


def _theft(form: Format, rivals: tuple[Format, ...]) -> Iterator[str]:
    from foiparse.formats.detection import GENERIC, rank

    if form.name == GENERIC:
        return
    texts = [(rival, example.text) for rival in rivals if rival.name != GENERIC for example in rival.examples]
    for rival, text in texts:
        if rank(text, (form, rival))[0].name == form.name:
            yield f"it takes an example of {rival.name} ({text.strip()[:40]!r}...); make detect narrower"
    for text in STRANGERS if form.authority else STRANGERS[-1:]:  # a family of authorities may take the letter of one
        if rank(text, (form,)):
            yield f"it takes a text that is none of its own ({text.strip()[:40]!r}...); make detect narrower"


def _against(form: Format, texts: Iterable[str], check: Callable[[Response], None]) -> Iterator[str]:
    for text in texts:
        try:
            check(_read(form, text))
        except AssertionError as error:
            yield f"on {text.strip()[:40]!r}: {error}"


def _noisy(form: Format, own: tuple[str, ...]) -> Iterator[str]:
    for text in own:
        plain = _read(form, text)
        for name, change in {**NOISE, "all together": all_noise}.items():
            try:
                reads_the_same(plain, _read(form, change(text)))
            except AssertionError as error:
                yield f"{name}, on {text.strip()[:40]!r}: {error}"
                break


def _hostile(form: Format) -> Iterator[str]:
    for name, text in HOSTILE.items():
        try:
            response = _read(form, text)
            for check in CONTRACT.values():
                check(response)
        except (AssertionError, FoiparseError, ArithmeticError, LookupError, TypeError, ValueError, RecursionError) as error:
            yield f"{name}: {type(error).__name__}: {error}"
            continue
        for doubt in response.diagnostics:
            if doubt.code == "format_skipped":
                yield f"{name}: {doubt.message}"


def _slow_growth(form: Format, own: tuple[str, ...]) -> Iterator[str]:
    """Measured in the time of this process, the least of several: another process must not make a format fail."""
    base = "\n\n".join(own) or STRANGERS[0]
    text = (base + "\n\n") * (_LONG // len(base) + 1)
    _read(form, base)
    for attempt in range(3):
        once, twice = (min(_takes(form, one) for _ in range(1 + attempt)) for one in (text, text + text))
        if twice <= _GROWN * once:
            return
    mend = "look for patterns and cues that are found everywhere"
    yield f"twice the text takes {twice / once:.1f} times as long ({once * 1000:.0f} ms for {len(text)} characters); {mend}"


def _takes(form: Format, text: str) -> float:
    """Seconds of this process for one reading; the search for garbage, which grows with all that is in memory, waits."""
    waits = gc.isenabled()
    gc.disable()
    try:
        begin = process_time()
        _read(form, text)
        return process_time() - begin
    finally:
        if waits:
            gc.enable()
