"""Needs of the people in the sample county, fitting the room they were given."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date

from unterkunft.services.sample_county.facilities import Dwelling
from unterkunft.services.sample_county.people import Household, Person
from unterkunft.values.statuses import Designation, Gender, HouseholdRole, Need, RoomFeature


def with_needs(household: Household, dwelling: Dwelling, rng: random.Random, *, on: date) -> Household:
    """The household with the needs for which the authority chose this room."""
    members = tuple(
        person if person.role is HouseholdRole.CHILD else _with_needs(person, dwelling, rng, on=on)
        for person in household.members
    )
    return replace(household, members=members)


def _with_needs(person: Person, dwelling: Dwelling, rng: random.Random, *, on: date) -> Person:
    likely = _likelihoods(person, dwelling, on=on)
    needs = tuple(need for need, likelihood in likely.items() if rng.random() < likelihood)
    return replace(person, needs=needs[:2])


def _likelihoods(person: Person, dwelling: Dwelling, *, on: date) -> dict[Need, float]:
    has = dwelling.features.__contains__
    is_old, is_on_ground = person.age_on(on) > 60, dwelling.level == 0
    is_in_womens_room = dwelling.designation is Designation.WOMEN and person.gender is Gender.FEMALE
    return {
        Need.WHEELCHAIR: 0.4 if has(RoomFeature.WHEELCHAIR) and dwelling.kind != "hotel" else 0.0,
        Need.GROUND_FLOOR: (0.5 if is_old else 0.02) if is_on_ground else 0.0,
        Need.QUIET: 0.3 if has(RoomFeature.QUIET) else 0.01,
        Need.PROTECTION: 0.25 if is_in_womens_room and has(RoomFeature.LOCKABLE) else 0.0,
        Need.CARE: 0.12 if is_old else 0.0,
        Need.NEAR_STAFF: 0.15 if has(RoomFeature.NEAR_STAFF) else 0.0,
    }
