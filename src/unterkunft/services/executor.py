"""The one door for every change: rights → rules → rows → journal → commit → changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import singledispatch
from typing import ClassVar, Protocol

from unterkunft.services.changes import Changes, Wording
from unterkunft.services.journal import changes_of, entry_of_operation, write_entry
from unterkunft.services.permissions import Actor, Right
from unterkunft.services.touched_days import refuse_beyond_planning
from unterkunft.storage.engine import Database
from unterkunft.storage.failures import WriteConflict
from unterkunft.storage.unit_of_work import UnitOfWork, unit_of_work
from unterkunft.values.ids import JournalEntryId, OperationId, new_id
from unterkunft.values.refusals import EnvironmentFailure

_ATTEMPTS = 5


class Command(Protocol):
    """One order of a user: frozen, with the right it needs.

    Who may only plan may also give the orders that need the right to place, as long as today stays as it is.
    """

    right: ClassVar[Right]


@dataclass(frozen=True, slots=True)
class Step:
    """What a command's function gets: the rows, who orders, and when."""

    work: UnitOfWork
    actor: Actor
    at: datetime


@singledispatch
def apply(command: Command, _step: Step) -> Wording:
    """Carries out a command on the rows; each module of commands registers its own."""
    raise TypeError(f"no module carries out {type(command).__name__}")


@dataclass(frozen=True, slots=True)
class Executor:
    """Executes commands on a database; `clock` gives the time for the journal."""

    database: Database
    clock: Callable[[], datetime]

    def execute(self, command: Command, *, actor: Actor, operation: OperationId | None = None) -> Changes:
        """One command, one transaction. Raises DomainRefusal where a rule says no.

        An operation that was already carried out (its answer was lost) gives its changes again.
        """
        if undone_entry(command) is None:
            actor.must_be_allowed(command.right)
        chosen = operation or OperationId(new_id())
        for _ in range(_ATTEMPTS):
            try:
                return self._attempt(command, actor, chosen)
            except WriteConflict:
                continue
        raise EnvironmentFailure("TOO_MANY_CONFLICTS")

    def _attempt(self, command: Command, actor: Actor, operation: OperationId) -> Changes:
        with unit_of_work(self.database) as work:
            done = entry_of_operation(work, operation)
            if done is not None:
                return changes_of(done)
            step = Step(work, actor, self.clock())
            wording = apply(command, step)
            if undone_entry(command) is None:
                refuse_beyond_planning(work, actor, command.right, at=step.at)
            return write_entry(
                work,
                actor=actor,
                at=step.at,
                operation=operation,
                command=type(command).__name__,
                wording=wording,
                undoes=undone_entry(command),
            )


def undone_entry(command: Command) -> JournalEntryId | None:
    """The entry a command undoes, where it is an undo; that asks for the right of the step itself."""
    return getattr(command, "entry", None)
