"""`jixiao convert` killed in the middle and started again: the same bytes result."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

from tests.cli.running import jixiao
from tests.emit import reading

ROOT = Path(__file__).parents[2]
CASES = sorted((ROOT / "corpus").glob("shanghai-project/*/*.pdf"))


def started(sources: Path, out: Path, *flags: str) -> subprocess.Popen[bytes]:
    argv = [sys.executable, "-m", "extractor", "convert", str(sources), "-o", str(out)]
    return subprocess.Popen([*argv, *flags], cwd=ROOT, stderr=subprocess.DEVNULL)


def wait_for_parcels(out: Path, wanted: int, running: subprocess.Popen[bytes]) -> None:
    while parcels(out) < wanted and running.poll() is None:
        time.sleep(0.001)


def parcels(out: Path) -> int:
    return len(list((out / ".jixiao" / "store").glob("*/*.parcel")))


def times(out: Path) -> Mapping[Path, int]:
    store = (out / ".jixiao" / "store").glob("*/*.parcel")
    return {path: path.stat().st_mtime_ns for path in store}


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sources")
    for path in CASES:
        (folder / path.name).write_bytes(path.read_bytes())
    return folder


@pytest.fixture(scope="module")
def undisturbed(
    sources: Path, tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, bytes]:
    out = tmp_path_factory.mktemp("undisturbed")
    assert jixiao("convert", sources, "-o", out).returncode == 0
    return reading.content(out)


@pytest.mark.parametrize("wanted", [0, 1, len(CASES) // 2, len(CASES)])
def test_a_run_killed_at_any_document_is_finished_by_the_next(
    sources: Path, tmp_path: Path, undisturbed: Mapping[str, bytes], wanted: int
):
    out = tmp_path / "out"
    with started(sources, out) as running:
        wait_for_parcels(out, wanted, running)
        running.kill()
    kept, before = parcels(out), times(out)
    said = jixiao("convert", sources, "-o", out).stderr
    assert reading.content(out) == undisturbed
    assert (f"{kept} of {len(CASES)} documents kept" in said) == bool(kept)
    assert before.items() <= times(out).items()


@pytest.mark.parametrize("seed", range(3))
def test_workers_killed_at_random_leave_no_trace(
    sources: Path, tmp_path: Path, undisturbed: Mapping[str, bytes], seed: int
):
    out, chance = tmp_path / "out", random.Random(seed)  # noqa: S311 - no secret
    with started(sources, out, "--jobs", "2") as running:
        killed = 0
        for _ in range(4):
            time.sleep(chance.uniform(0.3, 1.0))
            killed += kill_a_worker(running.pid, chance)
    assert running.returncode == 0
    assert killed
    assert reading.content(out) == undisturbed


def kill_a_worker(parent: int, chance: random.Random) -> int:
    """Kill one of the parent's workers, and return how many that were."""
    with suppress(psutil.NoSuchProcess):
        workers = [
            child
            for child in psutil.Process(parent).children()
            if "spawn_main" in " ".join(child.cmdline())
        ]
        if workers:
            chance.choice(workers).kill()
            return 1
    return 0


@pytest.mark.parametrize("after", [0.0, 0.05, 0.2])
def test_a_run_killed_while_it_writes_tables_is_finished_by_the_next(
    sources: Path, tmp_path: Path, undisturbed: Mapping[str, bytes], after: float
):
    out = tmp_path / "out"
    jixiao("convert", sources, "-o", out)
    for path in sorted(out.glob("parquet/*/*")):
        path.unlink()
    with started(sources, out) as running:
        while not (out / ".jixiao" / "staged").exists() and running.poll() is None:
            time.sleep(0.001)
        time.sleep(after)
        running.kill()
    assert jixiao("convert", sources, "-o", out).returncode == 0
    assert reading.content(out) == undisturbed


def test_a_run_refuses_a_folder_that_another_one_writes_into(
    sources: Path, tmp_path: Path, undisturbed: Mapping[str, bytes]
):
    out = tmp_path / "out"
    with started(sources, out) as first:
        wait_for_parcels(out, 1, first)
        first.send_signal(signal.SIGSTOP)
        told = jixiao("status", out)
        second = jixiao("convert", sources, "-o", out)
        first.send_signal(signal.SIGCONT)
    assert first.returncode == 0
    assert ": running" in told.stdout
    assert second.returncode == 5
    assert f"process {first.pid} on {os.uname().nodename}" in second.stderr
    assert reading.content(out) == undisturbed
