"""Composed letters with what a careful reader takes from them: tests/fixtures/letters, README beside it.

A case is NAME.txt and NAME.expected.toml. Only the fields that the TOML names are compared; how each
is compared is told in tests/fixtures/README.md. To add a letter, add the two files.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

import foiparse
from foiparse.model import Answer, Citation, Question, Response, Span

LETTERS = Path(__file__).parent / "fixtures" / "letters"
NAMES = sorted(path.stem for path in LETTERS.glob("*.txt"))
CORPUS = Path(__file__).parents[2] / "shared" / "corpus" / "text"

INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
QUOTES = "\"'\u2018\u2019\u201c\u201d"
STRENGTH = ("quoted", "other_act", "procedural", "considered", "rejected", "notice", "applied")
"""Roles from weak to strong: a provision told with its strongest role may be named again with a weaker one."""
REGIME_ACTS = ("Freedom of Information", "Environmental Information", "the FOI Act")

Difference = tuple[str, object, object, Span | None]
"""Field, expected, read, and where to look."""


def words(text: str) -> str:
    """Words with white space collapsed and invisible characters dropped."""
    return " ".join(text.translate(INVISIBLE).split())


def asked(text: str) -> str:
    """A question's words without quotation marks that open or close a quoted request around it."""
    return words(text).strip(QUOTES + " ")


def tree(questions: Iterable[Question]) -> list[object]:
    """Questions as nested lists of label, words, parts."""
    return [[q.label or "", asked(q.text), tree(q.parts)] for q in questions]


def expected_tree(rows: list[dict[str, object]]) -> list[object]:
    return [[row["label"], asked(str(row["text"])), expected_tree(row.get("parts", []))] for row in rows]  # type: ignore[arg-type]


def flat(questions: Iterable[Question]) -> Iterable[Question]:
    for question in questions:
        yield question
        yield from flat(question.parts)


def holds(piece: str, text: str) -> bool:
    """The words stand in the piece in their order, and it holds little else: a page header may cut them."""
    rest = iter(words(piece).split())
    return all(word in rest for word in words(text).split()) and len(words(piece)) <= len(words(text)) + 200


def label_of(text: str) -> str:
    return re.sub(r"[^0-9a-z]", "", text.lower())


# --- one function a field: (response, expected value) to what differs ---------------------------------------------


def one(
    name: str, read: Callable[[Response], object], where: Callable[[Response], Span | None] = lambda r: None
) -> Callable[..., list[Difference]]:
    """A comparer for a field with one value; an empty string in the TOML stands for None."""

    def compare(r: Response, want: object) -> list[Difference]:
        got = read(r)
        got = None if got is None else got if isinstance(got, int) else str(got)
        return [] if got == (None if want == "" else want) else [(name, want, got, where(r))]

    return compare


def some(name: str, read: Callable[[Response], Iterable[object]], complete: bool = True) -> Callable[..., list[Difference]]:
    """A comparer for a field that is a set."""

    def compare(r: Response, want: list[object], complete: bool = complete) -> list[Difference]:
        got, wanted = {_plain(x) for x in read(r)}, {_plain(x) for x in want}
        bad = got != wanted if complete else bool(wanted - got)
        missing, extra = sorted(map(str, wanted - got)), sorted(map(str, got - wanted))
        return [(name, f"missing {missing}", f"extra {extra}", None)] if bad else []

    return compare


def _plain(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def passage(name: str, read: Callable[[Response], object]) -> Callable[..., list[Difference]]:
    def compare(r: Response, want: str) -> list[Difference]:
        got = read(r)
        text = None if got is None else asked(got.text)  # type: ignore[attr-defined]
        wanted = None if want == "" else asked(want)
        return [] if text == wanted else [(name, want, text, None if got is None else got.span)]  # type: ignore[attr-defined]

    return compare


def decision_text(r: Response, want: str) -> list[Difference]:
    got = r.decision.text
    found = [] if (words(got) if got else "") == want else [("decision_text", want, got, r.decision.span)]
    if got and r.decision.span and not holds(r.decision.span.of(r.source), got):
        found.append(("decision span", got, r.decision.span.of(r.source), r.decision.span))
    return found


def questions(r: Response, want: list[dict[str, object]]) -> list[Difference]:
    found: list[Difference] = []
    read, wanted = tree(r.questions), expected_tree(want)
    if read != wanted:
        odd = next((i for i, (a, b) in enumerate(zip(read, wanted, strict=False)) if a != b), min(len(read), len(wanted)))
        where = r.questions[odd].span if odd < len(r.questions) else None
        found.append(("questions", wanted[odd] if odd < len(wanted) else "no more", read[odd] if odd < len(read) else "no more", where))
    for question in flat(r.questions):
        if not holds(question.span.of(r.source), question.text):
            found.append(("span of question", question.text, question.span.of(r.source), question.span))
    return found


def clarifications(r: Response, want: list[dict[str, str]]) -> list[Difference]:
    read = [(asked(c.text), c.date.value.isoformat() if c.date else "") for c in r.clarifications]
    wanted = [(asked(c["text"]), c.get("date", "")) for c in want]
    return [] if read == wanted else [("clarifications", wanted, read, r.clarifications[0].span if r.clarifications else None)]


def citations(r: Response, want: list[dict[str, object]], complete: bool = True) -> list[Difference]:
    found: list[Difference] = []
    for w in want:
        key, roles = (w["act"], w["cite"]), str(w["role"]).split("|")
        named = [c for c in r.citations if (c.provision.act or "", c.cite) == key]
        right = [c for c in named if c.role in roles]
        allowed = max(STRENGTH.index(role) for x in want if (x["act"], x["cite"]) == key for role in str(x["role"]).split("|"))
        stronger = [c for c in named if STRENGTH.index(c.role) > allowed]
        if not right or stronger:
            elsewhere = [(c.provision.act, c.cite, str(c.role)) for c in named or r.citations if c.cite == w["cite"]]
            where = next((c.span for c in (*stronger, *named)), None)
            found.append((f"citation {w['cite']}", (*key, w["role"]), elsewhere or None, where))
            continue
        found += _ties(right, w)
    known = {(w["act"], w["cite"]) for w in want}
    others = {(c.provision.act or "", c.cite): c for c in r.citations}
    if complete:
        found += [("citation too many", None, (*key, str(c.role)), c.span) for key, c in others.items() if key not in known]
    return found


def _ties(same: list[Citation], w: dict[str, object]) -> list[Difference]:
    """Whether the citations of one provision name the questions, and whether they neither confirm nor deny."""
    found: list[Difference] = []
    tied = sorted({label_of(q) for c in same for q in c.questions})
    if "questions" in w and tied != sorted(map(label_of, w["questions"])):  # type: ignore[call-overload]
        found.append((f"questions of citation {w['cite']}", w["questions"], tied, same[0].span))
    ncnd = any(c.ncnd for c in same)
    if w["role"] == "applied" and ncnd != w.get("ncnd", False):
        found.append((f"ncnd of citation {w['cite']}", w.get("ncnd", False), ncnd, same[0].span))
    return found


def exemption_questions(r: Response, want: dict[str, list[str]]) -> list[Difference]:
    found: list[Difference] = []
    for cite, labels in want.items():
        ground = next((e for e in r.exemptions if e.cite == cite), None)
        tied = sorted(map(label_of, ground.questions)) if ground else None
        if tied != sorted(map(label_of, labels)):
            found.append((f"exemption_questions {cite}", labels, tied, ground.citations[0].span if ground else None))
    return found


def answers(r: Response, want: list[dict[str, object]]) -> list[Difference]:
    found: list[Difference] = []
    left = list(r.answers)
    for w in want:
        labels = [label_of(x) for x in w["labels"]]  # type: ignore[attr-defined]
        same = [a for a in left if sorted(map(label_of, a.labels)) == sorted(labels)]
        if not same:
            near = [a for a in left if set(map(label_of, a.labels)) & set(labels)]
            found.append((f"answer {labels}", w["starts"], [(a.labels, a.text[:60]) for a in near] or None, near[0].span if near else None))
            continue
        left.remove(same[0])
        found += _answer(same[0], w)
    found += [("answer too many", None, (a.labels, a.text[:60]), a.span) for a in left]
    return found


def _answer(a: Answer, w: dict[str, object]) -> list[Difference]:
    found: list[Difference] = []
    text = words(a.text)
    if not text.startswith(str(w["starts"]).strip()):
        found.append((f"start of answer {a.labels}", w["starts"], text[:80], a.span))
    elif "ends" in w and not text.endswith(str(w["ends"]).strip()):
        found.append((f"end of answer {a.labels}", w["ends"], text[-80:], a.span))
    if "outcome" in w and str(a.outcome) != w["outcome"]:
        found.append((f"outcome of answer {a.labels}", w["outcome"], str(a.outcome), a.span))
    return found


def boilerplate_lines(r: Response, want: list[int]) -> list[Difference]:
    lines = r.source.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    read = {
        i for i, line in enumerate(lines) if line.strip()
        for b in r.boilerplate if starts[i] < b.span.end and starts[i] + len(line) > b.span.start
    }
    wrong = sorted(read ^ set(want))
    if not wrong:
        return []
    first = Span(starts[wrong[0]], starts[wrong[0] + 1] - 1)
    return [("boilerplate_lines", f"missing {sorted(set(want) - read)}", f"extra {sorted(read - set(want))}", first)]


def request_span_null(r: Response, want: bool) -> list[Difference]:
    span = r.request.span if r.request else None
    return [] if (r.request is not None and span is None) == want else [("request_span_null", want, span, span)]


def outcome_any(r: Response, want: list[str]) -> list[Difference]:
    return [] if r.decision.outcome in want else [("outcome", want, str(r.decision.outcome), r.decision.span)]


def no_diagnostics(r: Response, want: bool) -> list[Difference]:
    return [("no_diagnostics", (), [str(d.code) for d in r.diagnostics], None)] if want and r.diagnostics else []


FIELDS: dict[str, Callable[..., list[Difference]]] = {
    "reference": one("reference", lambda r: r.reference and r.reference.value, lambda r: r.reference and r.reference.span),
    "reference_year": one("reference_year", lambda r: r.reference and r.reference.year),
    "reference_serial": one("reference_serial", lambda r: r.reference and r.reference.serial),
    "kind": one("kind", lambda r: r.kind),
    "regime": one("regime", lambda r: r.regime),
    "authority": one("authority", lambda r: r.authority),
    "outcome": one("outcome", lambda r: r.decision.outcome, lambda r: r.decision.span),
    "outcome_any": outcome_any,
    "review": one("review", lambda r: r.decision.review, lambda r: r.decision.span),
    "date": one("date", lambda r: r.date and r.date.value, lambda r: r.date and r.date.span),
    "received": one("received", lambda r: r.request and r.request.received and r.request.received.value),
    "review_within": one("review_within", lambda r: r.complaint_rights and r.complaint_rights.review_within),
    "commissioner": one("commissioner", lambda r: r.complaint_rights and r.complaint_rights.commissioner),
    "request_span_null": request_span_null,
    "decision_text": decision_text,
    "preamble": passage("preamble", lambda r: r.request and r.request.preamble),
    "closing": passage("closing", lambda r: r.request and r.request.closing),
    "questions": questions,
    "clarifications": clarifications,
    "citations": citations,
    "exemptions": some("exemptions", lambda r: [e.cite for e in r.exemptions]),
    "exemption_questions": exemption_questions,
    "notices": some("notices", lambda r: [c.cite for c in r.notices]),
    "answers": answers,
    "attachments": some("attachments", lambda r: [str(a.kind) for a in r.attachments]),
    "attachment_names": some("attachment_names", lambda r: [a.name for a in r.attachments if a.name]),
    "links": some("links", lambda r: [x.url or "" for x in r.links]),
    "instruments": some(
        "instruments",
        lambda r: [f"{i.name} {i.year}" if i.year else i.name for i in r.instruments if not any(a in i.name for a in REGIME_ACTS)],
    ),
    "dates": some("dates", lambda r: [d.value.isoformat() for d in r.dates]),
    "periods": some("periods", lambda r: [(p.start.isoformat(), p.end.isoformat()) for p in r.periods]),
    "caveats": some("caveats", lambda r: [str(c.kind) for c in r.caveats]),
    "boilerplate_lines": boilerplate_lines,
    "diagnostics": some("diagnostics", lambda r: [str(d.code) for d in r.diagnostics], complete=False),
    "no_diagnostics": no_diagnostics,
}
COMPLETE = {"citations_complete": "citations", "caveats_complete": "caveats", "periods_complete": "periods", "dates_complete": "dates"}


def differences(r: Response, want: dict[str, object]) -> list[Difference]:
    """What was read otherwise than expected."""
    found: list[Difference] = []
    for key, value in want.items():
        if key in COMPLETE:
            continue
        loose = next((k for k, field in COMPLETE.items() if field == key and want.get(k) is False), None)
        found += FIELDS[key](r, value, complete=False) if loose else FIELDS[key](r, value)
    if r.reference and words(r.reference.span.of(r.source)) != r.reference.value:
        found.append(("span of reference", r.reference.value, r.reference.span.of(r.source), r.reference.span))
    return found


def report(name: str, source: str, found: list[Difference]) -> str:
    """Field, expected, read, and the lines around, for every difference."""
    out = [f"{name}: {len(found)} difference(s)"]
    for field, want, got, where in found:
        out += [f"\n  {field}", f"    expected: {want}", f"    read:     {got}"]
        if where is not None:
            number = source.count("\n", 0, where.start)
            lines = source.split("\n")
            out += [f"    {i + 1:4} | {lines[i][:150]}" for i in range(max(0, number - 1), min(len(lines), number + 3))]
    return "\n".join(out)


def load(name: str) -> tuple[str, dict[str, object]]:
    source = (LETTERS / f"{name}.txt").read_bytes().decode("utf-8")
    return source, tomllib.loads((LETTERS / f"{name}.expected.toml").read_text("utf-8"))


@pytest.mark.parametrize("name", NAMES)
def test_letter(name: str) -> None:
    source, want = load(name)
    found = differences(foiparse.parse(source), want)
    assert not found, "\n" + report(name, source, found)


# --- the fixtures themselves --------------------------------------------------------------------------------------


def test_there_are_enough_letters() -> None:
    assert len(NAMES) >= 40


@pytest.mark.parametrize("name", NAMES)
def test_expectation_is_well_formed(name: str) -> None:
    """Every key is known, every expected question and answer occurs in the letter, every named line exists."""
    source, want = load(name)
    assert set(want) <= {*FIELDS, *COMPLETE}, set(want) - {*FIELDS, *COMPLETE}
    text = words(source)
    for key in ("reference", "review_within"):
        assert words(str(want.get(key, ""))) in text
    for row in want.get("answers", []):  # type: ignore[attr-defined]
        assert row["starts"].split(" ")[0] in text
    assert all(source.split("\n")[i].strip() for i in want.get("boilerplate_lines", []))  # type: ignore[attr-defined]


def test_every_letter_has_its_expectation() -> None:
    assert sorted(path.name.removesuffix(".expected.toml") for path in LETTERS.glob("*.toml")) == NAMES


FORMULAE = (
    "i note you seek access to the following information",
    "the mps was in receipt of your request clarification on",
    "i have today decided to disclose",
    "some data has been withheld as it is exempt from disclosure",
    "as the duty in section 1 1 a of the act does not apply",
    "the mps can neither confirm nor deny that it holds",
    "by virtue of the following exemption",
    "this exemption is subject to the public interest test",
)
"""Standing sentences of the genre, which a composed letter may print as everybody does."""
_SENTENCE = re.compile(r"[^.?!:;]+")


def sentences(text: str) -> set[str]:
    """Sentences of more than eight words, as bare words in lower case."""
    found = set()
    for sentence in _SENTENCE.findall(" ".join(text.split())):
        bare = re.sub(r"[^0-9a-z\u00c0-\u024f]+", " ", sentence.lower()).strip()
        if bare.count(" ") >= 8:
            found.add(bare)
    return found


def letter_without_furniture(name: str) -> str:
    """A letter without the page's own lines, which are the same everywhere."""
    source, want = load(name)
    furniture = set(want.get("boilerplate_lines", []))  # type: ignore[call-overload]
    return "\n".join(line for i, line in enumerate(source.split("\n")) if i not in furniture)


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the development corpus is not beside the checkout")
def test_no_sentence_is_taken_from_the_corpus() -> None:
    taken: dict[str, str] = {}
    for path in CORPUS.glob("*.txt"):
        taken |= dict.fromkeys(sentences(path.read_bytes().decode("utf-8")), path.stem)
    shared = [
        (name, sentence, taken[sentence])
        for name in NAMES
        for sentence in sorted(sentences(letter_without_furniture(name)) & set(taken))
        if not sentence.startswith(FORMULAE)
    ]
    assert not shared, "\n".join(f"{name}: {sentence!r} stands in {where}" for name, sentence, where in shared)
