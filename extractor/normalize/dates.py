"""Printed dates to days: a month is its first and last day, a year likewise.

`read_span` reads one date in any of the spellings these forms use, `read_period` two of
them with something between. A date that can be read in two ways is not read.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from extractor.normalize.texts import fold_value


class DaySpan(NamedTuple):
    """The first and the last day of what is printed; the same for a single day."""

    first: date
    last: date


_CLOCK = re.compile(r"T?\d{1,2}:\d{2}(?::\d{2})?(?:\.0)?$")
_SPELLINGS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<y>\d{4})年(?P<m>\d{1,2})月(?P<d>\d{1,2})[日号]?",
        r"(?P<y>\d{4})(?P<sep>[-/.])(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})",
        r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})",
        r"(?P<y>\d{4})年(?P<m>\d{1,2})月份?",
        r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})",
        r"(?P<y>\d{4})(?P<m>\d{2})",
        r"(?P<y>\d{4})(?:年度?)?",
    )
)
_DAY_FIRST = re.compile(r"(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y>\d{4})")
_BETWEEN = re.compile(r"至|到|[-~]{1,3}")
_MONTHS_OF_YEAR = re.compile(r"(\d{4}年)(\d{1,2})[-~至到](\d{1,2})月")
_YEARS = range(1950, 2101)


def read_span(text: str) -> DaySpan | None:
    """Return the days one date covers; None when the text is not one date."""
    folded = _CLOCK.sub("", fold_value(text))
    for spelling in _SPELLINGS:
        if matched := spelling.fullmatch(folded):
            parts = matched.groupdict()
            return _span(*(parts.get(name) for name in "ymd"))
    if matched := _DAY_FIRST.fullmatch(folded):
        return _day_or_month_first(matched["y"], int(matched["a"]), int(matched["b"]))
    return None


def read_period(text: str) -> DaySpan | None:
    """Return the days from the first to the second date; one date is its own period."""
    folded = fold_value(text).removeprefix("自").removeprefix("从").removesuffix("止")
    folded = _MONTHS_OF_YEAR.sub(r"\1\2月-\3月", folded)
    if (single := read_span(folded)) is not None:
        return single
    return next(_periods(folded), None)


def _periods(text: str) -> Iterator[DaySpan]:
    for between in _BETWEEN.finditer(text):
        begin = read_span(text[: between.start()].removesuffix("起"))
        end = _read_end(text[between.end() :], begin) if begin else None
        if begin and end and begin.first <= end.last:
            yield DaySpan(begin.first, end.last)


def _read_end(text: str, begin: DaySpan) -> DaySpan | None:
    """Read a period's second date, which may leave the year to the first."""
    return read_span(text) or read_span(f"{begin.first.year}年{text}")


def _span(year: str | None, month: str | None, day: str | None) -> DaySpan | None:
    y, m, d = (int(part) if part else None for part in (year, month, day))
    if y is None or y not in _YEARS:
        return None
    if m is None:
        return DaySpan(date(y, 1, 1), date(y, 12, 31))
    try:
        last = d or monthrange(y, m)[1]
        return DaySpan(date(y, m, d or 1), date(y, m, last))
    except ValueError:
        return None


def _day_or_month_first(year: str, a: int, b: int) -> DaySpan | None:
    """Read 31/12/2025 and 12/31/2025; 2/1/2025 could be either and is not read."""
    readings = {_span(year, str(m), str(d)) for m, d in ((a, b), (b, a))} - {None}
    return readings.pop() if len(readings) == 1 else None
