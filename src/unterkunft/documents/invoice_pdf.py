"""The operator's invoice (Rechnung) from a contract as PDF, and what corrects one; without any person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import BinaryIO

from unterkunft.documents.blocks import Block, heading, kept_together, marked_paragraph, paragraph
from unterkunft.documents.giro_code import Payment
from unterkunft.documents.letterhead import Letter, Reference, write_letter
from unterkunft.documents.payment_block import payment_blocks
from unterkunft.documents.pen import BODY, Align
from unterkunft.documents.statement import (
    ContractLineOnPaper,
    ContractOnPaper,
    InvoiceCorrection,
    PayerPaper,
)
from unterkunft.documents.statement_pdf import table_under, title_block
from unterkunft.documents.table import Cell, Heading, Row, Table
from unterkunft.documents.wording import (
    DRAFT,
    amount_text,
    day_text,
    euro_text,
    month_text,
    percent_text,
    rate_text,
    whole_text,
)

PURPOSE = (
    "Diese Rechnung ist eine Forderung des Betreibers aus dem Betreibervertrag. "
    "Sie ist kein Gebührenbescheid und nennt keine Personen."
)
CONTRACT_HEADINGS = (
    Heading("Position", 87),
    Heading("Platztage", 26, Align.RIGHT),
    Heading("Satz €", 26, Align.RIGHT),
    Heading("Betrag €", 26, Align.RIGHT),
)
_GUARANTEE = "Mindestbelegung"


def write_invoice_pdf(paper: PayerPaper, file: BinaryIO) -> None:
    """Write the invoice as PDF; the same paper always gives the same bytes."""
    write_letter(_letter(paper), _blocks(paper), file)


def invoice_payment(paper: PayerPaper) -> Payment | None:
    """What the payer is asked to pay, where the operator's account is known and something is owed."""
    account = paper.sender.account
    if paper.number is None or account is None or paper.total <= 0:
        return None
    return Payment(account, paper.total, paper.number, paper.due_on)


def _letter(paper: PayerPaper) -> Letter:
    title = _title(paper)
    number = paper.number or DRAFT
    return Letter(
        title=f"{title} – {number} – {paper.payer.name}",
        running_title=f"{title} · {number} · {paper.payer.name}",
        subject=f"Betreiberrechnung {paper.month}",
        sender=paper.sender,
        recipient=paper.payer.address,
        references=_references(paper),
        purpose=PURPOSE,
        is_draft=paper.is_draft,
    )


def _title(paper: PayerPaper) -> str:
    kind = "Rechnung" if paper.correction is None else "Korrektur der Rechnung"
    return f"{kind} {month_text(paper.month)}"


def _references(paper: PayerPaper) -> tuple[Reference, ...]:
    references = (
        Reference("Rechnungsnr.", paper.number or DRAFT),
        Reference("Rechnungsdatum", day_text(paper.issued_on)),
        Reference("Leistung", _service_period(paper)),
        Reference("Fällig am", day_text(paper.due_on)),
        Reference("Vertrag", ", ".join(each.key for each in paper.contracts)),
        Reference("Kundennummer", paper.payer.customer_number),
        Reference("Leitweg-ID", paper.payer.buyer_reference),
        Reference("Steuernummer", paper.sender.tax_number),
        Reference("Betrag", euro_text(paper.total), is_strong=True),
    )
    return tuple(reference for reference in references if reference.value)


def _service_period(paper: PayerPaper) -> str:
    """The days the invoice is about (Leistungszeitraum)."""
    contracts = paper.contracts
    first = min((each.first_day for each in contracts if each.first_day), default=paper.month.first_day)
    last = max((each.last_day for each in contracts if each.last_day), default=paper.month.last_day)
    return f"{first:%d.%m.}–{last:%d.%m.%Y}"


def _blocks(paper: PayerPaper) -> tuple[Block, ...]:
    return (
        title_block(_title(paper), is_draft=paper.is_draft),
        *_opening(paper),
        *(block for contract in paper.contracts for block in _contract(paper, contract)),
        *_new_state(paper.correction),
        *_tax(paper),
        *_payment(paper),
        *_calculation(paper),
    )


def _opening(paper: PayerPaper) -> Iterator[Block]:
    note = paper.correction
    if note is None:
        yield paragraph(
            f"Für den Betrieb der Unterkunft im {month_text(paper.month)} "
            "berechnen wir nach dem Betreibervertrag:"
        )
        return
    yield paragraph(
        f"Korrektur zur Rechnung {note.corrects} vom {day_text(note.corrects_issued_on)}", BODY.bold
    )
    yield paragraph(f"Ursache: {note.cause}")
    new_total = note.former_total + paper.total
    amounts = f"Bisher {euro_text(note.former_total)}, neu {euro_text(new_total)}"
    yield paragraph(f"{amounts}, Unterschied {euro_text(paper.total)}.")


def _contract(paper: PayerPaper, contract: ContractOnPaper) -> tuple[Block, ...]:
    title = f"Betreibervertrag {contract.key} – {contract.facility.name}"
    label = "Rechnungsbetrag" if paper.correction is None else "Unterschied"
    return kept_together(table_under(title, contract_table(contract, total_label=label)))


def contract_table(contract: ContractOnPaper, *, total_label: str = "Summe") -> Table:
    """The lines of a contract with their sum."""
    rows = tuple(Row(tuple(map(Cell, _cells(line))), line.amount) for line in contract.lines)
    return Table(CONTRACT_HEADINGS, rows, total=contract.total, total_label=total_label)


def _cells(line: ContractLineOnPaper) -> tuple[str, ...]:
    quantity = whole_text(line.quantity).replace("-", "–")
    return (line.label, quantity, rate_text(line.rate), amount_text(line.amount))


def _new_state(note: InvoiceCorrection | None) -> tuple[Block, ...]:
    """What is right now, under a paper that holds the difference only."""
    if note is None or note.now is None:
        return ()
    return kept_together(table_under("Neue Berechnung", contract_table(note.now)))


def _tax(paper: PayerPaper) -> tuple[Block, ...]:
    if not paper.sender.tax_note:
        return ()
    return (paragraph(paper.sender.tax_note, space_before=2.5),)


def _payment(paper: PayerPaper) -> tuple[Block, ...]:
    payment = invoice_payment(paper)
    if payment is None:
        return _credit(paper)
    opening = "Bitte überweisen Sie den Betrag unter Angabe der Rechnungsnummer."
    return payment_blocks("Zahlung", payment, opening=opening)


def _credit(paper: PayerPaper) -> tuple[Block, ...]:
    if paper.total >= 0:
        return ()
    text = (
        f"Zu Ihren Gunsten ergeben sich {euro_text(-paper.total)}. Wir zahlen sie zurück oder verrechnen sie."
    )
    return kept_together((heading("Guthaben"), paragraph(text)))


def _calculation(paper: PayerPaper) -> tuple[Block, ...]:
    """How the quantities come about, of each contract that is charged as a whole."""
    note = paper.correction
    contracts: Sequence[ContractOnPaper] = paper.contracts if note is None else ()
    if note is not None and note.now is not None:
        contracts = (note.now,)
    texts = [text for contract in contracts for text in _sentences(contract)]
    if not texts:
        return ()
    return kept_together(
        (heading("So haben wir gerechnet"), *(marked_paragraph("–", text) for text in texts))
    )


def _sentences(contract: ContractOnPaper) -> Iterator[str]:
    if contract.capacity is None:
        return
    yield (
        "Ein Platz ist an einem Tag belegt, wenn für die Nacht, die an ihm beginnt, ein Bett vergeben ist. "
        "Gesperrte Plätze sind weder belegt noch frei."
    )
    yield _places(contract, contract.capacity * _days(contract.first_day, contract.last_day))
    missing = sum(line.quantity for line in contract.lines if line.label == _GUARANTEE)
    if contract.guaranteed_share and missing:
        yield (
            f"Vereinbart ist eine Mindestbelegung von {percent_text(contract.guaranteed_share)}: "
            f"{whole_text(contract.occupied_days + missing)} Platztage; es fehlen {whole_text(missing)}."
        )


def _places(contract: ContractOnPaper, place_days: int) -> str:
    """How the place-days of the capacity divide; more people than places leave nothing to divide."""
    counted = (contract.occupied_days, contract.free_days, contract.closed_days)
    occupied, free, closed = map(whole_text, counted)
    if sum(counted) != place_days:
        return f"Belegt waren {occupied} Platztage, frei {free}, gesperrt {closed}."
    capacity, days = contract.capacity or 0, _days(contract.first_day, contract.last_day)
    return (
        f"{whole_text(capacity)} Plätze × {days} Tage = {whole_text(place_days)} Platztage; "
        f"davon {occupied} belegt, {free} frei, {closed} gesperrt."
    )


def _days(first: date | None, last: date | None) -> int:
    return (last - first).days + 1 if first and last else 0
