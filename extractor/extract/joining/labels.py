"""What the joining has to know of a template's labels, as questions about texts."""

from extractor.forms import Template
from extractor.forms.classes import fold_class_name
from extractor.forms.labels import fold_label
from extractor.forms.roles import (
    Role,
    RoleKind,
    column_roles,
    head_roles,
    is_goal_item,
)

_SIDE_LABELS = {
    RoleKind.FIELD,
    RoleKind.FUNDS,
    RoleKind.GOAL,
    RoleKind.PLAN,
    RoleKind.NOISE,
}
"""Labels that stand beside their block and may be merged over its rows."""


class FormLabels:
    """Answers for one template."""

    def __init__(self, template: Template) -> None:
        self._template = template
        self._head = head_roles(template)
        self._columns = column_roles(template)
        self._levels = {
            "level1": frozenset(template.indicators.level1),
            "level2": frozenset(template.indicators.level2),
        }
        self.required = template.indicators.required

    def is_label(self, text: str) -> bool:
        """Tell whether the text is a label of the form's upper part."""
        return bool(text) and (
            bool(self._head.roles(text))
            or self._head.split_inside(text) is not None
            or is_goal_item(self._template, text)
        )

    def is_heading(self, text: str) -> bool:
        """Tell whether the text heads a column: values stand below it."""
        kinds = {role.kind for role in self._head.roles(text)}
        if kinds & {RoleKind.PERIOD, RoleKind.STAGE}:
            return True
        return len(text) > 1 and bool(self._columns.roles(text)) and not kinds

    def completes_heading(self, above: str, below: str) -> bool:
        """Tell whether the lower half makes, or completes, the heading of a column."""
        if not above or self.is_heading(below):
            return not above and self.is_heading(below)
        return fold_label(above + below) in self._columns.labels

    def is_side_label(self, text: str) -> bool:
        """Tell whether the label may be merged over the rows beside it."""
        roles: tuple[Role, ...] = self._head.roles(text)
        return any(role.kind in _SIDE_LABELS for role in roles)

    def is_level(self, text: str, column: str | None) -> bool:
        """Tell whether the text is a label of the closed list of this column."""
        known = self._levels.get(column or "", frozenset())
        return bool(text) and fold_class_name(text) in known

    def completes(self, above: str, below: str) -> bool:
        """Tell whether both halves together make a label, and not each of them.

        One may be a label of its own: 预算规模 of 预算规模及资金用途.
        """
        if not above or not below or (self.is_label(above) and self.is_label(below)):
            return False
        return self._is_exact(above + below)

    def completes_level(self, above: str, below: str, column: str | None) -> bool:
        """Tell whether both halves together make a level label, and one does not."""
        if not above or not below or not self.is_level(above + below, column):
            return False
        return not (self.is_level(above, column) and self.is_level(below, column))

    def _is_exact(self, text: str) -> bool:
        return fold_label(text) in self._head.labels or is_goal_item(
            self._template, text
        )
