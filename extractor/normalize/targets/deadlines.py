"""Dates in a target: 12月底前, 2022年12月31日, 2021年1月-12月, 第三季度.

A deadline has only its last day, a day has both ends alike, a period has both. What is
printed without a year takes the document's. A date counts when it begins the text and
nothing but a doing comes after it (完成, 到位), or when it is a deadline; the year in
按2021年标准执行 is neither.
"""

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

from extractor.normalize.dates import DaySpan, read_period
from extractor.normalize.targets.operators import BEFORE, SPELLINGS
from extractor.normalize.targets.target import Operator

_MONTHS = {word: month for month, word in enumerate("一二三四五六七八九十", start=1)}
_MONTHS |= {"十一": 11, "十二": 12}
_LEAD = (
    rf"(?P<lead>(?:{BEFORE}|截至|截止到?|按时|力争|确保|计划|预计|应|须|于|在|自|从|至|到"
    r"|赶在){0,4})"
)
_YEAR = (
    r"(?:(?P<year>(?:19|20)\d\d)年度?|(?P<next>次年|明年|下一?年度?|第二年)"
    r"|[本当]年度?|今年)"
)
_MONTH = r"(?P<month>十[一二]?|[一二三四五六七八九]|1[0-2]|0?[1-9])月份?"
_DAY = r"(?P<day>[0-3]?\d)[日号](?:\d{1,2}(?:[时点](?:\d{1,2}分)?|:\d\d))?"
_PART = (
    r"(?P<part>上半年|下半年|前[二两三2-3]个?季度|第?[一二三四1-4]季度|全年"
    r"|(?<!半)年度?(?=底|末|终|内))"
)
_EDGE = (
    r"(?P<edge>月?底|末|终|初|上旬|中旬|下旬)?(?P<by>之前|以前|前|以内|内|止)?"
    r"(?P<since>起|之后|以后)?"
)
_YEAR_2 = _YEAR.replace("<year>", "<year2>").replace("<next>", "<next2>")
_YEAR_3 = _YEAR.replace("<year>", "<year3>").replace("<next>", "<next3>")
_DATE = re.compile(
    rf"(?<![\d.个每]){_LEAD}"
    rf"(?:{_YEAR}?{_MONTH}(?:{_DAY})?|{_YEAR_2}?{_PART}|{_YEAR_3})(?![\d个])"
    rf"{_EDGE}"
)
_DIGITAL = re.compile(
    rf"{_LEAD}(?P<digits>(?:19|20)\d\d(?P<sep>[-./])\d{{1,2}}(?P=sep)\d{{1,2}}日?"
    rf"|(?:19|20)\d\d(?:\.[01]\d|/(?:1[0-2]|0?[1-9]))(?!\d)|(?:19|20)\d{{6}}){_EDGE}"
)
_PERIOD = re.compile(
    r"(?:自|从)?(?P<period>[\d年月日号./起~-]*\d[\d年月日号./起~至到-]*)(?:止|期间)?"
)
_QUARTER_SPAN = re.compile(
    r"(?:(?P<year>(?:19|20)\d\d)年)?第?(?P<first>[一二三1-3])(?:季度)?[至到~-]{1,2}第?"
    r"(?P<last>[二三四2-4])季度"
)
_NAMED = re.compile(
    r"(?P<what>[^\d]{0,6}?(?:时间|时限|日期|期限|节点|周期|工期))(?:[:为是在于]|定于)*"
)
_DOING = re.compile(
    r"(?:按时|全部|全面|及时|基本|正式|前|内|已)*"
    r"(?:完成|完毕|到位|完工|竣工|开工|实施|启动|验收|交付|投入|支付|发放|拨付|下达"
    r"|执行|结束|建成|上线|运行|使用|通车|兑付|开展|报送|公开)(?!率).{0,8}|全年|期间|"
)
_BEGINS_WITH_YEAR = re.compile(r"(?:19|20)\d\d(?:\d{4})?(?!\d)")
_SAID = ("day", "edge", "year", "next", "year2", "next2")
_QUARTERS = {
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "1": 1,
    "2": 2,
    "3": 3,
    "4": 4,
}
_TENS = {"初": (1, 10), "上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31)}
_ENDS = ("底", "末", "终", "月底")


class FoundDate(NamedTuple):
    """A date of a target, and the stretch of text that prints it."""

    date_from: date | None
    date_to: date | None
    start: int
    end: int
    needs_year: bool = False
    """No year is printed and the document's is not known."""


def find_date(text: str, fiscal_year: int | None) -> FoundDate | None:
    """Return the date a folded text promises; None when it promises none."""
    named = _NAMED.match(text)
    if named is None:
        return _find(text, fiscal_year)
    found = _find(text[named.end() :], fiscal_year)
    if found is None:
        return None
    is_deadline = "截" in named["what"] and found.date_from == found.date_to
    return found._replace(
        date_from=None if is_deadline else found.date_from,
        start=found.start + named.end(),
        end=found.end + named.end(),
    )


def _find(text: str, fiscal_year: int | None) -> FoundDate | None:
    return (
        _find_period(text, fiscal_year)
        or _find_quarters(text, fiscal_year)
        or _find_digital(text)
        or _find_date(text, fiscal_year)
    )


def _find_period(text: str, fiscal_year: int | None) -> FoundDate | None:
    matched = _PERIOD.match(text)
    if matched is None or not _DOING.fullmatch(text[matched.end() :]):
        return None
    printed = matched["period"]
    has_year = _BEGINS_WITH_YEAR.match(printed) is not None
    if not re.search(r"至|到|~|-", printed) or not (has_year or "月" in printed):
        return None
    # Without a year, any leap year tells whether the rest is a period.
    year = "" if has_year else f"{fiscal_year or 2000}年"
    span = read_period(f"{year}{printed}")
    if span and not has_year and fiscal_year is None:
        return FoundDate(None, None, 0, matched.end(), needs_year=True)
    return span and FoundDate(span.first, span.last, 0, matched.end())


def _find_quarters(text: str, fiscal_year: int | None) -> FoundDate | None:
    matched = _QUARTER_SPAN.match(text)
    if matched is None or not _DOING.fullmatch(text[matched.end() :]):
        return None
    first, last = (_QUARTERS[matched[end]] for end in ("first", "last"))
    year = int(matched["year"]) if matched["year"] else fiscal_year
    if first >= last:
        return None
    if year is None:
        return FoundDate(None, None, 0, matched.end(), needs_year=True)
    end = monthrange(year, 3 * last)[1]
    span = date(year, 3 * first - 2, 1), date(year, 3 * last, end)
    return FoundDate(*span, 0, matched.end())


def _find_digital(text: str) -> FoundDate | None:
    matched = _DIGITAL.match(text)
    if matched is None or not _DOING.fullmatch(text[matched.end() :]):
        return None
    span = read_period(matched["digits"].removesuffix("日"))
    return None if span is None else _found(matched, span, _lead_operator(matched))


def _find_date(text: str, fiscal_year: int | None) -> FoundDate | None:
    for matched in _DATE.finditer(text):
        operator = _lead_operator(matched)
        if not _counts(text, matched, operator):
            continue
        year = _year_of(matched, fiscal_year)
        if year is None:
            return FoundDate(None, None, *matched.span(), needs_year=True)
        span = _span(matched, year)
        if span is not None:
            return _found(matched, span, operator)
    return None


def _counts(text: str, matched: re.Match[str], operator: Operator | None) -> bool:
    is_bare = not any(matched[name] for name in _SAID)
    is_count = matched["month"] or re.fullmatch(r"\d季度", matched["part"] or "")
    if is_bare and is_count and operator is not None and not matched["by"]:
        # ≤12月 is a number of months.
        return False
    if matched["by"] or _is_end(matched):
        return True
    if matched["since"] and operator is None and matched.start() == 0:
        return True
    return matched.start() == 0 and bool(_DOING.fullmatch(text[matched.end() :]))


def _year_of(matched: re.Match[str], fiscal_year: int | None) -> int | None:
    printed = matched["year"] or matched["year2"] or matched["year3"]
    if printed:
        return int(printed)
    is_next = matched["next"] or matched["next2"] or matched["next3"]
    return fiscal_year + 1 if is_next and fiscal_year is not None else fiscal_year


def _span(matched: re.Match[str], year: int) -> DaySpan | None:
    month, day = _month(matched), matched["day"]
    last_of_month = monthrange(year, month[1])[1]
    first, last = date(year, month[0], 1), date(year, month[1], last_of_month)
    if day:
        if not 1 <= int(day) <= last_of_month:
            return None
        return DaySpan(first.replace(day=int(day)), first.replace(day=int(day)))
    if tens := _TENS.get(matched["edge"] or ""):
        return DaySpan(
            first.replace(day=tens[0]), last.replace(day=min(tens[1], last_of_month))
        )
    return DaySpan(first, last)


def _month(matched: re.Match[str]) -> tuple[int, int]:
    """Return the first and the last month of what is printed."""
    if printed := matched["month"]:
        month = _MONTHS.get(printed) or int(printed)
        return month, month
    part = matched["part"] or ""
    if part.endswith("季度"):
        quarter = _QUARTERS[part.removesuffix("季度").removesuffix("个")[-1]]
        first = 1 if part.startswith("前") else 3 * quarter - 2
        return first, 3 * quarter
    return {"上半年": (1, 6), "下半年": (7, 12)}.get(part, (1, 12))


def _found(
    matched: re.Match[str], span: DaySpan, operator: Operator | None
) -> FoundDate:
    first, last = span
    if matched["since"] or operator in (Operator.AT_LEAST, Operator.MORE):
        return FoundDate(first, None, *matched.span())
    is_deadline = matched["by"] or _is_end(matched)
    if is_deadline or operator in (Operator.AT_MOST, Operator.LESS):
        return FoundDate(None, last, *matched.span())
    return FoundDate(first, last, *matched.span())


def _is_end(matched: re.Match[str]) -> bool:
    return matched["edge"] in _ENDS


def _lead_operator(matched: re.Match[str]) -> Operator | None:
    lead = re.search(rf"(?P<word>{BEFORE})", matched["lead"])
    if lead:
        return SPELLINGS[lead["word"]]
    return Operator.AT_MOST if "截" in matched["lead"] else None
