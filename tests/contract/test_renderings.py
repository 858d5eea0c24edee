"""Arrow schemas, JSON Schema and the data dictionary all say what the tables say."""

from pathlib import Path

import pyarrow as pa
import pytest
from jsonschema import Draft202012Validator

from extractor.contract import (
    TABLES,
    Table,
    arrow_schema,
    contract_markdown,
    json_schema,
    table_named,
    write_schemas,
)
from extractor.contract.schemas import schema_files

ROOT = Path(__file__).parents[2]
TYPES = {
    ("projects", "budget_total"): pa.decimal128(20, 2),
    ("plans", "ratio"): pa.decimal128(12, 8),
    ("indicators", "low"): pa.decimal128(28, 8),
    ("indicators", "date_to"): pa.date32(),
    ("indicators", "operator_implied"): pa.bool_(),
    ("indicators", "x0"): pa.float64(),
    ("documents", "fiscal_year"): pa.int16(),
    ("documents", "file_bytes"): pa.int64(),
    ("places", "page_number"): pa.int32(),
    ("places", "raw"): pa.string(),
}

each_table = pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)


@each_table
def test_arrow_has_every_column_with_both_descriptions(table: Table):
    schema = arrow_schema(table)
    assert schema.names == [column.name for column in table.columns]
    for column, field in zip(table.columns, schema, strict=True):
        told = {"zh": column.zh, "en": column.en}
        assert {k.decode(): v.decode() for k, v in field.metadata.items()} == told
        assert field.nullable is column.null
    assert schema.metadata[b"contract_version"] == b"1"
    assert schema.metadata[b"key"].decode().split(",") == list(table.key)


@pytest.mark.parametrize(("column", "wanted"), TYPES.items(), ids=str)
def test_arrow_types_are_the_contracts(column: tuple[str, str], wanted: pa.DataType):
    table, name = column
    assert arrow_schema(table_named(table)).field(name).type == wanted


@each_table
def test_json_schema_is_valid_and_names_every_column(table: Table):
    schema = json_schema(table)
    Draft202012Validator.check_schema(schema)
    assert schema["required"] == [column.name for column in table.columns]
    properties = schema["properties"]
    assert isinstance(properties, dict)
    assert list(properties) == schema["required"]


def test_the_data_dictionary_has_a_line_for_every_column():
    page = contract_markdown()
    for table in TABLES:
        _, _, after = page.partition(f"\n## {table.name}\n")
        section, _, _ = after.partition("\n## ")
        for column in table.columns:
            assert f"| `{column.name}` | {column.type} |" in section
            assert column.zh in section
            assert column.en in section


def test_schemas_are_written_one_a_table(tmp_path: Path):
    paths = write_schemas(tmp_path / "schemas")
    assert [path.name for path in paths] == [f"{t.name}.schema.json" for t in TABLES]
    assert paths[0].read_text(encoding="utf-8") == schema_files()[paths[0].name]


@pytest.mark.parametrize(("name", "text"), schema_files().items(), ids=str)
def test_the_schema_files_of_the_project_are_up_to_date(name: str, text: str):
    assert (ROOT / "schemas" / name).read_text(encoding="utf-8") == text


def test_the_data_dictionary_of_the_project_is_up_to_date():
    page = ROOT / "docs" / "data-dictionary.md"
    assert page.read_text(encoding="utf-8") == contract_markdown()
