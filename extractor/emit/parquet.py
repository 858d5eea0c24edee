"""Rows to one Parquet file, the same bytes every time; which rows says `parts.py`.

Nothing is written that could differ between two runs over the same input: rows come in
order of their key, row groups end where the rows say so, and the only note for pandas
is the one made here. An empty table is a file with a schema and no rows.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from extractor.contract import Column, Json, Table, Type, arrow_schema, canonical_json

GROUP_ROWS = 65_536
"""Rows after which a row group ends: some megabytes, few enough to skip through."""
SMALL_BATCHES = 128
"""Batches that are joined while they wait: a column of one row takes a page or so."""

_PANDAS = {
    Type.INT16: ("int16", "Int16"),
    Type.INT32: ("int32", "Int32"),
    Type.INT64: ("int64", "Int64"),
    Type.FLAG: ("bool", "boolean"),
}
"""Types that pandas would change where a value is null (2023 to 2023.0) unless told."""


def write_parquet(
    file: BinaryIO, table: Table, batches: Iterable[pa.RecordBatch]
) -> None:
    """Write rows of one table from batches in order of key."""
    schema = parquet_schema(table)
    with pq.ParquetWriter(file, schema, compression="zstd") as writer:
        for group in _groups(batches, schema):
            writer.write_table(group, row_group_size=max(1, group.num_rows))


def parquet_schema(table: Table) -> pa.Schema:
    """Return the table's Arrow schema with a note that keeps its types in pandas."""
    schema = arrow_schema(table)
    columns: list[Json] = [
        _pandas_column(column) for column in table.columns if column.type in _PANDAS
    ]
    note: dict[str, Json] = {
        "index_columns": [],
        "column_indexes": [],
        "columns": columns,
    }
    return schema.with_metadata({**schema.metadata, b"pandas": canonical_json(note)})


def _pandas_column(column: Column) -> Json:
    arrow_name, pandas_name = _PANDAS[column.type]
    return {
        "name": column.name,
        "field_name": column.name,
        "pandas_type": arrow_name,
        "numpy_type": pandas_name if column.null else arrow_name,
        "metadata": None,
    }


def _groups(batches: Iterable[pa.RecordBatch], schema: pa.Schema) -> Iterator[pa.Table]:
    waiting: list[pa.RecordBatch] = []
    small = rows = 0
    for batch in batches:
        # The batches of parcels come without descriptions.
        waiting.append(pa.RecordBatch.from_arrays(batch.columns, schema=schema))
        small, rows = small + 1, rows + batch.num_rows
        if rows >= GROUP_ROWS:
            yield _joined(waiting, schema)
            waiting, small, rows = [], 0, 0
        elif small == SMALL_BATCHES:
            waiting[-small:] = _joined(waiting[-small:], schema).to_batches()
            small = 0
    if waiting:
        yield _joined(waiting, schema)


def _joined(batches: Sequence[pa.RecordBatch], schema: pa.Schema) -> pa.Table:
    return pa.Table.from_batches(batches, schema).combine_chunks()
