"""What the matters of a day are read from, and what a matter says."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from unterkunft.model.placement_rules import RulePack
from unterkunft.services.plan_state import PlanState
from unterkunft.services.queries.residents import ResidentRow
from unterkunft.services.timeline import FacilityTimeline, RoomOnPlan
from unterkunft.values.ids import BedId, ExpectedArrivalId, FloorId, ResidentId, RoomId


class Topic(StrEnum):
    """What a matter is about; one card each."""

    ARRIVALS = "arrivals"
    LEAVING = "leaving"
    WAITING = "waiting"
    ABSENCES = "absences"
    DOCUMENTS = "documents"
    RULES = "rules"
    BILLING = "billing"
    BIRTHDAYS = "birthdays"
    CLOSURES = "closures"


class MatterCode(StrEnum):
    """What a matter says; the window words it."""

    ANNOUNCED = "announced"
    MOVES_IN = "moves_in"
    MOVES_OUT = "moves_out"
    CHANGES_BED = "changes_bed"
    WITHOUT_BED = "without_bed"
    AWAY_TOO_LONG = "away_too_long"
    DOCUMENT_EXPIRES = "document_expires"
    RULE_BROKEN = "rule_broken"
    EXCEPTION_ENDS = "exception_ends"
    WITHOUT_STATUS = "without_status"
    WITHOUT_PAYER = "without_payer"
    WITHOUT_HOUSEHOLD = "without_household"
    NOT_WALKED = "not_walked"
    BIRTHDAY = "birthday"
    CLOSURE_ENDS = "closure_ends"
    CLOSED_LONG = "closed_long"


@dataclass(frozen=True, slots=True)
class Matter:
    """Something to be done or known, with whom and where it concerns."""

    topic: Topic
    code: MatterCode
    day: date
    """When it is due, or since when it has been so."""
    names: tuple[str, ...] = ()
    resident: ResidentId | None = None
    room: RoomId | None = None
    floor: FloorId | None = None
    arrival: ExpectedArrivalId | None = None
    values: Mapping[str, Any] = field(default_factory=dict)
    is_overdue: bool = False
    persons: int = 1


@dataclass(frozen=True, slots=True)
class DayBook:
    """Everything the matters of a day are read from."""

    timeline: FacilityTimeline
    state: PlanState
    pack: RulePack
    residents: Sequence[ResidentRow]
    """Those housed on the day, with status, payer and household."""
    charged_ages: Collection[int] = ()
    walked: Collection[tuple[FloorId, date]] = ()
    """Roll calls of the last days; none at all where a house takes none."""

    @property
    def day(self) -> date:
        """The day looked at."""
        return self.state.as_of

    def name_of(self, resident: ResidentId) -> str:
        """A person's name as the user may read it."""
        return next(each.name for each in self.timeline.residents if each.id == resident)

    def rooms_by_bed(self) -> dict[BedId, RoomOnPlan]:
        """The room of every bed."""
        return {bed.id: room for room in self.timeline.rooms for bed in room.beds}

    def room_of(self, resident: ResidentId, day: date) -> RoomOnPlan | None:
        """The room somebody sleeps in on a day."""
        rooms = self.rooms_by_bed()
        for each in self.timeline.assignments:
            if each.resident == resident and day in each.period:
                return rooms.get(each.bed)
        return None
