"""Operator contracts of a computed month as their papers show them."""

from __future__ import annotations

from unterkunft.billing.statement import ContractStatement, MonthResult
from unterkunft.documents.statement import (
    ContractLineOnPaper,
    ContractOnPaper,
    PayerOnPaper,
    PostalAddress,
)
from unterkunft.services.statement_papers import StatementNames


def contract_papers(result: MonthResult, names: StatementNames) -> tuple[ContractOnPaper, ...]:
    """One for each contract of the month."""
    payers = {each.key: each for each in names.payers}
    return tuple(_paper(each, names, payers) for each in result.contracts)


def _paper(
    contract: ContractStatement, names: StatementNames, payers: dict[str, PayerOnPaper]
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
    )
