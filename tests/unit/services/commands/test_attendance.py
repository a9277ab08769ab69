"""Entering attendance: exactly the days named change, and one undo restores what was there before."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from tests.builders import BuiltRoom, House, a_house, execute, march, row_picture
from unterkunft.model.attendance import RollCall
from unterkunft.services.commands.attendance import (
    AttendanceMark,
    NoteAbsence,
    SetAttendance,
    TakeRollCall,
)
from unterkunft.services.history import Undo
from unterkunft.services.permissions import FULL_SIGHT, Sight
from unterkunft.services.queries.attendance import absence_notes
from unterkunft.storage.engine import Database
from unterkunft.values.ids import FloorId, ResidentId
from unterkunft.values.month import Month
from unterkunft.values.period import Period
from unterkunft.values.refusals import DomainRefusal

HOSPITAL, VISIT, PRESENT = "hospital", "visit", "present"


@pytest.fixture
def house(database: Database) -> House:
    return a_house(database)


@pytest.fixture
def room(house: House) -> BuiltRoom:
    return house.room("104")


@pytest.fixture
def resident(house: House, room: BuiltRoom) -> ResidentId:
    return house.housed(room.bed, since=march(1))


def enter(house: House, resident: ResidentId, first: int, last: int | None, state: str) -> None:
    days = Period.through(march(first), None if last is None else march(last))
    execute(house.database, SetAttendance((AttendanceMark(resident, days, state),)))


def states(house: House, resident: ResidentId, *, until: int = 31) -> str:
    """One letter for each day of March, as the grid shows them."""
    letters = {HOSPITAL: "K", VISIT: "B"}
    absences = [each for each in house.timeline().absences if each.resident == resident]
    shown = []
    for day in (march(number) for number in range(1, until + 1)):
        state = {letters[each.state] for each in absences if each.is_absent_on(day)}
        assert len(state) <= 1, f"two states on {day}"
        shown.append("".join(state) or ".")
    return "".join(shown)


def absences_of(house: House) -> int:
    return len(house.timeline().absences)


def test_days_entered_are_full_days_of_absence(house: House, resident: ResidentId) -> None:
    enter(house, resident, 3, 5, HOSPITAL)
    assert states(house, resident, until=7) == "..KKK.."


def test_touching_days_of_one_state_are_one_absence(house: House, resident: ResidentId) -> None:
    enter(house, resident, 3, 5, HOSPITAL)
    enter(house, resident, 6, 6, HOSPITAL)
    enter(house, resident, 8, 8, HOSPITAL)
    enter(house, resident, 7, 7, HOSPITAL)
    assert states(house, resident, until=9) == "..KKKKKK."
    assert absences_of(house) == 1


def test_presence_in_the_middle_splits_an_absence(house: House, resident: ResidentId) -> None:
    enter(house, resident, 3, 9, HOSPITAL)
    enter(house, resident, 5, 6, PRESENT)
    assert states(house, resident, until=10) == "..KK..KKK."


def test_another_state_replaces_the_days_it_names(house: House, resident: ResidentId) -> None:
    enter(house, resident, 3, 9, HOSPITAL)
    enter(house, resident, 8, 12, VISIT)
    enter(house, resident, 1, 3, VISIT)
    assert states(house, resident, until=13) == "BBBKKKKBBBBB."


def test_an_open_absence_is_ended_by_presence_from_then_on(house: House, resident: ResidentId) -> None:
    enter(house, resident, 10, None, VISIT)
    assert states(house, resident).endswith("B" * 22)
    enter(house, resident, 15, None, PRESENT)
    assert states(house, resident, until=16) == ".........BBBBB.."


def test_an_absence_gone_altogether_leaves_no_row(house: House, resident: ResidentId) -> None:
    enter(house, resident, 3, 5, HOSPITAL)
    enter(house, resident, 1, 9, PRESENT)
    assert absences_of(house) == 0


def test_nobody_is_absent_who_does_not_live_here(house: House, room: BuiltRoom) -> None:
    guest = house.housed(room.beds[1], since=march(5), until=march(9))
    enter(house, guest, 5, 9, VISIT)
    with pytest.raises(DomainRefusal) as refusal:
        enter(house, guest, 4, 6, VISIT)
    assert refusal.value.code == "NOT_HOUSED"
    with pytest.raises(DomainRefusal):
        enter(house, guest, 9, 10, VISIT)


def test_a_roll_call_is_kept_for_each_floor_once(house: House, resident: ResidentId) -> None:
    floor = FloorId(house.timeline().floors[0].id)
    mark = AttendanceMark(resident, Period.through(march(4), march(4)), VISIT)
    execute(house.database, TakeRollCall((floor,), march(4), (mark,)))
    execute(house.database, TakeRollCall((floor,), march(4)))
    with house.database.reading() as connection:
        kept = connection.execute(select(RollCall.floor_id, RollCall.day, RollCall.taken_by)).all()
    assert [tuple(each) for each in kept] == [(floor, march(4), "M. Krüger")]
    assert states(house, resident, until=5) == "...B."


def test_undo_brings_back_what_was_entered_before(house: House, resident: ResidentId) -> None:
    enter(house, resident, 3, 9, HOSPITAL)
    before = row_picture(house.database)
    days = Period.through(march(5), march(20))
    changes = execute(house.database, SetAttendance((AttendanceMark(resident, days, VISIT),)))
    assert changes.entry is not None
    execute(house.database, Undo(changes.entry))
    assert row_picture(house.database) == before


@st.composite
def entries(draw: st.DrawFn) -> tuple[int, int, str]:
    first = draw(st.integers(1, 28))
    return first, draw(st.integers(first, 28)), draw(st.sampled_from([HOSPITAL, VISIT, PRESENT]))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(entries(), min_size=1, max_size=8))
def test_the_last_entry_for_a_day_counts(
    sqlite_database: Database, steps: list[tuple[int, int, str]]
) -> None:
    house = a_house(sqlite_database)
    resident = house.housed(house.room().bed, since=march(1))
    expected = dict.fromkeys(range(1, 29), ".")
    for first, last, state in steps:
        enter(house, resident, first, last, state)
        letter = {HOSPITAL: "K", VISIT: "B", PRESENT: "."}[state]
        expected.update(dict.fromkeys(range(first, last + 1), letter))
    assert states(house, resident, until=28) == "".join(expected.values())


def test_a_note_is_kept_with_the_absence_that_holds_the_day(house: House, resident: ResidentId) -> None:
    enter(house, resident, 3, 5, VISIT)
    execute(house.database, NoteAbsence(resident, march(4), " Hochzeit in Hamburg "))
    (note,) = absence_notes(house.database, Month(2026, 3), FULL_SIGHT)
    assert (note.resident, note.text) == (resident, "Hochzeit in Hamburg")
    assert note.days == Period.through(march(3), march(5))
    assert not absence_notes(house.database, Month(2026, 4), FULL_SIGHT)
    assert not absence_notes(house.database, Month(2026, 3), Sight(names=False))
    execute(house.database, NoteAbsence(resident, march(5), ""))
    assert not absence_notes(house.database, Month(2026, 3), FULL_SIGHT)


def test_nothing_is_noted_about_a_day_of_presence(house: House, resident: ResidentId) -> None:
    enter(house, resident, 3, 5, VISIT)
    with pytest.raises(DomainRefusal) as refused:
        execute(house.database, NoteAbsence(resident, march(6), "Hochzeit"))
    assert refused.value.code == "NOT_ABSENT"


def test_a_refusal_names_people_by_key(house: House, resident: ResidentId) -> None:
    with pytest.raises(DomainRefusal) as refused:
        execute(
            house.database,
            SetAttendance(
                (AttendanceMark(resident, Period.through(march(1) - timedelta(days=1), march(2)), VISIT),)
            ),
        )
    assert refused.value.values["resident"] == next(each.key for each in house.timeline().residents)
