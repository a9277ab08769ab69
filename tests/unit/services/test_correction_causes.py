"""What a correction says about why an amount is another today."""

from __future__ import annotations

from typing import Any

from tests.billing_house import BilledHouse, a_billed_house, tariff
from unterkunft.services.correction_run import Correction
from unterkunft.storage.engine import Database

_RECOGNISED = [
    {"key": "S-R-1", "resident": "R-1", "status": "suspension_60a", "valid_from": "2024-01-01"},
    {"key": "S-R-1b", "resident": "R-1", "status": "permit_25_3", "valid_from": "2026-10-16"},
]


def _the_two_billed(database: Database, tariff_document: dict[str, Any]) -> BilledHouse:
    """Two households in one room, billed by a tariff."""
    house = a_billed_house(database, residents=2)
    room = {"key": "H-101", "floor": "H-A-0", "number": "101", "use": "sleeping", "area_m2": "20"}
    house.change(rooms=[room], tariffs=[tariff_document])
    house.finalise()
    return house


def _of(house: BilledHouse, resident: str) -> Correction:
    return next(each for each in house.corrections() if each.resident == resident)


def _per_square_metre() -> dict[str, Any]:
    document = tariff("10.00")
    document["rate"][0].update(basis="room_sqm_month", sharing="heads_per_day")
    return document


def test_what_changed_for_a_room_mate_is_no_cause_of_a_fee_per_person(sqlite_database: Database) -> None:
    house = _the_two_billed(sqlite_database, tariff())
    house.moves_in_late("R-1")
    house.change(residence_statuses=[{**_RECOGNISED[0], "valid_through": "2026-10-15"}, _RECOGNISED[1]])
    house.moves_in_late("R-2", on="2026-10-20")

    causes = _of(house, "R-2").causes

    assert causes == (
        "Aufenthalt: 01.10.–19.10.2026 nicht untergebracht statt Haus am See",
        "Umzug: 01.10.–19.10.2026 kein Bett statt Zimmer 101, Bett R-2",
    )


def test_who_shares_the_price_of_a_room_is_told_without_a_name(sqlite_database: Database) -> None:
    house = _the_two_billed(sqlite_database, _per_square_metre())
    house.moves_in_late("R-1")
    house.change(residence_statuses=[{**_RECOGNISED[0], "valid_through": "2026-10-15"}, _RECOGNISED[1]])

    causes = _of(house, "R-2").causes

    assert causes == (
        "Mitbewohner – Aufenthalt: 01.10.–11.10.2026 nicht untergebracht statt Haus am See",
        "Mitbewohner – Umzug: 01.10.–11.10.2026 kein Bett statt Zimmer 101, Bett R-1",
    )


def test_the_own_household_is_named_where_its_size_decides(sqlite_database: Database) -> None:
    by_size = tariff()
    step = {"valid_from": "2020-01-01", "table": {"1": "435.00", "2": "550.00"}}
    by_size["rate"][0].update(basis="household_size_table", steps=[step])
    house = a_billed_house(sqlite_database, residents=2)
    joined = {"household": "H-R-1", "resident": "R-2", "role": "partner", "valid_from": "2026-10-01"}
    alone = {"household": "H-R-2", "resident": "R-2", "role": "head", "valid_from": "2020-01-01"}
    house.change(tariffs=[by_size], household_members=[{**alone, "valid_through": "2026-09-30"}, joined])
    house.finalise()
    house.moves_in_late("R-2")

    causes = _of(house, "R-1").causes

    assert causes[0] == "R-2 – Aufenthalt: 01.10.–11.10.2026 nicht untergebracht statt Haus am See"


def test_a_decision_is_told_with_its_amount(sqlite_database: Database) -> None:
    house = a_billed_house(sqlite_database)
    house.finalise()
    decision = {"key": "E", "resident": "R-1", "month": "2026-10", "component": "lodging", "amount": "0.00"}
    house.change(overrides=[{**decision, "reason": "Ehrengast", "approved_by": "Amt"}])

    assert _of(house, "R-1").causes == ("Einzelentscheidung: Unterkunft 0,00 € statt keiner",)


def test_an_income_is_told_with_its_allowance(sqlite_database: Database) -> None:
    house = a_billed_house(sqlite_database)
    capped = {**tariff(), "income": {"capped": True}}
    house.change(tariffs=[capped])
    house.finalise()
    income = {"key": "E", "resident": "R-1", "valid_from": "2026-10-01"}
    house.change(incomes=[{**income, "countable_income": "800.00", "threshold": "563.00"}])

    (cause,) = _of(house, "R-1").causes

    assert cause == "Einkommen: ab 01.10.2026 800,00 € (Freibetrag 563,00 €) statt kein Einkommen"
