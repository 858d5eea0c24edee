"""All tables of the contract, in the order they are written and described."""

from extractor.contract.columns import Table
from extractor.contract.documents import DOCUMENTS, FILES, SECTIONS
from extractor.contract.indicators import INDICATORS
from extractor.contract.projects import FUNDS, GOALS, PLANS, PROJECTS
from extractor.contract.traces import CELLS, FINDINGS, PLACES

CONTRACT_VERSION = 1
"""Grows when a column changes its meaning, its type or its name, or goes away."""

TABLES: tuple[Table, ...] = (
    FILES,
    DOCUMENTS,
    SECTIONS,
    PROJECTS,
    FUNDS,
    PLANS,
    GOALS,
    INDICATORS,
    FINDINGS,
    PLACES,
    CELLS,
)


def table_named(name: str) -> Table:
    """Return the table of this name; KeyError when there is none."""
    return _BY_NAME[name]


_BY_NAME = {table.name: table for table in TABLES}
