"""The contract: every table the program writes, declared once.

Names, order, types, closed lists and descriptions stand in `documents`, `projects`,
`indicators` and `traces`; Arrow schemas, JSON Schema and the data dictionary are made
from them, so a column changes in one place. How a row is filled is said in `emit.rows`.
"""

from extractor.contract.arrow import arrow_schema
from extractor.contract.canonical import Json, canonical_json
from extractor.contract.columns import (
    DIGITS,
    Column,
    Table,
    Type,
    UnfitError,
    Value,
)
from extractor.contract.markdown import contract_markdown
from extractor.contract.runs import (
    FINISHED,
    MADE_BY,
    RUN_FILE,
    UNFINISHED,
    bytes_to_run,
)
from extractor.contract.schemas import json_schema, schema_files, write_schemas
from extractor.contract.tables import CONTRACT_VERSION, TABLES, table_named

__all__ = [
    "CONTRACT_VERSION",
    "DIGITS",
    "FINISHED",
    "MADE_BY",
    "RUN_FILE",
    "TABLES",
    "UNFINISHED",
    "Column",
    "Json",
    "Table",
    "Type",
    "UnfitError",
    "Value",
    "arrow_schema",
    "bytes_to_run",
    "canonical_json",
    "contract_markdown",
    "json_schema",
    "schema_files",
    "table_named",
    "write_schemas",
]
