"""The page of the day: plan, calendar and list in step, those to be housed at their side."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QSplitter, QVBoxLayout, QWidget

from unterkunft.services.changes import Wording
from unterkunft.services.commands.placement import Acceptance
from unterkunft.services.placement import Verdict
from unterkunft.services.plan_state import FloorState, PlanState
from unterkunft.ui.background import BackgroundRunner
from unterkunft.ui.plan.acceptance_dialog import AcceptanceDialog
from unterkunft.ui.plan.accessibility import know_plans, tell_focus_of
from unterkunft.ui.plan.colours import families_of, plan_colours
from unterkunft.ui.plan.floor_bar import FloorBar
from unterkunft.ui.plan.place_dialog import PlaceDialog
from unterkunft.ui.plan.placement_session import Mark, Target
from unterkunft.ui.plan.presenter import Notice, PlanPresenter
from unterkunft.ui.plan.scene import PlanScene
from unterkunft.ui.plan.tray import Tray
from unterkunft.ui.plan.view import FloorView
from unterkunft.ui.refusal_sentences import refusal_sentence
from unterkunft.ui.step_sentences import done_sentence
from unterkunft.ui.theme import colours, theme
from unterkunft.ui.wording import tr
from unterkunft.ui.workplace import Workplace
from unterkunft.values.ids import FloorId, ResidentId, RoomId
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure

_TRAY_WIDTH = 300


class DayPage(QWidget):
    """The room plan of the facility shown."""

    status_message = Signal(str)
    floor_shown = Signal(object)
    """The FloorId now on the screen, or None."""
    zoom_changed = Signal(float)
    """1.0 where the whole floor fits."""

    def __init__(
        self, workplace: Workplace, _runner: BackgroundRunner | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._presenter = PlanPresenter(workplace, self)
        self._scene = PlanScene()
        know_plans()
        self.view = FloorView(self._scene, self._presenter, self)
        self.tray = Tray(self._presenter, self)
        self.bar = FloorBar(self)
        self._shown_floor: FloorId | None = None
        self._build()
        self._connect()
        tell_focus_of(self.view)
        self._on_theme_changed()
        self._presenter.refresh()

    @property
    def presenter(self) -> PlanPresenter:
        """Who decides what is shown."""
        return self._presenter

    @property
    def scene(self) -> PlanScene:
        """The rooms on the screen."""
        return self._scene

    # what the window asks for

    def focus_tray_search(self) -> None:
        """The keyboard goes to the search field of the tray."""
        self.tray.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.tray.search.selectAll()

    def show_floor(self, floor: FloorId) -> None:
        """Shows another floor."""
        self._presenter.choose_floor(floor)

    def reveal_resident(self, resident: ResidentId) -> None:
        """Shows where a person sleeps or waits, and selects the person."""
        self._presenter.reveal(resident)
        target = self._scene.target_of(resident)
        if target is not None:
            self.view.put_cursor(target)
        else:
            self.tray.show_resident(resident)

    def reveal_room(self, room: RoomId) -> None:
        """Shows a room and draws the eye to it."""
        self._presenter.reveal_room(room)
        item = self._scene.item_of(room)
        if item is not None:
            bed = next((each.bed.id for each in item.room.beds), None)
            self.view.put_cursor(Target(room, bed))

    def zoom_in(self) -> None:
        """A step nearer."""
        self.view.zoom_in()

    def zoom_out(self) -> None:
        """A step farther."""
        self.view.zoom_out()

    def zoom_reset(self) -> None:
        """The whole floor."""
        self.view.fit()

    # what the presenter asks for

    def show_plan(self, state: PlanState, floor: FloorState | None) -> None:
        """Shows a floor of the facility, and which floors there are."""
        self.bar.show_floors(state, floor)
        self._scene.show_floor(floor, as_of=state.as_of, families=families_of(state))
        shown = None if floor is None else floor.floor.id
        if shown != self._shown_floor:
            self._shown_floor = shown
            self.view.put_cursor(None)
            self.view.fit()
            self.floor_shown.emit(shown)

    def show_tray(self, state: PlanState, since: Mapping[ResidentId, date]) -> None:
        """Shows who waits for a bed."""
        self.tray.show_state(state, since)

    def show_nothing(self) -> None:
        """Shows that there is no facility to show."""
        self._shown_floor = None
        self.floor_shown.emit(None)
        self.bar.show_nothing()
        self._scene.show_floor(None, as_of=date.min)
        self.tray.show_nothing()

    def show_selection(self, residents: frozenset[ResidentId]) -> None:
        """Marks the people selected."""
        self._scene.show_selection(residents)

    def show_marks(self, marks: Mapping[RoomId, Mark]) -> None:
        """Colours each room by its verdict."""
        self._scene.show_marks(marks)

    def show_floor_marks(self, marks: Mapping[FloorId, Mark]) -> None:
        """Marks each floor by the best of its rooms."""
        self.bar.show_marks(marks)

    def tell(self, notice: Notice) -> None:
        """Says what was not possible."""
        self.status_message.emit(_NOTICES[notice.code](notice))

    def tell_done(self, wording: Wording) -> None:
        """Says what was done."""
        self.status_message.emit(done_sentence(wording))

    def tell_refused(self, refusal: DomainRefusal | EnvironmentFailure) -> None:
        """Says why a step was refused."""
        self.status_message.emit(refusal_sentence(refusal))

    def ask_acceptance(self, verdict: Verdict, *, expires_on: date) -> Acceptance | None:
        """Asks why broken rules are accepted and until when."""
        dialog = AcceptanceDialog(verdict, expires_on=expires_on, parent=self)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.acceptance if accepted else None

    # the keyboard's way

    def ask_place(self, residents: tuple[ResidentId, ...]) -> None:
        """Lets the user choose a place from a list and puts the people there."""
        session = self._presenter.question(residents)
        if session is None:
            return
        dialog = PlaceDialog(session, self)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        target = dialog.target
        dialog.deleteLater()
        if accepted and target is not None:
            self._presenter.drop(session, target)

    def _build(self) -> None:
        plan = QWidget()
        column = QVBoxLayout(plan)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.view, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(plan)
        splitter.addWidget(self.tray)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([1000, _TRAY_WIDTH])
        self.tray.setMinimumWidth(230)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)

    def _connect(self) -> None:
        self.view.placing_asked.connect(self.ask_place)
        self.view.zoom_changed.connect(self.zoom_changed)
        self.tray.placing_asked.connect(self.ask_place)
        self.bar.floor_chosen.connect(self._presenter.choose_floor)
        theme().changed.connect(self._on_theme_changed)
        self.destroyed.connect(self._presenter.close)

    def _on_theme_changed(self) -> None:
        self._scene.show_colours(plan_colours(colours()))
        self.bar.show_colours(colours())
        self.tray.update()


_NOTICES = {
    "PAST_DAY": lambda notice: tr(
        "{day} has passed. To change it, switch on “Correct the past”.", day=notice.values["day"]
    ),
}
