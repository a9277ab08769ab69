"""Invoices from operator contracts: what is issued, and what late changes make of them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from tests.billing_house import OCTOBER, BilledHouse, a_billed_house
from tests.builders import SOMEONE, execute
from unterkunft.documents.statement import PayerPaper
from unterkunft.model.statement import FinalisedStatement, StatementKind
from unterkunft.services.commands.letterheads import KeepLetterhead
from unterkunft.services.contract_corrections import ContractCorrection
from unterkunft.services.correction_run import comparison_of_month
from unterkunft.services.finalised_content import payer_content
from unterkunft.services.integrity_check import check_integrity
from unterkunft.services.letterheads import Letterhead
from unterkunft.services.printed_papers import drawn_pdf
from unterkunft.storage.engine import Database

LETTERHEAD = Letterhead(
    street="Friedrichstraße 12",
    postcode="17291",
    city="Prenzlau",
    contact="Telefon 03984 0000-17",
    footer="Amtsgericht Neuruppin HRB 0000",
    iban="DE89 3704 0044 0532 0130 00",
    bank="Commerzbank",
    tax_number="062/123/45678",
    tax_note="Die Leistung ist nach § 4 Nr. 18 UStG von der Umsatzsteuer befreit.",
)


def a_contract(**changes: Any) -> dict[str, Any]:
    """Two places of the house, one of which somebody lives in."""
    terms = {
        "key": "V-1",
        "facility": "H",
        "payer": "LK",
        "capacity": 2,
        "occupied_rate": "18.50",
        "free_rate": "9.25",
        "valid_from": "2026-10-01",
    }
    return {**terms, **changes}


def a_house_under_contract(database: Database, **terms: Any) -> BilledHouse:
    house = a_billed_house(database)
    house.change(
        payers=[{"key": "LK", "name": "Landkreis", "kind": "county"}],
        operator_contracts=[a_contract(**terms)],
    )
    execute(database, KeepLetterhead("Haus am See", LETTERHEAD))
    return house


def invoices(database: Database) -> list[tuple[str, PayerPaper]]:
    row = FinalisedStatement
    query = select(row.number, row.content).where(row.kind == StatementKind.OPERATOR_INVOICE)
    with database.reading() as connection:
        rows = connection.execute(query.order_by(row.sequence)).all()
    return [(each.number, payer_content(each.content).paper) for each in rows]


def found(database: Database) -> tuple[ContractCorrection, ...]:
    return comparison_of_month(database, OCTOBER, actor=SOMEONE).contracts


def text_of(paper: PayerPaper, database: Database) -> str:
    row = FinalisedStatement
    with database.reading() as connection:
        content = connection.scalar(select(row.content).where(row.number == paper.number))
    assert content is not None
    pages = PdfReader(BytesIO(drawn_pdf(payer_content(content)))).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


def test_a_contract_becomes_an_invoice_with_number_and_three_dates(database: Database) -> None:
    house = a_house_under_contract(database)
    house.finalise()

    ((number, paper),) = invoices(database)

    assert (number, paper.total) == ("2026-R000001", Decimal("860.25"))
    assert (paper.issued_on, paper.due_on) == (date(2026, 11, 5), date(2026, 12, 5))
    (contract,) = paper.contracts
    assert (contract.first_day, contract.last_day) == (date(2026, 10, 1), date(2026, 10, 31))
    assert [(line.label, line.quantity) for line in contract.lines] == [
        ("belegte Plätze", 31),
        ("freie Plätze", 31),
    ]


def test_an_invoice_says_all_that_is_needed_to_pay_it_and_names_nobody(sqlite_database: Database) -> None:
    house = a_house_under_contract(sqlite_database)
    house.finalise()

    text = text_of(invoices(sqlite_database)[0][1], sqlite_database)

    for expected in (
        "Rechnung Oktober 2026",
        "Rechnungsnr. 2026-R000001",
        "Leistung 01.10.–31.10.2026",
        "Fällig am 05.12.2026",
        "Steuernummer 062/123/45678",
        "§ 4 Nr. 18 UStG",
        "IBAN DE89 3704 0044 0532 0130 00",
        "Verwendungszweck 2026-R000001",
        "2 Plätze × 31 Tage = 62 Platztage; davon 31 belegt, 31 frei, 0 gesperrt.",
    ):
        assert expected in text
    assert "Özil" not in text


def test_a_contract_within_the_month_is_charged_for_its_own_days(sqlite_database: Database) -> None:
    house = a_house_under_contract(sqlite_database, valid_from="2026-10-12")
    house.finalise()
    ((_, paper),) = invoices(sqlite_database)
    assert (paper.contracts[0].first_day, paper.total) == (date(2026, 10, 12), Decimal("555.00"))


def test_an_invoice_that_is_right_needs_no_correction(sqlite_database: Database) -> None:
    house = a_house_under_contract(sqlite_database)
    house.finalise()
    assert found(sqlite_database) == ()
    assert not house.correct()


def test_a_late_move_in_corrects_the_invoice_too(database: Database) -> None:
    house = a_house_under_contract(database)
    house.finalise()
    house.moves_in_late(on="2026-10-12")

    (correction,) = found(database)
    house.correct()

    assert correction.causes == ("Belegte Platztage: 20 statt 31", "Freie Platztage: 42 statt 31")
    _, (number, paper) = invoices(database)
    assert (number, paper.total) == ("2026-R000002", Decimal("-101.75"))
    assert [(line.label, line.quantity, line.amount) for line in paper.contracts[0].lines] == [
        ("belegte Plätze", -11, Decimal("-203.50")),
        ("freie Plätze", 11, Decimal("101.75")),
    ]
    assert found(database) == ()
    assert check_integrity(database).problems == ()


def test_a_new_rate_corrects_the_invoice_alone(sqlite_database: Database) -> None:
    house = a_house_under_contract(sqlite_database)
    house.finalise()
    house.change(operator_contracts=[a_contract(occupied_rate="19.00", guaranteed_share="1")])

    (correction,) = found(sqlite_database)
    house.correct()

    assert correction.causes == (
        "Satz je belegtem Platz: 19,00 statt 18,50",
        "Mindestbelegung: 100\u00a0% statt keine",
    )
    _, (_, paper) = invoices(sqlite_database)
    assert [(line.label, line.quantity, line.rate, line.amount) for line in paper.contracts[0].lines] == [
        ("belegte Plätze", -31, Decimal("18.5"), Decimal("-573.50")),
        ("belegte Plätze", 31, Decimal("19"), Decimal("589.00")),
        ("Mindestbelegung", 31, Decimal("19"), Decimal("589.00")),
    ]
    assert paper.total == correction.difference == Decimal("604.50")
    assert len(house.papers()) == 1
    text = text_of(paper, sqlite_database)
    assert "Korrektur zur Rechnung 2026-R000001 vom 05.11.2026" in text
    assert "Bisher 860,25 €, neu 1.464,75 €, Unterschied 604,50 €." in text
    assert "Vereinbart ist eine Mindestbelegung von 100 %: 62 Platztage; es fehlen 31." in text


def test_corrections_of_an_invoice_follow_each_other(sqlite_database: Database) -> None:
    house = a_house_under_contract(sqlite_database)
    house.finalise()
    for rate in ("19.00", "17.00", "18.50"):
        house.change(operator_contracts=[a_contract(occupied_rate=rate)])
        house.correct()
    papers = invoices(sqlite_database)
    assert [paper.correction.corrects for _, paper in papers if paper.correction] == [
        "2026-R000001",
        "2026-R000002",
        "2026-R000003",
    ]
    assert sum(paper.total for _, paper in papers) == Decimal("860.25")
    assert found(sqlite_database) == ()


def test_another_payer_gets_an_invoice_and_the_first_one_its_money_back(sqlite_database: Database) -> None:
    house = a_house_under_contract(sqlite_database)
    house.finalise()
    house.change(operator_contracts=[a_contract(payer="SOZ")])
    house.correct()
    papers = invoices(sqlite_database)
    assert [(paper.payer.key, paper.total) for _, paper in papers] == [
        ("LK", Decimal("860.25")),
        ("LK", Decimal("-860.25")),
        ("SOZ", Decimal("860.25")),
    ]
    assert "Guthaben" in text_of(papers[1][1], sqlite_database)
    assert found(sqlite_database) == ()


def test_a_contract_that_comes_late_is_invoiced_by_the_correction_run(sqlite_database: Database) -> None:
    house = a_billed_house(sqlite_database)
    house.finalise()
    house.change(
        payers=[{"key": "LK", "name": "Landkreis", "kind": "county"}], operator_contracts=[a_contract()]
    )
    (correction,) = found(sqlite_database)
    house.correct()
    ((_, paper),) = invoices(sqlite_database)
    assert (correction.number, paper.correction, paper.total) == (None, None, Decimal("860.25"))


@pytest.mark.parametrize("texts", [Letterhead(), Letterhead(street="Neue Straße 1", iban=LETTERHEAD.iban)])
def test_a_paper_keeps_the_letterhead_it_was_written_with(
    sqlite_database: Database, texts: Letterhead
) -> None:
    house = a_house_under_contract(sqlite_database)
    house.finalise()
    before = text_of(invoices(sqlite_database)[0][1], sqlite_database)
    execute(sqlite_database, KeepLetterhead("Haus am See", texts))
    assert text_of(invoices(sqlite_database)[0][1], sqlite_database) == before
