"""Stub."""
from pathlib import Path
from corpus.make.model import Case
def print_pdf(case: Case, target: Path) -> None: ...
