"""Which bytes a file holds, or why they cannot be read.

The parent asks for the digest, a piece at a time: it decides what is read once, and by
whom. A worker asks for the bytes, and gets them only if they are still the same.
"""

import hashlib
from pathlib import Path
from stat import S_ISREG
from typing import NamedTuple

from extractor.model import Status


class Content(NamedTuple):
    """What bytes a file holds."""

    sha256: str
    file_bytes: int


class Unread(NamedTuple):
    """Why there are no bytes of a file."""

    status: Status
    error_code: str
    error_message: str


def read_digest(path: Path) -> Content | Unread:
    """Return what the file holds, without ever having it all in memory."""
    try:
        # Opening a pipe would wait for its writer, and it can be read only once.
        if not S_ISREG(path.stat().st_mode) and not path.is_dir():
            return _unreadable("the file could not be read: it is no regular file")
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256")
            return Content(digest.hexdigest(), file.tell())
    except (OSError, ValueError) as error:
        return _unread(error)


def read_bytes(path: Path, content: Content) -> bytes | Unread:
    """Return the bytes of the file, unless they are others than they were."""
    try:
        found = path.read_bytes()
    except (OSError, ValueError) as error:
        return _unread(error)
    if hashlib.sha256(found).hexdigest() != content.sha256:
        sentence = (
            f"the file changed while it was read: {content.file_bytes:,} bytes,"
            f" then {len(found):,}"
        )
        return Unread(Status.FAILED, "file-changed", sentence)
    return found


def _unread(error: OSError | ValueError) -> Unread:
    if isinstance(error, FileNotFoundError):
        return Unread(Status.MISSING, "file-missing", "no such file")
    if isinstance(error, IsADirectoryError):
        return _unreadable("the folder could not be listed")
    reason = error.strerror if isinstance(error, OSError) else None
    return _unreadable(f"the file could not be read: {reason or error}")


def _unreadable(sentence: str) -> Unread:
    return Unread(Status.FAILED, "file-unreadable", sentence)
