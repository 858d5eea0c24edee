"""Amounts: what is printed in a cell or a label, and nothing more than that."""

from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from extractor.normalize.money import FACTORS, in_yuan, read_amount, unit_in_label


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("0", "0", None),
        ("19.36 万元", "19.36", "万元"),
        ("１２３．５万元。", "123.5", "万元"),
        ("8,827,620.53", "8827620.53", None),
        ("771 325 800.00元", "771325800.00", "元"),
        ("12,3456万元", "123456", "万元"),
        ("119万", "119", "万元"),
        ("3亿", "3", "亿元"),
        ("5百万元", "5", "百万元"),
        ("2279.048 万元", "2279.048", "万元"),
        ("100（万元）", "100", "万元"),
        ("100.", "100", None),
        ("¥500", "500", None),
        ("人民币500元整", "500", "元"),
        ("-5", "-5", None),
        ("(1,000.00)", "-1000.00", None),
        ("854万854万(甲400万元,乙454万元)", "854", "万元"),
        ("36万元（其中设备30万元）", "36", "万元"),
        ("三万元", "3", "万元"),
    ],
)
def test_an_amount_is_read_with_the_unit_printed_beside_it(
    text: str, number: str, unit: str | None
):
    assert read_amount(text) == (Decimal(number), unit)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "万元",
        "约5万",
        "5-6万",
        "1,23",
        "12万美元",
        "100元200元",
        "(5",
        "详见附件",
    ],
)
def test_what_is_not_one_amount_is_not_read(text: str):
    assert read_amount(text) is None


@pytest.mark.parametrize(
    ("label", "unit"),
    [
        ("项目资金（万元）", "万元"),
        ("金额单位:元", "元"),
        ("单位:人民币万元", "万元"),
        ("（单位：千元）", "千元"),
        ("预算数", None),
        ("多元化投入", None),
    ],
)
def test_a_label_states_a_unit_in_brackets_or_after_the_word(
    label: str, unit: str | None
):
    assert unit_in_label(label) == unit


def test_an_amount_beyond_eighteen_digits_is_not_believed():
    assert in_yuan(Decimal(9999999999999999), "万元") is None
    assert in_yuan(Decimal("9" * 16), "元") == Decimal("9" * 16)
    assert read_amount("9" * 16) == (Decimal("9" * 16), None)
    assert read_amount("9" * 17) is None
    assert in_yuan(Decimal("21.38"), "万元") == Decimal("213800.00")


@given(
    number=st.decimals("-99999999999", "99999999999", places=4),
    unit=st.sampled_from(sorted(FACTORS)),
    space=st.sampled_from(["", " ", "\u3000"]),
    form=st.sampled_from(["{}", "{:,}"]),
)
def test_reading_what_is_written_gives_the_amount_back(
    number: Decimal, unit: str, space: str, form: str
):
    assert read_amount(f"{form.format(number)}{space}{unit}") == (number, unit)
