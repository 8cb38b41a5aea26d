"""Turns the table of researched provisions into the package's own `src/foiparse/law/provisions.tsv`.

Usage: python tools/make_law_data.py TABLE, where TABLE has the columns regime, provision, title, kind,
absolute_or_qualified, class_or_prejudice, ncnd_provision, applies_when, aliases, remark, status.
"""

from __future__ import annotations

import sys
from pathlib import Path

TARGET = Path(__file__).parents[1] / "src/foiparse/law/provisions.tsv"
COLUMNS = ("act", "cite", "title", "kind", "test", "harm", "ncnd", "note", "aliases")
_HOLDS_NOTHING_BACK = ("right", "procedural", "definition")
_FEES = "FeesRegs2004"


def _acts(regime: str, provision: str) -> list[tuple[str, str]]:
    """Act and cite of a row; none for a row that names a whole Act."""
    if provision.startswith(("FeesRegs(S)", "DPA1998")) or provision == _FEES:
        return []
    if provision.startswith(_FEES):
        return [("FEES2004", provision.split()[1])]
    if provision == "DPA2018 Sch2-4":
        return [("DPA2018", f"sch{n}") for n in (2, 3, 4)]
    if " " in provision:
        act, cite = provision.split()
        return [(act, cite[0].lower() + cite[1:])]
    return [(regime, provision)]


def _test(said: str) -> str:
    """absolute, qualified, depends or none."""
    if said.startswith(("n/a", "neither", "makes", "PIT applies", "s40(2) then", "38(1)(b) then")) or (
        "s40(2)" in said and "historical" in said
    ):
        return "none"
    if said.startswith("qualified"):
        return "qualified"
    if said == "absolute" or (said.startswith("treated as absolute") and "(a)(i)" not in said):
        return "absolute"
    return "depends"


def _harm(said: str) -> str:
    """class, prejudice, mixed or none."""
    first = said.split(maxsplit=1)[0]
    return {"class": "class", "prejudice": "prejudice", "harm": "prejudice", "mixed:": "mixed", "mixed": "mixed"}.get(first, "none")


def _note(test: str, harm: str, said_test: str, said_harm: str, remark: str) -> str:
    """What the enums cannot say."""
    notes = []
    if said_test not in (test, "n/a", "neither (no public interest test)", "(historical)"):
        notes.append(said_test)
    if said_harm not in (harm, "n/a", "neither"):
        notes.append(said_harm)
    if remark:
        notes.append(remark)
    return "; ".join(notes)


def _ncnd(said: str) -> str:
    """The provision to neither confirm nor deny under, or nothing."""
    if said.startswith(("n/a", "none", "(")):
        return ""
    return said.rsplit(maxsplit=1)[-1] if " / " in said else said.split(maxsplit=1)[0]


def _known(act: str, cite: str, seen: set[tuple[str, str]]) -> str:
    """The provision or the nearest one above it that has a row: 27(4) for 27(4)(a)."""
    while cite and (act, cite) not in seen:
        cite = cite.rpartition("(")[0]
    return cite


def main(table: Path) -> None:
    """Writes the data file."""
    rows, seen = [], set()
    for line in table.read_text(encoding="utf-8").splitlines()[1:]:
        regime, provision, title, kind, test, harm, ncnd, _, aliases, remark, _ = line.split("\t")
        for act, cite in _acts(regime, provision):
            if (act, cite) in seen:
                continue
            seen.add((act, cite))
            said = ("none", "none") if kind in _HOLDS_NOTHING_BACK else (_test(test), _harm(harm))
            rows.append((act, cite, title, kind, *said, _ncnd(ncnd), _note(*said, test, harm, remark), aliases))
    rows = [(*row[:3], row[3].replace("-", "_"), *row[4:6], _known(row[0], row[6], seen), *row[7:]) for row in rows]
    rows.sort(key=lambda row: "FOIA2000 EIR2004 FOISA2002 EISR2004 FEES2004 DPA2018 UKGDPR".split().index(row[0]))
    TARGET.write_text("\n".join("\t".join(row) for row in [COLUMNS, *rows]) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
