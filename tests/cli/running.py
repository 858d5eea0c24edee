"""The command `jixiao` as a user runs it.

`jixiao` calls it in this process, which is quick; `jixiao_on_terminal` and the examples
of the help texts start another one.
"""

import os
import pty
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from click.testing import CliRunner

from extractor.cli import main

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "corpus"
ESCAPE = "\x1b"

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_EXAMPLE = re.compile(r"Example:\n((?: {4,}.+\n)+)")


class Done(NamedTuple):
    """How a command ended, and what it printed."""

    returncode: int
    stdout: str
    stderr: str


def jixiao(*arguments: object) -> Done:
    """Run a command line in this process, its output going to a pipe."""
    done = CliRunner().invoke(main, [str(argument) for argument in arguments])
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return Done(done.exit_code, done.stdout, done.stderr)


def run_example_of(*command: str) -> Done:
    """Run the example that stands in a command's help, as it stands there."""
    shown = _EXAMPLE.search(jixiao(*command, "--help").stdout + "\n")
    assert shown is not None, command
    program, *arguments = shown[1].replace("\\\n", " ").split()
    assert program == "jixiao"
    argv = [sys.executable, "-m", "extractor", *arguments]
    done = subprocess.run(argv, cwd=ROOT, capture_output=True, text=True, check=False)
    return Done(done.returncode, done.stdout, done.stderr)


def jixiao_on_terminal(*arguments: object, columns: int) -> str:
    """Run a command on a terminal so many columns wide; return what it shows there."""
    ours, theirs = pty.openpty()
    argv = [sys.executable, "-m", "extractor", *map(str, arguments)]
    env = {**os.environ, "COLUMNS": str(columns), "TERM": "xterm-256color"}
    env.pop("NO_COLOR", None)
    with subprocess.Popen(argv, cwd=ROOT, stdout=theirs, env=env) as running:
        os.close(theirs)
        shown = b"".join(_chunks(ours))
    os.close(ours)
    assert running.returncode == 0
    return shown.decode("utf-8").replace("\r\n", "\n")


def without_colours(shown: str) -> str:
    """Return what a terminal shows, without the escape codes of colours."""
    return _COLOUR.sub("", shown)


def _chunks(terminal: int) -> Iterator[bytes]:
    # The end of a pseudo-terminal is an empty read or an error, by system.
    with suppress(OSError):
        while chunk := os.read(terminal, 1 << 16):
            yield chunk
