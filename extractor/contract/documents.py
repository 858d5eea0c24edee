"""The tables about whole files: `files`, `documents`, `sections`."""

from extractor.contract.columns import Table, int32, int64, text
from extractor.contract.common import DOCUMENT_ID, FISCAL_YEAR, ORDINAL, PAGES
from extractor.model import Status, YearSource

ERROR = (
    text(
        "error_code",
        "失败原因代码,见问题目录",
        "Why it failed: a code of the findings catalogue.",
    ),
    text("error_message", "失败原因说明", "Why it failed, in a sentence."),
)

FILES = Table(
    name="files",
    key=("source",),
    zh="每个输入来源一行,无论成败;两个来源可以是同一文件",
    en="One row a source, whatever became of it; two sources may share a document.",
    columns=(
        text(
            "source",
            "给定的路径或URI,相对于所给的文件夹",
            "Path or URI as given, relative to the folder named.",
            null=False,
        ),
        text(
            "document_id",
            "对应文件的标识;仅当内容无法读取时为空",
            "The document; null only when its bytes could not be read.",
        ),
        text("file_name", "文件名", "Name of the file, without folders.", null=False),
        int64("file_bytes", "文件字节数", "Size of the file in bytes."),
        text(
            "status",
            "处理结果",
            "Outcome: ok, worth a look, failed, or not there.",
            null=False,
            values=Status,
        ),
        *ERROR,
    ),
)

_FACTS = (
    text("sha256", "内容的SHA-256", "SHA-256 of the content.", null=False),
    text(
        "file_name",
        "文件名(首个来源)",
        "Name of the file, of the first source that has this content.",
        null=False,
    ),
    int64("file_bytes", "文件字节数", "Size of the file in bytes.", null=False),
    int32("page_count", "页数", "Number of pages."),
)
_HEAD = (
    text("title", "文件标题", "Title as printed."),
    text("department", "编制部门", "The department that published it."),
    FISCAL_YEAR,
    text(
        "fiscal_year_source",
        "预算年度取自何处",
        "Where the year was printed: cover, form heading, file metadata, project code.",
        values=YearSource,
    ),
    text(
        "kind",
        "文件种类:预算、决算、自评或其他;依其中的表,无表依标题",
        "What the document is for: by its forms, without any by its title.",
        null=False,
        values=("budget", "final_account", "self_evaluation", "other"),
    ),
    text(
        "text_source",
        "文字来源",
        "Where its text came from: the file, recognition, both, nowhere.",
        null=False,
        values=("native", "ocr", "mixed", "none"),
    ),
    text(
        "status",
        "处理结果",
        "Outcome: ok, worth a look, or failed.",
        null=False,
        values=(Status.OK, Status.REVIEW, Status.FAILED),
    ),
    *ERROR,
)
_COUNTS = (
    int32("form_count", "绩效目标表数", "Number of forms read.", null=False),
    int32("indicator_count", "指标行数", "Number of indicator rows.", null=False),
    int32("finding_count", "问题数", "Number of findings.", null=False),
    int32("glyph_count", "字符数", "Number of characters printed.", null=False),
    int32(
        "glyph_unplaced_count",
        "未归入单元格、段落或页眉页脚的字符数",
        "Characters that ended in no cell, paragraph or page furniture.",
        null=False,
    ),
)
_MADE = (
    text(
        "content_digest",
        "内容摘要:不含标识、位置和文件属性;重新保存不变;失败时为空",
        "SHA-256 of the values without ids, places and file facts: equal when a"
        " document is only re-saved. Null when it failed.",
    ),
    text("producer", "生成该PDF的软件", "The program that made the PDF."),
    text("jixiao_version", "写出本行的jixiao版本", "Version of jixiao.", null=False),
    int32("contract_version", "数据约定版本", "Version of these tables.", null=False),
)

DOCUMENTS = Table(
    name="documents",
    key=("document_id",),
    zh="每份不同内容的文件一行",
    en="One row a document, told apart by content.",
    columns=(DOCUMENT_ID, *_FACTS, *_HEAD, *_COUNTS, *_MADE),
)

SECTIONS = Table(
    name="sections",
    key=("section_id",),
    zh="每个文字章节一行",
    en="One row a narrative section.",
    columns=(
        text(
            "section_id",
            "章节标识,<文件标识>-s001",
            "The section: `<document_id>-s001`.",
            null=False,
        ),
        DOCUMENT_ID,
        ORDINAL,
        text(
            "part",
            "所在部分(第一部分…);所在的章连同章名(第一章 总则)",
            "The part of the document it is in (第一部分); in regulations the chapter"
            " with its name (第一章 总则).",
        ),
        text(
            "number",
            "标题编号(一、 （一） 第一条);无编号为空",
            "Number of its heading: 一、, （一）, 第一条; null without one.",
        ),
        text(
            "heading",
            "标题,含编号;条文为其条号;无标题为空",
            "Heading as printed, with its number; of an article its number; null for"
            " text before the first heading.",
        ),
        text(
            "role",
            "作用",
            "What the section says.",
            null=False,
            values=(
                "overall_goal",
                "sub_goal",
                "sub_goal_indicator",
                "safeguard",
                "special_fund",
                "other",
            ),
        ),
        text(
            "text",
            "正文,不含开头的“绩效目标：”等字样",
            "Text, without a leading 绩效目标：, 绩效指标： or 总体绩效目标：.",
            null=False,
        ),
        *PAGES,
    ),
)
