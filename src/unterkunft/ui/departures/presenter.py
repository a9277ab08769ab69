"""Moving out, step by step in one page: what was chosen, what follows, and the order; knows no Qt."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from unterkunft.services.changes import Changes
from unterkunft.services.commands.acceptances import Acceptance
from unterkunft.services.commands.departures import MoveOut, Transfer
from unterkunft.services.free_beds import FreePlace
from unterkunft.services.free_beds_elsewhere import KnownPeople, places_in, timeline_for
from unterkunft.services.queries.departures import DepartureEffects, effects_of_departure
from unterkunft.services.queries.facilities import FacilityChoice
from unterkunft.ui.workplace import Workplace
from unterkunft.values.ids import FacilityId, ResidentId
from unterkunft.values.statuses import Departure


class Way(StrEnum):
    """How people leave."""

    MOVE_OUT = "move_out"
    TRANSFER = "transfer"
    UNKNOWN = "unknown"
    """They are gone, and nobody knows where to."""


REASONS = (
    Departure.FLAT,
    Departure.TRANSFER,
    Departure.LEFT_COUNTRY,
    Departure.DEPORTED,
    Departure.UNKNOWN,
    Departure.OTHER,
)
"""What can be said of moving out, the most common first, since it is what nobody has to choose; a transfer
may lead to a house of others. Death has a form of its own."""
_MOST_PLACES = 30


@dataclass(frozen=True, slots=True)
class Leaving:
    """What was chosen."""

    way: Way
    on: date
    reason: Departure = Departure.OTHER
    facility: FacilityId | None = None
    place: FreePlace | None = None

    @property
    def departure(self) -> Departure:
        """How the stay ends."""
        fixed = {Way.TRANSFER: Departure.TRANSFER, Way.UNKNOWN: Departure.UNKNOWN}
        return fixed.get(self.way, self.reason)


class DeparturePresenter:
    """Certain people, who leave together."""

    def __init__(self, workplace: Workplace, residents: Iterable[ResidentId]) -> None:
        self._workplace = workplace
        self.residents = tuple(dict.fromkeys(residents))

    @property
    def day(self) -> date:
        """The day shown, with which one begins."""
        return self._workplace.as_of

    @property
    def today(self) -> date:
        """The day of the program's clock."""
        return self._workplace.today

    def effects(self, on: date) -> DepartureEffects:
        """What moving out on a day would do."""
        return effects_of_departure(
            self._workplace.database, self.residents, on=on, sight=self._workplace.actor.sight
        )

    def facilities(self, effects: DepartureEffects) -> tuple[FacilityChoice, ...]:
        """Where they may be transferred to: all facilities but those they live in."""
        left = {each.facility for each in effects.people}
        return tuple(each for each in self._workplace.facilities() if each.id not in left)

    def places(self, facility: FacilityId, on: date) -> tuple[FreePlace, ...]:
        """Rooms there that would hold all of them without a reason, best first."""
        question = KnownPeople(self.residents, on)
        timeline = timeline_for(
            self._workplace.database, facility, question, sight=self._workplace.actor.sight
        )
        found = places_in(timeline, question)
        fitting = (
            each
            for each in found
            if not each.verdict.needs_reason and len(each.verdict.placements) == len(self.residents)
        )
        return tuple(fitting)[:_MOST_PLACES]

    def objection(self, leaving: Leaving, effects: DepartureEffects) -> bool:
        """Whether the order cannot be given: somebody is not housed then, or no goal is chosen."""
        return bool(effects.not_housed) or (leaving.way is Way.TRANSFER and leaving.facility is None)

    def carry_out(self, leaving: Leaving, acceptance: Acceptance | None = None) -> Changes:
        """One step; raises DomainRefusal where a rule says no."""
        transfer = None
        if leaving.way is Way.TRANSFER and leaving.facility is not None:
            placements = () if leaving.place is None else leaving.place.verdict.placements
            transfer = Transfer(leaving.facility, placements, acceptance)
        return self._workplace.execute(MoveOut(self.residents, leaving.on, leaving.departure, transfer))
