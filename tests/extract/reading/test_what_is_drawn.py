"""Lines and images: what every page reader sees, whatever engine it stands on."""

from collections.abc import Sequence

import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from extractor.extract.reading.plumber import PdfplumberReader
from extractor.extract.reading.protocol import PageReader
from extractor.geometry import Box
from tests.pdfs import Resources, form_of, pdf_of
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


def with_space(spec: Sequence[Object | int]) -> Resources:
    return lambda _: {"/ColorSpace": Dictionary(C=Array(list(spec)))}


def with_state(**entries: float) -> Resources:
    state = Dictionary({f"/{key}": value for key, value in entries.items()})
    return lambda _: {"/ExtGState": Dictionary(G=state)}


def with_form(content: str, **entries: Object) -> Resources:
    return lambda pdf: {
        "/XObject": Dictionary(X=form_of(pdf, content, None, **entries))
    }


@every_reader
@pytest.mark.parametrize(
    ("content", "seen"),
    [
        ("q 100 50 100 100 re W n " + LINE + "Q", [(100, 200, 200, 200)]),
        ("q 100 50 100 100 re W* n " + LINE + "Q", [(100, 200, 200, 200)]),
        (
            "q 100 50 100 100 re W n 150 50 99 99 re W n " + LINE + "Q",
            [(150, 200, 200, 200)],
        ),
        ("q 100 150 100 100 re W n " + LINE + "Q", []),
        ("q 100 150 100 100 re W n Q " + LINE, [SEEN]),
        ("100 50 100 100 re W S", [(100, 150, 100, 250), (100, 150, 200, 150),
                                   (100, 250, 200, 250), (200, 150, 200, 250)]),
    ],
)  # fmt: skip
def test_a_line_ends_at_its_clip(reader: PageReader, content: str, seen: list[Ends]):
    assert lines_of(page_of(reader, pdf_of(content))) == seen


@every_reader
@pytest.mark.parametrize(
    "colour",
    ["1 G ", "1 1 1 RG ", "0 0 0 0 K ", "0.99 G ", "/DeviceRGB CS 1 1 1 SC "],
)
def test_a_white_line_is_not_seen(reader: PageReader, colour: str):
    content = f"q {colour}50 120 m 350 120 l S Q {LINE}"
    assert lines_of(page_of(reader, pdf_of(content))) == [SEEN]


@every_reader
@pytest.mark.parametrize("colour", ["0.9 G ", "1 1 0 RG ", "0 0 0 0.1 K "])
def test_a_pale_line_is_seen(reader: PageReader, colour: str):
    assert lines_of(page_of(reader, pdf_of(colour + LINE))) == [SEEN]


def tint() -> Object:
    return Dictionary(
        FunctionType=2,
        Domain=Array([0, 1]),
        C0=Array([0, 0, 0, 0]),
        C1=Array([0, 0, 0, 1]),
        N=1,
    )


WHITE_POINT = Dictionary(WhitePoint=Array([0.95, 1, 1.09]))


SPACES: dict[str, tuple[Sequence[Object | int], str, str]] = {
    "separation": (
        [Name.Separation, Name.Black, Name.DeviceCMYK, tint()],
        "1",
        "0",
    ),
    "indexed": (
        [Name.Indexed, Name.DeviceRGB, 1, String(b"\xff\xff\xff\x7f\x00\x00")],
        "1",
        "0",
    ),
    "lab": ([Name.Lab, WHITE_POINT], "20 0 0", "100 0 0"),
    "calibrated": ([Name.CalGray, WHITE_POINT], "0", "1"),
}


@every_reader
@pytest.mark.parametrize("name", SPACES)
def test_ink_is_told_from_paper_in_every_colour_space(reader: PageReader, name: str):
    space, ink, paper = SPACES[name]
    content = (
        f"/C CS {paper} SCN 50 120 m 350 120 l S {ink} SCN {LINE}"
        f"/C cs {paper} scn 50 20 300 1 re f {ink} scn 50 40 300 1 re f"
    )
    page = page_of(reader, pdf_of(content, with_space(space)))
    assert lines_of(page) == [SEEN, (50, 259.5, 350, 259.5)]


@pdfplumber_alone
@pytest.mark.parametrize("space", ["DeviceGray", "DeviceCMYK", "C"])
def test_the_first_colour_of_a_space_is_ink(reader: PageReader, space: str):
    content = f"1 G 1 g /{space} CS /{space} cs {LINE} 50 50 1 100 re f"
    ink = with_space(SPACES["separation"][0])
    assert len(lines_of(page_of(reader, pdf_of(content, ink)))) == 2


@every_reader
def test_what_is_wholly_transparent_is_not_seen(reader: PageReader):
    content = f"q /G gs 50 20 300 1 re f 50 120 m 350 120 l S Q {LINE}"
    page = page_of(reader, pdf_of(content, with_state(ca=0, CA=0)))
    assert lines_of(page) == [SEEN]


@every_reader
@pytest.mark.parametrize(
    ("content", "width"),
    [
        (LINE, 1),
        ("3 w 2 0 0 2 0 0 cm 10 50 m 150 50 l S", 6),
        ("/G gs " + LINE, 7),
    ],
)
def test_a_line_is_as_thick_as_on_the_page(
    reader: PageReader, content: str, width: float
):
    page = page_of(reader, pdf_of(content, with_state(LW=7)))
    assert [stroke.width for stroke in page.strokes] == [pytest.approx(width)]


@every_reader
@pytest.mark.parametrize(
    ("content", "seen"),
    [
        ("50 50 100 1 re f", [(50, 249.5, 150, 249.5)]),
        ("50 50 100 1 re F", [(50, 249.5, 150, 249.5)]),
        ("50 50 1 100 re f*", [(50.5, 150, 50.5, 250)]),
        ("50 50 m 200 50 l 200 51 150 51 50 51 c f", [(50, 249.5, 200, 249.5)]),
        ("50 50 100 100 re f", []),
        (
            "50 50 m 90 50 l 90 90 l s",
            [(50, 250, 90, 250), (90, 210, 90, 250)],
        ),
        (
            "50 50 m 200 50 l 210 50 210 50 210 60 c 210 150 l S",
            [(50, 250, 200, 250), (210, 150, 210, 240)],
        ),
        ("50 50 m 100 100 l S", []),
        ("50 50 m S 50 50 m 100 50 l S 10 10 m", [(50, 250, 100, 250)]),
        ("[3 2] 0 d " + LINE, [SEEN]),
    ],
)
def test_lines_come_from_strokes_and_from_thin_areas(
    reader: PageReader, content: str, seen: list[Ends]
):
    assert lines_of(page_of(reader, pdf_of(content))) == seen


HALF = Array([0.5, 0, 0, 0.5, 3, 4])


@every_reader
@pytest.mark.parametrize("draw", ["q 1 0 0 1 10 20 cm /X Do Q ", "/X Do "])
def test_a_form_is_drawn_with_its_matrix_and_what_follows_without(
    reader: PageReader, draw: str
):
    page = page_of(reader, pdf_of(draw + LINE, with_form(TEXT + LINE, Matrix=HALF)))
    inside = page_of(reader, pdf_of(draw, with_form(TEXT + LINE, Matrix=HALF)))
    assert lines_of(page) == sorted([SEEN, *lines_of(inside)])
    assert {glyph.size for glyph in page.glyphs} == {6}
    assert texts_of(page) == ["Hello World"]


@every_reader
def test_a_form_ends_at_its_box(reader: PageReader):
    resources = with_form(LINE, BBox=Array([100, 0, 200, 300]))
    assert lines_of(page_of(reader, pdf_of("/X Do", resources))) == [
        (100, 200, 200, 200)
    ]


@every_reader
def test_a_form_is_drawn_in_the_colour_of_its_caller(reader: PageReader):
    assert lines_of(page_of(reader, pdf_of("1 G /X Do", with_form(LINE)))) == []


@every_reader
def test_a_form_ends_at_the_clip_of_its_caller(reader: PageReader):
    content = "q 100 50 50 100 re W n /X Do Q"
    page = page_of(reader, pdf_of(content, with_form(LINE)))
    assert lines_of(page) == [(100, 200, 150, 200)]


@every_reader
def test_a_form_that_draws_itself_ends(reader: PageReader):
    def looping(pdf: Pdf) -> dict[str, Object]:
        form = pdf.make_indirect(form_of(pdf, LINE + "/X Do"))
        form.Resources = Dictionary(XObject=Dictionary(X=form))
        return {"/XObject": Dictionary(X=form)}

    assert SEEN in lines_of(page_of(reader, pdf_of("/X Do", looping)))


def test_forms_that_draw_each_other_twice_do_not_take_for_ever():
    def doubling(pdf: Pdf) -> dict[str, Object]:
        inner = form_of(pdf, LINE)
        for _ in range(40):
            inner = form_of(pdf, "/X Do /X Do", {"/XObject": Dictionary(X=inner)})
        return {"/XObject": Dictionary(X=inner)}

    # PDFium itself runs into this one: only a time limit ends it.
    reading = PdfplumberReader().read(pdf_of("/X Do", doubling))
    assert (reading.pages, reading.unreadable) == ((), (1,))


PICTURE = "q 100 0 0 50 20 30 cm BI /W 2 /H 2 /CS /G /BPC 8 ID abcd EI Q "


@every_reader
def test_an_image_is_seen_where_it_stands(reader: PageReader):
    page = page_of(reader, pdf_of(PICTURE + TEXT))
    assert page.images == (Box(20, 220, 120, 270),)
    assert texts_of(page) == ["Hello World"]


@every_reader
def test_an_image_inside_a_form_is_seen_too(reader: PageReader):
    page = page_of(reader, pdf_of("/X Do", with_form(PICTURE)))
    assert page.images == (Box(20, 220, 120, 270),)


SHEET = "50 50 300 100 re f "
UP = "BT /F 12 Tf 0 1 -1 0 {} 100 Tm (Hello World) Tj ET "


@every_reader
@pytest.mark.parametrize(
    ("content", "count"),
    [
        (LINE + SHEET, 0),
        (SHEET + "1 G " + LINE, 1),
        (SHEET + LINE, 0),
        ("0.5 g " + SHEET + LINE, 1),
        (LINE + "q 10 10 20 20 re W n " + SHEET + "Q", 1),
        (LINE + "/G gs " + SHEET, 1),
        (LINE + "/M gs " + SHEET, 1),
        (LINE + "1 G 2 w " + LINE, 0),
        ("0 500 m 400 500 l S", 1),
    ],
)
def test_a_line_is_seen_where_it_differs_from_what_is_around(
    reader: PageReader, content: str, count: int
):
    def states(_: Pdf) -> dict[str, Object]:
        glass, marker = Dictionary(ca=0.5), Dictionary(BM=Name.Multiply)
        return {"/ExtGState": Dictionary(G=glass, M=marker)}

    assert len(lines_of(page_of(reader, pdf_of(content, states)))) == count


@every_reader
@pytest.mark.parametrize(
    ("content", "seen"),
    [
        ("q 0 0 400 100 re W n " + TEXT + "Q", []),
        ("q 0 0 60 300 re W n " + TEXT + "Q", ["Hello World"]),
        ("q 0 0 400 250 re W n " + TEXT + "Q", []),
        ("1 0 0 1 0 200 cm " + TEXT, ["Hello World"]),
        ("q 0 0 60 300 re W n " + UP.format(100) + "Q", []),
        ("q 0 0 150 120 re W n " + UP.format(100) + "Q", ["Hello World"]),
    ],
)
def test_text_is_hidden_by_a_clip_across_its_line_and_may_run_off_the_page(
    reader: PageReader, content: str, seen: list[str]
):
    assert texts_of(page_of(reader, pdf_of(content))) == seen


@every_reader
@pytest.mark.parametrize(
    ("colour", "faint"),
    [
        ("", False),
        ("0.8 g ", True),
        ("0.5 g ", False),
        ("0 0 0.1 0 k ", True),
        ("/G gs ", True),
        ("0 0 400 300 re f 1 g ", False),
    ],
)
def test_text_that_hardly_shows_is_faint(
    reader: PageReader, colour: str, faint: object
):
    page = page_of(reader, pdf_of(colour + TEXT, with_state(ca=0.2)))
    assert {glyph.faint for glyph in page.glyphs} == {faint}


def form_on_glass(alpha: float) -> Resources:
    content = "0.9 g " + SHEET + "0 g 0 G 50 20 m 350 20 l S " + TEXT
    return lambda pdf: {
        "/XObject": Dictionary(X=form_of(pdf, content)),
        **with_state(ca=alpha)(pdf),
    }


@every_reader
@pytest.mark.parametrize(("alpha", "lines", "faint"), [(1, 1, False), (0.2, 2, True)])
def test_a_form_is_as_transparent_as_it_is_laid_on_the_page(
    reader: PageReader, alpha: float, lines: int, faint: object
):
    page = page_of(reader, pdf_of(LINE + "/G gs /X Do", form_on_glass(alpha)))
    assert len(lines_of(page)) == lines
    assert {glyph.faint for glyph in page.glyphs} == {faint}


@every_reader
def test_the_transparency_of_a_form_counts_once(reader: PageReader):
    page = page_of(reader, pdf_of("/G gs /X Do", form_on_glass(0.5)))
    assert {glyph.faint for glyph in page.glyphs} == {False}


@every_reader
@pytest.mark.parametrize(("mode", "count"), [(Name.Normal, 0), (Name.Darken, 1)])
def test_a_sheet_hides_what_it_is_not_mixed_with(
    reader: PageReader, mode: Object, count: int
):
    state = Dictionary(BM=mode)
    content = LINE + "/G gs " + SHEET
    page = page_of(
        reader, pdf_of(content, lambda _: {"/ExtGState": Dictionary(G=state)})
    )
    assert len(lines_of(page)) == count


@every_reader
def test_a_line_in_a_pattern_is_seen(reader: PageReader):
    def dots(pdf: Pdf) -> dict[str, Object]:
        tile = pdf.make_stream(b"0 0 2 2 re f")
        entries = {"Type": Name.Pattern, "PatternType": 1, "PaintType": 1}
        entries |= {"TilingType": 1, "XStep": 4, "YStep": 4}
        entries |= {"BBox": Array([0, 0, 4, 4]), "Resources": Dictionary()}
        for key, value in entries.items():
            tile[f"/{key}"] = value
        return {"/Pattern": Dictionary(P=tile)}

    content = "/Pattern CS /P SCN " + LINE
    assert lines_of(page_of(reader, pdf_of(content, dots))) == [SEEN]


@every_reader
@pytest.mark.parametrize(("size", "count"), [(12, 0), (60, 1)])
def test_what_is_thin_depends_on_how_large_the_page_is_printed(
    reader: PageReader, size: int, count: int
):
    content = f"50 50 300 10 re f BT /F {size} Tf 50 200 Td (Hello) Tj ET"
    assert len(lines_of(page_of(reader, pdf_of(content)))) == count


@every_reader
def test_what_the_crop_cuts_off_is_not_seen(reader: PageReader):
    content = TEXT + "BT /F 12 Tf 50 20 Td (mark) Tj ET 0 20 m 400 20 l S " + LINE
    page = page_of(reader, pdf_of(content, CropBox=Array([0, 50, 300, 300])))
    assert texts_of(page) == ["Hello World"]
    assert lines_of(page) == [(50, 200, 300, 200)]
