"""Tariffs for their page: what there is, who charges by which when, and the days without any."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, func, select

from unterkunft.model.facility import Facility
from unterkunft.model.statement import FinalisedMonth
from unterkunft.model.stay import Stay
from unterkunft.model.tariff import FacilityTariff, TariffDocument
from unterkunft.services.tariff_documents import read_document, text_of
from unterkunft.services.timeline_edits import without
from unterkunft.storage.engine import Database
from unterkunft.values.ids import FacilityId
from unterkunft.values.month import Month
from unterkunft.values.period import Period


@dataclass(frozen=True, slots=True)
class Assignment:
    """The days on which a facility charges by a tariff."""

    id: UUID
    facility: FacilityId
    tariff: UUID
    period: Period


@dataclass(frozen=True, slots=True)
class TariffRow:
    """A tariff in the list."""

    id: UUID
    version: int
    key: str
    name: str
    source: str
    text: str
    rates: int
    steps_from: tuple[date, ...]
    """The days from which some amount holds."""
    facilities: tuple[str, ...]
    """The names of those that charge by it on the day asked for."""
    is_assigned: bool
    """Whether any facility has ever charged by it, or will."""


@dataclass(frozen=True, slots=True)
class FacilityLane:
    """A facility with its assignments and the days on which people lived there without a tariff."""

    id: FacilityId
    key: str
    name: str
    needed: Period | None
    """From the first day somebody lived there; None where nobody ever did."""
    assignments: tuple[Assignment, ...]
    gaps: tuple[Period, ...]


@dataclass(frozen=True, slots=True)
class TariffBook:
    """Everything the page shows of tariffs."""

    tariffs: tuple[TariffRow, ...]
    lanes: tuple[FacilityLane, ...]
    first_month: Month | None
    """The first month in which anybody lived anywhere."""

    def tariff(self, tariff: UUID | None) -> TariffRow | None:
        """The tariff with an id."""
        return next((each for each in self.tariffs if each.id == tariff), None)

    def name_of(self, tariff: UUID) -> str:
        """The name of a tariff."""
        found = self.tariff(tariff)
        return "" if found is None else found.name


def tariff_book(database: Database, *, on: date) -> TariffBook:
    """All tariffs and assignments as the database has them now."""
    with database.reading() as connection:
        assignments = _assignments(connection)
        facilities = connection.execute(_facilities()).all()
        tariffs = connection.execute(select(*TariffDocument.__table__.c).order_by(TariffDocument.name)).all()
    lanes = tuple(_lane(row, assignments.get(row.id, ())) for row in facilities)
    users = _users(lanes, on)
    assigned = {each.tariff for lane in lanes for each in lane.assignments}
    starts = [lane.needed.start for lane in lanes if lane.needed is not None]
    return TariffBook(
        tuple(_tariff(row, users.get(row.id, ()), is_assigned=row.id in assigned) for row in tariffs),
        lanes,
        Month.of(min(starts)) if starts else None,
    )


def finalised_months_by(database: Database, tariff: UUID) -> tuple[tuple[Month, str], ...]:
    """The finalised months, each with the key of the facility, in which a tariff was in force."""
    query = (
        select(
            FinalisedMonth.month,
            FinalisedMonth.facility,
            FacilityTariff.valid_from,
            FacilityTariff.valid_until,
        )
        .join(Facility, Facility.key == FinalisedMonth.facility)
        .join(FacilityTariff, FacilityTariff.facility_id == Facility.id)
        .where(FacilityTariff.tariff_id == tariff)
        .order_by(FinalisedMonth.month, FinalisedMonth.facility)
    )
    with database.reading() as connection:
        rows = connection.execute(query).all()
    charged = (
        (Month.parse(row.month), row.facility)
        for row in rows
        if Month.parse(row.month).period.overlaps(Period(row.valid_from, row.valid_until))
    )
    return tuple(dict.fromkeys(charged))


def _assignments(connection: Connection) -> Mapping[UUID, tuple[Assignment, ...]]:
    table = FacilityTariff.__table__.c
    found: defaultdict[UUID, list[Assignment]] = defaultdict(list)
    for row in connection.execute(select(*table).order_by(table.valid_from)):
        period = Period(row.valid_from, row.valid_until)
        found[row.facility_id].append(Assignment(row.id, FacilityId(row.facility_id), row.tariff_id, period))
    return {facility: tuple(each) for facility, each in found.items()}


def _facilities() -> Any:
    first_stay = func.min(Stay.moved_in_on).label("first_stay")
    columns = (Facility.id, Facility.key, Facility.name, Facility.closed_on)
    joined = select(*columns, first_stay).outerjoin(Stay, Stay.facility_id == Facility.id)
    return joined.group_by(*columns).order_by(Facility.name)


def _lane(row: Any, assignments: tuple[Assignment, ...]) -> FacilityLane:
    needed = None if row.first_stay is None else _needed(row.first_stay, row.closed_on)
    gaps = () if needed is None else tuple(_left(needed, (each.period for each in assignments)))
    return FacilityLane(FacilityId(row.id), row.key, row.name, needed, assignments, gaps)


def _needed(first: date, closed_on: date | None) -> Period:
    return Period(first, closed_on if closed_on is not None and closed_on > first else None)


def _left(needed: Period, taken: Iterable[Period]) -> Iterator[Period]:
    left: tuple[Period, ...] = (needed,)
    for period in taken:
        left = tuple(part for each in left for part in _without(each, period))
    yield from left


def _without(period: Period, taken: Period) -> tuple[Period, ...]:
    return without(period, taken) if period.overlaps(taken) else (period,)


def _users(lanes: Iterable[FacilityLane], on: date) -> Mapping[UUID, tuple[str, ...]]:
    users: defaultdict[UUID, list[str]] = defaultdict(list)
    for lane in lanes:
        for each in lane.assignments:
            if on in each.period:
                users[each.tariff].append(lane.name)
    return {tariff: tuple(names) for tariff, names in users.items()}


def _tariff(row: Any, facilities: tuple[str, ...], *, is_assigned: bool) -> TariffRow:
    text = text_of(row.document, row.toml)
    tariff = read_document(json.loads(row.document)).tariff
    steps = () if tariff is None else {step.valid_from for rate in tariff.rates for step in rate.steps}
    return TariffRow(
        id=row.id,
        version=row.version,
        key=row.key,
        name=row.name,
        source="" if tariff is None else tariff.source,
        text=text,
        rates=0 if tariff is None else len(tariff.rates),
        steps_from=tuple(sorted(steps)),
        facilities=facilities,
        is_assigned=is_assigned,
    )
