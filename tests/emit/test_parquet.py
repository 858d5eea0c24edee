"""Row groups: they end where the rows say so, and nothing is lost between them."""

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from extractor.contract import arrow_schema, table_named
from extractor.emit.parquet import GROUP_ROWS, SMALL_BATCHES, write_parquet
from extractor.emit.rows import outcome_row
from tests import records


def test_a_long_table_has_several_row_groups(tmp_path: Path):
    files = table_named("files")
    one = outcome_row(records.missing("x.pdf"))
    batch = pa.RecordBatch.from_pylist([one] * 40_000, schema=arrow_schema(files))
    path = tmp_path / "files.parquet"
    with path.open("wb") as file:
        write_parquet(file, files, [batch] * 3)
    written = pq.ParquetFile(path)
    groups = [
        written.metadata.row_group(index).num_rows
        for index in range(written.num_row_groups)
    ]
    assert groups == [80_000, 40_000]
    assert min(groups[:-1]) >= GROUP_ROWS
    assert written.metadata.num_rows == 120_000
    assert written.metadata.row_group(0).column(0).compression == "ZSTD"


def test_many_small_batches_are_all_there_in_order(tmp_path: Path):
    files = table_named("files")
    names = [f"{number:04}.pdf" for number in range(3 * SMALL_BATCHES + 5)]
    batches = [
        pa.RecordBatch.from_pylist(
            [outcome_row(records.missing(name))], schema=arrow_schema(files)
        )
        for name in names
    ]
    with (tmp_path / "files.parquet").open("wb") as file:
        write_parquet(file, files, batches)
    written = pq.ParquetFile(tmp_path / "files.parquet")
    assert written.num_row_groups == 1
    assert written.read()["source"].to_pylist() == names
