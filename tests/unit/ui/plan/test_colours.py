"""Colours of the plan: text can be read, households of one room can be told apart."""

from collections.abc import Mapping

import pytest

from tests.unit.ui.plan.samples import SampleFacility, bed_id
from unterkunft.ui.colours import DARK, LIGHT, Colours, contrast
from unterkunft.ui.plan.colours import PAPER, bar_numbers, families_of, plan_colours
from unterkunft.values.ids import BedId


@pytest.mark.parametrize("shown", [LIGHT, DARK])
def test_text_can_be_read_on_every_ground(shown: Colours) -> None:
    colours = plan_colours(shown)
    grounds = [colours.room, colours.chip, colours.selected, *colours.mark_grounds.values()]
    assert min(contrast(colours.text.name(), ground.name()) for ground in grounds) >= 4.5
    assert contrast(colours.muted.name(), colours.other_use.name()) >= 4.5
    assert contrast(colours.absent_text.name(), colours.absent.name()) >= 4.5
    assert contrast(PAPER.muted.name(), PAPER.other_use.name()) >= 4.5


def numbers_of(house: SampleFacility, palette_size: int) -> Mapping[BedId, int]:
    state = house.state()
    return bar_numbers(state.floors[0].rooms[0], families_of(state), palette_size)


def a_room_of(beds: int) -> SampleFacility:
    house = SampleFacility()
    house.floor("X", "Etage")
    house.room("1", at=(0, 0), size=(6, 6), beds=beds)
    return house


def test_two_families_of_one_room_never_share_a_colour() -> None:
    house = a_room_of(6)
    for label in range(1, 7):
        house.sleeps(house.person(f"P{label}, A", family=f"Familie {label}"), "1", label)
        house.person(f"P{label}, B", family=f"Familie {label}")
    assert len(set(numbers_of(house, 6).values())) == 6


def test_members_of_a_family_share_theirs() -> None:
    house = a_room_of(2)
    for label in (1, 2):
        house.sleeps(house.person(f"P{label}, A", family="Familie P"), "1", label)
    numbers = numbers_of(house, 8)
    assert numbers[bed_id("1", 1)] == numbers[bed_id("1", 2)]


def test_somebody_alone_bears_no_colour_even_as_a_household() -> None:
    house = a_room_of(2)
    house.sleeps(house.person("Allein, A", family="Allein"), "1", 1)
    house.sleeps(house.person("Einzeln, B"), "1", 2)
    assert numbers_of(house, 8) == {}
