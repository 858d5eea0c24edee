"""Pages and their text: what every page reader sees, whatever engine it stands on."""

from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf

from extractor.errors import FileProblem
from extractor.extract.reading.protocol import PageReader
from tests.pdfs import Resources, chinese_font, hexed, pdf_of, saved
from tests.readers import (
    LINE,
    SEEN,
    TEXT,
    Ends,
    every_reader,
    lines_of,
    page_of,
    pdfplumber_alone,
    texts_of,
)


def with_chinese(encoding: str, characters: dict[int, str] | None = None) -> Resources:
    return lambda pdf: {"/Font": Dictionary(F=chinese_font(pdf, encoding, characters))}


@every_reader
@pytest.mark.parametrize(
    ("turn", "size", "line", "angle"),
    [
        (0, (280, 250), (30, 180, 280, 180), 0),
        (90, (250, 280), (70, 30, 70, 280), 90),
        (180, (280, 250), (0, 70, 250, 70), 180),
        (270, (250, 280), (180, 0, 180, 250), 270),
        (-90, (250, 280), (180, 0, 180, 250), 270),
    ],
)
def test_a_page_is_turned_and_cropped_as_displayed(
    reader: PageReader, turn: int, size: tuple[float, float], line: Ends, angle: float
):
    content = TEXT + "50 100 m 300 100 l S"
    media, crop = Array([5, 7, 390, 290]), Array([20, 30, 300, 280])
    file = pdf_of(content, Rotate=turn, MediaBox=media, CropBox=crop)
    page = page_of(reader, file)
    assert (page.width, page.height) == size
    assert lines_of(page) == [line]
    assert texts_of(page) == ["Hello World"]
    assert {glyph.angle for glyph in page.glyphs} == {angle}


@every_reader
@pytest.mark.parametrize(
    ("media", "line"),
    [
        ([-50, -20, 350, 280], (100, 180, 400, 180)),
        ([400, 300, 0, 0], SEEN),
    ],
)
def test_a_page_may_begin_anywhere(reader: PageReader, media: list[int], line: Ends):
    page = page_of(reader, pdf_of(LINE, MediaBox=Array(media)))
    assert (page.width, page.height, lines_of(page)) == (400, 300, [line])


@every_reader
@pytest.mark.parametrize(
    ("show", "text"),
    [
        ("(Hello World) Tj", "Hello World"),
        ("[(Hello) -300 (World)] TJ", "Hello World"),
        ("[(Hel) 20 (lo)] TJ", "Hello"),
        ("3 Tc (Hello) Tj", "Hello"),
        ("13 Tw (Hello World) Tj", "Hello World"),
        ("50 Tz (Hello World) Tj", "Hello World"),
        ("[(12) -90 (34)] TJ", "1234"),
        ("[(12) -560 (34)] TJ", "12 34"),
        ("/F 0 Tf (Hello) Tj /F 12 Tf (World) Tj", "World"),
        ("(a\xa0b) Tj", "a b"),
        ("3 Tr (Hello) Tj", "Hello"),
        ("14 TL (Hello) Tj (World) '", "Hello⏎World"),
        ('14 TL (Hello) Tj 1 1 (World) "', "Hello⏎World"),
        ("14 TL (2020-) Tj T* (2021) Tj", "2020-⏎2021"),
        ("(Hello) Tj ET BT /F 12 Tf 50.3 250 Td (Hello) Tj", "Hello"),
        ("(Hello) Tj ET BT /F 12 Tf 51 249 Td (Hello) Tj", "Hello"),
    ],
)
def test_text_is_read_as_it_is_printed(reader: PageReader, show: str, text: str):
    page = page_of(reader, pdf_of(f"BT /F 12 Tf 50 250 Td {show} ET"))
    assert texts_of(page) == text.split("⏎")


@every_reader
@pytest.mark.parametrize(
    ("placed", "size", "angle", "baseline"),
    [
        ("/F 12 Tf 50 200 Td", 12, 0, 100),
        ("/F 1 Tf 12 0 0 12 50 200 Tm", 12, 0, 100),
        ("/F 12 Tf 0 1 -1 0 50 200 Tm", 12, 270, 50),
        ("/F 12 Tf 0 -1 1 0 50 200 Tm", 12, 90, 50),
        ("/F 12 Tf -1 0 0 -1 50 200 Tm", 12, 180, 100),
        ("/F 12 Tf .7071 .7071 -.7071 .7071 50 200 Tm", 12, 315, 100),
        ("/F 12 Tf 4 Ts 50 200 Td", 12, 0, 96),
    ],
)
def test_a_glyph_tells_size_angle_and_baseline(
    reader: PageReader, placed: str, size: float, angle: float, baseline: float
):
    (glyph,) = page_of(reader, pdf_of(f"BT {placed} (H) Tj ET")).glyphs
    assert glyph.size == pytest.approx(size, abs=0.01)
    assert glyph.angle == angle
    assert glyph.baseline == pytest.approx(baseline, abs=0.01)


@every_reader
def test_a_scaled_and_mirrored_stream_is_read_upright(reader: PageReader):
    content = (
        "q .12 0 0 -.12 0 300 cm BT /F 100 Tf 1 0 0 -1 400 400 Tm (Hello World) Tj ET"
        " 8 w 400 1000 m 2400 1000 l S Q"
    )
    page = page_of(reader, pdf_of(content))
    assert lines_of(page) == [(48, 120, 288, 120)]
    assert texts_of(page) == ["Hello World"]
    assert {(round(g.size, 2), g.angle) for g in page.glyphs} == {(12, 0)}


@every_reader
@pytest.mark.parametrize("placed", ["-1 0 0 -1 50 200 Tm", "1 0 0 1 200 200 Tm"])
def test_a_negative_size_turns_the_text(reader: PageReader, placed: str):
    page = page_of(reader, pdf_of(f"BT /F -12 Tf {placed} (Hello) Tj ET"))
    assert texts_of(page) == ["Hello"]
    assert {round(glyph.size, 2) for glyph in page.glyphs} == {12}


CHINESE = "绩效目标"


@pytest.mark.chinese_font
@every_reader
@pytest.mark.parametrize(
    ("encoding", "codec"),
    [("UniGB-UCS2-H", "utf-16-be"), ("GBK-EUC-H", "gbk"), ("GB-EUC-H", "gb2312")],
)
def test_chinese_is_read_by_every_encoding(
    reader: PageReader, encoding: str, codec: str
):
    content = f"BT /F 12 Tf 50 250 Td {hexed(CHINESE, codec)} Tj ET"
    page = page_of(reader, pdf_of(content, with_chinese(encoding)))
    assert texts_of(page) == [CHINESE]


@pytest.mark.chinese_font
@every_reader
def test_text_that_runs_down_the_page_stands_on_one_column(reader: PageReader):
    content = f"BT /F 12 Tf 50 250 Td {hexed(CHINESE)} Tj ET"
    page = page_of(reader, pdf_of(content, with_chinese("UniGB-UCS2-V")))
    assert texts_of(page) == list(CHINESE)
    for number, glyph in enumerate(page.glyphs):
        assert glyph.box.centre.x == pytest.approx(50, abs=1)
        assert glyph.baseline == pytest.approx(60.56 + 12 * number, abs=0.01)


@every_reader
def test_a_ligature_is_its_letters(reader: PageReader):
    letters = {1: "fi", 2: "\ufb01"}
    content = "BT /F 12 Tf 50 250 Td <00010002> Tj ET"
    page = page_of(reader, pdf_of(content, with_chinese("Identity-H", letters)))
    assert texts_of(page) == ["fifi"]


@every_reader
def test_a_rare_character_is_not_lost(reader: PageReader):
    names = {1: "\U0002000b", 2: "绩", 3: "效"}
    content = "BT /F 12 Tf 50 250 Td <000100020003> Tj ET"
    page = page_of(reader, pdf_of(content, with_chinese("Identity-H", names)))
    assert texts_of(page) == ["\U0002000b绩效"]


@pdfplumber_alone
def test_a_character_without_a_name_is_not_lost(reader: PageReader):
    # PDFium takes the number of the glyph for that of an Adobe collection.
    content = "BT /F 12 Tf 50 250 Td <00020003> Tj ET"
    page = page_of(reader, pdf_of(content, with_chinese("Identity-H", {3: "绩"})))
    assert texts_of(page) == ["\N{REPLACEMENT CHARACTER}绩"]


def type3(pdf: Pdf) -> dict[str, Object]:
    square = pdf.make_stream(b"1000 0 0 1000 750 1500 d1 0 1000 750 500 re f")
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type3,
        FontBBox=Array([0, 1000, 750, 1500]),
        FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]),
        CharProcs=Dictionary(a=square),
        Encoding=Dictionary(Type=Name.Encoding, Differences=Array([97, Name.a])),
        FirstChar=97,
        LastChar=97,
        Widths=Array([1000]),
    )
    return {"/Font": Dictionary(F=font)}


@every_reader
def test_a_font_that_is_drawn_is_read_and_draws_no_line(reader: PageReader):
    page = page_of(reader, pdf_of("BT /F 12 Tf 50 250 Td (aa) Tj ET", type3))
    assert texts_of(page) == ["aa"]
    assert page.glyphs[0].box.centre.y == pytest.approx(35, abs=0.5)
    assert lines_of(page) == []


@every_reader
def test_a_file_is_opened_with_the_empty_password(reader: PageReader):
    with pikepdf.open(BytesIO(pdf_of(TEXT))) as pdf:
        lock = pikepdf.Encryption(owner="o", user="")
        content = saved(pdf, lock)
    assert texts_of(page_of(reader, content)) == ["Hello World"]


@every_reader
def test_a_file_that_wants_a_password_says_so(reader: PageReader):
    with pikepdf.open(BytesIO(pdf_of(TEXT))) as pdf:
        content = saved(pdf, pikepdf.Encryption(owner="o", user="u"))
    with pytest.raises(FileProblem) as caught:
        reader.read(content)
    assert caught.value.code == "pdf-password"


@every_reader
@pytest.mark.parametrize("content", [b"%PDF-1.7\n", b"%PDF-1.7\n%%EOF", b"\0" * 99])
def test_a_file_without_any_object_is_damaged(reader: PageReader, content: bytes):
    with pytest.raises(FileProblem) as caught:
        reader.read(content)
    assert caught.value.code == "pdf-damaged"


@every_reader
@pytest.mark.parametrize(
    ("show", "left"),
    [
        ("3 Tc (HH) Tj (H) Tj", 50 + 2 * (0.722 * 12 + 3)),
        ("13 Tw (H H) Tj", 50 + (0.722 + 0.278) * 12 + 13),
        ("[(H) 500 (H)] TJ", 50 + (0.722 - 0.5) * 12),
        ("50 Tz 4 Tc (HH) Tj (H) Tj", 50 + 2 * (0.722 * 12 + 4) / 2),
    ],
)
def test_spacing_moves_what_follows(reader: PageReader, show: str, left: float):
    page = page_of(reader, pdf_of(f"BT /F 12 Tf 50 250 Td {show} ET"))
    # An H has a tenth of an em beside it.
    assert page.glyphs[-1].box.left == pytest.approx(left, abs=1.2)


@pytest.mark.chinese_font
@every_reader
def test_word_spacing_is_for_single_bytes(reader: PageReader):
    # 32 is the number of the question mark in its font, and no space.
    content = f"BT /F 12 Tf 50 Tw 50 250 Td {hexed('?绩')} Tj ET"
    page = page_of(reader, pdf_of(content, with_chinese("UniGB-UCS2-H")))
    assert page.glyphs[-1].box.left < 50 + 2 * 12


@every_reader
def test_a_soft_hyphen_that_is_shown_is_not_lost(reader: PageReader):
    letters = {1: "a", 2: "\N{SOFT HYPHEN}", 3: "b"}
    content = "BT /F 12 Tf 50 250 Td <000100020003> Tj ET"
    page = page_of(reader, pdf_of(content, with_chinese("Identity-H", letters)))
    assert [glyph.text for glyph in page.glyphs] == ["a", "\N{SOFT HYPHEN}", "b"]


@every_reader
def test_a_page_without_size_is_a_letter(reader: PageReader):
    page = page_of(reader, pdf_of(LINE, MediaBox=Array([0, 0, 0, 0])))
    assert (page.width, page.height, lines_of(page)) == (
        612,
        792,
        [(50, 692, 350, 692)],
    )


@every_reader
def test_a_crop_beside_the_page_is_no_crop(reader: PageReader):
    page = page_of(reader, pdf_of(LINE, CropBox=Array([1000, 1000, 2000, 2000])))
    assert (page.width, page.height, lines_of(page)) == (400, 300, [SEEN])
