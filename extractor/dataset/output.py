"""An output opened: its documents one by one in the order of their ids, its outcomes.

Tables are read side by side, each as far as the document at hand, so memory holds about
one document, however many there are. Everything that is wrong with the folder or in it
is a `DatasetError`; what can be told from the folder and the heads of the files is told
before the first document.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from extractor.contract import TABLES, Json
from extractor.dataset.folder import ADVICE, read_run, row_counts
from extractor.dataset.records import row_to_outcome, rows_to_document
from extractor.dataset.tables import Cursor, StoredTable, damage_told, find_table
from extractor.errors import DatasetError
from extractor.model import Document, Outcome

_BELOW = tuple(
    table.name for table in TABLES if table.name not in ("files", "documents")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """One output folder, whole and of this contract."""

    folder: Path
    run: Mapping[str, Json]
    """What run.json holds."""
    tables: Mapping[str, StoredTable]
    """Every table of the contract, by name."""

    @property
    def document_count(self) -> int:
        """How many documents `documents` gives."""
        return self.tables["documents"].row_count

    def documents(self, *, with_cells: bool = False) -> Iterator[Document]:
        """Yield each document, as it was written but for what the tables do not hold.

        Coordinates and figures have the decimals of their columns. A row's own place,
        and a finding's, has no text and no cell: `places` of the row tell these.
        Projects and what hangs on them come in print order, findings by row, code and
        number. Cells are left out unless they are asked for.
        """
        cursors = {
            name: Cursor(self.tables[name].groups("document_id"))
            for name in _BELOW
            if with_cells or name != "cells"
        }
        for document_id, rows in self.tables["documents"].groups("document_id"):
            if len(rows) > 1:
                raise DatasetError(
                    f"{self.folder}: {document_id} stands twice. {ADVICE}"
                )
            below = {name: cursor.take(document_id) for name, cursor in cursors.items()}
            with damage_told(self.folder / "parquet"):
                document = rows_to_document(rows[0], below)
            yield document
        for cursor in cursors.values():
            cursor.check_ended()

    def content_digests(self) -> Mapping[str, str | None]:
        """Return document id → the digest of what it says; null when nothing was read.

        Equal when two documents say the same.
        """
        digests: dict[str, str | None] = {}
        for document_id, rows in self.tables["documents"].groups("document_id"):
            digest = rows[0]["content_digest"]
            digests[document_id] = None if digest is None else str(digest)
        return digests

    def files(self) -> Iterator[Outcome]:
        """Yield what became of each source, in the order of their names."""
        stored = self.tables["files"]
        for _, rows in stored.groups("source"):
            with damage_told(stored.folder):
                outcomes = [row_to_outcome(row) for row in rows]
            yield from outcomes


def open_dataset(folder: Path) -> Dataset:
    """Return the output in the folder; no PDF is needed.

    Raises `DatasetError` for a folder that is none, not whole or of another version.
    """
    run = read_run(folder)
    wanted = row_counts(folder, run)
    tables = {table.name: find_table(table, folder / "parquet") for table in TABLES}
    for name, stored in tables.items():
        if stored.row_count != wanted.get(name):
            raise DatasetError(
                f"{stored.folder} holds {stored.row_count} rows,"
                f" but the run wrote {wanted.get(name)}. {ADVICE}"
            )
    return Dataset(folder=folder, run=run, tables=tables)
