"""The papers of attendance: the sheet of a month, and the roll call of a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from unterkunft.documents.attendance_sheet import (
    NOT_HOUSED_MARK,
    OPEN_MARK,
    PRESENT_MARK,
    AttendanceFloor,
    AttendanceLine,
    RollCall,
    RollCallFloor,
    RollCallLine,
)
from unterkunft.documents.attendance_sheet import AttendanceSheet as SheetOnPaper
from unterkunft.exchange.german_words import ATTENDANCE_STATES
from unterkunft.services.attendance_sheet import PRESENT, SheetRow, attendance_sheet
from unterkunft.services.house_on_paper import HouseOnPaper
from unterkunft.services.house_papers import absence_word, german_word, people_of
from unterkunft.services.plan_state import FloorState, Person
from unterkunft.values.month import Month
from unterkunft.values.statuses import AttendanceState

_LETTERS: Mapping[str, str] = {
    AttendanceState.HOSPITAL: "K",
    AttendanceState.VISIT: "B",
    AttendanceState.UNANNOUNCED: "U",
    AttendanceState.DETENTION: "H",
    AttendanceState.CARE_HOME: "P",
    AttendanceState.WOMENS_SHELTER: "F",
    AttendanceState.OTHER: "S",
}
_WITHOUT_ROOM = "Ohne Zimmer"


def month_of_attendance(house: HouseOnPaper) -> SheetOnPaper:
    """The month of the paper's day; days after it are left open, to be filled in by hand."""
    month = Month.of(house.day)
    rows = [row for row in attendance_sheet(house.timeline, month).rows if house.is_meant(row.floor)]
    letters = _letters(rows)
    titles = {each.floor.id: f"{each.floor.building} · {each.floor.name}" for each in house.state.floors}
    floors = dict.fromkeys(row.floor for row in rows)
    return SheetOnPaper(
        paper=house.head(row.resident for row in rows),
        month=month,
        floors=tuple(
            AttendanceFloor(
                _WITHOUT_ROOM if floor is None else titles[floor],
                tuple(_line(house, row, letters) for row in rows if row.floor == floor),
            )
            for floor in floors
        ),
        legend=tuple((letters[state], german_word(ATTENDANCE_STATES, state)) for state in letters),
    )


def roll_call(house: HouseOnPaper) -> RollCall:
    """Everyone to be seen on the day, by floor and room."""
    floors = [
        RollCallFloor(f"{floor.floor.building} · {floor.floor.name}", _to_be_seen(house, floor))
        for floor in house.floors
    ]
    if waiting := house.waiting():
        floors.append(RollCallFloor(_WITHOUT_ROOM, tuple(_called(house, each, "") for each in waiting)))
    return RollCall(house.head(person.id for person in people_of(house)), tuple(floors))


def _letters(rows: Iterable[SheetRow]) -> dict[str, str]:
    """The letters of the states that occur; one that the office added takes its first letter still free."""
    found = {state for row in rows for state in row.states if state not in (None, PRESENT)}
    known = {state: letter for state, letter in _LETTERS.items() if state in found}
    taken = set(_LETTERS.values())
    for state in sorted(each for each in found if each is not None and each not in known):
        known[state] = next((letter for letter in (*state.upper(), *"123456789") if letter not in taken), "*")
        taken.add(known[state])
    return known


def _line(house: HouseOnPaper, row: SheetRow, letters: Mapping[str, str]) -> AttendanceLine:
    days = Month.of(house.day).period.days()
    marks = tuple(
        _mark(state, letters, is_open=day > house.day) for day, state in zip(days, row.states, strict=True)
    )
    return AttendanceLine(row.room, row.name, marks, house.details_of(row.resident).name_original)


def _mark(state: str | None, letters: Mapping[str, str], *, is_open: bool) -> str:
    if state is None:
        return NOT_HOUSED_MARK
    if is_open:
        return OPEN_MARK
    return PRESENT_MARK if state == PRESENT else letters[state]


def _to_be_seen(house: HouseOnPaper, floor: FloorState) -> tuple[RollCallLine, ...]:
    return tuple(
        _called(house, bed.occupant, room.room.number)
        for room in floor.rooms
        for bed in room.beds
        if bed.occupant is not None
    )


def _called(house: HouseOnPaper, person: Person, room: str) -> RollCallLine:
    age = None if house.is_hidden(person.id) else person.age
    original = house.details_of(person.id).name_original
    return RollCallLine(room, person.name, original, age, absence_word(person))
