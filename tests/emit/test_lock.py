"""One run a folder: the second is refused, and what a killed one left is recognised."""

import os
import platform
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from extractor.emit import RunFacts, open_output
from extractor.emit.lock import RunLock, RunNote, read_lock
from extractor.emit.status import read_status
from extractor.errors import EmitError
from tests import records
from tests.outputs import write_output

NOTE = RunNote(
    started_at="2031-05-01T12:00:00+00:00",
    recipe="r",
    total=9,
    outcomes={"ok": 3, "missing": 1},
)
HOLDS = """
import sys, time
from pathlib import Path
from extractor.emit.lock import RunLock, RunNote
with RunLock(Path(sys.argv[1])) as lock:
    lock.tell(RunNote(started_at="noon", recipe="r", total=9, outcomes={"ok": 3}))
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_second_run_is_refused_and_told_of_the_first(tmp_path: Path, facts: RunFacts):
    with open_output(tmp_path / "out", facts, 5), pytest.raises(EmitError) as caught:
        write_output([], tmp_path / "out", facts)
    who = f"process {os.getpid()} on {platform.node()}, begun 2031-05-01T12:00:00+00:00"
    assert who in str(caught.value)
    assert caught.value.exit_code == 5
    write_output([], tmp_path / "out", facts)


def test_the_system_lets_go_of_the_lock_of_a_killed_run(tmp_path: Path):
    path = tmp_path / ".jixiao" / "lock"
    argv = [sys.executable, "-c", HOLDS, str(path)]
    with subprocess.Popen(argv, stdout=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == b"held\n"
        with pytest.raises(EmitError, match=f"process {running.pid} on .+ begun noon"):
            RunLock(path).__enter__()
        assert read_lock(path)[0]
        running.send_signal(signal.SIGKILL)
    is_held, note = read_lock(path)
    assert not is_held
    assert note is not None
    assert (note.pid, note.done, note.total) == (running.pid, 3, 9)
    with RunLock(path) as lock:
        assert lock.left == note


def test_what_is_told_covers_what_was_told_before(tmp_path: Path):
    path = tmp_path / ".jixiao" / "lock"
    with RunLock(path) as lock:
        lock.tell(NOTE)
        lock.tell(RunNote(started_at="", recipe="", total=1, outcomes={}))
        _, note = read_lock(path)
        assert note is not None
        assert (note.total, note.done) == (1, 0)
        lock.done()
    assert read_lock(path) == (False, None)


@pytest.mark.parametrize("text", ["", "{", '{"pid": 1}', "[]", "\x00\xff"])
def test_a_lock_that_says_nothing_is_no_hindrance(tmp_path: Path, text: str):
    path = tmp_path / ".jixiao" / "lock"
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    with RunLock(path) as lock:
        assert lock.left is None


def test_the_status_follows_a_run(tmp_path: Path, facts: RunFacts):
    document = records.document("a")
    with open_output(tmp_path, facts, 5) as output:
        output.lock.tell(NOTE)
        running = read_status(tmp_path)
    left = read_status(tmp_path)
    assert (running.state, left.state) == ("running", "unfinished")
    assert left.note is not None
    assert (left.note.done, left.note.total, left.is_readable) == (4, 9, False)

    write_output([(records.outcome(document), document)], tmp_path, facts)
    done = read_status(tmp_path)
    assert (done.state, done.note, done.kept) == ("finished", None, 1)
    assert done.is_readable

    with open_output(tmp_path, facts, 5):
        pass
    again = read_status(tmp_path)
    assert (again.state, again.is_readable) == ("unfinished", True)
