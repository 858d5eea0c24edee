"""One table of an output to groups of rows, a few thousand rows in memory.

Rows are grouped by the leading part of their key, and groups come in ascending order.
A table may stand in several files: each is ascending in itself, as `emit` writes them,
and they are merged. One that somebody rewrote in another order is sorted first, which
takes memory for all of it. A file must have the columns and types of the contract;
more columns than these are passed over.
"""

import heapq
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from extractor.contract import DIGITS, Table, Value, arrow_schema
from extractor.dataset.folder import ADVICE, dataset_errors
from extractor.errors import DatasetError

BATCH_ROWS = 1024
"""Rows made at a time: the most that a table has in memory beside its document."""
BUFFER_BYTES = 1 << 16
"""What is read of a column at a time: without it, a whole row group is."""

Row = Mapping[str, Value]
"""Column name → value, as the table stores it."""

Group = tuple[str, list[Row]]
"""What the rows are of, and all of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredTable:
    """One table of an output, and the files it stands in."""

    table: Table
    folder: Path
    parts: tuple[Path, ...]
    row_count: int

    def groups(self, column: str) -> Iterator[Group]:
        """Yield the rows that share a value of the column, in ascending order of it."""
        groups = [self._groups_of(part, column) for part in self.parts]
        merged = heapq.merge(*groups, key=itemgetter(0))
        for value, same in groupby(merged, key=itemgetter(0)):
            yield value, [row for _, rows in same for row in rows]

    def _groups_of(self, part: Path, column: str) -> Iterator[Group]:
        with damage_told(part), _opened(part) as file:
            rows = (
                row
                for batch in _batches_in_order(file, self.table, column)
                for row in _rows(batch, self.table)
            )
            for value, group in groupby(rows, key=itemgetter(column)):
                yield str(value), list(group)


class Cursor:
    """The groups of one table, taken in step with those of another."""

    def __init__(self, groups: Iterator[Group]) -> None:
        self._groups = groups
        self._next = next(groups, None)

    def take(self, document_id: str) -> list[Row]:
        """Return the rows of the document; ids must be asked for in ascending order."""
        if self._next is None or self._next[0] > document_id:
            return []
        found, rows = self._next
        if found < document_id:
            raise _orphaned(found)
        self._next = next(self._groups, None)
        return rows

    def check_ended(self) -> None:
        """Raise `DatasetError` if rows are left that no document asked for."""
        if self._next is not None:
            raise _orphaned(self._next[0])


@contextmanager
def damage_told(path: Path) -> Iterator[None]:
    """Turn what is said of bytes that make no sense into a `DatasetError`."""
    try:
        yield
    except (pa.ArrowException, OSError, ValueError, OverflowError) as error:
        raise DatasetError(f"Could not read {path}: {error}. {ADVICE}") from error


def find_table(table: Table, folder: Path) -> StoredTable:
    """Return where the table stands below the folder, its columns checked."""
    own = folder / table.name
    with dataset_errors(own):
        parts = tuple(sorted(own.glob("[!._]*.parquet")))
    if not parts:
        raise DatasetError(f"{own} holds no Parquet file. {ADVICE}")
    row_count = 0
    for part in parts:
        with damage_told(part), _opened(part) as file:
            _check_columns(part, file.schema_arrow, table)
            row_count += file.metadata.num_rows
    return StoredTable(table=table, folder=own, parts=parts, row_count=row_count)


def _check_columns(part: Path, found: pa.Schema, table: Table) -> None:
    for field in arrow_schema(table):
        index = found.get_field_index(field.name)
        if index < 0:
            raise DatasetError(f"{part} has no column {field.name}. {ADVICE}")
        if found.field(index).type != field.type:
            raise DatasetError(
                f"{part}: column {field.name} is {found.field(index).type},"
                f" expected {field.type}. {ADVICE}"
            )


@contextmanager
def _opened(part: Path) -> Iterator[pq.ParquetFile]:
    with pq.ParquetFile(part, pre_buffer=False, buffer_size=BUFFER_BYTES) as file:
        yield file


def _batches_in_order(
    file: pq.ParquetFile, table: Table, column: str
) -> Iterator[pa.RecordBatch]:
    names = [each.name for each in table.columns]
    if _is_ascending(file, column):
        # Threads would hold pages of every column at once, and gain nothing here.
        yield from file.iter_batches(BATCH_ROWS, columns=names, use_threads=False)
    else:
        yield from file.read(names).sort_by(column).to_batches(BATCH_ROWS)


def _is_ascending(file: pq.ParquetFile, column: str) -> bool:
    last = ""
    for batch in file.iter_batches(BATCH_ROWS, columns=[column]):
        values = batch.column(0)
        if values.null_count:
            raise ValueError(f"nothing stands in column {column}")
        steps = pc.less_equal(values[:-1], values[1:])
        if values[0].as_py() < last or not pc.all(steps, min_count=0).as_py():
            return False
        last = values[-1].as_py()
    return True


def _rows(batch: pa.RecordBatch, table: Table) -> Iterator[Row]:
    values: list[list[Value]] = []
    for column in table.columns:
        array = batch.column(column.name)
        if array.null_count and not column.null:
            raise ValueError(f"nothing stands in column {column.name}")
        plain: list[Value] = array.to_pylist()
        if column.type in DIGITS:
            # 98, not 98.00000000: as the JSON files have it, and messages quote it.
            plain = [column.stored(value) for value in plain]
        values.append(plain)
    names = [column.name for column in table.columns]
    for row in zip(*values, strict=True):
        yield dict(zip(names, row, strict=True))


def _orphaned(document_id: str) -> DatasetError:
    return DatasetError(
        f"There are rows of {document_id}, but no such document. {ADVICE}"
    )
