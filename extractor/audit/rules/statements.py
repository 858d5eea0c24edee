"""Rules on what the text states: how many projects, how much money, or nothing at all.

Only wordings that plainly speak of all projects with targets are read, such as
编报绩效目标的项目共12个,涉及项目预算资金1,234.56万元. Where a document states two
numbers, or holds no form, nothing is compared. Sections have pages, but no place there.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from extractor.audit.oddities import Oddity
from extractor.model import Normalized, Section
from extractor.text import fold_value, plain_figure

_MANAGED = (
    r"(?<![未没不应拟])(?:编报|填报|编制|设置|设定|申报|报送|实行|实施|纳入|开展|进行)了?"
    r"(?:项目|预算|支出)*绩效目标(?:管理)?"
)
_PROJECTS = r"(?:部门)?(?:预算|支出)*项目(?:支出)?"
_ALL = rf"(?:全部{_PROJECTS}|项目支出)(?:全面|全部|均|都|已)*"
_COUNTED = rf"(?<![\d,.])(?P<before>\d+)个{_PROJECTS}(?:全面|全部|均|都|已)*"
_STATED = re.compile(
    rf"(?:{_COUNTED}|(?P<all>{_ALL}))?{_MANAGED}"
    rf"(?:的{_PROJECTS}(?:共计|共有|共|计|为|有|合计)?(?P<after>\d+)个)?"
    r"(?P<money>[,;]?(?:共计|共|合计)?涉及[^,;:\d]{0,16}"
    r"(?P<sum>\d[\d,]*(?:\.\d+)?)(?P<unit>亿元|万元|元))?"
)
_UNITS = {"元": Decimal(1), "万元": Decimal(10_000), "亿元": Decimal(100_000_000)}
_YEAR = re.compile(r"(?<!\d)20\d{2}(?=年)")
_SENTENCE_END = re.compile(r"[。\n]")

_QUALIFIERS = (
    r"(?:使用|安排|设立|设置|管理|分配|编制|的|本级|省级|市级|县级|区级|中央|对下|此类|此|该类"
    r"|该|相关|一般公共|公共|政府性|国有资本经营|财政|拨款|部门|单位|绩效|重点|三公|年度"
    r"|纳入|专项|预算|项目|支出|收入|转移支付|基金|目标)"
)
_OBJECTS = (
    r"(?:资金|项目|支出|收入|预算|基金|拨款|经费|转移支付|目标|内容|事项|情况|数据)"
)
_EMPTY = re.compile(
    rf"(?:注:)?[^,;:。]{{0,25}}?(?<!确保)(?:无|没有|未安排|未设立|不涉及)"
    rf"{_QUALIFIERS}*{_OBJECTS}(?:表|安排)?(?:[,;。].*)?"
    r"|(?:注:)?[^。]{0,25}?[本此该]表(?:为空表?|无数据|无内容)"
    r"|(?:本(?:部门|单位|部分))?(?:不涉及|无)"
)
_EMPTY_MAX = 40
"""Longer texts say more than that there is nothing."""

_GOAL_ROLES = frozenset({"overall_goal", "sub_goal", "sub_goal_indicator", "safeguard"})
_BRACKETED = re.compile(r"[(\[]([^()\[\]]+)[)\]]$")


class _Statement(NamedTuple):
    section: Section
    quote: str
    forms: int | None
    sum_yuan: Decimal | None
    unit: str
    tolerance: Decimal


def forms_stated(document: Normalized) -> Iterator[Oddity]:
    """The text states another number of projects than there are forms."""
    statement = _only(document, "forms")
    forms = len(document.projects)
    if statement is not None and forms not in {0, statement.forms}:
        message = f"{_said_at(statement)},文件中有{forms}个项目的绩效目标表"
        yield Oddity(
            message=message, expected=f"{statement.forms}个", actual=f"{forms}个"
        )


def budgets_stated(document: Normalized) -> Iterator[Oddity]:
    """The text states another sum than the budgets add up to."""
    statement = _only(document, "sum_yuan")
    sums = _sums(document)
    if statement is None or not sums or any(forms_stated(document)):
        return
    stated = statement.sum_yuan or Decimal(0)
    if all(abs(total - stated) > statement.tolerance for total in sums):
        printed = f"{plain_figure(sums[0] / _UNITS[statement.unit])}{statement.unit}"
        message = (
            f"{_said_at(statement)},{len(document.projects)}个项目预算合计{printed}"
        )
        expected = f"{plain_figure(stated / _UNITS[statement.unit])}{statement.unit}"
        yield Oddity(message=message, expected=expected, actual=printed)


def part_empty(document: Normalized) -> Iterator[Oddity]:
    """A part says that there is nothing to tell."""
    for section in document.sections:
        said = _declaration(section)
        if said and len(said) <= _EMPTY_MAX and _EMPTY.fullmatch(fold_value(said)):
            heading = f"“{section.heading}”" if section.heading else ""
            message = f"第{section.page_first}页{heading}声明:“{said}”"
            yield Oddity(message=message, actual=said)


def _declaration(section: Section) -> str:
    """Return the text of a part; without text what its heading says or adds."""
    if section.role in _GOAL_ROLES:
        return ""
    text = section.text.strip()
    if text or not section.heading:
        return text
    bracketed = _BRACKETED.search(fold_value(section.heading))
    return bracketed[1] if bracketed else section.heading


def _only(document: Normalized, what: str) -> _Statement | None:
    """Return the statement of a number or a sum; None if there are two that differ."""
    stating = [
        statement
        for statement in _statements(document)
        if getattr(statement, what) is not None
    ]
    values = {getattr(statement, what) for statement in stating}
    return stating[0] if len(values) == 1 else None


def _statements(document: Normalized) -> Iterator[_Statement]:
    year = str(document.head.fiscal_year)
    for section in document.sections:
        for sentence in map(fold_value, _SENTENCE_END.split(section.text)):
            years = _YEAR.findall(sentence)
            if years and year not in years:
                continue
            for matched in _STATED.finditer(sentence):
                yield _statement(section, matched)


def _statement(section: Section, matched: re.Match[str]) -> _Statement:
    count = matched["before"] or matched["after"]
    figure = (matched["sum"] or "").replace(",", "")
    unit = matched["unit"] or "元"
    _, _, decimals = figure.partition(".")
    is_of_all = matched["money"] and (count or matched["all"])
    return _Statement(
        section=section,
        quote=matched[0],
        forms=int(count) if count else None,
        sum_yuan=Decimal(figure) * _UNITS[unit] if is_of_all else None,
        unit=unit,
        tolerance=_UNITS[unit] / 10 ** len(decimals) / 2,
    )


def _sums(document: Normalized) -> tuple[Decimal, ...]:
    """Return all that a sum may mean: the budgets, without carryover, fiscal money.

    Nothing when the budget of one project is not known.
    """
    projects = document.projects
    total = _sum([project.budget_total for project in projects])
    if total is None or not projects:
        return ()
    carried = sum(project.budget_carryover or 0 for project in projects)
    fiscal = _sum([project.budget_fiscal for project in projects])
    return (total, total - carried, total if fiscal is None else fiscal)


def _sum(amounts: Sequence[Decimal | None]) -> Decimal | None:
    known = [amount for amount in amounts if amount is not None]
    return sum(known, start=Decimal(0)) if len(known) == len(amounts) else None


def _said_at(statement: _Statement) -> str:
    return f"第{statement.section.page_first}页称“{statement.quote}”"
