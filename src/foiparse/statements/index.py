"""Which rules may fit a sentence, by the words that stand in it."""

from __future__ import annotations

from foiparse.statements.cues import CUES
from foiparse.statements.rules import RULES


def _index() -> dict[str, int]:
    """The cues of each word, as bits."""
    bits: dict[str, int] = {}
    for cue, words in CUES.items():
        for word in words.split():
            bits[word] = bits.get(word, 0) | BITS[cue]
    return bits


def _ways() -> dict[int, tuple[tuple[int, int], ...]]:
    """By the bit of each cue that opens rules the bits that each rule needs, with the rule's place."""
    found: dict[int, list[tuple[int, int]]] = {}
    for place, rule in enumerate(RULES):
        for names in (way.split("+") for way in rule.cues):
            found.setdefault(BITS[names[0]], []).append((sum(BITS[name] for name in names), place))
    return {opener: tuple(ways) for opener, ways in found.items()}


_OPENING = {way.partition("+")[0] for rule in RULES for way in rule.cues}
BITS = {cue: 1 << place for place, cue in enumerate(sorted(CUES, key=lambda cue: cue not in _OPENING))}
"""A bit for each cue; those that open rules come first, as small numbers are the quicker ones."""
_INDEX = _index()
_WORDS = frozenset(_INDEX)
_WAYS = _ways()
_OPENING_BITS = sum(_WAYS)
OPENERS = frozenset(word for cue in _OPENING for word in CUES[cue].split())
"""Words of which a sentence holds one at least if a rule is to fit."""
_MARKS = ',.;:()?"'
"""Punctuation that may stand at a word."""


def bare_words(low: str) -> list[str]:
    """Words without the punctuation that may stand at them."""
    for mark in _MARKS:
        if mark in low:
            low = low.replace(mark, " ")
    return low.split()


def candidates(words: list[str]) -> tuple[int, list[int]]:
    """The cues that stand among the words, as bits, and the places of the rules all of whose cues do, in order."""
    bits = 0
    for word in _WORDS.intersection(words):
        bits |= _INDEX[word]
    places: set[int] = set()
    left = bits & _OPENING_BITS
    while left:
        opener = left & -left
        left ^= opener
        for need, place in _WAYS[opener]:
            if bits & need == need:
                places.add(place)
    return bits, sorted(places)
