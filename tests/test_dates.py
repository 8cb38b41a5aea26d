"""Days and ranges in clean text: what is one, what only looks like one."""

from __future__ import annotations

import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiparse.dates import dates, doubt, mention, period_of, periods
from foiparse.model import DiagnosticCode
from foiparse.source import Text

READ = [
    # digits, day first
    ("seen on 16/10/23 at noon", "16/10/23", "2023-10-16"),
    ("from 01/1/2019 on", "01/1/2019", "2019-01-01"),
    ("paid 5.3.2021.", "5.3.2021", "2021-03-05"),
    ("on 16.10.23 we met", "16.10.23", "2023-10-16"),
    ("07-05-2022", "07-05-2022", "2022-05-07"),
    # year first
    ("extracted 2024-03-14.", "2024-03-14", "2024-03-14"),
    ("run of 2024/03/14", "2024/03/14", "2024-03-14"),
    # words, with and without an ordinal, "of", a comma, a cut month
    ("on 23rd November 2011 a", "23rd November 2011", "2011-11-23"),
    ("the 8 December 2023", "8 December 2023", "2023-12-08"),
    ("the 3rd of May, 2021", "3rd of May, 2021", "2021-05-03"),
    ("9 Feb 2024", "9 Feb 2024", "2024-02-09"),
    ("on 9 Sept. 2024", "9 Sept. 2024", "2024-09-09"),
    ("7-May-2023", "7-May-2023", "2023-05-07"),
    # a mail that writes ordinals with a caret, a line end inside a date
    ("received on 31^st July 2023.", "31^st July 2023", "2023-07-31"),
    ("held on 4 June\n  2023 here", "4 June\n  2023", "2023-06-04"),
    # month first in words only; headers of mails
    ("December 23, 2023", "December 23, 2023", "2023-12-23"),
    ("Sent: Wednesday, March 26, 2024 9:11 AM", "March 26, 2024", "2024-03-26"),
    ("Date: Fri, 9 Feb 2024 09:15:12 +0000", "9 Feb 2024", "2024-02-09"),
    # two-digit years: 69 is this century's, 70 the last one's
    ("born 01/02/69", "01/02/69", "2069-02-01"),
    ("born 01/02/70", "01/02/70", "1970-02-01"),
    # soft hyphens and curly dashes do not hinder
    ("2024\u201303\u201314", "2024-03-14", "2024-03-14"),
    # a leap day
    ("29 February 2024", "29 February 2024", "2024-02-29"),
]


@pytest.mark.parametrize(("source", "words", "day"), READ)
def test_a_date_is_read(source: str, words: str, day: str) -> None:
    text = Text(source)
    found = [date for date in dates(text) if date.value is not None]
    assert [(text.text[date.start : date.end], date.value.isoformat()) for date in found if date.value] == [(words, day)]


NO_DATE = [
    "in the year 2016/17",  # a financial year
    "from 2019-2021",  # two years
    "reference 2024/0356",
    "request 20/09/1088",  # year, month, serial: no year of ours
    "FOI/22/022656 and FOI-16-10-2023 and 01.FOI.23.033090",  # parts of references
    "647/2024",
    "version 1.2.10 of the form",
    "the address 10.0.0.1",
    "call 01632 960 123",
    "May 2020 and 20 2020",  # a month alone, two numbers
    "on the 23 2023 places",
    "room 23, 2023 people came",  # no month before it
    "a score of 23/24/25",
    "at 12:30 on Monday",
    "412- 25",
    "sections 5/6/7 of",  # 7 is no year
    "https://example.org/2023/05/07/page",
    "\u00a312/03/2024",  # money misprinted: not ours to guess
]


@pytest.mark.parametrize("source", NO_DATE)
def test_what_is_no_date_is_left_alone(source: str) -> None:
    assert dates(Text(source)) == ()


UNREAD = [
    ("by 27/0/2024", "it may be a misprint"),  # a misprint seen in letters
    ("by 31/02/2024", "it may be a misprint"),
    ("by 31 February 2023", "it may be a misprint"),
    ("by 02/13/2024", "it may have the month first"),
    ("by 2024-13-02", "it may have the month first"),
]


@pytest.mark.parametrize(("source", "hint"), UNREAD)
def test_a_date_that_is_none_is_told_not_guessed(source: str, hint: str) -> None:
    text = Text(source)
    (found,) = dates(text)
    assert found.value is None and found.unread
    told = doubt(text, found)
    assert told.code is DiagnosticCode.DATE_NOT_READ
    assert told.hint == hint
    assert told.span is not None and told.span.of(source) == source[3:]


RANGES = [
    ("1st April 2021 to 31st March 2024", "2021-04-01", "2024-03-31", None),
    ("01/1/2019-31/05/2022.", "2019-01-01", "2022-05-31", "01/1/2019-31/05/2022"),
    ("between 01/01/2019 and 31/12/2021 inclusive", "2019-01-01", "2021-12-31", "01/01/2019 and 31/12/2021"),
    ("13/04/24 -\n19/04/24 (inclusive)", "2024-04-13", "2024-04-19", "13/04/24 -\n19/04/24"),
    ("from 1 January 2022 until 14 February 2022", "2022-01-01", "2022-02-14", "1 January 2022 until 14 February 2022"),
    # the first day takes the year of the last, or the one before
    ("1 April to 30 June 2023", "2023-04-01", "2023-06-30", None),
    ("4 June-7 July 2023", "2023-06-04", "2023-07-07", None),
    ("1 December until 31 January 2024", "2023-12-01", "2024-01-31", None),
    # a bare number as the first day
    ("4-8 December 2023", "2023-12-04", "2023-12-08", None),
    ("1 to 30 November 2016", "2016-11-01", "2016-11-30", None),
    # the same day twice is a range of one day
    ("1st July 2024 until 1st July 2024", "2024-07-01", "2024-07-01", None),
]


@pytest.mark.parametrize(("source", "first", "last", "words"), RANGES)
def test_a_range_is_read(source: str, first: str, last: str, words: str | None) -> None:
    text = Text(source)
    (period,) = periods(text, dates(text))
    made = period_of(text, period)
    assert (made.start.isoformat(), made.end.isoformat()) == (first, last)
    assert made.span.of(source) == (words or source)


NO_RANGE = [
    "on 1 May 2023 and 3 May 2023",  # two days, no "between"
    "from 3 May 2024 to 1 May 2023",  # backwards
    "1 May 2023, to which we replied on 3 June 2023",
    "page 4 of 8 May 2024",
]


@pytest.mark.parametrize("source", NO_RANGE)
def test_two_dates_are_not_always_a_range(source: str) -> None:
    text = Text(source)
    assert periods(text, dates(text)) == ()


def test_a_day_without_a_year_is_read_only_with_one() -> None:
    text = Text("we replied on 14 December to you")
    (found,) = dates(text)
    assert found.value is None and not found.unread
    assert mention(text, found) is None
    read = mention(text, found, year=2023)
    assert read is not None and read.value == datetime.date(2023, 12, 14)


def test_the_29th_of_february_needs_a_leap_year() -> None:
    text = Text("on 29 February we met")
    (found,) = dates(text)
    assert mention(text, found, year=2023) is None
    read = mention(text, found, year=2024)
    assert read is not None and read.value == datetime.date(2024, 2, 29)


def test_spans_are_those_of_the_source() -> None:
    source = "\u00ad\u200bheld on 8\u00a0Decem\u00adber 2023."
    text = Text(source)
    (found,) = dates(text)
    read = mention(text, found)
    assert read is not None and read.span.of(source) == "8\u00a0Decem\u00adber 2023"


@given(st.dates(datetime.date(1970, 1, 1), datetime.date(2069, 12, 31)))
def test_every_day_is_read_in_every_shape(day: datetime.date) -> None:
    month = ("January February March April May June July August September October November December").split()[day.month - 1]
    for shape in (
        f"{day.day:02}/{day.month:02}/{day.year}", f"{day.day}/{day.month}/{day.year % 100:02}", f"{day.day}.{day.month}.{day.year}",
        day.isoformat(), f"{day.day} {month} {day.year}", f"{day.day}th {month[:3]} {day.year}", f"{month} {day.day}, {day.year}",
    ):  # fmt: skip
        assert [found.value for found in dates(Text(f"on {shape}, then"))] == [day], shape


@given(st.text(alphabet="0123456789/-. ,mayjun\n^st", max_size=60))
def test_nothing_raises_and_offsets_are_in_order(source: str) -> None:
    text = Text(source)
    found = dates(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(0 <= date.start < date.end <= len(text.text) for date in found)
    periods(text, found)


@pytest.mark.timeout(20)
@pytest.mark.parametrize("unit", ["1", "1/", "1 ", "12/12/", "1 may ", "12-", "1,", "1 of  ", "may 1, 2020 "])
def test_one_thing_over_and_over_does_not_hang(unit: str) -> None:
    text = Text(unit * (200_000 // len(unit)))
    found = dates(text)
    assert all(a.start < b.start for a, b in pairwise(found))
    assert periods(text, found) == periods(text, found)
