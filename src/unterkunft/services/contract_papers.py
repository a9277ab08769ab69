"""Operator contracts of a computed month as their papers show them, and invoices that correct others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from unterkunft.billing.facts import ContractFacts
from unterkunft.billing.statement import ContractStatement, MonthResult
from unterkunft.documents.statement import (
    ContractLineOnPaper,
    ContractOnPaper,
    PayerOnPaper,
    PayerPaper,
    PostalAddress,
    Sender,
)
from unterkunft.services.statement_papers import StatementNames
from unterkunft.values.money import ZERO
from unterkunft.values.month import Month


def contract_papers(
    result: MonthResult, names: StatementNames, terms: Iterable[ContractFacts] = ()
) -> tuple[ContractOnPaper, ...]:
    """One for each contract of the month; with the terms they say how their place-days come about."""
    payers = {each.key: each for each in names.payers}
    by_key = {each.key: each for each in terms}
    papers = (_paper(each, names, payers) for each in result.contracts)
    return tuple(
        _with_terms(each, by_key[each.key], result.month) if each.key in by_key else each for each in papers
    )


def invoice(month: Month, sender: Sender, contract: ContractOnPaper) -> PayerPaper:
    """The operator's invoice over a contract; number and dates come with issuing."""
    total = contract.total
    return PayerPaper(month, sender, contract.payer, (), total, contracts=(contract,), is_invoice=True)


def difference(before: ContractOnPaper, now: ContractOnPaper | None) -> ContractOnPaper:
    """What is to be charged in addition or given back: a line for each position and rate that differs."""
    lines = tuple(_difference_lines(before, now))
    return replace(now or before, lines=lines, total=sum((line.amount for line in lines), start=ZERO))


def _difference_lines(before: ContractOnPaper, now: ContractOnPaper | None) -> Iterator[ContractLineOnPaper]:
    old = {_position(line): line for line in before.lines}
    new = {_position(line): line for line in now.lines} if now else {}
    for position in dict.fromkeys((*old, *new)):
        label, rate = position
        nothing = ContractLineOnPaper(label, 0, rate, ZERO)
        former, right = old.get(position, nothing), new.get(position, nothing)
        quantity, amount = right.quantity - former.quantity, right.amount - former.amount
        if quantity or amount:
            yield ContractLineOnPaper(label, quantity, rate, amount)


def _position(line: ContractLineOnPaper) -> tuple[str, Decimal]:
    return (line.label, line.rate)


def _paper(
    contract: ContractStatement, names: StatementNames, payers: Mapping[str, PayerOnPaper]
) -> ContractOnPaper:
    return ContractOnPaper(
        key=contract.contract,
        facility=names.facilities[contract.facility],
        payer=payers.get(contract.payer) or PayerOnPaper(contract.payer, PostalAddress(contract.payer)),
        occupied_days=contract.occupied_days,
        free_days=contract.free_days,
        lines=tuple(
            ContractLineOnPaper(line.label, line.quantity, line.rate, line.amount) for line in contract.lines
        ),
        total=contract.total,
        closed_days=contract.closed_days,
    )


def _with_terms(paper: ContractOnPaper, terms: ContractFacts, month: Month) -> ContractOnPaper:
    held = terms.period.intersection(month.period) or month.period
    return replace(
        paper,
        capacity=terms.capacity,
        guaranteed_share=terms.guaranteed_share,
        first_day=held.start,
        last_day=held.last_day,
    )
