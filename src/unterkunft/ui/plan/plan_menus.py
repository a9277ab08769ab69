"""What the right mouse button and the menu key offer for people, beds and rooms."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from unterkunft.services.plan_state import BedState, RoomState
from unterkunft.ui.plan.placement_session import Target
from unterkunft.ui.plan.plan_dialogs import PlanDialogs
from unterkunft.ui.plan.plan_words import bed_text, room_name
from unterkunft.ui.plan.presenter import PlanPresenter
from unterkunft.ui.plan.step_menu import StepMenu
from unterkunft.ui.wording import people, tr
from unterkunft.values.ids import ClosureId, ResidentId


class PlanMenus:
    """Builds menus; every entry is also reachable by keyboard through the menu key."""

    def __init__(self, presenter: PlanPresenter, dialogs: PlanDialogs, parent: QWidget) -> None:
        self._presenter, self._dialogs, self._parent = presenter, dialogs, parent

    def at(self, room: RoomState, bed: BedState | None) -> QMenu:
        """The menu of a place: first its person, then the bed, then the room."""
        menu = StepMenu(self._presenter.workplace, self._parent)
        if bed is not None and bed.occupant is not None:
            self._add_people(menu, self._presenter.grasped(bed.occupant.id))
        else:
            self._add_here(menu, Target(room.room.id, None if bed is None else bed.bed.id))
        if room.beds:
            menu.addSeparator()
            self._add_places(menu, room, bed)
        return menu

    def _add_people(self, menu: StepMenu, residents: tuple[ResidentId, ...]) -> None:
        dialogs, presenter = self._dialogs, self._presenter
        household = presenter.household(residents[0])
        menu.add_step(tr("Move to …"), lambda: dialogs.ask_place(residents))
        menu.add_step(tr("Stays until …"), lambda: dialogs.ask_until(residents))
        if len(residents) > 1:
            in_order = tuple(each for each in presenter.selection_in_order if each in residents) or residents
            text = tr("Swap places …") if len(residents) == 2 else tr("Rotate places …")
            menu.add_step(text, lambda: dialogs.ask_rotation(in_order))
        menu.add_step(tr("Lift into the tray"), lambda: presenter.lift(residents))
        if len(household) > len(residents):
            menu.addAction(tr("Select the household"), lambda: presenter.select(household))
        arrival = presenter.arrival_of(residents[0])
        if arrival is not None:
            menu.add_step(tr("Enter the names …"), partial(dialogs.ask_names, arrival))
        menu.addSeparator()
        menu.add_step(tr("Move out …"), lambda: dialogs.ask_departure(residents))
        menu.addAction(tr("Ask for the reason of a move …"), dialogs.ask_habits)

    def _add_here(self, menu: StepMenu, target: Target) -> None:
        """The keyboard's drop: whoever is selected comes here."""
        chosen = self._presenter.selection_in_order
        if chosen:
            text = tr("Place the selection here ({people})", people=people(len(chosen)))
            menu.add_step(text, partial(self._place, chosen, target))

    def _place(self, residents: tuple[ResidentId, ...], target: Target) -> None:
        session = self._presenter.question(residents)
        if session is not None:
            self._presenter.drop(session, target)

    def _add_places(self, menu: StepMenu, room: RoomState, bed: BedState | None) -> None:
        sleepers = tuple(each.occupant.id for each in room.beds if each.occupant is not None)
        if len(sleepers) > 1:
            menu.addAction(tr("Select everyone in the room"), lambda: self._presenter.select(sleepers))
        closure = bed.closure if bed is not None else next((each.closure for each in room.beds), None)
        if closure is not None and closure.id is not None:
            menu.add_step(tr("End the closure"), partial(self._reopen, closure.id))
        if bed is not None and bed.closure is None:
            text = tr("Close {place} …", place=bed_text(bed))
            menu.add_step(text, partial(self._dialogs.ask_closure, (bed.bed.id,), ()))
        if any(each.closure is None for each in room.beds):
            text = tr("Close {place} …", place=room_name(room))
            menu.add_step(text, partial(self._dialogs.ask_closure, (), (room.room.id,)))

    def _reopen(self, closure: ClosureId) -> None:
        self._presenter.reopen(closure)
