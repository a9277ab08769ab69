"""Who may only plan leaves today and the past alone."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.builders import SOME_MOMENT, a_house, place
from unterkunft.services.commands.floors import AddFacility
from unterkunft.services.commands.placement import EndStays, LiftFromBeds
from unterkunft.services.executor import Command, Executor
from unterkunft.services.history import Undo
from unterkunft.services.permissions import Actor, Right
from unterkunft.storage.engine import Database
from unterkunft.values.ids import FacilityId, JournalEntryId, ResidentId, new_id
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import Departure, FacilityKind

TODAY = SOME_MOMENT.astimezone().date()
TOMORROW = TODAY + timedelta(days=1)
A_PLANNER = Actor("Planerin", "PC-7", frozenset({Right.PLAN}))
A_VIEWER = Actor("Leser", "PC-8", frozenset())


def carry_out(database: Database, command: Command, actor: Actor) -> JournalEntryId:
    changes = Executor(database, clock=lambda: SOME_MOMENT).execute(command, actor=actor)
    assert changes.entry is not None
    return changes.entry


def refusal_of(database: Database, command: Command, actor: Actor) -> str:
    with pytest.raises(DomainRefusal) as refused:
        carry_out(database, command, actor)
    return str(refused.value.values["right"])


def housed(database: Database, on: date) -> tuple[ResidentId, Command]:
    house = a_house(database)
    resident = house.resident()
    return resident, place((resident, house.room().bed), on=on)


def test_who_may_plan_places_people_on_later_days_only(database: Database) -> None:
    house = a_house(database)
    bed, resident = house.room().bed, house.resident()

    assert refusal_of(database, place((resident, bed), on=TODAY), A_PLANNER) == "place"
    assert carry_out(database, place((resident, bed), on=TOMORROW), A_PLANNER)


def test_a_planned_move_of_somebody_housed_is_planning(database: Database) -> None:
    house = a_house(database)
    resident = house.resident()
    Executor(database, clock=lambda: SOME_MOMENT).execute(
        place((resident, house.room().bed), on=TODAY - timedelta(days=10)), actor=Actor("Betreiber", "PC-1")
    )

    assert carry_out(database, place((resident, house.room("102").bed), on=TOMORROW), A_PLANNER)
    assert carry_out(
        database, EndStays((resident,), TOMORROW + timedelta(days=9), Departure.TRANSFER), A_PLANNER
    )
    assert refusal_of(database, LiftFromBeds((resident,), TODAY), A_PLANNER) == "place"


def test_who_may_only_look_changes_no_day(database: Database) -> None:
    _, command = housed(database, TOMORROW)

    assert refusal_of(database, command, A_VIEWER) == "place"


def test_a_planner_takes_back_what_was_planned_and_nothing_of_today(database: Database) -> None:
    _, command = housed(database, TOMORROW)
    entry = carry_out(database, command, A_PLANNER)

    assert carry_out(database, Undo(entry), A_PLANNER)

    _, today = housed(database, TODAY)
    placed = carry_out(database, today, Actor("Betreiber", "PC-1"))
    assert refusal_of(database, Undo(placed), A_PLANNER) == "place"


def test_who_draws_plans_takes_back_a_drawing_without_the_right_to_place(database: Database) -> None:
    drawer = Actor("Zeichnerin", "PC-9", frozenset({Right.EDIT_PLAN}))
    entry = carry_out(database, AddFacility(FacilityId(new_id()), "Neubau", FacilityKind.COMMUNAL), drawer)

    assert carry_out(database, Undo(entry), drawer)
