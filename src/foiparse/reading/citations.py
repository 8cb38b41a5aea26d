"""From mentions of provisions to citations: what the letter does with each, and for which questions.

A section number is not an exemption: the sentence decides. Each sentence that names provisions is
brought to a normal form, in which "§" stands for the provision asked about (without the name of its
Act and a title in brackets) and "¤" for any other; the rules of `foiparse.roles`, in their order,
are then tried on the clause around it. What stands outside the clause counts after it: who speaks, the sentence that
announces a list, and for a few rules (`_settle`) the rest of the letter.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from attrs import frozen

from foiparse import law, ties
from foiparse.law import grammar, numerals
from foiparse.law.acts import attribute
from foiparse.law.catalogue import known, prefix
from foiparse.model import Citation, Diagnostic, DiagnosticCode, Provision, Role, SectionKind, Span
from foiparse.outline.parts import Outline, Paragraph, Voice
from foiparse.patterns import Pattern
from foiparse.roles import (
    DUTY,
    GROUND,
    KEPT_BACK,
    NOTICE,
    OTHER,
    Verdict,
    aimed,
    cuts,
    ends_a_clause,
    is_label,
    is_line,
    judge,
    says_neither,
)

if TYPE_CHECKING:
    from foiparse.law.acts import ActName
    from foiparse.law.grammar import Mention
    from foiparse.model import Answer, Regime, Request
    from foiparse.source import Text
from foiparse.statements import recalls

# --- What a provision is by nature -------------------------------------------------------------------------------

_REGIME_ACT = {"FOIA": "FOIA2000", "EIR": "EIR2004", "FOISA": "FOISA2002", "EISR": "EISR2004"}

_GROUNDS = {
    "FOIA2000": frozenset({"12", "14", "22A", "22a", *(str(n) for n in range(21, 45))}),
    "FOISA2002": frozenset({"12", "14", "18", "27A", *(str(n) for n in range(25, 42))}),
    "EIR2004": frozenset({"12", "13"}),
    "EISR2004": frozenset({"10", "11"}),
}
_NO_GROUNDS = {
    "FOIA2000": frozenset({("36", "5"), ("36", "6"), ("36", "7"), ("23", "2"), ("23", "3"), ("12", "3"), ("12", "5")}),
    "FOISA2002": frozenset({("12", "3"), ("12", "4"), ("12", "5"), ("12", "6"), ("38", "5")}),
    "EIR2004": frozenset({("12", "1"), ("12", "2"), ("12", "8"), ("12", "9"), ("12", "10"), ("12", "11")}),
    "EISR2004": frozenset({("10", "1"), ("10", "2"), ("10", "6"), ("10", "7"), ("10", "9")}),
}
_NOTICES = {
    "FOIA2000": (("17",), ("17", "1"), ("17", "3"), ("17", "4"), ("17", "5")),
    "FOISA2002": (("16",), ("16", "1"), ("16", "2"), ("16", "4"), ("16", "5"), ("17",), ("17", "1")),
    "EIR2004": (("14",), ("14", "1"), ("14", "2"), ("14", "3")),
    "EISR2004": (("13",), ("13", "1"), ("13", "a"), ("13", "b"), ("13", "c")),
}
_COST = frozenset({"12", "14"})
_BESIDE_COST = frozenset((("3",), ("4",), ("5",)))
"""Subsections of section 12 that say what is counted, and refuse nothing."""
# Refusals for cost or vexation, which never neither confirm nor deny.
_ONLY_NCND = {
    "FOIA2000": frozenset(
        {
            *(("23", "5"), ("24", "2"), ("26", "3"), ("27", "4"), ("28", "3"), ("29", "2"), ("30", "3"), ("31", "3"), ("32", "3")),
            *(("33", "3"), ("34", "2"), ("35", "3"), ("36", "3"), ("37", "2"), ("38", "2"), ("39", "2"), ("40", "5"), ("40", "5A")),
            *(("40", "5B"), ("41", "2"), ("42", "2"), ("43", "3"), ("44", "2")),
        }
    ),
    "FOISA2002": frozenset({("18",), ("18", "1")}),
    "EIR2004": frozenset({("12", "6"), ("12", "7"), ("13", "5"), ("13", "5A"), ("13", "5B")}),
    "EISR2004": frozenset({("10", "8"), ("11", "6")}),
}
# Provisions under which nothing can be done but neither confirm nor deny.


def _nature(act: str | None, path: tuple[str, ...]) -> str:
    """Whether a provision is a ground for refusing, one under which notice is given, or a duty, time, fee, review."""
    if act not in _GROUNDS:
        return DUTY if act == "FEES2004" else OTHER
    if path[0] in _GROUNDS[act]:
        return DUTY if path[:2] in _NO_GROUNDS[act] else GROUND
    return NOTICE if path[:2] in _NOTICES[act] else DUTY


_ALSO_REFUSED_UNDER = {
    "FOIA2000": frozenset({"8", "84"}),
    "FOISA2002": frozenset({"8", "73"}),
    "EIR2004": frozenset({"6"}),
    "EISR2004": frozenset({"6"}),
}

_JOINS = Pattern(
    # matches the "and" of "section 21 and section 22"; must not match "and not"
    r"""[\s,;/&]*(?:(?:and|or|&|/|with|together\ with|as\ well\ as|and/or|in\ conjunction\ with|and\ also
    |(?:when\ )?(?:read|taken)\ (?:in\ conjunction\ |together\ )?with)[\s,]*(?:the\s)?)?"""
)
_COORDINATE = Pattern(
    # matches ", law enforcement, and" and ", and the name of the driver under" between two provisions;
    # must not match "applies to the names. We"
    r"""[^;.§¤]{0,70}(?:,|\band\b|\bor\b|&|/|\bwith\b|\))(?:[^;.§¤]{0,30}
    |(?:(?!\b(?:is|are|was|were|has|have|had|do|does|did|may|might|will|would|can|could|we|i|it|you|they)\b)[^;.§¤]){0,90}
    \b(?:under|by|by\ virtue\ of|in\ accordance\ with|pursuant\ to)\ )"""
)
_LEADS_IN = Pattern(
    # matches "under § and ¤" before a comma, which says nothing without the clause that follows; must not match "§ applies"
    r"""(?:[,\s]|and|so|but)*(?:under|by\ virtue\ of|by|in\ accordance\ with|pursuant\ to|in\ terms\ of|in\ line\ with)\ (?:the\ )?
    (?:exemptions?\ (?:in|at|under|of)\ )?§(?:[\s,§¤&]|and|or|read|taken|together|with|in\ conjunction|of\ the\ act)*"""
)
_AND_NOT_USED = Pattern(
    # matches ", but has not been used": after "was considered"; must not match ", but you may ask again"
    r"""[,\s]*(?:but|and|though|although|however)\b(?:(?!\b(?:you|if)\b)[^;]){0,80}\b(?:not|no|n't|never|reject\w*
    |discount\w*|dismiss\w*|decided\ against
    |ruled\ out)\b"""
)
_AND_USED = Pattern(
    # matches ", and are satisfied that it applies"; must not match "and will tell you whether it applies"
    r"""[,\s]*and\b(?:(?!\b(?:not|no|n't|whether|if|will|would|may|might)\b)[^;]){0,80}\b(?:appl(?:y|ies)|engaged|exempt
    |withheld|relied|rely|met)\b"""
)
_BUT_IT_DOES_NOT = Pattern(
    # matches ", but that section does not apply"; must not match ", but the council does not agree"
    r"""[,\s]*(?:but|however|though|although)\ (?:it|(?:that|this|the)\ (?:section|exemption|exception|regulation|provision))
    \ (?:does|do|is|was|has|did)\ not\b"""
)
_DECIDED_SO = Pattern(
    # matches "we have now decided that it is"; must not match "we decided that it is not"
    r"""(?:decided|concluded|found|find|satisfied|determined)\ that\ (?:it|they|the\ (?:exemption|exception)s?)\ (?:is|are
    |does|do|appl(?:y|ies)|was)
    \b(?!\ not)"""
)
_DECIDED_NOT = Pattern(
    # matches "our conclusion was that it did not"; must not match "we decided that it is"
    r"""\b(?:decided|concluded|conclusion\ (?:is|was)|found|find|satisfied|determined|view)\ that
    \ (?:it|they|the\ (?:exemption|exception)s?)\ (?:is|are|does|do|did|was|were|has|have)(?:n't|\ not)\b"""
)
_ON_A_DAY = Pattern(
    # matches "on 30 december we replied to it": what follows in the sentence was done then; must not match "on 3 may you wrote"
    r"\bon\ \d{1,2}(?:st|nd|rd|th)?\ [a-z]+(?:\ \d{4})?,?\ (?:we|the\ \w+)\ (?:replied|answered|responded|refused|wrote|sent"
    r"|let|gave|told)\b"
)
_VEXATIOUS = Pattern(r"\b(?:requests?|it|they)\ (?:is|are)\ (?:therefore\ |clearly\ )?vexatious\b")  # not "is not vexatious"
_GIVES_REASON = (" because ", " since ", ", because ", ", since ")
_BETWEEN_COMMAS = Pattern(
    # matches ", which was applied to item 4," and ", which protects trade secrets" between a provision and its verb;
    # must not match ", which was applied, and"
    r""",\ (?:which|that|for|as|with)\ [^,;§¤]{3,90},\ (?=(?:(?:also|therefore|thus|clearly)\ )?
    (?:appl(?:y|ies)|covers?|protects?|prevents?)\b
    |(?:is|are|was|were|has|have|had|do|does|did|will|would|may|might|can|cannot|could|no\ longer)\b)
    |,\ (?:which|that)\ (?:provides?|relates?|covers?|concerns?|exempts?|protects?|allows?|states?|sets|deals|refers)\b
    [^,;§¤]{3,120}?\ (?=(?:has|have)\ (?:\w+\ ){0,2}?been\ (?:applied|engaged|claimed|cited|used|relied|considered|found)\b
    |(?:is|are)\ (?:\w+\ )?(?:not\ )?engaged\b|(?:therefore|also)\ applies\b)"""
)
_SO_IT_IS = Pattern(
    # matches ", and so it would be here": what was only explained holds; must not match ", and so it may be"
    r"""[,\s]*(?:and\ so\ it\ (?:is|was|does|would\ be|would)|(?:and\ )?(?:which|this|that)\ is\ (?:so|the\ case)
    |as\ (?:it\ )?(?:is|was|does|would\ be)(?:\ the\ case)?)
    \ (?:here|in\ this\ case|with\ (?:the|these)|for\ (?:the|these))\b"""
)
_AND_IS_REFUSED = Pattern(
    # matches ", and we are therefore refusing your request": what was only explained is done; must not match ", and we may refuse it"
    r"""[,\s]*(?:and|so)\b(?:\ \w+){0,2}?\ (?:(?:we|i)\ (?:are|am|have|do)|(?:your|the|this)\ request\ (?:is|has\ been))
    \ (?:\w+\ ){0,2}?(?:refus|withh|declin)\w*"""
)
_AND_IS_DROPPED = Pattern(
    # matches " and is no longer relied upon", ", and it is withdrawn"; must not match " and is relied on"
    r"""[,\s]*(?:and|but|so)\ (?:(?:it|this|they)\ )?(?:is|are|was|were|has\ been|have\ been)\ (?:now\ |therefore\ |hereby\ |accordingly\ )?
    (?:no\ longer\ (?:relied|claimed|cited|applied|engaged|used)|withdrawn|dropped|set\ aside|overturned|not\ upheld)\b"""
)
_AND_IS_UPHELD = Pattern(
    # matches ", and it is upheld for question 1"; must not match " and is upheld by nobody"
    r"[,\s]*(?:and|so)\ (?:it|this|they)\ (?:is|are)\ (?:therefore\ |accordingly\ |also\ )?(?:upheld|maintained|engaged)\b"
)
_HAS_KEPT_BACK = Pattern(
    # matches ", we have withheld it": behind "where § applies" this tells what was done; must not match ", we will withhold it"
    r"""[,\s]*(?:we|i|it|they|this|these|names|details|the\ [^,;§]{1,40})\ (?:have|has|are
    |is)\ (?:\w+ly\ )?(?:been\ )?(?:withheld|redacted|removed|refused
    |not\ (?:been\ )?(?:able\ to\ )?(?:provid|disclos|releas|suppl|includ|giv)\w+)"""
)
_IS_ABOUT = Pattern(
    # matches "6. as regards " at the start of a paragraph; must not match "we wrote as regards "
    r"""(?:[\u2022*o-]\s?|\(?[a-z\d]{1,3}[.)]\s+)?(?:as\ regards|regarding|(?:with|in)\ (?:regard|respect|relation)\ (?:to|of)
    |as\ (?:to|for)|turning\ to|concerning|for|on)\ (?:your\ |the\ |my\ )?"""
)
_SUBJECT_BEFORE = Pattern(
    # matches "row 3 (mobile numbers) - " before "§ personal information"; must not match "case law - "
    r"(?:row|question|q|item|part|point|request)\ ?\w{1,3}(?:\ \([^)§]{1,40}\))?\ -\ (?=§)"
)
_HEADS_REASONS = Pattern(
    # matches "§ - two of the files in q4 are", "§ personal information - the operators are": reasons given under the provision;
    # must not match "the test in § - harm - is", "§ applies - see"
    r"(?:[\u2022*o-]\s?|\(?[a-z\d]{1,3}[.)]\s)?(?:(?:exemption|exception|the)\s)?§(?:\s(?:exemption|exception))?"
    r"(?:\s(?!appl|is\b|are\b|was\b|has\b|does\b|of\b|would\b|may\b)[a-z][a-z ,'&]{3,50})?\s?[-:]\s?\S"
)
_WE_NOW = (
    r"(?:we|i|it|they|the\ [a-z]+)\ (?:(?:also|therefore|now|too|additionally|further|have|has|are|is|am|likewise|accordingly)\ ){0,3}"
)
_RELIED_ON_TOO = Pattern(
    # matches ", on which we rely as well" behind "it would fall within §"; must not match ", on which we may rely"
    rf"""[^;§¤]{{0,60}},?\ (?:(?:up)?on\ which\ {_WE_NOW}rel(?:y|ies|ied|ying)
    |which\ {_WE_NOW}(?:rel(?:y|ies|ied|ying)\ (?:up)?on|claim(?:s|ed|ing)?|invok(?:e|es|ed|ing)|cit(?:e|es|ed|ing)|appl(?:y|ies|ied|ying))
    |and\ {_WE_NOW}(?:rel(?:y|ies|ied|ying)\ (?:up)?on|claim(?:s|ed|ing)?|invok(?:e|es|ed|ing)|cit(?:e|es|ed|ing)|appl(?:y|ies|ied|ying))
    \ (?:it|this|that|them|both|(?:the|this)\ (?:exemption|exception)))\b(?!\ (?:if|should|only\ if|where)\b)"""
)
_MADE_OF_IT = Pattern(
    # matches "and came to the view that it did not" behind "whether § covered them"; must not match "and will tell you if it does"
    r"""\b(?:and|but|,)\ (?:\w+\ ){0,3}?(?:came|come|reached|formed|took|taken|concluded|decided|found|judged|determined|satisfied
    |think|thought|believe|consider(?:ed)?)\b[^;§]{0,40}?\bthat\ (?:it|they|this|the\ (?:exemption|exception|section|regulation)s?)
    \ (?P<verb>did|does|do|is|was|are|were|has|have|could|cannot|would)\b(?P<not>\ (?:\w+ly\ )?(?:not|no\ longer)\b)?"""
)
_OPEN = ("whether_it_applies", "test_of_exemption")
_CLOSED = (
    ("whether_it_applies", "", _AND_NOT_USED, Verdict(Role.REJECTED, "looked_at_and_not_used", False)),
    ("whether_it_applies", "", _AND_USED, Verdict(Role.APPLIED, "looked_at_and_used", False)),
    ("test_of_exemption", "where ", _HAS_KEPT_BACK, Verdict(Role.APPLIED, "where_it_applies", False)),
)
# Verdicts that leave open what was done, and the clauses behind that tell it.
_TITLE = Pattern(
    # matches " (personal information)" after a provision; must not match " (see below)" that holds a section
    r"\s?\((?!withh|redact|see\b|a\)|b\)|c\)|i\)|ii\)|\d)[^()\n§]{3,90}\)"
)
_ACT_JOIN = Pattern(
    # matches what stands between a provision and its Act: " of the ", " ("; must not match " applies to the "
    r"[\s,(]*(?:of|to|in|under|from)?\s?(?:that|the|this|said|same)?\s?"
)
_ANNOUNCES = Pattern(
    # matches "by virtue of the following exemptions:"; must not match "you asked the following:"
    r"""exempt|except|section|regulation|provision|by\ virtue|withh|refus|redact|ground|disappl"""
)


_ONE = Pattern(r"\bfollowing\ (?:exemption|exception|section|regulation|provision)\b(?!\(s\)|/s)")
# Matches "the following exemption applies:"; must not match "the following exemptions:", "the following exemption(s):"
_POINTS_BACK = Pattern(
    # matches "they are exempt under": the sentence is about what the one before names; must not match "the names are"
    r"""(?:(?:the|our|its)\s\w+\s(?:considers?|believes?|takes\sthe\sview|is\sof\sthe\sview)\sthat\s|(?:we|i)\s(?:consider|believe)\sthat\s)?
    (?:they|these|this|it|both|all\ (?:of\ )?(?:these|this)|that\ information|such\ information|the\ latter
    |(?:by|under|by\svirtue\sof)\s(?:section|regulation|s\.)\s?\d[^.;]{0,40}\bthe\sduty
    |the\s(?:precise|exact|actual|specific|true|underlying|suppressed|redacted|withheld)\s(?:numbers?|figures?|values?|counts?|details?))\b"""
)
_THE_EXEMPTION = Pattern(
    # matches "this exemption has": the ground named last before it; must not match "the exemption in section 40"
    r"\b(?:this|the|that)\s(?:exemption|exception)\b(?!\s(?:in|at|under|of|set|provided|contained|from)\b)"
)


class _Group(NamedTuple):
    """Mentions of one nature that stand together as one member of the sentence."""

    start: int
    """First clean offset."""
    end: int
    """One past the name of the Act and the title that follow."""
    members: tuple[int, ...]
    """Numbers of the mentions."""
    nature: str
    """What they are by nature."""


class _Reading(NamedTuple):
    """What was made of a group: the role, and what its final role may depend on."""

    group: _Group
    role: Role
    rule: str
    ncnd: bool
    labels: tuple[str, ...]
    """Labels of questions named with it, not yet compared with the request."""
    topic: tuple[str, ...] = ()
    """Labels of the questions with which its paragraph begins: "as regards a, "."""
    lead: int = -1
    """Clean offset of the sentence that announces the list it stands in; -1 where none does."""
    shares: tuple[tuple[str, ...], ...] = ()
    """The labels of each of its provisions, where "the former" and "the latter" tell them apart."""


class _Announced(NamedTuple):
    """A list of provisions that is under way."""

    verdict: Verdict
    """What it says of them."""
    labels: tuple[str, ...]
    """Labels of the questions that it names."""
    at: int
    """Clean offset of the sentence that announces it."""
    one: bool
    """Whether it announces one provision only: "by virtue of the following exemption:"."""


@frozen
class _Letter:
    """What the readers of a paragraph look at."""

    outline: Outline
    text: Text
    low: str
    acts: Sequence[ActName]
    act_starts: list[int]
    found: Sequence[Mention]
    starts: list[int]
    codes: Sequence[str | None]
    natures: Sequence[str]
    asked: tuple[tuple[int, int], ...]
    """Source stretches of the requester's words."""
    labelled: bool
    """Whether the request has labelled questions, or none of its words are printed, so that any label may be one of its."""
    letters: frozenset[str]
    """Those of its labels that are single letters, in lower case."""
    verdicts: dict[tuple[str, int, str], Verdict | None]
    """What the sentences read so far say of the provision at a sign: letters print headings and rows more than once."""


def read(
    outline: Outline,
    request: Request | None,
    answers: tuple[Answer, ...],
    regime: Regime | None,
    acts: Sequence[ActName],
) -> tuple[tuple[Citation, ...], tuple[Diagnostic, ...]]:
    """Every provision that the text names outside boilerplate, with its role and its questions.

    Args:
        outline: the text with its paragraphs and voices.
        request: what was asked; its words are the requester's, and its labels are those a citation may be tied to.
        answers: the answers, which tie the provisions in them to their questions.
        regime: the access law, for sections whose Act is not named.
        acts: the Acts named in the text.

    Returns:
        the citations in the order of the text, and what is doubtful about them.
    """
    text = outline.text
    found = grammar.mentions(text)
    if not found:
        return (), ()
    codes = attribute(text, found, acts, _REGIME_ACT[regime] if regime else None)
    paths = [path for path, _ in request.walk()] if request else []
    letter = _Letter(
        outline=outline,
        text=text,
        low=text.low if "§" not in text.low and "¤" not in text.low else text.low.replace("§", " ").replace("¤", " "),
        acts=acts,
        act_starts=[act.start for act in acts],
        found=found,
        starts=[mention.start for mention in found],
        codes=codes,
        natures=[_nature(code, mention.paths[0]) for mention, code in zip(found, codes, strict=True)],
        asked=_asked(request),
        labelled=bool(paths) or request is None,
        letters=frozenset(path.lower() for path in paths if len(path) == 1 and path.isalpha()),
        verdicts={},
    )
    readings = _settle(letter, list(_readings(letter, outline.paragraphs)), outline.paragraphs)
    tops = [question.label for question in request.questions if question.label is not None] if request else []
    return _cite(letter, readings, paths, tops, answers)


def _asked(request: Request | None) -> tuple[tuple[int, int], ...]:
    """The stretches of the source that are the requester's words, merged and in order.

    A preamble or closing counts only as part of the request's own span: without one, answers stand between its words.
    """
    if request is None:
        return ()
    spans = [request.span] if request.span else []
    left = list(request.questions)
    while left:
        question = left.pop()
        spans.append(question.span)
        left += question.parts
    merged: list[tuple[int, int]] = []
    for span in sorted(spans, key=lambda one: one.start):
        if merged and span.start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], span.end))
        else:
            merged.append((span.start, span.end))
    return tuple(merged)


# --- From paragraphs to readings ---------------------------------------------------------------------------------


def _readings(letter: _Letter, paragraphs: Sequence[Paragraph]) -> Iterator[_Reading]:
    """What each group of mentions does, paragraph by paragraph, in the order of the text."""
    announced: _Announced | None = None
    starts = [paragraph.start for paragraph in paragraphs]
    last, at, mentions = -2, 0, letter.starts
    items: _Announced | None = None
    """The list each of whose items is a paragraph of its own."""
    while at < len(mentions):
        first, number = at, _home(paragraphs, starts, mentions[at])
        at += 1
        if number is None:
            continue  # boilerplate
        paragraph = paragraphs[number]
        while (
            at < len(mentions)
            and mentions[at] < paragraph.end
            and (not paragraph.holes or _home(paragraphs, starts, mentions[at]) == number)
        ):
            at += 1
        opens = mentions[first] - paragraph.words <= _ITEM_LEAD
        if last != number - 1:
            announced = None
            items = None
        if announced is None and number:
            announced = _announcement(letter, paragraphs, number) or (items if opens else None)
        items = announced if opens else None
        begun = announced
        lead, statute = _lead(letter, paragraphs, number), _is_statute(letter, paragraphs, number)
        headed = _headed(letter, paragraphs, number) if letter.labelled else ()
        readings, announced = _paragraph(letter, paragraph, range(first, at), announced, lead, statute, headed)
        if begun is not None and begun.one and any(reading.rule == "announced_list" for reading in readings):
            announced = items = None
        yield from readings
        last = number


_QUESTION_WORDS = ("question", "q", "part", "point", "item", "request", "query")
"""Words with which a label names a question."""
_BELOW_LABEL, _LABEL_LINE = 3, 80
"""Most paragraphs of reasons below the label of a question, and most characters of the line that it heads."""
_SUBSECTIONS = 12
"""Most paragraphs of a statute that is printed out."""
_SUBSECTION = Pattern(r"['\"]?\([0-9a-z]{1,3}\)\s")  # matches "(1) Information which", "(a) the"; must not match "1. The"
_STATUTORY = Pattern(
    # matches "information which is not exempt information by virtue of": words of the Act; must not match "the information is exempt"
    r"\binformation\s(?:which|to\swhich)\s[^.;]{0,120}\bis\sexempt\sinformation\s(?:if|only\sif)\b"
)
_PROVIDES = Pattern(
    # matches "section 31(1) of the act provides that:"; must not match "the answer section provides the figures:"
    r"\b(?:section|regulation|article|s\.)\s?\d[^.;\n]{0,100}\b(?:provides|states|says|reads)\b(?:\s(?:that|as\sfollows))?\s?[:-]+$"
)
_ITEM_LEAD = 24
"""Characters that may stand before the provision with which an item of a list begins: "Question 2 - "."""


def _home(paragraphs: Sequence[Paragraph], starts: list[int], at: int) -> int | None:
    """The number of the paragraph that holds an offset; the columns of a table lie in each other's holes."""
    nearest = bisect_right(starts, at) - 1
    for number in range(nearest, max(-1, nearest - 4), -1):
        paragraph = paragraphs[number]
        hole = bisect_right(paragraph.holes, (at, at)) - 1 if paragraph.holes else -1
        if at < paragraph.end and (hole < 0 or at >= paragraph.holes[hole][1]):
            return number
    return None


def _lead(letter: _Letter, paragraphs: Sequence[Paragraph], number: int) -> tuple[int, int] | None:
    """The end of the line above, where it broke off in a sentence, as the cells of a table do."""
    above = paragraphs[number - 1] if number else None
    if above is None or above.last != paragraphs[number].first - 1 or letter.low[above.end - 1] in ".!?:;":
        return None
    return max(above.start, above.end - 240), above.end


def _headed(letter: _Letter, paragraphs: Sequence[Paragraph], number: int) -> tuple[str, ...]:
    """The question under whose label a paragraph of reasons stands: "Question 2: Sections 24 and 38", "Point v - officers"."""
    for above in reversed(paragraphs[max(0, number - _BELOW_LABEL) : number + 1]):
        if above.voice is not Voice.AUTHORITY:
            return ()
        if above.label is None and above.end - above.start < _LABEL_LINE and (several := _heads_several(letter, above)):
            return several
        if above.label is not None:
            heads = above is paragraphs[number] or (above.end - above.start < _LABEL_LINE and letter.low[above.end - 1] != ".")
            return (above.label.name.lower(),) if heads and above.label.word in _QUESTION_WORDS else ()
        if above.heading:
            return ()
    return ()


def _heads_several(letter: _Letter, paragraph: Paragraph) -> tuple[str, ...]:
    """The labels that a short line names, alone or behind its topic: "Parts 4 and 5", "Public affairs - items (a) and (b)"."""
    low = letter.low
    found = numerals.question_labels(low, paragraph.start, paragraph.end)
    if len(found) != 1 or paragraph.end - found[0].end > 1 or low[paragraph.end - 1] in ".?":
        return ()
    alone = found[0].start == paragraph.start or low.endswith((" - ", "(", ": "), paragraph.start, found[0].start)
    return _merged(found) if alone else ()


def _is_statute(letter: _Letter, paragraphs: Sequence[Paragraph], number: int) -> bool:
    """Whether a paragraph is a subsection that stands below "Section 31 of the Act provides:"."""
    low = letter.low
    here = paragraphs[number]
    if not _SUBSECTION.match(low, here.start, here.end):
        return False
    if _STATUTORY.search(low, here.start, here.end):
        return True
    for above in reversed(paragraphs[max(0, number - _SUBSECTIONS) : number]):
        if low[above.end - 1] in ":-" and _PROVIDES.search(low, max(above.start, above.end - 160), above.end):
            return True
        if not _SUBSECTION.match(low, above.start, above.end):
            return False
    return False


def _paragraph(
    letter: _Letter,
    paragraph: Paragraph,
    inside: Sequence[int],
    announced: _Announced | None,
    lead: tuple[int, int] | None,
    statute: bool,
    headed: tuple[str, ...],
) -> tuple[list[_Reading], _Announced | None]:
    """The readings of one paragraph, and the list that is still under way at its end; `headed` are the questions it stands below."""
    readings: list[_Reading] = []
    topic = (_topic(letter, paragraph) or headed) if letter.labelled else ()
    at, before = 0, paragraph.start
    pieces = list(_pieces(letter.text, paragraph))
    for place, (start, end) in enumerate(pieces):
        here = at
        while at < len(inside) and letter.starts[inside[at]] < end:
            at += 1
        if here < at:
            groups = _groups(letter, inside[here:at])
            normal = _normal(letter, start, end, groups, paragraph.holes)
            labels = _named_questions(letter, start, end, groups, normal)
            if before < start and letter.labelled and not any(labels):
                labels = [_pointed_to(letter, pieces[: place + 1])] * len(groups)
            if announced is None and before < start and letter.low[before:start].rstrip().endswith(":"):
                announced = _announces(letter, before, start)
            above = lead if start == paragraph.start else None
            aside = "quoted_statute" if statute else None
            if any(group.nature == GROUND for group in groups) and recalls(letter.text, paragraph.start, start):
                aside = "earlier_request"
            told = _sentence(letter, paragraph, groups, normal, labels, announced, above, aside)
            readings += [one._replace(topic=topic) for one in told] if topic else told
            if readings[-1].rule not in ("announced_list", "labelled_line"):
                announced = _opens_list(normal, labels[-1], start)
        else:
            if announced is not None and end - start > 40:
                announced = None
            if readings and readings[-1].rule == "whether_it_applies":
                readings[-1] = _decided(letter, readings[-1], start, end)
        if at == len(inside):
            if readings[-1].role is not Role.REJECTED and _dropped_next(letter, readings[-1], end, paragraph.end):
                readings[-1] = readings[-1]._replace(role=Role.REJECTED, rule="not_relied_on")
            return _with_what_follows(letter, readings, end, paragraph.end), announced if paragraph.end - end < 40 else None
        before = start
    return readings, announced


def _pointed_to(letter: _Letter, sentences: list[tuple[int, int]]) -> tuple[str, ...]:
    """The labels of the sentence to which the last of some points back: "The letter at part 1 is ours. It is redacted under"."""
    for (start, end), above in islice(zip(sentences[:0:-1], sentences[-2::-1], strict=True), _FURTHEST_BACK):
        if not _POINTS_BACK.match(letter.low, start, end):
            return ()
        if labels := _whole_labels(letter, *above):
            return labels
    return ()


_FURTHEST_BACK = 3
"""Most sentences between one that names a question and one that points back to it."""


_NO_LONGER = Pattern(
    # matches "the panel no longer relies on it", "we do not rely on it now"; must not match "it is no longer held"
    r"\b(?:no\s+longer|not\s+now|do(?:es)?\s+not)\s+(?:rel(?:y|ies)\s+(?:up)?on|claim|appl(?:y|ies)|maintain)s?\s+(?:it|this|that|them)\b"
)


def _dropped_next(letter: _Letter, reading: _Reading, start: int, end: int) -> bool:
    """Whether the next sentence drops the ground that the last one named: "Section 36(2) was cited. We no longer rely on it"."""
    if reading.group.nature != GROUND or letter.low.find(" rel", start, end) < 0:
        return False
    following = letter.text.sentences(start, end)
    return bool(following) and _NO_LONGER.search(letter.low, *following[0]) is not None


def _with_what_follows(letter: _Letter, readings: list[_Reading], end: int, stop: int) -> list[_Reading]:
    """The readings of a paragraph in the light of the sentences behind the last that names a provision, up to the paragraph's end."""
    *earlier, last = readings
    if last.rule in _RECITED and last.group.nature == GROUND:
        fits = "fits_this_request" if _fits_here(letter, end, stop) else _weighed_here(letter, end)
        last = last._replace(role=Role.APPLIED, rule=fits) if fits else last
    if last.rule == "whether_it_applies":
        last = _decided(letter, last, end, min(stop, end + 200))
    if letter.labelled and last.rule == "labelled_line" and not last.labels:
        last = last._replace(labels=_next_labels(letter, end, stop) if letter.low[end - 1] == ":" else _labels_below(letter, end))
    if letter.labelled and letter.low.find("the former", end, min(stop, end + 200)) >= 0:
        return _former_and_latter(letter, [*earlier, last], end, stop)
    return [*earlier, last]


def _next_labels(letter: _Letter, start: int, end: int) -> tuple[str, ...]:
    """The labels named in the sentence that begins at an offset, as reasons behind "Section 43(2):" do."""
    following = letter.text.sentences(start, min(end, start + 600))
    return _whole_labels(letter, *following[0]) if following else ()


_SAYS_FOR_WHICH = Pattern(
    # matches "this is relied on for (a) only", "it applies to question 3"; must not match "this requires us to weigh"
    r"(?:this|it|the\ exemption|the\ exception)\b[^.;]{0,40}\b(?:relied|appl(?:y|ies|ied)|claimed|engaged|used|cited)\b[^.;]{0,60}"
)


def _labels_below(letter: _Letter, start: int) -> tuple[str, ...]:
    """The labels for which the first sentence below a heading says that what it names is used."""
    begin, end = letter.text.trim(start, min(len(letter.low), start + 200))
    if not _SAYS_FOR_WHICH.match(letter.low, begin, end):
        return ()
    return _whole_labels(letter, *letter.text.sentences(begin, end)[0])


def _topic(letter: _Letter, paragraph: Paragraph) -> tuple[str, ...]:
    """The labels of the questions that a paragraph says at its start that it is about."""
    about = _IS_ABOUT.match(letter.low, paragraph.start, min(paragraph.end, paragraph.start + 60))
    if about is None:
        return ()
    found = [one for one in _labels(letter, paragraph.start, min(paragraph.end, about.end() + 90)) if one.end > about.end()][:1]
    if not found or found[0].start > about.end() or letter.low[found[0].end : found[0].end + 1] not in (",", ":"):
        return ()
    return _merged(found)


def _fits_here(letter: _Letter, start: int, end: int) -> bool:
    """Whether one of the next sentences finds that what the last one recited is so here: "We consider that this exemption is engaged"."""
    nearest = bisect_left(letter.starts, start)
    stop = min(end, start + _FINDING, letter.starts[nearest] if nearest < len(letter.starts) else end)
    following = letter.text.sentences(*letter.text.trim(start, stop)) if stop - start > _SHORTEST_FINDING else []
    for place, sentence in enumerate(following[:2]):
        words = " ".join(letter.low[slice(*sentence)].split())
        if not place and _THIS_ONE_IS.match(words):
            return True
        pointed = _THE_EXEMPTION.search(words) if not _OF_ANOTHERS_VIEW.search(words) else None
        verdict = judge(f"{words[: pointed.start()]}§{words[pointed.end() :]}", GROUND) if pointed is not None else None
        if verdict is not None:
            return verdict.role is Role.APPLIED
    return False


_OF_ANOTHERS_VIEW = Pattern(
    # matches "the contractor told us that this exemption"; must not match "the university considers that this exemption"
    r"\b(?:told\ us|advised\ us|informed\ us|argue[sd]?|you\ (?:say|said|argue|believe|claim)|disagree|contractor|suppliers?|third\ part)\b"
)
_FINDING, _SHORTEST_FINDING = 600, 20
"""Characters behind a recited exemption in which it is found to fit, and fewest characters of such a finding."""


def _weighed_here(letter: _Letter, start: int) -> str | None:
    """By which rule the next sentence takes what the last one recited for an exemption that is used; None where it does not.

    That it is absolute, so that nothing need be weighed, is said of one that is used; that it calls for the public interest to
    be weighed, of one that is if the weighing then falls out against disclosure.
    """
    nearest = bisect_left(letter.starts, start)
    end = min(start + _WEIGHING, letter.starts[nearest] if nearest < len(letter.starts) else len(letter.low))
    following = letter.text.sentences(*letter.text.trim(start, end)) if end - start > 40 else []
    if not following:
        return None
    first = " ".join(letter.low[slice(*following[0])].split())
    if _IS_ABSOLUTE.match(first):
        return "absolute_so_not_weighed"
    if not _IS_WEIGHED.match(first):
        return None
    later = (" ".join(letter.low[slice(*sentence)].split()) for sentence in following[1:])
    return "weighed_against" if any(_AGAINST_DISCLOSURE.search(sentence) for sentence in later) else None


_WEIGHING = 2000
"""Characters behind a recited exemption within which the public interest is weighed."""
_IS_ABSOLUTE = Pattern(
    # matches "it is an absolute exemption and i need not consider the public interest"; must not match "it is absolute if the"
    r"""(?:this|it|that|the\ exemption)\ is\ (?:therefore\ )?an\ absolute\ (?:exemption|one)\b[^§;]{0,60}
    \b(?:need\ not|no\ need|not\ (?:have|need|required|obliged)|no\ public\ interest|without)\b"""
)
_IS_WEIGHED = Pattern(
    # matches "this exemption requires us to weigh the public interest"; must not match "we weighed the public interest"
    r"(?:this|it|that|the\ exemption|the\ exception|as\ this|being)\b[^§;]{0,80}\b(?:public\ interest|qualified)\b"
)
_AGAINST_DISCLOSURE = Pattern(
    # matches "the interest in keeping to the timetable carries more weight", "the balance lies in withholding it";
    # must not match "the interest in disclosure carries more weight"
    r"""\b(?:interest|balance|factors?|arguments?|considerations?)\b(?![^.]{0,60}\b(?:disclos|releas|openness|transparen|publish))
    [^.]{0,60}\b(?:carr(?:y|ies)\ more\ weight|outweighs?|weighs?\ more|prevails?|(?:is|are)\ (?:the\ )?(?:stronger|weightier|greater))\b
    |\b(?:lies?|falls?|favours?|comes?\ down|rests?|tips?)\b[^.]{0,40}
    \b(?:withholding|maintaining|non-?disclosure|keeping|refus\w+|against\ (?:disclos|releas)\w*)"""
)


_RECITED = frozenset(("what_it_says", "only_named", "test_of_exemption", "names_what_is_exempt"))
"""Rules of provisions of which the next sentence may say that they fit the request."""
_THIS_ONE_IS = Pattern(
    # matches "I have concluded that this one is, ... and your request is refused" behind "§ removes the duty where a
    # request is vexatious"; must not match "I have considered this and am writing to tell you more"
    r"""(?:accordingly|therefore|hence|so)?,?\ ?\b(?:i|we)\ (?:have\ |am\ |are\ )?
    (?:conclude|concluded|consider|decided|satisfied|find|found)\ that\ (?:this|your|it|the)\ ?(?:one|request|is)?
    \b[^§;]{0,240}?\b(?:refused|refusing|refuse|vexatious|withheld|withholding)\b"""
)


def _decided(letter: _Letter, reading: _Reading, start: int, end: int) -> _Reading:
    """A reading that was left open, in the light of a later sentence: "we have now decided that it is"."""
    if _DECIDED_NOT.search(letter.low, start, end):
        return reading._replace(role=Role.REJECTED, rule="decided_that_it_is_not")
    if _DECIDED_SO.search(letter.low, start, end):
        return reading._replace(role=Role.APPLIED, rule="decided_that_it_is")
    return reading


def _pieces(text: Text, paragraph: Paragraph) -> Iterator[tuple[int, int]]:
    """The sentences of a paragraph; a table or a run of words without a stop comes in pieces of bounded length."""
    for start, end in text.sentences(paragraph.start, paragraph.end):
        at = start
        while end - at > 2000:
            cut = text.low.rfind(" ", at + 1000, at + 2000)
            cut = cut if cut > 0 else at + 2000
            yield at, cut
            at = cut
        yield at, end


def _groups(letter: _Letter, inside: Iterable[int]) -> list[_Group]:
    """The mentions of a sentence, those joined by no more than "and" or a comma taken together."""
    low, groups = letter.low, []
    members: list[int] = []
    first, last, kind = 0, -1, ""
    for number in inside:
        start, nature = letter.starts[number], letter.natures[number]
        end = _absorbed(letter, letter.found[number].end)
        if members and (start < last or (nature == kind and start - last < _JOIN_ROOM and _are_joined(low, last, start))):
            last = max(last, end)
        else:
            if members:
                groups.append(_Group(first, last, tuple(members), kind))
            members, first, last, kind = [], start, end, nature
        members.append(number)
    if members:
        groups.append(_Group(first, last, tuple(members), kind))
    return groups


_JOIN_ROOM = 40
"""Characters that may stand between two mentions that are one member of the sentence."""


def _are_joined(low: str, start: int, end: int) -> bool:
    """Whether no more than "and" or a comma stands between two mentions."""
    return low[start:end] in _PLAIN_JOINS or _JOINS.fullmatch(low, start, end) is not None


_PLAIN_JOINS = frozenset((", ", " and ", ", and ", " & ", " or ", "/"))
"""What nearly always stands there."""
_ACT_NEAR = 14
"""Characters that may stand between a provision and its Act."""


def _absorbed(letter: _Letter, end: int) -> int:
    """Where a mention ends together with the name of its Act and a title in brackets."""
    low = letter.low
    if "(" in low[end : end + 2]:
        end = _after_title(low, end)
    nearest = bisect_right(letter.act_starts, end - 1)
    if nearest == len(letter.act_starts) or letter.act_starts[nearest] - end > _ACT_NEAR:
        return _after_title(low, end) if "(" in low[end : end + 2] else end
    act = letter.acts[nearest]
    if _ACT_JOIN.fullmatch(low, end, act.start):
        bracket = low[end : act.start].count("(")
        end = act.end
        if bracket and low[end : end + 1] == ")":
            end += 1
    return _after_title(low, end)


def _after_title(low: str, end: int) -> int:
    """Where a title in brackets ends that begins here; else the same place."""
    title = _TITLE.match(low, end, min(len(low), end + 100)) if "(" in low[end : end + 2] else None
    return title.end() if title else end


def _normal(letter: _Letter, start: int, end: int, groups: list[_Group], holes: tuple[tuple[int, int], ...] = ()) -> str:
    """A sentence in lower case with each group replaced by its sign, white space collapsed, page headers and other columns left out."""
    cuts = [(group.start, group.end, " ¤ " if group.nature == OTHER else " § ") for group in groups]
    if holes:
        inside = holes[max(0, bisect_right(holes, (start, start)) - 1) : bisect_right(holes, (end, end))]
        cuts = sorted([*cuts, *((hole[0], hole[1], " ") for hole in inside if start < hole[1])])
    pieces, at = [], start
    for cut_start, cut_end, sign in cuts:
        pieces += [letter.low[at:cut_start], sign]
        at = max(at, cut_end)
    pieces.append(letter.low[at:end])
    normal = " ".join("".join(pieces).split())
    for spaced, close in (("§ ,", "§,"), ("§ .", "§."), ("( §", "(§"), ("§ )", "§)"), ("§ :", "§:")):
        if spaced in normal:
            normal = normal.replace(spaced, close)
    return normal


def _sentence(
    letter: _Letter,
    paragraph: Paragraph,
    groups: list[_Group],
    normal: str,
    labels: list[tuple[str, ...]],
    announced: _Announced | None,
    lead: tuple[int, int] | None,
    aside: str | None,
) -> Iterator[_Reading]:
    """The readings of the groups of one sentence; `aside` is the rule by which it is part of a statute or tells of earlier requests."""
    signs = _signs(normal)
    before: Verdict | None = None
    sign = 0
    for group, named in zip(groups, labels, strict=True):
        if group.nature == OTHER:
            yield _Reading(group, Role.OTHER_ACT, "other_act", False, named)
            continue
        at = signs[sign]
        previous = signs[sign - 1] if sign else -1
        sign += 1
        verdict, tied, lead_in = _quoted(letter, paragraph, group), named, -1
        if verdict is None and aside is not None and (aside != "earlier_request" or group.nature == GROUND):
            verdict = Verdict(Role.QUOTED, aside, False)
        if verdict is None and announced and (listed := _listed(group, normal, at, letter, announced)):
            verdict, tied, lead_in = listed, named or announced.labels, announced.at
        if verdict is None:
            key = normal, at, group.nature
            if key not in letter.verdicts:
                letter.verdicts[key] = _clause(normal, at, group.nature)
            verdict = letter.verdicts[key]
        if verdict is None and before and previous >= 0 and _COORDINATE.fullmatch(normal, previous + 1, at):
            verdict = before
        if verdict is None and lead and group.nature == GROUND and at < 80:
            verdict = judge(" ".join(letter.low[slice(*lead)].split()) + " " + aimed(normal, at, 0, at + 1), GROUND)
        if verdict is None:
            verdict = _alone(paragraph, normal, group.nature)
        if group.nature == GROUND:
            before = verdict
        if (
            verdict.rule == "what_it_says"
            and "such" in normal
            and _VEXATIOUS.search(letter.low, max(paragraph.start, group.start - 300), group.start)
        ):
            verdict = Verdict(verdict.role, "explains_what_is_withheld", False)
        if verdict.rule == "names_what_is_exempt" and KEPT_BACK.search(letter.low, max(paragraph.start, group.start - 600), group.start):
            verdict = Verdict(verdict.role, "explains_what_is_withheld", False)
        yield _Reading(group, verdict.role, verdict.rule, verdict.ncnd, tied, lead=lead_in)


def _signs(normal: str) -> list[int]:
    """Where the signs stand."""
    found, at = [], normal.find("§")
    while at >= 0:
        found.append(at)
        at = normal.find("§", at + 1)
    return found


def _quoted(letter: _Letter, paragraph: Paragraph, group: _Group) -> Verdict | None:
    """Whether the words are the requester's, another letter's, or stand between quotation marks."""
    if paragraph.voice is not Voice.AUTHORITY:
        return Verdict(Role.QUOTED, f"voice_{paragraph.voice}", False)
    if letter.asked:
        source = letter.text.offset(group.start)
        nearest = bisect_right(letter.asked, (source, len(letter.text.source))) - 1
        if nearest >= 0 and source < letter.asked[nearest][1]:
            return Verdict(Role.QUOTED, "in_the_request", False)
    floor = max(paragraph.start, group.start - 600)
    opened = letter.low.rfind('"', floor, group.start)
    if (
        opened >= 0
        and letter.low.count('"', floor, group.start) % 2
        and letter.low.find('"', group.end, min(paragraph.end, group.end + 600)) >= 0
    ):
        return Verdict(Role.QUOTED, "quotation_marks", False)
    return None


def _clause(normal: str, at: int, nature: str) -> Verdict | None:
    """What the clause around a sign says, or None where no rule fits it."""
    edges = cuts(normal)
    nearest = bisect_right(edges, at)
    start, end = edges[nearest - 1], edges[nearest] if nearest < len(edges) else len(normal)
    beyond = edges[nearest + 1] if nearest + 1 < len(edges) else len(normal)
    if end < beyond and end - start < 90 and _LEADS_IN.fullmatch(normal, start, end):
        end = beyond
    verdict = judge(aimed(normal, at, start, end), nature)
    if verdict is not None and verdict.role is Role.CONSIDERED:
        verdict = _closed(normal, at, end, beyond, verdict)
    if verdict is not None and verdict.rule in _SAYS_WHAT_IT_IS and start and _AND_THE_LAW.match(normal, start):
        verdict = Verdict(Role.APPLIED, "and_so_it_is_exempt", False)
    if nature == GROUND:
        if start and normal.startswith(_GIVES_REASON, start):
            verdict = _with_the_last(normal, at, (edges[nearest - 2], start, end), verdict)
        if end < beyond:
            verdict = _in_the_next(normal, at, (start, end, beyond), verdict)
    if verdict is None and nature == GROUND and _QUALIFIED_OPINION.search(normal, 0, at):
        return Verdict(Role.APPLIED, "qualified_opinion", False)
    if verdict is None and nature == GROUND and normal.startswith(")", at + 1) and _KEPT_BACK_BEFORE.search(normal, 0, at):
        return Verdict(Role.APPLIED, "in_brackets", False)
    if verdict is None and nature == GROUND and not _IN_THE_LAW.search(normal, 0, at) and _PREJUDICE_BEFORE.search(normal, 0, at):
        return Verdict(Role.APPLIED, "prejudice_before", False)
    if verdict is None or verdict.role is not Role.APPLIED or verdict.ncnd:
        return verdict
    if start and " on " in normal and _ON_A_DAY.search(normal, max(0, start - 300), start):
        return Verdict(Role.QUOTED, "earlier_reply", False)
    if start and says_neither(normal, max(0, start - 300), start):
        return Verdict(verdict.role, verdict.rule, True)
    return verdict


_AND_THE_LAW = Pattern(
    # matches ", and § of the act exempts" behind what is so in this case; must not match ", which § exempts"
    r"[,\s]*and\ §(?:\ of\ the\ act)?,?\ (?:exempts|protects|covers|provides\ an?\ exemption)\b"
)
_QUALIFIED_OPINION = Pattern(
    # matches "it is the reasonable opinion of the qualified person, who is the head, that disclosure would inhibit advice (",
    # "the qualified person gave his opinion on 15 may that disclosure would inhibit advice (";
    # must not match "no opinion of the qualified person was obtained, which section "
    r"(?: (?: is \s the | in \s the ) \s (?: reasonable \s )? opinion \s of \s (?: the | our ) \s qualified \s person"
    r" | qualified \s person 's \s (?: reasonable \s )? opinion \s is"
    r" | qualified \s person \b [^;.]{0,120} \b (?: (?: gave | given | giving | formed | expressed ) \s [^;.]{0,40} \b opinion | is \s of"
    r" \s the \s opinion ) \b [^;.]{0,40} \b that ) \b [^;.]* \b would \b [^;.]* $"
)
_PREJUDICE_BEFORE = Pattern(
    # matches "disclosure of the dataset now would be likely to prejudice the programme ("; must not match "it would help"
    r"\b (?: disclosure | release | publication | disclosing | releasing | publishing | it ) \b [^;.§]{0,80}"
    r" \b would \s (?: otherwise \s )? (?: be \s likely \s to \s )?"
    r" (?: prejudice | inhibit | endanger ) \b [^;.§]{0,160} (?: \( | , \s ) $"
)
_IN_THE_LAW = Pattern(
    # matches "information is exempt if its disclosure would"; must not match "its disclosure would"
    r"\b (?: if | where | when | unless | whether | which | exempts | covers | protects | (?<! \d \s ) may (?! \s \d ) | might"
    r" | could | had | consider\w* | not | no | never | nor | neither | longer | argue\w* | claim\w* | said | told"
    r" | disagree\w* | contend\w* | suggest\w* ) \b | n't \b"
)
_KEPT_BACK_BEFORE = Pattern(
    # matches "the other two are withheld: they are drafts of a tender ("; must not match "it was withheld in 2019. it is published ("
    r"\b (?: is | are | has \s been | have \s been ) \s (?: \w+ \s )? (?: withheld | redacted | removed | refused | taken \s out ) \b"
    r" [^;.]* \( $"
)


def _closed(normal: str, at: int, end: int, beyond: int, verdict: Verdict) -> Verdict:
    """A verdict that leaves it open, in the light of the words behind the sign: "on which we rely too", "and found that it did not"."""
    if _RELIED_ON_TOO.match(normal, at + 1, beyond):
        return Verdict(Role.APPLIED, "relied_on_too", verdict.ncnd)
    made = _MADE_OF_IT.search(normal, at + 1, min(end, at + 280)) if verdict.rule == "whether_it_applies" else None
    if made is None:
        return verdict
    if made["not"] or made["verb"] == "cannot" or normal.startswith("n't", made.end()):
        return Verdict(Role.REJECTED, "looked_at_and_not_used", False)
    return verdict if made["verb"] in ("could", "would") else Verdict(Role.APPLIED, "looked_at_and_used", False)


def _in_the_next(normal: str, at: int, edges: tuple[int, int, int], verdict: Verdict | None) -> Verdict | None:
    """The verdict on a ground in the light of the clause behind its own: "was looked at, but not used"; "and so it is here"."""
    start, end, beyond = edges
    role = verdict.role if verdict is not None else Role.PROCEDURAL
    if role is Role.PROCEDURAL and (_SO_IT_IS.match(normal, end, beyond) or _AND_IS_REFUSED.match(normal, end, beyond)):
        return Verdict(Role.APPLIED, "so_it_is_here", False)
    if role in (Role.PROCEDURAL, Role.APPLIED, Role.QUOTED) and _AND_IS_DROPPED.match(normal, end, beyond):
        return Verdict(Role.REJECTED, "dropped_on_review", False)
    if role is Role.PROCEDURAL and _AND_IS_UPHELD.match(normal, end, beyond):
        return Verdict(Role.APPLIED, "upheld", False)
    if role in (Role.PROCEDURAL, Role.QUOTED) and _BUT_IT_DOES_NOT.match(normal, end, beyond):
        return Verdict(Role.REJECTED, "but_it_does_not", False)
    if verdict is not None and verdict.rule in _OPEN:
        for rule, opens, pattern, closed in _CLOSED:
            if rule == verdict.rule and normal.startswith(opens, start) and pattern.match(normal, end, beyond):
                return closed
        return verdict
    beside = (", which", ", that", ", for ", ", as ", ", with ") if verdict is None else (", which", ", that")
    return _over_the_comma(normal, at, edges, verdict) if normal.startswith(beside, end) else verdict


def _over_the_comma(normal: str, at: int, edges: tuple[int, int, int], verdict: Verdict | None) -> Verdict | None:
    """The verdict with the relative clause behind the sign, or with what follows that: "§, which was applied to item 4, is no longer"."""
    start, end, beyond = edges
    main = _BETWEEN_COMMAS.match(normal, end, beyond)
    if main:
        before = normal[start:at].replace("§", "¤")
        told = judge(f"{before}§ {normal[main.end() : beyond]}".strip(), GROUND)
        if told and (verdict is None or told.role in (Role.REJECTED, Role.CONSIDERED) or verdict.rule == "what_it_says"):
            return told
    return (
        verdict
        if verdict is not None or not normal.startswith((", which", ", that"), end)
        else judge(aimed(normal, at, start, beyond), GROUND)
    )


def _with_the_last(normal: str, at: int, edges: tuple[int, int, int], verdict: Verdict | None) -> Verdict | None:
    """The verdict on a ground in a clause that gives the reason for the one before: "it might be exempt, because § applies"."""
    before, start, end = edges
    if verdict is not None and verdict.role is not Role.APPLIED:
        return verdict
    both = judge(aimed(normal, at, max(before, start - 200), end), GROUND)
    return both if verdict is None or (both and both.role is Role.CONSIDERED) else verdict


def _alone(paragraph: Paragraph, normal: str, nature: str) -> Verdict:
    """What a mention does that no rule for clauses explains: a heading, a label, or nothing."""
    lead = _SUBJECT_BEFORE.match(normal) if paragraph.kind is SectionKind.EXEMPTION else None
    if nature == GROUND and is_label(normal[lead.end() :] if lead is not None else normal):
        return Verdict(Role.PROCEDURAL, "labelled_line", False)
    if nature == GROUND and _HEADS_REASONS.match(normal):
        return Verdict(Role.PROCEDURAL, "heads_reasons", False)
    if nature == NOTICE:
        return Verdict(Role.PROCEDURAL, "heading" if paragraph.heading else "only_named", False)
    return Verdict(Role.PROCEDURAL, "duty" if nature == DUTY else "only_named", False)


# --- Lists of provisions -----------------------------------------------------------------------------------------


_BREAKS_OFF = (" under", " by virtue of", " pursuant to")
"""How a sentence ends that goes on with a list of provisions, without a colon."""


def _announcement(letter: _Letter, paragraphs: Sequence[Paragraph], number: int) -> _Announced | None:
    """The list that the last sentence before a paragraph announces; a short line between them is passed over."""
    for back in (1, 2):
        if number < back:
            return None
        paragraph = paragraphs[number - back]
        if paragraph.voice is not Voice.AUTHORITY:
            return None
        low, floor = letter.low, max(paragraph.start, paragraph.end - 700)
        if (
            low[paragraph.end - 1] in ":;-"
            or low.endswith(_BREAKS_OFF, floor, paragraph.end)
            or "following" in low[max(floor, paragraph.end - 160) : paragraph.end]
        ):
            found = _announces(letter, *letter.text.sentences(floor, paragraph.end)[-1])
            return found if found is None or not found.one or back == 1 or not _names_one(letter, paragraphs[number - 1]) else None
        if paragraph.end - paragraph.start > 60:
            return None
    return None


def _names_one(letter: _Letter, paragraph: Paragraph) -> bool:
    """Whether a paragraph names a provision."""
    first, after = _between(letter, paragraph.start, paragraph.end)
    return after > first


def _announces(letter: _Letter, start: int, end: int) -> _Announced | None:
    """The list that a sentence announces, if it does."""
    if not _ANNOUNCES.search(letter.low, start, end):
        return None
    groups = _groups(letter, range(*_between(letter, start, end)))
    normal = _normal(letter, start, end, groups)
    labels = _named_questions(letter, start, end, groups, normal)
    return _opens_list(normal, labels[-1] if labels else _whole_labels(letter, start, end), start)


def _between(letter: _Letter, start: int, end: int) -> tuple[int, int]:
    """The numbers of the mentions in a stretch."""
    return bisect_right(letter.starts, start - 1), bisect_right(letter.starts, end - 1)


def _opens_list(normal: str, labels: tuple[str, ...], at: int) -> _Announced | None:
    """Whether a sentence announces a list of provisions, and what it says of them."""
    if not normal or (
        normal[-1] not in ":;-" and not normal.endswith(_BREAKS_OFF) and "following" not in normal[-160:] and "below" not in normal[-60:]
    ):
        return None
    if not _ANNOUNCES.search(normal):
        return None
    asked = f"{normal.rstrip(' ;:.-')}: §"
    verdict = _clause(asked, len(asked) - 1, GROUND)
    return _Announced(verdict, labels, at, _ONE.search(normal) is not None) if verdict else None


def _listed(group: _Group, normal: str, at: int, letter: _Letter, announced: _Announced) -> Verdict | None:
    """The role of a line of the list that is under way, if this is one."""
    if group.nature == NOTICE or (group.nature == DUTY and not _refusable(letter, group)):
        return None
    line = aimed(normal, at, 0, len(normal))
    if not is_line(line) and (len(normal) > 200 or (at > 80 and "(" not in normal[at - 2 : at])):
        return None
    own = judge(line, GROUND)
    if own and (own.role in (Role.REJECTED, Role.CONSIDERED, Role.QUOTED) or (own.role is Role.PROCEDURAL and not is_line(line))):
        return own
    return Verdict(announced.verdict.role, "announced_list", announced.verdict.ncnd)


def _refusable(letter: _Letter, group: _Group) -> bool:
    """Whether requests are refused under a provision although it is no exemption."""
    number = group.members[0]
    return letter.found[number].paths[0][0] in _ALSO_REFUSED_UNDER.get(letter.codes[number] or "", ())


# --- Questions named with a provision ----------------------------------------------------------------------------


def _named_questions(letter: _Letter, start: int, end: int, groups: list[_Group], normal: str) -> list[tuple[str, ...]]:
    """For each group of a sentence the labels of the questions named with it."""
    if not letter.labelled or not groups or any(words in normal for words in _OF_THE_WHOLE):
        return [()] * len(groups)
    lists = [one for one in _labels(letter, start, end) if not any(group.start <= one.start < group.end for group in groups)]
    if not lists:
        return [()] * len(groups)
    if len(groups) == 1:
        return [_merged(lists)]
    shares: list[list[numerals.LabelList]] = [[] for _ in groups]
    forward = lists[0].start < groups[0].start
    for one in lists:
        shares[_partner(letter, one, groups, forward)].append(one)
    between = groups[0].start < lists[0].start < groups[-1].start  # "section 31 and, in respect of question 1, section 40(2)"
    joint = _merged(lists) if len(lists) == 1 and not between else ()
    return [_merged(share) or (joint if group.nature != OTHER else ()) for share, group in zip(shares, groups, strict=True)]


_OF_THE_WHOLE = ("to a request as a whole", "to the request as a whole", "to your request as a whole", "to the whole request")
"""What a provision applies to, whatever questions the sentence names beside."""
_PAIR = 2
# What "the former" and "the latter" tell apart.


def _former_and_latter(letter: _Letter, readings: list[_Reading], start: int, end: int) -> list[_Reading]:
    """The readings with the questions that a later sentence gives to "the former" and to "the latter" of two provisions."""
    low = letter.low
    former = low.find("the former", start, end)
    latter = low.find("the latter", former, min(end, former + 300))
    if latter < 0:
        return readings
    stop = next((after for begin, after in letter.text.sentences(latter, end) if begin <= latter < after), end)
    shares = (_whole_labels(letter, former, latter), _whole_labels(letter, latter, stop))
    if len(readings) > 1 and all(
        len(one.group.members) == 1 and len(letter.found[one.group.members[0]].paths) == 1 for one in readings[-_PAIR:]
    ):
        pair = zip(readings[-_PAIR:], shares, strict=True)
        return [*readings[:-_PAIR], *(one._replace(labels=one.labels or share) for one, share in pair)]
    last = readings[-1]
    if sum(len(letter.found[number].paths) for number in last.group.members) != _PAIR or last.labels:
        return readings
    return [*readings[:-1], last._replace(shares=shares)]


_TURNS_TO = Pattern(
    # matches ", and, so far as the rates (item iv)" before the provision for them; must not match " so far as it"
    r"\band,?\ (?:(?:in\ )?so\ far\ as|as\ far\ as|insofar\ as|as\ regards|as\ (?:to|for)|with\ (?:regard|respect)\ to)\b[^;]{0,120}$"
)


def _partner(letter: _Letter, one: numerals.LabelList, groups: list[_Group], forward: bool) -> int:
    """Which group a list of labels goes with: the next one or the one before, not over the end of a clause."""
    after = bisect_right([group.start for group in groups], one.start) if len(groups) < 40 else len(groups)
    before = after - 1
    if after >= len(groups):
        return before
    if before < 0:
        return after
    if _TURNS_TO.search(letter.low, groups[before].end, one.start):
        return after
    cut_before = ends_a_clause(letter.low, groups[before].end, one.start)
    cut_after = ends_a_clause(letter.low, one.end, groups[after].start)
    if cut_before != cut_after:
        return after if cut_before else before
    return after if forward else before


def _whole_labels(letter: _Letter, start: int, end: int) -> tuple[str, ...]:
    """The labels named in a sentence that names no provision."""
    return _merged(_labels(letter, start, end)) if letter.labelled else ()


def _labels(letter: _Letter, start: int, end: int) -> list[numerals.LabelList]:
    """The questions that a stretch names, by bare letters too where the request has such labels."""
    found = numerals.question_labels(letter.low, start, end)
    return numerals.bare_letters(letter.low, start, end, letter.letters, found) if letter.letters else found


def _merged(lists: Iterable[numerals.LabelList]) -> tuple[str, ...]:
    """The labels of several lists; "*" stands for all questions, "#2" for the second."""
    merged: dict[str, None] = {}
    for one in lists:
        if one.all:
            merged["*"] = None
        merged.update(dict.fromkeys(one.labels))
        merged.update(dict.fromkeys(f"#{place}" for place in one.ordinals))
    return tuple(merged)


# --- What the rest of the letter decides -------------------------------------------------------------------------

_REFUSES = Pattern(
    # matches "the list has been withheld", "we do not hold it"; must not match "we may refuse"
    r"""(?:is|are|has\ been|have\ been|was|were)\ (?:therefore\ )?(?:withheld|refused|redacted|exempt\b|excepted|not\ held)
    |\b(?:we|i)\ (?:are|am|have)\ (?:therefore\ )?(?:withh|refus|redact)|\bdo(?:es)?\ not\ hold|refusal\ notice|\bnot\ obliged
    |\b(?:information|data|details|names?|numbers?|figures?|documents?|it|they|these|this)\ (?:is|are|has\ been|have\ been)
    \ not\ (?:being\ )?(?:suppl|disclos|releas|provid)\w+"""
)
_REFUSING = frozenset("withheld withholding withhold refu reda exem exce held hold obli supplied disclosed released provided".split())
"""Words and stems of words of which a text holds one that refuses anything."""
_UPHOLD = Pattern(
    # matches "I uphold the original decision"; must not match "I do not uphold"
    r"(?<!not\ )(?<!partly\ )(?<!partially\ )\b(?:uph[eo]ld|stands|is\ maintained)\b"
)
_KEEPS_SOME = Pattern(
    # matches "some continues to be withheld", "the rest remains exempt"; must not match "the file remains with us"
    r"\b(?:continues?\ to\ be|remains?)\ (?:withheld|exempt|excepted|redacted)\b"
)


class _Whole(NamedTuple):
    """What the letter as a whole does, as far as single sentences may depend on it."""

    applied: frozenset[tuple[str | None, str]]
    """Act and number of the provisions relied on somewhere."""
    grounds: frozenset[tuple[str | None, tuple[str, ...]]]
    """Act and path of them and of those above them."""
    rejected: frozenset[tuple[str | None, str]]
    """Act and number of those that are not."""
    noticed: bool
    """Whether notice is given by name."""
    refuses: bool
    """Whether anything is withheld, refused or not held; only looked for where it matters."""
    upholds: bool
    """Whether an earlier decision is upheld; only looked for where it matters."""
    cost_noticed: bool
    """Whether notice is given that a request is refused for cost or vexation, and neither section 12 nor 14 is relied on by name."""
    weighing: bool
    """Whether time is taken to weigh the public interest, and nothing is refused."""
    scottish_ncnd: bool
    """Whether it is refused under section 18 of FOISA to say whether the information exists."""


_UNSETTLED = frozenset(("recites_notice", "labelled_line", "heads_reasons", "explains_what_is_withheld", "earlier_reply"))
"""Rules whose verdict the rest of the letter may change."""


_EXPLAINED = frozenset(
    ("what_it_says", "names_what_is_exempt", "test_of_exemption", "only_named", "under_it_one_may", "class_of_exemption")
)
"""Rules of provisions that are only explained."""


_ENGAGED = frozenset(("falls_under", "claimed"))
"""Rules of grounds that are said to fit, which decides nothing while the public interest is weighed."""
_EXTENDING = frozenset(("extension", "extend", "extending", "extended", "longer"))
_EXTENDS = Pattern(
    # matches "an extension is required", "we need to extend the deadline"; must not match "the extension of the line is required"
    r"""\ban\ extension\ (?:is|was|of\ time)\b|\bextend(?:ed|ing)?\ (?:the|our|this|that)\ (?:time|deadline|period|target)
    |\bneeds?\ (?:more|further|additional|longer)\b[^.]{0,60}\bpublic\ interest"""
)


def _is_cost_notice(letter: _Letter, reading: _Reading) -> bool:
    """Whether notice is given under section 17(5) or (7), as only those do who refuse under section 12 or 14."""
    first = reading.group.members[0]
    if reading.role is not Role.NOTICE or letter.codes[first] != "FOIA2000":
        return False
    return any(path[:2] in (("17", "5"), ("17", "7")) for number in reading.group.members for path in letter.found[number].paths)


def _is_cost_refusal(letter: _Letter, reading: _Reading) -> bool:
    """Whether a reading relies on section 12 or 14."""
    first = reading.group.members[0]
    return reading.role is Role.APPLIED and letter.codes[first] == "FOIA2000" and letter.found[first].paths[0][0] in _COST


def _is_scottish_ncnd(letter: _Letter, reading: _Reading) -> bool:
    """Whether a reading relies on section 18 of FOISA."""
    first = reading.group.members[0]
    return reading.role is Role.APPLIED and letter.codes[first] == "FOISA2002" and letter.found[first].paths[0][0] == "18"


def _settle(letter: _Letter, readings: list[_Reading], paragraphs: Sequence[Paragraph]) -> list[_Reading]:
    """The final roles, where one sentence is not enough: recited notices, bare labels, explanations, earlier replies."""
    rules = {reading.rule for reading in readings}
    roles = {reading.role for reading in readings}
    reviewed = Role.REJECTED in roles and "review" in letter.low
    if reviewed or "upheld" in rules:
        readings = _dropped_below(letter, _retold(letter, readings, paragraphs))
        rules = {reading.rule for reading in readings}
        reviewed = reviewed or any(reading.role is Role.REJECTED for reading in readings)
    scottish = Role.APPLIED in roles and "FOISA2002" in letter.codes and any(_is_scottish_ncnd(letter, one) for one in readings)
    costly = (
        Role.NOTICE in roles
        and any(_is_cost_notice(letter, reading) for reading in readings)
        and not any(_is_cost_refusal(letter, one) for one in readings)
    )
    weighing = (
        bool(rules & _ENGAGED)
        and not letter.text.vocabulary.isdisjoint(_EXTENDING)
        and _is_said(letter, paragraphs, _EXTENDS)
        and not _is_said(letter, paragraphs, _REFUSES)
    )
    explained = bool(rules & _SAYS_WHAT_IT_IS)
    if not reviewed and not scottish and not costly and not weighing and not explained and not rules & _UNSETTLED:
        return readings
    whole = _Whole(
        applied=_numbers(letter, readings, Role.APPLIED),
        grounds=_grounds_of(letter, readings) if "heads_reasons" in rules else frozenset(),
        rejected=_numbers(letter, readings, Role.REJECTED),
        noticed=Role.NOTICE in roles,
        refuses="labelled_line" in rules and not letter.text.vocabulary.isdisjoint(_REFUSING) and _is_said(letter, paragraphs, _REFUSES),
        upholds="earlier_reply" in rules and (_is_said(letter, paragraphs, _UPHOLD) or _is_said(letter, paragraphs, _KEEPS_SOME)),
        cost_noticed=costly,
        weighing=weighing,
        scottish_ncnd=scottish,
    )
    return [_settled(letter, reading, whole) for reading in readings]


def _numbers(letter: _Letter, readings: list[_Reading], role: Role) -> frozenset[tuple[str | None, str]]:
    """Act and number of the provisions that have a role somewhere."""
    return frozenset(_own_number(letter, n) for reading in readings if reading.role is role for n in reading.group.members)


def _own_number(letter: _Letter, member: int) -> tuple[str | None, str]:
    """Act and number of a ground: the section, or the paragraph of regulation 12 of the EIR or 10 of the EISR, where all grounds stand."""
    return _ground_number(letter.codes[member], letter.found[member].paths[0])


def _own_numbers(letter: _Letter, one: _Reading) -> set[tuple[str | None, str]]:
    """Act and number of all the grounds of a reading."""
    return {_ground_number(letter.codes[n], path) for n in one.group.members for path in letter.found[n].paths}


def _ground_number(code: str | None, path: tuple[str, ...]) -> tuple[str | None, str]:
    """The same for one path."""
    return code, "/".join(path[: _DEPTH if (code, path[0]) in _ALL_GROUNDS else 1])


_ALL_GROUNDS = frozenset((("EIR2004", "12"), ("EISR2004", "10")))
_DEPTH = 3
"""Parts of "12(4)(b)"."""


def _grounds_of(letter: _Letter, readings: list[_Reading]) -> frozenset[tuple[str | None, tuple[str, ...]]]:
    """Act and path of the provisions that are relied on somewhere, and of those above them."""
    return frozenset(
        (letter.codes[n], path[:depth])
        for reading in readings
        if reading.role is Role.APPLIED
        for n in reading.group.members
        for path in letter.found[n].paths
        for depth in range(1, len(path) + 1)
    )


def _is_said(letter: _Letter, paragraphs: Sequence[Paragraph], pattern: Pattern) -> bool:
    """Whether the authority says something anywhere."""
    return any(p.voice is Voice.AUTHORITY and pattern.search(letter.low, p.start, p.end) for p in paragraphs)


_DID = Pattern(
    r"\b(?:we|i|it|they)\ (?:had\ )?(?:refused|withheld|relied|applied|cited)\b[^.;]{0,140}$|\byou\ were\ told\ that\b[^.;]{0,200}$"
    r"|\b(?:was|were)\ (?:\w+\ )?(?:refused|withheld|redacted)\b[^.;]{0,160}$"
)
# Matches "we refused it under ", "they were refused under ", told of an earlier reply; must not match "we have refused it under "


def _did_then(letter: _Letter, start: int) -> bool:
    """Whether a review tells in the simple past of what the first reply did."""
    return "review" in letter.low and _DID.search(letter.low, max(0, start - 160), start) is not None


_WOULD_BE_EXEMPT = Pattern(
    # matches "it would be exempt under ", "exemptions which would apply, if it were held, are ", said of what section 18 of FOISA is read
    # with; must not match "it would help. Under "
    r"\b(?:would\ (?:\w+\ )?be\ exempt|exemptions?\b[^.]{0,60}\bwould\ (?:\w+\ )?apply)\b[^.]{0,160}$"
)
_SAYS_WHAT_18_IS = Pattern(
    # matches "applies where the authority considers that", "under certain exemptions, among them"; must not match "it would be exempt"
    r"\bapplies\ where\b|\b(?:where|if|when)\ (?:a|an|the)\ (?:scottish\ )?(?:public\ )?authorit\w+\ considers?\b"
    r"|\ballows?\ (?:a|an|scottish|public)\b|\bcertain\ (?:other\ )?exemptions\b|\bany\ of\ (?:the\ exemptions\ )?(?:in\ )?sections\b"
)


def _is_read_with_section_18(letter: _Letter, one: _Reading, number: str) -> bool:
    """Whether a ground only considered is that under which the information, if it existed, would be exempt."""
    if one.role not in (Role.CONSIDERED, Role.PROCEDURAL) or one.group.nature != GROUND or number in ("18", *_COST):
        return False
    if one.rule == "any_of_a_range":
        return False
    start = letter.text.sentence_at(one.group.start)[0]
    if _SAYS_WHAT_18_IS.search(letter.low, start, one.group.start):
        return False
    return _WOULD_BE_EXEMPT.search(letter.low, max(0, one.group.start - 200), one.group.start) is not None


_REPLIED = Pattern(
    # matches "on 21 november the council replied",
    # "the council replied on 30 july", "our response was sent on 3 may", "you were told on 19/09/2024", "responding on 4 may";
    # must not match "you replied on 3 may"
    r"\b on \s \d [^.;\n]{0,30}? \b (?: we | it | they | the \s [a-z]+ ) \s (?: replied | responded | answered ) \b"
    r" | (?<! \b you \s ) \b (?: responding \s on | replied | responded | answered"
    r" | (?: reply | response | decision ) \s (?: of | dated ) \s (?= \d )"
    r" | you \s were \s (?: told | informed | advised )"
    r" | (?: reply | response | answer ) \s was \s (?: sent | issued | given | made ) ) \b [^.;\n]{0,40} \d"
)
_DOES_NOW = Pattern(r"\b (?: is | are | am | has | have | now | will | remains? ) \b")  # matches " is "; must not match "this"
_DID_WITHHOLD = Pattern(
    # matches "withheld", "was exempt"; must not match "withhold", "is exempt"
    r"\b (?: refused | withheld | relied | applied | cited | redacted | (?: was | were ) \s (?: \w+ \s )? exempt ) \b"
)


def _retold(letter: _Letter, readings: list[_Reading], paragraphs: Sequence[Paragraph]) -> list[_Reading]:
    """The readings of a review, where its account of the first reply claims nothing: "The Council replied on 3 May. It withheld"."""
    starts = [paragraph.start for paragraph in paragraphs]
    settled = []
    for one in readings:
        at = one.group.start
        if one.role is Role.APPLIED and one.group.nature == GROUND and one.rule != "upheld":
            begin = letter.text.sentence_at(at)[0]
            did = _DID_WITHHOLD.search(letter.low, begin, at) is not None and _DOES_NOW.search(letter.low, begin, at) is None
            paragraph = paragraphs[max(0, bisect_right(starts, at) - 1)]
            opens, headed = paragraph.start, paragraph.rule == "first_reply"
            if headed or (did and _REPLIED.search(letter.low, max(opens, begin - _REMEMBERED), at)):
                settled.append(one._replace(role=Role.QUOTED, rule="earlier_reply"))
                continue
        settled.append(one)
    return settled


def _dropped_below(letter: _Letter, readings: list[_Reading]) -> list[_Reading]:
    """The readings of a review, where a heading names a ground of which the text below says that "this exemption is withdrawn"."""
    grounds = [place for place, one in enumerate(readings) if one.group.nature == GROUND]
    starts = [readings[place].group.start for place in grounds]
    settled = list(readings)
    for at, stop in _pointed_at(letter) if grounds else ():
        nearest = bisect_right(starts, at) - 1
        one = readings[grounds[nearest]] if nearest >= 0 else None
        if one is None or one.rule not in ("labelled_line", "heads_reasons", "only_named") or at - one.group.end > _REMEMBERED:
            continue
        start, end = letter.text.sentence_at(at)
        verdict = judge(" ".join(f"{letter.low[start:at]}§{letter.low[stop:end]}".split()), GROUND)
        partly = letter.labelled and _FOR_A_PART.search(letter.low, start, end) is not None
        if verdict is not None and verdict.role is Role.REJECTED and not partly:
            settled[grounds[nearest]] = one._replace(role=Role.REJECTED, rule="dropped_on_review")
    return settled


_FOR_A_PART = Pattern(r"\b(?:for|to|in\ respect\ of)\s(?:your\s)?(?:requests?|questions?|items?|parts?|points?)\s\(?[a-z0-9]{1,4}\b")
# Matches "is not engaged for request i"; must not match "for your request"
_SAYS_WHAT_IT_IS = frozenset(("what_it_says", "under_it_one_may", "names_what_is_exempt"))
"""Rules of provisions whose words are told."""
_REFUSED_BEFORE = Pattern(
    # matches "this part is refused. ", "does not hold any of it. ", "is already published. "; must not match "we may refuse. "
    r"""\b (?: (?: is | are | am | has \s been | have \s been ) \s (?: therefore \s | also \s )? (?: refused | refusing | withheld
      | withholding )
    | (?: unable | not \s able ) \s to \s (?: comply | provide | disclose | release | answer )
    | (?: does | do ) \s not \s hold | (?: is | are ) \s not \s held
    | no \s such \s [^.]{3,60} \b (?: made | carried \s out | held | found )
    | (?: is | are ) \s already \s (?: published | available | accessible | in \s the \s public \s domain )
    ) \b [^.]{0,160} \. \s+ $"""
)


def _opens_answer(letter: _Letter, start: int) -> bool:
    """Whether a provision is the first word of what stands right below "Response 6:" or the question."""
    paragraphs = letter.outline.paragraphs
    number = bisect_right(paragraphs, start, key=lambda one: one.start) - 1
    here, above = paragraphs[number], paragraphs[number - 1] if number else None
    if here.kind is not SectionKind.ANSWER or here.words != start or above is None:
        return False
    return (above.heading or above.label is not None or above.voice is Voice.REQUESTER) and above.end - above.start < _LABEL_LINE


_WOULD_HAVE = Pattern(
    # matches "we would have relied on this for the names", "i would also have applied it"; must not match "it would have been sent"
    r"\bwould\ (?:\w+\ )?have\ (?:\w+\ )?(?:relied\ (?:up)?on|applied|claimed|cited|used)\ (?:this|it|these|them|that)\b"
)


def _only_would(letter: _Letter, start: int) -> bool:
    """Whether below a heading that names a ground it is said that it would have been relied on, had another not been."""
    if letter.low.find("would ", start, start + _REMEMBERED) < 0:
        return False
    following = bisect_left(letter.starts, start)
    while following < len(letter.starts) and letter.natures[following] != GROUND:
        following += 1
    end = min(start + _REMEMBERED, letter.starts[following] if following < len(letter.starts) else len(letter.low))
    return _WOULD_HAVE.search(letter.low, start, end) is not None


def _refused_before(letter: _Letter, one: _Reading) -> bool:
    """Whether a ground is explained right behind a sentence that refuses: "This part is refused. Regulation 12(5)(b) lets us"."""
    start = letter.text.sentence_at(one.group.start)[0]
    return one.group.nature == GROUND and _REFUSED_BEFORE.search(letter.low, max(0, start - 260), start) is not None


def _settled(letter: _Letter, one: _Reading, whole: _Whole) -> _Reading:
    """One reading in the light of the others."""
    settled = one.rule not in _UNSETTLED and one.rule not in _SAYS_WHAT_IT_IS
    if settled and not (whole.weighing or whole.rejected or whole.cost_noticed or whole.scottish_ncnd):
        return one
    first = one.group.members[0]
    code, section = letter.codes[first], letter.found[first].paths[0][0]
    number = _own_number(letter, first)
    if one.rule == "recites_notice" and (whole.applied or whole.refuses) and not whole.noticed:
        return one._replace(role=Role.NOTICE, rule="recited_notice")
    own = _own_numbers(letter, one) if whole.rejected else set()
    kept = one.rule == "earlier_reply" and whole.upholds and not own <= whole.rejected  # `_told_apart` tells which
    if own and not whole.rejected.isdisjoint(own) and not kept:
        told = one.rule == "earlier_reply" or (one.role is Role.APPLIED and _did_then(letter, one.group.start))
        return one._replace(role=Role.REJECTED, rule="dropped_on_review") if told else one
    if whole.weighing and one.role is Role.APPLIED and one.rule in _ENGAGED:
        return one._replace(role=Role.CONSIDERED, rule="still_weighed")
    costs = code == "FOIA2000" and section in _COST and letter.found[first].paths[0][1:2] not in _BESIDE_COST
    if whole.cost_noticed and one.role is Role.PROCEDURAL and costs and one.rule in _EXPLAINED:
        return one._replace(role=Role.APPLIED, rule="explains_the_refusal")
    if one.role is Role.PROCEDURAL and one.rule in _SAYS_WHAT_IT_IS and number not in whole.applied and _refused_before(letter, one):
        return one._replace(role=Role.APPLIED, rule="explains_the_refusal")
    if whole.scottish_ncnd and _is_read_with_section_18(letter, one, section):
        return one._replace(role=Role.APPLIED, rule="read_with_section_18", ncnd=True)
    if one.rule == "labelled_line" and _only_would(letter, one.group.end):
        return one._replace(role=Role.CONSIDERED, rule="would_be_relied_on")
    listed = one.rule == "labelled_line" and (whole.applied or whole.noticed or whole.refuses)
    relied = (letter.codes[first], letter.found[first].paths[0]) in whole.grounds
    headed = one.rule == "heads_reasons" and (relied or (_opens_answer(letter, one.group.start) and bool(whole.applied)))
    if listed or headed or one.rule == "explains_what_is_withheld":
        return one._replace(role=Role.APPLIED)
    upheld = one.rule == "earlier_reply" and number not in whole.applied and whole.upholds
    return one._replace(role=Role.APPLIED, rule="earlier_reply_upheld") if upheld else one


# --- From readings to citations ----------------------------------------------------------------------------------


def _cite(
    letter: _Letter, readings: list[_Reading], paths: list[str], tops: list[str], answers: tuple[Answer, ...]
) -> tuple[tuple[Citation, ...], tuple[Diagnostic, ...]]:
    """The citations and diagnostics, made once."""
    citations: list[Citation] = []
    doubts: list[Diagnostic] = []
    made: dict[tuple[str | None, str, tuple[str, ...]], Provision] = {}
    known = {ties.plain(path): path for path in reversed(paths)}
    carried = {number: ties.paths_of(labels, tops, known)[0] for number, labels in _carried(letter, readings).items()}
    places = ties.Ties(letter.outline, answers, known)
    own = _named_for(letter, readings, tops, known)
    rejected = _rejected(letter, readings)
    tied: set[tuple[str | None, tuple[str, ...]]] = set()
    """What is relied on for questions that are told already; reasons for it below the last answer are not about that answer."""
    for reading in readings:
        group, applied = reading.group, reading.role is Role.APPLIED
        named, strange = ties.paths_of(reading.labels, tops, known) if reading.labels else ((), ())
        about = ties.paths_of(reading.topic, tops, known)[0] if reading.topic and applied and group.nature != OTHER else ()
        shares = iter([ties.paths_of(share, tops, known)[0] for share in reading.shares])
        if strange and reading.role in (Role.APPLIED, Role.NOTICE):
            first = letter.found[group.members[0]]
            doubts += [ties.unknown_question(label, paths, letter.text.span(first.start, first.end)) for label in strange]
        lead = letter.text.span(reading.lead, reading.lead + 1) if reading.lead >= 0 else None
        for number in group.members:
            mention, act = letter.found[number], letter.codes[number]
            span = letter.text.span(mention.start, mention.end)
            held: tuple[str, ...] = ()
            if (applied or reading.role is Role.NOTICE) and (not named or _is_this_part(letter, mention)):
                held = _by_place(places, carried, reading, act, mention.paths[0][0], span, lead)
            starred = places.starred(span) if named and applied else ()
            questions = _most_exact(named, about, held, starred)
            for path in _expanded(mention, act, reading.role) if mention.range else mention.paths:
                key = act, mention.unit, path
                provision = made.get(key)
                if provision is None:
                    provision = made[key] = _provision(act, mention.unit, path)
                    doubts += _doubts(provision, reading.role, span)
                role, rule, ncnd, fit = reading.role, reading.rule, False, questions
                if rejected and rule in _TOLD_APART:
                    role, rule = _told_apart(reading, rejected, act, path)
                if role is Role.APPLIED:
                    ncnd = _is_ncnd(reading, act, path)
                    if _is_no_ground(reading, act, path):
                        role, rule = Role.PROCEDURAL, "not_a_ground"
                if own and questions is held:
                    narrower = own.get((act, path), ())
                    fit = narrower if narrower and set(narrower) < set(held) else questions
                if rule == "heads_reasons" and (act, path) in tied and fit is held and places.in_last(span):
                    fit = ()
                elif role is Role.APPLIED and fit:
                    tied.add((act, path))
                citations.append(Citation(provision, role, next(shares, fit), ncnd, rule, span))
    return tuple(citations), tuple(doubts)


def _most_exact(named: tuple[str, ...], about: tuple[str, ...], held: tuple[str, ...], starred: tuple[str, ...]) -> tuple[str, ...]:
    """The questions that a sentence names, or is about, or whose answer or starred note holds it."""
    if starred:
        return tuple(dict.fromkeys((*starred, *named)))
    whole = held if held and (_are_parts_of(held, named) or (about and set(about) <= set(held))) else ()
    return whole or named or about or held


_TOLD_APART = frozenset(("earlier_reply_upheld", "dropped_on_review"))
"""Rules for an account of the first reply, which may name together what the review drops and what it keeps."""


def _told_apart(reading: _Reading, rejected: set[tuple[str | None, str]], act: str | None, path: tuple[str, ...]) -> tuple[Role, str]:
    """Role and rule of one provision of an account of the first reply: "refused under section 43(2), 41(1) or 12(1)"."""
    if _ground_number(act, path) in rejected:
        return Role.REJECTED, "dropped_on_review"
    return (Role.QUOTED, "earlier_reply") if reading.rule == "dropped_on_review" else (reading.role, reading.rule)


def _rejected(letter: _Letter, readings: list[_Reading]) -> set[tuple[str | None, str]]:
    """The numbers of the grounds that a review says itself to drop, where it names several at once of the first reply."""
    if all(reading.rule not in _TOLD_APART for reading in readings):
        return set()
    return {
        _ground_number(letter.codes[number], path)
        for reading in readings
        if reading.role is Role.REJECTED and reading.rule != "dropped_on_review"
        for number in reading.group.members
        for path in letter.found[number].paths
    }


def _named_for(
    letter: _Letter, readings: list[_Reading], tops: list[str], known: dict[str, str]
) -> dict[tuple[str | None, tuple[str, ...]], tuple[str, ...]]:
    """The questions for which a claim itself says that it relies on a provision, by its Act and path."""
    found: dict[tuple[str | None, tuple[str, ...]], tuple[str, ...]] = {}
    for reading in readings:
        named = ties.paths_of(reading.labels, tops, known)[0] if reading.role is Role.APPLIED and reading.labels else ()
        for number in reading.group.members if named else ():
            for path in letter.found[number].paths:
                key = letter.codes[number], path
                found[key] = tuple(dict.fromkeys((*found.get(key, ()), *named)))
    return found


def _by_place(
    places: ties.Ties, carried: dict[str, tuple[str, ...]], reading: _Reading, act: str | None, number: str, span: Span, lead: Span | None
) -> tuple[str, ...]:
    """The questions of the answer that holds a ground relied on, or the lead of its list, or a Scottish notice of not holding.

    Where none does, those that a review told of the first reply.
    """
    if reading.role is Role.APPLIED and reading.group.nature != OTHER:
        return places.held(span) or (places.held(lead) if lead else ()) or carried.get(number, ())
    if reading.role is Role.NOTICE and act == "FOISA2002":
        return places.held(span)
    return ()


def _is_this_part(letter: _Letter, mention: Mention) -> bool:
    """Whether words near a provision speak of "this part" of a question."""
    return letter.low.find("this part", max(0, mention.start - 160), mention.end + 160) >= 0


def _are_parts_of(held: tuple[str, ...], named: tuple[str, ...]) -> bool:
    """Whether the answer in which a provision stands is that of a part of the one question named."""
    return len(named) == 1 and all(path != named[0] and path.startswith(named[0]) and path[len(named[0])].isalpha() for path in held)


def _provision(act: str | None, unit: str, path: tuple[str, ...]) -> Provision:
    """A provision of an Act, with what the catalogue calls it."""
    cite = grammar.cite(prefix(act, unit), path)
    return Provision(act=act, path=path, cite=cite, title=law.title(act, cite))


def _is_no_ground(reading: _Reading, act: str | None, path: tuple[str, ...]) -> bool:
    """Whether a provision said to apply is a duty that stands in a list of grounds, as s16 does in "we apply s12, s16"."""
    if reading.rule == "refused_as_no_request" or act not in _GROUNDS or path[0] in _GROUNDS[act]:
        return False
    return path[0] not in _ALSO_REFUSED_UNDER[act] and _nature(act, path) == DUTY


def _is_ncnd(reading: _Reading, act: str | None, path: tuple[str, ...]) -> bool:
    """Whether an applied ground neither confirms nor denies: the sentence says so, or the provision does nothing else."""
    if reading.group.nature != GROUND:
        return False
    if act in ("FOIA2000", "FOISA2002") and path[0] in _COST:
        return False
    return reading.ncnd or path[:2] in _ONLY_NCND.get(act or "", ())


def _expanded(mention: Mention, act: str | None, role: Role) -> Sequence[tuple[str, ...]]:
    """The paths of a mention; "sections 21 to 24", where relied on, are the whole sections between as well."""
    if role is not Role.APPLIED or len(mention.paths) != 2:
        return mention.paths
    first, last = mention.paths
    if len(first) != 1 or len(last) != 1 or not first[0].isdecimal() or not last[0].isdecimal():
        return mention.paths
    between = [(str(n),) for n in range(int(first[0]), min(int(last[0]), int(first[0]) + 60) + 1)]
    return tuple(path for path in between if act is None or law.exists(act, path)) or mention.paths


def _doubts(provision: Provision, role: Role, span: Span) -> Iterator[Diagnostic]:
    """What is doubtful about a provision: no Act, a misprint, a number that the Act does not have."""
    act = provision.act
    if act is None:
        yield Diagnostic(
            DiagnosticCode.UNKNOWN_ACT,
            f"{provision.cite} is cited and no Act is named for it",
            "name the regime, or look at the source",
            span,
        )
        return
    if known(act, provision.cite):
        return
    meant = law.misprint(act, provision.path)
    if meant is not None and meant != provision.cite:
        message = f"{provision.cite} is kept as printed; it is no provision of {act} that fits here"
        yield Diagnostic(DiagnosticCode.MISPRINTED_CITATION, message, f"the letter must mean {meant}", span)
    elif role is not Role.OTHER_ACT and not law.exists(act, provision.path):
        yield Diagnostic(DiagnosticCode.UNKNOWN_PROVISION, f"{act} has no {provision.cite}", None, span)


_REMEMBERED = 1500
"""Characters behind a provision within which "this exemption" means it."""


def _carried(letter: _Letter, readings: list[_Reading]) -> dict[str, tuple[str, ...]]:
    """By section the labels that hold where the claim itself names none.

    Those named where a review tells of the first reply hold for what is upheld; those of a sentence that says what "this
    exemption" has been applied to, for the ground named last before it.
    """
    if not letter.labelled:
        return {}
    carried = {
        letter.found[number].paths[0][0]: reading.labels
        for reading in readings
        if reading.rule == "earlier_reply" and reading.labels
        for number in reading.group.members
    }
    for reading in readings:
        numbers = {letter.found[member].paths[0][0] for member in reading.group.members}
        if reading.topic and reading.role is Role.PROCEDURAL and reading.group.nature == GROUND and len(numbers) == 1:
            number = numbers.pop()
            carried[number] = tuple(dict.fromkeys((*carried.get(number, ()), *reading.topic)))
    grounds = [reading.group for reading in readings if reading.group.nature == GROUND and reading.role in (Role.APPLIED, Role.PROCEDURAL)]
    starts = [group.start for group in grounds]
    for at, stop in _pointed_at(letter) if grounds else ():
        nearest = bisect_right(starts, at) - 1
        if nearest < 0 or at - grounds[nearest].end > _REMEMBERED:
            continue
        start, end = letter.text.sentence_at(at)
        labels = _whole_labels(letter, start, end)
        said = f"{letter.low[start:at]}§{letter.low[stop:end]}" if labels else ""
        verdict = judge(" ".join(said.split()), GROUND) if said else None
        if verdict is not None and verdict.role is Role.APPLIED:
            number = letter.found[grounds[nearest].members[-1]].paths[-1][0]
            carried[number] = (*carried.get(number, ()), *labels)
    return carried


_POINTED = ("exemption", "exception")
_POINTERS = ("the", "this", "that")


def _pointed_at(letter: _Letter) -> list[tuple[int, int]]:
    """Where the text says "this exemption" and means one named before, in order."""
    low, found = letter.low, []
    for word in _POINTED:
        at = low.find(word) if word in letter.text.vocabulary else -1
        while at >= 0:
            if low.endswith(_POINTERS, max(0, at - 5), max(0, at - 1)):
                start = at - 1 - (len("the") if low.startswith("e", at - 2) else len("this"))
                match = _THE_EXEMPTION.match(low, start)
                if match is not None:
                    found.append(match.span())
            at = low.find(word, at + 1)
    return sorted(found)
