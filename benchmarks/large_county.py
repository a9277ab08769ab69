"""A facility file of 40,000 places and 50,000 people, the same each time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from unterkunft.exchange.facility_file import facility_file, record
from unterkunft.exchange.records import FacilityFile, Record

PLACES = 40_000
PEOPLE = 50_000
_ROOMS_PER_FLOOR = 20
_BEDS_PER_ROOM = 2
_FLOORS_PER_HOUSE = 4
_PLACES_PER_HOUSE = _FLOORS_PER_HOUSE * _ROOMS_PER_FLOOR * _BEDS_PER_ROOM
_HOUSEHOLD = 4
_OPENED = date(2020, 1, 1)
_FIRST_ARRIVAL = date(2024, 1, 8)
_FAMILY_NAMES = ("Özdemir", "Kowalenko", "Haile", "Rahimi", "Traoré", "Schäfer", "Nguyễn", "Popović")
_GIVEN_NAMES = ("Ali", "Mia", "Oksana", "Selam", "Fatou", "Jonas", "Linh", "Dragan", "Zahra")
_ORIGINALS = ("علي", "Їжак", "ሰላም", "زهرا")
_NATIONALITIES = ("SYR", "UKR", "ERI", "AFG", "GIN", "RKS", "VNM", "XXA")


def large_county(*, places: int = PLACES, people: int = PEOPLE) -> FacilityFile:
    """Houses of 160 places each; who finds no bed any more has lived in one before."""
    return facility_file((*_houses(places), *_people(places, people)))


def _houses(places: int) -> Iterator[Record]:
    for house in range(-(-places // _PLACES_PER_HOUSE)):
        key = f"H{house:03}"
        yield record(
            "facilities",
            key=key,
            name=f"Haus {house}",
            kind="communal",
            city="Musterstadt",
            opened_on=_OPENED,
        )
        yield record("buildings", key=f"{key}-A", facility=key, name="A")
        for floor in range(_FLOORS_PER_HOUSE):
            yield record(
                "floors", key=f"{key}-{floor}", building=f"{key}-A", name=f"{floor}. OG", level=floor
            )
    for number in range(places // _BEDS_PER_ROOM):
        yield from _room(number)


def _room(number: int) -> Iterator[Record]:
    house, within = divmod(number, _FLOORS_PER_HOUSE * _ROOMS_PER_FLOOR)
    floor, place = divmod(within, _ROOMS_PER_FLOOR)
    key = f"H{house:03}-{floor}{place:02}"
    x = place * 4
    yield record(
        "rooms",
        key=key,
        floor=f"H{house:03}-{floor}",
        number=f"{floor}{place:02}",
        use="sleeping",
        area_m2=Decimal("14.5"),
        approved_places=_BEDS_PER_ROOM,
        features=("lockable",),
        housing_unit=f"WE {floor}.{place // 5}",
        outline=tuple((Decimal(a), Decimal(b)) for a, b in ((x, 0), (x + 4, 0), (x + 4, 5), (x, 5))),
    )
    for bed in range(1, _BEDS_PER_ROOM + 1):
        yield record("beds", key=f"{key}-{bed}", room=key, label=str(bed), kind="single")


def _people(places: int, people: int) -> Iterator[Record]:
    yield record("payers", key="SOZ", name="Sozialamt", kind="social_office", city="Musterstadt")
    for number in range(people):
        yield from _resident(number, places)
    for household in range(people // _HOUSEHOLD):
        yield record("households", key=f"HH{household}", name=_FAMILY_NAMES[household % len(_FAMILY_NAMES)])


def _resident(number: int, places: int) -> Iterator[Record]:
    key, household = f"R{number:05}", number // _HOUSEHOLD
    arrived = _FIRST_ARRIVAL + timedelta(days=household % 300)
    yield record(
        "residents",
        key=key,
        family_name=_FAMILY_NAMES[household % len(_FAMILY_NAMES)],
        given_name=f"{_GIVEN_NAMES[number % len(_GIVEN_NAMES)]} {number}",
        name_original=_ORIGINALS[number % len(_ORIGINALS)],
        birth_date=date(1960, 1, 1) + timedelta(days=number * 37 % 23_000),
        gender="female" if number % 2 else "male",
        nationality=_NATIONALITIES[household % len(_NATIONALITIES)],
        languages=("ar", "de"),
        case_reference=f"AZ {number}/24",
    )
    yield record(
        "household_members",
        household=f"HH{household}",
        resident=key,
        role="other" if number % _HOUSEHOLD else "head",
        valid_from=arrived,
    )
    yield record(
        "residence_statuses",
        key=f"S{number}",
        resident=key,
        status="permission_to_remain",
        valid_from=arrived,
        document_number=f"D{number}",
    )
    yield record(
        "cost_coverages", key=f"C{number}", resident=key, payer="SOZ", rule="full", valid_from=arrived
    )
    yield from _assignment(key, number, places, arrived)


def _assignment(key: str, number: int, places: int, arrived: date) -> Iterator[Record]:
    """The first have the beds from their arrival on; the rest had them before."""
    days = (arrived, None) if number < places else (_OPENED, _FIRST_ARRIVAL - timedelta(days=30))
    yield record(
        "bed_assignments",
        key=f"B{number}",
        resident=key,
        bed=_bed(number % places),
        from_on=days[0],
        until_on=days[1],
    )


def _bed(number: int) -> str:
    room, bed = divmod(number, _BEDS_PER_ROOM)
    house, within = divmod(room, _FLOORS_PER_HOUSE * _ROOMS_PER_FLOOR)
    floor, place = divmod(within, _ROOMS_PER_FLOOR)
    return f"H{house:03}-{floor}{place:02}-{bed + 1}"
