"""The page of the day: plan, calendar and list in step, and beside them who is to be housed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from unterkunft.services.plan_state import FloorState, PlanState
from unterkunft.ui.all_facilities.view import AllFacilitiesView
from unterkunft.ui.background import BackgroundRunner
from unterkunft.ui.calendar.view import CalendarView
from unterkunft.ui.comparison.view import ComparisonPanel
from unterkunft.ui.conflicts.panel import ConflictPanel
from unterkunft.ui.day.plan_pane import PlanPane
from unterkunft.ui.day.side_panel import SidePanel, SideTab
from unterkunft.ui.day.view_switch import ViewId, ViewSwitch
from unterkunft.ui.day_view import DayView
from unterkunft.ui.free_beds.panel import FreeBedPanel
from unterkunft.ui.house_list.view import HouseListView
from unterkunft.ui.plan.desk import AskingDesk
from unterkunft.ui.plan.floor_bar import FloorBar
from unterkunft.ui.plan.placement_session import Mark, PlacementSession, Target
from unterkunft.ui.plan.presenter import PlanPresenter
from unterkunft.ui.plan.scene import PlanScene
from unterkunft.ui.plan.tray import Tray
from unterkunft.ui.plan.view import FloorView
from unterkunft.ui.printing.clipboard import copy_view
from unterkunft.ui.printing.print_dialog import PrintDialog
from unterkunft.ui.printing.view_printing import PrintStamp
from unterkunft.ui.theme import colours, theme
from unterkunft.ui.time_bar.view import TimeBar
from unterkunft.ui.wording import tr
from unterkunft.ui.workplace import Workplace
from unterkunft.values.ids import FloorId, ResidentId, RoomId

_SIDE_WIDTH = 345


class DayPage(QWidget, AskingDesk):
    """One day of the facility shown, in three views."""

    status_message = Signal(str)
    floor_shown = Signal(object)
    """The FloorId now on the screen, or None."""
    zoom_changed = Signal(float)
    """1.0 where the whole floor fits."""

    def __init__(
        self, workplace: Workplace, runner: BackgroundRunner | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self.shown_floor: FloorId | None = None
        self._presenter = PlanPresenter(workplace, self)
        self.plan = PlanPane(self._presenter, self)
        self.calendar = CalendarView(workplace, self)
        self.list = HouseListView(workplace, self)
        self.all_facilities = AllFacilitiesView(workplace, self, runner)
        self.tray = Tray(self._presenter, self)
        self.free_beds = FreeBedPanel(workplace, self, runner)
        self.conflicts = ConflictPanel(workplace, self)
        self.comparison = ComparisonPanel(workplace, self)
        self.bar = FloorBar(self)
        self.switch = ViewSwitch(self)
        self.time_bar = TimeBar(workplace, self)
        self.side = SidePanel(
            tray=self.tray, free_beds=self.free_beds, conflicts=self.conflicts, comparison=self.comparison
        )
        self._stack = QStackedWidget()
        self._shown_view = ViewId.PLAN
        self._views: dict[ViewId, QWidget] = {
            ViewId.PLAN: self.plan,
            ViewId.CALENDAR: self.calendar,
            ViewId.LIST: self.list,
            ViewId.ALL_FACILITIES: self.all_facilities,
        }
        self._build()
        self._connect()
        self._tint()
        self._presenter.refresh()

    @property
    def presenter(self) -> PlanPresenter:
        """Who decides what the plan shows."""
        return self._presenter

    @property
    def view(self) -> FloorView:
        """The floor on the screen."""
        return self.plan.view

    @property
    def scene(self) -> PlanScene:
        """The rooms on the screen."""
        return self.plan.scene

    @property
    def day_view(self) -> DayView:
        """The view in front."""
        views: dict[ViewId, DayView] = {
            ViewId.PLAN: self.plan,
            ViewId.CALENDAR: self.calendar,
            ViewId.LIST: self.list,
            ViewId.ALL_FACILITIES: self.all_facilities,
        }
        return views[self._shown_view]

    # what the window asks for

    def show_view(self, view: ViewId) -> None:
        """Brings another view of the same day to the front."""
        self._shown_view = view
        self.switch.show_view(view)
        self._stack.setCurrentWidget(self._views[view])
        self.setFocusProxy(self._views[view])
        self.floor_shown.emit(self.shown_floor)

    @property
    def survey_title(self) -> str:
        """All facilities, while that view is in front."""
        surveys = self._shown_view is ViewId.ALL_FACILITIES
        return self.switch.title_of(ViewId.ALL_FACILITIES) if surveys else ""

    def may_leave(self) -> bool:
        """Asks before people taken out of their beds are left without one."""
        return self.view.dialogs.may_leave_parked()

    def focus_tray_search(self) -> None:
        """The keyboard goes to the search field of the tray."""
        self.side.show_tab(SideTab.TRAY)
        self.tray.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.tray.search.selectAll()

    def show_floor(self, floor: FloorId) -> None:
        """Shows another floor."""
        self._presenter.choose_floor(floor)

    def reveal_resident(self, resident: ResidentId) -> None:
        """Shows where a person sleeps or waits, and selects the person."""
        self._leave_all_facilities()
        self._presenter.reveal(resident)
        self.day_view.reveal_resident(resident)
        if self.scene.target_of(resident) is None:
            self.side.show_tab(SideTab.TRAY)
            self.tray.show_resident(resident)

    def reveal_room(self, room: RoomId) -> None:
        """Shows a room and draws the eye to it."""
        self._leave_all_facilities()
        self._presenter.reveal_room(room)
        self.day_view.reveal_room(room)

    def zoom_in(self) -> None:
        """A step nearer."""
        self.view.zoom_in()

    def zoom_out(self) -> None:
        """A step farther."""
        self.view.zoom_out()

    def zoom_reset(self) -> None:
        """The whole floor."""
        self.view.fit()

    def print_view(self) -> None:
        """Prints the view in front, or saves it as PDF."""
        facility = self._workplace.facility
        if facility is None:
            return
        stamp = PrintStamp(
            title=self.switch.title_of(self._shown_view),
            facility=facility.name,
            day=self._workplace.as_of,
            printed_at=self._workplace.executor.clock().astimezone(),
            printed_by=self._workplace.actor.name,
        )
        dialog = PrintDialog(self.day_view, stamp, self)
        dialog.status_message.connect(self.status_message)
        dialog.open()

    def copy_view(self) -> None:
        """Puts the view in front on the clipboard."""
        copy_view(self.day_view)
        self.status_message.emit(tr("Copied to the clipboard."))

    def look_for_free_bed(self) -> None:
        """Brings the search for a free bed to the front."""
        self.side.show_tab(SideTab.FREE_BEDS)
        self.free_beds.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def look_at_conflicts(self) -> None:
        """Brings the broken rules to the front."""
        self.side.show_tab(SideTab.CONFLICTS)
        self.conflicts.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def compare_days(self) -> None:
        """Brings the comparison of two days to the front."""
        self.side.show_tab(SideTab.COMPARISON)
        self.comparison.begin()
        self.comparison.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def ask_place_for_selection(self) -> None:
        """Asks where the people selected are to go."""
        self.view.dialogs.ask_place(self._presenter.selection_in_order)

    def ask_until_for_selection(self) -> None:
        """Asks until when the people selected keep their beds."""
        self.view.dialogs.ask_until(self._presenter.selection_in_order)

    def ask_rotation_of_selection(self) -> None:
        """Asks whether the people selected are to change places in a ring."""
        self.view.dialogs.ask_rotation(self._presenter.selection_in_order)

    def ask_departure_of_selection(self) -> None:
        """Asks when and why the people selected move out."""
        self.view.dialogs.ask_departure(self._presenter.selection_in_order)

    # what the presenter asks for

    def show_plan(self, state: PlanState, floor: FloorState | None) -> None:
        """Shows a floor of the facility, and which floors there are."""
        self.bar.show_floors(state, floor)
        if self.plan.show_floor(state, floor):
            self.shown_floor = None if floor is None else floor.floor.id
            self.floor_shown.emit(self.shown_floor)

    def show_tray(self, state: PlanState, since: Mapping[ResidentId, date]) -> None:
        """Shows who waits for a bed."""
        self.tray.show_state(state, since)
        waiting = sum(len(group.people) for group in state.unhoused)
        title = tr("To be housed {count}", count=waiting) if waiting else tr("To be housed")
        self.side.setTabText(SideTab.TRAY, title)

    def show_nothing(self) -> None:
        """Shows that there is no facility to show."""
        self.shown_floor = None
        self.floor_shown.emit(None)
        self.bar.show_nothing()
        self.plan.show_nothing()
        self.tray.show_nothing()

    def show_selection(self, residents: frozenset[ResidentId]) -> None:
        """Marks the people selected."""
        self.scene.show_selection(residents)
        self.tray.show_selection(residents)

    def show_marks(self, marks: Mapping[RoomId, Mark]) -> None:
        """Colours each room by its verdict."""
        self.scene.show_marks(marks)

    def show_floor_marks(self, marks: Mapping[FloorId, Mark]) -> None:
        """Marks each floor by the best of its rooms."""
        self.bar.show_marks(marks)

    def ask_place(self, residents: tuple[ResidentId, ...]) -> None:
        """Lets the user choose a place from a list and puts the people there."""
        self.view.dialogs.ask_place(residents)

    def _ask_until(self, session: PlacementSession, target: Target) -> None:
        self.view.dialogs.ask_until_at(session, target, QCursor.pos())

    def _build(self) -> None:
        for view in self._views.values():
            self._stack.addWidget(view)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self.bar, 1)
        head.addWidget(self.switch)
        day = QWidget()
        column = QVBoxLayout(day)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addWidget(self.time_bar)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(day)
        splitter.addWidget(self.side)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([1000, _SIDE_WIDTH])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
        self.show_view(ViewId.PLAN)

    def _connect(self) -> None:
        self.switch.view_chosen.connect(self.show_view)
        self.all_facilities.plan_asked.connect(lambda: self.show_view(ViewId.PLAN))
        self.view.zoom_changed.connect(self.zoom_changed)
        self.view.coloured.connect(self.list.show_colouring)
        self.tray.placing_asked.connect(self.ask_place)
        self.list.placing_asked.connect(self.ask_place)
        self.list.period_asked.connect(self._ask_until)
        self.list.room_chosen.connect(self._show_room_on_plan)
        self.bar.floor_chosen.connect(self._presenter.choose_floor)
        self.comparison.marks_changed.connect(self.plan.show_comparison)
        for panel in (self.free_beds, self.conflicts, self.comparison):
            panel.room_chosen.connect(self._show_room_on_plan)
        for speaker in (self.plan, self.calendar, self.list, self.free_beds, self.conflicts):
            speaker.status_message.connect(self.status_message)
        theme().changed.connect(self._tint)
        self.destroyed.connect(self._presenter.close)
        self._workplace.may_leave = self.may_leave

    def _leave_all_facilities(self) -> None:
        """There is nobody in sight there."""
        if self._shown_view is ViewId.ALL_FACILITIES:
            self.show_view(ViewId.PLAN)

    def _show_room_on_plan(self, room: RoomId) -> None:
        self.show_view(ViewId.PLAN)
        self.reveal_room(room)

    def _tint(self) -> None:
        self.bar.show_colours(colours())
        self.switch.show_colours(colours())
        self.tray.update()
