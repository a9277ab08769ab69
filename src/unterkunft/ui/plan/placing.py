"""Putting people into beds and lifting them out, asked alike by plan, list and calendar."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Protocol

from unterkunft.services.changes import Wording
from unterkunft.services.commands.arrivals import PlaceArrival
from unterkunft.services.commands.placement import Acceptance, LiftFromBeds, PlaceResidents
from unterkunft.services.executor import Command
from unterkunft.services.placement import PlacementQuestion, Verdict
from unterkunft.services.plan_state import PlanState
from unterkunft.ui.plan.arrival_session import ArrivalSession
from unterkunft.ui.plan.placement_session import PlacementSession, Target
from unterkunft.ui.workplace import Workplace
from unterkunft.values.ids import ResidentId
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure

EXPIRY = timedelta(days=30)
"""How long an accepted breach holds unless another day is chosen."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to tell the user, as the code of a sentence and its values."""

    code: str
    values: Mapping[str, object] = field(default_factory=dict)


class Teller(Protocol):
    """Who tells the user what came of a step."""

    def tell(self, notice: Notice) -> None:
        """Says what was not possible."""

    def tell_done(self, wording: Wording) -> None:
        """Says what was done."""

    def tell_refused(self, refusal: DomainRefusal | EnvironmentFailure) -> None:
        """Says why a step was refused."""


class Desk(Teller, Protocol):
    """The same, and asks."""

    def ask_acceptance(self, verdict: Verdict, *, expires_on: date) -> Acceptance | None:
        """Asks why broken rules are accepted and until when; None where the user thinks better of it."""


def may_change(workplace: Workplace, teller: Teller) -> bool:
    """Whether the day shown may be changed; says so where it is only for looking."""
    if not workplace.may_change_day_shown:
        teller.tell(Notice("PAST_DAY", {"day": workplace.as_of}))
        return False
    return True


def carry_out(workplace: Workplace, teller: Teller, command: Command) -> bool:
    """Executes a command and tells what came of it; gives whether anything has changed."""
    try:
        changes = workplace.execute(command)
    except (DomainRefusal, EnvironmentFailure) as refusal:
        teller.tell_refused(refusal)
        return False
    if changes:
        teller.tell_done(changes.wording)
    return bool(changes)


class Placing:
    """Asks, carries out in one step, and tells."""

    def __init__(self, workplace: Workplace, desk: Desk) -> None:
        self._workplace, self._desk = workplace, desk

    @property
    def state(self) -> PlanState | None:
        """The facility on the day shown."""
        return None if self._workplace.facility is None else self._workplace.plan_state()

    def question(self, residents: Iterable[ResidentId]) -> PlacementSession | None:
        """Asks where these people could go; None where the day is only for looking."""
        state = self.state
        known = {person.id for person in state.people()} if state else set()
        going = tuple(each for each in residents if each in known)
        if state is None or not going or not self._may_change():
            return None
        workplace = self._workplace
        asked = PlacementQuestion(workplace.timeline(), workplace.rule_pack(), going, on=workplace.as_of)
        return PlacementSession(state, asked)

    def place(self, session: PlacementSession, target: Target) -> bool:
        """Puts the people there in one step, after asking for a reason where one is needed."""
        return not session.changes_nothing(target) and self.settle(session, session.verdict(target))

    def settle(self, session: PlacementSession, verdict: Verdict) -> bool:
        """Carries out what a verdict was about: a placement, a swap or a rotation, in one step."""
        if verdict.is_refused or not verdict.placements:
            self._desk.tell_refused(DomainRefusal("PLACEMENT_REFUSED", breaches=verdict.breaches))
            return False
        acceptance = None
        if verdict.needs_reason:
            expires_on = max(session.state.as_of, self._workplace.today) + EXPIRY
            acceptance = self._desk.ask_acceptance(verdict, expires_on=expires_on)
            if acceptance is None:
                return False
        return self._execute(_command(session, verdict, acceptance))

    def lift(self, residents: Iterable[ResidentId]) -> bool:
        """Takes people out of their beds into the tray; those without a bed stay where they are."""
        state = self.state
        if state is None or not self._may_change():
            return False
        housed = {bed.occupant.id for bed in state.beds() if bed.occupant is not None}
        going = tuple(each for each in dict.fromkeys(residents) if each in housed)
        return bool(going) and self._execute(LiftFromBeds(going, state.as_of))

    def _may_change(self) -> bool:
        return may_change(self._workplace, self._desk)

    def _execute(self, command: Command) -> bool:
        return carry_out(self._workplace, self._desk, command)


def _command(session: PlacementSession, verdict: Verdict, acceptance: Acceptance | None) -> Command:
    """People by their ids; those who are only announced by their number."""
    on, until = session.question.on, session.until
    if isinstance(session, ArrivalSession) and session.arrival.id is not None:
        beds = tuple(each.bed for each in verdict.placements)
        return PlaceArrival(session.arrival.id, beds, on, until, acceptance)
    return PlaceResidents(verdict.placements, on, until, acceptance)
