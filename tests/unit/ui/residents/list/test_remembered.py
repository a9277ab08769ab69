"""What the list remembers survives a start, and damage does no harm."""

from __future__ import annotations

import pytest

from unterkunft.services.queries.resident_conditions import Missing, Presence, ResidentFilter
from unterkunft.services.queries.resident_order import ResidentColumn
from unterkunft.ui.residents.list import filter_keys as keys
from unterkunft.ui.residents.list.filter_keys import building_key, facility_key, filter_of
from unterkunft.ui.residents.list.remembered import Remembered, as_text, from_text
from unterkunft.values.ids import FacilityId, new_id
from unterkunft.values.statuses import ResidenceStatus


def test_what_was_set_up_comes_back() -> None:
    kept = Remembered(
        (ResidentColumn.NAME, ResidentColumn.KEY),
        {ResidentColumn.NAME: 120},
        {"Ohne Bett": {keys.MISSING: "bed"}},
    )

    assert from_text(as_text(kept)) == kept


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", '{"columns": 7}', '{"columns": ["gone", 3]}', '{"filters": {"a": 1}, "widths": []}'],
)
def test_damage_counts_as_not_set(text: str) -> None:
    assert from_text(text) == Remembered()


def test_choices_become_a_filter() -> None:
    chosen = filter_of({keys.STATUS: "temporary", keys.MISSING: "payer", keys.AGE: "0-17"})

    assert chosen.statuses == (ResidenceStatus.PERMIT_24,)
    assert chosen.missing == {Missing.PAYER}
    assert chosen.ages is not None
    assert chosen.presence is Presence.HOUSED


def test_places_are_remembered_by_their_ids() -> None:
    facility, building = FacilityId(new_id()), new_id()

    assert filter_of({keys.PLACE: facility_key(facility)}).facility == facility
    both = filter_of({keys.PLACE: building_key(facility, building)})
    assert (both.facility, both.building) == (facility, building)


def test_choices_nobody_knows_let_everyone_through() -> None:
    gone = {keys.PLACE: "facility nonsense", keys.GENDER: "x", keys.STATUS: "y", keys.AGE: "z"}

    assert filter_of(gone) == ResidentFilter()
