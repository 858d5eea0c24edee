"""The card of Shanghai, 财政项目支出绩效目标申报表: content to a grid.

Funds and goals stand twice, for the whole project and for the year; the rows of
the two fund columns do not have the same labels.
"""

from corpus.make.model import Cell, Funds, Grid, Project
from corpus.make.rows import Rows, label_cells

WIDTHS = (40.0, 66.0, 78.0, 86.0, 108.0, 105.0)
TITLE = "财政项目支出绩效目标申报表"


def project_to_grid(project: Project) -> Grid:
    """Return the form."""
    rows = Rows()
    rows.add(
        Cell(row=0, column=0, columns=2, text="项目名称"),
        Cell(row=0, column=2, columns=4, text=project.name),
    )
    for pair in (
        (("项目性质", project.nature), ("项目类别", project.category)),
        (("主管部门", project.supervisor), ("实施单位", project.implementer)),
        (("计划开始日期", project.start_date), ("计划完成日期", project.end_date)),
    ):
        _add_pair(rows, pair)
    _add_funds(rows, project)
    _add_goals(rows, project)
    _add_indicators(rows, project)
    return Grid(widths=WIDTHS, cells=tuple(rows.cells))


def _add_pair(rows: Rows, pair: tuple[tuple[str, str | None], ...]) -> None:
    (left, left_text), (right, right_text) = pair
    rows.add(
        Cell(row=0, column=0, columns=2, text=left),
        Cell(row=0, column=2, columns=2, text=left_text or ""),
        Cell(row=0, column=4, text=right),
        Cell(row=0, column=5, text=right_text or ""),
    )


def _add_funds(rows: Rows, project: Project) -> None:
    whole, annual = project.lifetime_funds or Funds(total=None), project.funds
    lines = (
        ("项目资金总额", whole.total, "年度资金申请总额", annual.total),
        ("其中：财政资金", whole.fiscal, "其中：当年财政拨款", annual.fiscal),
        ("", None, "上年结转资金", annual.carryover),
        ("其他资金", whole.other, "其他资金", annual.other),
    )
    for number, (left, left_amount, right, right_amount) in enumerate(lines):
        cells = [
            Cell(row=0, column=1, columns=2, text=left, align="left"),
            Cell(row=0, column=3, text=left_amount or "", align="right"),
            Cell(row=0, column=4, text=right, align="left"),
            Cell(row=0, column=5, text=right_amount or "", align="right"),
        ]
        if number == 0:
            cells.append(Cell(row=0, column=0, rows=4, text="项目\n资金\n（元）"))
        rows.add(*cells)


def _add_goals(rows: Rows, project: Project) -> None:
    whole, annual = "\n".join(project.lifetime_goals), "\n".join(project.goals)
    rows.add(
        Cell(row=0, column=0, rows=2, text="项目\n绩效\n目标"),
        Cell(row=0, column=1, columns=3, text="项目总目标"),
        Cell(row=0, column=4, columns=2, text="年度总体目标"),
    )
    rows.add(
        Cell(row=0, column=1, columns=3, text=whole, align="left"),
        Cell(row=0, column=4, columns=2, text=annual, align="left"),
    )


def _add_indicators(rows: Rows, project: Project) -> None:
    count = len(project.indicators)
    rows.add(
        Cell(row=0, column=0, rows=count + 1, text="绩效\n指标"),
        Cell(row=0, column=1, text="一级指标"),
        Cell(row=0, column=2, text="二级指标"),
        Cell(row=0, column=3, columns=2, text="三级指标"),
        Cell(row=0, column=5, text="年度指标值"),
    )
    pattern = (Cell(row=0, column=1), Cell(row=0, column=2))
    rows.cells.extend(label_cells(project.indicators, pattern, rows.count))
    for number, row in enumerate(project.indicators):
        rows.add(
            Cell(
                row=0,
                column=3,
                columns=2,
                text=row.level3,
                align="left",
                indicator=number,
            ),
            Cell(row=0, column=5, text=row.target, indicator=number),
        )
