"""Every glyph of a page ends in one place, and the numbers add up."""

import io
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from extractor.extract import extract_document
from extractor.findings import Finding
from extractor.geometry import Box
from extractor.model import Extracted, Page, Source
from tests.drawing import box_strokes
from tests.pdfs import saved
from tests.printing import pages_to_pdf
from tests.steps import shipped_forms
from tests.strategies import laid
from tests.writing import set_line, written

pytestmark = pytest.mark.chinese_font

CORPUS = Path(__file__).parents[2] / "corpus"
CASES = sorted(CORPUS.glob("*/*/*.pdf"))
SAMPLES = ("chengde-2022", "naoc-2023", "swu-2023", "tianjin-transfer-2021")

FORM = written("""
    项目编码 | A01      | 项目名称 | 河道保洁
    一级指标 | 二级指标 | 三级指标 | 指标值
    产出指标 | 数量指标 | 保洁长度 | 12公里
""")
FOOT = max(stroke.y1 for stroke in FORM.strokes)
STEPS = [Box(60, FOOT, 360, FOOT + 21), Box(60, FOOT + 21, 260, FOOT + 101)]
"""Two more rows, each narrower: what is open at the right is no cell."""

ASIDE = (380, FOOT + 60)
"""There, inside the outline of the table."""


def extracted(*pages: Page) -> Extracted:
    return read(pages_to_pdf(pages))


def read(content: bytes, name: str = "pages.pdf") -> Extracted:
    source = Source(source=name, file_name=name, content=content)
    return extract_document(source, shipped_forms())


def with_ink(page: Page, *texts: tuple[str, float, float], notch: bool = True) -> Page:
    """Return the page with texts set at a left end and a baseline."""
    glyphs = [g for text, left, foot in texts for g in set_line(text, left, foot)]
    strokes = [stroke for box in STEPS for stroke in box_strokes(box)] if notch else []
    return replace(
        page,
        glyphs=(*page.glyphs, *glyphs),
        strokes=(*page.strokes, *strokes),
    )


def turned(content: bytes, degrees: int) -> bytes:
    """Return the PDF with its first page displayed so far clockwise."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        pdf.pages[0].Rotate = degrees
        return saved(pdf)


def assert_adds_up(document: Extracted) -> None:
    assert document.accounts
    for account in document.accounts:
        ends = (
            account.in_cells,
            account.in_text,
            account.in_furniture,
            account.in_watermarks,
            account.unplaced,
        )
        assert min(ends) >= 0
        assert sum(ends) == account.printed
    assert sum(a.printed for a in document.accounts) == document.glyph_count
    assert sum(a.unplaced for a in document.accounts) == document.glyph_unplaced_count


def unplaced(document: Extracted) -> list[Finding]:
    return [f for f in document.findings if f.code == "glyph-unplaced"]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)
def test_every_glyph_of_the_corpus_ends_in_one_place(path: Path):
    document = read(path.read_bytes())
    assert_adds_up(document)
    assert document.glyph_unplaced_count == 0
    assert unplaced(document) == []


@pytest.mark.parametrize("name", SAMPLES)
def test_every_glyph_of_a_real_document_ends_in_one_place(
    name: str, shared_samples: Path
):
    document = read((shared_samples / f"{name}.pdf").read_bytes())
    assert_adds_up(document)
    assert unplaced(document) == []


def test_a_glyph_is_counted_where_it_ended():
    heads = [with_ink(FORM, ("云岭水务", 60, 30), notch=False) for _ in range(3)]
    heads[1] = with_ink(heads[1], ("一、说明", 60, 400), notch=False)
    pages = [replace(page, number=n) for n, page in enumerate(heads, start=1)]
    document = extracted(*pages)
    assert_adds_up(document)
    cells = len(FORM.glyphs)
    assert [a.in_cells for a in document.accounts] == [cells] * 3
    assert [a.in_furniture for a in document.accounts] == [4, 4, 4]
    assert [a.in_text for a in document.accounts] == [0, 4, 0]
    assert [a.page_number for a in document.accounts] == [1, 2, 3]


def test_what_is_stamped_over_a_page_is_counted_as_a_watermark():
    large = set_line("样张", 100, 190, 60.0)
    document = extracted(replace(FORM, glyphs=(*FORM.glyphs, *large)))
    assert_adds_up(document)
    assert [a.in_watermarks for a in document.accounts] == [2]


@pytest.mark.parametrize("text", ["，", "效果"])
def test_a_line_that_hangs_out_of_its_cell_is_in_it_to_the_last_mark(text: str):
    page = written("年度目标 | 保洁 | 效果 | 良好")
    foot = max(stroke.y1 for stroke in page.strokes)
    document = extracted(with_ink(page, (text, 164, foot + 5), notch=False))
    assert_adds_up(document)
    assert [c.text for c in document.cells][1] == f"保洁{text}"
    assert [a.in_text for a in document.accounts] == [0]


def test_a_label_that_hangs_out_of_its_table_is_in_its_cell():
    page = written("一级指标 | 二级指标 | 指标值\n | 数量指标 | 12公里")
    foot = max(stroke.y1 for stroke in page.strokes)
    document = extracted(with_ink(page, ("产出指标", 80, foot + 60), notch=False))
    assert_adds_up(document)
    assert [a.in_cells for a in document.accounts] == [len(page.glyphs) + 4]


def test_text_in_the_notch_of_a_form_is_unplaced_with_its_place():
    document = extracted(with_ink(FORM, ("填表人", *ASIDE)))
    assert_adds_up(document)
    assert document.glyph_unplaced_count == 3
    (finding,) = unplaced(document)
    assert finding.actual == "填表人"
    assert "3个字" in finding.message
    assert finding.place is not None
    assert (finding.place.page_number, finding.place.raw) == (1, "填表人")
    assert finding.place.box == pytest.approx((380, FOOT + 51, 410, FOOT + 61), abs=3)


def test_the_place_holds_every_line_of_the_unplaced_text():
    page = with_ink(FORM, ("填表人", *ASIDE), ("张三", 390, FOOT + 80))
    (finding,) = unplaced(extracted(page))
    assert finding.actual == "填表人张三"
    assert finding.place is not None
    assert finding.place.box == pytest.approx((380, FOOT + 51, 410, FOOT + 81), abs=3)


@pytest.mark.parametrize("quarter", [1, 2, 3])
def test_on_a_turned_page_the_place_is_as_displayed(quarter: int):
    page = with_ink(FORM, ("填表人", *ASIDE))
    ink = [glyph for glyph in page.glyphs if glyph.text in "填表人"]
    shown = laid(replace(page, glyphs=tuple(ink)), quarter, 1.0).glyphs
    document = read(turned(pages_to_pdf([page]), 90 * quarter))
    assert_adds_up(document)
    (finding,) = unplaced(document)
    assert finding.place is not None
    assert finding.place.box == pytest.approx(
        Box.around(glyph.box for glyph in shown), abs=3
    )


def test_text_on_both_sides_of_a_table_is_not_inside_it():
    document = extracted(with_ink(FORM, ("左", 20, FOOT + 60), ("右", 480, FOOT + 60)))
    assert_adds_up(document)
    assert document.glyph_unplaced_count == 0
    assert unplaced(document) == []


def test_text_inside_is_told_from_text_on_the_same_line_beside_the_table():
    document = extracted(
        with_ink(FORM, ("填表人", *ASIDE), ("右边很长的话", 480, FOOT + 60))
    )
    assert_adds_up(document)
    (finding,) = unplaced(document)
    assert finding.actual == "填表人"


def test_unplaced_text_of_a_table_that_is_no_form_is_counted_only():
    other = written("甲 | 乙 | 丙 | 丁\n甲 | 乙 | 丙 | 丁\n甲 | 乙 | 丙 | 丁")
    form = replace(FORM, number=2)
    document = extracted(with_ink(other, ("备考", *ASIDE)), form)
    assert document.glyph_unplaced_count == 2
    assert unplaced(document) == []
