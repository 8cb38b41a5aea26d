"""A `Response` as plain dictionaries, JSON and JSON Schema, and back: strict, nothing lost, nothing coerced."""

from __future__ import annotations

import datetime
import types
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any, Union, cast, get_args, get_origin, get_type_hints

import attrs

from foiparse import model
from foiparse.errors import DecodeError, EncodeError, SchemaVersionError
from foiparse.model import SCHEMA_VERSION, Response, Span

if TYPE_CHECKING:
    from cattrs import Converter

_ADDED: Mapping[int, Mapping[str, object]] = {}
"""Fields of `Response` that a minor version added, with the value an older dictionary means by leaving them out."""

_NAMED = {str: "str", int: "int", bool: "bool", float: "float", list: "list", dict: "dict", type(None): "null"}


def to_dict(response: Response) -> dict[str, object]:
    """The result as plain dictionaries, lists, strings and numbers.

    Spans are `[start, end]`, dates ISO 8601, enums their values.

    Args:
        response: the result.
    """
    return cast(dict[str, object], _plain(response))


def _plain(value: object) -> object:
    """One value, and what it holds."""
    kind: Any = type(value)
    if kind is str or value is None or kind is int or kind is bool:
        return value
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, Span):
        return [value.start, value.end]
    if isinstance(value, str):
        return str(value.value) if isinstance(value, StrEnum) else str.__str__(value)
    if isinstance(value, datetime.date):
        return value.isoformat()
    return {name: _plain(getattr(value, name)) for name in _names(kind)}


@cache
def _names(kind: Any) -> tuple[str, ...]:  # noqa: ANN401
    """The fields of a class of the model."""
    return tuple(one.name for one in attrs.fields(kind))


def to_json(response: Response, indent: int | None = None) -> str:
    """The result as JSON; characters beyond ASCII are written as they are.

    Args:
        response: the result.
        indent: spaces a level is indented by; None for one line.

    Raises:
        EncodeError: the source or the id holds lone surrogates, which JSON cannot carry.
    """
    import json

    written = json.dumps(to_dict(response), ensure_ascii=False, indent=indent)
    try:
        written.encode()
    except UnicodeEncodeError:
        raise EncodeError(_surrogate(response)) from None
    return written


def _surrogate(response: Response) -> str:
    """Which lone surrogate stands in the way, and the mend."""
    for name, text in (("source", response.source), ("id", response.id or "")):
        try:
            text.encode()
        except UnicodeEncodeError as error:
            return (
                f"{name}: lone surrogate {text[error.start]!a} at character {error.start}, which JSON cannot carry: keep the dictionary "
                "of to_dict, or parse text.encode('utf-8', 'replace').decode(), which changes no offset"
            )
    return "a value holds a lone surrogate, which JSON cannot carry: keep the dictionary of to_dict"


def from_dict(data: Mapping[str, object]) -> Response:
    """The result that `to_dict` gave.

    Args:
        data: what `to_dict` returned, also after a way through JSON.

    Raises:
        DecodeError: a key is missing or unknown, or a value has the wrong type; the message names its path.
        SchemaVersionError: it was written by another major or a later minor version of the schema.
    """
    if not isinstance(data, Mapping):
        raise DecodeError(f"expected a dict, got {_named(data)}")
    current = _upgraded(dict(data))
    try:
        return _converter().structure(current, Response)
    except Exception as error:
        problems = list(_problems(error, ""))
        more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
        raise DecodeError(problems[0] + more) from None


def _upgraded(data: dict[str, object]) -> dict[str, object]:
    """A dictionary of an earlier minor version as today's version would have written it."""
    if "schema_version" not in data:
        raise DecodeError("schema_version: missing")
    version = data["schema_version"]
    if not isinstance(version, str):
        raise DecodeError(f"schema_version: expected str, got {_named(version)}")
    major, _, minor = version.partition(".")
    own_major, _, own_minor = SCHEMA_VERSION.partition(".")
    if not (major.isdecimal() and minor.isdecimal()):
        raise DecodeError(f"schema_version: expected 'major.minor', got {version!r}")
    if int(major) != int(own_major) or int(minor) > int(own_minor):
        raise SchemaVersionError(
            f"schema_version: {version!r}, and this foiparse reads {own_major}.0 to {SCHEMA_VERSION}: "
            "use the foiparse that wrote it, or parse the source again"
        )
    for added in range(int(minor) + 1, int(own_minor) + 1):
        data = {**_ADDED.get(added, {}), **data}
    return {**data, "schema_version": SCHEMA_VERSION}


class _Wrong(Exception):
    """A value of the wrong type, or a value that does not exist."""

    def __init__(self, expected: str, got: str) -> None:
        """Keeps what was expected and what came."""
        super().__init__(f"expected {expected}, got {got}")
        self.expected = expected
        self.got = got


class _Misplaced(Exception):
    """What is wrong with one item of a list."""

    def __init__(self, index: int, error: Exception) -> None:
        """Keeps the item's place."""
        self.index = index
        self.error = error


def _named(value: object) -> str:
    """What a message calls the type of a value."""
    return _NAMED.get(type(value), type(value).__name__)


def _problems(error: BaseException, path: str) -> Iterator[str]:
    """Every problem of a dictionary, each with its path."""
    from cattrs.errors import AttributeValidationNote, ClassValidationError, ForbiddenExtraKeysError

    if isinstance(error, ClassValidationError):
        for one in error.exceptions:
            notes = [note for note in getattr(one, "__notes__", ()) if isinstance(note, AttributeValidationNote)]
            yield from _problems(one, f"{path}.{notes[-1].name}".lstrip(".") if notes else path)
    elif isinstance(error, _Misplaced):
        yield from _problems(error.error, f"{path}[{error.index}]")
    elif isinstance(error, ForbiddenExtraKeysError):
        yield from (f"{path}.{key}".lstrip(".") + ": unknown key" for key in sorted(map(str, error.extra_fields)))
    elif isinstance(error, RecursionError):
        yield f"{path[:40]}...: nested too deep to be read"
    elif isinstance(error, KeyError):
        yield f"{path}: missing"
    else:
        yield f"{path}: {error}" if path else str(error)


@cache
def _converter() -> Converter:
    """The converter, made at the first call: no coercion, no extra keys."""
    from cattrs import Converter
    from cattrs.gen import make_dict_structure_fn

    made = Converter(detailed_validation=True, forbid_extra_keys=True)

    def of_class(kind: type[Any]) -> Callable[[object, object], object]:
        read = make_dict_structure_fn(kind, made, _cattrs_forbid_extra_keys=True, _cattrs_detailed_validation=True)

        def structure(value: object, _: object) -> object:
            if not isinstance(value, dict):
                raise _Wrong("dict", _named(value))
            return read(value, kind)

        return structure

    def of_tuple(kind: object) -> Callable[[object, object], object]:
        item = get_args(kind)[0]

        def structure(value: object, _: object) -> object:
            if not isinstance(value, list):
                raise _Wrong("list", _named(value))
            return tuple(_item(made, index, one, item) for index, one in enumerate(value))

        return structure

    def of_optional(kind: object) -> Callable[[object, object], object]:
        inner = next(one for one in get_args(kind) if one is not type(None))

        def structure(value: object, _: object) -> object:
            try:
                return None if value is None else made.structure(value, inner)
            except _Wrong as error:
                raise _Wrong(f"{error.expected} or null", error.got) from None

        return structure

    made.register_structure_hook_factory(attrs.has, of_class)
    made.register_structure_hook_factory(_is_tuple, of_tuple)
    made.register_structure_hook_factory(_is_optional, of_optional)
    for scalar in (str, int, bool):
        made.register_structure_hook(scalar, _scalar)
    for enum in _enums():
        made.register_structure_hook(enum, _enum)
    made.register_structure_hook(datetime.date, _date)
    made.register_structure_hook(Span, _span)
    return made


def _item(made: Converter, index: int, value: object, kind: Any) -> object:  # noqa: ANN401  (a type expression)
    """One item of a list."""
    try:
        return made.structure(value, kind)
    except Exception as error:
        raise _Misplaced(index, error) from None


def _is_tuple(kind: Any) -> bool:  # noqa: ANN401
    """Whether a type is `tuple[X, ...]`."""
    return get_origin(kind) is tuple


def _is_optional(kind: object) -> bool:
    """Whether a type is `X | None`."""
    return get_origin(kind) in (types.UnionType, Union) and type(None) in get_args(kind)


def _scalar(value: object, kind: type) -> object:
    """A string, number or truth value of exactly this type: `True` is no number."""
    if type(value) is not kind:
        raise _Wrong(_NAMED[kind], _named(value))
    return value


def _enum(value: object, kind: type[StrEnum]) -> StrEnum:
    """A member of an enum from its value."""
    if type(value) is not str:
        raise _Wrong("str", _named(value))
    try:
        return kind(value)
    except ValueError:
        raise _Wrong("one of " + ", ".join(kind), repr(value)) from None


def _date(value: object, _: object) -> datetime.date:
    """A day written as 2024-03-01."""
    if type(value) is not str:
        raise _Wrong("str", _named(value))
    try:
        found = datetime.date.fromisoformat(value)
    except ValueError:
        found = None
    if found is None or found.isoformat() != value:
        raise _Wrong("a date such as 2024-03-01", repr(value))
    return found


def _span(value: object, _: object) -> Span:
    """A span written as [start, end]."""
    if not (type(value) is list and [type(one) for one in value] == [int, int]):
        raise _Wrong("[start, end]", _named(value))
    return Span(value[0], value[1])


def json_schema() -> dict[str, object]:
    """The JSON Schema (2020-12) of what `to_dict` gives.

    Example:
        >>> import foiparse
        >>> foiparse.json_schema()["title"]
        'foiparse Response'
    """
    classes = [one for one in vars(model).values() if isinstance(one, type) and one.__module__ == model.__name__ and attrs.has(one)]
    described = _described()
    definitions = {one.__name__: _class_schema(one, described) for one in classes if one not in (Span, model.Asked, model.Exemption)}
    definitions |= {one.__name__: {"description": _first(one), "enum": [str(member.value) for member in one]} for one in _enums()}
    definitions["Span"] = {
        "description": "A stretch of the source: first character, one past the last.",
        "type": "array",
        "prefixItems": [{"type": "integer", "minimum": 0}, {"type": "integer", "minimum": 0}],
        "items": False,
        "minItems": 2,
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "foiparse Response",
        "description": f"What foiparse's to_dict gives, schema {SCHEMA_VERSION}.",
        "$ref": "#/$defs/Response",
        "$defs": dict(sorted(definitions.items())),
    }


def _enums() -> list[type[StrEnum]]:
    """The enums of the model."""
    return [one for one in vars(model).values() if isinstance(one, type) and issubclass(one, StrEnum) and one is not StrEnum]


def _class_schema(kind: type, described: Mapping[tuple[str, str], str]) -> dict[str, object]:
    """The schema of one class of the model."""
    hints = get_type_hints(kind)
    properties: dict[str, object] = {}
    for name in _names(kind):
        says = described.get((kind.__name__, name))
        properties[name] = {**({"description": says} if says else {}), **_type_schema(hints[name])}
    if kind is Response:
        properties["schema_version"] = {"type": "string", "pattern": rf"^{SCHEMA_VERSION.partition('.')[0]}\.[0-9]+$"}
    return {
        "description": _first(kind),
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _type_schema(hint: object) -> dict[str, object]:
    """The schema of one type expression of the model."""
    if _is_optional(hint):
        return {"anyOf": [*(_type_schema(one) for one in get_args(hint) if one is not type(None)), {"type": "null"}]}
    if _is_tuple(hint):
        return {"type": "array", "items": _type_schema(get_args(hint)[0])}
    if hint is datetime.date:
        return {"type": "string", "format": "date"}
    plain = {str: "string", int: "integer", bool: "boolean"}
    if isinstance(hint, type) and hint in plain:
        return {"type": plain[hint]}
    return {"$ref": f"#/$defs/{cast(type, hint).__name__}"}


def _first(kind: type) -> str:
    """The first line of a class's docstring."""
    return (kind.__doc__ or "").partition("\n")[0]


def _described() -> dict[tuple[str, str], str]:
    """What the docstrings under the fields of the model say, by class and field.

    Python keeps no such docstrings, so they are read from the module's source; where it is not at hand the
    schema has no descriptions of fields.
    """
    import ast
    import inspect
    from itertools import pairwise

    try:
        tree = ast.parse(inspect.getsource(model))
    except OSError:
        return {}
    found = {}
    for kind in (one for one in tree.body if isinstance(one, ast.ClassDef)):
        for named, says in pairwise(kind.body):
            match named, says:
                case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(words))):
                    found[kind.name, name] = words
    return found
