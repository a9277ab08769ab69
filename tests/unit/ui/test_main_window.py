"""The window: what surrounds the page, and what every action does."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLineEdit,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from unterkunft.services.commands.placement import LiftFromBeds, PlaceResidents
from unterkunft.services.permissions import Actor
from unterkunft.services.placement import Placement
from unterkunft.ui import theme
from unterkunft.ui.actions import ACTIONS, ActionId
from unterkunft.ui.background import BackgroundRunner, ImmediateRunner
from unterkunft.ui.destination import Destination, PageId
from unterkunft.ui.main_window import MainWindow
from unterkunft.ui.page import PageRow
from unterkunft.ui.theme import Appearance
from unterkunft.ui.workplace import Workplace, WorkplaceEvent
from unterkunft.values.ids import FloorId, ResidentId, RoomId
from unterkunft.values.refusals import EnvironmentFailure

# The platform without a screen says so whenever a dialog or list is opened.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Placing = Callable[[str, str], Placement]


class RecordingPage(QWidget):
    """A page that shows the first floor and writes down what it is asked."""

    status_message = Signal(str)
    floor_shown = Signal(object)
    zoom_changed = Signal(float)

    def __init__(self, workplace: Workplace, _runner: BackgroundRunner, parent: QWidget) -> None:
        super().__init__(parent)
        self.asked: list[object] = []
        self._workplace = workplace
        self.shown_floor: FloorId | None = None
        workplace.subscribe(self._on_event)

    def _on_event(self, event: WorkplaceEvent) -> None:
        if event is WorkplaceEvent.FACILITY_CHOSEN and self._workplace.facility is not None:
            self.show_floor(self._workplace.timeline().floors[0].id)

    def show_floor(self, floor: FloorId) -> None:
        self.asked.append(floor)
        self.shown_floor = floor
        self.floor_shown.emit(floor)

    def reveal_resident(self, resident: ResidentId) -> None:
        self.asked.append(resident)

    def reveal_room(self, room: RoomId) -> None:
        self.asked.append(room)

    def focus_tray_search(self) -> None:
        self.asked.append("tray")

    def zoom_in(self) -> None:
        self.asked.append("in")

    def zoom_out(self) -> None:
        self.asked.append("out")

    def zoom_reset(self) -> None:
        self.asked.append("reset")


class ListPage(QWidget):
    """A page without floors, to which others send people."""

    status_message = Signal(str)

    def __init__(self, _workplace: Workplace, _runner: BackgroundRunner, parent: QWidget) -> None:
        super().__init__(parent)
        self.arrived: list[Destination] = []
        QVBoxLayout(self).addWidget(QLineEdit())

    def arrive(self, destination: Destination) -> None:
        self.arrived.append(destination)


PAGES = (
    PageRow("plan", lambda: "Raumplan", "plan", RecordingPage),
    PageRow("residents", lambda: "Bewohner", "plan", ListPage),
)

MakeWindow = Callable[[Workplace], MainWindow]


@pytest.fixture(scope="module")
def dressed(qapp: QApplication) -> Iterator[None]:
    """The application in the program's style; once, since Qt dresses every widget anew."""
    theme.prepare(qapp, Appearance.LIGHT)
    yield
    theme.theme().choose(Appearance.LIGHT)
    qapp.setStyleSheet("")


@pytest.fixture
def make_window(qtbot: QtBot, german: None, dressed: None) -> Iterator[MakeWindow]:
    windows: list[MainWindow] = []

    def made(workplace: Workplace) -> MainWindow:
        window = MainWindow(workplace, ImmediateRunner(), PAGES)
        windows.append(window)
        window.show()
        workplace.choose_facility(workplace.facility)
        return window

    yield made
    for window in windows:
        window.close()
        window.deleteLater()
    # Windows that linger on would be dressed anew with each change of the theme.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def window(make_window: MakeWindow, workplace: Workplace) -> MainWindow:
    return make_window(workplace)


def page_of(window: MainWindow) -> RecordingPage:
    page = window.page
    assert isinstance(page, RecordingPage)
    return page


def trigger(window: MainWindow, action: ActionId) -> None:
    window.actions_of_window[action].trigger()


def is_enabled(window: MainWindow, action: ActionId) -> bool:
    return window.actions_of_window[action].isEnabled()


def breadcrumb(window: MainWindow) -> list[str]:
    names = ("facility", "building", "floor")
    buttons = [window.breadcrumb.findChild(QAbstractButton, name) for name in names]
    return [button.accessibleName() for button in buttons if button is not None and button.isVisible()]


def opened_dialog(window: MainWindow, kind: type[QDialog]) -> QDialog:
    return next(dialog for dialog in window.findChildren(kind) if dialog.isVisible())


def test_the_window_says_where_it_is(window: MainWindow) -> None:
    assert window.windowTitle() == "Prenzlau, Berliner Straße – unterkunft"
    assert breadcrumb(window) == [
        "Unterkunft: Prenzlau, Berliner Straße",
        "Gebäude: Haus A",
        "Etage: Erdgeschoss",
    ]


def test_the_figures_count_the_facility(window: MainWindow) -> None:
    assert window.status.figures == "1 belegt, 2 frei, 1 gesperrt, 0 abwesend, 0 geplante Einzüge"


def test_without_a_facility_the_window_says_what_to_do(
    make_window: MakeWindow, empty_workplace: Workplace
) -> None:
    window = make_window(empty_workplace)
    assert window.windowTitle() == "unterkunft"
    assert breadcrumb(window) == ["Unterkunft: Keine Unterkunft"]
    assert window.status.figures == ""
    assert window.search.isVisible()
    assert not is_enabled(window, ActionId.ZOOM_IN)


def test_choosing_a_facility_and_a_floor_in_the_breadcrumb(window: MainWindow, workplace: Workplace) -> None:
    window.breadcrumb.facility_chosen.emit(workplace.facilities()[0])
    assert breadcrumb(window)[0] == "Unterkunft: Angermünde, Bahnhof"
    menu = window.breadcrumb.findChild(QAbstractButton, "floor").menu()  # type: ignore[union-attr]
    menu.aboutToShow.emit()
    assert [(action.text(), action.isChecked()) for action in menu.actions()] == [("Erdgeschoss", True)]


def test_the_breadcrumb_offers_what_there_is(window: MainWindow) -> None:
    def offered(part: str) -> list[tuple[str, bool]]:
        menu = window.breadcrumb.findChild(QAbstractButton, part).menu()  # type: ignore[union-attr]
        menu.aboutToShow.emit()
        return [(action.text(), action.isChecked()) for action in menu.actions()]

    assert offered("facility") == [("Angermünde, Bahnhof", False), ("Prenzlau, Berliner Straße", True)]
    assert offered("building") == [("Haus A", True)]
    assert offered("floor") == [("Erdgeschoss", True), ("1. OG", False)]


def test_the_floors_of_a_building_can_be_walked(window: MainWindow, workplace: Workplace) -> None:
    ground, first = (floor.id for floor in workplace.timeline().floors)
    assert not is_enabled(window, ActionId.FLOOR_DOWN)
    trigger(window, ActionId.FLOOR_UP)
    assert page_of(window).asked[-1] == first
    assert not is_enabled(window, ActionId.FLOOR_UP)
    trigger(window, ActionId.FLOOR_DOWN)
    assert page_of(window).asked[-1] == ground


@pytest.mark.parametrize(
    ("action", "asked"),
    [
        (ActionId.ZOOM_IN, "in"),
        (ActionId.ZOOM_OUT, "out"),
        (ActionId.ZOOM_RESET, "reset"),
        (ActionId.SEARCH_TRAY, "tray"),
    ],
)
def test_the_page_does_what_concerns_it(window: MainWindow, action: ActionId, asked: str) -> None:
    trigger(window, action)
    assert page_of(window).asked[-1] == asked


def test_steps_change_the_day(window: MainWindow, workplace: Workplace) -> None:
    for action, days in (
        (ActionId.NEXT_DAY, 1),
        (ActionId.NEXT_WEEK, 8),
        (ActionId.PREVIOUS_WEEK, 1),
        (ActionId.PREVIOUS_DAY, 0),
    ):
        trigger(window, action)
        assert workplace.as_of == workplace.today + timedelta(days=days)


def test_changes_are_jumped_to(window: MainWindow, workplace: Workplace) -> None:
    assert not is_enabled(window, ActionId.NEXT_CHANGE)
    trigger(window, ActionId.PREVIOUS_CHANGE)
    assert workplace.as_of == date(2026, 11, 10)
    trigger(window, ActionId.NEXT_CHANGE)
    assert workplace.as_of == workplace.today


def test_a_past_day_is_for_looking_until_correcting_is_switched_on(
    window: MainWindow, workplace: Workplace
) -> None:
    assert not window.notice.isVisible()
    trigger(window, ActionId.PREVIOUS_DAY)
    assert window.notice.text.startswith("Mo 23.11.2026 ist vorbei")
    trigger(window, ActionId.CORRECT_PAST)
    assert workplace.may_correct_past
    assert window.notice.text == "Sie berichtigen die Vergangenheit: Änderungen gelten ab Mo 23.11.2026."
    assert window.actions_of_window[ActionId.CORRECT_PAST].isChecked()
    trigger(window, ActionId.TODAY)
    assert not window.notice.isVisible()


def test_undo_names_what_it_takes_back(window: MainWindow, workplace: Workplace, placement: Placing) -> None:
    assert not is_enabled(window, ActionId.UNDO)
    workplace.execute(PlaceResidents((placement("R-1", "Z-104-1"),), workplace.today))
    undo = window.actions_of_window[ActionId.UNDO]
    assert undo.text() == "Umzug von Zimmer 101 nach 104 rückgängig machen"
    undo.trigger()
    assert window.status.message == "Rückgängig gemacht: Umzug von Zimmer 101 nach 104"
    assert window.actions_of_window[ActionId.REDO].text() == "Umzug von Zimmer 101 nach 104 wiederholen"
    trigger(window, ActionId.REDO)
    assert window.status.message == "Erledigt: Umzug von Zimmer 101 nach 104"


def test_an_undo_that_is_refused_says_why(
    window: MainWindow, workplace: Workplace, placement: Placing
) -> None:
    who = placement("R-1", "Z-104-1")
    workplace.execute(PlaceResidents((who,), workplace.today))
    lift = LiftFromBeds((who.resident,), workplace.today)
    workplace.executor.execute(lift, actor=Actor("A. Schulz", "PC-2"))
    trigger(window, ActionId.UNDO)
    box = opened_dialog(window, QMessageBox)
    assert isinstance(box, QMessageBox)
    assert box.text().startswith("Umzug von Zimmer 101 nach 104: bleibt, wie es ist. ")
    assert "A. Schulz hat dieselben Plätze inzwischen geändert" in box.text()
    assert not is_enabled(window, ActionId.UNDO)
    box.close()


def test_reading_again_shows_what_others_have_done(
    window: MainWindow, workplace: Workplace, placement: Placing
) -> None:
    placing = PlaceResidents((placement("R-2", "Z-104-1"),), workplace.today)
    workplace.executor.execute(placing, actor=Actor("A. Schulz", "PC-2"))
    trigger(window, ActionId.REFRESH)
    assert window.status.figures.startswith("2 belegt, 1 frei")


def test_a_database_that_is_gone_is_told_when_reading_again(
    window: MainWindow, workplace: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise EnvironmentFailure("DATABASE_UNREACHABLE", cause="server")

    monkeypatch.setattr(workplace, "reload", fail)
    trigger(window, ActionId.REFRESH)
    box = opened_dialog(window, QMessageBox)
    assert isinstance(box, QMessageBox)
    assert box.text().startswith("Der Datenbankserver antwortet nicht.")
    box.close()


def type_search(window: MainWindow, text: str) -> None:
    trigger(window, ActionId.SEARCH)
    QTest.keyClicks(window.search, text)


def test_the_search_jumps_to_a_person(window: MainWindow, placement: Placing) -> None:
    type_search(window, "celik")
    assert window.search.hits.isVisible()
    QTest.keyClick(window.search.hits, Qt.Key.Key_Return)
    assert page_of(window).asked[-1] == placement("R-1", "Z-101-1").resident
    assert window.search.text() == ""


def test_the_search_jumps_to_a_room(window: MainWindow, workplace: Workplace) -> None:
    type_search(window, "104")
    QTest.keyClick(window.search.hits, Qt.Key.Key_Return)
    room = next(each for each in workplace.timeline().rooms if each.number == "104")
    assert page_of(window).asked[-1] == room.id


@pytest.mark.parametrize("text", ["celik", "104", "xyz"])
def test_what_was_found_is_painted(window: MainWindow, text: str) -> None:
    type_search(window, text)
    hits = window.search.hits
    ground = QColor(theme.colours().surface)
    picture = hits.grab().toImage()
    inside = [picture.pixelColor(x, y) for x in range(20, 200, 2) for y in range(4, picture.height() - 4, 2)]
    assert any(colour != ground for colour in inside)


def test_a_search_without_hits_says_so_and_jumps_nowhere(window: MainWindow) -> None:
    asked = list(page_of(window).asked)
    type_search(window, "xyz")
    model = window.search.hits.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["Nichts gefunden"]
    QTest.keyClick(window.search.hits, Qt.Key.Key_Return)
    assert page_of(window).asked == asked
    window.search.clear()
    window.search.textEdited.emit("")
    assert not window.search.hits.isVisible()


def test_messages_of_the_page_stand_in_the_status_bar(window: MainWindow) -> None:
    page_of(window).status_message.emit("Zimmer 104 ist gesperrt")
    assert window.status.message == "Zimmer 104 ist gesperrt"


def test_the_zoom_of_the_page_stands_in_the_status_bar(window: MainWindow) -> None:
    page_of(window).zoom_changed.emit(1.25)
    assert "Zoom 125 %" in [button.accessibleName() for button in window.findChildren(QAbstractButton)]


@pytest.mark.parametrize(
    ("action", "appearance"),
    [(ActionId.LOOK_DARK, Appearance.DARK), (ActionId.LOOK_LIGHT, Appearance.LIGHT)],
)
def test_the_appearance_can_be_chosen(window: MainWindow, action: ActionId, appearance: Appearance) -> None:
    trigger(window, action)
    assert theme.theme().appearance is appearance
    assert window.actions_of_window[action].isChecked()
    assert theme.theme().is_dark is (appearance is Appearance.DARK)


def test_full_screen_is_a_switch(window: MainWindow) -> None:
    trigger(window, ActionId.FULL_SCREEN)
    assert window.isFullScreen()
    assert window.actions_of_window[ActionId.FULL_SCREEN].isChecked()
    trigger(window, ActionId.FULL_SCREEN)
    assert not window.isFullScreen()


@pytest.mark.parametrize("action", [ActionId.SHORTCUTS, ActionId.ABOUT])
def test_help_opens_and_closes(window: MainWindow, action: ActionId) -> None:
    trigger(window, action)
    dialog = opened_dialog(window, QDialog)
    assert dialog.windowTitle() in ("Tastenkürzel", "Über unterkunft")
    dialog.close()


def test_quitting_closes_the_window_and_stops_listening(window: MainWindow, workplace: Workplace) -> None:
    trigger(window, ActionId.QUIT)
    assert not window.isVisible()
    workplace.show_day(date(2027, 1, 1))
    assert "24.11.2026" in " ".join(button.text() for button in window.day.findChildren(QAbstractButton))


def test_the_calendar_opens_and_gives_the_day(window: MainWindow, workplace: Workplace) -> None:
    from unterkunft.ui.widgets.day_popup import DayPopup

    trigger(window, ActionId.CHOOSE_DAY)
    popup = window.day.findChild(DayPopup)
    assert popup is not None
    popup.calendar.activated.emit(popup.calendar.selectedDate().addDays(3))
    assert workplace.as_of == workplace.today + timedelta(days=3)


def test_no_two_actions_share_a_shortcut() -> None:
    keys = [QKeySequence(keys).toString() for row in ACTIONS for keys in row.shortcuts]
    assert len(set(keys)) == len(keys)


def test_every_button_has_a_name_for_those_who_do_not_see_it(window: MainWindow) -> None:
    nameless = [
        button
        for button in window.findChildren(QAbstractButton)
        if not (button.accessibleName() or button.text()) and not isinstance(button.parent(), QLineEdit)
    ]
    assert [(type(each).__name__, each.objectName()) for each in nameless] == []


def test_every_part_of_the_bars_is_reached_with_the_tab_key(window: MainWindow) -> None:
    trigger(window, ActionId.NEXT_DAY)
    reached: set[str] = set()
    window.activateWindow()
    window.search.setFocus()
    for _ in range(40):
        focused = window.focusWidget()
        assert focused is not None
        reached.add(focused.accessibleName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert reached >= {
        "Raumplan",
        "Unterkunft: Prenzlau, Berliner Straße",
        "Gebäude: Haus A",
        "Etage: Erdgeschoss",
        "Personen, Zimmer, Seiten und Befehle suchen",
        "Voriger Tag",
        "Nächster Tag",
    }


def test_the_bars_fit_into_a_small_window(window: MainWindow) -> None:
    window.resize(window.minimumSize())
    right_edges = [
        widget.mapTo(window, QPoint(widget.width(), 0)).x()
        for widget in (window.search, window.day, window.status)
    ]
    assert window.width() == window.minimumWidth()
    assert max(right_edges) <= window.width()


def test_who_is_sent_to_a_page_is_received_there(window: MainWindow, workplace: Workplace) -> None:
    resident = workplace.timeline().residents[0].id
    workplace.go_to(Destination(PageId.RESIDENTS, resident=resident, topic="statuses"))
    assert isinstance(window.page, ListPage)
    assert window.page.arrived == [Destination(PageId.RESIDENTS, resident=resident, topic="statuses")]


def test_a_destination_on_the_plan_is_shown_there(window: MainWindow, workplace: Workplace) -> None:
    window.show_page("residents")
    room = workplace.timeline().rooms[0].id
    workplace.go_to(Destination(PageId.PLAN, room=room, day=workplace.today + timedelta(days=3)))
    assert page_of(window).asked[-1] == room
    assert workplace.as_of == workplace.today + timedelta(days=3)


def test_a_page_that_is_not_there_is_not_gone_to(window: MainWindow, workplace: Workplace) -> None:
    workplace.go_to(Destination(PageId.BILLING))
    assert isinstance(window.page, RecordingPage)


def test_a_page_without_floors_offers_no_zoom(window: MainWindow) -> None:
    assert window.actions_of_window[ActionId.ZOOM_IN].isEnabled()
    window.show_page("residents")
    assert not window.actions_of_window[ActionId.ZOOM_IN].isEnabled()
    assert not window.actions_of_window[ActionId.PRINT].isEnabled()


def test_the_search_carries_out_a_command_of_the_menus(window: MainWindow, workplace: Workplace) -> None:
    type_search(window, "nachster tag")
    QTest.keyClick(window.search.hits, Qt.Key.Key_Return)
    assert workplace.as_of == workplace.today + timedelta(days=1)


def test_the_search_goes_to_a_page(window: MainWindow) -> None:
    type_search(window, "bewohn")
    QTest.keyClick(window.search.hits, Qt.Key.Key_Return)
    assert isinstance(window.page, ListPage)


def test_the_breadcrumb_names_the_floor_again_on_coming_back(window: MainWindow) -> None:
    window.show_page("residents")
    assert breadcrumb(window) == ["Unterkunft: Prenzlau, Berliner Straße"]
    window.show_page("plan")
    assert breadcrumb(window)[1:] == ["Gebäude: Haus A", "Etage: Erdgeschoss"]


def test_the_keyboard_goes_along_to_another_page(window: MainWindow) -> None:
    window.activateWindow()
    window.search.setFocus()
    window.go_to(Destination(PageId.RESIDENTS))
    focused = window.focusWidget()
    assert isinstance(focused, QLineEdit)
    assert window.page.isAncestorOf(focused)


def test_who_walks_the_rail_with_keys_stays_in_it(window: MainWindow) -> None:
    window.activateWindow()
    rail = next(each for each in window.findChildren(QAbstractButton) if each.text() == "Bewohner")
    rail.setFocus()
    QTest.keyClick(rail, Qt.Key.Key_Space)
    assert window.focusWidget() is rail


def test_where_no_floor_is_in_front_the_breadcrumb_says_all_floors(
    window: MainWindow, workplace: Workplace
) -> None:
    workplace.choose_facility(next(each for each in workplace.facilities() if each.key == "PZ"))

    page_of(window).floor_shown.emit(None)

    floor = window.breadcrumb.findChild(QAbstractButton, "floor")
    assert floor is not None
    assert floor.accessibleName() == "Alle Etagen"
    menu = floor.menu()  # type: ignore[attr-defined]
    menu.aboutToShow.emit()
    assert [each.text() for each in menu.actions()] == ["Haus A · Erdgeschoss", "Haus A · 1. OG"]


def test_in_front_of_all_facilities_the_breadcrumb_names_no_single_one(window: MainWindow) -> None:
    window.breadcrumb.show_survey("Alle Unterkünfte")

    shown = [name for name in ("facility", "building", "floor") if _is_in_sight(window, name)]
    assert shown == []


def _is_in_sight(window: MainWindow, name: str) -> bool:
    button = window.breadcrumb.findChild(QAbstractButton, name)
    return button is not None and button.isVisible()


def test_a_person_found_is_shown_on_the_page_in_front_also_when_in_a_bed(
    window: MainWindow, workplace: Workplace, placement: Placing
) -> None:
    workplace.execute(PlaceResidents((placement("R-1", "Z-101-1"),), workplace.as_of))
    window.show_page(PageId.RESIDENTS)
    QTest.keyClicks(window.search, "zimmer")
    QTest.keyClick(window.search.hits, Qt.Key.Key_Return)
    page = window.page
    assert isinstance(page, ListPage)
    assert [each.resident for each in page.arrived] == [
        next(each.id for each in workplace.timeline().residents if each.key == "R-1")
    ]
