"""The scene of one floor: a picture is shown, compared with the last, and only what differs repainted."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TypeVar

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene

from unterkunft.services.plan_comparison import PlanChange
from unterkunft.services.plan_state import BedState, FloorState, RoomState
from unterkunft.services.timeline import RoomOnPlan
from unterkunft.ui.colour_modes import Colouring
from unterkunft.ui.colour_palette import Tint
from unterkunft.ui.colours import LIGHT
from unterkunft.ui.plan.caption_item import CaptionItem
from unterkunft.ui.plan.colours import PlanColours, plan_colours
from unterkunft.ui.plan.geometry import Box
from unterkunft.ui.plan.placement_session import Mark, Target
from unterkunft.ui.plan.room_item import SCALE, RoomItem
from unterkunft.ui.plan.room_layout import FloorLayout, lay_out
from unterkunft.ui.plan.room_painting import Aim, RoomLook
from unterkunft.values.ids import BedId, FloorId, ResidentId, RoomId

ValueT = TypeVar("ValueT")

_MARGIN = 0.8

# Painting many rooms anew, as below what is said beside a moving pointer, costs more than their pictures,
# which cover the window once.
_KEPT_AS_PICTURES, _ROOM_FOR_PICTURES_KB = 40, 64 * 1024


class PlanScene(QGraphicsScene):
    """The rooms of the floor shown, one item each, kept by the room's id."""

    def __init__(self) -> None:
        super().__init__()
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.BspTreeIndex)
        self._items: dict[RoomId, RoomItem] = {}
        self._captions: dict[FloorId, CaptionItem] = {}
        self._floor_names: Mapping[FloorId, str] = {}
        self._room_of_bed: Mapping[BedId, RoomId] = {}
        self._rooms: tuple[RoomOnPlan, ...] = ()
        self._layout = lay_out(())
        self._floor: FloorState | None = None
        self._as_of = date.min
        self._tints: Mapping[BedId, Tint] = {}
        self._changes: Mapping[BedId, PlanChange] = {}
        self._colours = plan_colours(LIGHT)
        self._selection: frozenset[ResidentId] = frozenset()
        self._cursor: Target | None = None
        self._marks: Mapping[RoomId, Mark] = {}
        self._aim: Aim | None = None
        self._origin: frozenset[BedId] = frozenset()

    @property
    def floor(self) -> FloorState | None:
        """The floor shown."""
        return self._floor

    @property
    def year(self) -> int:
        """The year shown; days of other years are written with theirs."""
        return self._as_of.year

    @property
    def layout(self) -> FloorLayout:
        """Where its rooms lie, in metres."""
        return self._layout

    @property
    def room_items(self) -> tuple[RoomItem, ...]:
        """All rooms of the floor."""
        return tuple(self._items.values())

    def item_of(self, room: RoomId) -> RoomItem | None:
        """The item of a room."""
        return self._items.get(room)

    def target_of(self, resident: ResidentId) -> Target | None:
        """The bed of a person on this floor."""
        for item in self._items.values():
            for bed in item.room.beds:
                if bed.occupant is not None and bed.occupant.id == resident:
                    return Target(item.room.room.id, bed.bed.id)
        return None

    def boxes(self) -> Mapping[RoomId, Box]:
        """The box of each room, in metres."""
        return {room: shape.box for room, shape in self._layout.shapes.items()}

    def show_floor(
        self,
        floor: FloorState | None,
        *,
        as_of: date,
    ) -> frozenset[RoomId]:
        """Shows a floor on a day; gives the rooms that had to be repainted."""
        self._floor, self._as_of = floor, as_of
        rooms = tuple(room.room for room in floor.rooms) if floor is not None else ()
        if rooms != self._rooms:
            self._build(rooms, floor.rooms if floor is not None else ())
            return frozenset(self._items)
        return self._refresh({room.room.id: room for room in floor.rooms} if floor is not None else {})

    def name_floors(self, names: Mapping[FloorId, str]) -> None:
        """What stands above each floor, where several are shown."""
        self._floor_names = names
        for floor, caption in self._captions.items():
            caption.show_text(names.get(floor, ""))

    def show_selection(self, selection: frozenset[ResidentId]) -> frozenset[RoomId]:
        """Marks the people selected."""
        if selection == self._selection:
            return frozenset()
        self._selection = selection
        return self._refresh()

    def show_cursor(self, cursor: Target | None) -> frozenset[RoomId]:
        """Frames the place the keyboard has reached."""
        self._cursor = cursor
        return self._refresh()

    def show_marks(self, marks: Mapping[RoomId, Mark]) -> frozenset[RoomId]:
        """Colours the rooms by their verdicts."""
        if marks == self._marks and self._aim is None:
            return frozenset()
        self._marks = marks
        if not marks:
            self._aim = None
        return self._refresh()

    def show_colouring(self, colouring: Colouring | None) -> frozenset[RoomId]:
        """Colours beds by what was asked for."""
        tints = {} if colouring is None else colouring.beds
        if tints == self._tints:
            return frozenset()
        self._tints = tints
        return self._refresh()

    def show_comparison(self, changes: Mapping[BedId, PlanChange] | None) -> frozenset[RoomId]:
        """Marks the beds that differ from another day; none while nothing is compared."""
        self._changes = changes or {}
        return self._refresh()

    def show_origin(self, beds: frozenset[BedId]) -> frozenset[RoomId]:
        """Marks the beds that people on their way come from."""
        self._origin = beds
        return self._refresh()

    def show_aim(self, aim: Aim | None) -> frozenset[RoomId]:
        """Highlights where a drop would put people, with the names in the beds they would get."""
        left, self._aim = self._aim, aim
        concerned = {room for each in (left, aim) if each is not None for room in self._rooms_of(each)}
        return self._refresh({room: self._items[room].room for room in concerned})

    def _rooms_of(self, aim: Aim) -> set[RoomId]:
        """The room aimed at, and those whose beds change holders with it."""
        return {aim.room, *(self._room_of_bed[bed] for bed in aim.preview if bed in self._room_of_bed)} & set(
            self._items
        )

    def show_colours(self, colours: PlanColours) -> None:
        """Paints in other colours."""
        self._colours = colours
        self.setBackgroundBrush(colours.canvas)
        for item in self._items.values():
            item.recolour(colours)
        for caption in self._captions.values():
            caption.recolour(colours)

    def room_at(self, position: QPointF) -> RoomItem | None:
        """The room at a place of the scene; a bedroom before the corridor it stands in."""
        found = [item for item in self.items(position) if isinstance(item, RoomItem)]
        return next((item for item in found if item.room.beds), found[0] if found else None)

    def bed_at(self, position: QPointF, zoom: float) -> BedState | None:
        """The bed at a place of the scene."""
        item = self.room_at(position)
        return None if item is None else item.bed_at(position, zoom)

    def _build(self, rooms: tuple[RoomOnPlan, ...], states: tuple[RoomState, ...]) -> None:
        """Items for other rooms; items are let go of together, none is kept across."""
        for item in self._items.values():
            self.removeItem(item)
        for caption in self._captions.values():
            self.removeItem(caption)
        self._items.clear()
        self._captions.clear()
        self._rooms, self._layout = rooms, lay_out(rooms)
        if len(rooms) > _KEPT_AS_PICTURES:
            QPixmapCache.setCacheLimit(max(QPixmapCache.cacheLimit(), _ROOM_FOR_PICTURES_KB))
        self._room_of_bed = {bed.id: room.id for room in rooms for bed in room.beds}
        for state in states:
            shape = self._layout.shapes[state.room.id]
            item = RoomItem(shape, state, self._look(state), self._colours)
            if len(rooms) > _KEPT_AS_PICTURES:
                item.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
            self._items[state.room.id] = item
            self.addItem(item)
        for floor, box in self._layout.captions.items():
            caption = CaptionItem(box.scaled(SCALE), self._colours)
            caption.show_text(self._floor_names.get(floor, ""))
            self._captions[floor] = caption
            self.addItem(caption)
        extent = self._layout.extent
        self.setSceneRect(
            QRectF(
                (extent.left - _MARGIN) * SCALE,
                (extent.top - _MARGIN) * SCALE,
                (extent.width + 2 * _MARGIN) * SCALE,
                (extent.height + 2 * _MARGIN) * SCALE,
            )
        )

    def _refresh(self, states: Mapping[RoomId, RoomState] | None = None) -> frozenset[RoomId]:
        """Shows these rooms, or all again as they are; gives those that had to be repainted."""
        if states is None:
            states = {room: item.room for room, item in self._items.items()}
        return frozenset(room for room, state in states.items() if self._show(self._items[room], state))

    def _show(self, item: RoomItem, state: RoomState) -> bool:
        return item.show_room(state, self._look(state))

    def _look(self, state: RoomState) -> RoomLook:
        """What of the moment concerns this room: nothing else may make it repaint."""
        room, aim = state.room.id, self._aim
        beds = {bed.bed.id for bed in state.beds}
        people = {bed.occupant.id for bed in state.beds if bed.occupant is not None}
        is_aimed_at = aim is not None and aim.room == room
        preview = {} if aim is None else {bed: name for bed, name in aim.preview.items() if bed in beds}
        return RoomLook(
            year=self.year,
            tints=_of_beds(self._tints, beds),
            selection=self._selection & people,
            cursor=self._cursor if self._cursor is not None and self._cursor.room == room else None,
            mark=aim.mark if aim is not None and (is_aimed_at or preview) else self._marks.get(room),
            is_aimed_at=is_aimed_at or bool(preview),
            preview=preview,
            origin=self._origin & beds,
            changes=_of_beds(self._changes, beds),
        )


def _of_beds(values: Mapping[BedId, ValueT], beds: set[BedId]) -> Mapping[BedId, ValueT]:
    return {bed: values[bed] for bed in beds if bed in values}
