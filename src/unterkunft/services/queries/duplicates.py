"""Records that may be one person: those like somebody being entered, and pairs in the whole database."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, false, or_, select

from unterkunft.model.resident import DifferentPeople, Resident
from unterkunft.services.duplicates import (
    Likeness,
    PersonSketch,
    blocks_of,
    is_suspicious,
    likeness,
    swapped_day_and_month,
)
from unterkunft.services.permissions import Sight
from unterkunft.services.queries.resident_conditions import visible
from unterkunft.services.resident_search import is_named, understood
from unterkunft.storage.engine import Database
from unterkunft.values.ids import ResidentId

_MOST_COMPARED = 1000
_LARGEST_BLOCK = 300


@dataclass(frozen=True, slots=True)
class KnownResident:
    """A resident as far as it takes to recognise them."""

    id: ResidentId
    key: str
    sketch: PersonSketch

    @property
    def name(self) -> str:
        """Family name, then given name."""
        return ", ".join(filter(None, (self.sketch.family_name, self.sketch.given_name)))


@dataclass(frozen=True, slots=True)
class Suspect:
    """Somebody known who may be the person being entered."""

    resident: KnownResident
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class SuspectedPair:
    """Two records that may be one person."""

    one: KnownResident
    other: KnownResident
    likeness: Likeness


def duplicates_of(
    database: Database,
    person: PersonSketch,
    *,
    sight: Sight,
    except_for: ResidentId | None = None,
    most: int = 5,
) -> tuple[Suspect, ...]:
    """The residents who may be this person, the likeliest first; nobody without the right to see names."""
    if not sight.names or not person.family_name.strip():
        return ()
    found = (
        Suspect(known, alike)
        for known in _worth_comparing(database, person, sight)
        if known.id != except_for and (alike := likeness(person, known.sketch)) is not None
    )
    suspects = (each for each in found if is_suspicious(each.likeness))
    return tuple(sorted(suspects, key=lambda each: (-each.likeness.score, each.resident.name))[:most])


def suspected_pairs(database: Database, *, sight: Sight) -> tuple[SuspectedPair, ...]:
    """All pairs who may be one person and have not been told apart, the likeliest first."""
    if not sight.names:
        return ()
    told_apart = _told_apart(database)
    people = tuple(_read(database, _known(sight).order_by(Resident.sort_name)))
    pairs = (
        SuspectedPair(one, other, alike)
        for one, other in _candidates(people)
        if frozenset((one.id, other.id)) not in told_apart
        and (alike := likeness(one.sketch, other.sketch)) is not None
        and is_suspicious(alike)
    )
    return tuple(sorted(pairs, key=lambda pair: (-pair.likeness.score, pair.one.name, pair.one.key)))


def _told_apart(database: Database) -> frozenset[frozenset[ResidentId]]:
    query = select(DifferentPeople.one_id, DifferentPeople.other_id)
    with database.reading() as connection:
        return frozenset(
            frozenset((ResidentId(one), ResidentId(other))) for one, other in connection.execute(query)
        )


def _candidates(people: tuple[KnownResident, ...]) -> Iterator[tuple[KnownResident, KnownResident]]:
    """Pairs that share a block, each once; blocks that everybody shares tell nothing."""
    blocks: defaultdict[object, list[int]] = defaultdict(list)
    for place, person in enumerate(people):
        for block in set(blocks_of(person.sketch)):
            blocks[block].append(place)
    pairs = {
        pair for each in blocks.values() if 1 < len(each) <= _LARGEST_BLOCK for pair in combinations(each, 2)
    }
    for one, other in sorted(pairs):
        yield people[one], people[other]


def _worth_comparing(database: Database, person: PersonSketch, sight: Sight) -> Iterator[KnownResident]:
    """Born on the day, or on one it may be mistaken for, or with one name alike; with both names first."""
    born = Resident.birth_date.in_(_days_meant(person.birth_date))
    family = _any_of(f"{person.family_name} {person.name_original}")
    given = _any_of(person.given_name)
    likeliest_first = case((or_(born, and_(family, given)), 0), else_=1)
    query = _known(sight).where(or_(born, family, given)).order_by(likeliest_first, Resident.sort_name)
    return _read(database, query.limit(_MOST_COMPARED))


def _days_meant(born: date | None) -> list[date]:
    days = [] if born is None else [born, swapped_day_and_month(born), born.replace(day=1, month=1)]
    return [day for day in days if day is not None]


def _any_of(names: str) -> ColumnElement[bool]:
    return or_(false(), *map(is_named, understood(names).words))


def _known(sight: Sight) -> Select[*tuple[Any, ...]]:
    return select(
        Resident.id,
        Resident.key,
        Resident.family_name,
        Resident.given_name,
        Resident.name_original,
        Resident.birth_date,
        Resident.gender,
        Resident.case_reference,
    ).where(Resident.arrival_id.is_(None), *visible(sight))


def _read(database: Database, query: Select[*tuple[Any, ...]]) -> Iterator[KnownResident]:
    with database.reading() as connection:
        yield from map(_resident, connection.execute(query))


def _resident(row: Any) -> KnownResident:
    sketch = PersonSketch(
        family_name=row.family_name,
        given_name=row.given_name or "",
        name_original=row.name_original or "",
        birth_date=row.birth_date,
        gender=row.gender,
        case_reference=row.case_reference or "",
    )
    return KnownResident(ResidentId(row.id), row.key, sketch)
