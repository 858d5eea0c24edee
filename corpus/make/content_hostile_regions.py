"""Content of the hostile cases, transfer payment and Shanghai form.

澜泊省 and 望岚区 do not exist, nor do the projects.
"""

from corpus.make.model import Funds, Indicator, Project

COST, OUTPUT, BENEFIT, CONTENT = "成本指标", "产出指标", "效益指标", "满意度指标"
TRANSFER_TITLE = "中央对地方专项转移支付区域绩效目标表"
SHANGHAI_TITLE = "财政项目支出绩效目标申报表"


def _rows(*rows: tuple[str, str, str, str]) -> tuple[Indicator, ...]:
    return tuple(
        Indicator(level1=level1, level2=level2, level3=level3, target=target)
        for level1, level2, level3, target in rows
    )


PASTURES = Project(
    heading=TRANSFER_TITLE,
    name="草原有害生物防治补助资金-澜泊省",
    supervisor="财政部 国家林草局",
    funds=Funds(total="2,375.00", fiscal="1,900.00", local="475.00"),
    goals=(
        "目标1：防治草原有害生物，遏制扩散蔓延。",
        "目标2：以生物防治为主，减少农药用量。",
    ),
    indicators=_rows(
        (OUTPUT, "数量指标", "防治面积", "310万亩"),
        (OUTPUT, "数量指标", "建设监测点", "48个"),
        (OUTPUT, "质量指标", "生物防治比例", "75%以上"),
        (OUTPUT, "时效指标", "防治任务完成时间", "9月底前"),
        (BENEFIT, "经济效益指标", "挽回牧草损失", "1.2亿元"),
        (BENEFIT, "生态效益指标", "草原植被盖度", "逐步提高"),
        (BENEFIT, "可持续影响指标", "监测体系持续运行年限", "5年以上"),
        (CONTENT, "服务对象满意度指标", "牧民满意度", "90%以上"),
    ),
)

BOOKS = Project(
    heading=TRANSFER_TITLE,
    name="农家书屋补充更新资金-澜泊省",
    supervisor="财政部 中央宣传部",
    funds=Funds(total="860.40", fiscal="700.40", local="160.00"),
    goals=("为农家书屋补充新书，丰富农村群众的文化生活。",),
    indicators=_rows(
        (OUTPUT, "数量指标", "补充书屋数量", "≥4100个"),
        (OUTPUT, "数量指标", "每屋补充图书", "≥60种"),
        (OUTPUT, "质量指标", "图书合格率", "100%"),
        (OUTPUT, "时效指标", "配送完成时间", "2026年10月底前"),
        (OUTPUT, "成本指标", "每屋补充费用", "≤2000元"),
        (BENEFIT, "社会效益指标", "年借阅人次", "≥30万人次"),
        (CONTENT, "服务对象满意度指标", "农村读者满意度", "≥90%"),
    ),
)

CANALS = Project(
    heading=TRANSFER_TITLE,
    name="中型灌区节水改造资金-青屏县",
    supervisor="财政部 水利部",
    funds=Funds(total="5,480.00", fiscal="4,000.00", local="1,480.00"),
    goals=("改造干支渠道，改善灌溉条件，提高用水效率。",),
    indicators=_rows(
        (OUTPUT, "数量指标", "改造渠道长度", "≥72公里"),
        (OUTPUT, "质量指标", "工程验收合格率", "100%"),
        (OUTPUT, "时效指标", "年度投资完成率", "≥85%"),
        (BENEFIT, "社会效益指标", "改善灌溉面积", "≥6.4万亩"),
        (BENEFIT, "生态效益指标", "灌溉水有效利用系数", "≥0.58"),
        (BENEFIT, "可持续影响指标", "工程良性运行年限", "≥20年"),
        (CONTENT, "服务对象满意度指标", "受益农户满意度", "≥90%"),
    ),
)

TEACHERS = Project(
    heading=TRANSFER_TITLE,
    name="乡村教师巡回支教补助资金-澜泊省",
    supervisor="财政部 教育部",
    funds=Funds(total="1,126.8", fiscal="1,126.8", local="0"),
    goals=(
        "目标1：选派教师到边远乡村学校巡回支教，补齐音体美和科学课。",
        "目标2：建立城乡教师结对机制，支教期满后继续线上教研。",
    ),
    indicators=_rows(
        (OUTPUT, "数量指标", "选派支教教师", "≥560人"),
        (OUTPUT, "数量指标", "受援学校数量", "≥430所"),
        (OUTPUT, "质量指标", "支教教师合格率", "100%"),
        (OUTPUT, "时效指标", "补助发放时间", "每季度末前"),
        (OUTPUT, "成本指标", "人均补助标准", "≤2万元/人"),
        (BENEFIT, "社会效益指标", "开齐课程的学校比例", "≥98%"),
        (BENEFIT, "可持续影响指标", "结对学校持续教研", "长期"),
        (CONTENT, "服务对象满意度指标", "受援学校师生满意度", "≥95%"),
    ),
)

PARKS = Project(
    heading=SHANGHAI_TITLE,
    name="口袋公园设施更新",
    nature="一次性项目",
    category="特定目标类",
    supervisor="望岚区绿化管理局",
    implementer="望岚区公园事务中心",
    start_date="2026/3/1",
    end_date="2026/11/30",
    lifetime_funds=Funds(total="3,150,000.00", fiscal="3,150,000.00", other="0.00"),
    funds=Funds(
        total="3,150,000.00",
        fiscal="3,000,000.00",
        carryover="150,000.00",
        other="0.00",
    ),
    lifetime_goals=("更新十八座口袋公园的座椅、灯具和儿童设施，方便居民就近休憩。",),
    goals=("完成十八座口袋公园的设施更新并开放。",),
    indicators=_rows(
        (COST, "经济成本指标", "单座更新成本", "≤17.50(万元)"),
        (OUTPUT, "数量指标", "更新公园数量", "=18.00(座)"),
        (OUTPUT, "质量指标", "验收合格率", "=100.00(%)"),
        (OUTPUT, "时效指标", "完工及时率", "=100.00(%)"),
        (BENEFIT, "社会效益指标", "服务居民人数", "≥9.60(万人)"),
        (CONTENT, "服务对象满意度指标", "居民满意度", "≥90.00(%)"),
    ),
)

TREES = Project(
    heading=SHANGHAI_TITLE,
    name="行道树健康检测",
    nature="经常性项目",
    category="特定目标类",
    supervisor="望岚区绿化管理局",
    implementer="望岚区林业站",
    start_date="2026-01-01",
    end_date="2026-12-31",
    lifetime_funds=Funds(total="1,284,000.00", fiscal="1,284,000.00", other="0.00"),
    funds=Funds(
        total="642,000.00", fiscal="642,000.00", carryover="0.00", other="0.00"
    ),
    lifetime_goals=("用两年时间为全区行道树建立健康档案，及时处置空心和倾斜的树木。",),
    goals=(
        "1.检测行道树九千株，建立电子档案。",
        "2.台风季前处置有倒伏危险的树木。",
    ),
    indicators=_rows(
        (OUTPUT, "数量指标", "检测株数", "≥9,000.00(株)"),
        (OUTPUT, "质量指标", "档案准确率", "≥99.00(%)"),
        (OUTPUT, "时效指标", "险树处置时间", "6月15日前"),
        (BENEFIT, "社会效益指标", "倒伏伤人事故", "=0.00(起)"),
        (BENEFIT, "生态效益指标", "行道树存活率", "≥99.50(%)"),
        (CONTENT, "服务对象满意度指标", "市民满意度", "≥88.00(%)"),
    ),
)

BRIDGES = Project(
    heading=SHANGHAI_TITLE,
    name="人行天桥电梯运行维护",
    nature="经常性项目",
    category="运转类",
    supervisor="望岚区市政管理所",
    implementer="望岚区市政设施运行维护事务中心",
    start_date="2026-01-01",
    end_date="2026-12-31",
    lifetime_funds=Funds(total="2,034,600.00", fiscal="2,034,600.00", other="0.00"),
    funds=Funds(
        total="2,034,600.00", fiscal="2,034,600.00", carryover="0.00", other="0.00"
    ),
    lifetime_goals=("保障天桥电梯安全运行，方便老人和推婴儿车的市民过街。",),
    goals=("电梯全年安全运行，故障四小时内修复。",),
    indicators=_rows(
        (OUTPUT, "数量指标", "维护电梯台数", "=34.00(台)"),
        (OUTPUT, "质量指标", "电梯完好率", "≥98.00(%)"),
        (OUTPUT, "时效指标", "故障修复时间", "≤4.00(小时)"),
        (BENEFIT, "社会效益指标", "困人事故", "=0.00(起)"),
        (CONTENT, "服务对象满意度指标", "市民满意度", "≥90.00(%)"),
    ),
)
