"""The plan of one site of 10,080 beds with five years of stays, against Qt painting as many boxes."""

from __future__ import annotations

import resource
import sys
from collections.abc import Iterator
from contextlib import closing
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent
from PySide6.QtWidgets import QApplication

from benchmarks import bare_sqlite
from benchmarks.bare_scene import BareFloor
from benchmarks.measuring import Row, compare, timed
from benchmarks.plan import Plan, settle
from benchmarks.plan_site_rows import make_site
from benchmarks.sample import TODAY, Sample
from unterkunft.app.composition import Composed, compose
from unterkunft.app.main import started_application
from unterkunft.app.opening import open_for_work
from unterkunft.app.settings import Settings
from unterkunft.services.conflicts import ConflictBook
from unterkunft.services.plan_state import FloorState
from unterkunft.ui import theme
from unterkunft.ui.day.view_switch import ViewId
from unterkunft.ui.destination import PageId
from unterkunft.ui.habits import QUIET
from unterkunft.ui.plan.drag_mime import mime_of
from unterkunft.ui.plan.site import SITE, site_of

_ROUNDS = 9
_READ = ("stays", "bed_assignments", "residents", "household_members", "closures")


def rows(_sample: Sample, folder: Path) -> Iterator[Row]:
    """Each row as soon as it is measured; the memory is told at the end."""
    file = folder / "site.sqlite"
    make_site(file)
    composed = _opened(file, folder)
    plan = Plan(composed)
    yield from (_stepping(plan, view) for view in (ViewId.PLAN, ViewId.CALENDAR, ViewId.LIST))
    plan.page.show_view(ViewId.PLAN)
    yield _opening_a_floor(plan)
    yield _drag_frame(plan)
    yield _repainting(plan)
    yield _conflicts(plan, file)
    print(f"memory with the site open: {_megabytes():.0f} MB", file=sys.stderr)
    composed.window.close()


def _opened(file: Path, folder: Path) -> Composed:
    application = started_application("de")
    settings = Settings(folder / "site.ini")
    theme.prepare(application, settings.appearance)
    composed = compose(open_for_work(str(file)), settings, today=TODAY)
    composed.workplace.habits = QUIET
    composed.window.resize(1440, 900)
    composed.window.show()
    composed.window.show_page(PageId.PLAN)
    return composed


def _stepping(plan: Plan, view: ViewId) -> Row:
    """Backwards over days on which something changes, none of them shown before."""
    plan.page.show_view(view)
    settle()
    workplace, bare = plan.workplace, BareFloor(plan.page.view)
    days = (day for day in reversed(workplace.timeline().days_of_change()) if day < workplace.as_of)
    bare.show()
    bare.open_floor(_floor(plan))

    def step() -> None:
        workplace.show_day(next(days))
        settle()

    def step_bare() -> None:
        bare.show_words(_floor(plan))
        settle()

    comparison = compare(timed(step), timed(step_bare), rounds=_ROUNDS)
    bare.close()
    return Row(f"site: date step, {view.value}", "bare floor, new words", comparison)


def _opening_a_floor(plan: Plan) -> Row:
    bare, floors = BareFloor(plan.page.view), plan.floors()
    bare.show()
    ours, theirs = cycle(floors), cycle(floors)

    def open_next() -> None:
        plan.page.show_floor(next(ours).floor.id)
        settle()

    def open_bare() -> None:
        bare.open_floor(next(theirs))
        settle()

    comparison = compare(timed(open_next), timed(open_bare), rounds=_ROUNDS)
    bare.close()
    return Row("site: opening a floor", "bare Qt boxes and words", comparison)


def _drag_frame(plan: Plan) -> Row:
    """A person over one bed after the other, none of them asked before; the bare scene paints two rooms."""
    view, bare = plan.page.view, BareFloor(plan.page.view)
    plan.workplace.show_day(TODAY)
    settle()
    rooms = plan.page.scene.room_items
    who = next(bed.occupant.id for item in rooms for bed in item.room.beds if bed.occupant)
    places = cycle([view.point_of(item, bed) for item in rooms for bed in item.room.beds])
    mime, action = mime_of([who]), Qt.DropAction.MoveAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), action, mime, left, none)
    QApplication.sendEvent(view.viewport(), enter)
    settle()
    bare.show()
    bare.open_floor(_floor(plan))

    def move() -> None:
        event = QDragMoveEvent(QPointF(next(places)).toPoint(), action, mime, left, none)
        QApplication.sendEvent(view.viewport(), event)
        settle()

    def move_bare() -> None:
        bare.viewport().update(0, 0, bare.width() // 7, bare.height() // 6)
        settle()

    comparison = compare(timed(move), timed(move_bare), rounds=3 * _ROUNDS)
    plan.page.presenter.end()
    bare.close()
    return Row("site: frame of a drag", "bare scene, a part of it", comparison)


def _repainting(plan: Plan) -> Row:
    bare = BareFloor(plan.page.view)
    bare.show()
    plan.page.show_floor(SITE)
    bare.open_floor(site_of(plan.workplace.plan_state()))
    bare.fitInView(bare.sceneRect(), Qt.AspectRatioMode.KeepAspectRatio)
    settle()
    ours = timed(lambda: plan.page.view.viewport().repaint())
    comparison = compare(ours, timed(lambda: bare.viewport().repaint()), rounds=_ROUNDS)
    bare.close()
    return Row("site: all of it painted", "bare Qt boxes and words", comparison)


def _conflicts(plan: Plan, file: Path) -> Row:
    timeline, pack = plan.workplace.timeline(), plan.workplace.rule_pack()
    with closing(bare_sqlite.connection_to(file)) as connection:
        comparison = compare(
            timed(lambda: ConflictBook(timeline, pack).on(TODAY)),
            timed(lambda: bare_sqlite.read(connection, _READ)),
            rounds=_ROUNDS // 3,
        )
    return Row("site: conflicts of a day", "SQLite reading such rows", comparison)


def _floor(plan: Plan) -> FloorState:
    shown = plan.page.presenter.floor
    if shown is None:
        raise LookupError("no floor is shown")
    return shown


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
