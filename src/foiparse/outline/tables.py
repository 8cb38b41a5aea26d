"""Tables of questions and answers: cells between bars, or columns that a PDF set side by side.

A table is known by its head, in which one cell says that questions stand below it and another that
answers do. Where a cell runs over several lines, the lines of both columns interleave; the cells
keep apart what a reader keeps apart by looking. A page that is saved as text may print one cell a line, the heads too.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from attrs import frozen

from foiparse.outline.labels import Label, Series, label
from foiparse.patterns import Pattern
from foiparse.source import Line, Text

_ASKED = Pattern(
    # matches "your question", "information requested", "cwestiwn / question"; must not match "question time"
    r"""(?: cwestiwn | cais )
    | (?: (?: cwestiwn | cais ) \s? / \s? )? (?: the \s | your \s )? (?: questions? (?: \s asked )? | requests?
      | query | queries | information \s requested | (?: what \s )? you \s asked (?: \s for )?
      | foi \s (?: question | request ) ) :?"""
)
_ANSWERED = Pattern(
    # matches "our answer", "trust response", "ea response", "ateb"; must not match "response time", "date of response"
    r"""(?: yr \s )? (?: ateb | ymateb )
    | (?: (?: ateb | ymateb ) \s? / \s? )?
      (?: the \s | our \s )? (?: (?! date | time | your | no \s | most | common | first | late | average | typical
      | suggested | correct | expected ) [\w'&.-]+ \s ){0,4}
      (?: answers? | responses? | reply | replies | we \s (?: answered | say | said | answer | replied ) ) :?"""
)
_CELL = Pattern(r"[^|]+")  # matches "how many?"; must not match "|"
_COLUMN = Pattern(r"\S+ (?: [ ]{1,2} \S+ )*")  # matches "your question"; must not match across three spaces
_RULE = Pattern(r"[\s|+:=_-]+")  # matches "|----|----|"; must not match "| 1 |"
_BARE = Pattern(r"(?:q|question)? \s? (\d{1,3}) ([a-h])? [.):]?")  # matches "1", "q2.", "2a"; must not match "1 january"
_COUNTS = Pattern(
    r"(?: (?: rhif \s? / \s? )? (?: no | nos | number | ref | q | question \s no | item | \# ) \.? :? | rhif )"
)  # matches the head "no."; must not match "note"
_TOLERANCE = 5
"""Columns by which a cell may begin to the left or right of the head of its column."""


@frozen
class Cell:
    """A cell that holds a question or an answer, in clean offsets."""

    start: int
    """First character, the label included."""
    end: int
    """One past the last."""
    holes: tuple[tuple[int, int], ...]
    """Stretches inside that belong to other cells."""
    label: Label | None
    """The label of a question."""
    words: int
    """First character after the label."""
    kind: str
    """"question", "answer", or "head" for a line that only heads or rules the table."""
    first: int
    """Number of its first line."""
    last: int
    """Number of its last line."""


@frozen
class _Head:
    """The head of a table: where the columns stand."""

    bars: bool
    question: int
    answer: int
    """With bars the cells' numbers, else the columns at which they begin."""


def cells(text: Text, lines: Sequence[Line], at: int) -> tuple[tuple[Cell, ...], int]:
    """The cells of the table whose head is a line, and the index of the first line below the table.

    Args:
        text: the cleaned source.
        lines: lines that are neither blank nor boilerplate.
        at: index of the line that may be a head; no cells where it is none.
    """
    head = _head(text, lines[at])
    if head is None:
        return (), at
    rows: list[_Row] = []
    heads = [lines[at]]
    index = at + 1
    while index < len(lines):
        line = lines[index]
        if _RULE.fullmatch(text.low, line.start, line.end) or _head(text, line) is not None:
            heads.append(line)
            index += 1
            continue
        adjoins = bool(rows) and line.number == lines[index - 1].number + 1
        parts = _barred(text, line, head, adjoins=adjoins) if head.bars else _set_apart(text, line, head)
        if parts is None or (rows and not head.bars and _below(rows[-1], parts, line, lines[index - 1])):
            break
        _place(text, rows, parts, line, lines[index - 1])
        index += 1
    found = [cell for row in rows for cell in row.cells()]
    if not any(cell.kind == "answer" for cell in found):
        return (), at
    found += [Cell(line.start, line.end, (), None, line.start, "head", line.number, line.number) for line in heads]
    return tuple(sorted(found, key=lambda cell: cell.start)), index


def stacked(text: Text, lines: Sequence[Line], at: int) -> tuple[tuple[Cell, ...], int]:
    """The cells of a table printed one cell a line: "Question", "Response", then "1", "How many?", "14".

    Blank lines part the rows, or the cells as well.

    Args:
        text: the cleaned source.
        lines: lines that are neither blank nor boilerplate.
        at: index of the line that may be the first of its head; no cells where it is none.

    Returns:
        the cells, and the index of the first line below the table.
    """
    low = text.low
    counted = _COUNTS.fullmatch(low, lines[at].start, lines[at].end) is not None
    first = at + 1 if counted else at
    head = lines[at : first + 2]
    if len(head) < 2 + counted or not _ASKED.fullmatch(low, lines[first].start, lines[first].end):
        return (), at
    if not _ANSWERED.fullmatch(low, lines[first + 1].start, lines[first + 1].end):
        return (), at
    found = [Cell(line.start, line.end, (), None, line.start, "head", line.number, line.number) for line in head]
    index = first + 2
    if index < len(lines) and (own := label(text, lines[index].start, lines[index].end)) is not None and not own.word:
        begins = own.series is Series.NUMBER and own.value == 1 and own.end < lines[index].end
        if begins:
            return tuple(found), index  # "1. How many?", and its answer below it
    if all(two.number > one.number + 1 for one, two in itertools.pairwise(lines[at : first + 3])):
        rows, index = _spaced_rows(text, lines, index)
        return ((*found, *rows), index) if len(rows) > _ONE_ROW else ((), at)
    made, index = _rows(text, lines, index)
    several = len({cell.label.name for cell in made if cell.label is not None}) > 1
    return ((*found, *made), index) if several and any(cell.kind == "answer" for cell in made) else ((), at)


def _rows(text: Text, lines: Sequence[Line], index: int) -> tuple[list[Cell], int]:
    """The cells of the rows of a table of which each begins with its number, and the index of the line below them."""
    found: list[Cell] = []
    last = _NO_ROW
    while index < len(lines) and (own := _row_after(text, lines[index], last)) is not None:
        end = index + 1
        while end < len(lines) and lines[end].number == lines[end - 1].number + 1:
            if end > index + 2 and _row_after(text, lines[end], own) is not None:
                break  # no blank line parts the rows
            end += 1
        if end < len(lines) and _row_after(text, lines[end], own) is None:  # a blank line within a cell
            ahead = range(end, min(len(lines), end + _MOST_LINES_OF_CELL))
            end = next((n for n in ahead if _row_after(text, lines[n], own) is not None), end)
        parted = end < len(lines) and _row_after(text, lines[end], own) == (own[0], "a")
        found += _whole_question(text, lines[index:end], own) if parted else _stacked_row(text, lines[index:end], own)
        index, last = end, own
    return found, index


_MOST_LINES_OF_CELL = 4
"""Most lines behind a blank one that a row goes on with."""
_RowNumber = tuple[int, str]
"""The number of a row and the letter of a part: (3, "a")."""
_NO_ROW: _RowNumber = (0, "")


def _row_after(text: Text, line: Line, last: _RowNumber) -> _RowNumber | None:
    """What a line says that is nothing but the number of the row after another one: "4" after "3", "3a" after "3", "3b" after "3a"."""
    found = _BARE.fullmatch(text.low, line.start, line.end)
    if found is None:
        return None
    own = int(found[1]), found[2] or ""
    due = (last[0] + 1, ""), (last[0] + 1, "a"), (last[0], chr(ord(last[1]) + 1) if last[1] else "a")
    return own if own in due else None


_ONE_ROW = 2
"""Cells of a row that has a question and an answer."""


def _spaced_rows(text: Text, lines: Sequence[Line], index: int) -> tuple[list[Cell], int]:
    """The cells of the rows of a table in which blank lines part all cells; the last row's answer is one cell."""
    groups: list[list[Line]] = []
    for line in lines[index:]:
        if groups and line.number == groups[-1][-1].number + 1:
            groups[-1].append(line)
        else:
            groups.append([line])
    found: list[Cell] = []
    place, due = 0, 1
    while place + 2 < len(groups) and _is_number(text, groups[place], due):
        after = next(
            (n for n in range(place + 3, min(len(groups), place + _MOST_CELLS)) if _is_number(text, groups[n], due + 1)), place + 3
        )
        own = _bare_label(str(due), (groups[place][0].start, groups[place][0].end))
        asked, answer = groups[place + 1], groups[place + 2 : after]
        found += _asked_cells(text, groups[place][0], asked, own)
        found += _answer_cells(text, [line for group in answer for line in group])
        place, due = after, due + 1
    return found, index + sum(len(group) for group in groups[:place])


_MOST_CELLS = 12
"""Most cells of a row that an answer of several paragraphs makes."""


def _is_number(text: Text, group: Sequence[Line], due: int) -> bool:
    """Whether a cell is nothing but the number that is due."""
    return len(group) == 1 and _numbers(text, group[0], due)


def _numbers(text: Text, line: Line, due: int) -> bool:
    """Whether a line is nothing but the number of the row that is due."""
    found = _BARE.fullmatch(text.low, line.start, line.end)
    return found is not None and int(found[1]) == due and not found[2]


def _whole_question(text: Text, lines: Sequence[Line], number: _RowNumber) -> list[Cell]:
    """The cell of a row whose parts follow in rows of their own."""
    own = _bare_label(str(number[0]), (lines[0].start, lines[0].end), number[1])
    return _asked_cells(text, lines[0], lines[1:], own) if len(lines) > 1 else []


def _stacked_row(text: Text, lines: Sequence[Line], number: _RowNumber) -> list[Cell]:
    """The question and the answer of a row whose first line is its number; a question may run over several lines."""
    if len(lines) < 2:
        return []
    last = 1
    parts = _parts(text, lines)
    asked = next((i for i, line in enumerate(lines[1:-1], 1) if text.text[line.end - 1] == "?"), None)
    if parts:
        last = parts[-1]
    elif asked is not None:
        while asked + 2 < len(lines) and text.text[lines[asked + 1].end - 1] == "?":
            asked += 1  # "Is there a policy?", "If so, which?"
        last = asked
    else:
        while last + 2 < len(lines) and text.text[lines[last + 1].start].islower():
            last += 1
    own = _bare_label(str(number[0]), (lines[0].start, lines[0].end), number[1])
    return [*_asked_cells(text, lines[0], lines[1 : last + 1], own), *_answer_cells(text, lines[last + 1 :])]


def _parts(text: Text, lines: Sequence[Line]) -> list[int]:
    """The indices of the lines of a row that are parts of its question, which its answer has again: "a) patients", "b) staff"."""
    marked = [(i, own) for i, line in enumerate(lines[1:], 1) if (own := label(text, line.start, line.end)) is not None and not own.word]
    again = next((n for n, (_, own) in enumerate(marked) if n and own.value == 1), None)
    return [i for i, _ in marked[:again]] if again is not None and marked[0][1].series is not Series.NUMBER else []


def _cut(text: Text, lines: Sequence[Line]) -> list[list[Line]]:
    """Lines in groups, each from a part's label to the next."""
    groups: list[list[Line]] = []
    for line in lines:
        own = label(text, line.start, line.end)
        if not groups or (own is not None and not own.word and own.series is not Series.NUMBER):
            groups.append([line])
        else:
            groups[-1].append(line)
    return groups


def _asked_cells(text: Text, head: Line, lines: Sequence[Line], own: Label) -> list[Cell]:
    """The cells of a row's question, each of its parts in one of its own."""
    first, *rest = _cut(text, lines)
    found = [Cell(own.start, first[-1].end, (), own, first[0].start, "question", head.number, first[-1].number)]
    for group in rest:
        part = label(text, group[0].start, group[0].end)
        words = part.end if part is not None else group[0].start
        found.append(Cell(group[0].start, group[-1].end, (), part, words, "question", group[0].number, group[-1].number))
    return found


def _answer_cells(text: Text, lines: Sequence[Line]) -> list[Cell]:
    """The cells of a row's answer, that of each part in one of its own."""
    found = []
    for group in _cut(text, lines):
        own = label(text, group[0].start, group[0].end)
        own = own if own is not None and not own.word and own.series is not Series.NUMBER else None
        found.append(
            Cell(group[0].start, group[-1].end, (), own, own.end if own else group[0].start, "answer", group[0].number, group[-1].number)
        )
    return found


class _Row:
    """A row as it grows."""

    def __init__(self, own: Label | None, words: int, column: int) -> None:
        self.label = own
        self.words = words
        self.column = column
        self.question: list[tuple[int, int, int]] = []
        self.answer: list[tuple[int, int, int]] = []

    def cells(self) -> list[Cell]:
        """The question and the answer of the row, those that hold words."""
        made = []
        for pieces, kind in ((self.question, "question"), (self.answer, "answer")):
            if not pieces:
                continue
            own = self.label if kind == "question" else None
            holes = tuple((one[1], two[0]) for one, two in itertools.pairwise(pieces) if one[1] < two[0])
            start, words = (own.start, self.words) if own else (pieces[0][0], pieces[0][0])
            made.append(Cell(start, pieces[-1][1], holes, own, words, kind, pieces[0][2], pieces[-1][2]))
        return made


def _head(text: Text, line: Line) -> _Head | None:
    """The head that a line is, if it is one."""
    low = text.low
    bars = low.find("|", line.start, line.end) >= 0
    if not bars and low.find("   ", line.start, line.end) < 0:
        return None
    found = (_CELL if bars else _COLUMN).finditer(low, line.start, line.end)
    spans = [text.trim(*cell.span()) for cell in found if cell[0].strip()]
    question = next((i for i, (a, b) in enumerate(spans) if _ASKED.fullmatch(low, a, b)), None)
    answer = next((i for i, (a, b) in enumerate(spans) if _ANSWERED.fullmatch(low, a, b)), None)
    if question is None or answer is None or answer <= question:
        return None
    return _Head(bars, question, answer) if bars else _Head(bars, spans[question][0] - line.begin, spans[answer][0] - line.begin)


def _below(row: _Row, parts: _Parts, line: Line, before: Line) -> bool:
    """Whether a line stands below the table: to the left of where the words of a labelled row begin."""
    if row.label is None or parts[2] is not None or parts[0] is None or line.number == before.number + 1:
        return False
    return parts[0][0] - line.begin < row.column


_Parts = tuple[tuple[int, int] | None, tuple[int, int] | None, Label | None]
"""The stretch of the question, that of the answer, and the label, each where the line has it."""


def _barred(text: Text, line: Line, head: _Head, *, adjoins: bool) -> _Parts | None:
    """The cells of a line with bars; one without any may go on below a row that it `adjoins`."""
    low = text.low
    spans = [text.trim(*cell.span()) for cell in _CELL.finditer(low, line.start, line.end)]
    spans = [span for span in spans if span[0] < span[1]]
    if len(spans) == 1 and adjoins and "|" not in low[line.start : line.end]:
        return None, spans[0], None  # the answer goes on
    if len(spans) <= head.answer:
        return None
    question, answer = spans[head.question], spans[head.answer]
    bare = _BARE.fullmatch(low, *spans[0]) if head.question else None
    own = _bare_label(bare[1], spans[0], bare[2] or "") if bare else label(text, *question)
    return (own.end if own and not bare else question[0], question[1]), answer, own


def _bare_label(number: str, span: tuple[int, int], part: str = "") -> Label:
    return Label(Series.NUMBER, (number.lstrip("0") or "0") + part, int(number), part, "", "x", *span)


def _set_apart(text: Text, line: Line, head: _Head) -> _Parts | None:
    """The parts of a line left and right of where the answers begin; None where its words run across."""
    low = text.low
    border = line.begin + head.answer
    own = label(text, line.start, line.end) if line.start < border - _TOLERANCE else None
    words = own.end if own else line.start
    pieces = [(found.start(), found.end()) for found in _COLUMN.finditer(low, words, line.end)]
    left = [piece for piece in pieces if piece[0] < border - _TOLERANCE]
    right = [piece for piece in pieces if piece[0] >= border - _TOLERANCE]
    if any(piece[1] > border + _TOLERANCE for piece in left):
        return None
    question = (left[0][0], left[-1][1]) if left else None
    answer = (right[0][0], right[-1][1]) if right else None
    return question, answer, own


def _place(text: Text, rows: list[_Row], parts: _Parts, line: Line, before: Line) -> None:
    """Puts the parts of a line into the row they belong to: a label opens one, or a gap where there are no labels."""
    question, answer, own = parts
    gap = line.number > before.number + 1
    unlabelled = not any(row.label for row in rows)
    if own is not None or not rows or (gap and unlabelled and question is not None):
        words = question[0] if question else line.start
        rows.append(_Row(own, words, words - line.begin))
    if question is not None and question[0] < question[1]:
        rows[-1].question.append((*question, line.number))
    if answer is not None:
        rows[-1].answer.append((*answer, line.number))
