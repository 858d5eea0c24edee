"""Typed records to findings: what a careful auditor would circle."""

from extractor.audit.document import audit_document

__all__ = ["audit_document"]
