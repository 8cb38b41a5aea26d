"""What every result must be, whatever the text and the format; each function raises AssertionError with what it found.

Written with `raise` and not with `assert`: the checks must hold under `python -O` too.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator

import attrs

from foiparse.model import Question, Response, SectionKind, Span

_INVISIBLE = dict.fromkeys(
    map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2061\u2062\u2063\u2064\u180e")
)
_FOLDED = {ord("\u2018"): "'", ord("\u2019"): "'", ord("\u201c"): '"', ord("\u201d"): '"', ord("\u00a0"): " "}


def _parts(value: object) -> Iterator[tuple[str, object]]:
    """The fields of an attrs object with their values; nothing for any other."""
    kind = type(value)
    if attrs.has(kind):
        for field in attrs.fields(kind):
            yield field.name, getattr(value, field.name)


def _must(holds: bool, message: str) -> None:
    if not holds:
        raise AssertionError(message)


def _words(text: str) -> str:
    return " ".join(text.translate(_INVISIBLE).split())


def _spans(value: object) -> Iterator[Span]:
    """Every span inside a result."""
    if isinstance(value, Span):
        yield value
        return
    if isinstance(value, tuple):
        for one in value:
            yield from _spans(one)
    for _, part in _parts(value):
        yield from _spans(part)


def _worded(value: object) -> Iterator[tuple[str, Span]]:
    """Every (text, span) pair inside a result: what says that it quotes the source."""
    if isinstance(value, tuple):
        for one in value:
            yield from _worded(one)
    elif attrs.has(type(value)) and not isinstance(value, Span):
        span = getattr(value, "span", None)
        for name in ("text", "value"):
            text = getattr(value, name, None)
            if isinstance(text, str) and isinstance(span, Span):
                yield text, span
        for _, part in _parts(value):
            yield from _worded(part)


def _in_order(text: str, piece: str) -> bool:
    """The text's words stand in the piece in this order; a page header may cut them, and a mail's quotation mark stand before one."""
    rest = iter(piece.split())
    return all(any(word in (own, own.lstrip(">")) for own in rest) for word in text.split())


def sections_tile(r: Response) -> None:
    """The sections, joined, are the source; the boilerplate is exactly those of kind boilerplate.

    Args:
        r: the result.
    """
    at = 0
    for section in r.sections:
        _must(
            section.span.start == at < section.span.end,
            f"section {section.kind} begins at {section.span.start}, the one before ends at {at}",
        )
        at = section.span.end
    _must(at == len(r.source), f"the sections end at {at}, the source has {len(r.source)} characters")
    tiles = [s.span for s in r.sections if s.kind is SectionKind.BOILERPLATE]
    _must([b.span for b in r.boilerplate] == tiles, "boilerplate and the sections of kind boilerplate differ")
    body = "".join(s.span.of(r.source) for s in r.sections if s.kind is not SectionKind.BOILERPLATE)
    _must(r.body == body, "the body is not the source without its boilerplate")


def spans_are_exact(r: Response) -> None:
    """Every span lies in the source, and holds the words that the object says it does.

    Args:
        r: the result.
    """
    for span in _spans(r):
        _must(0 <= span.start <= span.end <= len(r.source), f"{span} lies outside the source")
    for text, span in _worded(r):
        piece = _words(span.of(r.source))
        _must(bool(text), f"an object at {span} has no words")
        _must(text == piece or _in_order(text, piece), f"{text!r} is not what stands at {span}: {piece!r}")
        _must(_words(text) == text, f"{text!r} holds white space or invisible characters that should be gone")
        if text == piece:
            _must(span.of(r.source) == span.of(r.source).strip(), f"{span} begins or ends with white space")


def goes_round(r: Response) -> None:
    """A result is the same after a way through a dictionary, and through pickle.

    Args:
        r: the result.
    """
    _must(Response.from_dict(r.to_dict()) == r, "from_dict(to_dict(r)) is not r")
    again = pickle.loads(pickle.dumps(r))
    _must(again == r and hash(again) == hash(r), "a pickled result is not the same")


def absent_is_none(value: object) -> None:
    """Absent is None or an empty tuple, never an empty string.

    Args:
        value: the result, or a part of it.
    """
    if isinstance(value, tuple):
        for one in value:
            absent_is_none(one)
    for name, item in _parts(value):
        _must(item != "" or name == "source", f"{type(value).__name__}.{name} is an empty string")
        absent_is_none(item)


CONTRACT: dict[str, Callable[[Response], None]] = {f.__name__: f for f in (sections_tile, spans_are_exact, absent_is_none, goes_round)}
"""Every check of a result by its name."""


def holds_contract(r: Response) -> None:
    """All that must hold of any result.

    Args:
        r: the result.

    Raises:
        AssertionError: something does not.

    Example:
        >>> import foiparse
        >>> holds_contract(foiparse.parse("We do not hold it."))
    """
    for check in CONTRACT.values():
        check(r)


# --- noise does not matter


def folded(text: str | None) -> str | None:
    """Words without what noise may change: quotes, no-break spaces, white space.

    Args:
        text: any words, or None.
    """
    return None if text is None else _words(text.translate(_FOLDED))


def projection(r: Response) -> dict[str, object]:
    """All that a result says, spans as the words they cover: what noise must not change.

    Args:
        r: the result.
    """

    def at(span: Span | None) -> str | None:
        return None if span is None else folded(span.of(r.source))

    def tree(q: Question) -> object:
        return (q.label, folded(q.text), at(q.span), tuple(tree(p) for p in q.parts))

    def said(value: object) -> object:
        """Any other part of a result as its values, spans as words."""
        if isinstance(value, Span):
            return at(value)
        if isinstance(value, tuple):
            return tuple(said(one) for one in value)
        if isinstance(value, str):
            return folded(value)
        parts = tuple(said(part) for _, part in _parts(value))
        return parts or value

    told = {
        field.name: said(getattr(r, field.name))
        for field in attrs.fields(Response)
        if field.name not in ("source", "request", "sections", "boilerplate", "diagnostics")
    }
    request = r.request
    return told | {
        "questions": tuple(tree(q) for q in r.questions),
        "preamble": request and said(request.preamble),
        "closing": request and said(request.closing),
        "received": request and said(request.received),
        "request": request and at(request.span),
        "exemptions": [(e.cite, e.questions, e.ncnd, at(e.reasons), at(e.public_interest), at(e.harm)) for e in r.exemptions],
        "sections": _merged([(s.kind, folded(s.heading), s.rule, at(s.span)) for s in r.sections if at(s.span)]),
        "boilerplate": _merged([(b.kind, None, b.rule, at(b.span)) for b in r.boilerplate]),
        "diagnostics": [(d.code, at(d.span)) for d in r.diagnostics],
    }


def _merged(rows: list[tuple[object, ...]]) -> list[tuple[object, ...]]:
    """Neighbours of one kind and rule as one: into how many pieces furniture is cut tells nothing."""
    found: list[tuple[object, ...]] = []
    for row in rows:
        if found and found[-1][:-1] == row[:-1]:
            found[-1] = (*row[:-1], f"{found[-1][-1]} {row[-1]}")
        else:
            found.append(row)
    return found


def reads_the_same(plain: Response, noisy: Response) -> None:
    """Two results say the same, spans compared by the words they cover.

    Args:
        plain: what was read in a text.
        noisy: what was read in the same text with noise.

    Raises:
        AssertionError: they do not; the message has the first difference of each field.
    """
    one, two = projection(plain), projection(noisy)
    changed = {key: (one[key], two[key]) for key in one if one[key] != two[key]}
    _must(not changed, "".join(_told(key, a, b) for key, (a, b) in changed.items()))


def _told(key: str, plain: object, noisy: object) -> str:
    """The first thing that differs in a field."""
    if isinstance(plain, list | tuple) and isinstance(noisy, list | tuple):
        at = next((i for i, (a, b) in enumerate(zip(plain, noisy, strict=False)) if a != b), min(len(plain), len(noisy)))
        key = f"{key}, number {at} of {len(plain)} and {len(noisy)}"
        plain, noisy = ((*rows, "no more")[at] for rows in (plain, noisy))
    return f"\n{key}\n  plain: {repr(plain)[:600]}\n  noisy: {repr(noisy)[:600]}"
