"""What another tariff would cost whom in a real month."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.billing_house import OCTOBER, BilledHouse, a_billed_house, tariff
from tests.builders import SOMEONE, row_picture
from unterkunft.billing.tariff import Tariff
from unterkunft.billing.tariff_reader import read_tariff
from unterkunft.services.permissions import Actor, Right
from unterkunft.services.tariff_comparison import (
    MonthConsequence,
    Replacement,
    SumDifference,
    TariffComparison,
    compare_tariffs,
    consequences,
    with_steps_of,
)
from unterkunft.storage.engine import Database
from unterkunft.values.month import Month
from unterkunft.values.refusals import DomainRefusal


@pytest.fixture
def house(sqlite_database: Database) -> BilledHouse:
    return a_billed_house(sqlite_database, residents=2)


def a_tariff(amount: str, *, key: str = "T") -> Tariff:
    read = read_tariff(tariff(amount, key=key))
    assert isinstance(read, Tariff)
    return read


def compared(house: BilledHouse, replacement: Replacement, *, actor: Actor = SOMEONE) -> TariffComparison:
    return compare_tariffs(house.database, OCTOBER, replacement, actor=actor)


def test_everybody_is_compared_and_nothing_is_changed(house: BilledHouse) -> None:
    before = row_picture(house.database)
    found = compared(house, Replacement(a_tariff("500.00")))
    assert [(each.name, each.former, each.new, each.difference) for each in found.people] == [
        (f"Özil R-{number}, Ali", Decimal("435.00"), Decimal("500.00"), Decimal("65.00")) for number in (1, 2)
    ]
    assert row_picture(house.database) == before


def test_the_sums_by_facility_and_by_payer_agree(house: BilledHouse) -> None:
    house.change(
        cost_coverages=[
            {
                "key": "C-R-2",
                "resident": "R-2",
                "payer": "SOZ",
                "rule": "ceiling",
                "value": "450.00",
                "remainder_payer": "JC",
                "valid_from": "2024-01-01",
            }
        ]
    )
    found = compared(house, Replacement(a_tariff("500.00")))
    assert found.by_facility == (SumDifference("Haus am See", 2, Decimal("870.00"), Decimal("1000.00")),)
    assert found.by_payer == (
        SumDifference("Jobcenter", 1, Decimal(0), Decimal("50.00")),
        SumDifference("Sozialamt", 2, Decimal("870.00"), Decimal("950.00")),
    )
    assert found.total.difference == sum(each.difference for each in found.by_payer) == Decimal("130.00")


def test_a_tariff_still_to_come_is_tried_with_the_amounts_of_its_day(house: BilledHouse) -> None:
    steps = (
        {"valid_from": "2020-01-01", "amount": "435.00"},
        {"valid_from": "2027-01-01", "amount": "480.00"},
    )
    document = tariff()
    document["rate"][0]["steps"] = list(steps)
    to_come = read_tariff(document)
    assert isinstance(to_come, Tariff)
    assert compared(house, Replacement(to_come)).total.difference == 0
    found = compared(house, Replacement(to_come, steps_on=date(2027, 1, 1)))
    assert found.total.difference == Decimal("90.00")


def test_a_rate_without_an_amount_on_the_day_has_its_first() -> None:
    (rate,) = with_steps_of(a_tariff("10.00"), date(2000, 1, 1)).rates
    assert rate.steps[0].amount == Decimal("10.00")


def test_another_tariff_is_tried_where_one_says(house: BilledHouse) -> None:
    other = a_tariff("400.00", key="ANDERS")
    assert compared(house, Replacement(other)).people == ()
    found = compared(house, Replacement(other, frozenset({"H"})))
    assert found.total.difference == Decimal("-70.00")


def test_facilities_not_asked_for_keep_their_version(house: BilledHouse) -> None:
    house.change(
        facilities=[{"key": "Z", "name": "Zweithaus", "kind": "communal"}],
        facility_tariffs=[{"facility": "Z", "tariff": "T", "valid_from": "2020-01-01"}],
    )
    found = compared(house, Replacement(a_tariff("500.00"), frozenset({"Z"})))
    assert found.people == ()


def test_what_can_no_longer_be_computed_is_said(house: BilledHouse) -> None:
    document = tariff()
    document["rate"][0]["when"] = {"age_below": 18}
    for_children = read_tariff(document)
    assert isinstance(for_children, Tariff)
    found = compared(house, Replacement(for_children))
    assert {each.code.value for each in found.new_findings} == {"RULE_GAP"}
    assert found.total.new == 0


def test_names_stay_hidden_from_who_may_not_see_them(house: BilledHouse) -> None:
    biller = Actor("B", "PC", frozenset({Right.BILL}))
    found = compared(house, Replacement(a_tariff("500.00")), actor=biller)
    assert [each.name for each in found.people] == ["R-1", "R-2"]
    with pytest.raises(DomainRefusal, match="NO_RIGHT"):
        compared(house, Replacement(a_tariff("500.00")), actor=replace(biller, rights=frozenset()))


def test_progress_goes_up_to_the_end_and_may_stop(house: BilledHouse) -> None:
    told: list[tuple[int, int]] = []
    compare_tariffs(
        house.database,
        OCTOBER,
        Replacement(a_tariff("1.00")),
        actor=SOMEONE,
        progress=lambda done, total: told.append((done, total)),
    )
    assert told == sorted(told)
    assert told[-1] == (4, 4)


def test_finalised_months_that_a_change_touches_are_told(house: BilledHouse) -> None:
    house.finalise()
    months = (OCTOBER, Month(2026, 9))
    assert consequences(house.database, a_tariff("435.00"), months, actor=SOMEONE) == ()
    assert consequences(house.database, a_tariff("400.00"), months, actor=SOMEONE) == (
        MonthConsequence(OCTOBER, 2, Decimal("-70.00")),
    )
