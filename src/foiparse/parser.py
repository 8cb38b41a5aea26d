"""`parse` and `split`: the steps of the way through, in order."""

from __future__ import annotations

from time import monotonic

from attrs import frozen

from foiparse import formats, outline
from foiparse.dates import dates
from foiparse.errors import InputTooLarge, Limits, TimeBudgetExceeded
from foiparse.formats import Format
from foiparse.law.acts import acts
from foiparse.model import Diagnostic, DiagnosticCode, Response, Span
from foiparse.reading import answers, authority, citations, decision, details, enclosures, notes, reference, regime, request, sections
from foiparse.source import Text
from foiparse.statements import Told


@frozen
class Parser:
    """Reads letters; immutable, shared by threads and processes.

    Example:
        >>> Parser().parse("We do not hold the information you requested.").decision.outcome
        <Outcome.NOT_HELD: 'not_held'>
    """

    formats: tuple[Format | str, ...] = ()
    """Formats to try before those that come with foiparse: objects, or names of shipped ones."""
    limits: Limits | None = None
    """Bounds on each call."""

    def parse(self, text: str, id: str | None = None, format: Format | str | None = None) -> Response:
        """What a letter says.

        Args:
            text: the letter, as text.
            id: the caller's own key for it.
            format: the format to read it by; None to choose the one that fits.

        Raises:
            TypeError: `text` is no `str`.
            InputTooLarge: it is longer than `Limits.characters`.
            TimeBudgetExceeded: reading it took longer than `Limits.seconds`.
            FormatError: `format` names no format.
        """
        return _read(text, id, format, self.limits, self.formats)


def parse(text: str, id: str | None = None, format: Format | str | None = None, limits: Limits | None = None) -> Response:
    """What a letter says: the one call of foiparse.

    Args:
        text: the letter, as text.
        id: the caller's own key for it, kept in the result.
        format: the format to read it by, or its name; None to choose the one that fits.
        limits: bounds on this call; None for none.

    Raises:
        TypeError: `text` is no `str`.
        InputTooLarge: it is longer than `limits.characters`.
        TimeBudgetExceeded: reading it took longer than `limits.seconds`.
        FormatError: `format` names no format.

    Example:
        >>> import foiparse
        >>> r = foiparse.parse("Our ref: FOI 12/345\\n\\nWe do not hold the information you requested.")
        >>> str(r)[:30]
        'FOI 12/345: not_held (response'
    """
    return _read(text, id, format, limits, ())


def _read(text: str, id: str | None, format: Format | str | None, limits: Limits | None, offered: tuple[Format | str, ...]) -> Response:
    """The steps in order; each takes what those before it gave, and gives something of its own."""
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}: decode bytes first, or use foiparse.read_text for a file")
    clock = _Clock(limits, len(text))
    clean = Text(text)
    form = formats.choose(clean, offered) if format is None else _format(format)
    plan = outline.read(clean, form)
    clock.check("outline")
    days = dates(clean)
    letter_date = details.letter_date(plan, days)
    asked, clarifications, asked_doubts = request.read(plan, details.received(plan, days, letter_date))
    told = Told(clean, [paragraph.start for paragraph in plan.paragraphs])
    given, given_doubts = answers.read(plan, asked, told)
    clock.check("answers")
    named = acts(clean)
    law = regime.read(plan, named) or form.regime
    cited, cited_doubts = citations.read(plan, asked, given, law, named)
    clock.check("citations")
    attached = enclosures.attachments(plan)
    kind, decided, decided_doubts = decision.read(plan, asked, given, cited, attached, law, told)
    number, number_doubts = reference.read(plan, form.reference)
    mentioned, periods, date_doubts = details.dates_and_periods(plan, days)
    links, link_doubts = enclosures.links(plan)
    tiles, boilerplate = sections.read(plan, given, decided)
    clock.check("details")
    return Response(
        source=text,
        id=id,
        format=form.name,
        kind=kind,
        regime=law,
        authority=authority.authority(plan, form.authority),
        date=letter_date,
        reference=number,
        request=asked,
        clarifications=clarifications,
        decision=decided,
        citations=cited,
        answers=given,
        attachments=attached,
        links=links,
        instruments=notes.instruments(plan, named),
        dates=mentioned,
        periods=periods,
        caveats=notes.caveats(plan),
        complaint_rights=details.complaint_rights(plan),
        sections=tiles,
        boilerplate=boilerplate,
        diagnostics=(
            *_whole_text(clean, plan), *number_doubts, *asked_doubts, *given_doubts, *cited_doubts, *decided_doubts, *date_doubts, *link_doubts,
        ),
    )  # fmt: skip


def split(text: str) -> tuple[Span, ...]:
    """The letters of a thread or of a page with several cases.

    Args:
        text: the text.

    Raises:
        TypeError: `text` is no `str`.

    Example:
        >>> split("Dear Sir\\n\\nWe hold nothing.")
        (Span(start=0, end=26),)
    """
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}")
    clean = Text(text)
    plan = outline.read(clean, formats.choose(clean))
    spans = (clean.span(clean.lines[m.first].begin, clean.lines[m.last].end) for m in plan.messages)
    return tuple(span for span in spans if len(span))


def _format(format: Format | str) -> Format:
    """A format, or the shipped one of that name."""
    return format if isinstance(format, Format) else formats.get(format)


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
            raise InputTooLarge(f"the text has {length} characters, the limit is {limits.characters}: raise Limits.characters or cut the text")
        self.seconds = limits.seconds if limits else None
        self.end = monotonic() + self.seconds if self.seconds is not None else 0.0

    def check(self, step: str) -> None:
        """Ends the call where its time is up."""
        if self.seconds is not None and monotonic() > self.end:
            raise TimeBudgetExceeded(f"reading took longer than {self.seconds} s (after the step {step!r}): raise Limits.seconds or cut the text")
