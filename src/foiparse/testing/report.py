"""What a failure shows: the field, what was expected, what was read, the lines around, and the rule that decided."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from foiparse.model import Response, Span
from foiparse.testing.fields import Difference, words
from foiparse.views.words import visible

_WIDTH = 132
_AROUND = 1


def told(name: str, response: Response, found: Iterable[Difference]) -> str:
    """The differences of one letter, for a reader.

    Args:
        name: name of the case.
        response: what was read.
        found: the differences.
    """
    differences = list(found)
    fields = "one thing is" if len(differences) == 1 else f"{len(differences)} things are"
    out = [f"{name}: {fields} read otherwise than expected (read with the format {response.format})"]
    for one in differences:
        out += ["", f"  {one.field}", f"    expected  {_shown(one.expected)}", f"    read      {_shown(one.read)}"]
        span = one.span or _expected_place(response.source, one.expected)
        if span is None:
            continue
        rules = list(dict.fromkeys(deciders(response, span)))
        if rules:
            out.append(f"    {'decided' if one.span else 'claimed'}   {', '.join(rules)}")
        out += _lines(response.source, span)
    return "\n".join(out)


def deciders(response: Response, span: Span) -> Iterator[str]:
    """What claimed a stretch of the source, each with its rule: the section first.

    Args:
        response: the result.
        span: the stretch.
    """
    for section in response.sections:
        if section.span.start < span.end and span.start < section.span.end:
            yield f"section {section.kind} by {visible(section.rule)}"
    for answer in response.answers:
        if answer.span == span or span in answer.span:
            yield f"answer by {visible(answer.rule)}"
    for evidence in response.decision.evidence:
        if evidence.span.start < span.end and span.start < evidence.span.end:
            yield f"evidence for {evidence.outcome} by {visible(evidence.rule)}"
    for citation in response.citations:
        if citation.span == span:
            yield f"{visible(citation.cite)} {citation.role} by {visible(citation.rule)}"


def _shown(value: object) -> str:
    if value is None:
        return "nothing"
    text = visible(value if isinstance(value, str) else repr(value))
    text = " ".join(text.split())
    return text if len(text) <= 4 * _WIDTH else text[: 4 * _WIDTH] + " ..."


def _expected_place(source: str, expected: object) -> Span | None:
    """Where expected words stand that were not read as such."""
    text = max(_strings(expected), key=len, default="")
    pieces = words(text).split()[:12]
    if len("".join(pieces)) < 3:
        return None
    found = re.search(r"\s+".join(map(re.escape, pieces)), source)
    return Span(*found.span()) if found else None


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _strings(one)


def _lines(source: str, span: Span) -> list[str]:
    """The line on which something stands, marked, with those around it."""
    lines = source.split("\n")
    first = source.count("\n", 0, span.start)
    last = min(source.count("\n", 0, max(span.start, span.end - 1)), first + 3)
    around = range(max(0, first - _AROUND), min(len(lines), last + _AROUND + 1))
    return [f"    {'>' if first <= i <= last else ' '} {i + 1:>4} | {visible(lines[i].rstrip())[:_WIDTH]}" for i in around]
