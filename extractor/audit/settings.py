"""Which rules are off, and which have another severity, as a YAML file says.

    disable: [target-vague, satisfaction-unusual]
    severity:
      cost-direction: error

Only rules of the audit are set here: what reading finds is always told.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml
from rapidfuzz import process

from extractor.errors import TemplateError
from extractor.findings import CATALOGUE, Group, Severity
from extractor.forms.locating import as_mapping, as_texts

_WORDS = ("disable", "severity")


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditSettings:
    """What a user changed of the rules; empty changes nothing."""

    disabled: frozenset[str] = frozenset()
    graded: Mapping[str, Severity] = field(default_factory=dict)


DEFAULT = AuditSettings()


def load_settings(path: Path) -> AuditSettings:
    """Return the settings of a file; `TemplateError` says what is wrong with it."""
    where = str(path)
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise TemplateError(f"{where}: not readable as YAML: {error}") from error
    words = as_mapping(content or {}, where)
    for word in words:
        if word not in _WORDS:
            known = ", ".join(_WORDS)
            raise TemplateError(f"{where}: {word}: unknown; known are {known}")
    graded = as_mapping(words.get("severity") or {}, f"{where}: severity")
    return AuditSettings(
        disabled=frozenset(
            _rule(code, f"{where}: disable")
            for code in as_texts(words.get("disable") or [], f"{where}: disable")
        ),
        graded={
            _rule(code, f"{where}: severity"): _severity(grade, f"{where}: {code}")
            for code, grade in graded.items()
        },
    )


def _rule(code: str, where: str) -> str:
    kind = CATALOGUE.get(code)
    if kind is not None and kind.group is Group.AUDIT:
        return code
    rules = [kind.code for kind in CATALOGUE.values() if kind.group is Group.AUDIT]
    nearest, *_ = process.extractOne(code, rules)
    message = f"{where}: {code} is no audit rule; did you mean {nearest}?"
    raise TemplateError(f"{message} All rules: docs/findings.md")


def _severity(grade: object, where: str) -> Severity:
    try:
        return Severity(str(grade))
    except ValueError:
        known = ", ".join(Severity)
        raise TemplateError(f"{where}: {grade} is none of {known}") from None
