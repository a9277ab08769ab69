"""Free places in several facilities, each loaded for this one search."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from unterkunft.services.free_beds import BedWish, FreePlace, free_places, free_places_for
from unterkunft.services.permissions import Sight
from unterkunft.services.queries.plan import load_timeline
from unterkunft.services.rule_packs import rule_pack
from unterkunft.services.timeline import FacilityTimeline
from unterkunft.storage.engine import Database
from unterkunft.values.ids import FacilityId, ResidentId


@dataclass(frozen=True, slots=True)
class KnownPeople:
    """Residents who need a place from a day on."""

    residents: tuple[ResidentId, ...]
    on: date
    until: date | None = None


Question = KnownPeople | BedWish


def places_in(timeline: FacilityTimeline, question: Question) -> tuple[FreePlace, ...]:
    """The free places of one facility, best first; its own rule pack holds."""
    pack = rule_pack(timeline.facility.rule_pack)
    if isinstance(question, BedWish):
        return free_places_for(timeline, pack, question)
    return free_places(timeline, pack, question.residents, on=question.on, until=question.until)


def timeline_for(
    database: Database, facility: FacilityId, question: Question, *, sight: Sight
) -> FacilityTimeline:
    """The facility with the people asked for, who may never have been there."""
    newcomers = question.residents if isinstance(question, KnownPeople) else ()
    return load_timeline(database, facility, newcomers=newcomers, sight=sight)


@dataclass(frozen=True, slots=True)
class SearchElsewhere:
    """The search through other facilities, to be run beside the window."""

    database: Database
    facilities: tuple[FacilityId, ...]
    question: Question
    sight: Sight

    def run(self, report: Callable[[int, int], None]) -> tuple[FreePlace, ...]:
        """The places of all of them; `report` is told how many are done."""
        return tuple(self._places(report))

    def _places(self, report: Callable[[int, int], None]) -> Iterator[FreePlace]:
        for number, facility in enumerate(self.facilities):
            report(number, len(self.facilities))
            timeline = timeline_for(self.database, facility, self.question, sight=self.sight)
            yield from places_in(timeline, self.question)


def everyone_known(timeline: FacilityTimeline, residents: Sequence[ResidentId]) -> bool:
    """Whether the timeline in memory knows all of them."""
    return set(residents) <= {each.id for each in timeline.residents}
