"""Raw records to typed values, or to findings that say why not."""

from extractor.normalize.document import normalize_document

__all__ = ["normalize_document"]
