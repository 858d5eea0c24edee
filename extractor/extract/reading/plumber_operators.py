"""The operators of a content stream, with what pdfminer's interpreter leaves out.

pdfminer parses and runs the operators; it passes over clip paths and ExtGState, takes
a tint of ink for a grey, forgets the caller's state in a form XObject, and fixes the
line width when it is set. Those are done here, each as its operator; what is then
drawn goes to a device (`plumber`).
"""

from collections.abc import Mapping, Sequence
from copy import copy
from typing import cast

from pdfminer.casting import safe_float
from pdfminer.pdfcolor import PDFColorSpace
from pdfminer.pdfinterp import PDFGraphicState, PDFPageInterpreter, PDFStackT
from pdfminer.pdftypes import PDFStream, dict_value, resolve1
from pdfminer.psparser import literal_name
from pdfminer.utils import Matrix as Six, PathSegment
from typing_extensions import override

from extractor.extract.reading.visible import lightness_of
from extractor.geometry import Box, Matrix, Point

PATTERN_LIGHTNESS = 0.5
"""A pattern or shading has no one colour; it is neither paper nor black."""

Channels = Sequence[float]
"""The numbers of a colour in its space; none for a pattern."""


class State(PDFGraphicState):
    """The graphics state, with clip, transparency, and how light its colours are."""

    def __init__(self) -> None:
        super().__init__()
        self.linewidth = 1.0
        """In user space, as `w` sets it (PDF 32000-1, table 52)."""
        self.clip: Box | None = None
        self.fill_alpha = 1.0
        self.stroke_alpha = 1.0
        self.outer_alpha = 1.0
        """The opacity with which the forms around are laid on the page."""
        self.is_blended = False
        self.fill_colour: Channels = (0.0,)
        self.stroke_colour: Channels = (0.0,)

    @override
    def copy(self) -> "State":
        return copy(self)

    def inside_form(self) -> "State":
        """Return the state that a form drawn here starts with."""
        # PDF 32000-1, 8.10.1: it is that of the caller, whose opacity is the form's.
        inner = self.copy()
        inner.outer_alpha = self.outer_alpha * self.fill_alpha
        inner.fill_alpha = inner.stroke_alpha = 1.0
        return inner

    @property
    def is_opaque(self) -> bool:
        """Tell whether a filled area hides what lies under it."""
        return self.fill_alpha * self.outer_alpha == 1 and not self.is_blended

    @property
    def fill_lightness(self) -> float:
        """How light a filled area is on paper."""
        alpha = self.fill_alpha * self.outer_alpha
        return lightness_of(*_rgb(self.ncs, self.fill_colour), alpha)

    @property
    def stroke_lightness(self) -> float:
        """How light a stroked line is on paper."""
        alpha = self.stroke_alpha * self.outer_alpha
        return lightness_of(*_rgb(self.scs, self.stroke_colour), alpha)


def path_points(path: Sequence[PathSegment], ctm: Matrix) -> list[Point]:
    """Return every point the path names, those that bend its curves too."""
    return [
        ctm.map(x, y)
        for _, *numbers in path
        for x, y in zip(numbers[::2], numbers[1::2], strict=True)
    ]


def intersection(box: Box | None, other: Box) -> Box:
    """Return what both hold; no box holds everything."""
    if box is None:
        return other
    return Box(
        max(box.left, other.left),
        max(box.top, other.top),
        min(box.right, other.right),
        min(box.bottom, other.bottom),
    )


class Operators(PDFPageInterpreter):
    """Runs the operators of a page and of the forms it draws.

    pdfminer looks a method up by the operator's name and counts its parameters.
    """

    _first_state: State | None = None

    @override
    def init_state(self, ctm: Six) -> None:
        super().init_state(ctm)
        self.graphicstate = self._first_state or State()

    @override
    def init_resources(self, resources: dict[object, object]) -> None:
        super().init_resources(resources or {})
        spaces = dict_value(self.resources.get("ColorSpace", {})) if resources else {}
        for name, given in spaces.items():
            spec = resolve1(given)
            if isinstance(spec, list) and literal_name(resolve1(spec[0])) == "Indexed":
                self.csmap[name] = _Indexed(spec)

    @override
    def subinterp(self) -> "Operators":
        inner = super().subinterp()
        if not isinstance(inner, Operators):
            raise TypeError(inner)
        inner._first_state = self._state.inside_form()  # noqa: SLF001 - of our own class
        return inner

    @override
    def do_Do(self, xobjid_arg: PDFStackT) -> None:
        """Draw an XObject; the matrix of a form ends with it."""
        super().do_Do(xobjid_arg)
        self.device.set_ctm(self.ctm)

    @override
    def do_w(self, linewidth: PDFStackT) -> None:
        """Set the line width; the matrix at the time of drawing scales it."""
        width = safe_float(linewidth)
        if width is not None:
            self._state.linewidth = width

    @override
    def do_gs(self, name: PDFStackT) -> None:
        """Set what a named graphics state sets."""
        states = dict_value((self.resources or {}).get("ExtGState", {}))
        named = dict_value(states.get(literal_name(name), {}))
        state = self._state
        state.fill_alpha = _number(named, "ca", state.fill_alpha)
        state.stroke_alpha = _number(named, "CA", state.stroke_alpha)
        state.linewidth = _number(named, "LW", state.linewidth)
        if "BM" in named or "SMask" in named:
            state.is_blended = not _is_plain(named)

    @override
    def do_W(self) -> None:
        """Clip to the box around the path."""
        # The path is painted after this; it lies within its own box anyway.
        points = path_points(self.curpath, Matrix(*self.ctm))
        if points:
            box = Box.holding(points)
            self._state.clip = intersection(self._state.clip, box)

    @override
    def do_W_a(self) -> None:
        """Clip by the other rule: the box is the same."""
        self.do_W()

    @override
    def do_F(self) -> None:
        """Fill, by its old name."""
        self.do_f()

    @override
    def do__w(self, aw: PDFStackT, ac: PDFStackT, s: PDFStackT) -> None:
        """Show text on the next line, by the operator `"`."""
        self.do_Tw(aw)
        self.do_Tc(ac)
        self.do__q(s)

    @override
    def do_CS(self, name: PDFStackT) -> None:
        """Set the colour space of lines, and its first colour."""
        super().do_CS(name)
        self._state.stroke_colour = _first_colour(self._state.scs)

    @override
    def do_cs(self, name: PDFStackT) -> None:
        """Set the colour space of areas, and its first colour."""
        super().do_cs(name)
        self._state.fill_colour = _first_colour(self._state.ncs)

    @override
    def do_SCN(self) -> None:
        """Set the colour of lines in their space."""
        self._state.stroke_colour = self._channels()

    @override
    def do_scn(self) -> None:
        """Set the colour of areas in their space."""
        self._state.fill_colour = self._channels()

    @override
    def do_G(self, gray: PDFStackT) -> None:
        """Set a grey for lines."""
        super().do_G(gray)
        self._state.stroke_colour = _numbers(gray)

    @override
    def do_g(self, gray: PDFStackT) -> None:
        """Set a grey for areas."""
        super().do_g(gray)
        self._state.fill_colour = _numbers(gray)

    @override
    def do_RG(self, r: PDFStackT, g: PDFStackT, b: PDFStackT) -> None:
        """Set red, green and blue for lines."""
        super().do_RG(r, g, b)
        self._state.stroke_colour = _numbers(r, g, b)

    @override
    def do_rg(self, r: PDFStackT, g: PDFStackT, b: PDFStackT) -> None:
        """Set red, green and blue for areas."""
        super().do_rg(r, g, b)
        self._state.fill_colour = _numbers(r, g, b)

    @override
    def do_K(self, c: PDFStackT, m: PDFStackT, y: PDFStackT, k: PDFStackT) -> None:
        """Set four inks for lines."""
        super().do_K(c, m, y, k)
        self._state.stroke_colour = _numbers(c, m, y, k)

    @override
    def do_k(self, c: PDFStackT, m: PDFStackT, y: PDFStackT, k: PDFStackT) -> None:
        """Set four inks for areas."""
        super().do_k(c, m, y, k)
        self._state.fill_colour = _numbers(c, m, y, k)

    @property
    def _state(self) -> State:
        """The graphics state, which `init_state` has made ours."""
        return cast("State", self.graphicstate)

    def _channels(self) -> tuple[float, ...]:
        given, self.argstack = self.argstack, []
        return _numbers(*given)


class _Indexed(PDFColorSpace):
    """A palette: one number that stands for a colour of another space."""

    def __init__(self, spec: Sequence[object]) -> None:
        super().__init__("Indexed", 1)
        _, base, _, table = (resolve1(part) for part in spec)
        first = resolve1(base[0]) if isinstance(base, list) else base
        self.base = PDFColorSpace(literal_name(first), 0)
        found = table.get_data() if isinstance(table, PDFStream) else table
        self._table = found if isinstance(found, bytes) else b""
        hival = resolve1(spec[2])
        count = hival + 1 if isinstance(hival, int) else 1
        self._width = len(self._table) // max(count, 1)

    def colour(self, index: int) -> Sequence[float]:
        """Return the channels of one entry; none when the palette has no such."""
        entry = self._table[index * self._width : (index + 1) * self._width]
        return [byte / 255 for byte in entry]


def _first_colour(space: PDFColorSpace) -> Channels:
    """Return the colour that a space begins with (PDF 32000-1, table 74): black."""
    if space.name in _TINTS:
        return (1.0,)
    return (0.0, 0.0, 0.0, 1.0) if space.ncomponents == len("cmyk") else (0.0,)


_TINTS = frozenset({"Separation", "DeviceN"})


def _rgb(space: PDFColorSpace, channels: Channels) -> tuple[float, float, float]:
    """Return red, green and blue, from 0 to 1."""
    if not channels:
        return (PATTERN_LIGHTNESS,) * 3
    if isinstance(space, _Indexed):
        return _rgb(space.base, space.colour(round(channels[0])))
    if space.name in _TINTS:
        # How its ink looks is told by a function; how much of it there is, is enough.
        return (1 - max(channels),) * 3
    return _device_rgb([channels[0] / 100] if space.name == "Lab" else channels)


def _device_rgb(channels: Channels) -> tuple[float, float, float]:
    """Return the colour that one, three or four channels make, as on a screen."""
    if len(channels) == len("cmyk"):
        *inks, black = channels
        cyan, magenta, yellow = (1 - min(1.0, ink + black) for ink in inks)
        return cyan, magenta, yellow
    if len(channels) == len("rgb"):
        red, green, blue = channels
        return red, green, blue
    return (channels[0],) * 3


def _is_plain(state: Mapping[object, object]) -> bool:
    """Tell whether the state lays colour on colour, without mask or mixing."""
    mode, mask = resolve1(state.get("BM")), resolve1(state.get("SMask"))
    names = {getattr(found, "name", found) for found in (mode, mask)}
    return names <= {None, "Normal", "Compatible", "None"}


def _numbers(*given: object) -> tuple[float, ...]:
    """Return those that are numbers; the name of a pattern is none."""
    return tuple(n for n in map(safe_float, given) if n is not None)


def _number(state: Mapping[object, object], key: str, otherwise: float) -> float:
    found = safe_float(resolve1(state.get(key)))
    return otherwise if found is None else found
