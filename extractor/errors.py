"""What stops a run, and the exit code each kind ends with.

    ExtractorError
    ├── InputError      no source could be read                      exit 3
    │   └── DatasetError  a folder is no output, or a damaged one    exit 3
    ├── TemplateError   a form template or a setting is wrong        exit 4
    ├── WorkerError     no process can be started to read with       exit 4
    └── EmitError       the output could not be written              exit 5

These are for *our* side: the set-up is wrong, the disk is full. Odd paper is a
`Finding`; a file that cannot be read is an outcome with `FileProblem`, and the
batch goes on. Only `cli` turns an error into an exit code.
"""

from enum import IntEnum


class ExitCode(IntEnum):
    """How `jixiao` ends. The same table stands in `jixiao --help` and docs/cli.md."""

    OK = 0
    SOME_FAILED = 1
    USAGE = 2
    NO_SOURCE = 3
    TEMPLATE = 4
    NOT_WRITTEN = 5
    INTERRUPTED = 130


class ExtractorError(Exception):
    """Something on our side is wrong; the message says what to do."""

    exit_code: ExitCode = ExitCode.SOME_FAILED


class InputError(ExtractorError):
    """No source could be read."""

    exit_code = ExitCode.NO_SOURCE


class DatasetError(InputError):
    """A folder is no output of ours, or not one that can be read whole."""


class TemplateError(ExtractorError):
    """A form template or a setting is wrong: file, line and the allowed words."""

    exit_code = ExitCode.TEMPLATE


class WorkerError(ExtractorError):
    """No process can be started that documents are read in."""

    exit_code = ExitCode.TEMPLATE


class EmitError(ExtractorError):
    """The output could not be written; nothing half-written is left behind."""

    exit_code = ExitCode.NOT_WRITTEN


class FileProblem(Exception):  # noqa: N818 - an outcome of one file, not an error of ours
    """One source file cannot be read: a code of the catalogue and a sentence."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
