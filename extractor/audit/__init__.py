"""Typed records to findings: what a careful auditor would circle.

`output` audits what an earlier run wrote; it opens Parquet, and is imported by name.
"""

from extractor.audit.document import audit_document
from extractor.audit.run import audit_run
from extractor.audit.settings import DEFAULT, AuditSettings, load_settings

__all__ = [
    "DEFAULT",
    "AuditSettings",
    "audit_document",
    "audit_run",
    "load_settings",
]
