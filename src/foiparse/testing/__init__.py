"""The kit for authors of formats: cases in plain files, the contract of a format, letters made at random.

Example:
    >>> from foiparse.testing import Case, assert_case
    >>> assert_case(Case("swans", "We do not hold the information you requested.", {"outcome": "not_held"}))

Nothing is loaded before it is used; hypothesis only by `letters`, `noise` and `texts`, pytest only by the plugin.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from foiparse.testing.case_files import Case as Case
    from foiparse.testing.case_files import CaseError as CaseError
    from foiparse.testing.case_files import assert_case as assert_case
    from foiparse.testing.case_files import cases as cases
    from foiparse.testing.changes import NOISE as NOISE
    from foiparse.testing.contract import holds_contract as holds_contract
    from foiparse.testing.contract import reads_the_same as reads_the_same
    from foiparse.testing.fields import Difference as Difference
    from foiparse.testing.fields import differences as differences
    from foiparse.testing.kit import Finding as Finding
    from foiparse.testing.kit import Report as Report
    from foiparse.testing.kit import check_format as check_format
    from foiparse.testing.kit import load_format as load_format
    from foiparse.testing.strategies import letters as letters
    from foiparse.testing.strategies import noise as noise
    from foiparse.testing.strategies import texts as texts

_HOMES = {
    "case_files": "Case CaseError assert_case cases",
    "contract": "holds_contract reads_the_same",
    "fields": "Difference differences",
    "kit": "Finding Report check_format load_format",
    "changes": "NOISE",
    "strategies": "letters noise texts",
}
_HOME = {name: home for home, names in _HOMES.items() for name in names.split()}

__all__ = [*_HOME]  # noqa: PLE0604  (_HOME holds strings)


def __getattr__(name: str) -> object:
    """Loads a public name when it is first used."""
    from importlib import import_module

    if name not in _HOME:
        raise AttributeError(f"module 'foiparse.testing' has no attribute {name!r}")
    value: object = getattr(import_module(f"foiparse.testing.{_HOME[name]}"), name)
    return value


def __dir__() -> list[str]:
    """The public names, loaded or not."""
    return sorted({*globals(), *__all__})
