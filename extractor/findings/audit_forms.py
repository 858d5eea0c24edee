"""The catalogue's part for rules on what a form and a document must hold.

Completeness, classes, weights, scores, dates, codes, and the document as a whole. What
each rule does: `audit.rules`, in the module of its subject.
"""

from functools import partial

from extractor.findings.kinds import Group, Says, Severity, kind

_error = partial(kind, Group.AUDIT, Severity.ERROR)
_warning = partial(kind, Group.AUDIT, Severity.WARNING)
_info = partial(kind, Group.AUDIT, Severity.INFO)

_COMPLETE = "绩效目标审核:完整性"
_RELEVANT = "绩效目标审核:相关性"
_TREES = "财预〔2015〕88号、财预〔2021〕101号的指标体系"
_EVALUATION = "财预〔2020〕10号《项目支出绩效评价管理办法》"
_CODES = "项目编码规则:一项目一编码"
_PUBLISHED = "文件自身的陈述"
_SCHEDULE = "项目起止时间与预算年度"

AUDIT_FORM_KINDS = (
    _error(
        "name-missing",
        Says("缺少项目名称", "The project has no name"),
        Says("在页面上查找项目名称。", "Look for the project's name on the page."),
        _COMPLETE,
    ),
    _warning(
        "department-missing",
        Says(
            "主管部门、实施单位均未填写", "Neither supervisor nor implementer is named"
        ),
        Says(
            "核对表头;无法追究责任单位。",
            "See the head of the form: nobody can be held to it.",
        ),
        _COMPLETE,
    ),
    _warning(
        "goal-missing",
        Says("没有绩效目标", "The form states no goal"),
        Says(
            "核对目标栏是否为空。",
            "See whether the goal's cell is blank.",
        ),
        _COMPLETE,
    ),
    _warning(
        "budget-missing",
        Says("没有任何预算金额", "No amount of money is printed"),
        Says("核对资金栏是否为空。", "See whether the funds block is blank."),
        _COMPLETE,
    ),
    _warning(
        "budget-zero",
        Says("预算总额为零", "The budget is nought"),
        Says(
            "核对是否漏填,或项目已不安排资金。",
            "See whether it was left out, or the project has no money.",
        ),
        _COMPLETE,
    ),
    _warning(
        "indicator-unnamed",
        Says("有指标值而无指标名称", "A target stands without an indicator's name"),
        Says("核对该行三级指标。", "See the third level of that row."),
        _COMPLETE,
    ),
    _warning(
        "target-blank",
        Says("指标没有指标值", "An indicator has no target"),
        Says("核对该行指标值是否漏填。", "See whether the target was left out."),
        _COMPLETE,
    ),
    _error(
        "target-placeholder",
        Says("指标值仍是表样", "The form's sample text was left in for a target"),
        Says(
            "请填报单位补填;此指标没有目标。",
            "Ask for the figure: this indicator promises nothing.",
        ),
        _COMPLETE,
    ),
    _warning(
        "class-missing",
        Says("缺少产出或效益指标", "The form has no output or no benefit indicator"),
        Says(
            "核对该类指标是否漏填。",
            "See whether the indicators of that class were left out.",
        ),
        _TREES,
    ),
    _info(
        "satisfaction-missing",
        Says("没有满意度指标", "The form has no satisfaction indicator"),
        Says(
            "面向公众或服务对象的项目应设满意度指标。",
            "A project that serves people should measure their satisfaction.",
        ),
        _TREES,
    ),
    _warning(
        "level-mismatch",
        Says(
            "二级指标不属于所在一级指标",
            "A second level does not belong to its first level",
        ),
        Says("核对指标分类。", "See how the indicator was classed."),
        _TREES,
    ),
    _info(
        "trees-mixed",
        Says(
            "同一张表混用2015年和2021年的成本分类",
            "One form puts costs both where 2015 and where 2021 had them",
        ),
        Says(
            "核对成本指标应归于何处,避免重复或遗漏。",
            "See where costs belong, lest they count twice or not at all.",
        ),
        _TREES,
    ),
    _warning(
        "indicator-repeated",
        Says(
            "同一指标重复填列", "The same indicator with the same target stands twice"
        ),
        Says("核对是否重复计分。", "See whether it is scored twice."),
        _RELEVANT,
    ),
    _warning(
        "weights-sum",
        Says(
            "分值合计既不是90也不是100",
            "The weights add up to neither 90 nor 100",
        ),
        Says(
            "核对各行分值:预算执行占10分时指标合90分,否则合100分。",
            "Add the weights: 90 where 10 are kept for execution, else 100.",
        ),
        _EVALUATION,
    ),
    _warning(
        "weights-label",
        Says(
            "分值合计与分类名称所注分值不符",
            "A class's weights differ from the score in its label",
        ),
        Says(
            "核对该类各行分值与“产出指标(50分)”之类的注记。",
            "Compare the rows' weights with the score printed in the label.",
        ),
        _EVALUATION,
    ),
    _warning(
        "weight-missing",
        Says("部分指标没有分值", "Some indicators have no weight"),
        Says("核对漏填的分值。", "See which weights were left out."),
        _EVALUATION,
    ),
    _error(
        "score-over-weight",
        Says("得分超过分值或为负", "A score is above its weight, or below nought"),
        Says("核对该行分值与得分。", "See weight and score of that row."),
        _EVALUATION,
    ),
    _warning(
        "deviation-missing",
        Says(
            "未达到指标值而未说明原因",
            "A target was missed and no reason is given",
        ),
        Says(
            "请填报单位说明偏差原因及改进措施。",
            "Ask for the reason and for what is done about it.",
        ),
        _EVALUATION,
    ),
    _warning(
        "score-unearned",
        Says(
            "未达到指标值却得满分",
            "A target was missed, yet the row has its full score",
        ),
        Says("核对实际完成值与得分。", "See what was reached and how it was scored."),
        _EVALUATION,
    ),
    _error(
        "date-order",
        Says("开始日期晚于结束日期", "A project starts after its end"),
        Says("核对起止日期。", "See both dates."),
        _SCHEDULE,
    ),
    _warning(
        "date-year",
        Says(
            "项目起止时间不含预算年度",
            "The project's dates leave the fiscal year out",
        ),
        Says(
            "核对日期或年度:可能沿用了旧表。",
            "See dates and year: an old form may have been reused.",
        ),
        _SCHEDULE,
    ),
    _warning(
        "target-deadline",
        Says(
            "指标期限在项目或预算年度之外",
            "A target's date lies outside the project or the fiscal year",
        ),
        Says("核对该指标的日期。", "See the indicator's date."),
        _SCHEDULE,
    ),
    _info(
        "goal-year",
        Says("绩效目标只写到其他年度", "The goal names other years only"),
        Says(
            "核对目标是否沿用了往年文字。",
            "See whether the text was taken over from another year.",
        ),
        _SCHEDULE,
    ),
    _warning(
        "code-invalid",
        Says("项目编码校验不通过", "A project code fails its check character"),
        Says(
            "编码未作改动;请对照页面或原系统核对。",
            "The code was not changed; compare it with the page.",
        ),
        _CODES,
    ),
    _info(
        "code-year",
        Says(
            "项目编码中的年度不同于预算年度",
            "The year in a project's code is not the fiscal year",
        ),
        Says(
            "延续项目可沿用旧编码;新项目请核对。",
            "A continued project may keep its code; look at a new one.",
        ),
        _CODES,
    ),
    _info(
        "code-region",
        Says(
            "项目编码中的区划不同于本文件其他项目",
            "The region in a project's code is not that of the document's others",
        ),
        Says("核对编码前六位。", "See the first six digits."),
        _CODES,
    ),
    _warning(
        "code-missing",
        Says(
            "本文件其他项目有编码而此项目没有",
            "The project has no code, though the document's others have",
        ),
        Says("核对编码是否漏填。", "See whether the code was left out."),
        _CODES,
    ),
    _warning(
        "project-repeated",
        Says("同一项目在文件中出现不止一次", "A project stands in the document twice"),
        Says(
            "核对是否重复编报;汇总时只计一次。",
            "See whether it was reported twice; count it once.",
        ),
        _PUBLISHED,
    ),
    _warning(
        "forms-stated",
        Says(
            "项目个数与文件所述不符",
            "The number of forms is not the one the text states",
        ),
        Says(
            "核对是否有项目未编报绩效目标。",
            "See whether a project has no form.",
        ),
        _PUBLISHED,
    ),
    _warning(
        "budgets-stated",
        Says(
            "各项目预算合计与文件所述金额不符",
            "The budgets do not add up to the sum the text states",
        ),
        Says(
            "核对各项目预算数与文字所述金额。",
            "Compare the projects' budgets with the text.",
        ),
        _PUBLISHED,
    ),
    _info(
        "part-empty",
        Says("声明该部分无内容", "A part is declared to be empty"),
        Says(
            "核对该部门确无此类资金或项目。",
            "See that the department has no such funds or projects.",
        ),
        _PUBLISHED,
    ),
    _info(
        "nature-unknown",
        Says(
            "项目属性不在常用名单内", "The project's nature is none of the usual ones"
        ),
        Says(
            "常用:经常性、一次性、新增、延续、阶段性。",
            "Usual: recurrent, one-off, new, continued, phased.",
        ),
        _COMPLETE,
    ),
)
