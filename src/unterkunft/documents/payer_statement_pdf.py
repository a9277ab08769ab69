"""The collective statement (Sammelaufstellung) of one payer and month as PDF."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import groupby
from typing import BinaryIO

from anyascii import anyascii

from unterkunft.documents.blocks import Block, kept_together, paragraph
from unterkunft.documents.invoice_pdf import contract_table
from unterkunft.documents.letterhead import Letter, Reference, write_letter
from unterkunft.documents.pen import BODY, Align
from unterkunft.documents.statement import ContractOnPaper, FacilityOnPaper, PayerPaper, PayerRow
from unterkunft.documents.statement_pdf import table_under, title_block
from unterkunft.documents.table import Cell, Heading, Row, Table
from unterkunft.documents.wording import (
    DRAFT,
    amount_text,
    count_text,
    day_text,
    euro_text,
    month_text,
    span_text,
    whole_text,
)
from unterkunft.values.disclosure import NameDisclosure

PURPOSE = (
    "Diese Sammelaufstellung ist ein Nachweis über Unterbringungskosten. "
    "Sie ist keine Rechnung und kein Gebührenbescheid; sie fordert zu keiner Zahlung auf."
)
_NAMING = {
    NameDisclosure.FULL: "",
    NameDisclosure.INITIALS: " Die Namen sind abgekürzt; die Kennung sagt, wer gemeint ist.",
    NameDisclosure.KEY: " Statt der Namen stehen Kennungen.",
}
_RESIDENT_HEADINGS = (
    Heading("Nummer", 29),
    Heading("Bewohner", 53),
    Heading("Aktenzeichen", 31),
    Heading("Zeitraum", 20),
    Heading("Tage", 11, Align.RIGHT),
    Heading("Betrag €", 21, Align.RIGHT),
)
_FACILITY_HEADINGS = (
    Heading("Unterkunft", 97),
    Heading("Personen", 22, Align.RIGHT),
    Heading("Tage", 22, Align.RIGHT),
    Heading("Betrag €", 24, Align.RIGHT),
)


def write_payer_statement_pdf(paper: PayerPaper, file: BinaryIO) -> None:
    """Write the collective statement as PDF; the same paper always gives the same bytes."""
    write_letter(_letter(paper), _blocks(paper), file)


def _letter(paper: PayerPaper) -> Letter:
    title = _title(paper)
    return Letter(
        title=f"{title} – {paper.payer.name}",
        running_title=" · ".join(part for part in (title, paper.number, paper.payer.name) if part),
        subject=f"Unterbringungskosten {paper.month} je Kostenträger",
        sender=paper.sender,
        recipient=paper.payer.address,
        references=_references(paper),
        purpose=PURPOSE,
        is_draft=paper.is_draft,
    )


def _title(paper: PayerPaper) -> str:
    kind = "Änderungen zur Sammelaufstellung" if paper.holds_changes else "Sammelaufstellung"
    return f"{kind} {month_text(paper.month)}"


def _references(paper: PayerPaper) -> tuple[Reference, ...]:
    references = (
        Reference("Nummer", paper.number or (DRAFT if paper.is_draft else "")),
        Reference("Monat", month_text(paper.month)),
        Reference("Datum", day_text(paper.issued_on)),
        Reference("Fällig am", day_text(paper.due_on)),
        Reference("Kundennummer", paper.payer.customer_number),
        Reference("Leitweg-ID", paper.payer.buyer_reference),
        Reference("Summe", euro_text(paper.total), is_strong=True),
    )
    return tuple(reference for reference in references if reference.value)


def _blocks(paper: PayerPaper) -> tuple[Block, ...]:
    facilities = _by_facility(paper.rows)
    return (
        title_block(_title(paper), is_draft=paper.is_draft),
        paragraph(_opening(paper), BODY),
        *_summary(paper, facilities),
        *(block for facility, rows in facilities for block in _residents(facility, rows)),
        *(block for contract in paper.contracts for block in _contract(contract)),
    )


def _by_facility(rows: Iterable[PayerRow]) -> tuple[tuple[FacilityOnPaper, tuple[PayerRow, ...]], ...]:
    ordered = sorted(rows, key=lambda row: (row.facility.name, row.facility.key))
    grouped = groupby(ordered, key=lambda row: row.facility)
    return tuple((facility, tuple(group)) for facility, group in grouped)


def _opening(paper: PayerPaper) -> str:
    persons = count_text(_persons(paper.rows), one="Person", many="Personen")
    month = month_text(paper.month)
    who = "wer selbst zahlt," if paper.payer.is_self else paper.payer.name
    if paper.holds_changes:
        text = f"Für {persons} ändern sich die Kosten, die {who} im {month} trägt."
    elif paper.rows:
        text = f"{who[0].upper()}{who[1:]} trägt im {month} die folgenden Kosten für {persons}."
    else:
        return f"{paper.payer.name} trägt im {month} die folgenden Kosten."
    return (
        f"{text} Jede Zeile ist in der Kostenaufstellung mit der genannten Nummer belegt."
        f"{_NAMING[paper.payer.disclosure]}"
    )


def _persons(rows: Iterable[PayerRow]) -> int:
    return len({row.resident.key for row in rows})


def _summary(
    paper: PayerPaper, facilities: Sequence[tuple[FacilityOnPaper, tuple[PayerRow, ...]]]
) -> tuple[Block, ...]:
    """The facilities and contracts with their sums, where there is more than one of them."""
    rows = (
        *(_facility_row(facility, rows) for facility, rows in facilities),
        *(_contract_row(contract) for contract in paper.contracts),
    )
    if len(rows) < 2:
        return ()
    table = Table(_FACILITY_HEADINGS, rows, total=paper.total)
    return kept_together(table_under("Zusammenstellung", table))


def _facility_row(facility: FacilityOnPaper, rows: Sequence[PayerRow]) -> Row:
    amount = sum((row.amount for row in rows), start=Decimal(0))
    days = sum(row.days for row in rows)
    cells = (facility.name, whole_text(_persons(rows)), whole_text(days), amount_text(amount))
    return Row(tuple(map(Cell, cells)), amount)


def _contract_row(contract: ContractOnPaper) -> Row:
    name = Cell(contract.facility.name, note=f"Betreibervertrag {contract.key}")
    return Row((name, Cell(""), Cell(""), Cell(amount_text(contract.total))), contract.total)


def _residents(facility: FacilityOnPaper, rows: Sequence[PayerRow]) -> tuple[Block, ...]:
    total = sum((row.amount for row in rows), start=Decimal(0))
    ordered = sorted(rows, key=lambda row: (anyascii(row.resident.name).casefold(), row.resident.key))
    table = Table(_RESIDENT_HEADINGS, tuple(map(_resident_row, ordered)), total=total)
    return table_under(facility.name, table)


def _resident_row(row: PayerRow) -> Row:
    born = f"geb. {day_text(row.resident.birth_date)}" if row.resident.birth_date else ""
    key = row.resident.key if row.resident.key != row.resident.name else ""
    cells = (
        Cell(row.statement_number or DRAFT),
        Cell(row.resident.name, note=" · ".join(part for part in (born, key) if part)),
        Cell(row.reference or row.resident.case_reference),
        Cell(span_text(row.first_day, row.last_day)),
        Cell(str(row.days) if row.days else ""),
        Cell(amount_text(row.amount)),
    )
    return Row(cells, row.amount)


def _contract(contract: ContractOnPaper) -> tuple[Block, ...]:
    title = f"Betreibervertrag {contract.key} – {contract.facility.name}"
    return kept_together(table_under(title, contract_table(contract)))
