"""Dates and periods, in every spelling the forms use."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

from extractor.normalize.dates import read_period, read_span

DAY = (date(2026, 1, 1), date(2026, 1, 1))


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("2026/1/1", DAY),
        ("2026-01-01", DAY),
        ("2026.1.1", DAY),
        ("20260101", DAY),
        ("2026年1月1日", DAY),
        ("２０２６ 年 1 月 1 日", DAY),
        ("1/1/2026", DAY),
        ("2026-01-01 00:00:00", DAY),
        ("12/31/2025", (date(2025, 12, 31), date(2025, 12, 31))),
        ("2024年2月", (date(2024, 2, 1), date(2024, 2, 29))),
        ("2023.07", (date(2023, 7, 1), date(2023, 7, 31))),
        ("202307", (date(2023, 7, 1), date(2023, 7, 31))),
        ("2026年", (date(2026, 1, 1), date(2026, 12, 31))),
    ],
)
def test_a_date_covers_its_first_to_its_last_day(
    text: str, span: tuple[date, date] | None
):
    assert read_span(text) == span


@pytest.mark.parametrize(
    "text", ["2/1/2025", "2024-13-01", "2023-02-30", "1026-01-01", "长期", ""]
)
def test_a_date_that_is_none_or_could_be_two_is_not_read(text: str):
    assert read_span(text) is None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2023.07-2024.01", date(2023, 7, 1), date(2024, 1, 31)),
        ("2026-01-01 至 2027-12-31", date(2026, 1, 1), date(2027, 12, 31)),
        ("2026-01-01-2027-12-31", date(2026, 1, 1), date(2027, 12, 31)),
        ("20190101~20191231", date(2019, 1, 1), date(2019, 12, 31)),
        ("2021年1月-12月", date(2021, 1, 1), date(2021, 12, 31)),
        ("2021年1-12月", date(2021, 1, 1), date(2021, 12, 31)),
        ("2020年1月——2020年11月", date(2020, 1, 1), date(2020, 11, 30)),
        ("2024 年-2026 年", date(2024, 1, 1), date(2026, 12, 31)),
        ("自2024年1月起至2025年3月31日止", date(2024, 1, 1), date(2025, 3, 31)),
        ("2026年", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_period_runs_from_its_first_to_its_last_day(
    text: str, first: date, last: date
):
    assert read_period(text) == (first, last)


@pytest.mark.parametrize("text", ["长期", "2024年至今", "2025年-2023年", "一次性"])
def test_a_period_without_two_ends_in_order_is_not_read(text: str):
    assert read_period(text) is None


@given(
    day=st.dates(date(1950, 1, 1), date(2100, 12, 31)),
    spelling=st.sampled_from(
        ["{0}/{1}/{2}", "{0}-{1:02}-{2:02}", "{0}年{1}月{2}日", "{0}{1:02}{2:02}"]
    ),
)
def test_reading_a_written_day_gives_it_back(day: date, spelling: str):
    written = spelling.format(day.year, day.month, day.day)
    assert read_span(written) == (day, day)


@given(
    begin=st.dates(date(1950, 1, 1), date(2100, 12, 31)),
    end=st.dates(date(1950, 1, 1), date(2100, 12, 31)),
    between=st.sampled_from(["-", "至", " 至 ", "~", "——", "到"]),
)
def test_reading_a_written_period_gives_it_back(begin: date, end: date, between: str):
    read = read_period(f"{begin:%Y-%m-%d}{between}{end:%Y-%m-%d}")
    assert read == ((begin, end) if begin <= end else None)
