"""What operators have written on their papers, and what payers of a kind get to know."""

from __future__ import annotations

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from unterkunft.model.base import NAME_LENGTH, NOTE_LENGTH, Row, word_type
from unterkunft.values.disclosure import NameDisclosure
from unterkunft.values.statuses import PayerKind


class Operator(Row):
    """The letterhead of an operator (Betreiber); facilities name it, or their own name where they have none.

    `contact` and `footer` hold lines. Papers keep a copy of what stood here when they were finalised.
    """

    __tablename__ = "operators"

    name: Mapped[str] = mapped_column(String(NAME_LENGTH), unique=True)
    addition: Mapped[str | None] = mapped_column(String(NAME_LENGTH))
    street: Mapped[str | None] = mapped_column(String(NAME_LENGTH))
    postcode: Mapped[str | None] = mapped_column(String(NAME_LENGTH))
    city: Mapped[str | None] = mapped_column(String(NAME_LENGTH))
    contact: Mapped[str | None] = mapped_column(String(NOTE_LENGTH))
    footer: Mapped[str | None] = mapped_column(String(NOTE_LENGTH))
    account_holder: Mapped[str | None] = mapped_column(String(NAME_LENGTH))
    iban: Mapped[str | None] = mapped_column(String(NAME_LENGTH))
    bic: Mapped[str | None] = mapped_column(String(NAME_LENGTH))
    bank: Mapped[str | None] = mapped_column(String(NAME_LENGTH))
    tax_number: Mapped[str | None] = mapped_column(String(NAME_LENGTH))
    tax_note: Mapped[str | None] = mapped_column(String(NOTE_LENGTH))
    """Why no value added tax is charged; stands on invoices."""


class PayerDisclosure(Row):
    """How people stand on the collective statements of payers of a kind."""

    __tablename__ = "payer_disclosures"

    payer_kind: Mapped[PayerKind] = mapped_column(word_type(PayerKind), unique=True)
    disclosure: Mapped[NameDisclosure] = mapped_column(word_type(NameDisclosure))
