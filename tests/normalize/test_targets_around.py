"""Targets with what stands around them: columns, years, properties of all readings."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from extractor.normalize.targets import Surroundings, read_target
from tests.normalize.targets_written import (
    Notation,
    codes,
    figures,
    read_again,
    read_notations,
)


@pytest.mark.parametrize(
    ("level2", "name", "unit"),
    [
        ("成本指标", None, "万元"),
        ("经济效益指标", None, "万元"),
        ("数量指标", None, "万"),
        ("数量指标", "补助资金规模", "万元"),
        (None, None, "万元"),
    ],
)
def test_a_bare_scale_is_money_where_money_is_spoken_of(
    level2: str | None, name: str | None, unit: str
):
    target = read_target("≤1.5万", Surroundings(level2=level2, name=name))
    assert figures(target) == f"<= - 1.5 {unit}"
    assert codes(target) == (["target-unit-assumed"] if not (level2 or name) else [])


def test_a_bare_scale_may_have_a_rate():
    around = Surroundings(level2="成本指标")
    assert figures(read_target("≤620万/月", around)) == "<= - 620 万元/月"


@pytest.mark.parametrize(
    ("raw", "operator", "unit", "expected", "code"),
    [
        ("95", "≥", "%", ">= 95 - %", []),
        ("30", "≤", "万元", "<= - 30 万元", []),
        ("100", None, "百分比", "~= 100 100 %", []),
        ("1", "≥", "人/年", ">= 1 - 人/年", []),
        ("6", "＝", "（个）", "= 6 6 个", []),
        ("5万", "=", "元", "= 5 5 万元", []),
        ("12", "定性", "/", "~= 12 12 -", []),
        ("≥95%", "≥", "%", ">= 95 - %", []),
        ("28.8万元", None, "%", "~= 28.8 28.8 万元", ["target-unit-conflict"]),
        ("≥95%", "≤", None, ">= 95 - %", ["target-operator-conflict"]),
        ("≥95%以下", None, None, ">= 95 - %", ["target-operator-conflict"]),
    ],
)
def test_columns_of_their_own_count_where_the_cell_is_silent(
    raw: str, operator: str | None, unit: str | None, expected: str, code: list[str]
):
    target = read_target(raw, Surroundings(operator_raw=operator, unit_raw=unit))
    assert figures(target) == expected
    assert codes(target) == code


def test_words_beside_a_figure_are_no_part_of_the_unit_column():
    target = read_target("95覆盖", Surroundings(unit_raw="%"))
    assert (figures(target), target.note) == ("~= 95 95 %", "覆盖")


def test_a_unit_beside_words_is_a_conflict():
    target = read_target("应保尽保", Surroundings(unit_raw="%"))
    assert (target.target_kind, codes(target)) == ("text", ["target-unit-conflict"])


def test_grade_columns_give_the_best_grade_as_the_least_that_counts():
    around = Surroundings(grades_raw="90% 80% 70% 70%")
    assert figures(read_target("", around)) == ">= 90 - %"


@pytest.mark.parametrize(
    ("raw", "first", "last"),
    [
        ("12月底到位", None, date(2022, 12, 31)),
        ("2023年6月30日前", None, date(2023, 6, 30)),
        ("年底前", None, date(2022, 12, 31)),
        ("四月底", None, date(2022, 4, 30)),
        ("≤12月31日", None, date(2022, 12, 31)),
        ("不晚于2022年10月底", None, date(2022, 10, 31)),
        ("2022.11.30前", None, date(2022, 11, 30)),
        ("次年3月底前", None, date(2023, 3, 31)),
        ("12月前完成", None, date(2022, 12, 31)),
        ("材料6月30日前报送", None, date(2022, 6, 30)),
        ("2022年3月1日", date(2022, 3, 1), date(2022, 3, 1)),
        ("2022年12月31日", date(2022, 12, 31), date(2022, 12, 31)),
        ("2022-12-31", date(2022, 12, 31), date(2022, 12, 31)),
        ("2021年1月-12月", date(2021, 1, 1), date(2021, 12, 31)),
        ("1-12月", date(2022, 1, 1), date(2022, 12, 31)),
        ("2023.07-2024.01", date(2023, 7, 1), date(2024, 1, 31)),
        ("2020年1月--2020年11月", date(2020, 1, 1), date(2020, 11, 30)),
        ("2022年4月", date(2022, 4, 1), date(2022, 4, 30)),
        ("2022年", date(2022, 1, 1), date(2022, 12, 31)),
        ("第四季度", date(2022, 10, 1), date(2022, 12, 31)),
        ("上半年", date(2022, 1, 1), date(2022, 6, 30)),
        ("2月下旬", date(2022, 2, 21), date(2022, 2, 28)),
    ],
)
def test_a_deadline_has_its_last_day_and_a_period_both(
    raw: str, first: date | None, last: date
):
    target = read_target(raw, Surroundings(fiscal_year=2022))
    assert target.target_kind == "date"
    assert (target.date_from, target.date_to) == (first, last)


def test_a_deadline_without_any_year_is_a_date_with_a_finding():
    target = read_target("12月底到位")
    assert (target.target_kind, target.date_to, target.note) == ("date", None, "到位")
    assert codes(target) == ["target-year-unknown"]


def test_a_figure_with_a_deadline_keeps_both():
    target = read_target("10月底前完成80%", Surroundings(fiscal_year=2022))
    assert figures(target) == "~= 80 80 %"
    assert target.date_to == date(2022, 10, 31)


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("292%", ["target-misread"]),
        ("2280次", ["target-misread"]),
        ("2100%", ["target-misread"]),
        ("2100次", ["target-misread"]),
        ("2305次", []),
        ("28%", []),
        ("200%", []),
        ("≥292%", []),
        ("235人", []),
    ],
)
def test_a_figure_that_may_be_misread_is_marked_and_kept(raw: str, code: list[str]):
    target = read_target(raw)
    assert target.low is not None
    assert f"{target.low.normalize():f}" in raw
    assert codes(target) == code


@pytest.mark.parametrize(
    ("raw", "base", "unit", "dimension"),
    [
        ("=119万元", "1190000", "元", "money"),
        ("=95%", "0.95", "1", "ratio"),
        ("=3亩", "2000", "平方米", "area"),
        ("=30分钟", "0.5", "小时", "duration"),
        ("=2万元/公里", "20000", "元/公里", "rate"),
        ("=4次/年", "4", "次/年", "frequency"),
        ("=12匣", "12", "匣", None),
    ],
)
def test_base_values_have_the_scale_multiplied_out(
    raw: str, base: str, unit: str, dimension: str | None
):
    target = read_target(raw)
    assert target.base_low == target.base_high
    assert target.base_low is not None
    assert f"{target.base_low.normalize():f}" == base
    assert (target.base_unit, target.dimension) == (unit, dimension)


WRITTEN = st.tuples(
    st.sampled_from(["=", ">=", "<=", ">", "<"]),
    st.decimals(0, 999_999, places=2),
    st.sampled_from(
        ["%", "万元", "元/亩", "次/年", "平方米", "人次", "个", "台/件/套"]
    ),
)


@given(written=WRITTEN)
def test_reading_a_written_target_gives_it_back(written: tuple[str, object, str]):
    operator, number, unit = written
    target = read_target(f"{operator}{number}{unit}")
    assert (target.operator, target.unit) == (operator, unit)
    ends = {end for end in (target.low, target.high) if end is not None}
    assert ends == {number}


ENDS = st.tuples(st.decimals(-999, 999, places=2), st.decimals(-999, 999, places=2))


@given(
    ends=ENDS.filter(lambda ends: ends[0] < ends[1]),
    joint=st.sampled_from(["~", "至", "到", "～"]),
    unit=st.sampled_from(["%", "万元", "天", "元/亩"]),
)
def test_reading_a_written_range_gives_it_back(
    ends: tuple[Decimal, Decimal], joint: str, unit: str
):
    low, high = ends
    for text in (f"{low}{unit}{joint}{high}{unit}", f"{low}{joint}{high}{unit}"):
        target = read_target(text)
        assert (target.operator, target.unit) == ("between", unit)
        assert (target.low, target.high) == (low, high)


@given(
    day=st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    spelling=st.sampled_from(
        ["{0.year}年{0.month}月{0.day}日", "{0:%Y-%m-%d}", "{0:%Y/%m/%d}", "{0:%Y%m%d}"]
    ),
)
def test_reading_a_written_day_gives_it_back(day: date, spelling: str):
    printed = spelling.format(day)
    on, by = read_target(printed), read_target(f"{printed}前")
    assert (on.target_kind, on.date_from, on.date_to) == ("date", day, day)
    assert (by.target_kind, by.date_from, by.date_to) == ("date", None, day)


WIDE = str.maketrans("0123456789%=<>/()+", "０１２３４５６７８９％＝＜＞／（）＋")
MARKUP = frozenset("\\$&{'‘’")
PLAIN = tuple(
    notation
    for file in ("known.tsv", "spelt.tsv")
    for notations in read_notations(file).values()
    for notation in notations
    if notation.raw and not MARKUP & set(notation.raw) and ":00" not in notation.raw
)


@given(
    notation=st.sampled_from(PLAIN),
    quote=st.sampled_from(["", "'", "‘", "`", "' "]),
    gap=st.sampled_from(["", " ", "\u3000", "\n", "\u200b"]),
    width=st.sampled_from([{}, WIDE]),
)
def test_white_space_width_and_quotes_change_nothing(
    notation: Notation, quote: str, gap: str, width: dict[int, int]
):
    dressed = quote + gap.join(notation.raw).translate(width)
    again = read_again(notation._replace(raw=dressed))
    assert again._replace(raw=notation.raw) == notation


@given(
    raw=st.text(
        "0123456789.,%≥≤<>=-~±年月日底前每次万元/()[]以上内至 不低于", max_size=12
    )
)
def test_no_text_makes_the_reader_fail(raw: str):
    target = read_target(raw, Surroundings(fiscal_year=2022))
    if target.low is not None and target.high is not None:
        assert target.low <= target.high
