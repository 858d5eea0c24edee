"""The document's head: title, department and fiscal year, from where they are printed.

The cover is the first page with text, up to its contents or first table. The year is
taken from the cover, else from the headings of the forms, else from the other front
pages (a cover may be a picture), else from the file's metadata, which authors copy from
last year's file; that of a project code comes last and is read in `normalize`.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import pairwise

from extractor.model import DocumentHead, Line, YearSource
from extractor.text import join_text

COVER_LINES = 12

WRAPPED_EMS = 2.5
"""A line of a cover that stops this near to the margins goes on in the next: a title is
often set a little narrower than the text."""

ENDING_LENGTH = 12
"""No last line of a title was seen longer: 绩效文本, 及预算公开说明."""

PITCH_EMS = 2.5
"""Lines of one title stand no farther apart, from foot to foot."""

_YEAR = re.compile(
    r"(?<!\d)(20\d{2})(?:\s*年?度?\s*[-—–―~至]+\s*20\d{2})?\s*(?:年|(?=部门|单位|预算))"
)
_CHINESE_YEAR = re.compile(r"(二[〇○ΟOo0零][〇○ΟOo0零一二三四五六七八九]{2})\s*年")
_SPACED_DIGITS = re.compile(r"(?<=\d)\s+(?=\d(?!\d))")
_OF_A_YEAR = re.compile(
    r"^\s*度?[)）]?$|^度?[^。；;]{0,16}?(预算|决算|绩效|目标|自评|申报)"
)
"""What follows the year of a budget: nothing, or what was drawn up for it."""
_TITLE = re.compile(r"预算|决算|绩效|目标|自评|申报")
_CONTENTS = re.compile(r"^目\s*[录次]$")
_NUMBERED = re.compile(
    r"^([一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d+[、.．])"
)
_NO_TITLE = re.compile(_NUMBERED.pattern + r"|[。；，]")
_ENCLOSURE = re.compile(r"^附[表件]\s*\d*\s*[:：]\s*")
_DATED = re.compile(
    r"^[\d二〇○零一三四五六七八九\s]+年(度|\s*[\d一二三四五六七八九十]+月.*)?$"
)
_YEAR_ALONE = re.compile(r"^(.*\D)?(20\d{2}|二[〇○ΟOo零]..)\s*年?度?$")
_MADE_BY = re.compile(r"(编制|审核|编|制|印)$")
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
    lines = _cover_lines(front) if front else []
    title = _title(lines)
    texts = [line.text for line in lines]
    inner = [line.text for page in front for line in page]
    sources = (
        (YearSource.COVER, [*([title] if title else []), *texts]),
        (YearSource.HEADING, headings),
        (YearSource.COVER, inner),
        (YearSource.METADATA, [metadata_title or ""]),
    )
    year, source = _fiscal_year(sources)
    return DocumentHead(
        title=title,
        department=_department(texts, title),
        fiscal_year=year,
        fiscal_year_source=source,
    )


def read_year(text: str) -> int | None:
    """Return the fiscal year a text names: 2023年度部门预算, （二〇二三年）; else None.

    A date or a year in running text is none: 2023年4月, 2020年第22次会议. Of several
    years that are planned together (2023-2025年) the first is the year of the budget.
    """
    text = _SPACED_DIGITS.sub("", unicodedata.normalize("NFKC", text))
    for found in (*_YEAR.finditer(text), *_CHINESE_YEAR.finditer(text)):
        if _OF_A_YEAR.match(text[found.end() :]):
            year = found[1]
            return int("2" + "".join(map(_digit, year[1:])))
    return None


def _digit(char: str) -> str:
    return char if char.isdecimal() else str(max(0, "零一二三四五六七八九".find(char)))


def _cover_lines(front: Sequence[Sequence[Line]]) -> list[Line]:
    """Return the lines of the cover, those that wrap as one."""
    inner = [line.box for page in front for line in page]
    width = max(box.right for box in inner) - min(box.left for box in inner)
    lines: list[Line] = []
    for line in front[0][:COVER_LINES]:
        if _CONTENTS.match(line.text):
            break
        last = lines[-1] if lines else None
        if last and _is_full(last, width) and _is_next(last, line):
            lines[-1] = _both(last, line)
        else:
            lines.append(line)
    return lines


def _is_next(line: Line, after: Line) -> bool:
    """Tell whether both lines may be of one title: alike, and one below the other."""
    pitch = after.box.bottom - line.box.bottom
    is_below = line.size / 2 < pitch <= PITCH_EMS * line.size
    return is_below and abs(line.size - after.size) < 1


def _is_full(line: Line, width: float) -> bool:
    if _BODY.search(line.text) or _DATED.match(line.text):
        return False
    return line.box.width >= width - WRAPPED_EMS * line.size


def _both(line: Line, after: Line) -> Line:
    # The box is that of the lower line: the next one has to be full after it.
    return Line(join_text(line.text, after.text), after.box, line.size)


def _title(lines: Sequence[Line]) -> str | None:
    """Return what names the document; a title may be set on two or three lines."""
    for number, line in enumerate(lines):
        if _TITLE.search(line.text) and not _NO_TITLE.search(line.text):
            title = _opening(lines[: number + 1])
            for above, after in pairwise(lines[number:]):
                if not _is_next(above, after) or not _ends_title(after.text):
                    break
                title = join_text(title, after.text)
            return title
    return None


def _opening(lines: Sequence[Line]) -> str:
    """Return the last line with those above it in which the title begins.

    It begins with the year; whose budget it is may stand on a line between.
    """
    title = lines[-1].text
    for number in range(len(lines) - 1, 0, -1):
        line, below = lines[number - 1], lines[number]
        above = lines[number - 2] if number > 1 else None
        names_body = above and _YEAR_ALONE.match(above.text) and _is_next(above, line)
        is_body = bool(names_body and _BODY.search(line.text))
        if not _is_next(line, below) or not (is_body or _opens_title(line.text, title)):
            break
        title = join_text(line.text, title)
    return title


def _opens_title(text: str, rest: str) -> bool:
    """Tell whether a title begins on the line above: with its year or its bracket."""
    is_open = rest.count("》") > rest.count("《") or rest.startswith("年")
    return is_open or bool(_YEAR_ALONE.match(text))


def _ends_title(text: str) -> bool:
    """Tell whether the line below a title is its end."""
    names_other = _BODY.search(text) or _DATED.match(text) or _MADE_BY.search(text)
    if names_other or _PROSE.search(text) or _NUMBERED.match(text):
        return False
    is_short = len(text) <= ENDING_LENGTH
    return is_short and bool(_TITLE.search(text)) and read_year(text) is None


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
        return _ENCLOSURE.sub("", leading[1])
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
