"""`jixiao audit`: an output's findings counted, listed, and found anew."""

import json
from collections import Counter
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from extractor.contract import canonical_json
from tests.cli.running import CORPUS, ESCAPE, jixiao

HEBEI = CORPUS / "hebei-project"
SOURCES = (
    HEBEI / "what-an-auditor-circles",
    HEBEI / "whole-document",
    HEBEI / "first-row-at-foot",
    CORPUS / "transfer-payment" / "thick-and-thin",
    CORPUS / "transfer-payment" / "mirrored-and-turned",
)
"""Two of them share codes, and two say the same."""


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("audited") / "out"
    damaged = folder.with_name("damaged.pdf")
    damaged.write_bytes(b"%PDF-1.7 and no more")
    assert jixiao("convert", *SOURCES, damaged, "-q", "-o", folder).returncode == 1
    return folder


def written(out: Path) -> list[str]:
    """Return the rows of `findings` as JSON, in the order of their ids."""
    rows = pq.read_table(out / "parquet" / "findings").to_pylist()
    return [canonical_json(row) for row in rows]


def test_every_rule_finds_again_what_it_found_on_paper(out: Path):
    done = jixiao("audit", out, "--json")
    assert done.returncode == 0
    again = {json.loads(row)["finding_id"]: row for row in done.stdout.splitlines()}
    assert [again[finding_id] for finding_id in sorted(again)] == written(out)
    codes = {json.loads(row)["code"] for row in again.values()}
    assert {"pdf-damaged", "row-joined", "funds-total"} < codes
    assert {"code-duplicate", "document-repeated"} < codes


def test_findings_are_counted_by_rule_the_gravest_first(out: Path):
    done = jixiao("audit", out)
    heads, *rows = done.stdout.splitlines()
    assert heads.split() == ["severity", "code", "findings", "documents", "what"]
    counts = Counter(json.loads(row)["code"] for row in written(out))
    told = {row.split()[1]: int(row.split()[2]) for row in rows}
    assert told == dict(counts)
    severities = [row.split()[0] for row in rows]
    assert severities == sorted(severities, key=("error", "warning", "info").index)
    (duplicates,) = (row.split() for row in rows if "code-duplicate" in row)
    assert duplicates[3] == "3"
    assert ESCAPE not in done.stdout
    assert done.stderr.startswith("6 documents: 3 errors, ")


def test_one_code_can_be_listed(out: Path):
    done = jixiao("audit", out, "--code", "funds-total", "--list")
    heads, row = done.stdout.splitlines()
    assert heads.split() == ["file", "page", "form", "severity", "code", "message"]
    assert row.split() == [
        "what-an-auditor-circles.pdf",
        *("1", "1", "error", "funds-total"),
        "“其中：财政资金”42万元超过“预算数”24万元",
    ]
    assert done.stderr == "6 documents: 1 error, 0 warnings, 0 info\n"


@pytest.mark.parametrize(
    ("code", "fail_on", "ends"),
    [
        ("funds-total", "error", 1),
        ("funds-total", "warning", 1),
        ("plan-blank", "error", 0),
        ("plan-blank", "warning", 1),
        ("document-repeated", "warning", 0),
    ],
)
def test_a_grave_finding_can_end_it_with_1(
    out: Path, code: str, fail_on: str, ends: int
):
    assert jixiao("audit", out, "--code", code, "--fail-on", fail_on).returncode == ends


def test_rules_are_switched_off_and_graded_by_a_file(out: Path, tmp_path: Path):
    rules = tmp_path / "rules.yaml"
    rules.write_text("disable: [funds-total]\nseverity: {plan-blank: error}\n")
    told = jixiao("audit", out, "--rules", rules).stdout
    assert "funds-total" not in told
    assert "error     plan-blank" in told


def test_convert_takes_the_same_file(tmp_path: Path):
    rules = tmp_path / "rules.yaml"
    rules.write_text("disable: [funds-total]\nseverity: {code-duplicate: info}\n")
    options = ("--rules", rules, "-q", "-o", tmp_path / "out")
    assert jixiao("convert", SOURCES[0], *options).returncode == 0
    rows = [json.loads(row) for row in written(tmp_path / "out")]
    severities = {row["code"]: row["severity"] for row in rows}
    assert "funds-total" not in severities
    assert severities["code-duplicate"] == "info"


def test_a_wrong_file_of_rules_ends_with_4(out: Path, tmp_path: Path):
    rules = tmp_path / "rules.yaml"
    rules.write_text("disable: [funds-totall]\n")
    for arguments in (("audit", out), ("convert", SOURCES[0], "-o", tmp_path / "x")):
        done = jixiao(*arguments, "--rules", rules)
        assert done.returncode == 4
        assert "did you mean funds-total?" in done.stderr
    assert not (tmp_path / "x").exists()


def test_an_unknown_code_is_a_wrong_command_line(out: Path):
    done = jixiao("audit", out, "--code", "funds")
    assert done.returncode == 2
    assert "docs/findings.md" in done.stderr


def test_a_folder_that_is_no_output_is_said(tmp_path: Path):
    done = jixiao("audit", tmp_path)
    assert done.returncode == 3
    assert done.stdout == ""
    assert str(tmp_path) in done.stderr
