"""Content of the hostile cases, Hebei and central form: 沙棠县, 国家冰川观测院.

Neither exists. The projects are short: what these cases teach is in the drawing.
"""

from corpus.make.codes import code_with_check
from corpus.make.model import Funds, Indicator, Project
from corpus.make.rows import described_rows

COST, OUTPUT, BENEFIT, CONTENT = "成本指标", "产出指标", "效益指标", "满意度指标"
TITLE = "项目支出绩效目标表"
GLACIERS = "[993]国家冰川观测院"


def _weighed(*rows: tuple[str, str, str, str, str]) -> tuple[Indicator, ...]:
    return tuple(
        Indicator(
            level1=level1, level2=level2, level3=level3, target=target, weight=weight
        )
        for level1, level2, level3, target, weight in rows
    )


SLOPES = Project(
    heading="1、乡村公路护坡修复项目绩效目标表",
    code=code_with_check("13991225P00230410001"),
    name="乡村公路护坡修复",
    funds=Funds(total="214.6 万元", fiscal="200 万元", other="14.6 万元"),
    purpose="用于十七处水毁护坡的清理、砌筑、排水和绿化。",
    plan=("5%", "35%", "75%", "100%"),
    goals=(
        "目标内容:雨季前修复水毁护坡，消除塌方隐患。",
        "目标内容:修复路段全年不因塌方中断交通。",
    ),
    indicators=described_rows(
        "县乡公路养护办法",
        (OUTPUT, "数量指标", "修复护坡处数", "完成修复的护坡处数", "17处"),
        (OUTPUT, "数量指标", "砌筑石方量", "护坡砌筑的石方总量", "3260立方米"),
        (OUTPUT, "质量指标", "砌体抽检合格率", "抽检合格的砌体比例", "≥95%"),
        (OUTPUT, "时效指标", "雨季前完工率", "六月底前完工的处数比例", "100%"),
        (OUTPUT, "成本指标", "每处平均费用", "每处护坡的平均修复费用", "≤12.6万元"),
        (BENEFIT, "社会效益指标", "交通中断次数", "因塌方中断交通的次数", "0次"),
        (BENEFIT, "生态效益指标", "坡面植被覆盖率", "一年后植被覆盖的比例", "≥80%"),
        (CONTENT, "服务对象满意度指标", "沿线村民满意度", "问卷中满意的比例", "≥90%"),
    ),
)

LAMPS = Project(
    heading="2、村庄路灯更新项目绩效目标表",
    code=code_with_check("13991225P00230420006"),
    name="村庄路灯更新",
    funds=Funds(total="88.5 万元", fiscal="88.5 万元", other="0"),
    purpose="用于购置灯具、灯杆和控制箱，更换老化线路。",
    plan=("0", "40%", "80%", "100%"),
    goals=("目标内容:更新四十一个村庄的老旧路灯，方便群众夜间出行。",),
    indicators=described_rows(
        "农村人居环境整治方案",
        (OUTPUT, "数量指标", "更新路灯盏数", "更换灯具的盏数", "1180盏"),
        (OUTPUT, "质量指标", "亮灯率", "抽查时正常亮灯的比例", "≥98%"),
        (OUTPUT, "时效指标", "安装完成时间", "全部安装完成的时间", "2025年9月底前"),
        (OUTPUT, "成本指标", "每盏费用", "每盏灯的平均费用", "≤750元"),
        (BENEFIT, "经济效益指标", "节约电费", "更新后全年节约的电费", "≥11.5万元"),
        (BENEFIT, "可持续影响指标", "管护年限", "落实管护责任的年限", "≥5年"),
        (CONTENT, "服务对象满意度指标", "村民满意度", "问卷中满意的比例", "≥92%"),
    ),
)

SEEDS = Project(
    heading="1、良种繁育基地管护项目绩效目标表",
    code=code_with_check("13991226P00310110002"),
    name="良种繁育基地管护",
    funds=Funds(total="63 万元", fiscal="63 万元", other="0"),
    purpose="用于繁育田租金、田间管理用工、种子检验和晾晒场维护。",
    plan=("20%", "50%", "90%", "100%"),
    goals=("目标内容:建好用好良种繁育基地，为全县农户提供合格种子。",),
    indicators=described_rows(
        "种业振兴实施意见",
        (OUTPUT, "数量指标", "管护繁育田面积", "日常管护的繁育田面积", "1260亩"),
        (OUTPUT, "质量指标", "种子发芽率", "抽检种子的发芽比例", "≥90%"),
        (OUTPUT, "时效指标", "播种完成时间", "全部田块播种完成", "5月20日前"),
        (OUTPUT, "成本指标", "每亩管护费", "每亩繁育田的管护费用", "≤500元"),
        (BENEFIT, "经济效益指标", "农户亩均增收", "使用良种的农户增收", "≥85元"),
        (BENEFIT, "社会效益指标", "供种农户", "领用良种的农户户数", "4300户"),
        (CONTENT, "服务对象满意度指标", "农户满意度", "问卷中满意的比例", "≥90%"),
    ),
)

MEALS = Project(
    heading="2、山区学校食堂改善项目绩效目标表",
    code=code_with_check("13991226P0031012000T"),
    name="山区学校食堂改善",
    funds=Funds(total="142 万元", fiscal="130 万元", other="12 万元"),
    purpose="用于食堂灶具更新、冷库购置和饮水设备安装。",
    plan=(None, "45%", "85%", "100%"),
    goals=("目标内容:让山区学生在学校吃上热饭、喝上开水。",),
    indicators=described_rows(
        "学校食堂管理规程",
        (OUTPUT, "数量指标", "改善食堂数量", "完成改善的学校食堂", "26个"),
        (OUTPUT, "质量指标", "设备验收合格率", "验收合格的设备比例", "100%"),
        (OUTPUT, "时效指标", "开学前投入使用", "秋季开学前投用的比例", "≥96%"),
        (BENEFIT, "社会效益指标", "受益学生人数", "在校就餐的学生人数", "6400人"),
        (CONTENT, "服务对象满意度指标", "学生满意度", "问卷中满意的比例", "≥93%"),
    ),
)

KITCHENS = Project(
    heading="1、乡镇中心校灶具检修项目绩效目标表",
    code=code_with_check("13991226P00350110004"),
    name="乡镇中心校灶具检修",
    funds=Funds(total="37.8 万元", fiscal="37.8 万元", other="0"),
    purpose="用于灶具检修、燃气报警器校验和炊事员安全培训。",
    plan=("10%", "60%", "90%", "100%"),
    goals=("目标内容:检修乡镇中心校灶具，杜绝燃气事故。",),
    indicators=(
        *described_rows(
            "学校食堂管理规程",
            (OUTPUT, "数量指标", "检修灶具数量", "完成检修的灶具", "212台"),
            (OUTPUT, "质量指标", "报警器校验合格率", "校验合格的比例", "100%"),
        ),
        *described_rows(
            "",
            (
                OUTPUT,
                "时效指标",
                "检修完成时间",
                "全部检修完成的时间",
                "2026年8月25日前完成检修并验收",
            ),
            (
                BENEFIT,
                "社会效益指标",
                "燃气安全事故",
                "食堂发生的燃气事故",
                "全年不发生安全责任事故",
            ),
        ),
        *described_rows(
            "学校食堂管理规程",
            (CONTENT, "服务对象满意度指标", "师生满意度", "问卷中满意的比例", "≥94%"),
        ),
    ),
)

FERRIES = Project(
    heading="1、乡村渡口渡船更新项目绩效目标表",
    code=code_with_check("13991226P00230110009"),
    name="乡村渡口渡船更新",
    funds=Funds(total="73.25 万元", fiscal="73.25 万元", other="0"),
    purpose="用于更新老旧渡船、增设候船亭和救生设备，培训渡工。",
    plan=(None, "30%", "100%", "100%"),
    goals=("目标内容:更新九条老旧渡船，渡口全年安全无事故。",),
    indicators=described_rows(
        "内河渡口安全管理规定",
        (OUTPUT, "数量指标", "更新渡船数量", "完成更新的渡船条数", "9条"),
        (OUTPUT, "数量指标", "增设候船亭", "新建候船亭的座数", "4座"),
        (OUTPUT, "质量指标", "渡船检验合格率", "船检合格的渡船比例", "100%"),
        (OUTPUT, "时效指标", "更新完成时间", "全部渡船投入使用", "9月15日前"),
        (OUTPUT, "成本指标", "单船造价", "每条渡船的平均造价", "≤6.5万元"),
        (BENEFIT, "社会效益指标", "安全渡运人次", "全年渡运群众人次", "18.6万人次"),
        (BENEFIT, "生态效益指标", "燃油消耗下降", "与旧船相比的油耗", "≥15%"),
        (CONTENT, "服务对象满意度指标", "过渡群众满意度", "问卷中满意的比例", "≥92%"),
    ),
)

NIGHTS = Project(
    heading="1、群众夜校开办项目绩效目标表",
    code=code_with_check("13991226P00360110007"),
    name="群众夜校开办",
    funds=Funds(total="46.2 万元", fiscal="40 万元", other="6.2 万元"),
    purpose="用于夜校授课补助、教材印制、场地水电和器材购置。",
    plan=("15%", "45%", "70%", "100%"),
    goals=(
        "目标内容:在乡镇文化站开办夜校，让白天务工的群众晚上有课可上、有艺可学。",
        "目标内容:办好结业展演，夜校学员登台的不少于三成。",
    ),
    indicators=described_rows(
        "文化馆站服务规范",
        (OUTPUT, "数量指标", "开办班次", "全年开办的夜校班次", "68班"),
        (OUTPUT, "数量指标", "授课课时", "全年授课的总课时", "≥1360课时"),
        (OUTPUT, "质量指标", "到课率", "实到人次占应到人次的比例", "≥85%"),
        (OUTPUT, "时效指标", "开班时间", "春秋两季按时开班", "3月和9月上旬"),
        (OUTPUT, "成本指标", "每课时补助", "每课时的授课补助", "≤200元"),
        (BENEFIT, "社会效益指标", "参加学习人数", "报名学习的群众", "2100-2400人"),
        (
            BENEFIT,
            "可持续影响指标",
            "骨干师资",
            "能够长期授课的本地老师，含退休教师、民间艺人和返乡大学生",
            "≥45人",
        ),
        (CONTENT, "服务对象满意度指标", "学员满意度", "结业问卷中满意的比例", "≥95%"),
    ),
)

WELLS = Project(
    heading=TITLE,
    name="冻土区观测井网建设",
    supervisor=GLACIERS,
    implementer="国家冰川观测院\n冻土研究室",
    funds=Funds(total="3,205.75", fiscal="3,000.00", carryover="200.00", other="5.75"),
    goals=(
        "1.新钻观测井二十二口，接通地温、水位自动记录。",
        "2.建成冻土区地下水观测网，数据与沿线铁路、公路养护单位共享。",
    ),
    indicators=_weighed(
        (COST, "经济成本指标", "单井建设成本", "≤138万元", "20"),
        (OUTPUT, "数量指标", "新钻观测井", "22口", "10"),
        (OUTPUT, "数量指标", "钻探总进尺", "≥1,980米", "10"),
        (OUTPUT, "质量指标", "岩芯采取率", "≥90%", "10"),
        (OUTPUT, "时效指标", "完井时间", "2026年9月20日前", "10"),
        (BENEFIT, "社会效益指标", "共享数据的养护单位", "≥6家", "10"),
        (BENEFIT, "生态效益指标", "井场植被恢复率", "100%", "10"),
        (CONTENT, "服务对象满意度指标", "养护单位满意度", "≥90%", "10"),
    ),
)

CORES = Project(
    heading=TITLE,
    name="冰芯样品库扩建",
    supervisor=GLACIERS,
    implementer="国家冰川观测院\n样品中心",
    funds=Funds(total="1,732.50", fiscal="1,650.00", carryover="82.50", other="0.00"),
    goals=(
        "1.扩建低温样品库，新增冰芯存放能力八百米。",
        "2.完成旧库样品清点和编目，向全国同行开放借用。",
    ),
    indicators=_weighed(
        (OUTPUT, "数量指标", "新增存放能力", "800米", "20"),
        (OUTPUT, "数量指标", "编目样品数量", "≥5200件", "10"),
        (OUTPUT, "质量指标", "库温合格率", "≥99.5%", "10"),
        (OUTPUT, "时效指标", "投入使用时间", "2026年10月底前", "10"),
        (BENEFIT, "社会效益指标", "开放借用次数", "≥120次", "20"),
        (BENEFIT, "可持续影响指标", "样品安全保存年限", "≥50年", "10"),
        (CONTENT, "服务对象满意度指标", "借用单位满意度", "≥95%", "10"),
    ),
)

STATIONS = Project(
    heading=TITLE,
    name="高原气象自动站更新",
    supervisor=GLACIERS,
    implementer="国家冰川观测院\n野外站网部",
    funds=Funds(total="468.00", fiscal="468.00", carryover="0.00", other="0.00"),
    goals=("更新三十座无人值守自动站，恢复连续观测，数据逐时回传。",),
    indicators=_weighed(
        (COST, "经济成本指标", "单站更新成本", "≤15.6万元", "20"),
        (COST, "社会成本指标", "", "", ""),
        (COST, "生态环境成本指标", "", "", ""),
        (OUTPUT, "数量指标", "更新自动站数量", "30座", "20"),
        (OUTPUT, "质量指标", "数据完整率", "≥97%", "10"),
        (OUTPUT, "时效指标", "数据回传间隔", "≤1小时", "10"),
        (BENEFIT, "经济效益指标", "", "", ""),
        (BENEFIT, "社会效益指标", "数据服务用户数", "≥260个", "20"),
        (BENEFIT, "生态效益指标", "", "", ""),
        (CONTENT, "服务对象满意度指标", "数据用户满意度", "≥90%", "10"),
    ),
)

ROUTES = Project(
    heading=TITLE,
    name="冰川旅游线路安全监测",
    supervisor=GLACIERS,
    implementer="国家冰川观测院\n安全监测部",
    funds=Funds(total="256.35", fiscal="240.00", carryover="16.35", other="0.00"),
    goals=("对九条冰川旅游线路开展冰裂隙和落石监测，险情提前一日预警。",),
    indicators=_weighed(
        (OUTPUT, "数量指标", "监测线路条数", "9条", "15"),
        (OUTPUT, "数量指标", "发布监测简报", "每月2期", "15"),
        (OUTPUT, "质量指标", "险情判断准确率", "≥92.5%", "10"),
        (OUTPUT, "时效指标", "预警提前时间", "≥24小时", "10"),
        (BENEFIT, "社会效益指标", "因冰裂隙引发的事故", "0起", "30"),
        (CONTENT, "服务对象满意度指标", "景区管理单位满意度", "≥95%", "10"),
    ),
)

DUST = Project(
    heading=TITLE,
    name="雪面沙尘沉降调查",
    supervisor=GLACIERS,
    implementer="国家冰川观测院\n环境部",
    funds=Funds(total="97.20", fiscal="97.20", carryover="0.00", other="0.00"),
    goals=("查明春季沙尘在雪面的沉降量和来源，提交年度报告。",),
    indicators=_weighed(
        (OUTPUT, "数量指标", "采样点数量", "64个", "20"),
        (OUTPUT, "质量指标", "平行样偏差", "±5%以内", "15"),
        (OUTPUT, "时效指标", "报告提交时间", "2026年11月前", "15"),
        (BENEFIT, "生态效益指标", "为雪面保护提供依据", "有效支撑", "30"),
        (CONTENT, "服务对象满意度指标", "报告使用单位满意度", "≥90%", "10"),
    ),
)
