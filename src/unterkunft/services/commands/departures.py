"""Moving out with all that follows: the end of stays and absences, and the new stay of a transfer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from sqlalchemy import or_, select

from unterkunft.model.attendance import Absence
from unterkunft.services.changes import Wording
from unterkunft.services.commands.acceptances import Acceptance
from unterkunft.services.commands.life_events import BeginStay, begin_stay
from unterkunft.services.commands.placement import EndStays, PlaceResidents, end_stays, place_residents
from unterkunft.services.executor import Step, apply
from unterkunft.services.permissions import Right
from unterkunft.services.placement import Placement
from unterkunft.storage.unit_of_work import UnitOfWork
from unterkunft.values.ids import FacilityId, ResidentId
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import Departure


@dataclass(frozen=True, slots=True)
class Transfer:
    """Where people go who move to another facility: into beds there, or into its tray."""

    facility: FacilityId
    placements: tuple[Placement, ...] = ()
    acceptance: Acceptance | None = None


@dataclass(frozen=True, slots=True)
class MoveOut:
    """People move out on a day, also one gone by; absences still open end with it."""

    residents: tuple[ResidentId, ...]
    on: date
    departure: Departure
    transfer: Transfer | None = None
    right: ClassVar[Right] = Right.PLACE


@apply.register
def move_out(command: MoveOut, step: Step) -> Wording:
    """Ends what is open on the day; a transfer begins a stay elsewhere on the same day."""
    if not command.residents:
        raise DomainRefusal("NOBODY_STAYS")
    transfer = command.transfer
    departure = command.departure if transfer is None else Departure.TRANSFER
    end_stays(EndStays(command.residents, command.on, departure), step)
    _end_absences(step.work, command.residents, command.on)
    if transfer is None:
        return Wording("ENDED", {"persons": len(command.residents)})
    for resident in command.residents:
        begin_stay(BeginStay(resident, transfer.facility, command.on), step)
    if transfer.placements:
        step.work.flush()
        place_residents(PlaceResidents(transfer.placements, command.on, acceptance=transfer.acceptance), step)
    return Wording("TRANSFERRED", {"persons": len(command.residents)})


def _end_absences(work: UnitOfWork, residents: Iterable[ResidentId], on: date) -> None:
    """Nobody is away from a house they have left: absences end that day, later ones never were."""
    query = select(Absence).where(
        Absence.resident_id.in_(list(residents)),
        or_(Absence.returned_on.is_(None), Absence.returned_on > on),
    )
    for absence in work.session.scalars(query).all():
        if absence.left_on > on:
            work.remove(absence)
        else:
            absence.returned_on = on
    work.flush()
