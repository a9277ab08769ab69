"""The check of the database and of everything finalised in it: what is wrong, and where."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, select, text

from unterkunft.documents.renderer import renderer_name
from unterkunft.model.journal import JournalEntry
from unterkunft.model.statement import (
    BillingRun,
    FinalisedMonth,
    FinalisedStatement,
    PrintedPaper,
    RunFacts,
    StatementKind,
)
from unterkunft.services.finalised_content import content_of, statement_digest
from unterkunft.services.issuing import run_digest
from unterkunft.services.journal import BLANKED, broken_links
from unterkunft.services.numbering import number_text
from unterkunft.services.printed_papers import drawn_pdf
from unterkunft.services.stored_values import digest_of, unpacked
from unterkunft.storage.engine import Database
from unterkunft.storage.frozen_guards import FROZEN_TABLES, frozen_guard_names

_ROWS_AT_ONCE = 200

Progress = Callable[[int, int], None]
"""Told how many of how many papers are checked."""


class Problem(StrEnum):
    """What can be wrong."""

    FILE_DAMAGED = "FILE_DAMAGED"
    REFERENCE_BROKEN = "REFERENCE_BROKEN"
    GUARD_MISSING = "GUARD_MISSING"
    JOURNAL_BROKEN = "JOURNAL_BROKEN"
    STATEMENT_CHANGED = "STATEMENT_CHANGED"
    NUMBER_WRONG = "NUMBER_WRONG"
    NUMBER_MISSING = "NUMBER_MISSING"
    RUN_CHANGED = "RUN_CHANGED"
    RUN_NOT_IN_JOURNAL = "RUN_NOT_IN_JOURNAL"
    FACTS_CHANGED = "FACTS_CHANGED"
    PAPER_CHANGED = "PAPER_CHANGED"
    PAPER_DIFFERS = "PAPER_DIFFERS"
    MONTH_MISSING = "MONTH_MISSING"


@dataclass(frozen=True, slots=True)
class IntegrityProblem:
    """One thing that is wrong, and where: a table, a number, a month."""

    problem: Problem
    place: str
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class IntegrityReport:
    """What was looked at, and everything that is wrong."""

    journal_entries: int
    runs: int
    statements: int
    papers: int
    problems: tuple[IntegrityProblem, ...]


def check_integrity(
    database: Database, *, draws: bool = True, progress: Progress = lambda _done, _of: None
) -> IntegrityReport:
    """Looks at everything; with `draws` every paper kept is drawn again and compared byte by byte."""
    with database.reading() as connection:
        statements = list(_statements(connection))
        problems = [
            *(_database(connection) if not database.is_shared else ()),
            *_guards(connection, is_shared=database.is_shared),
            *_journal(connection),
            *(problem for each in statements for problem in each.problems),
            *_numbers(connection),
            *_runs(connection, statements),
            *_facts(connection),
            *_papers(connection, draws=draws, progress=progress),
        ]
        count = text(
            "SELECT (SELECT count(*) FROM journal), (SELECT count(*) FROM billing_runs),"
            " (SELECT count(*) FROM printed_papers)"
        )
        entries, runs, papers = connection.execute(count).one()
    return IntegrityReport(entries, runs, len(statements), papers, tuple(problems))


def _database(connection: Connection) -> Iterator[IntegrityProblem]:
    for line in connection.exec_driver_sql("PRAGMA integrity_check").scalars():
        if line != "ok":
            yield IntegrityProblem(Problem.FILE_DAMAGED, line)
    broken = {row[0] for row in connection.exec_driver_sql("PRAGMA foreign_key_check")}
    for table in sorted(broken):
        yield IntegrityProblem(Problem.REFERENCE_BROKEN, table)


def _guards(connection: Connection, *, is_shared: bool) -> Iterator[IntegrityProblem]:
    query = (
        "SELECT tgname FROM pg_trigger WHERE tgenabled <> 'D'"
        if is_shared
        else "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    )
    there = set(connection.scalars(text(query)))
    for table in FROZEN_TABLES:
        if not there.issuperset(frozen_guard_names(table, is_shared=is_shared)):
            yield IntegrityProblem(Problem.GUARD_MISSING, table)


def _journal(connection: Connection) -> Iterator[IntegrityProblem]:
    for number in broken_links(connection):
        yield IntegrityProblem(Problem.JOURNAL_BROKEN, str(number))


@dataclass(frozen=True, slots=True)
class _CheckedStatement:
    run: Any
    digest: str
    problems: tuple[IntegrityProblem, ...]


def _statements(connection: Connection) -> Iterator[_CheckedStatement]:
    table = FinalisedStatement.__table__
    rows = connection.execution_options(yield_per=_ROWS_AT_ONCE).execute(
        select(*table.c).order_by(table.c.kind, table.c.year, table.c.sequence)
    )
    for row in rows:
        statement = FinalisedStatement(**row._mapping)
        yield _CheckedStatement(row.run_id, row.digest, tuple(_about(statement)))


def _about(row: FinalisedStatement) -> Iterator[IntegrityProblem]:
    """A paper must say what its digest covers, and its columns what its content says."""
    try:
        stored = unpacked(row.content)
        is_sound = statement_digest(row, stored) == row.digest
        paper = content_of(row.kind, row.content).paper
        is_sound = is_sound and (paper.number, paper.total) == (row.number, row.total)
    except (ValueError, TypeError, KeyError):  # content that is no content any more
        is_sound = False
    if not is_sound:
        yield IntegrityProblem(Problem.STATEMENT_CHANGED, row.number, {"month": row.month})
    if row.number != number_text(row.kind, row.year, row.sequence):
        yield IntegrityProblem(Problem.NUMBER_WRONG, row.number)


def _numbers(connection: Connection) -> Iterator[IntegrityProblem]:
    row = FinalisedStatement
    used: dict[tuple[StatementKind, int], set[int]] = {}
    for kind, year, sequence in connection.execute(select(row.kind, row.year, row.sequence)):
        used.setdefault((kind, year), set()).add(sequence)
    for (kind, year), sequences in sorted(used.items()):
        for missing in sorted(set(range(1, max(sequences) + 1)) - sequences):
            yield IntegrityProblem(Problem.NUMBER_MISSING, number_text(kind, year, missing))


def _runs(connection: Connection, statements: list[_CheckedStatement]) -> Iterator[IntegrityProblem]:
    digests: dict[Any, list[str]] = {}
    for statement in statements:
        digests.setdefault(statement.run, []).append(statement.digest)
    journaled = _runs_in_journal(connection)
    months = set(connection.scalars(select(FinalisedMonth.run_id)))
    row = BillingRun
    for run in connection.execute(select(row.id, row.month, row.kind, row.statements_digest)):
        place = f"{run.month} ({run.kind.value})"
        if run_digest(digests.get(run.id, [])) != run.statements_digest:
            yield IntegrityProblem(Problem.RUN_CHANGED, place)
        if journaled.get(str(run.id)) != run.statements_digest:
            yield IntegrityProblem(Problem.RUN_NOT_IN_JOURNAL, place)
        if run.kind.value == "first" and run.id not in months:
            yield IntegrityProblem(Problem.MONTH_MISSING, place)


def _runs_in_journal(connection: Connection) -> dict[str, str]:
    """The digest of each run as the journal has it, whose chain of hashes nobody can mend unseen."""
    row = JournalEntry
    query = select(row.images).where(
        row.images != BLANKED, row.images.contains(f'"{BillingRun.__tablename__}"')
    )
    return {
        row_id: after["statements_digest"]
        for images in connection.scalars(query)
        for table, row_id, _, after in json.loads(images)
        if table == BillingRun.__tablename__ and after is not None
    }


def _facts(connection: Connection) -> Iterator[IntegrityProblem]:
    query = select(BillingRun.month, BillingRun.facts_digest, RunFacts.digest, RunFacts.content).join(
        RunFacts, RunFacts.run_id == BillingRun.id
    )
    for month, of_run, digest, content in connection.execute(query):
        try:
            found = digest_of(unpacked(content))
        except ValueError:
            found = ""
        if not found == digest == of_run:
            yield IntegrityProblem(Problem.FACTS_CHANGED, month)


def _papers(connection: Connection, *, draws: bool, progress: Progress) -> Iterator[IntegrityProblem]:
    statement = FinalisedStatement
    query = (
        select(
            PrintedPaper.name,
            PrintedPaper.renderer,
            PrintedPaper.digest,
            PrintedPaper.content,
            statement.kind,
            statement.content.label("stored"),
        )
        .outerjoin(statement, PrintedPaper.statement_id == statement.id)
        .order_by(PrintedPaper.name)
    )
    total = connection.scalar(select(text("count(*)")).select_from(PrintedPaper)) or 0
    rows = connection.execution_options(yield_per=_ROWS_AT_ONCE).execute(query)
    for done, paper in enumerate(rows, start=1):
        if digest_of(paper.content) != paper.digest:
            yield IntegrityProblem(Problem.PAPER_CHANGED, paper.name)
        elif draws and paper.kind is not None and paper.renderer == renderer_name():
            yield from _drawn_again(paper)
        progress(done, total)


def _drawn_again(paper: Any) -> Iterator[IntegrityProblem]:
    try:
        is_same = drawn_pdf(content_of(paper.kind, paper.stored)) == paper.content
    except (ValueError, TypeError, KeyError):  # told of the statement already
        return
    if not is_same:
        yield IntegrityProblem(Problem.PAPER_DIFFERS, paper.name)
