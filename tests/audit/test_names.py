"""What a name speaks of: every word of the lists, and what turns its meaning."""

import pytest

from extractor.audit import names
from extractor.model import Indicator
from tests.audit.written import read_rows, words


def called(name: str) -> Indicator:
    (indicator,) = read_rows([f"产出指标 | 质量指标 | {name} | 5%"])
    return indicator


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("指标1：苗木合格率", "苗木合格率"),
        ("★2.苗木合格率（%）", "苗木合格率"),
        ("3、苗木（一级）合格率 指标。", "苗木合格率"),
        ("苗木合格率≥95%", "苗木合格率"),
        ("苗木合格率达95.5%以上", "苗木合格率"),
        ("苗木合格率达到 95%", "苗木合格率"),
        ("苗木合格率为95%", "苗木合格率"),
        ("苗木合格率不低于95%", "苗木合格率"),
        ("苗木合格率不少于95%", "苗木合格率"),
        ("苗木损失率5%以内", "苗木损失率"),
        ("苗木损失率5%以下", "苗木损失率"),
        ("2.5亩苗木", "2.5亩苗木"),
        ("指标完成率", "指标完成率"),
    ],
)
def test_a_name_is_bare_without_number_brackets_and_figure(name: str, bare: str):
    assert names.bare_name(called(name)) == bare


@pytest.mark.parametrize(
    "word",
    words(
        "合格 完成 达标 覆盖 满意 及时 到位 准确 优良 优秀 通过 办结 整改 普及"
        " 入学 就业 成活 完好 知晓 正常运行 稳定运行"
    ),
)
def test_these_shares_should_be_large(word: str):
    assert names.is_wished_share(called(f"苗木{word}率"))
    assert names.is_share(called(f"苗木{word}率"))
    assert not names.is_wished_share(called(f"苗木{word}天数"))


@pytest.mark.parametrize("share", words("率 度 面 程度 比例 比重 占比"))
def test_a_share_has_many_names(share: str):
    assert names.is_wished_share(called(f"苗木覆盖{share}"))


@pytest.mark.parametrize("word", words("不 未 非 逾期 超时 延期 延误 滞后"))
def test_a_word_may_turn_a_good_share(word: str):
    assert not names.is_wished_share(called(f"{word}完成率"))
    assert names.is_share(called(f"{word}完成率"))


@pytest.mark.parametrize(
    "word",
    words(
        "事故 投诉 故障 差错 违规 违纪 违法 死亡 伤亡 超支 失信 逾期 缺陷 损失"
        " 舆情 火灾 泄密 返贫 辍学"
    ),
)
def test_these_things_are_unwanted(word: str):
    assert names.is_unwanted(called(f"湿地{word}"))
    assert names.is_share(called(f"湿地{word}率"))
    assert not names.is_unwanted(called(f"湿地{word}演练"))
    assert not names.is_unwanted(called(f"湿地零{word}"))


@pytest.mark.parametrize(
    "count",
    words(
        "数 量 数量 率 额 金额 总数 起数 人数 件数 例数 次数 事件 案件数 行为"
        " 问题数量 发生率 发生次数"
    ),
)
def test_what_is_unwanted_is_counted_in_many_ways(count: str):
    assert names.is_unwanted(called(f"违规{count}"))


@pytest.mark.parametrize("word", words("无 零 未 不 非"))
def test_the_absence_of_a_bad_thing_is_not_unwanted(word: str):
    assert not names.is_unwanted(called(f"{word}故障率"))


@pytest.mark.parametrize(
    "work",
    words(
        "处理 处置 排查 受理 侦办 排除 抢修 化解 调解 答复 回复 上报 挽回 弥补"
        " 追回 追缴 清理 清收 纠正 整改 整治 治理 打击 控制 减少 降低 压降 压减"
        " 避免 防范 防止 预防 杜绝 消除 监测 监控 发现 赔付 应对"
    ),
)
def test_work_on_a_bad_thing_is_not_unwanted(work: str):
    assert not names.is_unwanted(called(f"{work}损失"))


@pytest.mark.parametrize(
    "word",
    words("增长 增幅 增速 增加 提高 提升 上升 下降 降低 减少 同比 环比 超额 偏差 误差"),
)
def test_a_change_is_no_share_and_no_satisfaction(word: str):
    assert names.is_change(called(f"水量{word}"))
    assert not names.is_share(called(f"{word}完成率"))
    assert not names.is_wished_share(called(f"{word}完成率"))
    assert not names.is_satisfaction(called(f"满意度{word}"))


@pytest.mark.parametrize("word", words("收入 收益 利润 产值 税收"))
def test_an_income_may_be_more_than_planned(word: str):
    assert names.is_change(called(word))
    assert not names.is_share(called(f"{word}完成率"))


@pytest.mark.parametrize("word", words("预算 支出 成本 经费 费用 投资"))
def test_all_of_what_is_spent_is_a_limit(word: str):
    assert names.is_limit(called(f"{word}完成率"))
    assert not names.is_limit(called("任务完成率"))


@pytest.mark.parametrize("word", words("投诉 不满意 差评"))
def test_complaints_are_no_satisfaction(word: str):
    (row,) = read_rows([f"满意度指标 | 服务对象满意度指标 | {word}率 | 5%"])
    assert names.has_satisfaction_level(row)
    assert not names.is_satisfaction(row)
