"""One document's rules, one after the other, over its typed records.

Rules see values, never the page. Whether a form came out whole is said where it is
read, in `extract`; rules on targets, money, plans and codes have no entry in the
catalogue yet, so the list below is empty.
"""

from collections.abc import Callable, Iterable
from typing import TypeAlias

from extractor.findings import Finding
from extractor.model import Normalized

Rule: TypeAlias = Callable[[Normalized], Iterable[Finding]]
"""A function that looks at one document and returns what is odd; it never raises."""

RULES: tuple[Rule, ...] = ()


def audit_document(normalized: Normalized) -> tuple[Finding, ...]:
    """Return what every rule finds odd in the document, in the order of the rules."""
    return tuple(finding for rule in RULES for finding in rule(normalized))
