"""Rules on project codes within one document: check character, year, region, gaps.

Year and region are read only from codes whose check character holds: these are
Hebei's. One code on several projects: `duplicates`.
"""

from collections import Counter
from collections.abc import Iterator

from extractor.audit.oddities import Oddity, in_project
from extractor.forms.codes import region_of, year_of
from extractor.model import Normalized, Project

_FEW = 2
"""How many others must be alike before one is odd."""


def code_invalid(project: Project) -> Iterator[Oddity]:
    """The check character does not belong to the rest of the code."""
    if project.project_code_valid is False:
        message = f"项目编码“{project.project_code}”校验不通过"
        yield in_project(
            project, message, column="project_code", actual=project.project_code
        )


def code_year(project: Project) -> Iterator[Oddity]:
    """The year in the code is not the fiscal year."""
    code = _sound_code(project)
    if code is None or project.fiscal_year is None:
        return
    year = year_of(code)
    if year != project.fiscal_year:
        message = (
            f"项目编码“{code}”中的年度为{year}年,预算年度为{project.fiscal_year}年"
        )
        yield in_project(
            project,
            message,
            column="project_code",
            expected=str(project.fiscal_year),
            actual=str(year),
        )


def code_region(document: Normalized) -> Iterator[Oddity]:
    """The region in the code is not the one that most of the others have."""
    regions = {
        project.ordinal: region_of(code)
        for project in document.projects
        if (code := _sound_code(project))
    }
    for project in document.projects:
        region = regions.get(project.ordinal)
        others = Counter(
            other for ordinal, other in regions.items() if ordinal != project.ordinal
        )
        if region is None or others.total() < _FEW:
            continue
        usual, count = others.most_common(1)[0]
        if usual != region and 2 * count > others.total():
            message = (
                f"项目编码中的区划为{region},其他{others.total()}个编码中"
                f"有{count}个为{usual}"
            )
            yield in_project(
                project, message, column="project_code", expected=usual, actual=region
            )


def code_missing(document: Normalized) -> Iterator[Oddity]:
    """Other projects of the same form have codes, and this one has none."""
    coded = Counter(
        project.form for project in document.projects if project.project_code
    )
    for project in document.projects:
        if project.project_code is None and coded[project.form] >= _FEW:
            message = f"没有项目编码,本文件同类表中有{coded[project.form]}个项目有编码"
            yield in_project(project, message)


def _sound_code(project: Project) -> str | None:
    return project.project_code if project.project_code_valid else None
