"""What workers are made to do in the tests: all that a document may do to them."""

import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from extractor.workers import WorkError

HOG = 64 << 20


def double(number: int) -> int:
    return 2 * number


def double_slowly_in_turn(number: int) -> int:
    """The first take longest, so that they finish last."""
    time.sleep(0.4 if number % 4 == 0 else 0.0)
    return 2 * number


def own_pid(_: object) -> int:
    return os.getpid()


def pid_holding(size: int) -> int:
    """Hold on to memory after the task is done."""
    HELD.append(b"x" * size)
    return os.getpid()


HELD: list[bytes] = []


def return_much(size: int) -> bytes:
    return os.urandom(size)


def what_it_says(word: str) -> object:
    """Do what the word says; a word that says nothing is returned."""
    return ACTIONS.get(word, lambda: word)()


def _spin() -> None:
    while True:
        pass


def _allocate() -> None:
    held = []
    while True:
        held.append(b"x" * HOG)
        time.sleep(0.01)


def _raise() -> None:
    raise ValueError("raised")


def _give_up() -> None:
    raise WorkError("gave up for a reason")


def _print() -> str:
    sys.stdout.write("spoken")
    sys.stdout.flush()
    os.write(2, b"spoken")
    return "print"


ACTIONS: dict[str, Callable[[], object]] = {
    "sleep": lambda: time.sleep(600),
    "spin": _spin,
    "segfault": lambda: os.kill(os.getpid(), signal.SIGSEGV),
    "kill": lambda: os.kill(os.getpid(), signal.SIGKILL),
    "exit": lambda: os._exit(0),
    "allocate": _allocate,
    "allocate at once": lambda: len(bytearray(1 << 40)),
    "raise": _raise,
    "give up": _give_up,
    "unpicklable": lambda: _spin.__code__,
    "print": _print,
}


def note_and_sleep(note: Path) -> None:
    """Say which process this is, and never return."""
    note.with_suffix(f".{os.getpid()}").touch()
    time.sleep(600)


def note_and_hold_the_interpreter(note: Path) -> None:
    """As above, in C code that lets no other thread of the process run."""
    note.with_suffix(f".{os.getpid()}").touch()
    sum(range(10**15))
