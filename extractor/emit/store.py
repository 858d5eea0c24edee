"""The store: every parcel that is finished, a file each, kept from run to run.

A parcel is found again by the content it was read from, the name of its file and the
recipe: a digest of all that decides what is read. So a run that was killed goes on
where it was, and the next one reads only what is new. A file that is torn or damaged is
as good as none.
"""

import shutil
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from extractor.contract import Json, canonical_json
from extractor.emit.files import emit_errors, write_bytes
from extractor.emit.parcel import Parcel, ParcelHead, parcel_with_findings
from extractor.findings import Finding

STORE_FOLDER = "store"
SUFFIX = ".parcel"
_DIGITS = 16

_GIVEN_UP = frozenset({"worker-crashed", "worker-memory", "worker-timeout"})
"""What more time, more memory or another machine may cure is read again each run."""


def recipe_digest(recipe: Mapping[str, Json]) -> str:
    """Return what tells two recipes apart, for names of files."""
    return sha256(canonical_json(recipe).encode()).hexdigest()[:_DIGITS]


class Store:
    """The parcels of one output that were made by one recipe."""

    def __init__(self, folder: Path, recipe: str) -> None:
        self._folder = folder
        self._recipe = recipe
        self._used: set[Path] = set()
        self.found = 0
        """How many documents `find` has found."""

    def find(self, digest: str, file_name: str) -> Parcel | None:
        """Return the parcel of a file with this SHA-256 and name, if it is kept."""
        path = self._path(digest[:_DIGITS], self._recipe)
        parcel = _read(path)
        # The name stands in the tables, and in findings about the document.
        wanted = (digest, file_name)
        if parcel is None or _read_from(parcel.head) != wanted:
            return None
        if parcel.head.error_code in _GIVEN_UP:
            return None
        self._used.add(path)
        self.found += 1
        return parcel

    def put(self, parcel: Parcel) -> Path:
        """Keep the parcel, and return the file that holds it."""
        path = self._path(parcel.head.document_id, self._recipe)
        self._put(path, parcel)
        return path

    def put_with(
        self, kept: Path, head: ParcelHead, findings: Sequence[Finding]
    ) -> tuple[Path, ParcelHead]:
        """Keep a parcel once more, with findings added; return its file and head."""
        told = repr((_read_from(head), findings)).encode()
        recipe = f"{self._recipe}-{sha256(told).hexdigest()[:_DIGITS]}"
        path = self._path(head.document_id, recipe)
        if (parcel := _read(path)) is None:
            with emit_errors(kept):
                plain = Parcel.from_bytes(kept.read_bytes())
            parcel = parcel_with_findings(plain, findings)
            self._put(path, parcel)
        self._used.add(path)
        return path, parcel.head

    def forget(self) -> None:
        """Remove every parcel, of whatever recipe."""
        with emit_errors(self._folder):
            if self._folder.exists():
                shutil.rmtree(self._folder)

    def prune(self) -> None:
        """Remove every parcel that this run neither found nor put."""
        with emit_errors(self._folder):
            for path in sorted(self._folder.glob("*/*")):
                if path not in self._used:
                    path.unlink()

    def _put(self, path: Path, parcel: Parcel) -> None:
        if path not in self._used:
            write_bytes(path, parcel.to_bytes())
            self._used.add(path)

    def _path(self, document_id: str, recipe: str) -> Path:
        name = f"{document_id}.{recipe}{SUFFIX}"
        return self._folder / document_id[:2] / name


def count_parcels(folder: Path) -> int:
    """Return how many documents are kept in the folder of a store."""
    return len({path.name[:_DIGITS] for path in folder.glob(f"*/*{SUFFIX}")})


def read_part(path: Path, head: ParcelHead, name: str) -> bytes:
    """Return one part of a parcel that is kept, as it is kept."""
    blob = head.blob(name)
    with emit_errors(path), path.open("rb") as file:
        file.seek(-sum(each.length for each in head.blobs) + head.offset(name), 2)
        return file.read(blob.length)


def _read(path: Path) -> Parcel | None:
    try:
        return Parcel.from_bytes(path.read_bytes())
    except (OSError, ValueError):
        return None


def _read_from(head: ParcelHead) -> tuple[str, str]:
    return head.sha256, head.brief.file_name
