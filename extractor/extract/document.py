"""One PDF to raw records: the steps, in order.

Steps never call each other. Each takes a value and returns a new one, so what any step
saw can be printed, drawn by `jixiao explain`, or written down in a test.
"""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from extractor.extract.cells import glyphs_to_boxes, return_overflow, take_overhang
from extractor.extract.cover import lines_to_head
from extractor.extract.furniture import Furniture, find_furniture
from extractor.extract.grid import rules_to_boxes, without_frames
from extractor.extract.hanging import take_hanging_labels
from extractor.extract.joining import join_forms, parts_to_fits
from extractor.extract.listing import check_listing
from extractor.extract.matching import match_tables
from extractor.extract.reading.ladder import read_pages
from extractor.extract.records import form_to_project
from extractor.extract.records.heading import heading_lines
from extractor.extract.records.sheet import cell_id_of
from extractor.extract.rules import strokes_to_rules
from extractor.extract.sections import lines_to_contents, lines_to_sections
from extractor.extract.strikes import rules_without_strikes
from extractor.extract.tables import cells_to_tables
from extractor.extract.upright import Upright, pages_to_upright, to_displayed
from extractor.extract.watermarks import pages_without_watermarks
from extractor.extract.words import glyphs_to_lines, lines_to_text
from extractor.findings import Finding
from extractor.forms import Forms
from extractor.geometry import Box, Matrix, Place
from extractor.model import (
    Cell,
    Extracted,
    Form,
    FormPart,
    Glyph,
    GlyphAccount,
    Line,
    Page,
    PageLayers,
    RawField,
    RawProject,
    Reading,
    Rule,
    Source,
    Table,
    TableCell,
    TableFit,
)


def extract_document(source: Source, forms: Forms, reader: str = "auto") -> Extracted:
    """Return what the paper says, letter for letter; raises `FileProblem`."""
    reading = read_pages(source, reader)
    content = _reading_to_content(reading, forms)
    text = content.text
    found = join_forms(content.parts, forms)
    projects = tuple(_projects(found, forms))
    headings = (line.text for form in found if form.template for line in form.heading)
    titles = _titles(found)
    contents = lines_to_contents(
        _narrative(text, titles), {line.text for _, line in titles}
    )
    accounts = tuple(_accounts(reading, content))
    extracted = Extracted(
        page_count=reading.page_count,
        head=lines_to_head(_front(text), headings, reading.metadata_title),
        projects=projects,
        sections=lines_to_sections(contents.body),
        cells=tuple(part for form in found for part in _table_cells(form)),
        glyph_count=sum(account.printed for account in accounts),
        glyph_unplaced_count=sum(account.unplaced for account in accounts),
        text_source="native" if any(page.glyphs for page in reading.pages) else "none",
        producer=reading.producer,
        findings=(
            *_findings(reading, found, content),
            *check_listing(contents.entries, projects),
        ),
        reader=reading.reader,
        accounts=accounts,
        contents=contents.entries,
    )
    return to_displayed(extracted, _ways_back(content.uprights))


def _ways_back(uprights: Sequence[Upright]) -> dict[int, Matrix]:
    return {
        upright.page.number: upright.back
        for upright in uprights
        if upright.back != Matrix()
    }


def inspect_page(source: Source, forms: Forms, page_number: int) -> PageLayers:
    """Return every intermediate of one page, for a picture; raises `FileProblem`.

    Raises `IndexError` when the document has no such readable page.
    """
    reading = read_pages(source)
    numbers = [page.number for page in reading.pages]
    if page_number not in numbers:
        message = f"page {page_number} is not among the {reading.page_count} pages"
        raise IndexError(message)
    index = numbers.index(page_number)
    upright = pages_to_upright(reading.pages)[index]
    sheet = _page_to_sheet(pages_without_watermarks([upright.page])[0])
    extracted = extract_document(source, forms)
    cells = tuple(cell for table in sheet.tables for cell in table.cells)
    return PageLayers(
        page=reading.pages[index],
        rules=tuple(
            Rule.along(upright.back.box(rule.box))
            for rule in strokes_to_rules(upright.page.strokes)
        ),
        boxes=tuple(upright.back.box(cell.box) for cell in cells),
        cells=tuple(replace(c, box=upright.back.box(c.box)) for c in cells),
        fields=tuple(
            (name, place)
            for project in extracted.projects
            for name, field in _named_fields(project)
            for place in field.places
            if place.page_number == page_number
        ),
    )


def explain_tables(
    source: Source, forms: Forms, page_number: int
) -> tuple[TableFit, ...]:
    """Return how the templates fit each table that stands on a page, wherever it began.

    Raises `FileProblem`, and `IndexError` when there is no such readable page.
    """
    reading = read_pages(source)
    if page_number not in {page.number for page in reading.pages}:
        count, readable = reading.page_count, len(reading.pages)
        message = f"no page {page_number}; of its {count} pages, {readable} can be read"
        raise IndexError(message)
    content = _reading_to_content(reading, forms)
    fits = to_displayed(
        parts_to_fits(content.parts, forms), _ways_back(content.uprights)
    )
    return tuple(f for f in fits if f.page_first <= page_number <= f.page_last)


class _Sheet(NamedTuple):
    """One page with its tables, and the text outside them."""

    page: Page
    tables: tuple[Table, ...]
    lines: tuple[Line, ...]
    unplaced: frozenset[Line]
    """Those of the lines that stand inside the outline of a table."""


class _Content(NamedTuple):
    """A document's pages taken apart: tables cut into parts, and the text around."""

    uprights: tuple[Upright, ...]
    sheets: tuple[_Sheet, ...]
    furniture: Furniture
    tables: tuple[Table, ...]
    text: Mapping[int, tuple[Line, ...]]
    """The lines of each page that are neither in a cell nor furniture."""
    parts: tuple[FormPart, ...]

    def unplaced(self, sheet: _Sheet) -> tuple[Line, ...]:
        """Return the lines inside a table of this page that ended in no cell."""
        lines = self.text.get(sheet.page.number, ())
        return tuple(line for line in lines if line in sheet.unplaced)


def _reading_to_content(reading: Reading, forms: Forms) -> _Content:
    uprights = pages_to_upright(reading.pages)
    pages = pages_without_watermarks([upright.page for upright in uprights])
    sheets = tuple(_page_to_sheet(page) for page in pages)
    loose = {sheet.page.number: sheet.lines for sheet in sheets}
    furniture = find_furniture(pages, _outside_tables(sheets))
    drawn = tuple(table for sheet in sheets for table in sheet.tables)
    tables, text = take_hanging_labels(drawn, _without(furniture, loose), forms)
    parts = match_tables(tables, text, furniture.lines, forms)
    return _Content(uprights, sheets, furniture, tables, text, parts)


def _page_to_sheet(page: Page) -> _Sheet:
    rules = rules_without_strikes(strokes_to_rules(page.strokes), page.glyphs)
    boxes = without_frames(rules_to_boxes(rules), page)
    placed, outside = glyphs_to_boxes(page.glyphs, boxes)
    inside = return_overflow(placed)
    lines = {box: glyphs_to_lines(glyphs) for box, glyphs in inside.items()}
    loose = glyphs_to_lines(outside)
    left = outside
    if hanging := take_overhang(boxes, lines, loose):
        overhang, left = _parted(outside, hanging)
        loose = glyphs_to_lines(left)
        for box, own in overhang.items():
            lines[box] = glyphs_to_lines((*inside[box], *own))
    tables = cells_to_tables(
        Cell(
            page_number=page.number,
            box=box,
            lines=in_box,
            text=lines_to_text(in_box),
        )
        for box, in_box in lines.items()
    )
    outlines = [table.box for table in tables]
    stray = [glyph for glyph in left if _is_in(glyph, outlines)] if outlines else []
    if not stray:
        return _Sheet(page, tables, loose, frozenset())
    unplaced = glyphs_to_lines(stray)
    around = glyphs_to_lines(glyph for glyph in left if not _is_in(glyph, outlines))
    in_order = sorted((*around, *unplaced), key=lambda line: line.box.centre.y)
    return _Sheet(page, tables, tuple(in_order), frozenset(unplaced))


def _parted(
    outside: Sequence[Glyph], hanging: Mapping[Line, Box]
) -> tuple[dict[Box, list[Glyph]], tuple[Glyph, ...]]:
    """Return the glyphs of the lines that hang out of each box, and all others."""
    own: dict[Box, list[Glyph]] = {box: [] for box in hanging.values()}
    others: list[Glyph] = []
    below = {line.box: box for line, box in hanging.items()}
    for glyph in outside:
        centre = glyph.box.centre
        found = [box for ink, box in below.items() if ink.holds(centre)]
        (own[found[-1]] if found else others).append(glyph)
    return own, tuple(others)


def _is_in(glyph: Glyph, boxes: Iterable[Box]) -> bool:
    x, y = glyph.middle_xy()
    return any(
        left <= x <= right and top <= y <= bottom for left, top, right, bottom in boxes
    )


def _outside_tables(sheets: Sequence[_Sheet]) -> dict[int, tuple[Line, ...]]:
    """Return the lines of each page that may be furniture: none is inside a table."""
    return {
        sheet.page.number: tuple(x for x in sheet.lines if x not in sheet.unplaced)
        for sheet in sheets
    }


def _accounts(reading: Reading, content: _Content) -> Iterator[GlyphAccount]:
    """Yield where the glyphs of each page ended."""
    in_cells: Counter[int] = Counter()
    for table in content.tables:
        in_cells[table.page_number] += sum(_count(cell.lines) for cell in table.cells)
    for page, sheet in zip(reading.pages, content.sheets, strict=True):
        number = page.number
        unplaced = _count(content.unplaced(sheet))
        yield GlyphAccount(
            page_number=number,
            printed=len(page.glyphs),
            in_cells=in_cells[number],
            in_text=_count(content.text[number]) - unplaced,
            in_furniture=_count(content.furniture.lines[number]),
            in_watermarks=len(page.glyphs) - len(sheet.page.glyphs),
            unplaced=unplaced,
        )


def _count(lines: Iterable[Line]) -> int:
    return sum(line.glyph_count for line in lines)


def _without(
    furniture: Furniture, loose: Mapping[int, Sequence[Line]]
) -> dict[int, tuple[Line, ...]]:
    return {number: furniture.without(number, lines) for number, lines in loose.items()}


def _titles(found: Sequence[Form]) -> set[tuple[int, Line]]:
    """Return the headings of forms and the titles of tables, with their pages."""
    return {
        (form.heading_page, line)
        for form in found
        for line in heading_lines(form.heading, is_form=form.template is not None)
    }


def _narrative(
    text: Mapping[int, Sequence[Line]], titles: Container[tuple[int, Line]]
) -> dict[int, tuple[Line, ...]]:
    """Return the lines that are no heading of a form nor title of a table."""
    return {
        number: tuple(line for line in lines if (number, line) not in titles)
        for number, lines in text.items()
    }


FRONT_PAGES = 3
"""A cover, its back and the contents: where a document says what it is."""


def _front(text: Mapping[int, Sequence[Line]]) -> list[Sequence[Line]]:
    """Return the lines of the first pages that have any."""
    return [lines for _, lines in sorted(text.items()) if lines][:FRONT_PAGES]


def _projects(found: Sequence[Form], forms: Forms) -> Iterator[RawProject]:
    for form in found:
        if form.template is not None:
            yield form_to_project(form, forms.named(form.template))


def _table_cells(form: Form) -> Iterator[TableCell]:
    for cell in form.cells:
        for number, part in enumerate(cell.parts, start=1):
            yield TableCell(
                cell_id=cell_id_of(form.ordinal, cell),
                part=number,
                table_ordinal=form.ordinal,
                row_index=cell.row + 1,
                column_index=cell.column + 1,
                row_span=cell.row_span,
                column_span=cell.column_span,
                text=part.text,
                page_number=part.page_number,
                box=part.box,
            )


def _findings(
    reading: Reading, found: Sequence[Form], content: _Content
) -> Iterator[Finding]:
    """Yield what is odd about the document as a whole; forms carry their own."""
    if reading.unreadable:
        numbers = "、".join(str(number) for number in reading.unreadable)
        message = f"第{numbers}页无法读取(共{reading.page_count}页)"
        yield Finding(code="pages-unreadable", message=message)
    for form in found:
        if form.template is None:
            yield from form.findings
    outlines = _outlines(found)
    for sheet in content.sheets:
        number = sheet.page.number
        inside = [
            line
            for line in content.unplaced(sheet)
            if any(box.meets(line.box) for box in outlines.get(number, ()))
        ]
        if inside:
            yield _unplaced(number, inside)


def _outlines(found: Sequence[Form]) -> dict[int, list[Box]]:
    """Return the boxes that the forms cover on each page."""
    outlines: dict[int, list[Box]] = {}
    for form in found:
        if form.template is None:
            continue
        own: dict[int, list[Box]] = {}
        for part in (part for cell in form.cells for part in cell.parts):
            own.setdefault(part.page_number, []).append(part.box)
        for number, boxes in own.items():
            outlines.setdefault(number, []).append(Box.around(boxes))
    return outlines


def _unplaced(number: int, lines: Sequence[Line]) -> Finding:
    text = "".join(line.text for line in lines)
    place = Place(number, Box.around(line.box for line in lines), text)
    message = f"第{number}页表格内有{_count(lines)}个字未归入单元格:{text}"
    return Finding(code="glyph-unplaced", message=message, actual=text, place=place)


def _named_fields(project: RawProject) -> Iterator[tuple[str, RawField]]:
    """Yield every value of a project with a name to write beside it."""
    yield from project.fields.items()
    for fund in project.funds:
        yield f"{fund.kind} {fund.scope}", fund.amount
    for plan in project.plans:
        yield f"plan {plan.label.text}", plan.ratio
    for goal in project.goals:
        yield f"goal {goal.scope}", goal.text
    for number, indicator in enumerate(project.indicators, start=1):
        for name, field in indicator.fields.items():
            yield f"{name} #{number}", field
