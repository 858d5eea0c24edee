"""Lines to sections, on pages of prose set at many widths."""

from collections.abc import Iterable

import pytest
from hypothesis import given, strategies as st

from extractor.model import Glyph, Page, Section
from tests.prose import Setting, prose
from tests.steps import page_to_tables, pages_to_sections
from tests.writing import set_line

PLAN = """
    # 第一部分
    # 部门整体绩效目标
    一、总体绩效目标
    总体绩效目标：
    统筹水库巡查和河道清淤，完成GIS平台二期建设，按照“谁主管、谁负责”的原则压实责任，做到支付率不低于98.5%。
    持续推进城乡供水同网同质同价，切实提高资金使用效益。
    二、分项绩效目标
    （一）保障水利工程安全度汛，提高应急处置能力
    绩效目标：汛前完成水库、闸站全面检查（含小型水库），汛中落实值守制度，主要任务有：
    1.更换老化管网36公里，修复水毁工程；
    2.组织业务培训12次。
    绩效指标：水库巡查覆盖率达到100%，发放宣传品5000份，
    （二）提高农村供水保障水平。
    绩效目标：健全乡镇管护队伍，使用Internet和遥感手段开展巡查。
    绩效指标：农村自来水普及率达到96%，群众满意度不低于95%。
    三、工作保障措施
    （一）完善制度建设。修订专项资金管理办法和项目库管理细则，明确申报、审核、支付各环节责任，为实现绩效目标奠定基础。
    （二）加强运行监控
    按季度对照绩效目标检查项目进度，发现偏差及时纠正，见第一部分和（三）所列要求，对进度滞后的项目调减预算。
    # 第二部分　专项资金绩效目标
    我局2024年无专项资金
"""
SECTIONS = [
    "overall_goal 一、总体绩效目标",
    "sub_goal （一）保障水利工程安全度汛，提高应急处置能力",
    "sub_goal_indicator （一）保障水利工程安全度汛，提高应急处置能力",
    "sub_goal （二）提高农村供水保障水平。",
    "sub_goal_indicator （二）提高农村供水保障水平。",
    "safeguard （一）完善制度建设。",
    "safeguard （二）加强运行监控",
    "special_fund 专项资金绩效目标",
]

settings = st.builds(
    Setting,
    size=st.sampled_from([10.5, 12.0, 15.0]),
    title_size=st.just(16.5),
    width_ems=st.floats(18, 46),
    pitch_ems=st.sampled_from([1.3, 1.5, 2.0]),
    indent_ems=st.just(2.0),
    gap_ems=st.sampled_from([0.0, 0.5, 1.0]),
    is_justified=st.booleans(),
    left=st.sampled_from([50.0, 90.0]),
    lines=st.integers(6, 40),
)


def told(sections: tuple[Section, ...]) -> list[str]:
    return [f"{section.role} {section.heading}" for section in sections]


def whole(text: str) -> str:
    return "".join(text.split())


def test_a_performance_plan_is_read_into_its_sections():
    sections = pages_to_sections(*prose(PLAN))
    assert told(sections) == SECTIONS
    assert [section.part for section in sections] == ["第一部分"] * 7 + ["第二部分"]
    assert sections[0].text == (
        "统筹水库巡查和河道清淤，完成GIS平台二期建设，按照“谁主管、谁负责”的原则压实责任，"
        "做到支付率不低于98.5%。\n"
        "持续推进城乡供水同网同质同价，切实提高资金使用效益。"
    )
    assert sections[1].text.splitlines()[1:] == [
        "1.更换老化管网36公里，修复水毁工程；",
        "2.组织业务培训12次。",
    ]
    assert sections[2].text == "水库巡查覆盖率达到100%，发放宣传品5000份，"
    assert sections[7].text == "我局2024年无专项资金"


@given(setting=settings)
def test_at_any_width_and_page_length_the_sections_are_the_same(setting: Setting):
    expected = pages_to_sections(*prose(PLAN))
    sections = pages_to_sections(*prose(PLAN, setting))
    assert told(sections) == SECTIONS
    texts = [whole(section.text) for section in sections]
    assert texts == [whole(section.text) for section in expected]


blocks = st.builds(
    Setting,
    width_ems=st.floats(24, 46),
    indent_ems=st.just(0.0),
    gap_ems=st.floats(0.4, 1.2),
    is_justified=st.booleans(),
    lines=st.just(200),
)


@given(setting=blocks)
def test_without_indents_blank_paper_parts_the_paragraphs(setting: Setting):
    sections = pages_to_sections(*prose(PLAN, setting))
    assert told(sections) == SECTIONS
    assert sections[0].text.count("\n") == 1


def test_a_paragraph_goes_on_over_page_number_and_running_head():
    text = """
        一、总体绩效目标
        统筹水库巡查和河道清淤，健全乡镇管护队伍，对照年度工作计划按月调度，把隐患消除在成灾之前，确保安全度汛。
    """
    setting = Setting(width_ems=14, lines=2, number="- # -", head="云岭市水务局")
    pages = prose(text, setting)
    assert len(pages) == 3
    (section,) = pages_to_sections(*pages)
    assert section.text == (
        "统筹水库巡查和河道清淤，健全乡镇管护队伍，对照年度工作计划按月调度，"
        "把隐患消除在成灾之前，确保安全度汛。"
    )
    assert (section.page_first, section.page_last) == (1, 3)


def test_a_heading_may_stand_at_the_foot_of_a_page():
    text = """
        一、主要职责
        拟订水务规划并组织实施。
        二、机构设置
        - - -
        设办公室和水利科。
    """
    sections = pages_to_sections(*prose(text))
    assert [(s.heading, s.text) for s in sections] == [
        ("一、主要职责", "拟订水务规划并组织实施。"),
        ("二、机构设置", "设办公室和水利科。"),
    ]


def test_a_heading_on_two_lines_is_one():
    text = """
        二、分项绩效目标
        （一）强化河湖长制，持续改善水环境质量，建设人与自然和谐共生的美丽家园，推动工作向基层延伸
        绩效目标：清理河道。
    """
    (section,) = pages_to_sections(*prose(text, Setting(width_ems=20)))
    assert section.heading == (
        "（一）强化河湖长制，持续改善水环境质量，建设人与自然和谐共生的美丽家园，"
        "推动工作向基层延伸"
    )
    assert section.text == "清理河道。"


def test_a_number_at_the_start_of_a_line_is_no_heading_in_the_middle_of_a_sentence():
    text = """
        一、基本情况
        统筹水库巡查和河道清淤，健全乡镇管护队伍，对照年度工作计划按月调度。
        按照预算管理要求，继续执行上年文件和（二）所列各项规定，对照检查。
    """
    pages = prose(text, Setting(width_ems=20))
    lines = [line.text for line in page_to_tables(pages[0])[1]]
    assert "（二）所列各项规定，对照检查。" in lines
    (section,) = pages_to_sections(*pages)
    assert section.text.splitlines()[1] == (
        "按照预算管理要求，继续执行上年文件和（二）所列各项规定，对照检查。"
    )


def test_a_latin_word_cut_by_a_hyphen_is_one_word():
    lines = [
        "一、基本情况",
        "统筹水库巡查和河道清淤，使用Inter-",
        "net平台，按月调度。",
    ]
    (page,) = prose("\n".join(lines), Setting(indent_ems=0))
    (section,) = pages_to_sections(page)
    assert section.text == "统筹水库巡查和河道清淤，使用Internet平台，按月调度。"


def test_goal_and_indicators_in_one_paragraph_are_two_sections():
    text = """
        二、分项绩效目标
        （一）保障安全
        绩效目标：全面检查水库。绩效指标：覆盖率达到100%。
    """
    sections = pages_to_sections(*prose(text))
    assert [(s.role, s.text) for s in sections] == [
        ("sub_goal", "全面检查水库。"),
        ("sub_goal_indicator", "覆盖率达到100%。"),
    ]


BODY = """
    # 第一部分　部门整体绩效目标
    一、总体绩效目标
    统筹推进各项工作，提高资金使用效益。
    二、分项绩效目标
    （一）保障安全
    绩效目标：全面检查水库。
    三、工作保障措施
    （一）完善制度。修订管理办法。
    # 第二部分　专项资金绩效目标
    本部门没有专项资金。
"""
NAMES = [
    "第一部分　部门整体绩效目标",
    "一、总体绩效目标",
    "二、分项绩效目标",
    "三、工作保障措施",
    "第二部分　专项资金绩效目标",
]


def contents(style: str) -> list[str]:
    return [
        line
        for page, name in enumerate(NAMES, start=3)
        for line in style.format(name=name, page=page).split("\n")
    ]


@pytest.mark.parametrize("title", ["# 目录", "# 目　　录", "= 目次", ""])
@pytest.mark.parametrize(
    "style",
    [
        "{name}…………{page}",
        "{name}...........{page}",
        "{name} {page}",
        "{name}（{page}）",
        "{name}",
        "- {name}",
        "{name}\n{page}",
        "{name}......\n{page}",
    ],
)
@pytest.mark.parametrize("breaks", ["none", "after", "inside"])
def test_contents_are_neither_headings_nor_text(title: str, style: str, breaks: str):
    lines = [title, *contents(style)]
    if breaks == "inside":
        lines.insert(3, "- - -")
    if breaks == "after":
        lines.append("- - -")
    text = "\n".join(["= 云岭市水务局", "- - -", *lines, BODY])
    expected = pages_to_sections(*prose(BODY))
    sections = pages_to_sections(*prose(text, Setting(indent_ems=0)))
    assert [(s.part, s.heading, s.text) for s in sections] == [
        (s.part, s.heading, s.text) for s in expected
    ]
    assert len(sections) == 4


def test_contents_that_number_otherwise_than_the_headings_are_contents_all_the_same():
    entries = ["第一部分　部门整体绩效目标", "1、总体绩效目标", "2、分项绩效目标"]
    text = "\n".join(["# 目录", *entries, "3、工作保障措施", BODY])
    assert len(pages_to_sections(*prose(text))) == 4


def test_headings_that_come_twice_without_contents_are_headings():
    text = """
        # 第一部分　水务局
        一、基本情况
        （一）主要职责
        拟订水务规划。
        # 第二部分　河道所
        一、基本情况
        （一）主要职责
        管护河道。
    """
    sections = pages_to_sections(*prose(text))
    assert [(s.part, s.heading) for s in sections] == [
        ("第一部分", "（一）主要职责"),
        ("第二部分", "（一）主要职责"),
    ]


def test_chapters_are_parts_and_articles_sections_with_all_that_is_numbered_inside():
    text = """
        # 青屏县项目支出绩效管理办法
        # 第一章　总则
        第一条　为了规范绩效目标管理，制定本办法。
        第二条　本办法所称项目，是指：
        （一）新增项目；
        （二）延续项目。
        # 第二章　附则
        第三条　第二条规定的项目，自2025年起施行本办法。
    """
    sections = pages_to_sections(*prose(text))
    assert [(s.part, s.number, s.heading, s.text) for s in sections] == [
        ("第一章 总则", "第一条", "第一条", "为了规范绩效目标管理，制定本办法。"),
        (
            "第一章 总则",
            "第二条",
            "第二条",
            "本办法所称项目，是指：\n（一）新增项目；\n（二）延续项目。",
        ),
        (
            "第二章 附则",
            "第三条",
            "第三条",
            "第二条规定的项目，自2025年起施行本办法。",
        ),
    ]


def test_an_article_that_another_cites_is_no_article():
    text = f"""
        第一条　为了规范绩效目标管理，根据预算法及其实施条例，制定本办法。{LONG}
        第二条　项目单位填报绩效目标，按照本办法第三条所列方法执行，不得自行调整。
        第九条规定的情形除外。
        第三条　本办法自2025年起施行。
    """
    for width in range(14, 40):
        setting = Setting(width_ems=width, indent_ems=0, gap_ems=0.5)
        sections = pages_to_sections(*prose(text, setting))
        assert [section.number for section in sections] == [
            "第一条",
            "第二条",
            "第三条",
        ]
        assert "第九条规定的情形除外。" in sections[1].text


def test_a_title_in_the_middle_is_a_heading_of_what_stands_below_it():
    text = """
        # 云岭市水务局主要职责
        拟订水务规划并组织实施，负责全市供水、节水和防汛抗旱的日常工作。
        # 云岭市水务局机构设置
        设办公室和水利科。
    """
    sections = pages_to_sections(*prose(text))
    assert [(s.number, s.heading, s.role) for s in sections] == [
        (None, "云岭市水务局主要职责", "other"),
        (None, "云岭市水务局机构设置", "other"),
    ]


def test_the_lines_of_a_cover_are_no_section():
    text = """
        # 云岭市水务局
        # 2024年部门预算绩效文本
        = 云岭市水务局编制
        = 2024年3月
    """
    assert pages_to_sections(*prose(text)) == ()


def test_prose_before_the_first_heading_is_kept():
    text = """
        # 编制说明
        本文本按照上级要求编制，反映全年绩效目标、绩效指标和保障措施，由水务局负责解释。
        一、总体绩效目标
        统筹推进各项工作。
    """
    sections = pages_to_sections(*prose(text))
    assert [(s.heading, s.role) for s in sections] == [
        ("编制说明", "other"),
        ("一、总体绩效目标", "overall_goal"),
    ]


LONG = "统筹水库巡查和河道清淤，健全乡镇管护队伍，对照年度工作计划按月调度，确保度汛。"


def texts(text: str, setting: Setting | None = None) -> list[str]:
    """Return the text of each section."""
    return [section.text for section in pages_to_sections(*prose(text, setting))]


def test_a_paragraph_set_in_as_a_block_is_one():
    own = prose(f"一、基本情况\n{LONG}\n{LONG}", Setting(width_ems=22, indent_ems=0))
    block = prose(LONG, Setting(width_ems=18, indent_ems=0, left=128.0, top=260.0))
    glyphs = (*own[0].glyphs, *block[0].glyphs)
    (section,) = pages_to_sections(with_glyphs(own[0], glyphs))
    assert section.text.splitlines() == [LONG, LONG, LONG]


def test_a_hanging_item_of_a_list_goes_on_where_its_text_begins():
    item = "（1）汛前完成水库、闸站全面检查，汛中落实二十四小时"
    text = f"一、基本情况\n{LONG}\n{item}"
    (page,) = prose(text, Setting(width_ems=26, indent_ems=0))
    last = max(glyph.baseline for glyph in page.glyphs)
    below = set_line("值守制度，及时修复工程。", 80.0 + 30, last + 18, 12.0)
    glyphs = [*page.glyphs, *below]
    (section,) = pages_to_sections(with_glyphs(page, glyphs))
    assert section.text.splitlines()[-1] == f"{item}值守制度，及时修复工程。"


def test_smaller_type_is_another_paragraph():
    (page,) = prose(f"一、基本情况\n{LONG}{LONG[:-1]}", Setting(width_ems=19.5))
    last = max(glyph.baseline for glyph in page.glyphs)
    note = set_line("注：数据截至年末。", 80.0, last + 18.0, 9.0)
    (section,) = pages_to_sections(with_glyphs(page, (*page.glyphs, *note)))
    assert section.text.splitlines()[1:] == ["注：数据截至年末。"]


def test_a_page_without_prose_between_ends_the_paragraph():
    full = "统筹水库巡查和河道清淤健全乡镇管护队伍并" * 2
    text = f"一、基本情况\n{full}\n- - -\n{{}}按月调度。"
    setting = Setting(width_ems=20, indent_ems=0)
    assert texts(text.format(""), setting) == [f"{full}按月调度。"]
    assert texts(text.format("- - -\n"), setting) == [f"{full}\n按月调度。"]


@pytest.mark.parametrize("last", "，自")
def test_letters_that_leave_the_end_of_a_line_blank_end_no_paragraph(last: str):
    text = f"统筹水库巡查和河道清淤完成泵站建设3座{last}健全乡镇管护队伍按月调度。"
    (page,) = prose(f"一、基本情况\n{text}", Setting(width_ems=10, indent_ems=0))
    glyphs = [
        glyph._replace(box=glyph.box._replace(right=glyph.box.right - 6.6))
        if glyph.text == last
        else glyph
        for glyph in page.glyphs
    ]
    (section,) = pages_to_sections(with_glyphs(page, glyphs))
    assert section.text == text


def with_glyphs(page: Page, glyphs: Iterable[Glyph]) -> Page:
    """Return the page with these glyphs in place of its own."""
    return Page(
        number=page.number,
        width=page.width,
        height=page.height,
        glyphs=tuple(glyphs),
        strokes=page.strokes,
    )


@pytest.mark.parametrize("width", range(20, 40))
def test_a_latin_word_that_did_not_fit_does_not_end_a_paragraph(width: int):
    word = "OMNIBUS-WWW"
    text = f"一、基本情况\n{LONG}使用{word}平台，{word}、{word}系统，按月调度。"
    assert texts(text, Setting(width_ems=width)) == [
        f"{LONG}使用{word}平台，{word}、{word}系统，按月调度。"
    ]


def test_flush_headings_end_paragraphs_that_break_off():
    text = """
        一、工作措施
        统筹水库巡查和河道清淤，健全队伍，
        二、保障措施
        对照年度工作计划按月调度，确保安全度汛，把隐患消除在成灾之前，提高使用效益。
        三、其他事项
        由水务局负责解释。
    """
    pages = prose(text, Setting(width_ems=19))
    lines = [line.text for line in page_to_tables(pages[0])[1]]
    assert lines[1] == "统筹水库巡查和河道清淤，健全队伍，"
    flush = [shifted(page, "一二三", 24.0) for page in pages]
    sections = pages_to_sections(*flush)
    assert [section.number for section in sections] == ["一、", "二、", "三、"]


def shifted(page: Page, starts: str, by: float) -> Page:
    """Return the page with the lines that start with one of these set flush."""
    heads = {glyph.baseline for glyph in page.glyphs if glyph.text in starts}
    glyphs = [
        glyph._replace(
            box=glyph.box._replace(left=glyph.box.left - by, right=glyph.box.right - by)
        )
        if glyph.baseline in heads
        else glyph
        for glyph in page.glyphs
    ]
    return with_glyphs(page, glyphs)


def test_wider_notes_on_another_page_do_not_move_the_margin():
    plan = f"一、基本情况\n{LONG}{LONG}{LONG}"
    (own,) = prose(plan, Setting(width_ems=20))
    (wide,) = prose(LONG * 6, Setting(width_ems=34, indent_ems=0))
    other = Page(number=2, width=600, height=842, glyphs=wide.glyphs, strokes=())
    sections = pages_to_sections(own, other)
    assert sections[0].text.splitlines()[0] == LONG * 3


def test_a_page_of_few_lines_borrows_its_margins():
    plan = (
        f"一、基本情况\n{LONG}{LONG}\n二、机构设置\n- - -\n设办公室。\n三、其他\n无。"
    )
    assert texts(plan, Setting(width_ems=20)) == [LONG * 2, "设办公室。", "无。"]


def test_a_slip_between_contents_and_heading_is_forgiven():
    entries = ["第一部分　部门整体绩效目标", "1、总体绩效目标", "2、分项绩效目标"]
    text = "\n".join(["# 目录", *entries, "3、工作保障错施", BODY])
    assert len(pages_to_sections(*prose(text))) == 4


def test_lines_among_the_entries_may_be_none():
    entries = [f"{name}……{page}" for page, name in enumerate(NAMES, start=3)]
    entries[2:2] = ["（含重点项目情况", "及其绩效指标）"]
    entries.append("1、水库巡查项目绩效目标表……9")
    text = "\n".join(["# 目录", *entries, BODY])
    assert len(pages_to_sections(*prose(text, Setting(indent_ems=0)))) == 4


def test_contents_end_where_no_entry_follows():
    entries = [f"{name}……{page}" for page, name in enumerate(NAMES, start=3)]
    between = ["本文本由水务局编制", "财政局审核", "公开时间见封面", "联系电话见封底"]
    body = "一、总体绩效目标\n统筹推进各项工作，见第9页"
    text = "\n".join(["# 目录", *entries, *between, body, "见附件12"])
    sections = pages_to_sections(*prose(text, Setting(indent_ems=0)))
    assert [section.heading for section in sections] == ["一、总体绩效目标"]


def test_a_part_that_differs_in_one_figure_is_another_part():
    text = "\n".join(["# 目录", "第一部分", "第二部分", *BODY.splitlines()[1:]])
    assert len(pages_to_sections(*prose(text))) == 4


def test_a_part_mentioned_at_the_start_of_a_sentence_is_none():
    text = """
        # 第一部分　基本情况
        一、主要职责
        第二部分已经说明。
    """
    sections = pages_to_sections(*prose(text))
    assert [(s.part, s.text) for s in sections] == [("第一部分", "第二部分已经说明。")]
