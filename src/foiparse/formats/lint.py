"""Regular expressions that a format may not hold: those whose work does not grow in proportion to the text.

By shape, when a format is loaded: cheap, and it names the mend. By pumping, when a format is checked:
the pattern is run on long lines made of what it looks for, and must keep to its budget.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from time import process_time

from attrs import define, frozen

from foiparse.errors import TimeBudgetExceeded
from foiparse.patterns import UserPattern

_FEW = 9
"""Most turns of a repeated group that are no danger."""

_PUMPED = 2000
"""Characters of a pumped line: no longer stretch is ever given to a user's pattern."""

_ALLOWED = 0.04
"""Seconds that one pumped line may take; a sound pattern needs a hundredth of it, the search for one '.*' a quarter."""


@define
class _Group:
    """A group of the pattern that is open, or has just been closed."""

    start: int
    """Where it begins in the pattern."""
    varies: bool = False
    """Whether something repeated stands in it."""
    refers: bool = False
    """Whether a backreference stands in it."""


@frozen
class _Token:
    """One piece of a pattern."""

    text: str
    """As written."""
    kind: str
    """open, close, quantifier, reference, dot, anchor, or atom."""
    start: int
    """Where it begins."""


def shape(source: str) -> str | None:
    r"""What is dangerous about the shape of a pattern, with the mend; None where nothing is.

    Args:
        source: the regular expression, in the syntax of `re`.

    Example:
        >>> print(shape("a.*b.*c"))
        two '.*' in one pattern: keep one at most, and say what may stand there instead of the other, such as [^:]{0,40}
    """
    tokens = list(_tokens(source))
    dots = [i for i, one in enumerate(tokens) if one.kind == "dot" and i + 1 < len(tokens) and _unbounded(tokens[i + 1])]
    if len(dots) > 1:
        return "two '.*' in one pattern: keep one at most, and say what may stand there instead of the other, such as [^:]{0,40}"
    spaces = [one for one in tokens[-3:] if one.text != ")"]
    if len(spaces) >= 3 and spaces[-1].text in ("$", r"\Z") and _unbounded(spaces[-2]) and spaces[-3].text in (r"\s", "[ ]", " "):
        written = "".join(one.text for one in spaces)
        return f"'{written}' at its end: leave it out, white space at the end of a line does not count"
    return _nested(source, tokens)


def _nested(source: str, tokens: list[_Token]) -> str | None:
    """What is wrong with what is repeated inside groups that are repeated themselves."""
    stack = [_Group(0)]
    closed: _Group | None = None
    for token in tokens:
        if token.kind == "open":
            stack.append(_Group(token.start))
        elif token.kind == "close" and len(stack) > 1:
            closed = stack.pop()
            stack[-1].varies |= closed.varies
            stack[-1].refers |= closed.refers
            continue
        elif token.kind == "quantifier":
            if closed is not None and _many(token):
                written = source[closed.start : token.start + len(token.text)]
                if closed.refers:
                    return f"a backreference inside a repeat, {written!r}: take it out of the repeated group"
                if closed.varies:
                    mend = r"write one of them only, or put what is repeated into a class such as [\w ,]+"
                    return f"a quantifier inside a quantifier, {written!r}: {mend}"
            stack[-1].varies |= _unbounded(token) or (_many(token) and not _exact(token))
        elif token.kind == "reference":
            stack[-1].refers = True
        closed = None
    return None


def _unbounded(token: _Token) -> bool:
    """Whether a token is a quantifier without an upper end."""
    return token.kind == "quantifier" and (token.text[0] in "*+" or ",}" in token.text)


def _many(token: _Token) -> bool:
    """Whether a quantifier allows more than a few turns."""
    if token.text[0] != "{":
        return token.text[0] != "?"
    most = token.text.strip("{}?+").rpartition(",")[2]
    return not most or int(most) > _FEW


def _exact(token: _Token) -> bool:
    """Whether a quantifier allows one number of turns only."""
    return token.text[0] == "{" and "," not in token.text


def _tokens(source: str) -> Iterator[_Token]:
    """The pieces of a pattern that compiles."""
    at = 0
    while at < len(source):
        text, kind = _token(source, at)
        yield _Token(text, kind, at)
        at += len(text)


def _token(source: str, at: int) -> tuple[str, str]:
    """The piece that begins at an offset, and its kind."""
    char = source[at]
    if char == "\\":
        return source[at : at + 2], "reference" if source[at + 1 : at + 2].isdigit() and source[at + 1] != "0" else "atom"
    if char == "[":
        return source[at : _class_end(source, at)], "atom"
    if char == "(":
        for sign, kind in (("(?P=", "reference"), ("(?#", "atom")):
            if source.startswith(sign, at):
                return source[at : source.index(")", at) + 1], kind
        head = at + 1
        if source.startswith("(?", at):
            head = source.index(">", at) + 1 if source.startswith("(?P<", at) else at + 3
            if source.startswith(("(?<=", "(?<!"), at):
                head = at + 4
        return source[at:head], "open"
    if char == ")":
        return char, "close"
    if char in "*+?":
        return source[at : at + 1 + (source[at + 1 : at + 2] in ("?", "+"))], "quantifier"
    if char == "{":
        end = source.find("}", at)
        inner = source[at + 1 : end] if end > at else ""
        if inner and inner.replace(",", "", 1).isdigit():
            return source[at : end + 1 + (source[end + 1 : end + 2] in ("?", "+"))], "quantifier"
    return char, "dot" if char == "." else "anchor" if char in "|^$" else "atom"


def _class_end(source: str, at: int) -> int:
    """Where a class of characters ends."""
    at += 2 if source.startswith("[^", at) else 1
    at += source.startswith("]", at)
    while at < len(source) and source[at] != "]":
        at += 2 if source[at] == "\\" else 1
    return at + 1


_SAMPLES = {r"\d": "1", r"\w": "a", r"\s": " ", r"\S": "a", r"\D": "a", r"\W": "-", ".": "a"}
"""A character for each class."""


def pumped(source: str) -> Iterator[str]:
    """Lines that make a pattern work as hard as it can: each piece of it repeated, and all of them in turn.

    Args:
        source: the regular expression.
    """
    pieces = []
    for token in _tokens(source):
        if token.kind in ("atom", "dot"):
            text = token.text
            pieces.append(_SAMPLES.get(text) or (_of_class(text) if text[0] == "[" else text[-1]))
    whole = "".join(pieces) or "a"
    units = dict.fromkeys([*pieces, *("".join(pair) for pair in pairwise(pieces)), whole, " ", "a", "1", "a ", "1."])
    for unit in list(units)[:60]:
        line = (unit * (_PUMPED // len(unit) + 1))[: _PUMPED - 1]
        yield line + "\u00a7"
        yield whole[:200] + line[: _PUMPED - 201] + "\u00a7"


def _of_class(text: str) -> str:
    """A character of a class."""
    inner = text[1:-1]
    if inner.startswith("^"):
        return next(char for char in "a1 -~" if char not in inner) if set("a1 -~") - set(inner) else "a"
    return _SAMPLES.get(inner[:2], inner[:1]) or "a"


def slow(source: str) -> str | None:
    """What a pattern is too slow on, with the time; None where it is quick on every pumped line.

    Args:
        source: the regular expression.
    """
    pattern = UserPattern(source)
    pattern.search("")
    for line in pumped(source):
        if _takes(pattern, line) > _ALLOWED and min(_takes(pattern, line) for _ in range(3)) > _ALLOWED:
            mend = "say how often at most each part may repeat, {1,40} for +"
            return f"too slow on a line of {len(line)} characters such as {line[:12]!r}: {mend}"
    return None


def _takes(pattern: UserPattern, line: str) -> float:
    """Seconds that a search takes; more than is allowed where it does not keep to its budget."""
    begin = process_time()
    try:
        pattern.search(line)
    except TimeBudgetExceeded:
        return 1.0
    return process_time() - begin
