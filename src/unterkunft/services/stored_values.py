"""Frozen values as JSON and back, for what is stored as it was written.

Every field is written, so that a default which changes later does not change what was stored. A field that
came later is read as its default, one that is gone is passed over.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from unterkunft.values.month import Month

ValueT = TypeVar("ValueT")
_Read = Callable[[Any], Any]


def json_text(value: object) -> str:
    """The value as JSON; equal values give equal texts."""
    return json.dumps(_plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def from_json_text(kind: type[ValueT], text: str) -> ValueT:
    """The value of a kind out of its JSON."""
    return cast(ValueT, _reader(cast(Any, kind))(json.loads(text)))


def packed(text: str) -> bytes:
    """A text for the database, compressed."""
    return zlib.compress(text.encode(), 6)


def unpacked(content: bytes) -> str:
    """The text that was packed; what is no such thing raises ValueError."""
    try:
        return zlib.decompress(content).decode()
    except zlib.error as error:
        raise ValueError("the stored content is damaged") from error


def digest_of(text: str | bytes) -> str:
    """SHA-256, as hexadecimal digits."""
    return hashlib.sha256(text.encode() if isinstance(text, str) else text).hexdigest()


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, bool | int) or type(value) is str:
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, Month):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value):
        return {name: _plain(getattr(value, name)) for name in _field_names(cast(Any, type(value)))}
    if isinstance(value, Mapping):
        return {_key(key): _plain(each) for key, each in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    if isinstance(value, frozenset | set):
        return sorted(_plain(each) for each in value)
    raise TypeError(f"{type(value).__name__} cannot be stored")


def _key(key: Any) -> str:
    return str(_plain(key))


@cache
def _field_names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind) if field.init)


@cache
def _reader(kind: Any) -> _Read:
    """The function that reads a kind of value out of plain JSON."""
    if kind in _READERS:
        return _READERS[kind]
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        return _union_reader(get_args(kind))
    if origin is tuple:
        return _tuple_reader(get_args(kind))
    if origin is frozenset:
        element = _reader(get_args(kind)[0])
        return lambda values: frozenset(map(element, values))
    if origin is not None and issubclass(origin, Mapping):
        key, element = map(_reader, get_args(kind))
        return lambda values: {key(name): element(each) for name, each in values.items()}
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    if is_dataclass(kind):
        return _dataclass_reader(cast(type, kind))
    raise TypeError(f"{kind} cannot be read")


def _union_reader(kinds: tuple[Any, ...]) -> _Read:
    real = [kind for kind in kinds if kind is not NoneType]
    if len(real) != 1:
        raise TypeError(f"{kinds} cannot be told apart")
    read = _reader(real[0])
    return lambda value: None if value is None else read(value)


def _tuple_reader(kinds: tuple[Any, ...]) -> _Read:
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        element = _reader(kinds[0])
        return lambda values: tuple(map(element, values))
    elements = tuple(map(_reader, kinds))
    return lambda values: tuple(read(each) for read, each in zip(elements, values, strict=True))


def _dataclass_reader(kind: type) -> _Read:
    hints = get_type_hints(kind)
    readers: dict[str, _Read] = {}

    def read(values: Mapping[str, Any]) -> Any:
        if not readers:  # made on first use: a kind may hold itself
            readers.update({name: _reader(hints[name]) for name in _field_names(kind)})
        return kind(**{name: readers[name](each) for name, each in values.items() if name in readers})

    return read


def _same(value: Any) -> Any:
    return value


_READERS: dict[Any, _Read] = {
    str: _same,
    int: _same,
    bool: _same,
    Decimal: Decimal,
    date: date.fromisoformat,
    Month: Month.parse,
}
