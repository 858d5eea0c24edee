"""The steps between a page and a form, one after the other, for tests of the last ones.

`extract.document` tells the same story for a PDF; here pages come from `tests.writing`
and `tests.prose`, and nothing in them is furniture but what `pages_to_sections` finds.
"""

from collections.abc import Collection, Mapping, Sequence
from functools import cache

from extractor.extract.cells import glyphs_to_boxes
from extractor.extract.furniture import find_furniture
from extractor.extract.grid import rules_to_boxes
from extractor.extract.joining import join_forms
from extractor.extract.matching import match_tables
from extractor.extract.records import form_to_project
from extractor.extract.rules import strokes_to_rules
from extractor.extract.sections import (
    Contents,
    lines_to_contents,
    lines_to_sections,
)
from extractor.extract.tables import cells_to_tables
from extractor.extract.words import glyphs_to_lines, lines_to_text
from extractor.forms import Forms, load_forms
from extractor.model import Cell, Form, FormPart, Line, Page, RawProject, Section, Table


@cache
def shipped_forms() -> Forms:
    """Return the templates the package ships, read once."""
    return load_forms()


def page_to_tables(page: Page) -> tuple[tuple[Table, ...], tuple[Line, ...]]:
    """Return the tables of a page, and the lines outside them."""
    boxes = rules_to_boxes(strokes_to_rules(page.strokes))
    inside, outside = glyphs_to_boxes(page.glyphs, boxes)
    lines = {box: glyphs_to_lines(glyphs) for box, glyphs in inside.items()}
    cells = [
        Cell(page_number=page.number, box=box, lines=own, text=lines_to_text(own))
        for box, own in lines.items()
    ]
    return cells_to_tables(cells), glyphs_to_lines(outside)


def pages_to_parts(
    *pages: Page, running: Mapping[int, Sequence[Line]] | None = None
) -> tuple[FormPart, ...]:
    """Return the parts of the shipped forms on these pages; `running` is furniture."""
    read = {page.number: page_to_tables(page) for page in pages}
    tables = [table for found, _ in read.values() for table in found]
    loose = {number: lines for number, (_, lines) in read.items()}
    return match_tables(tables, loose, running or {}, shipped_forms())


def pages_to_forms(*pages: Page) -> tuple[Form, ...]:
    """Return the forms on these pages, joined."""
    return join_forms(pages_to_parts(*pages), shipped_forms())


def pages_to_projects(*pages: Page) -> tuple[RawProject, ...]:
    """Return the raw project of each form on these pages."""
    forms = shipped_forms()
    return tuple(
        form_to_project(form, forms.named(form.template))
        for form in pages_to_forms(*pages)
        if form.template is not None
    )


def pages_to_sections(*pages: Page) -> tuple[Section, ...]:
    """Return the sections of the prose on these pages."""
    return lines_to_sections(pages_to_contents(*pages).body)


def pages_to_contents(*pages: Page, titles: Collection[str] = ()) -> Contents:
    """Return the table of contents on these pages, and the prose outside it."""
    loose = {page.number: page_to_tables(page)[1] for page in pages}
    furniture = find_furniture(pages, loose)
    return lines_to_contents(
        {number: furniture.without(number, lines) for number, lines in loose.items()},
        titles,
    )


def indicator_rows(project: RawProject, *names: str) -> list[tuple[str, ...]]:
    """Return these columns of each indicator; absent ones as empty text."""
    return [
        tuple(row.fields[name].text if name in row.fields else "" for name in names)
        for row in project.indicators
    ]


def texts_by_row(form: Form) -> Sequence[Sequence[str]]:
    """Return the texts of the cells that start in each row of a form."""
    rows: dict[int, list[str]] = {}
    for cell in form.cells:
        rows.setdefault(cell.row, []).append(cell.text)
    return [texts for _, texts in sorted(rows.items())]
