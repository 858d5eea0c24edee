"""Outputs for tests: written with a clock that stands still, and what they hold.

`as_stored` says, without reading a table, what is left of a document in an output.
Figures must have no more digits than their columns.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from extractor import emit
from extractor.emit import (
    RunFacts,
    RunSummary,
    document_to_parcel,
    library_versions,
    open_output,
)
from extractor.emit.output import AcrossRun, nothing_across
from extractor.findings import CATALOGUE, Finding
from extractor.geometry import Box, Place
from extractor.model import (
    Document,
    Fund,
    Goal,
    Indicator,
    Outcome,
    Places,
    Plan,
    Project,
)
from tests import records

Row = TypeVar("Row", Fund, Plan, Goal, Indicator)


def run_facts() -> RunFacts:
    noon = datetime(2031, 5, 1, 12, tzinfo=UTC)
    return RunFacts(
        jixiao_version="0.0.0",
        template_digest="f" * 64,
        recipe={"jixiao_version": "0.0.0"},
        clock=lambda: noon,
        options={"jobs": 1, "forms": None},
        versions=library_versions(),
    )


def write_output(
    results: Iterable[tuple[Outcome, Document | None]],
    folder: Path,
    facts: RunFacts,
    across: AcrossRun = nothing_across,
) -> RunSummary:
    """Write an output of these documents, whatever is kept of an earlier one."""
    version = facts.jixiao_version
    parcels = (
        (outcome, None if each is None else document_to_parcel(each, version))
        for outcome, each in results
    )
    with open_output(folder, facts) as output:
        return emit.write_output(parcels, output, across)


def write(
    folder: Path, *documents: Document, missing: tuple[Outcome, ...] = ()
) -> Path:
    """Write an output of these documents, and return its folder."""
    results = [
        (records.outcome(each, f"{each.document_id}.pdf"), each) for each in documents
    ]
    write_output([*results, *((one, None) for one in missing)], folder, run_facts())
    return folder


def as_stored(document: Document) -> Document:
    """Return the document as far as the tables hold it."""
    cells = sorted(document.cells, key=lambda cell: (cell.cell_id, cell.part))
    return replace(
        document,
        projects=tuple(_project(each) for each in document.projects),
        cells=tuple(replace(each, box=_box(each.box)) for each in cells),
        findings=tuple(
            _finding(each) for each in sorted(document.findings, key=_order)
        ),
    )


def _project(project: Project) -> Project:
    return replace(
        project,
        places=_places(project.places),
        funds=tuple(_row(each) for each in project.funds),
        plans=tuple(_row(each) for each in project.plans),
        goals=tuple(_row(each) for each in project.goals),
        indicators=tuple(_row(each) for each in project.indicators),
    )


def _row(row: Row) -> Row:
    return replace(row, place=_own(row.place), places=_places(row.places))


def _finding(finding: Finding) -> Finding:
    is_usual = finding.severity is CATALOGUE[finding.code].severity
    return replace(
        finding,
        place=finding.place and _own(finding.place),
        places=_places(finding.places),
        graded=None if is_usual else finding.severity,
    )


def _places(places: Places) -> Places:
    return {
        column: tuple(part._replace(box=_box(part.box)) for part in parts)
        for column, parts in places.items()
        if parts
    }


def _own(place: Place) -> Place:
    return Place(place.page_number, _box(place.box), "")


def _box(box: Box) -> Box:
    return Box(*(round(edge, 2) for edge in box))


def _order(finding: Finding) -> tuple[int, int, str]:
    project, indicator = finding.project_ordinal, finding.indicator_ordinal
    return project or 0, indicator or 0, finding.code
