"""Whoever of a list may be on record already, with where they live or lived last."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import select

from unterkunft.model.facility import Facility
from unterkunft.model.stay import Stay
from unterkunft.services.arrival_lists import KnownStay, KnownSuspect
from unterkunft.services.duplicates import PersonSketch
from unterkunft.services.permissions import Sight
from unterkunft.services.queries.duplicates import Suspect, duplicates_of
from unterkunft.storage.engine import Database
from unterkunft.values.ids import FacilityId, ResidentId
from unterkunft.values.period import Period

_MOST = 3


def suspects_of(
    database: Database,
    people: Mapping[int, PersonSketch],
    facility: FacilityId,
    *,
    on: date,
    sight: Sight,
    report: Callable[[int, int], None] = lambda _done, _of: None,
) -> Mapping[int, tuple[KnownSuspect, ...]]:
    """For each row the residents who may be the person, the likeliest first; `report` is told how far."""
    found: dict[int, tuple[Suspect, ...]] = {}
    for done, (number, sketch) in enumerate(people.items()):
        report(done, len(people))
        suspects = duplicates_of(database, sketch, sight=sight, most=_MOST)
        if suspects:
            found[number] = suspects
    stays = _stays(database, {each.resident.id for suspects in found.values() for each in suspects})
    return {
        number: tuple(_known(each, _best_stay(stays, each.resident.id, facility, on)) for each in suspects)
        for number, suspects in found.items()
    }


def _stays(database: Database, residents: set[ResidentId]) -> list[Any]:
    query = (
        select(
            Stay.resident_id,
            Stay.facility_id,
            Stay.moved_in_on,
            Stay.moved_out_on,
            Facility.name,
        )
        .join(Facility, Facility.id == Stay.facility_id)
        .where(Stay.resident_id.in_(residents))
        .order_by(Stay.moved_in_on)
    )
    with database.reading() as connection:
        return list(connection.execute(query)) if residents else []


def _best_stay(rows: list[Any], resident: ResidentId, facility: FacilityId, on: date) -> KnownStay | None:
    """The stay of that day, else the last one."""
    mine = [row for row in rows if row.resident_id == resident]
    if not mine:
        return None
    now = [row for row in mine if row.moved_out_on is None or row.moved_out_on > on]
    row = (now or mine)[-1]
    is_here = row in now and row.facility_id == facility
    return KnownStay(row.name, is_here, Period(row.moved_in_on, row.moved_out_on))


def _known(suspect: Suspect, stay: KnownStay | None) -> KnownSuspect:
    known = suspect.resident
    return KnownSuspect(known.id, known.name, known.sketch, suspect.likeness, stay)
