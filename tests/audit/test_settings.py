"""Settings that switch rules off or grade them otherwise, and what may be wrong."""

from pathlib import Path

import pytest

from extractor.audit import AuditSettings, audit_document, load_settings
from extractor.errors import TemplateError
from extractor.findings import Severity
from tests.audit.written import document, form

BLANK = document(form(plan=["3月底", "12月底"]))


def written(folder: Path, text: str) -> Path:
    path = folder / "rules.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def severities(settings: AuditSettings) -> dict[str, Severity]:
    found = audit_document(BLANK, settings)
    return {finding.code: finding.severity for finding in found}


def test_a_rule_can_be_switched_off_and_another_graded_otherwise(tmp_path: Path):
    path = written(tmp_path, "disable: [plan-range]\nseverity: {plan-blank: error}\n")
    assert severities(AuditSettings())["plan-blank"] is Severity.WARNING
    assert severities(load_settings(path))["plan-blank"] is Severity.ERROR
    off = written(tmp_path, "disable: [plan-blank]\n")
    assert "plan-blank" not in severities(load_settings(off))


def test_an_empty_file_changes_nothing(tmp_path: Path):
    assert load_settings(written(tmp_path, "# nothing yet\n")) == AuditSettings()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "disable: [plan-blnak]",
            "plan-blnak is no audit rule; did you mean plan-blank?",
        ),
        ("disable: [row-joined]", "row-joined is no audit rule"),
        ("severity: {plan-blank: loud}", "loud is none of error, warning, info"),
        ("rules: []", "rules: unknown; known are disable, severity"),
        ("disable: [", "not readable as YAML"),
        ("- disable", "rules.yaml"),
    ],
)
def test_what_is_wrong_is_said_with_the_file(tmp_path: Path, text: str, message: str):
    with pytest.raises(TemplateError, match=r"rules\.yaml") as caught:
        load_settings(written(tmp_path, text))
    assert message in str(caught.value)


def test_a_missing_file_is_said(tmp_path: Path):
    with pytest.raises(TemplateError, match="No such file"):
        load_settings(tmp_path / "rules.yaml")
