"""What stands in the margins of pages: found with evidence, and nothing else is."""

from collections.abc import Iterable

import pytest
from hypothesis import given, strategies as st

from extractor.extract.furniture import find_furniture
from extractor.model import Glyph, Page
from tests.steps import page_to_tables
from tests.writing import set_line, width_of

WIDTH, HEIGHT = 600.0, 840.0
BODY = [
    "统筹水库巡查和河道清淤",
    "健全乡镇管护队伍",
    "对照年度工作计划按月调度",
]


def page(number: int, *lines: tuple[str, float], height: float = HEIGHT) -> Page:
    """Return a page of prose with further lines at these heights, in the middle."""
    glyphs: list[Glyph] = []
    body = [(text, 200.0 + 20 * at, 12.0) for at, text in enumerate(BODY)]
    for text, baseline, size in (*body, *((text, at, 9.0) for text, at in lines)):
        left = (WIDTH - width_of(text, size)) / 2
        glyphs.extend(set_line(text, left, baseline, size))
    return Page(
        number=number, width=WIDTH, height=height, glyphs=tuple(glyphs), strokes=()
    )


def found(pages: Iterable[Page]) -> list[str]:
    """Return the text of all furniture, page by page."""
    read = list(pages)
    loose = {page.number: page_to_tables(page)[1] for page in read}
    furniture = find_furniture(read, loose)
    return [line.text for page in read for line in furniture.lines[page.number]]


STYLES = [
    "#",
    "- # -",
    "—#—",
    "－ # －",
    "第#页",
    "第 # 页 共 30 页",
    "第#页，共30页",
    "第#页/共30页",
    "共30页 第#页",
    "#/30",
    "# / 30",
    "Page # of 30",
    "Page #",
    "# of 30",
    "·#·",
    "• # •",
    "[#]",
    "（#）",
    "〔#〕",
    "~#~",
    "| #",
    "P#",
    "页码：#",
]


@pytest.mark.parametrize("style", STYLES)
def test_numbers_of_every_style_that_count_up_are_page_numbers(style: str):
    pages = [page(n, (style.replace("#", str(n)), 800.0)) for n in range(1, 12)]
    assert len(found(pages)) == 11


@given(
    style=st.sampled_from(STYLES),
    first=st.integers(1, 5),
    skipped=st.integers(0, 3),
    count=st.integers(2, 6),
    at=st.sampled_from([30.0, 60.0, 790.0, 815.0]),
)
def test_the_count_may_begin_on_any_page(
    style: str, first: int, skipped: int, count: int, at: float
):
    numbers = range(first + skipped, first + skipped + count)
    pages = [page(n, (style.replace("#", str(n - skipped)), at)) for n in numbers]
    assert len(found(pages)) == count


ROMAN = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]
CHINESE = ["", *"一二三四五六七八九十", "十一", "十二"]


ROMAN = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]
CHINESE = ["", *"一二三四五六七八九十", "十一", "十二"]


@pytest.mark.parametrize("figures", [ROMAN, [f.upper() for f in ROMAN], CHINESE])
@pytest.mark.parametrize("style", ["#", "- # -", "第#页"])
def test_roman_and_chinese_figures_count_too(style: str, figures: list[str]):
    pages = [page(n, (style.replace("#", figures[n]), 800.0)) for n in range(1, 13)]
    assert len(found(pages)) == 12


@pytest.mark.parametrize("pair", [("iii", "iv"), ("ix", "x"), ("十九", "二十")])
def test_what_counts_up_is_the_value_of_the_figures(pair: tuple[str, str]):
    pages = [page(n, (text, 800.0)) for n, text in enumerate(pair, start=3)]
    assert found(pages) == list(pair)
    assert found([page(5, (pair[0], 800.0)), page(8, (pair[1], 800.0))]) == []


def test_the_outermost_line_may_count_up_high_above_the_foot():
    assert found([page(n, (str(n), 710.0)) for n in (1, 2, 3)]) == ["1", "2", "3"]
    assert found([page(n, (str(n), 600.0)) for n in (1, 2, 3)]) == []


def test_figures_written_in_two_ways_do_not_count_up_together():
    assert found([page(1, ("（4）", 800.0)), page(2, ("[5]", 800.0))]) == []


def test_page_numbers_may_stand_left_and_right_in_turn():
    pages = []
    for number in range(1, 5):
        left = 60.0 if number % 2 else 520.0
        own = page(number)
        glyphs = (*own.glyphs, *set_line(str(number), left, 800.0, 9.0))
        pages.append(_with(own, glyphs))
    assert found(pages) == ["1", "2", "3", "4"]


def _with(own: Page, glyphs: tuple[Glyph, ...]) -> Page:
    return Page(
        number=own.number,
        width=own.width,
        height=own.height,
        glyphs=glyphs,
        strokes=own.strokes,
    )


@pytest.mark.parametrize("text", ["第1页", "- 1 -", "1/1", "Page 1 of 1", "1"])
def test_a_page_alone_may_have_a_number(text: str):
    assert found([page(1, (text, 800.0))]) == [text]


@pytest.mark.parametrize("text", ["2022", "36", "（一）", "三", "100%", "98.5"])
def test_a_figure_at_the_foot_that_counts_nothing_is_text(text: str):
    pages = [page(1, (text, 800.0)), page(2), page(3, ("共36公里", 800.0))]
    assert found(pages) == []


def test_the_last_line_of_a_paragraph_is_no_page_number():
    below = ("完成治理的河道总长为", 790.0), ("2", 802.0)
    assert found([page(1), page(2, *below), page(3)]) == []


def test_a_part_that_counts_anew_may_have_one_page():
    texts = ["1", "2", "3", "1"]
    pages = [page(n, (text, 800.0)) for n, text in enumerate(texts, start=1)]
    assert found(pages) == texts


HEADS = [
    "云岭市水务局2024年部门预算绩效文本",
    "云岭市水务局 第#页",
    "2024/3/5 15:20 绩效文本 #/12",
    "绩效文本 · # ·",
]


@given(
    text=st.sampled_from(HEADS),
    count=st.integers(2, 6),
    at=st.sampled_from([30.0, 60.0, 800.0]),
)
def test_a_line_that_comes_again_at_one_height_is_a_running_head(
    text: str, count: int, at: float
):
    pages = [page(n, (text.replace("#", str(n)), at)) for n in range(1, count + 1)]
    assert len(found(pages)) == count


def test_running_heads_may_alternate():
    texts = ["云岭市水务局", "部门预算绩效文本"]
    pages = [page(n, (texts[n % 2], 45.0)) for n in range(1, 5)]
    assert len(found(pages)) == 4


def test_heads_are_measured_from_their_own_edge():
    pages = [
        page(n, ("绩效文本", height - 40.0), height=height)
        for n, height in enumerate([840.0, 595.0, 840.0], start=1)
    ]
    assert len(found(pages)) == 3


@pytest.mark.parametrize(
    "text", ["file:///D:/公开/绩效.html", "https://www.yunling.example/12.html 1/1"]
)
def test_what_a_browser_prints_at_the_edge_is_a_running_head(text: str):
    assert found([page(1, (text, 820.0))]) == [text]


@pytest.mark.parametrize(
    ("texts", "at"),
    [
        (["项目支出绩效目标表", "项目支出绩效目标表"], 45.0),
        (["一、总体情况", "一、总体情况"], 45.0),
        (["表1", "表2", "表3"], 45.0),
        (["健全制度，", "健全队伍，", "健全机制，"], 45.0),
        (["云岭市水务局", "云岭市水务局"], 110.0),
        (["云岭市水务局", "云岭市水务局"], 85.0),
        (["云岭市水务局", "云岭市水务局", "云岭市水务局"], 110.0),
    ],
)
def test_titles_and_text_that_come_again_are_no_running_heads(
    texts: list[str], at: float
):
    pages = [page(n, (text, at)) for n, text in enumerate(texts, start=1)]
    assert found(pages) == []


def test_three_pages_tell_of_a_head_that_two_do_not():
    pages = [page(n, ("云岭市水务局", 90.0)) for n in (1, 2, 3)]
    assert len(found(pages)) == 3


def test_a_line_that_moves_down_the_page_is_no_running_head():
    pages = [page(n, ("云岭市水务局", 20.0 + 12 * n)) for n in (1, 2, 3)]
    assert found(pages) == []


def test_a_line_in_large_type_is_a_title_on_the_word_of_two_pages():
    pages = []
    for number in (1, 2):
        own = page(number)
        title = set_line("绩效情况公开", 200.0, 60.0, 20.0)
        pages.append(_with(own, (*own.glyphs, *title)))
    assert found(pages) == []


def test_a_line_right_above_the_text_is_no_running_head_on_the_word_of_two_pages():
    lines = ("云岭市水务局", 60.0), ("持续推进各项工作", 69.5)
    assert found([page(1, *lines), page(2, *lines)]) == []


def test_nothing_is_furniture_on_pages_without_any():
    assert found([page(1), page(2), page(3)]) == []


def test_a_page_that_is_blank_but_for_its_number_has_it():
    blank = _with(page(2), tuple(set_line("2", 300.0, 800.0, 9.0)))
    assert found([page(1, ("1", 800.0)), blank]) == ["1", "2"]
