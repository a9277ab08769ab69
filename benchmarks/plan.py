"""The plan in the window: opening a facility or floor, stepping through days, and a drop."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks import bare_sqlite
from benchmarks.bare_scene import BareFloor
from benchmarks.measuring import Row, compare, timed
from benchmarks.sample import TODAY, Sample, opened
from unterkunft.app.composition import Composed, compose
from unterkunft.app.main import started_application
from unterkunft.app.settings import Settings
from unterkunft.services.plan_state import FloorState
from unterkunft.ui import theme
from unterkunft.ui.day.page import DayPage
from unterkunft.ui.destination import PageId
from unterkunft.ui.habits import QUIET
from unterkunft.ui.plan.drag_mime import mime_of
from unterkunft.ui.plan.placement_session import Mark, Target, mark_of
from unterkunft.values.ids import ResidentId

_FACILITY_TABLES = ("stays", "bed_assignments", "residents", "household_members", "attendance", "closures")


def rows(sample: Sample, folder: Path) -> tuple[Row, ...]:
    """All measurements in one window."""
    application = started_application("de")
    settings = Settings(folder / "window.ini")
    theme.prepare(application, settings.appearance)
    composed = compose(opened(sample), settings, today=TODAY)
    composed.workplace.habits = QUIET
    composed.window.show()
    composed.window.show_page(PageId.PLAN)
    plan = Plan(composed)
    measured = (
        _opening_a_facility(plan, sample),
        _opening_a_floor(plan),
        _stepping(plan),
        _dropping(plan, sample, folder),
    )
    composed.window.close()
    return measured


def settle() -> None:
    """Lets the window do all it has to do, painting included."""
    for _ in range(3):
        QApplication.processEvents()


class Plan:
    """The window with the facility that has most beds on a floor."""

    def __init__(self, composed: Composed) -> None:
        self.workplace = composed.workplace
        page = composed.window.page
        if not isinstance(page, DayPage):
            raise TypeError("the first page is not the plan")
        self.page = page
        self.choices = self.workplace.facilities()
        self.workplace.choose_facility(max(self.choices, key=self._most_beds))
        settle()

    def _most_beds(self, choice: Any) -> int:
        self.workplace.choose_facility(choice)
        return _bed_count(self.floors()[0])

    def floors(self) -> list[FloorState]:
        """The floors of the facility, those with most beds first."""
        return sorted(self.workplace.plan_state().floors, key=_bed_count, reverse=True)


def _bed_count(floor: FloorState) -> int:
    return sum(len(room.beds) for room in floor.rooms)


def _opening_a_facility(plan: Plan, sample: Sample) -> Row:
    chosen = plan.workplace.facility
    if chosen is None:
        raise LookupError("no facility is shown")
    others = cycle([next(each for each in plan.choices if each != chosen), chosen])

    def open_next() -> None:
        plan.workplace.choose_facility(next(others))
        settle()

    with closing(bare_sqlite.connection_to(sample.file)) as connection:
        reading = timed(lambda: bare_sqlite.read(connection, _FACILITY_TABLES))
        comparison = compare(timed(open_next), reading, rounds=11)
    plan.workplace.choose_facility(chosen)
    settle()
    return Row("opening a facility", "SQLite reading such rows", comparison)


def _opening_a_floor(plan: Plan) -> Row:
    bare = BareFloor(plan.page.view)
    bare.show()
    ours, theirs = cycle(plan.floors()[:2]), cycle(plan.floors()[:2])

    def open_next() -> None:
        plan.page.show_floor(next(ours).floor.id)
        settle()

    def open_bare() -> None:
        bare.open_floor(next(theirs))
        settle()

    comparison = compare(timed(open_next), timed(open_bare), rounds=21)
    bare.close()
    return Row("opening a floor", "bare Qt boxes and words", comparison)


def _stepping(plan: Plan) -> Row:
    """Backwards over days on which something changes, none of them shown before."""
    workplace, bare = plan.workplace, BareFloor(plan.page.view)
    bare.show()
    days = (day for day in reversed(workplace.timeline().days_of_change()) if day < TODAY)

    def step() -> None:
        workplace.show_day(next(days))
        settle()

    def step_bare() -> None:
        bare.show_words(_floor_shown(plan))
        settle()

    bare.open_floor(_floor_shown(plan))
    comparison = compare(timed(step), timed(step_bare), rounds=31)
    bare.close()
    workplace.show_day(TODAY)
    settle()
    return Row("date step", "bare Qt boxes, new words", comparison)


def _floor_shown(plan: Plan) -> FloorState:
    shown = plan.page.presenter.floor
    if shown is None:
        raise LookupError("no floor is shown")
    return shown


@dataclass(frozen=True, slots=True)
class Move:
    """A person and a bed on the same floor that would be theirs without a word."""

    resident: ResidentId
    target: Target


def _dropping(plan: Plan, sample: Sample, folder: Path) -> Row:
    floor = max(plan.floors(), key=lambda each: sum(1 for _ in _moves(plan, each)))
    plan.page.show_floor(floor.floor.id)
    settle()
    moves = cycle(list(_moves(plan, floor)))
    painted = Painted(plan.page.view.viewport())
    copy = folder / "copy.sqlite"
    content = bare_sqlite.content_of(sample.file)
    bare_sqlite.write(copy, content)
    with closing(bare_sqlite.connection_to(copy)) as connection:
        placing = timed(lambda: _place_bare(connection, content.rows["bed_assignments"][0]))
        comparison = compare(lambda: _seconds_of_drop(plan, next(moves), painted), placing, rounds=15)
    return Row("drop to picture", "SQLite writing such rows", comparison)


def _moves(plan: Plan, floor: FloorState) -> Iterator[Move]:
    """One move for each person who could move on a floor."""
    for room in floor.rooms:
        for bed in room.beds:
            move = None if bed.occupant is None else _move_of(plan, bed.occupant.id, floor)
            if move is not None:
                yield move


def _move_of(plan: Plan, resident: ResidentId, floor: FloorState) -> Move | None:
    session = plan.page.presenter.question([resident])
    if session is None:
        return None
    free = [Target(room.room.id, bed.bed.id) for room in floor.rooms for bed in room.beds if bed.is_free]
    simple = (Mark.ALLOWED, Mark.NOTED)
    fitting = (
        each
        for each in free
        if mark_of(session.verdict(each)) in simple and not session.changes_nothing(each)
    )
    target = next(fitting, None)
    return None if target is None else Move(resident, target)


class Painted(QObject):
    """Notes that a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.is_painted = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Looks at the event and lets it pass."""
        if event.type() is QEvent.Type.Paint:
            self.is_painted = True
        return super().eventFilter(watched, event)


def _seconds_of_drop(plan: Plan, move: Move, painted: Painted) -> float:
    """From the drop event to the picture with the person in the new bed; then all is taken back."""
    view = plan.page.view
    item = plan.page.scene.item_of(move.target.room)
    if item is None:
        raise LookupError("the room is not on the floor shown")
    bed = next(each for each in item.room.beds if each.bed.id == move.target.bed)
    pointer, mime = view.point_of(item, bed), mime_of([move.resident])
    action, button = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    for event_class in (QDragEnterEvent, QDragMoveEvent):
        QApplication.sendEvent(view.viewport(), event_class(pointer, action, mime, button, none))
    settle()
    painted.is_painted = False

    def drop() -> None:
        event = QDropEvent(QPointF(pointer), action, mime, button, none)
        QApplication.sendEvent(view.viewport(), event)
        while not (painted.is_painted and _sleeps_there(plan, move)):
            QApplication.processEvents()

    seconds = timed(drop)()
    plan.workplace.undo()
    settle()
    return seconds


def _sleeps_there(plan: Plan, move: Move) -> bool:
    item = plan.page.scene.item_of(move.target.room)
    return item is not None and any(
        bed.bed.id == move.target.bed and bed.occupant is not None and bed.occupant.id == move.resident
        for bed in item.room.beds
    )


def _place_bare(connection: Any, assignment: tuple[Any, ...]) -> None:
    """One assignment ended, one begun, committed."""
    columns = [each[1] for each in connection.execute("PRAGMA table_info(bed_assignments)")]
    new = dict(zip(columns, assignment, strict=True)) | {"id": uuid4().hex, "key": uuid4().hex}
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE bed_assignments SET version = version + 1 WHERE id = ?", (assignment[-2],))
    bare_sqlite.insert(connection, "bed_assignments", [tuple(new.values())])
    connection.execute("COMMIT")
