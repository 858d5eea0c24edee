"""A grid while it is written down, row by row."""

from dataclasses import dataclass, field, replace

from corpus.make.model import Cell, Indicator


@dataclass(slots=True)
class Rows:
    """Cells of a grid, added a row at a time."""

    cells: list[Cell] = field(default_factory=list)
    count: int = 0

    def add(self, *cells: Cell) -> int:
        """Add a row of cells (their own row is the offset in it); return its number."""
        row = self.count
        self.cells.extend(replace(cell, row=row + cell.row) for cell in cells)
        self.count += 1
        return row


def runs(indicators: tuple[Indicator, ...], level: int) -> list[tuple[int, int, str]]:
    """Return first row, length and text of each run of an equal label."""
    found: list[tuple[int, int, str]] = []
    previous: tuple[str, ...] = ()
    for row, indicator in enumerate(indicators):
        label = (indicator.level1, indicator.level2)[:level]
        if label == previous:
            first, length, text = found[-1]
            found[-1] = first, length + 1, text
        else:
            found.append((row, 1, label[-1]))
        previous = label
    return found


def label_cells(
    indicators: tuple[Indicator, ...], pattern: tuple[Cell, Cell], row: int
) -> list[Cell]:
    """Return the merged cells of 一级 and 二级, after the manner of the pattern."""
    return [
        replace(pattern[level - 1], row=row + first, rows=length, text=text)
        for level in (1, 2)
        for first, length, text in runs(indicators, level)
    ]


def described_rows(
    basis: str, *rows: tuple[str, str, str, str, str]
) -> tuple[Indicator, ...]:
    """Return indicators of 一级, 二级, 三级, description and target, of one basis."""
    return tuple(
        Indicator(
            level1=level1,
            level2=level2,
            level3=level3,
            description=description,
            target=target,
            basis=basis,
        )
        for level1, level2, level3, description, target in rows
    )
