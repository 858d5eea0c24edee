"""Tables as others may leave them: in parts, in another order, changed, damaged."""

import json
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings, strategies as st

from extractor.contract import canonical_json
from extractor.dataset import open_dataset, tables
from extractor.errors import DatasetError
from extractor.findings import Severity
from extractor.model import Document
from tests import outputs, records

Change = Callable[[pa.Table], pa.Table]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    written = [records.document(content) for content in "abcd"]
    return outputs.write(tmp_path / "out", *written)


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An output that a test damages and makes whole again."""
    return outputs.write(tmp_path_factory.mktemp("out"), records.document())


def read_back(folder: Path) -> list[Document]:
    return list(open_dataset(folder).documents(with_cells=True))


def part_of(folder: Path, table: str) -> Path:
    return folder / "parquet" / table / "part.parquet"


def rewrite(folder: Path, table: str, change: Change) -> None:
    """Change a table, and the number of rows that the run is said to have written."""
    part = part_of(folder, table)
    changed = change(pq.read_table(part))
    pq.write_table(changed, part)
    run = json.loads((folder / "run.json").read_bytes())
    run["rows"][table] = changed.num_rows
    (folder / "run.json").write_text(canonical_json(run), encoding="utf-8")


def refusal(folder: Path) -> str:
    with pytest.raises(DatasetError) as caught:
        read_back(folder)
    assert "jixiao convert" in str(caught.value)
    return str(caught.value).replace(str(folder), "OUT")


def test_a_table_may_stand_in_several_files(folder: Path):
    whole = read_back(folder)
    for table in ("documents", "indicators", "places", "files"):
        part = part_of(folder, table)
        rows = pq.read_table(part)
        third = rows.num_rows // 3
        # The files come neither in the order of their rows nor cut between documents.
        pq.write_table(rows.slice(0, third), part.with_name("part-2.parquet"))
        pq.write_table(rows.slice(third, third), part.with_name("part-10.parquet"))
        pq.write_table(rows.slice(2 * third), part)
    assert read_back(folder) == whole
    sources = [outcome.source for outcome in open_dataset(folder).files()]
    assert sources == sorted(sources)


@pytest.mark.parametrize("table", ["documents", "places", "projects", "findings"])
def test_a_table_in_another_order_gives_the_same(folder: Path, table: str):
    whole = read_back(folder)
    rewrite(folder, table, lambda rows: rows.take(list(range(rows.num_rows))[::-1]))
    assert read_back(folder) == whole


def test_a_table_whose_order_breaks_between_two_batches_gives_the_same(
    folder: Path, monkeypatch: pytest.MonkeyPatch
):
    whole = read_back(folder)
    part = part_of(folder, "places")
    rows = pq.read_table(part)
    half = rows.num_rows // 2
    pq.write_table(pa.concat_tables([rows.slice(half), rows.slice(0, half)]), part)
    monkeypatch.setattr(tables, "BATCH_ROWS", half)
    assert read_back(folder) == whole


def test_columns_in_another_order_and_more_of_them_do_no_harm(folder: Path):
    whole = read_back(folder)

    def change(rows: pa.Table) -> pa.Table:
        more = rows.append_column("note", pa.nulls(rows.num_rows, pa.string()))
        return more.select(more.column_names[::-1])

    rewrite(folder, "indicators", change)
    assert read_back(folder) == whole


def test_files_that_are_being_written_are_no_parts(folder: Path):
    part_of(folder, "goals").with_name("_x.parquet").write_bytes(b"")
    part_of(folder, "goals").with_name(".y.parquet").write_bytes(b"")
    assert len(read_back(folder)) == 4


def test_a_table_that_is_missing(folder: Path):
    part_of(folder, "goals").unlink()
    assert refusal(folder).startswith("OUT/parquet/goals holds no Parquet file.")


def test_a_column_that_is_missing(folder: Path):
    rewrite(folder, "goals", lambda rows: rows.drop_columns("text"))
    assert refusal(folder).startswith(
        "OUT/parquet/goals/part.parquet has no column text."
    )


def test_a_column_of_another_type(folder: Path):
    def change(rows: pa.Table) -> pa.Table:
        index = rows.column_names.index("ordinal")
        return rows.set_column(index, "ordinal", rows["ordinal"].cast(pa.int64()))

    rewrite(folder, "goals", change)
    told = "OUT/parquet/goals/part.parquet: column ordinal is int64, expected int32."
    assert refusal(folder).startswith(told)


@pytest.mark.parametrize("column", ["text", "document_id"])
def test_nothing_where_a_value_must_be(folder: Path, column: str):
    def change(rows: pa.Table) -> pa.Table:
        index = rows.column_names.index(column)
        return rows.set_column(index, column, pa.nulls(rows.num_rows, pa.string()))

    rewrite(folder, "goals", change)
    assert f"nothing stands in column {column}." in refusal(folder)


def test_rows_that_were_lost(folder: Path):
    part = part_of(folder, "goals")
    pq.write_table(pq.read_table(part).slice(1), part)
    told = "OUT/parquet/goals holds 15 rows, but the run wrote 16."
    assert refusal(folder).startswith(told)


@pytest.mark.parametrize("row", range(4))
def test_a_document_that_was_lost_is_missed_by_its_rows(folder: Path, row: int):
    lost = sorted(records.document(content).document_id for content in "abcd")[row]
    rewrite(
        folder,
        "documents",
        lambda rows: pa.concat_tables([rows.slice(0, row), rows.slice(row + 1)]),
    )
    told = f"There are rows of {lost}, but no such document."
    assert refusal(folder).startswith(told)


def test_a_document_that_stands_twice(folder: Path):
    rewrite(folder, "documents", lambda rows: pa.concat_tables([rows, rows]))
    assert "stands twice." in refusal(folder)


@pytest.mark.parametrize("table", ["projects", "indicators"])
def test_rows_that_hang_on_nothing(folder: Path, table: str):
    rewrite(folder, table, lambda rows: rows.slice(0, rows.num_rows - 1))
    last = max(records.document(content).document_id for content in "abcd")
    tail = {"projects": "002", "indicators": "002-i002"}[table]
    assert f"of {last}-{tail}, but no such row." in refusal(folder)


def test_a_word_that_the_model_does_not_know(folder: Path):
    def change(rows: pa.Table) -> pa.Table:
        index = rows.column_names.index("status")
        return rows.set_column(index, "status", pa.array(["so-so"] * 4))

    rewrite(folder, "documents", change)
    assert "'so-so' is not a valid Status" in refusal(folder)
    rewrite(folder, "files", change)
    with pytest.raises(DatasetError, match="'so-so' is not a valid Status"):
        list(open_dataset(folder).files())


def test_a_code_of_a_later_version_keeps_its_severity(folder: Path):
    def change(rows: pa.Table) -> pa.Table:
        for name, word in (("code", "comet-sighted"), ("severity", "error")):
            index = rows.column_names.index(name)
            rows = rows.set_column(index, name, pa.array([word] * rows.num_rows))
        return rows

    rewrite(folder, "findings", change)
    found = read_back(folder)[0].findings
    assert {(each.code, each.severity) for each in found} == {
        ("comet-sighted", Severity.ERROR)
    }


def test_a_file_that_ends_early(folder: Path):
    part = part_of(folder, "goals")
    whole = part.read_bytes()
    for length in (0, 4, len(whole) // 2, len(whole) - 1):
        part.write_bytes(whole[:length])
        assert refusal(folder).startswith(
            f"Could not read OUT/parquet/goals/{part.name}"
        )


@settings(max_examples=60)
@given(where=st.integers(0), flipped=st.integers(1, 255))
def test_a_damaged_byte_is_told_or_does_no_harm(sound: Path, where: int, flipped: int):
    part = part_of(sound, "indicators")
    whole = part.read_bytes()
    damaged = bytearray(whole)
    damaged[where % len(damaged)] ^= flipped
    part.write_bytes(damaged)
    try:
        found = len(read_back(sound))
    except DatasetError:
        found = 1
    finally:
        part.write_bytes(whole)
    assert found == 1
