"""A month as the page shows it: computed until it is finalised, from then on as it was written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.billing_house import ISSUED_ON, NOVEMBER, OCTOBER, BilledHouse, a_billed_house
from tests.builders import SOMEONE
from unterkunft.services.month_overview.loading import (
    LoadedMonth,
    load_month,
    statements_of,
    with_previous,
)
from unterkunft.services.month_overview.rows import NoteCode, PersonRow, against_before, figures_of
from unterkunft.services.permissions import Actor, Right
from unterkunft.storage.engine import Database
from unterkunft.values.month import Month
from unterkunft.values.refusals import DomainRefusal


def loaded(house: BilledHouse, month: Month = OCTOBER, *, actor: Actor = SOMEONE) -> LoadedMonth:
    return load_month(house.database, month, actor=actor, today=ISSUED_ON)


def codes(row: PersonRow) -> list[NoteCode]:
    return [note.code for note in row.notes]


def test_everybody_billed_has_a_row_with_room_days_payer_and_amount(database: Database) -> None:
    row = loaded(a_billed_house(database)).rows[0]
    assert (row.person.name, row.rooms, row.days, row.absent) == ("Özil R-1, Ali", ("101",), 31, 0)
    assert [turn.name for turn in row.payers] == ["Sozialamt"]
    assert (row.total, row.number, row.is_final) == (Decimal("435.00"), None, False)


def test_a_finalised_month_shows_numbers_and_keeps_its_amounts(database: Database) -> None:
    house = a_billed_house(database)
    house.finalise()
    house.moves_in_late()
    month = loaded(house)
    assert month.finalised == {"H"}
    assert [(row.number, row.total) for row in month.rows] == [("2026-000001", Decimal("435.00"))]
    assert NoteCode.TO_CORRECT in codes(month.rows[0])
    assert [each.new_total for each in month.corrections] == [Decimal("290.00")]
    assert len(month.issued) == 2


def test_after_a_correction_the_corrected_amount_is_in_force(database: Database) -> None:
    house = a_billed_house(database)
    house.finalise()
    house.moves_in_late()
    house.correct()
    month = loaded(house)
    assert [row.total for row in month.rows] == [Decimal("290.00")]
    assert month.corrections == ()


def test_a_missing_payer_is_said_first(sqlite_database: Database) -> None:
    house = a_billed_house(sqlite_database)
    ended = {"key": "C-R-1", "resident": "R-1", "payer": "SOZ", "rule": "full", "valid_from": "2024-01-01"}
    house.change(cost_coverages=[{**ended, "valid_through": "2026-10-09"}])
    row = loaded(house).rows[0]
    assert codes(row)[0] is NoteCode.BLOCKED
    assert row.notes[0].finding == "NO_PAYER"
    assert [turn.name for turn in row.payers] == ["Sozialamt", ""]


def test_a_change_of_payer_is_told_with_its_day(sqlite_database: Database) -> None:
    house = a_billed_house(sqlite_database)
    ended = {"key": "C-R-1", "resident": "R-1", "payer": "SOZ", "rule": "full", "valid_from": "2024-01-01"}
    following = {"key": "C-2", "resident": "R-1", "payer": "JC", "rule": "full", "valid_from": "2026-10-16"}
    house.change(cost_coverages=[{**ended, "valid_through": "2026-10-15"}, following])
    row = loaded(house).rows[0]
    assert [(note.code, note.day) for note in row.notes][1:] == [(NoteCode.PAYER_CHANGED, date(2026, 10, 16))]


def test_a_whole_month_after_a_whole_month_is_unchanged(sqlite_database: Database) -> None:
    house = a_billed_house(sqlite_database)
    row = loaded(house, NOVEMBER).rows[0]
    before = statements_of(sqlite_database, OCTOBER, actor=SOMEONE)
    note = against_before(row, before[0], NOVEMBER)
    assert note is not None
    assert note.code is NoteCode.UNCHANGED


def test_a_higher_rate_is_a_jump_with_its_difference(sqlite_database: Database) -> None:
    house = a_billed_house(sqlite_database)
    before = statements_of(sqlite_database, OCTOBER, actor=SOMEONE)
    rate = {"component": "lodging", "label": "Unterkunft", "basis": "person_month"}
    steps = [
        {"valid_from": "2020-01-01", "amount": "435.00"},
        {"valid_from": "2026-11-01", "amount": "535.00"},
    ]
    changed = {"key": "T", "name": "Satzung T", "source": "erfunden", "rate": [{**rate, "steps": steps}]}
    house.change(tariffs=[changed])
    row = loaded(house, NOVEMBER).rows[0]
    note = against_before(row, before[0], NOVEMBER)
    assert note is not None
    assert (note.code, note.amount) == (NoteCode.JUMPED, Decimal("100.00"))


def test_the_month_before_makes_jumps_findings(sqlite_database: Database) -> None:
    house = a_billed_house(sqlite_database)
    month = loaded(house)
    before = statements_of(sqlite_database, NOVEMBER, actor=SOMEONE)
    doubled = tuple(replace(each, total=each.total * 2) for each in before)
    compared = with_previous(sqlite_database, month, doubled, today=ISSUED_ON)
    assert "AMOUNT_JUMPED" in [each.code for each in compared.findings]


def test_figures_count_people_once(sqlite_database: Database) -> None:
    figures = figures_of(loaded(a_billed_house(sqlite_database, residents=3)).rows)
    assert (figures.people, figures.days, figures.total) == (3, 93, Decimal("1305.00"))


def test_without_the_right_to_bill_nothing_is_shown(sqlite_database: Database) -> None:
    house = a_billed_house(sqlite_database)
    nobody = Actor("A. Schulz", "PC-2", frozenset(Right) - {Right.BILL})
    with pytest.raises(DomainRefusal):
        loaded(house, actor=nobody)


def test_who_may_not_see_names_sees_keys(sqlite_database: Database) -> None:
    house = a_billed_house(sqlite_database)
    biller = Actor("A. Schulz", "PC-2", frozenset({Right.BILL}))
    row = loaded(house, actor=biller).rows[0]
    assert (row.person.name, row.person.is_hidden) == ("R-1", True)
