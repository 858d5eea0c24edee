"""Typed records to findings: what a careful auditor would circle."""

from extractor.audit.document import audit_document
from extractor.audit.output import Audited, audit_output
from extractor.audit.run import audit_run
from extractor.audit.settings import DEFAULT, AuditSettings, load_settings

__all__ = [
    "DEFAULT",
    "AuditSettings",
    "Audited",
    "audit_document",
    "audit_output",
    "audit_run",
    "load_settings",
]
