"""Level names to classes: what 产出指标 or 经济成本 counts as, in any year's wording.

The names stand in `schemas/classes.yaml`, those of 2015 and of 2021 with their
synonyms. They are compared folded: without white space, punctuation, a score in
brackets and the word 指标. Which label stands in which column is not decided here.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from extractor.errors import TemplateError
from extractor.forms.locating import as_mapping, as_texts, read_mapping

_SCORE = re.compile(r"\(?[\d.~-]+\)?分?\)?$|\([^)]*分\)$")
_NOISE = re.compile(r"[\W_]+")
_TAIL = re.compile(r"(?:绩效)?(?:指标|目标)$")
_SATISFACTION = "满意度"


@dataclass(frozen=True, slots=True, kw_only=True)
class Classes:
    """The closed lists of level names: folded name → class."""

    level1: Mapping[str, str]
    level2: Mapping[str, str]

    def level1_class(self, label: str) -> str | None:
        """Return the class of a first level label; None when it is not known."""
        return self.level1.get(fold_class_name(label))

    def level2_class(self, label: str) -> str | None:
        """Return the class of a second level label; None when it is not known."""
        folded = fold_class_name(label)
        if _SATISFACTION in folded:
            return "satisfaction"
        return self.level2.get(folded)


def fold_class_name(label: str) -> str:
    """Return the label as class names are compared: `产出指标（50分）` → `产出`."""
    text = _SCORE.sub("", unicodedata.normalize("NFKC", label).strip())
    text = _NOISE.sub("", text)
    return _TAIL.sub("", text) or text


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
