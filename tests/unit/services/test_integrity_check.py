"""The check finds what was changed past the program, and says where."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text

from tests.billing_house import OCTOBER, a_billed_house
from tests.builders import SOME_MOMENT, SOMEONE
from unterkunft.services.executor import Executor
from unterkunft.services.integrity_check import Problem, check_integrity
from unterkunft.services.printed_papers import pdf_of, write_runs
from unterkunft.services.queries.finalised import runs_of
from unterkunft.storage.engine import Database
from unterkunft.storage.frozen_guards import create_frozen_guards, drop_frozen_guards


def finalised(database: Database, folder: Path) -> None:
    house = a_billed_house(database, residents=2)
    house.finalise()
    house.moves_in_late()
    house.correct()
    runs = [each.id for each in runs_of(database, OCTOBER)]
    write_runs(Executor(database, lambda: SOME_MOMENT), runs, folder, actor=SOMEONE)


def tamper(database: Database, statement: str) -> None:
    """Changes rows as somebody would who owns the database."""
    with database.writing_engine.begin() as connection:
        drop_frozen_guards(connection)
        connection.execute(text(statement))
        create_frozen_guards(connection)


def problems(database: Database) -> list[tuple[Problem, str]]:
    return [(each.problem, each.place) for each in check_integrity(database).problems]


def test_what_nobody_has_touched_is_sound(database: Database, tmp_path: Path) -> None:
    finalised(database, tmp_path)

    report = check_integrity(database)

    assert report.problems == ()
    assert (report.runs, report.statements, report.papers) == (2, 5, 7)


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        (
            "UPDATE finalised_statements SET total = 1 WHERE number = '2026-000002'",
            (Problem.STATEMENT_CHANGED, "2026-000002"),
        ),
        (
            "UPDATE finalised_statements SET number = '2026-000009' WHERE number = '2026-000002'",
            (Problem.NUMBER_WRONG, "2026-000009"),
        ),
        (
            "UPDATE billing_runs SET statements_digest = 'x' WHERE kind = 'first'",
            (Problem.RUN_NOT_IN_JOURNAL, "2026-10 (first)"),
        ),
        ("UPDATE run_facts SET content = 'x'", (Problem.FACTS_CHANGED, "2026-10")),
        (
            "UPDATE printed_papers SET content = 'x' WHERE name LIKE '%2026-000001.pdf'",
            (Problem.PAPER_CHANGED, "2026-10_H_R-1_2026-000001.pdf"),
        ),
        ("DELETE FROM finalised_months", (Problem.MONTH_MISSING, "2026-10 (first)")),
        ("UPDATE journal SET wording = '{}' WHERE number = 2", (Problem.JOURNAL_BROKEN, "2")),
    ],
)
def test_what_was_changed_is_named(
    database: Database, tmp_path: Path, statement: str, expected: tuple[Problem, str]
) -> None:
    finalised(database, tmp_path)

    kind = "bytea" if database.is_shared else "blob"
    bytes_of_another = f"content = CAST('x' AS {kind})"
    tamper(database, statement.replace("content = 'x'", bytes_of_another))

    assert expected in problems(database)


def test_a_removed_statement_leaves_a_gap_that_is_found(sqlite_database: Database, tmp_path: Path) -> None:
    finalised(sqlite_database, tmp_path)

    tamper(sqlite_database, "DELETE FROM printed_papers WHERE name LIKE '%2026-000001.pdf'")
    with sqlite_database.writing_engine.begin() as connection:
        drop_frozen_guards(connection)
        connection.execute(text("UPDATE finalised_statements SET sequence = 7 WHERE number = '2026-000001'"))
        create_frozen_guards(connection)

    assert (Problem.NUMBER_MISSING, "2026-000001") in problems(sqlite_database)


def test_a_missing_guard_is_found(database: Database) -> None:
    with database.writing_engine.begin() as connection:
        drop_frozen_guards(connection)

    assert {each.problem for each in check_integrity(database).problems} == {Problem.GUARD_MISSING}


def test_a_paper_is_the_same_bytes_whenever_it_is_written(database: Database, tmp_path: Path) -> None:
    finalised(database, tmp_path / "first")
    executor = Executor(database, lambda: SOME_MOMENT)
    runs = runs_of(database, OCTOBER)

    write_runs(executor, [each.id for each in runs], tmp_path / "second", actor=SOMEONE)

    first = {path.name: path.read_bytes() for path in (tmp_path / "first").iterdir()}
    assert first == {path.name: path.read_bytes() for path in (tmp_path / "second").iterdir()}
    assert len(first) == 7


def test_a_paper_outlives_changed_names(sqlite_database: Database, tmp_path: Path) -> None:
    house = a_billed_house(sqlite_database)
    house.finalise()
    executor = Executor(sqlite_database, lambda: SOME_MOMENT)
    (paper,) = house.resident_papers()
    first = pdf_of(executor, paper.id, actor=SOMEONE)

    house.change(
        residents=[
            {"key": "R-1", "family_name": "Umbenannt", "given_name": "Ali", "birth_date": "1990-01-01"}
        ],
        facilities=[{"key": "H", "name": "Anderes Haus", "kind": "communal"}],
    )

    assert pdf_of(executor, paper.id, actor=SOMEONE) == first
    assert check_integrity(sqlite_database).problems == ()
