"""A whole Hebei document: cover, contents, prose in parts, a budget table, forms."""

from corpus.make import content_hebei as content
from corpus.make.forms_hebei import project_to_grid
from corpus.make.model import (
    Block,
    Case,
    Cell,
    Grid,
    Line,
    PageBreak,
    Section,
    Space,
    Style,
)

DEPARTMENT = "云岭市水务局"
TITLE = "2024年部门预算绩效文本"
PROJECTS = (content.RESERVOIRS, content.VILLAGES, content.RIVERS)
FIRST, SECOND = "第一部分", "第二部分"

SECTIONS = (
    Section(
        part=FIRST,
        role="overall_goal",
        heading="一、总体绩效目标",
        text="2024年，我局坚持节水优先、防汛为要，统筹水库、河道和农村供水三项工作，"
        "确保全市水库不垮坝、河道不决口、群众不缺水，为城乡发展提供可靠的水安全保障。",
    ),
    Section(
        part=FIRST,
        role="sub_goal",
        heading="（一）保障水利工程安全度汛",
        text="汛前完成水库、闸站全面检查，汛中落实二十四小时值守，汛后及时修复水毁工程，"
        "把隐患消除在成灾之前。",
    ),
    Section(
        part=FIRST,
        role="sub_goal_indicator",
        heading="（一）保障水利工程安全度汛",
        text="水库巡查覆盖率达到100%，水毁工程修复率不低于95%。",
    ),
    Section(
        part=FIRST,
        role="sub_goal",
        heading="（二）提高农村供水保障水平",
        text="更换老化管网，健全乡镇管护队伍，推进城乡供水同网同质同价。",
    ),
    Section(
        part=FIRST,
        role="sub_goal_indicator",
        heading="（二）提高农村供水保障水平",
        text="农村自来水普及率达到96%，管网漏损率控制在12%以内。",
    ),
    Section(
        part=FIRST,
        role="safeguard",
        heading="（一）完善制度建设。",
        text="修订专项资金管理办法和项目库管理细则，明确申报、审核、支付各环节责任。",
    ),
    Section(
        part=FIRST,
        role="safeguard",
        heading="（二）加强绩效运行监控。",
        text="按季度对照绩效目标检查项目进度，发现偏差及时纠正，对进度滞后的项目调减预算。",
    ),
    Section(
        part=SECOND,
        role="special_fund",
        heading="专项资金绩效目标",
        text="我局2024年无专项资金。",
    ),
)


def whole_document() -> Case:
    """Return the case."""
    return Case(
        form="hebei-project",
        name="whole-document",
        why="A whole document with cover, contents page, prose, a budget table that is "
        "no form, and three forms over three pages: the header row of one "
        "and a long row of another cut by the page break, the first column "
        "open at the top of the next page.",
        title=TITLE,
        department=DEPARTMENT,
        fiscal_year=2024,
        blocks=(*_cover(), *_contents(), *_prose(), *_budget(), *_forms()),
        projects=PROJECTS,
        sections=SECTIONS,
        style=Style(closes_top="rows", top=48, bottom=790),
    )


def _cover() -> tuple[Block, ...]:
    return (
        Space(to=240),
        Line(text=DEPARTMENT, size=22, align="center", after=24),
        Line(text=TITLE, size=26, align="center"),
        Space(to=620),
        Line(text=f"{DEPARTMENT}编制", size=16, align="center"),
        Line(text="云岭市财政局审核", size=16, align="center"),
        PageBreak(),
    )


def _contents() -> tuple[Block, ...]:
    entries = [
        ("第一部分　部门整体绩效目标", 3),
        ("第二部分　专项资金绩效目标", 4),
        ("第三部分　预算项目绩效目标", 4),
        *(
            (project.heading, page)
            for project, page in zip(PROJECTS, (5, 5, 6), strict=True)
        ),
    ]
    return (
        Line(text="目　录", size=18, align="center", after=16),
        *(
            Line(text=f"{text}{'…' * (36 - len(text))}{page}", size=11, after=6)
            for text, page in entries
        ),
        PageBreak(),
    )


def _prose() -> tuple[Block, ...]:
    overall, dams, dams_rows, supply, supply_rows, rules, watch, special = SECTIONS
    return (
        Line(text="第一部分　部门整体绩效目标", size=16, align="center", after=10),
        _title(overall.heading),
        _paragraph(overall.text),
        _title("二、分项绩效目标"),
        _title(dams.heading),
        _paragraph(f"绩效目标：{dams.text}"),
        _paragraph(f"绩效指标：{dams_rows.text}"),
        _title(supply.heading),
        _paragraph(f"绩效目标：{supply.text}"),
        _paragraph(f"绩效指标：{supply_rows.text}"),
        _title("三、工作保障措施"),
        _paragraph(f"{rules.heading}{rules.text}"),
        _paragraph(f"{watch.heading}{watch.text}"),
        PageBreak(),
        Line(text="第二部分　专项资金绩效目标", size=16, align="center", after=10),
        _paragraph(special.text),
    )


def _title(text: str) -> Line:
    return Line(text=text, size=14, indent=28)


def _paragraph(text: str) -> Line:
    return Line(text=text, size=12, indent=24)


def _budget() -> tuple[Block, ...]:
    table = (
        ("序号", "项目名称", "预算数", "其中：财政资金", "备注"),
        ("1", "小型水库安全巡查", "36.5", "36.5", ""),
        ("2", "农村供水管网维修", "128.4", "120", "续建"),
        ("3", "河湖岸线监测专项", "52", "52", ""),
        ("", "合计", "216.9", "208.5", ""),
    )
    cells = tuple(
        Cell(row=row, column=column, text=text)
        for row, line in enumerate(table)
        for column, text in enumerate(line)
    )
    return (
        Space(points=20),
        Line(text="第三部分　预算项目绩效目标", size=16, align="center", after=10),
        Line(text="项目支出预算汇总表", size=13, align="center"),
        Line(text="单位：万元", size=10, align="right"),
        Grid(widths=(40.0, 180.0, 80.0, 100.0, 83.0), cells=cells, is_form=False),
        PageBreak(),
    )


def _forms() -> tuple[Block, ...]:
    blocks: list[Block] = [Space(points=35.6)]
    for project, after in zip(PROJECTS, (6, 62, 0), strict=True):
        blocks.append(Line(text=project.heading, size=14, indent=28, after=6))
        blocks.append(project_to_grid(project))
        blocks.append(Space(points=after))
    return tuple(blocks)
