"""The days of a statement look alike where status and payer are the same."""

from __future__ import annotations

from tests.billing_house import ISSUED_ON, OCTOBER, a_billed_house
from tests.builders import SOMEONE
from unterkunft.documents.statement import DayPresence
from unterkunft.services.month_overview.loading import load_month
from unterkunft.services.month_overview.papers import draft_paper
from unterkunft.storage.engine import Database
from unterkunft.ui.billing.month_cells import cells_of


def test_days_before_the_move_and_without_payer_look_different(sqlite_database: Database) -> None:
    house = a_billed_house(sqlite_database)
    house.moves_in_late(on="2026-10-03")
    ended = {"key": "C-R-1", "resident": "R-1", "payer": "SOZ", "rule": "full", "valid_from": "2024-01-01"}
    house.change(cost_coverages=[{**ended, "valid_through": "2026-10-20"}])
    month = load_month(sqlite_database, OCTOBER, actor=SOMEONE, today=ISSUED_ON)
    days, legend = cells_of(draft_paper(month.billed, month.statements[0]))
    assert [day.legend for day in days] == [None] * 2 + [0] * 18 + [1] * 11
    assert days[0].presence is DayPresence.NOT_HOUSED
    assert [entry.payers for entry in legend] == [("Sozialamt",), ("",)]
    assert {entry.status for entry in legend} == {"Duldung § 60a"}
