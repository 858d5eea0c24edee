"""Ratios, weights, bare figures and the months that periods end with."""

from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from extractor.normalize.figures import (
    read_figure,
    read_month,
    read_ratio,
    read_weight,
)


@pytest.mark.parametrize(
    ("text", "in_percent_plan", "elsewhere"),
    [
        ("25%", "0.25", "0.25"),
        ("67％", "0.67", "0.67"),
        ("100.00 %", "1", "1"),
        ("0", "0", "0"),
        ("25", "0.25", None),
        ("0.25", None, None),
        ("1", None, None),
        ("", None, None),
        ("按进度", None, None),
        ("1" * 20 + "%", None, None),
    ],
)
def test_a_bare_figure_is_a_percent_only_where_a_label_says_so(
    text: str, in_percent_plan: str | None, elsewhere: str | None
):
    for expected, is_percent in ((in_percent_plan, True), (elsewhere, False)):
        number = None if expected is None else Decimal(expected)
        assert read_ratio(text, is_percent=is_percent) == number


@given(percent=st.decimals(0, 1000, places=4))
def test_reading_a_written_ratio_gives_it_back(percent: Decimal):
    assert read_ratio(f"{percent}%", is_percent=False) == percent / 100


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("10", "10"),
        ("10分", "10"),
        ("（10.5分）", "10.5"),
        ("20%", "20"),
        ("十", None),
        ("", None),
    ],
)
def test_a_weight_is_a_figure_that_may_say_it_is_points(text: str, weight: str | None):
    assert read_weight(text) == (None if weight is None else Decimal(weight))


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("89.974", "89.974"),
        ("-3", "-3"),
        ("96%", "96"),
        ("50个", None),
        ("完成", None),
        ("1" * 20, None),
    ],
)
def test_an_actual_figure_is_read_when_it_stands_alone(text: str, figure: str | None):
    assert read_figure(text) == (None if figure is None else Decimal(figure))


@pytest.mark.parametrize(
    ("label", "month"),
    [
        ("1月底", 1),
        ("3月底", 3),
        ("12月底", 12),
        ("1-6月", 6),
        ("第三季度", 9),
        ("4季度", 12),
        ("上半年", 6),
        ("全年", 12),
        ("13月", None),
        ("合计", None),
    ],
)
def test_a_period_ends_with_a_month(label: str, month: int | None):
    assert read_month(label) == month
