"""Rules on what stands twice: a code on several projects, the same content twice.

One form may well be published again, and a project keeps its code over the years and
in its self-evaluation. So codes are compared within one year and one kind of document,
and documents that say the same are told of once, as documents.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from extractor.audit.oddities import InRun, Oddity, in_project
from extractor.model import DocumentBrief, Normalized, Project, ProjectBrief

_SHOWN = 3
"""How many of the others a message names."""


class _Mention(NamedTuple):
    """One project of the run, with its document."""

    document: DocumentBrief
    project: ProjectBrief


def code_duplicate(document: Normalized) -> Iterator[Oddity]:
    """One code stands on several projects of the document."""
    for code, projects in _by_code(document.projects).items():
        for project in projects:
            others = [other for other in projects if other is not project]
            if others:
                named = _listed([_named(o.ordinal, o.project_name) for o in others])
                message = f"项目编码{code}也用于本文件{named}"
                yield in_project(project, message, column="project_code", actual=code)


def code_duplicate_in_run(documents: Sequence[DocumentBrief]) -> Iterator[InRun]:
    """One code stands in several documents of one year and kind."""
    mentions: dict[tuple[str, int, str], list[_Mention]] = defaultdict(list)
    for document in documents:
        for project in document.projects:
            if project.project_code and project.fiscal_year:
                key = (project.project_code, project.fiscal_year, document.kind)
                mentions[key].append(_Mention(document, project))
    for (code, _, _), found in mentions.items():
        for mention in found:
            elsewhere = [other for other in found if _says_otherwise(mention, other)]
            if elsewhere:
                yield mention.document.document_id, _in_others(code, mention, elsewhere)


def document_repeated(documents: Sequence[DocumentBrief]) -> Iterator[InRun]:
    """Another document of the run says the same."""
    alike: dict[str, list[DocumentBrief]] = defaultdict(list)
    for document in documents:
        if document.content_digest and document.projects:
            alike[document.content_digest].append(document)
    for found in alike.values():
        for document in found:
            others = [f"“{o.file_name}”" for o in found if o is not document]
            if others:
                message = f"内容与{_listed(others)}完全相同"
                yield document.document_id, Oddity(message=message)


def _by_code(projects: Sequence[Project]) -> Mapping[str, list[Project]]:
    by_code: dict[str, list[Project]] = defaultdict(list)
    for project in projects:
        if project.project_code:
            by_code[project.project_code].append(project)
    return by_code


def _says_otherwise(mention: _Mention, other: _Mention) -> bool:
    """Tell whether the other stands in a document that is not the same once more."""
    one, another = mention.document, other.document
    is_same = one.content_digest is not None and (
        one.content_digest == another.content_digest
    )
    return one.document_id != another.document_id and not is_same


def _in_others(code: str, mention: _Mention, others: Sequence[_Mention]) -> Oddity:
    named = _listed(
        [
            f"“{other.document.file_name}”{_named(*_of(other.project))}"
            for other in others
        ]
    )
    return Oddity(
        message=f"项目编码{code}也用于{named}",
        actual=code,
        place=mention.project.code_place,
        project=mention.project.ordinal,
    )


def _of(project: ProjectBrief) -> tuple[int, str | None]:
    return project.ordinal, project.project_name


def _named(ordinal: int, name: str | None) -> str:
    return f"第{ordinal}个项目“{name or ''}”"


def _listed(names: Sequence[str]) -> str:
    more = f"等{len(names)}处" if len(names) > _SHOWN else ""
    return "、".join(names[:_SHOWN]) + more
