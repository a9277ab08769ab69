"""Reconciliation (Verprobung): the plan's place-days, the days attended and held, and the days billed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from unterkunft.billing.facts import BillingMonth, ResidentFacts
from unterkunft.billing.statement import MonthResult, Statement
from unterkunft.billing.tariff import Basis, DayCount, DayRule, Sharing, TransferDay
from unterkunft.services.day_runs import value_runs
from unterkunft.services.month_days import (
    bed_nights,
    billed_days,
    housed_nights,
    is_absent,
    moving_days,
    tariff_on,
)
from unterkunft.values.month import Month


class Explanation(StrEnum):
    """Why the three counts may differ on a day; the value is the German sentence."""

    DEPARTURE_DAY = "Der Auszugstag zählt nach dem Tarif, ein Bett wird nicht mehr belegt"
    TRANSFER_DAY = "Der Tag der Verlegung zählt nach dem Tarif nur in einer der Unterkünfte"
    ARRIVAL_DAY = "Der Einzugstag zählt nach dem Tarif nicht"
    MINIMUM_DAYS = "Der Tarif berechnet Mindesttage"
    ABSENT = "Der Tarif zählt Tage der Abwesenheit nicht"
    NO_BED = "Aufenthalt ohne Bettplatz"
    BORNE_BY_ANOTHER = "Der Tarif berechnet den Tag einer anderen Person des Haushalts oder der Wohneinheit"
    FINDING = "Ein Hinweis des Monats nennt den Grund"
    NONE = "Nicht erklärt"


@dataclass(frozen=True, slots=True)
class DayDifference:
    """Days on which plan, stay and bill of a resident do not agree; `last_day` is included."""

    resident: str
    first_day: date
    last_day: date
    in_plan: bool
    is_housed: bool
    is_billed: bool
    explanation: Explanation

    @property
    def days(self) -> int:
        """How many days."""
        return (self.last_day - self.first_day).days + 1

    @property
    def is_explained(self) -> bool:
        """Whether a rule says why the counts differ."""
        return self.explanation is not Explanation.NONE


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """The three counts of a facility and month; all differences by name and day."""

    facility: str
    month: Month
    plan_days: int
    attended_days: int
    held_days: int
    """Full days of absence on which the place was held."""
    billed_days: int
    differences: tuple[DayDifference, ...]

    @property
    def unexplained(self) -> tuple[DayDifference, ...]:
        """What nobody has explained: there must be none when the month is finalised."""
        return tuple(each for each in self.differences if not each.is_explained)


_Day = tuple[bool, bool, bool, Explanation]


def reconcile(facts: BillingMonth, result: MonthResult) -> tuple[Reconciliation, ...]:
    """One reconciliation for each facility in which somebody lives or is billed."""
    statements = {(each.facility, each.resident): each for each in result.statements}
    facilities = sorted({each.key for each in facts.facilities})
    done = (_reconciled(_House(facts, result, facility), statements) for facility in facilities)
    return tuple(each for each in done if each.plan_days or each.attended_days or each.billed_days)


@dataclass(frozen=True, slots=True)
class _House:
    facts: BillingMonth
    result: MonthResult
    facility: str


def _reconciled(house: _House, statements: dict[tuple[str, str], Statement]) -> Reconciliation:
    counts: Counter[str] = Counter()
    differences: list[DayDifference] = []
    for resident in house.facts.residents:
        statement = statements.get((house.facility, resident.key))
        differences += _of_resident(house, resident, statement, counts)
    return Reconciliation(
        facility=house.facility,
        month=house.facts.month,
        plan_days=counts["plan"],
        attended_days=counts["attended"],
        held_days=counts["held"],
        billed_days=counts["billed"],
        differences=tuple(differences),
    )


def _of_resident(
    house: _House, resident: ResidentFacts, statement: Statement | None, counts: Counter[str]
) -> Iterator[DayDifference]:
    """Counts the resident's days and gives those that do not agree."""
    planned = bed_nights(resident, house.facility, house.facts.month)
    housed = housed_nights(resident, house.facility, house.facts.month)
    own = housed.union(*moving_days(resident, house.facility))
    billed = billed_days(statement) & own if statement else set()
    absent = sum(is_absent(resident.absences, day) for day in housed)
    number = max(statement.billed_days, len(billed)) if statement else 0
    counts.update(plan=len(planned), attended=len(housed) - absent, held=absent, billed=number)
    if planned != housed or housed != billed:
        yield from _differences(house, resident, (planned, housed, billed))
    if billed and number > len(billed):
        last = max(billed)
        minimum = Explanation.MINIMUM_DAYS
        yield DayDifference(resident.key, last, last, True, True, True, minimum)


def _differences(
    house: _House, resident: ResidentFacts, days: tuple[set[date], set[date], set[date]]
) -> Iterator[DayDifference]:
    planned, housed, billed = days
    odd: dict[date, _Day] = {}
    for day in planned | housed | billed:
        state = (day in planned, day in housed, day in billed)
        if len(set(state)) > 1:
            odd[day] = (*state, _explanation(house, resident, day, state))
    for run in value_runs(odd):
        in_plan, is_housed, is_billed, explanation = run.value
        yield DayDifference(
            resident.key, run.first_day, run.last_day, in_plan, is_housed, is_billed, explanation
        )


def _explanation(
    house: _House, resident: ResidentFacts, day: date, state: tuple[bool, bool, bool]
) -> Explanation:
    in_plan, is_housed, is_billed = state
    if in_plan and not is_housed:
        return Explanation.NONE  # a bed without a stay is a mistake of the records
    if is_housed and not is_billed:
        return _why_not_billed(house, resident, day)
    if is_housed:
        return Explanation.NO_BED
    return Explanation.DEPARTURE_DAY if day in moving_days(resident, house.facility)[1] else Explanation.NONE


def _why_not_billed(house: _House, resident: ResidentFacts, day: date) -> Explanation:
    tariff = tariff_on(house.facts, house.facility, day)
    if _is_found(house, resident, day):
        return Explanation.FINDING
    if tariff is None:
        return Explanation.NONE
    arrives = day in moving_days(resident, house.facility)[0]
    if arrives and _comes_from_elsewhere(resident, house.facility, day):
        if tariff.counting.transfer_day is TransferDay.OLD_ONLY:
            return Explanation.TRANSFER_DAY
    elif arrives and tariff.counting.arrival_day is DayRule.SKIP:
        return Explanation.ARRIVAL_DAY
    rates = tariff.rates
    if is_absent(resident.absences, day) and any(rate.count is DayCount.PRESENCE_DAYS for rate in rates):
        return Explanation.ABSENT
    shared = (Basis.HOUSEHOLD_SIZE_TABLE, Basis.UNIT_MONTH, Basis.ROOM_SQM_MONTH, Basis.METERED)
    if any(rate.sharing is Sharing.NONE and rate.basis in shared for rate in rates):
        return Explanation.BORNE_BY_ANOTHER
    return Explanation.NONE


def _is_found(house: _House, resident: ResidentFacts, day: date) -> bool:
    findings: Iterable[bool] = (
        each.resident in (None, resident.key) and each.first_day <= day <= each.last_day
        for each in house.result.findings
        if each.facility == house.facility
    )
    return any(findings)


def _comes_from_elsewhere(resident: ResidentFacts, facility: str, day: date) -> bool:
    return any(each.moved_out_on == day and each.facility != facility for each in resident.stays)
