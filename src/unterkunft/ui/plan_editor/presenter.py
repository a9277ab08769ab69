"""What the plan editor does: the floor shown, the selection, and every step as one order; knows no Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from unterkunft.model.base import Point
from unterkunft.services.commands.bed_setting import BedCounts, BedsOfRoom, SetBeds
from unterkunft.services.commands.closures import ClosePlaces
from unterkunft.services.commands.held_places import HeldPlace
from unterkunft.services.commands.plan_editing import ChangedRoom, NewRoom, PlanStep, SaveRooms
from unterkunft.services.executor import Command
from unterkunft.services.plan_days import plan_state_on
from unterkunft.services.plan_state import FloorState, PlanState
from unterkunft.services.queries.plan_editing import BuildingChoice, building_of, buildings_of
from unterkunft.ui.plan.room_layout import lay_out
from unterkunft.ui.plan_editor import drafting, numbering
from unterkunft.ui.plan_editor.backdrop import Backdrop
from unterkunft.ui.plan_editor.drafting import DrawnRoom
from unterkunft.ui.plan_editor.findings import findings_of
from unterkunft.ui.plan_editor.overlay import NOTHING_OVER, Overlay
from unterkunft.ui.plan_editor.screen import EditorScreen
from unterkunft.ui.plan_editor.shapes import Outline, Side, measured_area, rectangle, resized, split
from unterkunft.ui.plan_editor.snapping import Snapping
from unterkunft.ui.plan_editor.tools import ToolId
from unterkunft.ui.workplace import Workplace, WorkplaceEvent
from unterkunft.values.ids import BedId, FloorId, RoomId
from unterkunft.values.period import Period
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure
from unterkunft.values.statuses import ClosureReason, RoomFeature, RoomUse

GRIDS = (0.5, 0.1)
_NEW_ROOM = (4.0, 5.0)
_TWO_BEDS = BedCounts(singles=2)


@dataclass(frozen=True, slots=True)
class NewRooms:
    """What a room gets when it is drawn."""

    use: RoomUse = RoomUse.SLEEPING
    beds: BedCounts = _TWO_BEDS


class EditorPresenter:
    """Decides what the editor shows and what gestures mean."""

    def __init__(self, workplace: Workplace, screen: EditorScreen) -> None:
        self._workplace, self._screen = workplace, screen
        self._selection: frozenset[RoomId] = frozenset()
        self._rooms: tuple[DrawnRoom, ...] = ()
        self._floor: FloorState | None = None
        self._shown: FloorId | None = None
        self._last_number: str | None = None
        self._tool = ToolId.SELECT
        self._building: UUID | None = None
        self._shown_building: UUID | None = None
        self.new_rooms = NewRooms()
        self.grid = GRIDS[0]
        self.backdrop = Backdrop(workplace.database, screen, self.order)
        self._forget = workplace.subscribe(self._on_event)

    def close(self) -> None:
        """Stops listening to the workplace."""
        self._forget()

    # what is shown

    @property
    def workplace(self) -> Workplace:
        """What the window works on."""
        return self._workplace

    @property
    def floor(self) -> FloorState | None:
        """The floor that is drawn."""
        return self._floor

    @property
    def building(self) -> UUID | None:
        """The building shown."""
        return self._shown_building

    @property
    def rooms(self) -> tuple[DrawnRoom, ...]:
        """Its rooms."""
        return self._rooms

    @property
    def selected(self) -> tuple[DrawnRoom, ...]:
        """Those selected, in reading order."""
        return drafting.in_reading_order(room for room in self._rooms if room.id in self._selection)

    @property
    def tool(self) -> ToolId:
        """The tool in the hand."""
        return self._tool

    def refresh(self) -> None:
        """Shows everything as it is now."""
        facility, database = self._workplace.facility, self._workplace.database
        buildings = () if facility is None else buildings_of(database, facility.id)
        self._floor = None if facility is None else self._floor_of(self._empty_house(), buildings)
        shown = None if self._floor is None else self._floor.floor.id
        if shown != self._shown:
            self._shown, self._last_number = shown, None
        states = () if self._floor is None else self._floor.rooms
        self._rooms = drafting.rooms_of(states, lay_out([each.room for each in states]))
        self._selection &= {room.id for room in self._rooms}
        self._shown_building = building_of(buildings, shown) or self._building
        self._screen.show_place(buildings, self._shown_building, self._floor)
        self.backdrop.show_floor(shown)
        self._show_rooms()
        self._screen.show_findings(findings_of(self._rooms))

    def choose_building(self, building: UUID) -> None:
        """A building, with its first floor where it has one."""
        self._building = building
        self.refresh()

    def choose_floor(self, floor: FloorId) -> None:
        """Another floor, here and in every other view."""
        self._building = None
        self._workplace.show_floor(floor)
        self.refresh()

    def _empty_house(self) -> PlanState:
        """The house on the day shown with nobody in it: whoever draws walls sees no names."""
        timeline = self._workplace.timeline()
        empty = replace(timeline, assignments=(), stays=(), arrivals=())
        return plan_state_on(empty, self._workplace.as_of, self._workplace.rule_pack())

    def _floor_of(self, state: PlanState, buildings: tuple[BuildingChoice, ...]) -> FloorState | None:
        """The floor chosen, else the first with beds, as the plan shows it; else the first."""
        inside = next((each.floors for each in buildings if each.id == self._building), None)
        floors = [
            each
            for each in state.floors
            if inside is None or any(floor.id == each.floor.id for floor in inside)
        ]
        chosen = (each for each in floors if each.floor.id == self._workplace.floor)
        with_beds = (each for each in floors if any(room.beds for room in each.rooms))
        return next(chosen, None) or next(with_beds, None) or next(iter(floors), None)

    def _on_event(self, event: WorkplaceEvent) -> None:
        if event in (WorkplaceEvent.FLOOR_SHOWN, WorkplaceEvent.FACILITY_CHOSEN):
            self._building = None
        if event not in (WorkplaceEvent.HISTORY_CHANGED, WorkplaceEvent.SELECTION_CHANGED):
            self.refresh()

    def _show_rooms(self) -> None:
        self._screen.show_rooms(self._rooms, self._selection)

    # tools

    def take(self, tool: ToolId) -> None:
        """Takes a tool into the hand."""
        self._tool = tool
        self._screen.show_overlay(NOTHING_OVER)
        self._screen.show_tool(tool)

    def show_overlay(self, overlay: Overlay) -> None:
        """Shows what is being drawn."""
        self._screen.show_overlay(overlay)

    def snapping(self, *, without: Iterable[RoomId] = ()) -> Snapping:
        """What points are caught at: the other rooms, else the grid."""
        left_out = frozenset(without)
        outlines = (room.outline for room in self._rooms if room.id not in left_out)
        return Snapping.around(outlines, grid=self.grid)

    # selection

    def select(self, rooms: Iterable[RoomId]) -> None:
        """Selects these rooms and no others."""
        self._selection = frozenset(rooms)
        self._show_rooms()

    def select_all(self, use: RoomUse | None = None) -> None:
        """Selects every room, or every room of a use."""
        self.select(room.id for room in self._rooms if use is None or room.room.use is use)

    def select_beside(self, step: int) -> None:
        """The next room in reading order, as Tab goes through a form."""
        order = drafting.in_reading_order(self._rooms)
        if not order:
            return
        chosen = [index for index, room in enumerate(order) if room.id in self._selection]
        start = (chosen[0] if step < 0 else chosen[-1]) if chosen else (-1 if step > 0 else 0)
        self.select([order[(start + step) % len(order)].id])

    # drawing

    def draw(self, outline: Outline, use: RoomUse | None) -> None:
        """A room was drawn; it gets its number and its beds at once and is selected."""
        chosen = self.new_rooms.use if use is None else use
        room = drafting.new_room(self._names(chosen, 1)[0], chosen, outline, self.new_rooms.beds)
        self._create(PlanStep.DRAWN, (room,))

    def insert_room(self) -> None:
        """A room of common size beside the one selected: the keyboard's way to draw."""
        beside = self.selected[-1].box if self.selected else None
        left, top = (0.0, 0.0) if beside is None else (beside.right, beside.top)
        self.draw(rectangle((left, top), (left + _NEW_ROOM[0], top + _NEW_ROOM[1])), None)

    def duplicate(self) -> None:
        """The selected rooms once more, to the right of themselves."""
        self._copy(PlanStep.DUPLICATED, count=1, side=Side.RIGHT, gap=0.0)

    def array(self, count: int, side: Side, gap: float) -> None:
        """So many copies in a row."""
        self._copy(PlanStep.DUPLICATED, count=count, side=side, gap=gap)

    def _copy(self, step: PlanStep, *, count: int, side: Side, gap: float) -> None:
        rooms = self.selected
        if not rooms:
            return
        steps = drafting.row_of_steps(rooms, count, side, gap)
        keys = [(turn, room) for turn in range(count) for room in rooms]
        numbers: dict[tuple[int, RoomId], str] = {}
        for use in dict.fromkeys(room.room.use for room in rooms):
            of_use = [(turn, room.id) for turn, room in keys if room.room.use is use]
            after = next((room.room.number for room in reversed(rooms) if room.room.use is use), None)
            numbers |= dict(zip(of_use, self._names(use, len(of_use), after=after), strict=True))
        self._create(step, drafting.copies(rooms, steps, numbers))

    def _names(self, use: RoomUse, count: int, *, after: str | None = None) -> list[str]:
        """Bedrooms are numbered on from the last one named, others bear the word for their use."""
        taken = [room.room.number.strip() for room in self._rooms]
        if use is not RoomUse.SLEEPING:
            return numbering.named_by_use(taken, self._screen.word_for(use), count)
        level = 0 if self._floor is None else self._floor.floor.level
        return numbering.next_numbers(taken, level=level, count=count, after=after or self._last_number)

    def _create(self, step: PlanStep, rooms: tuple[NewRoom, ...]) -> None:
        if self._save(step, created=rooms):
            for room in rooms:
                self._remember_number(room.content.number, room.content.use)
            self.select(room.id for room in rooms)

    def _remember_number(self, number: str, use: RoomUse) -> None:
        if use is RoomUse.SLEEPING:
            self._last_number = number

    # changing

    def move_selected(self, by: Point) -> None:
        """The selected rooms elsewhere."""
        if by != (0.0, 0.0):
            self._save(PlanStep.MOVED, changed=drafting.shifted(self.selected, by))

    def reshape(self, room: RoomId, outline: Outline) -> None:
        """Another outline for a room."""
        found = self._room(room)
        if found is not None and outline != found.outline:
            self._save(PlanStep.RESIZED, changed=(drafting.reshaped(found, outline),))

    def resize_selected(self, width: float | None, length: float | None) -> None:
        """The width or the length of the selected rooms, typed in."""
        changes = tuple(
            drafting.reshaped(room, resized(room.outline, width or room.box.width, length or room.box.height))
            for room in self.selected
        )
        self._save(PlanStep.RESIZED, changed=changes)

    def change_selected(self, **wanted: Any) -> None:
        """Other values for the selected rooms."""
        changes = tuple(
            ChangedRoom(room.id, room.content, replace(room.content, **wanted)) for room in self.selected
        )
        self._save(PlanStep.CHANGED, changed=tuple(each for each in changes if each.before != each.after))

    def set_feature(self, feature: RoomFeature, *, is_there: bool) -> None:
        """A feature for the selected rooms, or taken from them; what else they offer stays."""
        self._save(PlanStep.CHANGED, changed=drafting.with_feature(self.selected, feature, is_there=is_there))

    def number_selected(self, number: str) -> None:
        """The number of the one room selected, or the first of several that are numbered on."""
        rooms = self.selected
        wanted = number.strip()
        if len(rooms) == 1:
            numbers = [wanted]
        else:
            chosen = {room.id for room in rooms}
            taken = [room.room.number for room in self._rooms if room.id not in chosen]
            numbers = numbering.next_numbers(taken, level=0, count=len(rooms), after=wanted)
            numbers = [wanted, *numbers[:-1]] if wanted not in numbers else numbers
        changes = tuple(
            ChangedRoom(room.id, room.content, replace(room.content, number=each))
            for room, each in zip(rooms, numbers, strict=True)
            if room.room.number != each
        )
        if self._save(PlanStep.NUMBERED, changed=changes) and rooms:
            self._remember_number(numbers[-1], rooms[-1].room.use)

    def measure_selected(self) -> None:
        """The area of each selected room is what its outline measures."""
        changes = tuple(
            ChangedRoom(room.id, room.content, replace(room.content, area_m2=measured_area(room.outline)))
            for room in self.selected
        )
        self._save(PlanStep.CHANGED, changed=tuple(each for each in changes if each.before != each.after))

    def set_beds(self, beds: Mapping[RoomId, BedCounts]) -> None:
        """So many beds for each room; beds that somebody had can be closed instead."""
        rooms = [room for room in self._rooms if room.id in beds and room.beds != beds[room.id]]
        if rooms:
            self._execute(SetBeds(tuple(BedsOfRoom(room.id, beds[room.id]) for room in rooms)))

    def align(self, side: Side) -> None:
        """The selected rooms end at one line."""
        self._save(PlanStep.ALIGNED, changed=drafting.aligned(self.selected, side))

    def adopt(self) -> None:
        """Rooms that were never drawn stay where the plan has put them."""
        undrawn = [room for room in self._rooms if not room.is_drawn]
        changes = tuple(
            ChangedRoom(room.id, room.content, replace(room.content, outline=room.outline))
            for room in undrawn
        )
        self._save(PlanStep.ADOPTED, changed=changes)

    def split_along(self, one: Point, other: Point) -> None:
        """A room in two along a line; its beds stay in the first part."""
        cut = [(room, split(room.outline, one, other)) for room in self.selected or self._rooms]
        middle = ((one[0] + other[0]) / 2, (one[1] + other[1]) / 2)
        found = [(room, parts) for room, parts in cut if parts and room.box.shrunk(-0.01).contains(*middle)]
        if len(found) != 1:
            self._screen.tell_refused(DomainRefusal("NO_ROOM_TO_SPLIT"))
            return
        room, parts = found[0]
        assert parts is not None
        kept, new = drafting.divided(room, parts, self._names(room.room.use, 1)[0])
        if self._save(PlanStep.SPLIT, created=(new,), changed=(kept,)):
            self.select((kept.id, new.id))

    def halve(self, *, is_upright: bool) -> None:
        """The one room selected in two halves: the keyboard's way to split."""
        if len(self.selected) == 1:
            box = self.selected[0].box
            x, y = (round(each, 2) for each in box.centre)
            line = (
                ((x, box.top - 1), (x, box.bottom + 1))
                if is_upright
                else ((box.left - 1, y), (box.right + 1, y))
            )
            self.split_along(*line)

    def remove_selected(self) -> None:
        """The selected rooms go, where nobody ever slept in them; else they can be closed."""
        if self._selection:
            self._save(PlanStep.REMOVED, removed=tuple(room.id for room in self.selected))

    # orders

    def order(self, command: Command) -> bool:
        """Carries out an order; says what was done, or why not."""
        return self._execute(command)

    def _room(self, room: RoomId) -> DrawnRoom | None:
        return next((each for each in self._rooms if each.id == room), None)

    def _save(
        self,
        step: PlanStep,
        *,
        created: tuple[NewRoom, ...] = (),
        changed: tuple[ChangedRoom, ...] = (),
        removed: tuple[RoomId, ...] = (),
    ) -> bool:
        if self._shown is None or not (created or changed or removed):
            return False
        return self._execute(SaveRooms(self._shown, step, created=created, changed=changed, removed=removed))

    def _execute(self, command: Command) -> bool:
        try:
            changes = self._workplace.execute(command)
        except DomainRefusal as refusal:
            self._refused(refusal)
            return False
        except EnvironmentFailure as failure:
            self._screen.tell_refused(failure)
            return False
        self._screen.tell_done(changes.wording)
        return bool(changes)

    def _refused(self, refusal: DomainRefusal) -> None:
        """Beds that somebody had cannot go, but they can be closed from a day on."""
        held: tuple[HeldPlace, ...] = refusal.values.get("held", ())  # type: ignore[assignment]
        day = self._screen.ask_closing_day(held) if held else None
        if not held:
            self._screen.tell_refused(refusal)
        elif day is not None:
            beds: tuple[BedId, ...] = tuple(dict.fromkeys(each.bed for each in held))
            self._execute(ClosePlaces(beds, (), Period(day, None), ClosureReason.OTHER))
