"""A house in a real database, the workplace on it, and a calendar that shows it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.builders import SOME_MOMENT, SOMEONE, House, a_house, march
from unterkunft.services.executor import Executor
from unterkunft.storage.engine import Database
from unterkunft.ui.calendar.presenter import Range
from unterkunft.ui.calendar.view import CalendarView
from unterkunft.ui.workplace import Workplace


@pytest.fixture
def house(sqlite_database: Database) -> House:
    """A house without rooms; tests fill it."""
    return a_house(sqlite_database)


@pytest.fixture
def workplace(sqlite_database: Database, house: House) -> Workplace:
    """The workplace on 10 March 2026; it reads the house when it is first asked."""
    executor = Executor(sqlite_database, clock=lambda: SOME_MOMENT)
    workplace = Workplace(sqlite_database, executor, SOMEONE, today=march(10))
    workplace.choose_facility(next(each for each in workplace.facilities() if each.id == house.facility))
    return workplace


@pytest.fixture
def view(qtbot: QtBot, workplace: Workplace) -> Iterator[CalendarView]:
    """The calendar over two weeks, days wide enough to be hit; call `show_house` once the house is filled."""
    made = CalendarView(workplace)
    qtbot.addWidget(made)
    made.presenter.choose_range(Range.TWO_WEEKS)
    made.resize(1200, 700)
    yield made
    made.presenter.close()
