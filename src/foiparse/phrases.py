"""Words and phrases looked for in a text as they stand: those of which a word is nowhere in it are not searched for."""

from __future__ import annotations

from foiparse.source import STEM, Text, bare


class Phrases:
    """Lower-case phrases to look for, each from where a word begins; the last word may go on behind it.

    Searching a text for what it does not hold costs as much as reading it through. So each phrase is filed under one of
    its words, and searched for only where that is among the words of the text.

    Example:
        >>> wanted = Phrases("attach", "working days", "review")
        >>> wanted.positions(Text("The attached list was reviewed."))
        [(4, 'attach'), (22, 'review')]
    """

    __slots__ = ("_always", "_filed", "_keys", "all")

    def __init__(self, *phrases: str, inside: tuple[str, ...] = ()) -> None:
        """Files the phrases.

        Args:
            phrases: folded as `Text.low` is.
            inside: phrases that may begin inside a word.
        """
        self.all = (*phrases, *inside)
        """The phrases as given."""
        self._filed: dict[str, list[str]] = {}
        self._always: list[str] = []
        for phrase in dict.fromkeys(self.all):
            key = _key(phrase, phrase in inside)
            (self._filed.setdefault(key, []) if key else self._always).append(phrase)
        self._keys = frozenset(self._filed)

    def likely(self, text: Text) -> list[str]:
        """The phrases that may be in a text, by its words."""
        found = self._always.copy()
        for key in self._keys.intersection(text.vocabulary):
            found += self._filed[key]
        return found

    def any(self, text: Text) -> bool:
        """Whether one of the phrases is in a text."""
        low = text.low
        return any(phrase in low for phrase in self.likely(text))

    def positions(self, text: Text, begin: int = 0) -> list[tuple[int, str]]:
        """Where the phrases stand in a text, in order, with which it is.

        Args:
            text: the text.
            begin: clean offset from which on they are looked for.
        """
        low, found = text.low, []
        for phrase in self.likely(text):
            at = low.find(phrase, begin)
            while at >= 0:
                found.append((at, phrase))
                at = low.find(phrase, at + len(phrase))
        found.sort()
        return found

    def offsets(self, text: Text) -> list[int]:
        """Where one of the phrases begins in a text, in order."""
        return [at for at, _ in self.positions(text)]


def _key(phrase: str, inside: bool) -> str:
    """The word by which a phrase is filed: the longest that is whole, else the stem of one that begins; empty where there is none."""
    words = bare(phrase).replace("-", " ").replace("'", " ").split()
    if not words:
        return ""
    last = words.pop() if phrase[-1].isalnum() else ""  # may go on
    if inside and words and phrase[0].isalnum():
        del words[0]  # may have begun before
    longest = max(words, key=len, default="")
    if len(last) < STEM or len(longest) >= STEM:
        return longest
    return longest if inside else last[:STEM]
