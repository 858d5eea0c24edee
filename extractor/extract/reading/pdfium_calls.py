"""PDFium's functions as bare calls, for what is asked of every character and object.

pypdfium2 declares what types a function takes, and ctypes then converts each argument
by a call of its own. The same functions without: 150 ns a call instead of 480, and 300
instead of 1150 for the box of a character. Nothing is checked therefore. A handle goes
in as a ctypes pointer (`textpage.raw`, or a `c_void_p` that holds an address), a number
as an int, a place for a result as one of `places`. Handles come out as addresses.
"""

import ctypes
from collections.abc import Callable
from typing import Any


def bare(function: Any) -> Any:  # noqa: ANN401 - ctypes types no calls
    """Return the function of `pypdfium2.raw`, its arguments not looked at."""
    is_handle = hasattr(function.restype, "contents")
    result = ctypes.c_void_p if is_handle else function.restype
    address = ctypes.cast(function, ctypes.c_void_p).value
    # The interpreter's lock is kept: a call is shorter than giving it up.
    return ctypes.PYFUNCTYPE(result)(address or 0)


def places(kind: Any, count: int) -> tuple[Callable[[], list[Any]], tuple[Any, ...]]:  # noqa: ANN401
    """Return what reads the numbers that PDFium wrote, and a reference for each.

    The kind is a number type of ctypes.
    """
    array = (kind * count)()
    width = ctypes.sizeof(kind)
    numbers = memoryview(array).cast("B").cast(kind._type_)
    return numbers.tolist, tuple(ctypes.byref(array, width * n) for n in range(count))
