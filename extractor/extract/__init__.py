"""Extract: a PDF to raw records, letter for letter. Start with `document`."""

from extractor.extract.document import (
    explain_tables,
    extract_document,
    inspect_page,
)

__all__ = ["explain_tables", "extract_document", "inspect_page"]
