"""The lock of an output: who writes into the folder, since when, and how far it is.

The system holds the lock and lets go of it when the process ends, however it ends; what
is written in the file only tells others. A file with text and without a lock is what a
run left that did not finish. Child processes must not inherit the file (Python opens it
so that they do not).
"""

import json
import os
import platform
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from time import sleep
from types import TracebackType
from typing import BinaryIO, Self

from extractor.contract import Json, canonical_json
from extractor.emit.files import emit_errors
from extractor.errors import EmitError

LOCK_FILE = "lock"
_TRIES = 5
_WAIT_S = 0.05
"""Asking whether a lock is held takes it for a moment; a run must outlast that."""
_WIDTH = 1024
"""What is written is filled up to this: each note covers the one before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunNote:
    """What a run says of itself while it goes on."""

    started_at: str
    recipe: str
    total: int
    """Number of sources."""
    outcomes: Mapping[str, int]
    """Status → sources that are done with."""
    pid: int = 0
    host: str = ""

    @property
    def done(self) -> int:
        """Number of sources that are done with."""
        return sum(self.outcomes.values())


class RunLock:
    """Held while a run writes into a folder."""

    left: RunNote | None = None
    """What an earlier run left here that did not finish."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> Self:
        """Take the lock; `EmitError` names the run that has it."""
        with emit_errors(self._path):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.touch()
            self._file = self._path.open("r+b", buffering=0)
            if not _taken_in_time(self._file):
                note = _read_note(self._file)
                self._file.close()
                raise EmitError(_refusal(self._path.parents[1], note))
            self.left = _read_note(self._file)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Let go of the lock; what is written stays unless `done` was called."""
        self._file.close()

    def tell(self, note: RunNote) -> None:
        """Write down how far the run is."""
        told: dict[str, Json] = {
            "pid": os.getpid(),
            "host": platform.node(),
            "started_at": note.started_at,
            "recipe": note.recipe,
            "total": note.total,
            "outcomes": note.outcomes,
        }
        with emit_errors(self._path):
            self._file.seek(0)
            self._file.write(canonical_json(told).ljust(_WIDTH).encode())

    def done(self) -> None:
        """Say that the run has finished."""
        with emit_errors(self._path):
            self._file.truncate(0)


def read_lock(path: Path) -> tuple[bool, RunNote | None]:
    """Return whether a run goes on, and what the last unfinished one said of itself."""
    try:
        with path.open("rb", buffering=0) as file:
            return not _take(file), _read_note(file)
    except OSError:
        return False, None


def _read_note(file: BinaryIO) -> RunNote | None:
    file.seek(0)
    try:
        told = json.loads(file.read(2 * _WIDTH))
        return RunNote(**told)
    except (ValueError, TypeError):
        return None


def _refusal(folder: Path, note: RunNote | None) -> str:
    who = "another process"
    if note is not None:
        who = f"process {note.pid} on {note.host}, begun {note.started_at}"
    return (
        f"Another run writes into {folder}: {who}."
        " Wait until it has finished, stop it, or name another folder."
    )


def _taken_in_time(file: BinaryIO) -> bool:
    for _ in range(_TRIES):
        if _take(file):
            return True
        sleep(_WAIT_S)
    return False


if sys.platform == "win32":
    import msvcrt

    def _take(file: BinaryIO) -> bool:
        """Lock a byte far behind what is written, which others may then still read."""
        file.seek(1 << 30)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _take(file: BinaryIO) -> bool:
        """Lock the file; the lock ends with the process, or when it is closed."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
