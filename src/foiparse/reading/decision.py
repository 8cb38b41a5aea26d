"""From statements, answers and citations to the decision, and what kind of letter it is.

The outcome comes from all the evidence: first what each question got, then together. A sentence
inside the answer to one question speaks of that question only, however it is worded.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from foiparse.model import (
    Answer,
    Attachment,
    Citation,
    Decision,
    Diagnostic,
    DiagnosticCode,
    Evidence,
    Kind,
    Outcome,
    Regime,
    Request,
    ReviewResult,
    Role,
    SectionKind,
    Span,
)
from foiparse.outline.parts import Outline, Paragraph, Voice
from foiparse.patterns import Pattern
from foiparse.source import Text
from foiparse.statements import Holes, Scope, Statement, Told, answer_outcome, recalls

if TYPE_CHECKING:
    from regex import Match

_SILENT = frozenset(
    (
        SectionKind.BOILERPLATE,
        SectionKind.SALUTATION,
        SectionKind.COMPLAINT_RIGHTS,
        SectionKind.SIGNATURE,
        SectionKind.QUOTED,
        SectionKind.CLARIFICATION,
    )
)
"""Kinds of paragraphs in which nothing is decided."""
_REASONING = frozenset((SectionKind.REASONS, SectionKind.PUBLIC_INTEREST, SectionKind.EXEMPTION, SectionKind.CAVEAT))
"""Kinds of paragraphs which explain a decision told elsewhere, where it is."""

_ARGUING = frozenset((SectionKind.REASONS, SectionKind.PUBLIC_INTEREST))
"""Kinds of paragraphs which need not be read where the letter tells its decision."""
_GIVING = frozenset((Outcome.DISCLOSED, Outcome.PARTLY_DISCLOSED))
_NEGATIVE = (Outcome.WITHHELD, Outcome.NCND, Outcome.ALREADY_PUBLISHED, Outcome.NOT_HELD)
"""What gives nothing, the one that decides first."""
_HOLDING = (Outcome.TRANSFERRED, Outcome.FEES_NOTICE, Outcome.CLARIFICATION_REQUIRED, Outcome.EXTENDED)
"""What a letter tells that does not decide yet; an acknowledgement only where it tells nothing else."""
_LABEL_ROOM = 14
"""Characters that the label of an answer takes at most."""
_HEAD = 3
"""Paragraphs at the top of a letter, in which "Internal review" is what the letter is and no right."""
_INTERLEAVED = 2
"""Stretches below words of the requester that make question and answer in turn."""
_TURNING = frozenset((*_NEGATIVE, Outcome.PARTLY_DISCLOSED))
"""What a sentence behind the last answer may say of the whole request."""
_OFFERED = frozenset((*_GIVING, Outcome.ALREADY_PUBLISHED, Outcome.CLARIFICATION_REQUIRED))
"""What advice and assistance may offer."""
_REPEATS = frozenset(("refusal_notice", "refusal_upheld"))
"""Rules of sentences that call a refusal one, of whatever kind it is."""
_REFUSALS = frozenset((Outcome.WITHHELD, Outcome.NCND, Outcome.PARTLY_DISCLOSED))


class _Said(NamedTuple):
    """A statement of the letter with its place."""

    told: Statement
    span: Span
    paragraph: Paragraph

    @property
    def outcome(self) -> Outcome:
        """The outcome it speaks for."""
        return self.told.outcome


class _Weighed(NamedTuple):
    """The evidence, sorted by whose it is."""

    said: tuple[_Said, ...]
    answers: tuple[Outcome, ...]
    grounds: tuple[tuple[Outcome, Citation], ...]
    figures: bool
    """Whether an answer that gives something gives figures."""
    facts: bool
    """Whether the letter, deciding nothing in so many words, tells facts."""
    things: bool
    """Whether every refusal names one thing that is kept back."""
    published: bool
    """Whether all questions are said to ask for what is accessible by other means."""
    upheld: bool
    """Whether a review upholds the refusal, and so gives nothing, whatever it tells of each question."""

    def letter(self, *outcomes: Outcome, firm: bool = True, scope: Scope = Scope.PART) -> list[_Said]:
        """The statements that speak for the letter, of these outcomes and at least this scope."""
        return [s for s in self.said if s.told.firm is firm and s.outcome in outcomes and s.told.scope >= scope]

    @property
    def negative(self) -> set[Outcome]:
        """Everything that was not given, by letter, answer or ground."""
        told = [s for s in self.said if s.outcome in _NEGATIVE]
        found = {s.outcome for s in told if s.told.firm} | {a for a in self.answers if a in _NEGATIVE}
        refuses = any(s.outcome is Outcome.WITHHELD and s.told.rule not in _REPEATS for s in told)
        first = next((s.outcome for s in told if s.told.firm), None)
        if first is Outcome.NCND and self.grounds and all(outcome is Outcome.NCND for outcome, _ in self.grounds):
            refuses = False  # no ground for keeping anything back is named beside
        elsewhere = Outcome.ALREADY_PUBLISHED in found or any(s.outcome is Outcome.ALREADY_PUBLISHED for s in told)
        published = elsewhere and {outcome for outcome, _ in self.grounds} == {Outcome.ALREADY_PUBLISHED}
        if published and Outcome.WITHHELD not in self.answers:
            found.discard(Outcome.WITHHELD)  # "we are not required to provide it, as an exemption applies": the one named is section 21
        if Outcome.NCND in found and not refuses and found <= {Outcome.NCND, Outcome.WITHHELD} and Outcome.WITHHELD not in self.answers:
            return {Outcome.NCND}  # the grounds are those on which it is neither confirmed nor denied
        return found | {outcome for outcome, _ in self.grounds}


def read(
    outline: Outline,
    request: Request | None,
    answers: tuple[Answer, ...],
    citations: tuple[Citation, ...],
    attachments: tuple[Attachment, ...],
    regime: Regime | None,
    told: Told,
) -> tuple[Kind, Decision, tuple[Diagnostic, ...]]:
    """The kind of the letter, its decision, and doubts about it.

    Args:
        outline: the text with its paragraphs.
        request: the request, where the text prints it.
        answers: what each question got.
        citations: the provisions named, with their roles.
        attachments: what is attached or enclosed.
        regime: the access law, where the text names one.
        told: what the sentences of the text say of an outcome.
    """
    said = _collect(outline, answers, told)
    reviewed = _is_review(outline)
    if not (said or answers or reviewed or _relies(citations) or _is_case(outline, request)):
        return Kind.NOT_FOI, Decision(outcome=Outcome.OTHER, text=None, span=None, review=None, evidence=()), ()
    if request is None and _is_foreign(outline, regime) and not any(s.told.rule == "not_held" for s in said):
        return Kind.NOT_FOI, Decision(outcome=Outcome.OTHER, text=None, span=None, review=None, evidence=()), ()
    if _is_elsewhere(outline, said, citations):
        return Kind.NOT_FOI, Decision(outcome=Outcome.OTHER, text=None, span=None, review=None, evidence=()), ()
    weighed = _Weighed(
        said,
        _answered(outline, request, said, answers, told),
        _standing(outline, said, citations, reviewed=reviewed),
        _figures(outline, answers),
        _facts(outline, said, answers),
        _only_things(outline.text.low, said),
        _all_published(request, citations) or _says_all_published(said),
        reviewed and any(s.told.rule == "refusal_upheld" and s.told.scope > Scope.PART for s in said),
    )
    outcome = _outcome(weighed)
    kind = _kind(outcome, weighed, reviewed=reviewed)
    chosen = _sentences(outline, outcome, weighed, answers, told, reviewed=reviewed)
    passage = outline.text.passage(*chosen) if chosen else None
    decision = Decision(
        outcome=outcome,
        text=passage.text if passage else None,
        span=passage.span if passage else None,
        review=_review(outline) if kind is Kind.INTERNAL_REVIEW else None,
        evidence=_evidence(weighed, answers),
    )
    return kind, decision, _doubts(outcome, weighed, attachments)


# --- collecting


def _collect(outline: Outline, answers: tuple[Answer, ...], told: Told) -> tuple[_Said, ...]:
    """What the authority says for the letter that is read, in order.

    Words of an answer are not looked at one by one: its outcome is known. Only behind the last
    answer's own paragraph may a sentence follow that speaks for the letter again. Where a letter
    says that it gives some, its reasons are not searched for what they might say beside.
    """
    found: list[_Said] = []
    taken = [a.span for a in answers]
    places = list(_open_places(outline, taken))
    for place in places:
        if place.paragraph.kind not in _ARGUING:
            found += _spoken(outline, place, taken, told)
    if not any(s.outcome is Outcome.PARTLY_DISCLOSED and s.told.firm and s.told.scope > Scope.PART for s in found):
        for place in places:
            if place.paragraph.kind in _ARGUING:
                found += _spoken(outline, place, taken, told)
        found.sort(key=lambda s: s.told.start)
    return tuple(found)


class _Place(NamedTuple):
    """A paragraph in which something may be said for the letter."""

    paragraph: Paragraph
    after: bool
    """Whether it is the end of the last answer."""
    advice: bool
    """Whether it stands below a heading of advice and assistance."""


def _open_places(outline: Outline, taken: list[Span]) -> Iterable[_Place]:
    """The paragraphs in which something may be said for the letter, in order."""
    text, advice = outline.text, False
    for paragraph in outline.told:
        if _is_title(outline, paragraph):
            advice = _advises(text.low[paragraph.start : paragraph.end])
            continue
        if (
            paragraph.kind in _SILENT or paragraph.rule in ("first_reply", "recited_law") or text.low[paragraph.end - 1] == "|"
        ):  # a cell of a table says nothing for the letter
            continue
        place = text.span(paragraph.start, paragraph.end) if taken else None
        after = place is not None and place in taken[-1] and place.start > taken[-1].start
        if place is None or after or not _inside(place, taken):
            yield _Place(paragraph, after, advice)


def _spoken(outline: Outline, place: _Place, taken: list[Span], told: Told) -> Iterable[_Said]:
    """What a paragraph says for the letter; what is offered as advice and assistance is no part of the answer."""
    text, paragraph = outline.text, place.paragraph
    stated = told.statements(paragraph.start, paragraph.end, paragraph.holes)
    helpful = bool(stated) and (place.advice or _advises(text.low[paragraph.start : paragraph.end]))
    for one in stated:
        if (helpful and one.outcome in _OFFERED) or recalls(text, paragraph.start, one.start, one.end):
            continue
        span = text.span(one.start, one.end)
        if not _inside(span, taken) or (place.after and one.firm and one.outcome in _TURNING and one.scope > Scope.PART):
            yield _Said(one, span, paragraph)


def _in_answers(outline: Outline, answers: tuple[Answer, ...], told: Told) -> tuple[_Said, ...]:
    """What the authority says inside the answers, in order."""
    text, found = outline.text, []
    taken = [a.span for a in answers]
    for paragraph in outline.told:
        if _is_title(outline, paragraph) or paragraph.kind in _SILENT:
            continue
        for one in told.statements(paragraph.start, paragraph.end, paragraph.holes):
            span = text.span(one.start, one.end)
            if _inside(span, taken):
                found.append(_Said(one, span, paragraph))
    return tuple(found)


def _is_title(outline: Outline, paragraph: Paragraph) -> bool:
    """Whether a paragraph is a heading of a few words, and no sentence that leads to a list."""
    if paragraph.end - paragraph.start >= _TITLE:
        return False
    return paragraph.heading or _WHAT_IS_KEPT.fullmatch(outline.text.low, paragraph.start, paragraph.end) is not None


_TITLE = 80
"""Fewest characters of a heading that says something for the letter."""
_WHAT_IS_KEPT = Pattern(
    # matches "refused information", "withheld documents:", a title; must not match "information refused", "refused"
    r"(?: refused | withheld | redacted | exempt(?: ed )? | excepted ) \s"
    r" (?: information | material | documents? | parts? | items? | data ) [:.]?"
)


def _inside(span: Span, spans: list[Span]) -> bool:
    """Whether a span lies inside one of these, which are in order and hardly overlap; a label may stand before it."""
    if not spans:
        return False
    at = bisect_right(spans, min(span.start + _LABEL_ROOM, max(span.start, span.end - 1)), key=_start)
    return any(span.end <= spans[i].end for i in range(max(0, at - 3), at))


def _start(span: Span) -> int:
    """Where a span begins."""
    return span.start


def _advises(low: str) -> bool:
    """Whether words give advice and assistance."""
    return "advice and assist" in low or "advise and assist" in low


def _answered(
    outline: Outline, request: Request | None, said: tuple[_Said, ...], answers: tuple[Answer, ...], told: Told
) -> tuple[Outcome, ...]:
    """What the questions got, by the answers tied to them, else by what stands where answers stand."""
    if answers:
        own = [a.outcome for a in answers if not a.text.lower().startswith(_EMPTY)] or [a.outcome for a in answers]
        return (*own, *_told_beside(outline, request, answers, told))
    stretches = _below_questions(outline)
    if len(stretches) < _INTERLEAVED:
        stretches = []
        if not any(s.told.firm for s in said):
            stretches = [(p.start, p.end, p.holes) for p in outline.told if p.kind is SectionKind.ANSWER and not p.heading]
    found = tuple(answer_outcome(told, *stretch)[0] for stretch in stretches)
    return found or _told_beside(outline, request, answers, told)


_EMPTY = ("n/a", "not applicable")
"""How an answer begins that gives nothing and refuses nothing, whatever the others do."""
_LABEL = r"\(?(?P<label>\d{1,2}|[a-h]|[ivx]{1,4}|first|second|third|fourth|fifth|last)\)*"
_NOUN = r"(?:questions?|requests?|points?|items?|parts?|q)"
_ADDRESSED = Pattern(
    # matches "As regards (b), the", "Your second question: ", "On C, "; must not match "On 3 May", "As regards section 43, "
    rf"""(?:as\s+(?:regards|to|for)|on|regarding|concerning|turning\s+to|for|in\s+(?:relation|regard|respect|answer|response)\s+to
    |with\s+(?:regard|reference|respect)\s+to|your)\s+(?:the\s+|your\s+)?(?:{_NOUN}\s+)?{_LABEL}(?:\s+{_NOUN})?\s*[,:]\s"""
)
_ADDRESSED_LAST = Pattern(
    # matches "There are three (your question (iii))."; must not match "There are three (see question 2)."
    rf"\((?:your\s+|answer\s+to\s+)?{_NOUN}\s+{_LABEL}\.?$"
)
_RUN_IN = Pattern(r"(?P<label>[a-z][a-z'\ -]{2,50}):\s")  # matches "Price of the bench: £40"; must not match "3: £40"
_PARTICULARS = frozenset(("reference", "date", "contact", "telephone", "email", "subject", "officer", "from", "address"))
"""Words that label a letter's own particulars, whatever was asked."""
_SHORT = 3
"""Letters of words that tell nothing of what was asked."""
_AT_THE_END = 60
"""Characters at the end of a paragraph in which it may name its question."""
_TOLD = Pattern(
    # matches "cost £40", "all eleven were"; must not match "as section 43 says"
    r"""(?<![\w./(-])(?<!sections?\s)(?<!regulations?\s)£?\d[\d,.]* | \b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve
    |none|nil|zero|nobody|yes|no)\b"""
)


def _told_beside(outline: Outline, request: Request | None, answers: tuple[Answer, ...], told: Told) -> tuple[Outcome, ...]:
    """What the letter gives for parts of the request in plain facts: "As regards C, it cost £40"; not for parts of which more is said."""
    low, taken = outline.text.low, [a.span for a in answers]
    asked = [q.text.lower() for q in request.questions] if request else []
    refused, given = {label for a in answers for label in a.labels}, set()
    for paragraph in outline.told:
        if paragraph.kind in _SILENT or paragraph.kind in _ARGUING or _is_title(outline, paragraph):
            continue
        part = _part_of(low, paragraph, asked)
        if part is None or _inside(outline.text.span(paragraph.start, paragraph.end), taken):
            continue
        if told.statements(paragraph.start, paragraph.end, paragraph.holes):
            refused.add(part["label"])
        elif _TOLD.search(low, part.end() if part.start() == paragraph.start else paragraph.start, paragraph.end):
            given.add(part["label"])
    return (Outcome.DISCLOSED,) if given - refused else ()


def _part_of(low: str, paragraph: Paragraph, asked: list[str]) -> Match[str] | None:
    """Where a paragraph says which part of the request it is about, by its label or by the words asked."""
    start, end = paragraph.start, paragraph.end
    found = _ADDRESSED.match(low, start, end)
    if found is None and low.endswith((")", ")."), start, end):
        found = _ADDRESSED_LAST.search(low, max(start, end - _AT_THE_END), end)
    if found is None and asked and (named := _RUN_IN.match(low, start, end)) is not None:
        words = [word for word in named["label"].split() if len(word) > _SHORT]
        found = named if not _PARTICULARS.issuperset(words) and any(all(word in one for word in words) for one in asked) else None
    return found


def _below_questions(outline: Outline) -> list[tuple[int, int, Holes]]:
    """The stretches of answers that stand below words of the requester, where nothing ties them to a label."""
    found: list[tuple[int, int, Holes]] = []
    before = Voice.AUTHORITY
    for paragraph in outline.paragraphs:
        if paragraph.voice is Voice.AUTHORITY and paragraph.kind is SectionKind.ANSWER:
            if before is Voice.REQUESTER:
                found.append((paragraph.start, paragraph.end, paragraph.holes))
            elif found:
                start, _, holes = found[-1]
                found[-1] = (start, paragraph.end, holes + paragraph.holes)
        before = paragraph.voice
    return found


def _figures(outline: Outline, answers: tuple[Answer, ...]) -> bool:
    """Whether an answer that gives something gives figures, tied to a label or only standing below its question."""
    below = _below_questions(outline) if not answers else []
    if len(below) >= _INTERLEAVED:
        return any(_FIGURES.search(outline.text.low, start, min(end, start + _FIGURES_WITHIN)) for start, end, _ in below)
    return any(a.outcome is Outcome.DISCLOSED and _FIGURES.search(a.text[:_FIGURES_WITHIN].lower()) is not None for a in answers)


_FIGURES_WITHIN = 300
"""Characters of an answer in which its figures are looked for."""
_FIGURES = Pattern(r"(?<![a-z])\d(?<!\b(?:questions?|requests?|parts?|items?|and|to|section|&|q)\s\d)(?<!\d\d)")
# matches "4,210 fines"; must not match "question 3", "the A61"
_FACT = Pattern(r"(?<![\w./-]) £?\d[\d,.]*(?:\s\w|\.|%) | \b(?:zero|nil|none)\b")  # matches "4,210 fines"; must not match "FOI/123"
_FIGURE_LINE = Pattern(r"[a-z][^:\n]{5,90}:\s\xa3?\d[\d,.]*")  # matches "reports made: 12,402"; must not match "ref: FOI/12"
_FORMAL = Pattern(
    # matches "your request of 3 May"; must not match "4,210 fines were issued"
    r"\b(?:requests?|act|ref(?:erence)?|sections?|regulations?|tel(?:ephone)?|dated|received|working\s+days|www|response|review"
    r"|annex|pdf|if|may|will)\b|@"
)


def _facts(outline: Outline, said: tuple[_Said, ...], answers: tuple[Answer, ...]) -> bool:
    """Whether a letter without statements and answers yet tells facts: its own sentences with figures, beside the formal ones."""
    if answers or said:
        return False
    text = outline.text
    for paragraph in outline.told:
        if paragraph.kind in _SILENT or paragraph.kind is SectionKind.REFERENCE or _is_title(outline, paragraph):
            continue
        place = paragraph.start, paragraph.end
        if _FIGURE_LINE.fullmatch(text.low, *place) and not _FORMAL.search(text.low, *place):
            return True
        for start, end in text.sentences(*place):
            if text.text[end - 1] == "." and _FACT.search(text.low, start, end) and not _FORMAL.search(text.low, start, end):
                return True
    return False


def _relies(citations: Iterable[Citation]) -> bool:
    """Whether a provision is relied on."""
    return any(citation.role is Role.APPLIED for citation in citations)


def _grounds(citations: Iterable[Citation]) -> Iterable[tuple[Outcome, Citation]]:
    """The provisions relied on, each with the outcome it stands for."""
    for citation in citations:
        if citation.role is Role.APPLIED:
            outcome = _ground(citation)
            if outcome is not None:
                yield outcome, citation


def _standing(
    outline: Outline, said: tuple[_Said, ...], citations: tuple[Citation, ...], *, reviewed: bool
) -> tuple[tuple[Outcome, Citation], ...]:
    """The grounds that stand: none of those of the first answer where a review overturns it and refuses nothing itself."""
    if reviewed and not any(s.outcome in _TURNING for s in said) and _review(outline) is ReviewResult.NOT_UPHELD:
        return ()
    return tuple(_grounds(citations))


_PUBLISHED = frozenset((("FOIA2000", "21"), ("FOISA2002", "25"), ("EIR2004", "6"), ("EISR2004", "6")))
_HANDED_OVER = frozenset((("FOIA2000", "39"), ("FOISA2002", "39")))
_ABSENT = frozenset((("EIR2004", ("12", "4", "a")), ("EISR2004", ("10", "4", "a"))))


def _ground(citation: Citation) -> Outcome | None:
    """What a provision relied on stands for; None where it only hands the request to another regime."""
    act, path = citation.provision.act or "", citation.provision.path
    if citation.ncnd:
        return Outcome.NCND
    if (act, path[:3]) in _ABSENT:
        return Outcome.NOT_HELD
    if (act, path[0] if path else "") in _PUBLISHED:
        return Outcome.ALREADY_PUBLISHED
    return None if (act, path[0] if path else "") in _HANDED_OVER else Outcome.WITHHELD


# --- weighing


def _outcome(weighed: _Weighed) -> Outcome:
    """The outcome of the letter, by the definitions of `Outcome`."""
    negative = weighed.negative
    by_letter = weighed.letter(*_GIVING)
    refused = weighed.letter(Outcome.WITHHELD, scope=Scope.REQUEST)  # with it an answer that seems to give some may only argue
    by_answers = any(a is Outcome.DISCLOSED or (a in _GIVING and not refused) for a in weighed.answers)
    if weighed.letter(Outcome.OTHER) and not by_letter and not by_answers:
        automatic = any(s.told.rule == "automatic_reply" for s in weighed.said)
        if not negative or (automatic and not weighed.letter(*_REFUSALS)) or _is_outside(weighed, negative):
            return Outcome.OTHER
    asks_first = weighed.letter(Outcome.CLARIFICATION_REQUIRED, scope=Scope.REQUEST) and not by_letter
    holding = _waits(weighed, negative) if asks_first or not by_answers else None
    if holding is not None:
        return holding
    if by_letter or by_answers:
        return _given(weighed, negative)
    if negative:
        some = weighed.letter(Outcome.DISCLOSED, firm=False) and (weighed.things or not weighed.letter(*_NEGATIVE, scope=Scope.REQUEST))
        return Outcome.PARTLY_DISCLOSED if some else _strongest(negative)
    return _supported(weighed)


_A_THING = Pattern(
    # matches "The letters are withheld under"; must not match "The information is withheld", "The report you asked for is withheld"
    r"""\W*the\s(?!information|data|request|material|documents?\b|records?\b|exempt|decision|section|regulation|remain|public)[a-z-]+
    \s(?:is|are)\s(?:\w+\s)?(?:withheld|exempt|refused)\b"""
)


def _only_things(low: str, said: tuple[_Said, ...]) -> bool:
    """Whether every refusal names one thing as withheld, so that what is enclosed beside it is the rest."""
    refusals = [s.told for s in said if s.told.firm and s.outcome in _NEGATIVE]
    return bool(refusals) and all(_A_THING.match(low, one.start, one.end) for one in refusals)


def _all_published(request: Request | None, citations: Iterable[Citation]) -> bool:
    """Whether section 21 of FOIA, or section 25 of FOISA, is relied on for all questions by name, so that its answers say where to look."""
    tops = {question.label for question in request.questions if question.label} if request else set()
    published = (c for c in citations if c.role is Role.APPLIED and _ground(c) is Outcome.ALREADY_PUBLISHED)
    return len(tops) > 1 and any(tops.issubset(c.questions) for c in published)


def _says_all_published(said: tuple[_Said, ...]) -> bool:
    """Whether the letter's first decision is that what was asked for is accessible already, so that its answers say where to look."""
    first = next((s for s in said if s.told.firm and s.outcome is not Outcome.ACKNOWLEDGED), None)
    return first is not None and first.told.rule == "already_accessible" and first.told.scope > Scope.PART


def _is_outside(weighed: _Weighed, negative: set[Outcome]) -> bool:
    """Whether the Act does not reach what is asked: that it will then not be answered is no refusal under the Act."""
    outside = any(s.told.rule == "outside_the_act" and s.told.scope > Scope.PART for s in weighed.said)
    return outside and not weighed.grounds and negative <= {Outcome.WITHHELD, Outcome.ALREADY_PUBLISHED}


def _waits(weighed: _Weighed, negative: set[Outcome]) -> Outcome | None:
    """What a letter that decides nothing yet waits for.

    What will be given for a fee is not given yet. That a wider search would cost too much is why a
    letter asks for clarification, where it asks first. That an exemption is engaged decides nothing
    where time is taken to weigh the public interest in it.
    """
    holding = next((o for o in _HOLDING if weighed.letter(o)), None)
    if holding is Outcome.FEES_NOTICE and not negative and not weighed.letter(Outcome.PARTLY_DISCLOSED):
        return holding
    if holding is None or weighed.letter(*_GIVING):
        return None
    if not negative - {Outcome.NOT_HELD}:
        return holding
    refusals = weighed.letter(*_NEGATIVE)
    if holding is Outcome.EXTENDED and not refusals and not weighed.answers:
        return holding
    first = weighed.letter(holding)[0].told.start
    costly = all(s.told.rule == "cost_limit" and s.told.start > first for s in refusals)
    only_cost = all(c.provision.path[:1] == ("12",) for _, c in weighed.grounds)
    return holding if holding is Outcome.CLARIFICATION_REQUIRED and costly and only_cost else None


def _given(weighed: _Weighed, negative: set[Outcome]) -> Outcome:
    """The outcome where something is given."""
    by_letter = weighed.letter(Outcome.DISCLOSED)
    if weighed.letter(Outcome.PARTLY_DISCLOSED):
        return Outcome.PARTLY_DISCLOSED
    if weighed.published and not by_letter and negative == {Outcome.ALREADY_PUBLISHED}:
        return Outcome.ALREADY_PUBLISHED
    if weighed.upheld and not by_letter and not (weighed.figures and Outcome.DISCLOSED in weighed.answers):
        return _strongest(negative)
    nothing = weighed.letter(*_NEGATIVE, scope=Scope.ALL)
    if nothing and not by_letter:
        return _strongest({s.outcome for s in nothing})
    absent = weighed.letter(Outcome.NOT_HELD, scope=Scope.REQUEST)
    if absent and negative == {Outcome.NOT_HELD} and not by_letter and not weighed.figures:
        return Outcome.NOT_HELD
    whole = any(s.told.scope is Scope.ALL for s in by_letter)
    remark = negative == {Outcome.NOT_HELD} and Outcome.NOT_HELD not in weighed.answers
    if Outcome.PARTLY_DISCLOSED in weighed.answers and not (whole and (remark or not negative) and not absent):
        return Outcome.PARTLY_DISCLOSED
    if not negative:
        return Outcome.DISCLOSED
    if by_letter and remark and (whole or not absent):
        return Outcome.DISCLOSED  # a remark on what nobody counted, beside all that was asked
    return Outcome.PARTLY_DISCLOSED


def _supported(weighed: _Weighed) -> Outcome:
    """The outcome where nothing decides and only supporting statements are left."""
    weak = {s.outcome for s in weighed.said if not s.told.firm}
    if Outcome.WITHHELD in weak:
        return Outcome.PARTLY_DISCLOSED if Outcome.DISCLOSED in weak else Outcome.WITHHELD
    for outcome in (Outcome.DISCLOSED, Outcome.ALREADY_PUBLISHED):
        if outcome in weak:
            return outcome
    if Outcome.ACKNOWLEDGED in weak:
        return Outcome.ACKNOWLEDGED
    if Outcome.UNKNOWN in weighed.answers:
        return Outcome.UNKNOWN
    return Outcome.DISCLOSED if weighed.facts else Outcome.UNKNOWN


def _strongest(outcomes: Iterable[Outcome]) -> Outcome:
    """Of outcomes that give nothing the one that decides."""
    return min(outcomes, key=_NEGATIVE.index)


# --- which sentence tells it


def _sentences(
    outline: Outline, outcome: Outcome, weighed: _Weighed, answers: tuple[Answer, ...], told: Told, *, reviewed: bool
) -> tuple[int, int] | None:
    """The sentence, or two that adjoin, that tell the outcome: clean offsets; None where only answers do."""
    for wanted in _choices(outline.text, outcome, weighed, reviewed=reviewed):
        if wanted:
            return _with_neighbour(outline, wanted[0], outcome, weighed.said)
    if outcome not in _REFUSALS and outcome is not Outcome.ALREADY_PUBLISHED:
        return None
    # a refusal decides wherever it stands; that nothing was found is a fact and tells of its question only
    inside = _in_answers(outline, answers, told) if answers else ()
    everywhere = sorted((*weighed.said, *inside), key=lambda s: s.told.start)
    agreeing = _REFUSALS if outcome is Outcome.PARTLY_DISCLOSED else (outcome,)
    first = next((s for s in everywhere if s.told.firm and s.outcome in agreeing), None)
    return _with_neighbour(outline, first, outcome, tuple(everywhere)) if first is not None else None


_RETOLD = Pattern(
    # matches "the Board declined to release it"; must not match "it is therefore refused", "I have decided to refuse"
    r"""\b (?<!\b(?:am|is|are|was|were|be|been|being|have|has|had|not|remains?|stays?|therefore|correctly|hereby)\s)
    (?:declined|refused|withheld|relied|cited)\b"""
)


def _choices(text: Text, outcome: Outcome, weighed: _Weighed, *, reviewed: bool) -> Iterable[list[_Said]]:
    """Candidates, the better ones first: those that decide, say just this, and speak of all that was asked."""
    plain = [s for s in weighed.said if s.told.firm and s.paragraph.kind not in _REASONING]
    if reviewed:
        yield [s for s in plain if s.told.rule == "upheld_in_part" and outcome is Outcome.PARTLY_DISCLOSED]
        yield [s for s in plain if s.told.rule == "refusal_upheld" and outcome in (s.outcome, Outcome.PARTLY_DISCLOSED)]
        plain = [s for s in plain if not _RETOLD.search(text.low, s.told.start, s.told.end)] or plain
    yield [s for s in plain if s.outcome is outcome and s.told.scope > Scope.PART]
    yield [s for s in plain if s.outcome is outcome]
    yield [s for s in weighed.said if s.told.firm and s.outcome is outcome]
    if outcome is Outcome.PARTLY_DISCLOSED and not weighed.answers:
        yield [s for s in plain if s.outcome in _REFUSALS]
    if not weighed.answers:
        yield [s for s in weighed.said if s.outcome is outcome]
    if outcome is Outcome.PARTLY_DISCLOSED:
        yield [s for s in plain if s.outcome is Outcome.DISCLOSED and s.told.scope is Scope.ALL]


def _with_neighbour(outline: Outline, chosen: _Said, outcome: Outcome, said: tuple[_Said, ...]) -> tuple[int, int]:
    """A sentence together with the one beside it that tells the rest of the same outcome."""
    at = next(i for i, s in enumerate(said) if s is chosen)
    start, end = chosen.told.start, chosen.told.end
    after = said[at + 1] if at + 1 < len(said) else None
    if after is not None and _adjoins(outline, chosen, after) and _adds(after, outcome):
        return start, after.told.end
    before = said[at - 1] if at else None
    if before is not None and _adjoins(outline, before, chosen) and _adds(before, outcome):
        return before.told.start, end
    return start, end


def _adjoins(outline: Outline, first: _Said, second: _Said) -> bool:
    """Whether nothing stands between two statements of one paragraph."""
    return first.paragraph is second.paragraph and not outline.text.text[first.told.end : second.told.start].strip()


def _adds(said: _Said, outcome: Outcome) -> bool:
    """Whether a sentence beside the chosen one tells more of the same outcome."""
    if said.told.rule == "refusal_notice":
        return outcome in (*_NEGATIVE, Outcome.PARTLY_DISCLOSED)
    if not said.told.firm or outcome is Outcome.DISCLOSED:
        return False
    if outcome is Outcome.PARTLY_DISCLOSED:
        return said.outcome in (*_NEGATIVE, *_GIVING)
    return said.outcome is outcome


# --- what kind of letter it is

_REVIEWING = Pattern(
    # matches "I have now completed the internal review", "I uphold your complaint"; must not match "you may ask for an internal review"
    r"""\b(?: (?:outcome|result|findings?|conclusions?)\s+of\s+(?:the|your|our|my|this|an)\s+(?:internal\s+)?review\b
    | (?:have|has)\s+(?:now\s+)?(?:carried\s+out|conducted|completed|undertaken|concluded)\s+(?:an|the|my|our|a|this|your)
      \s+(?:independent\s+)?(?:internal\s+)?review
    | internal\s+review\s*[-:,]\s*(?:foi|eir|ref|request|case|our|your|[\w/]*\d)
    | internal\s+review\s+(?:no\.?\s|number\s)?\s*[a-z/-]*\d (?<!\s\d)
    | \byou\s(?:have\s)?(?:ask(?:ed)?|wish(?:ed)?|want(?:ed)?|request(?:ed)?)\b[^.;\n]{0,60}?\s(?:that|for)\s[^.;\n]{0,80}?
      (?:\blook(?:ed)?\s(?:at\s)?again\b | \bbe(?:en)?\s(?:reviewed|reconsidered)\b | \b(?:we|i|us|me)\s(?:to\s)?(?:review|reconsider)\b)
    | internal\s+review\s+(?:reference|decision|outcome|response|findings|under|of\s+your|of\s+foi|of\s+request)
    | (?:this|which)\s+(?:letter\s+)?(?:concludes|completes)\s+(?:our|the)\s+internal
    | you\s+(?:ask|asked|request|requested|wrote)(?:\s+us)?(?:\s+to)?\s+(?:for\s+)?(?:request\s+)?(?:an?|that)\s+(?:internal\s+)?review
    | your\s+request\s+for\s+an?\s+internal\s+review
    | (?:asked|asking)\s+(?:me\s+|us\s+)?to\s+(?:review|reconsider|look\s+again\s+at)
    | (?:i|we)\s+(?:have\s+)?(?:looked|considered)\s+(?:afresh|again)\s+at
    | (?:looked|considered|gone|examined|looking|considering|going)\b[^.;\n]{0,50}\s(?:afresh|anew|with\sfresh\seyes)\b
    | (?:complaint|appeal)\s(?:is|has\sbeen)\s(?:therefore\s|also\s)?(?:not\s|partly\s|partially\s)?upheld
    | uphold\s+(?:your|the)\s+(?:complaint|appeal) )"""
)
_AHEAD = Pattern(
    # matches "you may"; must not match "I have"
    r"\b(?:if|you\s+(?:may|can|should|are\s+entitled)|should\s+you|how\s+to|right\s+to)\b"
)

_RESULTS: tuple[tuple[ReviewResult, Pattern], ...] = (
    (  # matches "I uphold your complaint in part"; must not match "I uphold your complaint"
        ReviewResult.PARTLY_UPHELD,
        Pattern(
            r"\buph(?:old|eld|olding)\b [^.;]{0,60} \bin\s+part\b | \bsucceeds?\s+in\s+part\b | \bpart(?:ly"
            r"|ially)\s+uph(?:eld|old) | \buphold\s+(?:in\s+)?part\b"
        ),
    ),
    (  # matches "your complaint is not upheld", "I uphold the original decision"; must not match "I uphold your complaint"
        ReviewResult.UPHELD,
        Pattern(
            r"""\b(?:not|cannot)\s+(?:therefore\s+)?uph(?:old|eld)\s+(?:your|the)\s+(?:complaint|appeal)\b
            | \b(?:complaint|appeal)\b[^.;]{0,40}\bnot\s+(?:been\s+)?upheld
            | \b(?<!\bnot\s)uph(?:old|eld|olding)\s+(?:the|our|its|that)\s+(?:\w+\s+){0,4}
              (?:decision|refusal|response|application|use|reliance|exemptions?|exceptions?|reply)
            | \b(?:decision|refusal|response|reply|exemptions?|exceptions?)\b[^.;]{0,60}\b(?:is|are|was|were|has\s+been|be)
              \s+(?:therefore\s+)?(?:upheld|maintained|correct|right)\b
            | \b(?:stand\s+by|maintain|confirm|agree\s+with|satisfied\s+with)\s+(?:the|our)\s+(?:\w+\s+)?(?:decision|response|refusal)
            | \b(?<!\bnot\s)correctly\s+(?:applied|refused|withheld)"""
        ),
    ),
    (  # matches "I uphold your complaint", "the decision is overturned"; must not match "I uphold the decision"
        ReviewResult.NOT_UPHELD,
        Pattern(
            r"""\buph(?:old|eld|olding)\s+(?:your|the)\s+(?:complaint|appeal)
            | \b(?:complaint|appeal)\s+(?:is|has\s+been)\s+(?:therefore\s+)?upheld
            | \b(?:overturn|overrul|revers|set\s+aside|quash|withdraw)\w*\b[^.;]{0,40}\b(?:decision|refusal|response|reliance|exemption)
            | \b(?:decision|refusal)\b[^.;]{0,40}\b(?:overturned|set\s+aside|reversed|not\s+upheld|was\s+wrong|incorrect)
            | \bnot\s+uphold\s+(?:the|our|its|that)\s+(?:\w+\s+){0,4}(?:application|use|reliance|exemptions?|exceptions?)\b
            | \b(?:sections?|exemptions?|exceptions?)\b[^.;]{0,40}\b(?:is|are|was|were)\s+not\s+(?:engaged|(?:correctly|properly)\s+applied)
            | \bno\s+longer\s+rel(?:y|ied|ying)\s+on | \bshould\s+have\s+been\s+(?:disclosed|released|provided)"""
        ),
    ),
)


def _is_review(outline: Outline) -> bool:
    """Whether the letter is an internal review, and does not merely offer one."""
    low = outline.text.low
    if "review" not in low:
        return False
    for place, paragraph in enumerate(outline.told):
        words = low[paragraph.start : paragraph.end]
        closing = paragraph.kind is SectionKind.COMPLAINT_RIGHTS and place >= _HEAD
        if closing or not any(
            cue in words for cue in ("review", "uph", "look again", "looked", "afresh", "reconsider", "fresh eyes", "anew")
        ):
            continue
        for found in _REVIEWING.finditer(low, paragraph.start, paragraph.end):
            if not _AHEAD.search(low, max(paragraph.start, found.start() - 40), found.start()):
                return True
    return False


def _review(outline: Outline) -> ReviewResult | None:
    """Whether the first answer stands, where the letter tells; both ways is partly."""
    low, seen = outline.text.low, set()
    for paragraph in outline.told:
        words = low[paragraph.start : paragraph.end]
        if paragraph.kind is SectionKind.COMPLAINT_RIGHTS or not any(
            cue in words for cue in ("uph", "succeed", "overt", "correct", "longer", "decision", "should have", "engaged", "wrong")
        ):
            continue
        for start, end in outline.text.sentences(paragraph.start, paragraph.end):
            found = next((result for result, pattern in _RESULTS if pattern.search(low, start, end)), None)
            if found is not None:
                seen.add(found)
    if len(seen) > 1 or ReviewResult.PARTLY_UPHELD in seen:
        return ReviewResult.PARTLY_UPHELD
    return next(iter(seen), None)


_LAW_NAMED = Pattern(
    # matches "Freedom of Information", "FOI 12/3", "request for information"; must not match "foible"
    r"""freedom\s+of\s+information | environmental\s+information | \bfoi(?:a|sa)?\b | \bfois?\b | \beirs?\b
    | requests?\s+for\s+(?:\w+\s+)?information | information\s+(?:that\s+)?(?:you\s+)?(?:have\s+)?request | rhyddid\s+gwybodaeth
    | exempt(?:ed)?\s+from\s+disclosure | neither\s+confirm\s+n?or\s+deny | refusal\s+notice | internal\s+review"""
)
_CASE = Pattern(
    # matches "your request", "you asked"; must not match "requests are answered within"
    r"""\b(?:your\s+(?:\w+\s+){0,3}(?:request|enquiry) | your\s+(?:foi|eir|f\.o\.i)\b
    | you\s+(?:have\s+)?(?:asked|requested|wrote|sought|seek|(?:sent|made|submitted|put)\s+(?:\w+\s+){0,3}requests?)
    | request\s+(?:reference|number|id|no)\b | information\s+requested
    | thank(?:s|\s+you)\s+for | acknowledge\s+)"""
)


def _is_foreign(outline: Outline, regime: Regime | None) -> bool:
    """Whether no law on requests for information is named anywhere."""
    low = outline.text.low
    return regime is None and "freedom of information" not in low and _LAW_NAMED.search(low) is None


_OTHER_ACCESS = Pattern(
    # matches "as a subject access request", "under Article 15"; must not match "subject to"
    r"\b(?:subject\s+access|articles?\s+15\b|pupil\s+information|access\s+to\s+(?:health|medical)\s+re(?:cords|ports)"
    r"|right\s+of\s+access\s+under)"
)


_NOT_UNDER = Pattern(
    # matches "not dealt with your letter under the Act"; must not match "not dealt with it yet"
    r"""(?:\bnot|n't)\s+(?:been\s+)?(?:dealt|treated|handled|processed|considered)\b[^.;]{0,40}\bunder\s+(?:it\b|(?:the|that|this)\s+act\b
    |foia\b|the\s+freedom\s+of)"""
)


def _is_elsewhere(outline: Outline, said: tuple[_Said, ...], citations: tuple[Citation, ...]) -> bool:
    """Whether a letter says that it was not dealt with under the Act, but under a person's right to their own data."""
    low = outline.text.low
    if _relies(citations) or _OTHER_ACCESS.search(low) is None:
        return False
    own = [p for p in outline.told if p.kind not in _SILENT]
    denied = any(s.told.rule in ("not_under_the_act", "outside_the_act") for s in said)
    denied = denied or any(_NOT_UNDER.search(low, p.start, p.end) for p in own)
    return denied and any(_OTHER_ACCESS.search(low, p.start, p.end) for p in own)


def _is_case(outline: Outline, request: Request | None) -> bool:
    """Whether the text speaks of a request that somebody made."""
    low = outline.text.low
    return request is not None or "your request" in low or _CASE.search(low) is not None


def _kind(outcome: Outcome, weighed: _Weighed, *, reviewed: bool) -> Kind:
    """What the letter is."""
    if outcome is Outcome.OTHER and any(s.told.rule == "automatic_reply" for s in weighed.said):
        return Kind.AUTOMATIC_REPLY
    if outcome in (*_HOLDING, Outcome.ACKNOWLEDGED):
        return Kind.HOLDING
    return Kind.INTERNAL_REVIEW if reviewed else Kind.RESPONSE


# --- what is told beside the decision


def _evidence(weighed: _Weighed, answers: tuple[Answer, ...]) -> tuple[Evidence, ...]:
    """All that was weighed, in the order of the text."""
    found = [Evidence(outcome=s.outcome, rule=s.told.rule, span=s.span) for s in weighed.said]
    found += [Evidence(outcome=a.outcome, rule="answer", span=a.span) for a in answers]
    found += [Evidence(outcome=outcome, rule="provision_applied", span=c.span) for outcome, c in weighed.grounds]
    return tuple(sorted(found, key=lambda e: (e.span.start, e.span.end)))


def _doubts(outcome: Outcome, weighed: _Weighed, attachments: tuple[Attachment, ...]) -> tuple[Diagnostic, ...]:
    """What is contradictory or cannot be told."""
    found = [d for d in (_contradiction(weighed),) if d is not None]
    if outcome is Outcome.UNKNOWN:
        found.append(_unknown(attachments))
    return tuple(found)


def _contradiction(weighed: _Weighed) -> Diagnostic | None:
    """Two statements about the whole of the request that do not go together."""
    given = weighed.letter(Outcome.DISCLOSED, scope=Scope.ALL)
    against = weighed.letter(*_NEGATIVE, scope=Scope.REQUEST) if given else []
    if not against:
        given = weighed.letter(Outcome.PARTLY_DISCLOSED, Outcome.DISCLOSED, scope=Scope.REQUEST)
        against = weighed.letter(*_NEGATIVE, scope=Scope.ALL)
    if not given or not against:
        given, against = _absent_and_exempt(weighed)
    if not given or not against:
        return None
    first, second = sorted((given[0], against[0]), key=lambda s: s.span.start)
    return Diagnostic(
        code=DiagnosticCode.CONTRADICTION,
        message=(
            f"the letter says {first.outcome.value} at {first.span.start} to {first.span.end} (rule {first.told.rule})"
            f" and {second.outcome.value} at {second.span.start} to {second.span.end} (rule {second.told.rule})"
        ),
        hint="read both sentences; the outcome was taken from all the evidence",
        span=second.span,
    )


def _absent_and_exempt(weighed: _Weighed) -> tuple[list[_Said], list[_Said]]:
    """Where one paragraph says of the information requested both that it is not held and that it is exempt."""
    refusals = [one for one in weighed.letter(Outcome.WITHHELD, scope=Scope.REQUEST) if one.told.rule in ("exempt", "withheld")]
    by_paragraph = {one.paragraph.start: one for one in reversed(refusals)}
    for absent in weighed.letter(Outcome.NOT_HELD, scope=Scope.REQUEST):
        if (refused := by_paragraph.get(absent.paragraph.start)) is not None:
            return [absent], [refused]
    return [], []


def _unknown(attachments: tuple[Attachment, ...]) -> Diagnostic:
    """That the text does not tell what was decided, and where it may be told."""
    if not attachments:
        return Diagnostic(
            code=DiagnosticCode.OUTCOME_UNKNOWN, message="no sentence, answer or provision tells what was decided", hint=None, span=None
        )
    named = next((a for a in attachments if a.name), attachments[0])
    what = f"{named.name!r}" if named.name else f"a {named.kind.value}"
    return Diagnostic(
        code=DiagnosticCode.OUTCOME_UNKNOWN,
        message=f"the text does not tell what was decided; an attachment may: {what}",
        hint="parse the text of the attachment",
        span=named.span,
    )
