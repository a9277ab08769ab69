"""What a drop would do: a free bed first, a swap where everything is taken or Ctrl is held."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.unit.ui.plan.samples import (
    TODAY,
    F,
    M,
    SampleFacility,
    bed_id,
    bed_target,
    person_id,
    room_id,
)
from unterkunft.model.placement_rules import NO_RULE_PACK
from unterkunft.services.placement import Placement, PlacementQuestion
from unterkunft.services.timeline import SeparatedPair
from unterkunft.ui.plan.offer_words import hint_of
from unterkunft.ui.plan.offers import Offers
from unterkunft.ui.plan.placement_session import Mark, PlacementSession, Target
from unterkunft.values.ids import ResidentId
from unterkunft.values.period import Period
from unterkunft.values.statuses import SeparationScope

DIALLO = person_id("Diallo, Mamadou")
BAH = person_id("Bah, Ibrahima")
TESFAY = person_id("Tesfay, Selam")
KARIMI = person_id("Karimi, Reza")
SOW = person_id("Sow, Alpha")
OMAR = person_id("Al-Hassan, Omar")


def offers_to(house: SampleFacility, *residents: ResidentId) -> Offers:
    """The offers to some people on the day of the samples."""
    question = PlacementQuestion(house.timeline(), NO_RULE_PACK, residents, on=TODAY)
    return Offers(PlacementSession(house.state(), question))


def test_a_taken_bed_in_a_full_room_offers_the_swap(house: SampleFacility) -> None:
    offer = offers_to(house, DIALLO).at(bed_target("104", 1))
    assert [person.id for person in offer.partners] == [KARIMI]
    assert set(offer.verdict.placements) == {
        Placement(DIALLO, bed_id("104", 1)),
        Placement(KARIMI, bed_id("108", 1)),
    }
    assert offer.is_possible


def test_a_taken_bed_beside_a_free_one_stays_a_place_in_the_room(house: SampleFacility) -> None:
    offer = offers_to(house, SOW).at(bed_target("108", 1))
    assert not offer.is_swap
    assert offer.verdict.placements == (Placement(SOW, bed_id("108", 3)),)


def test_ctrl_swaps_although_the_room_has_a_free_bed(house: SampleFacility) -> None:
    offers = offers_to(house, KARIMI)
    assert [each.id for each in offers.at(bed_target("108", 2)).could_swap_with] == [BAH]
    assert [each.id for each in offers.at(bed_target("108", 2), wants_swap=True).partners] == [BAH]


def test_a_free_bed_is_never_a_swap(house: SampleFacility) -> None:
    offer = offers_to(house, KARIMI).at(bed_target("103", 1), wants_swap=True)
    assert not offer.is_swap
    assert offer.verdict.placements == (Placement(KARIMI, bed_id("103", 1)),)


def test_who_has_no_bed_has_nothing_to_swap(house: SampleFacility) -> None:
    offer = offers_to(house, SOW).at(bed_target("104", 1))
    assert not offer.is_swap
    assert offer.mark is Mark.REFUSED


def test_a_household_changes_places_with_one_of_its_size(house: SampleFacility) -> None:
    house.room("201", at=(0, 20), beds=4, floor="OG1")
    others = house.family("Sayed", ("A", 30, M), ("B", 30, F), ("C", 8, M), ("D", 5, F), room="201")
    family = [person_id(f"Al-Hassan, {given}") for given in ("Omar", "Rana", "Sami", "Lina")]
    offer = offers_to(house, *family).at(bed_target("201", 2))
    assert {each.id for each in offer.partners} == set(others)
    assert {each.bed for each in offer.verdict.placements if each.resident in family} == {
        bed_id("201", label) for label in range(1, 5)
    }


def test_a_household_does_not_change_places_with_one_person(house: SampleFacility) -> None:
    family = [person_id(f"Al-Hassan, {given}") for given in ("Omar", "Rana", "Sami", "Lina")]
    assert not offers_to(house, *family).at(bed_target("104", 1)).is_swap


def test_a_swap_is_judged_for_both_sides(house: SampleFacility) -> None:
    timeline = replace(
        house.timeline(),
        separations=(SeparatedPair(KARIMI, BAH, SeparationScope.ROOM, Period(TODAY)),),
    )
    question = PlacementQuestion(timeline, NO_RULE_PACK, [DIALLO], on=TODAY)
    offers = Offers(PlacementSession(house.state(), question))
    assert offers.at(bed_target("104", 1)).mark is Mark.REFUSED
    assert offers.at(bed_target("104", 3)).mark is not Mark.REFUSED


def test_one_s_own_bed_changes_nothing(house: SampleFacility) -> None:
    offer = offers_to(house, DIALLO).at(bed_target("108", 1))
    assert offer.changes_nothing
    assert not offer.is_possible


def test_the_hint_names_both_people_of_a_swap(house: SampleFacility) -> None:
    offers = offers_to(house, DIALLO)
    hint = hint_of(offers, offers.at(bed_target("104", 1)))
    assert hint.title == "Swap: Diallo, Mamadou ↔ Karimi, Reza"
    assert "room 104" in hint.reason
    assert "room 108" in hint.reason


def test_the_hint_tells_of_ctrl_where_it_would_swap(house: SampleFacility) -> None:
    offers = offers_to(house, KARIMI)
    assert "Bah, Ibrahima" in hint_of(offers, offers.at(bed_target("108", 2))).keys
    assert "Ctrl" not in hint_of(offers, offers.at(bed_target("103", 1))).keys


def test_the_hint_lists_the_room_mates_to_be(house: SampleFacility) -> None:
    offers = offers_to(house, SOW)
    hint = hint_of(offers, offers.at(Target(room_id("108"))))
    assert [mate.split(" · ")[0] for mate in hint.mates] == ["Diallo, Mamadou", "Bah, Ibrahima"]
    assert "French" in hint.mates[0]


def test_swapped_partners_are_no_room_mates(house: SampleFacility) -> None:
    offers = offers_to(house, DIALLO)
    mates = offers.mates(offers.at(bed_target("104", 1)))
    assert KARIMI not in {each.id for each in mates}
    assert len(mates) == 2


def test_an_empty_room_is_said_to_be_empty(house: SampleFacility) -> None:
    offers = offers_to(house, SOW)
    hint = hint_of(offers, offers.at(bed_target("103", 1)))
    assert hint.mates_title == "Nobody else in the room"
    assert hint.mates == ()


@pytest.mark.parametrize("label", [1, 2])
def test_a_closed_room_says_why_and_lists_nobody(house: SampleFacility, label: int) -> None:
    offers = offers_to(house, SOW)
    hint = hint_of(offers, offers.at(bed_target("109", label)))
    assert hint.mark is Mark.REFUSED
    assert hint.mates_title == ""


def test_only_with_a_key_somebody_makes_way_for_a_person_of_the_tray(house: SampleFacility) -> None:
    offers = offers_to(house, SOW)
    plain, asked = offers.at(bed_target("104", 1)), offers.at(bed_target("104", 1), wants_swap=True)

    assert (plain.is_swap, plain.lifted) == (False, ())
    assert [person.id for person in plain.could_swap_with] == [KARIMI]
    assert asked.verdict.placements == (Placement(SOW, bed_id("104", 1)),)
    assert asked.lifted == (KARIMI,)
    assert hint_of(offers, asked).title == "Sow, Alpha instead of Karimi, Reza"
    assert "into the tray" in hint_of(offers, asked).reason


def test_nobody_makes_way_for_a_person_who_has_a_bed(house: SampleFacility) -> None:
    offers = offers_to(house, DIALLO)
    assert not offers.could_lift(bed_target("104", 1))
    assert offers.at(bed_target("104", 1), wants_swap=True).lifted == ()
