"""Typed records to findings: what a careful auditor would circle."""

from extractor.audit.document import audit_document
from extractor.audit.run import audit_run
from extractor.audit.settings import AuditSettings, load_settings

__all__ = ["AuditSettings", "audit_document", "audit_run", "load_settings"]
