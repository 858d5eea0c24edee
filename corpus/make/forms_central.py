"""The central card, 项目支出绩效目标表: content to a grid."""

from corpus.make.model import Cell, Grid, Project
from corpus.make.rows import Rows, label_cells

WIDTHS = (24.0, 66.0, 82.0, 132.0, 110.0, 69.0)
HEADER = ("一级指标", "二级指标", "三级指标", "指标值", "分值权重\n（90）")
TITLE = "项目支出绩效目标表"


def project_to_grid(
    project: Project, *, repeats_header: bool = False, weight: str = HEADER[4]
) -> Grid:
    """Return the form; its indicator block has a vertical label over all rows."""
    rows = Rows()
    rows.add(
        Cell(row=0, column=0, columns=2, text="项目名称"),
        Cell(row=0, column=2, columns=4, text=project.name),
    )
    rows.add(
        Cell(row=0, column=0, columns=2, text="主管部门及代码"),
        Cell(row=0, column=2, text=project.supervisor or ""),
        Cell(row=0, column=3, text="实施单位"),
        Cell(row=0, column=4, columns=2, text=project.implementer or ""),
    )
    _add_funds(rows, project)
    _add_goals(rows, project)
    header = _add_indicators(rows, project, (*HEADER[:4], weight))
    return Grid(
        widths=WIDTHS,
        cells=tuple(rows.cells),
        header_row=header if repeats_header else None,
    )


def _add_funds(rows: Rows, project: Project) -> None:
    funds = project.funds
    amounts = (
        ("年度资金总额：", funds.total),
        ("其中：财政拨款", funds.fiscal),
        ("上年结转资金", funds.carryover),
        ("其他资金", funds.other),
    )
    for number, (label, amount) in enumerate(amounts):
        align = "left" if number == 0 else "right"
        cells = [
            Cell(row=0, column=2, columns=2, text=label, align=align),
            Cell(row=0, column=4, text=amount or "", align="right"),
        ]
        if number == 0:
            cells += [
                Cell(row=0, column=0, columns=2, rows=4, text="项目资金\n（万元）"),
                Cell(row=0, column=5, rows=4, text="执行率\n分值\n（10）"),
            ]
        rows.add(*cells)


def _add_goals(rows: Rows, project: Project) -> None:
    rows.add(
        Cell(row=0, column=0, text="年度总体目标", is_vertical=True),
        Cell(row=0, column=1, columns=5, text="\n".join(project.goals), align="left"),
    )


def _add_indicators(rows: Rows, project: Project, header: tuple[str, ...]) -> int:
    count = len(project.indicators)
    header_row = rows.add(
        Cell(row=0, column=0, rows=count + 1, text="绩效指标", is_vertical=True),
        *(
            Cell(row=0, column=column, text=text)
            for column, text in enumerate(header, start=1)
        ),
    )
    pattern = (Cell(row=0, column=1), Cell(row=0, column=2))
    rows.cells.extend(label_cells(project.indicators, pattern, rows.count))
    for number, row in enumerate(project.indicators):
        rows.add(
            Cell(row=0, column=3, text=row.level3, align="left", indicator=number),
            Cell(row=0, column=4, text=row.target, indicator=number),
            Cell(row=0, column=5, text=row.weight or "", indicator=number),
        )
    return header_row
