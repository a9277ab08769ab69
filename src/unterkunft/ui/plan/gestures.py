"""Gestures as objects: what begins with a press goes on, ends in one step or is called off."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from PySide6.QtCore import QMimeData, QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QDrag, QDropEvent
from PySide6.QtWidgets import QWidget

from unterkunft.ui.plan.drag_mime import mime_of, mime_of_arrival
from unterkunft.ui.plan.ghost import ghost_of
from unterkunft.ui.plan.offer_words import Hint, hint_of
from unterkunft.ui.plan.offers import Offer, Offers
from unterkunft.ui.plan.placement_session import PlacementSession, Target
from unterkunft.ui.plan.room_painting import Aim
from unterkunft.values.ids import BedId, ExpectedArrivalId, ResidentId


class DropStage(Protocol):
    """Where people on their way are shown: the plan."""

    def show_origin(self, beds: frozenset[BedId]) -> None:
        """Marks the beds people come from; none once they are put down."""

    def show_aim(self, aim: Aim | None) -> None:
        """Highlights where a drop would put people."""

    def say(self, hint: Hint) -> None:
        """Says beside the pointer whether they fit, why not, and whom they would meet."""

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

    def take(self, session: PlacementSession, offer: Offer) -> bool:
        """Does in one step what was offered; says whether anything changed."""


class ArrivalCarrier(Carrier, Protocol):
    """One that can also take up people who are only announced."""

    def begin_arrival(self, arrival: ExpectedArrivalId) -> PlacementSession | None:
        """Asks where they could go."""


class MovePeople:
    """People from the grasp to the drop. Verdicts are asked once; moving only looks them up."""

    def __init__(self, presenter: Carrier, stage: DropStage) -> None:
        self._presenter, self._stage = presenter, stage
        self._offers: Offers | None = None
        self._offer: Offer | None = None
        self._is_guest = False

    @property
    def session(self) -> PlacementSession | None:
        """The people on their way."""
        return None if self._offers is None else self._offers.session

    def start(self, residents: Iterable[ResidentId]) -> bool:
        """Takes people up, unless they are on their way already; says whether they may go."""
        going = tuple(residents)
        running = self._presenter.session
        is_guest = running is None or set(running.residents) != set(going)
        return self.start_with(self._presenter.begin(going) if is_guest else running, is_guest=is_guest)

    def start_with(self, running: PlacementSession | None, *, is_guest: bool) -> bool:
        """Takes up whom a session is about; a guest is gone once the pointer leaves."""
        self._is_guest = is_guest
        self._offers, self._offer = None if running is None else Offers(running), None
        if running is not None:
            self._stage.show_origin(frozenset(running.beds_now.values()))
        return running is not None

    def means_swap(self, target: Target | None, event: QDropEvent) -> bool:
        """Ctrl lets people change places; Alt lets whoever sleeps there give way to people of the tray."""
        held = event.modifiers()
        if held & Qt.KeyboardModifier.ControlModifier:
            return True
        offers = self._offers if held & Qt.KeyboardModifier.AltModifier else None
        return offers is not None and target is not None and offers.could_lift(target)

    def update(self, target: Target | None, pointer: QPoint, *, wants_swap: bool = False) -> None:
        """The pointer is over a room or bed, or over nothing."""
        offers = self._offers
        if offers is None or target is None:
            self._leave()
            return
        offer = offers.at(target, wants_swap=wants_swap)
        if offer != self._offer:
            self._offer = offer
            self._stage.show_aim(_aim(offers.session, offer))
            self._stage.say(hint_of(offers, offer))
        self._stage.follow(pointer)

    def leave(self) -> None:
        """The pointer has left the plan; a drag begun elsewhere may never come back."""
        if self._is_guest:
            self.cancel()
        else:
            self._leave()

    def finish(self, target: Target | None, *, wants_swap: bool = False) -> bool:
        """The drop: one step, or a refusal that says why."""
        offers = self._let_go()
        if offers is None or target is None:
            return False
        self._presenter.end()
        return self._presenter.take(offers.session, offers.at(target, wants_swap=wants_swap))

    def put_down(self, target: Target | None) -> PlacementSession | None:
        """The drop that asks first until when: nothing has happened yet, the people are still asked for."""
        offers = self._let_go()
        self._presenter.end()
        return None if offers is None or target is None else offers.session

    def cancel(self) -> None:
        """Nothing has happened."""
        self._let_go()
        self._presenter.end()

    def _let_go(self) -> Offers | None:
        offers, self._offers = self._offers, None
        self._leave()
        self._stage.show_origin(frozenset())
        return offers

    def _leave(self) -> None:
        if self._offer is not None:
            self._offer = None
            self._stage.show_aim(None)
        self._stage.be_silent()


def _aim(session: PlacementSession, offer: Offer) -> Aim:
    """The room with the names in the beds they would get; of a swap, the names in both rooms."""
    people = (*session.people, *offer.partners)
    names = {person.id: person.name for person in people}
    placements = offer.verdict.placements if offer.is_possible else ()
    return Aim(
        offer.target.room,
        offer.mark,
        {each.bed: names[each.resident] for each in placements},
        {each.bed: (names[each.resident], offer.periods[each.resident]) for each in placements},
    )


def carry(source: QWidget, presenter: Carrier, residents: Iterable[ResidentId]) -> None:
    """Runs a drag from a widget until it is dropped or called off; asks nothing of the source afterwards."""
    session = presenter.begin(residents)
    if session is not None:
        _drag(source, presenter, session, mime_of(session.residents))


def carry_arrival(source: QWidget, presenter: ArrivalCarrier, arrival: ExpectedArrivalId) -> None:
    """The same for people announced."""
    session = presenter.begin_arrival(arrival)
    if session is not None:
        _drag(source, presenter, session, mime_of_arrival(arrival))


def _drag(source: QWidget, presenter: Carrier, session: PlacementSession, mime: QMimeData) -> None:
    drag = QDrag(source)
    drag.setMimeData(mime)
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
