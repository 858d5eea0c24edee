"""What the rules on money share: amounts as printed, sums, and how exact print is.

An amount is as exact as its last printed digit, where it has decimals: 19.4万元 may
stand for 19.36万元. A whole figure is taken at its word.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import groupby

from extractor.audit.oddities import Oddity, in_row
from extractor.forms.units import decimal_of, load_units
from extractor.geometry import Place
from extractor.model import Fund, Indicator, Project
from extractor.text import plain_figure

COST_CLASSES = frozenset({"cost", "economic_cost", "social_cost", "ecological_cost"})

SUM_TOLERANCE = Decimal(1000)
"""元 that rounding may make of a sum at most: 0.1万元, as reviewers allow it."""

SCALE = Decimal(10_000)
"""元 in a 万元: the factor between two amounts when one has the other's unit."""

_DECIMALS = re.compile(r"\.(\d+)")


def is_cost(indicator: Indicator) -> bool:
    """Tell whether an indicator is classed as a cost, by either tree."""
    return indicator.level1_class == "cost" or indicator.level2_class in COST_CLASSES


def is_money(indicator: Indicator) -> bool:
    """Tell whether the target is an amount; a rate (元/人) is none."""
    return indicator.dimension == "money"


def printed_amount(fund: Fund) -> str:
    """Return the amount as printed, with the unit it was read in."""
    printed = fund.amount_raw or ""
    is_in_cell = fund.amount_unit_source in (None, "cell")
    return printed if is_in_cell else f"{printed}{fund.amount_unit}"


def in_wan(amount: Decimal) -> str:
    """Return an amount of 元 in words: 19.36万元; below 1万元 in 元."""
    if abs(amount) < SCALE:
        return f"{plain_figure(amount)}元"
    return f"{plain_figure(amount / SCALE)}万元"


def rounding(amounts: Iterable[Fund]) -> Decimal:
    """Return how many 元 rounding may make of a sum of these amounts."""
    total = sum((_half_digit(fund) for fund in amounts), Decimal(0))
    return min(total, SUM_TOLERANCE)


def half_digit(printed: str, unit: str | None) -> Decimal:
    """Return half of the last printed digit, in 元; nought for a whole figure."""
    decimals = _DECIMALS.search(printed)
    found = load_units().find(unit) if unit else None
    if decimals is None or found is None:
        return Decimal(0)
    return decimal_of(found.factor) * Decimal("0.5").scaleb(-len(decimals[1]))


def is_scaled(one: Decimal, other: Decimal) -> bool:
    """Tell whether two amounts differ by just the factor between 元 and 万元."""
    low, high = sorted((one, other))
    return low > 0 and low * SCALE == high


def amount_of(fund: Fund) -> Decimal:
    """Return the amount in 元; nought for one that has none."""
    return fund.amount or Decimal(0)


def sum_of(funds: Iterable[Fund]) -> Decimal:
    """Return the sum in 元."""
    return sum(map(amount_of, funds), Decimal(0))


def blocks(project: Project) -> Iterator[tuple[Fund, tuple[Fund, ...]]]:
    """Yield each total that was read, with the parts of its column.

    A column is one scope at one stage; one with several totals has no order to check.
    """
    for _, funds in groupby(sorted(project.funds, key=_column), key=_column):
        block = tuple(funds)
        totals = [fund for fund in block if fund.kind == "total"]
        parts = tuple(fund for fund in block if fund.kind != "total")
        if len(totals) == 1 and totals[0].amount is not None and parts:
            yield totals[0], parts


def between_funds(
    message: str, found: Fund, against: Fund, expected: str, actual: str
) -> Oddity:
    """Return an oddity of one amount held against another, with both places."""
    places = {"actual": places_of(found), "expected": places_of(against)}
    oddity = in_row(found, message, expected=expected, actual=actual)
    return replace(oddity, places=places)


def places_of(fund: Fund) -> tuple[Place, ...]:
    """Return where the amount is printed."""
    return fund.places.get("amount", (fund.place,))


def fund_of(project: Project, kind: str, scope: str = "annual") -> Fund | None:
    """Return the first amount of a kind as it was requested; None without one."""
    funds = (
        fund
        for fund in project.funds
        if (fund.kind, fund.scope) == (kind, scope)
        and fund.stage in ("requested", "initial")
    )
    return next(funds, None)


def _column(fund: Fund) -> tuple[str, str]:
    return fund.scope, fund.stage


def _half_digit(fund: Fund) -> Decimal:
    return half_digit(fund.amount_raw or "", fund.amount_unit)
