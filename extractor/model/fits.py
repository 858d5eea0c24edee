"""How templates fit the tables of a document: what `jixiao forms explain` tells."""

from collections.abc import Mapping
from dataclasses import dataclass

from extractor.findings import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """One thing a template asks for, and the printed text that meets it, if any."""

    labels: tuple[str, ...]
    """Any one of these is enough."""
    printed: str | None
    is_forgiven: bool = False
    """The printed text has one wrong character, or is another label altogether."""
    nearest: str | None = None
    """Where nothing meets it, the printed text that is most like one of the labels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormFit:
    """How one template fits one table."""

    form: str
    requirements: tuple[Requirement, ...]
    excluded_by: str | None
    """A printed label that shows that it is another form."""
    opening: str | None
    """The printed label that opens the form."""
    columns: Mapping[str, str]
    """Column of the indicator grid → the label it was found by."""
    found: tuple[str, ...]
    not_found: tuple[str, ...]
    """What the template knows to look for: `field supervisor`, `column level3`."""
    is_near: bool
    """So many labels are printed that a reader would take the table for this form."""

    @property
    def missing(self) -> tuple[Requirement, ...]:
        """The requirements that nothing meets."""
        return tuple(each for each in self.requirements if each.printed is None)

    @property
    def is_satisfied(self) -> bool:
        """Tell whether the table could be a form of this template."""
        return not self.missing and self.excluded_by is None


@dataclass(frozen=True, slots=True, kw_only=True)
class TableFit:
    """One table, whole over its pages, and how each template fits it."""

    ordinal: int
    """The table's number in the document, as in `cell_id`."""
    page_first: int
    page_last: int
    heading: str
    begins: bool
    """A label that opens a form leads one of its first rows."""
    form: str | None
    """The template that won."""
    fits: tuple[FormFit, ...]
    """The winner, then the others, those that lack least first."""
    findings: tuple[Finding, ...]
