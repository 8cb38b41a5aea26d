"""What a provision is by nature: a ground for refusing, a notice, a duty, or of another Act."""

from __future__ import annotations

from foiparse.roles import DUTY, GROUND, NOTICE, OTHER

REGIME_ACT = {"FOIA": "FOIA2000", "EIR": "EIR2004", "FOISA": "FOISA2002", "EISR": "EISR2004"}
GROUNDS = {
    "FOIA2000": frozenset({"12", "14", "22A", "22a", *(str(n) for n in range(21, 45))}),
    "FOISA2002": frozenset({"12", "14", "18", "27A", *(str(n) for n in range(25, 42))}),
    "EIR2004": frozenset({"12", "13"}),
    "EISR2004": frozenset({"10", "11"}),
}
_NO_GROUNDS = {
    "FOIA2000": frozenset({("36", "5"), ("36", "6"), ("36", "7"), ("23", "2"), ("23", "3"), ("12", "3"), ("12", "5")}),
    "FOISA2002": frozenset({("12", "3"), ("12", "4"), ("12", "5"), ("12", "6"), ("38", "5")}),
    "EIR2004": frozenset({("12", "1"), ("12", "2"), ("12", "8"), ("12", "9"), ("12", "10"), ("12", "11")}),
    "EISR2004": frozenset({("10", "1"), ("10", "2"), ("10", "6"), ("10", "7"), ("10", "9")}),
}
_NOTICES = {
    "FOIA2000": (("17",), ("17", "1"), ("17", "3"), ("17", "4"), ("17", "5")),
    "FOISA2002": (("16",), ("16", "1"), ("16", "2"), ("16", "4"), ("16", "5"), ("17",), ("17", "1")),
    "EIR2004": (("14",), ("14", "1"), ("14", "2"), ("14", "3")),
    "EISR2004": (("13",), ("13", "1"), ("13", "a"), ("13", "b"), ("13", "c")),
}
COST = frozenset({"12", "14"})
"""Refusals for cost or vexation, which never neither confirm nor deny."""
BESIDE_COST = frozenset((("3",), ("4",), ("5",)))
"""Subsections of section 12 that say what is counted, and refuse nothing."""
ONLY_NCND = {
    "FOIA2000": frozenset(
        {
            *(("23", "5"), ("24", "2"), ("26", "3"), ("27", "4"), ("28", "3"), ("29", "2"), ("30", "3"), ("31", "3"), ("32", "3")),
            *(("33", "3"), ("34", "2"), ("35", "3"), ("36", "3"), ("37", "2"), ("38", "2"), ("39", "2"), ("40", "5"), ("40", "5A")),
            *(("40", "5B"), ("41", "2"), ("42", "2"), ("43", "3"), ("44", "2")),
        }
    ),
    "FOISA2002": frozenset({("18",), ("18", "1")}),
    "EIR2004": frozenset({("12", "6"), ("12", "7"), ("13", "5"), ("13", "5A"), ("13", "5B")}),
    "EISR2004": frozenset({("10", "8"), ("11", "6")}),
}
"""Provisions under which nothing can be done but neither confirm nor deny."""


def nature_of(act: str | None, path: tuple[str, ...]) -> str:
    """Whether a provision is a ground for refusing, one under which notice is given, or a duty, time, fee, review."""
    if act not in GROUNDS:
        return DUTY if act == "FEES2004" else OTHER
    if path[0] in GROUNDS[act]:
        return DUTY if path[:2] in _NO_GROUNDS[act] else GROUND
    return NOTICE if path[:2] in _NOTICES[act] else DUTY


ALSO_REFUSED_UNDER = {
    "FOIA2000": frozenset({"8", "84"}),
    "FOISA2002": frozenset({"8", "73"}),
    "EIR2004": frozenset({"6"}),
    "EISR2004": frozenset({"6"}),
}
