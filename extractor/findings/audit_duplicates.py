"""The catalogue's part for rules on what stands twice: `audit.rules.duplicates`."""

from functools import partial

from extractor.findings.kinds import Group, Says, Severity, kind

_warning = partial(kind, Group.AUDIT, Severity.WARNING)
_info = partial(kind, Group.AUDIT, Severity.INFO)

_CODES = "项目编码规则:一项目一编码"
_PUBLISHED = "文件自身的陈述"

AUDIT_DUPLICATE_KINDS = (
    _warning(
        "code-duplicate",
        Says(
            "同一项目编码用于不止一个项目",
            "One project code stands on several projects",
        ),
        Says(
            "核对各项目的编码,避免汇总时重复或错并。",
            "See which project the code belongs to, lest sums merge or double them.",
        ),
        _CODES,
    ),
    _info(
        "document-repeated",
        Says(
            "与另一文件内容相同",
            "The document says the same as another one of the run",
        ),
        Says(
            "汇总时只计其中一份。",
            "Count only one of them in sums.",
        ),
        _PUBLISHED,
    ),
)
