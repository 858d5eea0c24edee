"""Two readers, one page: what PDFium sees on it, pdfplumber sees too.

Only a glyph's box may differ: PDFium knows the ink, pdfplumber the advance, so the
middle of the one stands in the other.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import pikepdf
import pytest

from corpus.golden import ROOT, case_folders
from corpus.make.surgery import SURGERIES
from extractor.emit.rows import Row, Rows, document_rows
from extractor.extract.grid import rules_to_boxes
from extractor.extract.reading.ladder import read_pages
from extractor.extract.rules import strokes_to_rules
from extractor.extract.upright import pages_to_upright
from extractor.extract.watermarks import pages_without_watermarks
from extractor.extract.words import glyphs_to_lines
from extractor.forms import Forms, load_forms
from extractor.geometry import Box
from extractor.model import Glyph, Page, Reading, Source
from extractor.pipeline import process_document
from tests.pdfs import saved

pytestmark = pytest.mark.chinese_font

CORPUS = [next(folder.glob("*.pdf")) for folder in case_folders()]
SAMPLES = ("chengde-2022", "naoc-2023", "swu-2023", "tianjin-transfer-2021")
NEGATIVES = ("jiangsu-2019", "measures", "shanghai-2025")

NEAR_PT = 0.02
"""PDFium computes in 32 bits, and a matrix of few digits loses a hundredth."""

ASIDE_EM = 0.4
"""How far beside its advance ink may stand: the corpus does not embed its font, and
marks of the one that is drawn instead, whichever it is, stand that much aside."""

PLACE = {"x0", "y0", "x1", "y1"}

each_case = pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)


@cache
def forms() -> Forms:
    return load_forms()


def source_of(path: Path) -> Source:
    return Source(source=path.name, file_name=path.name, content=path.read_bytes())


@cache
def readings_of(path: Path) -> tuple[Reading, Reading]:
    source = source_of(path)
    return read_pages(source, "pdfium"), read_pages(source, "pdfplumber")


def pages_of(path: Path) -> Sequence[tuple[Page, Page]]:
    one, other = readings_of(path)
    return tuple(zip(one.pages, other.pages, strict=True))


def is_the_same(ink: Glyph, advance: Glyph) -> bool:
    numbers = zip(ink[2:5], advance[2:5], strict=True)
    left, top, right, bottom = advance.box
    aside = ASIDE_EM * advance.size
    room = Box(left - aside, top - aside, right + aside, bottom + aside)
    return (
        ink.text == advance.text
        and room.holds(ink.box.centre)
        and all(abs(one - other) <= NEAR_PT for one, other in numbers)
    )


@each_case
def test_the_facts_of_the_file_are_the_same(path: Path):
    one, other = readings_of(path)
    assert (one.page_count, one.metadata_title, one.producer) == (
        other.page_count,
        other.metadata_title,
        other.producer,
    )
    for page, again in pages_of(path):
        assert page.width == pytest.approx(again.width, abs=NEAR_PT)
        assert page.height == pytest.approx(again.height, abs=NEAR_PT)
        assert len(page.images) == len(again.images)


@each_case
def test_every_glyph_is_seen_by_both_in_one_place(path: Path):
    for page, again in pages_of(path):
        left = list(again.glyphs)
        for glyph in page.glyphs:
            twin = next((other for other in left if is_the_same(glyph, other)), None)
            assert twin is not None, glyph
            left.remove(twin)
        assert not left


@each_case
def test_every_rule_and_every_box_is_the_same(path: Path):
    for page, again in pages_of(path):
        rules, others = strokes_to_rules(page.strokes), strokes_to_rules(again.strokes)
        assert [rule.axis for rule in rules] == [rule.axis for rule in others]
        for rule, other in zip(rules, others, strict=True):
            assert rule[1:] == pytest.approx(other[1:], abs=NEAR_PT)
        boxes = zip(rules_to_boxes(rules), rules_to_boxes(others), strict=True)
        for box, same in boxes:
            assert box == pytest.approx(same, abs=NEAR_PT)


@each_case
def test_every_line_of_text_is_the_same(path: Path):
    for page, again in zip(*map(content_of, readings_of(path)), strict=True):
        texts, others = (
            # Ink tells spaces by the gap, and another font leaves another gap.
            [line.text.replace(" ", "") for line in glyphs_to_lines(seen.glyphs)]
            for seen in (page, again)
        )
        assert sorted(texts) == sorted(others)


def content_of(reading: Reading) -> tuple[Page, ...]:
    """Return the pages upright, without watermarks."""
    upright = pages_to_upright(reading.pages)
    return pages_without_watermarks([each.page for each in upright])


def rows_by(reader: str, source: Source) -> Rows:
    return document_rows(process_document(source, forms(), reader), "")


def without_place(row: Row) -> Row:
    return {column: value for column, value in row.items() if column not in PLACE}


def assert_same_tables(path: Path) -> None:
    assert_same(source_of(path))


def assert_same(source: Source) -> None:
    one, other = rows_by("pdfium", source), rows_by("pdfplumber", source)
    assert one["documents"][0]["status"] != "failed"
    for table, rows in one.items():
        again = [without_place(row) for row in other[table]]
        assert [without_place(row) for row in rows] == again, table


@each_case
def test_the_tables_of_a_case_are_the_same_value_for_value(path: Path):
    assert_same_tables(path)


@pytest.mark.parametrize("name", SURGERIES)
def test_a_page_that_is_laid_or_stamped_otherwise_is_the_same_to_both(name: str):
    (path,) = (ROOT / "transfer-payment" / "missing-outer-sides").glob("*.pdf")
    with pikepdf.open(path) as pdf:
        SURGERIES[name](pdf)
        assert_same(replace(source_of(path), content=saved(pdf)))


@pytest.mark.parametrize("name", SAMPLES)
def test_the_tables_of_a_real_document_are_the_same(name: str, shared_samples: Path):
    assert_same_tables(shared_samples / f"{name}.pdf")


@pytest.mark.parametrize("name", NEGATIVES)
def test_a_real_document_without_forms_gives_the_same(name: str, shared_samples: Path):
    assert_same_tables(shared_samples / "negative" / f"{name}.pdf")
