"""What was reached (实际完成值) to a figure in the target's unit, so that both compare.

It is printed like a target, mostly without the unit. A figure in a unit of another
kind, one that is no single figure, and words stay null: the text is kept beside it.
"""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from extractor.forms.units import decimal_of, load_units
from extractor.normalize.figures import read_figure
from extractor.normalize.numerals import exactly
from extractor.normalize.targets import Surroundings, Target, TargetKind, read_target


def read_reached(
    raw: str | None, target: Target, around: Surroundings
) -> Decimal | None:
    """Return the figure that was reached, in the target's unit; None without one.

    A figure without a unit is one of the target's unit.
    """
    if raw is None:
        return None
    if target.unit is None:
        return read_figure(raw)
    beside = replace(around, unit_raw=target.unit, operator_raw=None, grades_raw=None)
    reached = read_target(raw, beside)
    if reached.target_kind is not TargetKind.NUMBER or reached.low != reached.high:
        return None
    if reached.unit == target.unit:
        return reached.low
    return _in_unit(reached, target)


def _in_unit(reached: Target, target: Target) -> Decimal | None:
    unit = load_units().find(target.unit or "")
    same_base = reached.base_unit == target.base_unit
    if unit is None or reached.base_low is None or not same_base:
        return None
    return exactly(decimal_of(Fraction(reached.base_low) / unit.factor), 8)
