"""Files written whole or not at all, and the folder they may be written into.

A file is written beside its place under a name that begins with a dot and ends in
`.partial`, brought to the disk, then renamed: whoever looks sees the old one or the new
one, also after the power was cut. What the system refuses becomes an `EmitError` that
says what was found and what to do.
"""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import file_digest
from pathlib import Path
from typing import BinaryIO

from extractor.contract import RUN_FILE, bytes_to_run
from extractor.errors import EmitError

OWN_FOLDER = ".jixiao"
"""Folder of an output that is ours alone: the lock, the store, what is being staged."""

_ADVICE = {
    errno.ENOSPC: "the disk is full. Free some space and run the same command again.",
    errno.EDQUOT: "the disk quota is used up. Free some space and run it again.",
    errno.EACCES: "permission denied. Make the folder writable, or name another one.",
    errno.EPERM: "not permitted. Make the folder writable, or name another one.",
    errno.EROFS: "the disk is read-only. Name a folder on another one.",
    errno.EISDIR: "a folder stands in the file's place. Move it away and run again.",
    errno.EEXIST: "a file stands where a folder is expected. Name another folder.",
    errno.ENOTDIR: "a file stands where a folder is expected. Name another folder.",
}


@contextmanager
def emit_errors(path: Path) -> Iterator[None]:
    """Turn what the system refuses inside the block into an `EmitError`."""
    try:
        yield
    except OSError as error:
        reason = _ADVICE.get(error.errno or 0, f"{error.strerror or error}.")
        raise EmitError(f"Could not write {path}: {reason}") from error


@contextmanager
def replaced(path: Path) -> Iterator[BinaryIO]:
    """Give a file to write that takes the place of `path` when the block ends well."""
    partial = path.with_name(f".{path.name}.partial")
    with emit_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with partial.open("wb") as file:
                yield file
                bring_to_disk(file)
            os.replace(partial, path)  # noqa: PTH105 - atomic on every platform
        except BaseException:
            partial.unlink(missing_ok=True)
            raise


def bring_to_disk(file: BinaryIO) -> None:
    """Return when what was written into the file would outlast a power cut."""
    file.flush()
    os.fsync(file.fileno())


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file whole."""
    with replaced(path) as file:
        file.write(content)


def digest_of(path: Path) -> str | None:
    """Return the SHA-256 of a file's content; None when there is no such file."""
    with emit_errors(path):
        try:
            with path.open("rb") as file:
                return file_digest(file, "sha256").hexdigest()
        except FileNotFoundError:
            return None


def claim_folder(folder: Path) -> None:
    """Make the folder, or make sure that an earlier run of ours wrote it."""
    with emit_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
        found = sorted(path.name for path in folder.iterdir() if _matters(path))
        if found and not _is_run_file(folder / RUN_FILE):
            raise EmitError(_foreign(folder, found))


def _matters(path: Path) -> bool:
    # A README that explains the folder, and what file managers and git leave behind.
    return path.name != "README.md" and not path.name.startswith(".")


def _is_run_file(path: Path) -> bool:
    try:
        return bytes_to_run(path.read_bytes()) is not None
    except FileNotFoundError:
        return False


def _foreign(folder: Path, found: list[str]) -> str:
    others = f" and {len(found) - 1} more" if len(found) > 1 else ""
    return (
        f"{folder} holds {found[0]}{others}, but no {RUN_FILE} of an earlier run."
        " Expected an empty folder, a new one, or one that jixiao wrote."
        " Name another folder, or empty this one."
    )
