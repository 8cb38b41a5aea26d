"""Which questions a heading means that names none: by the words it has in common with one of them.

"Complaints" above an answer means the question about "the residents who complained". A reader goes
by the words that only one question has, and trusts them where several headings fit, in the order of
the questions.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from foiparse.patterns import Pattern

_WORD = Pattern(r"\p{L}{4,}|\d{3,}")  # matches "survey", "1987"; must not match "the", "12"
_STEM = 5
"""Letters by which a word is known again: "complaints", "complained"."""
_EMPTY = frozenset(
    """above act also answer answers been below case cases complain could council data date decision details disclosure document documents
    does each exemption foia force following freedom from further have held information interest into letter made many more notice other
    part point please policy previous public question questions reason reasons record records reference regarding reply request requested
    requests respect response review right rights section such test than that their them then there these they this those trust under
    were what when where which with would year years your""".split()
)
"""Words that tell nothing of what is asked, or that head other parts of a letter."""
_TELLING_ALONE = frozenset("reasons policy records documents cases disclosures complaints reviews".split())
"""Those among them that tell what is asked where they are the whole heading."""
_FEWEST = 2
"""Fewest headings that must fit before any is trusted."""


def stems(words: str) -> list[str]:
    """The beginnings of the words of a stretch that tell what it is about.

    Args:
        words: the stretch, in lower case.

    Example:
        >>> stems("survey and photographs")
        ['surve', 'photo']
    """
    if words in _TELLING_ALONE:
        return [words[:_STEM]]
    return [found[0][:_STEM] for found in _WORD.finditer(words) if found[0] not in _EMPTY]


def topics(headings: Sequence[str], questions: Mapping[str, str]) -> list[tuple[str, ...]]:
    """For each heading the questions it means, in the order of the questions; empty tuples where it means none.

    Args:
        headings: the headings of a letter in their order, in lower case.
        questions: the words of the questions by label, in lower case.

    Example:
        >>> topics(["Legal advice".lower(), "planting"], {"a": "advice from your solicitors", "b": "the planting scheme"})
        [('a',), ('b',)]
    """
    asked: dict[str, set[str]] = {}
    for label, words in questions.items():
        telling = (word for word in _TELLING_ALONE if word in words)
        for stem in (*stems(words), *(word[:_STEM] for word in telling)):
            asked.setdefault(stem, set()).add(label)
    found = [_meant(stems(heading), asked, questions) for heading in headings]
    fitting = [labels for labels in found if labels]
    order = list(questions)
    firsts = [order.index(labels[0]) for labels in fitting]
    covered = [label for labels in fitting for label in labels]
    sound = len(fitting) >= _FEWEST and firsts == sorted(firsts) and len(covered) == len(set(covered))
    return found if sound and 2 * len(covered) >= len(order) else [()] * len(found)


def _meant(words: Iterable[str], asked: Mapping[str, set[str]], order: Iterable[str]) -> tuple[str, ...]:
    """The questions that alone have one of some words."""
    meant = {label for word in words if len(labels := asked.get(word, set())) == 1 for label in labels}
    return tuple(label for label in order if label in meant)
