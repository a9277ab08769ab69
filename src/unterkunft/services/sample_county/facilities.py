"""The houses of the sample county: facilities, buildings, floors, rooms and beds, repeated to size."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from unterkunft.services.sample_county.floor_plans import DrawnRoom, rooms_of_floor
from unterkunft.services.sample_county.records import Record, Records, Table, merged, record
from unterkunft.values.resources import resource
from unterkunft.values.statuses import BedKind, Designation, FacilityKind, RoomFeature

_RULE_PACK = "brandenburg"
_OCCUPIED_SHARE = 0.92
_IN_KEYS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", " ": "-"})


@dataclass(frozen=True, slots=True)
class SampleBed:
    """A bed and where it stands."""

    key: str
    kind: BedKind
    room: str
    floor: str
    facility: str


@dataclass(frozen=True, slots=True)
class Dwelling:
    """What is given to people as a whole: a room, or a flat of several rooms."""

    key: str
    facility: str
    kind: FacilityKind
    opened_on: date
    beds: tuple[SampleBed, ...]
    designation: Designation
    features: tuple[RoomFeature, ...]
    level: int
    is_flat: bool
    kept_free: bool


@dataclass(frozen=True, slots=True)
class Site:
    """One facility of the drawing, with the code and address of this copy."""

    code: str
    drawing: Table
    name: str
    municipality: tuple[str, str, str]
    street: str
    opened_on: date


@dataclass(frozen=True, slots=True)
class Houses:
    """All houses: the records of the file and the dwellings people move into."""

    records: Records
    sites: tuple[Site, ...]
    dwellings: tuple[Dwelling, ...]


@dataclass(frozen=True, slots=True)
class _Storey:
    site: Site
    building: Table
    floor: Table
    rooms: tuple[DrawnRoom, ...]

    @property
    def building_key(self) -> str:
        return f"{self.site.code}-{self.building['code']}"

    @property
    def key(self) -> str:
        return f"{self.building_key}-{self.floor['level']}"

    @property
    def room_prefix(self) -> str:
        several = len(self.site.drawing["building"]) > 1
        return self.key if several else f"{self.site.code}-{self.floor['level']}"

    @property
    def opened_on(self) -> date:
        return self.site.opened_on + timedelta(days=self.floor.get("opened_after", 0))

    def room_key(self, room: DrawnRoom) -> str:
        return f"{self.room_prefix}-{room.number.translate(_IN_KEYS)}"

    def beds(self, room: DrawnRoom) -> Iterator[SampleBed]:
        for label, kind in enumerate(room.beds, start=1):
            key = f"{self.site.code}-{room.number}-{label}"
            yield SampleBed(key, kind, self.room_key(room), self.key, self.site.code)


def build_houses(*, start: date, residents: int) -> Houses:
    """The six houses, and more of the same kinds until the residents find room."""
    drawings = tomllib.loads(resource("samples", "facilities.toml").read_text("utf-8"))
    sites: list[Site] = []
    storeys: list[_Storey] = []
    places = 0
    while len(sites) < len(drawings["facility"]) or places * _OCCUPIED_SHARE < residents:
        site = _site(drawings, len(sites), start)
        sites.append(site)
        storeys += _storeys(site, drawings["flat_type"])
        places = sum(len(room.beds) for storey in storeys for room in storey.rooms)
    records = merged([_facility_records(sites), *map(_storey_records, storeys)])
    dwellings = tuple(dwelling for storey in storeys for dwelling in _dwellings(storey))
    return Houses(_without_repeated_buildings(records), tuple(sites), dwellings)


def _site(drawings: Table, index: int, start: date) -> Site:
    copy, place = divmod(index, len(drawings["facility"]))
    drawing = drawings["facility"][place]
    opened_on = start + timedelta(days=drawing["opened_after"])
    towns = {town[0]: tuple(town) for town in drawings["municipalities"]}
    if copy == 0:
        town = towns[drawing["municipality"]]
        return Site(drawing["code"], drawing, drawing["name"], town, drawing["street"], opened_on)
    town = tuple(drawings["municipalities"][(index + copy) % len(towns)])
    street = drawings["streets"][index % len(drawings["streets"])]
    name = f"{drawing['title']} {street} ({town[0]})"
    return Site(f"{drawing['code']}{copy + 1}", drawing, name, town, f"{street} {copy + place}", opened_on)


def _storeys(site: Site, flat_types: Table) -> list[_Storey]:
    return [
        _Storey(site, building, floor, rooms_of_floor(floor, flat_types))
        for building in site.drawing["building"]
        for floor in building["floor"]
    ]


def _facility_records(sites: list[Site]) -> Records:
    return {"facilities": [_facility_record(site) for site in sites]}


def _facility_record(site: Site) -> Record:
    town, postcode, code = site.municipality
    return record(
        key=site.code,
        name=site.name,
        kind=site.drawing["kind"],
        operator=site.drawing["operator"],
        municipality=town,
        municipality_code=code,
        street=site.street,
        postcode=postcode,
        city=town,
        opened_on=site.opened_on,
        cost_centre=site.drawing["cost_centre"],
        rule_pack=_RULE_PACK,
    )


def _storey_records(storey: _Storey) -> Records:
    building, floor = storey.building, storey.floor
    return {
        "buildings": [record(key=storey.building_key, facility=storey.site.code, name=building["name"])],
        "floors": [
            record(key=storey.key, building=storey.building_key, name=floor["name"], level=floor["level"])
        ],
        "rooms": [_room_record(storey, room) for room in storey.rooms],
        "beds": [
            record(key=bed.key, room=bed.room, label=bed.key.rpartition("-")[2], kind=bed.kind)
            for room in storey.rooms
            for bed in storey.beds(room)
        ],
    }


def _room_record(storey: _Storey, room: DrawnRoom) -> Record:
    return record(
        key=storey.room_key(room),
        floor=storey.key,
        number=room.number,
        use=room.use,
        area_m2=room.area,
        approved_places=room.approved,
        designation=room.designation,
        features=room.features,
        housing_unit=_unit(storey, room),
        outline=room.outline,
        opened_on=storey.opened_on if "opened_after" in storey.floor else None,
    )


def _unit(storey: _Storey, room: DrawnRoom) -> str:
    """Unique in the county: a meter reading names a housing unit by its text alone."""
    return f"{storey.site.code}-{room.unit.replace(' ', '')}" if room.unit else ""


def _without_repeated_buildings(records: Records) -> Records:
    unique = {str(row["key"]): row for row in records["buildings"]}
    return {**records, "buildings": list(unique.values())}


def _dwellings(storey: _Storey) -> Iterator[Dwelling]:
    sleeping = [room for room in storey.rooms if room.beds]
    keyed = sorted(sleeping, key=lambda room: _dwelling_key(storey, room))
    for key, rooms in groupby(keyed, key=lambda room: _dwelling_key(storey, room)):
        yield _dwelling(storey, key, tuple(rooms))


def _dwelling_key(storey: _Storey, room: DrawnRoom) -> str:
    """A flat without a designation belongs to one household; women and men share theirs by rooms."""
    return storey.room_key(room) if room.designation or not room.unit else _unit(storey, room)


def _dwelling(storey: _Storey, key: str, rooms: tuple[DrawnRoom, ...]) -> Dwelling:
    first = rooms[0]
    return Dwelling(
        key=key,
        facility=storey.site.code,
        kind=FacilityKind(storey.site.drawing["kind"]),
        opened_on=storey.opened_on,
        beds=tuple(bed for room in rooms for bed in storey.beds(room)),
        designation=Designation(first.designation or "anyone"),
        features=tuple(RoomFeature(feature) for feature in first.features),
        level=storey.floor["level"],
        is_flat=bool(first.unit) and not first.designation,
        kept_free=first.kept_free,
    )
