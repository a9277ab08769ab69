"""What a drop would do: place people, or let them change places with whoever sleeps there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from unterkunft.services.placement import Placement, PlacementQuestion, Verdict
from unterkunft.services.plan_state import Person
from unterkunft.ui.plan.placement_session import Mark, PlacementSession, Target, mark_of
from unterkunft.values.ids import HouseholdId, ResidentId
from unterkunft.values.period import Period


@dataclass(frozen=True, slots=True)
class Offer:
    """A drop as it would be carried out."""

    target: Target
    verdict: Verdict
    periods: Mapping[ResidentId, Period]
    """How long each would keep the bed."""
    partners: tuple[Person, ...] = ()
    """Who would get the places of the people on their way; nobody where it is no swap."""
    could_swap_with: tuple[Person, ...] = ()
    """With whom the people would change places if the user asked for it."""
    changes_nothing: bool = False
    swap_lifts: bool = False
    """Whether those who give way go into the tray, since the people come from there."""

    @property
    def lifted(self) -> tuple[ResidentId, ...]:
        """Who goes into the tray with the drop."""
        return tuple(each.id for each in self.partners) if self.swap_lifts else ()

    @property
    def is_swap(self) -> bool:
        """Whether people change places."""
        return bool(self.partners)

    @property
    def mark(self) -> Mark:
        """The verdict as a mark."""
        return Mark.ALLOWED if self.changes_nothing else mark_of(self.verdict)

    @property
    def is_possible(self) -> bool:
        """Whether a drop changes anything."""
        return not self.changes_nothing and self.mark is not Mark.REFUSED


class Offers:
    """The offers to people on their way; each swap is asked about once."""

    def __init__(self, session: PlacementSession) -> None:
        self.session = session
        self._housed = {
            bed.occupant.id: bed.bed.id for bed in session.state.beds() if bed.occupant is not None
        }
        self._swaps: dict[tuple[Target, tuple[ResidentId, ...]], Offer] = {}

    def at(self, target: Target, *, wants_swap: bool = False) -> Offer:
        """A place where there is one; where everything is taken, or the user asks for it, a swap."""
        session = self.session
        plain, aim = session.verdict(target), session.aimed_at(target)
        partners = self._partners(target)
        lifts = session.can_take_over
        if partners and (wants_swap or (plain.is_refused and not lifts)):
            return self._swap(target, partners)
        return Offer(
            aim,
            plain,
            session.question.periods,
            could_swap_with=partners,
            changes_nothing=session.changes_nothing(target),
            swap_lifts=lifts,
        )

    def could_lift(self, target: Target) -> bool:
        """Whether somebody there could give way into the tray."""
        return self.session.can_take_over and bool(self._partners(target))

    def mates(self, offer: Offer) -> tuple[Person, ...]:
        """Who would sleep in the room beside the people on their way."""
        away = {*self.session.residents, *(each.id for each in offer.partners)}
        people = (bed.occupant for bed in self.session.room(offer.target.room).beds)
        return tuple(each for each in people if each is not None and each.id not in away)

    def _partners(self, target: Target) -> tuple[Person, ...]:
        """As many people as are on their way, all of whom have a bed: one, a household, or a room."""
        count = len(self.session.residents)
        if len(self.session.beds_now) < count and not self.session.can_take_over:
            return ()
        holder = None if target.bed is None else self.session.bed(target.bed).occupant
        groups = [self._in_room(target)]
        if holder is not None:
            groups = [(holder,), self._household(holder), *groups]
        going = set(self.session.residents)
        fitting = (
            group for group in groups if len(group) == count and going.isdisjoint(each.id for each in group)
        )
        return next(fitting, ())

    def _in_room(self, target: Target) -> tuple[Person, ...]:
        room = self.session.room(target.room)
        return tuple(bed.occupant for bed in room.beds if bed.occupant is not None)

    def _household(self, person: Person) -> tuple[Person, ...]:
        return (person,) if person.household is None else self._households[person.household]

    @cached_property
    def _households(self) -> Mapping[HouseholdId, tuple[Person, ...]]:
        """Those of each household who have a bed."""
        found: defaultdict[HouseholdId, list[Person]] = defaultdict(list)
        for bed in self.session.state.beds():
            if bed.occupant is not None and bed.occupant.household is not None:
                found[bed.occupant.household].append(bed.occupant)
        return {household: tuple(members) for household, members in found.items()}

    def _swap(self, target: Target, partners: tuple[Person, ...]) -> Offer:
        asked = (target, tuple(each.id for each in partners))
        if asked not in self._swaps:
            lifts = self.session.can_take_over
            pairs = tuple(zip(self.session.residents, asked[1], strict=True))
            placements = [Placement(one, self._housed[other]) for one, other in pairs]
            placements += [] if lifts else [Placement(other, self._housed[one]) for one, other in pairs]
            question = question_of(self.session, placements, lifting=asked[1] if lifts else ())
            verdict = question.for_placements(tuple(placements))
            self._swaps[asked] = Offer(target, verdict, question.periods, partners, swap_lifts=lifts)
        return self._swaps[asked]


def question_of(
    session: PlacementSession, placements: Sequence[Placement], *, lifting: Iterable[ResidentId] = ()
) -> PlacementQuestion:
    """The question about all these people together, on the days the session asks about."""
    asked = session.question
    residents = [each.resident for each in placements]
    return PlacementQuestion(
        asked.timeline, asked.pack, residents, on=asked.on, until=session.until, lifting=lifting
    )
