"""No worker outlives its parent, however that one ends."""

import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest

from tests.conftest import ROOT

PARENT = """
import sys
from pathlib import Path
from extractor.workers import Limits, Workers
from tests.workers import labours

# No `if __name__ == "__main__"`: a worker must not run this again.
_, note, work, seconds = sys.argv
with Workers(Limits(jobs=2, timeout_s=float(seconds))) as workers:
    list(workers.run(getattr(labours, work), [Path(note)] * 2))
"""


def until(holds: Callable[[], bool], seconds: float) -> bool:
    end = time.monotonic() + seconds
    while not holds() and time.monotonic() < end:
        time.sleep(0.05)
    return holds()


def at_work(folder: Path) -> set[int]:
    return {int(path.suffix[1:]) for path in folder.iterdir()}


def run(pids: set[int]) -> bool:
    """Tell whether any of them still does."""
    return any(
        psutil.pid_exists(pid) and psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
        for pid in pids
    )


@contextmanager
def started(
    folder: Path, work: str, seconds: float
) -> Iterator[subprocess.Popen[bytes]]:
    """Give a parent whose two workers are at work; it is killed in the end."""
    script = folder.with_suffix(".py")
    script.write_text(PARENT, encoding="utf-8")
    folder.mkdir()
    argv = [sys.executable, str(script), str(folder / "worker"), work, str(seconds)]
    environment = {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen(argv, env=environment, stderr=subprocess.DEVNULL) as parent:
        try:
            assert until(lambda: len(at_work(folder)) == 2, 30)
            yield parent
        finally:
            parent.kill()


@pytest.mark.usefixtures("interruptible")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_workers_end_with_their_parent(how: signal.Signals, tmp_path: Path):
    with started(tmp_path / "at-work", "note_and_sleep", 600) as parent:
        pids = at_work(tmp_path / "at-work")
        assert run(pids)
        parent.send_signal(how)
        parent.wait(30)
    assert until(lambda: not run(pids), 10)
    assert at_work(tmp_path / "at-work") == pids


def test_a_worker_whose_interpreter_is_stuck_ends_soon_after_its_deadline(
    tmp_path: Path,
):
    with started(tmp_path / "at-work", "note_and_hold_the_interpreter", 3) as parent:
        pids = at_work(tmp_path / "at-work")
        parent.kill()
        parent.wait(30)
        assert run(pids)
    assert until(lambda: not run(pids), 20)
