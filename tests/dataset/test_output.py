"""What was written is read back: every document whole, in order, one at a time."""

import tracemalloc
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings, strategies as st

from corpus.golden import case_folders
from extractor.dataset import open_dataset, tables
from extractor.findings import Severity
from extractor.forms import load_forms
from extractor.model import Document, Source, Status, YearSource
from extractor.pipeline import process_document
from tests import outputs, records
from tests.documents import documents
from tests.emit import reading


def read_back(folder: Path) -> list[Document]:
    return list(open_dataset(folder).documents(with_cells=True))


def stored(*written: Document) -> list[Document]:
    ordered = sorted(written, key=lambda document: document.document_id)
    return [outputs.as_stored(document) for document in ordered]


@pytest.fixture(scope="module")
def corpus() -> list[Document]:
    """Every document of the corpus; their findings are of many kinds."""
    forms = load_forms()
    found: list[Document] = []
    for folder in case_folders():
        (pdf,) = folder.glob("*.pdf")
        source = Source(source=pdf.name, file_name=pdf.name, content=pdf.read_bytes())
        found.append(process_document(source, forms))
    return found


def test_every_document_of_the_corpus_comes_back(
    corpus: list[Document], tmp_path: Path
):
    assert len(corpus) > 30
    assert read_back(outputs.write(tmp_path, *corpus)) == stored(*corpus)


@settings(max_examples=30)
@given(st.lists(documents, max_size=3, unique_by=lambda document: document.document_id))
def test_whatever_the_columns_hold_comes_back(written: list[Document]):
    with TemporaryDirectory() as folder:
        assert read_back(outputs.write(Path(folder), *written)) == stored(*written)


def test_what_is_read_back_can_be_written_again_byte_for_byte(tmp_path: Path):
    first = outputs.write(tmp_path / "1", *(records.document(c) for c in "abc"))
    again = outputs.write(tmp_path / "2", *read_back(first))
    assert reading.content(again) == reading.content(first)


def test_words_of_closed_lists_are_the_models(tmp_path: Path):
    (document,) = read_back(outputs.write(tmp_path, records.document()))
    assert document.status is Status.OK
    assert document.head.fiscal_year_source is YearSource.COVER


def test_figures_have_the_digits_that_say_something(tmp_path: Path):
    (document,) = read_back(outputs.write(tmp_path, records.document()))
    project = document.projects[0]
    found = [project.budget_total, project.indicators[0].low, project.plans[0].ratio]
    assert [str(figure) for figure in found] == ["193600.00", "120", "0.25"]


def test_a_failed_document_comes_back_with_its_reason(tmp_path: Path):
    failed = Document(
        sha256="0" * 64,
        file_name="x.pdf",
        file_bytes=9,
        status=Status.FAILED,
        error_code="pdf-damaged",
        error_message="It ends early.",
        findings=(records.finding(),),
    )
    assert read_back(outputs.write(tmp_path, failed)) == [failed]


def test_findings_of_one_row_and_code_keep_their_order(tmp_path: Path):
    # As text, number 10 would come before number 2.
    findings = [
        replace(records.finding(1, 1), message=f"{number}") for number in range(12)
    ]
    document = replace(records.document(), findings=tuple(findings))
    (found,) = read_back(outputs.write(tmp_path, document))
    assert [each.message for each in found.findings] == [f"{n}" for n in range(12)]


def test_a_finding_keeps_what_its_user_made_of_it_and_both_sides(tmp_path: Path):
    both = records.places(expected="5万元", actual="7万元")
    graded = replace(records.finding(1), graded=Severity.ERROR, places=both)
    usual = replace(records.finding(1), graded=Severity.INFO)
    document = replace(records.document(), findings=(graded, usual))
    (found,) = read_back(outputs.write(tmp_path, document))
    assert [finding.graded for finding in found.findings] == [Severity.ERROR, None]
    assert found.findings[0].places["actual"][0].raw == "7万元"
    assert found.findings[1].places == {}


def test_cells_are_left_out_unless_asked_for(tmp_path: Path):
    opened = open_dataset(outputs.write(tmp_path, records.document()))
    assert [document.cells for document in opened.documents()] == [()]
    (whole,) = opened.documents(with_cells=True)
    assert [cell.cell_id for cell in whole.cells] == ["t001-r01-c01", "t001-r02-c01"]


def test_it_says_what_ran_and_how_many_documents_there_are(tmp_path: Path):
    missing = (records.missing(),)
    written = [records.document(content) for content in "abc"]
    opened = open_dataset(outputs.write(tmp_path, *written, missing=missing))
    assert opened.document_count == 3
    assert opened.run["jixiao_version"] == "0.0.0"
    outcomes = [records.outcome(each, f"{each.document_id}.pdf") for each in written]
    by_source = sorted(outcomes, key=lambda outcome: outcome.source)
    assert list(opened.files()) == [*by_source, records.missing()]


def test_an_empty_output_has_no_documents(tmp_path: Path):
    opened = open_dataset(outputs.write(tmp_path))
    assert list(opened.documents(with_cells=True)) == []
    assert list(opened.files()) == []


def test_documents_may_end_anywhere_in_a_batch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    written = [records.document(content) for content in "abcd"]
    outputs.write(tmp_path, *written)
    for size in (1, 2, 7):
        monkeypatch.setattr(tables, "BATCH_ROWS", size)
        assert read_back(tmp_path) == stored(*written)


def test_memory_does_not_grow_with_the_documents(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    # Batches of a few rows, so that few documents are many batches.
    monkeypatch.setattr(tables, "BATCH_ROWS", 16)
    peaks = []
    for count in (10, 10, 80):
        folder = tmp_path / f"{count}"
        if not folder.exists():
            outputs.write(folder, *(records.document(str(n)) for n in range(count)))
        tracemalloc.start()
        for _ in open_dataset(folder).documents():
            pass
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[2] < 1.5 * peaks[1]
