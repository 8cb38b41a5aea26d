"""What a sentence does with one of its provisions: the sentence in its normal form, and the clause around the sign."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from foiparse.model import Role, SectionKind
from foiparse.outline.parts import Paragraph
from foiparse.patterns import Pattern
from foiparse.reading.citations.letter import Group, Letter
from foiparse.roles import DUTY, GROUND, NOTICE, OTHER, Verdict, aimed, cuts, is_label, judge, says_neither

_JOINS = Pattern(
    # matches the "and" of "section 21 and section 22"; must not match "and not"
    r"""[\s,;/&]*(?:(?:and|or|&|/|with|together\ with|as\ well\ as|and/or|in\ conjunction\ with|and\ also
    |(?:when\ )?(?:read|taken)\ (?:in\ conjunction\ |together\ )?with)[\s,]*(?:the\s)?)?"""
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
_ON_A_DAY = Pattern(
    # matches "on 30 december we replied to it": what follows in the sentence was done then; must not match "on 3 may you wrote"
    r"\bon\ \d{1,2}(?:st|nd|rd|th)?\ [a-z]+(?:\ \d{4})?,?\ (?:we|the\ \w+)\ (?:replied|answered|responded|refused|wrote|sent"
    r"|let|gave|told)\b"
)
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
"""Verdicts that leave open what was done, and the clauses behind that tell it."""
_TITLE = Pattern(
    # matches " (personal information)" after a provision; must not match " (see below)" that holds a section
    r"\s?\((?!withh|redact|see\b|a\)|b\)|c\)|i\)|ii\)|\d)[^()\n§]{3,90}\)"
)
_ACT_JOIN = Pattern(
    # matches what stands between a provision and its Act: " of the ", " ("; must not match " applies to the "
    r"[\s,(]*(?:of|to|in|under|from)?\s?(?:that|the|this|said|same)?\s?"
)
SAYS_WHAT_IT_IS = frozenset(("what_it_says", "under_it_one_may", "names_what_is_exempt"))
"""Rules of provisions whose words are told."""


def groups_of(letter: Letter, inside: Iterable[int]) -> list[Group]:
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
                groups.append(Group(first, last, tuple(members), kind))
            members, first, last, kind = [], start, end, nature
        members.append(number)
    if members:
        groups.append(Group(first, last, tuple(members), kind))
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


def _absorbed(letter: Letter, end: int) -> int:
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


def normal_form(letter: Letter, start: int, end: int, groups: list[Group], holes: tuple[tuple[int, int], ...] = ()) -> str:
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


def clause_verdict(normal: str, at: int, nature: str) -> Verdict | None:
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
    if verdict is not None and verdict.rule in SAYS_WHAT_IT_IS and start and _AND_THE_LAW.match(normal, start):
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
    r" | qualified \s person \b (?: (?! \b (?: not | never | no ) \b ) [^;.] ){0,120}"
    r" \b (?: (?: gave | given | giving | formed | expressed ) \s [^;.]{0,40} \b opinion | is \s of"
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


def verdict_alone(paragraph: Paragraph, normal: str, nature: str) -> Verdict:
    """What a mention does that no rule for clauses explains: a heading, a label, or nothing."""
    lead = _SUBJECT_BEFORE.match(normal) if paragraph.kind is SectionKind.EXEMPTION else None
    if nature == GROUND and is_label(normal[lead.end() :] if lead is not None else normal):
        return Verdict(Role.PROCEDURAL, "labelled_line", False)
    if nature == GROUND and _HEADS_REASONS.match(normal):
        return Verdict(Role.PROCEDURAL, "heads_reasons", False)
    if nature == NOTICE:
        return Verdict(Role.PROCEDURAL, "heading" if paragraph.heading else "only_named", False)
    return Verdict(Role.PROCEDURAL, "duty" if nature == DUTY else "only_named", False)
