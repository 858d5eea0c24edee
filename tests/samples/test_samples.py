"""Real published documents, where they are at hand: every row, head, goal and page."""

import json
import subprocess
import sys
from pathlib import Path

import pyarrow.dataset as ds
import pytest

from extractor.normalize.codes import is_valid_code, region_in_code, year_in_code

CASES = ("chengde-2022", "naoc-2023", "swu-2023", "tianjin-transfer-2021")


@pytest.fixture(scope="session")
def converted(shared_samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("samples") / "out"
    files = [str(shared_samples / f"{case}.pdf") for case in CASES]
    negative = str(shared_samples / "negative")
    argv = [sys.executable, "-m", "extractor", "convert", *files, negative]
    done = subprocess.run([*argv, "-q", "-o", str(out)], check=False)
    assert done.returncode == 0
    return out


def test_every_value_of_the_truth_is_found(converted: Path, shared_samples: Path):
    score = shared_samples.parent / "score.py"
    pairs = [f"{shared_samples / case}.json={case}.pdf" for case in CASES]
    argv = [sys.executable, str(score), str(converted), *pairs, "--min", "100", "-v"]
    done = subprocess.run(argv, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_nothing_is_invented_where_no_form_is(converted: Path, shared_samples: Path):
    names = {path.name for path in (shared_samples / "negative").glob("*.pdf")}
    documents = ds.dataset(converted / "parquet" / "documents").to_table().to_pylist()
    found = {row["file_name"]: row for row in documents if row["file_name"] in names}
    assert set(found) == names
    for row in found.values():
        assert (row["status"], row["form_count"], row["indicator_count"]) == (
            "ok",
            0,
            0,
        )


def test_no_table_of_contents_is_said_to_differ_from_its_forms(converted: Path):
    findings = ds.dataset(converted / "parquet" / "findings").to_table().to_pylist()
    assert findings
    codes = {row["code"] for row in findings}
    assert "contents-mismatch" not in codes


def test_every_code_of_the_truth_passes_its_check(shared_samples: Path):
    truth = json.loads((shared_samples / "chengde-2022.json").read_text())
    codes = [project["code"] for project in truth["projects"]]
    assert len(codes) == 18
    assert all(is_valid_code(code, "hebei-31") for code in codes)
    assert {region_in_code(code, "hebei-31") for code in codes} == {"130811"}
    assert {year_in_code(code, "hebei-31") for code in codes} == {2022}
