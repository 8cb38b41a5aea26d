"""What the commands `formats`, `detect` and `check` print."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from foiparse.formats import Format, get, installed, names, offer, rank
from foiparse.source import Text

if TYPE_CHECKING:
    from foiparse.testing.kit import Report


def formats_table(folders: Iterable[str] = ()) -> str:
    """Every format with where it comes from.

    Args:
        folders: folders or files with formats, listed as well.
    """
    rows = [(name, get(name).authority or "letters of any authority", "comes with foiparse") for name in names()]
    rows += [(one.name, "", f"brought by {one.package}: used only when named") for one in installed()]
    offered = offer(map(Path, folders))
    rows += [(form.name, form.authority or "letters of any authority", form.origin) for form in offered.formats]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    lines = [f"{name:<{widths[0]}}  {authority:<{widths[1]}}  {where}".rstrip() for name, authority, where in rows]
    return "\n".join([*lines, *(f"cannot be used: {problem}" for problem in offered.problems)])


def detection(text: str, sources: Sequence[str] = (), every: bool = False) -> str:
    """Which formats fit a text, best first, with what was found; and for those named that do not, what was missing.

    Args:
        text: the letter.
        sources: names, files or folders of formats that are candidates beside the shipped ones.
        every: whether to tell of every format what was missing.
    """
    from foiparse.testing.kit import missing_cues

    offered = offer(Path(one) if os.sep in one or one.endswith(".toml") else one for one in sources)
    shipped = [form for form in map(get, names()) if form.name not in {own.name for own in offered.formats}]
    asked: tuple[Format, ...] = (*offered.formats, *(shipped if every else ()))
    clean = Text(text)
    fitting = (*rank(clean, offered.formats), *rank(clean, shipped))  # those that were named are tried first
    out = [f"{one.name:<14} {one.score:.2f}  {'; '.join(one.reasons)}" for one in fitting]
    fits = {one.name for one in fitting}
    out += [f"{form.name:<14}   no  {'; '.join(missing_cues(form, text)) or 'has no cues'}" for form in asked if form.name not in fits]
    return "\n".join([*out, *(f"cannot be used: {problem}" for problem in offered.problems)])


def check(sources: Iterable[str], folder: str | None) -> Iterator[tuple[str, bool]]:
    """A report for each format, then one for its cases; each with whether all is well.

    Args:
        sources: names, files or folders of formats.
        folder: a folder with cases of these formats; None for none.
    """
    from foiparse.testing.case_files import cases
    from foiparse.testing.kit import check_format
    from foiparse.testing.report import told

    found = cases(folder) if folder is not None else ()
    for source in _spread(sources):
        own = [case for case in found if _same(case.format, source)]
        report: Report = check_format(source, letters=[case.text for case in own])
        yield str(report), report.passed
    for case in found:
        response = case.read()
        differences = case.differences(response)
        yield told(case.name, response, differences) if differences else f"{case.name}: read as expected", not differences


def _spread(sources: Iterable[str]) -> Iterator[str]:
    """Every source, for a folder the files in it."""
    for source in sources:
        inside = sorted(Path(source).glob("*.toml")) if os.path.isdir(source) else []
        yield from [str(path) for path in inside if not path.name.endswith(".expected.toml")] or [source]


def _same(format: str | None, source: str) -> bool:
    """Whether a case is of the format that is checked."""
    if format is None or format == source:
        return True
    return format.endswith(".toml") and source.endswith(".toml") and os.path.abspath(format) == os.path.abspath(source)
