"""Blocks to a flat OpenDocument text, for a word processor to lay out.

Only the content and the spans are given; where lines and pages break, and how
borders are drawn, is left to the word processor: that is the point of these cases.
"""

from xml.sax.saxutils import escape

from corpus.make.model import Block, Cell, Grid, Line, Space, Style

FONT = "Droid Sans Fallback"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("style", "style"),
        ("text", "text"),
        ("table", "table"),
        ("fo", "xsl-fo-compatible"),
        ("svg", "svg-compatible"),
    )
)
BORDERS = {
    "lines": 'fo:border="0.5pt solid #000000"',
    "double": 'fo:border="2.5pt double #000000" '
    'style:border-line-width="0.5pt 1.5pt 0.5pt"',
}
ALIGNMENTS = {"left": "start", "center": "center", "right": "end"}
PAGE = (
    '<style:page-layout style:name="PL"><style:page-layout-properties '
    'fo:page-width="595pt" fo:page-height="842pt" fo:margin="56pt"/>'
    "</style:page-layout>"
)


def blocks_to_fodt(blocks: tuple[Block, ...], style: Style) -> str:
    """Return the document as one XML file."""
    body, styles = [], []
    for number, block in enumerate(blocks):
        name = f"b{number}"
        styles.append(_styles(block, name))
        body.append(_block(block, name))
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {NAMESPACES} '
        'office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.text">'
        f"<office:font-face-decls>{_font_face()}</office:font-face-decls>"
        f"<office:automatic-styles>{PAGE}{_cell_styles(BORDERS[style.strokes])}{''.join(styles)}"
        "</office:automatic-styles><office:master-styles>"
        '<style:master-page style:name="Standard" style:page-layout-name="PL"/>'
        "</office:master-styles>"
        f"<office:body><office:text>{''.join(body)}</office:text></office:body>"
        "</office:document>"
    )


def _font_face() -> str:
    return f'<style:font-face style:name="{FONT}" svg:font-family="\'{FONT}\'"/>'


def _paragraph_style(name: str, size: float, properties: str) -> str:
    return (
        f'<style:style style:name="{name}" style:family="paragraph">'
        f"<style:paragraph-properties {properties}/>"
        f'<style:text-properties style:font-name="{FONT}" '
        f'style:font-name-asian="{FONT}" fo:font-size="{size}pt" '
        f'style:font-size-asian="{size}pt" style:language-asian="zh" '
        'style:country-asian="CN"/></style:style>'
    )


def _cell_styles(border: str) -> str:
    paragraphs = "".join(
        _paragraph_style(f"cell-{align}", 9, f'fo:text-align="{value}"')
        for align, value in ALIGNMENTS.items()
    )
    cell = (
        '<style:style style:name="cell" style:family="table-cell">'
        f'<style:table-cell-properties {border} fo:padding="2.5pt" '
        'style:vertical-align="{}"/></style:style>'
    )
    top = cell.replace('"cell"', '"cell-top"', 1).format("top")
    row = (
        '<style:style style:name="row" style:family="table-row">'
        '<style:table-row-properties fo:keep-together="auto" '
        'style:min-row-height="18pt"/></style:style>'
    )
    return paragraphs + cell.format("middle") + top + row


def _styles(block: Block, name: str) -> str:
    if isinstance(block, Grid):
        return _table_styles(block, name)
    if isinstance(block, Line):
        properties = (
            f'fo:text-align="{ALIGNMENTS[block.align]}" '
            f'fo:text-indent="{block.indent}pt" fo:margin-bottom="{block.after}pt"'
        )
        return _paragraph_style(name, block.size, properties)
    if isinstance(block, Space):
        return _paragraph_style(name, 2, f'fo:margin-top="{block.points}pt"')
    return _paragraph_style(name, 2, 'fo:break-before="page"')


def _table_styles(grid: Grid, name: str) -> str:
    columns = "".join(
        f'<style:style style:name="{name}-{number}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{width}pt"/>'
        "</style:style>"
        for number, width in enumerate(grid.widths)
    )
    return (
        f'<style:style style:name="{name}" style:family="table">'
        f'<style:table-properties style:width="{sum(grid.widths)}pt" '
        'table:align="left" table:border-model="collapsing" '
        'style:may-break-between-rows="true"/></style:style>' + columns
    )


def _block(block: Block, name: str) -> str:
    if isinstance(block, Grid):
        return _table(block, name)
    text = escape(block.text) if isinstance(block, Line) else ""
    return f'<text:p text:style-name="{name}">{text}</text:p>'


def _table(grid: Grid, name: str) -> str:
    count = max(cell.row + cell.rows for cell in grid.cells)
    columns = "".join(
        f'<table:table-column table:style-name="{name}-{number}"/>'
        for number in range(len(grid.widths))
    )
    rows = "".join(
        f'<table:table-row table:style-name="row">{_row(grid, row)}</table:table-row>'
        for row in range(count)
    )
    return (
        f'<table:table table:name="{name}" table:style-name="{name}">'
        f"{columns}{rows}</table:table>"
    )


def _row(grid: Grid, row: int) -> str:
    starts = {cell.column: cell for cell in grid.cells if cell.row == row}
    return "".join(
        _cell(starts[column]) if column in starts else "<table:covered-table-cell/>"
        for column in range(len(grid.widths))
    )


def _cell(cell: Cell) -> str:
    text = "\n".join(cell.text) if cell.is_vertical else cell.text
    paragraphs = "".join(
        f'<text:p text:style-name="cell-{cell.align}">{escape(line)}</text:p>'
        for line in text.split("\n")
    )
    style = "cell" if cell.is_middle else "cell-top"
    return (
        f'<table:table-cell table:style-name="{style}" '
        f'table:number-columns-spanned="{cell.columns}" '
        f'table:number-rows-spanned="{cell.rows}">{paragraphs}</table:table-cell>'
    )
