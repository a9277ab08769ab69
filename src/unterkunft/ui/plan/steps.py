"""The steps an operator takes on the plan beside a plain placement: rotate, stay until, move out, reopen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from unterkunft.services.changes import Wording
from unterkunft.services.commands.closures import ReopenPlaces
from unterkunft.services.commands.placement import EndStays
from unterkunft.services.commands.rescheduling import RescheduleAssignment
from unterkunft.services.placement import Placement, Verdict
from unterkunft.services.plan_state import BedState, Person
from unterkunft.services.rescheduling import ReschedulingQuestion
from unterkunft.services.timeline import Arrival
from unterkunft.ui.plan.offers import Offer, question_of
from unterkunft.ui.plan.parking import Parking, lifted_on
from unterkunft.ui.plan.placement_session import PlacementSession, Target
from unterkunft.ui.plan.placing import EXPIRY, Desk, Placing
from unterkunft.ui.workplace import Workplace
from unterkunft.values.ids import ClosureId, ExpectedArrivalId, ResidentId
from unterkunft.values.period import Period
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import Departure


@dataclass(frozen=True, slots=True)
class Rotation:
    """People who each go to the bed of the next, the last to that of the first."""

    session: PlacementSession
    verdict: Verdict
    lifted: tuple[Person, ...] = ()
    """Who gives way into the tray, where the others come from there."""


class PlanSteps(Placing):
    """Asks the rules first, carries out in one step, and remembers who was put into the tray."""

    def __init__(self, workplace: Workplace, desk: Desk) -> None:
        super().__init__(workplace, desk)
        self._parking = Parking(workplace)

    # several people at once

    def rotation(self, residents: Sequence[ResidentId]) -> Rotation | None:
        """What would happen if each went to the bed of the next; None where fewer than two have beds."""
        session = self.question(residents)
        beds = {} if session is None else session.beds_now
        going = [each for each in residents if each in beds]
        waiting = [each for each in residents if each not in beds]
        if going and len(going) == len(waiting):
            return self._exchange(waiting, going)
        if session is None or len(going) < 2:
            return None
        there = [*going[1:], going[0]]
        placements = tuple(Placement(one, beds[next_one]) for one, next_one in zip(going, there, strict=True))
        return Rotation(session, question_of(session, placements).for_placements(placements))

    def _exchange(self, waiting: list[ResidentId], going: list[ResidentId]) -> Rotation | None:
        """What would happen if people of the tray got the beds of as many others."""
        session = self.question(waiting)
        held = {bed.occupant.id: bed for bed in self._held(going) if bed.occupant is not None}
        if session is None or not session.can_take_over:
            return None
        placements = tuple(
            Placement(one, held[other].bed.id) for one, other in zip(waiting, going, strict=True)
        )
        verdict = question_of(session, placements, lifting=going).for_placements(placements)
        return Rotation(session, verdict, tuple(bed.occupant for bed in held.values() if bed.occupant))

    def rotate(self, rotation: Rotation) -> bool:
        """Carries a rotation out in one step."""
        lifted = tuple(each.id for each in rotation.lifted)
        done = self.settle(rotation.session, rotation.verdict, lifting=lifted)
        if done:
            self._parking.note(lifted)
        return done

    # until a day, from a day

    def stay_until(self, residents: Sequence[ResidentId], day: date) -> bool:
        """These people leave their beds on a day; who was to move out with the bed moves out then."""
        if not self._may_change():
            return False
        held = self._held(residents)
        if len(held) == 1:
            return self._reschedule(held[0], day)
        placements = tuple(Placement(bed.occupant.id, bed.bed.id) for bed in held if bed.occupant)
        session = self.question(each.resident for each in placements)
        if session is None:
            return False
        limited = session.asked_for(self._workplace.as_of, day)
        return self.settle(limited, question_of(limited, placements).for_placements(placements))

    def _held(self, residents: Iterable[ResidentId]) -> list[BedState]:
        asked, state = set(residents), self.state
        beds = state.beds() if state is not None else ()
        return [bed for bed in beds if bed.occupant is not None and bed.occupant.id in asked]

    def _reschedule(self, bed: BedState, until: date) -> bool:
        if bed.assignment is None:
            return False
        workplace, held = self._workplace, bed.assignment
        question = ReschedulingQuestion(workplace.timeline(), workplace.rule_pack(), held.id)
        answer = question.answer(held.bed, held.period.start, until)
        if answer.refusal is not None or answer.is_refused:
            refusal = answer.refusal or DomainRefusal("PLACEMENT_REFUSED", breaches=answer.verdict.breaches)
            self._desk.tell_refused(refusal)
            return False
        acceptance = None
        if answer.needs_reason:
            expires_on = max(answer.judged_from or workplace.today, workplace.today) + EXPIRY
            acceptance = self._desk.ask_acceptance(answer.verdict, expires_on=expires_on)
            if acceptance is None:
                return False
        period = Period(held.period.start, until)
        return self._execute(RescheduleAssignment(held.id, held.bed, period, acceptance))

    def move_out(self, residents: Iterable[ResidentId], *, on: date, departure: Departure) -> bool:
        """Ends the stays of these people on a day."""
        going = tuple(dict.fromkeys(residents))
        return bool(going) and self._may_change() and self._execute(EndStays(going, on, departure))

    # announced people

    def arrival(self, arrival: ExpectedArrivalId) -> Arrival | None:
        """An announcement of the facility, whatever day is shown."""
        timeline = self._workplace.timeline()
        return next((each for each in timeline.arrivals if each.id == arrival), None)

    def arrival_of(self, resident: ResidentId) -> ExpectedArrivalId | None:
        """The announcement somebody without a name stands for."""
        timeline = self._workplace.timeline()
        return next((each.arrival for each in timeline.residents if each.id == resident), None)

    # places

    def tell_done(self, wording: Wording) -> None:
        """Says what a dialog has done."""
        self._desk.tell_done(wording)

    def reopen(self, closure: ClosureId) -> bool:
        """Ends a closure: the place can be used from the day shown on."""
        return self._may_change() and self._execute(ReopenPlaces(closure, self._workplace.as_of))

    # dropping

    def take(self, session: PlacementSession, offer: Offer) -> bool:
        """Does in one step what was offered: a place, or a swap."""
        taken = not offer.changes_nothing and self.settle_offer(session, offer)
        if taken:
            self._parking.note(offer.lifted)
        return taken

    def drop(self, session: PlacementSession, target: Target) -> bool:
        """Puts the people there in one step."""
        return self.place(session, target)

    # the tray

    def lift(self, residents: Iterable[ResidentId]) -> bool:
        """Takes people out of their beds into the tray, and remembers that this was here."""
        asked = tuple(residents)
        lifted = super().lift(asked)
        if lifted:
            self._parking.note(asked)
        return lifted

    @property
    def lifted_today(self) -> frozenset[ResidentId]:
        """Who left a bed on the day shown and has none since."""
        return lifted_on(self._workplace.timeline(), self._workplace.as_of)

    @property
    def parked(self) -> tuple[ResidentId, ...]:
        """Who was lifted out of bed in this window and still has none."""
        return self._parking.parked()

    @property
    def parked_count(self) -> int:
        """How many people must not be forgotten in the tray."""
        return len(self.parked)

    def acknowledge_parked(self) -> None:
        """The user knows of the people parked; they stay in the tray."""
        self._parking.acknowledge()
