"""Putting people into beds and lifting them out, asked alike by plan, list and calendar."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from unterkunft.services.changes import Wording
from unterkunft.services.commands.arrivals import PlaceArrival
from unterkunft.services.commands.exchanges import ExchangeWithTray
from unterkunft.services.commands.placement import LiftFromBeds, PlaceResidents
from unterkunft.services.executor import Command
from unterkunft.services.placement import PlacementQuestion, Verdict
from unterkunft.services.plan_state import PlanState
from unterkunft.ui.consent.questions import EXPIRY as EXPIRY
from unterkunft.ui.consent.questions import Asker, Consent, consent_to
from unterkunft.ui.plan.arrival_session import ArrivalSession
from unterkunft.ui.plan.offers import Offer
from unterkunft.ui.plan.placement_session import PlacementSession, Target
from unterkunft.ui.workplace import Workplace
from unterkunft.values.ids import ResidentId
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure


class Teller(Protocol):
    """Who tells the user what came of a step."""

    def tell_done(self, wording: Wording) -> None:
        """Says what was done."""

    def tell_refused(self, refusal: DomainRefusal | EnvironmentFailure) -> None:
        """Says why a step was refused."""


class Desk(Teller, Asker, Protocol):
    """The same, and asks."""


def may_change(workplace: Workplace, teller: Teller, *, on: date | None = None) -> bool:
    """Whether a day, else the day shown, may be changed; says so where it is only for looking."""
    refusal = workplace.refusal_on(on or workplace.as_of)
    if refusal is not None:
        teller.tell_refused(refusal)
    return refusal is None


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

    def settle_offer(self, session: PlacementSession, offer: Offer) -> bool:
        """Carries out what was offered: a place, or a swap."""
        return self.settle(session, offer.verdict, lifting=offer.lifted)

    def settle(
        self, session: PlacementSession, verdict: Verdict, *, lifting: tuple[ResidentId, ...] = ()
    ) -> bool:
        """Carries out what a verdict was about: a placement, a swap or a rotation, in one step."""
        if verdict.is_refused or not verdict.placements:
            self._desk.tell_refused(DomainRefusal("PLACEMENT_REFUSED", breaches=verdict.breaches))
            return False
        asked = session.question
        consent = consent_to(
            verdict, asked.timeline, on=asked.on, workplace=self._workplace, asker=self._desk
        )
        return consent is not None and self._execute(_command(session, verdict, consent, lifting))

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


def _command(
    session: PlacementSession, verdict: Verdict, consent: Consent, lifting: tuple[ResidentId, ...]
) -> Command:
    """People by their ids; those who are only announced by their number."""
    on, until = session.question.on, session.until
    if lifting:
        return ExchangeWithTray(lifting, verdict.placements, on, consent.acceptance)
    if isinstance(session, ArrivalSession) and session.arrival.id is not None:
        beds = tuple(each.bed for each in verdict.placements)
        return PlaceArrival(session.arrival.id, beds, on, until, consent.acceptance)
    return PlaceResidents(verdict.placements, on, until, consent.acceptance, consent.move_note)
