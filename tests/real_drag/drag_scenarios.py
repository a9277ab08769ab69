"""Real drags, each in a process of its own: Qt's drag loop runs on the platform `minimal`, without a screen.

python -m tests.real_drag.drag_scenarios SCENARIO DATABASE     exits with 0 where all went as it should
"""

from __future__ import annotations

import faulthandler
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.builders import SOMEONE, BuiltRoom, House, a_house, a_household, row_picture
from unterkunft.services.executor import Executor
from unterkunft.storage.engine import Database, open_database
from unterkunft.ui.day.page import DayPage
from unterkunft.ui.plan.tray_model import WaitingRow
from unterkunft.ui.workplace import Workplace
from unterkunft.values.ids import BedId, ResidentId

TODAY = date(2026, 11, 24)
WATCHDOG_SECONDS = 40
STEP_MS = 15
LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

Step = Callable[[], None]


@dataclass
class Stage:
    """A house with people, and the page that shows it."""

    house: House
    workplace: Workplace
    page: DayPage
    full: BuiltRoom
    empty: BuiltRoom
    closed: BuiltRoom
    taken: BuiltRoom
    couple: tuple[ResidentId, ResidentId]
    guests: tuple[ResidentId, ResidentId]
    waiting: tuple[ResidentId, ResidentId]

    @property
    def database(self) -> Database:
        return self.house.database

    def beds(self) -> dict[ResidentId, BedId]:
        """Who sleeps where tonight."""
        found = self.house.assignments()
        return {
            resident: bed
            for resident, bed, start, end in found
            if start <= TODAY and (not end or end > TODAY)
        }

    # where things are, in the window

    def bed(self, room: BuiltRoom, number: int = 0) -> QPoint:
        """The middle of a bed."""
        item = self.page.scene.item_of(room.id)
        assert item is not None
        point = self.page.view.point_of(item, item.room.beds[number])
        return self._in_window(self.page.view.viewport(), point)

    def card(self) -> QPoint:
        """The middle of the first card of the tray."""
        cards = self.page.tray.list
        assert isinstance(self.page.tray.model.rows[0], WaitingRow)
        return self._in_window(cards.viewport(), cards.visualRect(self.page.tray.model.index(0)).center())

    def tray_foot(self) -> QPoint:
        """A free place below the cards."""
        viewport = self.page.tray.list.viewport()
        return self._in_window(viewport, QPoint(viewport.width() // 2, viewport.height() - 20))

    def _in_window(self, widget: QWidget, point: QPoint) -> QPoint:
        return widget.mapTo(self.page, point)

    # what a hand does

    def drag(self, start: QPoint, end: QPoint, *, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
        """Presses, moves and lets go, each from a timer: the drag loop blocks whoever starts it."""
        window = self.page.windowHandle()
        way = [start + (end - start) * part / 8 for part in range(1, 9)]
        steps: list[Step] = [lambda: QTest.mousePress(window, LEFT, keys, start)]
        steps += [lambda at=at: QTest.mouseMove(window, at) for at in way]  # type: ignore[misc]
        steps += [lambda: QTest.mouseRelease(window, LEFT, keys, end)]
        self._play(steps)

    def drag_and_press_escape(self, start: QPoint, end: QPoint) -> None:
        """The same, called off before the drop."""
        window = self.page.windowHandle()
        middle = start + (end - start) / 2
        steps: list[Step] = [
            lambda: QTest.mousePress(window, LEFT, NO_KEYS, start),
            lambda: QTest.mouseMove(window, middle),
            lambda: QTest.mouseMove(window, end),
            lambda: QTest.keyClick(window, Qt.Key.Key_Escape),
            lambda: QTest.mouseRelease(window, LEFT, NO_KEYS, end),
        ]
        self._play(steps)

    def _play(self, steps: Sequence[Step]) -> None:
        """A timer for each step: one that is still in the drag loop does not fire again."""
        done: list[Step] = []
        for number, step in enumerate(steps):
            QTimer.singleShot(STEP_MS * (number + 1), partial(_do, step, done))
        while len(done) < len(steps) or self.page.presenter.session is not None:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        for _ in range(5):
            QApplication.processEvents()


def _do(step: Step, done: list[Step]) -> None:
    # Counted first: the step that starts the drag loop ends last.
    done.append(step)
    step()


def a_card_dropped_on_a_room_places_the_household(stage: Stage) -> None:
    stage.drag(stage.card(), stage.bed(stage.empty))
    assert {stage.beds().get(each) for each in stage.waiting} == set(stage.empty.beds[:2])


def a_bed_dropped_on_a_bed_moves_one_person(stage: Stage) -> None:
    stage.drag(stage.bed(stage.full, 0), stage.bed(stage.empty, 1))
    assert stage.beds()[stage.couple[0]] == stage.empty.beds[1]
    assert stage.beds()[stage.couple[1]] == stage.full.beds[1]


def a_household_is_dragged_with_shift(stage: Stage) -> None:
    stage.drag(stage.bed(stage.full, 0), stage.bed(stage.empty, 0), keys=SHIFT)
    assert {stage.beds()[each] for each in stage.couple} == set(stage.empty.beds[:2])


def a_drop_on_a_taken_bed_swaps_two_people_in_one_step(stage: Stage) -> None:
    mover = stage.guests[0]
    before = row_picture(stage.database)
    stage.drag(stage.bed(stage.taken, 0), stage.bed(stage.full, 0))
    assert stage.beds()[mover] == stage.full.beds[0]
    assert stage.beds()[stage.couple[0]] == stage.taken.beds[0]
    stage.workplace.undo()
    assert row_picture(stage.database) == before


def a_household_swaps_with_a_household_of_its_size(stage: Stage) -> None:
    stage.drag(stage.bed(stage.taken, 0), stage.bed(stage.full, 0), keys=SHIFT)
    assert {stage.beds()[each] for each in stage.guests} == set(stage.full.beds)
    assert {stage.beds()[each] for each in stage.couple} == set(stage.taken.beds)


def a_refused_drop_changes_nothing_and_says_why(stage: Stage) -> None:
    said: list[str] = []
    stage.page.status_message.connect(said.append)
    before = row_picture(stage.database)
    stage.drag(stage.card(), stage.bed(stage.closed))
    assert row_picture(stage.database) == before
    assert len(said) == 1


def undo_restores_what_a_drop_changed(stage: Stage) -> None:
    before = row_picture(stage.database)
    stage.drag(stage.bed(stage.full, 0), stage.bed(stage.empty, 1))
    assert row_picture(stage.database) != before
    stage.workplace.undo()
    assert row_picture(stage.database) == before
    assert stage.page.scene.target_of(stage.couple[0]) is not None


def a_drop_on_the_tray_lifts_out_of_bed(stage: Stage) -> None:
    stage.drag(stage.bed(stage.full, 0), stage.tray_foot())
    assert stage.couple[0] not in stage.beds()
    assert len(stage.page.tray.model.rows) == 2


def escape_calls_a_drag_off(stage: Stage) -> None:
    before = row_picture(stage.database)
    stage.drag_and_press_escape(stage.bed(stage.full, 0), stage.bed(stage.empty, 1))
    assert row_picture(stage.database) == before
    assert {item.look.mark for item in stage.page.scene.room_items} == {None}


SCENARIOS: dict[str, Callable[[Stage], None]] = {
    each.__name__: each
    for each in (
        a_card_dropped_on_a_room_places_the_household,
        a_bed_dropped_on_a_bed_moves_one_person,
        a_household_is_dragged_with_shift,
        a_drop_on_a_taken_bed_swaps_two_people_in_one_step,
        a_household_swaps_with_a_household_of_its_size,
        a_refused_drop_changes_nothing_and_says_why,
        undo_restores_what_a_drop_changed,
        a_drop_on_the_tray_lifts_out_of_bed,
        escape_calls_a_drag_off,
    )
}


def set_up(database: Database) -> Stage:
    """A couple in a room, another in the next, an empty room, a closed room, a couple in the tray."""
    house = a_house(database)
    full, empty, closed, taken = (house.room(number, beds=2) for number in ("101", "102", "103", "104"))
    for bed in closed.beds:
        house.close_bed(bed, since=date(2026, 1, 1))
    couple = (house.resident("Moradi", "Zahra"), house.resident("Moradi", "Farid"))
    for resident, bed in zip(couple, full.beds, strict=True):
        house.sleeps(resident, bed, since=date(2026, 3, 1))
    guests = (house.resident("Sow", "Awa"), house.resident("Sow", "Alpha"))
    for resident, bed in zip(guests, taken.beds, strict=True):
        house.sleeps(resident, bed, since=date(2026, 4, 1))
    waiting = (house.resident("Haddad", "Mariam"), house.resident("Haddad", "Youssef"))
    for resident in waiting:
        house.stays(resident, since=TODAY)
    a_household(database, *couple, name="Familie Moradi")
    a_household(database, *guests, name="Familie Sow")
    a_household(database, *waiting, name="Familie Haddad")
    executor = Executor(database, clock=lambda: datetime(2026, 11, 24, 9, tzinfo=UTC))
    workplace = Workplace(database, executor, SOMEONE, today=TODAY)
    workplace.choose_facility(workplace.facilities()[0])
    page = DayPage(workplace)
    page.resize(1300, 800)
    page.show()
    QApplication.processEvents()
    return Stage(house, workplace, page, full, empty, closed, taken, couple, guests, waiting)


def main(scenario: str, address: str) -> int:
    """Plays one scenario; a drag loop that never ends is ended from outside."""
    faulthandler.dump_traceback_later(WATCHDOG_SECONDS, exit=True)
    application = QApplication([])
    database = open_database(address)
    stage = set_up(database)
    SCENARIOS[scenario](stage)
    stage.page.close()
    database.close()
    application.quit()
    faulthandler.cancel_dump_traceback_later()
    return 0


if __name__ == "__main__":
    status = main(*sys.argv[1:3])
    sys.stdout.flush()
    os._exit(status)
