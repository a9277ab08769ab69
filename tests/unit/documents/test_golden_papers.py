"""The words of whole papers as they were approved; UNTERKUNFT_APPROVE=1 writes them anew."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest

from tests.unit.documents.approved_texts import approved, text_of
from unterkunft.documents.payer_statement import payer_papers
from unterkunft.documents.payer_statement_pdf import write_payer_statement_pdf
from unterkunft.documents.statement import ContractOnPaper, PayerOnPaper, Sender, StatementPaper
from unterkunft.documents.statement_pdf import write_statement_pdf
from unterkunft.values.month import Month

AStatement = Callable[..., StatementPaper]


@pytest.mark.parametrize("kind", ["a_statement", "a_plain_statement", "a_long_statement"])
def test_a_statement_reads_asapproved(kind: str, request: pytest.FixtureRequest) -> None:
    make: AStatement = request.getfixturevalue(kind)
    file = BytesIO()
    write_statement_pdf(make(), file)
    assert text_of(file) == approved(f"{kind.removeprefix('a_')}.txt", text_of(file))


def test_a_collective_statement_reads_asapproved(
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
    assert text_of(file) == approved("payer_statement.txt", text_of(file))
