"""Which broken rules are listed and what can be done about one; knows neither Qt nor its view."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from typing import Protocol

from unterkunft.model.placement_rules import RulePack
from unterkunft.services.changes import Wording
from unterkunft.services.commands.breaches import AcceptBreach, WithdrawAcceptance
from unterkunft.services.commands.placement import Acceptance
from unterkunft.services.conflicts import Conflict, ConflictBook
from unterkunft.services.executor import Command
from unterkunft.services.permissions import Right
from unterkunft.services.timeline import FacilityTimeline
from unterkunft.services.timeline_index import TimelineIndex
from unterkunft.ui.plan.placing import EXPIRY, carry_out, may_change
from unterkunft.ui.workplace import Workplace, WorkplaceEvent
from unterkunft.values.ids import RoomId
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure

_CHANGES_NOTHING = frozenset({WorkplaceEvent.HISTORY_CHANGED, WorkplaceEvent.FLOOR_SHOWN})


class ConflictFilter(Enum):
    """Which of the conflicts are listed."""

    OPEN = auto()
    ACCEPTED = auto()
    ALL = auto()


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """A conflict with the names of those it concerns."""

    conflict: Conflict
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ConflictCounts:
    """How many there are."""

    open: int
    accepted: int


class ConflictScreen(Protocol):
    """What the presenter asks of the panel."""

    def refresh_soon(self) -> None:
        """Asks for `refresh` once things have settled."""

    def show_conflicts(self, rows: Sequence[ConflictRow], counts: ConflictCounts) -> None:
        """Shows those listed, and how many there are of each kind."""

    def reveal_room(self, room: RoomId) -> None:
        """Brings a room into sight."""

    def ask_acceptance(self, conflict: Conflict, *, expires_on: date) -> Acceptance | None:
        """Asks why a broken rule is accepted and until when; None where the user thinks better of it."""

    def tell_done(self, wording: Wording) -> None:
        """Says what was done."""

    def tell_refused(self, refusal: DomainRefusal | EnvironmentFailure) -> None:
        """Says why a step was refused."""


class ConflictPresenter:
    """Lists the conflicts of the day shown; right after any change made anywhere."""

    def __init__(self, workplace: Workplace, screen: ConflictScreen) -> None:
        self._workplace, self._screen = workplace, screen
        self._filter = ConflictFilter.OPEN
        self._book: tuple[FacilityTimeline, RulePack, ConflictBook] | None = None
        self._forget = workplace.subscribe(self._on_event)

    def close(self) -> None:
        """Stops listening to the workplace."""
        self._forget()

    @property
    def chosen_filter(self) -> ConflictFilter:
        """Which conflicts are listed."""
        return self._filter

    def refresh(self) -> None:
        """Looks for conflicts and shows them."""
        found = self._conflicts()
        accepted = sum(not each.is_open for each in found)
        rows = [self._row(each) for each in found if self._is_listed(each)]
        self._screen.show_conflicts(rows, ConflictCounts(len(found) - accepted, accepted))

    def choose_filter(self, chosen: ConflictFilter) -> None:
        """Lists others."""
        self._filter = chosen
        self.refresh()

    def reveal(self, conflict: Conflict) -> None:
        """Selects the people and brings the room into sight."""
        self._workplace.select(conflict.people)
        self._screen.reveal_room(conflict.room)

    def can_accept(self, conflict: Conflict) -> bool:
        """Whether this user may let it be."""
        return conflict.is_open and conflict.can_be_accepted and self._may_override()

    def can_withdraw(self, conflict: Conflict) -> bool:
        """Whether this user may end its acceptance."""
        return not conflict.is_open and self._may_override()

    def accept(self, conflict: Conflict) -> bool:
        """Lets a rule be broken for a time, once the user has said why."""
        if not self.can_accept(conflict) or not self._may_change():
            return False
        day = self._workplace.as_of
        given = self._screen.ask_acceptance(conflict, expires_on=max(day, self._workplace.today) + EXPIRY)
        if given is None:
            return False
        return self._execute(
            AcceptBreach(
                conflict.room,
                conflict.people,
                conflict.breach.rule,
                reason=given.reason,
                on=day,
                expires_on=given.expires_on,
            )
        )

    def withdraw(self, conflict: Conflict) -> bool:
        """Ends an acceptance on the day shown."""
        if not self.can_withdraw(conflict) or not self._may_change():
            return False
        rule, day = conflict.breach.rule, self._workplace.as_of
        return self._execute(WithdrawAcceptance(conflict.room, conflict.people, rule, on=day))

    def _conflicts(self) -> tuple[Conflict, ...]:
        if self._workplace.facility is None:
            return ()
        return self._current_book().on(self._workplace.as_of)

    def _current_book(self) -> ConflictBook:
        """Made once for the rows in memory, asked for every day."""
        timeline, pack = self._workplace.timeline(), self._workplace.rule_pack()
        if self._book is None or self._book[0] is not timeline or self._book[1] is not pack:
            self._book = (timeline, pack, ConflictBook(timeline, pack))
        return self._book[2]

    def _is_listed(self, conflict: Conflict) -> bool:
        return self._filter is ConflictFilter.ALL or conflict.is_open is (self._filter is ConflictFilter.OPEN)

    def _row(self, conflict: Conflict) -> ConflictRow:
        known = self._workplace.timeline().once(TimelineIndex).residents
        people = (known.get(each) for each in conflict.people)
        return ConflictRow(conflict, tuple(sorted("" if each is None else each.name for each in people)))

    def _may_override(self) -> bool:
        return Right.OVERRIDE_RULES in self._workplace.actor.rights

    def _may_change(self) -> bool:
        return may_change(self._workplace, self._screen)

    def _execute(self, command: Command) -> bool:
        return carry_out(self._workplace, self._screen, command)

    def _on_event(self, event: WorkplaceEvent) -> None:
        if event not in _CHANGES_NOTHING and event is not WorkplaceEvent.SELECTION_CHANGED:
            self._screen.refresh_soon()
