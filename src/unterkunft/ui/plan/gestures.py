"""Gestures as objects: what begins with a press goes on, ends in one step or is called off."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QWidget

from unterkunft.ui.plan.drag_mime import mime_of
from unterkunft.ui.plan.ghost import ghost_of, title_of
from unterkunft.ui.plan.placement_session import Mark, PlacementSession, Target, mark_of
from unterkunft.ui.rule_sentences import verdict_sentence
from unterkunft.ui.wording import tr
from unterkunft.values.ids import BedId, ResidentId, RoomId


class DropStage(Protocol):
    """Where people on their way are shown: the plan."""

    def show_aim(self, room: RoomId | None, preview: Mapping[BedId, str]) -> None:
        """Highlights a room and writes names into the beds people would get."""

    def say(self, title: str, reason: str, *, mark: Mark) -> None:
        """Says beside the pointer whether they fit, and why not."""

    def follow(self, pointer: QPoint) -> None:
        """Moves what is said along with the pointer."""

    def be_silent(self) -> None:
        """Says nothing."""


class Carrier(Protocol):
    """A presenter that knows who is on the way, and where they are put."""

    @property
    def session(self) -> PlacementSession | None:
        """The people on their way, while there are any."""

    def begin(self, residents: Iterable[ResidentId]) -> PlacementSession | None:
        """Asks where these people could go; None where the day is only for looking."""

    def end(self) -> None:
        """Nobody is on the way any more."""

    def drop(self, session: PlacementSession, target: Target) -> bool:
        """Puts the people there in one step; says whether anything changed."""


class MovePeople:
    """People from the grasp to the drop. Verdicts are asked once; moving only looks them up."""

    def __init__(self, presenter: Carrier, stage: DropStage) -> None:
        self._presenter, self._stage = presenter, stage
        self._session: PlacementSession | None = None
        self._target: Target | None = None
        self._is_guest = False

    @property
    def session(self) -> PlacementSession | None:
        """The people on their way."""
        return self._session

    def start(self, residents: Iterable[ResidentId]) -> bool:
        """Takes people up, unless they are on their way already; says whether they may go."""
        going = tuple(residents)
        running = self._presenter.session
        self._is_guest = running is None or set(running.residents) != set(going)
        if self._is_guest:
            running = self._presenter.begin(going)
        self._session, self._target = running, None
        return running is not None

    def update(self, target: Target | None, pointer: QPoint) -> None:
        """The pointer is over a room or bed, or over nothing."""
        session = self._session
        if session is None or target is None:
            self._leave()
            return
        aim = session.aimed_at(target)
        if aim != self._target:
            self._target = aim
            self._show(session, aim)
        self._stage.follow(pointer)

    def leave(self) -> None:
        """The pointer has left the plan; a drag begun elsewhere may never come back."""
        if self._is_guest:
            self.cancel()
        else:
            self._leave()

    def finish(self, target: Target | None) -> bool:
        """The drop: one step, or a refusal that says why."""
        session = self._session
        self._leave()
        self._session = None
        if session is None or target is None:
            return False
        self._presenter.end()
        return self._presenter.drop(session, target)

    def cancel(self) -> None:
        """Nothing has happened."""
        self._leave()
        self._session = None
        self._presenter.end()

    def _leave(self) -> None:
        if self._target is not None:
            self._target = None
            self._stage.show_aim(None, {})
        self._stage.be_silent()

    def _show(self, session: PlacementSession, aim: Target) -> None:
        verdict = session.verdict(aim)
        mark = mark_of(verdict)
        names = {person.id: person.name for person in session.people}
        allowed = mark is not Mark.REFUSED and not session.changes_nothing(aim)
        preview = {each.bed: names[each.resident] for each in verdict.placements} if allowed else {}
        self._stage.show_aim(aim.room, preview)
        if session.changes_nothing(aim):
            self._stage.say(title_of(session.people), tr("is already here"), mark=Mark.ALLOWED)
            return
        self._stage.say(hint_title(session, aim), hint_reason(session, aim), mark=mark)


def hint_title(session: PlacementSession, aim: Target) -> str:
    """`Familie Haddad: 3 von 4 passen`."""
    verdict, title = session.verdict(aim), title_of(session.people)
    if verdict.asked == 1:
        return title
    fitting = 0 if verdict.is_refused and not session.takes_some(aim.room) else len(verdict.placements)
    return tr("{title}: {fitting} of {asked} fit", title=title, fitting=fitting, asked=verdict.asked)


def hint_reason(session: PlacementSession, aim: Target) -> str:
    """The verdict in words, and what to do where only some of the people fit."""
    verdict = session.verdict(aim)
    sentence = verdict_sentence(verdict, session.room(aim.room))
    if aim.bed is None and verdict.is_refused and session.takes_some(aim.room):
        some = tr(
            "On a free bed: {fitting} of {asked}.", fitting=len(verdict.placements), asked=verdict.asked
        )
        return f"{sentence}. {some}"
    return sentence


def carry(source: QWidget, presenter: Carrier, residents: Iterable[ResidentId]) -> None:
    """Runs a drag from a widget until it is dropped or called off; asks nothing of the source afterwards."""
    session = presenter.begin(residents)
    if session is None:
        return
    drag = QDrag(source)
    drag.setMimeData(mime_of(session.residents))
    drag.setPixmap(ghost_of(session.people, ratio=source.devicePixelRatioF()))
    drag.setHotSpot(QPoint(-14, -6))
    try:
        drag.exec(Qt.DropAction.MoveAction)
    finally:
        presenter.end()


class ScrollArea(Protocol):
    """What can be pushed about."""

    def scroll_by(self, x: int, y: int) -> None:
        """Moves the sight by so many pixels."""


class Pan:
    """The plan pushed about with the middle button, or with space held."""

    def __init__(self, area: ScrollArea) -> None:
        self._area = area
        self._last: QPoint | None = None

    @property
    def is_running(self) -> bool:
        """Whether the plan is being pushed."""
        return self._last is not None

    def start(self, pointer: QPoint) -> None:
        """Takes hold of the plan."""
        self._last = pointer

    def update(self, pointer: QPoint) -> None:
        """Pushes it along."""
        if self._last is not None:
            step = pointer - self._last
            self._last = pointer
            self._area.scroll_by(-step.x(), -step.y())

    def finish(self) -> None:
        """Lets go."""
        self._last = None

    def cancel(self) -> None:
        """Lets go where it is; pushing changes nothing."""
        self.finish()


_EDGE, _EDGE_STEP, _EDGE_PAUSE_MS = 28, 14, 30


class EdgePush:
    """The plan moves on while people are held at its edge."""

    def __init__(self, area: ScrollArea, owner: QObject) -> None:
        self._area = area
        self._step = QPoint()
        self._timer = QTimer(owner, interval=_EDGE_PAUSE_MS)
        self._timer.timeout.connect(self._push)

    def update(self, pointer: QPoint, size: QSize) -> None:
        """The pointer is here, in a plan of this size."""
        self._step = QPoint(_edge_step(pointer.x(), size.width()), _edge_step(pointer.y(), size.height()))
        if self._step.isNull():
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def finish(self) -> None:
        """Stands still."""
        self._timer.stop()

    def _push(self) -> None:
        self._area.scroll_by(self._step.x(), self._step.y())


def _edge_step(position: int, size: int) -> int:
    """How far to push: towards the edge the pointer is at."""
    if position < _EDGE:
        return -_EDGE_STEP
    return _EDGE_STEP if position > size - _EDGE else 0
