"""The contract as JSON Schema: one file a table, for editors, checks and loaders.

A schema describes one row as JSON holds it. JSON knows one kind of number, so the
exact type stands beside it as `x-type`.
"""

from collections.abc import Mapping
from pathlib import Path

from extractor.contract.canonical import Json, canonical_json
from extractor.contract.columns import DIGITS, Column, Table, Type
from extractor.contract.tables import CONTRACT_VERSION, TABLES

_WHOLE = {Type.INT16: 16, Type.INT32: 32, Type.INT64: 64}


def json_schema(table: Table) -> Mapping[str, Json]:
    """Return the JSON Schema (2020-12) of one row of a table."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"{table.name}.schema.json",
        "title": table.name,
        "description": table.en,
        "x-description-zh": table.zh,
        "x-contract-version": CONTRACT_VERSION,
        "x-key": [*table.key],
        "type": "object",
        "properties": {column.name: _property(column) for column in table.columns},
        "required": [column.name for column in table.columns],
        "additionalProperties": False,
    }


def schema_files() -> Mapping[str, str]:
    """Return the text of every schema file by its name."""
    return {
        f"{table.name}.schema.json": canonical_json(json_schema(table), indent=2) + "\n"
        for table in TABLES
    }


def write_schemas(folder: Path) -> tuple[Path, ...]:
    """Write one schema file a table into the folder; return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, text in schema_files().items():
        path = folder / name
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return tuple(paths)


def _property(column: Column) -> Mapping[str, Json]:
    kind = _json_type(column.type)
    allowed: dict[str, Json] = {"type": [kind, "null"] if column.null else kind}
    if column.type is Type.DATE:
        allowed["format"] = "date"
    if column.type in _WHOLE:
        half = 2 ** (_WHOLE[column.type] - 1)
        allowed |= {"minimum": -half, "maximum": half - 1}
    if column.values:
        allowed["enum"] = [*column.values, None] if column.null else [*column.values]
    words: dict[str, Json] = {
        "description": column.en,
        "x-description-zh": column.zh,
        "x-type": str(column.type),
    }
    return allowed | words


def _json_type(type_: Type) -> str:
    if type_ in _WHOLE:
        return "integer"
    if type_ in DIGITS or type_ is Type.NUMBER:
        return "number"
    return "boolean" if type_ is Type.FLAG else "string"
