"""The narrative parts of the corpus, letter for letter."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from corpus.golden import case_folders, case_rows
from extractor.forms import load_forms

WITH_SECTIONS = [
    folder
    for folder in case_folders()
    if '"sections"' in (folder / "truth.json").read_text()
]


@pytest.mark.parametrize("folder", WITH_SECTIONS, ids=lambda folder: folder.name)
def test_the_sections_are_those_that_were_written(folder: Path):
    truth = json.loads((folder / "truth.json").read_text())["sections"]
    found = case_rows(folder, load_forms())["sections"]
    assert [told(row) for row in found] == [told(row) for row in truth]


def told(row: Mapping[str, object]) -> tuple[str, ...]:
    """Return what a section says; the truth of a case has no ends of paragraphs."""
    keys = ("part", "role", "heading", "text")
    return tuple("".join(str(row[key]).split()) for key in keys)
