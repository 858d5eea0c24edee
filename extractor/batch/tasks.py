"""What a worker is asked to do: one file, to be read in one of several ways.

Only paths travel to a worker: no file passes through a pipe or the parent's memory.
What the worker does is `work`.
"""

from dataclasses import dataclass, replace
from typing import NamedTuple

from extractor.batch.content import Content
from extractor.batch.sources import SourceFile
from extractor.workers import Failure, Fate

KILLS = 3
"""So often a worker may be killed from outside before the file is suspected."""


class Attempt(NamedTuple):
    """One way to read a file."""

    reader: str
    verify: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadTask:
    """One file to read: in its first way, or after failures in its next one."""

    file: SourceFile
    content: Content
    attempts: tuple[Attempt, ...]
    failures: tuple[Failure, ...] = ()
    """What came of the attempts made so far."""
    kills: int = 0
    """How often its worker was killed from outside in this attempt."""

    @property
    def attempt(self) -> Attempt:
        """The way to read it this time."""
        return self.attempts[len(self.failures)]


def next_task(task: ReadTask, failure: Failure) -> ReadTask | None:
    """Return the task to do in place of one that failed, if there is one.

    A worker that was killed from outside says nothing of the file: what it was doing is
    done again, and leaves no trace. But the system may have killed it for its memory.
    """
    if failure.fate is Fate.KILLED and task.kills < KILLS:
        return replace(task, kills=task.kills + 1)
    failures = (*task.failures, failure)
    if len(failures) == len(task.attempts):
        return None
    return replace(task, failures=failures, kills=0)


def attempts(reader: str, *, verify: bool) -> tuple[Attempt, ...]:
    """Return the ways to read a file, each for when the one before it fails.

    What a second opinion broke is read without it; what PDFium broke, by pdfplumber.
    Who names a reader gets what that reader gives.
    """
    without = (Attempt(reader, verify=False),) if verify else ()
    other = (Attempt("pdfplumber", verify=False),) if reader == "auto" else ()
    return (Attempt(reader, verify), *without, *other)
