"""What the page about moving out offers."""

from __future__ import annotations

from unterkunft.ui.departures.presenter import REASONS
from unterkunft.values.statuses import Departure


def test_the_reason_nobody_chose_is_no_transfer() -> None:
    assert REASONS[0] is Departure.FLAT


def test_every_reason_but_death_can_be_given() -> None:
    assert sorted(REASONS) == sorted(set(Departure) - {Departure.DIED})
