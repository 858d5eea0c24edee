"""How rules call an indicator and print a figure in their sentences."""

from decimal import Decimal

from extractor.geometry import Place
from extractor.model import Indicator, Project


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


def plain(figure: Decimal) -> str:
    """Return the figure as people write it: 85, 12.5."""
    return f"{figure.normalize():f}"


def head_place(project: Project) -> Place | None:
    """Return where the form shows which project it is of."""
    columns = ("project_name", "heading", "project_code")
    places = (place for name in columns for place in project.places.get(name, ()))
    return next(places, None)
