"""The GiroCode holds what EPC069-12 asks for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.lib.units import mm

from unterkunft.documents.giro_code import Payment, giro_code, giro_code_text
from unterkunft.documents.statement import BankAccount

ACCOUNT = BankAccount("Märkische Wohnhilfe gGmbH", "DE89370400440532013000", "COBADEFFXXX", "Commerzbank")
PAYMENT = Payment(ACCOUNT, Decimal("1234.5"), "2026-R000001", date(2026, 12, 4))


def test_the_code_says_who_gets_how_much_for_what() -> None:
    assert giro_code_text(PAYMENT).split("\n") == [
        "BCD",
        "002",
        "1",
        "SCT",
        "COBADEFFXXX",
        "Märkische Wohnhilfe gGmbH",
        "DE89370400440532013000",
        "EUR1234.50",
        "",
        "",
        "2026-R000001",
    ]


def test_the_bic_may_be_missing() -> None:
    payment = replace(PAYMENT, account=replace(ACCOUNT, bic=""))
    assert giro_code_text(payment).split("\n")[4] == ""


def test_long_texts_are_cut_to_what_the_standard_allows() -> None:
    payment = replace(PAYMENT, account=replace(ACCOUNT, holder="Ä" * 200), reference="1" * 300)
    lines = giro_code_text(payment).split("\n")
    assert (lines[5], lines[10]) == ("Ä" * 70, "1" * 100)
    assert len(giro_code_text(payment).encode()) <= 331


@pytest.mark.parametrize("amount", ["0", "-1", "1000000000"])
def test_what_cannot_be_transferred_is_no_code(amount: str) -> None:
    with pytest.raises(ValueError, match="none"):
        giro_code_text(replace(PAYMENT, amount=Decimal(amount)))


def widget_of(payment: Payment) -> Any:
    (widget,) = giro_code(payment, side=30).contents
    assert isinstance(widget, QrCodeWidget)
    return widget


def test_the_widget_gets_these_very_bytes_and_error_correction_m() -> None:
    widget = widget_of(PAYMENT)
    assert [each.data for each in widget.qr.dataList] == [giro_code_text(PAYMENT).encode()]
    assert widget.barLevel == "M"
    assert (widget.barWidth, widget.barBorder) == (30 * mm, 4)


def test_a_code_never_needs_more_than_version_13() -> None:
    account = replace(ACCOUNT, holder="Ä" * 70)
    code = widget_of(replace(PAYMENT, account=account, reference="1" * 100)).qr
    code.make()
    assert (code.getModuleCount() - 17) // 4 <= 13
