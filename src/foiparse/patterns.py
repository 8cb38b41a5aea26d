"""The one door to `regex`: patterns are compiled when first used and run with a time budget where a user wrote them.

Built-in patterns are matched against `Text.low`, which is lower case, so they need no IGNORECASE
and keep the literal prefixes that make a search fast.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from foiparse.errors import TimeBudgetExceeded

if TYPE_CHECKING:
    from regex import Match as Match
    from regex import Pattern as Compiled


class Pattern:
    """A built-in regular expression in verbose syntax, compiled at its first use.

    Built-in patterns have no nested quantifiers, so their work grows in proportion to the text.

    Example:
        >>> Pattern(r"question \\s+ (\\d+)").search("see question 4")[1]
        '4'
    """

    __slots__ = ("_compiled", "source")

    def __init__(self, source: str) -> None:
        """Keeps the source.

        Args:
            source: a regular expression, in which white space and comments do not count.
        """
        self.source = source
        self._compiled: Compiled[str] | None = None

    @property
    def compiled(self) -> Compiled[str]:
        """The compiled expression; two threads that come first at once make the same one twice."""
        if self._compiled is None:
            import regex

            self._compiled = regex.compile(self.source, regex.VERBOSE | regex.VERSION0)
        return self._compiled

    def match(self, text: str, start: int = 0, end: int | None = None) -> Match[str] | None:
        """The match that begins at `start`, if there is one; a look-behind sees what is before it."""
        return self.compiled.match(text, start, len(text) if end is None else end)

    def fullmatch(self, text: str, start: int = 0, end: int | None = None) -> Match[str] | None:
        """The match of the whole stretch, if there is one."""
        return self.compiled.fullmatch(text, start, len(text) if end is None else end)

    def search(self, text: str, start: int = 0, end: int | None = None) -> Match[str] | None:
        """The first match in the stretch, if there is one."""
        return self.compiled.search(text, start, len(text) if end is None else end)

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Match[str]]:
        """All matches in the stretch, from left to right, none overlapping."""
        return self.compiled.finditer(text, start, len(text) if end is None else end)


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
            TimeBudgetExceeded: the pattern needs longer than its budget on this line.
        """
        import regex

        if self._compiled is None:
            self._compiled = regex.compile(self.source, regex.IGNORECASE | regex.VERSION0)
        try:
            return self._compiled.search(line, timeout=self.seconds)
        except TimeoutError:
            raise TimeBudgetExceeded(
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
