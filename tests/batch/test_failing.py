"""What workers failed at, as the documents tell it."""

from pathlib import Path

import pytest

from extractor.batch import SourceFile
from extractor.batch.content import Content
from extractor.batch.failing import failed_document, rescued_document
from extractor.batch.tasks import Attempt, ReadTask, attempts, next_task
from extractor.model import Document, Status
from extractor.workers import Failure, Fate

FILE = SourceFile(source="in/a.pdf", path=Path("in/a.pdf"), full="in/a.pdf")
CONTENT = Content("5" * 64, 1234)
HUNG = Failure(Fate.TIMEOUT, "gave no result within 9 s")
CRASHED = Failure(Fate.CRASHED, "was ended by SIGSEGV")
READ = Document(sha256="5" * 64, file_name="a.pdf", file_bytes=1234, status=Status.OK)


def task(*failures: Failure, reader: str = "auto", verify: bool = False) -> ReadTask:
    ways = attempts(reader, verify=verify)
    return ReadTask(file=FILE, content=CONTENT, attempts=ways, failures=failures)


@pytest.mark.parametrize(
    ("reader", "verify", "ways"),
    [
        ("auto", False, [("auto", False), ("pdfplumber", False)]),
        ("auto", True, [("auto", True), ("auto", False), ("pdfplumber", False)]),
        ("pdfium", False, [("pdfium", False)]),
        ("pdfium", True, [("pdfium", True), ("pdfium", False)]),
    ],
)
def test_a_file_is_tried_without_what_may_have_failed_but_by_no_reader_not_asked_for(
    reader: str, *, verify: bool, ways: list[tuple[str, bool]]
):
    assert attempts(reader, verify=verify) == tuple(Attempt(*way) for way in ways)


@pytest.mark.parametrize(
    ("fate", "code"),
    [
        (Fate.TIMEOUT, "worker-timeout"),
        (Fate.CRASHED, "worker-crashed"),
        (Fate.KILLED, "worker-crashed"),
        (Fate.MEMORY, "worker-memory"),
        (Fate.RAISED, "internal-error"),
    ],
)
def test_a_failed_document_has_the_code_of_what_failed_first(fate: Fate, code: str):
    document = failed_document(task(Failure(fate, "did so")), CRASHED)
    assert document.error_code == code
    assert document.status is Status.FAILED
    assert (document.sha256, document.file_bytes) == CONTENT
    (finding,) = document.findings
    assert (finding.code, finding.message) == (code, document.error_message)


def test_after_a_failure_the_next_way_is_tried_and_after_the_last_none():
    second = next_task(task(), CRASHED)
    assert second == task(CRASHED)
    assert next_task(task(CRASHED), HUNG) is None


def test_a_file_whose_worker_was_killed_is_read_again_in_the_same_way_three_times():
    killed = Failure(Fate.KILLED, "was ended by SIGKILL")
    tasks = [task()]
    while (following := next_task(tasks[-1], killed)) is not None:
        tasks.append(following)
    assert [len(each.failures) for each in tasks] == [0, 0, 0, 0, 1, 1, 1, 1]


def test_a_failed_document_tells_every_attempt():
    document = failed_document(task(CRASHED, HUNG, verify=True), CRASHED)
    assert document.error_message == (
        "reading twice was ended by SIGSEGV; reading gave no result within 9 s;"
        " reading with pdfplumber was ended by SIGSEGV"
    )


def test_a_document_read_at_once_is_left_alone():
    assert rescued_document(task(), READ) is READ


def test_a_document_read_by_another_reader_says_why():
    document = rescued_document(task(CRASHED), READ)
    (finding,) = document.findings
    assert (finding.code, finding.basis) == ("reader-second", "pdfplumber")
    assert "SIGSEGV" in finding.message
    assert document.status is Status.OK


def test_a_document_read_without_its_second_opinion_says_so():
    (finding,) = rescued_document(task(HUNG, verify=True), READ).findings
    assert finding.code == "verify-unread"
    assert "gave no result within 9 s" in finding.message
    both = rescued_document(task(HUNG, CRASHED, verify=True), READ).findings
    assert [finding.code for finding in both] == ["verify-unread", "reader-second"]


def test_a_file_that_the_other_reader_refuses_failed_as_it_failed_first():
    refused = Document(
        sha256="5" * 64,
        file_name="a.pdf",
        file_bytes=1234,
        status=Status.FAILED,
        error_code="pdf-damaged",
        error_message="the PDF is damaged",
    )
    document = rescued_document(task(HUNG), refused)
    assert document.error_code == "worker-timeout"
    assert document.error_message == (
        "reading gave no result within 9 s;"
        " reading with pdfplumber gave: the PDF is damaged"
    )
