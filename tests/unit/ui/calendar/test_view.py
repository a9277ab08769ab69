"""The calendar in the hands of a user: days, bars, people, keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from tests.builders import House, a_household, march
from tests.unit.ui.calendar.hands import Hands
from unterkunft.services.commands.placement import PlaceResidents
from unterkunft.services.placement import Placement
from unterkunft.storage.engine import Database
from unterkunft.ui.calendar.bar_gesture import Grip
from unterkunft.ui.calendar.grid import CalendarGrid
from unterkunft.ui.calendar.presenter import Range
from unterkunft.ui.calendar.view import CalendarView
from unterkunft.ui.plan.placement_session import Mark
from unterkunft.ui.workplace import Workplace

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def hands(view: CalendarView) -> Hands:
    """The hands of a user."""
    return Hands(view)


def test_a_click_on_a_days_head_shows_that_day(house: House, workplace: Workplace, hands: Hands) -> None:
    house.room()
    hands.show(workplace)
    hands.click(hands.head_point(march(14)))

    assert workplace.as_of == march(14)


def test_a_click_on_a_bar_selects_its_person_everywhere(
    house: House, workplace: Workplace, hands: Hands
) -> None:
    room = house.room()
    resident = house.housed(room.beds[0], since=march(1))
    hands.show(workplace)
    hands.click(hands.point(room.beds[0], march(12)))
    assert workplace.selection == {resident}

    hands.click(hands.point(room.beds[1], march(12)))
    assert workplace.selection == frozenset()


def test_with_ctrl_a_bar_joins_the_selection(house: House, workplace: Workplace, hands: Hands) -> None:
    room = house.room()
    one = house.housed(room.beds[0], since=march(1))
    other = house.housed(room.beds[1], since=march(1), name="Haddad")
    hands.show(workplace)
    hands.click(hands.point(room.beds[0], march(12)))
    hands.press(hands.point(room.beds[1], march(12)), control=True)

    assert workplace.selection == {one, other}


def test_a_click_on_a_room_folds_it(house: House, workplace: Workplace, hands: Hands) -> None:
    room = house.room()
    hands.show(workplace)
    hands.click(hands.name_point(room.id))
    assert hands.view.grid.layout_of_rows.index_of(room.bed) is None
    hands.click(hands.name_point(room.id))
    assert hands.view.grid.layout_of_rows.index_of(room.bed) is not None


def test_a_planned_bar_is_dragged_in_time(house: House, workplace: Workplace, hands: Hands) -> None:
    bed = house.room().bed
    resident = house.housed(bed, since=march(11), until=march(16))
    hands.show(workplace)
    hands.drag(hands.point(bed, march(13)), hands.point(bed, march(15)))

    assert house.assignments() == [(resident, bed, march(13), march(18))]
    assert len(hands.said) == 1


def test_the_end_of_a_bar_is_dragged_alone(house: House, workplace: Workplace, hands: Hands) -> None:
    bed = house.room().bed
    resident = house.housed(bed, since=march(1), until=march(16))
    hands.show(workplace)
    hands.drag(hands.point(bed, march(15), at=0.98), hands.point(bed, march(17), at=0.98))

    assert house.assignments() == [(resident, bed, march(1), march(18))]


def test_a_bar_is_dragged_to_another_bed_with_its_days(
    house: House, workplace: Workplace, hands: Hands
) -> None:
    room = house.room()
    resident = house.housed(room.beds[0], since=march(11), until=march(16))
    hands.show(workplace)
    hands.drag(hands.point(room.beds[0], march(13)), hands.point(room.beds[1], march(14)))

    assert house.assignments() == [(resident, room.beds[1], march(11), march(16))]


def test_before_the_drop_the_verdict_stands_beside_the_pointer(
    house: House, workplace: Workplace, hands: Hands
) -> None:
    room = house.room()
    house.housed(room.beds[0], since=march(11), until=march(16), name="Rahimi")
    house.housed(room.beds[1], since=march(1), name="Haddad")
    hands.show(workplace)
    hands.hold(hands.point(room.beds[0], march(13)), hands.point(room.beds[1], march(13)))

    said = hands.view.grid.hint_text
    assert said is not None
    assert "Rahimi: from 11.03.2026 until 16.03.2026" in said
    assert "Haddad" in said


def test_escape_lets_the_bar_go(house: House, workplace: Workplace, hands: Hands) -> None:
    room = house.room()
    resident = house.housed(room.beds[0], since=march(11), until=march(16))
    hands.show(workplace)
    end = hands.point(room.beds[1], march(13))
    hands.hold(hands.point(room.beds[0], march(13)), end)
    hands.key(Qt.Key.Key_Escape)
    hands.release(end)

    assert house.assignments() == [(resident, room.beds[0], march(11), march(16))]
    assert hands.view.grid.hint_text is None


def test_a_refused_drop_says_why(house: House, workplace: Workplace, hands: Hands) -> None:
    room = house.room()
    house.housed(room.beds[0], since=march(11), name="Rahimi")
    house.housed(room.beds[1], since=march(1), name="Haddad")
    before = house.assignments()
    hands.show(workplace)
    hands.drag(hands.point(room.beds[0], march(13)), hands.point(room.beds[1], march(13)))

    assert house.assignments() == before
    assert "Haddad" in hands.said[-1]


def test_people_from_the_tray_are_dropped_on_a_bed_from_that_day(
    house: House, workplace: Workplace, hands: Hands
) -> None:
    room, waiting = house.room(), house.resident("Haddad")
    house.stays(waiting, since=march(1))
    hands.show(workplace)
    hands.drop((waiting,), hands.point(room.beds[1], march(14)))

    assert house.assignments() == [(waiting, room.beds[1], march(14), None)]


def test_people_held_over_a_bed_read_the_verdict_of_that_day(
    house: House, workplace: Workplace, hands: Hands
) -> None:
    room, waiting = house.room(beds=1), house.resident("Haddad")
    house.housed(room.bed, since=march(1), until=march(14), name="Rahimi")
    house.stays(waiting, since=march(1))
    hands.show(workplace)

    assert hands.bring((waiting,), hands.point(room.bed, march(12)))
    taken = hands.view.grid.hint_text
    assert hands.bring((waiting,), hands.point(room.bed, march(15)))
    free = hands.view.grid.hint_text
    hands.leave()

    assert taken is not None
    assert "Rahimi" in taken
    assert free is not None
    assert "Rahimi" not in free
    assert hands.view.grid.hint_text is None


def test_a_floor_is_no_place_to_drop_people(house: House, workplace: Workplace, hands: Hands) -> None:
    house.room()
    waiting = house.resident("Haddad")
    house.stays(waiting, since=march(1))
    hands.show(workplace)

    assert not hands.bring((waiting,), hands.point(house.floors[0], march(12)))


def test_who_was_selected_elsewhere_comes_into_sight(
    house: House, workplace: Workplace, hands: Hands
) -> None:
    rooms = [house.room(f"{number}", beds=3) for number in range(100, 130)]
    resident = house.housed(rooms[-1].bed, since=march(1))
    hands.show(workplace)
    hands.view.grid.clearFocus()
    workplace.select((resident,))

    assert hands.view.grid.verticalScrollBar().value() > 0


def test_arrows_walk_cells_and_tell_what_they_hold(house: House, workplace: Workplace, hands: Hands) -> None:
    room = house.room("101")
    resident = house.housed(room.beds[1], since=march(1), name="Haddad")
    hands.show(workplace)
    hands.view.grid.setFocus()
    hands.click(hands.name_point(room.beds[0]))
    hands.key(Qt.Key.Key_Down)
    hands.key(Qt.Key.Key_Right)

    name = hands.view.grid.accessibleName()
    assert "101" in name
    assert "11.03.2026" in name
    assert "Haddad" in name
    assert workplace.selection == {resident}


def test_shift_jumps_from_bar_to_bar(house: House, workplace: Workplace, hands: Hands) -> None:
    bed = house.room().bed
    house.housed(bed, since=march(1), until=march(5), name="Rahimi")
    house.housed(bed, since=march(15), name="Haddad")
    hands.show(workplace)
    hands.click(hands.name_point(bed))
    hands.key(Qt.Key.Key_Right, shift=True)
    assert cursor_day(hands.view.grid) == march(15)
    hands.key(Qt.Key.Key_Left, shift=True)
    assert cursor_day(hands.view.grid) == march(1)


def cursor_day(grid: CalendarGrid) -> object:
    cell = grid.cursor_cell
    assert cell is not None
    return cell[1]


def test_ctrl_and_arrows_move_a_bar_by_a_day(house: House, workplace: Workplace, hands: Hands) -> None:
    bed = house.room().bed
    resident = house.housed(bed, since=march(11), until=march(16))
    hands.show(workplace)
    hands.click(hands.point(bed, march(11)))
    hands.key(Qt.Key.Key_Right, control=True)
    hands.key(Qt.Key.Key_Right, control=True)
    assert house.assignments() == [(resident, bed, march(13), march(18))]
    hands.key(Qt.Key.Key_Left, control=True, shift=True)
    assert house.assignments() == [(resident, bed, march(13), march(17))]


def test_delete_lifts_from_the_day_under_the_cursor(house: House, workplace: Workplace, hands: Hands) -> None:
    bed = house.room().bed
    resident = house.housed(bed, since=march(1))
    hands.show(workplace)
    hands.click(hands.point(bed, march(14)))
    hands.key(Qt.Key.Key_Delete)

    assert house.assignments() == [(resident, bed, march(1), march(14))]


def test_people_are_cut_and_pasted_onto_a_bed_and_day(
    house: House, workplace: Workplace, hands: Hands
) -> None:
    room = house.room()
    resident = house.housed(room.beds[0], since=march(1))
    hands.show(workplace)
    hands.click(hands.point(room.beds[0], march(12)))
    hands.key(Qt.Key.Key_X, control=True)
    hands.click(hands.point(room.beds[1], march(14)))
    hands.key(Qt.Key.Key_V, control=True)
    QApplication.clipboard().clear()

    assert house.assignments() == [
        (resident, room.beds[0], march(1), march(14)),
        (resident, room.beds[1], march(14), None),
    ]


def test_space_shows_the_day_under_the_cursor(house: House, workplace: Workplace, hands: Hands) -> None:
    bed = house.room().bed
    hands.show(workplace)
    hands.click(hands.point(bed, march(13)))
    hands.key(Qt.Key.Key_Space)
    assert workplace.as_of == march(13)
    hands.key(Qt.Key.Key_Right)
    hands.key(Qt.Key.Key_Home)
    assert cursor_day(hands.view.grid) == march(13)


def test_enter_on_a_bar_asks_for_its_days_and_on_a_head_folds(
    house: House, workplace: Workplace, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = house.room()
    house.housed(room.bed, since=march(1))
    hands.show(workplace)
    asked: list[object] = []
    hands.view.grid.period_asked.disconnect()
    hands.view.grid.period_asked.connect(asked.append)
    hands.click(hands.point(room.bed, march(12)))
    hands.key(Qt.Key.Key_Return)
    hands.key(Qt.Key.Key_Up)
    hands.key(Qt.Key.Key_Return)

    assert asked == [workplace.timeline().assignments[0].id]
    assert room.id in hands.view.presenter.folded


def test_the_ends_of_a_bar_can_be_grasped_where_they_are_in_sight(
    house: House, workplace: Workplace, hands: Hands
) -> None:
    bed = house.room().bed
    house.housed(bed, since=march(1), until=march(16))
    hands.show(workplace)
    grid, chart = hands.view.grid, hands.view.presenter.chart
    assert chart is not None
    bar = chart.bars(bed)[0]

    assert grid.sight.grip_at(bar, hands.point(bed, march(15), at=0.99).x()) is Grip.END
    assert grid.sight.grip_at(bar, hands.point(bed, march(10)).x()) is Grip.WHOLE
    # The bar began before the days in sight: what looks like its start is none.
    assert grid.sight.grip_at(bar, grid.sight.columns.left + 1) is Grip.WHOLE


def test_tool_tips_tell_cells_days_and_nothing_in_the_corner(
    house: House, workplace: Workplace, hands: Hands
) -> None:
    bed = house.room("101").bed
    house.housed(bed, since=march(1), name="<b>Haddad</b>")
    hands.show(workplace)
    grid = hands.view.grid

    assert "<b>Haddad</b>" in grid.tool_tip_at(hands.point(bed, march(12)))
    assert "1 occupied" in grid.tool_tip_at(hands.head_point(march(12)))
    assert grid.tool_tip_at(QPoint(5, 5)) == ""


def test_the_range_buttons_show_more_and_fewer_days(house: House, workplace: Workplace, hands: Hands) -> None:
    house.room()
    hands.show(workplace)
    hands.view.range_buttons[Range.THREE_MONTHS].click()

    assert len(hands.view.presenter.shown) == 91
    assert hands.view.range_buttons[Range.THREE_MONTHS].isChecked()


def test_a_house_without_beds_says_what_to_do(workplace: Workplace, hands: Hands) -> None:
    hands.show(workplace)

    assert not hands.view.grid.isVisible()


def test_a_change_made_elsewhere_is_shown(house: House, workplace: Workplace, hands: Hands) -> None:
    room, waiting = house.room(), house.resident("Haddad")
    house.stays(waiting, since=march(1))
    hands.show(workplace)
    workplace.execute(PlaceResidents((Placement(waiting, room.bed),), march(12)))

    chart = hands.view.presenter.chart
    assert chart is not None
    assert [bar.person.name for bar in chart.bars(room.bed)] == ["Haddad"]


def test_a_move_put_off_tells_that_the_old_room_is_left_later(
    house: House, workplace: Workplace, hands: Hands
) -> None:
    old, new = house.room("101").bed, house.room("204").bed
    resident = house.resident("Haddad")
    stay = house.stays(resident, since=march(1))
    house.assign(stay, resident, old, since=march(1), until=march(12))
    house.assign(stay, resident, new, since=march(12))
    hands.show(workplace)
    hands.hold(hands.point(new, march(13)), hands.point(new, march(15)))

    assert hands.view.grid.hint_text is not None
    assert "Room 101 is left on 14.03.2026." in hands.view.grid.hint_text


def test_every_bed_in_sight_answers_to_people_held_over_the_calendar(
    house: House, workplace: Workplace, hands: Hands
) -> None:
    room, waiting = house.room(beds=2), house.resident("Haddad")
    house.housed(room.beds[0], since=march(1))
    house.stays(waiting, since=march(1))
    hands.show(workplace)
    hands.bring((waiting,), hands.point(room.beds[1], march(12)))
    assert hands.view.grid.look().marks == {room.beds[0]: Mark.REFUSED, room.beds[1]: Mark.ALLOWED}
    hands.bring((waiting,), hands.point(room.beds[1], march(8)))
    assert hands.view.grid.look().marks == {room.beds[0]: Mark.REFUSED, room.beds[1]: Mark.REFUSED}
    hands.leave()

    assert hands.view.grid.look().marks == {}


def test_behind_another_view_the_calendar_waits_and_then_catches_up(
    house: House, workplace: Workplace, hands: Hands
) -> None:
    room = house.room()
    hands.show(workplace)
    hands.view.hide()
    resident = house.housed(room.bed, since=march(1))
    workplace.reload()
    workplace.select((resident,))
    hands.view.presenter.fold_rooms()
    hands.view.show()

    assert hands.view.grid.layout_of_rows.index_of(room.bed) is not None


def test_the_household_and_lifting_are_in_the_menu_of_a_bar(
    sqlite_database: Database, house: House, workplace: Workplace, hands: Hands
) -> None:
    room = house.room()
    one = house.housed(room.beds[0], since=march(1))
    other = house.housed(room.beds[1], since=march(1))
    a_household(sqlite_database, one, other)
    hands.show(workplace)
    chart = hands.view.presenter.chart
    assert chart is not None
    menu = hands.view.grid.menu_for(chart.bars(room.beds[0])[0], march(14))
    change, household, lift = menu.actions()
    household.trigger()
    assert workplace.selection == {one, other}
    lift.trigger()

    assert (one, room.beds[0], march(1), march(14)) in house.assignments()
    assert change.text() == "Change the days …"
