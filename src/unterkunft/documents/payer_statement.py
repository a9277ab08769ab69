"""Collective statements gathered from the statements of a month: who costs one payer what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from unterkunft.documents.statement import (
    ContractOnPaper,
    PayerOnPaper,
    PayerPaper,
    PayerRow,
    PayerSum,
    PostalAddress,
    ResidentOnPaper,
    Sender,
    StatementPaper,
    charged_days,
)
from unterkunft.values.disclosure import NameDisclosure
from unterkunft.values.month import Month


def payer_papers(
    statements: Sequence[StatementPaper],
    payers: Sequence[PayerOnPaper],
    *,
    month: Month,
    sender: Sender,
    issued_on: date | None = None,
    contracts: Sequence[ContractOnPaper] = (),
) -> tuple[PayerPaper, ...]:
    """One paper for each payer that bears something in the month, in the order of the payers given."""
    papers = []
    for payer in _all_payers(statements, payers, contracts):
        own_contracts = tuple(each for each in contracts if each.payer.key == payer.key)
        rows = tuple(_rows(statements, payer))
        if rows or own_contracts:
            amounts = (*(row.amount for row in rows), *(each.total for each in own_contracts))
            total = sum(amounts, start=Decimal(0))
            paper = PayerPaper(
                month, sender, payer, rows, total, issued_on=issued_on, contracts=own_contracts
            )
            papers.append(replace(paper, holds_changes=_holds_changes(statements, rows)))
    return tuple(papers)


def _holds_changes(statements: Iterable[StatementPaper], rows: Iterable[PayerRow]) -> bool:
    numbers = {row.statement_number for row in rows if row.statement_number}
    own = [each for each in statements if each.number in numbers]
    return any(
        each.cancellation or (each.correction and each.correction.new_total is not None) for each in own
    )


def _all_payers(
    statements: Iterable[StatementPaper], payers: Iterable[PayerOnPaper], contracts: Iterable[ContractOnPaper]
) -> tuple[PayerOnPaper, ...]:
    """The payers given, then those that only appear in a statement or contract."""
    found = {payer.key: payer for payer in payers}
    for contract in contracts:
        found.setdefault(contract.payer.key, contract.payer)
    for statement in statements:
        for each in statement.payers:
            if each.payer_key:
                found.setdefault(each.payer_key, PayerOnPaper(each.payer_key, PostalAddress(each.payer_name)))
    return tuple(found.values())


def _rows(statements: Iterable[StatementPaper], payer: PayerOnPaper) -> Iterable[PayerRow]:
    for statement in statements:
        for payer_sum in statement.payers:
            if payer_sum.payer_key == payer.key:
                yield _row(statement, payer_sum, payer.disclosure)


def as_disclosed(resident: ResidentOnPaper, disclosure: NameDisclosure) -> ResidentOnPaper:
    """No more of a resident than the payer may know; whoever is restricted bears the key in any case."""
    if disclosure is NameDisclosure.FULL and not resident.restricted:
        return resident
    reference = resident.case_reference if disclosure is NameDisclosure.FULL else ""
    is_shortened = disclosure is NameDisclosure.INITIALS and not resident.restricted
    name = _initials(resident.name) if is_shortened else resident.key
    return ResidentOnPaper(resident.key, name, case_reference=reference, restricted=resident.restricted)


def _initials(name: str) -> str:
    """`Karimi, Reza` as `K., R.`"""
    return ", ".join(f"{part.strip()[0]}." for part in name.split(",") if part.strip())


def _row(statement: StatementPaper, payer_sum: PayerSum, disclosure: NameDisclosure) -> PayerRow:
    lines = tuple(line for line in statement.lines if line.payer_key == payer_sum.payer_key)
    charged = charged_days(lines)
    days = charged or {statement.month.first_day, statement.month.last_day}
    return PayerRow(
        resident=as_disclosed(statement.resident, disclosure),
        facility=statement.facility,
        first_day=min(days),
        last_day=max(days),
        days=len(charged),
        amount=payer_sum.amount,
        reference=payer_sum.reference,
        statement_number=statement.number,
    )
