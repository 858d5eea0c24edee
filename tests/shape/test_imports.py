"""Asking for help loads nothing that reads a PDF or holds a table."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HEAVY = {
    "PIL",
    "camelot",
    "cv2",
    "jsonschema",
    "numpy",
    "pandas",
    "pdfminer",
    "pdfplumber",
    "pyarrow",
    "pypdfium2",
    "rapidfuzz",
    "rich",
    "yaml",
}


@pytest.mark.parametrize(
    "argv",
    [
        ["-c", "import extractor.cli"],
        ["-m", "extractor", "--help"],
        ["-m", "extractor", "--version"],
        ["-m", "extractor", "show", "--help"],
        ["-m", "extractor", "schema", "--help"],
        ["-m", "extractor", "forms", "explain", "--help"],
    ],
    ids=" ".join,
)
def test_help_loads_no_heavy_library(argv: list[str]):
    done = subprocess.run(
        [sys.executable, "-X", "importtime", *argv],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    lines = [line for line in done.stderr.splitlines() if line.count("|") == 2]
    imported = {line.rpartition("|")[2].strip().partition(".")[0] for line in lines}
    assert "extractor" in imported
    assert imported & HEAVY == set()
