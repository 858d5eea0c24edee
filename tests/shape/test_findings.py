"""The catalogue of findings: its codes stay, and each of them can happen."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from extractor import findings
from extractor.findings import CATALOGUE

FINDINGS = Path(findings.__file__).parent
PACKAGE = FINDINGS.parent
# Sorted, one a line. A line is added with a new code and never taken out again: those
# who filter by a code must not lose it, nor find it to mean something else.
CODES = (Path(__file__).with_name("finding-codes.txt")).read_text().split()


def literals_of(path: Path) -> Iterator[str]:
    """Yield every text literal, but those of sets: these only ask for a code."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    asked = {
        element
        for node in ast.walk(tree)
        if isinstance(node, ast.Set)
        for element in node.elts
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and node not in asked:
            yield str(node.value)


RAISED = {
    literal
    for path in PACKAGE.rglob("*.py")
    if FINDINGS not in path.parents
    for literal in literals_of(path)
}


def test_the_list_of_codes_only_grows():
    assert sorted(CATALOGUE) == CODES


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_a_code_is_words_joined_by_hyphens(code: str):
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", code)


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_every_code_is_raised_somewhere(code: str):
    assert code in RAISED


@pytest.mark.parametrize("kind", CATALOGUE.values(), ids=lambda kind: kind.code)
def test_every_kind_says_in_both_languages_what_it_is_and_what_to_do(
    kind: findings.FindingKind,
):
    assert re.search(r"[一-鿿]", kind.title_zh)
    assert re.search(r"[一-鿿].*。$", kind.advice_zh)
    assert kind.title_en
    assert kind.advice_en.endswith(".")
