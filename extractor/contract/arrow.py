"""The contract as Arrow schemas: types, what may be null, and every description.

pyarrow is imported where it is used: asking the contract for names and descriptions
loads no library.
"""

from typing import TYPE_CHECKING

from extractor.contract.columns import DIGITS, Table, Type
from extractor.contract.tables import CONTRACT_VERSION

if TYPE_CHECKING:
    import pyarrow as pa


def arrow_schema(table: Table) -> "pa.Schema":
    """Return the Arrow schema of a table.

    Each field's metadata holds its description as `zh` and `en`; the schema's holds
    `contract_version`, `table`, `key` (names joined by commas), `zh` and `en`.
    """
    import pyarrow as pa  # noqa: PLC0415 - see the module's docstring

    fields = (
        pa.field(
            column.name,
            _arrow_type(column.type),
            nullable=column.null,
            metadata={"zh": column.zh, "en": column.en},
        )
        for column in table.columns
    )
    about = {
        "contract_version": str(CONTRACT_VERSION),
        "table": table.name,
        "key": ",".join(table.key),
        "zh": table.zh,
        "en": table.en,
    }
    return pa.schema(fields, metadata=about)


def _arrow_type(type_: Type) -> "pa.DataType":
    import pyarrow as pa  # noqa: PLC0415 - see the module's docstring

    if type_ in DIGITS:
        return pa.decimal128(*DIGITS[type_])
    return {
        Type.TEXT: pa.string(),
        Type.INT16: pa.int16(),
        Type.INT32: pa.int32(),
        Type.INT64: pa.int64(),
        Type.NUMBER: pa.float64(),
        Type.FLAG: pa.bool_(),
        Type.DATE: pa.date32(),
    }[type_]
