"""Hostile files, where they are at hand: each has an outcome and a reason, in time."""

import os
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pyarrow.dataset as ds
import pytest

TIMEOUT_S = 20


@pytest.fixture
def hostile(shared_samples: Path) -> Path:
    folder = shared_samples.parent / "hostile"
    if not folder.is_dir():
        pytest.skip(f"no hostile files: {folder} does not exist")
    return folder


def test_every_hostile_file_has_an_outcome_and_a_reason(hostile: Path, tmp_path: Path):
    argv = [sys.executable, "-m", "extractor", "convert", hostile, "-q"]
    began = time.monotonic()
    done = subprocess.run(
        [*map(str, argv), "-o", str(tmp_path / "out"), "--timeout", str(TIMEOUT_S)],
        check=False,
        env={**os.environ, "JIXIAO_RUN": str(tmp_path)},
    )
    assert done.returncode == 1
    assert time.monotonic() - began < 10 * TIMEOUT_S
    rows = ds.dataset(tmp_path / "out" / "parquet" / "files").to_table().to_pylist()
    pdfs = {path.name for path in hostile.iterdir() if path.suffix == ".pdf"}
    assert {row["file_name"] for row in rows} >= pdfs
    for row in rows:
        assert row["status"] in {"ok", "review", "failed"}
        is_failed = row["status"] == "failed"
        assert bool(row["error_code"]) == bool(row["error_message"]) == is_failed, row
    assert left_of(tmp_path) == []


def left_of(run: Path) -> list[int]:
    """Return the processes that were started in this run's environment."""
    found = []
    for process in psutil.process_iter(["environ"]):
        environ = process.info["environ"] or {}
        if environ.get("JIXIAO_RUN") == str(run):
            found.append(process.pid)
    return found
