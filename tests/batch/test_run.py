"""Many sources: each has its outcome, in order, and each content is read once."""

from pathlib import Path

import pytest

from extractor.audit import DEFAULT
from extractor.batch import BatchOptions, Told, find_sources, run_batch
from extractor.batch.content import Content, Unread
from extractor.batch.tasks import Attempt, ReadTask
from extractor.batch.work import ReadDocument
from extractor.model import Status
from extractor.workers import Limits, Workers
from tests.conftest import ROOT
from tests.steps import shipped_forms

CASE = ROOT / "corpus" / "hebei-project" / "hairline-gap" / "hairline-gap.pdf"
LIMITS = Limits(jobs=2, timeout_s=60)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    whole = CASE.read_bytes()
    (tmp_path / "b.pdf").write_bytes(whole)
    (tmp_path / "c.pdf").write_bytes(b"")
    (tmp_path / "d.pdf").write_bytes(whole)
    (tmp_path / "e.pdf").write_bytes(whole + b"\n%")
    (tmp_path / "f.pdf").symlink_to(tmp_path / "nowhere")
    return tmp_path


def test_outcomes_come_in_order_and_a_content_is_read_once(folder: Path):
    told: list[Told] = []
    plan = find_sources([str(folder / "a.pdf"), str(folder)])
    options = BatchOptions(tell=told.append)
    with Workers(LIMITS) as workers:
        found = list(run_batch(plan, shipped_forms(), options, workers))
    assert [
        (outcome.file_name, str(outcome.status), parcel is not None)
        for outcome, parcel in found
    ] == [
        ("a.pdf", "missing", False),
        ("b.pdf", "ok", True),
        ("c.pdf", "failed", True),
        ("d.pdf", "ok", False),
        ("e.pdf", "ok", True),
        ("f.pdf", "missing", False),
    ]
    assert found[1][0].document_id == found[3][0].document_id
    assert [told_one.outcome for told_one in told] == [outcome for outcome, _ in found]
    assert [told_one.page_count for told_one in told][1:4] == [1, None, None]


def test_a_file_that_changed_since_it_was_planned_has_that_outcome():
    (file,) = find_sources([str(CASE)]).files
    work = ReadDocument(forms=shipped_forms(), settings=DEFAULT)
    task = ReadTask(
        file=file,
        content=Content("0" * 64, 1),
        attempts=(Attempt("auto", verify=False),),
    )
    found = work(task)
    assert isinstance(found, Unread)
    assert (found.status, found.error_code) == (Status.FAILED, "file-changed")
