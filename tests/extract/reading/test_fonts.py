"""Where no font stands in for Chinese ones, lost characters are no blanks."""

import pytest

from extractor.errors import FileProblem
from extractor.extract.reading.pdfium import PdfiumReader
from extractor.extract.reading.pdfium_fonts import probe_file, stands_in_for_chinese
from tests.pdfs import pdf_of


def test_the_probe_tells_where_its_objects_stand():
    content = probe_file()
    for number in range(1, 5):
        place = content.index(b"%d 0 obj" % number)
        assert b"%010d 00000 n" % place in content


@pytest.mark.chinese_font
def test_a_text_of_blanks_is_no_loss():
    (page,) = PdfiumReader().read(pdf_of("BT /F 12 Tf 50 250 Td ( ) Tj ET")).pages
    assert page.glyphs == ()


def test_what_pdfium_loses_is_a_missing_font():
    if stands_in_for_chinese():
        (page,) = PdfiumReader().read(probe_file()).pages
        assert {glyph.text for glyph in page.glyphs} == {"0", "中"}
        return
    with pytest.raises(FileProblem) as caught:
        PdfiumReader().read(probe_file())
    assert caught.value.code == "font-missing"
