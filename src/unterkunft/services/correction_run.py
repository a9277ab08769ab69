"""Corrections: what finalised statements say against what is known today, with the cause of each."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from sqlalchemy import Connection, select

from unterkunft.billing.facts import BillingMonth
from unterkunft.billing.statement import Statement
from unterkunft.documents.statement import StatementPaper
from unterkunft.model.statement import FinalisedStatement, RunFacts, StatementKind
from unterkunft.services.billing_run import BilledMonth
from unterkunft.services.contract_corrections import ContractCorrection, contract_corrections
from unterkunft.services.correction_causes import FactsOfBoth, causes_of
from unterkunft.services.finalised_content import StatementContent, statement_content, stored_facts
from unterkunft.services.month_book import computed_month, finalised_facilities, narrowed_to
from unterkunft.services.permissions import Actor, Right
from unterkunft.storage.engine import Database
from unterkunft.values.money import ZERO
from unterkunft.values.month import Month

_NOT_ISSUED = "Bisher wurde für den Monat keine Kostenaufstellung festgeschrieben"
_WAS_CANCELLED = "Die bisherige Kostenaufstellung wurde storniert"
_IN_FORCE = (StatementKind.STATEMENT, StatementKind.CORRECTION)

Subject = tuple[str, str]
"""Facility and resident, by their keys."""


@dataclass(frozen=True, slots=True)
class PaperInForce:
    """The last paper about a resident's month that was not cancelled."""

    id: UUID
    run_id: UUID
    number: str
    content: StatementContent

    @property
    def state(self) -> Statement | None:
        """What it says of the month as a whole."""
        return self.content.state


@dataclass(frozen=True, slots=True)
class Correction:
    """A resident's month that is no longer as it was finalised."""

    month: Month
    facility: str
    resident: str
    resident_name: str
    number: str | None
    """Of the paper in force; None where none was issued, or it was cancelled."""
    former_total: Decimal
    new_total: Decimal
    causes: tuple[str, ...]

    @property
    def difference(self) -> Decimal:
        """What is to be paid in addition, or back."""
        return self.new_total - self.former_total


@dataclass(frozen=True, slots=True)
class MonthCorrections:
    """A finalised month against today's facts: corrections, with the papers in force and the month."""

    corrections: tuple[Correction, ...]
    papers: Mapping[Subject, PaperInForce]
    billed: BilledMonth
    contracts: tuple[ContractCorrection, ...] = ()
    """Operator contracts whose invoices are no longer right."""

    @property
    def is_empty(self) -> bool:
        """Whether all is as it was finalised."""
        return not self.corrections and not self.contracts


def corrections_of_month(
    database: Database, month: Month, *, actor: Actor, facility: str | None = None
) -> tuple[Correction, ...]:
    """What would have to be corrected of residents' papers; changes nothing."""
    return comparison_of_month(database, month, actor=actor, facility=facility).corrections


def comparison_of_month(
    database: Database, month: Month, *, actor: Actor, facility: str | None = None
) -> MonthCorrections:
    """What would have to be corrected in a finalised month, invoices included; changes nothing."""
    actor.must_have(Right.BILL)
    with database.reading() as connection:
        return compare_month(connection, month, () if facility is None else (facility,))


def compare_month(connection: Connection, month: Month, facilities: Collection[str] = ()) -> MonthCorrections:
    """Compares the finalised facilities of a month, or those of them that are named."""
    finalised = finalised_facilities(connection, month)
    wanted = finalised & set(facilities) if facilities else finalised
    billed = narrowed_to(computed_month(connection, month), wanted)
    papers, cancelled = papers_in_force(connection, month, wanted)
    today = {(each.facility, each.resident): each for each in billed.result.statements}
    facts = _Facts(connection, {})
    corrections = []
    for subject in sorted({*today, *papers}):
        paper, now = papers.get(subject), today.get(subject)
        if now is None and subject[1] not in billed.names.residents:
            continue  # the person was erased: statements outlive the records they rest on
        if _amounts(paper.state if paper else None) != _amounts(now):
            causes = _causes(facts, billed, subject, paper, was_cancelled=subject in cancelled)
            corrections.append(_correction(month, subject, billed, paper, now, causes))
    contracts = contract_corrections(connection, month, billed, wanted)
    return MonthCorrections(tuple(corrections), papers, billed, contracts)


def _amounts(statement: Statement | None) -> dict[tuple[str, str | None], Decimal]:
    """Who bears how much of which component: what a correction is about."""
    sums: dict[tuple[str, str | None], Decimal] = {}
    for line in statement.lines if statement else ():
        key = (line.component.value, line.payer)
        sums[key] = sums.get(key, ZERO) + line.amount
    return {key: amount for key, amount in sums.items() if amount != 0}


def papers_in_force(
    connection: Connection, month: Month, facilities: Collection[str]
) -> tuple[dict[Subject, PaperInForce], set[Subject]]:
    """The papers in force by whom they are about, and who has had one that was cancelled."""
    row = FinalisedStatement
    columns = (row.id, row.run_id, row.number, row.kind, row.facility, row.resident)
    query = select(*columns, row.corrects_id, row.cancels_id, row.content).where(
        row.month == str(month), row.resident.is_not(None), row.facility.in_(facilities)
    )
    rows = connection.execute(query).all()
    taken_back = {each.cancels_id for each in rows if each.cancels_id}
    live = [each for each in rows if each.kind in _IN_FORCE and each.id not in taken_back]
    corrected = {each.corrects_id for each in live if each.corrects_id}
    papers = {
        (each.facility, each.resident): PaperInForce(
            each.id, each.run_id, each.number, statement_content(each.content)
        )
        for each in live
        if each.id not in corrected
    }
    return papers, {(each.facility, each.resident) for each in rows if each.cancels_id}


@dataclass(frozen=True, slots=True)
class _Facts:
    """The facts of runs, each read once."""

    connection: Connection
    read: dict[UUID, BillingMonth]

    def of_run(self, run: UUID) -> BillingMonth | None:
        if run not in self.read:
            content = self.connection.scalar(select(RunFacts.content).where(RunFacts.run_id == run))
            if content is None:
                return None
            self.read[run] = stored_facts(content).facts
        return self.read[run]


def _causes(
    facts: _Facts, billed: BilledMonth, subject: Subject, paper: PaperInForce | None, *, was_cancelled: bool
) -> tuple[str, ...]:
    if paper is None:
        return (_WAS_CANCELLED if was_cancelled else _NOT_ISSUED,)
    before = facts.of_run(paper.run_id)
    facility, resident = subject
    if before is None:
        return (_NOT_ISSUED,)
    return causes_of(FactsOfBoth(before, billed.facts, billed.names), resident, facility)


def _correction(
    month: Month,
    subject: Subject,
    billed: BilledMonth,
    paper: PaperInForce | None,
    now: Statement | None,
    causes: tuple[str, ...],
) -> Correction:
    facility, resident = subject
    former = paper.state if paper else None
    return Correction(
        month=month,
        facility=facility,
        resident=resident,
        resident_name=_name(billed, resident, paper.content.paper if paper else None),
        number=paper.number if paper else None,
        former_total=former.total if former else Decimal("0.00"),
        new_total=now.total if now else Decimal("0.00"),
        causes=causes,
    )


def _name(billed: BilledMonth, resident: str, paper: StatementPaper | None) -> str:
    """The name as it is today, or as it was printed where the person was erased."""
    known = billed.names.residents.get(resident)
    if known is not None:
        return known.name
    return paper.resident.name if paper else resident
