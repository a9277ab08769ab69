"""A finalised month as it was computed then, and who has which number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from unterkunft.billing.statement import ContractLine, ContractStatement, MonthResult, totals_of
from unterkunft.documents.statement import ContractOnPaper
from unterkunft.model.statement import BillingRun, FinalisedStatement, RunKind, StatementKind
from unterkunft.services.finalised_content import payer_content, statement_content
from unterkunft.storage.engine import Database
from unterkunft.values.month import Month


@dataclass(frozen=True, slots=True)
class FinalisedPapers:
    """What the first runs of a month issued; corrections are papers of their own."""

    result: MonthResult
    numbers: Mapping[tuple[str, str], str]
    """By facility and resident."""
    runs: tuple[UUID, ...]


def finalised_papers(
    database: Database, month: Month, *, facility: str | None = None
) -> FinalisedPapers | None:
    """The papers with which a month, or a facility's month, was finalised; None where it is not."""
    row = FinalisedStatement
    query = (
        select(row.run_id, row.kind, row.number, row.facility, row.resident, row.content)
        .join(BillingRun, row.run_id == BillingRun.id)
        .where(row.month == str(month), BillingRun.kind == RunKind.FIRST)
        .order_by(row.facility, row.resident)
    )
    if facility is not None:
        query = query.where(row.facility == facility)
    with database.reading() as connection:
        rows = connection.execute(query).all()
    if not rows:
        return None
    own = [each for each in rows if each.kind is StatementKind.STATEMENT]
    states = (statement_content(each.content).state for each in own)
    statements = tuple(each for each in states if each is not None)
    invoices = [each for each in rows if each.kind is StatementKind.OPERATOR_INVOICE]
    contracts = tuple(_contract(payer_content(each.content).paper.contracts[0]) for each in invoices)
    return FinalisedPapers(
        MonthResult(month, statements, totals_of(statements), (), contracts),
        {(each.facility or "", each.resident or ""): each.number for each in own},
        tuple(dict.fromkeys(each.run_id for each in rows)),
    )


def _contract(paper: ContractOnPaper) -> ContractStatement:
    return ContractStatement(
        contract=paper.key,
        facility=paper.facility.key,
        payer=paper.payer.key,
        occupied_days=paper.occupied_days,
        free_days=paper.free_days,
        closed_days=paper.closed_days,
        lines=tuple(ContractLine(line.label, line.quantity, line.rate, line.amount) for line in paper.lines),
        total=paper.total,
    )
