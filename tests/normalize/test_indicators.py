"""Indicator rows: level names, targets, what was reached, and their places."""

from datetime import date
from decimal import Decimal

import pytest

from extractor.findings import Finding
from extractor.geometry import Box, Place
from extractor.model import Indicator, RawField, RawIndicator
from extractor.normalize.indicators import raw_to_indicators


def printed(text: str, top: float = 100.0) -> RawField:
    box = Box(70, top, 180, top + 20)
    place = Place(page_number=3, box=box, raw=text, cell_id="t001-r01-c01")
    return RawField(text=text, places=(place,))


def row(year: int | None = 2031, **cells: str) -> tuple[Indicator, tuple[Finding, ...]]:
    fields = {
        column: printed(text, top=100.0 + 20 * index)
        for index, (column, text) in enumerate(cells.items())
    }
    raw = RawIndicator(scope="annual", place=printed("行").places[0], fields=fields)
    (indicator,), findings = raw_to_indicators([raw], year)
    return indicator, findings


@pytest.mark.parametrize(
    ("label", "class_"),
    [("产出指标（50分）", "output"), ("综合指标", "other"), ("", None)],
)
def test_a_level_has_its_class_and_an_unknown_one_is_other(
    label: str, class_: str | None
):
    indicator, _ = row(level1=label, level3="巡护次数")
    assert indicator.level1_class == class_
    assert indicator.level1 == (label or None)


def test_a_target_is_typed_with_what_stands_in_its_own_columns():
    indicator, findings = row(
        level2="成本指标", target_raw="3.5", operator_raw="≤", unit_raw="万元"
    )
    assert (indicator.operator, indicator.high) == ("<=", Decimal("3.5"))
    assert (indicator.unit, indicator.base_high) == ("万元", Decimal(35000))
    assert not findings
    tops = {name: place[0].box.top for name, place in indicator.places.items()}
    assert (tops["high"], tops["operator"], tops["unit"]) == (120, 140, 160)


def test_a_column_that_the_cell_overrules_is_not_where_the_value_is_printed():
    indicator, findings = row(target_raw="28.8万元", unit_raw="%")
    assert indicator.places["unit"] == indicator.places["target_raw"]
    (finding,) = findings
    assert (finding.code, finding.indicator_ordinal) == ("target-unit-conflict", 1)
    assert finding.place == indicator.places["target_raw"][0]


def test_an_operator_that_is_printed_nowhere_has_no_place():
    indicator, _ = row(target_raw="98%")
    assert indicator.operator_implied
    assert "operator" not in indicator.places


def test_a_date_without_a_year_is_of_the_fiscal_year():
    indicator, _ = row(target_raw="10月底前")
    assert indicator.date_to == date(2031, 10, 31)
    _, findings = row(year=None, target_raw="10月底前")
    assert [finding.code for finding in findings] == ["target-year-unknown"]


@pytest.mark.parametrize(
    ("target", "actual", "figure"),
    [
        ("≥50个", "50", 50),
        ("≥50个", "50个", 50),
        ("≤3万元", "28000元", "2.8"),
        ("≤3万元", "2.8", "2.8"),
        ("≥95%", "96.5％", "96.5"),
        ("3", "4", 4),
        ("≥50个", "50人", None),
        ("≥95%", "达成预期指标", None),
        ("≥50个", "上半年30个,下半年25个", None),
        ("显著提升", "显著提升", None),
    ],
)
def test_what_was_reached_is_a_figure_in_the_targets_unit(
    target: str, actual: str, figure: str | int | None
):
    indicator, _ = row(target_raw=target, actual_raw=actual)
    assert indicator.actual == (None if figure is None else Decimal(figure))
    assert indicator.actual_raw == actual
    assert ("actual" in indicator.places) == (figure is not None)
