"""Finalises every month of the sample county in order, with late changes in between, and proves the totals.

Prints one line for each month; fails where a correction run leaves a difference, a month does not add up to
what is computed today, a number is missing, or the check finds anything. Takes about a minute.
"""

from __future__ import annotations

import random
import sys
import tempfile
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from unterkunft.model.payer import CostCoverage
from unterkunft.model.resident import ResidenceStatusRecord
from unterkunft.model.stay import BedAssignment, Stay
from unterkunft.services.commands.correcting import FinaliseCorrections
from unterkunft.services.commands.finalising import AcknowledgeFindings, FinaliseMonth, FindingChoice
from unterkunft.services.correction_run import compare_month, corrections_of_month
from unterkunft.services.executor import Command, Executor
from unterkunft.services.integrity_check import check_integrity
from unterkunft.services.permissions import Actor
from unterkunft.services.printed_papers import write_runs
from unterkunft.services.queries.finalised import billing_months, runs_of, statements_of_month
from unterkunft.services.sample_filling import fill_with_sample_county
from unterkunft.storage.engine import Database, open_database
from unterkunft.storage.migration import migrate
from unterkunft.storage.unit_of_work import unit_of_work
from unterkunft.values.month import Month
from unterkunft.values.refusals import DomainRefusal

TODAY = date(2026, 11, 24)
ACTOR = Actor("Abrechnung", "Prüfung")
_CORRECTED_EVERY = 6
_LATE_CHANGES = 4


def main() -> int:
    """Runs the years; gives 0 where everything adds up."""
    with tempfile.TemporaryDirectory() as folder:
        database = open_database(str(Path(folder) / "county.db"))
        migrate(database)
        executor = Executor(database, clock=lambda: datetime.now(UTC))
        fill_with_sample_county(executor, actor=ACTOR, today=TODAY)
        wrong = _run(executor, Path(folder))
        database.close()
    return 1 if wrong else 0


def _run(executor: Executor, folder: Path) -> int:
    chance = random.Random(2026)
    wrong = 0
    months = [each.month for each in reversed(billing_months(executor.database, today=TODAY))][:-1]
    for number, month in enumerate(months, start=1):
        issued_on = month.last_day + timedelta(days=6)
        _finalise(executor, month, issued_on)
        if number % _CORRECTED_EVERY == 0 or month == months[-1]:
            _change_late(executor.database, month, chance)
            corrected = sum(
                _correct(executor, each, issued_on) for each in months[:number][-_CORRECTED_EVERY:]
            )
            print(f"{month}: {corrected} corrections in the months before")
        print(f"{month}: {len(statements_of_month(executor.database, month))} papers")
    for month in months:
        wrong += _reconcile(executor.database, month)
    runs = [each.id for each in runs_of(executor.database, months[-1])]
    files = write_runs(executor, runs, folder / "papers", actor=ACTOR)
    report = check_integrity(executor.database)
    print(f"{files} files, {report.statements} papers, {report.runs} runs, {len(report.problems)} problems")
    return wrong + len(report.problems)


def _finalise(executor: Executor, month: Month, issued_on: date) -> None:
    _released(executor, FinaliseMonth(month, issued_on, issued_on + timedelta(days=30)), month, issued_on)


def _correct(executor: Executor, month: Month, issued_on: date) -> int:
    found = corrections_of_month(executor.database, month, actor=ACTOR)
    if found:
        _released(executor, FinaliseCorrections(month, issued_on), month, issued_on)
    return len(found)


def _released(executor: Executor, command: Command, month: Month, today: date) -> None:
    """Carries out a command, its findings acknowledged where some block."""
    try:
        executor.execute(command, actor=ACTOR)
    except DomainRefusal as refusal:
        if refusal.code != "FINDINGS_BLOCK":
            raise
        findings = refusal.values["findings"]
        assert isinstance(findings, tuple)
        chosen = tuple({FindingChoice(each.code, each.resident) for each in findings})
        executor.execute(AcknowledgeFindings(month, chosen, "wird nachgereicht", today), actor=ACTOR)
        executor.execute(command, actor=ACTOR)


def _change_late(database: Database, month: Month, chance: random.Random) -> None:
    """Somebody moved in later, a status began earlier, a promise is ended: straight in the rows."""
    since = month.first_day
    with unit_of_work(database) as work:
        stays = work.session.scalars(
            select(Stay).where(Stay.moved_in_on < since, Stay.moved_out_on.is_(None)).order_by(Stay.key)
        ).all()
        for stay in chance.sample(list(stays), min(_LATE_CHANGES, len(stays))):
            _move_out(work.session, stay, since + timedelta(days=9))
        coverages = work.session.scalars(
            select(CostCoverage)
            .where(CostCoverage.valid_from < since, CostCoverage.valid_until.is_(None))
            .order_by(CostCoverage.key)
        ).all()
        for coverage in chance.sample(list(coverages), min(_LATE_CHANGES, len(coverages))):
            coverage.valid_until = since + timedelta(days=14)
        statuses = work.session.scalars(
            select(ResidenceStatusRecord)
            .where(ResidenceStatusRecord.valid_from < since)
            .order_by(ResidenceStatusRecord.key)
        ).all()
        for status in chance.sample(list(statuses), min(_LATE_CHANGES, len(statuses))):
            status.document_number = "nachgereicht"


def _move_out(session: Session, stay: Stay, on: date) -> None:
    """Ends a stay with its beds, as somebody reports months later."""
    stay.moved_out_on = on
    query = select(BedAssignment).where(BedAssignment.stay_id == stay.id)
    for assignment in session.scalars(query):
        if assignment.valid_from > on:
            session.delete(assignment)
        elif assignment.valid_until is None or assignment.valid_until > on:
            assignment.valid_until = on


def _reconcile(database: Database, month: Month) -> int:
    """All papers of a month must add up to what is computed today."""
    with database.reading() as connection:
        compared = compare_month(connection, month)
    if compared.corrections:
        print(f"{month}: there are corrections left")
        return 1
    papers = (each.total for each in statements_of_month(database, month) if each.resident)
    issued = sum(papers, start=Decimal(0))
    computed = compared.billed.result.totals.amount
    if issued != computed:
        print(f"{month}: {issued} issued, {computed} computed")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
