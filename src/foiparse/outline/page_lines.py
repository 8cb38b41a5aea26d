"""Lines that a page printed and nobody wrote: running headers and footers, page numbers."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from foiparse.formats.matching import flat
from foiparse.model import BoilerplateKind
from foiparse.outline.parts import Furniture
from foiparse.patterns import Pattern
from foiparse.phrases import Phrases
from foiparse.source import Text

_ZONE = 3
"""Lines at the top and at the bottom of a page among which headers and footers are looked for."""

_APART = 8
"""Fewest lines between two printings of a page line where no form feed survives."""

_LETTERHEAD = 12
"""Filled lines at the top that may be a letterhead, whose address the letter prints again at its end."""

_ANSWER = 10
"""Most characters of an answer that two pages may end with by chance."""

_INDENT = 200
"""Most characters of white space in front of a form feed on its line."""

_CLOSE = 4
"""The same for a line in columns, which is a header more plainly."""

_QUOTING = 9
"""Most characters of a blank line in a quoted message, which holds quoting marks alone."""

_GAP = "   "
"""White space that sets the parts of a header apart."""

DAY = Pattern(r"\d{1,2} \s [a-z]{3,9} \s \d{4} (?: \s \d{1,2} [:.] \d\d )?")  # matches "16 may 2024"; must not match "16 may"
_PAGED = Phrases("page ", "tudalen ", inside=("http", "-\n", "| p"))
_ONLY_DIGITS = Pattern(r"\d{1,2}")  # matches "2"; must not match "2."
_DIGITS = Pattern(r"\d+")  # matches "12" in "page 12"; must not match "one"
_PAGE_NUMBER = Pattern(
    # matches "page 1 of 4", "- 3 -", "p. 1", "2 | page"; must not match "6" or "page one"
    r"(?: page \s \d{1,3} (?: \s? (?: of | / ) \s? \d{1,3} )? | p\.? \s? \d{1,3} | - \s? \d{1,3} \s? -"
    r" | tudalen \s \d{1,3} (?: \s o \s \d{1,3} )? | \d{1,3} \s? \| \s? p \s? a \s? g \s? e )"
)
_ROOM_NUMBER = Pattern(r"\d{1,3} (?: \s? (?: of | / ) \s? \d{1,3} )?")  # matches "2", "1/2", "1 of 2"; must not match "2 beds"
_BESIDE = Pattern(
    # matches "trust      page 1", "page 2 of 2    foi team"; must not match "see page 2 of the report"
    r"(?: \ {3} (?: tudalen \s / \s )? page \s \d{1,3} (?: \s of \s \d{1,3} )? \s* $ | ^ page \s \d{1,3} (?: \s of \s \d{1,3} )? \ {3}"
    r" | ^ https?:// \S+ \s+ \d{1,3} / \d{1,3} $ | \b page \s \d{1,3} \s of \s \d{1,3} \s* $ | \ {3} p\. \s? \d{1,3} \s* $ )"
)
_NUMBER_BESIDE = Pattern(
    # matches "official      2", "foi 24-25/0618 - page 2"; must not match "official 2"
    r"(?P<stem> [^\n]{4,120}? ) (?: \ {3,} | \s - \s page \s ) (?P<page> \d{1,3} )"
)
_REFERENCE = Pattern(
    # matches "our ref: 12"; must not match "refuse"
    r"^ (?: our | your )? \s? (?: ref (?:erence)? (?: \s no)? | date ) \s? [.:]"
)
_ITEM = Pattern(r"\(? (?: \d{1,2} | [a-z] ) [.)] \s")  # matches "3) list of"; must not match "3 high street"
_WIDE = Pattern(r"\s\s")  # two spaces, of any sort
_ONLY_NUMBERS = Pattern(r"[\d\s.,%\u00a3|/+-]+")  # matches "14 | 3.5"; must not match "ward 4"


class Sheet:
    """The lines of a text, with their words made ready once."""

    __slots__ = ("_words", "filled", "lines", "low", "text")

    def __init__(self, text: Text) -> None:
        """Numbers the lines that are not blank.

        Args:
            text: the cleaned source.
        """
        self.text = text
        self.low = text.low
        self.lines = text.lines
        self.filled = [line.number for line in text.lines if line.start < line.end]
        self._words: dict[int, str] = {}

    def raw(self, number: int) -> str:
        """A line in lower case, without white space at its ends."""
        line = self.lines[number]
        return self.low[line.start : line.end]

    def printed(self, number: int) -> str:
        """A line in lower case with two spaces where the source has two, which part the pieces of a menu."""
        line, text = self.lines[number], self.text
        if _WIDE.search(text.source, text.offset(line.start), text.offset(line.end)) is None:
            return self.low[line.start : line.end]
        wide = (
            "  " if char == " " and sum(map(str.isspace, text.source[text.offset(at) : text.offset(at + 1)])) > 1 else char
            for at, char in enumerate(self.low[line.start : line.end], line.start)
        )
        return "".join(wide)

    def words(self, number: int) -> str:
        """A line in lower case, white space collapsed, quoting marks left out."""
        found = self._words.get(number)
        if found is None:
            found = flat(self.raw(number).lstrip("> "))
            self._words[number] = found
        return found

    def blank(self, number: int) -> bool:
        """Whether a line is blank or lies outside the text."""
        if not 0 <= number < len(self.lines):
            return True
        line = self.lines[number]
        return line.end - line.start <= _QUOTING and not self.low[line.start : line.end].strip("> ")

    def rank(self, number: int) -> int:
        """How many filled lines come before a line."""
        return bisect_left(self.filled, number)

    def near(self, number: int, step: int) -> int | None:
        """The filled line `step` places after (before) a filled line, if there is one."""
        at = self.rank(number) + step
        return self.filled[at] if 0 <= at < len(self.filled) else None

    def gap(self, number: int) -> bool:
        """Whether wide white space parts the line."""
        return _GAP in self.raw(number)


def page_lines(sheet: Sheet) -> list[Furniture]:
    """Running headers, footers and page numbers.

    Args:
        sheet: the lines.
    """
    found: dict[int, str] = {}
    if sheet.text.pages:
        _by_form_feed(sheet, found)
    _numbered(sheet, found)
    _repeated(sheet, found)
    return [Furniture(number, number, BoilerplateKind.PAGE_HEADER_FOOTER, rule) for number, rule in sorted(found.items())]


# ------------------------------------------------------------------ pages parted by form feeds


def _by_form_feed(sheet: Sheet, found: dict[int, str]) -> None:
    """What stands at the same edge of several pages."""
    pages = [page for page in _pages(sheet) if page]
    if len(pages) < 2:
        return
    for edge in (1, -1):
        zones = [page[:_ZONE] if edge == 1 else page[: -_ZONE - 1 : -1] for page in pages]
        tally: dict[str, int] = {}
        for zone in zones:
            for key in {_masked(sheet, number) for number in zone}:
                tally[key] = tally.get(key, 0) + 1
        counted = _counted(sheet, zones)
        for zone in zones:
            for number in zone:
                if number in counted:
                    found[number] = "page_number"
                elif tally[_masked(sheet, number)] > 1 and _could_run(sheet, number):
                    found[number] = "repeated_on_pages"
                else:
                    break
    for page in pages[1:]:
        first = page[0]
        rank = sheet.rank(first)
        footed = any(number in found for number in sheet.filled[max(0, rank - 2) : rank])
        if first not in found and footed and _lone_header(sheet, first):
            found[first] = "page_header"


def _could_run(sheet: Sheet, number: int) -> bool:
    """Whether a line could be a running header or footer: no answer such as "N/A" or "12", and no sentence."""
    line, words = sheet.lines[number], sheet.words(number)
    if not words or words[-1] in ".;:?!" or _ONLY_NUMBERS.fullmatch(words):
        return False
    return len(words) > _ANSWER or (sheet.text.text[line.start : line.end].isupper() and len(words) > 4) or any(c.isdigit() for c in words)


def _pages(sheet: Sheet) -> Iterator[list[int]]:
    """The filled lines of each page."""
    text, begin = sheet.text, 0
    for source in text.pages:
        stop = bisect_left(text.begins, source, key=text.offset)
        start = text.offset(text.begins[stop - 1]) if stop else source
        if stop and source - start < _INDENT and not text.source[start:source].strip():
            stop -= 1  # the form feed stands at the line's start, behind spaces
        if stop <= begin:
            continue
        yield sheet.filled[sheet.rank(begin) : sheet.rank(stop)]
        begin = stop
    yield sheet.filled[sheet.rank(begin) :]


def _masked(sheet: Sheet, number: int) -> str:
    """A line with its numbers masked."""
    return _DIGITS.compiled.sub("#", sheet.words(number))


def _counted(sheet: Sheet, zones: list[list[int]]) -> set[int]:
    """Lines that hold nothing but a page's number: one page, one higher."""
    bare = [(page, number) for page, zone in enumerate(zones) for number in zone if _ROOM_NUMBER.fullmatch(sheet.words(number))]
    ahead: dict[int, list[int]] = {}
    for page, number in bare:
        digits = _DIGITS.match(sheet.words(number))
        if digits is not None:
            ahead.setdefault(int(digits[0]) - page, []).append(number)
    counted = {number for numbers in ahead.values() if len(numbers) > 1 for number in numbers}
    return counted | {number for zone in zones for number in zone if _PAGE_NUMBER.fullmatch(sheet.words(number))}


def _lone_header(sheet: Sheet, number: int) -> bool:
    """Whether the first line of a page looks like a header: in columns, set off, no sentence and no row of figures."""
    words = sheet.words(number)
    cells = [cell.strip() for cell in sheet.raw(number).split(_GAP) if cell.strip()]
    return (
        len(cells) > 1
        and 0 < len(words) <= 110
        and words[-1] not in ".,;:?"
        and sheet.blank(number + 1)
        and not any(_ONLY_NUMBERS.fullmatch(cell) for cell in cells)
    )


# ------------------------------------------------------------------ page numbers without form feeds


def _numbered(sheet: Sheet, found: dict[int, str]) -> None:
    """Lines that are a page's number, or have one at their end behind wide white space."""
    alone: list[int] = []
    for number in sorted({sheet.text.line_at(at).number for at in _PAGED.offsets(sheet.text)}):
        line = sheet.lines[number]
        if not 0 < line.end - line.start <= 130:
            continue
        raw = sheet.low[line.start : line.end]
        if _PAGE_NUMBER.fullmatch(sheet.words(number)):
            if " of " in raw or "/" in raw:
                found.setdefault(number, "page_number")
            else:
                alone.append(number)
        elif _BESIDE.search(raw) and not _REFERENCE.search(raw) and not _in_list(sheet, number):
            found.setdefault(number, "page_number")
    if (len(alone) > 1 and _rising(sheet, alone)) or alone == [sheet.filled[-1]]:
        for number in alone:
            found.setdefault(number, "page_number")
    for number in (*_bare_numbers(sheet), *_of_total(sheet)):
        found.setdefault(number, "page_number")
    for number in _beside_stem(sheet):
        found.setdefault(number, "page_number")


def _beside_stem(sheet: Sheet) -> list[int]:
    """Lines with the same words and a number behind wide white space that goes up one by one: "OFFICIAL      2"."""
    stems: dict[str, list[tuple[int, int]]] = {}
    for number in sheet.filled:
        line = sheet.lines[number]
        if not sheet.low[line.end - 1].isdigit() or sheet.low.find(_GAP, line.start, line.end) < 0:
            continue
        found = _NUMBER_BESIDE.fullmatch(sheet.raw(number))
        if found is not None and any(c.isalpha() for c in found["stem"]):
            stems.setdefault(" ".join(found["stem"].split()), []).append((number, int(found["page"])))
    runs = [run for run in stems.values() if len(run) > 1]
    return [
        number for run in runs if all(two[1] == one[1] + 1 and two[0] - one[0] >= _APART for one, two in pairwise(run)) for number, _ in run
    ]


def _bare_numbers(sheet: Sheet) -> list[int]:
    """Lines that are no more than a page's number, each alone once: the text ends with the last of them, or all are centred."""
    again = {number for numbers in _duplicates(sheet).values() for number in numbers}
    if beside := _beside_running(sheet, again):
        return beside
    last = _ONLY_DIGITS.fullmatch(sheet.words(sheet.filled[-1])) is not None
    alone = [
        n
        for n in sheet.filled
        if (sheet.blank(n - 1) or _is_last_set_in(sheet, n))
        and (sheet.blank(n + 1) or n + 1 in again)
        and _ONLY_DIGITS.fullmatch(sheet.words(n))
    ]
    if not last:
        alone = [n for n in alone if sheet.lines[n].start - sheet.lines[n].begin >= _CENTRED]
    values = [int(sheet.words(n)) for n in alone]
    counted = values == list(range(values[0], values[0] + len(values))) and values[0] in (1, 2) if values else False
    return alone if counted and len(alone) > 1 and _rising(sheet, alone) and not any(_asked_above(sheet, n) for n in alone) else []


def _is_last_set_in(sheet: Sheet, number: int) -> bool:
    """Whether a line is the last one of the text and stands far from the margin."""
    return number == sheet.filled[-1] and sheet.lines[number].start - sheet.lines[number].begin >= _CENTRED


def _of_total(sheet: Sheet) -> list[int]:
    """Lines that are no more than "1 of 3", "2 of 3": they count up to the same total."""
    short = (n for n in sheet.filled if sheet.lines[n].end - sheet.lines[n].start <= _OUT_OF_LENGTH)
    found = [(n, one) for n in short if (one := _OUT_OF.fullmatch(sheet.words(n))) is not None]
    if len(found) < _FEWEST_COUNTED or len({one["total"] for _, one in found}) > 1 or int(found[0][1]["page"]) > _LATEST_FIRST:
        return []
    numbers = [n for n, _ in found]
    return numbers if _rising(sheet, numbers) else []


_OUT_OF = Pattern(r"(?P<page> \d{1,3} ) \s (?: of | / ) \s (?P<total> \d{1,3} )")  # matches "1 of 3", "1 / 3"; must not match "1 of 3 beds"
_OUT_OF_LENGTH = 12
"""Most characters of "100 of 120"."""
_FEWEST_COUNTED = 2
"""Fewest page numbers that count."""
_LATEST_FIRST = 2
"""The page on which the first number is printed, at the latest."""


def _beside_running(sheet: Sheet, again: set[int]) -> list[int]:
    """Lines that are no more than a number and stand beside a line of the page's header or footer, and count the pages.

    Args:
        sheet: the lines.
        again: numbers of the lines that are printed more than once.
    """
    if not again:
        return []
    beside = [
        n for n in sheet.filled
        if (n - 1 in again or n + 1 in again) and sheet.lines[n].start - sheet.lines[n].begin >= _CENTRED
        and _ONLY_DIGITS.fullmatch(sheet.words(n))
    ]  # fmt: skip
    values = [int(sheet.words(n)) for n in beside]
    return beside if len(beside) > 1 and values[0] in (1, 2) and _rising(sheet, beside) else []


_CENTRED = 20
"""Fewest spaces before a page's number in the middle of its line."""


def _asked_above(sheet: Sheet, number: int) -> bool:
    """Whether the line above a number asks or announces, so that the number may be an answer."""
    above = sheet.near(number, -1)
    return above is not None and sheet.words(above)[-1:] in ("?", ":")


def _in_list(sheet: Sheet, number: int) -> bool:
    """Whether the line beside it says something else and has a page number as well, as in a table of contents."""
    return any(
        not sheet.blank(beside) and _BESIDE.search(sheet.raw(beside)) is not None and _masked(sheet, beside) != _masked(sheet, number)
        for beside in (number - 1, number + 1)
    )


def _rising(sheet: Sheet, numbers: list[int]) -> bool:
    """Whether the page numbers go up one by one, some lines apart."""
    values = [int(digits[0]) for number in numbers if (digits := _DIGITS.search(sheet.words(number)))]
    steps = all(later == earlier + 1 for earlier, later in pairwise(values))
    apart = all(later - earlier >= _APART for earlier, later in pairwise(numbers))
    return steps and apart


# ------------------------------------------------------------------ repeated lines without form feeds


def _repeated(sheet: Sheet, found: dict[int, str]) -> None:
    """Lines printed more than once that a page turn explains: beside a page number, in columns, or inside a sentence."""
    again = _duplicates(sheet)
    if not again:
        return
    numbered = set(found)
    printed = {number for numbers in again.values() for number in numbers}
    edges = {*_edge(sheet.filled, printed), *_edge(sheet.filled[::-1], printed)}
    for numbers in again.values():
        if not _spread(numbers, _CLOSE if sheet.gap(numbers[0]) else _APART):
            continue
        paged = (numbered or not edges.isdisjoint(numbers)) and _at_pages(sheet, numbers, numbered, edges)
        if paged or _interrupting(sheet, numbers, printed) or _footing(sheet, numbers, printed):
            for number in numbers:
                found.setdefault(number, "repeated_on_pages")


def _edge(lines: list[int], printed: set[int]) -> list[int]:
    """The first of some lines, with those after it up to the first that is printed once."""
    return lines[: 1 + next((place for place, number in enumerate(lines[:_ZONE]) if number not in printed), _ZONE)]


def _duplicates(sheet: Sheet) -> dict[str, list[int]]:
    """Where each line stands that is printed more than once and has words enough."""
    lines = sheet.low.split("\n")
    tally = Counter(lines)
    if len(tally) == len(lines):
        return {}
    again: dict[str, list[int]] = {words: [] for words, times in tally.items() if times > 1 and 8 <= len(words.strip()) <= 130}
    if again:
        for number, words in enumerate(lines):
            if words in again:
                again[words].append(number)
    again = {words.strip(): numbers for words, numbers in again.items()}
    return {
        words: numbers
        for words, numbers in again.items()
        if any(c.isalpha() for c in words) and words[-1] not in "?:;" and _ITEM.match(words) is None
    }


def _spread(numbers: list[int], least: int) -> bool:
    """Whether the printings stand far enough apart for pages."""
    return all(later - earlier >= least for earlier, later in pairwise(numbers))


def _at_pages(sheet: Sheet, numbers: list[int], numbered: set[int], edges: set[int]) -> bool:
    """Whether the printings stand beside page numbers or at the text's ends, or the line is in columns from the first line on."""
    beside = [n for n in numbers if n in edges or any(sheet.near(n, step) in numbered for step in (-2, -1, 1, 2))]
    if len(beside) == len(numbers) and any(n not in edges for n in beside):
        return True
    cells = [cell.strip() for cell in sheet.raw(numbers[0]).split(_GAP) if cell.strip()]
    return len(cells) > 1 and bool(edges & set(numbers)) and not any(_ONLY_NUMBERS.fullmatch(cell) for cell in cells)


def _interrupting(sheet: Sheet, numbers: list[int], printed: set[int]) -> bool:
    """Whether lines printed like names and addresses, this one among them, cut a sentence in two somewhere.

    Args:
        sheet: the lines.
        numbers: where the line stands.
        printed: all lines that are printed more than once.
    """
    last = _block(sheet, numbers[-1], printed)
    if not _named(" ".join(sheet.text.text[sheet.lines[number].start : sheet.lines[number].end] for number in last)):
        return False
    blocks = [*(_block(sheet, number, printed) for number in numbers[:-1]), last]
    around = {(sheet.near(block[0], -1), sheet.near(block[-1], 1)) for block in blocks}
    beside = {(sheet.words(a) if a is not None else "", sheet.words(b) if b is not None else "") for a, b in around}
    return len(beside) > 1 and any(_cuts(sheet, *pair) for pair in around)


def _footing(sheet: Sheet, numbers: list[int], printed: set[int]) -> bool:
    """Whether a line is one of several printed alike, the last time at the very end of the text, and before in its midst."""
    last = _block(sheet, numbers[-1], printed)
    ends = last[-1] == sheet.filled[-1] or (last[-1] == sheet.near(sheet.filled[-1], -1) and len(last) > 1)
    inside = all(sheet.rank(number) > _LETTERHEAD for number in numbers)
    return len(last) > 1 and ends and inside


def _block(sheet: Sheet, number: int, printed: set[int]) -> list[int]:
    """The repeated lines around a repeated line, at most four each way."""
    rank = first = last = sheet.rank(number)
    while first > max(0, rank - 4) and sheet.filled[first - 1] in printed:
        first -= 1
    while last < min(len(sheet.filled) - 1, rank + 4) and sheet.filled[last + 1] in printed:
        last += 1
    return sheet.filled[first : last + 1]


def _named(words: str) -> bool:
    """Whether most words begin with a capital; addresses and numbers do not count."""
    begins = [word[0] for word in words.split() if word[0].isalpha() and len(word) > 3 and "." not in word[:-1]]
    return len(words) <= 300 and len(begins) > 1 and sum(c.isupper() for c in begins) > 0.7 * len(begins)


def _cuts(sheet: Sheet, before: int | None, after: int | None) -> bool:
    """Whether the sentence before a block goes on after it."""
    if before is None or after is None:
        return False
    words, line = sheet.words(before), sheet.lines[after]
    return len(words) >= 40 and words[-1] not in ".?!:;" and sheet.text.text[line.start].islower()
