"""Points, boxes and places: the one coordinate system of the whole program.

Coordinates are PDF points (1/72 inch) on the page as displayed, counted from its
top-left corner: x grows to the right, y grows down. Readers resolve /Rotate and
CropBox before anything else sees a number; nothing after them knows of either.

Tolerances that more than one step shares stand here. A tolerance of one step
stands in that step.
"""

import math
from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple, Self

new_tuple = tuple.__new__
"""Makes a `NamedTuple` in half the time that its own constructor takes."""

TOUCH_PT = 3.0
"""How far two rules may stay apart and still be one line or one corner.

Word and LibreOffice leave the thickness of a rule (0.5 to 1.5 pt) between the
strokes of neighbouring cells, and double rules stand up to 3 pt apart; the lowest
line of text these forms print is more than twice as high.
"""


USUAL_TEXT_PT = 10.0
SMALLEST_TEXT_PT, LARGEST_TEXT_PT = 6.0, 24.0
"""Forms are printed in 7 to 16 pt; every tolerance is meant for these sizes."""


def enlargement(sizes: Iterable[float]) -> float:
    """Return how many times the text of these sizes is larger than forms print it.

    1.0 for usual sizes, and for no text.
    """
    known = sorted(sizes)
    typical = known[len(known) // 2] if known else USUAL_TEXT_PT
    if SMALLEST_TEXT_PT <= typical <= LARGEST_TEXT_PT or typical <= 0:
        return 1.0
    return typical / USUAL_TEXT_PT


class Axis(Enum):
    """The direction in which a rule runs."""

    ACROSS = "across"
    DOWN = "down"


class Point(NamedTuple):
    """A position on a page, in points from the top-left."""

    x: float
    y: float


class Box(NamedTuple):
    """An upright rectangle on a page, in points from the top-left."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """The extent from left to right, in points."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """The extent from top to bottom, in points."""
        return self.bottom - self.top

    @property
    def area(self) -> float:
        """Width times height, in square points."""
        return self.width * self.height

    @property
    def centre(self) -> Point:
        """The point in the middle."""
        return Point((self.left + self.right) / 2, (self.top + self.bottom) / 2)

    def holds(self, point: Point) -> bool:
        """Tell whether the point lies inside or on the edge."""
        inside_across = self.left <= point.x <= self.right
        return inside_across and self.top <= point.y <= self.bottom

    def meets(self, other: "Box") -> bool:
        """Tell whether both have a point in common."""
        beside = self.right < other.left or other.right < self.left
        return not (beside or self.bottom < other.top or other.bottom < self.top)

    def common(self, other: "Box") -> "Box | None":
        """Return what both have in common; None when they do not meet."""
        if not self.meets(other):
            return None
        return Box(
            max(self.left, other.left),
            max(self.top, other.top),
            min(self.right, other.right),
            min(self.bottom, other.bottom),
        )

    @classmethod
    def holding(cls, points: Iterable[Point]) -> Self:
        """Return the smallest box that holds all of these points, at least one."""
        xs, ys = zip(*points, strict=True)
        # Half the time of the constructor: every drawn shape comes by here.
        return new_tuple(cls, (min(xs), min(ys), max(xs), max(ys)))

    @classmethod
    def around(cls, boxes: Iterable["Box"]) -> Self:
        """Return the smallest box that holds all of these; at least one is needed."""
        # Every line of text is asked for its box, and has few glyphs: one pass takes
        # half the time of `zip`, `min` and `max`.
        first, *others = boxes
        left, top, right, bottom = first
        for box_left, box_top, box_right, box_bottom in others:
            if box_left < left:  # noqa: PLR1730 - calling `min` is what costs
                left = box_left
            if box_top < top:  # noqa: PLR1730 - as above
                top = box_top
            if box_right > right:  # noqa: PLR1730 - as above
                right = box_right
            if box_bottom > bottom:  # noqa: PLR1730 - as above
                bottom = box_bottom
        return cls(left, top, right, bottom)


class Span(NamedTuple):
    """A stretch of one axis: of x, or of y, or of grid rows."""

    start: float
    end: float

    @property
    def length(self) -> float:
        """The extent from start to end."""
        return self.end - self.start

    def overlap(self, other: "Span") -> float:
        """Return the length both have in common; negative is the gap between them."""
        return min(self.end, other.end) - max(self.start, other.start)


class Place(NamedTuple):
    """Where a piece of a value was printed: the walk from a row back to the ink."""

    page_number: int
    box: Box
    raw: str
    """The text printed there, without layout white space."""
    cell_id: str | None = None
    """`t001-r01-c01` within the document; None for text outside tables."""


def is_turned(angle: float) -> bool:
    """Tell whether text at this angle, in degrees, runs up or down the page."""
    return round(angle / 90) % 2 == 1


class Matrix(NamedTuple):
    """An affine map of the plane, with the six numbers a PDF gives it."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def map(self, x: float, y: float) -> Point:
        """Return where the point (x, y) goes."""
        return Point(self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f)

    def then(self, after: "Matrix") -> "Matrix":
        """Return the map that does this one first and `after` second."""
        a, b, c, d, e, f = self
        a1, b1, c1, d1, e1, f1 = after
        return Matrix(
            a * a1 + b * c1,
            a * b1 + b * d1,
            c * a1 + d * c1,
            c * b1 + d * d1,
            e * a1 + f * c1 + e1,
            e * b1 + f * d1 + f1,
        )

    def box(self, box: Box) -> Box:
        """Return the upright box around where this box goes."""
        return Box.holding(
            self.map(x, y) for x in (box.left, box.right) for y in (box.top, box.bottom)
        )

    def inverse(self) -> "Matrix":
        """Return the map that undoes this one; it must not flatten the plane."""
        area = self.a * self.d - self.b * self.c
        a, b, c, d = self.d / area, -self.b / area, -self.c / area, self.a / area
        return Matrix(
            a, b, c, d, -(a * self.e + c * self.f), -(b * self.e + d * self.f)
        )

    @property
    def angle(self) -> float:
        """Degrees by which the map turns the plane clockwise."""
        return math.degrees(math.atan2(self.b, self.a))

    @property
    def scale(self) -> float:
        """The factor by which lengths grow: the root of what areas grow by."""
        return float(abs(self.a * self.d - self.b * self.c) ** 0.5)


def display_matrix(crop: Box, quarter_turns: int) -> Matrix:
    """Return the map from PDF user space to the page as displayed.

    `crop` is the visible box in user space (its `top` the larger y); `quarter_turns`
    is /Rotate divided by 90.
    """
    return {
        0: Matrix(1, 0, 0, -1, -crop.left, crop.top),
        1: Matrix(0, 1, 1, 0, -crop.bottom, -crop.left),
        2: Matrix(-1, 0, 0, 1, crop.right, -crop.bottom),
        3: Matrix(0, -1, -1, 0, crop.top, crop.right),
    }[quarter_turns % 4]
