"""Columns that several tables share: the same quantity has the same name everywhere."""

from extractor.contract.columns import Column, int16, int32, number, text

SCOPES = ("annual", "lifetime")
TEXT_SOURCES = ("native", "ocr")

DOCUMENT_ID = text(
    "document_id",
    "所属文件的标识(内容SHA-256的前16位)",
    "The document: the first 16 hex digits of its content's SHA-256.",
    null=False,
)
PROJECT_ID = text("project_id", "所属项目的标识", "The project.", null=False)
ORDINAL = int32(
    "ordinal", "顺序号,从1起", "Position in print order, from 1.", null=False
)
SCOPE = text(
    "scope",
    "年度(annual)或实施期(lifetime)",
    "Whether it holds for the year or for the project's whole life.",
    null=False,
    values=SCOPES,
)
FISCAL_YEAR = int16(
    "fiscal_year", "预算年度", "Fiscal year of the budget, four digits."
)
PAGES = (
    int32("page_first", "首页页码,从1起", "First page, from 1.", null=False),
    int32("page_last", "末页页码", "Last page.", null=False),
)
TEXT_SOURCE = text(
    "text_source",
    "文字来源:文本层(native)或识别(ocr)",
    "Whether the text is the file's own or was recognised in an image.",
    null=False,
    values=TEXT_SOURCES,
)
CONFIDENCE = number(
    "confidence",
    "可信度,0至1;1为文本层原文",
    "Trust in the reading, 0 to 1; 1 for text that the file itself holds.",
    null=False,
)


def place(*, null: bool = False) -> tuple[Column, ...]:
    """Return the columns that say where on paper a row stands."""
    points = (
        ("x0", "左边界,距页面左缘的点数", "Left edge, in points from the page's left."),
        ("y0", "上边界,距页面上缘的点数", "Top edge, in points from the page's top."),
        ("x1", "右边界", "Right edge, likewise."),
        ("y1", "下边界", "Bottom edge, likewise."),
    )
    page = int32("page_number", "页码,从1起", "Page, from 1.", null=null)
    edges = (number(name, zh, en, null=null) for name, zh, en in points)
    return (page, *edges)
