"""Words that ask: whether a stretch is a question, and where its answer begins on the same line."""

from __future__ import annotations

from foiparse.patterns import Pattern
from foiparse.source import Text

_PLEASE = Pattern(
    # matches "please confirm the date", "please can you"; must not match "please see the table", "please find enclosed"
    r"""please \s (?: (?: can | could ) \s you \s | also \s )? (?: provide | confirm | state | specify | list | send | include | give
    | supply | tell | detail | advise | break | separate | indicate | describe | explain | disclose | outline | identify | share | answer
    | forward | clarify | set \s out | let \s me | could | can | would | exclude | treat | limit | use | release | show ) \b"""
)
_DO_YOU = Pattern(
    # matches "could you tell", "does the council"; must not match "do the work"
    r"""\b (?: can | could | would | do | does | did | are | is | has | have ) \s
    (?: you | your | the \s (?: council | trust | force | police | department ) ) \b"""
)
_OPENS = Pattern(
    # matches "how many", "the number of", "a copy of", "if so"; must not match "there are", "the council does"
    r"""["'(\[]* (?: and \s | or \s | also ,? \s | of \s th[eo]se ,? \s | in \s addition ,? \s | in \s the \s last \s [^.?]{1,30} )?
    (?: how \s (?: many | much | often | long | old | does | do | is | are | was | were | did | has | have | would | will ) | what | which
    | whether | who | whom | whose | why | (?: when | where ) (?= \s (?: was | were | is | are | did | do | does | can | will | has
      | have ) \b )
    | (?: do | does | did | is | are | was | were | has | have | can | could | will | would | should ) \s
      (?: the \s | any \s | there \s | you | your | a \s | it \s | they \s | this \s | all \s )
    | (?: the \s )? (?: (?: total | overall | exact | average | annual ) \s )?
      (?: numbers? | amount | costs? | names? | dates? | details? | value | percentage | proportion | locations? | minutes | length
        | duration | title | breakdown | list | copies | copy | spend | expenditure | budget | salary | reasons? | outcomes? | results?
        | status ) \s (?: of | for | and | on | by | in )
    | (?: a | any | all | each | every | for \s each | for \s every | for \s the | copies \s of | confirmation \s
      | if \s (?: so | yes | not | available | the | you | any | this ) | please \s (?! see | find | note | refer | be ) ) \b )"""
)
_COUNTS = Pattern(
    # matches "the number of grants was 88."; must not match "the number of staff who were dismissed in 2024."
    r"\b (?: is | are | was | were ) \s (?: about \s | approximately \s | around \s )? [£\d] [\d,.]* [^?]{0,40} $"
)
_ANY = Pattern(
    # matches "a place"; must not match "a copy"
    r"""(?: a | any | all | each | every | if ) \b
    (?! \s (?: copy | copies | list | number | details | breakdown | correspondence | documents? | emails? ) )"""
)
_REMARK = Pattern(
    # matches "note this refers to", "(if these differ)"; must not match "note: 14 cases"
    r"""["']? (?: \( | note \s (?: this | that ) | this \s (?: refers | should | includes | relates | is \s for )
    | these \s (?: should | include ) | for \s example | i\.e | e\.g | including | by \s this \s i
    | i \s (?: was \s told | have \s (?: been \s told | heard ) )\b
    | i \s (?: am | would | only | do | ask | mean | need | want | understand | believe | note | expect )\b )"""
)
_IF_SO = Pattern(
    r"if \s (?: so | yes | not | none ) \b (?! [^.]* £? \d+ \W* $ )"
)  # matches "if so how much in may"; must not match "if so, 14"
_FIGURES = Pattern(
    # matches "14 cases", "n/a"; must not match "the cable"
    r"£ | \d | % | \b (?: no | yes | none | nil | n/a | zero | not \s applicable ) \b"
)
_ANSWERS = Pattern(
    # matches "please see the table below", "see attached", "not held"; must not match "please confirm"
    r"""["'(]* (?: please \s (?: see | refer | find | note | be ) | see \b | yes\b | no\b | none\b | nil\b | n/a
    | not \s (?: held | recorded | applicable | known ) | we \b | this \s information | the \s (?: council | trust | force | information )
    | there \s (?: are | is | were | was | has | have ) | attached | enclosed | answer | response | total \b | all \b [^\n]{0,40} \. $ )"""
)
_SHORT = Pattern(
    # matches the space in "framework. n/a"; must not match "framework or n/a"
    r"(?<=[.?:)]) \s+ (?= (?: n/a | none | nil | no | yes | not \s applicable | not \s held | unknown | tbc ) [.!]? $ )"
)
_GIVEN = Pattern(
    # matches the " - " of "how many? - 9", the space of "what cost? £4"; must not match " in may"
    r"\s (?: - \s+ (?=\S) | (?= [£\d] ) )"
)
_STOPPED = Pattern(
    # matches the dash of "correspondence since 1 april 2024. - three emails"; must not match "2023. 4 - 5"
    r"(?<= [a-z\d)]{4} [.] ) \s - \s (?= \S )"
)
_ENCLOSED_LINE = Pattern(
    # matches the line end before "copy enclosed (slides 1-26)"; must not match that before "list attached to the contract"
    r"\n \s* (?= (?: copy | copies ) \s (?: attached | enclosed ) \b )"
)
_ANSWER_LINE = Pattern(
    # matches the line end before "attached", "not held."; must not match that before "attached to the vehicles"
    r"\n \s* (?= (?: see \s (?: attached | enclosed ) \b | (?: attached | enclosed | not \s held | not \s recorded | withheld | exempt"
    r" | n/a | nil | none ) \s? (?: [.,;:(-] | $ ) ) )"
)
_SAID = Pattern(
    # matches the dash of "if so which - yes"; must not match " - north"
    r"(?<= \w ) \s - \s (?= (?: yes | no | none | nil | n/a ) \b )"
)
_GAP = Pattern(r"[ ]{3,} (?=\S)")  # matches the space in "who?      smith ltd"; must not match "who? smith"


def asks(text: Text, start: int, end: int, *, plainly: bool = False) -> bool:
    """Whether a stretch asks for something: a question, a request, or the name of what is wanted.

    Args:
        text: the cleaned source.
        start: first clean offset, past any label.
        end: one past the last.
        plainly: whether only words count that hardly anything but a question begins with.
    """
    low = text.low
    if low.find("?", start, end) >= 0 or _requests(low, start, end):
        return True
    if _OPENS.match(low, start, end) is None:
        return False
    return not (plainly and (_ANY.match(low, start, end) or _COUNTS.search(low, max(start, end - 80), end)))


def _requests(low: str, start: int, end: int) -> bool:
    """Whether words bid the authority do something."""
    at = low.find("please ", start, end)
    while at >= 0:
        if _PLEASE.match(low, at, end):
            return True
        at = low.find("please ", at + 7, end)
    return (low.find(" you", start, end) >= 0 or low.find(" the ", start, end) >= 0) and _DO_YOU.search(low, start, end) is not None


def answer_begins(text: Text, start: int, end: int, *, alone: bool) -> int | None:
    """Where the answer begins in the paragraph of its question; None where there is only the question.

    Args:
        text: the cleaned source.
        start: clean offset of the question's first word.
        end: one past the paragraph's last word.
        alone: whether no other paragraph can be its answer.
    """
    low = text.low
    gap = low.find("   ", start, end)
    if gap > start and low[gap - 1] in "?.:" and (space := _GAP.match(low, gap, end)) is not None:
        return space.end()
    last = low.rfind("? ", start, end)
    if last >= 0 and low.find("?", last + 1, end) < 0 and (given := _GIVEN.match(low, last + 1, end)) is not None:
        return given.end()
    if last < 0 and (said := _SAID.search(low, start, end) or _STOPPED.search(low, start, end)) is not None:
        return said.end()
    if alone and (short := _SHORT.search(low, max(start, end - 24), end)) is not None:
        return short.end()
    line = _ENCLOSED_LINE.search(low, start, end) or (_ANSWER_LINE.search(low, start, end) if alone else None)
    if line is not None and low.find("?", line.end(), end) < 0:
        return line.end()
    for first, last in text.sentences(start, end)[1:]:
        if low.find("?", first, last) >= 0 or _requests(low, first, last) or _REMARK.match(low, first, last):
            continue
        if _IF_SO.match(low, first, last):
            continue
        if alone or (_FIGURES.search(low, first, last) and not _OPENS.match(low, first, last)) or _ANSWERS.match(low, first, last):
            return first
    return None
