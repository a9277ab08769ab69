"""Operator contracts of finalised months: the invoices in force against what is known today."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import Connection, select

from unterkunft.billing.facts import BillingMonth, ContractFacts
from unterkunft.documents.statement import ContractOnPaper, InvoiceCorrection, PayerPaper
from unterkunft.documents.wording import percent_text, rate_text, whole_text
from unterkunft.model.statement import FinalisedStatement, RunFacts, StatementKind
from unterkunft.services.billing_run import BilledMonth
from unterkunft.services.contract_papers import contract_papers, difference, invoice
from unterkunft.services.finalised_content import payer_content, stored_facts
from unterkunft.values.money import ZERO
from unterkunft.values.month import Month

_NOT_ISSUED = "Für den Vertrag wurde bisher keine Rechnung festgeschrieben"
_NO_LONGER = "Der Vertrag gilt in diesem Monat nicht mehr für diesen Kostenträger"
_OTHER_PROGRAM = "Der Betrag wird heute anders berechnet (andere Fassung des Programms)"

ContractSubject = tuple[str, str]
"""Contract and payer, by their keys."""


@dataclass(frozen=True, slots=True)
class InvoiceInForce:
    """The last invoice of a month over a contract, and what it says of the month as a whole."""

    id: UUID
    run_id: UUID
    number: str
    issued_on: date
    paper: PayerPaper

    @property
    def contract(self) -> ContractOnPaper | None:
        """The contract as a whole; None where a correction took it all back."""
        note = self.paper.correction
        return self.paper.contracts[0] if note is None else note.now


@dataclass(frozen=True, slots=True)
class ContractCorrection:
    """A contract's month that is no longer as it was invoiced."""

    month: Month
    contract: str
    facility: str
    payer: str
    number: str | None
    """Of the invoice in force; None where none was issued."""
    former_total: Decimal
    new_total: Decimal
    causes: tuple[str, ...]
    paper: PayerPaper
    """What puts it right, without number and dates."""
    corrects: UUID | None

    @property
    def difference(self) -> Decimal:
        """What is to be paid in addition, or back."""
        return self.new_total - self.former_total


def own_contracts(billed: BilledMonth) -> tuple[ContractOnPaper, ...]:
    """The contracts of a computed month as papers show them."""
    return contract_papers(billed.result, billed.names, billed.facts.contracts)


def contract_corrections(
    connection: Connection, month: Month, billed: BilledMonth, facilities: Collection[str]
) -> tuple[ContractCorrection, ...]:
    """What has to be put right of the invoices of finalised facilities."""
    invoices = invoices_in_force(connection, month, facilities)
    today = {(each.key, each.payer.key): each for each in own_contracts(billed)}
    facts = _Facts(connection, {})
    found = []
    for subject in sorted({*invoices, *today}):
        before, now = invoices.get(subject), today.get(subject)
        if _lines(before.contract if before else None) == _lines(now):
            continue
        if before is not None and _has_lost_people(facts.of_run(before.run_id), billed, before):
            continue  # people were erased: their nights can no longer be counted
        found.append(_correction(billed, before, now, _causes(facts, billed, before, now)))
    return tuple(found)


def invoices_in_force(
    connection: Connection, month: Month, facilities: Collection[str]
) -> dict[ContractSubject, InvoiceInForce]:
    """The last invoice of each contract and payer."""
    row = FinalisedStatement
    query = (
        select(row.id, row.run_id, row.number, row.issued_on, row.content)
        .where(row.month == str(month), row.kind == StatementKind.OPERATOR_INVOICE)
        .where(row.facility.in_(facilities))
        .order_by(row.year, row.sequence)
    )
    found: dict[ContractSubject, InvoiceInForce] = {}
    for each in connection.execute(query):
        paper = payer_content(each.content).paper
        subject = (paper.contracts[0].key, paper.payer.key)
        found[subject] = InvoiceInForce(each.id, each.run_id, each.number, each.issued_on, paper)
    return found


def _lines(contract: ContractOnPaper | None) -> set[tuple[str, int, Decimal]]:
    """What is charged: how many place-days of what, for how much."""
    lines = contract.lines if contract else ()
    return {(line.label, line.quantity, line.amount) for line in lines if line.amount}


@dataclass(frozen=True, slots=True)
class _Facts:
    """The facts of runs, each read once."""

    connection: Connection
    read: dict[UUID, BillingMonth | None]

    def of_run(self, run: UUID) -> BillingMonth | None:
        if run not in self.read:
            content = self.connection.scalar(select(RunFacts.content).where(RunFacts.run_id == run))
            self.read[run] = None if content is None else stored_facts(content).facts
        return self.read[run]


def _has_lost_people(facts: BillingMonth | None, billed: BilledMonth, before: InvoiceInForce) -> bool:
    facility = before.paper.contracts[0].facility.key
    return facts is not None and any(
        each.key not in billed.names.residents
        for each in facts.residents
        if any(place.facility == facility for place in each.places)
    )


def _causes(
    facts: _Facts, billed: BilledMonth, before: InvoiceInForce | None, now: ContractOnPaper | None
) -> tuple[str, ...]:
    if before is None or before.contract is None:
        return (_NOT_ISSUED,)
    if now is None:
        return (_NO_LONGER,)
    old_facts = facts.of_run(before.run_id)
    old = _terms(old_facts.contracts if old_facts else (), now.key)
    new = _terms(billed.facts.contracts, now.key)
    found = (*_of_terms(old, new), *_of_days(before.contract, now))
    return found or (_OTHER_PROGRAM,)


def _terms(contracts: Collection[ContractFacts], key: str) -> ContractFacts | None:
    return next((each for each in contracts if each.key == key), None)


def _of_terms(old: ContractFacts | None, new: ContractFacts | None) -> Iterator[str]:
    """What has changed in the contract itself."""
    before, now = _worded(old), _worded(new)
    for label in before:
        if label in now and before[label] != now[label]:
            yield f"{label}: {now[label]} statt {before[label]}"


def _worded(terms: ContractFacts | None) -> Mapping[str, str]:
    if terms is None:
        return {}
    last = terms.period.last_day
    until = f" bis {last:%d.%m.%Y}" if last else ""
    share = terms.guaranteed_share
    return {
        "Plätze des Vertrags": whole_text(terms.capacity),
        "Satz je belegtem Platz": rate_text(terms.occupied_rate),
        "Satz je freiem Platz": rate_text(terms.free_rate) or "keiner",
        "Mindestbelegung": percent_text(share) if share else "keine",
        "Vertrag gültig": f"ab {terms.period.start:%d.%m.%Y}{until}",
    }


def _of_days(before: ContractOnPaper, now: ContractOnPaper) -> Iterator[str]:
    """What has changed in the house."""
    for label, old, new in (
        ("Belegte Platztage", before.occupied_days, now.occupied_days),
        ("Freie Platztage", before.free_days, now.free_days),
        ("Gesperrte Platztage", before.closed_days, now.closed_days),
    ):
        if old != new:
            yield f"{label}: {whole_text(new)} statt {whole_text(old)}"


def _correction(
    billed: BilledMonth,
    before: InvoiceInForce | None,
    now: ContractOnPaper | None,
    causes: tuple[str, ...],
) -> ContractCorrection:
    former = before.contract if before else None
    if before is None or former is None:
        assert now is not None  # one of both there is, or nothing would differ
        paper = invoice(billed.result.month, billed.names.senders[now.facility.key], now)
    else:
        paper = _difference_paper(billed, before, former, now, causes)
    contract = paper.contracts[0]
    return ContractCorrection(
        month=paper.month,
        contract=contract.key,
        facility=contract.facility.key,
        payer=contract.payer.key,
        number=before.number if before else None,
        former_total=former.total if former else ZERO,
        new_total=now.total if now else ZERO,
        causes=causes,
        paper=paper,
        corrects=before.id if before else None,
    )


def _difference_paper(
    billed: BilledMonth,
    before: InvoiceInForce,
    former: ContractOnPaper,
    now: ContractOnPaper | None,
    causes: tuple[str, ...],
) -> PayerPaper:
    """The difference to what was invoiced, with the letterhead of today."""
    changed = difference(former, now)
    sender = billed.names.senders.get(changed.facility.key, before.paper.sender)
    note = InvoiceCorrection(before.number, before.issued_on, "; ".join(causes), former.total, now)
    return replace(invoice(before.paper.month, sender, changed), correction=note)
