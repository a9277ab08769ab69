"""A house with people, the page that shows it, and a hand that drags on it through Qt's drag loop."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import partial

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.builders import SOMEONE, BuiltRoom, House, a_house, a_household
from unterkunft.model.stay import ExpectedArrival
from unterkunft.services.executor import Executor
from unterkunft.storage.engine import Database
from unterkunft.storage.unit_of_work import unit_of_work
from unterkunft.ui.day.page import DayPage
from unterkunft.ui.day.view_switch import ViewId
from unterkunft.ui.house_list.lines import LineKind
from unterkunft.ui.plan.tray_model import ArrivalRow, WaitingRow
from unterkunft.ui.workplace import Workplace
from unterkunft.values.ids import BedId, ResidentId

TODAY = date(2026, 11, 24)
STEP_MS = 15
LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier

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
    later: BuiltRoom
    couple: tuple[ResidentId, ResidentId]
    guests: tuple[ResidentId, ResidentId]
    waiting: tuple[ResidentId, ResidentId]
    planned: ResidentId
    said: list[str] = field(default_factory=list)

    @property
    def database(self) -> Database:
        return self.house.database

    def beds(self) -> dict[ResidentId, BedId]:
        """Who sleeps where tonight."""
        return self.beds_on(TODAY)

    def beds_on(self, day: date) -> dict[ResidentId, BedId]:
        """Who sleeps where on a night."""
        found = self.house.assignments()
        return {
            resident: bed for resident, bed, start, end in found if start <= day and (not end or end > day)
        }

    def nights_of(self, resident: ResidentId) -> list[tuple[BedId, date, date | None]]:
        """A person's beds with their days."""
        found = self.house.assignments()
        return [(bed, start, end) for who, bed, start, end in found if who == resident]

    # where things are, in the window

    def bed(self, room: BuiltRoom, number: int = 0) -> QPoint:
        """The middle of a bed."""
        item = self.page.scene.item_of(room.id)
        assert item is not None
        point = self.page.view.point_of(item, item.room.beds[number])
        return self._in_window(self.page.view.viewport(), point)

    def card(self) -> QPoint:
        """The middle of the first card of the tray, that of the people who wait."""
        assert isinstance(self.page.tray.model.rows[0], WaitingRow)
        return self._card(0)

    def announcement(self) -> QPoint:
        """The middle of the last card of the tray, that of the people announced."""
        last = len(self.page.tray.model.rows) - 1
        assert isinstance(self.page.tray.model.rows[last], ArrivalRow)
        return self._card(last)

    def _card(self, number: int) -> QPoint:
        cards = self.page.tray.list
        index = self.page.tray.model.index(number)
        return self._in_window(cards.viewport(), cards.visualRect(index).center())

    def line(self, kind: LineKind, key: object) -> QPoint:
        """A line of the list."""
        house_list = self.page.list
        index = house_list.model.index_of((kind, key))
        assert index.isValid()
        return self._in_window(house_list.tree.viewport(), house_list.tree.visualRect(index).center())

    def line_without_bed(self) -> QPoint:
        """The head of those without a bed, in the list."""
        house_list = self.page.list
        key = next(line.key for line in house_list.model.lines if line.kind is LineKind.NO_BED)
        return self.line(*key)

    def night(self, bed: BedId, day: date, *, at: float = 0.5) -> QPoint:
        """A day of a bed in the calendar; `at` 0 is the day's beginning."""
        grid = self.page.calendar.grid
        row = grid.sight.layout.index_of(bed)
        assert row is not None
        x = grid.sight.columns.x_of(day) + at * grid.sight.columns.day_width
        return self._in_window(grid.viewport(), QPoint(round(x), round(grid.sight.row_box(row).center().y())))

    def show(self, view: ViewId) -> None:
        """Brings a view to the front."""
        self.page.show_view(view)
        QApplication.processEvents()

    def tray_foot(self) -> QPoint:
        """A free place below the cards."""
        viewport = self.page.tray.list.viewport()
        return self._in_window(viewport, QPoint(viewport.width() // 2, viewport.height() - 20))

    def _in_window(self, widget: QWidget, point: QPoint) -> QPoint:
        return widget.mapTo(self.page, point)

    # what a hand does

    def drag(
        self,
        start: QPoint,
        end: QPoint,
        *,
        keys: Qt.KeyboardModifier = NO_KEYS,
        drop_keys: Qt.KeyboardModifier | None = None,
    ) -> None:
        """Presses, moves and lets go, each from a timer: the drag loop blocks whoever starts it."""
        window = self.page.windowHandle()
        way = [start + (end - start) * part / 8 for part in range(1, 9)]
        steps: list[Step] = [lambda: QTest.mousePress(window, LEFT, keys, start)]
        steps += [lambda at=at: QTest.mouseMove(window, at) for at in way]  # type: ignore[misc]
        steps += [lambda: QTest.mouseRelease(window, LEFT, keys if drop_keys is None else drop_keys, end)]
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


def set_up(database: Database) -> Stage:
    """Two couples in beds, rooms empty, closed and promised; in the tray a couple and two announced."""
    house = a_house(database)
    full, empty, closed, taken, later = (
        house.room(number, beds=2) for number in ("101", "102", "103", "104", "105")
    )
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
    planned = house.housed(later.bed, since=TODAY + timedelta(3), until=TODAY + timedelta(8), name="Noori")
    _announce(house)
    executor = Executor(database, clock=lambda: datetime(2026, 11, 24, 9, tzinfo=UTC))
    workplace = Workplace(database, executor, SOMEONE, today=TODAY)
    workplace.choose_facility(workplace.facilities()[0])
    page = DayPage(workplace)
    page.resize(1300, 800)
    page.show()
    QApplication.processEvents()
    stage = Stage(house, workplace, page, full, empty, closed, taken, later, couple, guests, waiting, planned)
    page.status_message.connect(stage.said.append)
    return stage


def _announce(house: House) -> None:
    arrival = ExpectedArrival(
        key="E-1", facility_id=house.facility, arrives_on=TODAY, persons=2, description="Transfer"
    )
    with unit_of_work(house.database) as work:
        work.add(arrival)
