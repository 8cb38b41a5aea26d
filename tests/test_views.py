"""Card, terminal, HTML and explain: they tell what was read, and nothing in a letter can act on its reader."""

from __future__ import annotations

import io
import re
import sys
from html.parser import HTMLParser
from itertools import pairwise

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import LETTER, at, bare, letter

from foiparse import Citation, Diagnostic, DiagnosticCode, Provision, Question, Role, Section, SectionKind, Span
from foiparse.views.card import card
from foiparse.views.explain import explain
from foiparse.views.html import html
from foiparse.views.terminal import write_card
from foiparse.views.words import first_words, listed, visible

HOSTILE = "\x1b]0;owned\x07 \x1b[2J \x9b31m \u202egnirts \u2066x\u2069 \ud800 \x00 \x7f \r\n<script>alert(1)</script> \"'&"


def test_card():
    assert card(letter()).splitlines() == [
        "Reference   FOI-0412-25",
        "Authority   Northmere Fire and Rescue Service",
        "Letter      response under FOIA (format generic)",
        "Outcome     partly disclosed",
        '            "We are disclosing some of the information."',
        "Questions   2",
        "            1   How many drones does the service own?",
        "            2   Who flies them?",
        "Answers     1: 1 disclosed in full",
        "Exemptions  s40(2) FOIA2000 Personal information, question 2b",
        "Attached    drones.xlsx",
        "Doubts      link_lost: a link is announced and none follows",
        "            several_references: two numbers could be the reference",
    ]


def test_card_of_nothing():
    assert card(bare("")).splitlines() == [
        "Reference   none found",
        "Letter      not foi (format generic)",
        "Outcome     the text does not tell",
        "Questions   the letter does not print the request",
        "Exemptions  none relied on",
    ]


def test_card_lists_no_more_than_a_dozen_questions():
    many = tuple(Question(str(n), f"Question number {n}?", (), Span(0, 1)) for n in range(1, 31))
    told = card(letter(request=attrs.evolve(letter().request, questions=many)))
    assert "... and 18 more" in told
    assert "Question number 12?" in told
    assert "Question number 13?" not in told


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("tab\tand\nline", "tab\tand\nline"),
        ("\x1b[31m", "\\x1b[31m"),
        ("\x9b", "\\x9b"),  # the one-character form of ESC [
        ("\u202e", "\\u202e"),  # turns the direction of what follows
        ("\ud800", "\\ud800"),  # cannot be printed
        ("£ é 😀 Ŵ", "£ é 😀 Ŵ"),
    ],
)
def test_visible(text, shown):
    assert visible(text) == shown


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("short", 10, "short"),
        ("two   words\nhere", 20, "two words here"),
        ("How many cameras do you use?", 20, "How many cameras ..."),
        ("x" * 50, 10, "xxxxxxx ..."),  # no space to cut at
        ("", 10, ""),
    ],
)
def test_first_words(text, width, shown):
    assert first_words(text, width) == shown


@pytest.mark.parametrize(("words", "told"), [([], ""), (["1"], "1"), (["1", "2"], "1 and 2"), (["1", "2", "3"], "1, 2 and 3")])
def test_listed(words, told):
    assert listed(words) == told


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_plain_where_the_stream_is_no_terminal():
    stream = io.StringIO()
    write_card(letter(), stream)
    assert stream.getvalue() == card(letter()) + "\n"


def test_plain_without_rich(monkeypatch):
    monkeypatch.setattr("foiparse.views.terminal.find_spec", lambda name: None)
    stream = Terminal()
    write_card(letter(), stream)
    assert stream.getvalue() == card(letter()) + "\n"


def test_coloured_on_a_terminal(monkeypatch):
    pytest.importorskip("rich")
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "40")  # narrow: lines must not be broken
    stream = Terminal()
    write_card(letter(reference=attrs.evolve(letter().reference, value="[bold]FOI[/bold]")), stream)
    told = stream.getvalue()
    assert "\x1b[" in told
    plain = re.sub(r"\x1b\[[0-9;]*m", "", told)
    assert plain == card(letter()).replace("FOI-0412-25", "[bold]FOI[/bold]") + "\n"  # markup of the letter stays words


def _hostile():
    long = Span(0, len(HOSTILE))
    citation = Citation(Provision(HOSTILE, ("1",), HOSTILE, HOSTILE), Role.APPLIED, (HOSTILE,), True, HOSTILE, long)
    question = Question(HOSTILE, HOSTILE, (), long)
    request = attrs.evolve(letter().request, questions=(question,), preamble=None, received=None)
    sections = (Section(SectionKind.OTHER, HOSTILE, HOSTILE, long),)
    doubts = (Diagnostic(DiagnosticCode.CONTRADICTION, HOSTILE, HOSTILE, long),)
    return bare(HOSTILE, format=HOSTILE, authority=HOSTILE, citations=(citation,), request=request, sections=sections, diagnostics=doubts)


@pytest.mark.parametrize("view", [card, explain, html])
def test_no_view_lets_a_letter_act(view):
    told = view(_hostile())
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", told)
    told.encode()


class Page(HTMLParser):
    """What a browser would make of a page: its words, tags and nesting."""

    def __init__(self, page):
        super().__init__()
        self.words, self.tags, self.open, self.marks, self.css = [], set(), [], [], ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        self.open.append(tag)
        assert {name for name, _ in attributes} <= {"class", "title"}
        if tag == "span":
            self.marks.append([dict(attributes)["class"], ""])

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "style" in self.open:
            self.css += data
        elif "div" in self.open and "table" not in self.open:
            self.words.append(data)
            if "span" in self.open:
                self.marks[-1][1] += data


def test_html_holds_every_word_of_the_letter():
    page = Page(html(letter()))
    assert "".join(page.words) == LETTER
    assert page.tags <= {"div", "span", "style", "table", "tr", "td"}
    assert page.open == []


def test_html_cuts_overlapping_marks():
    # the answer's span overlaps with the citation's: neither holds the other
    r = bare("one two three four")
    answer = attrs.evolve(letter().answers[0], span=at("one two three", r.source))
    citation = attrs.evolve(letter().citations[0], span=at("three four", r.source))
    page = Page(html(attrs.evolve(r, answers=(answer,), citations=(citation,))))
    assert "".join(page.words) == r.source
    assert [(words, "m-answer" in css, "m-citation" in css) for css, words in page.marks] == [
        ("one two ", True, False),
        ("three", True, True),
        (" four", False, True),
    ]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_html_of_a_letter_without_sections(newline):
    page = Page(html(bare(f"one{newline}two", sections=())))
    assert "".join(page.words) == "one\ntwo"


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=6), st.lists(st.integers(0, 12), max_size=4))
@settings(deadline=None)
def test_html_keeps_every_word_whatever_overlaps(spans, cuts):
    source = "abcdefghijkl"
    model = letter().answers[0]
    answers = tuple(attrs.evolve(model, span=Span(min(pair), max(pair))) for pair in spans)
    borders = sorted({0, *cuts, 12})
    sections = tuple(Section(SectionKind.ANSWER, None, "r", Span(a, b)) for a, b in pairwise(borders))
    assert "".join(Page(html(bare(source, answers=answers, sections=sections))).words) == source


def test_explain():
    told = explain(letter()).splitlines()
    line = next(one for one in told if one.lstrip().startswith("4 "))
    assert line.split() == "4 request by you_asked 1. How many drones does the service own?".split()
    after = told[told.index(line) + 1]
    assert after.split() == "^ question 1".split()


@pytest.mark.parametrize(
    "note",
    [
        "boilerplate, cookie_notice, by cookie_cue",
        "reference FOI-0412-25",
        "preamble of the request",
        "request received 2025-03-03",
        "date 2025-03-03",
        "period 2024-01-01 to 2024-12-31",
        "question 1",
        "question 2b",
        "clarification",
        "decision: partly_disclosed",
        "speaks for partly_disclosed, by disclosing_some",
        "answer: disclosed, question 1, by answer_to",
        "s40(2) of FOIA2000: applied, question 2b, by applies_to",
        "instrument Freedom of Information Act 2000",
        "caveat, low_numbers",
        "attachment, spreadsheet: drones.xlsx",
        "link, its target lost",
        "doubt link_lost: a link is announced and none follows",
        "complaint rights, review to be asked for within 40 working days",
    ],
)
def test_explain_tells_everything_that_was_read(note):
    assert re.search(rf"\^ {re.escape(note)}$", explain(letter()), re.MULTILINE)


def test_explain_marks_what_nothing_claimed():
    told = explain(letter())
    assert told.count("nothing claimed this line") == 1
    assert re.search(r"^ +15  \? other by no_cue +Zebras are striped\.\n +\^ nothing claimed this line$", told, re.MULTILINE)
    assert told.endswith(
        "\nRead with format generic: 15 lines with words, 1 that nothing claimed.\n"
        "Nothing claimed line 15.\n"
        "Doubt link_lost, line 13: a link is announced and none follows (look at the page)\n"
        "Doubt several_references: two numbers could be the reference"
    )


def test_explain_does_not_mark_lines_from_which_something_was_read():
    r = bare("We attach\nthe list.\nHello.\n")
    listing = attrs.evolve(letter().attachments[0], name=None, span=Span(0, 19))
    told = explain(attrs.evolve(r, attachments=(listing,)))
    assert "attachment, spreadsheet (to line 2)" in told
    assert told.count("nothing claimed this line") == 1
    assert "Nothing claimed line 3." in told


def test_explain_of_a_line_that_two_sections_share():
    sections = (Section(SectionKind.REQUEST, None, "a", Span(0, 6)), Section(SectionKind.ANSWER, None, "b", Span(6, 9)))
    assert "request by a + answer by b" in explain(bare("asked yes", sections=sections))


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_explain_counts_lines_of_every_kind(newline):
    told = explain(bare(newline.join(["one", "", "three"])))
    assert [line.split()[-1] for line in told.splitlines() if re.match(r" +\d+  \?", line)] == ["one", "three"]
    assert "Nothing claimed line 1 and 3." in told


def test_explain_of_an_empty_text():
    assert explain(bare("")).endswith("Read with format generic: 0 lines with words, 0 that nothing claimed.")


def test_explain_never_parses(monkeypatch):
    monkeypatch.setitem(sys.modules, "foiparse.parser", None)
    assert explain(letter())


def test_response_offers_the_views():
    r = letter()
    assert (str(r), r.explain(), r._repr_html_()) == (card(r), explain(r), html(r))
