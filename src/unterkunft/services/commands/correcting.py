"""Correcting finalised statements, and taking single ones back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from sqlalchemy import select

from unterkunft.documents.statement import StatementPaper
from unterkunft.model.statement import FinalisedStatement, RunKind, StatementKind
from unterkunft.services.billing_run import BilledMonth
from unterkunft.services.changes import Wording
from unterkunft.services.commands.finalising import on_paper, papers_with_reasons, refuse_blocked
from unterkunft.services.correction_run import Correction, MonthCorrections, Subject, compare_month
from unterkunft.services.difference_papers import (
    cancelling_paper,
    difference_paper,
    former_of,
    replacing_paper,
)
from unterkunft.services.executor import Step, apply
from unterkunft.services.finalised_content import StatementContent, StoredFacts, statement_content
from unterkunft.services.issuing import Issue, References
from unterkunft.services.month_book import facts_behind, tariff_documents
from unterkunft.services.permissions import Right
from unterkunft.services.release_check import release_findings
from unterkunft.services.release_findings import ReleaseFinding
from unterkunft.services.statement_papers import load_names
from unterkunft.storage.unit_of_work import UnitOfWork
from unterkunft.values.month import Month
from unterkunft.values.refusals import DomainRefusal


class CorrectionForm(StrEnum):
    """How a finalised statement is put right."""

    DIFFERENCE = "difference"
    REISSUE = "reissue"


@dataclass(frozen=True, slots=True)
class FinaliseCorrections:
    """Issue papers for all that is no longer right in a finalised month.

    DIFFERENCE writes one paper over the difference, REISSUE takes the old papers back and writes a new one.
    Operators' invoices are always corrected by the difference, which refers to the invoice in force.
    """

    month: Month
    issued_on: date
    due_on: date | None = None
    facilities: tuple[str, ...] = ()
    form: CorrectionForm = CorrectionForm.DIFFERENCE
    right: ClassVar[Right] = Right.BILL
    undo_refusal: ClassVar[str] = "FINALISED_STAYS"


@dataclass(frozen=True, slots=True)
class CancelStatement:
    """Take back one finalised paper about a resident, by its number."""

    number: str
    issued_on: date
    reason: str
    right: ClassVar[Right] = Right.BILL
    undo_refusal: ClassVar[str] = "FINALISED_STAYS"


@apply.register
def finalise_corrections(command: FinaliseCorrections, step: Step) -> Wording:
    """Compares anew while nobody else commits, and issues what is needed; where all is right, nothing."""
    step.work.lock_journal()
    connection = step.work.session.connection()
    compared = compare_month(connection, command.month, command.facilities)
    wording = Wording(
        "CORRECTIONS_FINALISED",
        {"month": str(command.month), "statements": len(compared.corrections) + len(compared.contracts)},
    )
    if compared.is_empty:
        return wording
    findings = _findings_about(
        compared, release_findings(connection, compared.billed, today=command.issued_on)
    )
    refuse_blocked(findings)
    issue = Issue(step, command.month, issued_on=command.issued_on, due_on=command.due_on)
    today = _today(compared.billed, findings)
    for correction in compared.corrections:
        _issue(step.work, issue, command.form, _Case(correction, compared, today))
    issue.collective_papers(compared.billed.names)
    for contract in compared.contracts:
        issue.invoice(contract.paper, corrects=contract.corrects)
    facts = facts_behind(compared.billed)
    documents = tariff_documents(connection, compared.billed.facts)
    issue.finish(RunKind.CORRECTION, StoredFacts(facts, documents, on_paper(findings, compared.billed)))
    return wording


@apply.register
def cancel_statement(command: CancelStatement, step: Step) -> Wording:
    """Writes a paper of its own number that takes the old one back; only the last one in force can be."""
    if not command.reason.strip():
        raise DomainRefusal("NO_REASON")
    step.work.lock_journal()
    row = step.work.session.scalar(
        select(FinalisedStatement).where(FinalisedStatement.number == command.number)
    )
    if row is None:
        raise DomainRefusal("UNKNOWN_STATEMENT", number=command.number)
    _refuse_not_cancellable(step.work, row)
    content = statement_content(row.content)
    issue = Issue(step, Month.parse(row.month), issued_on=command.issued_on, due_on=None)
    _cancel(step.work, issue, row, content, command.reason.strip())
    issue.collective_papers(load_names(step.work.session.connection()))
    issue.finish(RunKind.CANCELLATION, None)
    return Wording("STATEMENT_CANCELLED", {"number": command.number})


@dataclass(frozen=True, slots=True)
class _Case:
    """One resident's month that is put right; `today` holds the papers as they would be written now."""

    correction: Correction
    compared: MonthCorrections
    today: Mapping[Subject, StatementPaper]

    @property
    def subject(self) -> Subject:
        return (self.correction.facility, self.correction.resident)


def _today(billed: BilledMonth, findings: tuple[ReleaseFinding, ...]) -> dict[Subject, StatementPaper]:
    papers = papers_with_reasons(billed, findings)
    return {(paper.facility.key, paper.resident.key): paper for paper in papers}


def _findings_about(
    compared: MonthCorrections, findings: tuple[ReleaseFinding, ...]
) -> tuple[ReleaseFinding, ...]:
    """The findings about those whose papers are corrected; the others have been released long since."""
    touched = {(each.facility, each.resident) for each in compared.corrections}
    facilities = {facility for facility, _ in touched}
    return tuple(
        each
        for each in findings
        if (each.facility, each.resident) in touched
        or (each.resident is None and each.facility in facilities)
    )


def _issue(work: UnitOfWork, issue: Issue, form: CorrectionForm, case: _Case) -> None:
    correction, paper = case.correction, case.compared.papers.get(case.subject)
    now = case.today.get(case.subject)
    state = next(
        (
            each
            for each in case.compared.billed.result.statements
            if (each.facility, each.resident) == case.subject
        ),
        None,
    )
    if paper is None:
        if now is not None:
            issue.resident_paper(StatementKind.STATEMENT, now, state, causes=correction.causes)
        return
    former = former_of(paper.content.paper)
    if form is CorrectionForm.DIFFERENCE:
        issue.resident_paper(
            StatementKind.CORRECTION,
            difference_paper(former, now, correction.causes),
            state,
            refers_to=References(corrects=paper.id),
            causes=correction.causes,
        )
        return
    for row in _chain(work, paper.id):
        _cancel(work, issue, row, statement_content(row.content), "; ".join(correction.causes))
    if now is not None:
        new = replacing_paper(former, now, correction.causes)
        refers_to = References(corrects=paper.id)
        issue.resident_paper(
            StatementKind.STATEMENT, new, state, refers_to=refers_to, causes=correction.causes
        )


def _chain(work: UnitOfWork, last: object) -> list[FinalisedStatement]:
    """The papers in force that build on each other, the last one first."""
    taken_back = select(FinalisedStatement.cancels_id).where(FinalisedStatement.cancels_id.is_not(None))
    chain: list[FinalisedStatement] = []
    while last is not None:
        query = select(FinalisedStatement).where(
            FinalisedStatement.id == last, FinalisedStatement.id.not_in(taken_back)
        )
        row = work.session.scalar(query)
        if row is None:
            break
        chain.append(row)
        last = row.corrects_id
    return chain


def _cancel(
    work: UnitOfWork, issue: Issue, row: FinalisedStatement, content: StatementContent, reason: str
) -> None:
    paper = cancelling_paper(content.paper, issued_on=row.issued_on, reason=reason)
    is_correction = row.kind is StatementKind.CORRECTION
    before = work.session.get(FinalisedStatement, row.corrects_id) if is_correction else None
    state = statement_content(before.content).state if before is not None else None
    issue.resident_paper(StatementKind.CANCELLATION, paper, state, refers_to=References(cancels=row.id))


def _refuse_not_cancellable(work: UnitOfWork, row: FinalisedStatement) -> None:
    """A paper is taken back once, and not while another one builds on it."""
    if row.kind not in (StatementKind.STATEMENT, StatementKind.CORRECTION):
        raise DomainRefusal("NOT_CANCELLABLE", number=row.number)
    statement = FinalisedStatement
    cancelled = work.session.scalar(select(statement.number).where(statement.cancels_id == row.id))
    if cancelled is not None:
        raise DomainRefusal("ALREADY_CANCELLED", number=row.number, by=cancelled)
    taken_back = select(statement.cancels_id).where(statement.cancels_id.is_not(None))
    later = work.session.scalar(
        select(statement.number).where(statement.corrects_id == row.id, statement.id.not_in(taken_back))
    )
    if later is not None:
        raise DomainRefusal("CORRECTED_SINCE", number=row.number, by=later)
