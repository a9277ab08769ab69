"""The plan on the screen: the rooms in their colours, the weeks of one room below, the whole in a corner."""

from __future__ import annotations

import html
from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget

from unterkunft.services.plan_state import BedState, FloorState, PlanState
from unterkunft.services.timeline import FacilityTimeline
from unterkunft.ui.colour_modes import Colouring, ColourMode, colouring_of
from unterkunft.ui.plan.floor_bar import floor_title
from unterkunft.ui.plan.mini_map import MiniMap
from unterkunft.ui.plan.placement_session import Target
from unterkunft.ui.plan.plan_words import bed_lines, room_lines
from unterkunft.ui.plan.room_item import RoomItem
from unterkunft.ui.plan.room_strip import STRIP_HEIGHT, RoomStrip
from unterkunft.ui.plan.room_weeks import Preview, room_weeks
from unterkunft.ui.plan.scene import PlanScene
from unterkunft.ui.plan.zoom_view import ZoomView
from unterkunft.ui.wording import tr
from unterkunft.values.ids import BedId, RoomId


class PlanCanvasView(ZoomView):
    """What is to be seen, without anything that can be done."""

    cursor_moved = Signal()
    """The arrow keys or a click have reached another bed."""
    coloured = Signal(object)
    """The Colouring that is shown now."""

    def __init__(self, scene: PlanScene, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self._scene = scene
        self._cursor: Target | None = None
        self._colour_mode = ColourMode.HOUSEHOLD
        self.changes: Mapping[BedId, tuple[str, ...]] = {}
        """What happened to each bed since the day compared with, told where the pointer rests."""
        self._colouring: Colouring | None = None
        self._day: tuple[PlanState, FloorState | None, FacilityTimeline] | None = None
        self._chosen_room: RoomId | None = None
        self._preview_room: RoomId | None = None
        self._preview: Preview = {}
        self.strip = RoomStrip(self)
        self.put_below(self.strip, STRIP_HEIGHT)
        self.mini_map = MiniMap(self, scene)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Room plan"))

    # what the presenter asks for

    def show_day(self, state: PlanState, floor: FloorState | None, timeline: FacilityTimeline) -> None:
        """Colours the beds of a floor by what was asked for."""
        self._day = (state, floor, timeline)
        several = len({floor.floor.building_key for floor in state.floors}) > 1
        self._scene.name_floors(
            {floor.floor.id: floor_title(floor, with_building=several) for floor in state.floors}
        )
        self._colouring = colouring_of(self._colour_mode, state, timeline, () if floor is None else (floor,))
        self._scene.show_colouring(self._colouring)
        self.coloured.emit(self._colouring)
        self._show_weeks()

    def show_room(self, room: RoomId | None) -> None:
        """Shows the weeks of a room below the plan; without one, of the room the keyboard's frame is in."""
        self._chosen_room = room
        self._show_weeks()

    def preview_weeks(self, room: RoomId | None, preview: Preview) -> None:
        """Shows what a drop would do to a room's weeks; without a room, the one shown before."""
        self._preview_room, self._preview = room, preview
        self._show_weeks()

    def _show_weeks(self) -> None:
        room = self._preview_room or self._chosen_room or self._room_of_cursor()
        if room is None or self._day is None:
            self.strip.show_weeks(None, None)
            return
        state, _, timeline = self._day
        weeks = room_weeks(timeline, room, state.as_of, preview=self._preview)
        self.strip.show_weeks(weeks, self._colouring)

    def _room_of_cursor(self) -> RoomId | None:
        item = None if self._cursor is None else self._scene.item_of(self._cursor.room)
        return item.room.room.id if item is not None and item.room.beds else None

    @property
    def colour_mode(self) -> ColourMode:
        """What the colours tell."""
        return self._colour_mode

    @colour_mode.setter
    def colour_mode(self, mode: ColourMode) -> None:
        self._colour_mode = mode
        if self._day is not None:
            self.show_day(*self._day)

    @property
    def colouring(self) -> Colouring | None:
        """The colours shown, with what they mean."""
        return self._colouring

    @property
    def plan(self) -> PlanScene:
        """The floor shown."""
        return self._scene

    # what lies where

    def target_at(self, pointer: QPoint) -> Target | None:
        """The room or bed under a point of the view."""
        item = self._scene.room_at(self.mapToScene(pointer))
        if item is None:
            return None
        bed = item.bed_at(self.mapToScene(pointer), self.zoom)
        return Target(item.room.room.id, None if bed is None else bed.bed.id)

    def _bed_at(self, pointer: QPoint) -> BedState | None:
        return self._scene.bed_at(self.mapToScene(pointer), self.zoom)

    def bed_state(self, target: Target | None) -> BedState | None:
        """The bed of a target on the day shown."""
        item = None if target is None else self._scene.item_of(target.room)
        beds = item.room.beds if item is not None else ()
        return next((bed for bed in beds if target is not None and bed.bed.id == target.bed), None)

    @property
    def cursor_target(self) -> Target | None:
        """Where the keyboard has got to."""
        return self._cursor

    def put_cursor(self, target: Target | None) -> None:
        """Frames a bed and brings it into sight."""
        self._cursor = target
        self._scene.show_cursor(target)
        self._show_weeks()
        item = None if target is None else self._scene.item_of(target.room)
        bed = self.bed_state(target)
        if item is not None:
            box = item.content() if bed is None else item.bed_box(bed, self.zoom)
            self.ensureVisible(box, 30, 30)
        self.cursor_moved.emit()

    def point_of(self, item: RoomItem, bed: BedState | None) -> QPoint:
        """The middle of a room or bed in the view."""
        box = item.content() if bed is None else item.bed_box(bed, self.zoom)
        return self.mapFromScene(box.center())

    def viewportEvent(self, event: QEvent) -> bool:
        """Tells what is known of a bed or room where the pointer rests."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._tell(event)
            return True
        return super().viewportEvent(event)

    def _tell(self, event: QHelpEvent) -> None:
        position = QPointF(self.mapToScene(event.pos()))
        item, bed = self._scene.room_at(position), self._scene.bed_at(position, self.zoom)
        if item is None:
            QToolTip.hideText()
            return
        lines = (
            room_lines(item.room)
            if bed is None
            else (*bed_lines(bed, self._scene.year), *self.changes.get(bed.bed.id, ()))
        )
        # Escaped, because a tool tip would load what looks like markup in a name.
        QToolTip.showText(event.globalPos(), "<br>".join(html.escape(line) for line in lines), self)
