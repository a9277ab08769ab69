"""A house on a day as papers need it: its plan, its address, and the people with their names as written."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from unterkunft.documents.house_paper import HousePaper, PaperStamp, PlaceCounts
from unterkunft.documents.statement import FacilityOnPaper
from unterkunft.model.facility import Floor
from unterkunft.services.permissions import Sight
from unterkunft.services.plan_days import plan_state_on
from unterkunft.services.plan_state import Counts, FloorState, Person, PlanState
from unterkunft.services.queries.paper_details import (
    PaperDetails,
    PersonDetails,
    paper_details,
)
from unterkunft.services.queries.plan import load_timeline
from unterkunft.services.rule_packs import rule_pack
from unterkunft.services.timeline import FacilityTimeline, ResidentOnPlan
from unterkunft.storage.engine import Database
from unterkunft.values.ids import FacilityId, FloorId, ResidentId
from unterkunft.values.refusals import DomainRefusal

_NO_DETAILS = PersonDetails()


@dataclass(frozen=True, slots=True)
class HouseOnPaper:
    """A facility on the day of a paper; without chosen floors all of them are meant."""

    timeline: FacilityTimeline
    state: PlanState
    details: PaperDetails
    stamp: PaperStamp
    sight: Sight
    floors_chosen: Collection[FloorId] = ()
    residents: Mapping[ResidentId, ResidentOnPlan] = field(default_factory=dict)

    @property
    def day(self) -> date:
        """The day of the paper."""
        return self.state.as_of

    @property
    def floors(self) -> tuple[FloorState, ...]:
        """The floors the paper is about."""
        return tuple(each for each in self.state.floors if self.is_meant(each.floor.id))

    @property
    def shows_whole_house(self) -> bool:
        """Whether people who belong to no floor belong on the paper too."""
        return not self.floors_chosen

    def is_meant(self, floor: FloorId | None) -> bool:
        """Whether the paper is about a floor; people without one stand on papers of the whole house."""
        return self.shows_whole_house or floor in self.floors_chosen

    def waiting(self) -> tuple[Person, ...]:
        """People of the house who have no bed."""
        if not self.shows_whole_house:
            return ()
        return tuple(person for group in self.state.unhoused for person in group.people)

    def details_of(self, resident: ResidentId) -> PersonDetails:
        """What is known of a person beyond the plan; nothing of those who stay hidden."""
        return self.details.people.get(resident, _NO_DETAILS)

    def is_hidden(self, resident: ResidentId) -> bool:
        """Whether the reader of the paper gets the key instead of the name."""
        return self.sight.hides(restricted=self.residents[resident].restricted)

    def head(self, named: Iterable[ResidentId] = ()) -> HousePaper:
        """What every page says, given the people named on the paper."""
        restricted = any(self.residents[each].restricted and not self.is_hidden(each) for each in named)
        house = self.details.house
        facility = FacilityOnPaper(house.key, house.name, house.street, house.postcode, house.city)
        return HousePaper(facility, self.details.sender, self.day, self.stamp, names_restricted=restricted)


def house_on_paper(
    database: Database,
    facility: FacilityId,
    day: date,
    *,
    sight: Sight,
    stamp: PaperStamp,
    floors: Collection[FloorId] = (),
) -> HouseOnPaper:
    """The house as somebody may see it."""
    timeline = load_timeline(database, facility, sight=sight)
    if not set(floors) <= {each.id for each in timeline.floors}:
        raise DomainRefusal("GONE", table=Floor.__tablename__)
    return HouseOnPaper(
        timeline=timeline,
        state=plan_state_on(timeline, day, rule_pack(timeline.facility.rule_pack)),
        details=paper_details(database, facility, day, sight),
        stamp=stamp,
        sight=sight,
        floors_chosen=frozenset(floors),
        residents={each.id: each for each in timeline.residents},
    )


def counts_on_paper(counts: Counts) -> PlaceCounts:
    """The places as papers print them: the same numbers as everywhere else."""
    return PlaceCounts(counts.capacity, counts.occupied, counts.free, counts.closed, counts.absent)
