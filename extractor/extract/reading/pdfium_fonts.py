"""Whether PDFium has fonts here to stand in for Chinese ones that a file leaves out.

PDFium takes any installed font that claims the script. Where that one lacks figures, or
where there is none, characters that stand alone are lost without a trace. A page of two
such characters tells.
"""

from functools import cache

import pypdfium2 as pdfium

_FONT = (
    b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H"
    b"/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light"
    b"/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000>>]>>"
)
_CONTENT = b"BT /F 12 Tf 20 150 Td <0030> Tj 90 -90 Td <4E2D> Tj ET"
_OBJECTS = (
    b"<</Type/Catalog/Pages 2 0 R>>",
    b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R"
    b"/Resources<</Font<</F " + _FONT + b">>>>>>",
    b"<</Length %d>>stream\n%s\nendstream" % (len(_CONTENT), _CONTENT),
)
_ALONE = "0中"


@cache
def stands_in_for_chinese() -> bool:
    """Return whether a figure and an ideograph that stand alone are both read."""
    document = pdfium.PdfDocument(probe_file())
    try:
        page = document[0]
        textpage = page.get_textpage()
        text = textpage.get_text_range()
        textpage.close()
        page.close()
    finally:
        document.close()
    return all(char in text for char in _ALONE)


def probe_file() -> bytes:
    """Return the file: a figure and an ideograph, far apart, their font left out."""
    content, places = b"%PDF-1.4\n", []
    for number, item in enumerate(_OBJECTS, start=1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, item)
    start = len(content)
    content += b"xref\n0 5\n0000000000 65535 f \n"
    content += b"".join(b"%010d 00000 n \n" % place for place in places)
    return content + b"trailer<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % start
