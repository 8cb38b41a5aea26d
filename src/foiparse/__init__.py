r"""foiparse reads the text of a UK public authority's FOI answer and returns typed objects.

Example:
    >>> import foiparse
    >>> r = foiparse.parse("Our ref: FOI 12/345\n\nWe do not hold the information you requested.")
    >>> str(r.decision.outcome)
    'not_held'

Nothing is computed at import: each public name is loaded when it is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from foiparse import formats as formats
    from foiparse import law as law
    from foiparse.checks import Check as Check
    from foiparse.checks import CheckCode as CheckCode
    from foiparse.codec import json_schema as json_schema
    from foiparse.errors import DecodeError as DecodeError
    from foiparse.errors import EncodeError as EncodeError
    from foiparse.errors import FoiparseError as FoiparseError
    from foiparse.errors import FormatError as FormatError
    from foiparse.errors import InputTooLarge as InputTooLarge
    from foiparse.errors import Limits as Limits
    from foiparse.errors import SchemaVersionError as SchemaVersionError
    from foiparse.errors import TimeBudgetExceeded as TimeBudgetExceeded
    from foiparse.errors import UnreadableFile as UnreadableFile
    from foiparse.files import read_text as read_text
    from foiparse.formats import Detection as Detection
    from foiparse.formats import Format as Format
    from foiparse.formats import detect as detect
    from foiparse.model import SCHEMA_VERSION as SCHEMA_VERSION
    from foiparse.model import Answer as Answer
    from foiparse.model import Asked as Asked
    from foiparse.model import Attachment as Attachment
    from foiparse.model import AttachmentKind as AttachmentKind
    from foiparse.model import Boilerplate as Boilerplate
    from foiparse.model import BoilerplateKind as BoilerplateKind
    from foiparse.model import Caveat as Caveat
    from foiparse.model import CaveatKind as CaveatKind
    from foiparse.model import Citation as Citation
    from foiparse.model import Clarification as Clarification
    from foiparse.model import ComplaintRights as ComplaintRights
    from foiparse.model import DateMention as DateMention
    from foiparse.model import Decision as Decision
    from foiparse.model import Diagnostic as Diagnostic
    from foiparse.model import DiagnosticCode as DiagnosticCode
    from foiparse.model import Evidence as Evidence
    from foiparse.model import Exemption as Exemption
    from foiparse.model import Instrument as Instrument
    from foiparse.model import Kind as Kind
    from foiparse.model import Link as Link
    from foiparse.model import Outcome as Outcome
    from foiparse.model import Passage as Passage
    from foiparse.model import Period as Period
    from foiparse.model import Provision as Provision
    from foiparse.model import Question as Question
    from foiparse.model import Reference as Reference
    from foiparse.model import Regime as Regime
    from foiparse.model import Request as Request
    from foiparse.model import Response as Response
    from foiparse.model import ReviewResult as ReviewResult
    from foiparse.model import Role as Role
    from foiparse.model import Section as Section
    from foiparse.model import SectionKind as SectionKind
    from foiparse.model import Span as Span
    from foiparse.parser import Parser as Parser
    from foiparse.parser import parse as parse
    from foiparse.parser import split as split
    from foiparse.testing.kit import load_format as load_format

__version__ = "0.1.0"

_HOMES = {
    "checks": "Check CheckCode",
    "codec": "json_schema",
    "errors": (
        "DecodeError EncodeError FoiparseError FormatError InputTooLarge Limits SchemaVersionError TimeBudgetExceeded UnreadableFile"
    ),
    "files": "read_text",
    "formats": "Detection Format detect",
    "model": (
        "SCHEMA_VERSION Answer Asked Attachment AttachmentKind Boilerplate BoilerplateKind Caveat CaveatKind Citation "
        "Clarification ComplaintRights DateMention Decision Diagnostic DiagnosticCode Evidence Exemption Instrument Kind Link "
        "Outcome Passage Period Provision Question Reference Regime Request Response ReviewResult Role Section SectionKind Span"
    ),
    "parser": "Parser parse split",
    "testing.kit": "load_format",
}
_HOME = {name: home for home, names in _HOMES.items() for name in names.split()}

__all__ = ["__version__", "formats", "law", *_HOME]  # noqa: PLE0604  (_HOME holds strings)


def __getattr__(name: str) -> object:
    """Loads a public name when it is first used."""
    from importlib import import_module

    if name in ("formats", "law"):
        return import_module(f"foiparse.{name}")
    if name not in _HOME:
        raise AttributeError(f"module 'foiparse' has no attribute {name!r}")
    value: object = getattr(import_module(f"foiparse.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """The public names, loaded or not."""
    return sorted({*globals(), *__all__})
