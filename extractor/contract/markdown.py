"""The contract as a page to read: the data dictionary, in both languages."""

from collections.abc import Iterator

from extractor.contract.columns import Column, Table
from extractor.contract.tables import CONTRACT_VERSION, TABLES

_INTRODUCTION = f"""\
# Data dictionary · 数据字典

Contract version {CONTRACT_VERSION}. This page is generated from `extractor/contract/`;
the same descriptions stand in the metadata of every Parquet field.

数据约定第 {CONTRACT_VERSION} 版。本页由 `extractor/contract/` 生成,
Parquet 各字段的元数据中有相同说明。

- `parquet/<table>/*.parquet` holds a table, `json/<document_id>.json` a whole document
  with its rows nested: document → sections, projects, findings; project → funds, plans,
  goals, indicators, findings; each row → `places`. Cells are in Parquet only.
- Absent is null (JSON: `null`); no key is ever left out.
- Coordinates are points (1/72 inch) from the top-left of the page as displayed: x to
  the right, y down, rounded to 0.01.
- Money is in 元 with two decimals, rounded half up. Decimals are JSON numbers written
  digit for digit (`193600.00`, `0.25`); read them with
  `json.loads(text, parse_float=Decimal)` to keep them exact.
- `*_raw` is the printed text with layout white space removed and nothing else changed.
- Rows are sorted by the table's key, which is unique.
"""


def contract_markdown() -> str:
    """Return the text of docs/data-dictionary.md."""
    return "\n".join((_INTRODUCTION, *(_section(table) for table in TABLES)))


def _section(table: Table) -> str:
    return "\n".join(_lines(table)) + "\n"


def _lines(table: Table) -> Iterator[str]:
    key = ", ".join(f"`{name}`" for name in table.key)
    yield f"## {table.name}"
    yield ""
    yield table.en
    yield ""
    yield f"{table.zh}。"
    yield ""
    yield f"Key · 主键: {key}"
    yield ""
    yield "| column | type | null | description | 说明 |"
    yield "|---|---|---|---|---|"
    yield from (_line(column) for column in table.columns)


def _line(column: Column) -> str:
    null = "yes" if column.null else ""
    words = " ".join((column.en, _closed_list(column))).strip()
    return f"| `{column.name}` | {column.type} | {null} | {words} | {column.zh} |"


def _closed_list(column: Column) -> str:
    if not column.values:
        return ""
    return "One of " + ", ".join(f"`{value}`" for value in column.values) + "."
