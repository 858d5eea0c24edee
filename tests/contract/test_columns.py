"""How a value is brought to its column's type, and what does not fit."""

from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from extractor.contract import UnfitError, table_named
from extractor.model import Status

MONEY = table_named("projects").named("budget_total")
RATIO = table_named("plans").named("ratio")
FIGURE = table_named("indicators").named("low")
TEXT = table_named("files").named("source")


@pytest.mark.parametrize(
    ("given_", "stored"),
    [
        ("193600", "193600.00"),
        ("1.005", "1.01"),
        ("-1.005", "-1.01"),
        ("0E+3", "0.00"),
        ("-0.001", "0.00"),
        ("999999999999999999.99", "999999999999999999.99"),
    ],
)
def test_money_has_two_decimals_rounded_half_up(given_: str, stored: str):
    assert str(MONEY.stored(Decimal(given_))) == stored


@pytest.mark.parametrize(
    ("given_", "stored"),
    [
        ("98.000", "98"),
        ("1E+2", "100"),
        ("0.2500", "0.25"),
        ("0.123456785", "0.12345679"),
    ],
)
def test_figures_keep_only_digits_that_say_something(given_: str, stored: str):
    assert str(FIGURE.stored(Decimal(given_))) == stored
    assert f"{RATIO.stored(Decimal(given_)):f}" == stored


@given(
    st.decimals(allow_nan=False, allow_infinity=False, places=8).filter(
        lambda value: abs(value) < Decimal(10) ** 20
    )
)
def test_a_figure_of_eight_decimals_is_kept_exactly(value: Decimal):
    assert FIGURE.stored(value) == value


@pytest.mark.parametrize(
    "value",
    ["1000000000000000000", "999999999999999999.995", "1E+90", "NaN", "Infinity"],
)
def test_what_is_too_long_is_refused_not_cut(value: str):
    with pytest.raises(UnfitError, match=r"decimal\(20,2\)"):
        MONEY.stored(Decimal(value))


def test_a_missing_value_is_refused_where_one_must_stand():
    assert MONEY.stored(None) is None
    with pytest.raises(UnfitError):
        TEXT.stored(None)


def test_a_name_that_is_not_utf8_is_escaped_and_stays_distinct():
    gbk = "预算".encode("gbk").decode("utf-8", "surrogateescape")
    other = "决算".encode("gbk").decode("utf-8", "surrogateescape")
    stored = [TEXT.stored(gbk), TEXT.stored(other)]
    assert stored[0] == "Ԥ\\udccb\\udce3"
    assert stored[0] != stored[1]
    assert TEXT.stored("预算.pdf") == "预算.pdf"


def test_a_word_of_the_model_becomes_a_plain_word():
    stored = table_named("files").named("status").stored(Status.OK)
    assert (stored, type(stored)) == ("ok", str)
