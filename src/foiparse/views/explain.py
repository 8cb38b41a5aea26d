"""What claimed each line of a letter, by which rule, and what nothing claimed: the tool for teaching foiparse a new format.

It renders a `Response` and never parses: each object carries its rule.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from foiparse.model import Question, Request, Response, SectionKind, Span
from foiparse.views.words import first_words, listed, of_questions, visible

_WIDTH = 96
"""Most characters of a line that are shown."""

_Note = tuple[Span, str]
"""Something read, and where."""


def explain(response: Response) -> str:
    """Line by line: the section and the rule that claimed it, then what was read from it; a summary at the end.

    Args:
        response: the result.
    """
    lines = _lines(response.source)
    claims = _claims(response, lines)
    notes, touched = _by_line(response, lines)
    unclaimed = {number: None for number, claim in enumerate(claims) if claim.startswith("?") and number not in touched}
    width = max(map(len, claims))
    out = []
    for number, line in enumerate(lines):
        shown = first_words(line.of(response.source), _WIDTH)
        out.append(f"{number + 1:>5}  {claims[number]:<{width}}  {shown}".rstrip())
        told = notes.get(number, []) + ["nothing claimed this line"] * (number in unclaimed)
        out += [f"{'':>7}{'':<{width}}    ^ {note}" for note in told]
    return "\n".join([*out, "", *_summary(response, lines, list(unclaimed))])


def _lines(source: str) -> list[Span]:
    """The words of every line, without white space at their ends; CR, LF and CRLF end a line."""
    found, begin = [], 0
    for line in source.replace("\r\n", " \n").replace("\r", "\n").split("\n"):
        start = begin + len(line) - len(line.lstrip())
        found.append(Span(start, max(start, begin + len(line.rstrip()))))
        begin += len(line) + 1
    return found[:-1] if len(found) > 1 and not found[-1] else found


def _claims(response: Response, lines: list[Span]) -> list[str]:
    """For every line the kind of its section and the rule; "?" before it where that is no more than "other"."""
    sections = sorted((one for one in response.sections if len(one.span)), key=lambda one: one.span.start)
    found, first = [], 0
    for line in lines:
        while first < len(sections) and sections[first].span.end <= line.start:
            first += 1
        last = first
        while last < len(sections) and sections[last].span.start < line.end:
            last += 1
        here = sections[first:last] if len(line) else []
        claims = [f"{one.kind} by {visible(one.rule)}" for one in here]
        nothing = len(line) > 0 and all(one.kind is SectionKind.OTHER for one in here)
        found.append(("? " if nothing else "") + " + ".join(dict.fromkeys(claims)))
    return found


def _by_line(response: Response, lines: list[Span]) -> tuple[dict[int, list[str]], set[int]]:
    """The notes of each line on which something begins, and the lines that anything read touches."""
    begins = [line.start for line in lines]
    notes: dict[int, list[str]] = {}
    touched: set[int] = set()
    for span, said in sorted(_notes(response), key=lambda note: note[0].start):
        first = _line_of(begins, span.start)
        last = max(first, _line_of(begins, span.end - 1))
        notes.setdefault(first, []).append(said + (f" (to line {last + 1})" if last > first else ""))
        touched.update(range(first, last + 1))
    for one in response.diagnostics:
        if one.span:
            notes.setdefault(_line_of(begins, one.span.start), []).append(f"doubt {one.code}: {first_words(one.message)}")
    return notes, touched


def _line_of(begins: list[int], at: int) -> int:
    """The number of the line that holds an offset."""
    return max(0, bisect_right(begins, at) - 1)


def _notes(response: Response) -> Iterator[_Note]:
    """Everything read, with where it begins."""
    if response.reference:
        yield response.reference.span, f"reference {visible(response.reference.value)}"
    if response.date:
        yield response.date.span, f"date of the letter: {response.date.value.isoformat()}"
    if response.request:
        yield from _asked(response.request)
    for clarification in response.clarifications:
        when = f" of {clarification.date.value.isoformat()}" if clarification.date else ""
        yield clarification.span, f"clarification{when}"
    yield from _decided(response)
    for answer in response.answers:
        yield answer.span, f"answer: {answer.outcome}{of_questions(answer.labels)}, by {visible(answer.rule)}"
    yield from _found(response)


def _asked(request: Request) -> Iterator[_Note]:
    """What was read of the request."""
    for name, passage in (("preamble of the request", request.preamble), ("closing of the request", request.closing)):
        if passage:
            yield passage.span, name
    if request.received:
        yield request.received.span, f"request received {request.received.value.isoformat()}"
    for question in request.questions:
        yield from _question(question, "")


def _question(question: Question, above: str) -> Iterator[_Note]:
    """A question and its parts."""
    path = above + (question.label or "")
    yield question.span, f"question {visible(path)}" if question.label else "question without a label"
    for part in question.parts:
        yield from _question(part, path)


def _decided(response: Response) -> Iterator[_Note]:
    """The decision with its evidence, and the citations."""
    decision = response.decision
    if decision.span:
        yield decision.span, f"decision: {decision.outcome}{f', review: {decision.review}' if decision.review else ''}"
    for evidence in decision.evidence:
        yield evidence.span, f"speaks for {evidence.outcome}, by {visible(evidence.rule)}"
    for one in response.citations:
        denied = ", to neither confirm nor deny" if one.ncnd else ""
        act = f" of {visible(one.provision.act)}" if one.provision.act else ""
        yield one.span, f"{visible(one.cite)}{act}: {one.role}{denied}{of_questions(one.questions)}, by {visible(one.rule)}"
    for ground in response.exemptions:
        for name, span in (("reasons", ground.reasons), ("public interest", ground.public_interest), ("harm", ground.harm)):
            if span:
                yield span, f"{name} of {visible(ground.cite)}"


def _found(response: Response) -> Iterator[_Note]:
    """Attachments, links, dates and the other details."""
    for attachment in response.attachments:
        yield attachment.span, f"attachment, {attachment.kind}" + (f": {first_words(attachment.name)}" if attachment.name else "")
    for link in response.links:
        yield link.span, f"link to {first_words(link.url)}" if link.url else "link, its target lost"
    for instrument in response.instruments:
        yield instrument.span, f"instrument {first_words(instrument.name)}" + (f" {instrument.year}" if instrument.year else "")
    for day in response.dates:
        yield day.span, f"date {day.value.isoformat()}"
    for period in response.periods:
        yield period.span, f"period {period.start.isoformat()} to {period.end.isoformat()}"
    for caveat in response.caveats:
        yield caveat.span, f"caveat, {caveat.kind}"
    if rights := response.complaint_rights:
        within = f", review to be asked for within {first_words(rights.review_within)}" if rights.review_within else ""
        yield rights.span, f"complaint rights{within}"
    for furniture in response.boilerplate:
        yield furniture.span, f"boilerplate, {furniture.kind}, by {visible(furniture.rule)}"


def _summary(response: Response, lines: list[Span], unclaimed: list[int]) -> list[str]:
    """What nothing claimed, and every doubt."""
    begins = [line.start for line in lines]
    filled = sum(1 for line in lines if len(line))
    out = [f"Read with format {visible(response.format)}: {filled} lines with words, {len(unclaimed)} that nothing claimed."]
    out += [f"Nothing claimed line {listed(_ranges(unclaimed))}."] if unclaimed else []
    for one in response.diagnostics:
        where = f", line {_line_of(begins, one.span.start) + 1}" if one.span else ""
        hint = f" ({visible(one.hint)})" if one.hint else ""
        out.append(f"Doubt {one.code}{where}: {visible(one.message)}{hint}")
    return out


def _ranges(numbers: list[int]) -> list[str]:
    """Line numbers, counted from 1, neighbours joined: "3", "5-7"."""
    found: list[list[int]] = []
    for number in numbers:
        if found and found[-1][1] == number - 1:
            found[-1][1] = number
        else:
            found.append([number, number])
    return [f"{first + 1}" if first == last else f"{first + 1}-{last + 1}" for first, last in found]
