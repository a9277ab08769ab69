"""Reconciliation: the plan's place-days, the days attended and held, and the days billed."""

from __future__ import annotations

from tests.billing_house import OCTOBER, BilledHouse, a_billed_house
from unterkunft.services.month_book import computed_month
from unterkunft.services.reconciliation import Explanation, Reconciliation, reconcile
from unterkunft.storage.engine import Database


def reconciled(house: BilledHouse) -> Reconciliation:
    with house.database.reading() as connection:
        billed = computed_month(connection, OCTOBER)
    (found,) = reconcile(billed.facts, billed.result)
    return found


def counts(found: Reconciliation) -> tuple[int, int, int, int]:
    return (found.plan_days, found.attended_days, found.held_days, found.billed_days)


def explained(found: Reconciliation) -> list[tuple[int, int, Explanation]]:
    return [(each.first_day.day, each.last_day.day, each.explanation) for each in found.differences]


def test_a_full_month_agrees(sqlite_database: Database) -> None:
    found = reconciled(a_billed_house(sqlite_database, residents=2))

    assert counts(found) == (62, 62, 0, 62)
    assert found.differences == ()


def test_days_of_absence_hold_the_place(sqlite_database: Database) -> None:
    house = a_billed_house(sqlite_database)
    absence = {"key": "W-1", "resident": "R-1", "state": "hospital"}
    house.change(attendance=[{**absence, "left_on": "2026-10-04", "returned_on": "2026-10-09"}])

    found = reconciled(house)

    assert counts(found) == (31, 27, 4, 31)
    assert found.differences == ()


def test_a_departure_day_counted_by_the_tariff_is_explained(sqlite_database: Database) -> None:
    house = a_billed_house(sqlite_database)
    stay = {"key": "A-R-1", "resident": "R-1", "facility": "H", "moved_in_on": "2026-10-01"}
    bed = {"key": "N-R-1", "resident": "R-1", "bed": "B-R-1", "from_on": "2026-10-01"}
    house.change(
        stays=[{**stay, "moved_out_on": "2026-10-17"}], bed_assignments=[{**bed, "until_on": "2026-10-17"}]
    )

    found = reconciled(house)

    assert counts(found) == (16, 16, 0, 17)
    assert explained(found) == [(17, 17, Explanation.DEPARTURE_DAY)]
    assert found.unexplained == ()


def test_a_stay_without_a_bed_is_named(sqlite_database: Database) -> None:
    house = a_billed_house(sqlite_database)
    bed = {"key": "N-R-1", "resident": "R-1", "bed": "B-R-1", "from_on": "2026-10-01"}
    house.change(bed_assignments=[{**bed, "until_on": "2026-10-21"}])

    found = reconciled(house)

    assert counts(found) == (20, 31, 0, 31)
    assert explained(found) == [(21, 31, Explanation.NO_BED)]
    assert found.differences[0].resident == "R-1"
