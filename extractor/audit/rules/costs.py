"""Rules on cost indicators: their direction, and what they say against the budget.

Only amounts with a unit are compared; one without is told of (`money-unchecked`). Costs
of one piece (元/人, 人均) are no part of the budget.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from extractor.audit.money import (
    amount_of,
    between_funds,
    blocks,
    fund_of,
    half_digit,
    in_wan,
    is_cost,
    is_money,
    is_scaled,
    places_of,
    printed_amount,
)
from extractor.audit.oddities import Oddity, in_indicator, in_row
from extractor.audit.promises import AT_LEAST
from extractor.model import Fund, Indicator, Project

_AT_MOST = ("=", "<=", "<")
_SAVED = re.compile(r"节[约省支]|结余|降低|降本|减少|压减|增收|收[入益]|效益|自筹|配套")
"""More of these is better, though money is spoken of."""

_STANDARD = re.compile(r"标准|工资|待遇")
"""What is paid to people may well have a lower bound."""

_OF_A_PIECE = re.compile(r"人均|户均|亩均|日均|月均|平均|单位成本|单价|标准|每[^年]")
_GENERAL = re.compile(
    r"项目|专项|资金|成本|总|实际|支出|预算|财政|年度|全年|经费|投入|费用|金额|控制"
    r"|[数额量内中本的为在]|是否|投资|情况|规模|经济|指标|所需|全部|整体|总体|使用|合计"
    r"|\d+|[\W_]+"
)
"""Words of a name that says nothing but that all of the money is meant."""

_CLOSE = Decimal("0.005")
"""A share of the budget that a rounded cost may be off (forms.md, R-B4: 0.5 %)."""


def cost_direction(project: Project) -> Iterator[Oddity]:
    """A cost in money is to be at least so much."""
    for indicator in project.indicators:
        if is_cost(indicator) and _has_floor(indicator) and not _is_meant(indicator):
            message = (
                f"成本指标“{indicator.level3 or ''}”的指标值为"
                f"“{indicator.target_raw}”,成本应为上限而非下限"
            )
            yield in_indicator(
                indicator, message, expected="≤或=", actual=indicator.target_raw
            )


def cost_budget(project: Project) -> Iterator[Oddity]:
    """A cost of the whole project is another amount than the budget, or is above it."""
    total = fund_of(project, "total")
    if total is None or not total.amount:
        return
    costs = [
        cost for cost in _costs(project) if not is_scaled(_yuan(cost), total.amount)
    ]
    whole = [cost for cost in costs if _is_of_all(cost)]
    if _matches(project, sum(map(_yuan, whole), Decimal(0)), whole):
        whole = []
    for cost in costs:
        is_equal = cost in whole and cost.operator == "="
        if is_equal and not _matches(project, _yuan(cost), [cost]):
            yield _against(cost, total, "与")
        elif _yuan(cost) > _highest(project) + _rounding(cost, total):
            yield _against(cost, total, "超过")


def amount_scale(project: Project) -> Iterator[Oddity]:
    """Two amounts differ by just the factor between 元 and 万元."""
    for total, parts in blocks(project):
        for part in parts:
            if is_scaled(amount_of(part), amount_of(total)):
                message = (
                    f"“{part.label}”{printed_amount(part)}与"
                    f"“{total.label}”{printed_amount(total)}恰好相差一万倍"
                )
                yield between_funds(
                    message, part, total, printed_amount(total), printed_amount(part)
                )
    budget = fund_of(project, "total")
    if budget is not None:
        for cost in _costs(project):
            if is_scaled(_yuan(cost), amount_of(budget)):
                yield _against(cost, budget, "与", "恰好相差一万倍")


def money_unchecked(project: Project) -> Iterator[Oddity]:
    """A cost or an amount has no unit, so nothing was held against it."""
    for indicator in project.indicators:
        figure = indicator.low or indicator.high
        if is_cost(indicator) and figure and indicator.unit is None:
            message = (
                f"成本指标“{indicator.level3 or ''}”的指标值“{indicator.target_raw}”"
                "未注明单位,未与预算数核对"
            )
            yield in_indicator(indicator, message, expected="元或万元")
    for fund in project.funds:
        if fund.amount is None and _has_figure(fund):
            message = f"“{fund.label}”的金额“{fund.amount_raw}”单位不明,未作勾稽核对"
            yield in_row(fund, message, expected="元或万元", actual=fund.amount_raw)


def _has_floor(indicator: Indicator) -> bool:
    is_amount = is_money(indicator) or _is_rate(indicator)
    is_above = indicator.operator in AT_LEAST and (indicator.low or 0) > 0
    return is_amount and is_above


def _is_meant(indicator: Indicator) -> bool:
    name = indicator.level3 or ""
    is_paid = _is_rate(indicator) and _STANDARD.search(name)
    return bool(_SAVED.search(name) or is_paid)


def _is_rate(indicator: Indicator) -> bool:
    return (indicator.base_unit or "").startswith("元/")


def _costs(project: Project) -> list[Indicator]:
    """Return the costs of the year that are one amount, but those of a piece."""
    return [
        indicator
        for indicator in project.indicators
        if is_cost(indicator)
        and is_money(indicator)
        and indicator.operator in _AT_MOST
        and indicator.scope == "annual"
        and not _OF_A_PIECE.search(indicator.level3 or "")
    ]


def _is_of_all(cost: Indicator) -> bool:
    return not _GENERAL.sub("", cost.level3 or "")


def _matches(project: Project, cost: Decimal, costs: list[Indicator]) -> bool:
    """Tell whether a cost is one of the form's amounts, as far as it is printed."""
    return any(
        abs(cost - fund.amount)
        <= sum((_rounding(each, fund) for each in costs), Decimal(0))
        for fund in project.funds
        if fund.amount is not None
    )


def _highest(project: Project) -> Decimal:
    return max((amount_of(fund) for fund in project.funds), default=Decimal(0))


def _rounding(cost: Indicator, fund: Fund) -> Decimal:
    printed = max(
        half_digit(cost.target_raw or "", cost.unit),
        half_digit(fund.amount_raw or "", fund.amount_unit),
    )
    return min(printed, _CLOSE * amount_of(fund))


def _yuan(cost: Indicator) -> Decimal:
    return cost.base_high or Decimal(0)


def _against(cost: Indicator, total: Fund, verb: str, what: str = "") -> Oddity:
    verdict = what or ("不符" if verb == "与" else "")
    message = (
        f"成本指标“{cost.level3 or ''}”为{in_wan(_yuan(cost))}"
        f"(“{cost.target_raw}”),{verb}"
        f"“{total.label}”{printed_amount(total)}{verdict}"
    )
    expected, actual = printed_amount(total), cost.target_raw
    places = {
        "actual": cost.places.get("target_raw", (cost.place,)),
        "expected": places_of(total),
    }
    oddity = in_indicator(cost, message, expected=expected, actual=actual)
    return replace(oddity, places=places)


def _has_figure(fund: Fund) -> bool:
    return any(char.isdigit() for char in fund.amount_raw or "")
