"""Longer documents without a form: a regulation in articles, a final account."""

from corpus.make.model import Block, Case, Cell, Grid, Line, PageBreak, Section, Style

CHAPTERS = (
    (
        "第一章　总则",
        (
            (
                "第一条",
                "为了规范项目支出绩效目标管理，提高财政资金使用效益，根据预算法及其实施条例，制定本办法。",
            ),
            (
                "第二条",
                (
                    "本办法所称绩效目标，是指项目支出在一定期限内预期达到的产出和效果，包括：\n"
                    "（一）产出指标，分为数量、质量和时效指标；\n"
                    "（二）效益指标，分为经济、社会和生态效益指标；\n"
                    "（三）服务对象满意度指标。"
                ),
            ),
        ),
    ),
    (
        "第二章　绩效目标的设定和审核",
        (
            (
                "第三条",
                (
                    "项目单位申报预算时填报项目支出绩效目标表。第二条所列指标应当量化，难以量化的，"
                    "可以采用优、良、中、差的分级表述。"
                ),
            ),
            (
                "第四条",
                (
                    "财政部门审核绩效目标，审核未通过的，不得安排预算。\n"
                    "第二条第三项所列指标不适用的项目，由项目单位说明理由。"
                ),
            ),
        ),
    ),
    ("第三章　附则", (("第五条", "本办法自2025年1月1日起施行。"),)),
)


def regulation() -> Case:
    """Return a regulation: chapters, articles, and items inside the articles."""
    title = "青屏县项目支出绩效目标管理办法"
    blocks: list[Block] = [
        Line(text=title, size=20, align="center", after=14),
        Line(text="（2024年修订）", size=12, align="center", after=20),
    ]
    sections: list[Section] = []
    for chapter, articles in CHAPTERS:
        blocks.append(Line(text=chapter, size=14, align="center", after=10))
        for number, text in articles:
            first, *more = text.split("\n")
            blocks.append(_paragraph(f"{number}　{first}"))
            blocks.extend(_paragraph(line) for line in more)
            sections.append(
                Section(
                    part=chapter.replace("　", " "),
                    role="other",
                    heading=number,
                    text=text,
                )
            )
    return Case(
        form="none",
        name="regulation",
        why="A regulation that speaks of performance targets: chapters are parts, "
        "articles are sections, and what is numbered inside an article is its text, "
        "also where a paragraph begins by citing another article.",
        title=title,
        department=None,
        fiscal_year=None,
        blocks=tuple(blocks),
        sections=tuple(sections),
        style=Style(left=110, page_number="第{}页"),
    )


OUTLINE = (
    (
        "第一部分",
        "部门概况",
        (
            (
                "一、主要职责",
                "负责全县公路、航道的建设、养护和管理，组织实施交通规划。",
            ),
            ("二、机构设置", "内设办公室、规划科和养护科，下属事业单位2个。"),
        ),
    ),
    (
        "第二部分",
        "2022年度部门决算情况说明",
        (
            (
                "一、收入支出决算总体情况说明",
                (
                    "2022年度收入总计3,486.20万元，与上年相比增加126.40万元，增长3.76%，主要原因是"
                    "公路养护任务增加；支出总计3,486.20万元。"
                ),
            ),
            (
                "（一）绩效目标管理情况",
                "我局对12个项目编报绩效目标，涉及资金1,920.00万元，占项目支出的100%。",
            ),
            (
                "（二）绩效自评情况",
                "1.自评覆盖全部项目，平均得分93.5分。\n2.对得分较低的项目，已经提出整改措施。",
            ),
        ),
    ),
    (
        "第三部分",
        "名词解释",
        (
            ("一、财政拨款收入：", "指单位本年度从财政部门取得的各类财政拨款。"),
            ("二、项目支出：", "指在基本支出之外为完成特定任务发生的支出。"),
        ),
    ),
)
TABLES = (
    ("收入支出决算总表", "公开01表", 9),
    ("一般公共预算财政拨款支出决算表", "公开05表", 44),
)
COLUMNS = ("科目编码", "科目名称", "合计", "基本支出", "项目支出")
SUBJECTS = ("行政运行", "公路养护", "航道管理", "社会保障缴费", "住房公积金")


def final_account() -> Case:
    """Return a final account: contents, prose in parts, and ruled tables after it."""
    return Case(
        form="none",
        name="final-account",
        why="A final account with contents, parts, terms explained, and ruled tables "
        "with captions and notes, one of them over two pages; nothing in it is a form.",
        title="2022年度部门决算",
        department="云岭市交通运输局",
        fiscal_year=2022,
        blocks=(*_cover(), *_contents(), *_parts(), *_tables()),
        sections=tuple(
            Section(part=part, role="other", heading=heading, text=text)
            for part, _, sections in OUTLINE
            for heading, text in sections
        ),
        style=Style(
            left=72,
            page_number="- {} -",
            running_head="云岭市交通运输局2022年度部门决算",
        ),
    )


def _cover() -> tuple[Block, ...]:
    return (
        Line(text="2022年度部门决算", size=26, align="center", after=30),
        Line(text="云岭市交通运输局", size=22, align="center"),
        PageBreak(),
    )


def _contents() -> tuple[Block, ...]:
    entries: list[Block] = [Line(text="目　　录", size=18, align="center", after=12)]
    for page, (part, title, sections) in enumerate(OUTLINE, start=3):
        entries.append(Line(text=f"{part}　{title}{'.' * 40}{page}", size=12))
        entries.extend(
            Line(text=f"{heading.rstrip('：')}{'.' * 40}{page}", size=12, indent=24)
            for heading, _ in sections
        )
    last = f"第四部分　2022年度部门决算表{'.' * 40}5"
    return (*entries, Line(text=last, size=12), PageBreak())


def _parts() -> tuple[Block, ...]:
    blocks: list[Block] = []
    for part, title, sections in OUTLINE:
        blocks.append(Line(text=part, size=18, align="center", after=0))
        blocks.append(Line(text=title, size=18, align="center", after=12))
        for heading, text in sections:
            first, *more = text.split("\n")
            inline = heading.endswith("：")
            if not inline:
                blocks.append(Line(text=heading, size=14, indent=28))
            blocks.append(_paragraph(f"{heading}{first}" if inline else first))
            blocks.extend(_paragraph(line) for line in more)
    title = "第四部分　2022年度部门决算表"
    return (*blocks, PageBreak(), Line(text=title, size=18, align="center", after=12))


def _tables() -> tuple[Block, ...]:
    blocks: list[Block] = []
    for title, number, rows in TABLES:
        blocks.append(Line(text=title, size=16, align="center"))
        blocks.append(Line(text=f"{number}", size=9, align="right", after=0))
        blocks.append(Line(text="部门：云岭市交通运输局　金额单位：万元", size=9))
        blocks.append(_grid(rows))
    return tuple(blocks)


def _grid(rows: int) -> Grid:
    lines = [
        COLUMNS,
        *(
            (str(2140101 + row), SUBJECTS[row % len(SUBJECTS)], f"{row + 1}.50", "", "")
            for row in range(rows)
        ),
    ]
    cells = tuple(
        Cell(row=row, column=column, text=text)
        for row, line in enumerate(lines)
        for column, text in enumerate(line)
    )
    return Grid(widths=(80.0, 160.0, 70.0, 70.0, 70.0), cells=cells, is_form=False)


def _paragraph(text: str) -> Line:
    return Line(text=text, size=12, indent=24)
