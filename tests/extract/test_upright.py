"""Pages as displayed to pages as read, and back. A page is written, then laid oddly."""

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from extractor.extract.upright import pages_to_upright, to_displayed
from extractor.findings import Finding
from extractor.geometry import Box, Matrix, Place
from extractor.model import Page, TableCell
from tests.steps import page_to_tables
from tests.strategies import laid
from tests.writing import written

FORM = replace(
    written("""
        项目名称 | 河道保洁 | 备注
        金额     | 12       | 无

        第一页
    """),
    height=215.0,
)
"""A page no higher than what is written on it, with its margins."""

QUARTERS = st.integers(0, 3)


def texts(page: Page) -> list[list[str]]:
    return [[c.text for c in table.cells] for table in page_to_tables(page)[0]]


def test_a_page_that_is_upright_already_is_left_alone():
    (upright,) = pages_to_upright([FORM])
    assert upright.page is FORM
    assert upright.back == Matrix()


@given(quarter=QUARTERS, scale=st.sampled_from([0.05, 0.3, 1.0, 4.0, 20.0]))
def test_a_turned_tiny_or_huge_page_is_read_like_the_page_it_was(
    quarter: int, scale: float
):
    (upright,) = pages_to_upright([laid(FORM, quarter, scale)])
    assert texts(upright.page) == texts(FORM)
    assert upright.page.width == pytest.approx(FORM.width, rel=0.01)


@given(quarter=QUARTERS, scale=st.sampled_from([0.05, 1.0, 20.0]))
def test_the_way_back_leads_to_the_page_as_displayed(quarter: int, scale: float):
    page = laid(FORM, quarter, scale)
    (upright,) = pages_to_upright([page])
    for glyph, shown in zip(upright.page.glyphs, page.glyphs, strict=True):
        assert upright.back.box(glyph.box) == pytest.approx(shown.box)


def test_pages_of_about_one_size_are_enlarged_alike():
    first, second = laid(FORM, 0, 0.3), replace(laid(FORM, 0, 0.45), number=2)
    one, other = pages_to_upright([first, second])
    assert one.back.scale == pytest.approx(other.back.scale)


def test_a_poster_among_pages_has_a_size_of_its_own():
    poster = replace(laid(FORM, 0, 8.0), number=3)
    *pages, last = pages_to_upright([FORM, replace(FORM, number=2), poster])
    assert all(upright.back == Matrix() for upright in pages)
    assert last.back.scale == pytest.approx(10.0, rel=0.3)


@pytest.mark.parametrize(("blank", "is_cut"), [(0.12, False), (0.14, True)])
def test_a_page_laid_on_a_larger_sheet_is_cut_to_its_edge(blank: float, is_cut: bool):  # noqa: FBT001
    ink = Box.around(glyph.box for glyph in FORM.glyphs)
    height = ink.height / (1 - 2 * blank)
    down = Matrix(1, 0, 0, 1, 0, blank * height - ink.top)
    sheet = replace(laid(FORM, 0, 1.0, move=down), height=height)
    (upright,) = pages_to_upright([sheet])
    assert (upright.page.height < height) is is_cut
    assert texts(upright.page) == texts(FORM)


def test_every_place_is_put_back_wherever_it_stands():
    back = {2: Matrix(2, 0, 0, 2, 5, 0)}
    here, there = Box(1, 2, 3, 4), Box(7, 4, 11, 8)
    cell = TableCell(
        cell_id="t001-r01-c01", part=1, table_ordinal=1, row_index=1, column_index=1,
        row_span=1, column_span=1, text="字", page_number=2, box=here,
    )  # fmt: skip
    finding = Finding(code="row-joined", message="", place=Place(2, here, "字"))
    other = Place(1, here, "字")
    value = ((cell, finding), {"name": (Place(2, here, "字"), other)}, "text")
    assert to_displayed(value, back) == (
        (replace(cell, box=there), replace(finding, place=Place(2, there, "字"))),
        {"name": (Place(2, there, "字"), other)},
        "text",
    )
    assert to_displayed(value, {}) is value
