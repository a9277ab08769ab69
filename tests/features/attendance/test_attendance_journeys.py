"""The journeys of keeping attendance: the steps that only they use."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytest_bdd import given, scenarios, then, when

from tests.features.answers import an_answer, answering
from tests.features.at_work import CTRL, AtWork
from tests.features.conftest import Story
from tests.features.words import step
from unterkunft.ui.attendance.grid_model import FIRST_DAY_COLUMN
from unterkunft.ui.attendance.page import AttendancePage
from unterkunft.ui.attendance.states import PRESENT_SIGN

# What a platform without a screen cannot do, Qt says aloud.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

scenarios("attendance")

_MOVED_IN = timedelta(days=60)


def page_of(ich: AtWork) -> AttendancePage:
    """The page in front; it is opened in the rail."""
    ich.open_page("Anwesenheit")
    return ich.part(AttendancePage)


def press(ich: AtWork, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Presses a key wherever the keyboard is."""
    focused = ich.window.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, keys)
    QApplication.processEvents()


def signs(ich: AtWork, person: int, first: int, last: int) -> str:
    """What the grid shows of a person on some days of the month."""
    model = page_of(ich).model
    columns = range(FIRST_DAY_COLUMN + first - 1, FIRST_DAY_COLUMN + last)
    return "".join(model.index(person - 1, column).data() for column in columns)


def choose_cells(ich: AtWork, people: tuple[int, int], days: tuple[int, int]) -> None:
    """Draws over a range of cells, as with the mouse."""
    page = page_of(ich)
    first, last = (
        page.model.index(person - 1, FIRST_DAY_COLUMN + day - 1)
        for person, day in zip(people, days, strict=True)
    )
    page.grid.setCurrentIndex(first)
    chosen = QItemSelection(first, last)
    page.grid.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    page.grid.setFocus()


@given(step("auf einem Flur wohnen {zahl:d} Personen in {zimmer:d} Zimmern"))
def _(story: Story, zahl: int, zimmer: int) -> None:
    for number in range(zimmer):
        room = story.house.room(str(101 + number), beds=zahl // zimmer)
        for bed in room.beds:
            story.house.housed(bed, since=story.today - _MOVED_IN)


@when("ich die Anwesenheit im November ansehe")
def _(ich: AtWork) -> None:
    assert page_of(ich).title.text() == "November 2026"


@when("ich den Rundgang dieses Flurs beginne")
def _(ich: AtWork) -> None:
    page = page_of(ich)
    page.floors.setCurrentIndex(1)
    page.walk.click()
    QApplication.processEvents()


@when(step('ich bei der {stellen} Person "{taste}" tippe und sonst die Eingabetaste drücke'))
def _(ich: AtWork, stellen: str, taste: str) -> None:
    marked = {int(each.strip(" .")) for each in stellen.replace(" und ", ",").split(",")}
    walk = ich.part(AttendancePage).roll_call
    for number in range(1, len(walk.states()) + 1):
        if number in marked:
            QTest.keyClicks(ich.window.focusWidget(), taste)
        else:
            press(ich, Qt.Key.Key_Return)


@when("ich den Rundgang mit Strg+Eingabe abschließe")
def _(ich: AtWork) -> None:
    press(ich, Qt.Key.Key_Return, CTRL)
    assert not ich.part(AttendancePage).roll_call.isVisible()


@when("ich den Rundgang mit Esc verlassen will und abbreche")
def _(ich: AtWork) -> None:
    with answering(an_answer(QMessageBox, QMessageBox.reject)):
        press(ich, Qt.Key.Key_Escape)
    assert ich.part(AttendancePage).roll_call.isVisible()


@when(step('ich bei der {person:d}. Person vom {von:d}. bis {bis:d}. "{taste}" eintrage'))
def _(ich: AtWork, person: int, von: int, bis: int, taste: str) -> None:
    choose_cells(ich, (person, person), (von, bis))
    QTest.keyClicks(ich.window.focusWidget(), taste)


@when(step("ich vom {von:d}. bis {bis:d}. nach unten fülle"))
def _(ich: AtWork, von: int, bis: int) -> None:
    choose_cells(ich, (1, page_of(ich).model.rowCount()), (von, bis))
    press(ich, Qt.Key.Key_U, CTRL)


@when(
    step(
        "ich bei der {person:d}. Person den {von:d}. bis {bis:d}. kopiere "
        "und bei der {andere:d}. Person ab dem {ziel:d}. einfüge"
    )
)
def _(ich: AtWork, person: int, von: int, bis: int, andere: int, ziel: int) -> None:
    choose_cells(ich, (person, person), (von, bis))
    press(ich, Qt.Key.Key_C, CTRL)
    choose_cells(ich, (andere, andere), (ziel, ziel))
    press(ich, Qt.Key.Key_V, CTRL)


@then(step("sind am {tag:Tag} {abwesend:d} Personen abwesend und {anwesend:d} anwesend"))
def _(ich: AtWork, tag: date, abwesend: int, anwesend: int) -> None:
    people = range(1, page_of(ich).model.rowCount() + 1)
    seen = [signs(ich, person, tag.day, tag.day) == PRESENT_SIGN for person in people]
    assert (seen.count(False), seen.count(True)) == (abwesend, anwesend)


@then(step('ist die {person:d}. Person vom {von:d}. bis {bis:d}. "{zeichen}"'))
def _(ich: AtWork, person: int, von: int, bis: int, zeichen: str) -> None:
    assert signs(ich, person, von, bis) == zeichen
