"""Questions named with a provision: "section 40(2) for part 2", "the former", "this exemption applies to question 4"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from foiparse.law import numerals
from foiparse.patterns import Pattern
from foiparse.reading.citations.letter import Group, Letter, Reading
from foiparse.roles import OTHER, ends_a_clause

THE_EXEMPTION = Pattern(
    # matches "this exemption has": the ground named last before it; must not match "the exemption in section 40"
    r"\b(?:this|the|that)\s(?:exemption|exception)\b(?!\s(?:in|at|under|of|set|provided|contained|from)\b)"
)


def named_questions(letter: Letter, start: int, end: int, groups: list[Group], normal: str) -> list[tuple[str, ...]]:
    """For each group of a sentence the labels of the questions named with it."""
    if not letter.labelled or not groups or not normal.strip(_SIGNS) or any(words in normal for words in _OF_THE_WHOLE):
        return [()] * len(groups)
    lists = [one for one in label_lists(letter, start, end) if not any(group.start <= one.start < group.end for group in groups)]
    if not lists:
        return [()] * len(groups)
    if len(groups) == 1:
        return [merged(lists)]
    shares: list[list[numerals.LabelList]] = [[] for _ in groups]
    forward = lists[0].start < groups[0].start
    for one in lists:
        shares[_partner(letter, one, groups, forward)].append(one)
    between = groups[0].start < lists[0].start < groups[-1].start  # "section 31 and, in respect of question 1, section 40(2)"
    joint = merged(lists) if len(lists) == 1 and not between else ()
    return [merged(share) or (joint if group.nature != OTHER else ()) for share, group in zip(shares, groups, strict=True)]


_SIGNS = "§¤ .,;&()-"
"""What a sentence in its normal form is made of that names provisions and nothing else."""
_OF_THE_WHOLE = ("to a request as a whole", "to the request as a whole", "to your request as a whole", "to the whole request")
"""What a provision applies to, whatever questions the sentence names beside."""
_PAIR = 2
# What "the former" and "the latter" tell apart.


def former_and_latter(letter: Letter, readings: list[Reading], start: int, end: int) -> list[Reading]:
    """The readings with the questions that a later sentence gives to "the former" and to "the latter" of two provisions."""
    low = letter.low
    former = low.find("the former", start, end)
    latter = low.find("the latter", former, min(end, former + 300))
    if latter < 0:
        return readings
    stop = next((after for begin, after in letter.text.sentences(latter, end) if begin <= latter < after), end)
    shares = (whole_labels(letter, former, latter), whole_labels(letter, latter, stop))
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


def _partner(letter: Letter, one: numerals.LabelList, groups: list[Group], forward: bool) -> int:
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


def whole_labels(letter: Letter, start: int, end: int) -> tuple[str, ...]:
    """The labels named in a sentence that names no provision."""
    return merged(label_lists(letter, start, end)) if letter.labelled else ()


_AS_THERE = Pattern(
    # matches "for the same reasons as " before "q8 above", of which nothing is said here; must not match "the reasons for "
    r"\bsame\ (?:reason|ground|basis|argument|consideration|exemption|exception)\w*\ (?:as\ )?"
    r"(?:(?:set\ out|given|explained|applied|cited|used|stated|those)\ )?"
    r"(?:as\ )?(?:for|in|at|under|to)?\ ?(?:(?:the|our|my)\ )?(?:(?:answer|response|reply)\ to\ )?$"
)


def label_lists(letter: Letter, start: int, end: int) -> list[numerals.LabelList]:
    """The questions that a stretch names, by bare letters too where the request has such labels."""
    found = [
        one
        for one in numerals.question_labels(letter.low, start, end)
        if not _AS_THERE.search(letter.low, max(start, one.start - 50), one.start)
    ]
    return numerals.bare_letters(letter.low, start, end, letter.letters, found) if letter.letters else found


def merged(lists: Iterable[numerals.LabelList]) -> tuple[str, ...]:
    """The labels of several lists; "*" stands for all questions, "#2" for the second."""
    labels: dict[str, None] = {}
    for one in lists:
        if one.all:
            labels["*"] = None
        labels.update(dict.fromkeys(one.labels))
        labels.update(dict.fromkeys(f"#{place}" for place in one.ordinals))
    return tuple(labels)


REMEMBERED = 1500
"""Characters behind a provision within which "this exemption" means it."""
_POINTED = ("exemption", "exception")
_POINTERS = ("the", "this", "that")


def pointed_at(letter: Letter) -> list[tuple[int, int]]:
    """Where the text says "this exemption" and means one named before, in order."""
    low, found = letter.low, []
    for word in _POINTED:
        at = low.find(word) if word in letter.text.vocabulary else -1
        while at >= 0:
            if low.endswith(_POINTERS, max(0, at - 5), max(0, at - 1)):
                start = at - 1 - (len("the") if low.startswith("e", at - 2) else len("this"))
                match = THE_EXEMPTION.match(low, start)
                if match is not None:
                    found.append(match.span())
            at = low.find(word, at + 1)
    return sorted(found)
