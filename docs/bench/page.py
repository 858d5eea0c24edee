"""What was measured, as a page and a plot: ratios first, for machines differ."""

from collections import Counter
from collections.abc import Mapping, Sequence

from docs.bench.measuring import OURS, Measured
from docs.bench.rows import Row

HEAD = """\
# Benchmarks

Written by `make bench`, which runs all contestants over the same files in one run: the
documents of corpus/, {pages} pages in all, on one core. Processor time, with the start
of the program. Machines differ: compare the ratios, not the seconds.

`jixiao` is `jixiao convert --jobs 1` end to end, from PDF to Parquet and JSON. The
others only find tables; a user's glue then makes rows of them (docs/bench/rows.py). The
*floor* opens every page and reads each character and each path through PDFium, and no
more: nothing that is built on PDFium can be faster.

A row counts as exact when 一级, 二级, 三级, description and target are all right.

![pages a second](benchmarks.svg)

| | pages a second | times jixiao's speed | peak memory | rows exact |
|---|--:|--:|--:|--:|
"""
WIDTH, BAR, LEFT = 640, 26, 140


def results_to_page(
    results: Sequence[Measured], wanted: Mapping[str, Counter[Row]], pages: int
) -> str:
    """Return the page in Markdown."""
    ours = next(result for result in results if result.name == OURS)
    total = sum(rows.total() for rows in wanted.values())
    lines = []
    for result in results:
        exact = sum(
            (wanted[file] & result.rows.get(file, Counter())).total() for file in wanted
        )
        found = f"{100 * exact / total:.1f} %" if any(result.rows.values()) else "–"
        lines.append(
            f"| {result.name} | {pages / result.seconds:.0f}"
            f" | {ours.seconds / result.seconds:.2f}"
            f" | {result.peak_mb:.0f} MB | {found} |"
        )
    return HEAD.format(pages=pages) + "\n".join(lines) + "\n"


def results_to_plot(results: Sequence[Measured], pages: int) -> str:
    """Return a bar chart of pages a second as SVG."""
    speeds = {result.name: pages / result.seconds for result in results}
    unit = (WIDTH - LEFT - 60) / max(speeds.values())
    bars = []
    for index, (name, speed) in enumerate(speeds.items()):
        top = 10 + index * BAR
        fill = "#2a6f97" if name == OURS else "#a9b4c2"
        bars.append(
            f'<text x="{LEFT - 8}" y="{top + 15}" text-anchor="end">{name}</text>'
            f'<rect x="{LEFT}" y="{top}" width="{speed * unit:.1f}" height="{BAR - 6}"'
            f' fill="{fill}"/>'
            f'<text x="{LEFT + speed * unit + 6:.1f}" y="{top + 15}">{speed:.0f}</text>'
        )
    height = 20 + BAR * len(speeds)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}"'
        ' font-family="sans-serif" font-size="13">' + "".join(bars) + "</svg>\n"
    )
