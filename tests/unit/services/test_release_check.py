"""The check before release: what it finds, how much that weighs, and what it leaves alone."""

from __future__ import annotations

from datetime import date

import pytest

from tests.billing_house import ISSUED_ON, NOVEMBER, OCTOBER, BilledHouse, a_billed_house
from unterkunft.model.attendance import RollCall
from unterkunft.model.facility import Floor
from unterkunft.model.stay import Stay
from unterkunft.services.month_book import computed_month
from unterkunft.services.release_check import months_later, release_findings
from unterkunft.services.release_findings import ReleaseFinding
from unterkunft.storage.engine import Database
from unterkunft.storage.unit_of_work import unit_of_work
from unterkunft.values.month import Month


def findings(house: BilledHouse, month: Month = OCTOBER, *, today: date = ISSUED_ON) -> list[ReleaseFinding]:
    with house.database.reading() as connection:
        billed, previous = computed_month(connection, month), computed_month(connection, month.previous())
        return list(release_findings(connection, billed, today=today, previous=previous.result))


def seen(found: list[ReleaseFinding]) -> list[tuple[str, str, int, int]]:
    return [(each.code, each.topic.value, each.first_day.day, each.last_day.day) for each in found]


def test_a_month_with_everything_known_has_no_findings(sqlite_database: Database) -> None:
    assert findings(a_billed_house(sqlite_database)) == []


def test_days_without_a_status_and_without_a_household_are_named(sqlite_database: Database) -> None:
    house = a_billed_house(sqlite_database)
    status = {"key": "S-R-1", "resident": "R-1", "status": "suspension_60a", "valid_from": "2026-10-05"}
    house.change(residence_statuses=[status])

    assert seen(findings(house)) == [("NO_STATUS", "statuses", 1, 4)]


def test_an_expired_promise_is_named_beside_the_missing_payer(sqlite_database: Database) -> None:
    house = a_billed_house(sqlite_database)
    ended = {"key": "C-R-1", "resident": "R-1", "payer": "SOZ", "rule": "full", "valid_from": "2024-01-01"}
    house.change(cost_coverages=[{**ended, "valid_through": "2026-10-20"}])

    assert seen(findings(house)) == [
        ("NO_PAYER", "coverages", 21, 31),
        ("PROMISE_EXPIRED", "coverages", 21, 31),
    ]


def test_a_jump_of_the_daily_amount_is_named(sqlite_database: Database) -> None:
    house = a_billed_house(sqlite_database)
    rate = {
        "component": "lodging",
        "label": "Unterkunft",
        "basis": "person_month",
        "steps": [
            {"valid_from": "2020-01-01", "amount": "435.00"},
            {"valid_from": "2026-11-01", "amount": "700.00"},
        ],
    }
    house.change(tariffs=[{"key": "T", "name": "Satzung T", "source": "erfunden", "rate": [rate]}])

    jumped = findings(house, NOVEMBER, today=date(2026, 12, 1))

    assert seen(jumped) == [("AMOUNT_JUMPED", "stay", 1, 30)]
    assert not jumped[0].blocks


def test_a_month_of_few_days_is_no_jump(sqlite_database: Database) -> None:
    house = a_billed_house(sqlite_database)
    house.moves_in_late(on="2026-10-28")

    assert findings(house, NOVEMBER, today=date(2026, 12, 1)) == []


@pytest.mark.parametrize(
    ("today", "codes"),
    [
        (date(2027, 8, 31), []),
        (date(2027, 9, 1), ["CLAIM_ENDS"]),
        (date(2027, 10, 31), ["CLAIM_ENDS"]),
        (date(2027, 11, 1), ["CLAIM_LAPSED"]),
        (date(2026, 10, 31), ["MONTH_NOT_OVER"]),
    ],
)
def test_claims_end_twelve_months_after_the_month(
    sqlite_database: Database, today: date, codes: list[str]
) -> None:
    house = a_billed_house(sqlite_database)

    assert [each.code for each in findings(house, today=today)] == codes


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 10, 31), 10, date(2027, 8, 31)),
        (date(2026, 8, 31), 10, date(2027, 6, 30)),
        (date(2026, 2, 28), 12, date(2027, 2, 28)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2026, 4, 30), 10, date(2027, 2, 28)),
    ],
)
def test_months_are_counted_by_the_calendar(day: date, months: int, later: date) -> None:
    assert months_later(day, months) == later


def test_days_without_a_roll_call_are_named_where_they_are_kept(sqlite_database: Database) -> None:
    house = a_billed_house(sqlite_database)
    with unit_of_work(sqlite_database) as work:
        floor = work.by_key(Floor, "H-A-0")
        for day in (1, 2, 4, *range(6, 32)):
            work.add(RollCall(floor_id=floor.id, day=date(2026, 10, day), taken_by="M. Krüger"))

    assert seen(findings(house)) == [
        ("ATTENDANCE_MISSING", "attendance", 3, 3),
        ("ATTENDANCE_MISSING", "attendance", 5, 5),
    ]


def test_a_bed_without_a_stay_does_not_reconcile(sqlite_database: Database) -> None:
    house = a_billed_house(sqlite_database)
    with unit_of_work(sqlite_database) as work:
        work.by_key(Stay, "A-R-1").moved_in_on = date(2026, 10, 4)

    (finding,) = findings(house)

    assert (finding.code, finding.first_day.day, finding.last_day.day) == ("NOT_RECONCILED", 1, 3)
    assert finding.blocks
