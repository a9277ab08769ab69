"""Rows as plain JSON before and after a change, and back again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum as PythonEnum
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import Column, Date, Enum, Uuid, inspect

from unterkunft.model.base import COMPUTED, Outline, Row, TenThousandths, WordList

Image: TypeAlias = dict[str, Any]

_LEFT_OUT = frozenset({"id", "version"})
"""The version stays out: restoring a row is a new change of it."""


def image_of(row: Row) -> Image:
    """The row's columns as JSON values."""
    return {name: _encoded(getattr(row, name)) for name in _columns(type(row))}


def image_before(row: Row) -> Image:
    """The columns as they were when the row was loaded or last flushed."""
    committed = inspect(row).committed_state
    return {name: _encoded(committed.get(name, getattr(row, name))) for name in _columns(type(row))}


def restore(row: Row, image: Image) -> None:
    """Sets the row's columns to an image."""
    for name, value in values_of(type(row), image).items():
        setattr(row, name, value)


def values_of(row_class: type[Row], image: Image) -> dict[str, Any]:
    """The typed column values of an image."""
    return {name: _decoded(column, image.get(name)) for name, column in _columns(row_class).items()}


def _columns(row_class: type[Row]) -> Mapping[str, Column[Any]]:
    cached = _COLUMNS.get(row_class)
    if cached is None:
        columns = ((each.key, each.columns[0]) for each in inspect(row_class).column_attrs)
        cached = {
            key: column
            for key, column in columns
            if key not in _LEFT_OUT and isinstance(column, Column) and COMPUTED not in column.info
        }
        _COLUMNS[row_class] = cached
    return cached


_COLUMNS: dict[type[Row], Mapping[str, Column[Any]]] = {}


def _encoded(value: Any) -> Any:
    """One form for each value: the row just made and the same row read again give one image."""
    if isinstance(value, PythonEnum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, tuple | list):
        return [_encoded(each) for each in value] or None
    return value


def _decoded(column: Column[Any], value: Any) -> Any:
    if value is None:
        return None
    decode = next((decode for kind, decode in _DECODERS if isinstance(column.type, kind)), None)
    return value if decode is None else decode(column.type, value)


_DECODERS: tuple[tuple[type, Callable[[Any, Any], Any]], ...] = (
    (Enum, lambda kind, value: kind.enum_class(value)),
    (Date, lambda _, value: date.fromisoformat(value)),
    (Uuid, lambda _, value: UUID(value)),
    (TenThousandths, lambda _, value: Decimal(value)),
    (WordList, lambda kind, value: tuple(kind.word(each) for each in value)),
    (Outline, lambda _, value: tuple((x, y) for x, y in value)),
)
