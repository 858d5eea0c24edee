"""The parts of a Hebei project code: six digits of the region, two of the year.

To be asked only of codes whose check character holds. Whether it does, and codes of
other places, are the matter of `normalize.codes`.
"""

_REGION, _YEAR = slice(0, 6), slice(6, 8)
_CENTURY = 2000


def region_of(code: str) -> str:
    """Return the 行政区划代码 that leads the code."""
    return code[_REGION]


def year_of(code: str) -> int:
    """Return the year in the code, with its century."""
    return _CENTURY + int(code[_YEAR])
