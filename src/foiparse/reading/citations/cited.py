"""From readings to citations: provisions, their final roles and the questions they are tied to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from foiparse import law, ties
from foiparse.law import grammar
from foiparse.law.catalogue import known, prefix
from foiparse.model import Citation, Diagnostic, DiagnosticCode, Provision, Role, Span
from foiparse.reading.citations.letter import Group, Letter, Reading
from foiparse.reading.citations.nature import ALSO_REFUSED_UNDER, COST, GROUNDS, ONLY_NCND, nature_of
from foiparse.reading.citations.questions import REMEMBERED, pointed_at, whole_labels
from foiparse.reading.citations.settled import ground_number
from foiparse.roles import DUTY, GROUND, OTHER, judge

if TYPE_CHECKING:
    from foiparse.law.grammar import Mention
    from foiparse.model import Answer


def citations_of(
    letter: Letter, readings: list[Reading], paths: list[str], tops: list[str], answers: tuple[Answer, ...]
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
    tied: set[tuple[str | None, tuple[str, ...]]] = set()  # reasons for these below the last answer are not about it alone
    for reading in readings:
        group, applied = reading.group, reading.role is Role.APPLIED
        named, strange = ties.paths_of(reading.labels, tops, known) if reading.labels else ((), ())
        about = ties.paths_of(reading.topic, tops, known)[0] if reading.topic and applied and group.nature != OTHER else ()
        shares = iter([ties.paths_of(share, tops, known)[0] for share in reading.shares])
        if strange and reading.role in (Role.APPLIED, Role.NOTICE):
            doubts += _unknown(letter, group, strange, paths)
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
                if applied or rule in _TOLD_APART:
                    role, rule, ncnd = _final(reading, rejected, act, path)
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


def _final(reading: Reading, rejected: set[tuple[str | None, str]], act: str | None, path: tuple[str, ...]) -> tuple[Role, str, bool]:
    """Role, rule and whether it neither confirms nor denies, of one provision of a reading.

    Those of an account of the first reply are told apart: "refused under section 43(2), 41(1) or 12(1)".
    """
    role, rule = reading.role, reading.rule
    if rejected and rule in _TOLD_APART:
        if ground_number(act, path) in rejected:
            return Role.REJECTED, "dropped_on_review", False
        if rule == "dropped_on_review":
            return Role.QUOTED, "earlier_reply", False
    if role is not Role.APPLIED:
        return role, rule, False
    ncnd = _is_ncnd(reading, act, path)
    return (Role.PROCEDURAL, "not_a_ground", ncnd) if _is_no_ground(reading, act, path) else (role, rule, ncnd)


def _unknown(letter: Letter, group: Group, strange: Iterable[str], paths: list[str]) -> list[Diagnostic]:
    """What is said of labels that a group is tied to and that no question has."""
    first = letter.found[group.members[0]]
    return [ties.unknown_question(label, paths, letter.text.span(first.start, first.end)) for label in strange]


def _rejected(letter: Letter, readings: list[Reading]) -> set[tuple[str | None, str]]:
    """The numbers of the grounds that a review says itself to drop, where it names several at once of the first reply."""
    if all(reading.rule not in _TOLD_APART for reading in readings):
        return set()
    return {
        ground_number(letter.codes[number], path)
        for reading in readings
        if reading.role is Role.REJECTED and reading.rule != "dropped_on_review"
        for number in reading.group.members
        for path in letter.found[number].paths
    }


def _named_for(
    letter: Letter, readings: list[Reading], tops: list[str], known: dict[str, str]
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
    places: ties.Ties, carried: dict[str, tuple[str, ...]], reading: Reading, act: str | None, number: str, span: Span, lead: Span | None
) -> tuple[str, ...]:
    """The questions of the answer that holds a ground relied on, or the lead of its list, or a Scottish notice of not holding.

    Where none does, those that a review told of the first reply.
    """
    if reading.role is Role.APPLIED and reading.group.nature != OTHER:
        return places.held(span) or (places.held(lead) if lead else ()) or carried.get(number, ())
    if reading.role is Role.NOTICE and act == "FOISA2002":
        return places.held(span)
    return ()


def _is_this_part(letter: Letter, mention: Mention) -> bool:
    """Whether words near a provision speak of "this part" of a question."""
    return letter.low.find("this part", max(0, mention.start - 160), mention.end + 160) >= 0


def _are_parts_of(held: tuple[str, ...], named: tuple[str, ...]) -> bool:
    """Whether the answer in which a provision stands is that of a part of the one question named."""
    return len(named) == 1 and all(path != named[0] and path.startswith(named[0]) and path[len(named[0])].isalpha() for path in held)


def _provision(act: str | None, unit: str, path: tuple[str, ...]) -> Provision:
    """A provision of an Act, with what the catalogue calls it."""
    cite = grammar.cite(prefix(act, unit), path)
    return Provision(act=act, path=path, cite=cite, title=law.title(act, cite))


def _is_no_ground(reading: Reading, act: str | None, path: tuple[str, ...]) -> bool:
    """Whether a provision said to apply is a duty that stands in a list of grounds, as s16 does in "we apply s12, s16"."""
    if reading.rule == "refused_as_no_request" or act not in GROUNDS or path[0] in GROUNDS[act]:
        return False
    return path[0] not in ALSO_REFUSED_UNDER[act] and nature_of(act, path) == DUTY


def _is_ncnd(reading: Reading, act: str | None, path: tuple[str, ...]) -> bool:
    """Whether an applied ground neither confirms nor denies: the sentence says so, or the provision does nothing else."""
    if reading.group.nature != GROUND:
        return False
    if act in ("FOIA2000", "FOISA2002") and path[0] in COST:
        return False
    return reading.ncnd or path[:2] in ONLY_NCND.get(act or "", ())


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


def _carried(letter: Letter, readings: list[Reading]) -> dict[str, tuple[str, ...]]:
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
    for at, stop in pointed_at(letter) if grounds else ():
        nearest = bisect_right(starts, at) - 1
        if nearest < 0 or at - grounds[nearest].end > REMEMBERED:
            continue
        start, end = letter.text.sentence_at(at)
        labels = whole_labels(letter, start, end)
        said = f"{letter.low[start:at]}§{letter.low[stop:end]}" if labels else ""
        verdict = judge(" ".join(said.split()), GROUND) if said else None
        if verdict is not None and verdict.role is Role.APPLIED:
            number = letter.found[grounds[nearest].members[-1]].paths[-1][0]
            carried[number] = (*carried.get(number, ()), *labels)
    return carried
