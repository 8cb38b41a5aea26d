r"""A source made fit for matching, with the way back: clean text, offset map, lines, sentences.

Typographic variants fold one character for one (`Text.text` stands still beneath them). Only what
is dropped (soft hyphen, zero width, white space at the end of a line, the second of two spaces) or
spread (ligatures) moves offsets; each such edit is recorded where it is made, so the map back is
exact. Lines end at `\n` only.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Set
from typing import TYPE_CHECKING, NamedTuple

from foiparse.model import Passage, Span
from foiparse.patterns import Pattern

if TYPE_CHECKING:
    from foiparse.patterns import Match

_SPACES = (
    "\t\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
_SINGLE_QUOTES = "\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4\uff07"
_DOUBLE_QUOTES = "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb"
_HYPHENS = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_BULLETS = "\u2022\u2023\u25cf\u25aa\u25e6\u2043\u00b7\u25a0\u25cb\uf0b7\uf0a7"

BULLET = "\u2022"
"""What every bullet folds to."""

_FOLDED = ((_SPACES, " "), (_SINGLE_QUOTES, "'"), (_DOUBLE_QUOTES, '"'), (_HYPHENS, "-"), (_BULLETS, BULLET))
_FOLDS = (
    *((old, new) for group, new in _FOLDED for old in group if old != new),
    ("\u0130", "I"),
    ("\x00", "\ufffd"),
)
# U+0130 is the one character whose lower case is longer than itself; without it `lower` keeps offsets.

_DROPPED = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2061\u2062\u2063\u2064\u180e"
_DROP = dict.fromkeys(map(ord, _DROPPED))
_LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st"}
_MOVERS = {**dict.fromkeys(_DROPPED, ""), **_LIGATURES}
_MOVER = Pattern("[" + "".join(_MOVERS) + "]")  # matches "\u00ad"; must not match "-"
_SURROGATE = Pattern(r"[\ud800-\udfff]")  # matches a lone surrogate; must not match an emoji
_CR = Pattern(r"\r+ (?=\n)")  # matches the CR of CRLF; must not match a CR alone

_KEPT = frozenset("'-\xa3%")
_BLANKED = bytes(code if chr(code).isalnum() or chr(code) in _KEPT else 0x20 for code in range(256))
STEM = 4
"""Letters by which a word that is only begun is looked for in `Text.vocabulary`."""

_SENTENCE_END = Pattern(r"""[.?!;:] ["')\]]* (?=\s+ ["'(\[]* [\p{Lu}\d\u2022])  # matches "held. We"; must not match "held, We" """)
_BLANK_LINE = Pattern(r"\n\n")  # matches a blank line; must not match a line end
_ABBREVIATIONS = frozenset(
    """no nos mr mrs ms dr prof st rev sgt insp reg regs sec secs art arts para paras sch s ss r p pp q q's vol ed approx inc ltd co vs v cf
    e.g i.e ref tel jan feb mar apr jun jul aug sep sept oct nov dec""".split()
)
"""Words behind which a full stop ends no sentence."""
_COMPANIES = ("ltd", "co", "inc")
_BEGINNERS = (
    "the ",
    "we ",
    "this ",
    "it ",
    "in ",
    "these ",
    "there ",
    "they ",
    "no ",
    "a ",
    "as ",
    "however",
    "for ",
    "all ",
    "our ",
    "i ",
)
"""Words with which a sentence begins behind the name of a company."""


class Line(NamedTuple):
    """One line of the clean text. Offsets of the clean text; `start == end` where it is blank."""

    number: int
    """0 for the first."""
    begin: int
    """Its first character, indentation included."""
    start: int
    """Its first character that is no white space."""
    end: int
    """One past its last character that is no white space."""

    @property
    def indent(self) -> int:
        """Characters of white space before its first word."""
        return self.start - self.begin


class Text:
    r"""A source, cleaned for matching.

    Example:
        >>> t = Text("caf\u00e9 \u201cof\ufb01ce\u201d")
        >>> t.text
        'caf\xe9 "office"'
        >>> t.span(5, 13)
        Span(start=5, end=12)
    """

    __slots__ = (
        "_clean_at", "_gaps", "_moved", "_source_at", "_stops", "bare", "begins", "lines", "low", "odd", "pages", "source", "text",
        "vocabulary",
    )  # fmt: skip

    def __init__(self, source: str) -> None:
        """Cleans a source; the work grows in proportion to its length.

        Args:
            source: any string.
        """
        self.source = source
        text, self.odd = _fold(source)
        self._moved = False
        self._clean_at: list[int] = []
        self._source_at: list[int] = []
        self._stops: list[int] | None = None
        self._gaps: list[int] | None = None
        self.text = self._move(text, _edits(text))
        """Folded text, in which patterns are matched; its offsets are "clean" offsets."""
        self.low = self.text.lower()
        """The same in lower case, character for character."""
        self.bare = bare(self.low)
        """The same without punctuation, character for character."""
        self.vocabulary = _vocabulary(self.bare)
        """Its words, and the first letters of each: by them one tells what need not be searched for."""
        self.pages = _pages(source)
        """Source offsets of the form feeds."""
        self.lines = _lines(self.text)
        """Its lines, blank ones included."""
        self.begins = [line.begin for line in self.lines]

    def _move(self, text: str, edits: list[tuple[int, int, str]]) -> str:
        """The text with stretches replaced, the edits recorded."""
        if not edits:
            return text
        self._moved = True
        pieces, at, clean = list[str](), 0, 0
        for begin, end, spread in edits:
            pieces += (text[at:begin], spread)
            clean += begin - at
            for extra in range(len(spread)):
                self._clean_at.append(clean + extra)
                self._source_at.append(begin)
            clean += len(spread)
            at = end
            self._clean_at.append(clean)
            self._source_at.append(at)
        pieces.append(text[at:])
        return "".join(pieces)

    def offset(self, clean: int) -> int:
        """The source offset of a character of the clean text.

        Args:
            clean: offset in `text`, up to its length.
        """
        if not self._moved:
            return clean
        edit = bisect_right(self._clean_at, clean) - 1
        if edit < 0:
            return clean
        return self._source_at[edit] + clean - self._clean_at[edit]

    def span(self, start: int, end: int) -> Span:
        """The source span of a stretch of the clean text, without white space at its ends.

        Args:
            start: first clean offset.
            end: one past the last.
        """
        if start >= end or self.text[start].isspace() or self.text[end - 1].isspace():
            start, end = self.trim(start, end)
        if not self._moved:
            return Span(start, end)
        if start >= end:
            at = self.offset(start)
            return Span(at, at)
        return Span(self.offset(start), self.offset(end - 1) + 1)

    def trim(self, start: int, end: int) -> tuple[int, int]:
        """A stretch of the clean text without white space at its ends."""
        text = self.text
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return start, end

    def words(self, start: int, end: int, holes: tuple[tuple[int, int], ...] = ()) -> str:
        """The source's own words in a stretch: white space collapsed, invisible characters dropped.

        Args:
            start: first clean offset.
            end: one past the last.
            holes: clean stretches inside that are left out, such as a page header.
        """
        pieces, at = [], start
        for hole_start, hole_end in (*holes, (end, end)):
            if at < hole_start:
                span = self.span(at, hole_start)
                pieces.append(self.source[span.start : span.end])
            at = max(at, hole_end)
        words = " ".join(pieces)
        return " ".join((words.translate(_DROP) if self._moved else words).split())

    def passage(self, start: int, end: int, holes: tuple[tuple[int, int], ...] = ()) -> Passage:
        """Words and span of a stretch of the clean text."""
        return Passage(text=self.words(start, end, holes), span=self.span(start, end))

    def line_at(self, clean: int) -> Line:
        """The line that holds a clean offset."""
        return self.lines[bisect_right(self.begins, clean) - 1]

    def sentences(self, start: int, end: int) -> list[tuple[int, int]]:
        """The sentences of a stretch of prose, as pairs of clean offsets.

        A sentence ends at . ? ! ; or : before white space and a capital, a digit or a bullet, unless an
        abbreviation ends there.

        Args:
            start: first clean offset, normally of a paragraph.
            end: one past the last.
        """
        if self._stops is None:
            self._stops = self._sentence_ends()
        stops, found, at, text = self._stops, [], start, self.text
        for stop in stops[bisect_right(stops, start) : bisect_left(stops, end)]:
            while text[at].isspace():
                at += 1
            if at < stop:
                found.append((at, stop))
            at = stop
        first, last = self.trim(at, end)
        if first < last:
            found.append((first, last))
        return found

    def sentence_at(self, clean: int) -> tuple[int, int]:
        """The sentence that holds a clean offset, as a pair of clean offsets; a blank line ends one as well.

        Args:
            clean: the offset.
        """
        if self._stops is None:
            self._stops = self._sentence_ends()
        index = bisect_right(self._stops, clean)
        start = self._stops[index - 1] if index else 0
        end = self._stops[index] if index < len(self._stops) else len(self.text)
        if self._gaps is None:
            self._gaps = [gap.start() for gap in _BLANK_LINE.finditer(self.text)]
        index = bisect_right(self._gaps, clean - 2)
        before = self._gaps[index - 1] if index else -1
        after = next((gap for gap in self._gaps[index : index + 2] if gap >= clean), end)
        return self.trim(max(before, start), min(after, end))

    def _sentence_ends(self) -> list[int]:
        """Where sentences end anywhere in the text, in order."""
        return [
            stop.end()
            for stop in _SENTENCE_END.finditer(self.text)
            if self.text[stop.start()] != "." or self._ends_sentence(stop.start(), stop.end())
        ]

    def _ends_sentence(self, at: int, end: int) -> bool:
        """Whether a full stop ends a sentence: not behind an abbreviation, unless it is a company's and a sentence plainly begins."""
        word = self._word_before(at)
        return word not in _ABBREVIATIONS or (word in _COMPANIES and self.low.startswith(_BEGINNERS, end + 1))

    def _word_before(self, at: int) -> str:
        """The word that ends at an offset, without an opening bracket or quote; longer ones are cut."""
        words = self.low[max(0, at - 12) : at].split()
        return words[-1].lstrip("([\"'") if words else ""


def bare(low: str) -> str:
    """Words without the punctuation between them: all but letters, digits, apostrophes, hyphens, pounds and percents blanked, one for one.

    Args:
        low: folded words; letters beyond Latin-1 are blanked as well.

    Example:
        >>> bare("it's exempt (s.12).")
        "it's exempt  s 12  "
    """
    return low.encode("latin-1", "replace").translate(_BLANKED).decode("latin-1")


def _fold(source: str) -> tuple[str, bool]:
    """The source with variants folded one for one, and whether it holds NUL or lone surrogates."""
    text = source
    if "\r" in text:
        text = _CR.compiled.sub(lambda found: " " * len(found[0]), text).replace("\r", "\n")
    odd = "\x00" in text
    for old, new in _FOLDS:
        if old in text:
            text = text.replace(old, new)
    if not text.isascii() and _SURROGATE.search(text):
        text, odd = _SURROGATE.compiled.sub("\ufffd", text), True
    return text, odd


def _edits(text: str) -> list[tuple[int, int, str]]:
    """What is dropped from a folded text or spread in it: stretches with what stands in their place, in order."""
    edits = []
    at = text.find("  ")
    while at >= 0:
        end = at + 2
        while text.startswith(" ", end):
            end += 1
        if text.startswith("\n", end):
            edits.append((at, end, ""))
        elif end - at == 2 and at and text[at - 1] != "\n":
            edits.append((at, end, " "))
        at = text.find("  ", end)
    at = text.find(" \n")
    while at >= 0:
        if not at or text[at - 1] != " ":
            edits.append((at, at + 1, ""))
        at = text.find(" \n", at + 2)
    if "\n>>" in text or _INITIALS.search(text) is not None:
        edits += ((found.start(), found.end(), "") for found in _answer_marks(text))
    if not text.isascii() and any(mover in text for mover in _MOVERS):
        edits += ((found.start(), found.end(), _MOVERS[found[0]]) for found in _MOVER.finditer(text))
    edits.sort()
    return edits


def _answer_marks(text: str) -> list[Match[str]]:
    """The marks ">>" with which an authority sets its answers below the questions of a mail; none where they are marks of quoting.

    Quoted mails have lines with one mark as well, or with three; answers stand apart, each below a line without any.
    Initials before a colon do as well, where they begin an answer time and again: "ICB: 1,932".
    """
    if "\n>>" not in text:
        initials = [found for found in _INITIALS.compiled.finditer(text) if found[1] not in _NO_INITIALS]
        if len(initials) < _FEWEST_MARKED or len({found[1] for found in initials}) > 1:
            return []
        name = initials[0][1]
        named = initials[0]["word"] is not None or f"the {name}" in text or f"({name})" in text
        return initials if named else []  # "HGV: 12" is the row of a table
    if _QUOTES.search(text) is not None:
        return []
    marks = list(_ANSWER_MARK.compiled.finditer(text))
    runs = sum(not text.startswith(">", text.rfind("\n", 0, mark.start() - 1) + 1) for mark in marks)
    return marks if runs >= _FEWEST_MARKED and 2 * runs >= len(marks) else []


_ANSWER_MARK = Pattern(r"(?<= \n ) >> [ ]*")  # matches ">> 318"; must not match "> 318"
_QUOTES = Pattern(r"\n > (?: [^>] | >> )")  # matches "> you wrote", ">>> he wrote"; must not match ">> 318"
_INITIALS = Pattern(
    r"(?= [A-Z]{2} ) (?<= \n [ \t\r]{0,80} \n [ \t]{0,8} )"
    r" ( [A-Z]{2,6} ) (?P<word> [ ] (?: response | answer | reply ) )? : [ ]+ (?= \S )"
)
# Matches "ICB: 1,932", "LBT response: 38"; must not match "Tel: 1"
_NO_INITIALS = frozenset("RE FW FAO CC TEL FAX DATE REF FROM TO NB PS FOI EIR RFI QA".split())
"""What stands before a colon and is no name of an authority."""
_FEWEST_MARKED = 3
"""Fewest answers that are set apart by marks."""


def _vocabulary(words: str) -> Set[str]:
    """The distinct words of a bare text, parted at apostrophes and hyphens, and their stems."""
    found = set(words.replace("'", " ").replace("-", " ").split())
    found.update([word[:STEM] for word in found])
    return found


def _pages(source: str) -> tuple[int, ...]:
    """Source offsets of the form feeds."""
    found, at = [], source.find("\f")
    while at >= 0:
        found.append(at)
        at = source.find("\f", at + 1)
    return tuple(found)


def _lines(text: str) -> tuple[Line, ...]:
    """The lines of a text."""
    lines, begin = [], 0
    for number, words in enumerate(text.split("\n")):
        end = begin + len(words)
        right = words.rstrip()
        start = begin + len(words) - len(words.lstrip()) if right else end
        lines.append(Line(number, begin, start, begin + len(right) if right else start))
        begin = end + 1
    return tuple(lines)
