"""The check before release: everything that must be looked at before a month is finalised."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy import Connection, select

from unterkunft.billing.facts import ResidentFacts
from unterkunft.billing.statement import MonthResult, Statement
from unterkunft.model.attendance import RollCall
from unterkunft.model.facility import Building, Facility, Floor
from unterkunft.model.resident import Resident
from unterkunft.model.statement import FindingAcknowledgement
from unterkunft.services.billing_run import BilledMonth
from unterkunft.services.day_runs import day_runs
from unterkunft.services.month_days import housed_nights
from unterkunft.services.reconciliation import reconcile
from unterkunft.services.release_findings import (
    Acknowledged,
    ReleaseCode,
    ReleaseFinding,
    of_computation,
    worded,
)
from unterkunft.values.money import german_amount
from unterkunft.values.month import Month
from unterkunft.values.period import Period, first_overlap
from unterkunft.values.statuses import Severity

_ONE_DAY = timedelta(days=1)
_WARNED_AFTER_MONTHS, _LAPSED_AFTER_MONTHS = 10, 12
"""SGB X § 111: a claim is lost twelve months after the last day for which the service was rendered."""


@dataclass(frozen=True, slots=True)
class ReleaseSettings:
    """What counts as unusual: the share by which a daily amount may differ, and the least difference."""

    jump_share: Decimal = Decimal("0.25")
    jump_amount: Decimal = Decimal("50.00")


def release_findings(
    connection: Connection,
    billed: BilledMonth,
    *,
    today: date,
    previous: MonthResult | None = None,
    settings: ReleaseSettings | None = None,
) -> tuple[ReleaseFinding, ...]:
    """All findings of a computed month, those acknowledged marked; `previous` is the month before."""
    chosen = settings or ReleaseSettings()
    findings = [
        *map(of_computation, billed.result.findings),
        *_about_people(billed),
        *_not_named(connection, billed),
        *_missing_attendance(connection, billed, today),
        *_not_reconciled(billed),
        *_claims(billed, today),
        *(_jumps(billed.result, previous, chosen) if previous else ()),
    ]
    notes = acknowledgements(connection, billed.result.month)
    marked = (replace(each, acknowledged=notes.get(each.digest)) for each in findings)
    return tuple(sorted(marked, key=_order))


def acknowledgements(connection: Connection, month: Month) -> dict[str, Acknowledged]:
    """What was acknowledged about a month, by the digest of the finding."""
    row = FindingAcknowledgement
    query = select(row.digest, row.acknowledged_by, row.acknowledged_at, row.reason).where(
        row.month == str(month)
    )
    return {each[0]: Acknowledged(*each[1:]) for each in connection.execute(query)}


def months_later(day: date, months: int) -> date:
    """The day so many months later, the last of a month that is too short (BGB § 188)."""
    month = Month.of(day)
    for _ in range(months):
        month = month.next()
    return date(month.year, month.number, min(day.day, month.days))


def _order(finding: ReleaseFinding) -> tuple[bool, str, str, date, str]:
    return (
        finding.severity is not Severity.BLOCKING,
        finding.facility,
        finding.resident or "",
        finding.first_day,
        finding.code,
    )


def _about_people(billed: BilledMonth) -> Iterator[ReleaseFinding]:
    residents = {each.key: each for each in billed.facts.residents}
    for statement in billed.result.statements:
        resident = residents[statement.resident]
        nights = housed_nights(resident, statement.facility, billed.facts.month)
        if nights:
            yield from _about_records(resident, statement, nights)
            yield from _expired(resident, statement, nights, billed.facts.month)
        yield from _overlaps(resident, statement, billed.facts.month)


def _about_records(
    resident: ResidentFacts, statement: Statement, nights: set[date]
) -> Iterator[ReleaseFinding]:
    records = (
        (ReleaseCode.NO_STATUS, "Der Aufenthaltsstatus fehlt", [each.period for each in resident.statuses]),
        (ReleaseCode.NO_HOUSEHOLD, "Es gibt keinen Haushalt", [each.period for each in resident.memberships]),
    )
    for code, sentence, periods in records:
        missing = [day for day in nights if not any(day in period for period in periods)]
        for run in day_runs(missing):
            days = (run.first_day, run.last_day)
            yield worded(code, sentence, facility=statement.facility, days=days, resident=resident.key)


def _overlaps(resident: ResidentFacts, statement: Statement, month: Month) -> Iterator[ReleaseFinding]:
    stays = [Period(each.moved_in_on, each.moved_out_on) for each in resident.stays]
    records = (
        (ReleaseCode.STATUS_OVERLAP, "Zwei Aufenthaltsstatus", [each.period for each in resident.statuses]),
        (ReleaseCode.HOUSEHOLD_OVERLAP, "Zwei Haushalte", [each.period for each in resident.memberships]),
        (ReleaseCode.STAY_OVERLAP, "Zwei Aufenthalte", stays),
    )
    for code, sentence, periods in records:
        inside = (period.intersection(month.period) for period in periods)
        pair = first_overlap(period for period in inside if period is not None)
        shared = pair[0].intersection(pair[1]) if pair else None
        if shared is not None and shared.last_day is not None:
            yield worded(
                code,
                f"{sentence} gelten zugleich",
                severity=Severity.BLOCKING,
                facility=statement.facility,
                days=(shared.start, shared.last_day),
                resident=resident.key,
            )


def _expired(
    resident: ResidentFacts, statement: Statement, nights: set[date], month: Month
) -> Iterator[ReleaseFinding]:
    """A promise that ends while the resident stays on, with none to follow."""
    ends = [each.period.end for each in resident.coverages]
    if not ends or None in ends or max(nights) != month.last_day:
        return
    last = max(end for end in ends if end is not None) - _ONE_DAY
    if last <= month.last_day:
        key = next(each.key for each in resident.coverages if each.period.last_day == last)
        sentence = f"Die Kostenübernahme {key} ist am {last:%d.%m.%Y} abgelaufen, keine folgt"
        days = (max(last + _ONE_DAY, month.first_day) if last < month.last_day else last, month.last_day)
        yield worded(
            ReleaseCode.PROMISE_EXPIRED,
            sentence,
            facility=statement.facility,
            days=days,
            resident=resident.key,
        )


def _not_named(connection: Connection, billed: BilledMonth) -> Iterator[ReleaseFinding]:
    query = select(Resident.key).where(Resident.arrival_id.is_not(None))
    unnamed = set(connection.scalars(query))
    month = billed.result.month
    for statement in billed.result.statements:
        if statement.resident in unnamed:
            yield worded(
                ReleaseCode.NOT_NAMED,
                "Die angekündigte Person hat noch keinen Namen",
                severity=Severity.BLOCKING,
                facility=statement.facility,
                days=(month.first_day, month.last_day),
                resident=statement.resident,
            )


def _missing_attendance(connection: Connection, billed: BilledMonth, today: date) -> Iterator[ReleaseFinding]:
    """Days without any roll call, in facilities that keep them."""
    month = billed.result.month
    query = (
        select(Facility.key, RollCall.day)
        .join(Floor, RollCall.floor_id == Floor.id)
        .join(Building, Floor.building_id == Building.id)
        .join(Facility, Building.facility_id == Facility.id)
        .where(RollCall.day <= month.last_day)
        .distinct()
    )
    kept: dict[str, set[date]] = {}
    for facility, day in connection.execute(query):
        kept.setdefault(facility, set()).add(day)
    for facility in sorted({each.facility for each in billed.result.statements} & kept.keys()):
        begun = min(kept[facility])
        due = [day for day in month.period.days() if begun <= day < today and day not in kept[facility]]
        for run in day_runs(due):
            sentence = "Kein Rundgang hat die Anwesenheit festgestellt"
            days = (run.first_day, run.last_day)
            yield worded(ReleaseCode.ATTENDANCE_MISSING, sentence, facility=facility, days=days)


def _not_reconciled(billed: BilledMonth) -> Iterator[ReleaseFinding]:
    shown = {each.facility for each in billed.result.statements}
    for each in reconcile(billed.facts, billed.result):
        for difference in each.unexplained if each.facility in shown else ():
            counts = _yes(difference.in_plan), _yes(difference.is_housed), _yes(difference.is_billed)
            yield worded(
                ReleaseCode.NOT_RECONCILED,
                "Die Verprobung geht nicht auf: Raumplan {}, Aufenthalt {}, Abrechnung {}".format(*counts),
                severity=Severity.BLOCKING,
                facility=each.facility,
                days=(difference.first_day, difference.last_day),
                resident=difference.resident,
            )


def _yes(value: bool) -> str:
    return "ja" if value else "nein"


def _claims(billed: BilledMonth, today: date) -> Iterator[ReleaseFinding]:
    month = billed.result.month
    end = months_later(month.last_day, _LAPSED_AFTER_MONTHS)
    code, sentence = ReleaseCode.CLAIM_ENDS, f"Erstattungsansprüche erlöschen am {end:%d.%m.%Y} (§ 111 SGB X)"
    if today > end:
        code, sentence = (
            ReleaseCode.CLAIM_LAPSED,
            f"Nicht angemeldete Erstattungsansprüche sind seit dem {end:%d.%m.%Y} erloschen (§ 111 SGB X)",
        )
    is_near = today > months_later(month.last_day, _WARNED_AFTER_MONTHS)
    is_not_over = today <= month.last_day
    for facility in sorted({each.facility for each in billed.result.statements}):
        days = (month.first_day, month.last_day)
        if is_near:
            yield worded(code, sentence, facility=facility, days=days)
        if is_not_over:
            not_over = "Der Monat ist noch nicht zu Ende"
            yield worded(ReleaseCode.MONTH_NOT_OVER, not_over, facility=facility, days=days)


def _jumps(result: MonthResult, previous: MonthResult, settings: ReleaseSettings) -> Iterator[ReleaseFinding]:
    before = {(each.facility, each.resident): each for each in previous.statements}
    for statement in result.statements:
        earlier = before.get((statement.facility, statement.resident))
        if earlier is not None and _has_jumped(earlier, statement, settings):
            yield worded(
                ReleaseCode.AMOUNT_JUMPED,
                f"{german_amount(statement.total)} € für {statement.billed_days} Tage, im Vormonat "
                f"{german_amount(earlier.total)} € für {earlier.billed_days} Tage",
                facility=statement.facility,
                days=(result.month.first_day, result.month.last_day),
                resident=statement.resident,
            )


def _has_jumped(earlier: Statement, statement: Statement, settings: ReleaseSettings) -> bool:
    """By the day, so that a month of few days is no jump."""
    if not (earlier.billed_days and statement.billed_days):
        return False
    expected = earlier.total * statement.billed_days / earlier.billed_days
    difference = abs(statement.total - expected)
    return difference >= settings.jump_amount and difference > settings.jump_share * abs(expected)


def blocking(findings: Iterable[ReleaseFinding]) -> tuple[ReleaseFinding, ...]:
    """Those that keep the month from being finalised."""
    return tuple(each for each in findings if each.blocks)


def reasons(findings: Iterable[ReleaseFinding]) -> dict[tuple[str, str, str | None, date, date], str]:
    """Why findings may stand, by what they are about, for the papers."""
    return {
        (each.code, each.facility, each.resident, each.first_day, each.last_day): each.acknowledged.reason
        for each in findings
        if each.acknowledged is not None
    }
