"""What every page reader offers, so that engines can be swapped.

A reader turns the bytes of a PDF into pages as displayed: glyphs, strokes, images,
in points from the top-left. It interprets nothing; what a line of strokes means is
for the steps after it.
"""

from typing import Protocol

from extractor.model import Reading


class PageReader(Protocol):
    """Reads one PDF. Raises `FileProblem` for a file that it cannot open."""

    name: str

    def read(self, content: bytes) -> Reading:
        """Return every page that can be read, and the numbers of those that cannot."""
        ...
