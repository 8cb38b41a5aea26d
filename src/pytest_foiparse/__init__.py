"""The pytest plugin of foiparse: collects cases from plain files, without a test module.

`NAME.expected.toml` beside `NAME.txt` is a test, and every case of a file that ends in `.foi`. With
`--foi-update` the expectations that differ are rewritten, after the difference is shown; a case whose
update would drop a field fails and stays as it is.

It is a package of its own, so that a run of pytest without cases loads nothing of foiparse.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from _pytest._code.code import TerminalRepr
    from _pytest.terminal import TerminalReporter

    from foiparse.testing.case_files import Case

_PAIR, _MANY = ".expected.toml", ".foi"
_UPDATED = "foi_update"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds `--foi-update`.

    Args:
        parser: pytest's own.
    """
    group = parser.getgroup("foiparse")
    group.addoption(
        "--foi-update", action="store_true", help="rewrite the expectations of cases that are read otherwise, and show what changes"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Registers what writes the updates: only in the process that the others report to.

    Args:
        config: pytest's own.
    """
    if config.getoption("--foi-update") and not hasattr(config, "workerinput"):
        config.pluginmanager.register(_Writer(config), "foiparse_writer")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Takes the files with cases.

    Args:
        file_path: a file.
        parent: the folder it stands in.
    """
    if file_path.name.endswith((_PAIR, _MANY)):
        return CaseFile.from_parent(parent, path=file_path)
    return None


class CaseFile(pytest.File):
    """A file with one case or many."""

    def collect(self) -> Iterable[pytest.Item]:
        """A test for each case; loads foiparse."""
        from foiparse.testing.case_files import CaseError, of_file

        try:
            found = of_file(self.path)
        except CaseError as error:
            raise self.CollectError(str(error)) from None
        return [CaseItem.from_parent(self, name=case.name, case=case) for case in found]


class CaseItem(pytest.Item):
    """A letter that must be read as its case expects."""

    def __init__(self, *, case: Case, **options: object) -> None:
        """Keeps the case.

        Args:
            case: the letter and its expectation.
            options: what pytest gives to every item.
        """
        super().__init__(**options)  # type: ignore[arg-type]  # pytest types each of them
        self.case = case

    def runtest(self) -> None:
        """Reads the letter and compares; with `--foi-update` hands over what is to be rewritten."""
        from foiparse.testing.report import told
        from foiparse.testing.update import renewed

        response = self.case.read()
        found = self.case.differences(response)
        if not found:
            return
        message = told(self.case.name, response, found)
        if not self.config.getoption("--foi-update"):
            raise CaseFailed(f"{message}\n\n  the expectation stands in {self.path}, line {self.case.line}; --foi-update rewrites it")
        update = renewed(self.case, response)
        if update.dropped:
            fields = ", ".join(update.dropped)
            raise CaseFailed(f"{message}\n\n  not updated: {fields} would be dropped; if that is right, take it out of the case by hand")
        if not update.values:
            raise CaseFailed(f"{message}\n\n  not updated: no expectation can be changed so that it fits")
        self.user_properties.append((_UPDATED, [str(self.path), self.case.name, [list(pair) for pair in update.values]]))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: object = None) -> str | TerminalRepr:
        """The report of a case, without a traceback; that of anything else with it.

        Args:
            excinfo: what was raised.
            style: of the traceback.
        """
        if isinstance(excinfo.value, CaseFailed) or type(excinfo.value).__module__.startswith("foiparse."):
            return str(excinfo.value)
        return super().repr_failure(excinfo)

    def reportinfo(self) -> tuple[Path, int, str]:
        """Where the case stands."""
        return self.path, self.case.line - 1, f"case: {self.name}"


class CaseFailed(AssertionError):
    """A letter is read otherwise than its case expects."""


class _Writer:
    """Collects what the cases hand over, from every worker, and rewrites each file once."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config
        self.updates: dict[str, dict[str, list[tuple[str, str]]]] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keeps the updates of a case that has run."""
        if report.when == "call":
            for name, value in report.user_properties:
                if name == _UPDATED and isinstance(value, list):
                    path, case, pairs = value
                    self.updates.setdefault(path, {})[case] = [(key, new) for key, new in pairs]

    def pytest_terminal_summary(self, terminalreporter: TerminalReporter) -> None:
        """Shows what changes, then writes."""
        for line in self._lines():
            terminalreporter.write_line(line)

    def _lines(self) -> Iterator[str]:
        if not self.updates:
            return
        from foiparse.testing.case_files import CaseError
        from foiparse.testing.update import difference, rewritten

        yield "== expectations =="
        for name, cases in sorted(self.updates.items()):
            path = Path(name)
            try:
                new = rewritten(path, cases)
            except CaseError as error:
                yield f"not updated: {error}"
                continue
            yield difference(path, new)
            path.write_bytes(new.encode("utf-8"))
            yield f"updated: {path} ({len(cases)} case{'s' * (len(cases) > 1)}); read the difference before you keep it"
