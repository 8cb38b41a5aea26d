"""Which Acts a letter names, and which of them each mention of a provision belongs to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from foiparse.law import catalogue
from foiparse.law.grammar import Mention, cite
from foiparse.patterns import Pattern
from foiparse.source import STEM, Text

if TYPE_CHECKING:
    from regex import Match


class ActName(NamedTuple):
    """One place where a law is named. Offsets of the clean text."""

    start: int
    """First character of the name."""
    end: int
    """One past the last, the year included."""
    code: str | None
    """FOIA2000, EIR2004, FOISA2002, EISR2004, FEES2004, DPA2018, UKGDPR; None for the rest."""
    name: str
    """As printed, without the year, white space collapsed."""
    year: int | None
    """Its year, where one is printed."""
    generic: bool
    """Whether it only points: "the Act", "that Act", "the Regulations", "the 2018 Act"."""

    @property
    def title(self) -> str:
        """What a citation says of its Act: the code, else name and year as printed."""
        if self.code:
            return self.code
        return f"{self.name} {self.year}" if self.year and str(self.year) not in self.name else self.name

    @property
    def regulations(self) -> bool:
        """Whether it is made of regulations, not sections."""
        return self.code in _REGULATIONS if self.code else self.name.lower().rstrip("s").endswith("regulation")

    @property
    def articles(self) -> bool:
        """Whether it is made of articles."""
        low = self.name.lower()
        return self.code == "UKGDPR" or low == "gdpr" or "convention" in low or "treaty" in low or "order" in low or "directive" in low


_REGULATIONS = ("EIR2004", "EISR2004", "FEES2004")

# Abbreviations: what must be in the text, whether its case counts, and the whole with its year
_YEARS = r"(?: \s? \(? (?P<year> 1998 | 2000 | 2002 | 2004 | 2018 ) (?! [0-9] ) (?: (?<= \( .... ) \) )? )?"
_SHORT = (
    # "FOIA", "FoI Act 2000", "FOISA"; must not match "FOI request"
    (
        "foi",
        False,
        rf"foi (?: (?P<scotland> \(?s\)?a | \s+ \(s(?:cotland)?\) \s+ act ) | a | \s+ act "
        rf"| (?= \s2000 \b ) ) (?! [\w'] ) {_YEARS}",
    ),
    # "F.O.I.A."; must not match "f.o.i. team"
    ("f.o.i", False, rf"f\.o\.i\. (?: a\b \.? | \s act\b ) {_YEARS}"),
    # "EIRs", "EIR 2004", "EIRs (Scotland)"; must not match "THEIR"
    ("EIR", True, rf"EIR s? (?P<scotland> \s? \( S(?:cotland)? \) )? (?! \w ) {_YEARS}"),
    # "EI(S)Rs", "EISR"; must not match "EIS"
    ("EI(S)R", True, rf"EI (?P<scotland> \(S\) ) Rs? (?! \w ) {_YEARS}"),
    ("EISR", True, rf"EI (?P<scotland> S ) Rs? (?! \w ) {_YEARS}"),
    # "DPA 2018"; must not match "DPAs"
    ("DPA", True, rf"DPA (?! \w ) {_YEARS}"),
    # "GDPR"; must not match "GDPRs"
    ("gdpr", False, r"gdpr (?! \w )"),
)
_SHORT_PATTERNS = tuple((literal, cased, Pattern(source)) for literal, cased, source in _SHORT)
_SHORT_WORDS = {
    "foi": frozenset(("foi", "foia", "fois")),
    "f.o.i": frozenset(("f",)),
    "EIR": frozenset(("eir", "eirs")),
    "EI(S)R": frozenset(("ei",)),
    "EISR": frozenset(("eisr",)),
    "DPA": frozenset(("dpa",)),
    "gdpr": frozenset(("gdpr",)),
}
# Of these words, or stems of words, a text holds one that holds the abbreviation.
_SHORT_CODES = {"foi": "FOIA2000", "f.o.i": "FOIA2000", "EIR": "EIR2004", "EI(S)R": "EISR2004", "EISR": "EISR2004", "DPA": "DPA2018"}
_SCOTTISH = {"FOIA2000": "FOISA2002", "EIR2004": "EISR2004"}

_INSERTS = r"(?P<inserts> (?: \s+ \( [^()]{2,60} \) ){0,3} )"
_KNOWN = (
    # "Freedom of Information (Scotland) Act", with a letter lost or turned; must not match "Freedom of Information request"
    (
        "FOIA2000",
        "freedom",
        rf"freedom \s+ of \s+ in (?: formation | f [a-z]{{4,8}} on ) (?: \s+ and \s+ data \s+ protection )? {_INSERTS} \s+ (?P<word> act "
        rf"| regulations ) (?! [\w'] )",
    ),
    # "Environmental Information (EIR) Regulations"; must not match "environmental information requests"
    ("EIR2004", "environmental", rf"environmental \s+ information {_INSERTS} \s+ (?P<word> regulations? ) (?! \w )"),
    # "Data Protection Act"; must not match "data protection principles"
    ("DPA2018", "data p", rf"data \s+ protection {_INSERTS} \s+ (?P<word> act ) (?! [\w'] )"),
    # "General Data Protection Regulation"; must not match "General Data Protection team"
    ("GDPR", "general data", r"general \s+ data \s+ protection (?P<inserts> ) \s+ (?P<word> regulations? ) (?! \w )"),
    # "the Appropriate Limit and Fees Regulations"; must not match "parking fees regulations"
    ("FEES2004", "fees reg", r"(?: appropriate \s limit \s and | the ) \s fees (?P<inserts> ) \s+ (?P<word> regulations ) (?! \w )"),
)
_KNOWN_PATTERNS = tuple((code, literal, literal.split()[0], Pattern(source)) for code, literal, source in _KNOWN)
_OLD_DPA = 1998

# The word any other law's name ends with. Matches "Act 2000", "Rules 2020"; must not match "action", "in order to"
_HEADS = (
    ("act", Pattern(r"act (?! [\w'] )")),
    ("regulation", Pattern(r"regulations? (?! \w )")),
    ("Rules", Pattern(r"rules \s (?= [0-9]{4} (?! [0-9] ) )")),
    ("Order", Pattern(r"order \s (?= [0-9]{4} (?! [0-9] ) )")),
    ("Measure", Pattern(r"measure \s (?= [0-9]{4} (?! [0-9] ) )")),
)
_HEAD_STEMS = {literal: literal.lower()[:STEM] for literal, _ in _HEADS}
# What may stand between that word and the year: " (FOIA) ", " (Scotland) ", ", "
_YEAR = Pattern(
    r"""(?P<scotland> \s? \( scotland \) )? (?: \s? \( (?: the \s )? "? (?: foia? | dpa | eirs? | foisa ) "? \) )? ,? \s* (?: of \s+ )?
    \(? (?P<year> (?: 1[89] | 20 ) [0-9]{2} ) (?! [0-9/-] ) (?: (?<= \( .... ) \) )?"""
)
_YEARS_AHEAD = frozenset(" ,(12\n")

# Words in front of a law's name that are no part of it
_LEADING = frozenset(
    "the a an this that these those of in on at by to from for with under and or as see per both any our your its within via "
    "section sections sec regulations reg article schedule part chapter subsection s ss also while where when since because "
    "although however if whether legislation following refusal notice act acts i we it is using applying new".split()
)
_LINKS = frozenset("of and the for to in on with by from at etc etc. an &".split())
# Words inside a law's name that are written small

# What a treaty's name goes on with: " on Human Rights", " on European Union"; must not match " on which"
_TREATY = Pattern(
    r"""(?: Convention | Treaty ) (?: \s (?: on | of | for | against | establishing | relating\ to | concerning )
    (?: \s (?: the | of | and | for | to | in | its | all | with ) | \s (?! Article | Section | Schedule | Protocol ) [A-Z][\w']+ ){1,12}
    (?<= \s [A-Z] [\w']{1,30} ) )? (?! \w )"""
)
_TREATIES = frozenset(("convention", "treaty"))
_WINDOW = 170
_LONG_LINE = 45
# A line shorter than this was not broken by wrapping.


def acts(text: Text) -> list[ActName]:
    """Every place where a law is named or pointed at, in order, not overlapping.

    Args:
        text: the text.

    Example:
        >>> [(a.title, a.generic) for a in acts(Text("Section 4 of the Police Act 1996 and s1 of FOIA."))]
        [('Police Act 1996', False), ('FOIA2000', False)]
    """
    found = _short(text)
    taken = _known(text, found)
    _long(text, taken, found)
    if not _TREATIES.isdisjoint(text.vocabulary):
        _treaties(text, found)
    _shortened(text, found)
    found.sort(key=_place)
    return _resolve(text, _apart(found))


_SHORTENS = Pattern(r"""\s? \( \s? (?: the \s )? ["']? (?P<short> [A-Z]{3,8} ) ["']? \s? \)""")  # " (CRCA)" after a name; not " (Wales)"
_OWN = frozenset(("FOI", "FOIA", "FOISA", "DPA", "EIR", "EIRS", "EISR", "GDPR", "UKGDPR"))
_MOST_SHORTENED = 20
# Abbreviations that are looked for without a definition; and how many others a text may define.


def _shortened(text: Text, found: list[ActName]) -> None:
    """Adds what a letter's own abbreviations name: "section 23 CRCA" after "... Act 2005 (CRCA)"."""
    cased = text.text
    defined: dict[str, ActName] = {}
    for act in found:
        if act.code is None and not act.generic and cased.startswith((" (", "("), act.end):
            match = _SHORTENS.match(cased, act.end, min(len(cased), act.end + 24))
            if match and match["short"] not in _OWN and len(defined) < _MOST_SHORTENED:
                defined.setdefault(match["short"], act)
    for short, act in defined.items():
        at = cased.find(short, act.end)
        while at >= 0:
            end = at + len(short)
            if not cased[at - 1].isalnum() and not cased[end : end + 1].isalnum():
                found.append(ActName(at, end, None, act.name, act.year, False))
            at = cased.find(short, end)


def _place(act: ActName) -> tuple[int, int]:
    """Where a name stands, for sorting; of two that begin together the longer comes first."""
    return act.start, -act.end


def _apart(found: list[ActName]) -> list[ActName]:
    """Without what lies inside an earlier one."""
    kept, end = [], 0
    for act in found:
        if act.start >= end:
            kept.append(act)
            end = act.end
    return kept


def _short(text: Text) -> list[ActName]:
    """The abbreviations."""
    found = []
    for literal, cased, pattern in _SHORT_PATTERNS:
        if _SHORT_WORDS[literal].isdisjoint(text.vocabulary):
            continue
        words = text.text if cased else text.low
        for match in pattern.compiled.finditer(words):
            start = match.start()
            if not (start and words[start - 1].isalnum()):
                found.append(_abbreviated(text, literal, match))
    return found


def _abbreviated(text: Text, literal: str, match: Match[str]) -> ActName:
    """The law an abbreviation stands for."""
    start, end = match.span()
    if literal == "gdpr":
        lead = _UK.search(text.low, max(0, start - 5), start)
        return ActName(lead.start() if lead else start, end, "UKGDPR" if lead else None, "UK GDPR" if lead else "GDPR", None, False)
    groups = match.groupdict()
    year = groups["year"]
    code: str | None = _SHORT_CODES[literal]
    if groups.get("scotland"):
        code = _SCOTTISH.get(code or "", code)
    if year == str(_OLD_DPA):
        code = None
    name = text.text[start : match.start("year")].rstrip(" (\n") if year else match[0] if literal.isupper() else text.text[start:end]
    return ActName(start, end, code, " ".join(name.split()), int(year) if year else None, False)


_UK = Pattern(r"(?<! \w ) uk [\s-]{1,2} $")  # "UK " before "GDPR"; must not match "EU "


def _treaties(text: Text, found: list[ActName]) -> None:
    """Adds conventions and treaties."""
    for match in _TREATY.finditer(text.text):
        start = _name_start(text, match.start())
        name = " ".join(text.text[start if start is not None else match.start() : match.end()].split())
        if " " in name:
            found.append(ActName(match.start() if start is None else start, match.end(), None, name, None, False))


def _known(text: Text, found: list[ActName]) -> set[int]:
    """Adds the laws that have a code; gives the places of their last words."""
    low, taken = text.low, set()
    for code, literal, word, pattern in _KNOWN_PATTERNS:
        if word not in text.vocabulary or literal not in low:
            continue
        for match in pattern.compiled.finditer(low):
            start = match.start()
            if not (start and low[start - 1].isalnum()):
                taken.add(match.start("word"))
                found.append(_coded(text, code, match))
    return taken


def _coded(text: Text, code: str, match: Match[str]) -> ActName:
    """A law that has a code, unless its inserts or its year make it another one."""
    start, end = match.span()
    if code == "GDPR":
        lead = _UK_LONG.search(text.low, max(0, start - 16), start)
        return ActName(lead.start() if lead else start, end, "UKGDPR" if lead else None, "UK GDPR" if lead else "GDPR", None, False)
    year, stop, scotland = _year(text.low, end)
    inserts = match["inserts"]
    scotland = scotland or "(scotland)" in inserts
    meant: str | None = code
    if code == "FOIA2000" and match["word"] != "act":
        meant = None if scotland or "required disclosure" in inserts else "FEES2004"
    elif scotland:
        meant = _SCOTTISH.get(code)
    elif code == "DPA2018" and year == _OLD_DPA:
        meant = None
    return ActName(start, stop, meant, " ".join(text.text[start:end].split()), year, False)


_UK_LONG = Pattern(r"(?<! \w ) (?: uk | united \s kingdom ) (?: 's )? \s+ $")  # "UK " before "General Data ..."; must not match "EU "


def _year(low: str, end: int) -> tuple[int | None, int, bool]:
    """The year behind a name, where the name with it ends, and whether "(Scotland)" stands between."""
    if low[end : end + 1] in _YEARS_AHEAD and (match := _YEAR.match(low, end, min(len(low), end + 40))):
        return int(match["year"]), match.end(), match["scotland"] is not None
    return None, end, False


def _long(text: Text, taken: set[int], found: list[ActName]) -> None:
    """Adds the names that end in Act, Regulations, Rules, Order, and what points at one."""
    low = text.low
    for literal, pattern in _HEADS:
        if _HEAD_STEMS[literal] not in text.vocabulary or (literal[0].isupper() and literal not in text.text):
            continue
        for match in pattern.compiled.finditer(low):
            head = match.start()
            if head in taken or (head and low[head - 1].isalnum()):
                continue
            act = _named(text, head, match.end() - (low[match.end() - 1] in " \n"))
            if act is not None:
                found.append(act)


_AND_MORE = Pattern(
    # " and General Directions" before a year; must not match " and Equality Act 2010"
    r"\ and \s (?: [A-Z][a-z]+ \s ){0,3} (?: Directions? | Requirements | Provisions | Byelaws | Standards "
    r"| Guidelines ) (?= ,? \s [0-9]{4} \b )"
)
_POINTED_LENGTHS = (len("act"), len("regulations"))


def _named(text: Text, head: int, end: int) -> ActName | None:
    """The law whose name ends in the word at `head`."""
    if text.low.endswith(" the ", max(0, head - 5), head) and text.text[head].isupper() and end - head in _POINTED_LENGTHS:
        return ActName(head - 4, end, None, text.text[head - 4 : end], None, True)
    start = _name_start(text, head) if text.text[head].isupper() else None
    if start is None:
        return _pointing(text, head, end)
    if text.low.startswith((" and ", " and\n"), end) and (more := _AND_MORE.match(text.text, end, min(len(text.text), end + 70))):
        end = more.end()
    year, stop, _ = _year(text.low, end)
    return ActName(start, stop, None, " ".join(text.text[start:end].split()), year, False)


def _name_start(text: Text, head: int) -> int | None:
    """Where the name begins that ends in the capitalised word at `head`; None where nothing names it."""
    cased = text.text
    floor = max(0, head - _WINDOW)
    at, start, seen_and, depth = head, head, False, 0
    while True:
        if depth == 0 and at > floor and cased[at - 1] == " ":  # the plain case first: a word between two spaces
            begin = cased.rfind(" ", floor, at - 1) + 1
            word = cased[begin : at - 1]
            if begin and word.isalpha():
                if word in _LINKS:
                    seen_and = seen_and or word == "and"
                    at = begin
                    continue
                if word[0].isupper() and _may_belong(word, False):
                    at = start = begin
                    continue
                break
        stop = at
        while stop > floor and cased[stop - 1].isspace():
            stop -= 1
        if stop == floor or ("\n" in cased[stop:at] and not _wrapped(text, stop, cased[stop:at])):
            break
        begin = max(cased.rfind(" ", floor, stop), cased.rfind("\n", floor, stop), floor - 1) + 1
        word = cased[begin:stop]
        inside = depth > 0 or word[-1] == ")" or word[-2:] == "),"
        depth += word.count(")") - word.count("(")
        bare = word.strip("(),'\"")
        if not bare or (bare[0].isdigit() and "(" in bare) or not _may_belong(bare, inside) or (not inside and _closes(word, seen_and)):
            break
        seen_and = seen_and or bare.lower() in ("and", "&")
        at = begin
        if bare[0].isupper() and depth <= 0:
            start = begin
    return _cut(cased, start, head) if start < head else None


def _closes(word: str, seen_and: bool) -> bool:
    """Whether the name begins behind a word: after a stop, or a comma that no "and" follows."""
    return word != "etc." and (word[-1] in '.:;!?/"' or (word[-1] == "," and not seen_and))


def _may_belong(word: str, inside: bool) -> bool:
    """Whether a word can be part of a law's name; inside brackets every word can."""
    if inside:
        return word[0].isalnum()
    if not word[0].isupper():
        return word in _LINKS
    return (
        not any(c.isdigit() for c in word)
        and word.lower() not in ("act", "acts", "regulations")
        and not (len(word) > 1 and not word.strip("IVX"))
    )


def _cut(cased: str, start: int, head: int) -> int | None:
    """The start without words that only lead up to the name; None where nothing is left."""
    while start < head:
        while cased[start] in "(\"'\u2022":
            start += 1
        end = start
        while end < head and not cased[end].isspace():
            end += 1
        if cased[start:end].strip("(),'\".").lower() not in _LEADING:
            return start
        start = end
        while start < head and cased[start].isspace():
            start += 1
    return None


def _wrapped(text: Text, at: int, gap: str) -> bool:
    """Whether the line that ends at `at` was broken by wrapping, so that a name may run over its end."""
    if gap.count("\n") > 1:
        return False
    line = text.line_at(at - 1)
    if text.low.startswith("(", at + len(gap)):
        return True
    return line.end - line.begin >= _LONG_LINE or text.low.endswith((" of", " and", " the", " for"), 0, at)


# "the", "of that", "the 2018"; must not match "an"
_POINTS = Pattern(
    r"""(?<! \w ) (?: (?: the | this | that | said | same | these | those | above ) \s+ (?: said \s+ | same \s+ | above \s+
    | relevant \s+ | new \s+ )?
    (?P<year> (?:1[89]|20)[0-9]{2} \s+ )? | (?P<year> (?:1[89]|20)[0-9]{2} \s+ ) ) $"""
)
_POINT_ENDS = ("the", "this", "that", "said", "same", "these", "those", "above", "relevant", "new")


def _pointing(text: Text, head: int, end: int) -> ActName | None:
    """For "the Act", "the 2018 act": a law named elsewhere."""
    low, word = text.low, text.low[head:end]
    if word not in ("act", "regulations"):
        return None
    last = low[max(0, head - 10) : head].rstrip()
    if not (last.endswith(_POINT_ENDS) or last[-4:].isdigit()):
        return None
    match = _POINTS.search(low, max(0, head - 24), head)
    if match is None:
        return None
    year = match["year"]
    small = not text.text[head].isupper()
    if small and not year and not (word == "act" and _OF_NUMBER.search(low, max(0, head - 16), head)):
        return None
    return ActName(match.start(), end, None, " ".join(text.text[match.start() : end].split()), int(year) if year else None, True)


_DETERMINER = Pattern(r"^ (?i: the | this | that | said | same ) \s")  # "the 1984 Act"; must not match "Theatres Act"
_OF_NUMBER = Pattern(r"[0-9)] \s+ of \s+ the \s+ $")  # "12 of the " before a small "act"; must not match "out of the "

# --- what "the Act" points at ----------------------------------------------------------------------------------

_DEFINES = Pattern(r"""\s* \(? \s* (?: hereafter | hereinafter | the | referred \s to \s (?: here )? as | known \s as
| here )? ,? \s* \(? ["']? $""")
# what stands between a name and its "(the Act)"; must not match ", and under "


def _resolve(text: Text, found: Sequence[ActName]) -> list[ActName]:
    """The names, those that point with the code of what they point at."""
    pointers = _Pointers(_scottish_aliases(found))
    before: ActName | None = None
    out = []
    for act in found:
        defines = before is not None and not before.generic and _is_definition(text.low, before.end, act.start)
        before = pointers.point(act, before if defines else None) if act.generic else pointers.name(act, before if defines else None)
        out.append(before)
    return out


class _Pointers:
    """What "the Act", "that Act", "the 2018 Act" and an abbreviation point at, as far as the text is read."""

    __slots__ = ("aliases", "defined", "last", "years")

    def __init__(self, aliases: dict[str, str]) -> None:
        """Begins with what abbreviations mean throughout the text."""
        self.aliases = aliases
        self.defined: dict[bool, ActName] = {}
        self.last: dict[bool, ActName] = {}
        self.years: dict[tuple[int, bool], ActName] = {}

    def name(self, act: ActName, defining: ActName | None) -> ActName:
        """Notes a law that is named; an abbreviation means the law whose definition it is."""
        if act.year is None and (act.name.isupper() or act.name.lower() in ("foi act", "eirs")):
            if defining is not None and defining.code and defining.regulations == act.regulations:
                self.aliases[act.name] = defining.code
            if act.name in self.aliases:
                act = act._replace(code=self.aliases[act.name])
        self.last[act.regulations] = act
        year = act.year or int("".join(c for c in act.code or "" if c.isdigit()) or 0)
        if year:
            self.years[(year, act.regulations)] = act
        return act

    def point(self, act: ActName, defining: ActName | None) -> ActName:
        """A pointing name with the code, or the name, of what it points at: by definition, by year, else the last one named."""
        regulations = act.name.lower().endswith("regulations")
        if defining is not None:
            self.defined[regulations] = target = defining
        elif act.year:
            code = _BY_YEAR.get((act.year, regulations))
            found = self.years.get((act.year, regulations))
            if found is None:
                return act._replace(code=code)
            target = found
        else:
            backwards = act.name.lower().startswith(_BACKWARDS)
            known = (self.last if backwards else self.defined).get(regulations)
            if known is None:
                return act
            target = known
        return act._replace(code=target.code, name=act.name if target.code else target.title)


_BACKWARDS = ("that", "this", "the same", "the said", "same", "said")


def _scottish_aliases(found: Sequence[ActName]) -> dict[str, str]:
    """What abbreviations mean where a text names Scottish regulations in full and no others."""
    full = {act.code for act in found if act.code and len(act.name) > len("EIR (Scotland)")}
    return dict.fromkeys(("EIR", "EIRs"), "EISR2004") if "EISR2004" in full and "EIR2004" not in full else {}


def _is_definition(low: str, start: int, end: int) -> bool:
    """Whether what stands between two names makes the second another word for the first: ' ("'."""
    return end - start <= 40 and "(" in low[start:end] and _DEFINES.fullmatch(low, start, end) is not None


_BY_YEAR: dict[tuple[int | None, bool], str] = {
    (2000, False): "FOIA2000",
    (2002, False): "FOISA2002",
    (2018, False): "DPA2018",
    (2004, True): "EIR2004",
}


# --- which Act a mention belongs to ---------------------------------------------------------------------------------

# Between a mention and its Act: " of the", ", under the ", " (personal data) of "; must not match " and the"
_AFTER = Pattern(
    r"""(?: \s* \( (?! [ivx0-9a-z]{1,3} \) ) [^()\n]{1,80} \) )? \s* ,? \s*
    (?: (?: of | under | in | to | from | within | contained \s in
    | set \s out \s in ) \s+ (?: part \s \w{1,5} \s of \s+ )? (?: the \s+ | uk \s+ )? | the \s+ | \( | - \s? )?"""
)
_OF_WORDS = Pattern(
    r"""(?: \s* \( [^()\n]{1,80} \) )? \s* ,? \s* (?: exemption | exception )? \s* (?: of | under | in | to
    | within ) \s+ (?: part \s \w{1,5} \s of \s+ )? (?: the \s+ )? """
)
# Between an Act and a mention behind it: " ", ", ", " (", " - "; must not match " and "
_BEFORE = Pattern(r"""[\ ]* (?P<mark> [,(:-] )? [\ ]* (?: under \s | at \s | by \s | in \s )?""")
# "In the " at the head of a sentence, before an Act that a comma and its section follow; must not match "breach the "
_OPENS = Pattern(r"(?: ^ | [.;\n] \s* ) (?: (?: in | under | by | of | see ) \s+ )? (?: the \s+ )? $")
# Between two mentions that share the Act named behind the second
_JOINT = Pattern(
    r"""\s* (?: \( [^()\n]{1,80} \) )? \s* (?: , | and | & | or | / | , \s* (?: and | or ) | as \s well \s as | to | read \s with
    | in \s conjunction \s with ) \s*"""
)
# The section is where something of an Act named before is to be found, not what an authority relies on
_FOUND_AT = Pattern(
    r"""\b (?: (?: found | set \s out | contained | listed | defined | specified | described | laid \s down ) \s+ (?: at | in | by
    | under ) | see ) (?: \s the )? \s+ $"""
)
_PLACE_WORDS = (" at", " in", " by", " under", "see", " the")
_BESIDE = {"EIR2004": "FOIA2000", "EISR2004": "FOISA2002"}
# The Act that stands beside the regulations of a regime.
# What a section of another law is about: "section 47 assessments", "S106 agreement"; must not match "section 12 notice"
_OTHER_LAW = Pattern(
    r"""(?: 's | s )? \s+ (?: [a-z]+ \s )? (?: assessments? | agreements? | enquir\w+ | inquir\w+ | orders? | stops? | search\w*
    | authorisations? | detentions? | directions? | works? | powers?
    | warrants? | licen[cs]\w* | permissions? | contributions? | aftercare | funding | grants? | obligations? | dispersals?
    | arrests? | assaults? | accommodat\w+ | referrals? | plans?
    | reports? | appeals? | payments? | monies | funds? | consultations? )\b"""
)
# "a section 21 notice": one of another law, unless the number is one under which these Acts give notice
_NOTICE = Pattern(r"\s+ notices? \b")
_NOTICE_NUMBERS = frozenset(("9", "10", "12", "14", "16", "17", "18", "51", "52"))


def attribute(text: Text, mentions: Sequence[Mention], acts: Sequence[ActName], regime_act: str | None) -> list[str | None]:
    """The Act of each mention: code, else name and year as printed; None where none can be told.

    It is the one named right behind or before the mention; else one in the sentence; else the one the
    unit, the number or the regime of the letter tells.

    Args:
        text: the text.
        mentions: what `mentions` gave.
        acts: what `acts` gave.
        regime_act: the Act of the letter's regime; None where it has none.

    Example:
        >>> t = Text("Section 12(4)(b) of the Environmental Information Regulations, and section 40.")
        >>> from foiparse.law.grammar import mentions
        >>> attribute(t, mentions(t), acts(t), "FOIA2000")
        ['EIR2004', 'FOIA2000']
    """
    reader = _Reader(text, acts, regime_act)
    found: list[str | None] = [None] * len(mentions)
    following: str | None = None
    for index in range(len(mentions) - 1, -1, -1) if acts else ():
        mention = mentions[index]
        act = reader.behind(mention)
        if act is None and index + 1 < len(mentions) and following is not None:
            other = mentions[index + 1]
            if (
                other.unit in (mention.unit, "")
                and other.start - mention.end < 100
                and _JOINT.fullmatch(text.low, mention.end, other.start)
            ):
                act = following
        found[index] = following = act
    reader.known(mentions, found)
    for index, mention in enumerate(mentions):
        if found[index] is None:
            found[index] = reader.told(mention, mentions[index - 1] if index else None, found[index - 1] if index else None)
    return found


class _Reader:
    """The Acts of a text, to be asked for each mention."""

    __slots__ = ("acts", "checked", "ends", "numbers", "others", "regime", "sections", "starts", "text", "titled")

    def __init__(self, text: Text, acts: Sequence[ActName], regime: str | None) -> None:
        """Sorts what is asked often."""
        self.text = text
        self.acts = acts
        self.regime = regime
        self.starts = [act.start for act in acts]
        self.ends = [act.end for act in acts]
        self.numbers: dict[tuple[str, str], str] = {}
        self.others: set[str] = set()
        self.checked: dict[tuple[str, str, tuple[tuple[str, ...], ...]], bool] = {}
        self.sections: dict[tuple[tuple[str, ...], ...], str | None] = {}
        self.titled: str | None = None

    def known(self, mentions: Sequence[Mention], found: Sequence[str | None]) -> None:
        """Notes which Act a number was given by name, for where it stands alone."""
        if self.regime is None and "exempt" in self.text.low:
            self.titled = next((act for act in map(self.by_title, mentions) if act is not None), None)
        for mention, act in zip(mentions, found, strict=True):
            if act is not None:
                for path in mention.paths:
                    self.numbers.setdefault((mention.unit, path[0]), act)
            elif mention.unit == "s" and len(mention.paths) == len(mention.paths[0]) == 1 and self.is_other(mention):
                self.others.add(mention.paths[0][0])

    def by_title(self, mention: Mention) -> str | None:
        """The Act whose title of a section stands behind its number: "Section 31 - Law enforcement"."""
        ahead = self.text.low[mention.end : mention.end + 100].lstrip(" -:(,")
        if mention.unit != "s" or not ahead[:1].isalpha():
            return None
        path = mention.paths[-1]
        for act in ("FOIA2000", "FOISA2002"):
            title = catalogue.title(act, cite("s", path[:1]))
            if title is not None and ahead.startswith(title.lower()) and not ahead[len(title) :][:1].isalpha():
                return act
        return None

    def is_other(self, mention: Mention) -> bool:
        """Whether the words behind a bare number tell that it is of another law: "section 47 assessments"."""
        low = self.text.low
        # `regex` looks for a literal that a pattern needs up to the end it is given: so an end is given.
        until = min(len(low), mention.end + 60)
        if _OTHER_LAW.match(low, mention.end, until):
            return True
        return mention.paths[0][0] not in _NOTICE_NUMBERS and _NOTICE.match(low, mention.end, until) is not None

    def behind(self, mention: Mention) -> str | None:
        """The Act named right behind a mention."""
        at = bisect_left(self.starts, mention.end)
        if at == len(self.acts) or self.acts[at].start - mention.end > 130:
            return None
        act = self.acts[at]
        if not _AFTER.fullmatch(self.text.low, mention.end, act.start):
            return None
        gap = self.text.low[mention.end : act.start]
        if "\n" in gap and not gap.strip() and not act.generic and mention.unit != "" and gap.count("\n") > 1:
            return None
        if (
            mention.unit == "reg"
            and not act.regulations
            and (act.code in catalogue.ACCESS_ACTS or (act.generic and not act.name.endswith("s")))
        ):
            return None
        return self.meant(act, mention)

    def meant(self, act: ActName, mention: Mention) -> str | None:
        """What a name stands for: itself, or what it points at."""
        if act.code == "EIR2004" and self.regime in ("EISR2004", "FOISA2002") and len(act.name) <= len("EIRs"):
            return "EISR2004"
        if act.code or not act.generic:
            return act.title
        if act.year or not act.name.lower().startswith(_POINT_ENDS):
            return _DETERMINER.compiled.sub("", act.name, 1)
        regulations = act.name.lower().endswith("regulations")
        if self.regime and (self.regime in _REGULATIONS) == regulations:
            return self.regime
        other = self.last(act.start, regulations)
        if other is not None:
            return other.title
        if regulations:
            return "EIR2004" if mention.unit == "reg" and self.regime != "FOISA2002" else "EISR2004" if self.regime == "FOISA2002" else None
        return _BESIDE.get(self.regime or "")

    def last(self, before: int, regulations: bool) -> ActName | None:
        """The last Act named before an offset, of sections or of regulations; a few names back at most."""
        at = bisect_left(self.starts, before) - 1
        for index in range(at, max(-1, at - 12), -1):
            act = self.acts[index]
            if not act.generic and not act.articles and act.regulations == regulations:
                return act
        return None

    def told(self, mention: Mention, before: Mention | None, before_act: str | None) -> str | None:
        """The Act of a mention that has none named behind it."""
        act = self.in_front(mention) if self.acts else None
        if act is not None:
            return act
        if mention.unit == "art":
            return self.article(mention)
        if mention.unit in ("sch", "rule"):
            return self.schedule(mention)
        if (
            before is not None
            and before_act is not None
            and before_act not in catalogue.ACCESS_ACTS
            and mention.start - before.end < 24
            and before.unit == mention.unit
            and _JOINT.fullmatch(self.text.low, before.end, mention.start) is not None
        ):
            return before_act  # "s1 of the Police Act 1996 and s2"
        if mention.unit == "reg":
            return self.regulation(mention)
        if mention.unit == "":
            return self.bare(mention)
        return self.section(mention)

    def in_front(self, mention: Mention) -> str | None:
        """The Act named right before a mention: "Police Act 1996 s39A", "GDPR EU2016, Article 5"."""
        at = bisect_left(self.starts, mention.start) - 1
        if at < 0 or mention.start - self.ends[at] > 20:
            return None
        act = self.acts[at]
        low = self.text.low
        gap = low[act.end : mention.start]
        if act.articles and mention.unit == "art" and "\n" not in gap and len(gap) < 12:
            return act.title
        match = _BEFORE.fullmatch(low, act.end, mention.start)
        if match is None or not fits(act, mention):
            return None
        name = self.meant(act, mention)
        if match["mark"] == "," and _OPENS.search(low, max(0, act.start - 12), act.start):
            return name
        if match["mark"] in (",", ":", "-", "(") and name != self.regime and self.regime and self.has(self.regime, mention):
            return (
                name if match["mark"] == "(" and low[mention.end : mention.end + 1] == ")" and act.code in catalogue.ACCESS_ACTS else None
            )
        return name

    def has(self, act: str, mention: Mention) -> bool:
        """Whether letters cite these sections of an Act: its catalogue has them."""
        key = (act, mention.unit, mention.paths)
        if key not in self.checked:
            self.checked[key] = self._has(act, mention)
        return self.checked[key]

    def _has(self, act: str, mention: Mention) -> bool:
        """The same, looked up."""
        unit = catalogue.prefix(act, mention.unit)
        if mention.unit not in ("", unit):
            return False
        return all(catalogue.known(act, unit + path[0].lower()) and catalogue.exists(act, path) for path in mention.paths)

    def article(self, mention: Mention) -> str | None:
        """The last law of articles named before, or the next one in the sentence."""
        at = bisect_left(self.starts, mention.start)
        for index in range(at - 1, max(-1, at - 15), -1):
            if self.acts[index].articles:
                return self.acts[index].title
        if at < len(self.acts) and self.acts[at].articles and self.acts[at].start - mention.end < 200:
            return self.acts[at].title
        return None

    def schedule(self, mention: Mention) -> str | None:
        """The law named in the same sentence behind a schedule, else the last one before it."""
        at = bisect_left(self.starts, mention.end)
        if at < len(self.acts) and self.acts[at].start - mention.end < 60 and "." not in self.text.low[mention.end : self.acts[at].start]:
            return self.meant(self.acts[at], mention)
        other = self.last(mention.start, False)
        return other.title if other else None

    def regulation(self, mention: Mention) -> str | None:
        """The regime's regulations, else those whose number it is, else the last ones named."""
        if self.regime in _REGULATIONS and self.has(self.regime, mention):
            return self.regime
        known = self.numbers.get(("reg", mention.paths[0][0]))
        if known:
            return known
        other = self.last(mention.start, True)
        if other is not None:
            return other.title
        if self.regime in _REGULATIONS:
            return self.regime
        scottish = self.regime == "FOISA2002"
        for act in ("EISR2004", "EIR2004") if scottish else ("EIR2004", "EISR2004"):
            if self.has(act, mention) and (scottish or self.regime or self.only(act, mention)):
                return act
        return None

    def only(self, act: str, mention: Mention) -> bool:
        """Whether the catalogue has exactly this provision for one set of regulations only."""
        others = [a for a in ("EIR2004", "EISR2004") if all(catalogue.known(a, cite("reg", path).lower()) for path in mention.paths)]
        return others == [act]

    def bare(self, mention: Mention) -> str | None:
        """The Act of the mention with a unit that has the same number, else what its shape tells."""
        number = mention.paths[0][0]
        for unit in ("reg", "s"):
            if (unit, number) in self.numbers:
                return self.numbers[(unit, number)]
        if self.regime and self.has(self.regime, mention):
            return self.regime
        return self.regulation(mention)

    def section(self, mention: Mention) -> str | None:
        """An Act named earlier in the sentence that the words lead to, else the regime's."""
        low, floor = self.text.low, max(0, mention.start - 24)
        if low[floor : mention.start].rstrip().endswith(_PLACE_WORDS) and _FOUND_AT.search(low, floor, mention.start):
            act = self.sentence(mention)
            if act is not None:
                return act
        if mention.paths not in self.sections:
            self.sections[mention.paths] = self._section(mention)
        return self.sections[mention.paths]

    def _section(self, mention: Mention) -> str | None:
        """The Act of a section to which no words near it lead."""
        number = mention.paths[0][0]
        bare = len(mention.paths) == 1 and len(mention.paths[0]) == 1
        if bare and number in self.others:
            return self.numbers.get(("s", number))
        act_of_sections = _BESIDE.get(self.regime or "", self.regime)
        if (
            self.regime in _REGULATIONS
            and not self.has(act_of_sections or "", mention)
            and catalogue.known(self.regime, cite("reg", mention.paths[0]).lower())
        ):
            return self.regime
        if act_of_sections is None:
            act_of_sections = self.named_regime() or self.titled
        if act_of_sections and self.has(act_of_sections, mention):
            return act_of_sections
        named = self.numbers.get(("s", number))
        if named is not None:
            return named
        if act_of_sections is None or (bare and not self.is_misprint(act_of_sections, mention)):
            return None
        return act_of_sections

    def is_misprint(self, act: str, mention: Mention) -> bool:
        """Whether a mention must mean other provisions of an Act than it says."""
        return any(_is_misprint(act, path) for path in mention.paths)

    def named_regime(self) -> str | None:
        """The one access Act that the text names, where the letter has no regime."""
        named = {act.code for act in self.acts[:40]} & {"FOIA2000", "FOISA2002"}
        return named.pop() if len(named) == 1 else None

    def sentence(self, mention: Mention) -> str | None:
        """The last Act of sections named before in the same sentence, the regime's excepted."""
        at = bisect_left(self.starts, mention.start) - 1
        if at < 0 or mention.start - self.ends[at] > 200:
            return None
        act = self.acts[at]
        gap = self.text.low[act.end : mention.start]
        if ". " in gap or "\n\n" in gap or act.articles or act.regulations:
            return None
        name = self.meant(act, mention)
        return name if name != self.regime else None


def _is_misprint(act: str, path: tuple[str, ...]) -> bool:
    """Whether a path must mean another one; a number run together ("402") only where that is an exemption."""
    meant = catalogue.misprint(act, path)
    if meant is None:
        return False
    return not path[0].isdecimal() or catalogue.kind(act, meant) in (catalogue.EntryKind.EXEMPTION, catalogue.EntryKind.EXCLUSION_OF_DUTY)


def fits(act: ActName, mention: Mention) -> bool:
    """Whether an Act has provisions of a mention's unit."""
    if mention.unit == "art":
        return act.articles
    if mention.unit == "reg":
        return act.regulations or act.generic
    return not act.articles
