"""Operations on the fonts of finished PDFs: the same ink, told in other codes.

Kangxi radicals: some producers name 目 by the radical it looks like, U+2F6C. Type 3:
others draw the figures themselves, so that only a ToUnicode table says what they are.
"""

from collections.abc import Mapping

import pikepdf
from pdfminer.cmapdb import CMapBase, CMapDB
from pikepdf import Array, Dictionary, Name, Page, Pdf

from corpus.make.lettering import FIGURE_FONT
from corpus.make.typesetting import width_of

RADICALS = {
    "一": "⼀",
    "二": "⼆",
    "人": "⼈",
    "力": "⼒",
    "口": "⼝",
    "土": "⼟",
    "大": "⼤",
    "子": "⼦",
    "小": "⼩",
    "工": "⼯",
    "年": "\uf98e",
    "户": "⼾",
    "日": "⽇",
    "月": "⽉",
    "水": "⽔",
    "民": "⺠",
    "用": "⽤",
    "田": "⽥",
    "目": "⽬",
    "立": "⽴",
    "行": "⾏",
    "里": "⾥",
    "金": "⾦",
    "长": "⻓",
    "门": "⻔",
    "青": "⻘",
    "面": "⾯",
    "页": "⻚",
    "食": "⻝",
    "高": "⾼",
}
"""What a producer prints, by what it means; 年 is a compatibility ideograph."""

MEANINGS = str.maketrans({radical: plain for plain, radical in RADICALS.items()})

_CMAP = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange {codespace} endcodespacerange
{body}
endcmap end end"""

_SEGMENTS = {
    "a": (50, 640, 362, 60),
    "b": (350, 340, 62, 360),
    "c": (350, 0, 62, 360),
    "d": (50, 0, 362, 60),
    "e": (50, 0, 62, 360),
    "f": (50, 340, 62, 360),
    "g": (50, 320, 362, 60),
}
_DIGITS = ("abcdef", "bc", "abdeg", "abcdg", "bcfg", "acdfg", "acdefg", "abc")
_SHAPES: Mapping[str, str] = {
    **dict(zip("01234567", _DIGITS, strict=True)),
    "8": "abcdefg",
    "9": "abcdfg",
}
_MARKS: Mapping[str, tuple[tuple[int, int, int, int], ...]] = {
    ".": ((70, 0, 90, 90),),
    ",": ((70, 0, 90, 90), (110, -110, 50, 110)),
    "%": ((80, 400, 240, 280), (480, 0, 240, 280), (370, 60, 60, 560)),
}


def as_radicals(pdf: Pdf) -> None:
    """Text is glyph numbers, and a table names characters by the radicals they are."""
    numbers = CMapDB.get_cmap("UniGB-UCS2-H")
    shown: dict[int, str] = {}
    for page in pdf.pages:
        composite = {
            name: font
            for name, font in _named(page)
            if font.get("/Encoding") == Name("/UniGB-UCS2-H")
        }
        content = _renumbered(page, set(composite), numbers, shown)
        page.obj.Contents = pdf.make_stream(content)
    table = pdf.make_stream(_radicals_cmap(shown).encode())
    for page in pdf.pages:
        for _, font in _named(page):
            if font.get("/Encoding") == Name("/UniGB-UCS2-H"):
                font.Encoding, font.ToUnicode = Name("/Identity-H"), table


def _renumbered(
    page: Page, fonts: set[str], numbers: CMapBase, shown: dict[int, str]
) -> bytes:
    """Return the page's content with glyph numbers for characters; note them all."""
    font = ""
    done: list[tuple[list[pikepdf.Object], pikepdf.Operator]] = []
    for instruction in pikepdf.parse_content_stream(page):
        written, operator = list(instruction.operands), instruction.operator
        if operator == pikepdf.Operator("Tf"):
            font = str(written[0])
        elif operator == pikepdf.Operator("Tj") and font in fonts:
            text = bytes(written[0]).decode("utf-16-be")
            cids = [next(iter(numbers.decode(c.encode("utf-16-be")))) for c in text]
            shown.update(zip(cids, text, strict=True))
            codes = b"".join(cid.to_bytes(2, "big") for cid in cids)
            written = [pikepdf.String(codes)]
        done.append((written, operator))
    return pikepdf.unparse_content_stream(done)


def figures_drawn(pdf: Pdf) -> None:
    """The figures of the font of figures become drawings with names of their own."""
    drawn = _type3(pdf)
    for page in pdf.pages:
        for name, font in _named(page):
            if font.get("/BaseFont") == Name(f"/{FIGURE_FONT}"):
                page.resources.Font[name] = drawn


def _named(page: Page) -> list[tuple[str, pikepdf.Object]]:
    return list(page.resources.get("/Font", Dictionary()).items())


def _radicals_cmap(shown: Mapping[int, str]) -> str:
    names = sorted((cid, RADICALS.get(char, char)) for cid, char in shown.items())
    lines = [f"<{cid:04X}> <{ord(name):04X}>" for cid, name in names]
    blocks = [_block("char", lines[n : n + 100]) for n in range(0, len(lines), 100)]
    return _CMAP.format(codespace="<0000> <FFFF>", body="\n".join(blocks))


def _block(kind: str, lines: list[str]) -> str:
    return f"{len(lines)} beginbf{kind}\n" + "\n".join(lines) + f"\nendbf{kind}"


def _type3(pdf: Pdf) -> pikepdf.Object:
    boxes = {
        char: tuple(_SEGMENTS[name] for name in names)
        for char, names in _SHAPES.items()
    } | dict(_MARKS)
    chars = sorted(boxes)
    drawings = Dictionary()
    differences: list[int | Name] = []
    for number, char in enumerate(chars):
        width = round(width_of(char, 1000))
        name = f"/drawn{number}"
        rectangles = " ".join(f"{x} {y} {w} {h} re" for x, y, w, h in boxes[char])
        content = f"{width} 0 0 -120 800 720 d1 {rectangles} f"
        drawings[name] = pdf.make_stream(content.encode())
        differences += [ord(char), Name(name)]
    first, last = ord(chars[0]), ord(chars[-1])
    widths = [
        round(width_of(chr(code), 1000)) if chr(code) in boxes else 0
        for code in range(first, last + 1)
    ]
    known = [f"<{ord(char):02X}> <{ord(char):04X}>" for char in chars]
    table = _CMAP.format(codespace="<00> <FF>", body=_block("char", known))
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type3,
            FontBBox=Array([0, -120, 800, 720]),
            FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]),
            CharProcs=drawings,
            Encoding=Dictionary(Type=Name.Encoding, Differences=Array(differences)),
            FirstChar=first,
            LastChar=last,
            Widths=Array(widths),
            Resources=Dictionary(),
            ToUnicode=pdf.make_stream(table.encode()),
        )
    )
