"""The inside of one worker process: take a task, work, answer, until the parent ends.

When a task is given up is decided in `pool`; that the process ends when it must is held
here too, from three sides. A thread watches the parent; a timer of the C library ends a
process whose interpreter is stuck; the system refuses memory far beyond the cap.
A worker says nothing: whatever a library prints goes nowhere, also on stderr, where a
progress bar may stand.
"""

import faulthandler
import os
import pickle
import signal
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from multiprocessing.process import parent_process
from threading import Thread
from typing import TYPE_CHECKING

from extractor.workers.protocol import (
    FAILURE,
    READY,
    RESULT,
    Fate,
    Limits,
    WorkError,
)

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_SLACK_S = 5.0
"""How long after its deadline a worker ends itself: the parent is asked to first."""

_MEMORY_SLACK = 1.5
"""The system refuses memory beyond this times the cap: the parent is to see it first.

What it refuses ends PDFium with a trap, which is told as a crash and not as memory.
"""


def serve(
    connection: "Connection[bytes, bytes]", limits: Limits, modules: Sequence[str]
) -> None:
    """Answer tasks until the parent closes the connection or ends.

    The modules are imported before the first task comes, to be paid for only once.
    """
    _stand_alone(limits)
    try:
        for name in modules:
            import_module(name)
        work = pickle.loads(connection.recv_bytes())  # noqa: S301 - the parent's own
    except EOFError:
        return
    except Exception as error:  # noqa: BLE001 - told to the parent, which raises it
        connection.send_bytes(_failed(Fate.RAISED, error))
        return
    connection.send_bytes(READY)
    while True:
        try:
            task = pickle.loads(connection.recv_bytes())  # noqa: S301 - as above
        except EOFError:
            return
        with open(os.devnull, "w") as nowhere:  # noqa: PTH123 - no path of anyone's
            give_up_after = limits.timeout_s + _SLACK_S
            faulthandler.dump_traceback_later(give_up_after, exit=True, file=nowhere)
            connection.send_bytes(_answer(work, task))
            faulthandler.cancel_dump_traceback_later()


def _answer(work: Callable[[object], object], task: object) -> bytes:
    try:
        return RESULT + pickle.dumps(work(task), protocol=pickle.HIGHEST_PROTOCOL)
    except MemoryError as error:
        return _failed(Fate.MEMORY, error)
    except Exception as error:  # noqa: BLE001 - one task's bug is not another's
        return _failed(Fate.RAISED, error)


def _failed(fate: Fate, error: Exception) -> bytes:
    detail = "ran out of memory" if fate is Fate.MEMORY else _told(error)
    return FAILURE + f"{fate} {detail}".encode(errors="backslashreplace")


def _told(error: Exception) -> str:
    if isinstance(error, WorkError):
        return str(error)
    return f"raised {type(error).__name__}: {error}"


def _stand_alone(limits: Limits) -> None:
    """Leave signals of the terminal and all output to the parent, and end with it."""
    # Ctrl-C reaches every process of the terminal: the parent alone decides on it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    os.close(nowhere)
    Thread(target=_end_with_parent, daemon=True).start()
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - not on Windows

        beyond = int(limits.memory_bytes * _MEMORY_SLACK)
        for kind, most in ((resource.RLIMIT_DATA, beyond), (resource.RLIMIT_CORE, 0)):
            _, hard = resource.getrlimit(kind)
            if hard in (resource.RLIM_INFINITY, -1) or most < hard:
                resource.setrlimit(kind, (most, hard))


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
