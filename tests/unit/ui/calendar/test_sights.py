"""What the calendar shows and where it goes: scrolling, buttons, painting, dialogs, drags that leave."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QToolButton

from tests.builders import House, a_household, march
from tests.unit.ui.calendar.hands import Hands
from unterkunft.model.attendance import Absence
from unterkunft.services.commands.acceptances import Acceptance
from unterkunft.storage.engine import Database
from unterkunft.storage.unit_of_work import unit_of_work
from unterkunft.ui.calendar import grid as grid_module
from unterkunft.ui.calendar.period_dialog import PeriodDialog
from unterkunft.ui.calendar.presenter import Range
from unterkunft.ui.calendar.view import CalendarView
from unterkunft.ui.consent.acceptance_dialog import AcceptanceDialog
from unterkunft.ui.plan import desk
from unterkunft.ui.theme import Appearance, theme
from unterkunft.ui.workplace import Workplace
from unterkunft.values.ids import ResidentId
from unterkunft.values.period import Period
from unterkunft.values.statuses import AttendanceState

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def hands(view: CalendarView) -> Hands:
    """The hands of a user."""
    return Hands(view)


def wheel(hands: Hands, *, x: int = 0, y: int = 0, shift: bool = False) -> None:
    area = hands.view.grid.viewport()
    pointer = QPointF(400, 400)
    modifiers = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        pointer,
        QPointF(area.mapToGlobal(QPoint(400, 400))),
        QPoint(),
        QPoint(x, y),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(area, event)


def button(hands: Hands, text: str) -> QToolButton:
    return next(each for each in hands.view.findChildren(QToolButton) if each.text() == text)


def test_the_wheel_goes_through_beds_and_with_shift_through_days(
    house: House, workplace: Workplace, hands: Hands
) -> None:
    for number in range(30):
        house.room(f"{number}", beds=3)
    hands.show(workplace)
    first = hands.view.presenter.shown.start
    wheel(hands, y=-120)
    assert hands.view.grid.verticalScrollBar().value() > 0
    wheel(hands, y=-120, shift=True)
    assert hands.view.presenter.shown.start == first + timedelta(days=1)
    wheel(hands, x=120)
    assert hands.view.presenter.shown.start == first


def test_the_bar_below_scrolls_through_the_days(house: House, workplace: Workplace, hands: Hands) -> None:
    house.housed(house.room().bed, since=march(1), until=date(2026, 12, 1))
    hands.show(workplace)
    hands.view.grid.horizontalScrollBar().setValue(date(2026, 6, 1).toordinal())

    assert hands.view.presenter.shown.start == date(2026, 6, 1)


def test_the_buttons_turn_pages_and_come_back_to_today(
    house: House, workplace: Workplace, hands: Hands
) -> None:
    house.room()
    hands.show(workplace)
    start = hands.view.presenter.shown.start
    button(hands, "Later").click()
    button(hands, "Later").click()
    button(hands, "Earlier").click()
    assert hands.view.presenter.shown.start == start + timedelta(days=7)
    hands.view.presenter.show_from(date(2027, 1, 1))
    button(hands, "Today").click()

    assert workplace.today in hands.view.presenter.shown


def test_rooms_are_folded_and_unfolded_all_at_once(house: House, workplace: Workplace, hands: Hands) -> None:
    room = house.room()
    hands.show(workplace)
    button(hands, "Fold rooms").click()
    assert hands.view.grid.layout_of_rows.index_of(room.bed) is None
    button(hands, "Fold rooms").click()
    assert hands.view.grid.layout_of_rows.index_of(room.bed) is not None


def test_at_an_edge_the_days_move_on(house: House, workplace: Workplace, hands: Hands) -> None:
    house.room()
    hands.show(workplace)
    start = hands.view.presenter.shown.start
    hands.view.grid.scroll_by(14, 0)

    assert hands.view.presenter.shown.start == start + timedelta(days=1)


def test_families_absences_closures_and_previews_are_painted_in_every_look(
    sqlite_database: Database, house: House, workplace: Workplace, hands: Hands
) -> None:
    room = house.room(beds=3)
    one = house.housed(room.beds[0], since=march(1))
    other = house.housed(room.beds[1], since=march(12))
    a_household(sqlite_database, one, other)
    house.close_bed(room.beds[2], since=march(8), until=march(14))
    _away(sqlite_database, one, Period(march(8), march(12)))
    hands.show(workplace)
    plain = hands.view.grab().toImage()
    hands.hold(hands.point(room.beds[1], march(13)), hands.point(room.beds[1], march(14)))
    held = hands.view.grab().toImage()
    hands.key(Qt.Key.Key_Escape)
    before = theme().appearance
    theme().choose(Appearance.DARK)
    dark = hands.view.grab().toImage()
    theme().choose(before)

    assert plain != held
    assert plain != dark


def _away(database: Database, resident: ResidentId, period: Period) -> None:
    with unit_of_work(database) as work:
        work.add(
            Absence(
                key=f"AB-{resident}",
                resident_id=resident,
                state=AttendanceState.HOSPITAL.value,
                left_on=period.start,
                returned_on=period.end,
            )
        )


def test_full_days_of_absence_are_told_with_the_cell(
    sqlite_database: Database, house: House, workplace: Workplace, hands: Hands
) -> None:
    bed = house.room().bed
    resident = house.housed(bed, since=march(1))
    _away(sqlite_database, resident, Period(march(9), march(12)))
    hands.show(workplace)

    told = [hands.view.grid.tool_tip_at(hands.point(bed, march(day))) for day in (9, 10, 12)]

    assert ["absent" in each for each in told] == [False, True, False]


def test_a_bar_pulled_out_of_the_calendar_becomes_its_person(
    house: House, workplace: Workplace, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    bed = house.room().bed
    resident = house.housed(bed, since=march(11))
    carried: list[tuple[ResidentId, ...]] = []
    monkeypatch.setattr(grid_module, "carry_people", lambda _s, _p, people: carried.append(tuple(people)))
    hands.show(workplace)
    hands.hold(hands.point(bed, march(13)), QPoint(hands.view.grid.viewport().width() + 60, 300))

    assert carried == [(resident,)]
    assert hands.view.grid.hint_text is None


def test_several_people_selected_are_carried_together(
    house: House, workplace: Workplace, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = house.room()
    one = house.housed(room.beds[0], since=march(1))
    other = house.housed(room.beds[1], since=march(1))
    carried: list[set[ResidentId]] = []
    monkeypatch.setattr(grid_module, "carry_people", lambda _s, _p, people: carried.append(set(people)))
    hands.show(workplace)
    workplace.select((one, other))
    hands.hold(hands.point(room.beds[0], march(12)), hands.point(room.beds[1], march(13)))

    assert carried == [{one, other}]


def test_the_dialog_changes_what_it_says(
    house: House, workplace: Workplace, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = house.room()
    resident = house.housed(room.beds[0], since=march(12), until=march(20))
    hands.show(workplace)

    def choose_other_bed(dialog: PeriodDialog) -> PeriodDialog.DialogCode:
        dialog.bed.setCurrentIndex(1)
        return PeriodDialog.DialogCode.Accepted

    monkeypatch.setattr(PeriodDialog, "exec", choose_other_bed)
    hands.view.ask_period(workplace.timeline().assignments[0].id)

    assert house.assignments() == [(resident, room.beds[1], march(12), march(20))]


def test_a_double_click_on_a_bar_asks_for_its_days(
    house: House, workplace: Workplace, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    bed = house.room().bed
    house.housed(bed, since=march(12))
    asked: list[str] = []

    def think_better(dialog: PeriodDialog) -> PeriodDialog.DialogCode:
        asked.append(dialog.windowTitle())
        return PeriodDialog.DialogCode.Rejected

    monkeypatch.setattr(PeriodDialog, "exec", think_better)
    hands.show(workplace)
    hands.double_click(hands.point(bed, march(13)))

    assert asked == ["Change the days"]


def test_a_broken_rule_asks_for_a_reason(
    house: House, workplace: Workplace, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    room, waiting = house.room(beds=2, approved=1), house.resident("Haddad")
    house.housed(room.beds[0], since=march(1))
    house.stays(waiting, since=march(1))

    class SureDialog(AcceptanceDialog):
        def exec(self) -> int:
            return int(self.DialogCode.Accepted)

        @property
        def acceptance(self) -> Acceptance:
            return Acceptance("Rohrbruch", expires_on=march(30))

    monkeypatch.setattr(desk, "AcceptanceDialog", SureDialog)
    hands.show(workplace)
    hands.drop((waiting,), hands.point(room.beds[1], march(12)))

    assert (waiting, room.beds[1], march(12), None) in house.assignments()


def test_rooms_and_residents_are_revealed(house: House, workplace: Workplace, hands: Hands) -> None:
    rooms = [house.room(f"{number}", beds=3) for number in range(100, 130)]
    resident = house.housed(rooms[0].bed, since=march(1))
    hands.show(workplace)
    scroll = hands.view.grid.verticalScrollBar()
    hands.view.reveal_room(rooms[-1].id)
    assert scroll.value() > 500
    hands.view.reveal_resident(resident)
    assert scroll.value() < 100


def test_all_ranges_are_painted_with_their_days(house: House, workplace: Workplace, hands: Hands) -> None:
    house.housed(house.room().bed, since=march(12), until=march(14))
    hands.show(workplace)
    pictures = []
    for shown in Range:
        hands.view.presenter.choose_range(shown)
        pictures.append(hands.view.grab().toImage())

    assert pictures[0] != pictures[1] != pictures[2]
