"""The tables that let a number be checked: `findings`, `places`, `cells`."""

from extractor.contract.columns import Table, int32, text
from extractor.contract.common import CONFIDENCE, DOCUMENT_ID, TEXT_SOURCE, place
from extractor.findings import Severity

FINDINGS = Table(
    name="findings",
    key=("finding_id",),
    zh="每个问题一行",
    en="One row an oddity that a careful reader would circle.",
    columns=(
        text(
            "finding_id",
            "问题标识,<所在行标识>-<代码>-序号;增加规则不改变已有标识",
            "`<row id>-<code>-n`: new rules renumber nothing.",
            null=False,
        ),
        DOCUMENT_ID,
        text("project_id", "所在项目", "The project it is about; null for the whole."),
        text("indicator_id", "所在指标", "The indicator it is about."),
        text("code", "问题代码", "Code of the findings catalogue.", null=False),
        text(
            "severity",
            "严重程度",
            "How much it matters.",
            null=False,
            values=Severity,
        ),
        text("message", "说明", "What was found, in a sentence.", null=False),
        text("expected", "应为", "What was expected."),
        text("actual", "实为", "What is printed."),
        text("basis", "依据", "The rule or document that says so."),
        *place(null=True),
    ),
)

PLACES = Table(
    name="places",
    key=("row_id", "column_name", "part"),
    zh="每个值印在何处:每值每页一行,跨页的值有两行",
    en="Where every value was printed: one row a value and page part.",
    columns=(
        text("row_id", "值所在行的标识", "The row that holds the value.", null=False),
        text("column_name", "值所在列", "The column that holds it.", null=False),
        int32("part", "第几部分,从1起", "Part of a value cut in parts.", null=False),
        DOCUMENT_ID,
        text("table_name", "值所在表", "The table that holds it.", null=False),
        text("cell_id", "单元格标识;表外文字为空", "The cell; null outside tables."),
        *place(),
        text("raw", "该处所印文字", "The text printed there.", null=False),
        TEXT_SOURCE,
        CONFIDENCE,
    ),
)

CELLS = Table(
    name="cells",
    key=("cell_id", "part"),
    zh="每个单元格(每页部分)一行",
    en="One row a cell of a ruled table and page part, filled or not.",
    columns=(
        text(
            "cell_id",
            "单元格标识,<文件标识>-t001-r01-c01",
            "The cell: `<document_id>-t001-r01-c01`.",
            null=False,
        ),
        int32("part", "第几部分,从1起", "Part of a cell cut by a page.", null=False),
        DOCUMENT_ID,
        int32("table_ordinal", "第几张表,从1起", "The table, from 1.", null=False),
        int32("row_index", "首行,从1起", "First row it covers, from 1.", null=False),
        int32("column_index", "首列,从1起", "First column, from 1.", null=False),
        int32("row_span", "所占行数", "Rows it covers.", null=False),
        int32("column_span", "所占列数", "Columns it covers.", null=False),
        text("text", "单元格文字", "Text in it; empty when blank.", null=False),
        *place(),
        TEXT_SOURCE,
        CONFIDENCE,
    ),
)
