"""Raw amounts to the rows of `funds`, each with the unit it was printed in.

The unit is taken from the cell, the row's label, the block's label, a line above the
table, the unit that all other amounts of the block print, the template; in this order.
Nought needs no unit. An amount that finds none stays null, with a finding.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from extractor.findings import Finding
from extractor.model import Fund, Places, RawField, RawFund
from extractor.normalize.money import Amount, in_yuan, read_amount, unit_in_label
from extractor.normalize.records import (
    first_place,
    only_found,
    places_of,
    unreadable,
)
from extractor.normalize.texts import is_blank, printed


class UnitFound(NamedTuple):
    """A money unit, and which part of the form it was taken from."""

    unit: str
    source: str


class _Read(NamedTuple):
    raw: RawFund
    amount: Amount | None


def raw_to_funds(
    raws: Sequence[RawFund], default_unit: str | None
) -> tuple[tuple[Fund, ...], tuple[Finding, ...]]:
    """Return the fund rows of one form, and what could not be read in them."""
    reads = [_Read(raw, read_amount(raw.amount.text)) for raw in raws]
    funds: list[Fund] = []
    findings: list[Finding | None] = []
    for read in reads:
        others = [other.amount for other in reads if other is not read]
        fund, finding = _fund(read, _unit(read, others, default_unit), len(funds) + 1)
        findings.append(finding)
        if fund is not None:
            funds.append(fund)
    return tuple(funds), only_found(findings)


def _unit(
    read: _Read, others: Iterable[Amount | None], default: str | None
) -> UnitFound | None:
    raw, amount = read
    candidates = (
        (amount.unit if amount else None, "cell"),
        (unit_in_label(raw.label.text), "label"),
        (unit_in_label(raw.block_label), "block"),
        (unit_in_label(raw.line_above), "line"),
        (_unit_of_all(others), "siblings"),
        (default, "template"),
    )
    return next((UnitFound(unit, source) for unit, source in candidates if unit), None)


def _unit_of_all(amounts: Iterable[Amount | None]) -> str | None:
    """Return the unit that every amount prints; blanks and noughts have no say."""
    units = {amount.unit for amount in amounts if amount and amount.number}
    return units.pop() if len(units) == 1 else None


def _fund(
    read: _Read, found: UnitFound | None, ordinal: int
) -> tuple[Fund | None, Finding | None]:
    raw = read.raw
    place = first_place(raw.amount, raw.label)
    if place is None:
        return None, None
    yuan, finding = _yuan(raw.amount, read.amount, found)
    fund = Fund(
        ordinal=ordinal,
        scope=raw.scope,
        label=raw.label.text,
        kind=raw.kind,
        stage=raw.stage,
        amount_raw=printed(raw.amount),
        amount=yuan,
        amount_unit=found.unit if found and yuan is not None else None,
        amount_unit_source=found.source if found and yuan is not None else None,
        place=place,
        places=_places(raw, found if yuan is not None else None),
    )
    return fund, finding


def _yuan(
    field: RawField, amount: Amount | None, found: UnitFound | None
) -> tuple[Decimal | None, Finding | None]:
    if amount is None:
        blank = is_blank(field.text)
        return None, None if blank else unreadable("amount-unreadable", field, "金额")
    if found is None:
        if amount.number == 0:
            return Decimal("0.00"), None
        return None, Finding(
            code="amount-unit-unknown",
            message=f"金额“{field.text}”在单元格、行列名称及表上方均未注明单位",
            expected="元或万元",
            actual=field.text,
            place=first_place(field),
        )
    yuan = in_yuan(amount.number, found.unit)
    if yuan is None:
        return None, unreadable("amount-unreadable", field, "金额")
    return yuan, None


def _places(raw: RawFund, found: UnitFound | None) -> Places:
    unit_fields = {"cell": raw.amount, "label": raw.label}
    return places_of(
        {
            "label": raw.label,
            "amount_raw": raw.amount,
            "amount": raw.amount,
            "amount_unit": unit_fields.get(found.source) if found else None,
        }
    )
