"""What the user named, as a sorted list of files to read.

Takes files, folders and glob patterns and gives one `SourceFile` each, with the name
it has in the `source` column: relative to the folder it was found in, or as given.
A folder gives its `*.pdf` in any case and whatever begins with `%PDF`; its other files
are counted. Only first bytes are read here; reading files is `batch.run_batch`.
"""

import glob
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

PDF_HEADER = b"%PDF"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """One file to read; it may turn out to be missing when its turn comes."""

    source: str
    """The key of the `files` table."""
    path: Path
    full: str
    """The name that `source` becomes when two folders hold the same relative path."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePlan:
    """Every source of a run, sorted by name, and what was passed over."""

    files: tuple[SourceFile, ...]
    passed_over: int = 0
    """Files in the folders that are no PDF."""
    empty_folders: tuple[str, ...] = ()


def find_sources(given: Iterable[str]) -> SourcePlan:
    """Return what these paths, folders and patterns name, no file twice."""
    found: dict[str, SourceFile] = {}
    passed_over, empty = 0, set()
    for name in _unfolded(given):
        path = Path(name)
        if _is_folder(path):
            files, others = _files_in(path)
            passed_over += others
            if not files:
                empty.add(printable_name(name))
        else:
            files = [_named(name, path)]
        for file in files:
            found.setdefault(_identity(file.path), file)
    files = _told_apart(list(found.values()))
    return SourcePlan(
        files=tuple(sorted(files, key=lambda file: (file.source, file.path))),
        passed_over=passed_over,
        empty_folders=tuple(sorted(empty)),
    )


def printable_name(name: str) -> str:
    r"""Return the name as valid Unicode: bytes that are not UTF-8 become `\xff`."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _unfolded(given: Iterable[str]) -> Iterator[str]:
    """Yield each name, and in place of a pattern that names no file, its matches."""
    for name in given:
        matches = []
        if glob.has_magic(name) and not os.path.lexists(name):
            matches = sorted(glob.glob(name, recursive=True))  # noqa: PTH207 - keeps `./`
        yield from matches or [name]


def _identity(path: Path) -> str:
    # A link to a file is a source of its own; a folder reached by two ways is one.
    return str(Path(os.path.realpath(path.parent)) / path.name)


def _named(name: str, path: Path) -> SourceFile:
    source = printable_name(name)
    return SourceFile(source=source, path=path, full=source)


def _files_in(folder: Path) -> tuple[list[SourceFile], int]:
    """Return the PDFs below the folder, and the number of its other files."""
    files, others = [], 0
    for path in _paths_below(folder):
        if not _is_source(path):
            others += 1
            continue
        full = printable_name(path.as_posix())
        relative = printable_name(path.relative_to(folder).as_posix())
        source = full if path == folder else relative
        files.append(SourceFile(source=source, path=path, full=full))
    return files, others


def _paths_below(folder: Path) -> Iterator[Path]:
    """Yield every path that is no folder; linked folders come last, each folder once.

    A folder that cannot be listed is yielded itself: it must have an outcome.
    """
    seen: set[str] = set()
    folders, links = [folder], list[Path]()
    while folders or links:
        here = folders.pop() if folders else links.pop(0)
        real = os.path.realpath(here)
        if real in seen:
            continue
        seen.add(real)
        try:
            paths = sorted(here.iterdir())
        except OSError:
            yield here
            continue
        yield from (path for path in paths if not _is_folder(path))
        for path in filter(_is_folder, paths):
            (links if path.is_symlink() else folders).append(path)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _is_source(path: Path) -> bool:
    """Tell whether a path found in a folder is to be read, or only to be counted."""
    try:
        regular = path.is_file()
        if path.suffix.lower() == ".pdf" or path.is_dir():
            # A dangling link named like a PDF is missing; a pipe would block for ever.
            return regular or path.is_dir() or path.is_symlink()
        if not regular:
            return False
        with path.open("rb") as file:
            return file.read(len(PDF_HEADER)) == PDF_HEADER
    except OSError:
        return path.suffix.lower() == ".pdf"


def _told_apart(files: list[SourceFile]) -> list[SourceFile]:
    """Return the files with unlike names: those that collide get their full ones."""
    while True:
        count = Counter(file.source for file in files)
        alike = {f.path for f in files if count[f.source] > 1 and f.source != f.full}
        if not alike:
            return files
        files = [
            replace(file, source=file.full) if file.path in alike else file
            for file in files
        ]
