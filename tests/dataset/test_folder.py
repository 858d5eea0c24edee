"""What is no output, or not a whole one, is refused with what to do."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from extractor.contract import Json, canonical_json
from extractor.dataset import open_dataset
from extractor.errors import DatasetError, ExitCode
from tests import outputs, records


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return outputs.write(tmp_path / "out", records.document("a"))


def change_run(folder: Path, change: Mapping[str, Json]) -> None:
    path = folder / "run.json"
    run = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(canonical_json({**run, **change}), encoding="utf-8")


def refusal(folder: Path) -> str:
    with pytest.raises(DatasetError) as caught:
        open_dataset(folder)
    assert caught.value.exit_code is ExitCode.NO_SOURCE
    return str(caught.value).replace(str(folder), "OUT")


def test_a_folder_that_is_not_there(tmp_path: Path):
    assert refusal(tmp_path / "x") == (
        "OUT: no such folder. Expected a folder that `jixiao convert` wrote."
        " Check the path."
    )


def test_a_file(tmp_path: Path):
    path = tmp_path / "x.pdf"
    path.write_bytes(b"%PDF")
    assert refusal(path).startswith("OUT is a file. Expected a folder")


def test_an_empty_folder(tmp_path: Path):
    assert refusal(tmp_path).startswith("OUT holds nothing. Expected")


def test_a_folder_of_somebody_else(tmp_path: Path):
    (tmp_path / "b.pdf").write_bytes(b"%PDF")
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    found = refusal(tmp_path)
    assert found.startswith("OUT holds a.pdf and 1 more, but no run.json. Expected")
    assert found.endswith("Name the folder given as --out.")


@pytest.mark.parametrize("text", ["{", "[]", "{}", '{"made_by": "x"}', "\xff"])
def test_a_run_file_of_somebody_else(tmp_path: Path, text: str):
    (tmp_path / "run.json").write_bytes(text.encode("latin-1"))
    assert refusal(tmp_path).startswith("OUT holds a run.json that jixiao did not")


def test_a_folder_inside_an_output_names_the_output(folder: Path):
    found = refusal(folder / "parquet")
    assert found == f"OUT is a part of an output. Name {folder} instead."


def test_a_run_that_did_not_finish(folder: Path):
    change_run(folder, {"state": "unfinished"})
    found = refusal(folder)
    assert found.startswith("The run that wrote OUT (begun 2031-05-01T12:00:00+00:00)")
    assert found.endswith("run the same `jixiao convert` again.")


def test_an_output_of_another_contract(folder: Path):
    change_run(folder, {"contract_version": 2, "jixiao_version": "9.1"})
    found = refusal(folder)
    assert "written by jixiao 9.1, in version 2 of the tables" in found
    assert "reads version 1." in found


def test_a_run_file_without_its_counts(folder: Path):
    change_run(folder, {"rows": None})
    assert refusal(folder).startswith("OUT/run.json does not tell any rows.")


def test_a_folder_that_may_not_be_read(tmp_path: Path):
    # A link that leads to itself is refused to everybody, root included.
    (tmp_path / "run.json").symlink_to("run.json")
    assert refusal(tmp_path).startswith("Could not read OUT: ")
