"""From paragraphs to readings: what each group of mentions does, sentence by sentence, in the order of the text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from foiparse.law import numerals
from foiparse.model import Role
from foiparse.outline.parts import Paragraph, Voice
from foiparse.patterns import Pattern
from foiparse.reading.citations.clauses import clause_verdict, groups_of, normal_form, verdict_alone
from foiparse.reading.citations.letter import Announced, Group, Letter, Reading
from foiparse.reading.citations.lists import announced_above, announces, listed_verdict, opens_list
from foiparse.reading.citations.questions import THE_EXEMPTION, former_and_latter, label_lists, merged, named_questions, whole_labels
from foiparse.roles import GROUND, KEPT_BACK, OTHER, Verdict, aimed, judge
from foiparse.statements import recalls

if TYPE_CHECKING:
    from foiparse.source import Text


_COORDINATE = Pattern(
    # matches ", law enforcement, and" and ", and the name of the driver under" between two provisions;
    # must not match "applies to the names. We"
    r"""[^;.§¤]{0,70}(?:,|\band\b|\bor\b|&|/|\bwith\b|\))(?:[^;.§¤]{0,30}
    |(?:(?!\b(?:is|are|was|were|has|have|had|do|does|did|may|might|will|would|can|could|we|i|it|you|they)\b)[^;.§¤]){0,90}
    \b(?:under|by|by\ virtue\ of|in\ accordance\ with|pursuant\ to)\ )"""
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
_VEXATIOUS = Pattern(r"\b(?:requests?|it|they)\ (?:is|are)\ (?:therefore\ |clearly\ )?vexatious\b")  # not "is not vexatious"
_IS_ABOUT = Pattern(
    # matches "6. as regards " at the start of a paragraph; must not match "we wrote as regards "
    r"""(?:[\u2022*o-]\s?|\(?[a-z\d]{1,3}[.)]\s+)?(?:as\ regards|regarding|(?:with|in)\ (?:regard|respect|relation)\ (?:to|of)
    |as\ (?:to|for)|turning\ to|concerning|for|on)\ (?:your\ |the\ |my\ )?"""
)
_POINTERS_BACK = ("th", "it", "we ", "i ", "our ", "both", "all ", "such ", "by ", "under ")
_POINTS_BACK = Pattern(
    # matches "they are exempt under": the sentence is about what the one before names; must not match "the names are"
    r"""(?:(?:the|our|its)\s\w+\s(?:considers?|believes?|takes\sthe\sview|is\sof\sthe\sview)\sthat\s|(?:we|i)\s(?:consider|believe)\sthat\s)?
    (?:they|these|this|it|both|all\ (?:of\ )?(?:these|this)|that\ information|such\ information|the\ latter
    |(?:by|under|by\svirtue\sof)\s(?:section|regulation|s\.)\s?\d[^.;]{0,40}\bthe\sduty
    |the\s(?:precise|exact|actual|specific|true|underlying|suppressed|redacted|withheld)\s(?:numbers?|figures?|values?|counts?|details?))\b"""
)


def readings_of(letter: Letter, paragraphs: Sequence[Paragraph]) -> Iterator[Reading]:
    """What each group of mentions does, paragraph by paragraph, in the order of the text."""
    announced: Announced | None = None
    starts = [paragraph.start for paragraph in paragraphs]
    last, at, mentions = -2, 0, letter.starts
    items: Announced | None = None
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
            announced = announced_above(letter, paragraphs, number) or (items if opens else None)
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
_BELOW_LABEL, LABEL_LINE = 3, 80
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


def _lead(letter: Letter, paragraphs: Sequence[Paragraph], number: int) -> tuple[int, int] | None:
    """The end of the line above, where it broke off in a sentence, as the cells of a table do."""
    above = paragraphs[number - 1] if number else None
    if above is None or above.last != paragraphs[number].first - 1 or letter.low[above.end - 1] in ".!?:;":
        return None
    return max(above.start, above.end - 240), above.end


def _headed(letter: Letter, paragraphs: Sequence[Paragraph], number: int) -> tuple[str, ...]:
    """The question under whose label a paragraph of reasons stands: "Question 2: Sections 24 and 38", "Point v - officers"."""
    for above in reversed(paragraphs[max(0, number - _BELOW_LABEL) : number + 1]):
        if above.voice is not Voice.AUTHORITY:
            return ()
        if above.label is None and above.end - above.start < LABEL_LINE and (several := _heads_several(letter, above)):
            return several
        if above.label is not None:
            heads = above is paragraphs[number] or (above.end - above.start < LABEL_LINE and letter.low[above.end - 1] != ".")
            return (above.label.name.lower(),) if heads and above.label.word in _QUESTION_WORDS else ()
        if above.heading:
            return ()
    return ()


def _heads_several(letter: Letter, paragraph: Paragraph) -> tuple[str, ...]:
    """The labels that a short line names, alone or behind its topic: "Parts 4 and 5", "Public affairs - items (a) and (b)"."""
    low = letter.low
    last = low[paragraph.end - 1]
    if not (last in "):s" or last.isdigit() or not low[paragraph.end - 2].isalnum()) or last in ".?":
        return ()  # no label ends it: "Section 12 of the Act"
    found = numerals.question_labels(low, paragraph.start, paragraph.end)
    if len(found) != 1 or paragraph.end - found[0].end > 1:
        return ()
    alone = found[0].start == paragraph.start or low.endswith((" - ", "(", ": "), paragraph.start, found[0].start)
    return merged(found) if alone else ()


def _is_statute(letter: Letter, paragraphs: Sequence[Paragraph], number: int) -> bool:
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
    letter: Letter,
    paragraph: Paragraph,
    inside: Sequence[int],
    announced: Announced | None,
    lead: tuple[int, int] | None,
    statute: bool,
    headed: tuple[str, ...],
) -> tuple[list[Reading], Announced | None]:
    """The readings of one paragraph, and the list that is still under way at its end; `headed` are the questions it stands below."""
    readings: list[Reading] = []
    topic = (_topic(letter, paragraph) or headed) if letter.labelled else ()
    at, before = 0, paragraph.start
    pieces = list(_pieces(letter.text, paragraph))
    for place, (start, end) in enumerate(pieces):
        here = at
        while at < len(inside) and letter.starts[inside[at]] < end:
            at += 1
        if here < at:
            groups = groups_of(letter, inside[here:at])
            normal = normal_form(letter, start, end, groups, paragraph.holes)
            labels = named_questions(letter, start, end, groups, normal)
            if before < start and letter.labelled and letter.low.startswith(_POINTERS_BACK, start) and not any(labels):
                labels = [_pointed_to(letter, pieces[max(0, place - _FURTHEST_BACK) : place + 1])] * len(groups)
            if announced is None and before < start and letter.low[before:start].rstrip().endswith(":"):
                announced = announces(letter, before, start)
            above = lead if start == paragraph.start else None
            aside = "quoted_statute" if statute else None
            if any(group.nature == GROUND for group in groups) and recalls(letter.text, paragraph.start, start, end):
                aside = "earlier_request"
            told = _sentence(letter, paragraph, groups, normal, labels, announced, above, aside)
            readings += [one._replace(topic=topic) for one in told] if topic else told
            if readings[-1].rule not in ("announced_list", "labelled_line"):
                announced = opens_list(normal, labels[-1], start)
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


def _pointed_to(letter: Letter, sentences: list[tuple[int, int]]) -> tuple[str, ...]:
    """The labels of the sentence to which the last of some points back: "The letter at part 1 is ours. It is redacted under"."""
    for above, (start, end) in reversed(list(pairwise(sentences))):
        if not _POINTS_BACK.match(letter.low, start, end):
            return ()
        if labels := whole_labels(letter, *above):
            return labels
    return ()


_FURTHEST_BACK = 3
"""Most sentences between one that names a question and one that points back to it."""
_NO_LONGER = Pattern(
    # matches "the panel no longer relies on it", "we do not rely on it now"; must not match "it is no longer held"
    r"(?:^|\band\s|\bbut\s|,\s)(?:we|i|the\s\w+)\s(?:\w+ly\s|now\s|therefore\s)?(?:no\s+longer|(?:do(?:es)?|would)\s+not)"
    r"\s+(?:rel(?:y|ies)\s+(?:up)?on|claim|appl(?:y|ies)|maintain)s?\s+(?:it|this|that|them)\b(?!\s(?:for|alone|until|when|where|as|in|to)\b)"
)


def _dropped_next(letter: Letter, reading: Reading, start: int, end: int) -> bool:
    """Whether the next sentence drops the ground that the last one named: "Section 36(2) was cited. We no longer rely on it"."""
    if reading.group.nature != GROUND or not any(letter.low.find(word, start, end) >= 0 for word in (" rel", " maintain")):
        return False
    following = letter.text.sentences(start, end)
    if not following or _NO_LONGER.search(letter.low[slice(*following[0])]) is None:
        return False
    return (
        reading.role is not Role.APPLIED or _RELIES_NOW.search(letter.low, letter.text.sentence_at(reading.group.start)[0], start) is None
    )


_RELIES_NOW = Pattern(r"\b(?:is|are)\s(?:\w+\s)?(?:engaged|withheld|exempt|refused)\b|\bwe\swithhold\b")
# Matches "is engaged", "are therefore withheld", of which one does not say that it is dropped; must not match "was cited"


def _with_what_follows(letter: Letter, readings: list[Reading], end: int, stop: int) -> list[Reading]:
    """The readings of a paragraph in the light of the sentences behind the last that names a provision, up to the paragraph's end."""
    *earlier, last = readings
    if last.rule in _RECITED and last.group.nature == GROUND:
        fits = "fits_this_request" if _fits_here(letter, end, stop) else _weighed_here(letter, end) or _gives_address(letter, last, end)
        last = last._replace(role=Role.APPLIED, rule=fits) if fits else last
    if last.rule == "whether_it_applies":
        last = _decided(letter, last, end, min(stop, end + 200))
    if letter.labelled and last.rule == "labelled_line" and not last.labels:
        last = last._replace(labels=_next_labels(letter, end, stop) if letter.low[end - 1] == ":" else _labels_below(letter, end))
    if letter.labelled and letter.low.find("the former", end, min(stop, end + 200)) >= 0:
        return former_and_latter(letter, [*earlier, last], end, stop)
    return [*earlier, last]


def _next_labels(letter: Letter, start: int, end: int) -> tuple[str, ...]:
    """The labels named in the sentence that begins at an offset, as reasons behind "Section 43(2):" do."""
    following = letter.text.sentences(start, min(end, start + 600))
    return whole_labels(letter, *following[0]) if following else ()


_SAYS_FOR_WHICH = Pattern(
    # matches "this is relied on for (a) only", "it applies to question 3"; must not match "this requires us to weigh"
    r"(?:this|it|the\ exemption|the\ exception)\b[^.;]{0,40}\b(?:relied|appl(?:y|ies|ied)|claimed|engaged|used|cited)\b[^.;]{0,60}"
)


def _labels_below(letter: Letter, start: int) -> tuple[str, ...]:
    """The labels for which the first sentence below a heading says that what it names is used."""
    begin, end = letter.text.trim(start, min(len(letter.low), start + 200))
    if not _SAYS_FOR_WHICH.match(letter.low, begin, end):
        return ()
    return whole_labels(letter, *letter.text.sentences(begin, end)[0])


def _topic(letter: Letter, paragraph: Paragraph) -> tuple[str, ...]:
    """The labels of the questions that a paragraph says at its start that it is about."""
    about = _IS_ABOUT.match(letter.low, paragraph.start, min(paragraph.end, paragraph.start + 60))
    if about is None:
        return ()
    found = [one for one in label_lists(letter, paragraph.start, min(paragraph.end, about.end() + 90)) if one.end > about.end()][:1]
    if not found or found[0].start > about.end() or letter.low[found[0].end : found[0].end + 1] not in (",", ":"):
        return ()
    return merged(found)


def _fits_here(letter: Letter, start: int, end: int) -> bool:
    """Whether one of the next sentences finds that what the last one recited is so here: "We consider that this exemption is engaged"."""
    nearest = bisect_left(letter.starts, start)
    stop = min(end, start + _FINDING, letter.starts[nearest] if nearest < len(letter.starts) else end)
    following = letter.text.sentences(*letter.text.trim(start, stop)) if stop - start > _SHORTEST_FINDING else []
    for place, sentence in enumerate(following[:2]):
        words = " ".join(letter.low[slice(*sentence)].split())
        if not place and _THIS_ONE_IS.match(words):
            return True
        pointed = THE_EXEMPTION.search(words) if not _OF_ANOTHERS_VIEW.search(words) else None
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


def _weighed_here(letter: Letter, start: int) -> str | None:
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
    later = [" ".join(letter.low[slice(*sentence)].split()) for sentence in following[1:]]
    if any(_IS_UPHELD.match(sentence) for sentence in later):
        return "upheld_below"
    if not _IS_WEIGHED.match(first):
        return None
    return "weighed_against" if any(_AGAINST_DISCLOSURE.search(sentence) for sentence in later) else None


def _gives_address(letter: Letter, reading: Reading, end: int) -> str | None:
    """The rule by which an exemption for what is to be had elsewhere is used where the sentence itself says where."""
    number = reading.group.members[0]
    if (letter.codes[number], letter.found[number].paths[0][0]) not in _ELSEWHERE:
        return None
    return "recited_with_address" if letter.low.startswith(("http", "www."), letter.low.rfind(" ", reading.group.end, end) + 1) else None


_ELSEWHERE = frozenset((("FOIA2000", "21"), ("FOISA2002", "25"), ("EIR2004", "6"), ("EISR2004", "6")))
"""Exemptions for information that can be had elsewhere."""
_IS_UPHELD = Pattern(
    # matches "for those 140 the exemption is upheld"; must not match "if the exemption is upheld", "the exemption is not upheld"
    r"(?!(?:if|where|whether|unless)\b)[^;§]{0,60}\b(?:the|that|this)\ (?:exemption|exception)\ (?:is|was)"
    r"\ (?:therefore\ |properly\ |rightly\ )?(?:upheld|maintained|engaged|relied)\b"
)


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


def _decided(letter: Letter, reading: Reading, start: int, end: int) -> Reading:
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


def _sentence(
    letter: Letter,
    paragraph: Paragraph,
    groups: list[Group],
    normal: str,
    labels: list[tuple[str, ...]],
    announced: Announced | None,
    lead: tuple[int, int] | None,
    aside: str | None,
) -> Iterator[Reading]:
    """The readings of the groups of one sentence; `aside` is the rule by which it is part of a statute or tells of earlier requests."""
    signs = _signs(normal)
    before: Verdict | None = None
    sign = 0
    for group, named in zip(groups, labels, strict=True):
        if group.nature == OTHER:
            yield Reading(group, Role.OTHER_ACT, "other_act", False, named)
            continue
        at = signs[sign]
        previous = signs[sign - 1] if sign else -1
        sign += 1
        verdict, tied, lead_in = _quoted(letter, paragraph, group), named, -1
        if verdict is None and aside is not None and (aside != "earlier_request" or group.nature == GROUND):
            verdict = Verdict(Role.QUOTED, aside, False)
        if verdict is None and announced and (listed := listed_verdict(group, normal, at, letter, announced)):
            verdict, tied, lead_in = listed, named or announced.labels, announced.at
        if verdict is None:
            key = normal, at, group.nature
            if key not in letter.verdicts:
                letter.verdicts[key] = clause_verdict(normal, at, group.nature)
            verdict = letter.verdicts[key]
        if verdict is None and before and previous >= 0 and _COORDINATE.fullmatch(normal, previous + 1, at):
            verdict = before
        if verdict is None and lead and group.nature == GROUND and at < 80:
            verdict = judge(" ".join(letter.low[slice(*lead)].split()) + " " + aimed(normal, at, 0, at + 1), GROUND)
        if verdict is None:
            line = normal, group.nature, paragraph.kind, paragraph.heading
            verdict = letter.lines.get(line) or letter.lines.setdefault(line, verdict_alone(paragraph, normal, group.nature))
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
        yield Reading(group, verdict.role, verdict.rule, verdict.ncnd, tied, lead=lead_in)


def _signs(normal: str) -> list[int]:
    """Where the signs stand."""
    found, at = [], normal.find("§")
    while at >= 0:
        found.append(at)
        at = normal.find("§", at + 1)
    return found


def _quoted(letter: Letter, paragraph: Paragraph, group: Group) -> Verdict | None:
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
