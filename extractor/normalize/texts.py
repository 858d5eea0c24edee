"""Printed text as value readers compare it, and the fields that print something.

Readers fold first: width, quotes of spreadsheets, white space. What is stored as
`*_raw` never comes through here. The folding itself is shared with the audit: `text`.
"""

from extractor.model import RawField
from extractor.text import BLANKS, fold_value, is_blank

__all__ = ["BLANKS", "fold_value", "is_blank", "printed"]


def printed(field: RawField | None) -> str | None:
    """Return what is printed in the field; None when nothing is."""
    return field.text if field is not None and field.text.strip() else None
