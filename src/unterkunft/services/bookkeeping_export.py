"""What payers owe, as rows for an office's bookkeeping: of a computed month, or of its finalised papers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from sqlalchemy import select

from unterkunft.documents.statement import (
    ContractOnPaper,
    FacilityOnPaper,
    LineOnPaper,
    PayerOnPaper,
    PayerPaper,
    StatementPaper,
)
from unterkunft.documents.wording import COMPONENTS, DRAFT, month_text
from unterkunft.exchange.bookkeeping_csv import BookkeepingRow, Value, write_bookkeeping
from unterkunft.exchange.bookkeeping_format import BookkeepingField as F
from unterkunft.exchange.bookkeeping_format import BookkeepingFormat, Papers
from unterkunft.model.statement import FinalisedStatement, StatementKind
from unterkunft.services.billing_run import BilledMonth
from unterkunft.services.contract_corrections import own_contracts
from unterkunft.services.contract_papers import invoice
from unterkunft.services.finalised_content import payer_content, statement_content
from unterkunft.services.permissions import Actor, Right
from unterkunft.services.statement_papers import load_names, statement_papers
from unterkunft.storage.engine import Database
from unterkunft.values.money import ZERO
from unterkunft.values.month import Month

_NO_PAYER = "ohne Kostenträger"
_CONTRACT = "operator_contract"


def export_draft(billed: BilledMonth, form: BookkeepingFormat, path: Path) -> int:
    """Writes a computed month; its papers have no numbers yet."""
    statements = statement_papers(billed.facts, billed.result, billed.names)
    senders = billed.names.senders
    invoices = [
        invoice(billed.result.month, senders[each.facility.key], each) for each in own_contracts(billed)
    ]
    return write_bookkeeping(_rows(statements, invoices, billed.names.payers, form), form, path)


def export_finalised(
    database: Database,
    month: Month,
    form: BookkeepingFormat,
    path: Path,
    *,
    actor: Actor,
    facility: str | None = None,
) -> int:
    """Writes what was finalised for a month, corrections and cancellations included."""
    actor.must_have(Right.BILL)
    row = FinalisedStatement
    query = select(row.kind, row.content).where(row.month == str(month))
    if facility is not None:
        query = query.where(row.facility == facility)
    statements: list[StatementPaper] = []
    invoices: list[PayerPaper] = []
    with database.reading() as connection:
        payers = load_names(connection).payers
        for kind, content in connection.execute(query.order_by(row.kind, row.year, row.sequence)):
            if kind is StatementKind.OPERATOR_INVOICE:
                invoices.append(payer_content(content).paper)
            elif kind is not StatementKind.PAYER_STATEMENT:
                statements.append(statement_content(content).paper)
    return write_bookkeeping(_rows(statements, invoices, payers, form), form, path)


def _rows(
    statements: Iterable[StatementPaper],
    invoices: Iterable[PayerPaper],
    payers: Iterable[PayerOnPaper],
    form: BookkeepingFormat,
) -> Iterator[BookkeepingRow]:
    known = {each.key: each for each in payers}
    if Papers.STATEMENTS in form.papers:
        for statement in statements:
            yield from _of_statement(statement, known)
    if Papers.INVOICES in form.papers:
        for paper in invoices:
            for contract in paper.contracts:
                yield _of_contract(paper, contract)


def _of_statement(paper: StatementPaper, payers: dict[str, PayerOnPaper]) -> Iterator[BookkeepingRow]:
    """A row for each payer and component; the paper has one person and one cost centre."""
    references = {each.payer_key: each.reference for each in paper.payers}
    for payer_key, component in dict.fromkeys((each.payer_key, each.component) for each in paper.lines):
        own = [each for each in paper.lines if (each.payer_key, each.component) == (payer_key, component)]
        amount = sum((each.amount for each in own), start=ZERO)
        if amount == 0:
            continue
        payer, word = payers.get(payer_key), COMPONENTS.get(component, component)
        yield BookkeepingRow(
            {
                **_of_paper(paper.number, paper.month, paper.issued_on, paper.due_on),
                **_of_facility(paper.facility),
                **_of_days(own),
                F.KIND: _kind(paper),
                F.CORRECTS: _corrected(paper),
                F.PAYER: payer_key,
                F.PAYER_NAME: own[0].payer_name or _NO_PAYER,
                F.CUSTOMER_NUMBER: payer.customer_number if payer else "",
                F.REFERENCE: references.get(payer_key, "") or paper.resident.case_reference,
                F.RESIDENT: paper.resident.key,
                F.RESIDENT_NAME: paper.resident.name,
                F.CASE_REFERENCE: paper.resident.case_reference,
                F.COMPONENT: word,
                F.COMPONENT_KEY: component,
                F.AMOUNT: amount,
                F.TEXT: " ".join((word, month_text(paper.month), paper.resident.key)),
            }
        )


def _of_contract(paper: PayerPaper, contract: ContractOnPaper) -> BookkeepingRow:
    corrects = paper.correction.corrects if paper.correction else ""
    return BookkeepingRow(
        {
            **_of_paper(paper.number, paper.month, paper.issued_on, paper.due_on),
            **_of_facility(contract.facility),
            F.SERVICE_FROM: contract.first_day or paper.month.first_day,
            F.SERVICE_THROUGH: contract.last_day or paper.month.last_day,
            F.KIND: "Rechnungskorrektur" if corrects else "Rechnung",
            F.CORRECTS: corrects,
            F.PAYER: paper.payer.key,
            F.PAYER_NAME: paper.payer.name,
            F.CUSTOMER_NUMBER: paper.payer.customer_number,
            F.REFERENCE: contract.key,
            F.COMPONENT: "Betreibervertrag",
            F.COMPONENT_KEY: _CONTRACT,
            F.AMOUNT: contract.total,
            F.TEXT: f"Betreibervertrag {contract.key} {month_text(paper.month)}",
        }
    )


def _of_paper(
    number: str | None, month: Month, issued_on: date | None, due_on: date | None
) -> dict[F, Value]:
    return {
        F.NUMBER: number or DRAFT,
        F.MONTH: str(month),
        F.ISSUED_ON: issued_on,
        F.DUE_ON: due_on,
        F.CURRENCY: "EUR",
    }


def _of_facility(facility: FacilityOnPaper) -> dict[F, Value]:
    return {
        F.FACILITY: facility.key,
        F.FACILITY_NAME: facility.name,
        F.COST_CENTRE: facility.cost_centre,
    }


def _of_days(lines: Iterable[LineOnPaper]) -> dict[F, Value]:
    listed = tuple(lines)
    return {
        F.SERVICE_FROM: min(each.first_day for each in listed),
        F.SERVICE_THROUGH: max(each.last_day for each in listed),
    }


def _kind(paper: StatementPaper) -> str:
    if paper.cancellation is not None:
        return "Storno"
    return "Korrektur" if paper.correction is not None else "Kostenaufstellung"


def _corrected(paper: StatementPaper) -> str:
    if paper.cancellation is not None:
        return paper.cancellation.cancels
    return paper.correction.corrects if paper.correction else ""
