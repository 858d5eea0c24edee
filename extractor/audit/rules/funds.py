"""Rules on the amounts of a form among themselves: totals, parts, stages, the name.

Amounts that could not be read, and parts left blank, mute what would need them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from extractor.audit.money import (
    amount_of,
    between_funds,
    blocks,
    fund_of,
    in_wan,
    places_of,
    printed_amount,
    rounding,
    sum_of,
)
from extractor.audit.oddities import Oddity, in_project, in_row
from extractor.forms.units import decimal_of, load_units
from extractor.model import Fund, Project

_NESTED = frozenset({"central", "local"})
"""Kinds that may be parts of the fiscal money, or stand beside it."""

_ENOUGH = Decimal("0.9")
"""Less than this share spent needs a reason (预算执行率未达到90%的需说明原因)."""

_AMOUNT = re.compile(r"(?<![\d.第])(?P<figure>\d+(?:\.\d+)?)(?P<unit>[万亿]元?|元)")
_BOUND = re.compile(r"及?以[上下内]|[/／]")


def funds_total(project: Project) -> Iterator[Oddity]:
    """A part is more than the total, or all parts make another sum."""
    for total, parts in blocks(project):
        above = [part for part in parts if _exceeds(part, total)]
        for part in above:
            yield _above(part, total)
        if not above and (sums := _sums(parts)) and _misses(total, parts, sums):
            yield _other_sum(total, parts)


def funds_gap(project: Project) -> Iterator[Oddity]:
    """The parts that are filled in make less than the total, and others are blank."""
    for total, parts in blocks(project):
        filled = [part for part in parts if part.amount is not None]
        blank = [part for part in parts if not part.amount_raw]
        missing = amount_of(total) - sum_of(filled)
        if filled and blank and missing > rounding((total, *filled)):
            labels = "、".join(f"“{part.label}”" for part in blank)
            message = (
                f"“{total.label}”{printed_amount(total)},"
                f"已填分项合计{in_wan(sum_of(filled))},"
                f"相差{in_wan(missing)},而{labels}留空"
            )
            expected = printed_amount(total)
            yield between_funds(
                message, blank[0], total, expected, in_wan(sum_of(filled))
            )


def lifetime_under_annual(project: Project) -> Iterator[Oddity]:
    """The project's whole life has less money than its year."""
    lifetime = fund_of(project, "total", "lifetime")
    annual = fund_of(project, "total")
    if lifetime and annual and 0 < amount_of(lifetime) < amount_of(annual):
        message = (
            f"“{lifetime.label}”{printed_amount(lifetime)}小于"
            f"“{annual.label}”{printed_amount(annual)}"
        )
        expected = f"不少于{printed_amount(annual)}"
        yield between_funds(
            message, lifetime, annual, expected, printed_amount(lifetime)
        )


def budget_name(project: Project) -> Iterator[Oddity]:
    """The one amount in the project's name is none of the form's amounts."""
    named = _amounts_in(project.project_name or "")
    amounts = [fund.amount for fund in project.funds if fund.amount is not None]
    total = fund_of(project, "total")
    if len(named) != 1 or total is None or not amounts:
        return
    if not any(abs(named[0] - amount) <= rounding([total]) for amount in amounts):
        message = (
            f"项目名称中的金额为{in_wan(named[0])},"
            f"而“{total.label}”为{printed_amount(total)}"
        )
        expected = printed_amount(total)
        yield in_project(
            project,
            message,
            column="project_name",
            expected=expected,
            actual=in_wan(named[0]),
        )


def execution_over(project: Project) -> Iterator[Oddity]:
    """More was spent than was budgeted."""
    for spent, budget in _executions(project):
        if amount_of(spent) > amount_of(budget) + rounding((spent, budget)):
            message = (
                f"“{spent.label}”执行数{printed_amount(spent)}"
                f"超过预算数{printed_amount(budget)}"
            )
            expected = f"不超过{printed_amount(budget)}"
            yield between_funds(message, spent, budget, expected, printed_amount(spent))


def execution_low(project: Project) -> Iterator[Oddity]:
    """Less than nine tenths of the budget were spent."""
    for spent, budget in _executions(project):
        if amount_of(spent) < _ENOUGH * amount_of(budget):
            rate = (100 * amount_of(spent) / amount_of(budget)).quantize(
                Decimal("0.01")
            )
            message = (
                f"“{spent.label}”执行数{printed_amount(spent)},"
                f"预算数{printed_amount(budget)},执行率{rate}%,低于90%"
            )
            yield between_funds(message, spent, budget, "执行率不低于90%", f"{rate}%")


def _exceeds(part: Fund, total: Fund) -> bool:
    return amount_of(part) > amount_of(total) + rounding((part, total))


def _sums(parts: Sequence[Fund]) -> set[Decimal]:
    """Return what the parts may add up to; nothing while one of them has no amount.

    What is carried over may be told apart or within the rest; so may the centre's and
    the place's own share of the fiscal money.
    """
    if any(part.amount is None for part in parts):
        return set()
    kinds = {part.kind for part in parts}
    left_out: list[frozenset[str]] = [frozenset(), frozenset({"carryover"})]
    if "fiscal" in kinds:
        left_out += [kinds_out | _NESTED for kinds_out in left_out]
    return {sum_of(part for part in parts if part.kind not in out) for out in left_out}


def _misses(total: Fund, parts: Sequence[Fund], sums: Iterable[Decimal]) -> bool:
    allowed = rounding((total, *parts))
    return all(abs(amount_of(total) - made) > allowed for made in sums)


def _above(part: Fund, total: Fund) -> Oddity:
    message = (
        f"“{part.label}”{printed_amount(part)}超过"
        f"“{total.label}”{printed_amount(total)}"
    )
    expected = f"不超过{printed_amount(total)}"
    return between_funds(message, part, total, expected, printed_amount(part))


def _other_sum(total: Fund, parts: Sequence[Fund]) -> Oddity:
    terms = "+".join(f"{part.label}{printed_amount(part)}" for part in parts)
    made = in_wan(sum_of(parts))
    message = f"“{total.label}”{printed_amount(total)},而各项之和为{made}({terms})"
    places = tuple(place for part in parts for place in places_of(part))
    oddity = in_row(total, message, expected=made, actual=printed_amount(total))
    return replace(oddity, places={"actual": places_of(total), "expected": places})


def _executions(project: Project) -> Iterator[tuple[Fund, Fund]]:
    """Yield what was spent of a total with what was budgeted for it at last."""
    stages = {
        fund.stage: fund
        for fund in project.funds
        if (fund.kind, fund.scope) == ("total", "annual")
    }
    budget = stages.get("adjusted") or stages.get("initial") or stages.get("requested")
    spent = stages.get("executed")
    if budget and spent and budget.amount and spent.amount is not None:
        yield spent, budget


def _amounts_in(name: str) -> list[Decimal]:
    matches = _AMOUNT.finditer(name)
    return [_yuan(matched) for matched in matches if _ends(name, matched)]


def _yuan(matched: re.Match[str]) -> Decimal:
    unit = load_units().find(matched["unit"].rstrip("元") + "元")
    factor = decimal_of(unit.factor) if unit else 1
    return Decimal(matched["figure"]) * factor


def _ends(name: str, matched: re.Match[str]) -> bool:
    """Tell whether an amount ends here: 8万 does, 8万亩 and 8万元以上 do not."""
    after = name[matched.end() :]
    is_counted = not matched["unit"].endswith("元") and after[:1].isalpha()
    return not is_counted and not _BOUND.match(after)
