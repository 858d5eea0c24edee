"""`jixiao convert --verify` from outside: what is said, and what the run records."""

import json
import subprocess
import sys
from pathlib import Path

import pyarrow.dataset as ds
import pytest

from tests.conftest import ROOT

pytestmark = pytest.mark.chinese_font

CASE = ROOT / "corpus" / "hebei-project" / "hairline-gap" / "hairline-gap.pdf"


@pytest.mark.parametrize(
    ("verifier", "said"), [("pdfplumber", ""), ("camelot", "has no effect yet")]
)
def test_a_run_says_how_it_was_verified(tmp_path: Path, verifier: str, said: str):
    argv = [sys.executable, "-m", "extractor", "convert", str(CASE)]
    argv += ["-o", str(tmp_path), "--verify", verifier]
    done = subprocess.run(argv, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0
    assert said in done.stderr
    assert bool(said) is ("--verify" in done.stderr)
    run = json.loads((tmp_path / "run.json").read_text(encoding="utf-8"))
    assert run["options"]["verify"] == verifier
    assert ds.dataset(tmp_path / "parquet" / "findings").count_rows() == 0
