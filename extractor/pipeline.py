"""One source to one document: extract, verify, normalize, audit, in this order.

The stages never raise for odd paper, they give findings. A file that cannot be read
(`FileProblem`) becomes a failed document; so does a file on which the program itself
fails, because one bug must not cost a night's batch: its message names the exception
and the line. Wrong set-ups (`ExtractorError`) do stop the run; that memory ran out is
for the caller to judge. Many sources: `batch`.
"""

import hashlib
import traceback
from dataclasses import replace

from extractor.audit import DEFAULT, AuditSettings, audit_document
from extractor.errors import ExtractorError, FileProblem
from extractor.extract import extract_document
from extractor.findings import Finding, Severity
from extractor.forms import Forms
from extractor.model import Document, Extracted, Normalized, Source, Status
from extractor.normalize import normalize_document
from extractor.verify import verify_document

REVIEW_CODES = frozenset(
    {
        "form-incomplete",
        "form-without-rows",
        "glyph-unplaced",
        "pages-unreadable",
        "part-orphaned",
        "verify-differs",
    }
)
"""Warnings that say the tables may lack a part of the paper, or have it wrong."""

OTHER_READER = {"pdfium": "pdfplumber", "pdfplumber": "pdfium"}
"""Which reader gives the second opinion on what this one read."""


def process_document(
    source: Source,
    forms: Forms,
    reader: str = "auto",
    *,
    verify: bool = False,
    settings: AuditSettings = DEFAULT,
) -> Document:
    """Return the document of one source; a failed one when it cannot be read.

    With `verify`, its pages are read by two readers, and findings say how they differ.
    `settings` say which rules of the audit are off, or graded otherwise.
    """
    try:
        extracted = extract_document(source, forms, reader=reader)
        if verify:
            verified = _verified(source, forms, extracted)
            extracted = replace(extracted, findings=(*extracted.findings, *verified))
        normalized = normalize_document(extracted, forms)
        audited = audit_document(normalized, settings)
        return _whole(source, extracted, normalized, audited)
    except FileProblem as problem:
        return _failed(source, problem.code, problem.message)
    except (ExtractorError, MemoryError):
        raise
    except Exception as error:  # noqa: BLE001 - a bug costs one file, not the batch
        return _failed(source, "internal-error", _what_broke(error))


def _verified(
    source: Source, forms: Forms, extracted: Extracted
) -> tuple[Finding, ...]:
    """Return what another reader says otherwise."""
    reader = OTHER_READER[extracted.reader]
    try:
        again = extract_document(source, forms, reader=reader)
    except FileProblem as problem:
        reason = problem.message
    except Exception as error:  # noqa: BLE001 - a second opinion must not cost the first
        reason = _what_broke(error)
    else:
        return verify_document(extracted, again)
    message = f"{reader}无法读取,未能复核:{reason}"
    return (Finding(code="verify-unread", message=message, basis=reader),)


def _whole(
    source: Source,
    extracted: Extracted,
    normalized: Normalized,
    audited: tuple[Finding, ...],
) -> Document:
    findings = (*extracted.findings, *normalized.findings, *audited)
    return Document(
        sha256=hashlib.sha256(source.content).hexdigest(),
        file_name=source.file_name,
        file_bytes=len(source.content),
        status=_status(findings),
        head=normalized.head,
        kind=normalized.kind,
        text_source=extracted.text_source,
        page_count=extracted.page_count,
        producer=extracted.producer,
        glyph_count=extracted.glyph_count,
        glyph_unplaced_count=extracted.glyph_unplaced_count,
        projects=normalized.projects,
        sections=extracted.sections,
        cells=extracted.cells,
        findings=findings,
    )


def _status(findings: tuple[Finding, ...]) -> Status:
    needs_eyes = any(
        finding.severity is Severity.ERROR or finding.code in REVIEW_CODES
        for finding in findings
    )
    return Status.REVIEW if needs_eyes else Status.OK


def _failed(source: Source, code: str, message: str) -> Document:
    return Document(
        sha256=hashlib.sha256(source.content).hexdigest(),
        file_name=source.file_name,
        file_bytes=len(source.content),
        status=Status.FAILED,
        error_code=code,
        error_message=message,
        findings=(Finding(code=code, message=message),),
    )


def _what_broke(error: Exception) -> str:
    """Name the exception, and the line of ours that raised it."""
    module, line = "?", 0
    for frame, number in traceback.walk_tb(error.__traceback__):
        name = str(frame.f_globals.get("__name__", ""))
        if name.partition(".")[0] == "extractor":
            module, line = name, number
    return (
        f"{type(error).__name__} in {module}:{line}: {error};"
        " this is a bug of jixiao, please report it"
    )
