"""Who issues a paper: the operator's letterhead, else its name with the address of the house."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from unterkunft.documents.statement import BankAccount, PostalAddress, Sender
from unterkunft.model.operator import Operator, PayerDisclosure
from unterkunft.values.disclosure import USUAL_DISCLOSURE, NameDisclosure
from unterkunft.values.statuses import PayerKind

ALL_FACILITIES = "Alle Unterkünfte"
"""Whose letterhead stands on papers about the houses of several operators."""

Letterheads = Mapping[str, Sender]
"""By the name of the operator."""


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What an operator has written on its papers; `contact` and `footer` hold lines."""

    addition: str = ""
    street: str = ""
    postcode: str = ""
    city: str = ""
    contact: str = ""
    footer: str = ""
    account_holder: str = ""
    iban: str = ""
    bic: str = ""
    bank: str = ""
    tax_number: str = ""
    tax_note: str = ""


def load_letterheads(connection: Connection) -> Letterheads:
    """Every letterhead that is kept."""
    return {row.name: _sender(row) for row in connection.execute(select(*Operator.__table__.c))}


def sender_of(facility: Any, letterheads: Letterheads) -> Sender:
    """The letterhead for a facility's row; until one is kept, the address of the house stands in."""
    name = facility.operator or facility.name
    kept = letterheads.get(name)
    if kept is not None and len(kept.address.lines) > 1:
        return kept
    addition = facility.name if facility.operator else ""
    address = PostalAddress(
        name, addition, facility.street or "", facility.postcode or "", facility.city or ""
    )
    if kept is None:
        return Sender(address)
    return Sender(address, kept.contact, kept.footer, kept.account, kept.tax_number, kept.tax_note)


def common_sender(senders: Iterable[Sender], letterheads: Letterheads) -> Sender:
    """Who issues papers about several facilities: the operator, where it is one and the same."""
    by_name = {sender.address.name: sender for sender in senders}
    if len(by_name) == 1:
        return next(iter(by_name.values()))
    return letterheads.get(ALL_FACILITIES) or Sender(PostalAddress(ALL_FACILITIES))


def load_disclosures(connection: Connection) -> Mapping[PayerKind, NameDisclosure]:
    """What payers of each kind get to know, as the office has decided or as usual."""
    query = select(PayerDisclosure.payer_kind, PayerDisclosure.disclosure)
    return {**USUAL_DISCLOSURE, **{row.payer_kind: row.disclosure for row in connection.execute(query)}}


def _sender(row: Any) -> Sender:
    address = PostalAddress(
        row.name, row.addition or "", row.street or "", row.postcode or "", row.city or ""
    )
    account = None
    if row.iban:
        account = BankAccount(row.account_holder or row.name, row.iban, row.bic or "", row.bank or "")
    return Sender(
        address,
        contact=tuple((row.contact or "").splitlines()),
        footer=tuple((row.footer or "").splitlines()),
        account=account,
        tax_number=row.tax_number or "",
        tax_note=row.tax_note or "",
    )
