"""Targets written down the way the tables of these tests compare them.

`read_notations` reads the tables in `notations/`. A line is a notation, what stands
around it (`unit=%;operator=≥`), what it is read as, its note, and the codes of its
findings, parted by tabs; `##` begins a group. The document's year is 2022.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from extractor.normalize.targets import Surroundings, Target, read_target

NOTATIONS = Path(__file__).parent / "notations"
COLUMNS = {
    "level2": "level2",
    "name": "name",
    "operator": "operator_raw",
    "unit": "unit_raw",
    "grades": "grades_raw",
}
CELLS = 5


class Notation(NamedTuple):
    """One line of a table of notations."""

    raw: str
    around: str
    expected: str
    note: str
    codes: str


def read_notations(file: str) -> Mapping[str, tuple[Notation, ...]]:
    """Return the notations of a table by group."""
    groups: dict[str, tuple[Notation, ...]] = {}
    group = ""
    for line in (NOTATIONS / file).read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            group = line.removeprefix("## ")
            continue
        cells = line.split("\t")
        notation = Notation(*cells, *[""] * (CELLS - len(cells)))
        groups[group] = (*groups.get(group, ()), notation)
    return groups


def read_again(notation: Notation) -> Notation:
    """Return the notation with what it is read as in place of what is expected."""
    target = read_target(notation.raw, surroundings(notation.around))
    return notation._replace(
        expected=written(target),
        note=target.note or "",
        codes=" ".join(code.removeprefix("target-") for code in codes(target)),
    )


def surroundings(around: str) -> Surroundings:
    """Return what `level2=成本指标;unit=%` says; `year=` is a document without one."""
    pairs = dict(part.split("=", 1) for part in around.split(";") if part)
    columns = {COLUMNS[name]: text for name, text in pairs.items() if name in COLUMNS}
    return Surroundings(**columns, fiscal_year=None if "year" in pairs else 2022)


def written(target: Target) -> str:
    """Write a target as its figures, its days or else its kind."""
    kind = target.target_kind.value
    days = target.date_from or target.date_to
    dated = f"D {target.date_from or ''}..{target.date_to or ''}" if days else ""
    if target.low is not None or target.high is not None:
        assert kind == ("range" if target.operator == "between" else "number")
        return f"{figures(target)} {dated}".rstrip()
    if kind == "date":
        return dated or "D ?"
    return kind + (target.operator or "")


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
