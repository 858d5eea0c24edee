"""Findings: everything odd that a document can be told of, and the catalogue of it.

A finding is never an exception: the paper is odd, the program is not. Each kind has a
code, a severity, a name and advice in both languages; docs/findings.md is generated
from the catalogue. Codes are never renamed and never used again for something else
(tests/shape/finding-codes.txt only grows).
"""

from extractor.findings.finding import CATALOGUE, Finding
from extractor.findings.kinds import FindingKind, Group, Severity

__all__ = [
    "CATALOGUE",
    "Finding",
    "FindingKind",
    "Group",
    "Severity",
]
