"""Documents in which there is no form, though they speak of performance."""

from corpus.make.documents_none import final_account, regulation
from corpus.make.model import Block, Case, Cell, Grid, Line, Space, Style

BUDGET = (
    ("科目编码", "科目名称", "合计", "基本支出", "项目支出"),
    ("213", "农林水支出", "1,284.60", "866.20", "418.40"),
    ("21303", "　水利", "1,284.60", "866.20", "418.40"),
    ("2130301", "　　行政运行", "866.20", "866.20", ""),
    ("2130305", "　　水利工程建设", "290.00", "", "290.00"),
    ("2130314", "　　防汛", "128.40", "", "128.40"),
    ("", "合计", "1,284.60", "866.20", "418.40"),
)
INDICATORS = (
    ("指标名称", "去年完成", "今年计划"),
    ("农村自来水普及率", "95%", "96%"),
    ("水库巡查覆盖率", "100%", "100%"),
    ("群众满意度", "93%", "≥95%"),
)


def none_cases() -> tuple[Case, ...]:
    """Return the cases."""
    return (_budget_tables(), _prose_only(), regulation(), final_account())


def _grid(table: tuple[tuple[str, ...], ...], widths: tuple[float, ...]) -> Grid:
    cells = tuple(
        Cell(row=row, column=column, text=text)
        for row, line in enumerate(table)
        for column, text in enumerate(line)
    )
    return Grid(widths=widths, cells=cells, is_form=False)


def _budget_tables() -> Case:
    title = "2024年部门预算公开"
    blocks: tuple[Block, ...] = (
        Line(text="云岭市水务局", size=16, align="center"),
        Line(text=title, size=20, align="center", after=20),
        Line(text="一般公共预算支出表", size=14, align="center"),
        Line(text="单位：万元", align="right"),
        _grid(BUDGET, (80.0, 170.0, 80.0, 80.0, 73.0)),
        Space(points=24),
        Line(text="主要指标对照表", size=14, align="center"),
        _grid(INDICATORS, (240.0, 120.0, 123.0)),
        Space(points=20),
        Line(
            text="我局对全部项目编报绩效目标，涉及资金418.40万元，项目绩效目标表另行公开。",
            size=12,
            indent=24,
        ),
    )
    return Case(
        form="none",
        name="budget-tables",
        why="Ruled tables that are no forms, one of them with indicator names and "
        "targets; nothing may be taken from them.",
        title=title,
        department="云岭市水务局",
        fiscal_year=2024,
        blocks=blocks,
    )


def _prose_only() -> Case:
    title = "青屏县项目支出绩效管理办法"
    articles = (
        "第一条　为了提高财政资金使用效益，规范项目支出绩效管理，制定本办法。",
        (
            "第二条　项目单位申报预算时，应当填报项目支出绩效目标表，写明项目名称、"
            "项目资金、年度总体目标和一级指标、二级指标、三级指标及其指标值。"
        ),
        "第三条　指标值应当量化，难以量化的，可以采用优、良、中、差的分级表述。",
        "第四条　财政部门审核绩效目标，审核未通过的，不得安排预算。",
        "第五条　本办法自2025年1月1日起施行。",
    )
    return Case(
        form="none",
        name="prose-only",
        why="Prose that names every label of a form, without a ruled table.",
        title=title,
        department=None,
        fiscal_year=None,
        blocks=(
            Line(text=title, size=18, align="center", after=20),
            *(Line(text=text, size=12, indent=24, after=8) for text in articles),
        ),
        style=Style(has_page_numbers=False),
    )
