"""Bars and people on their way over the calendar: the preview, the words beside the pointer, the drop."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QWidget

from unterkunft.ui.calendar import calendar_words as words
from unterkunft.ui.calendar.bar_change import Proposal
from unterkunft.ui.calendar.bar_gesture import BarGesture, Grip
from unterkunft.ui.calendar.chart import Bar, Row
from unterkunft.ui.calendar.painting import Preview
from unterkunft.ui.calendar.people_drop import PeopleDrop
from unterkunft.ui.calendar.presenter import CalendarPresenter
from unterkunft.ui.calendar.sight import place_of
from unterkunft.ui.plan.drag_mime import mime_of
from unterkunft.ui.plan.ghost import ghost_of
from unterkunft.ui.plan.placement_session import Mark, Target, mark_of
from unterkunft.ui.refusal_sentences import refusal_sentence
from unterkunft.ui.rule_sentences import verdict_sentence
from unterkunft.ui.wording import tr
from unterkunft.values.ids import BedAssignmentId, ResidentId


class Stage(Protocol):
    """Where what is on its way is shown: the calendar."""

    def show_previews(self, previews: tuple[Preview, ...], *, in_hand: BedAssignmentId | None = None) -> None:
        """Draws bars as they would lie; pales the one in the hand."""

    def say(self, title: str, reason: str, *, mark: Mark, pointer: QPoint) -> None:
        """Says beside the pointer whether it fits, and why not."""

    def be_silent(self) -> None:
        """Says nothing."""


class BarInHand:
    """A bar from the grasp to the drop."""

    def __init__(self, presenter: CalendarPresenter, stage: Stage) -> None:
        self._presenter, self._stage = presenter, stage
        self._gesture: BarGesture | None = None
        self._bar: Bar | None = None
        self._proposal: Proposal | None = None

    @property
    def bar(self) -> Bar | None:
        """The bar on its way."""
        return self._bar

    @property
    def grip(self) -> Grip | None:
        """Where it was grasped."""
        return None if self._gesture is None else self._gesture.grip

    @property
    def proposal(self) -> Proposal | None:
        """What the drop would do now."""
        return self._proposal

    def start(self, bar: Bar, grip: Grip, day: date) -> bool:
        """Takes a bar up."""
        change = self._presenter.change_of(bar.assignment.id)
        if change is None:
            return False
        self._gesture, self._bar = BarGesture(change, grip, day), bar
        return True

    def update(self, row: Row | None, day: date, pointer: QPoint) -> None:
        """The pointer is over a row and a day."""
        if self._gesture is None or self._bar is None:
            return
        bed = row.bed.id if row is not None and row.bed is not None else None
        self._proposal = proposal = self._gesture.proposal(bed, day)
        mark = words.proposal_mark(proposal)
        name = self._bar.person.name
        self._stage.show_previews(
            (Preview(proposal.bed, proposal.period, name, mark),), in_hand=self._bar.assignment.id
        )
        title = f"{name}: {words.period_text(proposal.period)}"
        chart = self._presenter.chart
        sentence = "" if chart is None else words.proposal_sentence(proposal, chart)
        self._stage.say(title, sentence, mark=mark, pointer=pointer)

    def finish(self) -> bool:
        """The drop: one step, or a refusal that says why."""
        proposal = self._proposal
        self.cancel()
        return proposal is not None and self._presenter.carry_out(proposal)

    def cancel(self) -> None:
        """Nothing has happened."""
        self._gesture = self._bar = self._proposal = None
        self._stage.show_previews(())
        self._stage.be_silent()


class PeopleInHand:
    """People who come over the calendar in a drag, from the tray or any view."""

    def __init__(self, presenter: CalendarPresenter, stage: Stage) -> None:
        self._presenter, self._stage = presenter, stage
        self._drop: PeopleDrop | None = None
        self._day: date | None = None

    def mark(self, row: Row) -> Mark | None:
        """How a bed in sight answers to the people held over the calendar."""
        if self._drop is None or self._day is None or row.bed is None:
            return None
        if self._drop.calendar.refusal_on(self._day) is not None:
            return Mark.REFUSED
        return mark_of(self._drop.verdict(_target(row), self._day))

    @property
    def drop(self) -> PeopleDrop | None:
        """Who is on the way."""
        return self._drop

    def start(self, residents: Iterable[ResidentId]) -> bool:
        """People come in; says whether the house knows any of them."""
        self._drop = self._presenter.people_drop(residents)
        return self._drop is not None

    def update(self, row: Row | None, day: date, pointer: QPoint) -> bool:
        """The pointer is over a row and a day; says whether people can be dropped on such a place at all."""
        drop, place = self._drop, place_of(row)
        if drop is None or place is None or place.room is None:
            self._stage.show_previews(())
            self._stage.be_silent()
            return False
        self._day = day
        mark, reason = _answer(drop, place, day)
        self._stage.show_previews(() if mark is Mark.REFUSED else _previews(drop, place, day, mark))
        title = tr("{people} from {day}", people=_title(drop), day=day)
        self._stage.say(title, reason, mark=mark, pointer=pointer)
        return True

    def finish(self, row: Row | None, day: date) -> bool:
        """The drop: one step, or a refusal that says why."""
        drop, place = self._drop, place_of(row)
        self.leave()
        if drop is None or place is None or place.room is None:
            return False
        return self._presenter.place(drop, _target(place), day)

    def leave(self) -> None:
        """The pointer has left the calendar."""
        self._drop = self._day = None
        self._stage.show_previews(())
        self._stage.be_silent()


def _answer(drop: PeopleDrop, place: Row, day: date) -> tuple[Mark, str]:
    refusal = drop.calendar.refusal_on(day)
    if refusal is not None:
        return Mark.REFUSED, refusal_sentence(refusal)
    if place.room is None:
        return Mark.REFUSED, ""
    if drop.changes_nothing(_target(place), day):
        return Mark.ALLOWED, tr("is already here")
    verdict = drop.verdict(_target(place), day)
    return mark_of(verdict), verdict_sentence(verdict, drop.room(place.room, day))


def _previews(drop: PeopleDrop, place: Row, day: date, mark: Mark) -> tuple[Preview, ...]:
    names = {each.id: each.name for each in drop.people}
    return tuple(
        Preview(each.bed, drop.period(each.resident, day), names[each.resident], mark)
        for each in drop.verdict(_target(place), day).placements
    )


def _target(place: Row) -> Target:
    if place.room is None:
        raise ValueError("a floor is no place to sleep")
    return Target(place.room.id, None if place.bed is None else place.bed.id)


def _title(drop: PeopleDrop) -> str:
    first = drop.people[0].name
    return first if len(drop.people) == 1 else f"{first} +{len(drop.people) - 1}"


def carry_people(source: QWidget, presenter: CalendarPresenter, residents: Iterable[ResidentId]) -> None:
    """Runs a drag of people from the calendar, to the tray, another view or the calendar itself."""
    going = tuple(residents)
    drag = QDrag(source)
    drag.setMimeData(mime_of(going))
    people = presenter.people_on_day(going)
    if people:
        drag.setPixmap(ghost_of(people, ratio=source.devicePixelRatioF()))
        drag.setHotSpot(QPoint(-14, -6))
    drag.exec(Qt.DropAction.MoveAction)
