"""What the billing page shows of a month before its release."""

from __future__ import annotations

from tests.billing_house import ISSUED_ON, OCTOBER, a_billed_house
from tests.builders import SOMEONE
from unterkunft.services.month_release import month_release
from unterkunft.storage.engine import Database


def test_a_release_holds_amounts_findings_and_reconciliation(sqlite_database: Database) -> None:
    house = a_billed_house(sqlite_database)
    ended = {"key": "C-R-1", "resident": "R-1", "payer": "SOZ", "rule": "full", "valid_from": "2024-01-01"}
    house.change(cost_coverages=[{**ended, "valid_through": "2026-10-09"}])

    release = month_release(sqlite_database, OCTOBER, actor=SOMEONE, today=ISSUED_ON, facility="H")

    assert release.is_blocked
    assert [each.code for each in release.findings] == ["NO_PAYER", "PROMISE_EXPIRED"]
    assert [(each.facility, each.billed_days) for each in release.reconciliations] == [("H", 31)]
