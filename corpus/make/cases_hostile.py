"""Hostile geometry, Hebei and central form: every manner of drawing a producer found.

Several manners stand in one case where producers combine them.
"""

from dataclasses import replace

from corpus.make import (
    content_hostile as content,
    forms_central,
    forms_hebei,
    variations as varied,
)
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

HEBEI, CENTRAL = "hebei-project", "central-project"
ROADS = "沙棠县交通运输局"
FARMS = "沙棠县农业农村局"
CULTURE = "沙棠县文化馆"
SCHOOLS = "沙棠县教育局"
PALE, WARM, DEEP = (0.86, 0.92, 0.98), (0.99, 0.93, 0.82), (0.72, 0.82, 0.93)
CARD_LABELS = ("项目名称", "实施单位", "数量指标", "质量指标", "时效指标")


def hostile_cases() -> tuple[Case, ...]:
    """Return the cases of the two forms."""
    return (
        _dotted(),
        _letter_by_letter(),
        _fills_over_rules(),
        _radicals_sideways(),
        _double_and_sealed(),
        _empty_rows(),
        _figures_drawn(),
        _page_in_a_page(),
        _white_on_colour(),
        _dotted_by_a_browser(),
        _set_twice(),
        _framed_close_by(),
        _uneven(),
    )


def _cover(department: str, year: int) -> tuple[Block, ...]:
    return (
        Line(text=department, size=15, align="center", after=0),
        Line(text=f"{year}年部门预算绩效文本", size=16, align="center", after=6),
    )


def _county(project: Project, grid: Grid) -> tuple[Block, ...]:
    return Line(text=project.heading, size=14, indent=28, after=6), grid


def _card(project: Project, grid: Grid) -> tuple[Block, ...]:
    return (
        Line(text=project.heading, size=16, align="center", after=0),
        Line(text="（2026年度）", size=10.5, align="center", after=6),
        grid,
    )


def _is_label(cell: Cell) -> bool:
    return cell.rows > 1 or cell.text in forms_central.HEADER


def _dotted() -> Case:
    projects = (content.SLOPES, content.LAMPS)
    first, second = (forms_hebei.project_to_grid(project) for project in projects)
    labels = ("项目编码", "项目名称", "数量指标", "时效指标")
    return Case(
        form=HEBEI,
        name="dotted-without-sides",
        why="Rules are rows of small filled squares, without outer sides left and "
        "right; labels with their letters set apart; a note under the table without "
        "a rule of its own; a running head over a rule.",
        title="2025年部门预算绩效文本",
        department=ROADS,
        fiscal_year=2025,
        blocks=(
            *_cover(ROADS, 2025),
            *_county(projects[0], varied.letter_spaced(first, labels, 1.0)),
            Line(text="注：其他资金为县级配套。", size=9, after=0),
            Line(text="填表人：何小满　　联系电话：0000-1234567", size=9),
            PageBreak(),
            *_county(projects[1], varied.letter_spaced(second, labels, 1.0)),
            Line(text="注：亮灯率按月抽查。", size=9),
        ),
        projects=projects,
        style=Style(strokes="dotted", omit_sides=True, running_head="沙棠县政务公开"),
    )


def _letter_by_letter() -> Case:
    project = content.SEEDS
    return Case(
        form=HEBEI,
        name="letter-by-letter",
        why="Each letter is a text object of its own, and they come in no order; four "
        "strokes a cell; a level watermark under the cells.",
        title="2026年部门预算绩效文本",
        department=FARMS,
        fiscal_year=2026,
        blocks=(
            *_cover(FARMS, 2026),
            *_county(project, forms_hebei.project_to_grid(project)),
        ),
        projects=(project,),
        style=Style(strokes="cell-strokes", is_letter_by_letter=True),
        operations=("a level watermark",),
    )


def _fills_over_rules() -> Case:
    project = content.KITCHENS
    long = [row.target for row in project.indicators if not row.basis]
    grid = forms_hebei.project_to_grid(project)
    grid = varied.coloured(grid, PALE, lambda cell: cell.column == 0)
    grid = varied.coloured(grid, WARM, lambda cell: cell.text in forms_hebei.HEADER)
    return Case(
        form=HEBEI,
        name="fills-over-rules",
        why="The colour of the boxes is drawn over their rules, so that slivers of "
        "them are left; the page is framed and shaded; long targets run on over the "
        "side of their cells into empty ones.",
        title="2026年部门预算绩效文本",
        department=SCHOOLS,
        fiscal_year=2026,
        blocks=(
            *_cover(SCHOOLS, 2026),
            *_county(project, varied.overflowing(grid, long)),
        ),
        projects=(project,),
        style=Style(fills_cover_rules=True),
        operations=("shaded", "framed"),
    )


def _radicals_sideways() -> Case:
    projects = (content.SEEDS, content.MEALS)
    blocks: list[Block] = [*_cover(FARMS, 2026)]
    for project in projects:
        blocks += [
            *_county(project, forms_hebei.project_to_grid(project, size=8.0)),
            Space(points=4),
        ]
    return Case(
        form=HEBEI,
        name="radicals-sideways",
        why="The page is displayed sideways out of a larger medium, and characters "
        "like 目 民 户 are named by the radicals they look like; two forms on a page; "
        "a rectangle a cell.",
        title="2026年部门预算绩效文本",
        department=FARMS,
        fiscal_year=2026,
        blocks=tuple(blocks),
        projects=projects,
        style=Style(strokes="cell-rectangles", top=44, bottom=800),
        operations=("named by radicals", "on a larger medium", "displayed sideways"),
    )


def _card_case(name: str, why: str, blocks: tuple[Block, ...]) -> Case:
    return Case(
        form=CENTRAL,
        name=name,
        why=why,
        title=forms_central.TITLE,
        department=None,
        fiscal_year=2026,
        blocks=blocks,
    )


def _double_and_sealed() -> Case:
    project = content.CORES
    grid = forms_central.project_to_grid(project)
    return replace(
        _card_case(
            "double-and-sealed",
            "Rules are two hairlines side by side; a red seal with words along its "
            "ring stands over the cells; whoever filled it in is named under it.",
            (*_card(project, grid), Line(text="填表人：乔木　填报日期：2026年1月8日")),
        ),
        projects=(project,),
        style=Style(strokes="double"),
        operations=("a seal with words",),
    )


def _empty_rows() -> Case:
    project = content.STATIONS
    grid = forms_central.project_to_grid(project)
    return replace(
        _card_case(
            "empty-rows-kept",
            "Rows are kept for the classes that have no indicator; lines that their "
            "clip hides cross the page; dashed strokes; a note in the last row of the "
            "table.",
            _card(project, varied.footed(grid, "注：分值权重合计为90分。")),
        ),
        projects=(project,),
        style=Style(strokes="dashed"),
        operations=("lines outside their clip",),
    )


def _figures_drawn() -> Case:
    projects = (content.ROUTES, content.DUST)
    blocks: list[Block] = []
    for project in projects:
        blocks += [
            *_card(project, forms_central.project_to_grid(project)),
            PageBreak(),
        ]
    return replace(
        _card_case(
            "figures-drawn-upside-down",
            "The figures are drawings of a Type 3 font; the pages are displayed upside "
            "down, with a slanted watermark; two forms on two pages.",
            tuple(blocks[:-1]),
        ),
        projects=projects,
        style=Style(has_own_figures=True),
        operations=(
            "figures drawn",
            "a slanted watermark",
            "displayed upside down",
        ),
    )


def _page_in_a_page() -> Case:
    project = content.ROUTES
    grid = varied.letter_spaced(
        forms_central.project_to_grid(project), CARD_LABELS, 2.0
    )
    return replace(
        _card_case(
            "page-in-a-page",
            "The page is content of nested forms, laid smaller on another page with a "
            "frame; labels with their letters set apart; shading under the cells.",
            _card(project, varied.coloured(grid, PALE, _is_label)),
        ),
        projects=(project,),
        operations=("inside nested forms", "on a larger sheet", "framed"),
    )


def _white_on_colour() -> Case:
    project = content.DUST
    grid = forms_central.project_to_grid(project)
    grid = varied.coloured(grid, PALE, lambda cell: cell.row % 2 == 0)
    grid = varied.coloured(grid, WARM, lambda cell: cell.row % 2 == 1)
    grid = varied.coloured(grid, DEEP, _is_label)
    return replace(
        _card_case(
            "white-rules-on-colour",
            "Coloured cells are parted by white rules alone.",
            _card(project, grid),
        ),
        projects=(project,),
        style=Style(strokes="white", width=1.0),
    )


def _dotted_by_a_browser() -> Case:
    project = content.DUST
    grid = forms_central.project_to_grid(project)
    grid = varied.letter_spaced(grid, CARD_LABELS, 1.5)
    return replace(
        _card_case(
            "browser-dots",
            "Printed by a browser: dotted borders without outer sides, coloured "
            "labels with their letters set apart; the page break cuts merged labels, "
            "whose colour runs past the foot of the table and ends early on the next "
            "page, where no rule is at the head.",
            (
                Space(points=405),
                *_card(project, varied.coloured(grid, PALE, _is_label)),
            ),
        ),
        projects=(project,),
        style=Style(strokes="dotted", omit_sides=True),
        tool="chromium",
        printed_pages=(FormPages(first=1, last=2, rows=(1, 1, 2, 2, 2)),),
    )


def _set_twice() -> Case:
    project = content.NIGHTS
    return Case(
        form=HEBEI,
        name="set-twice-to-look-bold",
        why="All text is printed twice, a hair apart; watermarks in rows cross the "
        "cells; the page break cuts the form, and its header comes again.",
        title="2026年部门预算绩效文本",
        department=CULTURE,
        fiscal_year=2026,
        blocks=(
            *_cover(CULTURE, 2026),
            Space(to=430),
            *_county(
                project, forms_hebei.project_to_grid(project, repeats_header=True)
            ),
        ),
        projects=(project,),
        style=Style(may_cut_rows=False),
        operations=("set twice to look bold", "watermarks in rows"),
    )


def _framed_close_by() -> Case:
    projects = (content.WELLS, content.CORES)
    first, second = (
        forms_central.project_to_grid(project, repeats_header=True)
        for project in projects
    )
    return replace(
        _card_case(
            "framed-close-by",
            "Two frames stand four and six points off the sides of the table, round "
            "it and its title; numbers count in units of two points; a running head "
            "over a rule; the page break cuts the first of two forms.",
            (
                Space(to=360),
                *_card(projects[0], first),
                PageBreak(),
                *_card(projects[1], second),
            ),
        ),
        projects=projects,
        style=Style(
            strokes="rectangles",
            may_cut_rows=False,
            has_page_numbers=False,
            running_head="国家冰川观测院",
        ),
        operations=(
            "a level watermark",
            "framed twice close by",
            "in units of two points",
        ),
    )


def _uneven() -> Case:
    project = content.FERRIES
    return Case(
        form=HEBEI,
        name="uneven-and-condensed",
        why="Rules neither meet nor stand straight under each other, and run over the "
        "corners; letters are condensed, so that every line ends early; two pages.",
        title="2026年部门预算绩效文本",
        department=ROADS,
        fiscal_year=2026,
        blocks=(
            *_cover(ROADS, 2026),
            Space(to=430),
            *_county(project, forms_hebei.project_to_grid(project)),
        ),
        projects=(project,),
        style=Style(strokes="uneven", squeeze=80.0, closes_top="rows"),
    )
