"""Targets written down the way the tables of these tests compare them."""

from extractor.normalize.targets import Target


def figures(target: Target) -> str:
    """Write a target as `operator low high unit`, `~` before an implied operator."""
    ends = (
        "-" if end is None else f"{end.normalize():f}"
        for end in (target.low, target.high)
    )
    mark = "~" if target.operator_implied else ""
    operator = target.operator.value if target.operator else "?"
    return " ".join([mark + operator, *ends, target.unit or "-"])


def codes(target: Target) -> list[str]:
    return [finding.code for finding in target.findings]
