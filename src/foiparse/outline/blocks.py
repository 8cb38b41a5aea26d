"""Lines put together into blocks: a paragraph, an item of a list, a heading, a row of a table.

Mails and the text of PDFs are hard-wrapped. A writer's wrap is greedy: a line ends where the next
word would not have fitted. So a line is continued by the next where the next line's first word
would have passed the margin, and the margin is seen from the lines that plainly go on.
"""

from __future__ import annotations

import itertools
from typing import NamedTuple

from attrs import evolve, frozen

from foiparse.outline.asking import asks
from foiparse.outline.labels import Label, Series, bullet, decimal_labels, label, roman
from foiparse.outline.tables import Cell, cells, stacked
from foiparse.patterns import Pattern
from foiparse.source import Line, Text

_NARROWEST = 36
"""Columns that a line with nothing but the head of a column does not reach."""
_WIDEST = 200
"""Most columns of the head of a table."""
_LEAST, _MOST = 40, 132
"""Columns between which hard-wrapped lines end."""


_HANGING = Pattern(
    # matches "filled before", "between the"; must not match "how many, and"
    r"""(?<=[\w,)] \s) (?: the | an? | of | to | in | on | at | by | for | from | with | between | before | since | until | than
      | which | whose | per ) $"""
)


_MONTH = Pattern(  # what a line goes on with that broke off in a date; matches "june 2024"; must not match "mayor"
    r"(?: january | february | march | april | may | june | july | august | september | october | november | december )"
    r" (?: \s [12]\d{3} | [.?] | $ )"
)


@frozen
class Block:
    """Lines that belong together, in clean offsets."""

    start: int
    """First word, label or bullet included."""
    end: int
    """One past the last word."""
    first: int
    """Number of the first line."""
    last: int
    """Number of the last line."""
    holes: tuple[tuple[int, int], ...]
    """Clean stretches inside that are no words of it: a page header, quotation marks of a mail."""
    label: Label | None
    """The label it begins with."""
    words: int
    """Clean offset of its first word after label or bullet."""
    cell: str = ""
    """"question", "answer" or "head" where it is a cell of a table that says so."""

    @property
    def bulleted(self) -> bool:
        """Whether it begins with a bullet."""
        return self.words > self.start and self.label is None


def blocks(
    text: Text, first: int, last: int, furniture: frozenset[int], own: Pattern | None = None, *, asked: bool = False
) -> tuple[Block, ...]:
    """The blocks of some lines.

    Args:
        text: the cleaned source.
        first: number of the first line.
        last: number of the last line, which belongs to them.
        furniture: numbers of the lines that are boilerplate.
        own: the labels that the format brings.
        asked: whether the lines are the requester's, who may number questions without a mark behind the number.
    """
    lines = [line for line in text.lines[first : last + 1] if line.start < line.end and line.number not in furniture]
    columns = _may_hold_table(text, lines)
    brought = _Labels(own, decimal_labels(text, [(line.start, line.end) for line in lines]))
    found: list[Block] = []
    begin, index = 0, 0
    while index < len(lines):
        table, after = _table(text, lines, index, columns=columns)
        if table:
            found += _running(text, lines[begin:index], furniture, brought, asked)
            found += [_cell(text, one, brought) for one in table]
            begin = index = after
        else:
            index += 1
    found += _running(text, lines[begin:], furniture, brought, asked)
    return tuple(_answer_letters(text, found))


class _Labels(NamedTuple):
    """The labels that only this text has."""

    own: Pattern | None
    """Those that the format brings."""
    decimals: dict[int, Label]
    """Those of lines numbered within sections, by where the lines begin."""

    def at(self, text: Text, start: int, end: int) -> Label | None:
        """The label at the beginning of a stretch, if there is one."""
        return self.decimals.get(start) or label(text, start, end, self.own)


def _cell(text: Text, cell: Cell, brought: _Labels) -> Block:
    """The cell of a table as a block; the first cell of its row may be the label of a question."""
    found = brought.decimals.get(text.lines[cell.first].start) if cell.kind == "question" else None
    start = found.start if found is not None else cell.start
    return Block(start, cell.end, cell.first, cell.last, cell.holes, found or cell.label, cell.words, cell.kind)


def _table(text: Text, lines: list[Line], index: int, *, columns: bool) -> tuple[tuple[Cell, ...], int]:
    """The table that begins at a line, if one does."""
    line = lines[index]
    width = line.end - line.begin
    if width < _NARROWEST and index + 1 < len(lines) and lines[index + 1].end - lines[index + 1].begin < _NARROWEST:
        table, after = stacked(text, lines, index)
        if table:
            return table, after
    return cells(text, lines, index) if columns and width < _WIDEST and _may_head(text, line) else ((), index)


_ANSWER_NUMBER = Pattern(r"a \s? (?P<number> \d{1,2} ) \s+ (?= [\d\p{L}] )")  # matches "a1 " before "2020/21 - 18"; must not match "a1"


def _answer_letters(text: Text, found: list[Block]) -> list[Block]:
    """The blocks, where "A." below "Q.1" is read as "A1": the answer's letter, and no part of the question; "A1 2020/21 - 4" too."""
    asked: Label | None = None
    for index, block in enumerate(found):
        own = block.label
        if own is None:
            number = _ANSWER_NUMBER.match(text.low, block.start, block.end) if asked is not None else None
            if asked is not None and number is not None and int(number["number"]) == asked.value:
                answer = Label(Series.NUMBER, asked.name, asked.value, asked.part, "a", "a x", block.start, number.end())
                found[index] = evolve(block, label=answer, words=number.end())
            continue
        if asked is not None and own.name == "A" and not own.word:
            answer = Label(Series.NUMBER, asked.name, asked.value, asked.part, "a", "a x", own.start, own.end)
            found[index] = evolve(block, label=answer)
        asked = own if own.word == "q" and own.series is Series.NUMBER else None
    return found


def _may_hold_table(text: Text, lines: list[Line]) -> bool:
    """Whether anything is set in columns or between bars."""
    if not lines:
        return False
    start, end = lines[0].start, lines[-1].end
    return text.low.find("   ", start, end) >= 0 or text.low.find("|", start, end) >= 0


def _may_head(text: Text, line: Line) -> bool:
    """Whether a line could be the head of a table of questions and answers."""
    low = text.low
    return any(
        low.find(word, line.start, line.end) >= 0 for word in ("answer", "response", "reply", "replies", "| we say", "  we say", "ateb")
    )


def _running(text: Text, lines: list[Line], furniture: frozenset[int], brought: _Labels, asked: bool) -> list[Block]:
    """The blocks of running text."""
    if not asked and _unbroken(text, lines):
        return [_alone(text, line, brought) for line in lines]
    rows = [row for row in (_Row(text, line, brought) for line in lines) if row.start < row.end]
    _count(text, rows, asked)
    margins = _margins(rows)
    groups: list[list[_Row]] = []
    expected: dict[tuple[str, str], int] = {}
    for row, margin, following in zip(rows, margins, _next_labels(rows), strict=True):
        before = groups[-1][-1] if groups else None
        if (
            before is not None
            and not (before.stopped and before.quoted != row.quoted)
            and (
                _hangs(text, groups[-1][0], before, row)
                or _enumerates(text, groups[-1][0], before, row)
                or (not _begins_list(row, following) and _continues(text, before, row, margin, expected, furniture))
                or (len(groups[-1]) > 1 and groups[-1][0].label is None and _runs_on(before, row, margin))
            )
        ):
            groups[-1].append(row)
            continue
        groups.append([row])
        if row.label is not None:
            expected[(row.label.series, row.label.shape)] = row.label.value + 1
    return [_block(text, group, brought) for group in groups]


def _unbroken(text: Text, lines: list[Line]) -> bool:
    """Whether each line is plainly a paragraph: none is set in or quoted, none goes on in small letters after a line of some length."""
    words = text.text
    number, column, stopped = -1, 0, True
    for line in lines:
        first = words[line.start]
        if first == ">" or line.start > line.begin:
            return False
        adjoins = line.number == number + 1
        if first.islower() and not stopped and (_LEAST <= column <= _MOST if adjoins else column >= _LEAST):
            return False
        if first == "(" and adjoins and words.startswith(_GOING_ON, line.start - 4):
            return False
        number, column, stopped = line.number, line.end - line.begin, words[line.end - 1] in ".?!:;"
    return True


def _alone(text: Text, line: Line, brought: _Labels) -> Block:
    """The block of one line."""
    found = brought.at(text, line.start, line.end)
    words = found.end if found else bullet(text, line.start, line.end)
    return Block(line.start, line.end, line.number, line.number, (), found, min(words, line.end))


class _Row:
    """A line with what is needed to tell whether it goes on."""

    __slots__ = ("answered", "column", "end", "gapped", "label", "line", "low_start", "quoted", "start", "stopped", "text")

    def __init__(self, text: Text, line: Line, brought: _Labels) -> None:
        start = line.start
        self.quoted = text.text[start] == ">"
        if self.quoted:
            while start < line.end and text.text[start] in "> ":
                start += 1
        self.text, self.line, self.start, self.end = text, line, start, line.end
        self.column = line.end - line.begin
        last = text.text[line.end - 1]
        self.stopped = last in ".?!:;" or (last in "\"')" and text.text[line.end - 2] in ".?!:;")
        self.low_start = text.text[start : start + 1].islower()
        self.label: Label | None = brought.at(text, start, line.end) if start < line.end else None
        gap = text.text.find("   ", self.label.end if self.label else start, line.end) if self.column <= _MOST else -1
        self.gapped = gap >= 0
        self.answered = gap > start and text.text[gap - 1] == "?"
        """Whether a question ends in it before a gap, behind which its answer stands."""

    @property
    def first_word(self) -> int:
        """Length of its first word."""
        space = self.text.text.find(" ", self.start, self.end)
        return (space if space >= 0 else self.end) - self.start


_COUNTED = Pattern(
    # matches "1 all fly tips"; must not match "1 may 2024", "12.5 miles"
    r"(?P<number> \d{1,2} ) \s+ (?! (?: jan | feb | mar | apr | may | june? | july? | aug | sep | oct | nov | dec ) \w* \b ) (?= \p{L} )"
)
_FEWEST = 3
"""Fewest lines that begin with 1, 2, 3 and so on which are taken for a numbered list."""


_LEADS_IN = Pattern(
    # matches "i would like the following, for round 1."; must not match "there were the following cases"
    r"\b (?: would \s like | please | i \s (?: request | ask ) | you \s asked | your \s request | requested | questions ) \b"
)
_APART = 4
"""Most lines from one number of such a list to the next."""


def _count(text: Text, rows: list[_Row], asked: bool) -> None:
    """Labels the lines that begin with 1, 2, 3 without a mark behind the number, and have no other labels between them.

    In a requester's message any such lines are its questions; elsewhere only a list close below words that ask for something.
    """
    counted: list[tuple[_Row, int]] = []
    last = -1
    for place, row in enumerate(rows):
        if not text.low[row.start].isdigit() or not (row.label is None or row.label.shape == "x"):
            continue
        found = _COUNTED.match(text.low, row.start, row.end)
        if found is None or int(found["number"]) != len(counted) + 1 or (counted and not asked and place - last > _APART):
            continue
        if not counted and not asked and _LEADS_IN.search(text.low, rows[max(0, place - 2)].start, row.start) is None:
            continue
        counted.append((row, found.end()))
        last = place
    if len(counted) < _FEWEST:
        return
    for value, (row, words) in enumerate(counted, 1):
        row.label = Label(Series.NUMBER, str(value), value, "", "", "x", row.start, words)


def _margins(rows: list[_Row]) -> list[int]:
    """For each line the column at which it was wrapped; 0 where none was.

    Lines without a blank between them have a margin of their own, if one of them plainly goes on; the
    others take that of the whole.
    """
    plain = [
        two.low_start and not one.stopped and two.label is None and _LEAST <= one.column <= _MOST and not one.gapped
        and two.line.number == one.line.number + 1
        for one, two in itertools.pairwise(rows)
    ]  # fmt: skip
    if not any(plain):
        return [0] * len(rows)
    tops = sorted(row.column for row, goes_on in zip(rows, plain, strict=False) if goes_on)
    whole = tops[-2] if len(tops) > 4 and tops[-1] - tops[-2] > 8 else tops[-1]
    margins: list[int] = []
    begin = 0
    for index in range(1, len(rows) + 1):
        if index < len(rows) and rows[index].line.number == rows[index - 1].line.number + 1:
            continue
        columns = sorted((row.column for row in rows[begin:index] if not row.gapped), reverse=True)
        least = max((row.column for row, goes_on in zip(rows[begin : index - 1], plain[begin:], strict=False) if goes_on), default=0)
        own = least > 0 and columns[0] <= _MOST
        margins += [_widest(columns, least) if own else whole] * (index - begin)
        begin = index
    return margins


def _widest(columns: list[int], least: int) -> int:
    """The widest line that is no outlier, such as an address that could not be broken."""
    return next((one for one, two in itertools.pairwise(columns) if one <= least or one - two <= 5), least)


def _hangs(text: Text, item: _Row, before: _Row, row: _Row) -> bool:
    """Whether a line goes on below the words of a label, set in from it; after a full stop only where it asks."""
    if item.label is None or row.line.number != before.line.number + 1:
        return False
    if row.label is not None and not (before.text.text[before.end - 1] == "-" and row.label.value != item.label.value + 1):
        return False
    if row.gapped and not row.answered:
        return False
    if before.stopped and not asks(text, row.start, row.end, plainly=True):
        return False
    return 0 < item.label.end - item.line.begin == row.start - row.line.begin and item.line.indent < row.line.indent


_GOING_ON = ("and\n", " or\n")
_ITEM = Pattern(r"\s \( (?P<name> [a-z]{1,4} ) \) \s")  # matches " (i) " inside a sentence; must not match "2(i) "


def _enumerates(text: Text, first: _Row, before: _Row, row: _Row) -> bool:
    """Whether "(ii)" at the head of a line goes on with an enumeration inside the sentence above: "for (i) theft and"."""
    own = row.label
    if own is None or own.word or not own.shape.startswith("(") or not text.low.startswith(_GOING_ON, row.line.start - 4):
        return False
    begin = first.label.end if first.label is not None else first.start
    names = [found["name"] for found in _ITEM.finditer(text.low, begin, before.end)]
    return any((roman(name) if own.series is Series.ROMAN else ord(name[0]) - 96) == own.value - 1 for name in names)


def _next_labels(rows: list[_Row]) -> list[Label | None]:
    """For each line the label of one of the next lines, the first that has any."""
    found: list[Label | None] = []
    after, left = None, 0
    for row in reversed(rows):
        found.append(after if left else None)
        after, left = (row.label, _APART) if row.label is not None else (after, max(0, left - 1))
    return found[::-1]


def _begins_list(row: _Row, after: Label | None) -> bool:
    """Whether a line has the first label of a list and one of the next the second: "ended with", "a) a course", "b) a penalty"."""
    own = row.label
    if own is None or after is None or own.word or own.value != 1:
        return False
    return (after.series, after.shape, after.value) == (own.series, own.shape, 2)


def _continues(text: Text, before: _Row, row: _Row, margin: int, expected: dict[tuple[str, str], int], furniture: frozenset[int]) -> bool:
    """Whether a line goes on with the sentence or paragraph of the line before."""
    between = range(before.line.number + 1, row.line.number)
    if between:
        turned = any(number in furniture for number in between)
        return turned and not before.stopped and row.low_start and row.label is None and before.column >= _LEAST
    if not margin or before.column > _MOST or before.gapped or row.gapped or before.start > before.line.begin + 30:
        return False
    full = before.column + 1 + row.first_word >= margin
    hanging = _HANGING.search(text.low, max(before.start, before.end - 12), before.end) is not None
    hanging = hanging or (text.low[before.end - 1].isdigit() and _MONTH.match(text.low, row.start, row.end) is not None)
    if row.label is not None:
        due = expected.get((row.label.series, row.label.shape))
        if hanging:
            return not row.label.word and row.label.value != due
        return full and not before.stopped and row.label.value != (due or 1) and not row.label.word
    if bullet(text, row.start, row.end) > row.start or text.low.startswith("dear ", row.start):
        return False
    if full or hanging or text.low.endswith((" and", " or"), before.start, before.end):
        return before.column <= margin + 12
    goes_on = row.low_start or text.text[row.start] == "("
    return goes_on and not before.stopped and before.column * 10 >= margin * 6


def _runs_on(before: _Row, row: _Row, margin: int) -> bool:
    """Whether a paragraph of several lines goes on below a line that was broken a little early."""
    if before.stopped or before.gapped or row.gapped or row.label is not None or row.line.number != before.line.number + 1:
        return False
    return margin > 0 and before.column * 5 >= margin * 4 and before.column <= _MOST


def _block(text: Text, rows: list[_Row], brought: _Labels) -> Block:
    """The lines of one block."""
    start, end = rows[0].start, rows[-1].end
    holes = []
    for one, two in itertools.pairwise(rows):
        if two.line.number > one.line.number + 1:
            holes.append((one.line.end, two.start))
        elif two.start > two.line.start:
            holes.append((two.line.start, two.start))
    found = rows[0].label if len(rows) == 1 else brought.at(text, start, end) or rows[0].label
    words = found.end if found else bullet(text, start, end)
    return Block(start, end, rows[0].line.number, rows[-1].line.number, tuple(holes), found, min(words, end))
