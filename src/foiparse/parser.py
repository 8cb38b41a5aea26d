"""`parse` and `split`: the steps of the way through, in order."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cached_property
from time import monotonic

from attrs import evolve, field, frozen

from foiparse import formats, outline
from foiparse.dates import dates
from foiparse.errors import InputTooLarge, Limits, TimeBudgetExceeded
from foiparse.formats import Format, Offer, Source
from foiparse.formats.detection import GENERIC
from foiparse.law.acts import acts
from foiparse.model import Diagnostic, DiagnosticCode, Response, Span
from foiparse.outline.lookup import Lookup
from foiparse.patterns import PatternTooSlow
from foiparse.reading import answers, authority, citations, decision, details, enclosures, notes, reference, regime, request, sections
from foiparse.source import Text
from foiparse.statements import Told


def _sources(given: Source | Iterable[Source]) -> tuple[Source, ...]:
    """The formats that a parser is given; one alone need not be put into a list."""
    return (given,) if isinstance(given, str | os.PathLike | Format) else tuple(given)


@frozen
class Parser:
    """Reads letters; immutable, shared by threads and processes.

    Example:
        >>> Parser().parse("We do not hold the information you requested.").decision.outcome
        <Outcome.NOT_HELD: 'not_held'>
    """

    formats: tuple[Source, ...] = field(default=(), converter=_sources)
    """Formats to try before those that come with foiparse: objects, names (also of those that other packages bring), paths of TOML
    files, folders. One that is broken is told in the diagnostics of every result."""
    limits: Limits | None = None
    """Bounds on each call."""

    @cached_property
    def offer(self) -> Offer:
        """The formats, loaded once, and what is wrong with those that cannot be used."""
        return formats.offer(self.formats)

    def parse(self, text: str, id: str | None = None, format: Source | None = None) -> Response:
        """What a letter says.

        Args:
            text: the letter, as text.
            id: the caller's own key for it.
            format: the format to read it by, its name, or its path; None to choose the one that fits.

        Raises:
            TypeError: `text` is no `str`.
            InputTooLarge: it is longer than `Limits.characters`.
            TimeBudgetExceeded: reading it took longer than `Limits.seconds`.
            FormatError: `format` names no format.
        """
        return _read(text, id, format, self.limits, self.offer)


def parse(text: str, id: str | None = None, format: Source | None = None, limits: Limits | None = None) -> Response:
    r"""What a letter says: the one call of foiparse.

    Args:
        text: the letter, as text.
        id: the caller's own key for it, kept in the result.
        format: the format to read it by, its name, or the path of a TOML file; None to choose the one that fits.
        limits: bounds on this call; None for none.

    Raises:
        TypeError: `text` is no `str`.
        InputTooLarge: it is longer than `limits.characters`.
        TimeBudgetExceeded: reading it took longer than `limits.seconds`.
        FormatError: `format` names no format.

    Example:
        >>> import foiparse
        >>> r = foiparse.parse("Our ref: FOI 12/345\n\nWe do not hold the information you requested.")
        >>> print(r.reference.value, r.decision.outcome)
        FOI 12/345 not_held
    """
    return _read(text, id, format, limits, Offer((), ()))


def _read(text: str, id: str | None, format: Source | None, limits: Limits | None, offered: Offer) -> Response:
    """A letter read by the format that fits; what is wrong with a format that was offered is told, and fatal to nothing."""
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}: decode bytes first, or use foiparse.read_text for a file")
    clock = _Clock(limits, len(text))
    clean = Text(text)
    form = formats.choose(clean, offered.formats) if format is None else formats.one(format)
    doubts = tuple(_skipped(str(error)) for error in offered.problems)
    try:
        response = _steps(clean, id, form, clock, doubts)
    except PatternTooSlow as error:
        told = _skipped(f"format {form.name!r}: {error}")
        return _steps(clean, id, formats.get(GENERIC), clock, (*doubts, told))
    return response if form.after is None else _after(response, form)


def _steps(clean: Text, id: str | None, form: Format, clock: _Clock, doubts: tuple[Diagnostic, ...]) -> Response:
    """The steps in order; each takes what those before it gave, and gives something of its own."""
    plan = outline.read(clean, form)
    clock.check("outline")
    lookup, days = Lookup(plan), dates(clean)
    letter_date = details.letter_date(lookup, days)
    asked, clarifications, asked_doubts = request.read(plan, details.received(lookup, days, letter_date), letter_date)
    told = Told(clean, [paragraph.start for paragraph in plan.paragraphs], form.decision_finder)
    given, given_doubts = answers.read(plan, asked, told)
    clock.check("answers")
    named = acts(clean)
    law = regime.read(plan, named) or form.regime
    cited, cited_doubts = citations.read(plan, asked, given, law, named)
    clock.check("citations")
    attached = enclosures.attachments(lookup)
    kind, decided, decided_doubts = decision.read(plan, asked, given, cited, attached, law, told)
    number, number_doubts = reference.read(lookup, form.reference)
    mentioned, periods, date_doubts = details.dates_and_periods(lookup, days)
    links, link_doubts = enclosures.links(lookup)
    tiles, boilerplate = sections.read(plan, given, decided)
    clock.check("details")
    return Response(
        source=clean.source,
        id=id,
        format=form.name,
        kind=kind,
        regime=law,
        authority=authority.authority(lookup, form.authority),
        date=letter_date,
        reference=number,
        request=asked,
        clarifications=clarifications,
        decision=decided,
        citations=cited,
        answers=given,
        attachments=attached,
        links=links,
        instruments=notes.instruments(lookup, named),
        dates=mentioned,
        periods=periods,
        caveats=notes.caveats(lookup),
        complaint_rights=details.complaint_rights(lookup),
        sections=tiles,
        boilerplate=boilerplate,
        diagnostics=(
            *doubts, *_whole_text(clean, plan), *number_doubts, *asked_doubts, *given_doubts, *cited_doubts, *decided_doubts,
            *date_doubts, *link_doubts,
        ),
    )  # fmt: skip


def split(text: str) -> tuple[Span, ...]:
    r"""The letters of a thread or of a page with several cases.

    Args:
        text: the text.

    Raises:
        TypeError: `text` is no `str`.

    Example:
        >>> split("Dear Sir\n\nWe hold nothing.")
        (Span(start=0, end=26),)
    """
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}")
    clean = Text(text)
    plan = outline.read(clean, formats.choose(clean))
    spans = (clean.span(clean.lines[m.first].begin, clean.lines[m.last].end) for m in plan.messages)
    return tuple(span for span in spans if len(span))


def _skipped(message: str) -> Diagnostic:
    """What is told of a format that was offered and could not be used."""
    return Diagnostic(DiagnosticCode.FORMAT_SKIPPED, message, "the letter is read without it; `foiparse check` tells what to mend", None)


def _after(response: Response, form: Format) -> Response:
    """The result as the format's hook gives it back; as it was where the hook fails."""
    try:
        changed = form.after(response) if form.after is not None else response
        if isinstance(changed, Response):
            return changed
        message = f"the hook of format {form.name!r} gave {type(changed).__name__} instead of a Response"
    except Exception as error:  # it is the caller's or another package's code
        message = f"the hook of format {form.name!r} raised {type(error).__name__}: {error}"
    return evolve(response, diagnostics=(*response.diagnostics, _skipped(message)))


def _whole_text(text: Text, plan: outline.Outline) -> tuple[Diagnostic, ...]:
    """What is doubtful about the text as a whole."""
    found = []
    if not text.text.strip():
        found.append(Diagnostic(DiagnosticCode.EMPTY_TEXT, "the text holds no words", None, None))
    if text.odd:
        message = "the text holds NUL or lone surrogates, which are read as unknown characters"
        found.append(Diagnostic(DiagnosticCode.UNUSUAL_CHARACTERS, message, "decode the file again with its own encoding", None))
    if len(plan.messages) > 1:
        message = f"the text holds {len(plan.messages)} letters; number {plan.letter + 1} is read"
        found.append(Diagnostic(DiagnosticCode.SEVERAL_LETTERS, message, "foiparse.split gives them all", None))
    return tuple(found)


class _Clock:
    """Holds a call to its limits."""

    def __init__(self, limits: Limits | None, length: int) -> None:
        if limits and limits.characters is not None and length > limits.characters:
            raise InputTooLarge(
                f"the text has {length} characters, the limit is {limits.characters}: raise Limits.characters or cut the text"
            )
        self.seconds = limits.seconds if limits else None
        self.end = monotonic() + self.seconds if self.seconds is not None else 0.0

    def check(self, step: str) -> None:
        """Ends the call where its time is up."""
        if self.seconds is not None and monotonic() > self.end:
            raise TimeBudgetExceeded(
                f"reading took longer than {self.seconds} s (after the step {step!r}): raise Limits.seconds or cut the text"
            )
