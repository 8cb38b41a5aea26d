"""What a case may expect of a result, field by field: how each is compared, and how it is written.

Only the fields that a case names are compared. An empty string stands for "absent". The table of all of
them is `FIELDS`; docs/cases.md is the reference for authors.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import cast

from attrs import frozen

from foiparse.model import Answer, Citation, Passage, Question, Response, Span

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_QUOTES = "\"'\u2018\u2019\u201c\u201d"
_STRENGTH = ("quoted", "other_act", "procedural", "considered", "rejected", "notice", "applied")
"""Roles from weak to strong: a provision told with its strongest role may be named again with a weaker one."""
_ACCESS_LAWS = ("Freedom of Information", "Environmental Information", "the FOI Act")
_CUT = 200
"""Characters of a page header that may stand inside the words of a span."""
_SHOWN = 60
"""Characters by which an answer is known in a written expectation."""

Row = Mapping[str, object]
"""A table of an expectation, such as a question."""


@frozen
class Difference:
    """One thing that was read otherwise than a case expects."""

    field: str
    """The field, and what of it."""
    expected: object
    """What the case expects."""
    read: object
    """What was read."""
    span: Span | None
    """Where to look."""


Compare = Callable[[Response, object, bool], list[Difference]]
Write = Callable[[Response, object], object]


@frozen
class Field:
    """A field that a case may name."""

    about: str
    """What its value is, for messages."""
    fits: Callable[[object], bool]
    """Whether a value has the right shape."""
    compare: Compare
    """What differs: of a result, the expected value, and whether nothing more may have been read."""
    write: Write
    """What was read, in the shape of the expected value."""


def words(text: str) -> str:
    """Words with white space collapsed and invisible characters dropped.

    Args:
        text: any text.
    """
    return " ".join(text.translate(_INVISIBLE).split())


def bare(text: str) -> str:
    """A request's words without quotation marks around them.

    Args:
        text: the words.
    """
    return words(text).strip(_QUOTES + " ")


def holds(piece: str, text: str) -> bool:
    """Whether a piece of the source holds words in their order and little else: a page header may cut them.

    Args:
        piece: the stretch of the source.
        text: the words.
    """
    rest = iter(words(piece).split())
    return all(word in rest for word in words(text).split()) and len(words(piece)) <= len(words(text)) + _CUT


# --- shapes of values


def _text(value: object) -> bool:
    return isinstance(value, str | datetime.date)


def _flag(value: object) -> bool:
    return isinstance(value, bool)


def _texts(value: object) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _rows_with(*keys: str) -> Callable[[object], bool]:
    def fits(value: object) -> bool:
        return _texts(value) and all(isinstance(row, Mapping) and set(keys) <= set(row) for row in cast("Sequence[object]", value))

    return fits


def _rows(value: object) -> list[Row]:
    return list(cast("Sequence[Row]", value))


def _list(value: object) -> list[object]:
    return list(cast("Sequence[object]", value))


# --- fields with one value, and sets


def _one(
    about: str,
    read: Callable[[Response], object],
    where: Callable[[Response], Span | None] = lambda r: None,
    fits: Callable[[object], bool] = _text,
) -> Callable[[str], Field]:
    """A field with one value."""

    def plain(value: object) -> object:
        return value if value is None or isinstance(value, bool | int) else str(value)

    def make(name: str) -> Field:
        def compare(r: Response, want: object, complete: bool) -> list[Difference]:
            got = plain(read(r))
            return [] if got == (None if want == "" else plain(want)) else [Difference(name, plain(want), got, where(r))]

        return Field(about, fits, compare, lambda r, old: "" if (got := plain(read(r))) is None else got)

    return make


def _set(about: str, read: Callable[[Response], Iterable[object]], whole: bool = True) -> Callable[[str], Field]:
    """A field that is a set; `whole` where nothing more may be read."""

    def plain(value: object) -> object:
        if isinstance(value, Sequence) and not isinstance(value, str):
            return tuple(map(plain, value))
        return str(value)

    def make(name: str) -> Field:
        def compare(r: Response, want: object, complete: bool) -> list[Difference]:
            got, wanted = set(map(plain, read(r))), set(map(plain, _list(want)))
            missing, extra = sorted(map(str, wanted - got)), sorted(map(str, got - wanted))
            bad = missing or (extra and whole and complete)
            return (
                [Difference(name, f"missing {missing}" if missing else "no more", f"too many {extra}" if extra else "nothing else", None)]
                if bad
                else []
            )

        return Field(about, _texts, compare, lambda r, old: _listed(dict.fromkeys(map(plain, read(r)))))

    return make


def _listed(values: Iterable[object]) -> list[object]:
    return [list(value) if isinstance(value, tuple) else value for value in values]


def _passage(about: str, read: Callable[[Response], Passage | None]) -> Callable[[str], Field]:
    def make(name: str) -> Field:
        def compare(r: Response, want: object, complete: bool) -> list[Difference]:
            got = read(r)
            text = None if got is None else bare(got.text)
            wanted = None if want == "" else bare(str(want))
            return [] if text == wanted else [Difference(name, want, text, got.span if got else None)]

        return Field(about, _text, compare, lambda r, old: bare(got.text) if (got := read(r)) else "")

    return make


# --- questions


def _tree(questions: Iterable[Question]) -> list[object]:
    """Questions as nested lists of label, words, parts."""
    return [[q.label or "", bare(q.text), _tree(q.parts)] for q in questions]


def _expected_tree(rows: list[Row]) -> list[object]:
    return [[row["label"], bare(str(row["text"])), _expected_tree(_rows(row.get("parts", [])))] for row in rows]


def _flat(questions: Iterable[Question]) -> Iterable[Question]:
    for question in questions:
        yield question
        yield from _flat(question.parts)


def _asked_fits(value: object) -> bool:
    if isinstance(value, int) and not isinstance(value, bool):
        return True
    return _texts(value) and (all(isinstance(one, str) for one in _list(value)) or _rows_with("label", "text")(value))


def _asked(r: Response, want: object, complete: bool) -> list[Difference]:
    found = [
        Difference("span of question", q.text, q.span.of(r.source), q.span)
        for q in _flat(r.questions)
        if not holds(q.span.of(r.source), q.text)
    ]
    read: list[object]
    if isinstance(want, int):
        wrong = len(r.questions) != want
        span = r.questions[min(want, len(r.questions) - 1)].span if r.questions else None
        return [*found, *[Difference("number of questions", want, len(r.questions), span)] * wrong]
    if all(isinstance(one, str) for one in _list(want)):
        read, wanted = [q.label or "" for q in r.questions], _list(want)
    else:
        read, wanted = _tree(r.questions), _expected_tree(_rows(want))
    if read != wanted:
        odd = next((i for i, (a, b) in enumerate(zip(read, wanted, strict=False)) if a != b), min(len(read), len(wanted)))
        where = r.questions[odd].span if odd < len(r.questions) else None
        told = Difference("questions", wanted[odd] if odd < len(wanted) else "no more", read[odd] if odd < len(read) else "no more", where)
        found.insert(0, told)
    return found


def _asked_rows(questions: Iterable[Question]) -> list[Row]:
    rows: list[Row] = []
    for q in questions:
        row: dict[str, object] = {"label": q.label or "", "text": bare(q.text)}
        if q.parts:
            row["parts"] = _asked_rows(q.parts)
        rows.append(row)
    return rows


def _write_asked(r: Response, old: object) -> object:
    if isinstance(old, int):
        return len(r.questions)
    if old and all(isinstance(one, str) for one in _list(old)):
        return [q.label or "" for q in r.questions]
    return _asked_rows(r.questions)


# --- citations


def _cited(r: Response, want: object, complete: bool) -> list[Difference]:
    found: list[Difference] = []
    rows = _rows(want)
    for w in rows:
        key, roles = (w["act"], w["cite"]), str(w["role"]).split("|")
        named = [c for c in r.citations if (c.provision.act or "", c.cite) == key]
        right = [c for c in named if c.role in roles]
        allowed = max(_STRENGTH.index(role) for x in rows if (x["act"], x["cite"]) == key for role in str(x["role"]).split("|"))
        stronger = [c for c in named if _STRENGTH.index(c.role) > allowed]
        if not right or stronger:
            elsewhere = [(c.provision.act, c.cite, str(c.role)) for c in named or r.citations if c.cite == w["cite"]]
            where = next((c.span for c in (*stronger, *named)), None)
            found.append(Difference(f"citation {w['cite']}", (*key, w["role"]), elsewhere or None, where))
            continue
        found += _ties(right, w)
    known = {(w["act"], w["cite"]) for w in rows}
    others = {(c.provision.act or "", c.cite): c for c in r.citations}
    if complete:
        found += [Difference("citation too many", None, (*key, str(c.role)), c.span) for key, c in others.items() if key not in known]
    return found


def _label_of(text: object) -> str:
    return re.sub(r"[^0-9a-z]", "", str(text).lower())


def _ties(same: list[Citation], w: Row) -> list[Difference]:
    """Whether the citations of one provision name the questions, and whether they neither confirm nor deny."""
    found: list[Difference] = []
    tied = sorted({_label_of(q) for c in same for q in c.questions})
    if "questions" in w and tied != sorted(map(_label_of, _list(w["questions"]))):
        found.append(Difference(f"questions of citation {w['cite']}", w["questions"], tied, same[0].span))
    ncnd = any(c.ncnd for c in same)
    if w["role"] == "applied" and ncnd != w.get("ncnd", False):
        found.append(Difference(f"ncnd of citation {w['cite']}", w.get("ncnd", False), ncnd, same[0].span))
    return found


def _write_cited(r: Response, old: object) -> object:
    strongest: dict[tuple[str, str], Citation] = {}
    for c in r.citations:
        key = (c.provision.act or "", c.cite)
        if key not in strongest or _STRENGTH.index(c.role) > _STRENGTH.index(strongest[key].role):
            strongest[key] = c
    rows: list[Row] = []
    for (act, cite), c in strongest.items():
        tied = list(
            dict.fromkeys(
                q for x in r.citations if (x.provision.act or "", x.cite) == (act, cite) and x.role is c.role for q in x.questions
            )
        )
        row: dict[str, object] = {"cite": cite, "act": act, "role": str(c.role)}
        if tied:
            row["questions"] = tied
        if c.ncnd:
            row["ncnd"] = True
        rows.append(row)
    return rows


def _grounded(r: Response, want: object, complete: bool) -> list[Difference]:
    found: list[Difference] = []
    for cite, labels in cast("Row", want).items():
        ground = next((e for e in r.exemptions if e.cite == cite), None)
        tied = sorted(map(_label_of, ground.questions)) if ground else None
        if tied != sorted(map(_label_of, _list(labels))):
            found.append(Difference(f"exemption_questions {cite}", labels, tied, ground.citations[0].span if ground else None))
    return found


# --- answers


def _given_fits(value: object) -> bool:
    if isinstance(value, Mapping):
        return all(isinstance(one, str) for one in value.values())
    return (isinstance(value, int) and not isinstance(value, bool)) or _rows_with("labels", "starts")(value)


def _given(r: Response, want: object, complete: bool) -> list[Difference]:
    if isinstance(want, int):
        return (
            []
            if len(r.answers) == want
            else [Difference("number of answers", want, len(r.answers), r.answers[-1].span if r.answers else None)]
        )
    if isinstance(want, Mapping):
        return _outcomes(r, want)
    found: list[Difference] = []
    left = list(r.answers)
    for w in _rows(want):
        labels = list(map(_label_of, _list(w["labels"])))
        same = [a for a in left if sorted(map(_label_of, a.labels)) == sorted(labels)]
        if not same:
            near = [a for a in left if set(map(_label_of, a.labels)) & set(labels)]
            told = [(a.labels, a.text[:_SHOWN]) for a in near] or None
            found.append(Difference(f"answer {labels}", w["starts"], told, near[0].span if near else None))
            continue
        left.remove(same[0])
        found += _answer(same[0], w)
    return found + [Difference("answer too many", None, (a.labels, a.text[:_SHOWN]), a.span) for a in left]


def _outcomes(r: Response, want: Row) -> list[Difference]:
    """The shorter form: the outcome of each question by its path."""
    read = {label: a for a in reversed(r.answers) for label in a.labels}
    found = []
    for path in {**want, **dict.fromkeys(read)}:
        answer = read.get(path)
        got = str(answer.outcome) if answer else None
        if got != want.get(path):
            found.append(Difference(f"answer {path}", want.get(path, "none"), got, answer.span if answer else None))
    return found


def _answer(a: Answer, w: Row) -> list[Difference]:
    text = words(a.text)
    found: list[Difference] = []
    if not text.startswith(str(w["starts"]).strip()):
        found.append(Difference(f"start of answer {a.labels}", w["starts"], text[:80], a.span))
    elif "ends" in w and not text.endswith(str(w["ends"]).strip()):
        found.append(Difference(f"end of answer {a.labels}", w["ends"], text[-80:], a.span))
    if "outcome" in w and str(a.outcome) != w["outcome"]:
        found.append(Difference(f"outcome of answer {a.labels}", w["outcome"], str(a.outcome), a.span))
    return found


def _write_given(r: Response, old: object) -> object:
    if isinstance(old, int):
        return len(r.answers)
    if isinstance(old, Mapping):
        return {label: str(a.outcome) for a in r.answers for label in a.labels}
    rows: list[Row] = []
    for a in r.answers:
        text = words(a.text)
        row: dict[str, object] = {"labels": list(a.labels), "starts": text[:_SHOWN]}
        if len(text) > _SHOWN:
            row["ends"] = text[-40:]
        rows.append({**row, "outcome": str(a.outcome)})
    return rows


# --- the rest


def _clarified(r: Response, want: object, complete: bool) -> list[Difference]:
    read = [(bare(c.text), c.date.value.isoformat() if c.date else "") for c in r.clarifications]
    wanted = [(bare(str(c["text"])), str(c.get("date", ""))) for c in _rows(want)]
    return [] if read == wanted else [Difference("clarifications", wanted, read, r.clarifications[0].span if r.clarifications else None)]


def _write_clarified(r: Response, old: object) -> object:
    return [{"text": bare(c.text), **({"date": c.date.value.isoformat()} if c.date else {})} for c in r.clarifications]


def _decided(r: Response, want: object, complete: bool) -> list[Difference]:
    got, span = r.decision.text, r.decision.span
    found = [] if (words(got) if got else "") == want else [Difference("decision_text", want, got, span)]
    if got and span and not holds(span.of(r.source), got):
        found.append(Difference("span of decision", got, span.of(r.source), span))
    return found


def furniture_lines(r: Response) -> list[int]:
    """Numbers of the lines, from 0, in which boilerplate stands.

    Args:
        r: the result.
    """
    found, start = [], 0
    pieces = [one.span for one in r.boilerplate]
    for number, line in enumerate(r.source.split("\n")):
        end = start + len(line)
        if line.strip() and any(start < piece.end and end > piece.start for piece in pieces):
            found.append(number)
        start = end + 1
    return found


def _furniture(r: Response, want: object, complete: bool) -> list[Difference]:
    read, wanted = set(furniture_lines(r)), {int(str(one)) for one in _list(want)}
    wrong = sorted(read ^ wanted)
    if not wrong:
        return []
    lines = r.source.split("\n")
    start = sum(len(line) + 1 for line in lines[: wrong[0]])
    where = Span(start, start + len(lines[wrong[0]])) if wrong[0] < len(lines) else None
    return [Difference("boilerplate_lines", f"missing {sorted(wanted - read)}", f"too many {sorted(read - wanted)}", where)]


def _in_pieces(r: Response, want: object, complete: bool) -> list[Difference]:
    span = r.request.span if r.request else None
    return [] if (r.request is not None and span is None) == want else [Difference("request_span_null", want, span, span)]


def _either(r: Response, want: object, complete: bool) -> list[Difference]:
    got = str(r.decision.outcome)
    return [] if got in _list(want) else [Difference("outcome", want, got, r.decision.span)]


def _no_doubts(r: Response, want: object, complete: bool) -> list[Difference]:
    return [Difference("no_diagnostics", (), [str(d.code) for d in r.diagnostics], None)] if want and r.diagnostics else []


def _acts(r: Response) -> Iterable[str]:
    for one in r.instruments:
        if not any(law in one.name for law in _ACCESS_LAWS):
            yield f"{one.name} {one.year}" if one.year else one.name


_MAKERS: dict[str, Callable[[str], Field]] = {
    "reference": _one("text", lambda r: r.reference and r.reference.value, lambda r: r.reference.span if r.reference else None),
    "reference_year": _one("a number", lambda r: r.reference and r.reference.year, fits=lambda v: isinstance(v, int) or v == ""),
    "reference_serial": _one("text", lambda r: r.reference and r.reference.serial),
    "format": _one("the name of a format", lambda r: r.format),
    "kind": _one("text", lambda r: r.kind),
    "regime": _one("text", lambda r: r.regime),
    "authority": _one("text", lambda r: r.authority),
    "outcome": _one("text", lambda r: r.decision.outcome, lambda r: r.decision.span),
    "review": _one("text", lambda r: r.decision.review, lambda r: r.decision.span),
    "date": _one("an ISO date", lambda r: r.date and r.date.value, lambda r: r.date.span if r.date else None),
    "received": _one("an ISO date", lambda r: r.request and r.request.received and r.request.received.value),
    "review_within": _one("text", lambda r: r.complaint_rights and r.complaint_rights.review_within),
    "commissioner": _one("text", lambda r: r.complaint_rights and r.complaint_rights.commissioner),
    "preamble": _passage("text", lambda r: r.request.preamble if r.request else None),
    "closing": _passage("text", lambda r: r.request.closing if r.request else None),
    "exemptions": _set("a list of cites", lambda r: [e.cite for e in r.exemptions]),
    "notices": _set("a list of cites", lambda r: [c.cite for c in r.notices]),
    "attachments": _set("a list of kinds", lambda r: [a.kind for a in r.attachments]),
    "attachment_names": _set("a list of names", lambda r: [a.name for a in r.attachments if a.name]),
    "links": _set("a list of addresses", lambda r: [x.url or "" for x in r.links]),
    "instruments": _set("a list of Acts", _acts),
    "dates": _set("a list of ISO dates", lambda r: [d.value for d in r.dates]),
    "periods": _set("a list of pairs of ISO dates", lambda r: [(p.start, p.end) for p in r.periods]),
    "caveats": _set("a list of kinds", lambda r: [c.kind for c in r.caveats]),
    "diagnostics": _set("a list of codes", lambda r: [d.code for d in r.diagnostics], whole=False),
}

FIELDS: dict[str, Field] = {
    **{name: make(name) for name, make in _MAKERS.items()},
    "outcome_any": Field("a list of outcomes", _texts, _either, lambda r, old: [str(r.decision.outcome)]),
    "decision_text": Field("text", _text, _decided, lambda r, old: words(r.decision.text) if r.decision.text else ""),
    "request_span_null": Field("true or false", _flag, _in_pieces, lambda r, old: bool(r.request and r.request.span is None)),
    "questions": Field("a number, a list of labels, or a list of { label, text, parts }", _asked_fits, _asked, _write_asked),
    "clarifications": Field("a list of { text, date }", _rows_with("text"), _clarified, _write_clarified),
    "citations": Field("a list of { cite, act, role, questions, ncnd }", _rows_with("cite", "act", "role"), _cited, _write_cited),
    "exemption_questions": Field(
        "a table of lists of labels, by cite",
        lambda v: isinstance(v, Mapping),
        _grounded,
        lambda r, old: {e.cite: list(e.questions) for e in r.exemptions},
    ),
    "answers": Field(
        "a number, a table of outcomes by label, or a list of { labels, starts, ends, outcome }", _given_fits, _given, _write_given
    ),
    "boilerplate_lines": Field("a list of line numbers, from 0", _texts, _furniture, lambda r, old: furniture_lines(r)),
    "no_diagnostics": Field("true or false", _flag, _no_doubts, lambda r, old: not r.diagnostics),
}
"""Every field that a case may name."""

COMPLETE = {"citations_complete": "citations", "caveats_complete": "caveats", "periods_complete": "periods", "dates_complete": "dates"}
"""Keys that, when false, allow more to be read than the case names."""


def wrong_keys(expect: Mapping[str, object]) -> list[str]:
    """What is wrong with an expectation itself, each with the mend; nothing where it is well formed.

    Args:
        expect: fields and values.

    Example:
        >>> wrong_keys({"outcom": "disclosed"})
        ["outcom: no such field; did you mean 'outcome'?"]
    """
    from difflib import get_close_matches

    found = []
    for key, value in expect.items():
        if key in COMPLETE:
            found += [] if isinstance(value, bool) else [f"{key}: {value!r} is neither true nor false"]
        elif key not in FIELDS:
            near = get_close_matches(key, [*FIELDS, *COMPLETE], 1)
            found.append(f"{key}: no such field" + (f"; did you mean {near[0]!r}?" if near else f"; known are {', '.join(FIELDS)}"))
        elif not FIELDS[key].fits(value):
            found.append(f"{key}: {value!r} does not fit; it must be {FIELDS[key].about}")
    return found


def differences(response: Response, expect: Mapping[str, object]) -> list[Difference]:
    """What was read otherwise than expected; the fields that are not named are not compared.

    Args:
        response: what was read.
        expect: fields and values, well formed.

    Example:
        >>> import foiparse
        >>> response = foiparse.parse("We do not hold the information you requested.")
        >>> [one.read for one in differences(response, {"outcome": "disclosed"})]
        ['not_held']
    """
    found: list[Difference] = []
    for key, value in expect.items():
        if key in FIELDS:
            loose = any(expect.get(switch) is False for switch, field in COMPLETE.items() if field == key)
            found += FIELDS[key].compare(response, value, not loose)
    number = response.reference
    if number and words(number.span.of(response.source)) != number.value:
        found.append(Difference("span of reference", number.value, number.span.of(response.source), number.span))
    return found
