"""Folded target to the one spelling where several are usual.

`¥5万` is 5万元, `1次/两年` is 1次每两年, `[80,90]` is 80~90, `5%(含)以上` is 5%以上. A
rule stands here when nothing but its own few characters decides it; what depends on
unit, columns or year is decided by the readers that `reading` calls.
"""

import re

from extractor.normalize.numerals import CHINESE, NUMERAL
from extractor.normalize.targets.operators import BEFORE

_SPAN = r"(?:年|月|季度?|周|星期|天|日|旬|学期|学年|小时)"
_COUNT = r"(?:\d{1,3}|[一两二三四五六七八九十])"
# 3月 may be the month of March, 2季度 the second quarter: only one of them is a length.
_EVERY = (
    rf"(?:半年|[一1]月|[一1两]个?季度?|{_COUNT}个月"
    rf"|{_COUNT}个?(?:年|周|星期|天|日|旬|学期|学年|小时))"
)
_RULES = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        # An item's own number is no figure: ① and 1. stand before the words.
        (
            r"^(?:\(\d{1,2}\)|\d{1,2}[.、](?![\d%‰])|[目指]标\d{1,2}[:、])(?=.)",
            "",
        ),
        (r"%{2,}", "%"),
        (r"(?<=[≥≤<>=])['\"‘’“”]+", ""),
        (r"[(\[](?P<sign>[≥≤<>=]{1,2})[)\]]", r"\g<sign>"),
        (r"(?<=\d)\.(?=[%‰])", ""),
        (
            rf"(?:\[|(?=\([^()]*\]))[(\[]?(?P<low>{NUMERAL}%?),(?P<high>{NUMERAL}%?)[)\]]",
            r"\g<low>~\g<high>",
        ),
        (r"(?<=\d)(?P<scale>[十百千]?[万亿])(?P<loose>[多余])", r"\g<loose>\g<scale>"),
        (rf"(?<![\d%.)])%(?P<figure>{NUMERAL})(?![\d%.])", r"\g<figure>%"),
        (
            rf"(?:¥|RMB:?|CNY:?)(?P<figure>{NUMERAL}[十百千]?[万亿]?)元?",
            r"\g<figure>元",
        ),
        (rf"控制在(?={NUMERAL}[^\d,;。]{{0,4}}(?:左右|上下))", ""),
        # The M of a line is none of a length.
        (
            r"(?P<line>(?:带宽|宽带|专线|网速|网络)[^\d]{0,8}\d+)M(?![A-Za-z\d])",
            r"\g<line>Mbps",
        ),
        (r"(?<=\d)M(?=[^\d]{0,4}(?:带宽|宽带|专线|光纤))", "Mbps"),
        # What includes itself: 60分(含)以上, 60分以上(含60分), 不低于(含)60分.
        (
            (
                rf"(?P<figure>{NUMERAL})(?P<words>[^\d()]{{0,8}})"
                r"\((?:均|包)?含(?:本数|(?P=figure)[^\d()]{0,4})?\)"
            ),
            r"\g<figure>\g<words>",
        ),
        (rf"(?<=[于过少])\(含\)(?={NUMERAL})", ""),
        (rf"(?P<figure>{NUMERAL})\+(?P<unit>[^\W\d_a-zA-Z]{{1,3}})$", r"\1\2以上"),
        # Halves: 1个半月, 3年半, 半年内.
        (r"(?<=\d)个半(?=小时|钟头|月|学期)", ".5个"),
        (r"(?<=\d)(?P<unit>年|天|小时)半(?![年天])", r".5\g<unit>"),
        (
            rf"^(?P<sign>(?:{BEFORE})?)半(?P<rest>个?(?:年|月|天|小时)(?:[以之]?内|及?以[上下])?)$",
            r"\g<sign>0.5\g<rest>",
        ),
        # Rates: 元/(人·天), 元/人.天, 1次/每季度, 1次/两年, 一年两次.
        (r"/\((?P<under>[^()\d]{1,8})\)", r"/\g<under>"),
        (r"(?P<under>/[^\W\d_]{1,3})\.(?=[天日月年次人])", r"\g<under>·"),
        (rf"/(?=每|{_COUNT}个?{_SPAN})每?", "每"),
        (
            (
                rf"^(?P<sign>(?:{BEFORE})?)(?P<span>{_EVERY})"
                rf"(?P<done>(?:{BEFORE})?(?:{CHINESE}+|\d+)[次期场回遍])"
            ),
            r"\g<sign>每\g<span>\g<done>",
        ),
        # Months and years: 3月份, 22年12月, 2022全年.
        (r"(?<=\d月)份", ""),
        (r"(?<![\d.])(?P<year>\d\d)年(?=(?:1[0-2]|0?[1-9])月)", r"20\g<year>年"),
        (
            r"(?<![\d.])(?P<year>(?:19|20)\d\d)(?=全年|[上下]半年|第?[一二三四]季度)",
            r"\g<year>年",
        ),
        (r"^(?P<month>1[0-2]|0?[1-9])\.(?P<day>[0-3]?\d)(?=[以之]?前)", r"\1月\2日"),
        (r"(?<=\d)\d{2}:\d{2}:\d{2}(?:\.0)?$", ""),
        (r"(?<=[为=≤到])零$", "0"),
    )
)


def respell(text: str) -> str:
    """Return the folded text with its notations in their usual spelling."""
    for pattern, plain in _RULES:
        text = pattern.sub(plain, text)
    return text
