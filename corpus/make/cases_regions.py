"""The cases of the transfer payment form and of the Shanghai form."""

from corpus.make import (
    content_shanghai as district,
    content_transfer as region,
    forms_shanghai,
    forms_transfer,
)
from corpus.make.model import Block, Case, Line, Space, Style

TRANSFER, SHANGHAI = "transfer-payment", "shanghai-project"
GREEN = "望岚区绿化管理局"


def _heading(title: str, year: str) -> tuple[Block, ...]:
    return (
        Line(text=title, size=16, align="center", after=0),
        Line(text=year, size=10.5, align="center", after=14),
    )


def region_cases() -> tuple[Case, ...]:
    """Return the cases, simplest first."""
    return (_missing_sides(), _undivided_box(), _doubled_columns(), _cut_rows())


def _missing_sides() -> Case:
    project = region.CLINICS
    return Case(
        form=TRANSFER,
        name="missing-outer-sides",
        why="No outer sides left and right; four strokes a cell that overlap their "
        "neighbours'; 一级 in a narrow column, a character a line.",
        title=region.TITLE,
        department=None,
        fiscal_year=2025,
        blocks=(
            *_heading(region.TITLE, "（2025年度）"),
            forms_transfer.project_to_grid(
                project, ("澜泊省财政厅", "澜泊省卫生健康委")
            ),
        ),
        projects=(project,),
        style=Style(strokes="cell-strokes", gap=-0.4, omit_sides=True),
    )


def _undivided_box() -> Case:
    project = region.WETLANDS
    return Case(
        form=TRANSFER,
        name="two-labels-in-one-box",
        why="The rule between two 二级 labels is missing; vertical labels with wide "
        "spacing cut by the page break, the box open at the foot and at the head.",
        title=region.TITLE,
        department=None,
        fiscal_year=2024,
        blocks=(
            Space(to=370),
            *_heading(region.TITLE, "（2024年）"),
            forms_transfer.project_to_grid(
                project,
                ("澜泊省财政厅", "澜泊省湿地保护局"),
                undivided="可持续影响指标",
            ),
        ),
        projects=(project,),
        style=Style(closes_bottom=False, closes_top="none", has_page_numbers=False),
    )


def _prose(*paragraphs: str) -> tuple[Block, ...]:
    return tuple(Line(text=text, size=12, indent=24) for text in paragraphs)


def _doubled_columns() -> Case:
    project = district.GREENWAYS
    return Case(
        form=SHANGHAI,
        name="doubled-columns",
        why="Funds and goals twice, for the whole project and the year, in 元 while "
        "the prose before is in 万元; the form runs over the page break.",
        title="2026年项目经费情况说明",
        department=GREEN,
        fiscal_year=2026,
        blocks=(
            Line(text=GREEN, size=16, align="center"),
            Line(text="2026年项目经费情况说明", size=18, align="center", after=12),
            *_prose(
                "一、项目概述",
                "滨河绿道沿望岚河两岸布置，供市民步行、骑行和休憩，由区绿道养护中心负责日常养护。",
                "二、年度预算安排",
                "2026年本项目预算620.815万元，其中当年财政拨款610万元，上年结转10.815万元。",
                "三、绩效目标",
                "绩效目标详见下表。",
            ),
            Space(points=10),
            *_heading(district.TITLE, "（2026年度）"),
            forms_shanghai.project_to_grid(project),
        ),
        projects=(project,),
    )


def _cut_rows() -> Case:
    projects = (district.SORTING, district.SNOW)
    blocks: list[Block] = []
    for project, start in zip(projects, (64, 515), strict=True):
        blocks += [
            Space(to=start),
            *_heading(district.TITLE, "（2026年度）"),
            forms_shanghai.project_to_grid(project),
        ]
    return Case(
        form=SHANGHAI,
        name="row-cut-by-the-page-break",
        why="The second of two forms begins on the first page and its goals' row is "
        "cut inside the page break, both cells going on mid-sentence; a rectangle "
        "a cell.",
        title=district.TITLE,
        department=GREEN,
        fiscal_year=2026,
        blocks=tuple(blocks),
        projects=projects,
        style=Style(strokes="cell-rectangles", has_page_numbers=False),
    )
