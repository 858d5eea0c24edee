"""Codes of projects and departments; every code here was made up for the tests."""

import pytest
from hypothesis import given, strategies as st

from extractor.normalize.codes import (
    HEBEI_ALPHABET,
    clean_code,
    department_code,
    hebei_check_character,
    is_valid_code,
    split_coded_name,
    year_in_code,
)

BODY = "13999923P0012341000A"
CODE = BODY + hebei_check_character(BODY)


def test_brackets_and_spaces_are_no_part_of_a_code():
    assert clean_code(f"[{CODE[:15]} {CODE[15:]}]") == CODE
    assert clean_code("［ ］") is None


def test_the_check_character_is_the_one_the_rule_gives():
    # Worked out by hand: only the first character weighs, 1 * 3**0, so 30 - 1.
    assert hebei_check_character("1" + "0" * 19) == "X"
    assert hebei_check_character("01" + "0" * 18) == "U"


@given(
    position=st.integers(0, 20),
    digit=st.sampled_from(HEBEI_ALPHABET),
)
def test_one_wrong_character_makes_a_code_invalid(position: int, digit: str):
    changed = CODE[:position] + digit + CODE[position + 1 :]
    assert is_valid_code(changed, "hebei-31") is (changed == CODE)


def test_other_provinces_have_no_rule():
    assert is_valid_code(CODE, None) is None
    assert is_valid_code("13999923O0012341000A1", "hebei-31") is False
    assert is_valid_code(CODE[:-1], "hebei-31") is False


def test_the_year_is_read_from_valid_codes_only():
    assert year_in_code(CODE) == 2023
    assert year_in_code(CODE[:-1]) is None


@pytest.mark.parametrize(
    ("text", "code", "name"),
    [
        ("51999921R000000012345-工资性支出", "51999921R000000012345", "工资性支出"),
        ("[51999921R000000012345]-公用-经费", "51999921R000000012345", "公用-经费"),
    ],
)
def test_a_code_joined_to_a_name_is_split_off(text: str, code: str, name: str):
    assert split_coded_name(text) == (code, name)


@pytest.mark.parametrize(
    "text", ["236高校改革专项", "236-高校改革专项", "ABCDEFGHIJKLMN-计划", "道路养护"]
)
def test_a_number_in_a_name_stays_in_the_name(text: str):
    assert split_coded_name(text) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[173]某科学院", "173"),
        ("219-某某局", "219"),
        ("820001-某县某镇人民政府", "820001"),
        ("321清河县某局", "321"),
        ("某某部105", "105"),
        ("某某部[105]", "105"),
        ("某某部", None),
        ("2022年某办公室", None),
        ("110指挥中心", None),
        ("第101", None),
    ],
)
def test_a_department_prints_its_code_before_or_after_its_name(
    text: str, code: str | None
):
    assert department_code(text) == code
