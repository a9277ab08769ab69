"""The list of residents with 20,000 people living in one county, against plain queries of SQLite."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date, timedelta
from itertools import cycle
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from benchmarks.measuring import Row, compare, timed
from benchmarks.sample import TODAY, Sample
from unterkunft.app.opening import open_for_work
from unterkunft.model.facility import Building, Facility, Floor
from unterkunft.model.name_folding import search_name, sort_name
from unterkunft.model.resident import Resident
from unterkunft.model.room import Bed, Room
from unterkunft.model.stay import BedAssignment, Stay
from unterkunft.services.permissions import FULL_SIGHT
from unterkunft.services.queries.resident_conditions import ResidentFilter
from unterkunft.services.queries.resident_order import BY_NAME, ResidentColumn, ResidentOrder
from unterkunft.services.queries.residents import find_residents, resident_rows
from unterkunft.storage.engine import Database
from unterkunft.values.ids import new_id
from unterkunft.values.statuses import FacilityKind, Gender, RoomUse

_PEOPLE, _PAGE, _ROUNDS = 20_000, 100, 15
_FAMILIES = ("Ahmadi", "Özdemir", "Yizhak", "Müller", "Al-Hassan", "Petrenko", "Zimmer", "Haddad", "Ärzte")
_GIVEN = ("Mohammed", "Olena", "Ayşe", "Ali", "Fatima", "Andrii", "Sahar", "Omid", "Mariam", "Şerif", "Ján")


def rows(_sample: Sample, folder: Path) -> Iterator[Row]:
    """First page, filter, sort and a step of scrolling."""
    file = folder / "people.sqlite"
    database = open_for_work(str(file))
    _fill(database)
    with closing(sqlite3.connect(file)) as plain:
        yield from _measured(database, plain)
    database.close()


def _measured(database: Database, plain: sqlite3.Connection) -> Iterator[Row]:
    def first_page(chosen: ResidentFilter, order: ResidentOrder = BY_NAME) -> Sequence[object]:
        found = find_residents(database, chosen, order, day=TODAY, sight=FULL_SIGHT)
        return resident_rows(database, found.ids[:_PAGE], day=TODAY, sight=FULL_SIGHT)

    def read(statement: str) -> list[Any]:
        return plain.execute(statement).fetchall()

    everyone = "SELECT id FROM residents ORDER BY sort_name"
    yield Row(
        "list: first page of 20,000",
        "SELECT id of all in order",
        compare(timed(lambda: first_page(ResidentFilter())), timed(lambda: read(everyone)), rounds=_ROUNDS),
    )
    text = "SELECT * FROM residents WHERE search_name LIKE '%ozdemir%' ORDER BY sort_name"
    yield Row(
        "list: search by name",
        "SELECT … LIKE",
        compare(
            timed(lambda: first_page(ResidentFilter(text="oezdemir"))),
            timed(lambda: read(text)),
            rounds=_ROUNDS,
        ),
    )
    sort = "SELECT r.id FROM residents r JOIN stays s ON s.resident_id = r.id ORDER BY s.moved_in_on"
    by_day = ResidentOrder(ResidentColumn.MOVED_IN)
    yield Row(
        "list: sort by moving in",
        "SELECT … ORDER BY",
        compare(
            timed(lambda: first_page(ResidentFilter(), by_day)), timed(lambda: read(sort)), rounds=_ROUNDS
        ),
    )
    yield _scrolling(database, read)


def _scrolling(database: Database, read: Any) -> Row:
    ids = find_residents(database, ResidentFilter(), BY_NAME, day=TODAY, sight=FULL_SIGHT).ids
    places = cycle(range(0, len(ids) - _PAGE, 1700))

    def step() -> Sequence[object]:
        start = next(places)
        return resident_rows(database, ids[start : start + _PAGE], day=TODAY, sight=FULL_SIGHT)

    page = f"SELECT * FROM residents ORDER BY sort_name LIMIT {_PAGE} OFFSET {_PEOPLE // 2}"
    comparison = compare(timed(step), timed(lambda: read(page)), rounds=_ROUNDS)
    return Row("list: a page while scrolling", "SELECT … LIMIT OFFSET", comparison)


def _fill(database: Database) -> None:
    """Written row by row without journal: only reading is measured."""
    facility, building, floor = new_id(), new_id(), new_id()
    with database.writing_engine.begin() as connection:
        connection.execute(
            insert(Facility), [_versioned(facility, "U", name="Kreis", kind=FacilityKind.COMMUNAL)]
        )
        connection.execute(insert(Building), [_versioned(building, "G", facility_id=facility, name="Haus A")])
        connection.execute(insert(Floor), [_versioned(floor, "E", building_id=building, name="EG", level=0)])
        tables: dict[type, list[dict[str, Any]]] = {
            Room: [],
            Bed: [],
            Resident: [],
            Stay: [],
            BedAssignment: [],
        }
        for number in range(_PEOPLE):
            for row_class, row in _person(number, facility, floor):
                tables[row_class].append(row)
        for row_class, made in tables.items():
            connection.execute(insert(row_class), made)


def _person(number: int, facility: Any, floor: Any) -> Iterator[tuple[type, dict[str, Any]]]:
    room, bed, resident, stay = (new_id() for _ in range(4))
    family, given = _FAMILIES[number % len(_FAMILIES)], _GIVEN[number % len(_GIVEN)]
    since = TODAY - timedelta(days=number % 900)
    yield Room, _versioned(room, f"R{number}", floor_id=floor, number=str(number), use=RoomUse.SLEEPING)
    yield Bed, _versioned(bed, f"B{number}", room_id=room, label="1")
    names = {"search_name": search_name(family, given), "sort_name": sort_name(family, given)}
    born = date(1950 + number % 70, 1 + number % 12, 1 + number % 28)
    person = {"family_name": family, "given_name": given, "birth_date": born, "gender": Gender.UNKNOWN}
    yield Resident, _versioned(resident, f"P{number}", **person, **names)
    where = {"resident_id": resident, "facility_id": facility, "moved_in_on": since, "is_derived": False}
    yield Stay, _versioned(stay, f"A{number}", **where)
    held = {"stay_id": stay, "resident_id": resident, "bed_id": bed, "valid_from": since}
    yield BedAssignment, _versioned(new_id(), f"BB{number}", **held)


def _versioned(row_id: Any, key: str, **values: Any) -> dict[str, Any]:
    return {"id": row_id, "key": key, "version": 1, **values}
