"""Unit spellings to units."""

from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from extractor.forms.units import load_units

UNITS = load_units()


@pytest.mark.parametrize(
    ("text", "name", "dimension", "base", "factor"),
    [
        ("万元", "万元", "money", "元", 10_000),
        ("百分比", "%", "ratio", "1", Fraction(1, 100)),
        ("（平方米）", "平方米", "area", "平方米", 1),
        ("㎡", "平方米", "area", "平方米", 1),
        ("亩", "亩", "area", "平方米", Fraction(2000, 3)),
        ("千米", "千米", "length", "米", 1000),
        ("千瓦", "千瓦", "power", "千瓦", 1),
        ("万人次", "万人次", "count", "人次", 10_000),
        ("个工作日", "工作日", "duration", "工作日", 1),
        ("次/月", "次/月", "frequency", "次/月", 1),
        ("元/年", "元/年", "rate", "元/年", 1),
        ("次/人", "次/人", "count", "次/人", 1),
        ("万元/公里", "万元/公里", "rate", "元/公里", 10_000),
        ("元每人", "元/人", "rate", "元/人", 1),
        ("元/生/年", "元/生/年", "rate", "元/生/年", 1),
        ("台/件/套", "台/件/套", "count", "台/件/套", 1),
    ],
)
def test_a_spelling_is_one_unit_with_its_scale(
    text: str, name: str, dimension: str, base: str, factor: int | Fraction
):
    unit = UNITS.find(text)
    assert unit is not None
    assert (unit.name, unit.dimension, unit.base) == (name, dimension, base)
    assert unit.factor == factor


@pytest.mark.parametrize("text", ["", "万", "圈圈", "元/", "/月", "元/12"])
def test_a_word_that_nobody_listed_is_no_unit(text: str):
    assert UNITS.find(text) is None


@given(
    spelling=st.sampled_from(sorted(UNITS.spellings)),
    scale=st.sampled_from(["", "万", "亿"]),
)
def test_the_normal_spelling_is_its_own(spelling: str, scale: str):
    unit = UNITS.find(scale + spelling)
    assert unit is not None
    assert UNITS.find(unit.name) == unit
