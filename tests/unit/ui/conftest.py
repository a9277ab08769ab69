"""A small facility in a real database, and the workplace on it."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from unterkunft.exchange.json_format import read_json
from unterkunft.services.executor import Executor
from unterkunft.services.facility_transfer.importing import ImportFacilityFile
from unterkunft.services.permissions import Actor
from unterkunft.services.placement import Placement
from unterkunft.services.timeline import FacilityTimeline
from unterkunft.storage.engine import Database
from unterkunft.ui.wording import install_german
from unterkunft.ui.workplace import Workplace

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)

HOUSE = {
    "format": "unterkunft",
    "version": 1,
    "facilities": [
        {"key": "PZ", "name": "Prenzlau, Berliner Straße", "kind": "communal"},
        {"key": "AN", "name": "Angermünde, Bahnhof", "kind": "flat"},
    ],
    "buildings": [
        {"key": "A", "facility": "PZ", "name": "Haus A"},
        {"key": "X", "facility": "AN", "name": "Bahnhof 3"},
    ],
    "floors": [
        {"key": "A-0", "building": "A", "name": "Erdgeschoss", "level": 0},
        {"key": "A-1", "building": "A", "name": "1. OG", "level": 1},
        {"key": "X-0", "building": "X", "name": "Erdgeschoss", "level": 0},
    ],
    "rooms": [
        {"key": "Z-101", "floor": "A-0", "number": "101", "use": "sleeping", "area_m2": "20"},
        {"key": "Z-104", "floor": "A-1", "number": "104", "use": "sleeping", "area_m2": "18"},
        {"key": "Z-1", "floor": "X-0", "number": "1", "use": "sleeping", "area_m2": "12"},
    ],
    "beds": [
        {"key": "Z-101-1", "room": "Z-101", "label": "1"},
        {"key": "Z-101-2", "room": "Z-101", "label": "2"},
        {"key": "Z-104-1", "room": "Z-104", "label": "1"},
        {"key": "Z-104-2", "room": "Z-104", "label": "2"},
        {"key": "Z-1-1", "room": "Z-1", "label": "1"},
    ],
    "closures": [
        {"key": "S-1", "bed": "Z-104-2", "valid_from": "2026-11-01", "reason": "damage"},
    ],
    "residents": [
        {"key": "R-1", "family_name": "Zimmer", "given_name": "Çelik", "gender": "male"},
        {"key": "R-2", "family_name": "Haddad", "given_name": "Mariam", "gender": "female"},
    ],
    "stays": [
        {"key": "A-1", "resident": "R-1", "facility": "PZ", "moved_in_on": "2026-11-10"},
        {"key": "A-2", "resident": "R-2", "facility": "PZ", "moved_in_on": "2026-11-24"},
    ],
    "bed_assignments": [
        {"key": "B-1", "resident": "R-1", "bed": "Z-101-1", "from_on": "2026-11-10"},
    ],
}


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    """The program speaks German during one test."""
    before = qapp.findChildren(QTranslator)
    install_german(qapp)
    yield
    for translator in qapp.findChildren(QTranslator):
        if translator not in before:
            QCoreApplication.removeTranslator(translator)
            translator.deleteLater()
    QLocale.setDefault(QLocale.c())


@pytest.fixture
def empty_workplace(sqlite_database: Database) -> Workplace:
    """A workplace on a database without any facility."""
    executor = Executor(sqlite_database, clock=lambda: NOW)
    return Workplace(sqlite_database, executor, Actor("M. Krüger", "PC-1"), today=TODAY)


@pytest.fixture
def workplace(empty_workplace: Workplace) -> Workplace:
    """A workplace on two facilities, the larger one chosen."""
    file, findings = read_json(json.dumps(HOUSE).encode(), "house.json")
    empty_workplace.executor.execute(ImportFacilityFile(file, findings, TODAY), actor=empty_workplace.actor)
    choices = {each.key: each for each in empty_workplace.facilities()}
    empty_workplace.choose_facility(choices["PZ"])
    return empty_workplace


@pytest.fixture
def placement(workplace: Workplace) -> Callable[[str, str], Placement]:
    """A resident in a bed, both by the keys of the facility file."""

    def found(resident: str, bed: str) -> Placement:
        timeline: FacilityTimeline = workplace.timeline()
        person = next(each.id for each in timeline.residents if each.key == resident)
        place = next(each.id for room in timeline.rooms for each in room.beds if each.key == bed)
        return Placement(person, place)

    return found
