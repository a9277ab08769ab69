"""The papers of a month: PDFs per second, and the workbook of all charge lines."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TypeAlias

from pypdf import PdfReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from benchmarks import bare_workbook
from benchmarks.measuring import Row, compare, timed
from benchmarks.sample import MONTH, Sample, opened
from unterkunft.app.opening import person_at_the_computer
from unterkunft.documents.statement import MonthWorkbook, StatementPaper
from unterkunft.documents.statement_excel import write_month_workbook
from unterkunft.documents.statement_pdf import write_statement_pdf
from unterkunft.services.billing_run import bill_month
from unterkunft.services.statement_papers import statement_papers
from unterkunft.values.resources import resource

_PDFS = 40
_FONT, _SIZE, _LEADING = "NotoSans", 8, 10
_A4 = (595.28, 841.89)

Pages: TypeAlias = tuple[tuple[str, ...], ...]
"""The lines of text of each page."""


def rows(sample: Sample, folder: Path) -> tuple[Row, ...]:
    """Both kinds of paper."""
    database = opened(sample)
    billed = bill_month(database, MONTH, actor=person_at_the_computer())
    papers = statement_papers(billed.facts, billed.result, billed.names)
    database.close()
    return _pdfs(papers[:_PDFS]), _workbook(papers, folder)


def _pdfs(papers: tuple[StatementPaper, ...]) -> Row:
    texts = [_text_of(paper) for paper in papers]
    pdfmetrics.registerFont(TTFont(_FONT, str(resource("fonts", "NotoSans-Regular.ttf"))))

    def write() -> None:
        for paper in papers:
            write_statement_pdf(paper, BytesIO())

    def write_bare() -> None:
        for pages in texts:
            _write_bare(pages)

    comparison = compare(timed(write), timed(write_bare), rounds=7)
    return Row("statements as PDF", "its words on a bare canvas", comparison, count=_PDFS, each="PDF")


def _text_of(paper: StatementPaper) -> Pages:
    written = BytesIO()
    write_statement_pdf(paper, written)
    return tuple(tuple(page.extract_text().splitlines()) for page in PdfReader(written).pages)


def _write_bare(pages: Pages) -> None:
    canvas = Canvas(BytesIO(), pagesize=_A4)
    for lines in pages:
        canvas.setFont(_FONT, _SIZE)
        for number, line in enumerate(lines, start=1):
            canvas.drawString(_LEADING, _A4[1] - number * _LEADING, line)
        canvas.showPage()
    canvas.save()


def _workbook(papers: tuple[StatementPaper, ...], folder: Path) -> Row:
    ours, theirs = folder / "month.xlsx", folder / "plain-month.xlsx"
    workbook = MonthWorkbook(MONTH, papers, ())
    write_month_workbook(workbook, ours)
    cells = bare_workbook.cells_of(ours)
    comparison = compare(
        timed(lambda: write_month_workbook(workbook, ours)),
        timed(lambda: bare_workbook.write(theirs, cells)),
        rounds=5,
    )
    return Row("workbook of the month", "openpyxl writing its cells", comparison)
