"""A document of the corpus reads the same however its pages are laid and stamped."""

import io
from functools import cache
from pathlib import Path

import pikepdf
import pytest

from corpus.golden import ROOT
from corpus.make.surgery import SURGERIES, turned
from extractor.emit.rows import Row, document_rows
from extractor.forms import Forms, load_forms
from extractor.geometry import Box
from extractor.model import Source
from extractor.pipeline import process_document

pytestmark = pytest.mark.chinese_font

STAMPS = {
    "a seal with words",
    "a slanted watermark",
    "a level watermark",
    "watermarks in rows",
}
CASES = (
    "central-project/label-cut-by-the-page-break",
    "hebei-project/whole-document",
    "shanghai-project/row-cut-by-the-page-break",
    "transfer-payment/missing-outer-sides",
)


@cache
def forms() -> Forms:
    return load_forms()


def pdf_of(case: str) -> Path:
    (path,) = (ROOT / case).glob("*.pdf")
    return path


def document_row(content: bytes) -> Row:
    source = Source(source="x.pdf", file_name="x.pdf", content=content)
    rows = document_rows(process_document(source, forms()), jixiao_version="")
    return rows["documents"][0]


@cache
def untouched(case: str) -> Row:
    return document_row(pdf_of(case).read_bytes())


def operated(case: str, name: str) -> bytes:
    with pikepdf.open(pdf_of(case)) as pdf:
        SURGERIES[name](pdf)
        out = io.BytesIO()
        pdf.save(out)
    return out.getvalue()


@pytest.mark.parametrize("name", SURGERIES)
@pytest.mark.parametrize("case", CASES)
def test_no_surgery_changes_a_value(case: str, name: str):
    got, want = document_row(operated(case, name)), untouched(case)
    for column in ("error_message", "form_count", "indicator_count", "content_digest"):
        assert got[column] == want[column]
    assert got["glyph_unplaced_count"] == 0
    if name not in STAMPS:
        assert got["glyph_count"] == want["glyph_count"]


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_place_on_a_turned_page_is_where_the_viewer_shows_it(degrees: int):
    case = CASES[-1]
    with pikepdf.open(pdf_of(case)) as pdf:
        width, height = (float(edge) for edge in pdf.pages[0].cropbox[2:])
        turned(degrees)(pdf)
        out = io.BytesIO()
        pdf.save(out)
    upright = indicator_boxes(pdf_of(case).read_bytes())
    sideways = indicator_boxes(out.getvalue())
    for before, after in zip(upright, sideways, strict=True):
        assert after == pytest.approx(turned_box(before, degrees, width, height), abs=1)


def indicator_boxes(content: bytes) -> list[Box]:
    source = Source(source="x.pdf", file_name="x.pdf", content=content)
    document = process_document(source, forms())
    return [row.place.box for form in document.projects for row in form.indicators]


def turned_box(box: Box, degrees: int, width: float, height: float) -> Box:
    left, top, right, bottom = box
    return {
        90: Box(height - bottom, left, height - top, right),
        180: Box(width - right, height - bottom, width - left, height - top),
        270: Box(top, width - right, bottom, width - left),
    }[degrees]
