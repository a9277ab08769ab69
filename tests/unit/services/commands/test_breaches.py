"""Accepting a broken rule for a time, and taking that back."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from tests.builders import SOMEONE, BuiltRoom, House, a_house, execute, march, row_picture
from unterkunft.model.placement_rules import Rule
from unterkunft.services.commands.breaches import AcceptBreach, WithdrawAcceptance
from unterkunft.services.conflicts import Conflict, conflicts_on
from unterkunft.services.history import Undo
from unterkunft.services.permissions import Actor, Right
from unterkunft.services.rule_packs import rule_pack
from unterkunft.storage.engine import Database
from unterkunft.values.ids import ResidentId
from unterkunft.values.refusals import DomainRefusal


@dataclass
class FullRoom:
    """A room approved for one person in which two sleep since the 3rd of March."""

    house: House
    room: BuiltRoom
    people: tuple[ResidentId, ...]

    def acceptance(self) -> AcceptBreach:
        return AcceptBreach(
            self.room.id,
            self.people,
            Rule.APPROVED_PLACES,
            reason=" Wasserschaden nebenan ",
            on=march(10),
            expires_on=march(20),
        )

    def conflict(self, day: int) -> Conflict:
        timeline = self.house.timeline()
        (found,) = conflicts_on(timeline, march(day), rule_pack(timeline.facility.rule_pack))
        return found


@pytest.fixture
def full_room(database: Database) -> FullRoom:
    house = a_house(database)
    room = house.room("101", approved=1)
    people = tuple(house.housed(bed, since=march(3)) for bed in room.beds)
    return FullRoom(house, room, people)


def test_an_accepted_breach_says_who_why_and_until_when(full_room: FullRoom) -> None:
    execute(full_room.house.database, full_room.acceptance())

    accepted = full_room.conflict(20).accepted
    assert accepted is not None
    assert (accepted.reason, accepted.accepted_by, accepted.expires_on) == (
        "Wasserschaden nebenan",
        SOMEONE.name,
        march(20),
    )


def test_an_acceptance_holds_from_its_day_to_its_last_day(full_room: FullRoom) -> None:
    execute(full_room.house.database, full_room.acceptance())

    assert full_room.conflict(9).is_open
    assert full_room.conflict(9).lapsed is None
    assert not full_room.conflict(10).is_open
    assert full_room.conflict(21).is_open
    lapsed = full_room.conflict(21).lapsed
    assert lapsed is not None
    assert lapsed.expires_on == march(20)


def test_accepting_again_replaces_what_was_accepted_before(full_room: FullRoom) -> None:
    execute(full_room.house.database, full_room.acceptance())
    later = replace(full_room.acceptance(), reason="Dauert länger", on=march(15), expires_on=march(17))

    execute(full_room.house.database, later)

    accepted = full_room.conflict(16).accepted
    assert accepted is not None
    assert accepted.reason == "Dauert länger"
    assert full_room.conflict(18).is_open


def test_a_withdrawn_acceptance_held_until_the_day_before(full_room: FullRoom) -> None:
    execute(full_room.house.database, full_room.acceptance())

    withdrawal = WithdrawAcceptance(full_room.room.id, full_room.people, Rule.APPROVED_PLACES, on=march(15))
    execute(full_room.house.database, withdrawal)

    assert not full_room.conflict(14).is_open
    assert full_room.conflict(15).is_open


def test_both_steps_can_be_taken_back(full_room: FullRoom) -> None:
    database = full_room.house.database
    before = row_picture(database)
    accepted = execute(database, full_room.acceptance())
    between = row_picture(database)
    withdrawal = WithdrawAcceptance(full_room.room.id, full_room.people, Rule.APPROVED_PLACES, on=march(10))
    withdrawn = execute(database, withdrawal)
    assert withdrawn.entry is not None
    assert accepted.entry is not None

    execute(database, Undo(withdrawn.entry))
    assert row_picture(database) == between
    execute(database, Undo(accepted.entry))
    assert row_picture(database) == before


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"reason": "  "}, "NO_REASON"),
        ({"expires_on": march(9)}, "EXPIRES_TOO_EARLY"),
        ({"rule": Rule.BED_CLOSED}, "NOT_ACCEPTABLE"),
        ({"rule": Rule.SEPARATION}, "NOT_ACCEPTABLE"),
    ],
)
def test_what_cannot_be_accepted_is_refused(
    full_room: FullRoom, changes: dict[str, object], code: str
) -> None:
    command = replace(full_room.acceptance(), **changes)  # type: ignore[arg-type]  # one field each

    with pytest.raises(DomainRefusal, match=code):
        execute(full_room.house.database, command)


def test_nobody_accepts_without_the_right(full_room: FullRoom) -> None:
    helper = Actor("A. Helfer", "PC-4", frozenset({Right.PLACE}))

    with pytest.raises(DomainRefusal, match="NO_RIGHT"):
        execute(full_room.house.database, full_room.acceptance(), actor=helper)


def test_nothing_accepted_cannot_be_withdrawn(full_room: FullRoom) -> None:
    withdrawal = WithdrawAcceptance(full_room.room.id, full_room.people, Rule.APPROVED_PLACES, on=march(15))

    with pytest.raises(DomainRefusal, match="GONE"):
        execute(full_room.house.database, withdrawal)
