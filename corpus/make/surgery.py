"""Operations on finished PDFs that leave what is printed as it was, or nearly so.

Each takes an open pikepdf document and changes every page of it in the manner of some
program: a scanner's turn, a printer driver's scale, an imposition, a stamp.
Operations on fonts are in `surgery_fonts`.
"""

import math
from collections.abc import Callable, Mapping

import pikepdf
from pikepdf import Array, Dictionary, Name, Page, Pdf, Stream

from corpus.make.surgery_fonts import as_radicals

Surgery = Callable[[Pdf], None]
Numbers = tuple[float, ...]
Instruction = pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage


def _box(page: Page) -> list[float]:
    return [float(edge) for edge in page.cropbox]


def _resize(page: Page, box: Numbers) -> None:
    page.obj.MediaBox = page.obj.CropBox = Array([round(edge, 4) for edge in box])


def _content(page: Page) -> bytes:
    page.contents_coalesce()
    return page.obj.Contents.read_bytes()


def _under(page: Page, pdf: Pdf, matrix: Numbers) -> None:
    """Put all the page draws under a matrix."""
    numbers = " ".join(f"{number:.6g}" for number in matrix)
    content = f"q {numbers} cm\n".encode() + _content(page) + b"\nQ"
    page.obj.Contents = pdf.make_stream(content)


def turned(degrees: int) -> Surgery:
    """The page is displayed sideways or upside down."""

    def operate(pdf: Pdf) -> None:
        for page in pdf.pages:
            page.rotate(degrees, relative=True)

    return operate


def turned_and_back(degrees: int) -> Surgery:
    """The content is turned one way and /Rotate turns it back."""

    def operate(pdf: Pdf) -> None:
        for page in pdf.pages:
            x0, y0, x1, y1 = _box(page)
            width, height = x1 - x0, y1 - y0
            upright, sideways = (width, height), (height, width)
            ways = {
                90: ((0, 1, -1, 0, height + y0, -x0), sideways),
                180: ((-1, 0, 0, -1, width + x0, height + y0), upright),
                270: ((0, -1, 1, 0, -y0, width + x0), sideways),
            }
            matrix, size = ways[degrees]
            _under(page, pdf, matrix)
            _resize(page, (0, 0, *size))
            page.rotate(degrees, relative=False)

    return operate


def cropped(pdf: Pdf) -> None:
    """The page stands somewhere on a larger medium."""
    for page in pdf.pages:
        x0, y0, x1, y1 = _box(page)
        _under(page, pdf, (1, 0, 0, 1, 300, -200))
        page.obj.MediaBox = Array([x0 + 200, y0 - 300, x1 + 400, y1 - 100])
        page.obj.CropBox = Array([x0 + 300, y0 - 200, x1 + 300, y1 - 200])


def scaled(factor: float) -> Surgery:
    """The page is reduced to a stamp or enlarged to a poster."""

    def operate(pdf: Pdf) -> None:
        for page in pdf.pages:
            box = _box(page)
            _under(page, pdf, (factor, 0, 0, factor, 0, 0))
            _resize(page, tuple(factor * edge for edge in box))

    return operate


def mirrored(pdf: Pdf) -> None:
    """The content is written upside down in a space that is."""
    for page in pdf.pages:
        top = _box(page)[3]
        _under(page, pdf, (1, 0, 0, -1, 0, top))
        _under(page, pdf, (1, 0, 0, -1, 0, top))


def nested(pdf: Pdf) -> None:
    """All content is in a form XObject, inside another, each with its own matrix."""
    for page in pdf.pages:
        inner = _as_form(page, pdf, (0.5, 0, 0, 0.5, 10, 10))
        outer = Stream(pdf, b"q 1 0 0 1 5 5 cm /Inner Do Q")
        outer.Type, outer.Subtype = Name.XObject, Name.Form
        outer.BBox = Array([-50, -50, 3000, 3000])
        outer.Resources = Dictionary(XObject=Dictionary(Inner=inner))
        _show(page, pdf, pdf.make_indirect(outer), (2, 0, 0, 2, -30, -30))


def on_a_larger_sheet(pdf: Pdf) -> None:
    """The page is reduced and laid in the middle of another page."""
    for page in pdf.pages:
        form, (x0, y0, x1, y1) = _as_form(page, pdf, (1, 0, 0, 1, 0, 0)), _box(page)
        _show(page, pdf, form, (0.6, 0, 0, 0.6, 110, 160))
        _resize(page, (x0, y0, x1, y1))


def _as_form(page: Page, pdf: Pdf, matrix: Numbers) -> pikepdf.Object:
    form = Stream(pdf, _content(page))
    form.Type, form.Subtype = Name.XObject, Name.Form
    form.BBox, form.Matrix = Array(_box(page)), Array(list(matrix))
    form.Resources = page.resources
    return pdf.make_indirect(form)


def _show(page: Page, pdf: Pdf, form: pikepdf.Object, matrix: Numbers) -> None:
    page.obj.Resources = Dictionary(XObject=Dictionary(Form=form))
    page.obj.Contents = pdf.make_stream(b"/Form Do")
    _under(page, pdf, matrix)


def _drawn(before: str = "", after: str = "") -> Surgery:
    """Something is drawn under the page's own content, or over it."""

    def operate(pdf: Pdf) -> None:
        for page in pdf.pages:
            own = _content(page)
            under, over = f"q {before} Q\n".encode(), f"\nq {after} Q".encode()
            page.obj.Contents = pdf.make_stream(under + b"q\n" + own + b"\nQ" + over)

    return operate


def _lines(step: int) -> str:
    across = " ".join(f"40 {y} m 560 {y} l" for y in range(50, 800, step))
    return across + " ".join(f" {x} 40 m {x} 800 l" for x in range(50, 560, step))


_SHADES = " ".join(
    f"{0.95 - n / 50:.2f} g {30 + 45 * n} 40 45 760 re f" for n in range(12)
)
_SEAL = (
    "430 400 m 430 433 403 460 370 460 c 337 460 310 433 310 400 c"
    " 310 367 337 340 370 340 c 403 340 430 367 430 400 c s"
)


def stamped(text: str, *, size: float, grey: float, degrees: float) -> Surgery:
    """The text is printed across every page, in a font of its own."""
    turn = math.radians(degrees)
    c, s = math.cos(turn), math.sin(turn)
    matrix = f"{c:.4f} {s:.4f} {-s:.4f} {c:.4f} 120 380 Tm"
    shown = f"<{text.encode('utf-16-be').hex()}> Tj"
    content = f"{grey} g BT /Stamp {size} Tf {matrix} {shown} ET"

    def operate(pdf: Pdf) -> None:
        for page in pdf.pages:
            page.add_resource(_font(pdf), Name.Font, Name.Stamp)
        _drawn(before=content)(pdf)

    return operate


def sealed(words: str, x: float, y: float) -> Surgery:
    """A red seal is set over the page: a ring, a star, and words along the ring."""
    radius = 60.0
    ring = _seal_ring(x, y, radius)
    star = _star(x, y, 18)
    step = math.radians(240) / max(1, len(words) - 1)
    letters = " ".join(
        _on_circle(letter, (x, y), 0.72 * radius, math.radians(120) - n * step)
        for n, letter in enumerate(words)
    )
    content = f"1 0 0 RG 1 0 0 rg 2 w {ring} s {star} f BT /Stamp 13 Tf {letters} ET"

    def operate(pdf: Pdf) -> None:
        for page in pdf.pages:
            page.add_resource(_font(pdf), Name.Font, Name.Stamp)
        _drawn(after=content)(pdf)

    return operate


def _seal_ring(x: float, y: float, radius: float) -> str:
    bulge = 0.5523 * radius
    r, b = radius, bulge
    curves = (
        ((r, b), (b, r), (0, r)),
        ((-b, r), (-r, b), (-r, 0)),
        ((-r, -b), (-b, -r), (0, -r)),
        ((b, -r), (r, -b), (r, 0)),
    )
    drawn = (
        " ".join(f"{x + dx:.2f} {y + dy:.2f}" for dx, dy in curve) for curve in curves
    )
    return f"{x + r:.2f} {y:.2f} m " + " c ".join(drawn) + " c"


def _star(x: float, y: float, radius: float) -> str:
    turns = [4 * math.pi * number / 5 for number in range(5)]
    points = [
        f"{x + radius * math.sin(turn):.2f} {y + radius * math.cos(turn):.2f}"
        for turn in turns
    ]
    return f"{points[0]} m " + " ".join(f"{point} l" for point in points[1:])


def _on_circle(
    letter: str, centre: tuple[float, float], radius: float, turn: float
) -> str:
    """Show the letter upright on the ring, so far to the left of its top."""
    c, s = math.cos(turn), math.sin(turn)
    x, y = centre[0] - radius * s - 6.5 * c, centre[1] + radius * c - 6.5 * s
    place = f"{c:.4f} {s:.4f} {-s:.4f} {c:.4f} {x:.2f} {y:.2f} Tm"
    return f"{place} <{letter.encode('utf-16-be').hex()}> Tj"


def stamped_in_rows(text: str) -> Surgery:
    """The text is printed again and again at a slant, over the page."""
    shown = f"<{text.encode('utf-16-be').hex()}> Tj"
    places = [(x, y) for x in range(60, 560, 120) for y in range(60, 800, 90)]
    letters = " ".join(f"0.94 0.34 -0.34 0.94 {x} {y} Tm {shown}" for x, y in places)

    def operate(pdf: Pdf) -> None:
        for page in pdf.pages:
            page.add_resource(_font(pdf), Name.Font, Name.Stamp)
        _drawn(after=f"0.85 g BT /Stamp 12 Tf {letters} ET")(pdf)

    return operate


def set_twice(pdf: Pdf) -> None:
    """Each text is drawn again a hair to the right, which looks bold."""
    for page in pdf.pages:
        done: list[Instruction] = []
        text: list[Instruction] = []
        for instruction in pikepdf.parse_content_stream(page):
            operator = str(instruction.operator)
            done.append(instruction)
            text = [instruction] if operator == "BT" else [*text, instruction]
            if operator == "ET":
                done += [_instruction("q"), _instruction("cm", 1, 0, 0, 1, 0.3, 0)]
                done += [*text, _instruction("Q")]
        page.obj.Contents = pdf.make_stream(pikepdf.unparse_content_stream(done))


def _instruction(operator: str, *operands: float) -> Instruction:
    numbers = [pikepdf.Object.parse(str(number).encode()) for number in operands]
    return pikepdf.ContentStreamInstruction(numbers, pikepdf.Operator(operator))


def in_units_of(points: float) -> Surgery:
    """The numbers of the page count in units of so many points."""

    def operate(pdf: Pdf) -> None:
        for page in pdf.pages:
            page.obj.UserUnit = points

    return operate


def _font(pdf: Pdf) -> pikepdf.Object:
    family = Dictionary(
        Registry=pikepdf.String("Adobe"), Ordering=pikepdf.String("GB1"), Supplement=4
    )
    below = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType0,
        BaseFont=Name("/STSong-Light"),
        CIDSystemInfo=family,
        DW=1000,
    )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=Name("/STSong-Light"),
            Encoding=Name("/UniGB-UCS2-H"),
            DescendantFonts=Array([pdf.make_indirect(below)]),
        )
    )


SURGERIES: Mapping[str, Surgery] = {
    "displayed sideways": turned(90),
    "displayed upside down": turned(180),
    "displayed sideways the other way": turned(270),
    "turned and turned back": turned_and_back(90),
    "turned by half and back": turned_and_back(180),
    "turned the other way and back": turned_and_back(270),
    "on a larger medium": cropped,
    "reduced to a stamp": scaled(0.08),
    "enlarged to a poster": scaled(6),
    "mirrored twice": mirrored,
    "inside nested forms": nested,
    "on a larger sheet": on_a_larger_sheet,
    "white lines under it": _drawn(before=f"1 G 0.7 w {_lines(23)} S"),
    "lines outside their clip": _drawn(after=f"0 0 5 5 re W n {_lines(23)} S"),
    "lines hidden by a white sheet": _drawn(
        before=f"0.7 w {_lines(23)} S 1 g 0 0 700 900 re f"
    ),
    "shaded": _drawn(before=_SHADES),
    "framed": _drawn(before="1 w 20 20 555 802 re S"),
    "framed twice close by": _drawn(
        after="0.5 w 52 40 491 782 re S 50 38 495 786 re S"
    ),
    "set twice to look bold": set_twice,
    "in units of two points": in_units_of(2),
    "watermarks in rows": stamped_in_rows("内部资料"),
    "sealed": _drawn(after=f"1 0 0 RG 2 w {_SEAL}"),
    "a seal with words": sealed("预算绩效公开专用章", 410, 330),
    "named by radicals": as_radicals,
    "a slanted watermark": stamped("内部资料", size=60, grey=0.85, degrees=45),
    "a level watermark": stamped("内部资料", size=60, grey=0.85, degrees=0),
}
