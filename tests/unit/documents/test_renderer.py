"""Papers drawn by the same layout have the same bytes, or the number of the layout is raised."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from hashlib import sha256
from io import BytesIO

from pypdf import PdfReader

from tests.unit.documents.approved_texts import approved
from unterkunft.documents.invoice_pdf import write_invoice_pdf
from unterkunft.documents.payer_statement import payer_papers
from unterkunft.documents.payer_statement_pdf import write_payer_statement_pdf
from unterkunft.documents.renderer import renderer_name
from unterkunft.documents.statement import (
    CancellationNote,
    ContractOnPaper,
    CorrectionNote,
    PayerOnPaper,
    Sender,
    StatementPaper,
)
from unterkunft.documents.statement_pdf import write_statement_pdf
from unterkunft.values.month import Month

AStatement = Callable[..., StatementPaper]

_RAISE = "What papers look like has changed: raise _LAYOUT in documents/renderer.py, then approve anew."


def _drawing_of(content: bytes) -> bytes:
    """What is drawn on the pages, before anything is compressed."""
    pages = (page.get_contents() for page in PdfReader(BytesIO(content)).pages)
    return b"".join(page.get_data() for page in pages if page is not None)


def test_a_changed_drawing_has_another_layout_number(
    a_statement: AStatement,
    a_plain_statement: AStatement,
    payers: tuple[PayerOnPaper, ...],
    sender: Sender,
    contract: ContractOnPaper,
) -> None:
    statements = (
        a_statement(),
        a_plain_statement(number="2026-10-0151"),
        a_plain_statement(correction=CorrectionNote("2026-000001", "Aufenthalt", Decimal(1), Decimal(2))),
        a_plain_statement(cancellation=CancellationNote("2026-000001", date(2026, 11, 5), "Irrtum")),
    )
    month, issued_on = Month(2026, 10), statements[0].issued_on
    collective = payer_papers(
        statements[:2], payers, month=month, sender=sender, issued_on=issued_on, contracts=(contract,)
    )
    drawn = sha256()
    for paper in statements:
        write_statement_pdf(paper, file := BytesIO())
        drawn.update(_drawing_of(file.getvalue()))
    for each in collective:
        write_payer_statement_pdf(each, file := BytesIO())
        drawn.update(_drawing_of(file.getvalue()))
    write_invoice_pdf(collective[0], file := BytesIO())
    drawn.update(_drawing_of(file.getvalue()))

    layout = re.search(r"layout \d+", renderer_name())
    assert layout is not None
    found = f"{layout.group()}: {drawn.hexdigest()}\n"
    assert approved("layout.txt", found) == found, _RAISE


def test_everything_that_decides_on_the_bytes_is_named() -> None:
    assert re.fullmatch(
        r"unterkunft \S+, reportlab \S+, uharfbuzz \S+, zlib \S+, layout \d+", renderer_name()
    )
