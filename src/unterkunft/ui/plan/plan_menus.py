"""What the right mouse button and the menu key offer for people, beds and rooms."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from unterkunft.services.plan_state import BedState, RoomState
from unterkunft.ui.plan.placement_session import Target
from unterkunft.ui.plan.plan_dialogs import PlanDialogs
from unterkunft.ui.plan.plan_words import bed_text, room_name
from unterkunft.ui.plan.presenter import PlanPresenter
from unterkunft.ui.window_state import missing_right
from unterkunft.ui.wording import people, tr
from unterkunft.values.ids import ClosureId, ResidentId


class PlanMenus:
    """Builds menus; every entry is also reachable by keyboard through the menu key."""

    def __init__(self, presenter: PlanPresenter, dialogs: PlanDialogs, parent: QWidget) -> None:
        self._presenter, self._dialogs, self._parent = presenter, dialogs, parent

    def _add(self, menu: QMenu, text: str, do: Callable[[], object]) -> None:
        """A step that changes something; without the right it says what is missing."""
        action = menu.addAction(text, do)
        objection = missing_right(self._presenter.workplace)
        if objection:
            action.setEnabled(False)
            action.setToolTip(objection)

    def at(self, room: RoomState, bed: BedState | None) -> QMenu:
        """The menu of a place: first its person, then the bed, then the room."""
        menu = QMenu(self._parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        if bed is not None and bed.occupant is not None:
            self._add_people(menu, self._presenter.grasped(bed.occupant.id))
        else:
            self._add_here(menu, Target(room.room.id, None if bed is None else bed.bed.id))
        if room.beds:
            menu.addSeparator()
            self._add_places(menu, room, bed)
        return menu

    def _add_people(self, menu: QMenu, residents: tuple[ResidentId, ...]) -> None:
        dialogs, presenter = self._dialogs, self._presenter
        household = presenter.household(residents[0])
        self._add(menu, tr("Move to …"), lambda: dialogs.ask_place(residents))
        self._add(menu, tr("Stays until …"), lambda: dialogs.ask_until(residents))
        if len(residents) > 1:
            in_order = tuple(each for each in presenter.selection_in_order if each in residents) or residents
            text = tr("Swap places …") if len(residents) == 2 else tr("Rotate places …")
            self._add(menu, text, lambda: dialogs.ask_rotation(in_order))
        self._add(menu, tr("Lift into the tray"), lambda: presenter.lift(residents))
        if len(household) > len(residents):
            menu.addAction(tr("Select the household"), lambda: presenter.select(household))
        arrival = presenter.arrival_of(residents[0])
        if arrival is not None:
            self._add(menu, tr("Enter the names …"), partial(dialogs.ask_names, arrival))
        menu.addSeparator()
        self._add(menu, tr("Move out …"), lambda: dialogs.ask_departure(residents))
        menu.addAction(tr("Ask for the reason of a move …"), dialogs.ask_habits)

    def _add_here(self, menu: QMenu, target: Target) -> None:
        """The keyboard's drop: whoever is selected comes here."""
        chosen = self._presenter.selection_in_order
        if chosen:
            text = tr("Place the selection here ({people})", people=people(len(chosen)))
            self._add(menu, text, partial(self._place, chosen, target))

    def _place(self, residents: tuple[ResidentId, ...], target: Target) -> None:
        session = self._presenter.question(residents)
        if session is not None:
            self._presenter.drop(session, target)

    def _add_places(self, menu: QMenu, room: RoomState, bed: BedState | None) -> None:
        sleepers = tuple(each.occupant.id for each in room.beds if each.occupant is not None)
        if len(sleepers) > 1:
            menu.addAction(tr("Select everyone in the room"), lambda: self._presenter.select(sleepers))
        closure = bed.closure if bed is not None else next((each.closure for each in room.beds), None)
        if closure is not None and closure.id is not None:
            self._add(menu, tr("End the closure"), partial(self._reopen, closure.id))
        if bed is not None and bed.closure is None:
            text = tr("Close {place} …", place=bed_text(bed))
            self._add(menu, text, partial(self._dialogs.ask_closure, (bed.bed.id,), ()))
        if any(each.closure is None for each in room.beds):
            text = tr("Close {place} …", place=room_name(room))
            self._add(menu, text, partial(self._dialogs.ask_closure, (), (room.room.id,)))

    def _reopen(self, closure: ClosureId) -> None:
        self._presenter.reopen(closure)
