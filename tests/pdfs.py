"""One-page PDFs made in a test, from the operators of their content stream.

The page is 400 by 300 pt and has the font `/F`, Helvetica, which both readers have the
widths of. Coordinates in a content stream count from the bottom-left.
"""

import io
from collections.abc import Callable, Mapping

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf

Resources = Callable[[Pdf], Mapping[str, Object]]
"""Makes the entries of a page's resources, in the file that will hold them."""

PAGE = (0, 0, 400, 300)
HELVETICA = Dictionary(
    Type=Name.Font,
    Subtype=Name.Type1,
    BaseFont=Name.Helvetica,
    Encoding=Name.WinAnsiEncoding,
)


def pdf_of(
    content: str, resources: Resources | None = None, **page: Object | int
) -> bytes:
    """Return a PDF whose page holds the content; `page` gives other entries of it."""
    pdf = pikepdf.new()
    given = resources(pdf) if resources else {}
    entries = Dictionary(
        Type=Name.Page,
        MediaBox=Array(PAGE),
        Resources=Dictionary(Font=Dictionary(F=HELVETICA)),
        Contents=pdf.make_stream(content.encode("latin-1")),
    )
    for key, entry in given.items():
        entries.Resources[key] = entry
    for key, value in page.items():
        entries[f"/{key}"] = value
    pdf.pages.append(pikepdf.Page(pdf.make_indirect(entries)))
    return saved(pdf)


def saved(pdf: Pdf, lock: pikepdf.Encryption | None = None) -> bytes:
    """Return the bytes of the file."""
    file = io.BytesIO()
    pdf.save(file, encryption=lock or False)
    return file.getvalue()


def form_of(
    pdf: Pdf,
    content: str,
    resources: Mapping[str, Object] | None = None,
    **more: Object,
) -> Object:
    """Return a form XObject, as large as the page unless `BBox` says otherwise."""
    form = pdf.make_stream(content.encode("latin-1"))
    entries = {"Type": Name.XObject, "Subtype": Name.Form, "BBox": Array(PAGE), **more}
    for key, value in entries.items():
        form[f"/{key}"] = value
    form.Resources = Dictionary({"/Font": Dictionary(F=HELVETICA), **(resources or {})})
    return form


def chinese_font(
    pdf: Pdf, encoding: str, characters: Mapping[int, str] | None = None
) -> Object:
    """Return a Chinese font that is not embedded; `characters` is its ToUnicode."""
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name("/STSong-Light"),
        Flags=6,
        FontBBox=Array([-25, -254, 1000, 880]),
        ItalicAngle=0,
        Ascent=880,
        Descent=-120,
        CapHeight=880,
        StemV=93,
    )
    below = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType0,
        BaseFont=Name("/STSong-Light"),
        CIDSystemInfo=Dictionary(Registry="Adobe", Ordering="GB1", Supplement=2),
        DW=1000,
        FontDescriptor=pdf.make_indirect(descriptor),
    )
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=Name("/STSong-Light"),
        Encoding=Name(f"/{encoding}"),
        DescendantFonts=Array([pdf.make_indirect(below)]),
    )
    if characters:
        font.ToUnicode = pdf.make_stream(_unicode_map(characters))
    return font


def hexed(text: str, encoding: str = "utf-16-be") -> str:
    """Return the text as a hexadecimal string of a content stream."""
    return f"<{text.encode(encoding).hex()}>"


def _unicode_map(characters: Mapping[int, str]) -> bytes:
    pairs = " ".join(f"<{code:04x}> {hexed(text)}" for code, text in characters.items())
    return (
        "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange"
        f" <0000> <ffff> endcodespacerange {len(characters)} beginbfchar {pairs}"
        " endbfchar endcmap end"
    ).encode("ascii")
