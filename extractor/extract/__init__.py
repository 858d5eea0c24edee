"""Extract: a PDF to raw records, letter for letter. Start with `document`."""

from extractor.extract.document import extract_document, inspect_page

__all__ = ["extract_document", "inspect_page"]
