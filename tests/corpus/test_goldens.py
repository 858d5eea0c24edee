"""Every case gives what was accepted, what its truth says, in the places it names."""

import json
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pdfplumber
import pytest
from pdfplumber.page import Page

from corpus.golden import COUNTS, case_folders, case_rows, counts_csv, rows_to_expected
from corpus.make.surgery_fonts import MEANINGS
from extractor.emit.rows import Row, Rows
from extractor.forms import Forms, load_forms

CASES = case_folders()
ROW = {
    "l1": "level1",
    "l2": "level2",
    "l3": "level3",
    "desc": "description",
    "value": "target_raw",
    "basis": "basis",
    "page": "page_number",
}
AMOUNTS = {
    "budget_yuan": "budget_total",
    "fiscal_yuan": "budget_fiscal",
    "carryover_yuan": "budget_carryover",
    "other_yuan": "budget_other",
    "lifetime_yuan": "budget_lifetime",
}
RUNS_OVER = {"fills-over-rules"}
"""Cases with indicators whose text runs on over the side of the cell it is of."""

HEAD = {
    "name": "project_name",
    "code": "project_code",
    "purpose": "purpose",
    "supervisor": "supervisor",
    "unit": "implementer",
}


@cache
def forms() -> Forms:
    return load_forms()


@cache
def rows_of(folder: Path) -> Rows:
    return case_rows(folder, forms())


def squeezed(value: object) -> str:
    text = ("" if value is None else str(value)).translate(MEANINGS)
    text = unicodedata.normalize("NFKC", text)
    return re.sub(r"\s+", "", text)


def named(folder: Path) -> str:
    return f"{folder.parent.name}/{folder.name}"


@pytest.mark.chinese_font
@pytest.mark.parametrize("folder", CASES, ids=named)
def test_a_case_gives_what_was_accepted(folder: Path):
    accepted = (folder / "expected.json").read_text(encoding="utf-8")
    assert rows_to_expected(rows_of(folder)) == accepted


@pytest.mark.parametrize("folder", CASES, ids=named)
def test_a_case_gives_every_row_of_its_truth(folder: Path):
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    rows = rows_of(folder)
    assert len(rows["projects"]) == len(truth["projects"])
    for want, got in zip(truth["projects"], rows["projects"], strict=True):
        for key, column in HEAD.items():
            assert key not in want or squeezed(got[column]) == squeezed(want[key])
        own = [r for r in rows["indicators"] if r["project_id"] == got["project_id"]]
        keys = [key for key in ROW if any(key in row for row in want["indicators"])]
        assert [[squeezed(row[ROW[key]]) for key in keys] for row in own] == [
            [squeezed(row.get(key)) for key in keys] for row in want["indicators"]
        ]


def number(value: object) -> float | None:
    return None if value is None else float(str(value))


def own_rows(rows: Rows, table: str, project: Row) -> list[Row]:
    return [r for r in rows[table] if r["project_id"] == project["project_id"]]


@pytest.mark.parametrize("folder", CASES, ids=named)
def test_a_case_gives_the_amounts_weights_plans_and_goals_of_its_truth(folder: Path):
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    rows = rows_of(folder)
    for want, got in zip(truth["projects"], rows["projects"], strict=True):
        for key, column in AMOUNTS.items():
            assert key not in want or number(got[column]) == want[key], column
        weights = [number(row["weight"]) for row in own_rows(rows, "indicators", got)]
        assert weights == [row.get("weight") for row in want["indicators"]]
        plan = {r["label"]: r["ratio_raw"] for r in own_rows(rows, "plans", got)}
        assert plan == want.get("plan", {})
        goals = own_rows(rows, "goals", got)
        annual = [squeezed(row["text"]) for row in goals if row["scope"] == "annual"]
        assert "".join(annual) == squeezed("".join(want["goals"]))


def test_the_row_counts_are_those_accepted():
    counts: dict[tuple[str, ...], int] = {
        (folder.parent.name, folder.name, table): len(rows)
        for folder in CASES
        for table, rows in rows_of(folder).items()
    }
    assert counts_csv(counts) == COUNTS.read_text(encoding="utf-8")


def places_of_indicators(rows: Rows) -> Iterator[Row]:
    yield from (row for row in rows["places"] if row["table_name"] == "indicators")


def text_at(page: Page, place: Row) -> str:
    """Return the text that pdfplumber finds; it counts from the medium's corner."""
    left, top, right, bottom = (
        float(str(place[edge])) for edge in ("x0", "y0", "x1", "y1")
    )
    x, y = page.cropbox[0], page.cropbox[1]
    inside = page.crop((left + x, top + y, right + x, bottom + y), strict=False)
    return squeezed("".join(char["text"] for char in inside.chars))


@pytest.mark.parametrize("folder", CASES, ids=named)
def test_every_place_is_true(folder: Path):
    """What another reader finds inside a place is the text the place claims."""
    (path,) = folder.glob("*.pdf")
    with pdfplumber.open(path) as pdf:
        for place in places_of_indicators(rows_of(folder)):
            page = pdf.pages[int(str(place["page_number"])) - 1]
            found = text_at(page, place)
            raw = squeezed(place["raw"])
            if folder.name in RUNS_OVER:
                raw = raw[: max(1, len(found))]
            for char in raw:
                assert char in found, (place["row_id"], place["column_name"])
