"""The command `jixiao` as a user runs it: another process, with nothing shared."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "corpus"
ESCAPE = "\x1b"

_EXAMPLE = re.compile(r"Example:\n((?: {4,}.+\n)+)")


def jixiao(
    *arguments: object, cwd: Path = ROOT, stdin: str = ""
) -> subprocess.CompletedProcess[str]:
    """Run a command line and return what it printed and how it ended."""
    argv = [sys.executable, "-m", "extractor", *map(str, arguments)]
    return subprocess.run(
        argv, cwd=cwd, input=stdin, capture_output=True, text=True, check=False
    )


def example_of(*command: str) -> list[str]:
    """Return the arguments of the example that stands in a command's help."""
    shown = _EXAMPLE.search(jixiao(*command, "--help").stdout + "\n")
    assert shown is not None, command
    program, *arguments = shown[1].replace("\\\n", " ").split()
    assert program == "jixiao"
    return arguments
