"""What a pool and its workers agree on: limits, messages, and what failed.

A message of a worker begins with one byte: `READY`; `RESULT` and a pickled result;
`FAILURE` and its fate and detail, with a space between them.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Generic, NamedTuple, TypeVar

Known = TypeVar("Known")

RESULT: Final = b"R"
FAILURE: Final = b"F"
READY: Final = b"S"


class Settled(NamedTuple, Generic[Known]):
    """Stands among the tasks where no worker is needed, so that it keeps its turn."""

    known: Known


class Fate(StrEnum):
    """Why a task has no result."""

    RAISED = "raised"
    TIMEOUT = "timeout"
    CRASHED = "crashed"
    KILLED = "killed"
    """From outside: by a person, or by a system that was short of memory."""
    MEMORY = "memory"


class WorkError(Exception):
    """Raised by work that can give no result; its message is the whole detail."""


class Failure(NamedTuple):
    """What became of a task that has no result."""

    fate: Fate
    detail: str
    """A clause that lacks its subject: `ended with exit code 3`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What tasks may take, and how long a worker is kept."""

    jobs: int = 1
    timeout_s: float = 120.0
    memory_bytes: int = 2 << 30
    """Resident memory of a worker beyond which its task is given up."""
    recycle_tasks: int = 200
    """A worker is replaced after so many tasks: libraries leak."""
    recycle_bytes: int = 400 << 20
    """A worker that holds more than this between tasks is replaced."""
    waiting_per_job: int = 8
    """How many results a worker may be ahead of the first task not done."""
