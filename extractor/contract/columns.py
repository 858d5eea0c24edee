"""What a column and a table are, and the short words the declarations are written in.

A column has a logical type; what that is in Arrow, in JSON Schema or in a database is
said where each is made. `Column.stored` is the one place where a value is brought to
its column's type, so that Parquet, JSON and everything after them hold the same one.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation
from enum import StrEnum
from functools import partial

Value = str | int | float | bool | Decimal | date | None
"""What a field of a row can hold."""


class Type(StrEnum):
    """The logical types of the contract, as the data dictionary spells them."""

    TEXT = "string"
    INT16 = "int16"
    INT32 = "int32"
    INT64 = "int64"
    NUMBER = "double"
    FLAG = "bool"
    MONEY = "decimal(20,2)"
    RATIO = "decimal(12,8)"
    FIGURE = "decimal(28,8)"
    DATE = "date"


DIGITS = {Type.MONEY: (20, 2), Type.RATIO: (12, 8), Type.FIGURE: (28, 8)}
"""Decimal type → its digits in all, and those after the point."""

_WIDE = Context(prec=80, rounding=ROUND_HALF_UP)
"""Wide enough for any figure on paper: the default 28 digits would refuse some."""


class UnfitError(ValueError):
    """A value that its column cannot hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: its name, its type, what it means in both languages."""

    name: str
    type: Type
    zh: str
    en: str
    null: bool = True
    """The value may be absent."""
    values: tuple[str, ...] = ()
    """Every value there is, when the list is closed."""

    def stored(self, value: Value) -> Value:
        """Return the value as the tables hold it, or raise `UnfitError`.

        Money keeps two decimals, other figures only those that say something (98, not
        98.00000000); a digit beyond the last one is rounded half up.
        """
        if value is None and not self.null:
            raise UnfitError("nothing stands where a value must")
        if isinstance(value, str):
            return _encodable(str(value))
        if isinstance(value, Decimal):
            return _fitted(value, self.type)
        return value


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table: its columns in the order they are written, and what makes a key."""

    name: str
    key: tuple[str, ...]
    zh: str
    en: str
    columns: tuple[Column, ...]

    def named(self, column: str) -> Column:
        """Return the column of this name; KeyError when there is none."""
        return {each.name: each for each in self.columns}[column]


def _column(
    type_: Type,
    name: str,
    zh: str,
    en: str,
    *,
    null: bool = True,
    values: Iterable[str] = (),
) -> Column:
    # Closed lists come as enumerations of the model too; a column holds plain words.
    plain = tuple(str(value) for value in values)
    return Column(name=name, type=type_, zh=zh, en=en, null=null, values=plain)


text = partial(_column, Type.TEXT)
int16 = partial(_column, Type.INT16)
int32 = partial(_column, Type.INT32)
int64 = partial(_column, Type.INT64)
number = partial(_column, Type.NUMBER)
flag = partial(_column, Type.FLAG)
money = partial(_column, Type.MONEY)
ratio = partial(_column, Type.RATIO)
figure = partial(_column, Type.FIGURE)
day = partial(_column, Type.DATE)


def _encodable(value: str) -> str:
    # A file name that is not UTF-8 reaches Python with lone surrogates in it, which no
    # format can write. Escaped, it can still be told from every other name.
    if value.isascii():
        return value
    try:
        value.encode()
    except UnicodeEncodeError:
        return value.encode(errors="backslashreplace").decode()
    return value


def _fitted(value: Decimal, type_: Type) -> Decimal:
    digits, after_point = DIGITS[type_]
    try:
        fitted = value.quantize(Decimal(1).scaleb(-after_point), context=_WIDE)
    except InvalidOperation as error:
        raise UnfitError(f"{value} is no {type_}") from error
    # An infinity passes through quantize, hence the question whether it is finite.
    if not fitted.is_finite() or abs(fitted) >= Decimal(10) ** (digits - after_point):
        raise UnfitError(f"{value} does not fit {type_}")
    if fitted.is_zero():
        fitted = fitted.copy_abs()
    return fitted if type_ is Type.MONEY else _shortest(fitted)


def _shortest(value: Decimal) -> Decimal:
    shortest = value.normalize(_WIDE)
    whole = shortest == shortest.to_integral_value()
    return shortest.quantize(Decimal(1), context=_WIDE) if whole else shortest
