"""Letterheads of operators, and what payers get to know of people."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from sqlalchemy import select

from tests.billing_house import OCTOBER, BilledHouse, a_billed_house
from tests.builders import SOMEONE, execute
from unterkunft.documents.statement import PayerPaper, Sender, StatementPaper
from unterkunft.documents.statement_pdf import own_payment
from unterkunft.model.statement import FinalisedStatement, StatementKind
from unterkunft.services.commands.letterheads import ChooseDisclosure, KeepLetterhead
from unterkunft.services.finalised_content import payer_content, statement_content
from unterkunft.services.history import Undo
from unterkunft.services.letterheads import Letterhead
from unterkunft.services.permissions import Actor, Right
from unterkunft.services.queries.letterheads import disclosures, operators
from unterkunft.services.statement_papers import load_names
from unterkunft.storage.engine import Database
from unterkunft.values.disclosure import NameDisclosure
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import PayerKind

KEPT = Letterhead(
    street="Friedrichstraße 12", postcode="17291", city="Prenzlau", contact="Frau Krüger\nTelefon 0"
)
IBAN = "DE89 3704 0044 0532 0130 00"


def sender_of_house(house: BilledHouse) -> Sender:
    with house.database.reading() as connection:
        return load_names(connection).senders["H"]


def keep(house: BilledHouse, letterhead: Letterhead) -> None:
    execute(house.database, KeepLetterhead("Haus am See", letterhead))


def payer_paper(database: Database, payer: str) -> PayerPaper:
    row = FinalisedStatement
    query = select(row.content).where(row.payer == payer, row.kind == StatementKind.PAYER_STATEMENT)
    with database.reading() as connection:
        return payer_content(connection.execute(query).scalar_one()).paper


def statement_of(database: Database, number: str) -> StatementPaper:
    row = FinalisedStatement
    with database.reading() as connection:
        content = connection.execute(select(row.content).where(row.number == number)).scalar_one()
        return statement_content(content).paper


def test_papers_bear_the_letterhead_that_is_kept(database: Database) -> None:
    house = a_billed_house(database)
    keep(house, replace(KEPT, iban=IBAN))
    sender = sender_of_house(house)
    assert sender.address.lines == ("Haus am See", "Friedrichstraße 12", "17291 Prenzlau")
    assert sender.contact == ("Frau Krüger", "Telefon 0")
    assert sender.account is not None
    assert (sender.account.holder, sender.account.iban) == ("Haus am See", "DE89370400440532013000")


def test_a_letterhead_is_changed_and_forgotten_when_it_is_empty(sqlite_database: Database) -> None:
    house = a_billed_house(sqlite_database)
    keep(house, KEPT)
    keep(house, replace(KEPT, city="Templin"))
    assert operators(sqlite_database)[0].letterhead.city == "Templin"
    keep(house, Letterhead())
    assert operators(sqlite_database)[0].letterhead == Letterhead()


def test_keeping_a_letterhead_can_be_undone(sqlite_database: Database) -> None:
    house = a_billed_house(sqlite_database)
    done = execute(sqlite_database, KeepLetterhead("Haus am See", KEPT))
    assert done.entry is not None
    execute(sqlite_database, Undo(done.entry))
    assert sender_of_house(house).address.lines == ("Haus am See",)


@pytest.mark.parametrize(
    ("letterhead", "code"),
    [
        (Letterhead(iban="DE89 3704 0044 0532 0130 01"), "IBAN_CHECK_DIGITS"),
        (Letterhead(bank="Commerzbank"), "IBAN_MISSING"),
        (Letterhead(iban=IBAN, bic="X"), "BIC_FORM"),
        (Letterhead(city="a\u202eb"), "FORBIDDEN_CHARACTER"),
    ],
)
def test_what_cannot_be_right_is_refused(
    sqlite_database: Database, letterhead: Letterhead, code: str
) -> None:
    with pytest.raises(DomainRefusal) as refused:
        execute(sqlite_database, KeepLetterhead("Haus am See", letterhead))
    assert refused.value.code == code


def test_who_may_not_bill_keeps_no_letterhead(sqlite_database: Database) -> None:
    actor = Actor("M. Krüger", "PC-3", SOMEONE.rights - {Right.BILL})
    with pytest.raises(DomainRefusal) as refused:
        execute(sqlite_database, KeepLetterhead("Haus am See", KEPT), actor=actor)
    assert refused.value.code == "NO_RIGHT"


@pytest.mark.parametrize(
    ("disclosure", "name"),
    [
        (NameDisclosure.FULL, "Özil R-1, Ali"),
        (NameDisclosure.INITIALS, "Ö., A."),
        (NameDisclosure.KEY, "R-1"),
    ],
)
def test_a_payer_reads_of_people_what_was_decided(
    sqlite_database: Database, disclosure: NameDisclosure, name: str
) -> None:
    house = a_billed_house(sqlite_database)
    execute(sqlite_database, ChooseDisclosure(PayerKind.SOCIAL_OFFICE, disclosure))
    house.finalise()
    (row,) = payer_paper(sqlite_database, "SOZ").rows
    assert row.resident.name == name
    assert (row.resident.birth_date is not None) == (disclosure is NameDisclosure.FULL)
    assert disclosures(sqlite_database)[PayerKind.SOCIAL_OFFICE] is disclosure


def test_whoever_is_restricted_bears_the_key_before_every_payer(sqlite_database: Database) -> None:
    house = a_billed_house(sqlite_database)
    person = {"key": "R-1", "family_name": "Özil", "birth_date": "1990-01-01", "restricted": True}
    house.change(residents=[person])
    house.finalise()
    (row,) = payer_paper(sqlite_database, "SOZ").rows
    assert (row.resident.name, row.resident.birth_date) == ("R-1", None)


def test_who_pays_alone_is_asked_to_with_a_payment_of_their_own(sqlite_database: Database) -> None:
    house = a_billed_house(sqlite_database)
    keep(house, replace(KEPT, iban=IBAN))
    house.change(
        payers=[{"key": "ICH", "name": "Selbstzahler", "kind": "self"}],
        cost_coverages=[
            {"key": "C-R-1", "resident": "R-1", "payer": "ICH", "rule": "full", "valid_from": "2024-01-01"}
        ],
    )
    house.finalise()
    paper = statement_of(sqlite_database, "2026-000001")
    payment = own_payment(paper)
    assert payment is not None
    assert (payment.amount, payment.reference) == (Decimal("435.00"), "2026-000001 R-1")
    assert paper.recipient is not None
    assert paper.recipient.lines[:2] == ("Ali Özil R-1", "Haus am See")

    house.moves_in_late(on="2026-10-12")
    house.correct()
    correction = statement_of(sqlite_database, "2026-K000001")
    assert own_payment(correction) is None
    assert [each.is_self for each in correction.payers] == [True]
    assert house.corrections(OCTOBER) == ()
