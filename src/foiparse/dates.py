"""Days and ranges of days in clean text.

The shapes are ours and the day comes first; nothing is filled in from today. A day without a year
is read only where a caller knows the year, and dateutil reads its words then, with that year as its
fixed default. A two-digit year up to 69 belongs to this century, from 70 on to the last one.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from foiparse.model import DateMention, Diagnostic, DiagnosticCode, Period
from foiparse.patterns import Pattern
from foiparse.source import Text

if TYPE_CHECKING:
    from regex import Match

_MONTHS = {
    name: number for number, name in enumerate(("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1)
}
_MONTH = r"""(?: jan(?:uary)? | feb(?:ruary)? | mar(?:ch)? | apr(?:il)? | may | june? | july? | aug(?:ust)? | sept?(?:ember)?
    | oct(?:ober)? | nov(?:ember)? | dec(?:ember)? )"""
_WELSH_MONTH = r"(?: ionawr | chwefror | mawrth | ebrill | mai | mehefin | gorffennaf | awst | medi | hydref | tachwedd | rhagfyr )"
# Stands before the month of a bilingual date: "11 Mehefin / June 2024".
_EARLIEST, _LATEST = 1800, 2199
"""Years of dates in letters; other numbers of four digits are parts of references ("20/09/1088")."""

_NEAR = Pattern(
    # matches "16/10/2" of "16/10/23", "8 d" of "8 December", "23, 2023"; must not match "40 working", "12:30"
    r"""[0-9]{1,4} (?= [/.-] [0-9]{1,2} [/.-] [0-9]
    | [\^stndrh]{0,3} ,? [\s-]{1,40} (?: of \s{1,40} )? (?: [jfmasondiceghtr] | [12]\d\d\d ) )"""
)
"""Where a date may begin: a cheap pattern, after which the full one is tried."""
_DATE = Pattern(
    # matches "16/10/23", "01/1/2019" of "01/1/2019-31/05/2022", "2024-03-14", "31^st of July 2023", "8 December", the
    # "23, 2023" of "December 23, 2023"; must not match "2016/17", "2019-2021", "647/2024", "FOI/22/022656", "1.2.10"
    rf"""(?<! [\w/.\xa3$\#] )
    (?: (?<! [a-z]- ) (?P<year>[12]\d\d\d) (?P<join>[-/]) (?P<month>\d\d?) (?P=join) (?P<day>\d\d?) (?! [\w/] | [-.]\d )
      | (?P<d>\d\d?) (?: (?P<sep>[/.-]) (?<! [a-z]- \d [/.-] ) (?<! [a-z]- \d\d [/.-] ) (?P<m>\d\d?) (?P=sep) (?P<y>[12]\d\d\d|\d\d) (?!
      [\d/\w] | \.\d | -\d{{1,3}}\b(?![/.-]) )
        | (?: \^? (?:st|nd|rd|th) )? (?:
            (?: \s{{1,40}} of )? [\s-]{{1,40}} (?: {_WELSH_MONTH} \s? / \s? )? (?P<words>{_MONTH}) \b \.?
              (?: ,? [\s-]{{1,40}} (?P<wy>[12]\d\d\d) (?! \d | [/-]\d\d? \b ) )?
          | ,? \s{{1,40}} (?P<my>[12]\d\d\d) (?! [\d/] ) )
      )
    )"""
)
_MONTH_BEFORE = Pattern(
    # matches "December " before "23, 2023"; must not match "Room "
    rf"""(?<! [a-z] ) (?P<words>{_MONTH}) \.? \s+ (?: the \s+ )? \Z"""
)
_BETWEEN = Pattern(
    # matches " to ", "-", " and ", " (inclusive) until "; must not match ", and on "
    r"(?: \s* [-] \s* | \s+ (?: to | until | till | through | up\s+to | and ) \s+ (?: including \s+ )? )"
)
_DAY_TO = Pattern(
    # matches "4 to " before "8 May 2024"; must not match "page to "
    r"""(?<! [\w/.-] ) (?P<d>\d\d?) (?: \^? (?:st|nd|rd|th) )? (?: \s* - \s* | \s+ to \s+ ) \Z"""
)


class DateAt(NamedTuple):
    """A day as written, in clean offsets."""

    start: int
    """Its first character."""
    end: int
    """One past its last."""
    value: datetime.date | None
    """The day; None where it has no year, or is no day."""
    day: int
    """Number of the day as printed."""
    month: int
    """Number of the month as printed."""
    year: int | None
    """The year; None where none is printed."""

    @property
    def unread(self) -> bool:
        """Whether it is written as a full date and is none with the day first."""
        return self.value is None and self.year is not None


class PeriodAt(NamedTuple):
    """A range of days as written, in clean offsets."""

    start: int
    """First character of the first day."""
    end: int
    """One past the last character of the last day."""
    first: datetime.date
    """First day."""
    last: datetime.date
    """Last day."""


def dates(text: Text, start: int = 0, end: int | None = None) -> tuple[DateAt, ...]:
    """The dates in a stretch of clean text, those without a year and those that are no day included.

    Args:
        text: the cleaned source.
        start: first clean offset.
        end: one past the last; the end of the text if None.

    Example:
        >>> [found.value.isoformat() for found in dates(Text("between 16/10/23 and 8 December 2023"))]
        ['2023-10-16', '2023-12-08']
    """
    low = text.low
    stop, at, found = len(low) if end is None else end, start, []
    for near in _NEAR.finditer(low, start, stop):
        match = _DATE.match(low, near.start(), stop) if near.start() >= at else None
        date = _date_at(low, match) if match else None
        if date is not None:
            found.append(date)
            at = date.end
    return tuple(found)


def periods(text: Text, found: Sequence[DateAt]) -> tuple[PeriodAt, ...]:
    """The ranges that neighbouring dates make: "1 January 2022 to 14 February 2022", "4-8 May 2024".

    A first day without a year takes the year of the last one, or the year before where it would come after it.

    Args:
        text: the cleaned source.
        found: dates of that text, in order.
    """
    low, made, at = text.low, [], 0
    while at < len(found):
        one = found[at]
        two = found[at + 1] if at + 1 < len(found) else None
        period = _joined(low, one, two) if two is not None else None
        if period is not None:
            made.append(period)
            at += 2
            continue
        period = _days_of_one_month(low, one)
        if period is not None:
            made.append(period)
        at += 1
    return tuple(made)


def mention(text: Text, date: DateAt, year: int | None = None) -> DateMention | None:
    """The model object of a date; None where it is not read.

    Args:
        text: the cleaned source.
        date: a date of that text.
        year: the year of a date that prints none, where the caller knows it.
    """
    value = date.value
    if value is None and date.year is None and year is not None:
        value = _worded(text.text[date.start : date.end], year)
    return None if value is None else DateMention(value=value, span=text.span(date.start, date.end))


def period_of(text: Text, period: PeriodAt) -> Period:
    """The model object of a range.

    Args:
        text: the cleaned source.
        period: a range of that text.
    """
    return Period(start=period.first, end=period.last, span=text.span(period.start, period.end))


def doubt(text: Text, date: DateAt) -> Diagnostic:
    """The diagnostic of a date that is written in full and not read.

    Args:
        text: the cleaned source.
        date: a date of that text for which `unread` holds.
    """
    swapped = date.year is not None and _day(date.year, date.day, date.month) is not None
    return Diagnostic(
        code=DiagnosticCode.DATE_NOT_READ,
        message=f"{text.words(date.start, date.end)!r} is no date with the day first",
        hint="it may have the month first" if swapped else "it may be a misprint",
        span=text.span(date.start, date.end),
    )


def _date_at(low: str, match: Match[str]) -> DateAt | None:
    """What a match of `_DATE` says; None where it is no date at all."""
    start, end = match.span()
    if match["year"]:
        return _numbers(start, end, int(match["day"]), int(match["month"]), int(match["year"]))
    day = int(match["d"])
    if match["sep"]:
        return _numeric(match, start, end, day, labelled="date" in low[max(0, start - _LABEL) : start])
    if match["my"]:
        return _month_first(low, match, day)
    month = _MONTHS[match["words"][:3]]
    if not 1 <= day <= 31:
        return None
    if match["wy"] is None:
        return DateAt(start, match.end("words"), None, day, month, None)
    year = int(match["wy"])
    return DateAt(start, end, _day(year, month, day), day, month, year)


_LABEL = 10
"""Characters before a date in which "Date:" stands."""


def _numeric(match: Match[str], start: int, end: int, day: int, *, labelled: bool) -> DateAt | None:
    """A date of digits; with a two-digit year and points or hyphens only where all are two digits ("16.10.23", no "1.2.10").

    Behind a label ("Date: 1.2.24") it is one all the same.
    """
    sep, month, year = match["sep"], int(match["m"]), int(match["y"])
    if len(match["y"]) == 2:
        if sep != "/" and not labelled and not (len(match["d"]) == len(match["m"]) == 2):
            return None
        year += 2000 if year < 70 else 1900
    return _numbers(start, end, day, month, year)


def _numbers(start: int, end: int, day: int, month: int, year: int) -> DateAt | None:
    """Day, month and year of digits: None where they look like no date however one turns them."""
    if not _EARLIEST <= year <= _LATEST or day > 31 or month > 31 or (day > 12 and month > 12):
        return None
    return DateAt(start, end, _day(year, month, day), day, month, year)


def _month_first(low: str, match: Match[str], day: int) -> DateAt | None:
    """A day and a year ("23, 2023") with a month before them ("December")."""
    start = match.start()
    before = _MONTH_BEFORE.search(low, max(0, start - 20), start)
    if before is None or not 1 <= day <= 31:
        return None
    month, year = _MONTHS[before["words"][:3]], int(match["my"])
    return DateAt(before.start(), match.end(), _day(year, month, day), day, month, year)


def _day(year: int, month: int, day: int) -> datetime.date | None:
    """The day, if there is one."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _worded(words: str, year: int) -> datetime.date | None:
    """A day without a year, read by dateutil, whose default is the first day of the year."""
    from dateutil import parser

    try:
        return parser.parse(words.replace("^", ""), dayfirst=True, default=datetime.datetime(year, 1, 1)).date()
    except (ValueError, OverflowError):
        return None


def _joined(low: str, one: DateAt, two: DateAt) -> PeriodAt | None:
    """The range between two dates, where only "to", "-" or "between ... and" joins them."""
    if two.value is None or two.start - one.end > 24 or one.unread:
        return None
    join = _BETWEEN.fullmatch(low, one.end, two.start)
    if join is None or ("and" in join[0] and "between" not in low[max(0, one.start - 12) : one.start]):
        return None
    first = one.value or _before(two.value, one)
    return PeriodAt(one.start, two.end, first, two.value) if first is not None and first <= two.value else None


def _before(last: datetime.date, one: DateAt) -> datetime.date | None:
    """The first day of a range, which prints no year of its own."""
    first = _day(last.year, one.month, one.day)
    return _day(last.year - 1, one.month, one.day) if first is not None and first > last else first


def _days_of_one_month(low: str, last: DateAt) -> PeriodAt | None:
    """A range whose first day is a bare number: "4-8 May 2024"."""
    if last.value is None or low[last.end - 5 : last.end - 4] == "/":
        return None
    found = _DAY_TO.search(low, max(0, last.start - 12), last.start)
    first = _day(last.value.year, last.value.month, int(found["d"])) if found else None
    return PeriodAt(found.start(), last.end, first, last.value) if found and first and first < last.value else None
