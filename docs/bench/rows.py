"""Tables to indicator rows, by the glue that a user of the neighbours would write.

Rows below the row of 三级指标 and 指标值, of as many columns, with 一级 and 二级 filled
down; white space and width folded. The same for all; jixiao needs none of it.
"""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from docs.bench.peers import Table

COLUMNS = {
    "l1": ("一级指标", "一级"),
    "l2": ("二级指标", "二级"),
    "l3": ("三级指标", "三级"),
    "desc": ("绩效指标描述(指标内容)", "绩效指标描述"),
    "value": ("指标值", "年度指标值", "绩效指标值"),
}
Row = tuple[str, ...]


def folded(text: object) -> str:
    """Return the text as rows are compared."""
    plain = "" if text is None else str(text)
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", plain))


def truth_rows(case: Path) -> Counter[Row]:
    """Return the indicator rows that the case's document prints."""
    truth = json.loads((case / "truth.json").read_text(encoding="utf-8"))
    return Counter(
        tuple(folded(indicator.get(column)) for column in COLUMNS)
        for project in truth["projects"]
        for indicator in project["indicators"]
    )


def tables_to_rows(tables: Iterable[Table]) -> Iterator[Row]:
    """Yield the indicator rows found in tables; a header goes on over the page."""
    at: Mapping[str, int] = {}
    width = 0
    for table in tables:
        levels = ["", ""]
        for cells in ([folded(cell) for cell in row] for row in table):
            if found := _header(cells):
                at, width = found, len(cells)
            elif at and len(cells) == width:
                yield from _row(cells, at, levels)


def _header(cells: Sequence[str]) -> Mapping[str, int]:
    at = {
        name: cells.index(label)
        for name, labels in COLUMNS.items()
        for label in labels
        if label in cells
    }
    return at if {"l3", "value"} <= set(at) else {}


def _row(
    cells: Sequence[str], at: Mapping[str, int], levels: list[str]
) -> Iterator[Row]:
    for index, name in enumerate(("l1", "l2")):
        if name in at and cells[at[name]]:
            levels[index] = cells[at[name]]
    rest = [cells[at[name]] if name in at else "" for name in ("l3", "desc", "value")]
    if any(rest):
        yield (*levels, *rest)
