"""How rules call an indicator and print a figure in their sentences."""

from extractor.model import Indicator


def row_name(indicator: Indicator) -> str:
    """Return what a reader finds the row by: “参加人数”, or 第3行指标."""
    name = indicator.level3 or indicator.description
    return f"“{name}”" if name else f"第{indicator.ordinal}行指标"


def is_named(indicator: Indicator) -> bool:
    """Tell whether the row holds an indicator; forms keep empty rows for classes."""
    printed = (indicator.level3, indicator.description, indicator.target_raw)
    return any(text is not None for text in printed)


def has_target(indicator: Indicator) -> bool:
    """Tell whether the row promises something: neither blank nor 无."""
    return indicator.target_kind not in {None, "blank", "none"}
