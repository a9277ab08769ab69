"""Writing tariffs, and saying which facility charges by which of them from when to when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from sqlalchemy import select

from unterkunft.model.facility import Facility
from unterkunft.model.tariff import FacilityTariff, TariffDocument
from unterkunft.services.changes import Wording
from unterkunft.services.executor import Step, apply
from unterkunft.services.permissions import Right
from unterkunft.services.tariff_documents import read_text, stored_document
from unterkunft.storage.unit_of_work import UnitOfWork
from unterkunft.values.ids import FacilityId
from unterkunft.values.period import Period
from unterkunft.values.refusals import DomainRefusal


@dataclass(frozen=True, slots=True)
class SaveTariff:
    """Keep the text of a tariff; `tariff` is None for a new one.

    `version` is that of the tariff the text was made from: what somebody else wrote meanwhile stays.
    """

    text: str
    tariff: UUID | None = None
    version: int | None = None
    right: ClassVar[Right] = Right.BILL


@dataclass(frozen=True, slots=True)
class RemoveTariff:
    """Take away a tariff by which no facility has ever charged."""

    tariff: UUID
    right: ClassVar[Right] = Right.BILL


@dataclass(frozen=True, slots=True)
class AssignTariff:
    """Let a facility charge by a tariff; `assignment` is None for a new assignment.

    With `ends_previous` the tariff that holds until then ends on the first day; any other overlap is
    refused.
    """

    facility: FacilityId
    tariff: UUID
    period: Period
    assignment: UUID | None = None
    ends_previous: bool = False
    right: ClassVar[Right] = Right.BILL


@dataclass(frozen=True, slots=True)
class RemoveAssignment:
    """Take away an assignment that was never true; what ended is given an end instead."""

    assignment: UUID
    right: ClassVar[Right] = Right.BILL


@apply.register
def save_tariff(command: SaveTariff, step: Step) -> Wording:
    """Keeps a text without findings; its key is its own and stays once facilities charge by it."""
    work = step.work
    read = read_text(command.text)
    if read.document is None or read.tariff is None:
        raise DomainRefusal("TARIFF_REFUSED", findings=tuple(each.message for each in read.findings))
    row = _row(work, command)
    _refuse_key(work, row, read.tariff.key)
    row.key, row.name = read.tariff.key, read.tariff.name
    row.document, row.toml = stored_document(read.document), command.text
    if command.tariff is None:
        work.add(row)
        return Wording("TARIFF_ADDED", {"name": row.name})
    work.flush()
    return Wording("TARIFF_CHANGED", {"name": row.name})


@apply.register
def remove_tariff(command: RemoveTariff, step: Step) -> Wording:
    """Removes the row; refused while a facility charges, or has charged, by it."""
    row = step.work.get(TariffDocument, command.tariff)
    used = _assignments_of(step.work, command.tariff)
    if used:
        names = tuple(step.work.get(Facility, each.facility_id).name for each in used)
        raise DomainRefusal("TARIFF_IN_USE", tariff=row.name, facilities=tuple(dict.fromkeys(names)))
    step.work.remove(row)
    return Wording("TARIFF_REMOVED", {"name": row.name})


@apply.register
def assign_tariff(command: AssignTariff, step: Step) -> Wording:
    """Writes the assignment under lock; two tariffs on one day are refused."""
    work = step.work
    work.lock(facilities=[command.facility])
    facility = work.get(Facility, command.facility)
    tariff = work.get(TariffDocument, command.tariff)
    if command.period.is_empty:
        raise DomainRefusal("NO_NIGHT", on=command.period.start, until=command.period.start)
    _make_room(work, command, facility)
    values = {"tariff": tariff.name, "facility": facility.name}
    if command.assignment is None:
        period = command.period
        work.add(
            FacilityTariff(
                facility_id=facility.id,
                tariff_id=tariff.id,
                valid_from=period.start,
                valid_until=period.end,
            )
        )
        return Wording("TARIFF_ASSIGNED", values)
    row = work.get(FacilityTariff, command.assignment)
    row.tariff_id = tariff.id
    row.valid_from, row.valid_until = command.period.start, command.period.end
    work.flush()
    return Wording("TARIFF_ASSIGNMENT_CHANGED", values)


@apply.register
def remove_assignment(command: RemoveAssignment, step: Step) -> Wording:
    """Removes the row under lock."""
    work = step.work
    row = work.get(FacilityTariff, command.assignment)
    work.lock(facilities=[row.facility_id])
    tariff, facility = work.get(TariffDocument, row.tariff_id), work.get(Facility, row.facility_id)
    work.remove(row)
    return Wording("TARIFF_ASSIGNMENT_REMOVED", {"tariff": tariff.name, "facility": facility.name})


def _row(work: UnitOfWork, command: SaveTariff) -> TariffDocument:
    if command.tariff is None:
        return TariffDocument()
    row = work.get(TariffDocument, command.tariff)
    if command.version is not None and row.version != command.version:
        raise DomainRefusal("TARIFF_CHANGED_MEANWHILE", tariff=row.name)
    return row


def _refuse_key(work: UnitOfWork, row: TariffDocument, key: str) -> None:
    is_new = row.id is None
    if not is_new and row.key != key and _assignments_of(work, row.id):
        raise DomainRefusal("TARIFF_KEY_IN_USE", key=row.key)
    query = select(TariffDocument.id).where(TariffDocument.key == key)
    other = work.session.scalar(query if is_new else query.where(TariffDocument.id != row.id))
    if other is not None:
        raise DomainRefusal("TARIFF_KEY_TAKEN", key=key)


def _assignments_of(work: UnitOfWork, tariff: UUID) -> Sequence[FacilityTariff]:
    return work.session.scalars(select(FacilityTariff).where(FacilityTariff.tariff_id == tariff)).all()


def _make_room(work: UnitOfWork, command: AssignTariff, facility: Facility) -> None:
    """Ends what held before where that was asked for; refuses days that belong to another tariff."""
    query = select(FacilityTariff).where(FacilityTariff.facility_id == facility.id)
    for other in work.session.scalars(query.order_by(FacilityTariff.valid_from)):
        if other.id == command.assignment or not other.period.overlaps(command.period):
            continue
        if command.ends_previous and is_previous(other.period, command.period):
            other.valid_until = command.period.start
            continue
        shared = other.period.intersection(command.period) or other.period
        raise DomainRefusal(
            "TARIFF_OVERLAP",
            facility=facility.name,
            tariff=work.get(TariffDocument, other.tariff_id).name,
            first=shared.start,
            last=shared.last_day,
        )
    work.flush()


def is_previous(other: Period, period: Period) -> bool:
    """Whether an assignment began before and would not go on after: it can end where the new one begins."""
    ends_with_it = period.end is None or (other.end is not None and other.end <= period.end)
    return other.start < period.start and ends_with_it
