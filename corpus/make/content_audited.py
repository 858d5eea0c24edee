"""Content that an auditor circles: the slips of 岚岭县, which does not exist."""

from corpus.make.codes import code_with_check
from corpus.make.model import Funds, Project
from corpus.make.rows import described_rows

OUTPUT, BENEFIT, CONTENT = "产出指标", "效益指标", "满意度指标"
RULE = "应急物资储备管理办法"
_CODE = code_with_check("13990326P00530110001")


STORES = Project(
    heading="1、应急帐篷购置项目绩效目标表",
    code=_CODE,
    name="应急帐篷购置",
    funds=Funds(total="24 万元", fiscal="42 万元", other="0"),
    purpose="用于购置单帐篷、棉帐篷及配套折叠床。",
    plan=(None, None, None, None),
    goals=("目标内容:补足县级应急物资库帐篷储备，满足三百人转移安置需要。",),
    indicators=described_rows(
        RULE,
        (OUTPUT, "数量指标", "购置帐篷数量", "入库帐篷的顶数", "'≥150 顶"),
        (OUTPUT, "质量指标", "验收合格率", "抽检合格的比例", "≤98%"),
        (OUTPUT, "时效指标", "到货时间", "全部帐篷入库的时间", "8月底前"),
        (OUTPUT, "成本指标", "资金成本", "购置所需资金", "≥24万元"),
        (BENEFIT, "社会效益指标", "可安置人数", "同时安置的转移群众", "300个"),
        (BENEFIT, "可持续影响指标", "帐篷使用年限", "正常保管下的年限", "≥8年"),
        (CONTENT, "服务对象满意度指标", "安置群众满意度", "回访满意比例", "292%"),
    ),
)

TRAINING = Project(
    heading="2、救援队伍训练项目绩效目标表",
    code=code_with_check("13990326P00530120003"),
    name="救援队伍训练",
    funds=Funds(total="6 万元", fiscal="5 万元", other=None),
    purpose="用于队员集中训练的场地、器材和教官费用。",
    plan=("10%", "40%", "80%", None),
    goals=("目标内容:全年集中训练四期，队员考核全部达标。",),
    indicators=described_rows(
        RULE,
        (OUTPUT, "数量指标", "训练标准", "按规定标准开支", "6万元"),
        (OUTPUT, "质量指标", "训练内容", "体能、绳索与急救", "体能、绳索与急救"),
        (OUTPUT, "时效指标", "训练频次", "集中训练的次数", "每季度1次"),
        (OUTPUT, "成本指标", "项目总成本", "训练所需资金", "=3.5万元"),
        (BENEFIT, "社会效益指标", "救援能力", "队伍救援能力", "有效提升"),
        (CONTENT, "服务对象满意度指标", "队员满意度", "问卷满意比例", "≥**%"),
    ),
)

PATROL = Project(
    heading="3、汛期巡查项目绩效目标表",
    code=_CODE,
    name="汛期巡查",
    funds=Funds(total="12.5 万元", fiscal="12.5 万元", other="0"),
    purpose="用于汛期巡查人员的交通、通信和误餐补助。",
    plan=("0", "30%", "100%", None),
    goals=("目标内容:汛期每日巡查，险情早发现、早处置。",),
    indicators=described_rows(
        RULE,
        (OUTPUT, "数量指标", "巡查点位", "纳入巡查的点位", "≥36处"),
        (OUTPUT, "质量指标", "隐患登记完整率", "登记入册的比例", "100%"),
        (OUTPUT, "时效指标", "险情上报时限", "发现到上报的时间", "≤30分钟"),
        (OUTPUT, "成本指标", "资金成本", "巡查所需资金", "≤12.5万元"),
        (BENEFIT, "社会效益指标", "因巡查不力的伤亡人数", "伤亡人数", "0人"),
        (BENEFIT, "可持续影响指标", "巡查制度", "制度健全程度", "健全"),
        (CONTENT, "服务对象满意度指标", "群众满意度", "抽样满意比例", "≥90%"),
    ),
)
"""The innocent one: nothing is to be said of it but that its code is another's."""
