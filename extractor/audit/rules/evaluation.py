"""Rules on evaluation rows: score against weight, what was reached against the target.

`actual` is in the target's unit (`normalize.reached`). Whether a target was missed is
asked only where the sign is printed: 30天 or 10万元 alone may well be an upper bound.
More than a range is no miss where more is better.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from extractor.audit.money import is_cost
from extractor.audit.oddities import Oddity, in_indicator
from extractor.audit.wording import row_name
from extractor.model import Indicator, Project
from extractor.text import is_blank, plain_figure

_PERCENT_SIGNS = ("%", "％")


class _Points(NamedTuple):
    score: Decimal
    weight: Decimal


def score_over_weight(project: Project) -> Iterator[Oddity]:
    """A score is above its weight, or below nought."""
    scored = [(row, _points(row)) for row in project.indicators]
    if _is_other_scale([points for _, points in scored if points]):
        return
    for row, points in scored:
        if points and not 0 <= points.score <= points.weight:
            score, weight = plain_figure(points.score), plain_figure(points.weight)
            message = f"{row_name(row)}得分{score}分,不在0至分值{weight}分之间"
            yield in_indicator(
                row, message, column="score", expected=f"0至{weight}", actual=score
            )


def deviation_missing(project: Project) -> Iterator[Oddity]:
    """A target was missed, and no reason is given."""
    for row in project.indicators:
        if is_missed(row) and is_blank(row.deviation):
            message = f"{_shortfall(row)},未说明偏差原因"
            yield _missed(row, message)


def score_unearned(project: Project) -> Iterator[Oddity]:
    """A target was missed, and the row has its full score."""
    for row in project.indicators:
        if is_missed(row) and row.weight and row.score == row.weight:
            message = f"{_shortfall(row)},仍得满分{plain_figure(row.weight)}分"
            yield _missed(row, message)


def is_missed(row: Indicator) -> bool:
    """Tell whether what was reached falls short of the target, beyond doubt."""
    if row.actual is None or row.actual_raw is None or _may_be_share(row):
        return False
    return _is_below(row, row.actual) or _is_above(row, row.actual)


def _is_below(row: Indicator, actual: Decimal) -> bool:
    if row.low is None:
        return False
    if row.operator == ">":
        return actual <= row.low
    is_exact = row.operator == "=" and row.operator_implied is False
    if row.operator == "between" or is_exact:
        return actual < row.low and not _may_be_less(row)
    return row.operator == ">=" and actual < row.low


def _is_above(row: Indicator, actual: Decimal) -> bool:
    if row.high is None:
        return False
    if row.operator == "<":
        return actual >= row.high
    if row.operator == "between":
        is_tolerance = row.low == -row.high
        return actual > row.high and (is_tolerance or _may_be_less(row))
    return row.operator == "<=" and actual > row.high


def _may_be_less(row: Indicator) -> bool:
    """Tell whether less than planned is as good: money, time, what should be small."""
    is_wanted_small = bool(row.direction) and "正" not in (row.direction or "")
    return is_cost(row) or row.level2_class == "timeliness" or is_wanted_small


def _may_be_share(row: Indicator) -> bool:
    """Tell whether a bare 0.98 or 1 may stand for a percentage, as in spreadsheets."""
    has_sign = any(sign in (row.actual_raw or "") for sign in _PERCENT_SIGNS)
    if row.unit not in {None, "%"} or has_sign:
        return False
    return row.actual is not None and 0 < row.actual <= 1


def _points(row: Indicator) -> _Points | None:
    """Return both if they are points: shares (10%, 0.1) weigh scores of a hundred."""
    if row.score is None or row.weight is None:
        return None
    is_share = any(sign in (row.weight_raw or "") for sign in _PERCENT_SIGNS)
    is_share = is_share or 0 < row.weight < 1
    return None if is_share else _Points(row.score, row.weight)


def _is_other_scale(scored: Sequence[_Points]) -> bool:
    """Tell whether every score of several is above its weight: they are no parts."""
    return len(scored) > 1 and all(points.score > points.weight for points in scored)


def _shortfall(row: Indicator) -> str:
    return f"{row_name(row)}指标值“{row.target_raw}”,实际完成“{row.actual_raw}”"


def _missed(row: Indicator, message: str) -> Oddity:
    return in_indicator(
        row,
        message,
        column="actual_raw",
        expected=row.target_raw,
        actual=row.actual_raw,
    )
