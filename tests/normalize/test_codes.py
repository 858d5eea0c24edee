"""Codes of projects and departments; every code here was made up for the tests."""

import pytest
from hypothesis import given, strategies as st

from extractor.normalize.codes import (
    HEBEI_ALPHABET,
    clean_code,
    department_code,
    hebei_check_character,
    is_valid_code,
    region_in_code,
    split_coded_name,
    year_in_code,
)

BODY = "13999923P0012341000A"
CODE = BODY + hebei_check_character(BODY)


# Eight digits, a letter, eleven more: the shape of a code before its check character.
digits = st.sampled_from("0123456789")
letters = st.sampled_from([char for char in HEBEI_ALPHABET if char.isalpha()])
bodies = st.tuples(*[digits] * 8, letters, *[st.sampled_from(HEBEI_ALPHABET)] * 11).map(
    "".join
)


@pytest.mark.parametrize(
    "text",
    [
        f"[{CODE[:15]} {CODE[15:]}]",
        f"［{CODE}］",
        f"【{CODE}】",
        f"〔{CODE}〕",
        f" [ {CODE} ",
        "".join(chr(ord(char) + 0xFEE0) for char in CODE),
        "\u3000".join(CODE),
    ],
)
def test_brackets_spaces_and_width_are_no_part_of_a_code(text: str):
    assert clean_code(text) == CODE


@pytest.mark.parametrize("text", ["［ ］", "", "[]", "—", "/", "无", "不适用"])
def test_what_stands_for_no_value_is_no_code(text: str):
    assert clean_code(text) is None


@pytest.mark.parametrize("text", [CODE.lower(), CODE.replace("0", "O"), CODE + "1"])
def test_a_printed_code_is_never_repaired(text: str):
    assert clean_code(text) == text
    assert is_valid_code(text, "hebei-31") is False


def test_the_check_character_is_the_one_the_rule_gives():
    # Worked out by hand: only the first character weighs, 1 * 3**0, so 30 - 1.
    assert hebei_check_character("1" + "0" * 19) == "X"
    assert hebei_check_character("01" + "0" * 18) == "U"


@given(body=bodies)
def test_the_check_character_makes_any_body_valid(body: str):
    assert is_valid_code(body + hebei_check_character(body), "hebei-31") is True


# 3 to any power is prime to 31, so a change of one character, by less than 31, always
# changes the sum; 3 has the order 30 modulo 31, so the first twenty all weigh
# differently, and two of them that change places change it as well.
@given(body=bodies, position=st.integers(0, 20), other=st.sampled_from(HEBEI_ALPHABET))
def test_one_wrong_character_is_always_found(body: str, position: int, other: str):
    code = body + hebei_check_character(body)
    changed = code[:position] + other + code[position + 1 :]
    assert is_valid_code(changed, "hebei-31") is (changed == code)


@given(body=bodies, one=st.integers(0, 19), two=st.integers(0, 19))
def test_two_characters_that_change_places_are_always_found(
    body: str, one: int, two: int
):
    code = body + hebei_check_character(body)
    changed = list(code)
    changed[one], changed[two] = changed[two], changed[one]
    assert is_valid_code("".join(changed), "hebei-31") is (changed == list(code))


@given(body=bodies)
def test_the_check_character_and_the_one_before_it_may_not_change_places(body: str):
    code = body + hebei_check_character(body)
    changed = code[:19] + code[20] + code[19]
    assert is_valid_code(changed, "hebei-31") is (changed == code)


def test_the_weights_of_the_first_twenty_characters_differ():
    assert len({pow(3, power, 31) for power in range(30)}) == 30


def test_other_provinces_have_no_rule():
    assert is_valid_code(CODE, None) is None
    assert is_valid_code(CODE, "") is None
    assert is_valid_code("13999923O0012341000A1", "hebei-31") is False
    assert is_valid_code(CODE[:-1], "hebei-31") is False
    assert is_valid_code("", "hebei-31") is False


def test_region_and_year_are_read_where_a_check_vouches_for_them():
    assert region_in_code(CODE, "hebei-31") == "139999"
    assert year_in_code(CODE, "hebei-31") == 2023


@pytest.mark.parametrize(
    ("code", "check"),
    [
        (CODE[:-1], "hebei-31"),
        (CODE[:-1] + ("0" if CODE[-1] != "0" else "1"), "hebei-31"),
        ("51999921R000000012345", None),
        (CODE, None),
    ],
)
def test_a_code_without_a_check_that_fits_tells_neither_region_nor_year(
    code: str, check: str | None
):
    assert region_in_code(code, check) is None
    assert year_in_code(code, check) is None


@pytest.mark.parametrize(
    ("text", "code", "name"),
    [
        ("51999921R000000012345-工资性支出", "51999921R000000012345", "工资性支出"),
        ("[51999921R000000012345]-公用-经费", "51999921R000000012345", "公用-经费"),
        ("51999921R000000012345_修路", "51999921R000000012345", "修路"),
        ("51999921R000000012345－修路", "51999921R000000012345", "修路"),
        ("51999921R000000012345——修路", "51999921R000000012345", "修路"),
        ("51999921R0000 00012345 - 修路 A", "51999921R000000012345", "修路 A"),
        (
            "５１９９９９２１Ｒ０００００００１２３４５－修路",
            "51999921R000000012345",
            "修路",
        ),
        ("【51999921R000000012345】修路", "51999921R000000012345", "修路"),
        ("[51999921R000000012345] 2024年修路", "51999921R000000012345", "2024年修路"),
        ("519999210000012345-2024-2026年修路", "519999210000012345", "2024-2026年修路"),
    ],
)
def test_a_code_joined_to_a_name_is_split_off(text: str, code: str, name: str):
    assert split_coded_name(text) == (code, name)


@pytest.mark.parametrize(
    "text",
    [
        "236高校改革专项",
        "236-高校改革专项",
        "ABCDEFGHIJKLMN-计划",
        "ABCDEFGH12345-计划",
        "道路养护",
        "20240101-20241231保洁",
        "51999921R000000012345",
        "51999921R000000012345-",
        "51999921R000000012345修路",
        "[173]修路",
        "",
    ],
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
        ("[610999]某省某厅", "610999"),
        ("［610999］某省某厅", "610999"),
        ("〔610999〕某省某厅", "610999"),
        ("（610999）某省某厅", "610999"),
        ("917999-某市某局（本级）", "917999"),
        ("219999—某市某镇", "219999"),
        ("219_某某局", "219"),
        ("２１９－某某局", "219"),
        ("036 某某县教育局", "036"),
        ("某某部-105", "105"),
        ("某某部（105）", "105"),
        ("某某部", None),
        ("某某局2024", None),
        ("某某局（2024）", None),
        ("2024-某某局", None),
        ("[105]某某部、[173]某科学院", None),
        ("12-某某局", None),
        ("", None),
        ("2022年某办公室", None),
        ("110指挥中心", None),
        ("第101", None),
    ],
)
def test_a_department_prints_its_code_before_or_after_its_name(
    text: str, code: str | None
):
    assert department_code(text) == code
