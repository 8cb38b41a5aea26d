"""Labels of items: `1.` `1)` `(1)` `[1]` `1/` `1 -` `Q1` `Question 1` `a)` `(iv)` `2b.` and bullets."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from foiparse.law.numerals import number, ordinal
from foiparse.outline.asking import asks
from foiparse.patterns import Pattern
from foiparse.source import BULLET, Text

if TYPE_CHECKING:
    from foiparse.patterns import Match


class Series(StrEnum):
    """What a label counts with."""

    NUMBER = "number"
    LETTER = "letter"
    ROMAN = "roman"


_NUMBERED_SECTION, _LETTERED_SECTION = "x.x", "Ax"
"""The shapes of labels that are counted within sections: "2.1", "B1"."""


@frozen
class Label:
    """A label at the beginning of a paragraph."""

    series: Series
    """What it counts with; a lone i, v or x is roman, `as_letter` gives the other reading."""
    name: str
    """As printed, without punctuation and words: "2", "2a", "iv"."""
    value: int
    """Its place in the series, from 1."""
    part: str
    """A letter or roman number glued to a number: the "a" of "2a"; else empty."""
    word: str
    """The word before it in lower case: "question", "q", "request", "answer"; empty where there is none."""
    shape: str
    """Its punctuation, with x for the number: "x.", "(x)", "x)"."""
    start: int
    """Clean offset of its first character."""
    end: int
    """Clean offset of the words after it."""

    @property
    def opens_section(self) -> bool:
        """Whether it is the first of a section: "2.1", "B1"."""
        return self.shape in (_LETTERED_SECTION, _NUMBERED_SECTION) and self.name[1:].lstrip(".") == "1"

    def as_letter(self) -> Label:
        """A roman i, v, x, c, d, l or m read as a letter of the alphabet."""
        return Label(Series.LETTER, self.name, ord(self.name[0].lower()) - 96, self.part, self.word, self.shape, self.start, self.end)


_WORDS = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen twenty""".split()
_WORD_VALUE = {word: value for value, word in enumerate(_WORDS, 1)}

_BULLET = Pattern(
    # matches "• the report", "- the report", "o 2"; must not match "-5", "o'brien"
    rf"(?: {BULLET} | [-*] (?=\s*[^\s\d-]) | o (?=\s+\S) (?=\s{{2,}}|\s[\d\p{{L}}\[£]) ) \s*"
)
_NUMBER = Pattern(
    # matches "1. how", "(2) the", "[3] a", "1\u2022 the", "4/ any", "5 - the", "2a) which", "6)do", "7 how many", "3a meals";
    # must not match "1.5 miles", "2019 - 1", "12 may", "3/4/2020", "7 what-if cases"
    r"""(?P<open>[(\[])? (?P<number>\d{1,3}) \s? (?P<part>[a-h](?![a-z]))?
    (?: (?P<close>[)\]]) [.:]? (?=\s|\p{L}|["'(£]|$)
      | (?P<dot>[.:]) \)? (?: (?=\s|\p{L}|["'(]|$) )
      | (?P<stroke>/) (?=\s)
      | \s? (?P<dash>-) (?: (?=\s+[^\s\d] | \s+ £?\d[\d,.]* %? \s? (?:\n|$) | [ ]* (?:\n|$) ) | (?<= [a-h] \s? - ) (?=\s+\d) )
      | \s? (?P<bar>[|\u2022]) (?=\s*\p{L})
      | (?P<gap>) (?=\s{2,}\S)
      | (?<! \d \d [a-h] ) (?<= \d [a-f] ) (?= \s [a-z] (?! [a-z]* \s (?: - | street | road | lane | house | avenue ) ) )
      | (?= \s (?: how \s (?: many | much | often | long ) | what | which | who | when | why | where
        | please \s (?: provide | confirm | state | list
        | send | give | supply ) | do \s you | does \s (?: the | your ) | did \s (?: the | you ) | is \s there | are \s there
        | (?: can | could ) \s you | the \s (?: total \s )? number \s of | number \s of | copies \s of
        | a \s (?: copy | list ) \s of | any | details \s of | names? \s of | dates? \s of
        | total \s (?: number | cost | spend ) ) \s ) ) \s*"""
)
_LETTER = Pattern(
    # matches "a) the", "(b) how", "iv. which", "c. an"; must not match "a council", "i.e. the", "e.g. this"
    r"""(?P<open>[(\[])? (?P<name> x{0,2}(?:ix|iv|v?i{1,3}|v|x) | [a-z] )
    (?: (?P<close>[)\]]) [.:]? (?=\s|\p{L}|["'(£]|$) | (?P<dot>[.:]) (?=\s+["'(£]?[\p{L}\d])
      | \s (?P<dash>-) (?= \s\p{L} | \s* $ ) ) \s*"""
)
_NAMED = Pattern(
    # matches "q1", "your question 2 - ", "q.1:", "q2 148", "question 4 -", "request 1:", "question eight (8)", "question 2(i)",
    # "item (c) -";
    # must not match "question time", "request for", "q1 2023"
    r"""(?: your \s (?= question | request \s \d ) )?
    (?P<word>questions?|q|requests?|item|part|point|answers?|ans|response|reply|query|a|r) \s? [.:]? \s? (?:no\b\.?|number)? \s?
    (?: (?P<number>\d{1,3}) | (?P<spelt>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen
      |seventeen|eighteen|nineteen|twenty) (?: \s? \(\d{1,2}\) )? | (?<! [b-pr-z] )
      (?: \( (?P<letter>[a-z]|[ivx]{2,4}) \) | (?P<letter>[a-z]|[ivx]{2,4}) (?=\s?[.:)-]|\s*$) ) )
    (?: (?: \(? | \s \( | \s (?= [a-hivx]{1,4} \s? (?: [).:-] | $ ) ) ) (?P<part>[a-h]|[ivx]{1,4}) (?![a-z]) \)? )?
    (?P<close> \s? [.:)/] | \s -+ (?=\s) | -(?=\s) | (?=\s*$) | (?=\s+[^\s\w]) | (?=\s\p{L}) | (?=[ ]{2,16}\S)
      | (?<= \d \s? \( [a-h] \) ) (?=\s) | (?<=\bq\d{1,3}) (?=\s+ (?! (?:19|20)\d\d\b | \d\d/\d\d\b ) \d) )? \s*"""
)


_FAR = 20_000
"""Characters from the top within which the first question stands."""
_BEGINS_ITEM = Pattern(
    # what an item begins with where its label has no mark: matches "the report of", "how many";
    # must not match "concerns", "the council holds"
    r"""(?: (?: how \s (?: many | much | often | long ) | what | which | whether | when | where | why | who | any | all | copies \s of
    | (?: the | a | an ) \s (?: [\w-]+ \s ){0,3}? (?: reports? | advice | number | names? | list | copy | copies | cost | total | dates?
      | statements? | minutes | records? | figures? | policy | details ) ) \b )"""
)


_TWIN = Pattern(r"(?: cwestiwn | cais | eitem ) (?: \s \d{1,2} )? \s? / \s? (?= question | request | item )")
# Matches "cwestiwn / " before "question 1"; must not match "cwestiwn 1:"


def roman(name: str) -> int:
    """The value of a roman number in lower case; 0 where it is none.

    Example:
        >>> roman("iv"), roman("a")
        (4, 0)
    """
    total, last = 0, 0
    for letter in reversed(name):
        value = {"i": 1, "v": 5, "x": 10}.get(letter, 0)
        if not value:
            return 0
        total += value if value >= last else -value
        last = max(last, value)
    return total


def bullet(text: Text, start: int, end: int) -> int:
    """Clean offset of the words after a bullet; `start` where there is none."""
    if text.text[start : start + 1] not in f"{BULLET}-*oO":
        return start
    found = _BULLET.match(text.low, start, end)
    return found.end() if found else start


def label(text: Text, start: int, end: int, own: Pattern | None = None) -> Label | None:
    """The label at the beginning of a stretch, if there is one.

    Args:
        text: the cleaned source.
        start: clean offset where a paragraph begins.
        end: where it ends.
        own: the labels that the format brings beside these.
    """
    low = text.low
    if own is not None and (found := own.match(low, start, end)) is not None and (brought := _brought(text.text, found)) is not None:
        return brought
    first = low[start : start + 1]
    if first == '"' and (low[start + 1 : start + 2].isdigit() or low.startswith(("q", "a. ", "a) ", "(a) "), start + 1)):
        return label(text, start + 1, end, own)  # a question in quotation marks
    if first in "ceq" and (twin := _TWIN.match(low, start, end)) is not None:
        return label(text, twin.end(), end, own)  # "Cwestiwn / Question 1"
    if first == "r" and low.startswith(("re q", "re: q"), start):  # "Re Q3 - ", above or before an answer
        named = label(text, low.index("q", start), end, own)
        marked = named is not None and named.word and low[named.start : named.end].rstrip()[-1:] in tuple("-:.)")
        return evolve(named, word="response", shape="response x", start=start) if named is not None and marked else None
    if first.isdigit() or (first in "([" and low[start + 1 : start + 2].isdigit()):
        return _numbered(low, start, end)
    if first in "qriapy" and (found := _NAMED.match(low, start, end)) is not None and (named := _named(text.text, found)) is not None:
        return named
    if first in "([ivx" or low[start + 1 : start + 2] in (".", ")", ":") or low.startswith(" - ", start + 1):
        return _lettered(text.text, low, start, end)
    return None


def _numbered(low: str, start: int, end: int) -> Label | None:
    found = _NUMBER.match(low, start, end)
    if found is None or (bool(found["open"]) != bool(found["close"]) and found["open"]) or not found["number"].strip("0"):
        return None
    part = found["part"] or ""
    shape = f"{found['open'] or ''}x{found['close'] or found['dot'] or found['stroke'] or found['dash'] or found['bar'] or ''}"
    return Label(Series.NUMBER, found["number"].lstrip("0") + part, int(found["number"]), part, "", shape, start, found.end())


def _lettered(text: str, low: str, start: int, end: int) -> Label | None:
    found = _LETTER.match(low, start, end)
    if found is None or (found["open"] and not found["close"]):
        return None
    name = found["name"]
    shape = f"{found['open'] or ''}x{found['close'] or found['dot'] or found['dash']}"
    value = roman(name)
    series = Series.ROMAN if value else Series.LETTER
    printed = text[found.start("name") : found.end("name")]
    return Label(series, printed, value or ord(name) - 96, "", "", shape, start, found.end())


def _brought(text: str, found: Match[str]) -> Label | None:
    """A label with the words of the format: "Point 4:", "Item the first - "; its number as figures."""
    start, end, part = found.start(), found.end(), found["part"] or ""
    word = "answer" if "answer" in found.groupdict() and found["answer"] else "question"
    if not found["close"] and text[end : end + 1].islower():
        return None  # "Point 3 concerns" is the beginning of a sentence
    if found["letter"]:
        value = roman(found["letter"])
        series = Series.ROMAN if value else Series.LETTER
        return Label(series, found["letter"], value or ord(found["letter"][0]) - 96, "", word, f"{word} x", start, end)
    figure = int(found["number"]) if found["number"] else number(found["spelt"]) or ordinal(found["spelt"]) or 0
    return Label(Series.NUMBER, f"{figure}{part}", figure, part, word, f"{word} x", start, end) if figure > 0 else None


_DECIMAL = Pattern(
    # matches "1.1 how many", "q 2.3 | the ten", "q 3 | what", "b2) the fee", "a1." alone; must not match "1.5%", "12.30 - 1",
    # "2.30pm", "3. what", "a1 motorway"
    r"(?: q (?: uestion )? \.? \s? (?P<whole> \d{1,2} ) (?: \. (?P<part> \d{1,2} ) )? | (?P<whole> \d{1,2} ) \. (?P<part> \d{1,2} ) )"
    r" (?: [.):] | \s? [|-] )? (?: \s+ (?= [\"'(]? \p{L} ) | (?P<rest> (?: \s+ (?= \S ) | $ ) ) )"
    r" | (?P<letter> [a-h] ) (?P<part> \d{1,2} ) (?: [.):] | (?P<rest> \s (?= \s | & \s | and \s ) | \s? $ ) | \s? [|-] ) \s*"
)
_FEWEST_DECIMALS = 3
"""Fewest lines numbered 1.1, 1.2, 2.1 and so on that are taken for a list."""


def decimal_labels(text: Text, lines: Sequence[tuple[int, int]]) -> dict[int, Label]:
    """The labels of lines that are numbered within sections, "1.1", "1.2", "2.1" or "A1", "A2", "B1", by where their lines begin.

    The paragraphs of a review that is numbered in this way tell and do not ask, so most lines of the list must. Further
    lines with the number of one in the list have its label too: its answer stands there.

    Args:
        text: the cleaned source.
        lines: first clean offset of each line, and one past its last.
    """
    found: dict[int, Label] = {}
    run: dict[int, Label] = {}
    rest: dict[int, Label] = {}
    asking = 0
    last = ("", 0, 0)
    for start, end in lines:
        if text.low.startswith(_SECOND, start) and not run:
            break  # a list numbered plainly stands above: what is numbered like this is quoted in its answers
        if text.low[start] not in _BEGINS_DECIMAL or (number := _DECIMAL.match(text.low, start, end)) is None:
            continue
        here = _place(number)
        name = (
            text.text[number.start("letter") : number.end("part")]
            if number["letter"]
            else f"{here[1]}.{here[2]}"
            if here[2]
            else number["whole"]
        )
        one = Label(Series.NUMBER, name, len(run) + 1, "", "", _LETTERED_SECTION if here[0] else _NUMBERED_SECTION, start, number.end())
        if number["rest"] is None and here[1:] == (1, 1):
            (found if _is_asked(run, asking) else rest).update(run)
            run, asking = {}, 0
        elif number["rest"] is not None or not run or here not in _due(*last):
            rest[start] = one
            continue
        run[start], last = one, here
        asking += asks(text, number.end(), end)
    (found if _is_asked(run, asking) else rest).update(run)
    known = {one.name: one for one in found.values()}
    again = {start: evolve(one, value=known[one.name].value) for start, one in rest.items() if one.name in known}
    return again | found


_SECOND = ("2. ", "2) ", "(2) ", "q2", "question 2")
"""How the second item of a list begins that is numbered plainly."""
_BEGINS_DECIMAL = frozenset("0123456789qabcdefgh")
"""With what a line begins that is numbered within a section, in lower case."""


def _place(number: Match[str]) -> tuple[str, int, int]:
    """Whether letters count the sections, and the numbers of section and item."""
    letter = number["letter"] or ""
    return "letter" if letter else "", ord(letter) - 96 if letter else int(number["whole"]), int(number["part"] or 0)


def _due(kind: str, whole: int, part: int) -> tuple[tuple[str, int, int], ...]:
    """What may come next in a list that is numbered within sections."""
    return (kind, whole, part + 1), (kind, whole + 1, 1), (kind, whole + 1, 0)


def _is_asked(run: dict[int, Label], asking: int) -> bool:
    """Whether a run of decimals is long enough and most of its lines ask; letters count sections only where there are two."""
    sections = {one.name[0] for one in run.values() if one.shape == _LETTERED_SECTION}
    return len(run) >= _FEWEST_DECIMALS and 2 * asking > len(run) and len(sections) != 1


_RUN_ON = Pattern(
    # matches "q2) " in "including annexes; q2) the minutes", "1. " in "at the down. 1. how many"; must not match "4.5 miles"
    r"(?<= [\s\"'] ) (?P<word> q(?:uestion)?\.?\s? )? \(? (?P<number> \d{1,2} ) [.):] \s+ (?=\S)"
)
_LEADS_TO_FIRST = (" me", " us", " know", "provide", "please", "ollowing", " for", "supply")
"""How words end behind which the first question stands: "Please tell me 1) how many"."""
_FEWEST_RUN_ON = 3
"""Fewest questions with numbers in one paragraph; two are enough where each number has the word."""


def run_on(text: Text, start: int, end: int) -> list[Label]:
    """The labels of questions that run on in one paragraph, numbered from 1: "Please tell me 1. How many? 2. Where?"; else none.

    The first stands behind a mark; each further one is the number that is due, behind a mark or before a capital.

    Args:
        text: the cleaned source.
        start: first clean offset of the paragraph.
        end: one past its last.
    """
    found: list[Label] = []
    named = True
    for match in _RUN_ON.finditer(text.low, start, end):
        before = text.low[max(start, match.start() - 8) : match.start()].rstrip().removesuffix(" and").rstrip()
        leads = not found and before.endswith(_LEADS_TO_FIRST)
        marked = leads or match.start() == start or before[-1:] in tuple(".?!:;,\"'")
        if int(match["number"]) != len(found) + 1 or not (marked or (found and text.text[match.end()].isupper())):
            continue
        named = named and match["word"] is not None
        word, shape = ("q", "q x") if match["word"] else ("", "x.")
        value = len(found) + 1
        found.append(Label(Series.NUMBER, str(value), value, "", word, shape, *match.span()))
    return found if len(found) >= (2 if named else _FEWEST_RUN_ON) else []


_QUARTER = Pattern(
    # matches "(Jan - Mar)", " 2023/24: 204", " of 2022" behind "Q1", which then is a part of a year; must not match ". How many"
    r"\s? (?: \( \s? )? (?: jan | apr | jul | oct ) (?: [a-z]{0,6} ) \b (?! \s 20\d\d \s [a-z] )"
    r" | \s? (?: of \s | fy \s? )? (?: 20\d\d (?! \s [a-z] ) | \d\d / \d\d ) \b"
)


def _named(text: str, found: Match[str]) -> Label | None:
    word, number, spelt, letter, close = (found[key] for key in ("word", "number", "spelt", "letter", "close"))
    start, end, part = found.start(), found.end(), found["part"] or ""
    if close is None or word in ("requests", "questions", "answers"):
        return None
    if word == "q" and number and len(number) == 1 and _QUARTER.match(found.string, found.end("number"), found.endpos):
        return None
    if word != "q" and text.find(":", start, found.start("number") if number else found.end("word") + 2) >= 0:
        return None  # "Answer: 212." is no label
    if not close.strip() and text[end : end + 1].islower() and word != "q" and not _BEGINS_ITEM.match(text, end):
        return None  # "Question 3 concerns" is the beginning of a sentence
    alone = end >= found.endpos or text.find("\n", found.end("number"), end) >= 0 if number else False
    bracketed = part and text.startswith(")", found.end("part"))  # "A5 (a) 1,906"
    gap = text.startswith("   ", found.end("number")) if number else False
    gap = gap and found.string.find("q1   ", 0, _FAR) >= 0  # "A1   2020 - 71", as the questions are printed; no zone or road
    marked = close.strip() or bracketed or gap or not text[end : end + 1].isalnum() or text[end : end + 1].isupper()
    if word in ("a", "r") and not (number and (alone or marked) and not text[start + 1 : found.start("number")].strip()):
        return None  # "A46 was closed" is about a road, "a. 1 October" is part a
    if number or spelt:
        value = int(number) if number else _WORD_VALUE[spelt]
        return Label(Series.NUMBER, f"{value}{part}", value, part, word, f"{word} x", start, end) if value else None
    value = roman(letter)
    return Label(Series.ROMAN if value else Series.LETTER, letter, value or ord(letter) - 96, "", word, f"{word} x", start, end)
