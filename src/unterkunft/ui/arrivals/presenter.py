"""Giving names to announced people: who waits for one, what was entered, and the step; knows no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from unterkunft.services.arrivals import first_night, placeholders_of
from unterkunft.services.changes import Changes
from unterkunft.services.commands.acceptances import Acceptance
from unterkunft.services.commands.arrival_names import PersonDetails, Resolution, ResolveArrival
from unterkunft.services.commands.arrivals import CancelArrival, PostponeArrival
from unterkunft.services.queries.known_people import KnownPerson, person_known_as
from unterkunft.services.timeline import Arrival
from unterkunft.ui.arrivals.entries import Entry, day_of, gender_of
from unterkunft.ui.workplace import Workplace
from unterkunft.values.ids import ExpectedArrivalId, ResidentId


@dataclass(frozen=True, slots=True)
class AwaitedPerson:
    """Someone announced: with a place, if one was given already."""

    placeholder: ResidentId | None
    room_number: str = ""
    bed_label: str = ""


class Objection(Enum):
    """What keeps a line from being taken."""

    NO_FAMILY_NAME = auto()
    NO_DAY = auto()
    NO_GENDER = auto()


class ArrivalPresenter:
    """One announcement whose people have come."""

    def __init__(self, workplace: Workplace, arrival: Arrival) -> None:
        self._workplace, self.arrival = workplace, arrival

    @property
    def on(self) -> date:
        """The day they are there."""
        return first_night(self.arrival, self._workplace.as_of)

    def awaited(self) -> tuple[AwaitedPerson, ...]:
        """Those with a place first, then those without."""
        timeline = self._workplace.timeline()
        beds = {bed.id: (room.number, bed.label) for room in timeline.rooms for bed in room.beds}
        held = {each.resident: beds[each.bed] for each in reversed(timeline.assignments)}
        people = placeholders_of(timeline, self.arrival.id) if self.arrival.id is not None else ()
        placed = [AwaitedPerson(each.id, *held.get(each.id, ("", ""))) for each in people]
        return (*placed, *[AwaitedPerson(None)] * (self.arrival.persons - len(placed)))

    def objection(self, entry: Entry) -> Objection | None:
        """What is missing or cannot be read; an empty line is fine."""
        if entry.is_empty:
            return None
        if not entry.family_name.strip():
            return Objection.NO_FAMILY_NAME
        if entry.birth_date and self._born(entry) is None:
            return Objection.NO_DAY
        if entry.gender and gender_of(entry.gender) is None:
            return Objection.NO_GENDER
        return None

    def known(self, entry: Entry) -> KnownPerson | None:
        """A resident of that name and birth date, who would otherwise be entered twice."""
        born = self._born(entry)
        if born is None or not entry.family_name.strip():
            return None
        return person_known_as(
            self._workplace.database,
            entry.family_name,
            entry.given_name,
            born,
            self._workplace.actor.sight,
        )

    def resolve(
        self,
        lines: Sequence[tuple[AwaitedPerson | None, Entry, KnownPerson | None]],
        *,
        is_complete: bool,
        same_name_is_household: bool,
    ) -> Changes:
        """Takes the lines that were filled in; raises DomainRefusal where a rule says no."""
        filled = [line for line in lines if not line[1].is_empty]
        groups = households([entry for _, entry, _ in filled], same_name=same_name_is_household)
        resolutions = tuple(
            Resolution(
                None if awaited is None else awaited.placeholder,
                known.id if known is not None else self._details(entry),
                household,
            )
            for (awaited, entry, known), household in zip(filled, groups, strict=True)
        )
        here = self._workplace.timeline().facility.id
        return self._workplace.execute(
            ResolveArrival(self._id, resolutions, self.on, is_complete=is_complete, facility=here)
        )

    def postpone(self, arrives_on: date, acceptance: Acceptance | None = None) -> Changes:
        """They come on another day; refused where their beds are taken then, or need a reason."""
        return self._workplace.execute(PostponeArrival(self._id, arrives_on, acceptance))

    def cancel(self) -> Changes:
        """They do not come at all."""
        return self._workplace.execute(CancelArrival(self._id))

    @property
    def _id(self) -> ExpectedArrivalId:
        if self.arrival.id is None:
            raise LookupError("the announcement is only thought of")
        return self.arrival.id

    def _details(self, entry: Entry) -> PersonDetails:
        return PersonDetails(
            entry.family_name.strip(),
            entry.given_name.strip(),
            birth_date=self._born(entry),
            gender=gender_of(entry.gender),
        )

    def _born(self, entry: Entry) -> date | None:
        return day_of(entry.birth_date, today=max(self._workplace.today, self.on))


def households(entries: Sequence[Entry], *, same_name: bool) -> list[int | None]:
    """A number for each household: what was entered, else one for each family name."""
    numbers: dict[str, int] = {}
    found: list[int | None] = []
    for entry in entries:
        name = entry.household.strip() or (entry.family_name.strip().casefold() if same_name else "")
        found.append(numbers.setdefault(name, len(numbers) + 1) if name else None)
    return found
