"""Finalised months for the billing page: which months are in which state, and what a run issued."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import aliased

from unterkunft.model.facility import Facility
from unterkunft.model.statement import (
    BillingRun,
    FinalisedMonth,
    FinalisedStatement,
    FindingAcknowledgement,
    RunKind,
    StatementKind,
)
from unterkunft.model.stay import Stay
from unterkunft.storage.engine import Database
from unterkunft.values.money import ZERO
from unterkunft.values.month import Month


class MonthState(StrEnum):
    """How far a month is."""

    DRAFT = "draft"
    PARTLY_FINALISED = "partly_finalised"
    FINALISED = "finalised"


@dataclass(frozen=True, slots=True)
class MonthRow:
    """A month in the list; amounts are those of finalised papers, corrections included."""

    month: Month
    state: MonthState
    facilities: tuple[str, ...]
    """Those finalised, by key."""
    statements: int
    total: Decimal
    corrections: Decimal
    """What corrections and cancellations have changed."""
    runs: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class RunRow:
    """One act of finalising."""

    id: UUID
    month: Month
    kind: RunKind
    issued_on: date
    due_on: date | None
    finalised_at: str
    finalised_by: str
    statements: int
    total: Decimal


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A finalised paper in a list; papers to payers have no resident."""

    id: UUID
    run: UUID
    kind: StatementKind
    number: str
    month: Month
    facility: str | None
    resident: str | None
    payer: str | None
    issued_on: date
    due_on: date | None
    billed_days: int
    total: Decimal
    corrects: UUID | None
    cancels: UUID | None
    cancelled_by: str | None
    """The number of the paper that took this one back."""


@dataclass(frozen=True, slots=True)
class AcknowledgementRow:
    """A finding somebody took note of."""

    code: str
    facility: str
    resident: str | None
    message: str
    reason: str
    by: str
    at: str


def billing_months(database: Database, *, today: date) -> tuple[MonthRow, ...]:
    """Every month from the first stay to today's, the newest first."""
    with database.reading() as connection:
        first = connection.scalar(select(func.min(Stay.moved_in_on)))
        houses = connection.execute(select(Facility.key, Facility.opened_on, Facility.closed_on)).all()
        done = connection.execute(select(FinalisedMonth.month, FinalisedMonth.facility)).all()
        runs = connection.execute(_RUNS).all()
    finalised: dict[str, set[str]] = {}
    for text, facility in done:
        finalised.setdefault(text, set()).add(facility)
    by_month: dict[str, list[RunRow]] = {}
    for row in runs:
        by_month.setdefault(row.month, []).append(_run(row))
    opened = {row.key: (row.opened_on, row.closed_on) for row in houses}
    months = _months(first, today, finalised)
    return tuple(
        _month(each, finalised.get(str(each), set()), by_month.get(str(each), []), opened) for each in months
    )


def is_finalised(database: Database, month: Month, facility: str) -> bool:
    """Whether the statements of a facility, named by its key, are fixed for a month."""
    row = FinalisedMonth
    query = select(row.month).where(row.month == str(month), row.facility == facility)
    with database.reading() as connection:
        return connection.scalar(query) is not None


def runs_of(database: Database, month: Month) -> tuple[RunRow, ...]:
    """The runs of a month, the first one first."""
    with database.reading() as connection:
        rows = connection.execute(_RUNS.where(BillingRun.month == str(month)))
        return tuple(map(_run, rows))


def statements_of_month(database: Database, month: Month) -> tuple[StatementRow, ...]:
    """All finalised papers of a month by run, kind and number."""
    return _statements(database, FinalisedStatement.month == str(month))


def statements_of_run(database: Database, run: UUID) -> tuple[StatementRow, ...]:
    """The papers of one run by kind and number."""
    return _statements(database, FinalisedStatement.run_id == run)


def statements_of_resident(database: Database, resident: str) -> tuple[StatementRow, ...]:
    """All finalised papers about a resident, by the key of the facility file."""
    return _statements(database, FinalisedStatement.resident == resident)


def acknowledged_findings(database: Database, month: Month) -> tuple[AcknowledgementRow, ...]:
    """What was taken note of in a month, and why."""
    row = FindingAcknowledgement
    columns = (row.code, row.facility, row.resident, row.message, row.reason)
    query = select(*columns, row.acknowledged_by, row.acknowledged_at).where(row.month == str(month))
    with database.reading() as connection:
        return tuple(AcknowledgementRow(*each) for each in connection.execute(query.order_by(row.id)))


_RUNS = select(
    BillingRun.id,
    BillingRun.month,
    BillingRun.kind,
    BillingRun.issued_on,
    BillingRun.due_on,
    BillingRun.finalised_at,
    BillingRun.finalised_by,
    BillingRun.statements,
    BillingRun.total,
).order_by(BillingRun.month, BillingRun.finalised_at, BillingRun.id)


def _run(row: Any) -> RunRow:
    return RunRow(row.id, Month.parse(row.month), *row[2:])


def _months(first: date | None, today: date, finalised: Iterable[str]) -> list[Month]:
    known = [Month.parse(text) for text in finalised]
    start = min([Month.of(first or today), *known])
    end = max([Month.of(today), *known])
    months = [end]
    while months[-1] > start:
        months.append(months[-1].previous())
    return months


def _month(
    month: Month,
    finalised: set[str],
    runs: list[RunRow],
    opened: dict[str, tuple[date | None, date | None]],
) -> MonthRow:
    run_then = {
        key
        for key, (opened_on, closed_on) in opened.items()
        if (opened_on is None or opened_on <= month.last_day)
        and (closed_on is None or closed_on >= month.first_day)
    }
    state = MonthState.DRAFT
    if finalised:
        state = MonthState.FINALISED if run_then <= finalised else MonthState.PARTLY_FINALISED
    later = [each for each in runs if each.kind is not RunKind.FIRST]
    return MonthRow(
        month=month,
        state=state,
        facilities=tuple(sorted(finalised)),
        statements=sum(each.statements for each in runs),
        total=sum((each.total for each in runs), start=ZERO),
        corrections=sum((each.total for each in later), start=ZERO),
        runs=tuple(each.id for each in runs),
    )


def _statements(database: Database, condition: ColumnElement[bool]) -> tuple[StatementRow, ...]:
    row, by = FinalisedStatement, aliased(FinalisedStatement)
    query = (
        select(
            row.id,
            row.run_id,
            row.kind,
            row.number,
            row.month,
            row.facility,
            row.resident,
            row.payer,
            row.issued_on,
            row.due_on,
            row.billed_days,
            row.total,
            row.corrects_id,
            row.cancels_id,
            by.number.label("cancelled_by"),
        )
        .outerjoin(by, by.cancels_id == row.id)
        .where(condition)
        .order_by(row.month, row.kind, row.year, row.sequence)
    )
    with database.reading() as connection:
        return tuple(map(_statement, connection.execute(query)))


def _statement(row: Any) -> StatementRow:
    return StatementRow(
        id=row.id,
        run=row.run_id,
        kind=row.kind,
        number=row.number,
        month=Month.parse(row.month),
        facility=row.facility,
        resident=row.resident,
        payer=row.payer,
        issued_on=row.issued_on,
        due_on=row.due_on,
        billed_days=row.billed_days,
        total=row.total,
        corrects=row.corrects_id,
        cancels=row.cancels_id,
        cancelled_by=row.cancelled_by,
    )
