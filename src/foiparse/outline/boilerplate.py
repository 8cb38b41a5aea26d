"""What is no part of a letter: notices of websites and mail programs, attachment widgets, page lines.

The words come from the format's boilerplate rules; what only its shape gives away (a widget, a list
of links, a page number) is told here. A line about cookies is no cookie notice: cues count where the
line begins with them, and those that a letter might hold as well only beside other boilerplate.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import pairwise

from foiparse.formats.format import BoilerplateRule, Cue, Format, How, Place
from foiparse.formats.matching import PREFIX, Anchored, Opening, SectionFinder, alike, boundary, first_word
from foiparse.model import BoilerplateKind, SectionKind
from foiparse.outline.menus import menus
from foiparse.outline.page_lines import DAY, Sheet, page_lines
from foiparse.outline.parts import Furniture
from foiparse.patterns import Pattern
from foiparse.phrases import Phrases
from foiparse.source import Text

_HEAD = 14
"""Filled lines at the top among which a page's own details are looked for."""

_FOOT = 16
"""Most filled lines between a signing-off and a notice below it."""

_ROW_LENGTH = 60
"""Most characters of a line with figures that may be the row of a table."""

_OF_REVIEWS = ("review", "appeal", "dissatisf", "not happy with our", "working days of", "commissioner")
"""Words of a line below a disclaimer that tells what one may do about the answer."""
_BELOW = 6
"""Most filled lines between a mail's disclaimer and its end."""

_LAST = 3
"""Filled lines at the end of a text that count as its foot even where nobody signed."""

_FRAME = 40
"""Most lines between two ruled lines that frame a notice."""

_WIDEST = 110
"""Longest line of a text with wrapped lines; a longer one is a paragraph."""

_LONGEST = 1500
"""Most characters of a line that can be a notice."""

_ALIKE = 86.0
"""How alike, of 100, a line and an approximate cue must be; at least that a page's notice keeps when it is reworded a little."""

_SHORT = 40
"""Fewest characters of an approximate cue that tells a notice whatever follows."""

_NEAR = 6
"""How many characters earlier or later the clause of a shorter one may end."""

_CLAUSE = ".,;:!-"

_PUNCTUATION = " :;,.()[]-!?*#>\"'\u2022"

_SIGNED = (
    "yours sincerely", "yours faithfully", "kind regards", "best regards", "regards", "best wishes", "many thanks", "yn gywir", "cofion",
)  # fmt: skip
_DRAWN = ("-", "_", "=", "*", "~")
_NOTED = frozenset([words[:PREFIX] for words in _SIGNED] + [mark * PREFIX for mark in _DRAWN] + [mark * 3 + "\n" for mark in _DRAWN])
_OPENING = (
    "dear ", "annwyl ", "from:", "sent:", "to:", "cc:", "subject:",
    "-----original", "----- original", "begin forwarded", "________", "--------",
)  # fmt: skip

_WIDGET_WORDS, _LINKS = Phrases("attachment", "view as html"), Phrases(" links", "references")
_LABELLED = Pattern(r"[\[(]? (?: \d{1,3} | [a-z] ) [\])./:]")  # matches "[2] " and "3. "; must not match "2022"
_ENDING = _OPENING[:-2]
"""Words with which a letter begins, so that a notice has ended."""
_RULE = Pattern(r"[-_=*~]{6,}")  # matches "--------"; must not match "- a -"
_STROKES = Pattern(r"[-_=*~]{3,5}")  # matches "___"; must not match "--"
_COUNT = Pattern(r"(\d{1,3}) \s attachments?")  # matches "4 attachments"; must not match "4 attachments were sent"
_SIZE = Pattern(r"\d[\d.,]* \s? [kmg] b?")  # matches "1.1m"; must not match "36 km"
_FILE = Pattern(
    r".{1,200} \. (?: pdf | docx? | xlsx? | csv | zip | rtf | txt | pptx? | jpe?g | png | gif | tiff? | msg | eml | html? | od[ts] | xml )"
)
# matches "response 12.pdf"; must not match "the response as a pdf"
_SITE_TITLE = Pattern(
    r"[^|]{4,100} \s \| \s (?: [^\s|]{2,20} \s? ){1,5}"
)  # matches "dogs | kent police"; must not match "year | total | %"
_FEWEST_LINKS, _LINK_WORDS, _SITE_NAME = 3, 4, 60
"""Fewest links of a strip, most words of each, and most characters of a line between a site's furniture that may be its name."""
_BUTTONS = Pattern(r"(?: \d[\d.,]* \s? [kmg] b? \s )? (?: download (?: \s view \s as \s html )? | view \s as \s html )")
# matches "212k download view as html"; must not match "download the file"
_LINK = Pattern(r"(?: (?: \d{1,3} \. | \[ \d{1,3} \] )? \s? (?: https?:// | mailto: | www\. | file:// ) .* | \d{1,3} \. | \[ \d{1,3} \] )")
# matches "3. mailto:foi@x", "[8]"; must not match "3. how many"


def furniture(text: Text, format: Format, finder: SectionFinder) -> tuple[Furniture, ...]:
    r"""The lines of a text that are boilerplate, in order, none twice.

    Args:
        text: the cleaned source.
        format: whose rules.
        finder: its section rules on that text.

    Example:
        >>> from foiparse import formats
        >>> text = Text("Leave this site\nYour cookie preferences have been saved.\nDear Sir")
        >>> form = formats.get("letter")
        >>> [(f.first, f.last, f.kind.value) for f in furniture(text, form, form.section_matcher.on(text))]
        [(0, 0, 'exit_site'), (1, 1, 'cookie_notice')]
    """
    sheet = Sheet(text)
    if not sheet.filled:
        return ()
    claims = _Claims(sheet)
    claims.add(page_lines(sheet))
    claims.add(_widgets(sheet))
    claims.add(_link_lists(sheet))
    notices = _Notices(sheet, format, claims, finder)
    notices.exact()
    notices.nearly()
    notices.at_edges()
    claims.add(notices.below_disclaimers())
    claims.add(notices.framed())
    claims.add(notices.ruled())
    claims.add(_strips(sheet, claims))
    title = list(_titles(sheet, claims, finder))
    claims.add(title)
    claims.add(list(menus(sheet, claims.taken)))
    if not title:
        claims.add(_titles(sheet, claims, finder))  # below what the menus showed
    return claims.all()


class _Claims:
    """Which lines are boilerplate already: first come, first kept."""

    __slots__ = ("_found", "_sheet", "taken")

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._found: list[Furniture] = []
        self.taken: dict[int, Furniture] = {}

    def add(self, some: Iterable[Furniture]) -> None:
        """Keeps what lies on lines that are free; a notice that runs into a taken line ends there."""
        for one in some:
            if one.first in self.taken:
                continue
            last = next((number - 1 for number in range(one.first, one.last + 1) if number in self.taken), one.last)
            while self._sheet.blank(last) and last > one.first:
                last -= 1
            kept = one if last == one.last else Furniture(one.first, last, one.kind, one.rule)
            self._found.append(kept)
            for number in range(one.first, last + 1):
                self.taken[number] = kept

    def all(self) -> tuple[Furniture, ...]:
        """All of it, in order."""
        return tuple(sorted(self._found, key=lambda one: one.first))


# ------------------------------------------------------------------ notices by their words


class _Notices:
    """The rules of a format on one text."""

    __slots__ = ("_claims", "_edge", "_finder", "_held", "_index", "_ruled", "_sheet", "_signed", "_strokes")

    def __init__(self, sheet: Sheet, format: Format, claims: _Claims, finder: SectionFinder) -> None:
        self._sheet = sheet
        self._index = format.notice_index
        self._finder = finder
        self._claims = claims
        self._edge: list[tuple[int, BoilerplateRule]] = []
        self._held: dict[str, bool] = {}
        self._ruled: list[int] = []
        self._strokes: list[int] = []
        self._signed: list[int] = []

    def exact(self) -> None:
        """What begins with a cue, is one, or holds one."""
        self._claims.add(self._opening())
        self._claims.add(self._holding(self._index.inside, 0))
        for needs, anchors in self._index.gated:
            if any(self._holds(words) for words in needs):
                self._claims.add(self._holding(anchors, 0))
        if self._index.foot.by_word:
            self._claims.add(self._holding(self._index.foot, self._foot_begin()))
        if self._index.patterns:
            self._claims.add(self._by_pattern())

    def nearly(self) -> None:
        """What begins nearly as an approximate cue says, on lines that no exact cue took."""
        self._claims.add(self._alike())

    def at_edges(self) -> None:
        """Words that a letter may hold as well, where they stand beside other boilerplate."""
        taken, sheet = self._claims.taken, self._sheet
        for candidates in (self._edge, self._edge[::-1]):
            for number, rule in candidates:
                before, after = sheet.near(number, -1), sheet.near(number, 1)
                if number not in taken and (before is None or before in taken or after in taken):
                    self._claims.add(self._made(number, rule))

    def below_disclaimers(self) -> Iterator[Furniture]:
        """The few lines with which a mail goes on below its disclaimer, where none of them may be part of the letter."""
        sheet, taken = self._sheet, self._claims.taken
        below: list[int] = []
        for number in reversed(sheet.filled):
            one, words = taken.get(number), sheet.words(number)
            if words.startswith(_ENDING) or words[:1] == ">":
                below = []  # a quoted mail, which is not below the disclaimer
            elif one is None:
                below.append(number)
            elif one.kind is BoilerplateKind.MAIL_DISCLAIMER:
                if len(below) <= _BELOW and self._in_foot(number) and not any(self._may_be_said(line) for line in below):
                    yield from (Furniture(line, line, one.kind, "below_disclaimer") for line in sorted(below))
                below = []
            if len(below) > _BELOW:
                return

    def _may_be_said(self, number: int) -> bool:
        """Whether a line could be part of a letter (a heading, a label, a question, a row of a table), or the day over another."""
        line, words = self._sheet.lines[number], self._sheet.words(number)
        if (len(words) < _ROW_LENGTH and any(map(str.isdigit, words))) or words.startswith(("we ", "i ", "the ")):
            return True  # a table, an answer
        return (
            words[-1:] in ("?", ":")
            or any(word in words for word in _OF_REVIEWS)
            or DAY.fullmatch(words) is not None
            or _LABELLED.match(words) is not None
            or self._finder.match(line.start, line.end) is not None
        )

    def framed(self) -> Iterator[Furniture]:
        """What is left between two ruled lines of which the first stands over a mail disclaimer."""
        sheet, taken = self._sheet, self._claims.taken
        for top, bottom in pairwise(self._ruled):
            first = taken.get(sheet.near(top, 1) or 0)
            if first is None or first.kind is not BoilerplateKind.MAIL_DISCLAIMER or bottom - top > _FRAME:
                continue
            for number in range(first.last + 1, bottom):
                if sheet.words(number).startswith(_ENDING):
                    break  # a quoted mail, and the line below it is its own
                if not sheet.blank(number) and number not in taken:
                    yield Furniture(number, number, first.kind, first.rule)

    def ruled(self) -> list[Furniture]:
        """Lines drawn across the page; one over the letter's own paragraphs on complaint rights is the writer's.

        Three strokes are one only over what is boilerplate.
        """
        drawn = [n for n in self._ruled if not self._over_rights(n)] + [
            n for n in self._strokes if self._sheet.near(n, 1) in self._claims.taken
        ]
        return [Furniture(number, number, BoilerplateKind.OTHER, "ruled_line") for number in drawn]

    def _over_rights(self, number: int) -> bool:
        """Whether the line below a ruled line heads the complaint rights."""
        below = self._sheet.near(number, 1)
        line = self._sheet.lines[below] if below is not None else None
        rule = self._finder.match(line.start, line.end) if line is not None else None
        return rule is not None and rule.kind is SectionKind.COMPLAINT_RIGHTS

    def _opening(self) -> Iterator[Furniture]:
        """Notices by the words that a line begins with; notes the signings-off and ruled lines on the way."""
        sheet, low, prefixes = self._sheet, self._sheet.low, self._index.prefixes
        until = -1
        for number, _, start, end in sheet.lines:
            head = low[start : start + PREFIX]
            if start == end or (head not in prefixes and head not in _NOTED and head[0] not in _DECKED):
                continue
            words = sheet.words(number)
            if head[0] in _DECKED and head[0] != ">":
                if number > until and (plain := words.lstrip(f"{_DECKED} "))[:PREFIX] in prefixes:
                    for one in self._decked(number, plain):
                        until = one.last
                        yield one
                if head not in _NOTED:
                    continue
            if words[:1] in _DRAWN and _RULE.fullmatch(words):
                self._ruled.append(number)
            elif words[:1] in _DRAWN and _STROKES.fullmatch(words):
                self._strokes.append(number)
            elif len(words) <= 40 and words.startswith(_SIGNED):
                self._signed.append(number)
            elif number > until and len(words) <= _LONGEST:
                openings = self._index.openers.get(first_word(words))
                if openings is not None and words.startswith(openings.texts):
                    for one in self._opened(number, words, openings.entries):
                        until = one.last
                        yield one

    def _decked(self, number: int, plain: str) -> Iterator[Furniture]:
        """A notice of a mail that stands between stars, brackets or quotation marks: "** Please do not print this e-mail **"."""
        openings = self._index.openers.get(first_word(plain)) if len(plain) <= _LONGEST else None
        if openings is not None and plain.startswith(openings.texts):
            yield from self._opened(number, plain, tuple(entry for entry in openings.entries if entry.rule.kind in _OF_MAILS))

    def _opened(self, number: int, words: str, entries: tuple[Opening, ...]) -> Iterator[Furniture]:
        """The notice that a line opens, by the first of the cues that fits."""
        if number in self._claims.taken:
            return
        for text, rule, cue in entries:
            if not words.startswith(text) or not _fits(words, cue, rule):
                continue
            if rule.place is Place.EDGE:
                self._edge.append((number, rule))
                continue
            found = tuple(self._made(number, rule))
            if found:
                yield from found
                return

    def _holding(self, anchors: Anchored[Opening], begin: int) -> Iterator[Furniture]:
        """Notices by words that stand somewhere in them."""
        sheet = self._sheet
        seen: set[tuple[int, str]] = set()
        for at, anchor in anchors.words.positions(sheet.text, begin):
            number = sheet.text.line_at(at).number
            if (number, anchor) in seen or number in self._claims.taken:
                continue
            seen.add((number, anchor))
            for text, rule, _ in anchors.by_word[anchor]:
                first = self._begins(number, text)
                if first is not None:
                    yield from self._made(first, rule)
                    break

    def _begins(self, number: int, cue: str) -> int | None:
        """The first line of the notice that holds a cue on this line, or from it to the next or the one before."""
        sheet = self._sheet
        for first in (number, number - 1):
            if sheet.blank(first) or len(sheet.words(first)) > _LONGEST:
                continue
            joined = sheet.words(first) if sheet.blank(first + 1) else f"{sheet.words(first)} {sheet.words(first + 1)}"
            at = joined.find(cue)
            if 0 <= at <= len(sheet.words(first)) and boundary(joined, at + len(cue)) and boundary(joined, at):
                return self._back(first)
        return None

    def _back(self, number: int) -> int:
        """The first line of the wrapped sentence that a line goes on with."""
        sheet = self._sheet
        for _ in range(6):
            before = number - 1
            if sheet.blank(before) or before in self._claims.taken or not self._goes_on(before):
                break
            words = sheet.words(before)
            if len(words) < 45 or words[-1] in ":;?" or words.startswith(_OPENING):
                break
            number = before
        return number

    def _by_pattern(self) -> Iterator[Furniture]:
        """Notices by a regular expression, line by line."""
        head = self._sheet.filled[:_HEAD]
        for _, rule, cue in self._index.patterns:
            for number in head if rule.place is Place.HEAD else self._sheet.filled:
                words = self._sheet.words(number)
                if cue.pattern is not None and len(words) <= _LONGEST and number not in self._claims.taken and cue.pattern.search(words):
                    yield from self._made(number, rule)

    def _alike(self) -> Iterator[Furniture]:
        """Notices that say nearly what a cue says."""
        sheet, fuzzy = self._sheet, self._index.fuzzy
        tried: set[int] = set()
        for at, anchor in fuzzy.words.positions(sheet.text):
            number = sheet.text.line_at(at).number
            if number in tried or number in self._claims.taken:
                continue
            tried.add(number)
            words = sheet.words(number)
            if len(words) <= _LONGEST and words[-1] != "?" and not _LABELLED.match(words):
                rule = next((rule for _, rule, cue in fuzzy.by_word[anchor] if alike(words, cue, _ALIKE) and _ends_as(words, cue)), None)
                if rule is not None:
                    yield from self._made(number, rule)

    # -------------------------------------------------------------- conditions and extent

    def _made(self, number: int, rule: BoilerplateRule) -> Iterator[Furniture]:
        """The notice that begins on a line, if the rule's other conditions are met."""
        if rule.needs and not any(self._holds(words) for words in rule.needs):
            return
        if (rule.place is Place.HEAD and not self._in_head(number)) or (rule.place is Place.FOOT and not self._in_foot(number)):
            return
        if rule.kind in _NOTICES and self._is_quoted(number):
            return
        last = self._last(number, rule)
        if rule.words:
            joined = " ".join(self._sheet.words(line) for line in range(number, last + 1))
            if sum(words in joined for words in rule.words) < rule.at_least:
                return
        yield Furniture(number, last, rule.kind, rule.name)

    def _holds(self, words: str) -> bool:
        """Whether the text holds words, looked for once."""
        held = self._held.get(words)
        if held is None:
            held = self._held[words] = words in self._sheet.low
        return held

    def _is_quoted(self, number: int) -> bool:
        """Whether a lone notice stands below a line that announces it: then it is what the letter is about."""
        before = number - 1
        while before >= 0 and self._sheet.blank(before):
            before -= 1
        return before >= 0 and before not in self._claims.taken and self._sheet.words(before)[-1:] == ":"

    def _in_head(self, number: int) -> bool:
        """Whether a line is among the first, before anybody is addressed, asked or answered."""
        sheet = self._sheet
        rank = sheet.rank(number)
        if rank >= _HEAD:
            return False
        above = [sheet.lines[line] for line in sheet.filled[:rank]]
        rules = (self._finder.match(line.start, line.end) for line in above)
        return not any(rule is not None and rule.kind in _BODY for rule in rules)

    def _foot_begin(self) -> int:
        """The first character that can belong to a letter's foot."""
        sheet = self._sheet
        begin = sheet.filled[max(0, len(sheet.filled) - _LAST)]
        return sheet.lines[min(begin, *self._signed[:1])].begin if self._signed else sheet.lines[begin].begin

    def _in_foot(self, number: int) -> bool:
        """Whether a line stands below a signing-off, or at the very end."""
        sheet = self._sheet
        rank = sheet.rank(number)
        if rank >= len(sheet.filled) - _LAST:
            return True
        signed = self._signed[bisect_left(self._signed, number) - 1] if self._signed and self._signed[0] < number else None
        if signed is None:
            return False
        below = sheet.rank(signed) + 1
        return rank - below <= _FOOT and not any(sheet.words(line).startswith(_OPENING) for line in sheet.filled[below:rank])

    def _last(self, number: int, rule: BoilerplateRule) -> int:
        """The last line of the notice that begins on a line."""
        sheet = self._sheet
        if rule.label:
            return number + self._has_value(number)
        if rule.lines == 1:
            return number
        if rule.until:
            found = self._until(number, rule)
            if found is not None:
                return found
        last = number
        while last + 1 < number + rule.lines and not self._stops(last + 1):
            if not self._goes_on(last, bool(rule.words)) and not _holds_any(sheet.words(last + 1), rule.words):
                break
            last += 1
        return last

    def _has_value(self, number: int) -> bool:
        """Whether a label's value stands on the next line: the label ends with a colon, or the page has other furniture."""
        sheet = self._sheet
        words = sheet.words(number)
        alone = words[-1] == ":" or (words.rstrip(" -") in self._index.labels and bool(self._claims.taken or self._edge))
        return alone and not sheet.blank(number + 1) and len(sheet.words(number + 1)) < 100 and number + 1 not in self._claims.taken

    def _until(self, number: int, rule: BoilerplateRule) -> int | None:
        """The last line, no further than the rule allows, on which one of its last words ends."""
        sheet, tail, last = self._sheet, "", None
        for line in range(number, min(number + rule.lines, len(sheet.lines))):
            words = sheet.words(line)
            if not words:
                continue
            if line > number and (words.startswith(_ENDING) or (len(words) > _LONGEST)):
                break
            if _ended(words, tail, rule.until):
                last = line
                if len(words) > _WIDEST and rule.kind in _BANNERS:
                    break  # a paragraph is a line here, and a banner is a paragraph
            tail = words[-80:]
        if last is not None and not sheet.blank(last + 1):
            after = sheet.words(last + 1)
            if not after.strip(_PUNCTUATION) and not _RULE.fullmatch(after):
                last += 1
            elif last + 2 < number + rule.lines and _LINK.fullmatch(after) and sheet.words(last)[-1] in "]:":
                last += 2 if not sheet.blank(last + 2) and not sheet.words(last + 2).strip(_PUNCTUATION) else 1
        return last

    def _stops(self, number: int) -> bool:
        """Whether something else begins on a line."""
        if number in self._claims.taken or self._sheet.blank(number):
            return True
        words = self._sheet.words(number)
        if (
            words.startswith(_OPENING)
            or (len(words) <= 40 and words.startswith(_SIGNED))
            or (" wrote:" in words and len(words) < 160)
            or words.startswith("references")
        ):
            return True
        openings = self._index.openers.get(first_word(words))
        return (
            openings is not None
            and words.startswith(openings.texts)
            and any(
                words.startswith(text) and _fits(words, cue, rule) and (not rule.needs or any(self._holds(some) for some in rule.needs))
                for text, rule, cue in openings.entries
            )
        )

    def _goes_on(self, number: int, longer: bool = False) -> bool:
        """Whether the paragraph of a line goes on with the next line.

        Args:
            number: the line.
            longer: whether a sentence that ends with a full line may be followed by another of the notice.
        """
        sheet = self._sheet
        if sheet.blank(number + 1):
            return False
        line, after = sheet.lines[number], sheet.lines[number + 1]
        ended = sheet.low[line.end - 1] in ".!?" or (sheet.low[line.end - 1] in '")]' and sheet.low[line.end - 2] in ".!?")
        small = sheet.text.text[after.start].islower()
        widths = [sheet.lines[other].end - sheet.lines[other].start for other in self._run(number)]
        width = max(widths)
        if width > _WIDEST or (ended and not longer):
            return not ended and (small or width <= _WIDEST)
        if small:
            return True
        if ended and sum(one > 0.85 * width for one in widths) < 2:
            return False
        first = sheet.words(number + 1).partition(" ")[0]
        full = line.end - line.start + 1 + len(first) > width - 2
        return full or (not ended and line.end - line.start > 0.8 * width)

    def _run(self, number: int) -> range:
        """The filled lines around a line, without a blank one between, at most a dozen each way."""
        first = last = number
        while first > number - 12 and not self._sheet.blank(first - 1):
            first -= 1
        while last < number + 12 and not self._sheet.blank(last + 1):
            last += 1
        return range(max(first, number - 1), last + 1)


def _ended(words: str, tail: str, ends: tuple[str, ...]) -> bool:
    """Whether one of the last words of a notice ends on a line; `tail` is the end of the line before."""
    for end in ends:
        if end in words:
            return True
    seam = f"{tail} {words[:80]}" if tail else ""
    return any(seam.rfind(end) + len(end) > len(tail) for end in ends if end in seam)


def _fits(words: str, cue: Cue, rule: BoilerplateRule) -> bool:
    """Whether a line that begins with a cue's words fits the cue."""
    size = len(cue.text)
    if rule.label:
        return words[size:].lstrip(" ")[:1] in ("", ":", "-")
    if cue.how is How.EQUALS:
        return not words[size:].strip(_PUNCTUATION)
    # a question is asked by a person, unless a page asks what its reader thinks of it
    return boundary(words, size) and (words[-1] != "?" or rule.kind is BoilerplateKind.NAVIGATION)


def _ends_as(words: str, cue: Cue) -> bool:
    """Whether a clause of a line ends where a short approximate cue does: "a technical problem in March" is no notice."""
    size = len(cue.text)
    return size >= _SHORT or len(words) <= size + _NEAR or any(mark in words[size - _NEAR : size + _NEAR] for mark in _CLAUSE)


def _holds_any(line: str, words: tuple[str, ...]) -> bool:
    """Whether a line holds one of some words."""
    return any(word in line for word in words)


_BODY = (SectionKind.SALUTATION, SectionKind.REQUEST, SectionKind.ANSWER, SectionKind.DECISION)

_BANNERS = (BoilerplateKind.EXIT_SITE, BoilerplateKind.COOKIE_NOTICE, BoilerplateKind.BETA_BANNER)

_OF_A_CASE = ("freedom of information", "foi", "request", "reference", "environmental", "response")
"""Words of a line below a site's banners that heads the letter and is no title of the page."""

_NOTICES = (
    BoilerplateKind.EXIT_SITE,
    BoilerplateKind.COOKIE_NOTICE,
    BoilerplateKind.BETA_BANNER,
    BoilerplateKind.ERROR_BANNER,
    BoilerplateKind.MAIL_DISCLAIMER,
)


# ------------------------------------------------------------------ what its shape gives away


def _widgets(sheet: Sheet) -> Iterator[Furniture]:
    """The lists of attachments that a request website puts over a message: count, file names, sizes, buttons."""
    for at, word in _WIDGET_WORDS.positions(sheet.text):
        number = sheet.text.line_at(at).number
        count = _COUNT.fullmatch(sheet.words(number)) if word == "attachment" else None
        if count is not None:
            last = _widget_end(sheet, number, int(count[1]))
            if last > number:
                yield Furniture(number, last, BoilerplateKind.NAVIGATION, "attachment_widget")
        elif word == "view as html" and _BUTTONS.fullmatch(sheet.words(number)):
            yield Furniture(_widget_begin(sheet, number), number, BoilerplateKind.NAVIGATION, "attachment_widget")


def _widget_end(sheet: Sheet, number: int, count: int) -> int:
    """The last line of a widget that announces so many files."""
    last, rank = number, sheet.rank(number) + 1
    for line in sheet.filled[rank : rank + 5 * count]:
        after = sheet.near(line, 1)
        named = _FILE.fullmatch(sheet.words(line)) or (after is not None and _is_button(sheet, after))
        if not (named or _is_button(sheet, line)):
            break
        last = line
    return last


def _widget_begin(sheet: Sheet, number: int) -> int:
    """The first line of a file's entry whose buttons are on a line."""
    for _ in range(3):
        before = sheet.near(number, -1)
        if before is None or not (_is_button(sheet, before) or _FILE.fullmatch(sheet.words(before))):
            break
        number = before
    return number


def _is_button(sheet: Sheet, number: int) -> bool:
    """Whether a line is the size of a file, or buttons to fetch it."""
    words = sheet.words(number)
    return len(words) < 60 and (_SIZE.fullmatch(words) is not None or _BUTTONS.fullmatch(words) is not None)


def _link_lists(sheet: Sheet) -> Iterator[Furniture]:
    """The lists of numbered addresses that a mail program makes of the links in a message."""
    for at, _ in _LINKS.positions(sheet.text):
        number = sheet.text.line_at(at).number
        head = sheet.words(number).rstrip(" :")
        if head not in ("visible links", "hidden links", "references"):
            continue
        before = sheet.near(number, -1)
        first = before if before is not None and sheet.words(before).rstrip(" :") == "references" else number
        last, rank = number, sheet.rank(number) + 1
        for line in sheet.filled[rank : rank + 400]:
            if not _LINK.fullmatch(sheet.words(line)):
                break
            last = line
        foot = sheet.rank(last) >= len(sheet.filled) - _LAST
        if head != "references" or (last > number and foot):
            yield Furniture(first, last, BoilerplateKind.OTHER, "visible_links")


def _strips(sheet: Sheet, claims: _Claims) -> Iterator[Furniture]:
    """The strips of links over a page: "Report | Apply | Contact us" between other lines of the site, before anything is said."""
    for number in sheet.filled[:_HEAD]:
        if number in claims.taken:
            continue
        words = sheet.words(number)
        links = words.split(" | ")
        if len(links) < _FEWEST_LINKS or words[-1] in ".,;:?" or any(c.isdigit() for c in words):
            if len(words) > _SITE_NAME:
                return
            continue
        if all(0 < link.strip().count(" ") + 1 <= _LINK_WORDS for link in links):
            before, after = sheet.near(number, -1), sheet.near(number, 1)
            if before in claims.taken or after in claims.taken:
                yield Furniture(number, number, BoilerplateKind.NAVIGATION, "link_strip")
        return


def _titles(sheet: Sheet, claims: _Claims, finder: SectionFinder) -> Iterator[Furniture]:
    """The title that a website prints over a page: one short line between its navigation and what follows."""
    title = None
    for number in sheet.filled[:_HEAD]:
        if number not in claims.taken:
            title = number
            break
    if title is None or title == sheet.filled[0] or not _is_title(sheet, title):
        return
    above = [claims.taken[number] for number in sheet.filled[: sheet.rank(title)]]
    site = any(one.kind is BoilerplateKind.NAVIGATION or one.rule.startswith("request_site") for one in above)
    if any(one.kind in _BANNERS for one in above) and _SITE_TITLE.fullmatch(sheet.words(title)):
        yield Furniture(title, title, BoilerplateKind.NAVIGATION, "page_title")
        return
    if not site and (not any(one.kind in _BANNERS for one in above) or any(words in sheet.words(title) for words in _OF_A_CASE)):
        return
    if _begins_part(sheet, title, finder):
        return
    below = [after for step in (1, 2, 3) if (after := sheet.near(title, step)) is not None]
    follows = below and _begins_part(sheet, below[0], finder)
    if follows or (site and any(number in claims.taken for number in below)):
        yield Furniture(title, title, BoilerplateKind.NAVIGATION, "page_title")


def _begins_part(sheet: Sheet, number: int, finder: SectionFinder) -> bool:
    """Whether a line is a heading or phrase that opens a part of a letter."""
    line = sheet.lines[number]
    return finder.match(line.start, line.end) is not None


def _is_title(sheet: Sheet, number: int) -> bool:
    """Whether a line could be a page's title."""
    words = sheet.words(number)
    if _DATED.search(words) is not None:
        return False
    if any(act in words for act in _ACTS):
        return False  # the heading of a letter: "Freedom of Information Act 2000 Request Response"
    return 4 <= len(words) <= 130 and words[-1] not in ".,;?:" and not words[0].isdigit() and not words.startswith(_OPENING)


_ACTS = ("information act", "(scotland) act", "information regulations", "(scotland) regulations")


_DECKED = '>*"[(#'
"""What may stand before the words of a notice."""
_OF_MAILS = (BoilerplateKind.MAIL_DISCLAIMER, BoilerplateKind.MAIL_HEADER)
_DATED = Pattern(r", \s \d{1,2} \s [a-z]{3,9} \s \d{4} $")
# Matches "alder hospitals trust, 14 march 2025", the head of a message; must not match "foi requests, march 2025"
