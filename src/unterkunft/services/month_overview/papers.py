"""One person's month as a paper with its derivation, and papers of a month before it is finalised."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from uuid import UUID

from unterkunft.billing.facts import BillingMonth
from unterkunft.billing.statement import MonthResult, Statement, totals_of
from unterkunft.documents.statement import MonthWorkbook, ResidentOnPaper, StatementPaper
from unterkunft.documents.statement_excel import write_month_workbook
from unterkunft.services.billing_run import BilledMonth
from unterkunft.services.contract_corrections import own_contracts
from unterkunft.services.correction_run import Subject
from unterkunft.services.finalised_content import StatementContent
from unterkunft.services.month_book import narrowed_to
from unterkunft.services.month_overview.derivation import Chapter, derivation
from unterkunft.services.month_overview.loading import LoadedMonth
from unterkunft.services.month_overview.people import BilledPerson, facts_of_run
from unterkunft.services.printed_papers import drawn_pdf
from unterkunft.services.statement_papers import paper_findings, statement_papers
from unterkunft.storage.engine import Database
from unterkunft.values.refusals import EnvironmentFailure, cause_of


@dataclass(frozen=True, slots=True)
class Explained:
    """A statement as it is shown beside the table: the paper, what holds of the month, and why."""

    paper: StatementPaper
    statement: Statement
    chapters: tuple[Chapter, ...]


@dataclass(slots=True)
class FactsOfRuns:
    """The facts of finalised runs, the last one kept: people are looked at one after the other."""

    database: Database
    run: UUID | None = None
    facts: BillingMonth | None = None

    def of(self, run: UUID) -> BillingMonth | None:
        """What a run was computed from."""
        if run != self.run:
            stored = facts_of_run(self.database, run)
            self.run, self.facts = run, stored.facts if stored else None
        return self.facts


def explained(loaded: LoadedMonth, subject: Subject, runs: FactsOfRuns) -> Explained | None:
    """One person's month with its derivation; None where there is no statement any more."""
    statement = next(
        (each for each in loaded.statements if (each.facility, each.resident) == subject),
        None,
    )
    if statement is None:
        return None
    in_force = loaded.papers.get(subject)
    if in_force is None:
        paper = draft_paper(loaded.billed, statement)
        chapters = derivation(loaded.billed.facts, statement, loaded.billed.names)
    else:
        paper = _as_a_whole(in_force.content.paper)
        facts = runs.of(in_force.run_id)
        chapters = derivation(facts, statement, loaded.billed.names) if facts else ()
    return Explained(_for_these_eyes(paper, loaded.people), statement, chapters)


def draft_paper(billed: BilledMonth, statement: Statement) -> StatementPaper:
    """The paper of one statement as it is computed now."""
    month = billed.result.month
    findings = tuple(each for each in billed.result.findings if each.resident == statement.resident)
    result = MonthResult(month, (statement,), totals_of((statement,)), findings)
    return statement_papers(billed.facts, result, billed.names)[0]


def draft_pdf(billed: BilledMonth, statement: Statement) -> bytes:
    """The PDF of one statement; it says on every page that it is a draft."""
    return drawn_pdf(StatementContent(draft_paper(billed, statement), None))


def draft_workbook(billed: BilledMonth, facilities: Collection[str], path: Path) -> None:
    """The workbook of facilities as they are computed now.

    Raises EnvironmentFailure where the file cannot be written.
    """
    narrowed = narrowed_to(billed, facilities)
    result = narrowed.result
    workbook = MonthWorkbook(
        result.month,
        statement_papers(narrowed.facts, result, narrowed.names),
        paper_findings(result, narrowed.names),
        own_contracts(narrowed),
    )
    file = BytesIO()
    write_month_workbook(workbook, file)
    try:
        path.write_bytes(file.getvalue())
    except OSError as error:
        raise EnvironmentFailure("FILE_UNWRITABLE", path=str(path), cause=cause_of(error)) from error


def _as_a_whole(paper: StatementPaper) -> StatementPaper:
    """A correction holds the difference and beside it what is right now: that is what is looked at."""
    note = paper.correction
    if note is None or note.new_total is None:
        return paper
    return replace(paper, lines=note.new_lines, total=note.new_total)


def _for_these_eyes(paper: StatementPaper, people: Mapping[str, BilledPerson]) -> StatementPaper:
    person = people.get(paper.resident.key)
    if person is None or not person.is_hidden:
        return paper
    return replace(paper, resident=ResidentOnPaper(person.key, person.name))
