"""Plan, floors and tray side by side, with nothing else around them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from unterkunft.services.changes import Wording
from unterkunft.services.commands.placement import Acceptance
from unterkunft.services.placement import Verdict
from unterkunft.services.plan_state import FloorState, PlanState
from unterkunft.ui.colours import LIGHT
from unterkunft.ui.consent.acceptance_dialog import AcceptanceDialog
from unterkunft.ui.consent.questions import MoveAnswer, MoveQuestion
from unterkunft.ui.plan.accessibility import know_plans, tell_focus_of
from unterkunft.ui.plan.colours import plan_colours
from unterkunft.ui.plan.floor_bar import FloorBar
from unterkunft.ui.plan.placement_session import Mark, Target
from unterkunft.ui.plan.presenter import PlanPresenter
from unterkunft.ui.plan.scene import PlanScene
from unterkunft.ui.plan.tray import Tray
from unterkunft.ui.plan.view import FloorView
from unterkunft.ui.refusal_sentences import refusal_sentence
from unterkunft.ui.step_sentences import done_sentence
from unterkunft.ui.workplace import Workplace
from unterkunft.values.ids import FloorId, ResidentId, RoomId
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure


class PlanPage(QWidget):
    """The least that the presenter asks of a page."""

    status_message = Signal(str)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        know_plans()
        self.presenter = PlanPresenter(workplace, self)
        self.scene = PlanScene()
        self.scene.show_colours(plan_colours(LIGHT))
        self.view = FloorView(self.scene, self.presenter, self)
        self.tray = Tray(self.presenter, self)
        self.tray.setFixedWidth(300)
        self.bar = FloorBar(self)
        self.bar.show_colours(LIGHT)
        self._shown: FloorId | None = None
        row, column = QHBoxLayout(self), QVBoxLayout()
        column.addWidget(self.bar)
        column.addWidget(self.view, 1)
        row.addLayout(column, 1)
        row.addWidget(self.tray)
        tell_focus_of(self.view)
        self.tray.placing_asked.connect(self.ask_place)
        self.bar.floor_chosen.connect(self.presenter.choose_floor)
        self.presenter.refresh()

    def show_floor(self, floor: FloorId) -> None:
        """Shows another floor."""
        self.presenter.choose_floor(floor)

    def reveal_resident(self, resident: ResidentId) -> None:
        """Shows where a person sleeps or waits."""
        self.presenter.reveal(resident)
        target = self.scene.target_of(resident)
        if target is not None:
            self.view.put_cursor(target)
        else:
            self.tray.show_resident(resident)

    def reveal_room(self, room: RoomId) -> None:
        """Shows a room."""
        self.presenter.reveal_room(room)
        item = self.scene.item_of(room)
        if item is not None:
            self.view.put_cursor(Target(room, next((bed.bed.id for bed in item.room.beds), None)))

    def focus_tray_search(self) -> None:
        """The keyboard goes to the search field of the tray."""
        self.tray.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # what the presenter asks for

    def show_plan(self, state: PlanState, floor: FloorState | None) -> None:
        """Shows a floor, and which floors there are."""
        self.bar.show_floors(state, floor)
        self.scene.show_floor(floor, as_of=state.as_of)
        shown = None if floor is None else floor.floor.id
        if shown != self._shown:
            self._shown = shown
            self.view.put_cursor(None)
            self.view.fit()

    def show_tray(self, state: PlanState, since: Mapping[ResidentId, date]) -> None:
        """Shows who waits."""
        self.tray.show_state(state, since)

    def show_nothing(self) -> None:
        """Shows that there is nothing."""
        self.bar.show_nothing()
        self.scene.show_floor(None, as_of=date.min)
        self.tray.show_nothing()

    def show_selection(self, residents: frozenset[ResidentId]) -> None:
        """Marks the people selected."""
        self.scene.show_selection(residents)
        self.tray.show_selection(residents)

    def show_marks(self, marks: Mapping[RoomId, Mark]) -> None:
        """Colours each room."""
        self.scene.show_marks(marks)

    def show_floor_marks(self, marks: Mapping[FloorId, Mark]) -> None:
        """Marks each floor."""
        self.bar.show_marks(marks)

    def tell_done(self, wording: Wording) -> None:
        """Says what was done."""
        self.status_message.emit(done_sentence(wording))

    def tell_refused(self, refusal: DomainRefusal | EnvironmentFailure) -> None:
        """Says why not."""
        self.status_message.emit(refusal_sentence(refusal))

    def ask_acceptance(self, verdict: Verdict, *, expires_on: date) -> Acceptance | None:
        """Asks why broken rules are accepted."""
        dialog = AcceptanceDialog(verdict, expires_on=expires_on, parent=self)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.acceptance if accepted else None

    def ask_move(self, _question: MoveQuestion) -> MoveAnswer | None:
        """Nobody is asked here."""
        return None

    def ask_place(self, residents: tuple[ResidentId, ...]) -> None:
        """Lets the user choose a place from a list."""
        self.view.dialogs.ask_place(residents)
