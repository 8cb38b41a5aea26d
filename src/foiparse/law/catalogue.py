"""What the law says of a provision: title, kind, test, harm. Facts from `provisions.tsv`, read when first asked for."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from enum import StrEnum
from functools import cache

from attrs import frozen

COLUMNS = ("act", "cite", "title", "kind", "test", "harm", "ncnd", "note", "aliases")
"""The columns of the data file."""

ACT_TITLES = {
    "FOIA2000": "Freedom of Information Act 2000",
    "EIR2004": "Environmental Information Regulations 2004",
    "FOISA2002": "Freedom of Information (Scotland) Act 2002",
    "EISR2004": "Environmental Information (Scotland) Regulations 2004",
    "FEES2004": "Freedom of Information and Data Protection (Appropriate Limit and Fees) Regulations 2004",
    "DPA2018": "Data Protection Act 2018",
    "UKGDPR": "UK General Data Protection Regulation",
}
"""The Acts that have a code, with their titles."""

ACCESS_ACTS = frozenset({"FOIA2000", "EIR2004", "FOISA2002", "EISR2004", "FEES2004"})
"""The four regimes and their fees regulations; every other law is another Act."""

_LAST = {"FOIA2000": 88, "EIR2004": 21, "FOISA2002": 76, "EISR2004": 22, "FEES2004": 8, "DPA2018": 215, "UKGDPR": 99}
# Number of the last section, regulation or article.

_SUBSECTIONS = {
    "FOIA2000": {
        "1": 6, "2": 3, "10": 8, "12": 5, "14": 2, "16": 2, "17": 7, "21": 3, "22": 2, "22A": 2, "23": 5, "24": 4, "26": 3, "27": 5,
        "28": 3, "29": 2, "30": 6, "31": 3, "32": 4, "33": 3, "34": 4, "35": 5, "36": 7, "37": 2, "38": 2, "39": 3, "40": 8, "41": 2,
        "42": 2, "43": 3, "44": 3,
    },
    "EIR2004": {"12": 11, "13": 6},
    "FOISA2002": {"25": 4, "27": 2, "28": 2, "36": 2, "38": 6, "39": 3},
    "EISR2004": {"10": 9, "11": 7},
}  # fmt: skip
# Number of the last subsection, for the provisions that letters cite most.


class EntryKind(StrEnum):
    """What a provision does."""

    RIGHT = "right"
    """It gives the requester something."""
    EXEMPTION = "exemption"
    """Information may be withheld under it (an exception, in the environmental regulations)."""
    EXCLUSION_OF_DUTY = "exclusion_of_duty"
    """The authority need not answer, or need not confirm or deny."""
    PROCEDURAL = "procedural"
    """It rules how a request is handled."""
    DEFINITION = "definition"
    """It defines a term or states a condition of another provision."""


class PublicInterest(StrEnum):
    """Whether the public interest is to be weighed."""

    ABSOLUTE = "absolute"
    """No."""
    QUALIFIED = "qualified"
    """Yes."""
    DEPENDS = "depends"
    """On the limb or on the condition that is met."""
    NONE = "none"
    """The provision withholds nothing, or knows no such test."""


class Harm(StrEnum):
    """What has to be shown for an exemption to apply."""

    CLASS = "class"
    """Only that the information is of the class described."""
    PREJUDICE = "prejudice"
    """That disclosure would, or would be likely to, do the harm described."""
    MIXED = "mixed"
    """It differs between its limbs."""
    NONE = "none"
    """Neither."""


@frozen
class Entry:
    """One provision of the catalogue."""

    act: str
    """Code of the Act: FOIA2000."""
    cite: str
    """Short form: s40(2)."""
    path: tuple[str, ...]
    """Its number, then its subsections: ("40", "2")."""
    title: str
    """What the Act calls it, or what it is about."""
    kind: EntryKind
    """What it does."""
    test: PublicInterest
    """Whether the public interest is to be weighed."""
    harm: Harm
    """What has to be shown."""
    ncnd: str | None
    """The provision by which one may neither confirm nor deny, where there is one."""
    note: str | None
    """What the above cannot say."""
    aliases: tuple[str, ...]
    """Words by which letters name it."""

    @property
    def section(self) -> str:
        """The provision without its subsections: s40."""
        return self.cite.partition("(")[0]

    @property
    def historical(self) -> bool:
        """Whether it was repealed; letters still cite such numbers."""
        return self.note is not None and "historical" in self.note.lower()


def split_cite(cite: str) -> tuple[str, ...]:
    """The path of a short form.

    Example:
        >>> split_cite("s40(2)(a)"), split_cite("sch2 para5")
        (('40', '2', 'a'), ('2', '5'))
    """
    bare = cite.replace("para", "").replace(")", "").replace("(", " ").split()
    bare[0] = bare[0].lstrip("abcdefghijklmnopqrstuvwxyz")
    return tuple(bare)


@cache
def _lines() -> dict[str, dict[str, str]]:
    """The lines of the data file by Act and cite in lower case; only what is asked for is taken apart."""
    data = pkgutil.get_data("foiparse.law", "provisions.tsv")
    assert data is not None
    acts: dict[str, dict[str, str]] = {act: {} for act in ACT_TITLES}
    for line in data.decode("utf-8").split("\n")[1:-1]:
        act, cite, _ = line.split("\t", 2)
        acts[act][cite.lower()] = line
    return acts


def _entry(line: str) -> Entry:
    """One line taken apart."""
    act, cite, title_, kind, test, harm, ncnd, note, aliases = line.split("\t")
    return Entry(
        act=act,
        cite=cite,
        path=split_cite(cite),
        title=title_,
        kind=EntryKind(kind),
        test=PublicInterest(test),
        harm=Harm(harm),
        ncnd=ncnd or None,
        note=note or None,
        aliases=tuple(aliases.split("; ")) if aliases else (),
    )


def _key(cite: str) -> str:
    """A cite as a key: "Section 40 (2)" is s40(2)."""
    key = "".join(cite.lower().split())
    for long, short in (("section", "s"), ("regulation", "reg"), ("article", "art"), ("schedule", "sch")):
        if key.startswith(long):
            return short + key[len(long) :].removeprefix("s").removeprefix(".")
    return key


def provision(act: str, cite: str) -> Entry:
    """What the law says of a provision.

    Args:
        act: code of the Act.
        cite: short form; case and spaces do not count, and "Section 40(2)" is read too.

    Raises:
        LookupError: the catalogue has no such Act or provision; the message names the nearest.

    Example:
        >>> entry = provision("FOIA2000", "s43(2)")
        >>> entry.title, str(entry.test), str(entry.harm), entry.ncnd
        ('Commercial interests', 'qualified', 'prejudice', 's43(3)')
    """
    if act not in ACT_TITLES:
        raise LookupError(f"no Act {act!r} in the catalogue: it has {', '.join(ACT_TITLES)}")
    lines, key = _lines()[act], _key(cite)
    if key in lines:
        return _entry(lines[key])
    above = key
    while above and above not in lines:
        above = above.rpartition("(")[0]
    if not above:
        from difflib import get_close_matches

        above = next(iter(get_close_matches(key, lines, n=1, cutoff=0.0)), next(iter(lines)))
    raise LookupError(f"no provision {cite!r} of {act} in the catalogue: the nearest is {lines[above].split(chr(9), 2)[1]!r}")


def find(alias: str) -> tuple[Entry, ...]:
    """The provisions that letters name by these words, or whose title they are.

    Args:
        alias: words such as "legal professional privilege"; case does not count.

    Example:
        >>> [entry.cite for entry in find("manifestly unreasonable")]
        ['reg12(4)(b)', 'reg10(4)(b)']
    """
    wanted = " ".join(alias.lower().split())
    return tuple(
        entry
        for lines in _lines().values()
        for line in lines.values()
        if wanted in line.lower()
        for entry in (_entry(line),)
        if wanted == entry.title.lower() or wanted in (other.lower() for other in entry.aliases)
    )


def provisions(act: str | None = None) -> Iterator[Entry]:
    """Every provision of the catalogue, or of one Act, in the order of the Acts.

    Args:
        act: code of the Act; None for all.

    Raises:
        LookupError: the catalogue has no such Act.
    """
    if act is not None and act not in ACT_TITLES:
        raise LookupError(f"no Act {act!r} in the catalogue: it has {', '.join(ACT_TITLES)}")
    for code, lines in _lines().items():
        if act in (None, code):
            yield from map(_entry, lines.values())


def title(act: str | None, cite: str) -> str | None:
    """What the Act calls a provision, or the nearest one above it; None where neither is in the catalogue.

    Args:
        act: code of the Act, or a name that has none.
        cite: short form.
    """
    lines = _lines().get(act) if act else None
    key = cite.lower()
    while lines and key:
        if key in lines:
            return lines[key].split("\t", 3)[2]
        key = key.rpartition("(")[0]
    return None


def known(act: str | None, cite: str) -> bool:
    """Whether the catalogue has exactly this provision.

    Args:
        act: code of the Act, or a name that has none.
        cite: short form.
    """
    return act is not None and cite.lower() in _lines().get(act, ())


def kind(act: str | None, cite: str) -> EntryKind | None:
    """What a provision does, or the nearest one above it; None where neither is in the catalogue.

    Args:
        act: code of the Act, or a name that has none.
        cite: short form.
    """
    lines = _lines().get(act) if act else None
    key = cite.lower()
    while lines and key:
        if key in lines:
            return EntryKind(lines[key].split("\t", 4)[3])
        key = key.rpartition("(")[0]
    return None


def prefix(act: str | None, unit: str = "s") -> str:
    """What the number of an Act's provision is preceded by in a short form: s, reg or art.

    Args:
        act: code or name of the Act.
        unit: what the letter wrote, where the Act does not tell; "" counts as "s".
    """
    if unit == "sch":
        return unit
    if act in ("EIR2004", "EISR2004", "FEES2004"):
        return "reg"
    if act in ("FOIA2000", "FOISA2002", "DPA2018"):
        return "s"
    return "art" if act == "UKGDPR" else unit or "s"


def exists(act: str, path: tuple[str, ...]) -> bool:
    """Whether an Act has a provision; True where that cannot be told, as for an Act without a code.

    Args:
        act: code of the Act.
        path: its number, then its subsections.

    Example:
        >>> exists("FOIA2000", ("40", "2")), exists("FOIA2000", ("40", "9")), exists("EIR2004", ("12", "5", "h"))
        (True, False, False)
    """
    if act not in _LAST or not path:
        return True
    lines, cite = _lines()[act], prefix(act) + path[0].lower()
    digits = path[0].rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
    if digits != path[0]:
        if cite not in lines and act != "DPA2018":
            return False
    elif not digits.isdecimal() or not 0 < int(digits) <= _LAST[act]:
        return False
    return all(_has(act, lines, cite, path, depth) for depth in range(1, len(path)))


def _has(act: str, lines: dict[str, str], section: str, path: tuple[str, ...], depth: int) -> bool:
    """Whether the subsection at one depth can be there."""
    part = path[depth].lower()
    above = section + "".join(f"({p.lower()})" for p in path[1:depth])
    if f"{above}({part})" in lines:
        return True
    most = _SUBSECTIONS.get(act, {}).get(path[0])
    if depth == 1 and part.isdecimal():
        return most is None or 0 < int(part) <= most
    if depth == 1 and most and part[:1].isdecimal():
        return False
    if len(part) == 1 and part.isalpha():
        last = max((letter for letter in "abcdefghijkl" if f"{above}({letter})" in lines), default="z")
        return part <= last
    return True


def misprint(act: str | None, path: tuple[str, ...]) -> str | None:
    """What a citation must mean that the Act cannot have, where that can be told.

    Args:
        act: code of the Act.
        path: as printed.

    Example:
        >>> misprint("FOIA2000", ("3A", "b")), misprint("FOIA2000", ("38", "a")), misprint("FOIA2000", ("402",))
        ('s40(3A)(b)', 's38(1)(a)', 's40(2)')
        >>> misprint("FOIA2000", ("40", "2")) is None
        True
    """
    if act is None or act not in _LAST or not path:
        return None
    lines, start = _lines()[act], prefix(act)
    rest = "".join(f"({part.lower()})" for part in path[1:])
    if f"{start}{path[0].lower()}{rest}" in lines:
        return None
    if len(path) > 1 and path[1].isalpha() and exists(act, (path[0],)):
        return _printed(lines, [f"{start}{path[0].lower()}(1){rest}"])
    if exists(act, path):
        return None
    if path[0].isdecimal():
        return _printed(lines, [f"{start}{path[0][:cut]}({path[0][cut:]}){rest}" for cut in (2, 1) if path[0][cut:]])
    inside = f"({path[0].lower()}){rest}"
    return _printed(lines, [key for key in lines if key.endswith(inside) and key.count("(") == len(path)])


def _printed(lines: dict[str, str], keys: list[str]) -> str | None:
    """The cite of the first key that the catalogue has, where the keys do not name several sections."""
    found = [lines[key].split("\t", 2)[1] for key in keys if key in lines]
    return found[0] if len({cite.partition("(")[0] for cite in found}) == 1 else None
