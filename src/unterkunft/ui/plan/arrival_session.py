"""People announced on their way to beds: nobody knows their names yet, only how many they are."""

from __future__ import annotations

import re
from copy import copy
from datetime import date

from unterkunft.model.placement_rules import RulePack
from unterkunft.services.arrivals import ArrivalQuestion
from unterkunft.services.plan_days import plan_state_on
from unterkunft.services.plan_state import Person, PlanState
from unterkunft.services.timeline import Arrival, FacilityTimeline
from unterkunft.ui.plan.placement_session import PlacementSession
from unterkunft.values.ids import HouseholdId, ResidentId
from unterkunft.values.statuses import Gender


class ArrivalSession(PlacementSession):
    """The question about those who have no place yet, from the day they come."""

    def __init__(
        self, state: PlanState, timeline: FacilityTimeline, pack: RulePack, arrival: Arrival
    ) -> None:
        asked = ArrivalQuestion(timeline, pack, arrival, shown=state.as_of)
        on_day = state if asked.on == state.as_of else plan_state_on(timeline, asked.on, pack)
        super().__init__(on_day, asked.asked)
        self.arrival = arrival
        count = len(self.residents)
        title = _title(arrival)
        self.people = tuple(
            _nobody(each, f"{number}/{count} {title}" if count > 1 else title, arrival)
            for number, each in enumerate(self.residents, start=1)
        )

    @property
    def can_take_over(self) -> bool:
        """Nobody gives way to people without a name."""
        return False

    def asked_for(self, _on: date, until: date | None) -> PlacementSession:
        """The same people until a day; the day they come is announced, not chosen."""
        other = copy(self)
        other.until = until
        return other


def _title(arrival: Arrival) -> str:
    """The beginning of what was announced."""
    return re.split(r"[,;:(\n]", arrival.description, maxsplit=1)[0].strip() or arrival.description


def _nobody(resident: ResidentId, name: str, arrival: Arrival) -> Person:
    """Somebody without a name, as the plan shows people; all of them together bear the announcement's."""
    return Person(
        id=resident,
        key="",
        name=name,
        family_name=name,
        search_name="",
        age=None,
        gender=Gender.UNKNOWN,
        household=None if arrival.id is None else HouseholdId(arrival.id),
        household_name=_title(arrival),
        role=None,
        languages=(),
        nationality=None,
        needs=(),
        absence=None,
        stays_until=None,
    )
