"""Rows waiting for their turn: kept on disk by document, read back in order of key.

Every key begins with the document's id, so sorting a table is reading its documents in
order of id. Documents arrive in the order of their sources; each becomes one Arrow
batch a table in a spool file. Memory thus holds one document, however many there are.
"""

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import pyarrow as pa

from extractor.contract import TABLES, Table, arrow_schema
from extractor.emit.batches import rows_to_batch
from extractor.emit.files import emit_errors
from extractor.emit.rows import Row, Rows


class Spool:
    """A folder of spool files, one a table; removed when done with."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._schemas = {table.name: arrow_schema(table) for table in TABLES}
        self._writers: dict[str, pa.RecordBatchFileWriter] = {}
        self._kept: dict[str, dict[str, int]] = {table.name: {} for table in TABLES}
        self._replaced: dict[str, dict[str, pa.RecordBatch]] = {
            table.name: {} for table in TABLES
        }

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
                with emit_errors(self._folder):
                    self._writers[name].write_batch(self._batch(name, found))
                self._kept[name][document_id] = len(self._kept[name])

    def close(self) -> None:
        """End the writing; from here on the spool is read."""
        with emit_errors(self._folder):
            for writer in self._writers.values():
                writer.close()

    def rows(self, document_id: str) -> Rows:
        """Return the rows of one document in every table but `files`; once closed."""
        tables = (table for table in TABLES if table.name != "files")
        return {table.name: self._rows(table, document_id) for table in tables}

    def replace(self, document_id: str, rows: Rows) -> None:
        """Put these rows in place of the document's own, in the tables they are of.

        They are held in memory: this is for the few that change when all have come.
        """
        for name, found in rows.items():
            self._replaced[name][document_id] = self._batch(name, found)

    def batches(self, table: Table) -> Iterator[pa.RecordBatch]:
        """Yield the table's batches in order of their documents' ids."""
        index_of, replaced = self._kept[table.name], self._replaced[table.name]
        with pa.memory_map(str(self._path(table))) as spooled:
            kept = pa.ipc.open_file(spooled)
            for document_id in sorted(index_of.keys() | replaced.keys()):
                new = replaced.get(document_id)
                yield kept.get_batch(index_of[document_id]) if new is None else new

    def _rows(self, table: Table, document_id: str) -> tuple[Row, ...]:
        index = self._kept[table.name].get(document_id)
        if index is None:
            return ()
        with pa.memory_map(str(self._path(table))) as spooled:
            found = pa.ipc.open_file(spooled).get_batch(index).to_pylist()
        # Arrow gives figures back with all their decimals.
        return tuple(
            {column.name: column.stored(row[column.name]) for column in table.columns}
            for row in found
        )

    def _batch(self, name: str, rows: Sequence[Row]) -> pa.RecordBatch:
        return rows_to_batch(rows, self._schemas[name])

    def _path(self, table: Table) -> Path:
        return self._folder / f"{table.name}.arrow"
