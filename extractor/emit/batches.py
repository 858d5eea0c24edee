"""Rows to an Arrow batch, made of plain buffers.

Whatever pyarrow converts from Python lists begins with importing pandas, which takes a
fifth of a second: a third of what one small document takes in all. The types are those
of the contract, and only they.
"""

import sys
from array import array
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from itertools import accumulate

import pyarrow as pa

from extractor.contract import Value
from extractor.emit.rows import Row

_EPOCH = date(1970, 1, 1)
_DECIMAL_BYTES = 16

Column = Sequence[Value]
Buffers = list[pa.Buffer]


def rows_to_batch(rows: Sequence[Row], schema: pa.Schema) -> pa.RecordBatch:
    """Return the rows as one batch of the schema."""
    arrays = [
        _column_to_array([row[field.name] for row in rows], field.type)
        for field in schema
    ]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)


def _column_to_array(values: Column, type_: pa.DataType) -> pa.Array:
    nulls = values.count(None)
    if nulls == len(values):
        return pa.nulls(nulls, type_)
    validity = _bits([value is not None for value in values]) if nulls else None
    buffers = [validity, *_BUFFERS[_kind(type_)](values, type_)]
    return pa.Array.from_buffers(type_, len(values), buffers, null_count=nulls)


def _kind(type_: pa.DataType) -> str:
    return "decimal" if pa.types.is_decimal(type_) else str(type_)


def _strings(values: Column, _: pa.DataType) -> Buffers:
    texts = [str(value or "").encode() for value in values]
    ends = array("i", accumulate(map(len, texts), initial=0))
    return [pa.py_buffer(ends), pa.py_buffer(b"".join(texts))]


def _numbers(typecode: str) -> Callable[[Column, pa.DataType], Buffers]:
    def buffers(values: Column, _: pa.DataType) -> Buffers:
        numbers = [value if isinstance(value, int | float) else 0 for value in values]
        return [pa.py_buffer(array(typecode, numbers))]

    return buffers


def _dates(values: Column, _: pa.DataType) -> Buffers:
    days = [(value - _EPOCH).days if isinstance(value, date) else 0 for value in values]
    return [pa.py_buffer(array("i", days))]


def _decimals(values: Column, type_: pa.DataType) -> Buffers:
    unscaled = (
        int(value.scaleb(type_.scale)) if isinstance(value, Decimal) else 0
        for value in values
    )
    parts = (
        each.to_bytes(_DECIMAL_BYTES, sys.byteorder, signed=True) for each in unscaled
    )
    return [pa.py_buffer(b"".join(parts))]


def _flags(values: Column, _: pa.DataType) -> Buffers:
    return [_bits([value is True for value in values])]


def _bits(flags: Sequence[bool]) -> pa.Buffer:
    # Arrow counts bits from the lowest, a numeral is written from the highest.
    numeral = "".join("1" if flag else "0" for flag in reversed(flags))
    packed = int(numeral or "0", 2).to_bytes((len(flags) + 7) // 8, "little")
    return pa.py_buffer(packed)


_BUFFERS: dict[str, Callable[[Column, pa.DataType], Buffers]] = {
    "string": _strings,
    "int16": _numbers("h"),
    "int32": _numbers("i"),
    "int64": _numbers("q"),
    "double": _numbers("d"),
    "bool": _flags,
    "date32[day]": _dates,
    "decimal": _decimals,
}
