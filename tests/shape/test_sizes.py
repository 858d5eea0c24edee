"""Small on purpose: what is longer than a screen is two things."""

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import quantiles

import pytest

ROOT = Path(__file__).parents[2]
FOLDERS = ("extractor", "corpus", "docs", "tests")
FILES = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))

FILE_LINES = 400
FUNCTION_LINES = 60
NINE_OF_TEN_LINES = 25


def functions_of(path: Path) -> Iterator[tuple[str, int]]:
    """Yield each function with its length; the decorators do not count."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno is not None
            place = f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
            yield place, node.end_lineno - node.lineno + 1


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_file_and_no_function_is_too_long(path: Path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= FILE_LINES
    long = [(name, size) for name, size in functions_of(path) if size > FUNCTION_LINES]
    assert long == []


@pytest.mark.parametrize("folder", ["extractor", "corpus", "tests"])
def test_nine_of_ten_functions_are_short(folder: str):
    sizes = sorted(
        size
        for path in FILES
        if path.is_relative_to(ROOT / folder)
        for _, size in functions_of(path)
    )
    assert quantiles(sizes, n=10, method="inclusive")[-1] <= NINE_OF_TEN_LINES
