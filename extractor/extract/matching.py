"""Tables to form parts: where forms begin, and what is printed above them.

A form begins at the row that a template's opening label leads (项目名称, 项目编码); its
title is never trusted, for titles are left away, repeated and misspelt. One table may
hold the end of one form and the whole of another, so tables are cut into parts here.
Which parts are one form, and whose, is decided in `joining`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from extractor.forms import Forms
from extractor.forms.roles import begin_labels, is_grid_header, opening_label
from extractor.geometry import Box
from extractor.model import Cell, FormPart, Line, Table

_NO_HEADING = re.compile(r"^[（(]?(续|接上|单位|金额单位|计量单位|货币单位)")
_ASIDE = re.compile(r"^[（(].*[)）]$|^(金额)?单位")
_TITLE = re.compile(r"表([（(].*[)）])?$")


def match_tables(
    tables: Sequence[Table],
    loose: Mapping[int, Sequence[Line]],
    running: Mapping[int, Sequence[Line]],
    forms: Forms,
) -> tuple[FormPart, ...]:
    """Return every table, cut where a form begins, in document order.

    `loose` has the lines of each page that are neither in a table nor furniture,
    `running` those that are furniture: a title that every page repeats looks like a
    running head, and heads its form all the same.
    """
    parts: list[FormPart] = []
    for page_number, on_page in _by_page(tables):
        lines = loose.get(page_number, ())
        before = _trailing(parts, loose, page_number)
        for position, table in enumerate(on_page):
            above = on_page[position - 1].box.bottom if position else float("-inf")
            heading = _between(lines, above, table.box.top)
            around = _Around(heading, page_number, _is_text(heading))
            if position == 0:
                running_here = running.get(page_number, ())
                around = around.after(before).with_title(running_here, table)
            ends = position == 0, position == len(on_page) - 1
            parts.extend(_parts_of(table, forms, around, ends))
    return tuple(parts)


class _Around(NamedTuple):
    """What is printed before a table."""

    heading: tuple[Line, ...]
    heading_page: int
    after_text: bool

    def after(self, before: "_Around") -> "_Around":
        """Return this with what stands at the end of the page before."""
        if not self.heading:
            return before
        return self._replace(after_text=_is_text(self.heading + before.heading))

    def with_title(self, running: Sequence[Line], table: Table) -> "_Around":
        """Return this with the running title above the table, if it has no other."""
        above = [line for line in running if line.box.bottom <= table.box.top]
        title = tuple(
            line
            for line in above
            if _TITLE.search(line.text) or _ASIDE.match(line.text)
        )
        has_own = not all(_ASIDE.match(line.text) for line in self.heading)
        if has_own or not any(_TITLE.search(line.text) for line in title):
            return self
        aside = self.heading if self.heading_page == table.page_number else ()
        return self._replace(heading=(*title, *aside), heading_page=table.page_number)


def _by_page(tables: Sequence[Table]) -> Iterator[tuple[int, list[Table]]]:
    pages: dict[int, list[Table]] = {}
    for table in tables:
        pages.setdefault(table.page_number, []).append(table)
    yield from sorted(pages.items())


def _trailing(
    parts: Sequence[FormPart], loose: Mapping[int, Sequence[Line]], page_number: int
) -> _Around:
    """Return what stands below the last table on the page before."""
    page = page_number - 1
    below = float("-inf")
    if parts and parts[-1].page_number == page:
        below = parts[-1].box.bottom
    lines = _between(loose.get(page, ()), below, float("inf"))
    return _Around(lines, page, _is_text(lines))


def _between(lines: Sequence[Line], top: float, bottom: float) -> tuple[Line, ...]:
    return tuple(line for line in lines if top <= line.box.centre.y <= bottom)


def _is_text(lines: Sequence[Line]) -> bool:
    """Tell whether these lines part two tables: a note of continuation does not."""
    return any(not _NO_HEADING.match(line.text) for line in lines)


def _parts_of(
    table: Table, forms: Forms, around: _Around, ends: tuple[bool, bool]
) -> Iterator[FormPart]:
    """Yield the table cut into parts; `ends`: it is first, and last, on its page."""
    starts = _starts(table, forms)
    cuts = [0, *(row for row in starts if row > 0), table.row_count]
    for first, last in pairwise(cuts):
        cells = tuple(
            replace(cell, row=cell.row - first)
            for cell in table.cells
            if first <= cell.row < last
        )
        if cells:
            yield FormPart(
                page_number=table.page_number,
                cells=cells,
                row_count=last - first,
                box=Box.around(cell.box for cell in cells),
                begins=first in starts,
                first_on_page=ends[0] and first == 0,
                last_on_page=ends[1] and last == table.row_count,
                heading=around.heading if first == 0 else (),
                heading_page=around.heading_page,
                after_text=around.after_text and first == 0,
            )


def _starts(table: Table, forms: Forms) -> list[int]:
    """Return the rows at which a form begins."""
    starts: list[int] = []
    seen: set[str] = set()
    for row, cells in _rows(table):
        label = _opening_label(row, cells, forms)
        if label and (not starts or label in seen):
            starts.append(row)
            seen.clear()
        if label:
            seen.add(label)
        elif starts and is_grid_header([cell.text for cell in cells], forms):
            # Below a grid, any opening label opens the next form.
            seen.update(_all_openings(forms))
    return starts


def _rows(table: Table) -> Iterator[tuple[int, list[Cell]]]:
    rows: dict[int, list[Cell]] = {}
    for cell in table.cells:
        rows.setdefault(cell.row, []).append(cell)
    yield from sorted(rows.items())


def _opening_label(row: int, cells: Sequence[Cell], forms: Forms) -> str | None:
    """Return the opening label that leads this row, folded.

    In the first row of a table any cell may tell: a page break may have cut the label
    that leads it.
    """
    filled = [cell.text for cell in cells if cell.text]
    for text in filled if row == 0 else filled[:1]:
        label = opening_label(text, forms)
        if label:
            return label
    return None


def _all_openings(forms: Forms) -> set[str]:
    return {
        label for template in forms.templates for label in begin_labels(template).labels
    }
