"""The one door to `re` and `regex`: patterns are compiled when first used and run with a time budget where a user wrote them.

Built-in patterns are matched against `Text.low`, which is lower case, so they need no IGNORECASE
and keep the literal prefixes that make a search fast.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, cast

from foiparse.errors import TimeBudgetExceeded

if TYPE_CHECKING:
    from regex import Match as Match  # noqa: PLC0414 - others import it from here
    from regex import Pattern as Compiled  # the same to a caller as that of `re`, but for `captures`


_RICH = ("\\p{", "(?&")
"""What plainly is not for `re`."""


class PatternTooSlow(TimeBudgetExceeded):
    """A pattern of a format did not keep to its budget: `parse` reads the letter without that format and says so."""


class Pattern:
    r"""A built-in regular expression in verbose syntax, compiled at its first use.

    `match`, `fullmatch`, `search` and `finditer` are those of the compiled expression: they take a
    text, and the stretch of it to look at as two offsets; a look-behind sees what is before it.
    Built-in patterns have no nested quantifiers, so their work grows in proportion to the text.

    Example:
        >>> Pattern(r"question \s+ (\d+)").search("see question 4")[1]
        '4'
    """

    __slots__ = ("_compiled", "finditer", "fullmatch", "match", "search", "source")

    match: Callable[..., Match[str] | None]
    """The match that begins at the first offset, if there is one."""
    fullmatch: Callable[..., Match[str] | None]
    """The match of the whole stretch, if there is one."""
    search: Callable[..., Match[str] | None]
    """The first match in the stretch, if there is one."""
    finditer: Callable[..., Iterator[Match[str]]]
    """All matches in the stretch, from left to right, none overlapping."""

    def __init__(self, source: str) -> None:
        """Keeps the source.

        Args:
            source: a regular expression, in which white space and comments do not count.
        """
        self.source = source
        self._compiled: Compiled[str] | None = None
        self.match = lambda *place: self.compiled.match(*place)
        self.fullmatch = lambda *place: self.compiled.fullmatch(*place)
        self.search = lambda *place: self.compiled.search(*place)
        self.finditer = lambda *place: self.compiled.finditer(*place)

    @property
    def compiled(self) -> Compiled[str]:
        """The compiled expression; two threads that come first at once make the same one twice."""
        if self._compiled is None:
            compiled = _compile(self.source)
            self.match, self.fullmatch = compiled.match, compiled.fullmatch
            self.search, self.finditer = compiled.search, compiled.finditer
            self._compiled = compiled
        return self._compiled


def _compile(source: str) -> Compiled[str]:
    r"""A source compiled by `re` where it can, which takes a third of the time; else by `regex`.

    `regex` knows what `re` does not: look-behinds of any width, classes of characters such as `\p{L}`, calls of a group,
    and groups that bear one name, of which `captures` then gives all. What both accept means the same to both.
    """
    if not any(sign in source for sign in _RICH):
        import re

        try:
            return cast("Compiled[str]", re.compile(source, re.VERBOSE))
        except re.error:
            pass
    import regex

    return regex.compile(source, regex.VERBOSE | regex.VERSION0)


class UserPattern:
    """A regular expression that a format brought: run on one line at a time, never longer than its budget.

    The syntax is that of `re`; matching is case-insensitive.
    """

    __slots__ = ("_compiled", "seconds", "source")

    def __init__(self, source: str, seconds: float = 0.05) -> None:
        """Keeps the source.

        Args:
            source: the regular expression.
            seconds: the most time one search may take.
        """
        self.source = source
        self.seconds = seconds
        self._compiled: Compiled[str] | None = None

    def search(self, line: str) -> Match[str] | None:
        """The first match in a line.

        Raises:
            PatternTooSlow: the pattern needs longer than its budget on this line.
        """
        import regex

        if self._compiled is None:
            self._compiled = regex.compile(self.source, regex.IGNORECASE | regex.VERSION0)
        try:
            return self._compiled.search(line, timeout=self.seconds)
        except TimeoutError:
            raise PatternTooSlow(
                f"the pattern {self.source!r} needs more than {self.seconds} s on one line: "
                "make it cheaper (no quantifier inside a quantifier, one '.*' at most)"
            ) from None

    def __eq__(self, other: object) -> bool:
        """Equal where source and budget are."""
        return isinstance(other, UserPattern) and (self.source, self.seconds) == (other.source, other.seconds)

    def __hash__(self) -> int:
        """Goes with `__eq__`."""
        return hash((self.source, self.seconds))

    def __repr__(self) -> str:
        """The source."""
        return f"UserPattern({self.source!r})"
