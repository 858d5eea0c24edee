"""`jixiao schema`: the tables of the contract, for people and for machines."""

import json

import pytest

from extractor.contract import TABLES, Table
from tests.cli.running import ESCAPE, ROOT, jixiao, run_example_of


def test_every_table_is_listed_with_its_key_and_its_number_of_columns():
    done = jixiao("schema")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    for table in TABLES:
        (line,) = (line for line in lines if line.startswith(f"{table.name} "))
        assert ", ".join(table.key) in line
        assert f" {len(table.columns)} " in line
        assert line.endswith(table.zh)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_table_is_told_column_by_column(table: Table):
    done = jixiao("schema", table.name)
    lines = done.stdout.splitlines()
    assert lines[0].startswith(f"{table.name}: {table.en}")
    assert ESCAPE not in done.stdout
    told = [line for line in lines[4:] if line]
    assert [line.split()[0] for line in told] == [c.name for c in table.columns]
    for line, column in zip(told, table.columns, strict=True):
        assert column.type in line.split()
        assert ("null" in line.split()) == column.null
        assert column.en in line
        assert line.endswith(column.zh)


def test_json_is_the_schema_that_is_shipped():
    shipped = (ROOT / "schemas" / "funds.schema.json").read_text(encoding="utf-8")
    assert jixiao("schema", "funds", "--json").stdout == shipped
    every = json.loads(jixiao("schema", "--json").stdout)
    assert list(every) == [table.name for table in TABLES]
    assert every["funds"] == json.loads(shipped)


def test_an_unknown_table_is_a_wrong_command_line():
    done = jixiao("schema", "fonds")
    assert (done.returncode, done.stdout) == (2, "")
    assert "funds" in done.stderr


def test_the_example_of_the_help_runs():
    done = run_example_of("schema")
    assert done.returncode == 0
    assert done.stdout.startswith("indicators: ")
