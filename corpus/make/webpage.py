"""Blocks to HTML, for a browser to print."""

from html import escape

from corpus.make.model import Block, Cell, Grid, Line, Space, Style

CSS = """
@page { size: A4; margin: 56pt; }
body { font: 9pt "Droid Sans Fallback"; margin: 0; }
table { border-collapse: collapse; table-layout: fixed; }
td { padding: 2.5pt; overflow-wrap: anywhere; print-color-adjust: exact; }
p { margin: 0; }
"""
BORDERS = {"lines": "0.75pt solid", "dotted": "0.75pt dotted"}


def blocks_to_html(blocks: tuple[Block, ...], style: Style) -> str:
    """Return the page that the browser prints."""
    css = f"{CSS}td {{ border: {BORDERS[style.strokes]} black; }}\n"
    if style.omit_sides:
        css += ".first { border-left: none; } .last { border-right: none; }\n"
    body = "\n".join(_block(block) for block in blocks)
    return (
        '<!doctype html><html lang="zh-CN"><meta charset="utf-8">'
        f"<style>{css}</style>\n{body}\n</html>\n"
    )


def _block(block: Block) -> str:
    if isinstance(block, Grid):
        return _table(block)
    if isinstance(block, Space):
        return f'<p style="height: {block.points}pt"></p>'
    if isinstance(block, Line):
        style = (
            f"font-size: {block.size}pt; text-align: {block.align}; "
            f"margin-bottom: {block.after}pt; text-indent: {block.indent}pt"
        )
        return f'<p style="{style}">{escape(block.text)}</p>'
    return '<p style="break-after: page"></p>'


def _table(grid: Grid) -> str:
    columns = "".join(f'<col style="width: {width}pt">' for width in grid.widths)
    count = max(cell.row + cell.rows for cell in grid.cells)
    rows = "\n".join(
        "<tr>"
        + "".join(
            _cell(cell, len(grid.widths))
            for cell in sorted(grid.cells, key=lambda cell: cell.column)
            if cell.row == row
        )
        + "</tr>"
        for row in range(count)
    )
    width = sum(grid.widths)
    return f'<table style="width: {width}pt">{columns}\n{rows}</table>'


def _cell(cell: Cell, columns: int) -> str:
    text = "\n".join(cell.text) if cell.is_vertical else cell.text
    style = f"text-align: {cell.align}" + (
        "" if cell.is_middle else "; vertical-align: top"
    )
    if cell.fill is not None:
        style += f"; background: rgb({', '.join(f'{c:.0%}' for c in cell.fill)})"
    if cell.letter_space:
        style += f"; letter-spacing: {cell.letter_space}pt"
    side = "first " * (cell.column == 0)
    side += "last" * (cell.column + cell.columns == columns)
    spans = f'rowspan="{cell.rows}" colspan="{cell.columns}"'
    return (
        f'<td class="{side.strip()}" {spans} style="{style}">'
        + "<br>".join(escape(line) for line in text.split("\n"))
        + "</td>"
    )
