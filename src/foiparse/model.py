"""The result: `Response` and its parts. Values only, made once, never changed.

Every offset counts characters of `Response.source`. Absent is `None` for one thing and `()` for
many, never an empty string. Properties read fields, they do not parse.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import field, frozen

if TYPE_CHECKING:
    from foiparse.checks import Check

SCHEMA_VERSION = "1.0"
"""Version of the dictionary that `to_dict` writes: major.minor, the major one changes when a reader must."""


def _short(value: object) -> str:
    """The first words of a text, for `repr`."""
    if isinstance(value, str) and len(value) > 60:
        return repr(value[:57] + "...")
    return repr(value)


class Kind(StrEnum):
    """What a text is."""

    RESPONSE = "response"
    INTERNAL_REVIEW = "internal_review"
    HOLDING = "holding"
    AUTOMATIC_REPLY = "automatic_reply"
    NOT_FOI = "not_foi"


class Regime(StrEnum):
    """The access law a decision rests on."""

    FOIA = "FOIA"
    EIR = "EIR"
    FOISA = "FOISA"
    EISR = "EISR"


class Role(StrEnum):
    """What a letter does with a provision it names. The sentence decides, not the number."""

    APPLIED = "applied"
    NOTICE = "notice"
    CONSIDERED = "considered"
    REJECTED = "rejected"
    PROCEDURAL = "procedural"
    QUOTED = "quoted"
    OTHER_ACT = "other_act"


class Outcome(StrEnum):
    """What the requester got, of a letter or of one answer (an answer has the first six and `unknown`)."""

    DISCLOSED = "disclosed"
    PARTLY_DISCLOSED = "partly_disclosed"
    WITHHELD = "withheld"
    NCND = "ncnd"
    NOT_HELD = "not_held"
    ALREADY_PUBLISHED = "already_published"
    ACKNOWLEDGED = "acknowledged"
    CLARIFICATION_REQUIRED = "clarification_required"
    EXTENDED = "extended"
    TRANSFERRED = "transferred"
    FEES_NOTICE = "fees_notice"
    OTHER = "other"
    UNKNOWN = "unknown"


class ReviewResult(StrEnum):
    """Whether an internal review upholds the first answer."""

    UPHELD = "upheld"
    PARTLY_UPHELD = "partly_upheld"
    NOT_UPHELD = "not_upheld"


class SectionKind(StrEnum):
    """What a stretch of the source is."""

    BOILERPLATE = "boilerplate"
    SALUTATION = "salutation"
    REFERENCE = "reference"
    REQUEST = "request"
    CLARIFICATION = "clarification"
    DECISION = "decision"
    EXEMPTION = "exemption"
    REASONS = "reasons"
    PUBLIC_INTEREST = "public_interest"
    ANSWER = "answer"
    CAVEAT = "caveat"
    COMPLAINT_RIGHTS = "complaint_rights"
    SIGNATURE = "signature"
    QUOTED = "quoted"
    OTHER = "other"


class BoilerplateKind(StrEnum):
    """What kind of page furniture a stretch is."""

    EXIT_SITE = "exit_site"
    COOKIE_NOTICE = "cookie_notice"
    BETA_BANNER = "beta_banner"
    ERROR_BANNER = "error_banner"
    NAVIGATION = "navigation"
    PAGE_HEADER_FOOTER = "page_header_footer"
    MAIL_DISCLAIMER = "mail_disclaimer"
    MAIL_HEADER = "mail_header"
    OTHER = "other"


class AttachmentKind(StrEnum):
    """What sort of file is attached, as far as the text tells."""

    SPREADSHEET = "spreadsheet"
    DOCUMENT = "document"
    IMAGE = "image"
    ARCHIVE = "archive"
    FILE = "file"


class CaveatKind(StrEnum):
    """What a reader of the data is warned of."""

    REDACTION = "redaction"
    LOW_NUMBERS = "low_numbers"
    COUNTING = "counting"
    SCOPE = "scope"
    OTHER = "other"


class DiagnosticCode(StrEnum):
    """Every doubt foiparse can tell of: a closed set."""

    EMPTY_TEXT = "empty_text"
    """The text holds no words."""
    REQUEST_EMPTY = "request_empty"
    """The letter introduces the request, and no words of it follow."""
    REQUEST_NOT_FOUND = "request_not_found"
    """The letter does not print the request, as far as it could be told."""
    NUMBERING_SKIPS = "numbering_skips"
    """A number is missing between two questions."""
    NUMBERING_RESTARTS = "numbering_restarts"
    """The questions begin again at the first number."""
    NUMBERING_REPEATS = "numbering_repeats"
    """Two questions have the same label; `Response.question` gives the first."""
    UNKNOWN_QUESTION = "unknown_question"
    """The letter names a question that the request does not have."""
    MISPRINTED_CITATION = "misprinted_citation"
    """A citation is kept as printed although the letter must mean another provision."""
    UNKNOWN_PROVISION = "unknown_provision"
    """A provision is cited that the Act does not have."""
    UNKNOWN_ACT = "unknown_act"
    """A section is cited and no Act is named for it."""
    CONTRADICTION = "contradiction"
    """Two statements of the letter about its outcome do not go together."""
    OUTCOME_UNKNOWN = "outcome_unknown"
    """The text does not tell what was decided, for instance because the answer is in an attachment."""
    SEVERAL_LETTERS = "several_letters"
    """The text holds several letters; the authority's latest substantive one is read."""
    SEVERAL_REFERENCES = "several_references"
    """More than one labelled reference could be this case's."""
    DATE_NOT_READ = "date_not_read"
    """Something written as a date is no date with the day first."""
    LINK_LOST = "link_lost"
    """The text announces a link and its target was lost on the way."""
    UNUSUAL_CHARACTERS = "unusual_characters"
    """The text holds characters that no letter has: NUL or lone surrogates."""
    FORMAT_SKIPPED = "format_skipped"
    """A format that was offered could not be used."""


@frozen
class Span:
    """A stretch of the source: `source[start:end]`.

    Example:
        >>> Span(5, 8).of("Dear Sir")
        'Sir'
    """

    start: int
    """First character."""
    end: int
    """One past the last character."""

    @property
    def slice(self) -> slice:
        """The same as a `slice`, for use on any sequence of the source's length."""
        return slice(self.start, self.end)

    def of(self, source: str) -> str:
        """The words themselves.

        Args:
            source: the text the span was made for.
        """
        return source[self.start : self.end]

    def __contains__(self, other: object) -> bool:
        """Whether the other span lies inside this one."""
        return isinstance(other, Span) and self.start <= other.start and other.end <= self.end

    def __len__(self) -> int:
        """How many characters it covers."""
        return self.end - self.start


@frozen
class Passage:
    """Words of the letter and their place."""

    text: str = field(repr=_short)
    """The words, white space collapsed."""
    span: Span
    """Where they stand."""


@frozen
class DateMention:
    """A day, as the letter names it. Day first; nothing is filled in from today."""

    value: datetime.date
    """The day."""
    span: Span
    """Where it is written."""


@frozen
class Period:
    """A range of days, both ends included."""

    start: datetime.date
    """First day."""
    end: datetime.date
    """Last day."""
    span: Span
    """Where it is written."""


@frozen
class Reference:
    """The authority's own number for this case."""

    value: str
    """As printed, white space collapsed."""
    year: int | None
    """The year in it, where the scheme is known."""
    serial: str | None
    """The running number in it, where the scheme is known; leading zeros kept."""
    span: Span
    """Where it is printed."""


@frozen
class Question:
    """One item of a request."""

    label: str | None
    """Its own label without punctuation ("1", "iv", a part's "e"); None where none is printed."""
    text: str = field(repr=_short)
    """Its own words, without label, parts and answer."""
    parts: tuple[Question, ...]
    """The items nested under it."""
    span: Span
    """Where its own words stand."""

    def walk(self, prefix: str = "") -> Iterator[tuple[str, Question]]:
        """This question and its parts with their paths ("2", "2e"); items without a label are left out.

        Args:
            prefix: the path of what it is nested under.
        """
        path = prefix + (self.label or "")
        if self.label is not None:
            yield path, self
        for part in self.parts:
            yield from part.walk(path)


@frozen
class Request:
    """What was asked, in the requester's words."""

    preamble: Passage | None
    """What stands before the first question; the whole request where it has no questions."""
    questions: tuple[Question, ...]
    """The items, in order."""
    closing: Passage | None
    """What stands after the last question, for all of them."""
    received: DateMention | None
    """The day the authority received it."""
    span: Span | None
    """From its first to its last word; None where answers stand between the questions."""

    def walk(self) -> Iterator[tuple[str, Question]]:
        """Every labelled question and part with its path, in order."""
        for question in self.questions:
            yield from question.walk()


@frozen
class Clarification:
    """The requester's words by which the request was clarified or narrowed."""

    text: str = field(repr=_short)
    """The requester's words."""
    date: DateMention | None
    """The day they were received or sent."""
    span: Span
    """Where the words stand."""


@frozen
class Evidence:
    """One statement that speaks for an outcome."""

    outcome: Outcome
    """The outcome it speaks for."""
    rule: str
    """Name of the rule that read it."""
    span: Span
    """The sentence."""


@frozen
class Decision:
    """What the authority decided about the whole request."""

    outcome: Outcome
    """What the requester got."""
    text: str | None = field(repr=_short)
    """The sentence or sentences that tell it; None where only the answers do."""
    span: Span | None
    """Where they stand."""
    review: ReviewResult | None
    """For an internal review: whether the first answer stands."""
    evidence: tuple[Evidence, ...]
    """All statements that were weighed, in the order of the text."""


@frozen
class Provision:
    """A provision of law."""

    act: str | None
    """FOIA2000, EIR2004, FOISA2002, EISR2004, FEES2004, DPA2018, UKGDPR, else the Act's name as printed; None where none is named."""
    path: tuple[str, ...]
    """Its number, then its subsections: ("40", "2", "a")."""
    cite: str
    """The usual short form: s40(2)(a), reg12(5)(e), art5(1)(a), sch2 para5."""
    title: str | None
    """What the Act calls it, where the Act is known."""

    @property
    def section(self) -> str:
        """The provision without its subsections: s40."""
        return self.cite.partition("(")[0]


@frozen
class Citation:
    """One provision that the letter names, and what it does with it."""

    provision: Provision
    """What is named."""
    role: Role
    """What the letter does with it."""
    questions: tuple[str, ...]
    """Paths of the questions the text ties it to."""
    ncnd: bool
    """Whether the sentence neither confirms nor denies that the information is held."""
    rule: str
    """Name of the rule that decided the role."""
    span: Span
    """The whole mention; a compound gives several citations with one span."""

    @property
    def cite(self) -> str:
        """Short form of the provision."""
        return self.provision.cite


@frozen
class Exemption:
    """One ground on which the authority relies."""

    provision: Provision
    """The ground."""
    citations: tuple[Citation, ...]
    """Every `applied` citation of it, limbs and conditions included."""
    questions: tuple[str, ...]
    """Paths of the questions it is tied to."""
    ncnd: bool
    """Whether it is relied on to neither confirm nor deny."""
    reasons: Span | None
    """Where the letter says why it applies."""
    public_interest: Span | None
    """Where the letter weighs the public interest."""
    harm: Span | None
    """Where the letter sets out the harm."""

    @property
    def cite(self) -> str:
        """Short form of the ground: s40(2)."""
        return self.provision.cite

    @property
    def section(self) -> str:
        """The section or regulation it stands in: s40."""
        return self.provision.section


@frozen
class Answer:
    """What the letter gives to one or several questions."""

    labels: tuple[str, ...]
    """Paths of the questions it answers; empty where the question has no printed label."""
    text: str = field(repr=_short)
    """The words."""
    outcome: Outcome
    """What these questions got."""
    rule: str
    """Name of the rule that tied it to the questions."""
    span: Span
    """Where the words stand."""


@frozen
class Attachment:
    """Something the authority attaches or encloses."""

    kind: AttachmentKind
    """What sort of file, as far as the text tells."""
    name: str | None
    """Name of the file or title of the document."""
    span: Span
    """Where it is announced."""


@frozen
class Link:
    """A link, or the words that announce one whose target was lost."""

    url: str | None
    """The address; None where it was lost."""
    text: str = field(repr=_short)
    """The words of the link, or those that announce it."""
    span: Span
    """Where it stands."""


@frozen
class Instrument:
    """An Act or a set of regulations named as a whole."""

    name: str
    """Its name as printed, without the year."""
    year: int | None
    """Its year."""
    span: Span
    """Where it is named."""


@frozen
class Caveat:
    """What a reader of the data must know."""

    kind: CaveatKind
    """What it is about."""
    text: str = field(repr=_short)
    """The sentence."""
    span: Span
    """Where it stands."""


@frozen
class ComplaintRights:
    """How the requester may complain."""

    review_within: str | None
    """The time the requester has to ask for an internal review, as printed."""
    commissioner: str | None
    """The Commissioner one may go to, as printed."""
    span: Span
    """Where the letter says so."""


@frozen
class Section:
    """A stretch of the source of one kind; together they are the source."""

    kind: SectionKind
    """What it is."""
    heading: str | None
    """The heading that opens it."""
    rule: str
    """Name of the rule that decided."""
    span: Span
    """Where it stands."""


@frozen
class Boilerplate:
    """Page furniture, no part of the letter."""

    kind: BoilerplateKind
    """What sort."""
    rule: str
    """Name of the rule that decided."""
    span: Span
    """Where it stands."""


@frozen
class Diagnostic:
    """Something doubtful, contradictory or not understood."""

    code: DiagnosticCode
    """Which doubt."""
    message: str
    """What was seen."""
    hint: str | None
    """What it may mean, or what to do."""
    span: Span | None
    """Where; None for the whole text."""


@frozen
class Asked:
    """A question together with what it got: what `Response.question` gives."""

    path: str
    """Its path ("2e")."""
    question: Question
    """The question itself."""
    answers: tuple[Answer, ...]
    """The answers tied to it, to its parts or to what it is a part of."""
    exemptions: tuple[Exemption, ...]
    """The grounds tied to it."""

    @property
    def label(self) -> str | None:
        """Its own label."""
        return self.question.label

    @property
    def text(self) -> str:
        """Its own words."""
        return self.question.text

    @property
    def parts(self) -> tuple[Question, ...]:
        """The items nested under it."""
        return self.question.parts

    @property
    def span(self) -> Span:
        """Where its own words stand."""
        return self.question.span


@frozen(repr=False)
class Response:
    r"""What a public authority answered, read from the text of its letter.

    Example:
        >>> import foiparse
        >>> r = foiparse.parse("Our ref: FOI 12/345\n\nWe do not hold the information you requested.")
        >>> r.reference.value, str(r.decision.outcome)
        ('FOI 12/345', 'not_held')
    """

    source: str
    """The text exactly as passed in."""
    id: str | None
    """The caller's own key for the letter."""
    format: str
    """Name of the format that read it."""
    kind: Kind
    """What the text is."""
    regime: Regime | None
    """The access law the decision rests on; None where the text names none."""
    authority: str | None
    """The public authority's name, as far as the text or the format tells."""
    date: DateMention | None
    """The date of the letter."""
    reference: Reference | None
    """The authority's own number for this case."""
    request: Request | None
    """What was asked; None where the text does not print it."""
    clarifications: tuple[Clarification, ...]
    """The exchanges that clarified or narrowed the request."""
    decision: Decision
    """What was decided."""
    citations: tuple[Citation, ...]
    """Every provision named, in the order of the text, each with its role."""
    answers: tuple[Answer, ...]
    """What each question got, in the order of the text."""
    attachments: tuple[Attachment, ...]
    """What the authority attaches or encloses."""
    links: tuple[Link, ...]
    """Links, also those whose target was lost."""
    instruments: tuple[Instrument, ...]
    """Whole Acts and regulations named."""
    dates: tuple[DateMention, ...]
    """Days named outside boilerplate and outside periods."""
    periods: tuple[Period, ...]
    """Ranges of days named outside boilerplate."""
    caveats: tuple[Caveat, ...]
    """What a reader of the data must know."""
    complaint_rights: ComplaintRights | None
    """How the requester may complain; web pages often cut it."""
    sections: tuple[Section, ...]
    """The whole source, cut into stretches of one kind."""
    boilerplate: tuple[Boilerplate, ...]
    """Page furniture; exactly the sections of kind `boilerplate`."""
    diagnostics: tuple[Diagnostic, ...]
    """What was doubtful or not understood."""
    schema_version: str = SCHEMA_VERSION
    """Version of the schema of `to_dict`."""

    @property
    def questions(self) -> tuple[Question, ...]:
        """The items of the request."""
        return self.request.questions if self.request else ()

    @property
    def exemptions(self) -> tuple[Exemption, ...]:
        """One for each ground relied on, in the order of the text."""
        from foiparse.law.grounds import grounds

        return grounds(self.citations, self.sections)

    @property
    def notices(self) -> tuple[Citation, ...]:
        """The provisions under which the letter gives notice."""
        return tuple(c for c in self.citations if c.role is Role.NOTICE)

    @property
    def body(self) -> str:
        """The source without its boilerplate."""
        return "".join(s.span.of(self.source) for s in self.sections if s.kind is not SectionKind.BOILERPLATE)

    @property
    def unparsed(self) -> tuple[Span, ...]:
        """Where the sections of kind `other` stand: what no rule claimed."""
        return tuple(s.span for s in self.sections if s.kind is SectionKind.OTHER)

    def question(self, path: str) -> Asked:
        """The question with this path, together with its answers and grounds.

        Args:
            path: "2", "2e", "iv"; letters in either case, brackets and full stops are overlooked.

        Raises:
            KeyError: no question has this path; the message names the nearest.
            TypeError: `path` is no `str`.
        """
        if not isinstance(path, str):
            raise TypeError(f"path must be a str, not {type(path).__name__}: write question('{path}')")
        wanted = _bare(path)
        paths = dict(reversed(list(self.request.walk()))) if self.request else {}
        for known, question in paths.items():
            if _bare(known) == wanted:
                return Asked(
                    path=known,
                    question=question,
                    answers=tuple(a for a in self.answers if _concerns(a.labels, known)),
                    exemptions=tuple(e for e in self.exemptions if _concerns(e.questions, known)),
                )
        if not paths:
            raise KeyError(f"no question {path!r}: the request has no labelled questions")
        from difflib import get_close_matches

        nearest = get_close_matches(path, paths, n=1, cutoff=0.0) or list(paths)[:1]
        raise KeyError(f"no question {path!r}: the nearest is {nearest[0]!r}")

    def exemption(self, cite: str) -> Exemption | None:
        """The ground relied on with this cite or in this section; None where it is only mentioned.

        Args:
            cite: "s40(2)", "s40", "reg12(5)(e)".
        """
        found = self.exemptions
        exact = (e for e in found if cite in (e.cite, *(c.cite for c in e.citations)))
        return next(exact, None) or next((e for e in found if e.section == cite), None)

    def to_dict(self) -> dict[str, object]:
        """The result as plain dictionaries, lists, strings and numbers; nothing is lost.

        Spans are `[start, end]`, dates ISO 8601, enums their values.
        """
        from foiparse.codec import to_dict

        return to_dict(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, object]) -> Response:
        """The result that `to_dict` gave.

        Args:
            data: what `to_dict` returned, also after a way through JSON.

        Raises:
            DecodeError: a key is missing or unknown, or a value has the wrong type; the message names its path.
            SchemaVersionError: it was written by another major version of the schema.
        """
        from foiparse.codec import from_dict

        return from_dict(data)

    def to_json(self, indent: int | None = None) -> str:
        """The result as JSON.

        Args:
            indent: spaces a level is indented by; None for one line.

        Raises:
            EncodeError: the source holds lone surrogates, which JSON cannot carry.
        """
        from foiparse.codec import to_json

        return to_json(self, indent=indent)

    def checks(self) -> tuple[Check, ...]:
        """What a careful requester would ask of this text."""
        from foiparse.checks import checks

        return checks(self)

    def explain(self) -> str:
        """What claimed each line of the letter, by which rule, and what nothing claimed."""
        from foiparse.views.explain import explain

        return explain(self)

    def _repr_html_(self) -> str:
        """The letter with what was read highlighted, for notebooks."""
        from foiparse.views.html import html

        return html(self)

    def __str__(self) -> str:
        """A short card; never the whole letter."""
        from foiparse.views.card import card

        return card(self)

    def __repr__(self) -> str:
        """One line: reference, outcome, number of questions, grounds."""
        reference = self.reference.value if self.reference else None
        grounds = ", ".join(e.cite for e in self.exemptions) or "none"
        return (
            f"<Response {self.id or reference!r}: {self.kind}, {self.decision.outcome}, "
            f"{len(self.questions)} questions, exemptions: {grounds}>"
        )


def _bare(path: str) -> str:
    """A path for comparison: letters and digits only, in lower case."""
    return "".join(c for c in path if c.isalnum()).lower()


def _concerns(labels: tuple[str, ...], path: str) -> bool:
    """Whether labels name the question, one of its parts, or what it is a part of."""
    return any(one == path or _nested(one, path) or _nested(path, one) for one in labels)


def _nested(part: str, whole: str) -> bool:
    """Whether one path is that of a part of the other: "2e" of "2", but not "12" of "1"."""
    return part.startswith(whole) and len(part) > len(whole) and whole[-1:].isdigit() != part[len(whole)].isdigit()
