"""Labels that hang out of their table, back to the cells they label."""

from extractor.extract.hanging import take_hanging_labels
from extractor.extract.words import glyphs_to_lines
from extractor.model import Page, Table
from tests.steps import page_to_tables, shipped_forms
from tests.writing import set_line, written

PAGE = written("""
    一级指标 | 二级指标 | 指标值
             | 数量指标 | 12公里
""")


def hung(text: str, left: float, foot: float) -> tuple[tuple[Table, ...], list[str]]:
    """Return the tables, and the lines left over, with a text set below the table."""
    tables, _ = page_to_tables(PAGE)
    loose = {1: glyphs_to_lines(set_line(text, left, foot))}
    found, left_over = take_hanging_labels(tables, loose, shipped_forms())
    return found, [line.text for line in left_over[1]]


def texts(tables: tuple[Table, ...]) -> list[str]:
    return [cell.text for table in tables for cell in table.cells]


def page_foot(page: Page) -> float:
    return max(stroke.y1 for stroke in page.strokes)


FOOT = page_foot(PAGE)


def test_a_label_below_a_blank_cell_is_that_cells():
    tables, left_over = hung("产出指标", 80, FOOT + 40)
    assert texts(tables)[3] == "产出指标"
    assert left_over == []


def test_a_label_across_the_foot_is_that_cells():
    tables, left_over = hung("产出指标", 80, FOOT + 2)
    assert texts(tables)[3] == "产出指标"
    assert left_over == []


def test_other_text_below_a_blank_cell_is_none_of_its():
    tables, left_over = hung("填表日期", 80, FOOT + 40)
    assert texts(tables)[3] == ""
    assert left_over == ["填表日期"]


def test_a_label_below_a_filled_cell_is_none_of_its():
    tables, left_over = hung("产出指标", 180, FOOT + 40)
    assert "产出指标" not in texts(tables)
    assert left_over == ["产出指标"]


def test_a_label_that_stands_beside_the_cell_is_none_of_its():
    tables, left_over = hung("产出指标", 50, FOOT + 40)
    assert texts(tables)[3] == ""
    assert left_over == ["产出指标"]


def test_a_label_above_the_table_stays_where_it_is():
    tables, left_over = hung("产出指标", 80, 100)
    assert texts(tables)[3] == ""
    assert left_over == ["产出指标"]
