"""Errors of ours to exit codes: the one place where an exception ends the program."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from extractor.cli.console import printable, say
from extractor.errors import ExitCode, ExtractorError, FileProblem, InputError
from extractor.findings import CATALOGUE


@contextmanager
def exit_codes() -> Iterator[None]:
    """End the command with a sentence and the exit code of the error, no traceback.

    Bugs still show their traceback: they are to be reported.
    """
    try:
        yield
    except ExtractorError as error:
        say(*f"jixiao: {error}".split("\n"))
        raise click.exceptions.Exit(error.exit_code) from error
    except KeyboardInterrupt as error:
        say("jixiao: interrupted; what is done is kept, run the command again")
        raise click.exceptions.Exit(ExitCode.INTERRUPTED) from error


@contextmanager
def interrupted_by_sigterm() -> Iterator[None]:
    """Make SIGTERM what Ctrl-C is, so that workers are ended and the bar is cleared."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


@contextmanager
def reading(file: Path) -> Iterator[None]:
    """Make what is wrong with the one file of a command an `InputError`."""
    try:
        yield
    except FileNotFoundError as error:
        message = f"{printable(str(file))}: no such file. Check the path."
        raise InputError(message) from error
    except OSError as error:
        raise InputError(f"{printable(str(file))}: {error.strerror}") from error
    except FileProblem as problem:
        told = f"{printable(str(file))}: {problem.message} [{problem.code}]"
        advice = CATALOGUE[problem.code].advice_en
        raise InputError(f"{told}\n    {advice}") from problem
