"""The list follows the day, the selection and the floor of every view, and carries and takes people."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.unit.ui.house_list.conftest import ListInHand
from tests.unit.ui.plan.samples import TODAY, bed_id, floor_id, person_id, room_id
from unterkunft.services.commands.placement import Acceptance, LiftFromBeds, PlaceResidents
from unterkunft.services.placement import Placement
from unterkunft.ui.colour_modes import ColourMode, colouring_of
from unterkunft.ui.consent.acceptance_dialog import AcceptanceDialog
from unterkunft.ui.house_list.lines import LineKey, LineKind, PlaceStatus
from unterkunft.ui.house_list.view import HouseListView
from unterkunft.ui.plan.drag_mime import mime_of
from unterkunft.ui.workplace import WorkplaceEvent
from unterkunft.values.ids import ResidentId
from unterkunft.values.period import Period
from unterkunft.values.refusals import DomainRefusal

NOORI, KARIMI = person_id("Noori, Jawad"), person_id("Karimi, Reza")
NO_MODIFIER = Qt.KeyboardModifier.NoModifier


def _row(in_hand: ListInHand, key: LineKey) -> QModelIndex:
    return in_hand.view.model.index_of(key)


def _bed(in_hand: ListInHand, number: str, label: int) -> QModelIndex:
    return _row(in_hand, (LineKind.BED, bed_id(number, label)))


def _room(in_hand: ListInHand, number: str) -> QModelIndex:
    return _row(in_hand, (LineKind.ROOM, room_id(number)))


def _centre(in_hand: ListInHand, index: QModelIndex) -> QPoint:
    in_hand.view.tree.scrollTo(index)
    return in_hand.view.tree.visualRect(index).center()


class Drag:
    """People carried over the list, as Qt would tell it."""

    def __init__(self, in_hand: ListInHand, residents: Iterable[ResidentId]) -> None:
        self.in_hand = in_hand
        self.mime: QMimeData = mime_of(residents)

    def enter(self, index: QModelIndex) -> QDragEnterEvent:
        event = QDragEnterEvent(
            _centre(self.in_hand, index),
            Qt.DropAction.MoveAction,
            self.mime,
            Qt.MouseButton.LeftButton,
            NO_MODIFIER,
        )
        event.ignore()
        QApplication.sendEvent(self.in_hand.view.tree.viewport(), event)
        return event

    def move(self, index: QModelIndex, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> QDragMoveEvent:
        event = QDragMoveEvent(
            _centre(self.in_hand, index),
            Qt.DropAction.MoveAction,
            self.mime,
            Qt.MouseButton.LeftButton,
            modifiers,
        )
        event.ignore()
        QApplication.sendEvent(self.in_hand.view.tree.viewport(), event)
        return event

    def drop(self, index: QModelIndex, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        event = QDropEvent(
            QPointF(_centre(self.in_hand, index)),
            Qt.DropAction.MoveAction,
            self.mime,
            Qt.MouseButton.LeftButton,
            modifiers,
        )
        QApplication.sendEvent(self.in_hand.view.tree.viewport(), event)

    def leave(self) -> None:
        QApplication.sendEvent(self.in_hand.view.tree.viewport(), QDragLeaveEvent())


def _dropped(in_hand: ListInHand, residents: Iterable[ResidentId], index: QModelIndex) -> None:
    drag = Drag(in_hand, residents)
    assert drag.enter(index).isAccepted()
    assert drag.move(index).isAccepted()
    drag.drop(index)


# following


def test_everyone_of_the_day_is_listed(in_hand: ListInHand) -> None:
    listed = {line.resident for line in in_hand.view.model.lines if line.resident is not None}
    assert listed == {person.id for person in in_hand.workplace.plan_state().people()}


def test_another_day_shows_at_once(in_hand: ListInHand) -> None:
    in_hand.workplace.show_day(date(2026, 12, 2))
    assert _bed(in_hand, "106", 2).siblingAtColumn(1).data() == "Demir, Can"


def test_people_selected_elsewhere_are_selected_here(in_hand: ListInHand) -> None:
    in_hand.workplace.select((NOORI, KARIMI))
    assert set(in_hand.view.tree.selected_residents()) == {NOORI, KARIMI}
    in_hand.workplace.select(())
    assert in_hand.view.tree.selected_residents() == ()


def test_people_selected_here_are_selected_everywhere(in_hand: ListInHand) -> None:
    tree = in_hand.view.tree
    QTest.mouseClick(
        tree.viewport(), Qt.MouseButton.LeftButton, pos=_centre(in_hand, _bed(in_hand, "104", 1))
    )
    QTest.mouseClick(
        tree.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.ControlModifier,
        _centre(in_hand, _bed(in_hand, "104", 2)),
    )
    assert in_hand.workplace.selection == {NOORI, KARIMI}


def test_the_selection_outlives_day_and_filter(in_hand: ListInHand) -> None:
    in_hand.workplace.select((NOORI,))
    in_hand.view.filter.setText("Moradi")
    assert in_hand.workplace.selection == {NOORI}
    in_hand.view.filter.clear()
    in_hand.workplace.show_day(TODAY + timedelta(30))
    assert in_hand.view.tree.selected_residents() == (NOORI,)


def test_the_floor_of_the_line_becomes_the_floor_of_all_views(in_hand: ListInHand) -> None:
    in_hand.view.tree.setCurrentIndex(_bed(in_hand, "001", 1))
    assert in_hand.workplace.floor == floor_id("EG")


def test_a_floor_shown_elsewhere_comes_into_sight(in_hand: ListInHand) -> None:
    in_hand.workplace.show_floor(floor_id("N"))
    tree = in_hand.view.tree
    floor = _row(in_hand, (LineKind.FLOOR, floor_id("N")))
    assert tree.viewport().rect().intersects(tree.visualRect(floor))
    assert tree.currentIndex() == floor


def test_what_is_closed_current_and_on_top_stays_so_when_lines_come_and_go(in_hand: ListInHand) -> None:
    view = in_hand.view
    view.tree.collapse(_room(in_hand, "104"))
    view.tree.setCurrentIndex(_bed(in_hand, "107", 3))
    view.tree.verticalScrollBar().setValue(200)
    in_hand.workplace.house.stays.clear()
    in_hand.workplace._timeline = None
    resets: list[bool] = []
    view.model.modelReset.connect(lambda: resets.append(True))
    in_hand.workplace.notify(WorkplaceEvent.ROWS_CHANGED)
    assert resets == [True]
    assert not view.tree.isExpanded(_room(in_hand, "104"))
    assert view.tree.isExpanded(_room(in_hand, "107"))
    assert view.tree.currentIndex() == _bed(in_hand, "107", 3)
    assert view.tree.verticalScrollBar().value() == 200


def test_a_line_that_a_filter_hid_is_current_again(in_hand: ListInHand) -> None:
    view = in_hand.view
    view.tree.setCurrentIndex(_bed(in_hand, "107", 3))
    view.filter.setText("Petrenko")
    view.filter.clear()
    assert view.tree.currentIndex() == _bed(in_hand, "107", 3)


def test_a_hidden_list_catches_up_when_it_is_seen_or_printed(in_hand: ListInHand) -> None:
    view = in_hand.view
    view.hide()
    in_hand.workplace.show_day(date(2026, 12, 2))
    assert _bed(in_hand, "106", 2).siblingAtColumn(1).data() != "Demir, Can"
    assert "Demir, Can\t24" in view.as_text()
    view.show()
    assert _bed(in_hand, "106", 2).siblingAtColumn(1).data() == "Demir, Can"


def test_without_a_facility_the_list_is_empty(in_hand: ListInHand) -> None:
    in_hand.workplace.facility = None
    in_hand.workplace.notify(WorkplaceEvent.FACILITY_CHOSEN)
    assert list(in_hand.view.model.lines) == []
    assert in_hand.view.picture().isNull()
    in_hand.view.reveal_resident(NOORI)
    assert not in_hand.view.tree.currentIndex().isValid()
    assert not in_hand.view.grab().isNull()


# filtering


def test_typing_leaves_out_all_but_what_is_found(in_hand: ListInHand) -> None:
    in_hand.view.filter.setText("noori")
    people = [line.resident for line in in_hand.view.model.lines if line.resident]
    assert people == [NOORI]


def test_buttons_show_places_of_one_status(in_hand: ListInHand) -> None:
    in_hand.view.statuses[PlaceStatus.CLOSED].click()
    beds = [line for line in in_hand.view.model.lines if line.bed is not None]
    assert len(beds) == 3
    in_hand.view.statuses[PlaceStatus.FREE].click()
    free = in_hand.workplace.plan_state().counts.free
    assert len([line for line in in_hand.view.model.lines if line.bed is not None]) == 3 + free


def test_escape_shows_everything_again(in_hand: ListInHand) -> None:
    in_hand.view.filter.setText("noori")
    QTest.keyClick(in_hand.view, Qt.Key.Key_Escape)
    assert in_hand.view.filter.text() == ""
    assert len(list(in_hand.view.model.lines)) > 40


def test_enter_in_the_filter_goes_on_to_the_first_found(in_hand: ListInHand) -> None:
    in_hand.view.focus_filter()
    in_hand.view.filter.setText("moradi")
    QTest.keyClick(in_hand.view.filter, Qt.Key.Key_Return)
    assert in_hand.view.tree.currentIndex() == _bed(in_hand, "107", 1)
    assert in_hand.workplace.selection == {person_id("Moradi, Farid")}


def test_a_person_searched_for_is_shown_though_the_filter_hides_them(in_hand: ListInHand) -> None:
    in_hand.view.filter.setText("moradi")
    in_hand.view.reveal_resident(NOORI)
    assert in_hand.view.tree.currentIndex() == _bed(in_hand, "104", 2)
    in_hand.view.filter.setText("moradi")
    in_hand.view.reveal_room(room_id("001"))
    assert in_hand.view.tree.currentIndex() == _room(in_hand, "001")


def test_rooms_can_be_closed_and_opened_together(in_hand: ListInHand) -> None:
    tree = in_hand.view.tree
    in_hand.view._close_rooms()
    assert not tree.isExpanded(_room(in_hand, "101"))
    tree.expandAll()
    assert tree.isExpanded(_room(in_hand, "101"))


# keyboard, mouse, menu


def test_enter_asks_where_the_selected_are_to_go(in_hand: ListInHand) -> None:
    in_hand.workplace.select((NOORI, KARIMI))
    QTest.keyClick(in_hand.view.tree, Qt.Key.Key_Return)
    assert in_hand.placing == [(KARIMI, NOORI)]


def test_delete_lifts_the_selected_out_of_their_beds(in_hand: ListInHand) -> None:
    in_hand.workplace.select((NOORI,))
    QTest.keyClick(in_hand.view.tree, Qt.Key.Key_Delete)
    assert in_hand.workplace.executed == [LiftFromBeds((NOORI,), TODAY)]


def test_space_on_a_room_selects_everyone_in_it(in_hand: ListInHand) -> None:
    in_hand.view.tree.setCurrentIndex(_room(in_hand, "104"))
    QTest.keyClick(in_hand.view.tree, Qt.Key.Key_Space)
    assert len(in_hand.workplace.selection) == 3


def test_a_double_click_reveals_the_room_on_the_plan(in_hand: ListInHand) -> None:
    viewport = in_hand.view.tree.viewport()
    for index in (_bed(in_hand, "104", 2), _bed(in_hand, "102", 3), _room(in_hand, "101")):
        QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=_centre(in_hand, index))
    assert in_hand.rooms == [room_id("104"), room_id("102"), room_id("101")]


def test_a_double_click_closes_and_opens_a_floor(in_hand: ListInHand) -> None:
    floor = _row(in_hand, (LineKind.FLOOR, floor_id("EG")))
    place = _centre(in_hand, floor)
    QTest.mouseDClick(in_hand.view.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not in_hand.view.tree.isExpanded(floor)
    assert in_hand.rooms == []


def test_the_menu_offers_what_a_drag_does(in_hand: ListInHand) -> None:
    in_hand.workplace.select((NOORI,))
    menu = in_hand.view.tree.menu_for(_room(in_hand, "101"))
    texts = [action.text() for action in menu.actions()]
    assert texts == ["Select everyone here", "Move to …", "Lift out of the bed", "Show on the plan"]
    for action in menu.actions()[1:]:
        action.trigger()
    assert in_hand.placing == [(NOORI,)]
    assert in_hand.rooms == [room_id("101")]
    menu.actions()[0].trigger()
    assert len(in_hand.workplace.selection) == 4
    assert in_hand.view.tree.menu_for(QModelIndex()).isEmpty()


# people on their way


def test_people_dropped_on_a_room_get_its_beds_in_one_step(in_hand: ListInHand) -> None:
    people = [person_id(f"Haddad, {name}") for name in ("Youssef", "Mariam", "Elias", "Noor")]
    _dropped(in_hand, people, _room(in_hand, "103"))
    placements = tuple(
        Placement(person, bed_id("103", label)) for label, person in enumerate(people, start=1)
    )
    assert in_hand.workplace.executed == [PlaceResidents(placements, TODAY)]
    assert in_hand.workplace.selection == set(people)


def test_a_person_dropped_on_a_bed_gets_this_bed(in_hand: ListInHand) -> None:
    person = person_id("Sow, Alpha")
    _dropped(in_hand, [person], _bed(in_hand, "105", 2))
    assert in_hand.workplace.executed == [PlaceResidents((Placement(person, bed_id("105", 2)),), TODAY)]


def test_people_dropped_on_those_without_a_bed_are_lifted(in_hand: ListInHand) -> None:
    _dropped(in_hand, [NOORI], _row(in_hand, (LineKind.NO_BED, None)))
    assert in_hand.workplace.executed == [LiftFromBeds((NOORI,), TODAY)]


def test_a_drop_that_is_refused_says_why_and_changes_nothing(in_hand: ListInHand) -> None:
    _dropped(in_hand, [NOORI], _bed(in_hand, "109", 1))
    assert in_hand.workplace.executed == []
    assert "closed" in in_hand.said[-1]


def test_a_refusal_of_the_database_is_told(in_hand: ListInHand) -> None:
    in_hand.workplace.refuses_with = DomainRefusal("BED_TAKEN")
    _dropped(in_hand, [NOORI], _bed(in_hand, "105", 2))
    assert len(in_hand.said) == 1


def test_the_reason_stands_beside_the_pointer_before_the_drop(in_hand: ListInHand) -> None:
    drag = Drag(in_hand, [NOORI])
    drag.enter(_room(in_hand, "105"))
    drag.move(_room(in_hand, "105"))
    assert "Room 105: fits" in in_hand.view.tree.hint.text
    drag.move(_bed(in_hand, "109", 1))
    assert "not possible" in in_hand.view.tree.hint.text
    drag.leave()
    assert not in_hand.view.tree.hint.isVisible()
    assert in_hand.view.presenter.session is None


def test_rooms_and_free_beds_are_coloured_by_their_verdict(in_hand: ListInHand) -> None:
    tree = in_hand.view.tree
    place = _centre(in_hand, _room(in_hand, "105"))
    before = tree.grab().toImage()
    in_hand.view.presenter.begin([NOORI])
    assert tree.grab().toImage() != before
    in_hand.view.presenter.end()
    assert tree.grab().toImage() == before
    assert place.y() > 0


def test_a_drop_for_some_days_only_asks_for_them(in_hand: ListInHand) -> None:
    asked: list[object] = []
    in_hand.view.period_asked.connect(lambda session, target: asked.append((session.residents, target.room)))
    drag = Drag(in_hand, [NOORI])
    drag.enter(_room(in_hand, "105"))
    drag.move(_room(in_hand, "105"))
    drag.drop(_room(in_hand, "105"), Qt.KeyboardModifier.AltModifier)
    assert asked == [((NOORI,), room_id("105"))]
    assert in_hand.workplace.executed == []


def test_with_ctrl_two_people_change_places(in_hand: ListInHand) -> None:
    diallo = person_id("Diallo, Mamadou")
    drag, target = Drag(in_hand, [NOORI]), _bed(in_hand, "108", 1)
    drag.enter(target)
    drag.move(target, Qt.KeyboardModifier.ControlModifier)
    drag.drop(target, Qt.KeyboardModifier.ControlModifier)
    placed = {each.resident: each.bed for each in in_hand.workplace.executed[0].placements}
    assert placed == {NOORI: bed_id("108", 1), diallo: bed_id("104", 2)}


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The reasons that are given when a rule is broken; without one the user thinks better of it."""
    given: list[str] = []

    def answer(dialog: AcceptanceDialog) -> int:
        dialog.reason.setPlainText("".join(given))
        return int(bool(given))

    monkeypatch.setattr(AcceptanceDialog, "exec", answer)
    return given


def test_a_broken_rule_asks_for_a_reason(in_hand: ListInHand, answers: list[str]) -> None:
    answers.append("Notfall")
    _dropped(in_hand, [NOORI], _bed(in_hand, "102", 3))
    command = in_hand.workplace.executed[0]
    assert command.acceptance == Acceptance("Notfall", TODAY + timedelta(30))


def test_thinking_better_of_a_broken_rule_changes_nothing(in_hand: ListInHand, answers: list[str]) -> None:
    _dropped(in_hand, [NOORI], _bed(in_hand, "102", 3))
    assert answers == in_hand.workplace.executed == []


def test_people_dropped_where_they_are_change_nothing(in_hand: ListInHand) -> None:
    _dropped(in_hand, [NOORI], _bed(in_hand, "104", 2))
    assert in_hand.workplace.executed == []


def test_something_else_is_not_taken(in_hand: ListInHand) -> None:
    drag = Drag(in_hand, [])
    assert not drag.enter(_room(in_hand, "105")).isAccepted()
    assert not drag.move(_room(in_hand, "105")).isAccepted()


def test_on_a_past_day_nobody_is_carried(in_hand: ListInHand) -> None:
    in_hand.workplace.show_day(TODAY - timedelta(3))
    assert not Drag(in_hand, [KARIMI]).enter(_room(in_hand, "105")).isAccepted()
    assert "Correct the past" in in_hand.said[-1]


def test_a_closed_floor_opens_when_people_are_held_over_it(in_hand: ListInHand) -> None:
    floor = _row(in_hand, (LineKind.FLOOR, floor_id("EG")))
    in_hand.view.tree.collapse(floor)
    drag = Drag(in_hand, [NOORI])
    drag.enter(floor)
    drag.move(floor)
    in_hand.view.tree._open_below_pointer()
    assert in_hand.view.tree.isExpanded(floor)
    drag.leave()


def test_a_change_made_elsewhere_ends_the_way(in_hand: ListInHand) -> None:
    in_hand.view.presenter.begin([NOORI])
    in_hand.workplace.notify(WorkplaceEvent.ROWS_CHANGED)
    assert in_hand.view.presenter.session is None


# what all views offer


def test_colours_stand_beside_names(in_hand: ListInHand) -> None:
    state, timeline = in_hand.workplace.plan_state(), in_hand.workplace.timeline()
    before = in_hand.view.tree.grab().toImage()
    in_hand.view.show_colouring(colouring_of(ColourMode.GENDER, state, timeline))
    assert in_hand.view.tree.grab().toImage() != before
    in_hand.view.show_colouring(None)
    assert in_hand.view.tree.grab().toImage() == before


def test_the_copy_holds_the_lines_shown(in_hand: ListInHand) -> None:
    in_hand.view.filter.setText("noori")
    assert len(in_hand.view.as_text().split("\n")) == 2
    assert not in_hand.view.picture().isNull()


def test_the_list_says_so_where_nothing_is_found(in_hand: ListInHand) -> None:
    full = in_hand.view.tree.grab().toImage()
    in_hand.workplace.house.stays.clear()
    in_hand.view.filter.setText("no such name")
    assert in_hand.view.tree.grab().toImage() != full
    assert in_hand.view.tree._empty_text() == "Nothing found."


def test_controls_have_names(in_hand: ListInHand) -> None:
    view: HouseListView = in_hand.view
    assert view.tree.accessibleName() == "House list"
    assert view.filter.accessibleName() == "Filter the house list"


def test_a_person_who_leaves_tomorrow_is_planned(in_hand: ListInHand) -> None:
    house = in_hand.workplace.house
    leaving = house.person("Leaving, L", stay=Period(date(2026, 1, 1), TODAY + timedelta(1)))
    house.sleeps(leaving, "105", 1, Period(date(2026, 1, 1), TODAY + timedelta(1)))
    in_hand.workplace._timeline = None
    in_hand.workplace.notify(WorkplaceEvent.ROWS_CHANGED)
    in_hand.view.statuses[PlaceStatus.PLANNED].click()
    assert leaving in {line.resident for line in in_hand.view.model.lines}
