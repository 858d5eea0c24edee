"""Printed targets (指标值) to typed ones: `reading` tells the order of the readers."""

from extractor.normalize.targets.reading import read_target
from extractor.normalize.targets.target import (
    Operator,
    Surroundings,
    Target,
    TargetFinding,
    TargetKind,
)

__all__ = [
    "Operator",
    "Surroundings",
    "Target",
    "TargetFinding",
    "TargetKind",
    "read_target",
]
