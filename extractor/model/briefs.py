"""What rules over a whole run need of each document: little enough to hold for all."""

from dataclasses import dataclass
from typing import Self

from extractor.geometry import Place
from extractor.model.values import Document, Project


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectBrief:
    """One project, as others of the run are compared with it."""

    ordinal: int
    project_code: str | None
    project_name: str | None
    fiscal_year: int | None
    code_place: Place | None

    @classmethod
    def of(cls, project: Project) -> Self:
        """Return the brief of a project."""
        return cls(
            ordinal=project.ordinal,
            project_code=project.project_code,
            project_name=project.project_name,
            fiscal_year=project.fiscal_year,
            code_place=next(iter(project.places.get("project_code", ())), None),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentBrief:
    """One document, as others of the run are compared with it."""

    document_id: str
    file_name: str
    kind: str
    content_digest: str | None
    """Equal when two documents say the same; null when nothing was read."""
    projects: tuple[ProjectBrief, ...]

    @classmethod
    def of(cls, document: Document, content_digest: str | None) -> Self:
        """Return the brief of a document with this digest of its content."""
        return cls(
            document_id=document.document_id,
            file_name=document.file_name,
            kind=document.kind,
            content_digest=content_digest,
            projects=tuple(map(ProjectBrief.of, document.projects)),
        )
