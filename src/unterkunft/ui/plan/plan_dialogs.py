"""Asking the user, and doing what was answered: the same from plan, tray, keys and menus."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from unterkunft.services.plan_state import Person
from unterkunft.ui.arrivals.presenter import ArrivalPresenter
from unterkunft.ui.arrivals.resolve_dialog import ResolveDialog
from unterkunft.ui.closures.closure_dialog import ClosureDialog
from unterkunft.ui.closures.presenter import ClosurePresenter
from unterkunft.ui.consent.move_dialog import AskingDialog
from unterkunft.ui.departures.dialog import DepartureDialog
from unterkunft.ui.departures.presenter import DeparturePresenter
from unterkunft.ui.plan.day_dialogs import UntilDialog
from unterkunft.ui.plan.offers import Offers
from unterkunft.ui.plan.place_dialog import PlaceDialog
from unterkunft.ui.plan.placement_session import PlacementSession, Target
from unterkunft.ui.plan.presenter import PlanPresenter
from unterkunft.ui.plan.rotation_dialog import RotationDialog
from unterkunft.ui.wording import people, tr
from unterkunft.values.ids import BedId, ExpectedArrivalId, ResidentId, RoomId

_MOST_NAMES = 10


class PlanDialogs:
    """Each question ends in one step or in nothing."""

    def __init__(self, presenter: PlanPresenter, parent: QWidget) -> None:
        self._presenter, self._parent = presenter, parent

    def ask_place(self, residents: tuple[ResidentId, ...]) -> None:
        """“Verlegen nach …”: where, from when, and until when."""
        session = self._presenter.question(residents)
        if session is None:
            return
        dialog = PlaceDialog(session, self._parent)
        if self._accepted(dialog) and dialog.target is not None:
            self._presenter.drop(dialog.session, dialog.target)

    def ask_until(self, residents: tuple[ResidentId, ...]) -> None:
        """“Bleibt bis …”"""
        group, state = self._people(residents), self._presenter.state
        if not group or state is None:
            return
        dialog = UntilDialog(group, as_of=state.as_of, parent=self._parent)
        if self._accepted(dialog):
            self._presenter.stay_until([each.id for each in group], dialog.day)

    def ask_until_at(self, session: PlacementSession, target: Target, place: QPoint) -> None:
        """After a drop with Alt: until when, beside the pointer."""
        dialog = UntilDialog(session.people, as_of=session.question.on, parent=self._parent)
        dialog.move(place)
        if self._accepted(dialog):
            limited = session.asked_for(session.question.on, dialog.day)
            self._presenter.take(limited, Offers(limited).at(target))

    def ask_departure(self, residents: tuple[ResidentId, ...]) -> None:
        """“Auszug …”"""
        group = self._people(residents)
        if not group:
            return
        leaving = DeparturePresenter(self._presenter.workplace, (each.id for each in group))
        dialog = DepartureDialog(leaving, self._parent)
        if self._accepted(dialog) and dialog.done_wording is not None:
            self._presenter.tell_done(dialog.done_wording)

    def ask_rotation(self, residents: tuple[ResidentId, ...]) -> None:
        """“Ringtausch”, or a swap where it is two."""
        if self._presenter.rotation(residents) is None:
            return
        dialog = RotationDialog(self._presenter, residents, self._parent)
        if self._accepted(dialog) and dialog.rotation is not None:
            self._presenter.rotate(dialog.rotation)

    def ask_habits(self) -> None:
        """For which moves a reason is asked from now on."""
        workplace = self._presenter.workplace
        dialog = AskingDialog(workplace.habits, self._parent)
        if self._accepted(dialog):
            workplace.habits = replace(workplace.habits, asks_for=dialog.asks_for)

    def ask_closure(self, beds: tuple[BedId, ...], rooms: tuple[RoomId, ...]) -> None:
        """“Sperren …”"""
        asked = ClosurePresenter(self._presenter.workplace, beds=beds, rooms=rooms)
        dialog = ClosureDialog(asked, self._parent)
        if self._accepted(dialog) and dialog.done_wording is not None:
            self._presenter.tell_done(dialog.done_wording)

    def ask_names(self, arrival: ExpectedArrivalId) -> None:
        """Gives names to people announced."""
        found = self._presenter.arrival(arrival)
        if found is None:
            return
        dialog = ResolveDialog(ArrivalPresenter(self._presenter.workplace, found), self._parent)
        if self._accepted(dialog) and dialog.done_wording is not None:
            self._presenter.tell_done(dialog.done_wording)

    def may_leave_parked(self) -> bool:
        """Asks before people parked in the tray are left behind; once only for the same people."""
        parked = self._people(self._presenter.parked)
        if not parked:
            return True
        box = QMessageBox(self._parent)
        box.setWindowTitle(tr("People without a bed"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(tr("{people} lifted out of bed are still in the tray.", people=people(len(parked))))
        box.setInformativeText("\n".join(person.name for person in parked[:_MOST_NAMES]))
        leave = box.addButton(tr("Leave them there"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(tr("Back"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        may_leave = box.clickedButton() is leave
        box.deleteLater()
        if may_leave:
            self._presenter.acknowledge_parked()
        return may_leave

    def _people(self, residents: Iterable[ResidentId]) -> tuple[Person, ...]:
        asked, state = set(residents), self._presenter.state
        return tuple(each for each in state.people() if each.id in asked) if state is not None else ()

    def _accepted(self, dialog: QDialog) -> bool:
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return accepted
