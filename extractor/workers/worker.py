"""One worker process as its parent sees it: started, told, looked at, ended.

Workers are spawned: a fork copies locks that nobody will open. They are never asked to
end, only killed, for they hold nothing that must be written. What happens inside of
them is `inside`; which task they get, and when they are given up, is `pool`.
"""

import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.context import SpawnProcess
from time import monotonic
from types import ModuleType
from typing import TYPE_CHECKING, Any

from extractor.workers.inside import serve
from extractor.workers.line import Numbered
from extractor.workers.protocol import Failure, Fate, Limits

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

END_S = 10.0
"""A killed process that the system has not ended by then is left to the system."""

_FROM_OUTSIDE = (2, 9, 15)
"""SIGINT, SIGKILL and SIGTERM, which no library raises in its own process."""


@dataclass(slots=True, kw_only=True, eq=False)
class Worker:
    """A process, the connection to it, and the task that it is on."""

    process: SpawnProcess
    connection: "Connection[bytes, bytes]"
    since: float
    """When it was started, or given its task."""
    is_ready: bool = False
    numbered: Numbered[Any] | None = None
    answers: int = 0

    def tell(self, message: bytes) -> None:
        """Send a message; that the worker has died shows when it is listened to."""
        with suppress(BrokenPipeError, ConnectionResetError):
            self.connection.send_bytes(message)

    def end(self) -> None:
        """Kill the process, whatever it is doing."""
        self.process.kill()
        self.process.join(END_S)
        self.connection.close()

    def resident_bytes(self) -> int:
        """Return how much memory the process holds; 0 when it has ended."""
        import psutil  # noqa: PLC0415 - loaded while the first worker is waited for

        try:
            return int(psutil.Process(self.process.pid).memory_info().rss)
        except psutil.Error:
            return 0

    def how_it_ended(self) -> Failure:
        """Return why a process that closed its connection has ended."""
        self.process.join(1.0)
        code = self.process.exitcode
        if code is None:
            return Failure(Fate.CRASHED, "closed its connection")
        if code >= 0:
            return Failure(Fate.CRASHED, f"ended with exit code {code}")
        fate = Fate.KILLED if -code in _FROM_OUTSIDE else Fate.CRASHED
        with suppress(ValueError):
            return Failure(fate, f"was ended by {signal.Signals(-code).name}")
        return Failure(fate, f"was ended by signal {-code}")


def start_worker(limits: Limits, modules: Sequence[str]) -> Worker:
    """Return a worker that is starting; it imports the modules first."""
    spawn = get_context("spawn")
    ours, theirs = spawn.Pipe()
    process = spawn.Process(target=serve, args=(theirs, limits, modules), daemon=True)
    with _without_main(), _interrupts_held():
        process.start()
    theirs.close()
    return Worker(process=process, connection=ours, since=monotonic())


@contextmanager
def _without_main() -> Iterator[None]:
    """Keep what is spawned from importing the program's main module again.

    It costs time, and a script that has no `if __name__ == "__main__"` would run twice.
    """
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Start processes that Ctrl-C does not reach, not even while they start."""
    if sys.platform == "win32":
        yield
        return
    from multiprocessing import resource_tracker  # noqa: PLC0415 - not on Windows

    # Its own start would lift the mask.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
