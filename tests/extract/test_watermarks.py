"""Pages without what is stamped over them. Each page is written, then stamped."""

from dataclasses import replace

import pytest

from extractor.extract.watermarks import pages_without_watermarks
from extractor.geometry import Box
from extractor.model import Glyph, Page
from tests.writing import set_line, written

FORM = written("""
    项目名称 | 河道保洁 | 备注
    金额     | 12       | 无
""")
OTHER = written("没有表格的一页", number=2)


def stamp(
    text: str, *, size: float, at: tuple[float, float], **looks: float
) -> list[Glyph]:
    faint, angle = bool(looks.get("faint")), looks.get("angle", 0.0)
    return [
        glyph._replace(faint=faint, angle=angle)
        for glyph in set_line(text, *at, size=size)
    ]


def stamped(page: Page, *glyphs: Glyph) -> Page:
    return replace(page, glyphs=(*glyphs, *page.glyphs))


def left_over(*pages: Page) -> list[str]:
    return [
        "".join(glyph.text for glyph in page.glyphs)
        for page in pages_without_watermarks(pages)
    ]


PRINTED = left_over(FORM, OTHER)


@pytest.mark.parametrize(("angle", "stays"), [(1.4, True), (1.6, False), (45.0, False)])
def test_text_at_a_slant_is_taken_out(angle: float, stays: bool):  # noqa: FBT001
    mark = stamp("内部", size=12, at=(70, 400), angle=angle)
    assert (left_over(stamped(FORM, *mark)) == PRINTED[:1]) is not stays


def test_text_turned_by_a_quarter_is_no_watermark():
    mark = stamp("侧栏", size=10, at=(70, 400), angle=270.0)
    assert left_over(stamped(FORM, *mark)) == ["侧栏" + PRINTED[0]]


def test_a_seal_is_taken_out_with_the_character_that_stands_upright():
    angles = (320.0, 340.0, 0.0, 20.0)
    letters = stamp("财政局章", size=12, at=(70, 400))
    ring = [
        glyph._replace(angle=angle)
        for glyph, angle in zip(letters, angles, strict=True)
    ]
    assert left_over(stamped(FORM, *ring)) == PRINTED[:1]


@pytest.mark.parametrize(("size", "stays"), [(17.9, True), (18.0, False)])
def test_faint_text_is_a_watermark_when_it_is_large(size: float, stays: bool):  # noqa: FBT001
    mark = stamp("内部", size=size, at=(70, 400), faint=True)
    assert (left_over(stamped(FORM, *mark)) == PRINTED[:1]) is not stays


def test_faint_text_is_a_watermark_when_it_comes_again():
    once = stamp("公开稿", size=10, at=(70, 400), faint=True)
    again = stamp("公开稿", size=10, at=(70, 500), faint=True)
    assert left_over(stamped(FORM, *once)) == ["公开稿" + PRINTED[0]]
    assert left_over(stamped(FORM, *once, *again)) == PRINTED[:1]
    assert left_over(stamped(FORM, *once), stamped(OTHER, *once)) == PRINTED


def test_large_text_is_a_watermark_when_it_lies_across_other_text():
    name = next(glyph for glyph in FORM.glyphs if glyph.text == "河")
    across = Glyph("样", name.box._replace(bottom=name.box.bottom + 40), 50, 0.0, 0.0)
    assert left_over(stamped(FORM, across)) == PRINTED[:1]
    beside = across._replace(box=Box(70, 400, 120, 450))
    assert left_over(stamped(FORM, beside)) == ["样" + PRINTED[0]]


def test_a_page_without_any_is_the_very_same_page():
    assert pages_without_watermarks([FORM]) == (FORM,)
    assert pages_without_watermarks([FORM])[0] is FORM
