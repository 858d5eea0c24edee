"""The contents against the forms found: silent unless one of them surely lacks one."""

from collections.abc import Sequence

from hypothesis import given, strategies as st

from extractor.extract.listing import check_listing
from extractor.geometry import Box, Place
from extractor.model import ContentsEntry, RawField, RawProject

PART = "第三部分 预算项目绩效目标"
NAMES = ["236水库巡查", "河道保洁", "乡镇供水管网维修", "闸站除险", "岸线监测"]


def place(text: str, page_number: int = 2) -> Place:
    return Place(page_number, Box(70, 100, 300, 112), text)


def contents(*texts: str) -> list[ContentsEntry]:
    """Return the entries of lines such as `1、 水库巡查`: number, then title."""
    return [
        ContentsEntry(
            number=number or None,
            title=title,
            page_label=None,
            places=(place(number + title),),
        )
        for number, title in (text.split(" ", 1) for text in texts)
    ]


def form(heading: str | None, name: str | None = None) -> RawProject:
    fields = {"project_name": name} if name else {}
    return RawProject(
        form="hebei-project",
        heading=heading_field(heading),
        fields={
            key: RawField(text=x, places=(place(x, 5),)) for key, x in fields.items()
        },
        funds=(),
        plans=(),
        goals=(),
        indicators=(),
        page_first=5,
        page_last=5,
    )


def heading_field(text: str | None) -> RawField | None:
    return RawField(text=text, places=(place(text, 5),)) if text else None


def numbered(names: Sequence[str], suffix: str = "项目绩效目标表") -> list[str]:
    return [f"{number}、 {name}{suffix}" for number, name in enumerate(names, start=1)]


def forms(*headings: str) -> list[RawProject]:
    return [form(heading.replace(" ", "")) for heading in headings]


def message(entries: Sequence[str], found: Sequence[RawProject]) -> str | None:
    findings = check_listing(contents(*entries), found)
    assert len(findings) <= 1
    return findings[0].message if findings else None


def test_contents_and_forms_that_agree_say_nothing():
    assert message([PART, *numbered(NAMES)], forms(*numbered(NAMES))) is None


def test_a_form_that_is_missing_is_named_with_both_figures():
    lines = numbered(NAMES)
    (finding,) = check_listing(contents(PART, *lines), forms(*lines[:2], *lines[3:]))
    assert finding.code == "contents-mismatch"
    assert finding.message == (
        "目录列有5个项目绩效目标表,文中有4个;"
        "目录有而文中没有:3、乡镇供水管网维修项目绩效目标表"
    )
    assert (finding.expected, finding.actual) == ("5", "4")
    assert finding.place == place("3、乡镇供水管网维修项目绩效目标表")


def test_a_form_that_is_not_listed_is_named_and_shown_where_it_stands():
    lines = numbered(NAMES)
    (finding,) = check_listing(contents(PART, *lines[:4]), forms(*lines))
    assert finding.message == (
        "目录列有4个项目绩效目标表,文中有5个;文中有而目录没有:5、岸线监测项目绩效目标表"
    )
    assert finding.place == place("5、岸线监测项目绩效目标表", 5)


def test_equal_numbers_do_not_hide_that_the_projects_are_others():
    entries = contents(PART, *numbered([*NAMES[:4], "水质化验"]))
    (finding,) = check_listing(entries, forms(*numbered(NAMES)))
    assert finding.place == place("5、水质化验项目绩效目标表")
    assert finding.message == (
        "目录列有5个项目绩效目标表,文中有5个;目录有而文中没有:5、水质化验项目绩效目标表;"
        "文中有而目录没有:5、岸线监测项目绩效目标表"
    )


def test_the_suffix_the_number_and_the_year_are_no_part_of_the_name():
    entries = ["（一） 2029年水库巡查", "（二） 河道保洁项目支出绩效目标申报表"]
    more = ["（三） 岸线监测项目", "（四） 闸站除险"]
    found = forms("3、 水库巡查", "4.2029年度河道保洁", "5、 岸线监测", "6、 闸站除险")
    assert message([*entries, *more], found) is None


def test_a_form_without_a_telling_heading_is_known_by_its_project():
    found = [form("项目支出绩效目标表", name) for name in NAMES]
    assert message([PART, *numbered(NAMES)], found) is None
    assert message([PART, *numbered(NAMES[1:])], found) == (
        "目录列有4个项目绩效目标表,文中有5个;文中有而目录没有:236水库巡查"
    )


def test_a_slip_of_one_character_is_forgiven():
    entries = ["1、 应急救灾资金、冬春救助资金", "2、 河道保洁", "3、 岸线监测"]
    found = forms("2、 应急救灾资金、冬春求助资金", "1、 河道保洁", "3、 岸线监测")
    assert message(entries, found) is None
    twice = forms("2、 应急救宅资金、冬春求助资金", "1、 河道保洁", "3、 岸线监测")
    assert message(entries, twice) is not None


def test_one_number_does_not_make_two_names_one():
    lines = numbered([*NAMES[:4], "乡镇道路养护维修"])
    found = forms(*numbered([*NAMES[:4], "乡镇供水管网改造"]))
    assert message([PART, *lines], found) is not None


def test_one_character_of_a_short_name_tells_projects_apart_unless_numbers_agree():
    entries = ["1、 水库巡查", "2、 河道保洁", "3、 教师工作专项"]
    assert message(entries, forms(*entries[:2], "3、 教帅工作专项")) is None
    assert message(entries, forms(*entries[:2], "4、 教学工作专项")) is not None


def test_a_numeral_is_never_a_slip():
    entries = ["1、 水库巡查", "2、 河道保洁", "3、 城乡供水管网改造一期工程"]
    found = forms(*entries[:2], "3、 城乡供水管网改造二期工程")
    assert message(entries, found) is not None


def test_a_name_cut_short_under_the_same_number_is_the_same():
    entries = ["1、 水库巡查", "2、 河道保洁", "3、 应急演练"]
    assert message(entries, forms(*entries[:2], "3、 应急演练专项经费")) is None
    assert message(entries, forms(*entries[:2], "4、 应急演练专项经费")) is not None


def test_a_form_without_any_name_may_be_what_any_entry_names():
    lines = numbered(NAMES)
    assert message([PART, *lines], [*forms(*lines[:4]), form(None)]) is None
    assert message([PART, *lines[:4]], [*forms(*lines[:4]), form(None)]) == (
        "目录列有4个项目绩效目标表,文中有5个;文中有而目录没有:第5页的表"
    )


def test_contents_that_end_at_a_level_above_say_nothing():
    found = forms(*numbered(NAMES))
    parts = ["第一部分 部门整体绩效目标", "1、 总体绩效目标", "2、 分项绩效目标", PART]
    assert message(parts, found) is None
    assert message(["一、 基本情况", "五、 项目绩效目标表"], found) is None
    above = " 附表：水务局水库巡查项目预算绩效目标表"
    assert message(["一、 基本情况", above], found) is None


def test_a_title_that_stands_over_several_forms_is_no_list_of_them():
    found = [form("附表：水务局项目绩效目标表"), form("项目绩效目标表", "河道保洁")]
    assert message(["一、 概况", " 附表：水务局项目绩效目标表"], found) is None


def test_contents_that_name_a_few_of_many_forms_say_nothing():
    found = forms(*numbered(NAMES))
    assert message([PART, *numbered(NAMES[:2])], found) is None
    assert message([PART, *numbered(NAMES[:3])], found) is not None


def test_only_entries_of_the_part_that_lists_forms_count():
    others = ["第一部分 概况", "1、 主要职责", "2、 机构设置", "3、 重点工作", PART]
    closing = ["第四部分 附件", "1、 收支总表", "2、 部门整体绩效目标表"]
    entries = [*others, *numbered(NAMES), *closing]
    assert message(entries, forms(*numbered(NAMES))) is None


def test_entries_that_are_numbered_otherwise_are_headings():
    entries = [PART, "一、 水务局项目绩效目标表", *numbered(NAMES), "（一） 编制说明"]
    assert message(entries, forms(*numbered(NAMES))) is None


def test_an_entry_that_is_no_form_among_forms_is_not_missed():
    entries = [PART, "1、 项目概况", "2、 水库巡查项目绩效目标表"]
    more = ["3、 河道保洁项目绩效目标表", "4、 名词解释"]
    assert message([*entries, *more], forms(entries[2], more[0])) is None


def test_a_bare_name_among_bare_names_is_missed():
    entries = ["1、 项目概况", "2、 水库巡查", "3、 河道保洁", "4、 岸线监测"]
    assert message([PART, *entries], forms(*entries[1:3])) == (
        "目录列有3个项目绩效目标表,文中有2个;目录有而文中没有:4、岸线监测"
    )
    assert message([PART, *entries], forms(entries[1])) is None


def test_one_form_of_two_that_are_listed_is_enough_to_miss_the_other():
    lines = numbered(NAMES[:2])
    assert message(lines, forms(lines[0])) == (
        "目录列有2个项目绩效目标表,文中有1个;目录有而文中没有:2、河道保洁项目绩效目标表"
    )


def test_a_form_listed_in_another_part_is_not_surplus():
    whole = ["第一部分 部门整体绩效目标", "1、 水务局整体支出目标表"]
    entries = [*whole, PART, *numbered(NAMES)]
    found = forms("1、 水务局整体支出目标表", *numbered(NAMES))
    assert message(entries, found) is None


def test_where_no_form_is_found_the_list_must_be_one_of_project_forms():
    assert message([PART, *numbered(NAMES)], []) == (
        "目录列有5个项目绩效目标表,文中有0个;目录有而文中没有:"
        "1、236水库巡查项目绩效目标表、2、河道保洁项目绩效目标表、"
        "3、乡镇供水管网维修项目绩效目标表、4、闸站除险项目绩效目标表、"
        "5、岸线监测项目绩效目标表"
    )
    assert message(numbered(NAMES), []) is None
    assert message([PART, *numbered(NAMES[:1])], []) is None
    kinds = ["项目支出", "部门整体支出", "县对下转移支付", "重点项目"]
    assert message([PART, *numbered(kinds, "绩效目标表")], []) is None


def test_forms_that_share_a_name_are_paired_one_by_one():
    lines = ["1、 水库巡查", "2、 河道保洁", "3、 水库巡查"]
    assert message(lines, forms(*lines)) is None
    assert message(lines, forms(*lines[:2])) == (
        "目录列有3个项目绩效目标表,文中有2个;目录有而文中没有:3、水库巡查"
    )
    worded = [f"{line}项目绩效目标表" for line in lines]
    assert message(worded, forms(*worded[1:])) == (
        "目录列有3个项目绩效目标表,文中有2个;目录有而文中没有:1、水库巡查项目绩效目标表"
    )


def test_many_names_are_counted_and_not_all_written():
    lines = numbered([f"{name}{place}站" for place in "甲乙丙" for name in NAMES])
    text = message([PART, *lines], [])
    assert text is not None
    assert text.endswith("、10、岸线监测乙站项目绩效目标表等15个")


@given(
    names=st.lists(
        st.text(alphabet="水库河道巡查保洁监测除险管网维修", min_size=2, max_size=9),
        min_size=3,
        max_size=12,
        unique=True,
    ),
    data=st.data(),
)
def test_whichever_form_is_missing_the_figures_say_so(
    names: list[str], data: st.DataObject
):
    lines = numbered(names)
    gone = data.draw(st.integers(0, len(names) - 1))
    left = [line for at, line in enumerate(lines) if at != gone]
    assert message([PART, *lines], forms(*lines)) is None
    (missing,) = check_listing(contents(PART, *lines), forms(*left))
    (surplus,) = check_listing(contents(PART, *left), forms(*lines))
    assert lines[gone].replace(" ", "") in missing.message
    assert lines[gone].replace(" ", "") in surplus.message
    assert (missing.expected, missing.actual) == (surplus.actual, surplus.expected)
