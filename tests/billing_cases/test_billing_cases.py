"""Every billing case of this folder: a situation and the statement lines it must result in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.billing_cases.case_reader import Case, read_cases
from unterkunft.billing.compute import compute_month
from unterkunft.billing.findings import Finding
from unterkunft.billing.statement import ContractLine, MonthResult, Statement, StatementLine

_CASES = [case for path in sorted(Path(__file__).parent.glob("*.toml")) for case in read_cases(path)]
_AMOUNTS = {each.name for each in fields(StatementLine) if each.type == "Decimal"}


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case.name)
def test_a_situation_results_in_the_expected_lines(case: Case) -> None:
    result = compute_month(case.inputs)

    assert _findings(result, case.expected) == case.expected.get("findings", [])
    for key, expected in case.expected.get("statements", {}).items():
        _check_statement(_statement(result, key), expected)
    _check_contracts(result, case.expected.get("contracts", []))
    if "amount" in case.expected:
        assert result.totals.amount == Decimal(case.expected["amount"])


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case.name)
def test_the_lines_of_every_payer_add_up_to_the_total(case: Case) -> None:
    for statement in compute_month(case.inputs).statements:
        assert sum(line.amount for line in statement.lines) == statement.total
        assert sum(each.amount for each in statement.payers) == statement.total
        assert statement.total >= 0


def _statement(result: MonthResult, key: str) -> Statement:
    """The statement of `R-1`, or of `R-1 @ F` where the resident has several."""
    resident, _, facility = key.partition(" @ ")
    found = [
        each for each in result.statements if each.resident == resident and facility in ("", each.facility)
    ]
    assert len(found) == 1, f"{key}: {len(found)} statements"
    return found[0]


def _check_statement(statement: Statement, expected: Mapping[str, Any]) -> None:
    if "lines" in expected:
        shown = [
            _shown(line, wanted) for line, wanted in zip(statement.lines, expected["lines"], strict=False)
        ]
        assert shown == expected["lines"]
        assert len(statement.lines) == len(expected["lines"])
    if "payers" in expected:
        assert {each.payer: str(each.amount) for each in statement.payers} == expected["payers"]
    if "billed_days" in expected:
        assert statement.billed_days == expected["billed_days"]
    assert str(statement.total) == expected["total"]


def _check_contracts(result: MonthResult, expected: list[Mapping[str, Any]]) -> None:
    assert [each.contract for each in result.contracts] == [wanted["contract"] for wanted in expected]
    for statement, wanted in zip(result.contracts, expected, strict=True):
        assert statement.occupied_days == wanted["occupied_days"]
        assert statement.free_days == wanted["free_days"]
        assert [_contract_line(line) for line in statement.lines] == wanted["lines"]
        assert str(statement.total) == wanted["total"]


def _contract_line(line: ContractLine) -> list[Any]:
    return [line.label, line.quantity, str(line.rate), str(line.amount)]


def _shown(line: StatementLine, wanted: Mapping[str, Any]) -> dict[str, Any]:
    """What a case asks of a line, amounts as text."""
    found = {name: getattr(line, name) for name in wanted}
    return {name: str(value) if name in _AMOUNTS else value for name, value in found.items()}


def _findings(result: MonthResult, expected: Mapping[str, Any]) -> list[dict[str, Any]]:
    wanted = expected.get("findings", [])
    padded = [*wanted, *[{"code": ""}] * (len(result.findings) - len(wanted))]
    return [_shown_finding(each, names) for each, names in zip(result.findings, padded, strict=False)]


def _shown_finding(finding: Finding, wanted: Mapping[str, Any]) -> dict[str, Any]:
    return {name: getattr(finding, name) for name in wanted}
