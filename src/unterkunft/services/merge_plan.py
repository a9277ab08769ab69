"""What becomes of the rows of a record that is merged into another one, and what must be solved first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from unterkunft.model.attendance import Absence
from unterkunft.model.base import Row
from unterkunft.model.charges_input import ExtraCharge, Income, Override
from unterkunft.model.household import HouseholdMember
from unterkunft.model.payer import CostCoverage
from unterkunft.model.resident import (
    DifferentPeople,
    EntitlementRecord,
    ResidenceStatusRecord,
    Resident,
    Separation,
)
from unterkunft.model.statement import FinalisedStatement
from unterkunft.model.stay import BedAssignment, Stay
from unterkunft.model.tables import ROW_CLASSES
from unterkunft.services.resident_references import references_to_residents
from unterkunft.storage.row_images import image_of
from unterkunft.values.period import Period


class PersonField(StrEnum):
    """What is recorded of a person once: one of two values must win."""

    FAMILY_NAME = "family_name"
    GIVEN_NAME = "given_name"
    NAME_ORIGINAL = "name_original"
    BIRTH_DATE = "birth_date"
    GENDER = "gender"
    NATIONALITY = "nationality"
    CASE_REFERENCE = "case_reference"


class ObstacleKind(StrEnum):
    """What keeps two records from being merged."""

    STAYS = "stays"
    BEDS = "beds"
    STATUSES = "statuses"
    ENTITLEMENTS = "entitlements"
    HOUSEHOLDS = "households"
    ABSENCES = "absences"
    COVERAGES = "coverages"
    INCOMES = "incomes"
    EXTRA_CHARGES = "extra_charges"
    OVERRIDES = "overrides"
    PLACEHOLDER = "placeholder"
    FINALISED = "finalised"


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Two things that cannot both be true of one person, each with its days where it has some."""

    kind: ObstacleKind
    kept: Period | None = None
    dropped: Period | None = None


@dataclass(slots=True)
class MergePlan:
    """The rows to hand over, those told twice, and what stands in the way."""

    moved: list[Row] = field(default_factory=list)
    doubled: list[Row] = field(default_factory=list)
    same_stay: dict[UUID, UUID] = field(default_factory=dict)
    """Stays told twice: assignments go over to the other one."""
    obstacles: list[Obstacle] = field(default_factory=list)


_Clash = Callable[[Any, Any], bool]


def _always(_one: Any, _other: Any) -> bool:
    return True


def _for_one_component(one: Any, other: Any) -> bool:
    return bool(one.component == other.component)


def _in_one_month(one: Any, other: Any) -> bool:
    return bool((one.month, one.component) == (other.month, other.component))


def _promise_the_same(one: Any, other: Any) -> bool:
    first, second = set(one.components or ()), set(other.components or ())
    return not first or not second or bool(first & second)


_TIMELINES: Mapping[type[Row], tuple[ObstacleKind, _Clash]] = {
    Stay: (ObstacleKind.STAYS, _always),
    BedAssignment: (ObstacleKind.BEDS, _always),
    ResidenceStatusRecord: (ObstacleKind.STATUSES, _always),
    EntitlementRecord: (ObstacleKind.ENTITLEMENTS, _always),
    HouseholdMember: (ObstacleKind.HOUSEHOLDS, _always),
    Absence: (ObstacleKind.ABSENCES, _always),
    CostCoverage: (ObstacleKind.COVERAGES, _promise_the_same),
    Income: (ObstacleKind.INCOMES, _always),
    ExtraCharge: (ObstacleKind.EXTRA_CHARGES, _for_one_component),
    Override: (ObstacleKind.OVERRIDES, _in_one_month),
}
_NO_MATTER = frozenset({"key", "resident_id", "stay_id", "is_derived", "note"})


def merge_plan(session: Session, kept: Resident, dropped: Resident) -> MergePlan:
    """Compares all rows of both records; changes nothing."""
    plan = MergePlan(obstacles=list(_refusals(session, kept, dropped)))
    for row_class in ROW_CLASSES:
        if row_class is not Resident and references_to_residents(row_class):
            own = _rows(session, row_class, kept.id)
            for row in _rows(session, row_class, dropped.id):
                _plan_row(plan, row, own, (kept.id, dropped.id))
    return plan


def _refusals(session: Session, kept: Resident, dropped: Resident) -> Iterator[Obstacle]:
    if kept.arrival_id is not None or dropped.arrival_id is not None:
        yield Obstacle(ObstacleKind.PLACEHOLDER)
    # Finalised papers name the record's key for ever: it must not vanish.
    papers = select(FinalisedStatement.id).where(FinalisedStatement.resident == dropped.key).limit(1)
    if session.scalar(papers) is not None:
        yield Obstacle(ObstacleKind.FINALISED)


def _rows(session: Session, row_class: type[Row], resident: UUID) -> list[Any]:
    found: dict[UUID, Any] = {}
    for name in references_to_residents(row_class):
        query = select(row_class).where(row_class.__table__.c[name] == resident).order_by(row_class.id)
        found |= {row.id: row for row in session.scalars(query)}
    return list(found.values())


def _plan_row(plan: MergePlan, row: Any, own: list[Any], both: tuple[UUID, UUID]) -> None:
    same = next((each for each in own if _tells_the_same(each, row, both)), None)
    if same is not None or _is_between(row, both):
        plan.doubled.append(row)
        if isinstance(row, Stay) and same is not None:
            plan.same_stay[row.id] = same.id
        return
    plan.moved.append(row)
    plan.obstacles.extend(_clashes(row, own))


def _is_between(row: Any, both: tuple[UUID, UUID]) -> bool:
    """Nobody is kept apart from themselves, or told apart."""
    if isinstance(row, DifferentPeople):
        return {row.one_id, row.other_id} == set(both)
    return isinstance(row, Separation) and {row.resident_id, row.other_id} == set(both)


def _tells_the_same(one: Row, other: Row, both: tuple[UUID, UUID]) -> bool:
    return _content(one, both) == _content(other, both)


def _content(row: Row, both: tuple[UUID, UUID]) -> dict[str, Any]:
    """The columns that say something, as if both records were one."""
    kept, dropped = map(str, both)
    image = {name: kept if value == dropped else value for name, value in image_of(row).items()}
    return {name: value for name, value in image.items() if name not in _NO_MATTER}


def _clashes(row: Any, own: list[Any]) -> Iterator[Obstacle]:
    if type(row) not in _TIMELINES:
        return
    kind, clash = _TIMELINES[type(row)]
    for each in own:
        if clash(each, row) and _share_a_day(each, row):
            yield Obstacle(kind, days_of(each), days_of(row))


def _share_a_day(one: Any, other: Any) -> bool:
    first, second = days_of(one), days_of(other)
    return first is None or second is None or first.overlaps(second)


def days_of(row: Any) -> Period | None:
    """The days a row speaks of; None where it has none."""
    if isinstance(row, Absence):
        return Period(row.left_on, row.returned_on)
    period = getattr(row, "period", None)
    return period if isinstance(period, Period) else None
