"""Where a paragraph ends: one drawn page for each thing that tells."""

from collections.abc import Iterable

import pytest

from extractor.model import Glyph, Page
from tests.prose import Setting, prose
from tests.steps import page_to_tables, pages_to_sections
from tests.writing import set_line

LONG = "统筹水库巡查和河道清淤，健全乡镇管护队伍，对照年度工作计划按月调度，确保度汛。"


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
