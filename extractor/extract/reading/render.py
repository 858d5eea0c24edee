"""One page as a picture, as a viewer shows it: what `explain` draws its layers on.

The page is turned and cropped as displayed, so a point of the program's coordinates
is `scale` pixels from the same corner. Nothing is extracted from the picture.
"""

import io

import pypdfium2 as pdfium

from extractor.errors import FileProblem


def count_pages(content: bytes) -> int:
    """Return the number of pages; raises `FileProblem` for a file PDFium refuses."""
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        message = f"the PDF cannot be opened (PDFium: {error})"
        raise FileProblem("pdf-damaged", message) from error
    try:
        return len(document)
    finally:
        document.close()


def render_page(content: bytes, page_number: int, scale: float) -> bytes:
    """Return the page, counted from 1, as PNG with `scale` pixels a point.

    Raises `FileProblem` for a file or a page that PDFium cannot draw.
    """
    png = io.BytesIO()
    try:
        document = pdfium.PdfDocument(content)
        try:
            page = document[page_number - 1]
            image = page.render(scale=scale).to_pil().convert("RGB")
            page.close()
        finally:
            document.close()
    except pdfium.PdfiumError as error:
        message = f"page {page_number} cannot be drawn (PDFium: {error})"
        raise FileProblem("pdf-damaged", message) from error
    image.save(png, format="PNG")
    return png.getvalue()
