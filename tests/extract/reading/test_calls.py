"""PDFium called without checks says what it says with them."""

import ctypes
from collections.abc import Iterator

import pypdfium2 as pdfium
import pytest
from pypdfium2 import raw

from extractor.extract.reading.pdfium_calls import bare, places
from tests.pdfs import pdf_of
from tests.readers import TEXT


@pytest.fixture
def textpage() -> Iterator[pdfium.PdfTextPage]:
    document = pdfium.PdfDocument(pdf_of(TEXT))
    page = document[0]
    text = page.get_textpage()
    yield text
    text.close()
    page.close()
    document.close()


def test_a_number_comes_back_as_it_does_with_checks(textpage: pdfium.PdfTextPage):
    for function in (raw.FPDFText_GetUnicode, raw.FPDFText_GetFontSize):
        told = [function(textpage, at) for at in range(11)]
        assert [bare(function)(textpage.raw, at) for at in range(11)] == told
        assert all(told)


def test_a_handle_comes_back_as_its_address(textpage: pdfium.PdfTextPage):
    item = raw.FPDFText_GetTextObject(textpage, 0)
    address = bare(raw.FPDFText_GetTextObject)(textpage.raw, 0)
    assert address == ctypes.cast(item, ctypes.c_void_p).value
    assert bare(raw.FPDFText_GetTextObject)(textpage.raw, 99) is None


def test_places_hold_what_was_written_last(textpage: pdfium.PdfTextPage):
    numbers, refs = places(ctypes.c_double, 4)
    assert numbers() == [0, 0, 0, 0]
    edges = [ctypes.c_double() for _ in range(4)]
    for at in (0, 4):
        raw.FPDFText_GetCharBox(textpage, at, *edges)
        assert bare(raw.FPDFText_GetCharBox)(textpage.raw, at, *refs) == 1
        assert numbers() == [edge.value for edge in edges]
        assert len(set(numbers())) == len(edges)
