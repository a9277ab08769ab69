"""Colours of the plan: text can be read, households of one room can be told apart."""

import pytest

from tests.unit.ui.plan.samples import SampleFacility, bed_id
from unterkunft.ui.colours import DARK, LIGHT, Colours, contrast
from unterkunft.ui.plan.colours import PAPER, bar_numbers, plan_colours


@pytest.mark.parametrize("shown", [LIGHT, DARK])
def test_text_can_be_read_on_every_ground(shown: Colours) -> None:
    colours = plan_colours(shown)
    grounds = [colours.room, colours.chip, colours.selected, *colours.mark_grounds.values()]
    assert min(contrast(colours.text.name(), ground.name()) for ground in grounds) >= 4.5
    assert contrast(colours.muted.name(), colours.other_use.name()) >= 4.5
    assert contrast(colours.absent_text.name(), colours.absent.name()) >= 4.5
    assert contrast(PAPER.muted.name(), PAPER.other_use.name()) >= 4.5


def test_two_households_of_one_room_never_share_a_colour() -> None:
    house = SampleFacility()
    house.floor("X", "Etage")
    house.room("1", at=(0, 0), size=(6, 6), beds=6)
    for label in range(1, 7):
        house.sleeps(house.person(f"P{label}, A", family=f"Familie {label}"), "1", label)
    room = house.state().floors[0].rooms[0]
    assert len(set(bar_numbers(room, 6).values())) == 6


def test_members_of_a_household_share_theirs() -> None:
    house = SampleFacility()
    house.floor("X", "Etage")
    house.room("1", at=(0, 0), beds=3)
    for label in (1, 2):
        house.sleeps(house.person(f"P{label}, A", family="Familie P"), "1", label)
    house.sleeps(house.person("Allein, A"), "1", 3)
    numbers = bar_numbers(house.state().floors[0].rooms[0], 8)
    assert numbers[bed_id("1", 1)] == numbers[bed_id("1", 2)]
    assert bed_id("1", 3) not in numbers
