"""New facilities, buildings and floors, floors copied and named: asks what is needed, then orders it."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtWidgets import QWidget

from unterkunft.services.commands.floors import (
    AddBuilding,
    AddFacility,
    AddFloor,
    ChangeFloor,
    CopyFloor,
    RemoveFloor,
)
from unterkunft.services.queries.plan_editing import BuildingChoice
from unterkunft.ui.plan_editor import dialogs
from unterkunft.ui.plan_editor.presenter import EditorPresenter
from unterkunft.values.ids import FacilityId, FloorId, new_id


class PlaceSteps:
    """The steps that make places; questions appear over the page."""

    def __init__(self, presenter: EditorPresenter, page: QWidget, *, to_board: Callable[[], object]) -> None:
        self._presenter, self._page, self._to_board = presenter, page, to_board
        self._buildings: tuple[BuildingChoice, ...] = ()
        self._building: UUID | None = None

    def take_place(self, buildings: tuple[BuildingChoice, ...], building: UUID | None) -> None:
        """Takes over where we are."""
        self._buildings = buildings
        self._building = building or next((each.id for each in buildings), None)

    def add_facility(self) -> None:
        """A new facility, which is then shown."""
        answer = dialogs.ask_facility(self._page)
        facility = FacilityId(new_id())
        if answer is not None and self._presenter.order(AddFacility(facility, *answer)):
            workplace = self._presenter.workplace
            found = (each for each in workplace.facilities() if each.id == facility)
            workplace.choose_facility(next(found, None))

    def add_building(self) -> None:
        """A new building of the facility shown."""
        facility = self._presenter.workplace.facility
        name = None if facility is None else dialogs.ask_building(self._page)
        building = new_id()
        if (
            facility is not None
            and name is not None
            and self._presenter.order(AddBuilding(building, facility.id, name))
        ):
            self._presenter.choose_building(building)

    def add_floor(self) -> None:
        """A new floor; where there is no building yet, that comes first."""
        if not self._buildings:
            self.add_building()
        if not self._buildings:
            return
        answer = dialogs.ask_floor(self._page, self._buildings, self._building)
        floor = FloorId(new_id())
        if answer is not None and self._presenter.order(
            AddFloor(floor, answer.building, answer.name, answer.level)
        ):
            self._presenter.choose_floor(floor)
            self._to_board()

    def copy_floor(self) -> None:
        """The floor shown once more, numbered for another level."""
        floor = self._presenter.floor
        if floor is None or self._building is None:
            return
        answer = dialogs.ask_copy(self._page, self._buildings, self._building, floor.floor.level)
        if answer is None:
            return
        copy, place = FloorId(new_id()), answer.floor
        command = CopyFloor(
            floor.floor.id,
            copy,
            place.building,
            place.name,
            place.level,
            old_prefix=answer.old_prefix,
            new_prefix=answer.new_prefix,
        )
        if self._presenter.order(command):
            self._presenter.choose_floor(copy)
            self._to_board()

    def rename_floor(self) -> None:
        """Another name and level for the floor shown."""
        floor = self._presenter.floor
        if floor is None:
            return
        answer = dialogs.ask_name_and_level(self._page, floor.floor.name, floor.floor.level)
        if answer is not None:
            self._presenter.order(ChangeFloor(floor.floor.id, *answer))

    def remove_floor(self) -> None:
        """The floor shown goes, where there are no rooms on it."""
        if self._presenter.floor is not None:
            self._presenter.order(RemoveFloor(self._presenter.floor.floor.id))
