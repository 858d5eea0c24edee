"""One form to one raw project."""

from collections.abc import Sequence

from extractor.extract.records.grid import read_grid
from extractor.extract.records.head import (
    head_labels,
    read_fields,
    read_funds,
    read_goals,
    read_plans,
)
from extractor.extract.records.heading import heading_field, unit_line
from extractor.extract.records.sheet import Sheet
from extractor.findings import Finding
from extractor.forms import Template
from extractor.forms.columns import find_grid
from extractor.geometry import Place
from extractor.model import Form, RawProject


def form_to_project(form: Form, template: Template) -> RawProject:
    """Return what the form says, letter for letter, and what was odd about it."""
    sheet = Sheet(form, template)
    grid = find_grid(form.cells, template)
    below = grid.row if grid else 1 + max(cell.row for cell in form.cells)
    labels = head_labels(sheet, below)
    reading = read_grid(sheet, grid) if grid else None
    indicators = reading.indicators if reading else ()
    findings = [*form.findings, *(reading.findings if reading else ())]
    return RawProject(
        form=template.form,
        heading=heading_field(form.heading, form.heading_page),
        fields=read_fields(sheet, labels),
        funds=read_funds(sheet, labels, unit_line(form.heading)),
        plans=read_plans(sheet, labels),
        goals=read_goals(sheet, labels),
        indicators=indicators,
        page_first=form.page_first,
        page_last=form.page_last,
        findings=(*findings, *_without_rows(form, indicators)),
    )


def _without_rows(form: Form, indicators: Sequence[object]) -> tuple[Finding, ...]:
    if indicators:
        return ()
    part = form.cells[0].parts[0]
    return (
        Finding(
            code="form-without-rows",
            message=f"第{form.page_first}页的绩效目标表没有指标行",
            place=Place(part.page_number, part.box, ""),
        ),
    )
