"""Digits that belong to a name: A4, 第2名, 2022年, 101号, 1:18, 12345热线, GB3838-2002.

A name is told from what stands right before and right after the digits, and from
nothing else; whether letters after a figure are its unit is asked in `figures`.
"""

import re

_BEFORE = re.compile(
    # pH6.5 is a figure: pH is no name that digits would number.
    r"(?:(?<![Pp][Hh])(?<=[A-Za-z])[-+]?|第|〔|№|\^|\d[:∶/.,·×x*+^比]?)$"
)
_AFTER = re.compile(
    r"[\])]\d+号|[”’][^\W\d_]|[号#]|比\d|[:∶/·×*^]\d|\.\d|,\d|\+[A-Za-z\d]"
    # Days and hours that are no date of the year: 每月的10日前, 13月底, 9点前.
    r"|月[底末初份前]|[日号]之?前|点[钟前之]"
    # The voltage of a line names it, as the number of a telephone does.
    r"|(?:[kK][vV]|千伏)(?:及?以上)?[变线电配输开架]"
)
# 65岁及以上老人 are who is counted; 65岁 alone is a figure.
_AGED = r"\d+周?岁(?:[及或]?以[上下])?(?![及或]?以[上下])[^\W\d]"
_ITSELF = re.compile(
    r"(?:19|20)\d\d(?=(?:[~至到-]{1,2}(?:19|20)\d\d)?(?:学?年|版))|\d+\.\d+版"
    # 汛期(6-9月) names months; a number of months is 6-9个月.
    r"|(?:1[0-2]|[1-9])[~至到-](?:1[0-2]|[1-9])月"
    rf"|\d+[~至到-]{_AGED}"
    # 12月工资发放率 names the month; 12月内 and 12月以上 count months.
    r"|(?:1[0-2]|0?[1-9])月(?![以之内左上中下多余底末初前至到和与及])[^\W\d]"
    r"|1(?:\d\d|\d{4})(?:政务|便民|市民|服务)*"
    r"(?:热线|急救|投诉|报警|平台|接处?警|消防|宣传|指挥|举报|联动)"
)
_PAIRS = (
    (re.compile(r"(?:^|[;。,、])\(?$"), re.compile(r"\d+[.、)](?!\d)")),
    (re.compile(r"\d[~至到-]$"), re.compile(r"\d+月")),
    (re.compile(r"(?:^|\D)$"), re.compile(_AGED)),
    # The year of a standard.
    (re.compile(r"[A-Za-z](?:/[A-Z])?[\d.]+-$"), re.compile(r"(?:19|20)\d\d(?!\d)")),
)
"""What may stand before, and what makes the digits after it a name."""


def is_name(text: str, start: int, end: int) -> bool:
    """Tell whether the digits between these ends belong to a name."""
    before = text[:start]
    if _BEFORE.search(before) or _AFTER.match(text, end) or _ITSELF.match(text, start):
        return True
    return any(
        lead.search(before) and digits.match(text, start) for lead, digits in _PAIRS
    )
