"""Rows waiting for their turn: kept on disk by document, read back in order of key.

Every key begins with the document's id, so sorting a table is reading its documents in
order of id. Documents arrive in the order of their sources; each becomes one Arrow
batch a table in a spool file. Memory thus holds one document, however many there are.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

import pyarrow as pa

from extractor.contract import TABLES, Table, arrow_schema
from extractor.emit.files import emit_errors
from extractor.emit.rows import Rows


class Spool:
    """A folder of spool files, one a table; removed when done with."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._schemas = {table.name: arrow_schema(table) for table in TABLES}
        self._writers: dict[str, pa.RecordBatchFileWriter] = {}
        self._documents: dict[str, list[str]] = {table.name: [] for table in TABLES}

    def __enter__(self) -> Self:
        """Open a spool file for every table."""
        with emit_errors(self._folder):
            self._folder.mkdir(parents=True)
            for table in TABLES:
                schema = self._schemas[table.name]
                writer = pa.ipc.new_file(str(self._path(table)), schema)
                self._writers[table.name] = writer
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Remove the spool files, whatever happened."""
        shutil.rmtree(self._folder, ignore_errors=True)

    def add(self, document_id: str, rows: Rows) -> None:
        """Keep the rows of one document, sorted by key within each table."""
        for name, found in rows.items():
            if found:
                schema = self._schemas[name]
                batch = pa.RecordBatch.from_pylist(list(found), schema=schema)
                with emit_errors(self._folder):
                    self._writers[name].write_batch(batch)
                self._documents[name].append(document_id)

    def close(self) -> None:
        """End the writing; from here on the spool is read."""
        with emit_errors(self._folder):
            for writer in self._writers.values():
                writer.close()

    def batches(self, table: Table) -> Iterator[pa.RecordBatch]:
        """Yield the table's batches in order of their documents' ids."""
        documents = self._documents[table.name]
        with pa.memory_map(str(self._path(table))) as spooled:
            kept = pa.ipc.open_file(spooled)
            for index in sorted(range(len(documents)), key=documents.__getitem__):
                yield kept.get_batch(index)

    def _path(self, table: Table) -> Path:
        return self._folder / f"{table.name}.arrow"
