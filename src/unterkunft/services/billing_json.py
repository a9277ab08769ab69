"""A computed month as the JSON other programs read (`bill --format json`)."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from unterkunft.billing.findings import Finding
from unterkunft.billing.statement import (
    ContractLine,
    ContractStatement,
    MonthResult,
    Statement,
    StatementLine,
)
from unterkunft.values.money import round_amount


def month_as_json(result: MonthResult) -> dict[str, Any]:
    """The month with its statements, sums and findings; amounts are texts with two decimals."""
    return {
        "month": str(result.month),
        "statements": [_statement(each) for each in result.statements],
        "contracts": [_contract(each) for each in result.contracts],
        "totals": {
            "residents": result.totals.residents,
            "billed_days": result.totals.billed_days,
            "amount": _amount(result.totals.amount),
        },
        "findings": [_finding(each) for each in result.findings],
    }


def _statement(statement: Statement) -> dict[str, Any]:
    return {
        "resident": statement.resident,
        "facility": statement.facility,
        "household": statement.household,
        "number": None,
        "total": _amount(statement.total),
        "lines": [_line(each) for each in statement.lines],
        "payers": [{"payer": each.payer, "amount": _amount(each.amount)} for each in statement.payers],
    }


def _line(line: StatementLine) -> dict[str, Any]:
    return {
        "component": line.component.value,
        "label": line.label,
        "first_day": line.first_day.isoformat(),
        "last_day": line.last_day.isoformat(),
        "days": line.days,
        "rate": _number(line.rate, least_places=2),
        "quantity": _number(line.quantity),
        "factor": _number(line.factor),
        "divisor": line.divisor,
        "amount": _amount(line.amount),
        "payer": line.payer,
        "arithmetic": line.arithmetic,
    }


def _contract(contract: ContractStatement) -> dict[str, Any]:
    return {
        "contract": contract.contract,
        "facility": contract.facility,
        "payer": contract.payer,
        "occupied_days": contract.occupied_days,
        "free_days": contract.free_days,
        "closed_days": contract.closed_days,
        "lines": [_contract_line(each) for each in contract.lines],
        "total": _amount(contract.total),
    }


def _contract_line(line: ContractLine) -> dict[str, Any]:
    return {
        "label": line.label,
        "quantity": line.quantity,
        "rate": _number(line.rate, least_places=2),
        "amount": _amount(line.amount),
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code.value,
        "severity": finding.severity.value,
        "resident": finding.resident,
        "facility": finding.facility,
        "first_day": finding.first_day.isoformat(),
        "last_day": finding.last_day.isoformat(),
        "message": finding.message,
    }


def _amount(amount: Decimal) -> str:
    return f"{round_amount(amount):.2f}"


def _number(value: Decimal, *, least_places: int = 0) -> str:
    """The number without needless zeros, but with as many places as asked for."""
    plain = f"{value.normalize():f}"
    places = len(plain.partition(".")[2])
    return plain if places >= least_places else f"{value:.{least_places}f}"
