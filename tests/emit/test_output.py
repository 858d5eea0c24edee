"""Documents written and read back: the same values, types, keys and bytes."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

import pandas as pd
import pytest
from jsonschema import Draft202012Validator, FormatChecker

from extractor.contract import TABLES, Table, Value, json_schema
from extractor.emit import RunFacts
from extractor.emit.rows import document_rows
from extractor.model import Document, Status
from tests import records
from tests.emit import reading
from tests.outputs import write_output

each_table = pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)


def as_json(value: Value) -> Value:
    """Return what a reader finds that takes every number with a point as decimal."""
    if isinstance(value, date):
        return value.isoformat()
    return Decimal(repr(value)) if isinstance(value, float) else value


@pytest.fixture
def folder(tmp_path: Path, facts: RunFacts) -> Path:
    """Return an output of three documents and a missing file, in no order of ids."""
    documents = [records.document(content) for content in "abc"]
    results = [(records.outcome(each), each) for each in documents]
    write_output([*results, (records.missing(), None)], tmp_path / "out", facts)
    return tmp_path / "out"


@each_table
def test_parquet_gives_back_every_value(folder: Path, table: Table):
    if table.name != "files":
        wanted = [
            row
            for each in sorted("abc", key=lambda c: records.document(c).document_id)
            for row in document_rows(records.document(each), "0.0.0")[table.name]
        ]
        assert reading.rows(folder, table.name) == wanted


@each_table
def test_rows_are_sorted_by_a_unique_key(folder: Path, table: Table):
    keys = [
        tuple(row[name] for name in table.key)
        for row in reading.rows(folder, table.name)
    ]
    assert len(keys) >= 3
    assert keys == sorted(set(keys))


@each_table
def test_the_fields_carry_their_descriptions(folder: Path, table: Table):
    schema = reading.table(folder, table.name).schema
    told = [field.metadata[b"zh"].decode() for field in schema]
    assert told == [column.zh for column in table.columns]


def test_pandas_keeps_whole_numbers_and_flags_where_one_is_missing(folder: Path):
    projects = pd.read_parquet(folder / "parquet" / "projects")
    plans = pd.read_parquet(folder / "parquet" / "plans")
    indicators = pd.read_parquet(folder / "parquet" / "indicators")
    assert projects["fiscal_year"].dtype == "Int16"
    assert projects["ordinal"].dtype == "int32"
    assert projects["project_code_valid"].dtype == "boolean"
    assert projects["confidence"].dtype == "float64"
    assert projects["budget_total"][0] == Decimal("193600.00")
    assert projects["start_date"][0] == date(2031, 1, 1)
    assert plans["ratio"].isna().tolist() == [False, True] * 6
    assert indicators["x0"].dtype == "float64"
    assert list(indicators.columns) == [c.name for c in TABLES[7].columns]


@each_table
def test_an_empty_table_has_its_schema(tmp_path: Path, facts: RunFacts, table: Table):
    write_output([], tmp_path / "out", facts)
    empty = reading.table(tmp_path / "out", table.name)
    assert empty.num_rows == 0
    frame = pd.read_parquet(tmp_path / "out" / "parquet" / table.name)
    assert list(frame.columns) == [column.name for column in table.columns]


def test_json_holds_the_same_rows_nested(folder: Path):
    for path in sorted((folder / "json").iterdir()):
        document = reading.nested(path)
        flat = reading.flat(document)
        for name in set(flat) - {"findings"}:
            wanted = [
                row
                for row in reading.rows(folder, name)
                if row["document_id"] == path.stem
            ]
            as_text = [{k: as_json(v) for k, v in row.items()} for row in wanted]
            assert flat[name] == as_text
        assert len(flat["findings"]) == 4


def test_every_json_row_is_valid_by_its_schema(folder: Path):
    tables = {table.name: table for table in TABLES}
    path = next((folder / "json").iterdir())
    flat = reading.flat(json.loads(path.read_text(encoding="utf-8")))
    for name, rows in flat.items():
        validator = Draft202012Validator(
            json_schema(tables[name]), format_checker=FormatChecker()
        )
        assert [e for row in rows for e in validator.iter_errors(row)] == []
    assert len(flat) == 8


def test_json_is_exact_plain_and_keeps_places_in_their_rows(folder: Path):
    document = records.document("a")
    text = (folder / "json" / f"{document.document_id}.json").read_text("utf-8")
    assert '"budget_total": 193600.00,' in text
    assert '"weight": 12.5,' in text
    assert "湿地巡护费" in text
    indicator = json.loads(text)["projects"][0]["indicators"][0]
    parts = indicator["places"]["description"]
    assert [(each["part"], each["raw"]) for each in parts] == [
        (1, "全年完成巡护"),
        (2, "的次数"),
    ]


def test_the_same_input_gives_the_same_bytes(
    folder: Path, tmp_path: Path, facts: RunFacts
):
    documents = [records.document(content) for content in "abc"]
    results = [(records.outcome(each), each) for each in documents]
    again = tmp_path / "again"
    write_output([*results, (records.missing(), None)], again, facts)
    assert reading.content(again) == reading.content(folder)


def test_the_order_of_the_sources_does_not_change_a_byte(
    folder: Path, tmp_path: Path, facts: RunFacts
):
    documents = [records.document(content) for content in "cab"]
    results = [(records.outcome(each), each) for each in documents]
    write_output([(records.missing(), None), *results], tmp_path / "other", facts)
    assert reading.content(tmp_path / "other") == reading.content(folder)


def test_two_sources_of_one_document_share_its_row(tmp_path: Path, facts: RunFacts):
    first = records.document("a")
    copy = replace(first, file_name="copy.pdf")
    results = [
        (records.outcome(first, "a/first.pdf"), first),
        (records.outcome(copy, "b/copy.pdf"), copy),
    ]
    summary = write_output(results, tmp_path, facts)
    (document,) = reading.rows(tmp_path, "documents")
    assert document["file_name"] == "a.pdf"
    files = reading.rows(tmp_path, "files")
    assert [row["source"] for row in files] == ["a/first.pdf", "b/copy.pdf"]
    assert {row["document_id"] for row in files} == {first.document_id}
    assert (summary.outcomes["ok"], summary.rows["documents"]) == (2, 1)


def test_a_source_named_twice_has_one_row(tmp_path: Path, facts: RunFacts):
    document = records.document("a")
    result = (records.outcome(document), document)
    summary = write_output([result, result], tmp_path, facts)
    assert (summary.rows["files"], summary.outcomes["ok"]) == (1, 1)


def test_a_number_too_long_for_its_column_costs_one_document(
    tmp_path: Path, facts: RunFacts
):
    project = replace(records.project(), budget_total=Decimal(10) ** 30)
    long, sound = records.document("a", project), records.document("b")
    results = [(records.outcome(each), each) for each in (long, sound)]
    summary = write_output(results, tmp_path, facts)
    assert (summary.outcomes["failed"], summary.outcomes["ok"]) == (1, 1)
    failed, _ = reading.rows(tmp_path, "files")
    assert failed["error_code"] == "value-unfit"
    assert "column budget_total" in str(failed["error_message"])
    statuses = {
        row["file_name"]: row["status"] for row in reading.rows(tmp_path, "documents")
    }
    assert statuses == {"a.pdf": "failed", "b.pdf": "ok"}
    assert {row["document_id"] for row in reading.rows(tmp_path, "projects")} == {
        sound.document_id
    }


def test_a_failed_document_has_its_row_and_nothing_below(
    tmp_path: Path, facts: RunFacts
):
    failed = Document(
        sha256="0" * 64,
        file_name="x.pdf",
        file_bytes=9,
        status=Status.FAILED,
        error_code="pdf-damaged",
        error_message="It ends early.",
    )
    summary = write_output([(records.outcome(failed), failed)], tmp_path, facts)
    assert {name for name, rows in summary.rows.items() if rows} == {
        "files",
        "documents",
    }
    (row,) = reading.rows(tmp_path, "documents")
    assert (row["error_code"], row["content_digest"]) == ("pdf-damaged", None)
    assert reading.nested(tmp_path / "json" / f"{'0' * 16}.json")["projects"] == []


def test_a_smaller_run_removes_what_the_larger_left(folder: Path, facts: RunFacts):
    stale = folder / "parquet" / "cells" / "part-9.parquet"
    stale.write_bytes(b"of another version")
    kept = folder / "json" / "notes.json"
    kept.write_text("{}")
    document = records.document("b")
    write_output([(records.outcome(document), document)], folder, facts)
    names = sorted(path.name for path in (folder / "json").iterdir())
    assert names == sorted([f"{document.document_id}.json", "notes.json"])
    assert not stale.exists()
    assert len(reading.rows(folder, "documents")) == 1


def test_run_json_says_what_came_out(folder: Path, facts: RunFacts):
    run = json.loads((folder / "run.json").read_text(encoding="utf-8"))
    assert run["state"] == "finished"
    assert run["outcomes"] == {"ok": 3, "review": 0, "failed": 0, "missing": 1}
    assert run["rows"]["indicators"] == 12
    assert run["options"] == {"jobs": 1, "forms": None}
    assert run["versions"] == facts.versions
    assert run["started_at"] == "2031-05-01T12:00:00+00:00"
    digests = {k: sha256(v).hexdigest() for k, v in reading.content(folder).items()}
    assert run["digests"] == digests
    assert len(digests) == len(TABLES) + 3
