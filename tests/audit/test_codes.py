"""Project codes of one document: sound, of the year, of the region, and there."""

from dataclasses import replace

import pytest

from extractor.audit.rules import codes as rules
from extractor.geometry import Box, Place
from extractor.model import Project
from tests.audit.written import document, form, said

HERE, ELSEWHERE = "13990331P00530110001U", "13990231P00530110001U"


def coded(code: str | None, *, is_valid: bool | None = True) -> Project:
    return replace(form(), project_code=code, project_code_valid=is_valid)


@pytest.mark.parametrize(("is_valid", "count"), [(False, 1), (True, 0), (None, 0)])
def test_a_code_that_fails_its_check_is_told(*, is_valid: bool | None, count: int):
    found = said(rules.code_invalid(coded(HERE, is_valid=is_valid)))
    assert found == ["项目编码“13990331P00530110001U”校验不通过"] * count


@pytest.mark.parametrize(
    ("code", "is_valid", "year", "count"),
    [
        ("13990330P00530110001U", True, 2031, 1),
        (HERE, True, 2032, 1),
        (HERE, True, 2031, 0),
        (HERE, True, None, 0),
        ("13990330P00530110001U", None, 2031, 0),
        ("13990330P00530110001U", False, 2031, 0),
        (None, None, 2031, 0),
    ],
)
def test_a_code_is_of_the_fiscal_year(
    code: str | None, year: int | None, count: int, *, is_valid: bool | None
):
    project = replace(coded(code, is_valid=is_valid), fiscal_year=year)
    oddities = tuple(rules.code_year(project))
    assert len(oddities) == count
    assert all(oddity.expected == str(year) for oddity in oddities)


def test_the_year_is_the_seventh_and_eighth_digit():
    (oddity,) = rules.code_year(replace(coded(HERE), fiscal_year=2030))
    assert oddity.actual == "2031"
    assert oddity.message == (
        "项目编码“13990331P00530110001U”中的年度为2031年,预算年度为2030年"
    )


@pytest.mark.parametrize(
    ("codes", "odd"),
    [
        ((HERE, HERE, ELSEWHERE), [3]),
        ((ELSEWHERE, HERE, HERE, HERE, ELSEWHERE), [1, 5]),
        ((HERE, HERE, HERE), []),
        # Too few to tell, or no more than half.
        ((HERE, ELSEWHERE), []),
        ((HERE, HERE, ELSEWHERE, ELSEWHERE), [1, 2, 3, 4]),
        ((HERE, ELSEWHERE, None), []),
        ((HERE, ELSEWHERE, "13990131P00530110001U"), []),
    ],
)
def test_a_region_is_odd_among_others(codes: tuple[str | None, ...], odd: list[int]):
    whole = document(*(coded(code, is_valid=code is not None) for code in codes))
    found = [oddity.project for oddity in rules.code_region(whole)]
    assert found == odd


def test_a_region_is_read_from_sound_codes_only():
    whole = document(coded(HERE), coded(HERE), coded(ELSEWHERE, is_valid=False))
    assert not said(rules.code_region(whole))
    others = document(coded(HERE), coded(HERE, is_valid=None), coded(ELSEWHERE))
    assert not said(rules.code_region(others))


def test_a_region_is_said_with_how_many_have_another():
    (oddity,) = rules.code_region(
        document(coded(HERE), coded(ELSEWHERE), coded(HERE), coded(HERE))
    )
    assert oddity.message == "项目编码中的区划为139902,其他3个编码中有3个为139903"
    assert (oddity.expected, oddity.actual) == ("139903", "139902")


@pytest.mark.parametrize(
    ("codes", "missing"),
    [
        ((HERE, ELSEWHERE, None), [3]),
        ((None, HERE, None, ELSEWHERE), [1, 3]),
        ((HERE, None), []),
        ((None, None, None), []),
        ((HERE, HERE), []),
    ],
)
def test_a_code_is_missed_where_others_have_one(
    codes: tuple[str | None, ...], missing: list[int]
):
    whole = document(*(coded(code, is_valid=None) for code in codes))
    found = [oddity.project for oddity in rules.code_missing(whole)]
    assert found == missing


def test_another_form_may_have_no_codes():
    other = replace(coded(None), form="central-project")
    assert not said(rules.code_missing(document(coded(HERE), coded(ELSEWHERE), other)))
    same = document(coded(HERE), coded(ELSEWHERE), coded(None))
    assert said(rules.code_missing(same)) == [
        "没有项目编码,本文件同类表中有2个项目有编码"
    ]


def test_a_code_is_marked_where_it_is_printed():
    spot = Place(page_number=2, box=Box(90, 80, 200, 95), raw=f"[{HERE}]")
    found = replace(coded(HERE), places={"project_code": (spot,)}, fiscal_year=2030)
    whole = document(coded(ELSEWHERE), coded(ELSEWHERE), found)
    oddities = (
        *rules.code_invalid(replace(found, project_code_valid=False)),
        *rules.code_year(found),
        *rules.code_region(whole),
    )
    assert [oddity.place for oddity in oddities] == [spot] * 3
