"""How letters write provisions: text to mentions. Which Act a mention belongs to is for `acts`.

A mention is read in one go from its number on: the number, its subsections, and what is joined to
them. A joined subsection replaces the path from the level of its kind (digit, letter, roman) on,
so "40(2)(a)(b) and (3)(a)(i)" names three provisions.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from foiparse.patterns import Pattern
from foiparse.source import Text

if TYPE_CHECKING:
    from regex import Match


_Paths = tuple[tuple[str, ...], ...]


class Mention(NamedTuple):
    """One place where a letter names provisions. Offsets of the clean text."""

    start: int
    """First character, of the unit word where there is one."""
    end: int
    """One past the last character."""
    unit: str
    """What the numbers count: "s", "reg", "art", "sch", "rule"; "" for a bare "12(5)(e)"."""
    paths: tuple[tuple[str, ...], ...]
    """The provisions named, compounds taken apart: (("40", "2"), ("40", "3"))."""
    range: bool
    """Whether `paths` are the two ends of a range ("sections 21 to 24")."""


def cite(unit: str, path: tuple[str, ...]) -> str:
    """The short form of a provision.

    Args:
        unit: "s", "reg", "art", "sch", "rule"; "" counts as "s".
        path: its number, then its subsections.

    Example:
        >>> cite("s", ("40", "2", "a")), cite("reg", ("12", "5", "e")), cite("sch", ("2", "5", "1"))
        ('s40(2)(a)', 'reg12(5)(e)', 'sch2 para5(1)')
    """
    if unit == "sch" and len(path) > 1:
        return f"sch{path[0]} para{path[1]}" + "".join(f"({part})" for part in path[2:])
    return (unit or "s") + path[0] + "".join(f"({part})" for part in path[1:])


# --- heads: a unit word and a digit after it -----------------------------------------------------------

_LONG = (
    # "Section 12", "section(s) s.38"; must not match "Section C"
    ("section", "s", Pattern(r"section (?: s | \(s\) )? \s* (?: (?<=\s) ss? \.? \s? )? (?=[0-9])")),
    # "Regulations 12(4)(e)"; must not match "regulations of 2004"
    ("regulation", "reg", Pattern(r"regulation (?: s | \(s\) )? \s* (?: (?<=\s) r(?:egs?)? \.? \s? )? (?=[0-9])")),
    # "Article 5(1)(a)"; must not match "article of 5 May"
    ("article", "art", Pattern(r"article s? \s* (?=[0-9])")),
    # "Schedule 2 Part 1 paragraph 5"; must not match "schedule of 12 charges"
    ("schedule", "sch", Pattern(r"schedule s? \s* (?=[0-9])")),
    # "Exclusion 40: Personal data", "exemptions 31 and 40"; must not match "exemption of 5"
    ("xclusion", "s", Pattern(r"exclusion s? \s+ (?=[0-9])")),
    ("exemption", "s", Pattern(r"exemption s? \s+ (?=[0-9])")),
    ("exception", "reg", Pattern(r"exception s? \s+ (?=[0-9])")),
)
_LOOSE_WORDS = ("exe", "exc")
# An "exemption 2" may be anything; "exemption 31" or "exception 12(5)(e)" is a provision.

# "S40", "s. 43", "ss 58", "Sec 39A", "reg. 12", "r.12", "art. 6"; must not match "1970's 5", "cars 12"
_SHORT = Pattern(r"(?<= [scgtr] [.\s]{0,2} ) (?<= (?<! [\w'&] ) ( ss? | secs? | regs? | arts? | r ) [.\s]{0,2} ) [0-9]")
_LIKE_A_CODE = frozenset(("s", "ss", "r", "art", "arts"))
"""Short units that may be the letters of a postcode, a school year or a list label."""
_BARE = Pattern(r"(?<=[0-9][a-z]?) \( (?=[0-9a-z])")  # the bracket of "12(5)(e)"; must not match "12 (see"
_RULE = Pattern(r"rule s? \s+ (?=[0-9])")  # "rule 14 of the Tribunal Procedure Rules"; must not match "rule of 5"

# --- one provision and what is joined to it --------------------------------------------------------------

_PART = r"(?: [0-9]{1,2}[a-z]? | [a-z]-[a-z] | [ivx]{1,5} | a[a-e] | [a-z] )"
_SUB = rf"""(?: (?: [ ]{{0,2}} | [ ]? \n (?= \( [0-9]{{1,2}} [a-z]? \) (?: [(,.;] | \s (?: of
| and ) \b ) ) ) \( \s? (?P<part> {_PART} ) \s? \)
  | \( (?P<part> [0-9]{{1,2}}[a-z]? ) (?= [\s,.;] | $ | \( )
  | (?<=[)]) (?P<part> [a-z] | [0-9]{{1,2}} ) (?: \) | (?! [\w.'] ) ) )"""
_NUMBER = r"""(?! 0 ) [0-9]{1,3} (?! [0-9%] | ,[0-9]{3} | :[0-9] ) (?: z? [a-rt-z] (?! [a-z] ) )?
  (?= (?: of | and | or | foia | s | the | to ) (?![a-z]) | [^a-z0-9] | $ )"""

# "31(1)(a)(b)", "33 1(b)", "12.4(b)", "41of"; must not match "12.5", "12th", "12,000", "12%"
_ITEM = Pattern(
    rf"(?P<number> {_NUMBER} ) (?: (?! \.[0-9] ) | (?= \.[0-9]{{1,2}}\( ) )"
    rf"(?: [ .] (?P<part> [0-9]{{1,2}}[a-z]? ) (?= \s? \( ) )? (?: {_SUB} )*"
)
# "40(2)" before ", s31" or " applies": nothing more belongs to it; must not match "40(2)(a", "12 and 14", "12, 14", "12.5"
_PLAIN = Pattern(
    r"""[1-9] [0-9]{0,2} (?P<parts> \( (?: [0-9]{1,2} [a-z]? | [ivx]{1,5} | a[a-e] | [a-z] ) \) )*
    (?= [,.;:]? \s (?! (?: and | or | to | through ) \b | sub-?section ) [a-z] | $ )"""
)
# ", 40(2)", " and (b)", "&(3A)(a)", "/24(2)", "-44", " subsection 2(b)"; must not match ", which"
_JOINED = Pattern(
    rf"""(?: \s{{0,2}} \( [a-z] [^()\n]{{2,60}} \) (?= \s* (?: , | and\b | & | or\b ) \s* (?: and | or | & )? \s* [0-9] ) )?
    (?P<join> \s* (?: , \s* (?: and\b | or\b | & )? | & | / | and\b (?: \s* /\s* or\b )? | or\b | to\b | through\b | - ) \s*
      | (?= \s+ sub-?section ) )
    (?P<again> \s* sub-?sections? \s* )?
    (?: (?P<number> {_NUMBER} ) (?! \.[0-9] ) (?: [ ] (?P<part> [0-9]{{1,2}}[a-z]? ) (?= \( ) )? (?: {_SUB} )*
      | (?P<inner> (?= \( ) (?: {_SUB} )+ ) )"""
)
_MAY_JOIN = (",", "&", "/", "-", "(", "and", "or ", "or\n", "to ", "to\n", "throu", "sub")
_AFTER_COMMA = ("(", "&", "and", "or ", "sub", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9")
_AFTER_AND = ("(", "/", "sub", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9")

# What may stand after a joined bare number: " of the Act", ", ", ")"; must not match " hours", " cars"
_FOLLOWS = Pattern(
    r"""\s* (?: $ | [),;:&/"'\]\u2022|] | \. (?! [0-9] ) | -\s | \( | \s - | \n
    | (?: of | and | or | the | to | in | is | are | was | were | has | have | had | appl(?:y|ies|ied) | do | does | did | may
    | might | would
        | could | should | will | can | must | as | because | since | under | by | for | from | which | that | both | respectively
        | above | below
        | on | at | with | also | not | but | it | we | i | if | when | where | so | foia? | foisa | eirs? | dpa | act
        | regulations | exemptions?
        | exceptions? | engaged | apply | being | cannot | relates? | concerns? | provides? | requires? | says? | states?
        | together | each ) \b )"""
)
# "12 May", "50 years", "10 am": a date, a time or a quantity; must not match "12 cost exemption"
_QUANTITY = Pattern(
    r"""\s? (?: % | st\b | nd\b | rd\b | th\b | am\b | pm\b | \s? (?: january | february | march | april | may\ (?=[0-9]) | june
    | july | august
    | september | october | november | december | years? \s (?: old | ago ) | working \s days? | minutes? | miles? | per \s cent )\b )"""
)
# Whose section it is, right after a bare number: " of the form", " of your policy", " below", " of it"
_OF = Pattern(r"[,\s]{1,2} (?: of | in | to ) \s+ (?P<what> \w+ )")
_POINTER = Pattern(r"\s+ (?: below | overleaf | above ) \b")
_LAWFUL = Pattern(
    # "Act", "1998 Act", "Freedom of ...", "Part 3 of the Act"; must not match "form", "manual"
    r"""(?: the \s+ | this \s+ | that \s+ | uk \s+ | said \s+ | same \s+ | above \s+ | relevant \s+ | aforementioned \s+ )*
    (?: [0-9]{4} \s+ )?
    (?: acts?\b | regulations?\b | legislation\b | statute\b | foi | f\.o\.i | eirs?\b | ei\(s\)r | dpa\b | gdpr\b | uk\s?gdpr
    | freedom\b | environmental\b
    | data \s protection | general \s data | constitution\b | law\b | convention\b | treaty\b | parts?\b | schedules?\b | chapter\b
    | rules\b | order\b | code\b )"""
)
_PLAINLY = (" of the act", " of the freedom", " of the foi", " of foi", " of the data p", " of the environmental", " of the eir")
_NAMED_LAW = Pattern(
    r"""\b (?: act | acts | regulations? | rules | order | convention | treaty | measure | charter | directive | byelaws | statute ) \b"""
)
_NOT_OURS = frozenset(
    "appendix annex form page table document it each them these those your our my his her their its a an every any all one both "
    "which whom what".split()
)
_CASED = Pattern(r"(?: (?: the | this | that ) \s+ )? [A-Z]")  # "the Road Traffic Act": matched against the cased text
_PUPILS = Pattern(r"s[1-6] (?: \s? (?: -|to|and|,|/|or|\+ ) \s? s?[1-6] | \s+ pupils? | \s+ classes? )")  # Scottish school years
_PUPILS_BEFORE = Pattern(
    r"(?<! \w ) (?: s[1-6] | p[1-7] ) \s? (?: - | to | and | , | / | or ) \s? $"
)  # "S1 to ", "P6 to " before "S6"; must not match "s12, "
_POSTCODE = Pattern(r"s [0-9]{1,2} \s? [0-9][a-z]{2} \b")  # "S2 4HT"; must not match "S2 of"
_ACT_NEXT = Pattern(
    r"""\s* (?: \( | ,? \s* (?: of | under ) \s (?: the | that ) \b | (?: of \s )? (?: the \s )? (?: foi | eir | dpa | gdpr
    | uk\s?gdpr | pace ) | [a-z]+ \s act \b )"""
)
# "Part 1, paragraph 5(1)" after a schedule's number
_SCHEDULE = Pattern(
    rf"""(?P<number> [0-9]{{1,2}}[a-z]? ) (?![\w]) (?: ,? \s+ part \s+ \w{{1,4}} )? (?: ,? \s+ para(?:graph)?s? \.? \s*
    (?P<para> [0-9]{{1,3}}[a-z]? ) (?: {_SUB} )* )?"""
)
_PARAGRAPH_OF = Pattern(
    rf"""para(?:graph)?s? \.? \s+ (?P<para> [0-9]{{1,3}}[a-z]? ) (?: {_SUB} )* ,? \s+ (?: of | to
    | in ) \s+ (?: (?: part \s+ \w{{1,4}} \s+ of \s+ ) (?: the \s+ )? )? $"""
)
# "subsection (2) of", "paragraph (a) of" before "section 40"
_LIMB_OF = Pattern(
    rf"""(?: sub-?section | paragraph | limb | part ) \s+ (?: (?P<part> [0-9]{{1,2}}[a-z]? ) \s
    | {_SUB} ) (?: {_SUB} )* \s* of \s+ (?: the \s+ )? $"""
)


_Head = tuple[int, int, str]
"""A unit word and the number after it: where each begins, and the unit."""


def mentions(text: Text) -> list[Mention]:
    """Every place where provisions are named, in order, not overlapping.

    A bare "12(5)(e)" counts where its number, or a regulation, was named with its unit before.

    Args:
        text: the text.

    Example:
        >>> [m.paths for m in mentions(Text("Section 40(2)&(3) and s31(1)(a)(b)"))]
        [(('40', '2'), ('40', '3')), (('31', '1', 'a'), ('31', '1', 'b'))]
    """
    low, found = text.low, []
    known: dict[str, _Paths] = {}
    seen: set[str] = set()
    end, after, regulations = 0, 0, False
    for head in _heads(low):
        if head[0] < end:
            continue
        mention = _schedule(low, head) if head[2] == "sch" else _read(text, head, known)
        if mention is None:
            continue
        start, end, unit, paths, _ = mention
        if start - after >= _SHORTEST_BARE and "(" in low[after:start]:
            found += _bares(low, after, start, seen, regulations)
        after = max(end, found[-1].end) if found else end
        found.append(mention)
        seen.add(paths[0][0])
        if len(paths) > 1:
            seen.update([path[0] for path in paths])
        regulations = regulations or unit == "reg"
    if "(" in low[after:]:
        found += _bares(low, after, len(low), seen, regulations)
    return found


def _heads(low: str) -> list[_Head]:
    """The heads, in order."""
    heads: list[_Head] = []
    for literal, unit, pattern in _LONG:
        if literal in low:
            heads += [(_unit_start(low, match.start()), match.end(), unit) for match in pattern.compiled.finditer(low)]
    heads += [(start := match.start(1), match.start(), _UNITS[low[start]]) for match in _SHORT.compiled.finditer(low)]
    if "rules" in low:
        heads += [(match.start(), match.end(), "rule") for match in _RULE.finditer(low)]
    heads.sort()
    return heads


_UNITS = {"s": "s", "r": "reg", "a": "art"}
"""What short units stand for, by their first letter."""


def _unit_start(low: str, at: int) -> int:
    """Where a unit word begins, "sub-" included; the middle of a longer word counts as its start."""
    if not low.endswith(("sub", "sub-"), 0, at):
        return at
    return at - len("sub-" if low[at - 1] == "-" else "sub")


def _is_code(low: str, start: int, at: int, after: int) -> bool:
    """Whether a short unit and a number without subsections are a postcode, a school year, a cell of a table or a list label."""
    word = low[start:at].rstrip(". \n")
    if word not in _LIKE_A_CODE:
        return False
    gap, number = low[start + len(word) : at], low[at:after]
    if (
        word == "s"
        and not gap
        and (
            (low[after : after + 1] == " " and _POSTCODE.match(low, start, min(len(low), start + 9))) or _is_school_year(low, start, after)
        )
    ):
        return True
    if word in ("art", "arts"):
        return "." not in gap and not _ACT_NEXT.match(low, after)
    if word == "ss":
        return False
    if word == "r" or (gap.strip() != "." and gap) or (len(number) == len("5a") and number[1].isalpha()):
        return not _ACT_NEXT.match(low, after)
    return False


def _is_school_year(low: str, start: int, end: int) -> bool:
    """Whether "S4" is a class of a Scottish school: next to another one, or to pupils."""
    if end - start != len("s4") or low[start + 1] > "6" or _ACT_NEXT.match(low, end):
        return False
    return (
        _PUPILS.match(low, start, min(len(low), start + 16)) is not None or _PUPILS_BEFORE.search(low, max(0, start - 8), start) is not None
    )


def _tidy(part: str) -> str:
    """A part as Acts write it: letters inserted after a number are capitals, others small."""
    return part.upper() if part[0].isdigit() else part


def _kind(part: str, before: str) -> str:
    """D for digits, a for a letter, r for a roman numeral; (i) is a letter after a digit or (h)."""
    if part[0].isdigit():
        return "d"
    if part.strip("ivx") or not part:
        return "a"
    if len(part) > 1:
        return "r"
    return "a" if before[:1].isdigit() or (len(before) == 1 and ord(part) == ord(before) + 1 and before not in ("i", "v", "x")) else "r"


class _Reading:
    """The provisions of one mention while it is read."""

    __slots__ = ("kinds", "open", "path", "paths")

    def __init__(self, number: str, parts: list[str]) -> None:
        """Begins with the first provision."""
        self.paths: list[tuple[str, ...]] = []
        self.begin(number, parts)

    def begin(self, number: str, parts: list[str]) -> None:
        """Begins a provision with a number of its own."""
        self.path = [_tidy(number)]
        self.kinds = ["n"]
        self.open = True
        for part in parts:
            self.add(part)

    def level(self, part: str) -> int | None:
        """The depth at which a part replaces one of its kind; None where it would go deeper."""
        kind = _kind(part, self.path[-1] if len(self.path) > 1 else "1")
        for depth in range(len(self.path) - 1, 0, -1):
            if self.kinds[depth] == kind:
                return depth
        return None

    def add(self, part: str) -> None:
        """Goes one deeper, or on to a sibling where the path holds a part of this kind."""
        depth = self.level(part)
        if depth is not None:
            self.close()
            del self.path[depth:], self.kinds[depth:]
        self.kinds.append(_kind(part, self.path[-1] if len(self.path) > 1 else "1"))
        self.path.append(_tidy(part))
        self.open = True

    def close(self) -> None:
        """Notes the provision that is being read."""
        if self.open:
            self.paths.append(tuple(self.path))
            self.open = False


def _read(text: Text, head: _Head, known: dict[str, _Paths]) -> Mention | None:
    """The mention at a head; None where it is no provision of law. What a number with its subsections means is kept in `known`."""
    low = text.low
    start, at, unit = head
    item = _PLAIN.match(low, at)
    plain = item is not None
    if item is None:
        item = _ITEM.match(low, at)
    if item is None:
        return None
    words, end, is_range = item[0], item.end(), False
    if "(" not in words and _is_code(low, start, at, end):
        return None
    if plain or not _may_join(low, end):
        if words not in known:
            known[words] = _simple(*_taken_apart(words)) if plain else _simple(item["number"], _parts(item))
        paths = known[words]
    else:
        reading = _Reading(item["number"], _parts(item))
        end, is_range = _joined(low, head, reading, end)
        reading.close()
        paths = tuple(reading.paths)
    if len(paths[0]) == len(paths[-1]) == 1 and not _is_law(text, head, end):
        return None
    if low.startswith("of ", start - 3):
        start, paths = _limb(low, start, paths)
    return Mention(start, end, unit, paths, is_range)


def _taken_apart(words: str) -> tuple[str, list[str]]:
    """The number and the subsections of a plain "31(1)(a)"."""
    number, *parts = words.replace(")", "").split("(")
    return number, parts


def _parts(match: Match[str]) -> list[str]:
    """The subsections of a match; "(a-c)" counted out."""
    parts = match.captures("part")
    if any("-" in part for part in parts):
        return [one for part in parts for one in ((part[0], *_between(part[0], part[-1]), part[-1]) if "-" in part else (part,))]
    return parts


def _may_join(low: str, end: int) -> bool:
    """Whether something may be joined at an offset: a quick look at its first characters."""
    ahead = low[end : end + 12].lstrip()
    if not ahead.startswith(_MAY_JOIN):
        return False
    if ahead[0] == ",":
        return not (ahead := ahead[1:].lstrip()) or ahead.startswith(_AFTER_COMMA)
    return not ahead.startswith("and") or not (ahead := ahead[3:].lstrip()) or ahead.startswith(_AFTER_AND)


_COMPOUND = 2
_SIBLINGS = 3
# A compound has two subsections at least, and a letter after a digit is none.


def _simple(number: str, parts: list[str]) -> tuple[tuple[str, ...], ...]:
    """The paths of a number with its subsections and nothing joined."""
    if len(parts) < _COMPOUND or (len(parts) == _COMPOUND and parts[0][0].isdigit() and parts[1].isalpha()):
        return ((_tidy(number), *map(_tidy, parts)),)
    if (
        len(parts) == _SIBLINGS
        and parts[0].isdigit()
        and parts[1].strip("ivx")
        and parts[2].strip("ivx")
        and len(parts[1] + parts[2]) == _COMPOUND
    ):
        return (number.upper(), parts[0], parts[1]), (number.upper(), parts[0], parts[2])
    reading = _Reading(number, parts)
    reading.close()
    return tuple(reading.paths)


def _joined(low: str, head: _Head, reading: _Reading, end: int) -> tuple[int, bool]:
    """Reads on over what is joined; gives the end and whether the whole is a range of sections."""
    start, at, _ = head
    plural = low[at - 2 : at].strip(" .\n)").endswith("s") or "(s)" in low[start:at] or low.startswith("ss", start)
    for _ in range(60):
        more = _JOINED.match(low, end) if _may_join(low, end) else None
        if more is None:
            break
        join, inner = more["join"].strip(), more["inner"]
        ranging = join in ("to", "through", "-")
        if more["again"] is not None:
            if not _again(low, more, reading):
                break
        elif inner is not None:
            if not _inner(low, more, reading, ranging):
                break
        elif not _sibling(low, more, reading, plural, ranging):
            break
        end = more.end()
        if ranging and inner is None:
            return end, not _parts(more) and len(reading.path) == 1
    return end, False


def _again(low: str, more: Match[str], reading: _Reading) -> bool:
    """For "31(1)(g) subsection 2(b)": parts of the same section."""
    parts = ([more["number"]] if more["number"] else []) + _parts(more)
    if len(reading.path) < 2 and not parts:
        return False
    for part in parts:
        reading.add(part)
    return True


def _inner(low: str, more: Match[str], reading: _Reading, ranging: bool) -> bool:
    """For "(1)(a) and (b)": a sibling at the level of its kind."""
    parts = _parts(more)
    depth = reading.level(parts[0])
    if depth is None or _UNIT_AHEAD.match(low, more.end(), min(len(low), more.end() + 30)):
        return False
    if ("," in more["join"] or "\n" in more["join"]) and not _FOLLOWS.match(low, more.end()):
        return False
    if ranging:
        for part in _between(reading.path[depth], parts[0]):
            reading.add(part)
    for part in parts:
        reading.add(part)
    return True


_UNIT_AHEAD = Pattern(r"\s+ (?: the \s+ )? (?: sub-?section | section | regulation | article | ss?\.?\s?[0-9] | reg )")
# "(b) section 40": the bracket is a label of the letter's own; must not match "(b) applies"


def _between(first: str, last: str) -> list[str]:
    """What lies between two parts: b between a and c; nothing where they do not count on."""
    if len(first) == len(last) == 1 and first.isalpha() and last.isalpha() and first < last:
        return [chr(c) for c in range(ord(first) + 1, ord(last))]
    if first.isdigit() and last.isdigit() and int(first) < int(last) < int(first) + 20:
        return [str(n) for n in range(int(first) + 1, int(last))]
    return []


def _sibling(low: str, more: Match[str], reading: _Reading, plural: bool, ranging: bool) -> bool:
    """For "and 40(2)", ", 30": another section, or "& 3A(a)", an inserted subsection of the same."""
    number, parts = more["number"], _parts(more)
    if (
        number[-1].isalpha()
        and len(reading.path) > 1
        and reading.kinds[1] == "d"
        and int(number.rstrip("abcdefghijklmnopqrstuvwxyz") or 0) < 10 < _leading(reading.path[0])
    ):
        for part in (number, *parts):
            reading.add(part)
        return True
    spaced_dash = more["join"] != "-" and more["join"].strip() == "-"
    if spaced_dash and not (plural and "\n" not in more["join"]):
        return False
    if not parts and (not _FOLLOWS.match(low, more.end()) or _QUANTITY.match(low, more.end()) or ("\n" in more["join"] and not plural)):
        return False
    if not parts and int(_leading(number)) == 0:
        return False
    if not parts and not plural and more["join"].strip() == "," and _leading(number) < _FIRST_GROUND <= _leading(reading.path[0]):
        return False  # "refused under Section 36(2), 3 was refused under"
    reading.close()
    reading.begin(number, parts)
    return True


_FIRST_GROUND = 12
"""The lowest number of an exemption."""


def _leading(number: str) -> int:
    """The digits that a number begins with, as a number; 0 where it begins with none."""
    size = next((at for at, c in enumerate(number) if not c.isdecimal()), len(number))
    return int(number[:size] or 0)


def _is_law(text: Text, head: _Head, end: int) -> bool:
    """Whether a bare "section 4" can be of a law: not "of the form", "below", "12 May"."""
    low = text.low
    start, number, _ = head
    if low.startswith(_PLAINLY, end) and not low.startswith("sub", start):
        return True
    if _QUANTITY.match(low, end) or _POINTER.match(low, end):
        return False
    if low.startswith(_LOOSE_WORDS, start) and _leading(low[number:end].strip()) < 12:
        return False
    of = _OF.match(low, end, min(len(low), end + 60))
    if of is None:
        return not low.startswith("sub", start) and not _is_of_document(low, head, end)
    what = of["what"]
    if what in _NOT_OURS:
        return False
    at = of.start("what")
    if _LAWFUL.match(low, at):
        return True
    if what not in ("the", "this", "that"):
        return not what[0].isalpha() or text.text[at].isupper() or not of[0].strip(", \n").startswith("of")
    return bool(_CASED.match(text.text, at)) and _NAMED_LAW.search(low, at, min(len(low), at + 140)) is not None


def _is_of_document(low: str, head: _Head, end: int) -> bool:
    """Whether "the map in section 4." is a section of a paper: a small number at the end, and no word of the law before it."""
    start, at, unit = head
    return (
        unit == "s"
        and end - at == 1
        and low.endswith((" in ", " at ", " in the ", "see "), 0, start)
        and low[end : end + 1] in (".", "?", ",", ";", "")
        and _LEGAL.search(low, max(0, start - 100), start) is None
    )


# A word that tells of the law; must not match "the map is in"
_LEGAL = Pattern(
    r"""\b (?: acts? | foia? | foisa | exempt\w* | dut(?:y|ies) | law | rights? | entitled | obligations? | provisions? | regulations
    | refus\w+ ) \b"""
)


def _limb(low: str, start: int, paths: tuple[tuple[str, ...], ...]) -> tuple[int, tuple[tuple[str, ...], ...]]:
    """For "subsection (2) of section 40": the mention begins at the limb."""
    floor = max(0, start - 48)
    for word in ("sub-section", "subsection", "paragraph", "limb", "part"):
        at = low.rfind(word, floor, start)
        if at >= 0 and (match := _LIMB_OF.match(low, at, start)):
            parts = tuple(map(_tidy, _parts(match)))
            return at, tuple((*path, *parts) for path in paths)
    return start, paths


def _schedule(low: str, head: _Head) -> Mention | None:
    """For "Schedule 2 Part 1 paragraph 5", "paragraph 5 of Schedule 2"; a schedule of no law is none."""
    start, number_at, _ = head
    match = _SCHEDULE.match(low, number_at)
    if match is None:
        return None
    number, para, parts = match["number"], match["para"], _parts(match)
    at = low.rfind("para", max(0, start - 60), start)
    before = _PARAGRAPH_OF.match(low, at, start) if at >= 0 and para is None else None
    if before is not None:
        start, para, parts = at, before["para"], _parts(before)
    if para is None and not _LAWFUL_SCHEDULE.match(low, match.end(), min(len(low), match.end() + 140)):
        return None
    path = (_tidy(number), *((_tidy(para),) if para else ()), *map(_tidy, parts))
    return Mention(start, match.end(), "sch", (path,), False)


_LAWFUL_SCHEDULE = Pattern(
    r""",? \s+ (?: of | to | in ) \s+ (?: the | that ) \s+ [^.;\n]{0,80}? (?: \b act \b | regulations | order \b | dpa \b | gdpr \b )"""
)
# " to the Terrorism Act"; must not match " to this letter"


def _bares(low: str, after: int, stop: int, seen: set[str], regulations: bool) -> list[Mention]:
    """The bare mentions in a stretch behind a mention; `seen` are the numbers named before, with `regulations` among them or not."""
    found: list[Mention] = []
    for at in _bare_starts(low, after, stop):
        if at < after:
            continue
        joined = after > 0 and at - after < _NEAR and low.endswith((" and ", " & "), 0, at)
        bare = _bare(low, at, seen, regulations, joined)
        if bare is not None:
            found.append(bare)
            after = bare.end
    return found


def _bare_starts(low: str, start: int, end: int) -> Iterator[int]:
    """Where numbers begin in a stretch that have a bracket right after them."""
    for match in _BARE.finditer(low, start, end):
        at = match.start()
        while at and low[at - 1].isalnum():
            at -= 1
        if at < match.start() and low[at].isdigit() and (not at or low[at - 1] not in ".(/-£$'\""):
            yield at


_BEHIND_ACT = Pattern(r"(?: \b act (?: \s [0-9]{4} )? | foia | foisa | \b eirs? | regulations (?: \s [0-9]{4} )? ) [\s,:-]{1,3} $")
# what may stand before a bare "40(2)": "FOIA "; must not match "your "


_SHORTEST_BARE = len("12(5)")
_NEAR = 80
_EXEMPTIONS = range(21, 45)
# Characters of the shortest bare mention, and between a mention and a bare one joined to it behind a title; the numbers of
# Part II of both Acts.


def _bare(low: str, at: int, seen: set[str], regulations: bool, joined: bool) -> Mention | None:
    """The bare mention at a number, where the letter has shown what it counts."""
    item = _ITEM.match(low, at)
    if item is None or not _parts(item) or len(item["number"]) > 3:
        return None
    parts = _parts(item)
    number = _tidy(item["number"])
    shaped = parts[0][0].isdigit() and len(parts) > 1 and parts[1][0].isalpha() and len(number) == 2
    told = (number in seen and _leading(number) > 9) or (regulations and shaped)
    joined = joined and _leading(number) in _EXEMPTIONS and parts[0][0].isdigit()
    if not (told or joined or _BEHIND_ACT.search(low, max(0, at - 24), at)):
        return None
    reading = _Reading(number, parts)
    end, is_range = _joined(low, (at, at, ""), reading, item.end())
    reading.close()
    return Mention(at, end, "", tuple(reading.paths), is_range)
