"""Plans for tests without a database: rooms and people as plain values, then a timeline of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from unterkunft.model.placement_rules import NO_RULE_PACK, RulePack
from unterkunft.services.placement import PlacementQuestion
from unterkunft.services.plan_days import plan_state_on
from unterkunft.services.plan_state import PlanState
from unterkunft.services.timeline import (
    AbsenceOnPlan,
    Arrival,
    Assignment,
    BedOnPlan,
    ClosureOnPlan,
    FacilityOnPlan,
    FacilityTimeline,
    FloorOnPlan,
    Membership,
    ResidentOnPlan,
    RoomOnPlan,
    SeparatedPair,
    StayOnPlan,
)
from unterkunft.values.ids import (
    BedAssignmentId,
    BedId,
    FacilityId,
    FloorId,
    HouseholdId,
    ResidentId,
    RoomId,
    new_id,
)
from unterkunft.values.period import Period
from unterkunft.values.statuses import (
    BedKind,
    ClosureReason,
    Designation,
    FacilityKind,
    Gender,
    HouseholdRole,
    Need,
    RoomFeature,
    RoomUse,
    SeparationScope,
)

ALWAYS = Period(date.min)


@dataclass(slots=True)
class Plan:
    """A facility that a test fills; nothing is checked while it is filled."""

    open: Period = ALWAYS
    floors: list[FloorOnPlan] = field(default_factory=list)
    rooms: list[RoomOnPlan] = field(default_factory=list)
    assignments: list[Assignment] = field(default_factory=list)
    closures: list[ClosureOnPlan] = field(default_factory=list)
    residents: list[ResidentOnPlan] = field(default_factory=list)
    memberships: list[Membership] = field(default_factory=list)
    separations: list[SeparatedPair] = field(default_factory=list)
    stays: list[StayOnPlan] = field(default_factory=list)
    absences: list[AbsenceOnPlan] = field(default_factory=list)
    arrivals: list[Arrival] = field(default_factory=list)
    stays_elsewhere: list[StayOnPlan] = field(default_factory=list)

    def room(
        self,
        number: str = "101",
        *,
        beds: int = 2,
        kinds: Iterable[BedKind] | None = None,
        level: int = 0,
        building: str = "A",
        area: str | None = None,
        approved: int | None = None,
        designation: Designation = Designation.ANYONE,
        features: tuple[RoomFeature, ...] = (),
        flat: str | None = None,
        use: RoomUse = RoomUse.SLEEPING,
        is_open: Period = ALWAYS,
    ) -> RoomOnPlan:
        """A room with beds `1`, `2`, …"""
        room_id = RoomId(new_id())
        bed_kinds = list(kinds) if kinds is not None else [BedKind.SINGLE] * beds
        room = RoomOnPlan(
            id=room_id,
            key=f"R-{number}",
            number=number,
            use=use,
            floor=self._floor(building, level).id,
            area_m2=None if area is None else Decimal(area),
            approved_places=approved,
            designation=designation,
            features=features,
            housing_unit=flat,
            outline=None,
            open=is_open,
            beds=tuple(
                BedOnPlan(BedId(new_id()), f"B-{number}-{label}", str(label), kind, room_id)
                for label, kind in enumerate(bed_kinds, start=1)
            ),
        )
        self.rooms.append(room)
        return room

    def person(
        self,
        family_name: str = "Aziz",
        *,
        born: date | None = date(1990, 5, 17),
        gender: Gender = Gender.MALE,
        needs: tuple[Need, ...] = (),
    ) -> ResidentId:
        """Somebody the facility knows, without a bed."""
        resident = ResidentId(new_id())
        self.residents.append(
            ResidentOnPlan(
                id=resident,
                key=f"P-{len(self.residents)}",
                family_name=family_name,
                given_name="",
                search_name=family_name.lower(),
                gender=gender,
                birth_date=born,
                nationality=None,
                languages=(),
                needs=needs,
                restricted=False,
            )
        )
        return resident

    def household(self, *members: ResidentId, name: str = "Familie") -> HouseholdId:
        """People who belong together at all times."""
        household = HouseholdId(new_id())
        for member in members:
            self.memberships.append(Membership(household, name, member, HouseholdRole.OTHER, ALWAYS))
        return household

    def sleeps(self, resident: ResidentId, bed: BedOnPlan, since: date, until: date | None = None) -> None:
        """A stay and a bed for the same days."""
        self.assign(resident, bed, since, until)
        self.stays.append(StayOnPlan(resident, Period(since, until)))

    def assign(self, resident: ResidentId, bed: BedOnPlan, since: date, until: date | None = None) -> None:
        """A bed for some days."""
        period = Period(since, until)
        self.assignments.append(Assignment(BedAssignmentId(new_id()), resident, bed.id, period))

    def close(
        self, place: BedOnPlan | RoomOnPlan, since: date, until: date | None = None, note: str | None = None
    ) -> None:
        """A bed or room out of use."""
        self.closures.append(
            ClosureOnPlan(
                bed=place.id if isinstance(place, BedOnPlan) else None,
                room=place.id if isinstance(place, RoomOnPlan) else None,
                reason=ClosureReason.REPAIR,
                note=note,
                period=Period(since, until),
            )
        )

    def separate(self, one: ResidentId, other: ResidentId, scope: SeparationScope) -> None:
        """Two people to be kept apart at all times."""
        self.separations.append(SeparatedPair(one, other, scope, ALWAYS))

    def timeline(self) -> FacilityTimeline:
        """All of it as the services see it."""
        return FacilityTimeline(
            facility=FacilityOnPlan(
                FacilityId(new_id()), "U-1", "Haus am See", FacilityKind.COMMUNAL, None, self.open
            ),
            floors=tuple(self.floors),
            rooms=tuple(self.rooms),
            assignments=tuple(self.assignments),
            closures=tuple(self.closures),
            residents=tuple(self.residents),
            memberships=tuple(self.memberships),
            separations=tuple(self.separations),
            stays=tuple(self.stays),
            absences=tuple(self.absences),
            arrivals=tuple(self.arrivals),
            stays_elsewhere=tuple(self.stays_elsewhere),
        )

    def question(
        self, *residents: ResidentId, on: date, until: date | None = None, pack: RulePack = NO_RULE_PACK
    ) -> PlacementQuestion:
        """Could these people sleep somewhere from a day on?"""
        return PlacementQuestion(self.timeline(), pack, residents, on=on, until=until)

    def on(self, day: date, pack: RulePack = NO_RULE_PACK) -> PlanState:
        """The picture of a day."""
        return plan_state_on(self.timeline(), day, pack)

    def _floor(self, building: str, level: int) -> FloorOnPlan:
        key = f"{building}-{level}"
        known = next((each for each in self.floors if each.key == key), None)
        if known is None:
            known = FloorOnPlan(FloorId(new_id()), key, f"Etage {level}", level, building, building)
            self.floors.append(known)
        return known
