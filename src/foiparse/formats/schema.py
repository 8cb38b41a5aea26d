"""The JSON Schema of format files: editors complete and check them with it. Made of the same keys and enums that the loader knows."""

from __future__ import annotations

from enum import StrEnum

_TEXT = {"type": "string", "pattern": r"\S"}
_TEXTS = {"oneOf": [_TEXT, {"type": "array", "items": _TEXT}]}
_FLAG = {"type": "boolean"}

_ABOUT = {
    "name": "Short name, told in Response.format; for a rule, told as its rule.",
    "extends": "Name of the format whose rules are taken over, or a file beside this one.",
    "authority": "The public authority, where all letters of the format are of one.",
    "regime": "The access law, where it is always the same.",
    "equals": "It is the line; punctuation at the line's end does not count.",
    "starts": "The line begins with it.",
    "contains": "It stands somewhere in the line, as whole words.",
    "ends": "The line ends with it.",
    "pattern": "A regular expression in the syntax of re; write it in single quotes.",
    "fuzzy": "Whether a line that says nearly the same counts as well; for cues of at least 20 characters.",
    "all": "Each of these must be in the text.",
    "any": "At least one of these must be.",
    "none": "None of these may be.",
    "after": "Labels in front of the reference.",
    "until": "The notice runs to the last line, within `lines`, that holds one of these.",
    "lines": "Most lines the notice may have.",
    "words": "Words of which the notice (at least `at_least` of them) or the paragraph (one of them) must hold some.",
    "at_least": "How many of `words`.",
    "needs": "The rule counts only in texts that hold one of these.",
    "place": "Where in the text the rule applies.",
    "label": "Whether the cues are labels: the value stands behind them or on the next line.",
    "heading": "Whether the line is a heading of what follows.",
    "scope": "How far the cue reaches.",
    "longest": "Most characters of the paragraph.",
    "colon": "Whether the paragraph must end with a colon.",
    "labels": "Words in front of a number, as the Point of Point 4.",
    "outcome": "What the sentence speaks for.",
    "kind": "What the lines are.",
    "text": "A letter, or the part of one that shows the format.",
    "expect": "Fields and values, as in NAME.expected.toml.",
}


def json_schema() -> dict[str, object]:
    """The JSON Schema of a format file.

    Example:
        >>> sorted(json_schema()["properties"])[:3]
        ['answer', 'authority', 'boilerplate']
    """
    from foiparse.formats import loading
    from foiparse.formats.format import Place, Scope
    from foiparse.model import BoilerplateKind, Outcome, Regime, SectionKind

    counts = {"lines": loading.MOST_LINES, "at_least": 20, "longest": 10_000}
    plain: dict[str, object] = dict.fromkeys(("name", "extends", "authority", "text"), _TEXT)
    plain |= dict.fromkeys(("fuzzy", "label", "heading", "colon"), _FLAG)
    plain |= {key: {"type": "integer", "minimum": 1, "maximum": most} for key, most in counts.items()}
    plain |= {"regime": _one_of(Regime), "place": _one_of(Place), "scope": _one_of(Scope), "outcome": _one_of(Outcome)}
    plain["expect"] = {"type": "object", "minProperties": 1}
    cue = {"anyOf": [{"required": [kind]} for kind in loading.CUE_KINDS]}
    boilerplate = _table(loading.BOILERPLATE_KEYS, plain | {"kind": _one_of(BoilerplateKind)}, ["kind"], **cue)
    section = _table(loading.SECTION_KEYS, plain | {"kind": _one_of(SectionKind)}, ["kind"], **cue)
    decision = _table(loading.DECISION_KEYS, plain, ["outcome"], **cue)
    labels = _table(("labels",), plain, ["labels"])
    tables: dict[str, object] = {
        "detect": _table(("all", "any", "none"), plain, []),
        "reference": _table(("after", "pattern"), plain | {"pattern": _TEXT}, ["after"]),
        "request": labels,
        "answer": labels,
        "boilerplate": {"type": "array", "items": boilerplate},
        "section": {"type": "array", "items": section},
        "decision": {"type": "array", "items": decision},
        "example": {"type": "array", "items": _table(("text", "expect"), plain, ["text", "expect"])},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A foiparse format",
        **_table(loading.FORMAT_KEYS, plain | tables, ["name"]),
    }


def _table(keys: tuple[str, ...], values: dict[str, object], required: list[str], **more: object) -> dict[str, object]:
    """The schema of a table with these keys and no other; a key without a value of its own is a string or a list of them."""
    properties = {key: _described(key, values.get(key, _TEXTS)) for key in keys}
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False, **more}


def _described(key: str, value: object) -> object:
    """A value with the words that an editor shows."""
    return {"description": _ABOUT[key], **value} if key in _ABOUT and isinstance(value, dict) else value


def _one_of(enum: type[StrEnum]) -> dict[str, object]:
    """One of the values of an enum."""
    return {"enum": [item.value for item in enum]}
