"""The table of contents against the forms found: a form that one of them lacks.

Hebei's documents list every project form. Entries and forms are paired by name, without
number, year and 项目绩效目标表; a slip is forgiven, a larger difference only under the
same number. The contents are held to the forms only where they list them one by one: a
list that ends at a level above (第三部分 预算项目绩效目标), or names a few of many
forms, says nothing of their number. Nothing is corrected here.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from extractor.findings import Finding
from extractor.forms import fold_label
from extractor.geometry import Place
from extractor.model import ContentsEntry, RawProject
from extractor.text import count_value

ALIKE = 75.0
"""Percent of characters in common that two names under one number have at least."""

SLIP_FROM = 8
"""In shorter names one character may tell projects apart (教师, 教学), unless both have
one number."""

LEAST = 2
"""So many entries by the names of forms are a list of forms."""

SHOWN = 10
"""So many names are written out in a message."""

_FORM = r"(?:项目|预算|支出|专项资金)*绩效目标(?:申报|自评|公开|批复|审批)?表"
_ENDS_AS_FORM = re.compile(rf"{_FORM}$")
_TAIL = re.compile(rf"{_FORM}?$")
_LEAD = re.compile(
    r"\s*(?:第.{1,3}?部分|附[件表]\s*[-\d]*\s*[:：]?"
    r"|[(（]?[一二三四五六七八九十百\d]{1,3}"
    r"(?:[)）][、.．]?|、|[.．](?!\d)|[.．](?=20\d\d年)))\s*"
)
_YEAR = re.compile(r"20\d\d(?:年度?)?")
_COUNTS = re.compile(r"\d+|[一二三四五六七八九十百]+")
_TELLING = re.compile(r"[\d〇一二三四五六七八九十甲乙丙丁东西南北上下]")
"""What parts 一期 from 二期 is no slip."""

_KINDS_OF_FORM = re.compile(
    r"(?:部门|单位|区域|整体|县?对下|转移支付|重点|本级|财政|预算|支出|项目|情况|公开)*$"
)
_PART = re.compile(r"第.+(?:部分|篇|章)$")
_FORMS_PART = re.compile(r"项目.{0,4}绩效目标")


def check_listing(
    contents: Sequence[ContentsEntry], projects: Sequence[RawProject]
) -> tuple[Finding, ...]:
    """Return a finding where the contents and the forms name different projects."""
    forms = [_form_to_named(project, at) for at, project in enumerate(projects)]
    pairings = [_Pairing.of(entries, forms) for entries in _lists_in(contents)]
    telling = [pairing for pairing in pairings if pairing.is_list_of_forms()]
    if not telling:
        return ()
    best = max(telling, key=lambda pairing: len(pairing.pairs))
    listed = [other.pairs for other in pairings if other is not best]
    elsewhere = {form for pairs in listed for _, form in pairs}
    entries = best.lonely_entries()
    surplus = [form for form in best.lonely_forms() if form not in elsewhere]
    return _disagreement(len(best.pairs), entries, surplus)


class _Named(NamedTuple):
    """An entry or a form, by what it is called."""

    position: int
    numeral: int | None
    """The number it bears: 13 for 13、 and for （十三）."""
    names: frozenset[str]
    """Folded; a form is known by its heading's and by its project's."""
    shown: str
    has_form_word: bool
    place: Place | None


class _List(NamedTuple):
    """Entries of one part that are numbered alike."""

    is_of_forms: bool
    """The part is titled for the forms: 第三部分 预算项目绩效目标."""
    entries: tuple[_Named, ...]


def _lists_in(contents: Sequence[ContentsEntry]) -> tuple[_List, ...]:
    """Return the entries that may name forms, by part and manner of numbering."""
    lists: dict[tuple[int, str], list[_Named]] = {}
    titles = [""]
    for position, entry in enumerate(contents):
        if entry.number and _PART.match(entry.number):
            titles.append(entry.title)
            continue
        named = _entry_to_named(entry, position)
        if named.names:
            key = len(titles) - 1, _manner(entry.number)
            lists.setdefault(key, []).append(named)
    return tuple(
        _List(_FORMS_PART.search(titles[part]) is not None, tuple(entries))
        for (part, _), entries in lists.items()
    )


def _manner(number: str | None) -> str:
    """Return how an entry is numbered: 十、 and 二、 alike, 2、 and （2） not."""
    text = unicodedata.normalize("NFKC", number or "")
    return re.sub(
        r"[、.:]", "", _COUNTS.sub(lambda m: "1" if m[0].isdecimal() else "一", text)
    )


def _entry_to_named(entry: ContentsEntry, position: int) -> _Named:
    number = entry.number or ""
    return _Named(
        position=position,
        numeral=_numeral(number),
        names=_names([entry.title]),
        shown=number + entry.title,
        has_form_word=_ENDS_AS_FORM.search(fold_label(entry.title)) is not None,
        place=entry.places[0],
    )


def _form_to_named(project: RawProject, position: int) -> _Named:
    heading, name = project.heading, project.fields.get("project_name")
    lead = _LEAD.match(heading.text) if heading else None
    printed = [field for field in (heading, name) if field and field.text]
    telling = [field for field in printed if _name(field.text)] or printed
    return _Named(
        position=position,
        numeral=_numeral(lead[0]) if lead else None,
        names=_names(field.text for field in printed),
        shown=telling[0].text if telling else f"第{project.page_first}页的表",
        has_form_word=True,
        place=telling[0].places[0] if telling else None,
    )


def _numeral(number: str) -> int | None:
    found = _COUNTS.search(unicodedata.normalize("NFKC", number))
    return count_value(found[0]) if found else None


def _names(texts: Iterable[str]) -> frozenset[str]:
    """Return what is left of the texts without number, year and 绩效目标表."""
    return frozenset(name for text in texts if (name := _name(text)))


def _name(text: str) -> str:
    lead = _LEAD.match(text)
    folded = fold_label(text[lead.end() :] if lead else text)
    year = _YEAR.match(folded)
    bare = _TAIL.sub("", folded[year.end() :] if year else folded)
    if _KINDS_OF_FORM.match(bare):
        return ""
    return bare.removesuffix("项目")


class _Pairing(NamedTuple):
    """Which entry of a list names which form."""

    listed: _List
    forms: tuple[_Named, ...]
    pairs: tuple[tuple[_Named, _Named], ...]

    @classmethod
    def of(cls, listed: _List, forms: Sequence[_Named]) -> "_Pairing":
        """Return the pairs, the surest first: each entry and each form is in one."""
        pairs: list[tuple[_Named, _Named]] = []
        for belongs in (_is_same_under_one_number, _is_same, _is_slip, _is_like):
            entries = [e for e in listed.entries if e not in {p[0] for p in pairs}]
            left = [form for form in forms if form not in {p[1] for p in pairs}]
            pairs += _pairs_by(belongs, entries, left)
        return cls(listed, tuple(forms), tuple(pairs))

    def is_list_of_forms(self) -> bool:
        """Tell whether the list surely names the forms one by one."""
        paired, found = len(self.pairs), len(self.forms)
        if paired and 2 * paired >= found and (paired >= LEAST or found == 1):
            return True
        worded = [entry for entry in self.listed.entries if entry.has_form_word]
        return self.listed.is_of_forms and len(worded) >= max(LEAST, found + 1)

    def lonely_entries(self) -> list[_Named]:
        """Return the entries that name a form which is not there."""
        paired = [entry for entry, _ in self.pairs]
        first = min((entry.position for entry in paired), default=0)
        # Where forms are listed by their bare names, a bare name among them is one.
        has_bare = len(paired) >= LEAST and any(not e.has_form_word for e in paired)
        return [
            entry
            for entry in self.listed.entries
            if entry not in paired
            and (entry.has_form_word or (has_bare and entry.position > first))
        ]

    def lonely_forms(self) -> list[_Named]:
        """Return the forms that no entry of the list names."""
        paired = [form for _, form in self.pairs]
        return [form for form in self.forms if form not in paired]


def _pairs_by(
    belongs: Callable[[_Named, _Named], bool],
    entries: Sequence[_Named],
    forms: Sequence[_Named],
) -> Iterator[tuple[_Named, _Named]]:
    left = list(forms)
    for entry in entries:
        form = next((form for form in left if belongs(entry, form)), None)
        if form is not None:
            left.remove(form)
            yield entry, form


def _is_same_under_one_number(entry: _Named, form: _Named) -> bool:
    return entry.numeral == form.numeral and _is_same(entry, form)


def _is_same(entry: _Named, form: _Named) -> bool:
    return not entry.names.isdisjoint(form.names)


def _is_slip(entry: _Named, form: _Named) -> bool:
    """Tell whether one character parts the names, and does not part projects."""
    return any(
        min(len(name), len(other)) >= SLIP_FROM
        and Levenshtein.distance(name, other) == 1
        and _tells_alike(name, other)
        for name in entry.names
        for other in form.names
    )


def _is_like(entry: _Named, form: _Named) -> bool:
    """Tell whether names under one number are alike, or one is part of the other.

    A form without any name may be what any entry names.
    """
    if not form.names:
        return True
    if entry.numeral is None or entry.numeral != form.numeral:
        return False
    return any(
        name in other
        or other in name
        or (fuzz.ratio(name, other) >= ALIKE and _tells_alike(name, other))
        for name in entry.names
        for other in form.names
    )


def _tells_alike(name: str, other: str) -> bool:
    return _TELLING.findall(name) == _TELLING.findall(other)


def _disagreement(
    paired: int, entries: Sequence[_Named], forms: Sequence[_Named]
) -> tuple[Finding, ...]:
    """Return the finding that tells what only one of the two has."""
    if not entries and not forms:
        return ()
    listed, found = paired + len(entries), paired + len(forms)
    message = f"目录列有{listed}个项目绩效目标表,文中有{found}个"
    if entries:
        message += f";目录有而文中没有:{_written(entries)}"
    if forms:
        message += f";文中有而目录没有:{_written(forms)}"
    place = (*entries, *forms)[0].place
    return (
        Finding(
            code="contents-mismatch",
            message=message,
            expected=str(listed),
            actual=str(found),
            place=place,
        ),
    )


def _written(named: Sequence[_Named]) -> str:
    names = "、".join(each.shown for each in named[:SHOWN])
    return f"{names}等{len(named)}个" if len(named) > SHOWN else names
