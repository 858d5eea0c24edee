"""New files of an output, made in a folder beside it, then put in their places at once.

Making them takes long and may fail, as when the disk is full; until all are made, the
files of the last run stay as they are. A file that would come out as it is already is
left alone, so that its time tells when it changed.
"""

import os
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import BinaryIO

from extractor.emit.files import bring_to_disk, digest_of, emit_errors


class Staging:
    """Files on their way into one output folder."""

    def __init__(self, folder: Path, staged: Path) -> None:
        self._folder = folder
        self._staged = staged
        self._moves: list[str] = []
        self._removals: list[Path] = []
        self.digests: dict[str, str] = {}
        """Path inside the folder → SHA-256, for every file that will be there."""
        with emit_errors(staged):
            shutil.rmtree(staged, ignore_errors=True)

    def keep(self, name: str, digest: str) -> bool:
        """Leave the file as it is if it has this SHA-256; tell whether it has."""
        if digest_of(self._folder / name) != digest:
            return False
        self.digests[name] = digest
        return True

    def make(self, name: str, write: Callable[[BinaryIO], object]) -> str:
        """Make a file, to be put in place by `commit`; return its SHA-256."""
        staged = self._staged / name
        with emit_errors(self._folder / name):
            staged.parent.mkdir(parents=True, exist_ok=True)
            with staged.open("wb") as file:
                write(file)
                bring_to_disk(file)
        digest = digest_of(staged)
        assert digest is not None  # noqa: S101 - it has just been written
        if not self.keep(name, digest):
            self._moves.append(name)
            self.digests[name] = digest
        return digest

    def remove_others(self, pattern: str) -> None:
        """Remove, by `commit`, what matches the pattern and will not be there."""
        for path in sorted(self._folder.glob(pattern)):
            if path.relative_to(self._folder).as_posix() not in self.digests:
                self._removals.append(path)

    @property
    def changes(self) -> bool:
        """Whether `commit` has anything to do."""
        return bool(self._moves or self._removals)

    def commit(self) -> None:
        """Put everything in its place."""
        for name in self._moves:
            path = self._folder / name
            with emit_errors(path):
                path.parent.mkdir(parents=True, exist_ok=True)
                (self._staged / name).replace(path)
        for path in self._removals:
            with emit_errors(path):
                path.unlink()
        _bring_names_to_disk({(self._folder / name).parent for name in self._moves})
        shutil.rmtree(self._staged, ignore_errors=True)


def _bring_names_to_disk(folders: Iterable[Path]) -> None:
    if os.name == "nt":
        return  # a folder cannot be opened there
    for folder in sorted(folders):
        with emit_errors(folder):
            opened = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(opened)
            finally:
                os.close(opened)
