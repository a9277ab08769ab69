"""Residents who stand for announced people: making them, finding them, taking them away."""

from __future__ import annotations

import re
from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select

from unterkunft.model.base import Row
from unterkunft.model.resident import Resident
from unterkunft.model.stay import BedAssignment, ExpectedArrival
from unterkunft.model.tables import ROW_CLASSES
from unterkunft.services.commands.assignments import new_key
from unterkunft.services.resident_references import references_to_residents
from unterkunft.storage.unit_of_work import UnitOfWork
from unterkunft.values.ids import ExpectedArrivalId, ResidentId
from unterkunft.values.refusals import DomainRefusal

_LONGEST_TITLE = 40


def arrival_for_change(work: UnitOfWork, arrival_id: ExpectedArrivalId) -> ExpectedArrival:
    """The announcement, which nobody else changes or places until the commit."""
    arrival = work.session.get(ExpectedArrival, arrival_id, with_for_update=True)
    if arrival is None:
        raise DomainRefusal("GONE", table=ExpectedArrival.__tablename__)
    return arrival


def placeholders_of(work: UnitOfWork, arrival: ExpectedArrival) -> list[Resident]:
    """Who stands for the announced people, in the order they were placed."""
    query = select(Resident).where(Resident.arrival_id == arrival.id).order_by(Resident.id)
    return list(work.session.scalars(query))


def new_placeholders(work: UnitOfWork, arrival: ExpectedArrival, count: int) -> tuple[ResidentId, ...]:
    """People without a name, numbered on from those who are placed already."""
    placed = len(placeholders_of(work, arrival))
    numbers = range(placed + 1, placed + count + 1)
    return tuple(ResidentId(work.add(_placeholder(arrival, number)).id) for number in numbers)


def _placeholder(arrival: ExpectedArrival, number: int) -> Resident:
    title, place = arrival_title(arrival), f"{number} von {arrival.persons}"
    return Resident(
        key=new_key("P"),
        family_name=title,
        given_name=place,
        arrival_id=arrival.id,
    )


def arrival_title(arrival: ExpectedArrival) -> str:
    """`Transfer Eisenhüttenstadt 24.11.`: the beginning of the description, and the day."""
    first = re.split(r"[,;:(\n]", arrival.description, maxsplit=1)[0].strip()
    day = f"{arrival.arrives_on:%d.%m.}"
    title = first[:_LONGEST_TITLE].strip()
    return title if day in title else f"{title} {day}".strip()


def assignments_of(work: UnitOfWork, residents: Sequence[UUID]) -> list[BedAssignment]:
    """All beds these people have or will have."""
    query = select(BedAssignment).where(BedAssignment.resident_id.in_(residents))
    return list(work.session.scalars(query.order_by(BedAssignment.valid_from, BedAssignment.id)))


def lock_places(work: UnitOfWork, residents: Sequence[Resident]) -> None:
    """Waits until nobody else moves these people."""
    ids = [each.id for each in residents]
    work.lock(beds=[each.bed_id for each in assignments_of(work, ids)], residents=ids)


def remove_placeholder(work: UnitOfWork, placeholder: Resident) -> None:
    """Takes the person away with all that was written about them: they never were."""
    for row in rows_about(work, placeholder.id):
        work.remove(row)
    work.remove(placeholder)


def rows_about(work: UnitOfWork, resident: UUID) -> list[Row]:
    """Every row that refers to a resident, those others refer to last."""
    return [
        row
        for row_class in reversed(ROW_CLASSES)
        for name in references_to_residents(row_class)
        for row in work.session.scalars(select(row_class).where(row_class.__table__.c[name] == resident))
    ]
