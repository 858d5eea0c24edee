"""Two readings of one document to findings: every value that they read differently.

What is compared are raw records, letter for letter, so that a difference is one of
reading and not of meaning. The first reading is the one that becomes tables: its value
is the finding's `actual`, that of the second opinion is `expected`. Which of the two
is right is not decided here; how the other reading came about is `pipeline`.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from extractor.findings import Finding
from extractor.geometry import Place
from extractor.model import Extracted, RawField, RawIndicator, RawProject
from extractor.verify.pairing import Area, pairs, places_to_area

NOTHING = "(无)"
"""How a message says that a reading has no such value."""

Fields = Mapping[str, RawField]


def verify_document(extracted: Extracted, again: Extracted) -> tuple[Finding, ...]:
    """Return what the second reading says otherwise, in reading order."""
    comparison = _Comparison(extracted.reader, again.reader)
    return (
        *comparison.of_documents(extracted, again),
        *comparison.of_forms(extracted.projects, again.projects),
    )


Texts = tuple[str | None, str | None]
"""What the first and the second reading have for one value."""


class _Where(NamedTuple):
    """The row that a difference is about, and its place; nothing for the document."""

    project: int | None = None
    indicator: int | None = None
    place: Place | None = None


class _Comparison:
    """Compares what two readers, known by name, say."""

    def __init__(self, first: str, second: str) -> None:
        self._names = first, second

    def of_documents(self, one: Extracted, other: Extracted) -> Iterator[Finding]:
        """Yield the facts of the whole document that differ."""
        facts = dict(_facts(one)), dict(_facts(other))
        for name in facts[0]:
            texts = _each((facts[0][name], facts[1][name]), str)
            yield from self._different(name, texts, _Where())

    def of_forms(
        self, ones: Sequence[RawProject], others: Sequence[RawProject]
    ) -> Iterator[Finding]:
        """Yield what differs, form by form."""
        forms = pairs(ones, others, _form_area)
        for number, (one, other) in enumerate(forms, start=1):
            where = _Where(project=None if one is None else number)
            if one is not None and other is not None:
                yield from self._of_form(one, other, where)
            else:
                texts = _each((one, other), _form_text)
                where = where._replace(place=_start(one or other))
                yield from self._different("绩效目标表", texts, where)

    def _of_form(
        self, one: RawProject, other: RawProject, where: _Where
    ) -> Iterator[Finding]:
        at = where._replace(place=_start(one))
        yield from self._different("form", (one.form, other.form), at)
        yield from self._of_fields(dict(_head(one)), dict(_head(other)), where)
        rows = pairs(one.indicators, other.indicators, _row_area)
        for number, (mine, theirs) in enumerate(rows, start=1):
            below = where._replace(indicator=None if mine is None else number)
            if mine is not None and theirs is not None:
                yield from self._of_fields(mine.fields, theirs.fields, below)
            elif found := mine or theirs:
                texts = _each((mine, theirs), _row_text)
                at = below._replace(place=found.place)
                yield from self._different("指标行", texts, at)

    def _of_fields(
        self, ones: Fields, others: Fields, where: _Where
    ) -> Iterator[Finding]:
        for name in (*ones, *(name for name in others if name not in ones)):
            found = ones.get(name), others.get(name)
            places = (place for field in found if field for place in field.places)
            at = where._replace(place=next(places, None))
            yield from self._different(name, _each(found, _field_text), at)

    def _different(self, name: str, texts: Texts, where: _Where) -> Iterator[Finding]:
        """Yield a finding when the two readings of one value are not the same."""
        mine, theirs = texts
        if mine == theirs:
            return
        said = ",".join(
            f"{reader}读作{NOTHING if text is None else text}"
            for reader, text in zip(self._names, texts, strict=True)
        )
        yield Finding(
            code="verify-differs",
            message=f"{name}两次读取不一致:{said}",
            expected=theirs,
            actual=mine,
            basis=self._names[1],
            place=where.place,
            project_ordinal=where.project,
            indicator_ordinal=where.indicator,
        )


Found = TypeVar("Found")


def _each(
    found: tuple[Found | None, Found | None], text: Callable[[Found], str | None]
) -> Texts:
    one, other = found
    return None if one is None else text(one), None if other is None else text(other)


def _facts(extracted: Extracted) -> Iterator[tuple[str, str | int | None]]:
    yield "page_count", extracted.page_count
    yield "title", extracted.head.title
    yield "department", extracted.head.department
    yield "fiscal_year", extracted.head.fiscal_year


def _head(project: RawProject) -> Iterator[tuple[str, RawField]]:
    """Yield every value of the form that is in no indicator row, each with a name."""
    if project.heading:
        yield "heading", project.heading
    yield from project.fields.items()
    seen: Counter[str] = Counter()
    for name, field in _blocks(project):
        # Two rows of one name are told apart by their order.
        seen[name] += 1
        yield (name if seen[name] == 1 else f"{name} ({seen[name]})"), field


def _blocks(project: RawProject) -> Iterator[tuple[str, RawField]]:
    for fund in project.funds:
        name = f"{fund.kind} {fund.scope} {fund.stage}"
        yield f"fund label {name}", fund.label
        yield f"fund amount {name}", fund.amount
    for number, plan in enumerate(project.plans, start=1):
        yield f"plan label {number}", plan.label
        yield f"plan ratio {number}", plan.ratio
    for goal in project.goals:
        yield f"goal label {goal.scope}", goal.label
        yield f"goal text {goal.scope}", goal.text
        if goal.actual:
            yield f"goal actual {goal.scope}", goal.actual


def _form_area(project: RawProject) -> Area:
    fields = (place for _, field in _head(project) for place in field.places)
    return places_to_area((*fields, *(row.place for row in project.indicators)))


def _row_area(row: RawIndicator) -> Area:
    return places_to_area([row.place])


def _start(project: RawProject | None) -> Place | None:
    """Return the place of the form's first value."""
    if project is None:
        return None
    fields = (place for _, field in _head(project) for place in field.places)
    return next(fields, None)


def _form_text(project: RawProject) -> str:
    name = project.fields.get("project_name") or project.heading
    return name.text if name else project.form


def _row_text(row: RawIndicator) -> str:
    return "/".join(field.text for field in row.fields.values())


def _field_text(field: RawField) -> str:
    return field.text
