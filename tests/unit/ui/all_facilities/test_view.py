"""All facilities at a glance: what a tile says, and where it leads."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.builders import SOME_MOMENT, SOMEONE, House, a_house, march
from unterkunft.services.executor import Executor
from unterkunft.services.plan_state import Counts
from unterkunft.storage.engine import Database
from unterkunft.ui.all_facilities.presenter import Heat, heat_of
from unterkunft.ui.all_facilities.view import AllFacilitiesView
from unterkunft.ui.background import ImmediateRunner
from unterkunft.ui.workplace import Workplace


@pytest.fixture
def houses(sqlite_database: Database) -> tuple[House, House]:
    """One house with a full floor below an empty one, and one with nobody in it."""
    full, empty = a_house(sqlite_database, "Haus A"), a_house(sqlite_database, "Haus B")
    full.sleeps(full.resident(), full.room(beds=1).bed, since=march(1))
    full.room("201", beds=4, level=1)
    empty.room("101")
    return full, empty


@pytest.fixture
def workplace(sqlite_database: Database, houses: tuple[House, House]) -> Workplace:
    made = Workplace(
        sqlite_database, Executor(sqlite_database, clock=lambda: SOME_MOMENT), SOMEONE, today=march(10)
    )
    made.choose_facility(next(each for each in made.facilities() if each.id == houses[1].facility))
    return made


@pytest.fixture
def view(qtbot: QtBot, workplace: Workplace) -> Iterator[AllFacilitiesView]:
    made = AllFacilitiesView(workplace, None, ImmediateRunner())
    qtbot.addWidget(made)
    made.resize(700, 500)
    yield made
    made.presenter.close()


def test_each_floor_says_how_full_it_is(view: AllFacilitiesView) -> None:
    view.show()

    said = [(tile.text(), tile.heat) for tile in view.tiles]

    assert said[0] == ("Haus A", Heat.LOOSE)
    assert [heat for _, heat in said[1:3]] == [Heat.EMPTY, Heat.FULL]
    assert all("Haus A" in tile.accessibleName() for tile in view.tiles[:3])


def test_enter_on_a_tile_leads_to_its_plan(
    qtbot: QtBot, view: AllFacilitiesView, workplace: Workplace, houses: tuple[House, House]
) -> None:
    view.show()
    ground_floor = view.tiles[2]

    with qtbot.waitSignal(view.plan_asked):
        QTest.keyClick(ground_floor, Qt.Key.Key_Return)

    assert workplace.facility is not None
    assert workplace.facility.id == houses[0].facility
    assert workplace.floor == houses[0].floors[0]


def test_on_another_day_the_same_tiles_show_other_numbers(
    view: AllFacilitiesView, workplace: Workplace
) -> None:
    view.show()
    tiles = list(view.tiles)

    workplace.show_day(march(1) - timedelta(days=1))

    assert view.tiles == tiles
    assert tiles[2].heat is Heat.EMPTY
    assert "Haus A" in tiles[2].accessibleName()


def test_hidden_it_counts_nothing(view: AllFacilitiesView, workplace: Workplace) -> None:
    workplace.show_day(march(11))
    assert view.tiles == []

    view.show()
    assert len(view.tiles) == 5


def test_open_conflicts_are_added_once_they_are_counted(view: AllFacilitiesView) -> None:
    view.show()
    first = next(iter(view.heads.values()))

    view.show_conflicts({next(iter(view.heads)): 2})

    assert first.accessibleName().endswith(first.conflicts_text)
    assert "2" in first.conflicts_text


def test_a_trial_is_shown_as_it_is_tried(view: AllFacilitiesView, workplace: Workplace) -> None:
    view.show()
    workplace.begin_trying()

    assert len(view.tiles) == 5
    workplace.discard_trial()


def test_all_cards_come_onto_one_page(view: AllFacilitiesView) -> None:
    view.show()
    (paint,) = view.pages(QRectF(0, 0, 400, 300))
    paper = QImage(400, 300, QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)

    painter = QPainter(paper)
    paint(painter, QRectF(0, 0, 400, 300))
    painter.end()

    shown = {paper.pixelColor(x, y).name() for x in range(0, 400, 2) for y in range(0, 300, 2)}
    assert len(shown) > 2, "more than a ground"


@pytest.mark.parametrize(
    ("counts", "heat"),
    [
        (Counts(0, 0, 0, 0, 0), Heat.NO_PLACES),
        (Counts(4, 0, 4, 0, 0), Heat.EMPTY),
        (Counts(4, 0, 0, 4, 0), Heat.FULL),
        (Counts(10, 2, 8, 0, 0), Heat.LOOSE),
        (Counts(10, 6, 4, 0, 0), Heat.HALF),
        (Counts(20, 19, 1, 0, 0), Heat.NEARLY_FULL),
        (Counts(4, 3, 0, 1, 0), Heat.FULL),
    ],
)
def test_closed_places_do_not_count_as_free(counts: Counts, heat: Heat) -> None:
    assert heat_of(counts) is heat
