"""Which questions a stretch of the letter is about: by the labels it names, or by the answer that holds it.

An exemption holds for the questions that its own sentence names; where it names none, for those of
the answer in which it stands, and for those whose answers point there: "see above", "exempt, see
note B", "withheld for the same reason".
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from foiparse.law.numerals import question_labels
from foiparse.model import Answer, Diagnostic, DiagnosticCode, SectionKind, Span
from foiparse.outline.parts import Outline, Paragraph
from foiparse.patterns import Pattern
from foiparse.statements import points_first

_SEE_ANSWER = Pattern(
    # matches "please see our response to question 3.", "see answer to 5 above", "as for request 1":
    # what holds the refusal of 3 holds for it too;
    # must not match "see the answer"
    r"""\b(?:as\ for\ (?=(?:question|part|item|point|request)\ )|(?:see|refer\ to|same\ as|as\ per)\ (?:the\ |our\ |my\ )?(?:answer|response
    |reply)\ (?:given\ )?(?:to|at|for|in)\ )
    (?:(?:question|q|part
    |item|point|request)\ ?\.?)?\(?(?P<label>\d{1,2}[a-z]?|[a-z])\)?(?:\ above|\ below)?\W*$"""
)
_KEPT_AS_THERE = Pattern(
    # matches "the prices in table 3 are redacted - see request 2b."; must not match "see question 2b for the rest"
    r"""(?<!\bnot\ )\b(?:withh[eo]ld\w*|refus\w+|redact\w+|exempt|excepted|(?:is|are|been|were|was)\ removed)\b
    [^.;]{0,40}\bsee\ (?:also\ )?(?:the\ |our\ )?
    (?:(?:answer|response|reply)\ to\ )?(?:question|q|part|item|point|request)\ ?\.?\(?(?P<label>\d{1,2}[a-z]?|[a-z])\)?
    (?:\ above|\ below)?\W*(?:$|\n|\.\ )"""
)
_SEE_ABOVE = Pattern(
    # matches "please see response above", "as above.": the answer before holds for it too; must not match "see the table above for 2019"
    r"""\b(?:see|refer\ to|same\ as|as\ per|as)\s(?:(?:the|our|my|to|in|response|answer|reply|given|stated|explained|set\ out
    |provided)\s)*
    (?:above|previous\s(?:answer|response|reply))\W*$"""
)

_SAME_REASON = Pattern(
    # matches "is withheld for the same reason", "the same exemption applies": what holds the answer it means holds for it too;
    # must not match "kept for the same reason"
    r"""\b(?:withh[eo]ld\w*|refus\w+|redact\w+|exempt|excepted|appl(?:y|ies|ied))\b[^.;]{0,40}
    \b(?:for|on|under)\ (?:exactly\ )?th(?:e|ose)\ same\ (?:reasons?|grounds?|basis|exemptions?|exceptions?)\b
    |\b(?:the|that)\ same\ (?:exemptions?|exceptions?|reasons?|reasoning|considerations?)\ (?:again\ |also\ |then\ |therefore\ )?
    (?:appl(?:y|ies)|holds?|(?:is|are)\ engaged)\b"""
)
_NOTE = Pattern(
    # matches "note a", "Annex 2:", above what it says; must not match "note that", "annex a shows it"
    r"(?:foot)?(?P<word>note|annex|appendix)\s(?P<name>[a-z]|\d{1,2})[:.]?"
)
_SEE_NOTE = Pattern(
    # matches "exempt - see note a"; must not match "please note a", "annexed"
    r"(?<!please\ )\b(?:foot)?(?P<word>note|annex|appendix)\s(?P<name>[a-z]|\d{1,2})\b"
)
STARRED = Pattern(r"[\w)]\*(?!\w|\*)")  # matches "Fewer than 6*"; must not match "* Where", "shown as *"
_POINTING = 1000
"""Most characters of an answer that may do no more than point at another."""
_LISTS_BELOW = Pattern(
    # matches "the exemptions that i consider to apply are:"; must not match "by virtue of the following exemption:"
    r"\b(?:exemptions|exceptions|sections|regulations|provisions)\b[^.;]{0,80}:$"
)
_LISTED_WITHIN = 3000
"""Characters behind the colon of an answer within which its list of exemptions stands, each with its reasons."""
_HEAD_OF_NOTE = 60
"""Most characters of the heading of a note: "* Note on small numbers"."""
_ENDS_NOTES = (SectionKind.COMPLAINT_RIGHTS, SectionKind.SIGNATURE)


def plain(label: str) -> str:
    """A label for comparison."""
    return label.lower() if label.isalnum() else "".join(filter(str.isalnum, label)).lower()


def known_path(label: str, known: dict[str, str]) -> str | None:
    """The path that a label means; itself where the text prints no question, and so none can be compared."""
    return known.get(plain(label)) if known else label


_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def paths_of(labels: tuple[str, ...], tops: list[str], known: dict[str, str]) -> tuple[tuple[str, ...], list[str]]:
    """The paths of the request that the labels name, and the labels that it does not have."""
    found: dict[str, None] = {}
    strange: list[str] = []
    for label in labels:
        if label == "*":
            found.update(dict.fromkeys(tops))
        elif label.startswith("#"):
            place = int(label[1:])
            if -1 <= place <= len(tops) and place and tops:
                found[tops[place - (place > 0)]] = None
        elif (path := known_path(label, known)) is not None:
            found[path] = None
        elif label not in strange:
            strange.append(label)
            if (whole := known.get(label.rstrip(_LETTERS) if label[:1].isdigit() else "")) is not None:
                found[whole] = None
    return tuple(found), strange


def unknown_question(label: str, paths: list[str], span: Span) -> Diagnostic:
    """A question is named that the request does not have."""
    from difflib import get_close_matches

    nearest = (get_close_matches(label, paths[:100], n=1, cutoff=0.0) or paths)[0]
    return Diagnostic(DiagnosticCode.UNKNOWN_QUESTION, f"the request has no question {label!r}", f"the nearest is {nearest!r}", span)


class Ties:
    """Which questions a place in the letter is tied to by the answer or the note that holds it."""

    def __init__(self, outline: Outline, answers: tuple[Answer, ...], known: dict[str, str]) -> None:
        """Sorts the answers; what holds an answer also holds for those after it that only point there."""
        self._answers = sorted((one for one in answers if one.labels), key=lambda one: one.span.start)
        self._starts = [answer.span.start for answer in self._answers]
        self._labels: list[tuple[str, ...]] = []
        self._known = known
        base = 0
        places: dict[str, int] = {}
        for place, answer in enumerate(self._answers):
            words = answer.text.lower() if len(answer.text) < _POINTING else ""
            meant = _pointed_to(words, places, base) if place and words else ()
            if not meant:
                base = place
            for other in meant:
                self._labels[other] += answer.labels
            places.update((plain(label), place) for label in answer.labels)
            self._labels.append(answer.labels)
        self._starred = tuple(_starred(outline, self._answers))
        self._notes = sorted((*self._starred, *_notes(outline, self._answers)), key=lambda note: note[0].start)
        self._note_starts = [span.start for span, _ in self._notes]

    def held(self, span: Span) -> tuple[str, ...]:
        """The labels of the note, or of the innermost answer, that holds a span, or ends with the colon before it; else empty."""
        note = bisect_right(self._note_starts, span.start) - 1
        if note >= 0 and span in self._notes[note][0]:
            return self._paths(self._notes[note][1])
        nearest = bisect_right(self._starts, span.start)
        for place in range(nearest - 1, max(-1, nearest - 5), -1):
            if span in self._answers[place].span:
                return self._paths(self._labels[place])
        last = nearest - 1
        answer = self._answers[last] if last >= 0 else None
        if answer and span.start - answer.span.end < _LISTED_WITHIN and _LISTS_BELOW.search(answer.text[-120:].lower()):
            return self._paths(self._labels[last])
        return ()

    def in_last(self, span: Span) -> bool:
        """Whether the last answer of the letter holds a span."""
        return bool(self._answers) and span in self._answers[-1].span

    def starred(self, span: Span) -> tuple[str, ...]:
        """The labels of the questions with an asterisk in their answers, where a span stands in the note behind it; else empty."""
        note = bisect_right(self._starred, span.start, key=lambda one: one[0].start) - 1
        return self._paths(self._starred[note][1]) if note >= 0 and span in self._starred[note][0] else ()

    def _paths(self, labels: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(path for label in labels if (path := known_path(label, self._known)) is not None)


_SAYS_SOMETHING = ("n/a", "not applicable", "yes", "no,", "no.", "none", "nil", "zero")
"""How an answer begins that says something of its own before it points: "Not applicable, see above"."""


def _pointed_to(words: str, places: dict[str, int], base: int) -> tuple[int, ...]:
    """The places of the answers that an answer points at; none where it stands by itself."""
    if points_first(words):
        named = question_labels(words, 0, len(words))[:1]
        return tuple(place for found in named for label in found.labels if (place := places.get(plain(label))) is not None)
    if len(words) < 200 and not words.startswith(_SAYS_SOMETHING):
        if _SEE_ABOVE.search(words):
            return (base,)
        meant = _SEE_ANSWER.search(words)
        if meant and (other := places.get(meant["label"])) is not None:
            return (other,)
    kept = _KEPT_AS_THERE.search(words)
    if kept and (other := places.get(kept["label"])) is not None:
        return (other,)
    if not _SAME_REASON.search(words):
        return ()
    others = (places.get(plain(label)) for found in question_labels(words, 0, len(words)) for label in found.labels)
    return (next((place for place in others if place is not None), base),)


def _starred(outline: Outline, answers: Sequence[Answer]) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """The notes behind an asterisk, each with the questions in whose answers one stands: "Fewer than 6*"."""
    text, told = outline.text, outline.told
    starred = [one for one in answers if "*" in one.text and STARRED.search(one.text)]
    notes, stop = [], told[-1].end if told else 0
    for note in reversed(told if starred else ()):
        if text.text.startswith("* ", note.start):
            headed = note.end - note.start < _HEAD_OF_NOTE and text.text[note.end - 1] not in ".;"
            notes.append(text.span(note.start, stop if headed else note.end))
        short = note.end - note.start < _HEAD_OF_NOTE and text.text[note.end - 1] not in ".;:,"
        if short or note.kind in _ENDS_NOTES or note.heading or note.label is not None:
            stop = note.start
    for span in reversed(notes):
        labels = tuple(name for one in starred if one.span.start < span.start for name in one.labels)
        if labels:
            yield span, labels


def _note_heads(outline: Outline) -> Iterator[tuple[Paragraph, tuple[str, str]]]:
    """The paragraphs with which notes begin, each with the words that name it: "Note A", or "A." below the heading "Notes"."""
    low, listed = outline.text.low, False
    for paragraph in outline.told:
        if paragraph.heading:
            listed = low.startswith("notes", paragraph.start)
        found = _NOTE.fullmatch(low, paragraph.start, paragraph.end)
        own = paragraph.label
        if found is not None:
            yield paragraph, (found["word"], found["name"])
        elif listed and own is not None and not own.word:
            yield paragraph, ("note", own.name.lower())


def _notes(outline: Outline, answers: Sequence[Answer]) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """The notes below the answers, each with the questions whose answers point at it."""
    text = outline.text
    heads = list(_note_heads(outline))
    if not heads:
        return
    pointing: dict[tuple[str, str], tuple[str, ...]] = {}
    for answer in answers:
        for found in _SEE_NOTE.finditer(answer.text.lower()):
            key = found["word"], found["name"]
            pointing[key] = pointing.get(key, ()) + answer.labels
    below: Sequence[Paragraph] = outline.told
    for head, key in heads:
        labels = pointing.get(key, ())
        after = (p for p in below if p.start > head.start and (p.kind in _ENDS_NOTES or any(p is other for other, _ in heads)))
        end = next((p.start for p in after), below[-1].end)
        if labels and not _names_one(text.low, head.end, end, labels):
            yield text.span(head.start, end), labels


def _names_one(low: str, start: int, end: int, labels: tuple[str, ...]) -> bool:
    """Whether a note tells itself which of its words are about a question that points at it: "applies to the plan in item 4"."""
    wanted = {plain(label) for label in labels}
    return any(not wanted.isdisjoint(map(plain, found.labels)) for found in question_labels(low, start, end))
