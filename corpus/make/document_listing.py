"""A Hebei document whose contents and forms disagree: one listed form is not there.

The contents have neither leaders nor page numbers, some entries bullets; one title
differs from its form's heading by a slip.
"""

from dataclasses import replace

from corpus.make import content_hebei as content
from corpus.make.forms_hebei import project_to_grid
from corpus.make.model import Block, Case, Line, PageBreak, Section, Space, Style

DEPARTMENT = "青屏县文化和旅游局"
TITLE = "2025年部门预算绩效文本"
PARTS = ("第一部分　部门整体绩效目标", "第二部分　预算项目绩效目标")
LISTED = (
    "1、乡镇图书流动服务项目绩效目标表",
    "2、古籍普查登记项目绩效目标表",
    "- 3、地方戏进校圆",
)
PROJECTS = (content.LIBRARY, replace(content.OPERA, heading="3、地方戏进校园"))

SECTIONS = (
    Section(
        part="第一部分",
        role="overall_goal",
        heading="一、总体绩效目标",
        text="2025年，我局以满足群众文化需求为中心，推动优质文化资源直达基层，"
        "全年组织流动服务120次，送戏进校园40场。",
    ),
)


def contents_list_one_more() -> Case:
    """Return the case."""
    return Case(
        form="hebei-project",
        name="contents-list-one-more",
        why="The contents list three forms, the document holds two of them: the second "
        "is missing, and the numbers of the others skip it; the title of the third "
        "has a slip in the contents.",
        title=TITLE,
        department=DEPARTMENT,
        fiscal_year=2025,
        blocks=(*_front(), *_prose(), *_forms()),
        projects=PROJECTS,
        sections=SECTIONS,
        style=Style(top=48, bottom=790),
    )


def _front() -> tuple[Block, ...]:
    return (
        Space(to=240),
        Line(text=DEPARTMENT, size=22, align="center", after=24),
        Line(text=TITLE, size=26, align="center"),
        PageBreak(),
        Line(text="目　录", size=18, align="center", after=16),
        *(Line(text=text, size=12, after=6) for text in (*PARTS, *LISTED)),
        PageBreak(),
    )


def _prose() -> tuple[Block, ...]:
    (overall,) = SECTIONS
    return (
        Line(text=PARTS[0], size=16, align="center", after=10),
        Line(text=overall.heading, size=14, indent=28),
        Line(text=overall.text, size=12, indent=24),
        Space(points=20),
        Line(text=PARTS[1], size=16, align="center", after=10),
        PageBreak(),
    )


def _forms() -> tuple[Block, ...]:
    blocks: list[Block] = []
    for project in PROJECTS:
        blocks.append(Line(text=project.heading, size=14, indent=28, after=6))
        blocks.append(project_to_grid(project, size=8.0))
        blocks.append(Space(points=8))
    return tuple(blocks)
