"""The card of Hebei, 预算项目绩效目标表: content to a grid.

Seven grid columns: 3月底 spans the second and third, because 其中：财政资金 begins
where the third ends.
"""

from dataclasses import replace

from corpus.make.model import Cell, Grid, Project
from corpus.make.rows import Rows, label_cells

WIDTHS = (30.0, 62.0, 40.0, 66.0, 112.0, 62.0, 111.0)
PERIODS = ("3月底", "6月底", "10月底", "12月底")
HEADER = (
    "一级指标",
    "二级指标",
    "三级指标",
    "绩效指标描述（指标内容）",
    "指标值",
    "指标确定依据",
)
COLUMNS = ((0, 1), (1, 1), (2, 2), (4, 1), (5, 1), (6, 1))
PLACES = ((1, 2), (3, 1), (4, 1), (5, 2))


def project_to_grid(
    project: Project,
    *,
    header_shift: float = 0.0,
    repeats_header: bool = False,
    size: float = 9.0,
) -> Grid:
    """Return the form; the header's inner edges stand `header_shift` off the body's."""
    rows = Rows()
    _add_head(rows, project)
    _add_plan(rows, project)
    _add_goals(rows, project)
    header = rows.add(
        *(
            Cell(row=0, column=column, columns=span, text=text)
            for (column, span), text in zip(COLUMNS, HEADER, strict=True)
        )
    )
    _add_indicators(rows, project)
    inner = len(WIDTHS) - 1
    shift = (0.0, *(header_shift,) * inner, 0.0)
    return Grid(
        widths=WIDTHS,
        cells=tuple(rows.cells),
        size=size,
        shifts={header: shift} if header_shift else {},
        header_row=header if repeats_header else None,
    )


def _text(column: int, text: str, columns: int = 1) -> Cell:
    return Cell(row=0, column=column, columns=columns, text=text, align="left")


def _add_head(rows: Rows, project: Project) -> None:
    rows.add(
        _text(0, "项目编码"),
        _text(1, f"[{project.code}]", 3),
        _text(4, "项目名称"),
        _text(5, project.name, 2),
    )
    funds = project.funds
    purpose = () if project.purpose is None else (project.purpose,)
    label = replace(_text(0, "预算规模及资金用途"), rows=1 + len(purpose))
    rows.add(
        label,
        _text(1, "预算数"),
        _text(2, funds.total or "", 2),
        _text(4, f"其中：财政资金 {funds.fiscal or ''}"),
        _text(5, "其他资金"),
        _text(6, funds.other or ""),
    )
    for text in purpose:
        rows.add(_text(1, text, 6))


def _add_plan(rows: Rows, project: Project) -> None:
    label = _text(0, "资金支出计划(%)")
    periods = [
        _text(column, text, span)
        for (column, span), text in zip(PLACES, PERIODS, strict=True)
    ]
    if project.plan is None:
        rows.add(label, *periods)
        return
    rows.add(replace(label, rows=2), *periods)
    rows.add(
        *(
            _text(column, ratio or "", span)
            for (column, span), ratio in zip(PLACES, project.plan, strict=True)
        )
    )


def _add_goals(rows: Rows, project: Project) -> None:
    label = replace(_text(0, "年度绩效目标"), rows=len(project.goals))
    for number, goal in enumerate(project.goals):
        cells = (_text(1, f"目标{number + 1}"), _text(2, goal, 5))
        rows.add(*((label, *cells) if number == 0 else cells))


def _add_indicators(rows: Rows, project: Project) -> None:
    pattern = (replace(_text(0, ""), is_middle=False), _text(1, ""))
    first = rows.count
    labels = label_cells(project.indicators, pattern, first)
    rows.cells.extend(labels)
    for number, row in enumerate(project.indicators):
        texts = (row.level3, row.description, row.target, row.basis)
        rows.add(
            *(
                replace(_text(column, text or "", span), indicator=number)
                for (column, span), text in zip(COLUMNS[2:], texts, strict=True)
            )
        )
