"""Form templates: what a province's form looks like, as data."""

from extractor.forms.labels import fold_label
from extractor.forms.loading import TemplateCheck, check_template, load_forms
from extractor.forms.template import Forms, Template

__all__ = [
    "Forms",
    "Template",
    "TemplateCheck",
    "check_template",
    "fold_label",
    "load_forms",
]
