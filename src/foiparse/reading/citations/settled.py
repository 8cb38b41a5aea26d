"""What the rest of the letter decides about a reading: headings, recitals, accounts of the first reply."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from foiparse.model import Role, SectionKind
from foiparse.outline.parts import Paragraph, Voice
from foiparse.patterns import Pattern
from foiparse.reading.citations.clauses import SAYS_WHAT_IT_IS
from foiparse.reading.citations.letter import Letter, Reading
from foiparse.reading.citations.nature import BESIDE_COST, COST
from foiparse.reading.citations.paragraphs import LABEL_LINE
from foiparse.reading.citations.questions import REMEMBERED, pointed_at
from foiparse.roles import GROUND, judge

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


_UNSETTLED = frozenset(
    ("recites_notice", "labelled_line", "heads_reasons", "explains_what_is_withheld", "earlier_reply", "names_the_purpose")
)
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


def _is_cost_notice(letter: Letter, reading: Reading) -> bool:
    """Whether notice is given under section 17(5) or (7), as only those do who refuse under section 12 or 14."""
    first = reading.group.members[0]
    if reading.role is not Role.NOTICE or letter.codes[first] != "FOIA2000":
        return False
    return any(path[:2] in (("17", "5"), ("17", "7")) for number in reading.group.members for path in letter.found[number].paths)


def _is_cost_refusal(letter: Letter, reading: Reading) -> bool:
    """Whether a reading relies on section 12 or 14."""
    first = reading.group.members[0]
    return reading.role is Role.APPLIED and letter.codes[first] == "FOIA2000" and letter.found[first].paths[0][0] in COST


def _is_scottish_ncnd(letter: Letter, reading: Reading) -> bool:
    """Whether a reading relies on section 18 of FOISA."""
    first = reading.group.members[0]
    return reading.role is Role.APPLIED and letter.codes[first] == "FOISA2002" and letter.found[first].paths[0][0] == "18"


def settle(letter: Letter, readings: list[Reading], paragraphs: Sequence[Paragraph]) -> list[Reading]:
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
    explained = bool(rules & SAYS_WHAT_IT_IS)
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


def _numbers(letter: Letter, readings: list[Reading], role: Role) -> frozenset[tuple[str | None, str]]:
    """Act and number of the provisions that have a role somewhere."""
    return frozenset(number for reading in readings if reading.role is role for number in _own_numbers(letter, reading))


def _own_number(letter: Letter, member: int) -> tuple[str | None, str]:
    """Act and number of a ground: the section, or the paragraph of regulation 12 of the EIR or 10 of the EISR, where all grounds stand."""
    return ground_number(letter.codes[member], letter.found[member].paths[0])


def _own_numbers(letter: Letter, one: Reading) -> set[tuple[str | None, str]]:
    """Act and number of all the grounds of a reading."""
    return {ground_number(letter.codes[n], path) for n in one.group.members for path in letter.found[n].paths}


def ground_number(code: str | None, path: tuple[str, ...]) -> tuple[str | None, str]:
    """The same for one path."""
    return code, "/".join(path[: _DEPTH if (code, path[0]) in _ALL_GROUNDS else 1])


_ALL_GROUNDS = frozenset((("EIR2004", "12"), ("EISR2004", "10")))
_DEPTH = 3
"""Parts of "12(4)(b)"."""


def _grounds_of(letter: Letter, readings: list[Reading]) -> frozenset[tuple[str | None, tuple[str, ...]]]:
    """Act and path of the provisions that are relied on somewhere, and of those above them."""
    return frozenset(
        (letter.codes[n], path[:depth])
        for reading in readings
        if reading.role is Role.APPLIED
        for n in reading.group.members
        for path in letter.found[n].paths
        for depth in range(1, len(path) + 1)
    )


def _is_said(letter: Letter, paragraphs: Sequence[Paragraph], pattern: Pattern) -> bool:
    """Whether the authority says something anywhere."""
    return any(p.voice is Voice.AUTHORITY and pattern.search(letter.low, p.start, p.end) for p in paragraphs)


_DID = Pattern(
    r"\b(?:we|i|it|they)\ (?:had\ )?(?:refused|withheld|relied|applied|cited)\b[^.;]{0,140}$|\byou\ were\ told\ that\b[^.;]{0,200}$"
    r"|\bthe\ (?:\w+\ ){0,2}(?:refusal|reply|response|decision|answer)\ (?:had\ )?(?:relied|cited|applied)\b"
    r"(?:(?!\b(?:is|are)\b)[^.;:]){0,140}$"
    r"|\b(?:was|were)\ (?:\w+\ )?(?:refused|withheld|redacted)\b[^.;]{0,160}$"
)
# Matches "we refused it under ", "they were refused under ", told of an earlier reply; must not match "we have refused it under "


def _did_then(letter: Letter, start: int) -> bool:
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


def _is_read_with_section_18(letter: Letter, one: Reading, number: str) -> bool:
    """Whether a ground only considered is that under which the information, if it existed, would be exempt."""
    if one.role not in (Role.CONSIDERED, Role.PROCEDURAL) or one.group.nature != GROUND or number in ("18", *COST):
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
    # "the department answered (a), said that"; must not match "you replied on 3 may"
    r"\b the \s [a-z]+ \s (?: answered | refused | disclosed ) \s [^.;\n]{1,60}, \s (?: and \s )? said \s that \b"
    r" | \b on \s \d [^.;\n]{0,30}? \b (?: we | it | they | the \s [a-z]+ ) \s (?: replied | responded | answered ) \b"
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


def _retold(letter: Letter, readings: list[Reading], paragraphs: Sequence[Paragraph]) -> list[Reading]:
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
            if headed or (did and _REPLIED.search(letter.low, max(opens, begin - REMEMBERED), at)):
                settled.append(one._replace(role=Role.QUOTED, rule="earlier_reply"))
                continue
        settled.append(one)
    return settled


def _dropped_below(letter: Letter, readings: list[Reading]) -> list[Reading]:
    """The readings of a review, where a heading names a ground of which the text below says that "this exemption is withdrawn"."""
    grounds = [place for place, one in enumerate(readings) if one.group.nature == GROUND]
    starts = [readings[place].group.start for place in grounds]
    settled = list(readings)
    for at, stop in pointed_at(letter) if grounds else ():
        nearest = bisect_right(starts, at) - 1
        one = readings[grounds[nearest]] if nearest >= 0 else None
        if one is None or one.rule not in ("labelled_line", "heads_reasons", "only_named") or at - one.group.end > REMEMBERED:
            continue
        start, end = letter.text.sentence_at(at)
        verdict = judge(" ".join(f"{letter.low[start:at]}§{letter.low[stop:end]}".split()), GROUND)
        partly = letter.labelled and _FOR_A_PART.search(letter.low, start, end) is not None
        if verdict is not None and verdict.role is Role.REJECTED and not partly:
            settled[grounds[nearest]] = one._replace(role=Role.REJECTED, rule="dropped_on_review")
    return settled


_FOR_A_PART = Pattern(r"\b(?:for|to|in\ respect\ of)\s(?:your\s)?(?:requests?|questions?|items?|parts?|points?)\s\(?[a-z0-9]{1,4}\b")
# Matches "is not engaged for request i"; must not match "for your request"
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


def _opens_answer(letter: Letter, start: int) -> bool:
    """Whether a provision is the first word of what stands right below "Response 6:" or the question."""
    paragraphs = letter.outline.paragraphs
    number = bisect_right(paragraphs, start, key=lambda one: one.start) - 1
    here, above = paragraphs[number], paragraphs[number - 1] if number else None
    if here.kind is not SectionKind.ANSWER or here.words != start or above is None:
        return False
    return (above.heading or above.label is not None or above.voice is Voice.REQUESTER) and above.end - above.start < LABEL_LINE


_WOULD_HAVE = Pattern(
    # matches "we would have relied on this for the names", "i would also have applied it"; must not match "it would have been sent"
    r"\bwould\ (?:\w+\ )?have\ (?:\w+\ )?(?:relied\ (?:up)?on|applied|claimed|cited|used)\ (?:this|it|these|them|that)\b"
    r"(?!\ (?:there|too|also|as\ well|for\b[^.;]{0,40}\b(?:too|also|as\ well)))"
)
_IS_WITHHELD = Pattern(
    r"\b(?:is|are)\ (?:\w+\ )?(?:withheld|exempt|refused|redacted)\b"
)  # matches "are withheld"; must not match "was withheld"


def _only_would(letter: Letter, start: int) -> bool:
    """Whether below a heading that names a ground it is said that it would have been relied on, had another not been."""
    if letter.low.find("would ", start, start + REMEMBERED) < 0:
        return False
    following = bisect_left(letter.starts, start)
    while following < len(letter.starts) and letter.natures[following] != GROUND:
        following += 1
    end = min(start + REMEMBERED, letter.starts[following] if following < len(letter.starts) else len(letter.low))
    found = _WOULD_HAVE.search(letter.low, start, end)
    return found is not None and _IS_WITHHELD.search(letter.low, start, found.start()) is None


def _refused_before(letter: Letter, one: Reading) -> bool:
    """Whether a ground is explained right behind a sentence that refuses: "This part is refused. Regulation 12(5)(b) lets us"."""
    start = letter.text.sentence_at(one.group.start)[0]
    return one.group.nature == GROUND and _REFUSED_BEFORE.search(letter.low, max(0, start - 260), start) is not None


def _settled(letter: Letter, one: Reading, whole: _Whole) -> Reading:
    """One reading in the light of the others."""
    settled = one.rule not in _UNSETTLED and one.rule not in SAYS_WHAT_IT_IS
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
    costs = code == "FOIA2000" and section in COST and letter.found[first].paths[0][1:2] not in BESIDE_COST
    if whole.cost_noticed and one.role is Role.PROCEDURAL and costs and one.rule in _EXPLAINED:
        return one._replace(role=Role.APPLIED, rule="explains_the_refusal")
    if one.role is Role.PROCEDURAL and one.rule in SAYS_WHAT_IT_IS and number not in whole.applied and _refused_before(letter, one):
        return one._replace(role=Role.APPLIED, rule="explains_the_refusal")
    if whole.scottish_ncnd and _is_read_with_section_18(letter, one, section):
        return one._replace(role=Role.APPLIED, rule="read_with_section_18", ncnd=True)
    if one.rule == "labelled_line" and _only_would(letter, one.group.end):
        return one._replace(role=Role.CONSIDERED, rule="would_be_relied_on")
    listed = one.rule == "labelled_line" and (whole.applied or whole.noticed or whole.refuses)
    relied = (letter.codes[first], letter.found[first].paths[0]) in whole.grounds
    headed = one.rule == "heads_reasons" and (relied or (_opens_answer(letter, one.group.start) and bool(whole.applied)))
    purpose = one.rule == "names_the_purpose" and number in whole.applied
    if listed or headed or purpose or one.rule == "explains_what_is_withheld":
        return one._replace(role=Role.APPLIED)
    upheld = one.rule == "earlier_reply" and number not in whole.applied and whole.upholds
    return one._replace(role=Role.APPLIED, rule="earlier_reply_upheld") if upheld else one
