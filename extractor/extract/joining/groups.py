"""Which parts are one table that runs over pages.

A part goes on from the part before when it does not open a form itself, no text stands
between them, and its outline is found again: the same width, or one outer side and the
inner column edges (a first column that is open at the top has no left side).
"""

from collections.abc import Sequence

from extractor.forms import Forms
from extractor.forms.roles import is_grid_header, opening_label
from extractor.model import Cell, FormPart

EDGE_PT = 4.0
"""How far the same column edge may stand apart on two pages."""

SAME_EDGES = 0.8
"""The share of a part's column edges that must be found on the page before."""


def group_parts(
    parts: Sequence[FormPart], forms: Forms
) -> tuple[tuple[FormPart, ...], ...]:
    """Return the parts, those of one table together, in document order."""
    groups: list[list[FormPart]] = []
    for part in parts:
        if groups and goes_on(groups[-1], part, forms):
            groups[-1].append(part)
        else:
            groups.append([part])
    return tuple(tuple(group) for group in groups)


def goes_on(group: Sequence[FormPart], part: FormPart, forms: Forms) -> bool:
    """Tell whether the part is the next of this group."""
    last = group[-1]
    if part.begins or part.after_text or not _follows(last, part):
        return False
    header_rows = _header_rows(part, forms)
    has_grid = any(_header_rows(member, forms) for member in group)
    if not (group[0].begins or has_grid or _completes_opening(last, part, forms)):
        return False
    # A second grid header below other rows is the grid of another form.
    if has_grid and any(row > 1 for row in header_rows):
        return False
    return part_shift(group, part) is not None


def _completes_opening(last: FormPart, part: FormPart, forms: Forms) -> bool:
    """Tell whether the page break cuts the very label that opens the form."""
    above = [c.text for c in last.cells if c.row + c.row_span == last.row_count]
    below = [cell.text for cell in part.cells if cell.row == 0]
    return any(
        opening_label(upper + lower, forms)
        for upper, lower in zip(above, below, strict=False)
        if upper and lower
    )


def part_shift(group: Sequence[FormPart], part: FormPart) -> float | None:
    """Return how far to move the part right to meet the group; None if it cannot."""
    left = min(member.box.left for member in group)
    right = max(member.box.right for member in group)
    for shift in (0.0, left - part.box.left, right - part.box.right):
        at_left = abs(part.box.left + shift - left) <= EDGE_PT
        at_right = abs(part.box.right + shift - right) <= EDGE_PT
        if at_left and at_right:
            return shift
        if (at_left or at_right) and _edges_fit(group, part, shift):
            return shift
    return None


def _edges_fit(group: Sequence[FormPart], part: FormPart, shift: float) -> bool:
    known = [edge for member in group for edge in _edges(member.cells)]
    edges = _edges(part.cells)
    found = sum(
        any(abs(edge + shift - other) <= EDGE_PT for other in known) for edge in edges
    )
    return found >= SAME_EDGES * len(edges)


def _edges(cells: Sequence[Cell]) -> set[float]:
    return {edge for cell in cells for edge in (cell.box.left, cell.box.right)}


def _follows(last: FormPart, part: FormPart) -> bool:
    if part.page_number == last.page_number:
        return part.box.top >= last.box.bottom - EDGE_PT
    if part.page_number != last.page_number + 1:
        return False
    return last.last_on_page and part.first_on_page


def _header_rows(part: FormPart, forms: Forms) -> list[int]:
    rows: dict[int, list[str]] = {}
    for cell in part.cells:
        rows.setdefault(cell.row, []).append(cell.text)
    return [row for row, texts in rows.items() if is_grid_header(texts, forms)]
