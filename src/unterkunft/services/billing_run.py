"""A billing run: the month computed for one facility or all, and its papers written."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from unterkunft.billing.facts import BillingMonth
from unterkunft.billing.statement import MonthResult, totals_of
from unterkunft.documents.invoice_pdf import write_invoice_pdf
from unterkunft.documents.payer_statement import payer_papers
from unterkunft.documents.payer_statement_pdf import write_payer_statement_pdf
from unterkunft.documents.statement import ContractOnPaper, MonthWorkbook, PayerPaper, StatementPaper
from unterkunft.documents.statement_excel import write_month_workbook
from unterkunft.documents.statement_pdf import write_statement_pdf
from unterkunft.services.billing_inputs import load_billing_month
from unterkunft.services.billing_pool import compute_on_all_cores
from unterkunft.services.contract_papers import contract_papers, invoice
from unterkunft.services.permissions import Actor, Right
from unterkunft.services.queries.facilities import facility_with_key
from unterkunft.services.statement_papers import StatementNames, load_names, paper_findings, statement_papers
from unterkunft.storage.engine import Database
from unterkunft.values.month import Month
from unterkunft.values.refusals import EnvironmentFailure, cause_of

_NOT_IN_FILE_NAMES = re.compile(r"[^\w.+-]+")

Progress = Callable[[int, int], None]
"""Told how many of how many residents are computed, or papers written."""


@dataclass(frozen=True, slots=True)
class BilledMonth:
    """A computed month with everything its papers need."""

    facts: BillingMonth
    result: MonthResult
    names: StatementNames


def bill_month(
    database: Database,
    month: Month,
    *,
    actor: Actor,
    facility: str | None = None,
    progress: Progress = lambda _done, _of: None,
) -> BilledMonth:
    """Computes a month and changes nothing; `facility` (a key) narrows what is shown, not what counts.

    `progress` is told how many residents are computed, and may raise to stop the work.
    """
    actor.must_have(Right.BILL)
    if facility is not None:
        facility_with_key(database, facility)
    with database.reading() as connection:
        facts = load_billing_month(connection, month)
        names = load_names(connection)
    result = compute_on_all_cores(facts, progress)
    return BilledMonth(facts, result if facility is None else _narrowed(result, facility), names)


def write_month(billed: BilledMonth, folder: Path, *, progress: Progress = lambda _done, _of: None) -> int:
    """One PDF per resident, payer and operator contract, and the workbook; gives the number of files.

    Raises EnvironmentFailure where the folder cannot be written.
    """
    statements = statement_papers(billed.facts, billed.result, billed.names)
    payers = payer_papers(
        statements, billed.names.payers, month=billed.result.month, sender=billed.names.sender
    )
    contracts = contract_papers(billed.result, billed.names, billed.facts.contracts)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return _write(billed, _Papers(statements, payers, contracts), folder, progress)
    except OSError as error:
        raise EnvironmentFailure("CANNOT_WRITE", folder=str(folder), cause=cause_of(error)) from error


@dataclass(frozen=True, slots=True)
class _Papers:
    """All that is written of a month."""

    statements: tuple[StatementPaper, ...]
    payers: tuple[PayerPaper, ...]
    contracts: tuple[ContractOnPaper, ...]


def _write(billed: BilledMonth, papers: _Papers, folder: Path, progress: Progress) -> int:
    month = billed.result.month
    total = len(papers.statements) + len(papers.payers) + len(papers.contracts) + 1
    names = _FileNames(folder)
    for done, paper in enumerate(papers.statements, start=1):
        with names.next(f"{month}_{paper.facility.key}_{paper.resident.key}").open("wb") as file:
            write_statement_pdf(paper, file)
        progress(done, total)
    for done, collective in enumerate(papers.payers, start=len(papers.statements) + 1):
        with names.next(f"{month}_Sammelaufstellung_{collective.payer.key}").open("wb") as file:
            write_payer_statement_pdf(collective, file)
        progress(done, total)
    for contract in papers.contracts:
        with names.next(f"{month}_Rechnung_{contract.key}").open("wb") as file:
            write_invoice_pdf(invoice(month, billed.names.senders[contract.facility.key], contract), file)
    findings = paper_findings(billed.result, billed.names)
    workbook = MonthWorkbook(month, papers.statements, findings, papers.contracts)
    write_month_workbook(workbook, folder / f"{month}_Abrechnung.xlsx")
    progress(total, total)
    return total


class _FileNames:
    """A file of its own for every paper, on systems too that do not tell `a` from `A`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._taken: set[str] = set()

    def next(self, text: str) -> Path:
        """The path for a paper; a number is added where keys look alike as file names."""
        name = base = file_name(text)
        number = 1
        while name.lower() in self._taken:
            number += 1
            name = f"{base}-{number}"
        self._taken.add(name.lower())
        return self._folder / f"{name}.pdf"


def file_name(text: str) -> str:
    """The text as a file name on every system."""
    return _NOT_IN_FILE_NAMES.sub("-", text)


def _narrowed(result: MonthResult, facility: str) -> MonthResult:
    statements = tuple(each for each in result.statements if each.facility == facility)
    findings = tuple(each for each in result.findings if each.facility == facility)
    contracts = tuple(each for each in result.contracts if each.facility == facility)
    totals = totals_of(statements)
    return replace(result, statements=statements, findings=findings, totals=totals, contracts=contracts)
