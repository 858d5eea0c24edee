"""The document's head: title, department and fiscal year, from where they are printed.

The cover is the first page with text, up to its contents or first table. The year is
taken from the cover, else from the headings of the forms, else from the other front
pages (a cover may be a picture), else from the file's metadata, which authors copy from
last year's file; that of a project code comes last and is read in `normalize`.
"""

import re
from collections.abc import Iterable, Sequence

from extractor.model import DocumentHead, Line, YearSource
from extractor.text import join_text

COVER_LINES = 12

_YEAR = re.compile(r"(?<!\d)(20\d{2})\s*(?:年|(?=部门|单位|预算))")
_CHINESE_YEAR = re.compile(r"(二[〇○ΟOo0零][〇○ΟOo0零一二三四五六七八九]{2})年")
_OF_A_YEAR = re.compile(
    r"^\s*度?[)）]?$|^度?[^。；;]{0,16}?(预算|决算|绩效|目标|自评|申报)"
)
"""What follows the year of a budget: nothing, or what was drawn up for it."""
_TITLE = re.compile(r"预算|决算|绩效|目标|自评|申报")
_CONTENTS = re.compile(r"^目\s*[录次]$")
_BODY = re.compile(
    r"(局|厅|委|委员会|办|办公室|院|中心|大学|学院|学校|中学|小学|政府|站|所|馆|会|公司"
    r"|部|处|队|总队|支队|法院|检察院|银行|集团|社|台|园|街道|镇|乡)(（本级）|\(本级\))?$"
)
_PROSE = re.compile(r"[《》。，,：:；;]")
_LABELLED = re.compile(
    r"^(?:预算单位|单位名称|部门名称|预算部门|编制单位|填报单位|部门（单位）名称)[:：](.+)$"
)


def lines_to_head(
    front: Sequence[Sequence[Line]],
    headings: Iterable[str],
    metadata_title: str | None,
) -> DocumentHead:
    """Return the head of a document.

    `front` has the lines outside tables of its first pages with text, `headings` the
    lines above its forms, in order.
    """
    lines = _cover_lines(front[0]) if front else []
    title = _title(lines)
    inner = [line.text for page in front for line in page]
    sources = (
        (YearSource.COVER, lines),
        (YearSource.HEADING, headings),
        (YearSource.COVER, inner),
        (YearSource.METADATA, [metadata_title or ""]),
    )
    year, source = _fiscal_year(sources)
    return DocumentHead(
        title=title,
        department=_department(lines, title),
        fiscal_year=year,
        fiscal_year_source=source,
    )


def read_year(text: str) -> int | None:
    """Return the fiscal year a text names: 2023年度部门预算, （二〇二三年）; else None.

    A date or a year in running text is none: 2023年4月, 2020年第22次会议.
    """
    for found in (*_YEAR.finditer(text), *_CHINESE_YEAR.finditer(text)):
        if _OF_A_YEAR.match(text[found.end() :]):
            year = found[1]
            return int("2" + "".join(map(_digit, year[1:])))
    return None


def _digit(char: str) -> str:
    return char if char.isdecimal() else str(max(0, "零一二三四五六七八九".find(char)))


def _cover_lines(lines: Sequence[Line]) -> list[str]:
    texts: list[str] = []
    for line in lines[:COVER_LINES]:
        if _CONTENTS.match(line.text):
            break
        texts.append(line.text)
    return texts


def _title(lines: Sequence[str]) -> str | None:
    """Return the line that names the document; a title may wrap onto a second line."""
    for number, line in enumerate(lines):
        if _TITLE.search(line):
            before = lines[number - 1] if number else ""
            is_year = re.fullmatch(r"20\d{2}\s*年度?", before)
            return join_text(before, line) if is_year else line
    return None


def _department(lines: Sequence[str], title: str | None) -> str | None:
    for line in lines:
        labelled = _LABELLED.match(line)
        if labelled:
            return labelled[1].strip()
    for line in lines:
        if line != title and _BODY.search(line) and not _PROSE.search(line):
            return line
    leading = re.match(r"(.+?)\s*20\d{2}\s*年", title or "")
    if leading and _BODY.search(leading[1]):
        return leading[1]
    return None


def _fiscal_year(
    sources: Iterable[tuple[YearSource, Iterable[str]]],
) -> tuple[int | None, YearSource | None]:
    for source, texts in sources:
        for text in texts:
            year = read_year(text)
            if year is not None:
                return year, source
    return None, None
