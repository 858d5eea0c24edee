"""A Hebei document set otherwise: no indents, blank paper between paragraphs.

Contents over two pages without a title, their page numbers on lines of their own; a
running head and page numbers between the halves of paragraphs; narrow lines, so that
headings wrap.
"""

from corpus.make import content_hebei as content
from corpus.make.forms_hebei import project_to_grid
from corpus.make.model import Block, Case, Line, PageBreak, Section, Space, Style

DEPARTMENT = "青屏县文化和旅游局"
TITLE = "2025年部门预算绩效文本"
PROJECTS = (content.LIBRARY, content.OPERA)
FIRST, SECOND = "第一部分", "第二部分"
PARTS = (
    "第一部分　2025年部门整体绩效目标",
    "第二部分　专项资金绩效目标",
    "第三部分　预算项目绩效目标",
)
LIBRARIES = (
    "（一）健全县乡村三级公共文化服务网络，推动图书馆、文化馆总分馆制向村（社区）延伸"
)
HERITAGE = "（二）加强文物和非物质文化遗产保护传承"

SECTIONS = (
    Section(
        part=FIRST,
        role="overall_goal",
        heading="一、总体绩效目标",
        text="2025年，我局以满足群众文化需求为中心，统筹公共文化服务、文物保护和旅游发展，"
        "全年免费开放公共文化场馆不少于300天，组织送戏下乡120场，借助Internet和短视频平台"
        "扩大宣传。完善“一县一品”旅游产品，按照“宜融则融、能融尽融”的思路推动文旅融合，"
        "力争接待游客80万人次，综合收入增长8.5%。",
    ),
    Section(
        part=FIRST,
        role="sub_goal",
        heading=LIBRARIES,
        text="提升场馆服务能力，主要任务包括："
        "1.改造村级文化活动室15个，更新图书2.4万册；"
        "2.培训基层文化骨干200人次。",
    ),
    Section(
        part=FIRST,
        role="sub_goal_indicator",
        heading=LIBRARIES,
        text="场馆免费开放率达到100%，流动服务点覆盖全部乡镇，读者满意度不低于95%。",
    ),
    Section(
        part=FIRST,
        role="sub_goal",
        heading=HERITAGE,
        text="完成县级以上文物保护单位安全巡查，抢救性保护濒危非遗项目，支持传承人带徒授艺。",
    ),
    Section(
        part=FIRST,
        role="sub_goal_indicator",
        heading=HERITAGE,
        text="文物安全巡查率达到100%，新增县级非遗代表性项目不少于5项，",
    ),
    Section(
        part=FIRST,
        role="safeguard",
        heading="（一）完善制度建设。",
        text="修订专项资金管理办法，规范（含政府采购在内的）各环节程序，明确申报、审核、"
        "支付责任，做到有章可循。建立项目库动态管理机制。",
    ),
    Section(
        part=FIRST,
        role="safeguard",
        heading="（二）加强绩效运行监控",
        text="按季度对照第一部分和本节（一）所列要求检查项目进度，发现偏差及时纠正，对进度"
        "滞后的项目调减预算。",
    ),
    Section(
        part=SECOND,
        role="special_fund",
        heading="专项资金绩效目标",
        text="2025年我局无专项资金",
    ),
)


def ragged_document() -> Case:
    """Return the case."""
    return Case(
        form="hebei-project",
        name="ragged-prose",
        why="A whole document in ragged lines without indents, blank paper between "
        "paragraphs: contents without a title over two pages, page numbers on lines of "
        "their own; headings that wrap; a paragraph cut by the page break, page number "
        "and running head between.",
        title=TITLE,
        department=DEPARTMENT,
        fiscal_year=2025,
        blocks=(*_cover(), *_contents(), *_prose(), *_forms()),
        projects=PROJECTS,
        sections=SECTIONS,
        style=Style(
            left=96,
            top=76,
            bottom=745,
            page_number="— {} —",
            running_head=f"{DEPARTMENT}{TITLE}",
        ),
    )


def _cover() -> tuple[Block, ...]:
    return (
        Space(to=230),
        Line(text=DEPARTMENT, size=22, align="center", after=20),
        Line(text="2025年部门预算", size=26, align="center", after=0),
        Line(text="绩效文本", size=26, align="center"),
        Space(to=640),
        Line(text="二〇二四年十二月", size=16, align="center"),
        PageBreak(),
    )


def _contents() -> tuple[Block, ...]:
    names = (
        (PARTS[0], 4),
        ("一、总体绩效目标", 4),
        ("二、分项绩效目标", 4),
        ("三、工作保障措施", 5),
        (PARTS[1], 5),
        (PARTS[2], 5),
        *((project.heading, 6) for project in PROJECTS),
    )
    blocks: list[Block] = [Space(to=420)]
    for name, page in names:
        blocks.append(Line(text=name, size=14, after=0))
        blocks.append(Line(text=str(page), size=14, align="right", after=8))
    return (*blocks, PageBreak())


def _prose() -> tuple[Block, ...]:
    overall, libraries, rows, heritage, more_rows, rules, watch, special = SECTIONS
    cut = overall.text.index("完善“一县")
    tasks = libraries.text.replace("1.", "\n1.").replace("2.培", "\n2.培").split("\n")
    return (
        Line(text=PARTS[0], size=18, align="center", after=16),
        _title(overall.heading),
        _paragraph(overall.text[:cut]),
        _paragraph(overall.text[cut:]),
        _title("二、分项绩效目标"),
        _title(libraries.heading),
        _paragraph(f"绩效目标：{tasks[0]}"),
        *(_paragraph(task) for task in tasks[1:]),
        _paragraph(f"绩效指标：{rows.text}"),
        _title(heritage.heading),
        _paragraph(f"绩效目标：{heritage.text}"),
        _paragraph(f"绩效指标：{more_rows.text}"),
        _title("三、工作保障措施"),
        _paragraph(f"{rules.heading}{rules.text}"),
        _title(watch.heading),
        _paragraph(watch.text),
        Line(text=PARTS[1], size=18, align="center", after=16),
        _paragraph(special.text),
        Line(text=PARTS[2], size=18, align="center", after=16),
        PageBreak(),
    )


def _title(text: str) -> Line:
    return Line(text=text, size=15, after=12)


def _paragraph(text: str) -> Line:
    return Line(text=text, size=15, after=12)


def _forms() -> tuple[Block, ...]:
    blocks: list[Block] = []
    for project in PROJECTS:
        blocks.append(Line(text=project.heading, size=14, after=6))
        blocks.append(project_to_grid(project))
        blocks.append(Space(points=30))
    return tuple(blocks)
