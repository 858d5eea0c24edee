"""The transfer payment card, 区域绩效目标表: content to a grid.

一级 is a narrow column of vertical labels. Where the content asks for it, the rule
between the last two 二级 labels of a first level is left out, as Word does when two
cells were merged and their texts kept.
"""

from dataclasses import replace

from corpus.make.model import Cell, Grid, Project
from corpus.make.rows import Rows, label_cells

WIDTHS = (34.0, 30.0, 92.0, 92.0, 118.0, 117.0)
TITLE = "中央对地方专项转移支付区域绩效目标表"


def project_to_grid(
    project: Project, offices: tuple[str, str], undivided: str | None = None
) -> Grid:
    """Return the form; `undivided` names the 二级 without a rule above it.

    `offices` are the treasury and the supervisor of the province.
    """
    rows = Rows()
    for label, text in (
        ("专项名称", project.name),
        ("中央主管部门", project.supervisor or ""),
    ):
        rows.add(
            Cell(row=0, column=0, columns=2, text=label),
            Cell(row=0, column=2, columns=4, text=text),
        )
    rows.add(
        Cell(row=0, column=0, columns=2, text="省级财政部门"),
        Cell(row=0, column=2, text=offices[0]),
        Cell(row=0, column=3, text="省级主管部门"),
        Cell(row=0, column=4, columns=2, text=offices[1]),
    )
    _add_funds(rows, project)
    rows.add(
        Cell(row=0, column=0, columns=2, text="总体目标"),
        Cell(row=0, column=2, columns=4, text="\n".join(project.goals), align="left"),
    )
    _add_indicators(rows, project)
    heights = dict.fromkeys(range(rows.count), 24.0)
    cells = (_undivided(cell, undivided, rows.cells) for cell in rows.cells)
    return Grid(widths=WIDTHS, cells=tuple(cells), heights=heights)


def _add_funds(rows: Rows, project: Project) -> None:
    funds = project.funds
    amounts = (
        ("投入金额：", funds.total),
        ("其中：中央补助", funds.fiscal),
        ("地方资金", funds.local),
    )
    for number, (label, amount) in enumerate(amounts):
        cells = [
            Cell(row=0, column=2, text=label, align="left"),
            Cell(row=0, column=3, columns=3, text=amount or ""),
        ]
        if number == 0:
            text = "资金情况\n（万元）"
            cells.append(Cell(row=0, column=0, columns=2, rows=3, text=text))
        rows.add(*cells)


def _add_indicators(rows: Rows, project: Project) -> None:
    tall = Cell(row=0, column=0, is_vertical=True, stretch=1.5)
    count = len(project.indicators)
    rows.add(
        replace(tall, rows=count + 1, text="绩效指标"),
        replace(tall, column=1, text="一级指标"),
        Cell(row=0, column=2, text="二级指标"),
        Cell(row=0, column=3, columns=2, text="三级指标"),
        Cell(row=0, column=5, text="指标值"),
    )
    pattern = (replace(tall, column=1), Cell(row=0, column=2))
    rows.cells.extend(label_cells(project.indicators, pattern, rows.count))
    for number, row in enumerate(project.indicators):
        text = Cell(row=0, column=3, columns=2, text=row.level3, align="left")
        rows.add(
            replace(text, indicator=number),
            Cell(row=0, column=5, text=row.target, indicator=number),
        )


def _undivided(cell: Cell, undivided: str | None, cells: list[Cell]) -> Cell:
    lower = next((c for c in cells if c.text == undivided), None)
    if lower is None or cell.column != lower.column:
        return cell
    if cell is lower:
        return replace(cell, is_open_above=True)
    is_upper = cell.row + cell.rows == lower.row
    return replace(cell, is_open_below=True) if is_upper else cell
