"""Where announced people could sleep before anyone knows their names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from unterkunft.model.placement_rules import RulePack
from unterkunft.services.free_beds import guest, with_guests
from unterkunft.services.placement import PlacementQuestion, Verdict
from unterkunft.services.timeline import Arrival, FacilityTimeline, ResidentOnPlan
from unterkunft.values.ids import BedId, ExpectedArrivalId, RoomId
from unterkunft.values.statuses import Gender


@dataclass(frozen=True, slots=True)
class ArrivalOffer:
    """The beds a room would give to announced people, and what speaks against it."""

    beds: tuple[BedId, ...]
    verdict: Verdict


def first_night(arrival: Arrival, shown: date) -> date:
    """From when they are placed: the announced day, or the day shown where they come late."""
    return max(arrival.arrives_on, shown)


def placeholders_of(timeline: FacilityTimeline, arrival: ExpectedArrivalId) -> tuple[ResidentOnPlan, ...]:
    """The people who stand for an announcement, in the order they were placed."""
    return tuple(
        sorted((each for each in timeline.residents if each.arrival == arrival), key=lambda each: each.id)
    )


class ArrivalQuestion:
    """Could some of these announced people sleep there? Asked once per drag, answered for every room."""

    def __init__(
        self,
        timeline: FacilityTimeline,
        pack: RulePack,
        arrival: Arrival,
        *,
        shown: date,
        count: int | None = None,
    ) -> None:
        self.arrival, self.on = arrival, first_night(arrival, shown)
        waiting = arrival.waiting if count is None else min(count, arrival.waiting)
        guests = [guest(Gender.UNKNOWN, None) for _ in range(waiting)]
        self._question = PlacementQuestion(
            with_guests(timeline, guests, on=self.on), pack, (each.id for each in guests), on=self.on
        )

    @property
    def asked(self) -> PlacementQuestion:
        """The question about people without names, as the plan shows verdicts."""
        return self._question

    def for_room(self, room: RoomId) -> ArrivalOffer:
        """As many of them into a room as it has beds for."""
        verdict = self._question.for_room(room)
        if verdict.placements and len(verdict.placements) < verdict.asked:
            verdict = self._question.for_placements(verdict.placements)
        return _offer(verdict)

    def for_bed(self, bed: BedId) -> ArrivalOffer:
        """The first of them into a bed, the others into free beds of the same room."""
        return _offer(self._question.for_bed(bed))


def _offer(verdict: Verdict) -> ArrivalOffer:
    return ArrivalOffer(tuple(each.bed for each in verdict.placements), verdict)
