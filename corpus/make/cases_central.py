"""The cases of the central form."""

from corpus.make import content_central as content
from corpus.make.forms_central import project_to_grid
from corpus.make.model import (
    Block,
    Case,
    Cell,
    FormPages,
    Grid,
    Line,
    PageBreak,
    Project,
    Space,
    Style,
)

FORM = "central-project"
INCOME = (
    ("收入", "预算数", "支出", "预算数"),
    ("一、财政拨款收入", "7,920.00", "一、基本支出", "7,223.40"),
    ("二、事业收入", "1,940.00", "二、项目支出", "2,636.60"),
    ("三、其他收入", "", "三、上缴上级支出", ""),
    ("收入总计", "9,860.00", "支出总计", "9,860.00"),
)
COLLEGE = "澜泊海事学院"
CENTRE = "国家海岛观测总局东澜中心"


def _heading(title: str, year: int) -> tuple[Block, ...]:
    return (
        Line(text=title, size=16, align="center", after=0),
        Line(text=f"（{year}年度）", size=10.5, align="center", after=6),
    )


def central_cases() -> tuple[Case, ...]:
    """Return the cases, simplest first."""
    return (
        _alike_on_consecutive_pages(),
        _cut_labels(),
        _repeated_header(),
        _written_in_a_word_processor(),
        _printed_by_a_browser(),
    )


def _alike_on_consecutive_pages() -> Case:
    projects = (content.TIDES, content.BIRDS)
    blocks: list[Block] = [
        Line(text=f"附表：{CENTRE}2024年项目绩效目标表", size=14, after=12)
    ]
    for project in projects:
        blocks += [
            *_heading(project.heading, 2024),
            project_to_grid(project),
            PageBreak(),
        ]
    return Case(
        form=FORM,
        name="alike-on-consecutive-pages",
        why="Two forms of the same geometry on consecutive pages, which must stay "
        "apart; the plain case of the form, in joined lines.",
        title="2024年项目绩效目标表",
        department=CENTRE,
        fiscal_year=2024,
        blocks=tuple(blocks[:-1]),
        projects=projects,
    )


def _college_title() -> tuple[Block, ...]:
    return (
        Line(text="澜泊海事学院2025年度部门预算", size=18, align="center", after=10),
    )


def _college_prose() -> tuple[Block, ...]:
    cells = tuple(
        Cell(row=row, column=column, text=text)
        for row, line in enumerate(INCOME)
        for column, text in enumerate(line)
    )
    return (
        Line(text="四、收支预算情况", size=14),
        Line(
            text="2025年学院收入总预算9,860.00万元，其中财政拨款收入7,920.00万元，事业收入"
            "1,940.00万元；项目支出2,636.60万元，全部编报项目绩效目标，主要用于实训基地"
            "设备更新和航海类专业学生资助。",
            size=12,
            indent=24,
        ),
        Line(text="收支预算总表", size=12, align="center", after=0),
        Line(text="单位：万元", size=9, align="right", after=0),
        Grid(widths=(150.0, 91.0, 150.0, 92.0), cells=cells, is_form=False),
        Space(points=8),
        Line(text="五、项目绩效目标表", size=14),
    )


def _college_form(project: Project, table: Grid) -> tuple[Block, ...]:
    return (
        Line(text=project.heading, size=13, indent=26),
        *_heading(f"{project.name}绩效目标表", 2025),
        table,
        Space(points=24),
    )


def _cut_labels() -> Case:
    projects = (content.LABORATORIES, content.GRANTS)
    first, second = (project_to_grid(p, weight="分值\n（90）") for p in projects)
    return Case(
        form=FORM,
        name="label-cut-by-the-page-break",
        why="Vertical and merged labels and a goal cut by the page break, the first "
        "column open at the top of the next page; a budget table before the forms; "
        "thin filled rectangles; running head.",
        title="2025年度部门预算",
        department=COLLEGE,
        fiscal_year=2025,
        blocks=(
            *_college_title(),
            *_college_prose(),
            Space(to=525),
            *_college_form(projects[0], first),
            Space(to=478),
            *_college_form(projects[1], second),
        ),
        projects=projects,
        style=Style(
            strokes="rectangles",
            closes_top="rows",
            running_head="澜泊海事学院2025年度部门预算",
        ),
    )


def _repeated_header() -> Case:
    project = content.ARCHIVES
    return Case(
        form=FORM,
        name="repeated-header",
        why="The header of the indicators is printed again on the second page, with "
        "the merged label beside it; dashed strokes; three goals; 2021's cost level.",
        title="项目支出绩效目标表",
        department=None,
        fiscal_year=2026,
        blocks=(
            Space(to=380),
            *_heading(project.heading, 2026),
            project_to_grid(project, repeats_header=True),
        ),
        projects=(project,),
        style=Style(strokes="dashed", may_cut_rows=False),
    )


def _written_in_a_word_processor() -> Case:
    project = content.LABORATORIES
    return Case(
        form=FORM,
        name="goal-cut-in-one-row",
        why="Laid out by a real word processor: the goal and its vertical label cut in "
        "one row by the page break, boxes closed on both pages.",
        title="2025年度部门预算",
        department=COLLEGE,
        fiscal_year=2025,
        blocks=(
            *_college_title(),
            Space(points=455),
            *_college_form(project, project_to_grid(project)),
        ),
        projects=(project,),
        tool="libreoffice",
        printed_pages=(
            FormPages(first=1, last=2, rows=(2,) * len(project.indicators)),
        ),
    )


def _printed_by_a_browser() -> Case:
    project = content.LIGHTHOUSE
    return Case(
        form=FORM,
        name="browser-print",
        why="Printed by a browser: collapsed borders as filled shapes in scaled "
        "content; a row cut by the page break with no rule at the foot or the head; "
        "cells of the row end before it does.",
        title="项目支出绩效目标表",
        department=None,
        fiscal_year=2026,
        blocks=(
            Space(points=392),
            *_heading(project.heading, 2026),
            project_to_grid(project),
        ),
        projects=(project,),
        tool="chromium",
        printed_pages=(FormPages(first=1, last=2, rows=(1, 1, 2, 2, 2)),),
    )
