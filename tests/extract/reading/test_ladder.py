"""Which reader reads a file, and what becomes of a file that the first one refuses."""

from io import BytesIO

import pikepdf
import pytest

from extractor.errors import FileProblem
from extractor.extract.reading.ladder import read_pages
from extractor.model import Source
from tests.pdfs import chinese_font, pdf_of, saved
from tests.readers import TEXT, texts_of

PAGES = 3


def read(content: bytes, reader: str = "auto") -> dict[int, list[str]]:
    """Return the lines of each page that is read."""
    source = Source(source="a.pdf", file_name="a.pdf", content=content)
    pages = read_pages(source, reader).pages
    return {page.number: texts_of(page) for page in pages}


def problem_of(content: bytes, reader: str = "auto") -> str:
    source = Source(source="a.pdf", file_name="a.pdf", content=content)
    with pytest.raises(FileProblem) as caught:
        read_pages(source, reader)
    return caught.value.code


@pytest.fixture(scope="module")
def sound() -> bytes:
    """A file of three pages, in clear bytes."""
    pdf = pikepdf.new()
    for number in range(1, PAGES + 1):
        page = pdf_of(f"BT /F 12 Tf 50 250 Td (Page {number}) Tj ET")
        with pikepdf.open(BytesIO(page)) as one:
            pdf.pages.extend(one.pages)
    file = BytesIO()
    pdf.save(file, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return file.getvalue()


ALL = {1: ["Page 1"], 2: ["Page 2"], 3: ["Page 3"]}


def without_page_tree(sound: bytes) -> bytes:
    return sound.replace(b"/Pages 2 0 R", b"/Pagez 2 0 R")


def with_entry_of_page_2(sound: bytes, entry: bytes) -> bytes:
    """Return the file with another line in its table of where objects stand."""
    place = sound.index(b"4 0 obj")
    return sound.replace(b"%010d 00000 n" % place, entry)


def test_pdfium_is_asked_first_and_alone_when_all_is_well(sound: bytes):
    assert read(sound) == ALL
    assert read(sound, "pdfium") == read(sound, "pdfplumber") == ALL


def test_a_file_that_pdfium_refuses_is_read_by_pdfplumber(sound: bytes):
    broken = without_page_tree(sound)
    assert problem_of(broken, "pdfium") == "pdf-damaged"
    assert read(broken) == read(broken, "pdfplumber") == ALL


def test_a_page_that_pdfium_cannot_read_is_read_by_pdfplumber(sound: bytes):
    broken = with_entry_of_page_2(sound, b"000000033800000 n ")
    assert read(broken, "pdfium") == {1: ["Page 1"], 3: ["Page 3"]}
    assert read(broken) == ALL


def test_a_page_is_not_filled_in_where_the_numbers_may_differ(sound: bytes):
    broken = with_entry_of_page_2(sound, b"0000000000 65535 f")
    assert read(broken, "pdfplumber") == {1: ["Page 1"], 2: ["Page 3"]}
    assert read(broken) == read(broken, "pdfium") == {1: ["Page 1"], 3: ["Page 3"]}


def test_a_file_in_which_pdfium_finds_no_page_is_read_by_pdfplumber(sound: bytes):
    broken = sound.replace(b"/Kids [", b"/Kidz [")
    assert problem_of(broken, "pdfium") in {"pdf-no-pages", "pdf-damaged"}
    assert read(broken) == ALL


def test_a_font_that_is_not_at_hand_is_read_by_pdfplumber():
    # The first glyph of the Chinese set is a space: no font has ink for this character.
    names = {1: "\u2f6c", 2: "绩"}
    content = pdf_of(
        "BT /F 12 Tf 50 250 Td <000100010002> Tj ET",
        lambda pdf: {
            "/Font": pikepdf.Dictionary(F=chinese_font(pdf, "Identity-H", names))
        },
    )
    assert problem_of(content, "pdfium") == "font-missing"
    assert read(content) == {1: ["目目绩"]}


def test_a_damaged_file_is_not_told_what_was_wrong_with_the_one_before(sound: bytes):
    locked = BytesIO()
    with pikepdf.open(BytesIO(sound)) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(user="u", owner="o"))
    damaged = sound.replace(b"/Pages ", b"/Pagez ")
    assert problem_of(locked.getvalue(), "pdfium") == "pdf-password"
    assert problem_of(damaged, "pdfium") == "pdf-damaged"


@pytest.mark.parametrize("junk", [b"junk\n", b"\xef\xbb\xbf", b"x" * 1000])
def test_junk_before_the_header_is_passed_over(sound: bytes, junk: bytes):
    assert read(junk + sound) == ALL


def test_what_no_reader_opens_has_a_reason(sound: bytes):
    assert problem_of(sound[:300]) == "pdf-damaged"
    assert problem_of(b"") == "file-empty"
    assert problem_of(b"PK\x03\x04") == "file-not-pdf"


def test_the_first_readers_reason_is_told():
    with pikepdf.open(BytesIO(pdf_of(TEXT))) as pdf:
        content = saved(pdf, pikepdf.Encryption(owner="o", user="u"))
    source = Source(source="a.pdf", file_name="a.pdf", content=content)
    with pytest.raises(FileProblem, match="PDFium") as caught:
        read_pages(source)
    assert caught.value.code == "pdf-password"
