"""One finding, and the catalogue that says what each code means."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from extractor.findings.audit_duplicates import AUDIT_DUPLICATE_KINDS
from extractor.findings.audit_forms import AUDIT_FORM_KINDS
from extractor.findings.audit_money import AUDIT_MONEY_KINDS
from extractor.findings.audit_targets import AUDIT_TARGET_KINDS
from extractor.findings.kinds import FindingKind, Severity
from extractor.findings.reading import READING_KINDS
from extractor.findings.values import VALUE_KINDS
from extractor.geometry import Place

CATALOGUE: Mapping[str, FindingKind] = {
    kind.code: kind
    for kind in (
        *READING_KINDS,
        *VALUE_KINDS,
        *AUDIT_FORM_KINDS,
        *AUDIT_MONEY_KINDS,
        *AUDIT_DUPLICATE_KINDS,
        *AUDIT_TARGET_KINDS,
    )
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One oddity: what was found, what was expected, and where it is printed."""

    code: str
    message: str
    expected: str | None = None
    actual: str | None = None
    basis: str | None = None
    place: Place | None = None
    places: Mapping[str, tuple[Place, ...]] = field(default_factory=dict)
    """Where `expected` and `actual` are printed, when the two stand apart."""
    project_ordinal: int | None = None
    indicator_ordinal: int | None = None
    graded: Severity | None = None
    """The severity its user gave it, where it is not the catalogue's."""

    @property
    def severity(self) -> Severity:
        """How much it matters: as graded by its user, else by the catalogue."""
        return self.graded or CATALOGUE[self.code].severity
