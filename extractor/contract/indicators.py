"""The table that everything else is for: `indicators`."""

from extractor.contract.columns import Table, day, figure, flag, text
from extractor.contract.common import (
    CONFIDENCE,
    DOCUMENT_ID,
    FISCAL_YEAR,
    ORDINAL,
    PROJECT_ID,
    SCOPE,
    TEXT_SOURCE,
    place,
)

LEVEL1_CLASSES = ("output", "benefit", "satisfaction", "cost", "process", "other")
LEVEL2_CLASSES = (
    "quantity",
    "quality",
    "timeliness",
    "cost",
    "economic",
    "social",
    "ecological",
    "sustainability",
    "satisfaction",
    "economic_cost",
    "social_cost",
    "ecological_cost",
    "other",
)
TARGET_KINDS = (
    "number",
    "range",
    "date",
    "grade",
    "text",
    "none",
    "blank",
    "placeholder",
)
OPERATORS = ("=", ">=", "<=", ">", "<", "between")

_LEVELS = (
    text("level1", "一级指标(照录,合并单元格向下填充)", "First level, filled down."),
    text("level2", "二级指标(照录,合并单元格向下填充)", "Second level, filled down."),
    text("level3", "三级指标(照录)", "Third level: the indicator's name."),
    text(
        "level1_class",
        "一级指标归类",
        "Class of the first level.",
        values=LEVEL1_CLASSES,
    ),
    text(
        "level2_class",
        "二级指标归类",
        "Class of the second level.",
        values=LEVEL2_CLASSES,
    ),
    text("description", "指标描述", "What the indicator measures, as printed."),
)
_TARGET = (
    text("target_raw", "指标值(照录)", "Target as printed."),
    text(
        "target_kind",
        "指标值类型;none为声明不适用,blank为空白,placeholder为未填的样例",
        "What the target is: none is declared not applicable, blank is not filled in,"
        " placeholder is a sample text left standing.",
        values=TARGET_KINDS,
    ),
    text("operator", "比较符号", "How the target is compared.", values=OPERATORS),
    flag(
        "operator_implied",
        "未印比较符号而按等于理解",
        "No operator is printed, so it was taken as =.",
    ),
    text("operator_raw", "比较符号(照录)", "Operator as printed, in its own column."),
    figure("low", "下限(以unit计)", "Lower bound, in `unit`; = has both equal."),
    figure("high", "上限(以unit计)", "Upper bound, in `unit`."),
    text("unit", "单位(规范写法)", "Unit in its normal spelling."),
    text("unit_raw", "单位(照录)", "Unit as printed."),
    text("dimension", "量纲", "What the unit measures: money, ratio, area, …"),
    figure("base_low", "下限(以基本单位计)", "Lower bound, in `base_unit`."),
    figure("base_high", "上限(以基本单位计)", "Upper bound, in `base_unit`."),
    text("base_unit", "基本单位(元、平方米、1…)", "The base unit; 1 for ratios."),
    day("date_from", "期限起", "First day of a period."),
    day("date_to", "期限止", "Deadline, or last day of a period."),
    text("grades_raw", "等级(照录)", "Grade words as printed (优 良 中 差)."),
    text("target_note", "指标值中数字以外的文字", "Words beside the target's figure."),
)
_WEIGHT = (
    figure("weight", "分值或权重", "Weight or full score."),
    text("weight_raw", "分值或权重(照录)", "Weight as printed."),
    text("direction", "指标方向(正向、反向)", "Whether more or less is better."),
    text("basis", "指标值确定依据", "What the target is based on."),
)
_REACHED = (
    text("actual_raw", "实际完成值(照录)", "What was reached, as printed."),
    figure("actual", "实际完成值(以unit计)", "What was reached, in `unit`."),
    figure("score", "得分", "Score given."),
    text("deviation", "偏差原因及改进措施", "Why it was missed, what is done."),
)

INDICATORS = Table(
    name="indicators",
    key=("indicator_id",),
    zh="每个绩效指标一行",
    en="One row a performance indicator.",
    columns=(
        text(
            "indicator_id",
            "指标标识,<项目标识>-i001",
            "The indicator: `<project_id>-i001`.",
            null=False,
        ),
        PROJECT_ID,
        DOCUMENT_ID,
        text("project_code", "项目编码(重复项目表)", "Code of the project."),
        text("project_name", "项目名称(重复项目表)", "Name of the project."),
        FISCAL_YEAR,
        ORDINAL,
        SCOPE,
        *_LEVELS,
        *_TARGET,
        *_WEIGHT,
        *_REACHED,
        *place(),
        TEXT_SOURCE,
        CONFIDENCE,
    ),
)
