"""Parcels to tables and JSON files, in order of their documents' ids.

Every key begins with the document's id, so sorting a table is reading its documents in
order of id. A part (`parts.py`) is made again only when what goes into it has changed
since it was made, which OUT/.jixiao/parts.json remembers, or when the file is not what
was written. One part's rows are in memory at a time.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from extractor.contract import TABLES, Table, arrow_schema, canonical_json, table_named
from extractor.emit.batches import rows_to_batch
from extractor.emit.files import write_bytes
from extractor.emit.parcel import (
    TEXT,
    ParcelHead,
    packed_to_batch,
    packed_to_text,
)
from extractor.emit.parquet import write_parquet
from extractor.emit.parts import Part, counts_to_parts
from extractor.emit.rows import Row
from extractor.emit.staging import Staging
from extractor.emit.store import read_part

PARTS_FILE = "parts.json"
STAGED_FOLDER = "staged"
_FILES = "files"


class Kept(NamedTuple):
    """One document of a run: where its parcel is, and what its head says."""

    path: Path
    head: ParcelHead


class Tables:
    """The files of one output, on their way there."""

    def __init__(self, folder: Path, own: Path, recipe: str) -> None:
        self._staging = Staging(folder, own / STAGED_FOLDER)
        self._record = own / PARTS_FILE
        self._recipe = recipe
        self._made_of = _read_record(self._record)
        self._making_of: dict[str, tuple[str, str]] = {}

    def make(
        self, documents: Mapping[str, Kept], files: Sequence[Row]
    ) -> Mapping[str, int]:
        """Make what has changed; return table → number of rows."""
        for document_id in sorted(documents):
            self._make_text(documents[document_id])
        counts: dict[str, int] = {}
        for table in TABLES:
            if table.name != _FILES:
                counts[table.name] = self._make_table(table, documents)
        # Last, so that it tells of the sources of the last run for as long as it can.
        self._make_files(files)
        for pattern in ("parquet/*/*.parquet", f"json/{'[0-9a-f]' * 16}.json"):
            self._staging.remove_others(pattern)
        counts[_FILES] = len(files)
        return {table.name: counts[table.name] for table in TABLES}

    @property
    def changes(self) -> bool:
        """Whether any file of the output is to be changed."""
        return self._staging.changes

    def commit(self) -> Mapping[str, str]:
        """Put everything in its place; return path → SHA-256 of every file."""
        self._staging.commit()
        write_bytes(self._record, canonical_json(self._making_of, indent=1).encode())
        return dict(sorted(self._staging.digests.items()))

    def _make_text(self, kept: Kept) -> None:
        name = f"json/{kept.head.document_id}.json"
        blob = kept.head.blob(TEXT)
        if not self._staging.keep(name, blob.digest):
            text = packed_to_text(blob, read_part(kept.path, kept.head, TEXT))
            self._staging.make(name, lambda file: file.write(text))

    def _make_table(self, table: Table, documents: Mapping[str, Kept]) -> int:
        counts = [
            (document_id, kept.head.blob(table.name).rows)
            for document_id, kept in documents.items()
        ]
        filled = [(document_id, rows) for document_id, rows in counts if rows]
        for part in counts_to_parts(filled):
            self._make_part(table, part, documents)
        return sum(rows for _, rows in filled)

    def _make_part(
        self, table: Table, part: Part, documents: Mapping[str, Kept]
    ) -> None:
        kept = [documents[document_id] for document_id in part.document_ids]
        of = _digest(self._recipe, *(one.head.blob(table.name).digest for one in kept))
        name = f"parquet/{table.name}/{part.file_name}"
        made_of, digest = self._made_of.get(name, ("", ""))
        if made_of != of or not self._staging.keep(name, digest):
            batches = _batches(table.name, kept)
            digest = self._staging.make(
                name, lambda file: write_parquet(file, table, batches)
            )
        self._making_of[name] = (of, digest)

    def _make_files(self, files: Sequence[Row]) -> None:
        table = table_named(_FILES)
        batch = rows_to_batch(files, arrow_schema(table))
        self._staging.make(
            f"parquet/{_FILES}/{Part('', ()).file_name}",
            lambda file: write_parquet(file, table, [batch] if files else []),
        )


def sources_of(folder: Path) -> set[str]:
    """Return the sources that the output in the folder has; none if there is none."""
    sources: set[str] = set()
    for path in sorted((folder / "parquet" / _FILES).glob("*.parquet")):
        with (
            suppress(OSError, pa.ArrowException),
            pq.ParquetFile(path, pre_buffer=False) as file,
        ):
            sources.update(file.read(["source"])["source"].to_pylist())
    return sources


def _batches(table: str, documents: Sequence[Kept]) -> Iterator[pa.RecordBatch]:
    for path, head in documents:
        yield packed_to_batch(head.blob(table), read_part(path, head, table))


def _digest(*texts: str) -> str:
    return sha256("\n".join(texts).encode()).hexdigest()


def _read_record(path: Path) -> Mapping[str, tuple[str, str]]:
    try:
        record = json.loads(path.read_bytes())
        return {
            str(name): (str(of), str(digest)) for name, (of, digest) in record.items()
        }
    except (OSError, ValueError, TypeError, AttributeError):
        return {}
