"""What a facility file is made of: kinds of record with their fields, and the records themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from unterkunft.exchange.field_types.base import FieldType, Value
from unterkunft.exchange.field_types.texts import Reference

_Wanted = TypeVar("_Wanted")


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a kind of record: its JSON name, its German heading, what it holds.

    `required_with` names another field and those of its words with which this one must be given.
    """

    name: str
    heading: str
    type: FieldType
    required: bool = False
    also: tuple[str, ...] = ()
    required_with: tuple[str, tuple[str, ...]] | None = None

    @property
    def refers_to(self) -> str | None:
        """The kind of record whose key the field holds, if it holds one."""
        return self.type.kind if isinstance(self.type, Reference) else None


@dataclass(frozen=True, slots=True)
class RecordKind:
    """One kind of record: a list in JSON, a sheet in Excel.

    `identity` are the fields that tell records of one file apart; `one_of` fields of which exactly one
    is given; `ends` pairs of a first and a last day; `differ` two fields that must not be alike;
    `document` the field that is the whole JSON object.
    """

    name: str
    sheet: str
    fields: tuple[Field, ...]
    identity: tuple[str, ...] = ("key",)
    one_of: tuple[str, ...] = ()
    ends: tuple[tuple[str, str], ...] = ()
    differ: tuple[tuple[str, str], ...] = ()
    document: str | None = None

    def field(self, name: str) -> Field:
        """The field of that JSON name; KeyError where there is none."""
        for each in self.fields:
            if each.name == name:
                return each
        raise KeyError(name)

    @property
    def references(self) -> tuple[Field, ...]:
        """The fields that hold keys of other records."""
        return tuple(each for each in self.fields if each.refers_to is not None)


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a file something stands: sheet and row in Excel; list and entry, from 1, in JSON."""

    file: str = ""
    sheet: str | None = None
    row: int | None = None
    is_json: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """One record with the values given; what is empty or missing is absent from `values`.

    `emptied` names the fields that are empty in this record: in JSON every field that is not given, in Excel
    those whose column is there; a column that is missing says nothing.
    """

    kind: str
    identity: tuple[str, ...]
    values: Mapping[str, Value]
    place: Place = field(default=Place(), compare=False)
    emptied: frozenset[str] = field(default=frozenset(), compare=False)

    @property
    def key(self) -> str:
        """The record's name in the file; records without a key are named by their identity."""
        return " / ".join(self.identity)

    def value(self, name: str, kind: type[_Wanted]) -> _Wanted:
        """A value that must be there, as the type it has; a wrong type is a mistake of the caller."""
        value = self.values[name]
        if not isinstance(value, kind):
            raise TypeError(f"{self.kind}.{name} is no {kind.__name__}")
        return value

    def optional(self, name: str, kind: type[_Wanted]) -> _Wanted | None:
        """A value that may be absent."""
        return self.value(name, kind) if name in self.values else None

    def each(self, name: str, kind: type[_Wanted]) -> tuple[_Wanted, ...]:
        """The values of a list, none where it is absent."""
        values = self.optional(name, tuple) or ()
        if not all(isinstance(value, kind) for value in values):
            raise TypeError(f"{self.kind}.{name} holds something that is no {kind.__name__}")
        return values


@dataclass(frozen=True, slots=True)
class FacilityFile:
    """The records of a file by their kind, in the file's order.

    `unusable` are kind and key of records that findings kept out, so that references to them are no
    second problem.
    """

    by_kind: Mapping[str, tuple[Record, ...]] = field(default_factory=dict)
    unusable: frozenset[tuple[str, str]] = field(default=frozenset(), compare=False)

    def records(self, kind: str) -> tuple[Record, ...]:
        """All records of a kind, none where the file has none."""
        return self.by_kind.get(kind, ())

    def keys(self, kind: str) -> frozenset[str]:
        """The keys of all records of a kind in the file, usable or not: what references may name."""
        unusable = (key for unusable_kind, key in self.unusable if unusable_kind == kind)
        return frozenset((*(each.key for each in self.records(kind)), *unusable))


def identity_of(kind: RecordKind, values: Mapping[str, Any]) -> tuple[str, ...]:
    """The values that tell this record from others of its kind, as texts; KeyError where one is missing."""
    return tuple(_as_text(values[name]) for name in kind.identity)


def _as_text(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)
