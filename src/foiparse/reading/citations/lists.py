"""Lists of provisions under a sentence that announces them: "by virtue of the following exemptions:"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from foiparse.model import Role
from foiparse.outline.parts import Paragraph, Voice
from foiparse.patterns import Pattern
from foiparse.reading.citations.clauses import clause_verdict, groups_of, normal_form
from foiparse.reading.citations.letter import Announced, Group, Letter
from foiparse.reading.citations.nature import ALSO_REFUSED_UNDER
from foiparse.reading.citations.questions import named_questions, whole_labels
from foiparse.roles import DUTY, GROUND, NOTICE, Verdict, aimed, is_line, judge

_ANNOUNCES = Pattern(
    # matches "by virtue of the following exemptions:"; must not match "you asked the following:"
    r"""exempt|except|section|regulation|provision|by\ virtue|withh|refus|redact|ground|disappl|purpose"""
)
_ONE = Pattern(r"\bfollowing\ (?:exemption|exception|section|regulation|provision)\b(?!\(s\)|/s)")
# Matches "the following exemption applies:"; must not match "the following exemptions:", "the following exemption(s):"
_BREAKS_OFF = (" under", " by virtue of", " pursuant to")
"""How a sentence ends that goes on with a list of provisions, without a colon."""


def announced_above(letter: Letter, paragraphs: Sequence[Paragraph], number: int) -> Announced | None:
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
            found = announces(letter, *letter.text.sentences(floor, paragraph.end)[-1])
            return found if found is None or not found.one or back == 1 or not _names_one(letter, paragraphs[number - 1]) else None
        if paragraph.end - paragraph.start > 60:
            return None
    return None


def _names_one(letter: Letter, paragraph: Paragraph) -> bool:
    """Whether a paragraph names a provision."""
    first, after = _between(letter, paragraph.start, paragraph.end)
    return after > first


def announces(letter: Letter, start: int, end: int) -> Announced | None:
    """The list that a sentence announces, if it does."""
    if not _ANNOUNCES.search(letter.low, start, end):
        return None
    groups = groups_of(letter, range(*_between(letter, start, end)))
    normal = normal_form(letter, start, end, groups)
    labels = named_questions(letter, start, end, groups, normal)
    return opens_list(normal, labels[-1] if labels else whole_labels(letter, start, end), start)


def _between(letter: Letter, start: int, end: int) -> tuple[int, int]:
    """The numbers of the mentions in a stretch."""
    return bisect_right(letter.starts, start - 1), bisect_right(letter.starts, end - 1)


def opens_list(normal: str, labels: tuple[str, ...], at: int) -> Announced | None:
    """Whether a sentence announces a list of provisions, and what it says of them."""
    if not normal or (
        normal[-1] not in ":;-" and not normal.endswith(_BREAKS_OFF) and "following" not in normal[-160:] and "below" not in normal[-60:]
    ):
        return None
    if not _ANNOUNCES.search(normal):
        return None
    asked = f"{normal.rstrip(' ;:.-')}: §"
    verdict = clause_verdict(asked, len(asked) - 1, GROUND)
    return Announced(verdict, labels, at, _ONE.search(normal) is not None) if verdict else None


def listed_verdict(group: Group, normal: str, at: int, letter: Letter, announced: Announced) -> Verdict | None:
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


def _refusable(letter: Letter, group: Group) -> bool:
    """Whether requests are refused under a provision although it is no exemption."""
    number = group.members[0]
    return letter.found[number].paths[0][0] in ALSO_REFUSED_UNDER.get(letter.codes[number] or "", ())
