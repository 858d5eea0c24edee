"""Level names to classes: what 产出指标 or 经济成本 counts as, in any year's wording.

The names stand in `schemas/classes.yaml`, those of 2015 and of 2021 with their
synonyms. They are compared folded: without white space, punctuation, a number or star
before them, a score after them (`split_score`) and the word 指标. A name that is not of
the list has no class: which label stands in which column is not decided here, and no
column's heading or project's name may become a class.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from extractor.errors import TemplateError
from extractor.forms.locating import as_mapping, as_texts, read_mapping

FULL_MARK = 100
"""All scores of a form add up to it: a larger figure in a label is none."""

LEAST_SCORE = 5
"""Without 分 beside it, a smaller figure may be the label's number: 数量指标（2）."""

_FIGURE = r"\d+(?:[.．]\d+)?"
_SPAN = (
    rf"(?P<low>{_FIGURE})"
    rf"(?:\s*(?:分|[%％])?\s*[-－–—~～至到]\s*(?P<high>{_FIGURE}))?"
)
_WEIGHT = r"(?:指标)?(?:权重|分值|分数|满分|标准分|共|占|计)\s*(?:为|[:：=])?\s*"
_SCORES = (
    re.compile(
        rf"\s*[(（\[【〔]\s*(?P<word>{_WEIGHT})?{_SPAN}\s*(?P<unit>分|[%％])?\s*"
        rf"[)）\]】〕]\s*(?P<after>分)?\s*[:：]?\s*$"
    ),
    re.compile(
        rf"[\s:：,，]*(?P<word>{_WEIGHT})?{_SPAN}\s*(?P<unit>分)(?P<after>)\s*$"
    ),
    re.compile(
        rf"[\s:：,，]*(?P<word>{_WEIGHT}){_SPAN}\s*(?P<unit>[%％])?(?P<after>)\s*$"
    ),
)
"""Behind a label: in brackets, as so many 分, or after the word 权重."""

_REMARK = re.compile(
    r"[(（][^()（）]*(?:分|\d\s*分[^()（）]*)[)）]\s*$|(?<=指标)\s*\d+\s*[:：]?\s*$"
)
"""What says something of a score that is no plain figure, or of no score."""

_LEAD = re.compile(
    r"^\W*(?:[(（]?\s*[一二三四五六七八九十\d]{1,2}\s*(?:[)）][、.．]?|[、.．:：])"
    r"|[①-⒛㈠-㈩])\W*"
)
_NOISE = re.compile(r"[\W_]+")
_TAIL = re.compile(r"(?:绩效)?(?:指标|目标)$")
_ASIDE = re.compile(r"[(（][^()（）]*[)）]")
_SATISFACTION = re.compile(r"满意[度率]$")


class ScoredLabel(NamedTuple):
    """A label, and the score that was printed behind it: 50 is 50 to 50."""

    label: str
    low: Decimal | None
    high: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Classes:
    """The closed lists of level names: folded name → class."""

    level1: Mapping[str, str]
    level2: Mapping[str, str]

    def level1_class(self, label: str) -> str | None:
        """Return the class of a first level label; None when it is not known."""
        return _class_of(label, self.level1)

    def level2_class(self, label: str) -> str | None:
        """Return the class of a second level label; None when it is not known."""
        return _class_of(label, self.level2)


def split_score(label: str) -> ScoredLabel:
    """Return the label without the score behind it, and the score's two ends.

    `产出指标（50分）` is 产出指标 with 50 to 50, `成本指标(0-20)分` 成本指标 with 0 to
    20; without a score both ends are None.
    """
    for pattern in _SCORES:
        found = pattern.search(label)
        if found is None or not label[: found.start()].strip():
            continue
        low, high = _decimal(found["low"]), _decimal(found["high"] or found["low"])
        if low <= high <= FULL_MARK:
            is_sure = any(found[group] for group in ("word", "unit", "after", "high"))
            bare = label[: found.start()].rstrip()
            if is_sure or low >= LEAST_SCORE:
                return ScoredLabel(bare, low, high)
            return ScoredLabel(bare, None, None)
    return ScoredLabel(label, None, None)


@lru_cache(maxsize=20_000)
def fold_class_name(label: str) -> str:
    """Return the label as class names are compared: `产出指标（50分）` → `产出`."""
    bare = _REMARK.sub("", split_score(label).label)
    text = unicodedata.normalize("NFKC", _LEAD.sub("", bare) or bare)
    folded = _NOISE.sub("", text)
    return _TAIL.sub("", folded) or folded


@cache
def load_classes() -> Classes:
    """Return the classes that `schemas/classes.yaml` declares."""
    content = read_mapping("classes.yaml")
    return Classes(
        level1=_names_to_classes(content, "level1"),
        level2=_names_to_classes(content, "level2"),
    )


def _names_to_classes(content: Mapping[str, object], level: str) -> Mapping[str, str]:
    where = f"classes.yaml: {level}"
    names: dict[str, str] = {}
    for class_, labels in as_mapping(content.get(level), where).items():
        for label in as_texts(labels, f"{where}: {class_}"):
            folded = fold_class_name(label)
            if names.setdefault(folded, class_) != class_:
                raise TemplateError(
                    f"{where}: {label} stands under {class_} and {names[folded]};"
                    " a name has one class"
                )
    return names


def _class_of(label: str, names: Mapping[str, str]) -> str | None:
    """Return the class of a label; whoever is satisfied, it is one class."""
    if _SATISFACTION.search(fold_class_name(_ASIDE.sub("", label))):
        return "satisfaction"
    return names.get(fold_class_name(label))


def _decimal(figure: str) -> Decimal:
    return Decimal(unicodedata.normalize("NFKC", figure))
