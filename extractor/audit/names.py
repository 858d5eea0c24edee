"""What an indicator's name speaks of: a share, a bad thing counted, a satisfaction.

The name's end decides (事故下降率 is no accident), and a word elsewhere that turns the
meaning mutes it: 投诉处理率 is good, 挽回损失 too. Every answer is no where the name
leaves a doubt. The words are few; each list says what its words mean.
"""

import re

from extractor.audit.money import is_cost
from extractor.audit.promises import folded
from extractor.model import Indicator

_BRACKETED = re.compile(r"[(\[【〔][^()\[\]【】〔〕]*[)\]】〕]")
_NUMBERED = re.compile(r"^[★☆*]*(?:指标\d+[:.、]?|\d+[.、:](?!\d))?")
_FIGURE_AT_END = re.compile(
    r"(?:达到?|为|不低于|不少于|[≥≤><=])*\d+(?:\.\d+)?%?(?:以[上下内])?$"
)
_TAIL = re.compile(r"(?:指标)?[\W_]*$")

# Parts of a whole that everybody wants to be large, and that end at all of it.
_WISHED = (
    "合格|完成|达标|覆盖|满意|及时|到位|准确|优良|优秀|通过|办结|整改|普及|入学|就业"
    "|成活|完好|知晓|正常运行|稳定运行"
)
# What nobody wants to happen.
_UNWANTED = (
    "事故|投诉|故障|差错|违规|违纪|违法|死亡|伤亡|超支|失信|逾期|缺陷|损失|舆情|火灾"
    "|泄密|返贫|辍学"
)
_SHARE = "(?:率|度|面|程度|比例|比重|占比)"
_COUNT = "(?:事件|案件|行为|问题)?(?:发生)?[总起人件例次]?(?:数量?|量|率|金?额)?"
_WISHED_SHARE = re.compile(rf"(?:{_WISHED}){_SHARE}$")
_UNWANTED_COUNT = re.compile(rf"(?:{_UNWANTED}){_COUNT}$")
_UNWANTED_SHARE = re.compile(rf"(?:{_UNWANTED})(?:发生)?率$")
_EXECUTED = re.compile(r"执行率$")

# More or less than before, or than planned: such a figure has no end at 100 %.
_CHANGE = re.compile(
    r"增长|增幅|增速|增加|提高|提升|上升|下降|降低|减少|同比|环比|超额|偏差|误差"
)
# Sums that may be more than planned.
_INCOME = re.compile(r"收入|收益|利润|产值|税收")
# Sums that should not be: 100 % of them is a limit that can be missed.
_SPENDING = re.compile(r"预算|支出|成本|经费|费用|投资")
# The opposite of the word that follows, or late.
_NOT = re.compile(r"不|未|非|[逾超延][期时]|延误|滞后")
_WITHOUT = re.compile(r"无|零|未|不|非")
# Something is done about it: it is found, told, settled, fought or made good.
_DEALT_WITH = re.compile(
    r"处[理置]|查|受理|办|排除|修|化解|调解|[答回]复|报|挽回|弥补|追[回缴]|清[理收]|纠正"
    r"|整[改治]|治理|打击|控制|减少|降低|压[降减]|避免|防[范止]|预防|杜绝|消除|监[测控]"
    r"|发现|赔|应对"
)
_COMPLAINT = re.compile(r"投诉|不满|差评")
_SATISFIED = re.compile(r"满意")


def bare_name(indicator: Indicator) -> str:
    """Return the third level without number, brackets, a figure at its end, 指标."""
    name = _NUMBERED.sub("", _BRACKETED.sub("", folded(indicator.level3)))
    return _TAIL.sub("", _FIGURE_AT_END.sub("", _TAIL.sub("", name)))


def is_wished_share(indicator: Indicator) -> bool:
    """Tell whether the name is a part of a whole that should be large: 合格率."""
    name = bare_name(indicator)
    return bool(_WISHED_SHARE.search(name)) and not _is_turned(name)


def is_unwanted(indicator: Indicator) -> bool:
    """Tell whether the name counts a bad thing: 安全事故起数, 投诉率."""
    name = bare_name(indicator)
    is_muted = _DEALT_WITH.search(name) or _WITHOUT.search(name)
    return bool(_UNWANTED_COUNT.search(name)) and not is_muted


def is_share(indicator: Indicator) -> bool:
    """Tell whether the name is a part of a whole, good or bad, or spent of a sum."""
    name = bare_name(indicator)
    is_part = (
        _WISHED_SHARE.search(name)
        or _UNWANTED_SHARE.search(name)
        or _EXECUTED.search(name)
    )
    return bool(is_part) and not _CHANGE.search(name) and not _INCOME.search(name)


def is_limit(indicator: Indicator) -> bool:
    """Tell whether the row is about spending, where all of it is a limit."""
    return is_cost(indicator) or bool(_SPENDING.search(bare_name(indicator)))


def is_satisfaction(indicator: Indicator) -> bool:
    """Tell whether the row promises how satisfied people are, not how many complain."""
    name = bare_name(indicator)
    is_named = has_satisfaction_level(indicator) or bool(_SATISFIED.search(name))
    return is_named and not _COMPLAINT.search(name) and not _CHANGE.search(name)


def has_satisfaction_level(indicator: Indicator) -> bool:
    """Tell whether the row stands under satisfaction."""
    return "satisfaction" in (indicator.level1_class, indicator.level2_class)


def is_change(indicator: Indicator) -> bool:
    """Tell whether the name speaks of more or less than before, or of a balance."""
    name = bare_name(indicator)
    return bool(_CHANGE.search(name) or _INCOME.search(name))


def _is_turned(name: str) -> bool:
    return bool(_NOT.search(name) or _CHANGE.search(name))
