"""The words of whole papers as they were approved; UNTERKUNFT_APPROVE=1 writes them anew."""

from __future__ import annotations

import os
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from unterkunft.documents.payer_statement import payer_papers
from unterkunft.documents.payer_statement_pdf import write_payer_statement_pdf
from unterkunft.documents.statement import ContractOnPaper, PayerOnPaper, Sender, StatementPaper
from unterkunft.documents.statement_pdf import write_statement_pdf
from unterkunft.values.month import Month

AStatement = Callable[..., StatementPaper]
_GOLDEN = Path(__file__).resolve().parents[2] / "golden"


def _approved(name: str, text: str) -> str:
    path = _GOLDEN / name
    if os.environ.get("UNTERKUNFT_APPROVE"):
        path.write_text(text, encoding="utf-8")
    return path.read_text(encoding="utf-8")


def _text(file: BytesIO) -> str:
    lines: list[str] = []
    for number, page in enumerate(PdfReader(file).pages, start=1):
        lines += [f"--- Seite {number} ---", *page.extract_text().splitlines()]
    return "".join(f"{line.strip()}\n" for line in lines if line.strip())


@pytest.mark.parametrize("kind", ["a_statement", "a_plain_statement", "a_long_statement"])
def test_a_statement_reads_as_approved(kind: str, request: pytest.FixtureRequest) -> None:
    make: AStatement = request.getfixturevalue(kind)
    file = BytesIO()
    write_statement_pdf(make(), file)
    assert _text(file) == _approved(f"{kind.removeprefix('a_')}.txt", _text(file))


def test_a_collective_statement_reads_as_approved(
    a_statement: AStatement,
    a_plain_statement: AStatement,
    payers: tuple[PayerOnPaper, ...],
    sender: Sender,
    contract: ContractOnPaper,
) -> None:
    statements = (a_statement(), a_plain_statement(number="2026-10-0151"))
    paper, _ = payer_papers(
        statements,
        payers,
        month=Month(2026, 10),
        sender=sender,
        issued_on=statements[0].issued_on,
        contracts=(contract,),
    )
    file = BytesIO()
    write_payer_statement_pdf(paper, file)
    assert _text(file) == _approved("payer_statement.txt", _text(file))
