"""One spelling of JSON: exact figures, plain Chinese, stable lines."""

import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from extractor.contract import Json, canonical_json

scalars = st.none() | st.booleans() | st.integers() | st.text()
values = st.recursive(
    scalars | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=12,
)


@given(value=values, indent=st.sampled_from([None, 1, 2]))
def test_what_is_written_reads_back_the_same(value: Json, indent: int | None):
    assert json.loads(canonical_json(value, indent=indent)) == value


@given(st.decimals(allow_nan=False, allow_infinity=False, places=8))
def test_decimals_never_pass_through_a_binary_float(value: Decimal):
    # As in a file: a bare whole number would come back as an int.
    text = canonical_json([value])
    assert json.loads(text, parse_float=Decimal, parse_int=Decimal) == [value]


def test_figures_dates_and_chinese_are_written_as_they_are():
    value: Json = {"元": Decimal("193600.00"), "日": date(2031, 3, 1), "空": None}
    assert canonical_json(value) == '{"元": 193600.00, "日": "2031-03-01", "空": null}'
    assert canonical_json(Decimal("1E+3")) == "1000"


def test_what_holds_no_other_stands_on_one_line():
    value: Json = {"a": [1, 2], "b": [{"c": 3, "d": []}], "e": {}, "f": "x"}
    assert canonical_json(value, indent=1) == (
        '{\n "a": [1, 2],\n "b": [\n  {\n   "c": 3,\n   "d": []\n  }\n ],'
        '\n "e": {},\n "f": "x"\n}'
    )


@pytest.mark.parametrize("value", [float("nan"), float("inf"), Decimal("NaN")])
def test_what_json_has_no_word_for_is_refused(value: Json):
    with pytest.raises(ValueError, match="cannot be written"):
        canonical_json([value])
