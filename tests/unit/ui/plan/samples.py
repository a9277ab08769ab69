"""A small facility in memory: drawn rooms, families, people alone, closures, and a full tray."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from uuid import UUID, uuid5

from unterkunft.model.placement_rules import NO_RULE_PACK, RulePack
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
    StayOnPlan,
)
from unterkunft.ui.plan.placement_session import Target
from unterkunft.values.ids import (
    BedAssignmentId,
    BedId,
    FacilityId,
    FloorId,
    HouseholdId,
    ResidentId,
    RoomId,
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
)

TODAY = date(2026, 11, 24)
SINCE = Period(date(2025, 3, 1))
ALWAYS = Period(date.min)
_NAMESPACE = UUID("6f1f9a0e-4c1b-4b57-9f0e-0d7c6f1f9a0e")

F, M = Gender.FEMALE, Gender.MALE


def id_of(name: str) -> UUID:
    """The same id for the same name, in every run."""
    return uuid5(_NAMESPACE, name)


def room_id(number: str) -> RoomId:
    return RoomId(id_of(f"room {number}"))


def bed_id(number: str, label: int) -> BedId:
    return BedId(id_of(f"bed {number} {label}"))


def bed_target(number: str, label: int) -> Target:
    """A bed as the target of a gesture."""
    return Target(room_id(number), bed_id(number, label))


def person_id(name: str) -> ResidentId:
    return ResidentId(id_of(f"resident {name}"))


def floor_id(key: str) -> FloorId:
    return FloorId(id_of(f"floor {key}"))


@dataclass(slots=True)
class SampleFacility:
    """A facility that tests fill; `timeline()` and `state()` give what the program would load."""

    floors: list[FloorOnPlan] = field(default_factory=list)
    rooms: list[RoomOnPlan] = field(default_factory=list)
    assignments: list[Assignment] = field(default_factory=list)
    closures: list[ClosureOnPlan] = field(default_factory=list)
    residents: list[ResidentOnPlan] = field(default_factory=list)
    memberships: list[Membership] = field(default_factory=list)
    stays: list[StayOnPlan] = field(default_factory=list)
    absences: list[AbsenceOnPlan] = field(default_factory=list)
    arrivals: list[Arrival] = field(default_factory=list)

    def floor(self, key: str, name: str, *, level: int = 0, building: str = "Haus A") -> None:
        self.floors.append(FloorOnPlan(floor_id(key), key, name, level, building, building))

    def room(
        self,
        number: str,
        *,
        at: tuple[float, float] | None = None,
        size: tuple[float, float] = (3.4, 5.6),
        beds: int = 0,
        use: RoomUse = RoomUse.SLEEPING,
        designation: Designation = Designation.ANYONE,
        features: tuple[RoomFeature, ...] = (),
        area: str | None = None,
        approved: int | None = None,
        floor: str | None = None,
        outline: tuple[tuple[float, float], ...] | None = None,
        unit: str | None = None,
        is_open: Period = ALWAYS,
    ) -> RoomId:
        room = room_id(number)
        corners = outline
        if at is not None:
            (x, y), (width, depth) = at, size
            corners = ((x, y), (x + width, y), (x + width, y + depth), (x, y + depth))
        self.rooms.append(
            RoomOnPlan(
                id=room,
                key=number,
                number=number,
                use=use,
                floor=floor_id(floor) if floor else self.floors[-1].id,
                area_m2=Decimal(area) if area else None,
                approved_places=approved,
                designation=designation,
                features=features,
                housing_unit=unit,
                outline=corners,
                open=is_open,
                beds=tuple(
                    BedOnPlan(
                        bed_id(number, label), f"{number}-{label}", f"Bett {label}", BedKind.SINGLE, room
                    )
                    for label in range(1, beds + 1)
                ),
            )
        )
        return room

    def person(
        self,
        name: str,
        *,
        age: int = 30,
        gender: Gender = M,
        family: str | None = None,
        languages: tuple[str, ...] = (),
        needs: tuple[Need, ...] = (),
        stay: Period = SINCE,
    ) -> ResidentId:
        resident = person_id(name)
        family_name, _, given_name = name.partition(", ")
        self.residents.append(
            ResidentOnPlan(
                id=resident,
                key=f"P-{len(self.residents) + 1}",
                family_name=family_name,
                given_name=given_name,
                search_name=name.lower().replace(",", ""),
                gender=gender,
                birth_date=date(TODAY.year - age, 1, 15),
                nationality="SYR",
                languages=languages,
                needs=needs,
                restricted=False,
            )
        )
        self.stays.append(StayOnPlan(resident, stay))
        if family is not None:
            household = HouseholdId(id_of(f"household {family}"))
            self.memberships.append(Membership(household, family, resident, HouseholdRole.OTHER, SINCE))
        return resident

    def sleeps(self, resident: ResidentId, number: str, label: int, period: Period = SINCE) -> None:
        key = f"{resident} {number} {label} {period.start}"
        self.assignments.append(
            Assignment(BedAssignmentId(id_of(key)), resident, bed_id(number, label), period)
        )

    def family(self, name: str, *given: tuple[str, int, Gender], room: str | None = None) -> list[ResidentId]:
        members = [
            self.person(f"{name}, {first}", age=age, gender=gender, family=f"Familie {name}")
            for first, age, gender in given
        ]
        if room is not None:
            for label, member in enumerate(members, start=1):
                self.sleeps(member, room, label)
        return members

    def close(self, number: str, label: int | None, reason: ClosureReason, period: Period) -> None:
        bed = None if label is None else bed_id(number, label)
        room = room_id(number) if label is None else None
        self.closures.append(ClosureOnPlan(bed, room, reason, None, period))

    def timeline(self) -> FacilityTimeline:
        facility = FacilityOnPlan(
            FacilityId(id_of("facility")),
            "UB",
            "Gemeinschaftsunterkunft Bahnhofstraße",
            FacilityKind.COMMUNAL,
            None,
            ALWAYS,
        )
        return FacilityTimeline(
            facility=facility,
            floors=tuple(self.floors),
            rooms=tuple(self.rooms),
            assignments=tuple(self.assignments),
            closures=tuple(self.closures),
            residents=tuple(self.residents),
            memberships=tuple(self.memberships),
            separations=(),
            stays=tuple(self.stays),
            absences=tuple(self.absences),
            arrivals=tuple(self.arrivals),
        )

    def state(self, day: date = TODAY, pack: RulePack = NO_RULE_PACK) -> PlanState:
        return plan_state_on(self.timeline(), day, pack)


def drawn_facility() -> SampleFacility:
    """Two drawn floors and one without outlines, families and people alone, twelve people in the tray."""
    house = SampleFacility()
    _ground_floor(house)
    _first_floor(house)
    house.floor("N", "Erdgeschoss", building="Nebenhaus")
    for number in ("N1", "N2", "N3", "N4"):
        house.room(number, beds=4, area="26.5")
    house.room("NF", use=RoomUse.CORRIDOR)
    house.room("NK", use=RoomUse.KITCHEN, area="14")
    _tray(house)
    return house


def _ground_floor(house: SampleFacility) -> None:
    house.floor("EG", "Erdgeschoss")
    house.room("001", at=(0, 0), size=(4.4, 5.6), beds=2, area="24.6", features=(RoomFeature.WHEELCHAIR,))
    house.room("002", at=(4.4, 0), size=(3.4, 5.6), beds=2, area="19.0")
    house.room("Küche EG", at=(7.8, 0), size=(5.2, 5.6), use=RoomUse.KITCHEN)
    house.room(
        "Flur EG",
        use=RoomUse.CORRIDOR,
        outline=((0, 5.6), (13, 5.6), (13, 8), (6, 8), (6, 12), (4, 12), (4, 8), (0, 8)),
    )
    house.sleeps(house.person("Petrenko, Olha", age=63, gender=F, needs=(Need.WHEELCHAIR,)), "001", 1)


def _first_floor(house: SampleFacility) -> None:
    house.floor("OG1", "1. Obergeschoss", level=1)
    widths = {"101": 4.4, "102": 3.4, "103": 4.4, "104": 3.4, "105": 3.4, "106": 3.4, "107": 5.0}
    beds = {"101": 4, "102": 3, "103": 4, "104": 3, "105": 2, "106": 3, "107": 5}
    designation = {"102": Designation.WOMEN, "101": Designation.FAMILIES, "104": Designation.MEN}
    features = {
        "102": (RoomFeature.LOCKABLE,),
        "105": (RoomFeature.WHEELCHAIR, RoomFeature.QUIET, RoomFeature.NEAR_STAFF),
    }
    x = 0.0
    for number, width in widths.items():
        house.room(
            number,
            at=(x, 0),
            size=(width, 5.6),
            beds=beds[number],
            area=f"{width * 5.6:.1f}",
            designation=designation.get(number, Designation.ANYONE),
            features=features.get(number, ()),
        )
        x += width
    house.room("Treppe West", at=(x, 0), size=(3.0, 5.6), use=RoomUse.STAIRS)
    house.room("Bad Frauen 1", at=(x + 3, 0), size=(4.0, 5.6), use=RoomUse.BATH)
    house.room("Flur 1. OG", at=(0, 5.6), size=(x + 7, 2.4), use=RoomUse.CORRIDOR)
    house.room("108", at=(0, 8), size=(3.4, 5.6), beds=3, area="19.0")
    house.room("109", at=(3.4, 8), size=(3.4, 5.6), beds=2, area="19.0")
    house.room("Küche 1", at=(6.8, 8), size=(5.2, 5.6), use=RoomUse.KITCHEN)
    house.room("110", at=(12, 8), size=(6.8, 5.6), beds=8, area="38.1", approved=6)
    house.room("Lernraum", at=(18.8, 8), size=(4.4, 5.6), use=RoomUse.COMMON)
    house.room("111", at=(23.2, 8), size=(3.4, 5.6), beds=3, area="19.0", is_open=Period(date(2027, 1, 1)))
    house.room("Lager 1", at=(26.6, 8), size=(x + 7 - 26.6, 5.6), use=RoomUse.STORAGE)
    _people_of_first_floor(house)


def _people_of_first_floor(house: SampleFacility) -> None:
    house.family("Al-Hassan", ("Omar", 34, M), ("Rana", 31, F), ("Sami", 7, M), ("Lina", 3, F), room="101")
    house.sleeps(house.person("Tesfay, Selam", age=26, gender=F, languages=("ti",)), "102", 1)
    house.sleeps(house.person("Gebremeskel, Hirut", age=29, gender=F, languages=("am",)), "102", 2)
    for label, (name, age) in enumerate(
        (("Karimi, Reza", 22), ("Noori, Jawad", 27), ("Abdulrahman-Muhammadzai, Ali", 21)), start=1
    ):
        house.sleeps(house.person(name, age=age, languages=("fa",)), "104", label)
    house.absences.append(AbsenceOnPlan(person_id("Noori, Jawad"), "hospital", date(2026, 11, 20), None))
    house.sleeps(house.person("Yılmaz, Emre", age=27), "106", 1, Period(date(2026, 1, 1), date(2026, 12, 15)))
    house.sleeps(house.person("Demir, Can", age=24), "106", 2, Period(date(2026, 12, 1)))
    house.close("106", 3, ClosureReason.REPAIR, Period(date(2026, 11, 1)))
    house.family(
        "Moradi",
        ("Farid", 41, M), ("Zahra", 38, F), ("Ali", 14, M), ("Sara", 11, F), ("Nima", 2, M),
        room="107",
    )  # fmt: skip
    house.sleeps(house.person("Diallo, Mamadou", age=19, languages=("fr",)), "108", 1)
    house.sleeps(house.person("Bah, Ibrahima", age=20, languages=("ff", "fr")), "108", 2)
    house.close("109", None, ClosureReason.DAMAGE, Period(date(2026, 11, 10), date(2026, 12, 16)))
    names = ("Petrov, Ivan", "Sidorov, Oleg", "Kovalenko, Taras", "Shevchenko, Andrij", "Bondar, Petro")
    for label, name in enumerate(names, start=1):
        house.sleeps(house.person(name, age=30 + label, languages=("uk", "ru")), "110", label)


def _tray(house: SampleFacility) -> None:
    today = Period(TODAY)
    members = house.family("Haddad", ("Youssef", 36, M), ("Mariam", 33, F), ("Elias", 8, M), ("Noor", 5, F))
    house.residents = [
        replace(each, languages=("ar",)) if each.id in members else each for each in house.residents
    ]
    house.person(
        "Bondarenko, Iryna",
        age=58,
        gender=F,
        languages=("uk",),
        needs=(Need.WHEELCHAIR, Need.GROUND_FLOOR),
        stay=today,
    )
    house.family("Amiri", ("Laila", 24, F), ("Samir", 4, M), ("Zara", 0, F))
    house.person("Sow, Alpha", age=23, languages=("fr",), stay=Period(date(2026, 11, 22)))
    for first in ("Abel", "Dawit", "Yonas"):
        house.person(f"Gebremedhin, {first}", age=22, languages=("ti",), stay=today)
    house.arrivals.append(
        Arrival("A1", date(2026, 11, 26), 40, "Bus aus Eisenhüttenstadt, Familien unbekannt")
    )
    house.arrivals.append(Arrival("A2", date(2026, 12, 1), 3, "Familie aus Templin"))


def people_in(state: PlanState, names: Iterable[str]) -> tuple[ResidentId, ...]:
    """The ids of people by their names."""
    known = {person.name: person.id for person in state.people()}
    return tuple(known[name] for name in names)
