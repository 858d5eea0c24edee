"""One file read twice: what becomes of a document whose readings differ.

A file may claim another text for what it prints (/ActualText). PDFium tells what is
claimed, pdfplumber what is printed: that is how the two honestly differ.
"""

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pikepdf import (
    ContentStreamInlineImage,
    ContentStreamInstruction,
    Dictionary,
    Name,
    Operator,
    String,
)

from extractor.findings import Severity
from extractor.model import Document, Source, Status
from extractor.pipeline import process_document
from tests.conftest import ROOT
from tests.pdfs import saved
from tests.steps import shipped_forms

pytestmark = pytest.mark.chinese_font

CASE = ROOT / "corpus" / "hebei-project" / "hairline-gap" / "hairline-gap.pdf"
PRINTED, CLAIMED = "≥92.5%", "≥99.5%"


def claiming(path: Path, printed: str, claimed: str) -> bytes:
    """Return the document with a claim around the one string that prints this text."""
    pdf = pikepdf.open(path)
    (page,) = pdf.pages
    claim = Dictionary(ActualText=String(claimed))
    begin = ContentStreamInstruction([Name.Span, claim], Operator("BDC"))
    end = ContentStreamInstruction([], Operator("EMC"))
    content: list[ContentStreamInstruction | ContentStreamInlineImage] = []
    found = 0
    for step in pikepdf.parse_content_stream(page):
        shown = str(step.operator) == "Tj"
        if shown and bytes(step.operands[0]).decode("utf-16-be") == printed:
            content.extend((begin, step, end))
            found += 1
        else:
            content.append(step)
    assert found == 1
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(content))
    return saved(pdf)


def read_twice(
    content: bytes, reader: str = "auto", *, verify: bool = True
) -> Document:
    source = Source(source="a.pdf", file_name="a.pdf", content=content)
    return process_document(source, shipped_forms(), reader, verify=verify)


@pytest.fixture(scope="module")
def claim() -> bytes:
    return claiming(CASE, PRINTED, CLAIMED)


def test_what_two_readers_read_alike_gives_no_finding():
    document = read_twice(CASE.read_bytes())
    assert (document.status, document.findings) == (Status.OK, ())


@pytest.mark.parametrize(
    ("reader", "mine", "theirs"),
    [("auto", CLAIMED, PRINTED), ("pdfplumber", PRINTED, CLAIMED)],
)
def test_what_they_read_differently_is_a_finding_with_both_readings(
    claim: bytes, reader: str, mine: str, theirs: str
):
    document = read_twice(claim, reader)
    (found,) = document.findings
    assert (found.code, found.actual, found.expected) == (
        "verify-differs",
        mine,
        theirs,
    )
    (project,) = document.projects
    row = project.indicators[(found.indicator_ordinal or 0) - 1]
    assert (found.project_ordinal, row.target_raw) == (1, mine)
    assert (found.place,) == row.places["target_raw"]
    assert document.status is Status.REVIEW


def test_unasked_a_file_is_read_once(claim: bytes):
    assert read_twice(claim, verify=False).findings == ()


def test_a_file_that_only_one_reader_opens_is_told_to_be_unverified():
    plain = BytesIO()
    with pikepdf.open(CASE) as pdf:
        pdf.save(plain, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    document = read_twice(plain.getvalue().replace(b"/Pages ", b"/Pagez "))
    (found,) = document.findings
    assert (found.code, found.severity) == ("verify-unread", Severity.INFO)
    assert found.basis == "pdfium"
    assert "damaged" in found.message
    assert document.status is Status.OK
    assert len(document.projects[0].indicators) == 8


def test_a_file_that_no_reader_opens_fails_as_ever():
    document = read_twice(CASE.read_bytes()[:300])
    assert (document.status, document.error_code) == (Status.FAILED, "pdf-damaged")
    assert [finding.code for finding in document.findings] == ["pdf-damaged"]
