"""`jixiao convert` and what its workers meet: hang, Ctrl-C, one or many of them."""

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import psutil
import pyarrow.dataset as ds
import pytest

from extractor.cli.console import progress
from extractor.model import Status
from tests.cli.running import CORPUS, Done, jixiao
from tests.conftest import ROOT
from tests.endless import endless

CASE = CORPUS / "hebei-project" / "hairline-gap" / "hairline-gap.pdf"


def files_of(out: Path) -> dict[str, dict[str, str]]:
    rows = ds.dataset(out / "parquet" / "files").to_table().to_pylist()
    return {row["file_name"]: row for row in rows}


def events_in(log: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]


@pytest.fixture
def hanging(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.pdf").write_bytes(endless())
    (folder / "b.pdf").write_bytes(CASE.read_bytes())
    (folder / "c.pdf").write_bytes(endless())
    return folder


def test_a_file_that_is_never_read_to_its_end_costs_no_other_one(
    hanging: Path, tmp_path: Path
):
    log, out = tmp_path / "log.json", tmp_path / "out"
    done = jixiao("convert", hanging, "-o", out, "--timeout", 5, "--log-json", log)
    assert done.returncode == 1
    files = files_of(out)
    codes = {name: row["error_code"] for name, row in files.items()}
    assert codes == {"a.pdf": "worker-timeout", "b.pdf": None, "c.pdf": codes["a.pdf"]}
    assert "gave no result within 5 s" in files["a.pdf"]["error_message"]
    assert files["a.pdf"]["document_id"] == files["c.pdf"]["document_id"]
    documents = ds.dataset(out / "parquet" / "documents").to_table().to_pylist()
    assert {row["status"]: row["file_name"] for row in documents} == {
        "failed": "a.pdf",
        files["b.pdf"]["status"]: "b.pdf",
    }
    events = events_in(log)
    assert [event["event"] for event in events][:2] == ["started", "attempt-failed"]
    assert events[1]["failure"] == "timeout"
    outcomes = [event for event in events if event["event"] == "outcome"]
    assert [event["source"] for event in outcomes] == ["a.pdf", "b.pdf", "c.pdf"]
    assert outcomes[0]["error_code"] == "worker-timeout"
    assert events[-1]["event"] == "finished"


def test_one_worker_and_three_write_the_same_bytes(tmp_path: Path):
    folder = CORPUS / "hebei-project"
    for jobs in (1, 3):
        argv = ("convert", folder, "-o", tmp_path / str(jobs), "--jobs", jobs)
        assert jixiao(*argv).returncode == 0
    written = [path for path in (tmp_path / "1").rglob("*.*") if path.is_file()]
    assert len(written) > 20
    for first in written:
        second = tmp_path / "3" / first.relative_to(tmp_path / "1")
        assert first.name == "run.json" or first.read_bytes() == second.read_bytes()


@pytest.mark.usefixtures("interruptible")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_run_ends_its_workers_and_says_what_to_do(
    how: signal.Signals, hanging: Path, tmp_path: Path
):
    log = tmp_path / "log.json"
    done = interrupted(how, hanging, tmp_path / "out", log)
    assert done.returncode == 130
    assert "run the command again" in done.stderr
    assert "Traceback" not in done.stderr
    (last,) = events_in(log)[-1:]
    assert (last["event"], last["by"]) == ("stopped", "KeyboardInterrupt")


def interrupted(how: signal.Signals, folder: Path, out: Path, log: Path) -> Done:
    """Convert a folder, and send the signal to all processes once workers work."""
    argv = ["convert", str(folder), "-o", str(out), "--log-json", str(log)]
    with subprocess.Popen(
        [sys.executable, "-m", "extractor", *argv],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as running:
        try:
            children = _children_at_work(running.pid, log)
            os.killpg(running.pid, how)
            _, said = running.communicate(timeout=30)
        finally:
            running.kill()
    _, alive = psutil.wait_procs(children, timeout=10)
    assert alive == []
    return Done(running.returncode, "", said)


def _children_at_work(pid: int, log: Path) -> list[psutil.Process]:
    end = time.monotonic() + 60
    while "started" not in (log.read_text() if log.exists() else ""):
        assert time.monotonic() < end
        time.sleep(0.1)
    time.sleep(2)
    children = psutil.Process(pid).children(recursive=True)
    assert children
    return children


def test_a_log_that_cannot_be_written_is_said_before_anything_is_read(tmp_path: Path):
    argv = ("convert", CASE, "-o", tmp_path / "out")
    done = jixiao(*argv, "--log-json", tmp_path / "nowhere" / "log.json")
    assert done.returncode == 5
    assert "nowhere/log.json: the log cannot be written" in done.stderr
    assert not (tmp_path / "out").exists()


def test_progress_tells_the_rate_and_what_became_of_the_sources():
    counts = Counter({Status.OK: 1200, Status.FAILED: 3})
    assert progress(counts, pages=24_060, seconds=240.6) == (
        "5.0 documents/s, 100 pages/s, 1,200 ok, 3 failed"
    )
    assert progress(Counter(), pages=0, seconds=0.0) == ""
