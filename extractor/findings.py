"""The catalogue of findings: everything odd that a document can be told of.

A finding is never an exception: the paper is odd, the program is not. Each kind has
a code, a severity, a name in both languages and advice; docs/findings.md is
generated from this list. Codes are never renamed and never used again for
something else (tests/shape/finding-codes.txt only grows).
"""

from dataclasses import dataclass
from enum import StrEnum

from extractor.geometry import Place


class Severity(StrEnum):
    """How much a finding matters to whoever uses the numbers."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingKind:
    """One entry of the catalogue."""

    code: str
    severity: Severity
    title_zh: str
    title_en: str
    advice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One oddity: what was found, what was expected, and where it is printed."""

    code: str
    message: str
    expected: str | None = None
    actual: str | None = None
    basis: str | None = None
    place: Place | None = None
    project_ordinal: int | None = None
    indicator_ordinal: int | None = None

    @property
    def severity(self) -> Severity:
        """The severity that the catalogue gives this code."""
        return CATALOGUE[self.code].severity


def _kind(
    code: str, severity: Severity, title_zh: str, title_en: str, advice: str
) -> FindingKind:
    return FindingKind(
        code=code,
        severity=severity,
        title_zh=title_zh,
        title_en=title_en,
        advice=advice,
    )


_KINDS = (
    _kind(
        "file-missing",
        Severity.ERROR,
        "文件不存在",
        "The file does not exist",
        "Check the path; a file that was moved must be named by its new place.",
    ),
    _kind(
        "file-unreadable",
        Severity.ERROR,
        "文件无法打开",
        "The file could not be read",
        "Check its permissions, and that the disk or share is mounted.",
    ),
    _kind(
        "file-empty",
        Severity.ERROR,
        "文件为空",
        "The file has no content",
        "Download it again: the copy stopped before its first byte.",
    ),
    _kind(
        "file-not-pdf",
        Severity.ERROR,
        "不是PDF文件",
        "The file is not a PDF",
        "Convert Word, Excel or web pages to PDF first.",
    ),
    _kind(
        "pdf-damaged",
        Severity.ERROR,
        "PDF已损坏",
        "The PDF is truncated or damaged",
        "Download it again; if it is published like this, ask for a whole copy.",
    ),
    _kind(
        "pdf-password",
        Severity.ERROR,
        "PDF需要密码",
        "The PDF opens only with a password",
        "Save a copy without password; files with an empty password are opened.",
    ),
    _kind(
        "font-missing",
        Severity.ERROR,
        "中文字体未嵌入且本机未安装",
        "The PDF's Chinese fonts are neither embedded nor installed here",
        "Install a Chinese font, or read the file with --reader pdfplumber.",
    ),
    _kind(
        "pdf-no-pages",
        Severity.ERROR,
        "PDF没有可读页面",
        "No page of the PDF can be read",
        "Open it in a viewer: if pages show there, please report the file.",
    ),
    _kind(
        "internal-error",
        Severity.ERROR,
        "程序内部错误",
        "The program failed on this file",
        "This is a bug: please report the message, with the file if it is public.",
    ),
    _kind(
        "value-unfit",
        Severity.ERROR,
        "数值超出数据表可容纳的范围",
        "A value does not fit its column, so the document was not written",
        "Please report it: the message names the row, the column and the value.",
    ),
    _kind(
        "pages-unreadable",
        Severity.WARNING,
        "部分页面无法读取",
        "Some pages of the PDF cannot be read",
        "Look at the named pages in a viewer; their forms are not in the tables.",
    ),
    _kind(
        "verify-differs",
        Severity.WARNING,
        "两次读取结果不一致",
        "A second reading of the form gives another value",
        "Look at the page: `actual` stands in the tables, `expected` is the other one.",
    ),
    _kind(
        "verify-unread",
        Severity.INFO,
        "无法读取第二遍,未能复核",
        "The file could not be read a second time, so nothing was verified",
        "Nothing needs to be done; the message says what the second reader met.",
    ),
    _kind(
        "form-incomplete",
        Severity.WARNING,
        "表式相似但缺少必需列或项目",
        "A table resembles a form but lacks what the form requires",
        "Look at the page; if it is a form of another place, write a template for it.",
    ),
    _kind(
        "form-without-rows",
        Severity.WARNING,
        "绩效目标表没有指标行",
        "A form has no indicator row",
        "Look at the page: the table may be empty on paper, or its rows unruled.",
    ),
    _kind(
        "label-split",
        Severity.INFO,
        "同一格内有两个指标名称,按位置拆分",
        "Two labels stand in one undivided box and were split by position",
        "Compare the rows below each label with the page.",
    ),
    _kind(
        "label-unknown",
        Severity.INFO,
        "指标分类名称不在已知名单内",
        "A first or second level label is not of the closed list",
        "The text is kept as printed; check it for a slip.",
    ),
    _kind(
        "row-joined",
        Severity.INFO,
        "跨页行已合并",
        "A row cut by a page break was joined",
        "Compare the joined text with both pages.",
    ),
    _kind(
        "part-orphaned",
        Severity.WARNING,
        "续表找不到前页表格",
        "A part of a form goes on from a page before, but none fits",
        "Look at the pages around: one may be missing or out of order.",
    ),
    _kind(
        "glyph-unplaced",
        Severity.WARNING,
        "表格内有未归入单元格的文字",
        "Text inside a form was placed in no cell",
        "Look at the page: rules may be missing around that text.",
    ),
    _kind(
        "amount-unreadable",
        Severity.WARNING,
        "金额无法识别",
        "An amount could not be read as a number",
        "The text is kept; correct it or leave it out of sums.",
    ),
    _kind(
        "amount-unit-unknown",
        Severity.WARNING,
        "金额没有单位",
        "An amount has no unit anywhere it could take one from",
        "The amount stays empty; look at the page for the unit.",
    ),
    _kind(
        "ratio-unreadable",
        Severity.WARNING,
        "比例无法识别",
        "A ratio could not be read as a number",
        "The text is kept; look at the page.",
    ),
    _kind(
        "weight-unreadable",
        Severity.WARNING,
        "分值无法识别",
        "A weight could not be read as a number",
        "The text is kept; look at the page.",
    ),
    _kind(
        "date-unreadable",
        Severity.WARNING,
        "日期无法识别",
        "A date could not be read",
        "The text is kept in places; look at the page.",
    ),
    _kind(
        "year-unknown",
        Severity.INFO,
        "未找到预算年度",
        "No fiscal year is printed where one was looked for",
        "Set the year by hand where it matters.",
    ),
)

CATALOGUE: dict[str, FindingKind] = {kind.code: kind for kind in _KINDS}
