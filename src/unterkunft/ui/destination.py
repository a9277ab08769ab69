"""Where to go in the window: a page, and what to show there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from unterkunft.values.ids import ExpectedArrivalId, FloorId, ResidentId, RoomId
from unterkunft.values.month import Month


class PageId(StrEnum):
    """The pages by the name they have in the rail."""

    TODAY = "today"
    PLAN = "plan"
    RESIDENTS = "residents"
    ARRIVALS = "arrivals"
    ATTENDANCE = "attendance"
    BILLING = "billing"
    TARIFFS = "tariffs"
    EXCHANGE = "exchange"
    EDITOR = "editor"


@dataclass(frozen=True, slots=True)
class Destination:
    """The place in the window where something is seen or solved.

    `facility` is a facility's key; `topic` names a part of the page, such as "statuses" of a resident.
    """

    page: PageId
    resident: ResidentId | None = None
    room: RoomId | None = None
    floor: FloorId | None = None
    arrival: ExpectedArrivalId | None = None
    facility: str | None = None
    day: date | None = None
    month: Month | None = None
    topic: str | None = None
