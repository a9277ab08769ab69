"""Collective statements gathered from the statements of a month: who costs one payer what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from unterkunft.documents.statement import (
    ContractOnPaper,
    PayerOnPaper,
    PayerPaper,
    PayerRow,
    PayerSum,
    PostalAddress,
    Sender,
    StatementPaper,
    charged_days,
)
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
            papers.append(
                PayerPaper(month, sender, payer, rows, total, issued_on=issued_on, contracts=own_contracts)
            )
    return tuple(papers)


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
                yield _row(statement, payer_sum)


def _row(statement: StatementPaper, payer_sum: PayerSum) -> PayerRow:
    lines = tuple(line for line in statement.lines if line.payer_key == payer_sum.payer_key)
    charged = charged_days(lines)
    days = charged or {statement.month.first_day, statement.month.last_day}
    return PayerRow(
        resident=statement.resident,
        facility=statement.facility,
        first_day=min(days),
        last_day=max(days),
        days=len(charged),
        amount=payer_sum.amount,
        reference=payer_sum.reference,
        statement_number=statement.number,
    )
