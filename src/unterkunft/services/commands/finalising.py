"""Finalising a month, and taking note of findings before that."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, date
from typing import ClassVar

from unterkunft.documents.statement import FindingOnPaper, StatementPaper
from unterkunft.model.statement import FinalisedMonth, FindingAcknowledgement, RunKind, StatementKind
from unterkunft.services.billing_run import BilledMonth, Progress
from unterkunft.services.changes import Wording
from unterkunft.services.contract_corrections import own_contracts
from unterkunft.services.executor import Step, apply
from unterkunft.services.finalised_content import StoredFacts
from unterkunft.services.issuing import Issue
from unterkunft.services.month_book import (
    computed_month,
    facilities_to_finalise,
    facts_behind,
    narrowed_to,
    tariff_documents,
)
from unterkunft.services.permissions import Right
from unterkunft.services.release_check import blocking, reasons, release_findings
from unterkunft.services.release_findings import ReleaseFinding
from unterkunft.services.statement_papers import statement_papers
from unterkunft.values.month import Month
from unterkunft.values.refusals import DomainRefusal

_LONGEST_MESSAGE = 2000


@dataclass(frozen=True, slots=True)
class FinaliseMonth:
    """Number and freeze a month's statements, of the facilities named or of all that are not yet.

    `issued_on` dates the papers, `due_on` is when the payers are to pay; the month is what they pay for.
    `report` is told how many residents are computed; it may raise to stop before anything is written.
    """

    month: Month
    issued_on: date
    due_on: date | None = None
    facilities: tuple[str, ...] = ()
    report: Progress = field(default=lambda _done, _of: None, compare=False)
    right: ClassVar[Right] = Right.BILL
    undo_refusal: ClassVar[str] = "FINALISED_STAYS"


@dataclass(frozen=True, slots=True)
class FindingChoice:
    """Findings of one code, of one resident or of all."""

    code: str
    resident: str | None = None


@dataclass(frozen=True, slots=True)
class AcknowledgeFindings:
    """Take note of findings of a month as they are now, with the reason why they may stand."""

    month: Month
    findings: tuple[FindingChoice, ...]
    reason: str
    today: date
    facilities: tuple[str, ...] = ()
    right: ClassVar[Right] = Right.BILL


@apply.register
def finalise_month(command: FinaliseMonth, step: Step) -> Wording:
    """Computes the month anew while nobody else commits, and writes what came out."""
    # The journal's lock first: until the commit every row this reads stays as it is.
    step.work.lock_journal()
    connection = step.work.session.connection()
    facilities = facilities_to_finalise(connection, command.month, command.facilities)
    billed = narrowed_to(computed_month(connection, command.month, command.report), facilities)
    findings = release_findings(connection, billed, today=command.issued_on)
    refuse_blocked(findings)
    issue = Issue(step, command.month, issued_on=command.issued_on, due_on=command.due_on)
    papers = papers_with_reasons(billed, findings)
    for statement, paper in zip(billed.result.statements, papers, strict=True):
        issue.resident_paper(StatementKind.STATEMENT, paper, statement)
    issue.collective_papers(billed.names, contracts=own_contracts(billed))
    documents = tariff_documents(connection, billed.facts)
    facts = StoredFacts(facts_behind(billed), documents, on_paper(findings, billed))
    run = issue.finish(RunKind.FIRST, facts)
    for facility in facilities:
        step.work.add(FinalisedMonth(facility=facility, month=str(command.month), run_id=run.id))
    return Wording("MONTH_FINALISED", {"month": str(command.month), "statements": run.statements})


@apply.register
def acknowledge_findings(command: AcknowledgeFindings, step: Step) -> Wording:
    """Keeps who took note of what, when and why; a code that fits nothing is refused."""
    if not command.reason.strip():
        raise DomainRefusal("NO_REASON")
    step.work.lock_journal()
    connection = step.work.session.connection()
    billed = computed_month(connection, command.month)
    if command.facilities:
        billed = narrowed_to(billed, command.facilities)
    findings = release_findings(connection, billed, today=command.today)
    chosen = [each for choice in command.findings for each in _chosen(findings, choice)]
    for each in dict.fromkeys(each for each in chosen if each.acknowledged is None):
        step.work.add(_acknowledgement(each, command, step))
    return Wording("FINDINGS_ACKNOWLEDGED", {"month": str(command.month), "findings": len(chosen)})


def refuse_blocked(findings: Iterable[ReleaseFinding]) -> None:
    """Refuses while a finding neither is solved nor acknowledged."""
    blocked = blocking(findings)
    if blocked:
        raise DomainRefusal("FINDINGS_BLOCK", findings=blocked)


def papers_with_reasons(
    billed: BilledMonth, findings: Iterable[ReleaseFinding]
) -> tuple[StatementPaper, ...]:
    """The papers of a month, their findings with the reasons for which they stand."""
    why = reasons(findings)
    return tuple(
        replace(paper, findings=tuple(_with_reason(each, why) for each in paper.findings))
        for paper in statement_papers(billed.facts, billed.result, billed.names)
    )


def on_paper(findings: Iterable[ReleaseFinding], billed: BilledMonth) -> tuple[FindingOnPaper, ...]:
    """The findings of a release as papers and the workbook show them."""
    return tuple(
        FindingOnPaper(
            code=each.code,
            severity=each.severity,
            text=each.message,
            resident_key=each.resident or "",
            resident_name=billed.names.residents[each.resident].name if each.resident else "",
            facility_key=each.facility,
            first_day=each.first_day,
            last_day=each.last_day,
            acknowledged=each.acknowledged.reason if each.acknowledged else "",
        )
        for each in findings
    )


def _with_reason(
    finding: FindingOnPaper, why: dict[tuple[str, str, str | None, date, date], str]
) -> FindingOnPaper:
    if finding.first_day is None or finding.last_day is None:
        return finding
    place = (finding.facility_key, finding.resident_key or None)
    reason = why.get((finding.code, *place, finding.first_day, finding.last_day))
    return replace(finding, acknowledged=reason) if reason else finding


def _chosen(findings: Collection[ReleaseFinding], choice: FindingChoice) -> list[ReleaseFinding]:
    chosen = [
        each for each in findings if each.code == choice.code and choice.resident in (None, each.resident)
    ]
    if not chosen:
        raise DomainRefusal("NO_SUCH_FINDING", finding=choice.code, resident=choice.resident)
    return chosen


def _acknowledgement(
    finding: ReleaseFinding, command: AcknowledgeFindings, step: Step
) -> FindingAcknowledgement:
    return FindingAcknowledgement(
        month=str(command.month),
        digest=finding.digest,
        code=finding.code,
        facility=finding.facility,
        resident=finding.resident,
        message=finding.message[:_LONGEST_MESSAGE],
        reason=command.reason.strip()[:_LONGEST_MESSAGE],
        acknowledged_by=step.actor.name,
        acknowledged_at=step.at.astimezone(UTC).isoformat(),
    )
