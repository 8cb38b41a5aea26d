"""What foiparse raises, and the limits a caller may set."""

from __future__ import annotations

from typing import Any

from attrs import Attribute, field, frozen


class FoiparseError(Exception):
    """Base of every error foiparse raises on purpose."""


class InputTooLarge(FoiparseError):
    """The text is longer than `Limits.characters` allows."""


class TimeBudgetExceeded(FoiparseError):
    """Reading took longer than `Limits.seconds` allows."""


class FormatError(FoiparseError):
    """A format cannot be used: the message names file, key path, value and the mend."""


class UnreadableFile(FoiparseError):
    """A file holds no text that can be read: the message names the file and the mend."""


class DecodeError(FoiparseError):
    """A dictionary is no `Response`: the message names the path of the wrong value."""


class SchemaVersionError(DecodeError):
    """A dictionary was written by another major version of the schema."""


class EncodeError(FoiparseError):
    """A result cannot be written as JSON, because its source holds lone surrogates."""


def _not_negative(limits: object, bound: Attribute[Any], value: float | None) -> None:
    """Refuses a bound that nothing could keep to."""
    if value is not None and value < 0:
        raise ValueError(f"Limits.{bound.name} is {value}: give a number from 0 on, or None for no bound")


@frozen
class Limits:
    """Bounds on one call of `parse`; without them there are none.

    Raises:
        ValueError: a bound is negative.

    Example:
        >>> import foiparse
        >>> foiparse.parse("Dear Sir", limits=foiparse.Limits(characters=4))
        Traceback (most recent call last):
        foiparse.errors.InputTooLarge: the text has 8 characters, the limit is 4: ...
    """

    characters: int | None = field(default=None, validator=_not_negative)
    """Most characters a text may have; None for any number."""

    seconds: float | None = field(default=None, validator=_not_negative)
    """Most seconds `parse` may take; looked at between the steps and inside format patterns."""
