"""Where the rooms of a floor lie: rows along a corridor, flats beside a staircase, free shapes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from unterkunft.services.sample_county.records import Table
from unterkunft.values.money import round_amount
from unterkunft.values.statuses import BedKind

Point: TypeAlias = tuple[Decimal, Decimal]

_BEDS = {
    "s": (BedKind.SINGLE,),
    "b": (BedKind.BUNK_LOWER, BedKind.BUNK_UPPER),
    "c": (BedKind.COT,),
}
_AREA_PER_PERSON = Decimal(6)


@dataclass(frozen=True, slots=True)
class DrawnRoom:
    """A room as the drawing shows it; `outline` is empty where no drawing exists."""

    number: str
    use: str
    area: Decimal
    outline: tuple[Point, ...] = ()
    beds: tuple[BedKind, ...] = ()
    designation: str = ""
    features: tuple[str, ...] = ()
    unit: str = ""
    approved: int | None = None
    kept_free: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """What the drawing says of a room beside its place."""

    entry: Table
    prefix: str = ""
    unit: str = ""
    designation: str = ""
    features: tuple[str, ...] = ()


def rooms_of_floor(floor: Table, flat_types: Table) -> tuple[DrawnRoom, ...]:
    """All rooms of a floor in the order of the drawing."""
    return (
        *(room for strip in floor.get("strips", ()) for room in _strip(strip)),
        *(room for flat in floor.get("flats", ()) for room in _flat(flat, flat_types[flat["type"]])),
        *(_shape(entry) for entry in floor.get("shapes", ())),
        *(_undrawn(entry) for entry in floor.get("rooms", ())),
    )


def area_of(outline: tuple[Point, ...]) -> Decimal:
    """The area inside an outline, to a tenth of a square metre."""
    doubled = sum(
        (x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(outline, outline[1:] + outline[:1], strict=True)),
        start=Decimal(0),
    )
    return round_amount(abs(doubled) / 2, Decimal("0.1"))


def _strip(strip: Table) -> Iterator[DrawnRoom]:
    x, y = (_metres(each) for each in strip["at"])
    depth = _metres(strip["depth"])
    for entry in strip["rooms"]:
        width = _metres(entry.get("gap", entry.get("width")))
        if "gap" not in entry:
            yield _room(Placed(entry), rectangle(x, y, width, depth))
        x += width


def _flat(flat: Table, flat_type: Table) -> Iterator[DrawnRoom]:
    left, top = (_metres(each) for each in flat["at"])
    for entry in flat_type["rooms"]:
        (x, y), (width, depth) = map(_metres, entry["at"]), map(_metres, entry["size"])
        if flat.get("mirrored"):
            x = _metres(flat_type["width"]) - x - width
        yield _room(_in_flat(flat, entry), rectangle(left + x, top + y, width, depth))


def _in_flat(flat: Table, entry: Table) -> Placed:
    if not entry.get("beds"):
        return Placed({**entry, "number": f"{entry['number']} {flat['prefix']}"}, unit=flat["unit"])
    features = tuple(flat.get("features", ()))
    return Placed(entry, f"{flat['prefix']}.", flat["unit"], flat.get("designation", ""), features)


def _shape(entry: Table) -> DrawnRoom:
    return _room(Placed(entry), tuple((_metres(x), _metres(y)) for x, y in entry["outline"]))


def _undrawn(entry: Table) -> DrawnRoom:
    return _room(Placed(entry), ())


def _room(placed: Placed, outline: tuple[Point, ...]) -> DrawnRoom:
    entry = placed.entry
    area = area_of(outline) if outline else Decimal(entry["area"])
    beds = tuple(kind for letter in entry.get("beds", "") for kind in _BEDS[letter])
    return DrawnRoom(
        number=placed.prefix + entry["number"],
        use=entry.get("use", "sleeping"),
        area=area,
        outline=outline,
        beds=beds,
        designation=entry.get("designation", placed.designation),
        features=(*placed.features, *entry.get("features", ())),
        unit=entry.get("unit", placed.unit),
        approved=entry.get("approved", min(len(beds), int(area / _AREA_PER_PERSON))) if beds else None,
        kept_free=entry.get("kept_free", False),
    )


def rectangle(x: Decimal, y: Decimal, width: Decimal, depth: Decimal) -> tuple[Point, ...]:
    """The four corners, clockwise from the upper left."""
    return (x, y), (x + width, y), (x + width, y + depth), (x, y + depth)


def _metres(number: float) -> Decimal:
    return Decimal(str(number)).quantize(Decimal("0.01"))
