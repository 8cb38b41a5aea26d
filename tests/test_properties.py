"""What holds for every text: parse never raises, sections tile, spans are true, results go round, noise does not matter.

The default profile is the same in every run and takes under a minute; FOIPARSE_HYPOTHESIS=large tries
many thousands of random texts.
"""

from __future__ import annotations

import os
import pickle
import re
from collections.abc import Callable, Iterator

import attrs
import pytest
from hypothesis import HealthCheck, example, given, settings
from strategies import LETTERS, NOISE, anything, letters, pieced, read, spoilt, texts

import foiparse
from foiparse.model import Question, Response, SectionKind, Span

settings.register_profile(
    "foiparse",
    settings(database=None, derandomize=True, deadline=None, max_examples=200, suppress_health_check=[HealthCheck.too_slow]),
)
settings.register_profile("foiparse-large", settings(settings.get_profile("foiparse"), derandomize=False, max_examples=20_000))
settings.load_profile("foiparse-large" if os.environ.get("FOIPARSE_HYPOTHESIS") == "large" else "foiparse")

INVISIBLE = dict.fromkeys(
    map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2061\u2062\u2063\u2064\u180e")
)
LETTER_IDS = [path.stem for path in LETTERS]


def words(text: str) -> str:
    """Words with white space collapsed and invisible characters dropped."""
    return " ".join(text.translate(INVISIBLE).split())


# --- what every result must be ------------------------------------------------------------------------------------


def spans_of(value: object) -> Iterator[Span]:
    """Every span inside a result."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from spans_of(one)
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            yield from spans_of(getattr(value, field.name))


def worded(value: object) -> Iterator[tuple[str, Span]]:
    """Every (text, span) pair inside a result: what says that it quotes the source."""
    if isinstance(value, tuple):
        for one in value:
            yield from worded(one)
    elif attrs.has(type(value)) and not isinstance(value, Span):
        span = getattr(value, "span", None)
        for name in ("text", "value"):
            text = getattr(value, name, None)
            if isinstance(text, str) and isinstance(span, Span):
                yield text, span
        for field in attrs.fields(type(value)):
            yield from worded(getattr(value, field.name))


def in_order(text: str, piece: str) -> bool:
    """The text's words stand in the piece in this order; a page header may cut them."""
    rest = iter(piece.split())
    return all(word in rest for word in text.split())


def check_tiling(r: Response) -> None:
    assert "".join(s.span.of(r.source) for s in r.sections) == r.source
    at = 0
    for section in r.sections:
        assert section.span.start == at < section.span.end
        at = section.span.end
    tiles = [s.span for s in r.sections if s.kind is SectionKind.BOILERPLATE]
    assert [b.span for b in r.boilerplate] == tiles
    assert r.body == "".join(s.span.of(r.source) for s in r.sections if s.kind is not SectionKind.BOILERPLATE)


def check_spans(r: Response) -> None:
    size = len(r.source)
    for span in spans_of(r):
        assert 0 <= span.start <= span.end <= size
    for text, span in worded(r):
        piece = words(span.of(r.source))
        assert text
        assert text == piece or in_order(text, piece), (text, piece)
        assert words(text) == text, "white space is collapsed, invisible characters are dropped"
        if text == piece:
            assert span.of(r.source) == span.of(r.source).strip(), "a span starts and ends with a word"


def check_round_trip(r: Response) -> None:
    assert Response.from_dict(r.to_dict()) == r
    again = pickle.loads(pickle.dumps(r))
    assert again == r
    assert hash(again) == hash(r)


def check_absent(value: object) -> None:
    """Absent is None or (), never an empty string."""
    if isinstance(value, Response):
        assert value.format
    if isinstance(value, tuple):
        for one in value:
            check_absent(one)
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            item = getattr(value, field.name)
            assert item != "" or field.name == "source", field.name
            check_absent(item)


def check(r: Response) -> None:
    check_tiling(r)
    check_spans(r)
    check_absent(r)
    check_round_trip(r)


NASTY = (
    "",
    "\n",
    " \t\f ",
    "\ud800",
    "\x00",
    "\ufeff",
    "\u00ad",
    "1. \u00ad",
    "\r",
    "\r\r\n",
    "Our ref: ",
    "Q1 Q1 Q1",
    "1.\n2.\n3.",
    "\u2028" * 3,
    "Section 40(" * 5,
    "((((((((((",
    "Dear Requester\n" * 3,
    "From:\nTo:\n",
    ">",
    "> " * 9,
    "\u0130\u0130 \u00df\ufb01 section 40(2)",
    "The MPS was in receipt of your request clarification on 16/10/23 which was as follows:\n1.\n",
    # furniture in the midst of what reads as one sentence
    "CFreedom of information request reference no: 01.FOI.23.012345\nWe use some essential cookies to make our website work.\n"
    "Quickly exit this site by pressing the Escape key Leave this site\n\nommission for Inland Lighthouses",
)


@pytest.mark.parametrize("text", NASTY, ids=ascii)
def test_nasty_texts(text: str) -> None:
    check(foiparse.parse(text))


@pytest.mark.parametrize("path", LETTERS, ids=LETTER_IDS)
def test_letters_hold_what_holds_for_all(path: object) -> None:
    check(foiparse.parse(read(path)))  # type: ignore[arg-type]


@given(pieced())
def test_texts_of_fragments(text: str) -> None:
    check(foiparse.parse(text))


@given(anything)
@example("\ud83d\ude00\ud800")
def test_any_characters(text: str) -> None:
    check(foiparse.parse(text))


@given(spoilt())
def test_spoilt_letters(text: str) -> None:
    check(foiparse.parse(text))


@given(texts)
def test_same_input_same_output(text: str) -> None:
    assert foiparse.parse(text) == foiparse.parse("".join([text[:1], text[1:]]))


@given(texts)
def test_views_do_not_raise(text: str) -> None:
    r = foiparse.parse(text)
    assert len(repr(r)) < 400
    assert str(r) is not None


@given(pieced())
def test_split_gives_pieces_in_order(text: str) -> None:
    at = 0
    for span in foiparse.split(text):
        assert at <= span.start <= span.end <= len(text)
        at = span.end


# --- noise does not matter ----------------------------------------------------------------------------------------

_QUOTES = {ord("\u2018"): "'", ord("\u2019"): "'", ord("\u201c"): '"', ord("\u201d"): '"', ord("\u00a0"): " "}


def folded(text: str | None) -> str | None:
    """Words without what noise may change: quotes, no-break spaces, white space."""
    return None if text is None else words(text.translate(_QUOTES))


def projection(r: Response) -> dict[str, object]:
    """All that a result says, spans as the words they cover."""

    def at(span: Span | None) -> str | None:
        return None if span is None else folded(span.of(r.source))

    def tree(q: Question) -> object:
        return (q.label, folded(q.text), at(q.span), tuple(tree(p) for p in q.parts))

    def day(d: object) -> object:
        return None if d is None else (d.value.isoformat(), at(d.span))  # type: ignore[attr-defined]

    def said(p: object) -> object:
        return None if p is None else (folded(p.text), at(p.span))  # type: ignore[attr-defined]

    request, rights = r.request, r.complaint_rights
    return {
        "kind": r.kind,
        "format": r.format,
        "regime": r.regime,
        "authority": folded(r.authority),
        "date": day(r.date),
        "reference": r.reference and (folded(r.reference.value), r.reference.year, r.reference.serial, at(r.reference.span)),
        "questions": tuple(tree(q) for q in r.questions),
        "preamble": request and said(request.preamble),
        "closing": request and said(request.closing),
        "received": request and day(request.received),
        "request": request and at(request.span),
        "clarifications": [(folded(c.text), day(c.date), at(c.span)) for c in r.clarifications],
        "decision": (r.decision.outcome, r.decision.review, folded(r.decision.text), at(r.decision.span)),
        "evidence": [(e.outcome, e.rule, at(e.span)) for e in r.decision.evidence],
        "citations": [
            (folded(c.provision.act), c.cite, c.role, tuple(map(folded, c.questions)), c.ncnd, c.rule, at(c.span)) for c in r.citations
        ],
        "exemptions": [(e.cite, e.questions, e.ncnd, at(e.reasons), at(e.public_interest), at(e.harm)) for e in r.exemptions],
        "answers": [(a.labels, folded(a.text), a.outcome, a.rule, at(a.span)) for a in r.answers],
        "attachments": [(a.kind, folded(a.name), at(a.span)) for a in r.attachments],
        "links": [(x.url, folded(x.text)) for x in r.links],
        "instruments": [(folded(i.name), i.year) for i in r.instruments],
        "dates": [day(d) for d in r.dates],
        "periods": [(p.start, p.end, at(p.span)) for p in r.periods],
        "caveats": [(c.kind, folded(c.text)) for c in r.caveats],
        "rights": rights and (folded(rights.review_within), folded(rights.commissioner), at(rights.span)),
        "sections": merged([(s.kind, folded(s.heading), s.rule, at(s.span)) for s in r.sections if at(s.span)]),
        "boilerplate": merged([(b.kind, None, b.rule, at(b.span)) for b in r.boilerplate]),
        "diagnostics": [(d.code, at(d.span)) for d in r.diagnostics],
    }


def merged(rows: list[tuple[object, ...]]) -> list[tuple[object, ...]]:
    """Neighbours of one kind and rule as one: into how many pieces furniture is cut tells nothing."""
    found: list[tuple[object, ...]] = []
    for row in rows:
        if found and found[-1][:-1] == row[:-1]:
            row = (*row[:-1], f"{found.pop()[-1]} {row[-1]}")  # noqa: PLW2901
        found.append(row)
    return found


def assert_same(text: str, noisy: str) -> None:
    plain, other = projection(foiparse.parse(text)), projection(foiparse.parse(noisy))
    changed = {key: (plain[key], other[key]) for key in plain if plain[key] != other[key]}
    assert not changed, "".join(_told(key, a, b) for key, (a, b) in changed.items())


def _told(key: str, plain: object, noisy: object) -> str:
    """The first thing that differs in a field."""
    if isinstance(plain, list | tuple) and isinstance(noisy, list | tuple):
        at = next((i for i, (a, b) in enumerate(zip(plain, noisy, strict=False)) if a != b), min(len(plain), len(noisy)))
        key = f"{key}, number {at} of {len(plain)} and {len(noisy)}"
        plain, noisy = ((*rows, "no more")[at] for rows in (plain, noisy))
    return f"\n{key}\n  plain: {repr(plain)[:600]}\n  noisy: {repr(noisy)[:600]}"


@pytest.mark.parametrize("noise", NOISE.values(), ids=NOISE)
@pytest.mark.parametrize("path", LETTERS, ids=LETTER_IDS)
def test_noise_does_not_matter(path: object, noise: Callable[[str], str]) -> None:
    text = read(path)  # type: ignore[arg-type]
    assert_same(text, noise(text))


@pytest.mark.parametrize("path", LETTERS, ids=LETTER_IDS)
def test_all_noise_together_does_not_matter(path: object) -> None:
    text = noisy = read(path)  # type: ignore[arg-type]
    for noise in (NOISE["curly"], NOISE["soft_hyphens"], NOISE["no_break"], NOISE["trailing"], NOISE["blank_lines"], NOISE["crlf"]):
        noisy = noise(noisy)
    assert_same(text, noisy)


@settings(max_examples=50)
@given(letters)
def test_noisy_letters_hold_what_holds_for_all(text: str) -> None:
    for noise in NOISE.values():
        text = noise(text)
    check(foiparse.parse(text))


DENSE = [path for path in LETTERS if path.stem.startswith(("met-", "force-aggregated", "council-commercial", "police-web-page"))]
_WRAPPED = re.compile(r"[a-z,]\n[a-z]|\n ")


@pytest.mark.parametrize("path", DENSE, ids=[path.stem for path in DENSE])
def test_blank_lines_between_paragraphs_do_not_matter(path: object) -> None:
    """A letter whose paragraphs are one line each reads the same with and without blank lines between them."""
    dense = re.sub(r"\n\n+", "\n", read(path))  # type: ignore[arg-type]
    if _WRAPPED.search(dense):
        dense = re.sub(r"(?<=[a-z,])\n(?=[a-z])", " ", dense)
    assert_same(dense, dense.replace("\n", "\n\n"))
