"""The tables about one form each: `projects`, `funds`, `plans`, `goals`."""

from extractor.contract.columns import Table, day, flag, int32, money, ratio, text
from extractor.contract.common import (
    CONFIDENCE,
    DOCUMENT_ID,
    FISCAL_YEAR,
    ORDINAL,
    PAGES,
    PROJECT_ID,
    SCOPE,
    place,
)

_IDENTITY = (
    text("form", "表式模板名", "Name of the form template.", null=False),
    text(
        "project_key",
        "跨年度、跨公开批次稳定的项目键:编码,无编码则部门加名称",
        "Stable over years and publications: the code, else department and name.",
    ),
    text("heading", "表的标题", "Heading of the form as printed."),
    text("project_code", "项目编码", "Code as printed, without brackets and spaces."),
    flag(
        "project_code_valid",
        "编码校验位是否正确;无校验规则时为空",
        "Whether the check character is right; null where no rule is known.",
    ),
    text("project_name", "项目名称", "Name as printed."),
    text("supervisor", "主管部门(照录)", "Supervising department, as printed."),
    text("supervisor_code", "主管部门代码", "Its code, where one is printed."),
    text("implementer", "实施单位", "The unit that carries it out."),
    text("nature", "项目属性", "Nature as printed: new, continued, …"),
    text("category", "项目类别", "Category as printed."),
    day("start_date", "开始日期", "First day."),
    day("end_date", "结束日期", "Last day."),
    text("purpose", "资金用途", "What the money is for."),
)
_BUDGET = (
    money("budget_total", "年度预算总额(元)", "Budget of the year, in 元."),
    money("budget_fiscal", "其中财政资金(元)", "Of it fiscal money, in 元."),
    money("budget_carryover", "其中上年结转(元)", "Of it carried over, in 元."),
    money("budget_other", "其中其他资金(元)", "Of it other money, in 元."),
    money("budget_lifetime", "实施期总额(元)", "Budget over the whole life, in 元."),
)

PROJECTS = Table(
    name="projects",
    key=("project_id",),
    zh="每张绩效目标表(项目)一行",
    en="One row a form, which is one project.",
    columns=(
        text(
            "project_id",
            "项目标识,<文件标识>-001",
            "The project: `<document_id>-001`.",
            null=False,
        ),
        DOCUMENT_ID,
        ORDINAL,
        *_IDENTITY,
        *_BUDGET,
        FISCAL_YEAR,
        *PAGES,
        CONFIDENCE,
    ),
)

FUNDS = Table(
    name="funds",
    key=("fund_id",),
    zh="每个金额一行",
    en="One row an amount of the fund block.",
    columns=(
        text("fund_id", "金额标识,<项目标识>-f01", "`<project_id>-f01`.", null=False),
        PROJECT_ID,
        DOCUMENT_ID,
        ORDINAL,
        SCOPE,
        text("label", "金额名目(照录)", "What the amount is called.", null=False),
        text(
            "kind",
            "资金种类",
            "Kind of money: total, fiscal, carryover, other, central, local, own, …",
            null=False,
        ),
        text(
            "stage",
            "申报、年初、调整后或执行",
            "The stage of the budget it belongs to.",
            null=False,
            values=("requested", "initial", "adjusted", "executed"),
        ),
        text("amount_raw", "金额(照录)", "Amount as printed."),
        money("amount", "金额(元)", "Amount in 元; null when its unit is unknown."),
        text("amount_unit", "换算前的单位", "The unit it was printed in: 元, 万元, …"),
        text(
            "amount_unit_source",
            "单位取自何处",
            "Where the unit was printed: the cell, the row's label, the block's label,"
            " a line above, the other amounts of the block, the template's default.",
        ),
        *place(),
    ),
)

PLANS = Table(
    name="plans",
    key=("plan_id",),
    zh="资金支出计划:每个印出的时段一行,空白也列出",
    en="Spending plan: one row a printed period, also when left blank.",
    columns=(
        text("plan_id", "时段标识,<项目标识>-p01", "`<project_id>-p01`.", null=False),
        PROJECT_ID,
        DOCUMENT_ID,
        ORDINAL,
        text("label", "时段(如3月底)", "The period as printed.", null=False),
        int32("month", "截至月份,1至12", "The month it ends with, 1 to 12."),
        text("ratio_raw", "比例(照录)", "Ratio as printed."),
        ratio(
            "ratio",
            "累计支出比例,0.25即25%;空白为空",
            "Cumulative share spent by then, 0.25 for 25 %; null when left blank.",
        ),
        *place(),
    ),
)

GOALS = Table(
    name="goals",
    key=("goal_id",),
    zh="每条绩效目标一行",
    en="One row a goal.",
    columns=(
        text("goal_id", "目标标识,<项目标识>-g01", "`<project_id>-g01`.", null=False),
        PROJECT_ID,
        DOCUMENT_ID,
        ORDINAL,
        SCOPE,
        text("label", "目标名(如目标1)", "What the goal is called."),
        text(
            "text",
            "目标内容,不含“目标内容：”",
            "What is to be reached, without a leading 目标内容：.",
            null=False,
        ),
        text("actual_text", "实际完成情况", "What was reached, in self-evaluations."),
        *place(),
    ),
)
