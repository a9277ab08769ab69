"""Free places for people with given needs: for those of the tray, or for people only described."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from unterkunft.model.placement_rules import RulePack
from unterkunft.services.placement import PlacementQuestion, Verdict
from unterkunft.services.timeline import FacilityTimeline, Membership, ResidentOnPlan
from unterkunft.values.ids import FacilityId, HouseholdId, ResidentId, RoomId, new_id
from unterkunft.values.period import Period
from unterkunft.values.statuses import Gender, HouseholdRole, Need, RoomUse, Severity

_YEARS_OF_AN_ADULT = 30
_YEARS_OF_A_CHILD = 8


@dataclass(frozen=True, slots=True)
class BedWish:
    """Who needs a place from a day on; `is_household` keeps them together and lets them share a room."""

    on: date
    until: date | None = None
    women: int = 0
    men: int = 0
    children: int = 0
    is_household: bool = False
    needs: frozenset[Need] = frozenset()
    called: tuple[str, str, str] = ("", "", "")
    """What reasons call a woman, a man and a child who have no name."""

    @property
    def persons(self) -> int:
        """How many places are needed."""
        return self.women + self.men + self.children


@dataclass(frozen=True, slots=True)
class FreePlace:
    """A room that could take the people, with what speaks against it."""

    facility: FacilityId
    facility_name: str
    room: RoomId
    room_number: str
    building: str
    floor_name: str
    free_beds: int
    verdict: Verdict


def free_places(
    timeline: FacilityTimeline,
    pack: RulePack,
    residents: Iterable[ResidentId],
    *,
    on: date,
    until: date | None = None,
) -> tuple[FreePlace, ...]:
    """The rooms for residents who are known, best first; refused rooms are left out."""
    question = PlacementQuestion(timeline, pack, residents, on=on, until=until)
    return _ranked(timeline, question)


def free_places_for(timeline: FacilityTimeline, pack: RulePack, wish: BedWish) -> tuple[FreePlace, ...]:
    """The rooms for people who are only described, best first; refused rooms are left out."""
    guests = tuple(_guests(wish))
    present = with_guests(timeline, guests, on=wish.on, is_household=wish.is_household)
    question = PlacementQuestion(present, pack, (guest.id for guest in guests), on=wish.on, until=wish.until)
    return _ranked(timeline, question)


def with_guests(
    timeline: FacilityTimeline, guests: Sequence[ResidentOnPlan], *, on: date, is_household: bool = False
) -> FacilityTimeline:
    """The timeline with people who are only thought of."""
    household = HouseholdId(new_id())
    together = guests if is_household else ()
    memberships = (Membership(household, "", guest.id, HouseholdRole.OTHER, Period(on)) for guest in together)
    return replace(
        timeline,
        residents=(*timeline.residents, *guests),
        memberships=(*timeline.memberships, *memberships),
    )


def guest(
    gender: Gender, birth_date: date | None, needs: tuple[Need, ...] = (), *, called: str = ""
) -> ResidentOnPlan:
    """Someone without a name of their own."""
    return ResidentOnPlan(
        id=ResidentId(new_id()),
        key="",
        family_name=called,
        given_name="",
        search_name="",
        gender=gender,
        birth_date=birth_date,
        nationality=None,
        languages=(),
        needs=needs,
        restricted=False,
    )


def _ranked(timeline: FacilityTimeline, question: PlacementQuestion) -> tuple[FreePlace, ...]:
    floors = {floor.id: floor for floor in timeline.floors}
    places = [
        FreePlace(
            facility=timeline.facility.id,
            facility_name=timeline.facility.name,
            room=room.id,
            room_number=room.number,
            building=floors[room.floor].building,
            floor_name=floors[room.floor].name,
            free_beds=question.free_beds(room.id),
            verdict=verdict,
        )
        for room in timeline.rooms
        if room.use is RoomUse.SLEEPING and room.beds
        for verdict in (question.for_room(room.id),)
        if not verdict.is_refused
    ]
    return best_first(places)


def best_first(places: Iterable[FreePlace]) -> tuple[FreePlace, ...]:
    """In the order in which they are worth looking at."""
    return tuple(sorted(places, key=_rank))


def _rank(place: FreePlace) -> tuple[int, int, int, str, int, str]:
    """Nothing against it first, then the fewest beds left over, so that family rooms stay whole."""
    order = [None, Severity.INFO, Severity.WARNING, Severity.OVERRIDABLE]
    left_over = place.free_beds - len(place.verdict.placements)
    counted = [each for each in place.verdict.breaches if each.severity is not Severity.INFO]
    return (
        order.index(place.verdict.severity) if counted else 0,
        len(counted),
        left_over,
        place.facility_name,
        len(place.room_number),
        place.room_number,
    )


def _guests(wish: BedWish) -> Iterator[ResidentOnPlan]:
    """People as the rules need them: an infant is the last of them, other needs are those of the first."""
    woman, man, child = wish.called
    kinds = [
        *[(Gender.FEMALE, _born(wish.on, _YEARS_OF_AN_ADULT), woman)] * wish.women,
        *[(Gender.MALE, _born(wish.on, _YEARS_OF_AN_ADULT), man)] * wish.men,
        *[(Gender.UNKNOWN, _born(wish.on, _YEARS_OF_A_CHILD), child)] * wish.children,
    ]
    for number, (gender, birth_date, called) in enumerate(kinds, start=1):
        needs = tuple(
            need
            for need in Need
            if need in wish.needs and number == (len(kinds) if need is Need.INFANT else 1)
        )
        yield guest(gender, birth_date, needs, called=called)


def _born(day: date, years: int) -> date:
    return date(day.year - years, 1, 1)
