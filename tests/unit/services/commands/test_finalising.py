"""Finalising a month: numbers, order, findings that block, and what can never be changed again."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select, text

from tests.billing_house import DUE_ON, ISSUED_ON, NOVEMBER, OCTOBER, a_billed_house
from tests.builders import SOMEONE, execute
from unterkunft.model.statement import FindingAcknowledgement, StatementKind
from unterkunft.services.changes import Changes
from unterkunft.services.commands.finalising import AcknowledgeFindings, FinaliseMonth, FindingChoice
from unterkunft.services.history import Undo
from unterkunft.services.permissions import Actor, Right
from unterkunft.services.queries.finalised import (
    MonthState,
    acknowledged_findings,
    billing_months,
    runs_of,
    statements_of_month,
)
from unterkunft.services.scratch import AdoptScratch, open_scratch
from unterkunft.storage.engine import Database
from unterkunft.storage.failures import translated_failures
from unterkunft.storage.frozen_guards import FROZEN_TABLES
from unterkunft.values.refusals import DomainRefusal


def entry_of(changes: Changes) -> Undo:
    assert changes.entry is not None
    return Undo(changes.entry)


def test_every_statement_gets_the_next_number_of_its_kind(database: Database) -> None:
    house = a_billed_house(database, residents=3)

    house.finalise()

    numbers = {each.number: each.kind for each in statements_of_month(database, OCTOBER)}
    assert numbers == {
        "2026-000001": StatementKind.STATEMENT,
        "2026-000002": StatementKind.STATEMENT,
        "2026-000003": StatementKind.STATEMENT,
        "2026-T000001": StatementKind.PAYER_STATEMENT,
    }
    house.finalise(NOVEMBER)
    assert [number for number, _ in house.papers(NOVEMBER)] == ["2026-000004", "2026-000005", "2026-000006"]


def test_numbers_begin_anew_with_the_year_of_the_document_date(sqlite_database: Database) -> None:
    house = a_billed_house(sqlite_database)
    house.finalise()

    house.finalise(NOVEMBER, issued_on=date(2027, 1, 4))

    assert house.papers(NOVEMBER) == [("2027-000001", "435.00")]


def test_service_period_document_date_and_due_date_are_kept_apart(sqlite_database: Database) -> None:
    house = a_billed_house(sqlite_database)
    house.finalise()

    (paper,) = house.resident_papers()

    assert (paper.month, paper.issued_on, paper.due_on) == (OCTOBER, ISSUED_ON, DUE_ON)


def test_a_month_is_finalised_once(database: Database) -> None:
    house = a_billed_house(database)
    house.finalise()

    with pytest.raises(DomainRefusal, match="ALREADY_FINALISED"):
        house.finalise()


@pytest.mark.parametrize("month", [OCTOBER.previous(), NOVEMBER.next()])
def test_months_of_a_facility_follow_each_other(sqlite_database: Database, month: object) -> None:
    house = a_billed_house(sqlite_database)
    house.finalise()

    with pytest.raises(DomainRefusal, match="MONTH_OUT_OF_ORDER") as refused:
        house.finalise(month)  # type: ignore[arg-type] # a month

    assert refused.value.values["due"] == NOVEMBER


def test_facilities_may_be_finalised_one_by_one(sqlite_database: Database) -> None:
    house = a_billed_house(sqlite_database)
    house.change(facilities=[{"key": "Z", "name": "Zweithaus", "kind": "communal"}])

    execute(sqlite_database, FinaliseMonth(OCTOBER, ISSUED_ON, facilities=("Z",)))

    row = next(each for each in billing_months(sqlite_database, today=ISSUED_ON) if each.month == OCTOBER)
    assert (row.state, row.facilities) == (MonthState.PARTLY_FINALISED, ("Z",))
    house.finalise()
    row = next(each for each in billing_months(sqlite_database, today=ISSUED_ON) if each.month == OCTOBER)
    assert (row.state, row.facilities, f"{row.total:.2f}") == (MonthState.FINALISED, ("H", "Z"), "435.00")


def test_an_unknown_facility_is_refused(sqlite_database: Database) -> None:
    a_billed_house(sqlite_database)

    with pytest.raises(DomainRefusal, match="UNKNOWN_KEY"):
        execute(sqlite_database, FinaliseMonth(OCTOBER, ISSUED_ON, facilities=("X",)))


def test_who_may_not_bill_may_not_finalise(sqlite_database: Database) -> None:
    a_billed_house(sqlite_database)
    placer = Actor("P", "PC", frozenset({Right.PLACE}))

    with pytest.raises(DomainRefusal, match="NO_RIGHT"):
        execute(sqlite_database, FinaliseMonth(OCTOBER, ISSUED_ON), actor=placer)


def test_a_finding_blocks_until_it_is_acknowledged(database: Database) -> None:
    house = a_billed_house(database)
    ended = {"key": "C-R-1", "resident": "R-1", "payer": "SOZ", "rule": "full", "valid_from": "2024-01-01"}
    house.change(cost_coverages=[{**ended, "valid_through": "2026-10-09"}])
    with pytest.raises(DomainRefusal, match="FINDINGS_BLOCK") as refused:
        house.finalise()
    findings = refused.value.values["findings"]
    assert isinstance(findings, tuple)
    (finding,) = findings
    assert (finding.code, finding.resident, finding.topic) == ("NO_PAYER", "R-1", "coverages")

    choice = FindingChoice("NO_PAYER", "R-1")
    execute(database, AcknowledgeFindings(OCTOBER, (choice,), "Antrag läuft", ISSUED_ON))
    house.finalise()

    (kept,) = acknowledged_findings(database, OCTOBER)
    assert (kept.code, kept.resident, kept.reason, kept.by) == (
        "NO_PAYER",
        "R-1",
        "Antrag läuft",
        SOMEONE.name,
    )


def test_a_finding_that_has_changed_must_be_acknowledged_anew(sqlite_database: Database) -> None:
    house = a_billed_house(sqlite_database)
    ended = {"key": "C-R-1", "resident": "R-1", "payer": "SOZ", "rule": "full", "valid_from": "2024-01-01"}
    house.change(cost_coverages=[{**ended, "valid_through": "2026-10-09"}])
    choice = FindingChoice("NO_PAYER")
    execute(sqlite_database, AcknowledgeFindings(OCTOBER, (choice,), "Antrag läuft", ISSUED_ON))

    house.change(cost_coverages=[{**ended, "valid_through": "2026-10-05"}])

    with pytest.raises(DomainRefusal, match="FINDINGS_BLOCK"):
        house.finalise()


def test_an_acknowledgement_needs_a_reason_and_a_finding(sqlite_database: Database) -> None:
    a_billed_house(sqlite_database)

    with pytest.raises(DomainRefusal, match="NO_REASON"):
        execute(sqlite_database, AcknowledgeFindings(OCTOBER, (), " ", ISSUED_ON))
    command = AcknowledgeFindings(OCTOBER, (FindingChoice("NO_PAYER"),), "weil", ISSUED_ON)
    with pytest.raises(DomainRefusal, match="NO_SUCH_FINDING"):
        execute(sqlite_database, command)


def test_acknowledging_can_be_undone(sqlite_database: Database) -> None:
    a_billed_house(sqlite_database)
    late = AcknowledgeFindings(NOVEMBER, (FindingChoice("MONTH_NOT_OVER"),), "eilt", ISSUED_ON)
    done = execute(sqlite_database, late)

    execute(sqlite_database, entry_of(done))

    with sqlite_database.reading() as connection:
        assert connection.execute(select(FindingAcknowledgement.id)).all() == []


def test_finalising_cannot_be_undone(database: Database) -> None:
    house = a_billed_house(database)
    done = house.finalise()

    with pytest.raises(DomainRefusal, match="FINALISED_STAYS"):
        execute(database, entry_of(done))


@pytest.mark.parametrize("table", FROZEN_TABLES)
@pytest.mark.parametrize(
    "statement", ["UPDATE {table} SET id = id", "DELETE FROM {table}", "{replace}"], ids=lambda text: text[:6]
)
def test_sql_changes_nothing_that_is_finalised(database: Database, table: str, statement: str) -> None:
    a_billed_house(database).finalise()
    replace = f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}"
    if database.is_shared:
        replace = f"TRUNCATE {table} CASCADE"
    if table == "printed_papers":
        _print_something(database)

    with (
        pytest.raises(DomainRefusal, match="FINALISED_STAYS"),
        translated_failures(),
        database.writing_engine.begin() as connection,
    ):
        connection.execute(text(statement.format(table=table, replace=replace)))


def _print_something(database: Database) -> None:
    with database.writing_engine.begin() as connection:
        run = connection.execute(text("SELECT id FROM billing_runs")).scalar_one()
        insert = (
            "INSERT INTO printed_papers (id, run_id, name, renderer, content, digest)"
            " VALUES (:run, :run, 'x', 'x', :content, 'x')"
        )
        connection.execute(text(insert), {"run": run, "content": b"x"})


def test_the_same_number_cannot_come_in_through_another_row(sqlite_database: Database) -> None:
    a_billed_house(sqlite_database).finalise()
    columns = (
        "run_id, kind, year, sequence, number, month, facility, resident, payer, corrects_id, cancels_id,"
        " issued_on, due_on, billed_days, total, content, digest"
    )

    with (
        pytest.raises(DomainRefusal, match="FINALISED_STAYS"),
        translated_failures(),
        sqlite_database.writing_engine.begin() as connection,
    ):
        connection.execute(
            text(
                f"INSERT OR REPLACE INTO finalised_statements (id, {columns})"
                f" SELECT '0', {columns} FROM finalised_statements WHERE sequence = 1 AND kind = 'statement'"
            )
        )


def test_a_trial_neither_copies_nor_takes_over_finalised_months(sqlite_database: Database) -> None:
    house = a_billed_house(sqlite_database)
    scratch = open_scratch(sqlite_database)
    try:
        execute(scratch.database, FinaliseMonth(OCTOBER, ISSUED_ON))
        with pytest.raises(DomainRefusal, match="FINALISED_IN_TRIAL"):
            execute(sqlite_database, AdoptScratch(scratch.changes()))
    finally:
        scratch.close()
    house.finalise()
    scratch = open_scratch(sqlite_database)
    try:
        assert statements_of_month(scratch.database, OCTOBER) == ()
    finally:
        scratch.close()


def test_a_run_says_who_finalised_what(sqlite_database: Database) -> None:
    house = a_billed_house(sqlite_database, residents=2)
    house.finalise()

    (run,) = runs_of(sqlite_database, OCTOBER)

    assert (run.finalised_by, run.statements, f"{run.total:.2f}") == (SOMEONE.name, 2, "870.00")
