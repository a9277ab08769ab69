"""Issuing papers: numbered, dated, packed, and written with their run in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date
from decimal import Decimal
from importlib.metadata import version
from uuid import UUID

from unterkunft.billing.statement import Statement
from unterkunft.documents.payer_statement import payer_papers
from unterkunft.documents.statement import ContractOnPaper, PayerPaper, StatementPaper
from unterkunft.model.statement import (
    BillingRun,
    FinalisedStatement,
    RunFacts,
    RunKind,
    StatementKind,
)
from unterkunft.services.contract_papers import invoice
from unterkunft.services.executor import Step
from unterkunft.services.finalised_content import PayerContent, StatementContent, StoredFacts, put_content
from unterkunft.services.numbering import Numbers, number_text
from unterkunft.services.statement_papers import StatementNames
from unterkunft.services.stored_values import digest_of, json_text, packed
from unterkunft.values.ids import new_id
from unterkunft.values.money import ZERO
from unterkunft.values.month import Month

_TO_PAYERS = (StatementKind.PAYER_STATEMENT, StatementKind.OPERATOR_INVOICE)


@dataclass(frozen=True, slots=True)
class References:
    """The paper another one corrects or takes back."""

    corrects: UUID | None = None
    cancels: UUID | None = None


class Issue:
    """The papers of one run while they are numbered; the journal must be locked."""

    def __init__(self, step: Step, month: Month, *, issued_on: date, due_on: date | None) -> None:
        self.month, self.issued_on, self.due_on = month, issued_on, due_on
        self._step = step
        self._numbers = Numbers(step.work, issued_on.year)
        self._rows: list[FinalisedStatement] = []
        self._papers: list[StatementPaper] = []

    def resident_paper(
        self,
        kind: StatementKind,
        paper: StatementPaper,
        state: Statement | None,
        *,
        refers_to: References | None = None,
        causes: tuple[str, ...] = (),
    ) -> FinalisedStatement:
        """Numbers and dates a resident's paper; `state` is what holds for the resident from it on."""
        row = self._numbered(kind, paper.total, days=state.billed_days if state else 0)
        row.facility, row.resident = paper.facility.key, paper.resident.key
        references = refers_to or References()
        row.corrects_id, row.cancels_id = references.corrects, references.cancels
        dated = replace(paper, number=row.number, issued_on=self.issued_on, due_on=self.due_on)
        put_content(row, StatementContent(dated, state, causes))
        self._papers.append(dated)
        return row

    def collective_papers(self, names: StatementNames, *, contracts: Sequence[ContractOnPaper] = ()) -> None:
        """One collective statement for each payer of the papers issued so far, one invoice per contract."""
        month, issued_on = self.month, self.issued_on
        papers = payer_papers(
            self._papers, names.payers, month=month, sender=names.sender, issued_on=issued_on
        )
        for paper in papers:
            self._payer_paper(StatementKind.PAYER_STATEMENT, paper)
        for contract in contracts:
            self.invoice(invoice(month, names.senders[contract.facility.key], contract))

    def invoice(self, paper: PayerPaper, *, corrects: UUID | None = None) -> None:
        """Numbers and dates an operator's invoice, or what corrects one."""
        self._payer_paper(StatementKind.OPERATOR_INVOICE, paper, corrects=corrects)

    def finish(self, kind: RunKind, facts: StoredFacts | None) -> BillingRun:
        """Writes the run, its papers and what they rest on."""
        text = json_text(facts) if facts else ""
        own = [row for row in self._rows if row.kind not in _TO_PAYERS]
        run = BillingRun(
            id=new_id(),
            month=str(self.month),
            kind=kind,
            issued_on=self.issued_on,
            due_on=self.due_on,
            finalised_at=self._step.at.astimezone(UTC).isoformat(),
            finalised_by=self._step.actor.name,
            program=f"unterkunft {version('unterkunft')}",
            statements=len(own),
            total=sum((row.total for row in own), start=ZERO),
            facts_digest=digest_of(text),
            statements_digest=run_digest([row.digest for row in self._rows]),
        )
        work = self._step.work
        work.add(run)
        if facts is not None:
            work.session.add(RunFacts(run_id=run.id, content=packed(text), digest=run.facts_digest))
        for row in self._rows:
            row.run_id = run.id
        work.session.add_all(self._rows)
        work.flush()
        return run

    def _payer_paper(self, kind: StatementKind, paper: PayerPaper, *, corrects: UUID | None = None) -> None:
        row = self._numbered(kind, paper.total, days=0)
        row.payer = paper.payer.key
        row.facility = paper.contracts[0].facility.key if paper.contracts else None
        row.resident = row.cancels_id = None
        row.corrects_id = corrects
        dated = replace(paper, number=row.number, issued_on=self.issued_on, due_on=self.due_on)
        put_content(row, PayerContent(dated))

    def _numbered(self, kind: StatementKind, total: Decimal, *, days: int) -> FinalisedStatement:
        sequence = self._numbers.next(kind)
        row = FinalisedStatement(
            id=new_id(),
            kind=kind,
            year=self._numbers.year,
            sequence=sequence,
            number=number_text(kind, self._numbers.year, sequence),
            month=str(self.month),
            issued_on=self.issued_on,
            due_on=self.due_on,
            billed_days=days,
            total=total,
        )
        self._rows.append(row)
        return row


def run_digest(digests: Sequence[str]) -> str:
    """Over the papers of a run, in whatever order they are read."""
    return digest_of("\n".join(sorted(digests)))
