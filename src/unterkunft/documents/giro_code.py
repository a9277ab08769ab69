"""The GiroCode (EPC069-12): a QR code that fills in a transfer on a telephone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.barcode.qrencoder import QR8bitByte
from reportlab.graphics.shapes import Drawing
from reportlab.lib.units import mm

from unterkunft.documents.statement import BankAccount

_LONGEST_NAME = 70
_LONGEST_REFERENCE = 100  # bytes; the standard has 140 characters, but 331 bytes for everything
_LARGEST_AMOUNT = Decimal("999999999.99")
_QUIET_MODULES = 4  # the empty border a reader needs, ISO/IEC 18004


@dataclass(frozen=True, slots=True)
class Payment:
    """What is to be paid, where to, until when, and under which reference."""

    account: BankAccount
    amount: Decimal
    reference: str
    due_on: date | None = None


def giro_code_text(payment: Payment) -> str:
    """The lines of the code, version 002 in UTF-8; the BIC may be empty within the EEA."""
    if not 0 < payment.amount <= _LARGEST_AMOUNT:
        raise ValueError(f"a transfer of {payment.amount} is none")
    account = payment.account
    lines = (
        "BCD",
        "002",
        "1",  # UTF-8
        "SCT",
        account.bic,
        account.holder[:_LONGEST_NAME],
        account.iban,
        f"EUR{payment.amount:.2f}",
        "",  # purpose
        "",  # structured reference, which would have to follow ISO 11649
        payment.reference.encode()[:_LONGEST_REFERENCE].decode(errors="ignore"),
    )
    return "\n".join(lines)


def giro_code(payment: Payment, *, side: float) -> Drawing:
    """The code as lines, so many millimetres wide; error correction M as the standard asks for."""
    size = side * mm
    # Handed over as bytes: the encoder must not choose a Japanese alphabet for some names.
    text = [QR8bitByte(giro_code_text(payment).encode())]
    widget = QrCodeWidget(
        text,  # type: ignore[arg-type] # the stubs know texts only
        barLevel="M",
        barWidth=size,
        barHeight=size,
        barBorder=_QUIET_MODULES,
    )
    drawing = Drawing(size, size)
    drawing.add(widget)
    return drawing
