"""A second opinion: what another reading of the same document says otherwise."""

from extractor.verify.document import verify_document

__all__ = ["verify_document"]
