"""The orders in which the list of residents can stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, String, case, func, literal, type_coerce
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

from unterkunft.model.attendance import Absence
from unterkunft.model.facility import Building, Facility, Floor
from unterkunft.model.household import Household
from unterkunft.model.payer import Payer
from unterkunft.model.resident import ResidenceStatusRecord, Resident
from unterkunft.model.room import Bed, Room
from unterkunft.model.stay import Stay
from unterkunft.services.permissions import Sight
from unterkunft.services.queries.resident_conditions import ResidentFilter
from unterkunft.services.queries.resident_parts import Part
from unterkunft.services.resident_search import nearness, understood
from unterkunft.values.statuses import Gender

# Secondary texts are not folded in a column of their own; these letters are what German names need.
_FOLDED_LETTERS = (*zip("ÄÖÜäöüéèçışğ", "aouaoueecisg", strict=True), ("ß", "ss"))


class ResidentColumn(StrEnum):
    """What the list can show of a person, in the order offered."""

    NAME = "name"
    ORIGINAL_NAME = "original_name"
    BIRTH_DATE = "birth_date"
    AGE = "age"
    GENDER = "gender"
    NATIONALITY = "nationality"
    HOUSEHOLD = "household"
    FACILITY = "facility"
    ROOM = "room"
    STATUS = "status"
    DOCUMENT_EXPIRES = "document_expires"
    PAYER = "payer"
    MOVED_IN = "moved_in"
    ABSENT_SINCE = "absent_since"
    NEEDS = "needs"
    CASE_REFERENCE = "case_reference"
    KEY = "key"
    RESTRICTED = "restricted"


@dataclass(frozen=True, slots=True)
class ResidentOrder:
    """By which column, and which way. `words` are the stored words in the order of their translations."""

    column: ResidentColumn = ResidentColumn.NAME
    descending: bool = False
    words: tuple[str, ...] = ()


BY_NAME = ResidentOrder()


def parts_of_order(order: ResidentOrder) -> frozenset[Part]:
    """What must be joined to sort."""
    return _PARTS.get(order.column, frozenset())


def order_of(
    order: ResidentOrder, chosen: ResidentFilter, sight: Sight
) -> tuple[ColumnElement[Any] | Any, ...]:
    """The expressions to sort by; what is empty stands last, and equals by name."""
    # The youngest are those born last.
    descending = order.descending is not (order.column is ResidentColumn.AGE)
    keys = [_sorted(each, descending) for each in _KEYS[order.column](order.words)]
    typed = understood(chosen.text)
    by_name = order.column is ResidentColumn.NAME
    nearest_first = [nearness(typed)] if by_name and typed.words and sight.names else []
    if not sight.names:
        return (*(() if by_name else _flat(keys)), Resident.key)
    return (*nearest_first, *_flat(keys), *(() if by_name else (Resident.sort_name,)), Resident.id)


def _sorted(key: Any, descending: bool) -> tuple[Any, ...]:
    way = key.desc() if descending else key.asc()
    return (way,) if key is Resident.sort_name else (key.is_(None), way)


class _ByBytes(FunctionElement[str]):
    """A text compared by its bytes: servers would follow the rules of a language."""

    inherit_cache = True
    type = String()


@compiles(_ByBytes)
def _in_files(element: _ByBytes, compiler: Any, **options: Any) -> str:
    return str(compiler.process(element.clauses, **options))


@compiles(_ByBytes, "postgresql")
def _on_servers(element: _ByBytes, compiler: Any, **options: Any) -> str:
    return f'({compiler.process(element.clauses, **options)}) COLLATE "C"'


def _flat(keys: Sequence[tuple[Any, ...]]) -> tuple[Any, ...]:
    return tuple(each for key in keys for each in key)


def _german(column: Any) -> Any:
    """A text as German lists sort it, alike in both databases."""
    folded: Any = func.lower(column)
    for letter, plain in _FOLDED_LETTERS:
        folded = func.replace(folded, letter, plain)
    return _ByBytes(folded)


def _plain(column: Any) -> Any:
    return _ByBytes(func.lower(column))


def _ranked(column: Any, words: Sequence[str]) -> Any:
    """By the place of a stored word in the list given; unknown words last."""
    if not words:
        return column
    ranks = {word: literal(rank) for rank, word in enumerate(words)}
    return case(ranks, value=column, else_=case((column.is_(None), None), else_=literal(len(words))))


def _room_keys(_words: Sequence[str]) -> tuple[Any, ...]:
    number = func.length(Room.number), _plain(Room.number)
    return _german(Facility.name), _german(Building.name), Floor.level, *number, _plain(Bed.label)


_Keys = Callable[[Sequence[str]], tuple[Any, ...]]

_KEYS: Mapping[ResidentColumn, _Keys] = {
    ResidentColumn.NAME: lambda _: (Resident.sort_name,),
    ResidentColumn.ORIGINAL_NAME: lambda _: (_plain(Resident.name_original),),
    ResidentColumn.BIRTH_DATE: lambda _: (Resident.birth_date,),
    ResidentColumn.AGE: lambda _: (Resident.birth_date,),
    ResidentColumn.GENDER: lambda _: (_ranked(Resident.gender, tuple(Gender)),),
    ResidentColumn.NATIONALITY: lambda words: (_ranked(Resident.nationality, words),),
    ResidentColumn.HOUSEHOLD: lambda _: (_german(Household.name),),
    ResidentColumn.FACILITY: lambda _: (_german(Facility.name),),
    ResidentColumn.ROOM: _room_keys,
    ResidentColumn.STATUS: lambda words: (_ranked(ResidenceStatusRecord.status, words),),
    ResidentColumn.DOCUMENT_EXPIRES: lambda _: (ResidenceStatusRecord.document_expires_on,),
    ResidentColumn.PAYER: lambda _: (_german(Payer.name),),
    ResidentColumn.MOVED_IN: lambda _: (Stay.moved_in_on,),
    ResidentColumn.ABSENT_SINCE: lambda _: (Absence.left_on,),
    ResidentColumn.NEEDS: lambda _: (_plain(type_coerce(Resident.needs, String())),),
    ResidentColumn.CASE_REFERENCE: lambda _: (_plain(Resident.case_reference),),
    ResidentColumn.KEY: lambda _: (_plain(Resident.key),),
    ResidentColumn.RESTRICTED: lambda _: (case((Resident.restricted.is_(True), 0)),),
}

_PARTS: Mapping[ResidentColumn, frozenset[Part]] = {
    ResidentColumn.HOUSEHOLD: frozenset({Part.HOUSEHOLD}),
    ResidentColumn.FACILITY: frozenset({Part.STAY}),
    ResidentColumn.ROOM: frozenset({Part.STAY, Part.BED}),
    ResidentColumn.STATUS: frozenset({Part.STATUS}),
    ResidentColumn.DOCUMENT_EXPIRES: frozenset({Part.STATUS}),
    ResidentColumn.PAYER: frozenset({Part.PAYER}),
    ResidentColumn.MOVED_IN: frozenset({Part.STAY}),
    ResidentColumn.ABSENT_SINCE: frozenset({Part.ABSENCE}),
}
