"""Rows to a batch: the same as pyarrow makes of them, but without pandas."""

import subprocess
import sys
from datetime import date
from decimal import Decimal
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given, strategies as st

from extractor.contract import TABLES, Column, Table, Value, arrow_schema
from extractor.contract.columns import DIGITS, Type
from extractor.emit.batches import rows_to_batch
from extractor.emit.rows import document_rows
from tests import records

INTEGERS = {Type.INT16: 16, Type.INT32: 32, Type.INT64: 64}


def values_of(column: Column) -> st.SearchStrategy[Value]:
    """Return what the column can hold, up to the last digit."""
    values: st.SearchStrategy[Any]
    if column.type in DIGITS:
        digits, places = DIGITS[column.type]
        most = 10**digits - 1
        values = st.integers(-most, most).map(lambda n: Decimal(n).scaleb(-places))
    elif column.type in INTEGERS:
        most = 2 ** (INTEGERS[column.type] - 1)
        values = st.integers(-most, most - 1)
    elif column.type is Type.NUMBER:
        values = st.floats(allow_nan=False)
    elif column.type is Type.DATE:
        values = st.dates(date(1, 1, 1))
    else:
        values = st.booleans() if column.type is Type.FLAG else st.text(max_size=8)
    return st.none() | values if column.null else values


@st.composite
def tables_of_rows(draw: st.DrawFn) -> tuple[Table, list[dict[str, Value]]]:
    table = draw(st.sampled_from(TABLES))
    row = st.fixed_dictionaries({c.name: values_of(c) for c in table.columns})
    return table, draw(st.lists(row, max_size=11))


@given(drawn=tables_of_rows())
def test_a_batch_is_the_one_that_pyarrow_makes_of_the_rows(
    drawn: tuple[Table, list[dict[str, Value]]],
):
    table, rows = drawn
    schema = arrow_schema(table)
    made = rows_to_batch(rows, schema)
    made.validate(full=True)
    assert made.equals(pa.RecordBatch.from_pylist(rows, schema=schema))
    assert made.schema.equals(schema, check_metadata=True)


@pytest.mark.parametrize("table", TABLES[1:], ids=lambda table: table.name)
def test_rows_of_a_document_come_back_from_their_batch(table: Table):
    rows = document_rows(records.document(), "1")[table.name]
    assert rows
    again = rows_to_batch(rows, arrow_schema(table)).to_pylist()
    assert again == [dict(row) for row in rows]


def test_no_batch_asks_for_pandas():
    code = (
        "import sys; from extractor.contract import arrow_schema, TABLES;"
        "from extractor.emit.batches import rows_to_batch;"
        "from extractor.emit.rows import document_rows; from tests import records;"
        "rows = document_rows(records.document(), '1');"
        "[rows_to_batch(rows[t.name], arrow_schema(t)) for t in TABLES[1:]];"
        "sys.exit('pandas' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
