"""What is refused of incomes, extra charges, readings, single decisions and operator contracts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from uuid import UUID

from unterkunft.exchange.finding_codes import FindingCode
from unterkunft.exchange.findings import FileFinding, finding_on
from unterkunft.services.facility_transfer.picture import Picture, StagedRow

_ONE_EACH: tuple[tuple[str, tuple[str, ...], str], ...] = (
    (
        "overrides",
        ("resident_id", "month", "component"),
        "eine Entscheidung je Bewohner, Monat und Kostenart",
    ),
    (
        "meter_readings",
        ("housing_unit", "room_id", "component", "month"),
        "ein Verbrauch je Monat und Kostenart",
    ),
)
"""Of these, one for each combination of the columns."""


def charge_findings(picture: Picture) -> Iterator[FileFinding]:
    """What speaks against the rows that bills rest on, beyond overlaps in time."""
    for kind, columns, expected in _ONE_EACH:
        yield from _repeated(picture, kind, columns, expected=expected)
    yield from _unknown_units(picture)


def _repeated(
    picture: Picture, kind: str, columns: tuple[str, ...], *, expected: str
) -> Iterator[FileFinding]:
    first: dict[tuple[object, ...], StagedRow] = {}
    for row in sorted(picture.of(kind), key=lambda row: row.record is not None):
        known = first.setdefault(tuple(row.after.get(column) for column in columns), row)
        if known is not row and row.record is not None:
            yield finding_on(
                row.record, "month", FindingCode.DECIDED_TWICE, expected=expected, other=known.record
            )


def _unknown_units(picture: Picture) -> Iterator[FileFinding]:
    """A unit is known by the text of its rooms; with one text in two houses, nobody knows which."""
    buildings = _buildings_of_units(picture)
    for row in picture.of("meter_readings"):
        unit = row.after.get("housing_unit")
        if row.record is None or unit is None:
            continue
        houses = buildings.get(unit, set())
        if not houses and "rooms" not in picture.incomplete:
            yield finding_on(row.record, "housing_unit", FindingCode.UNKNOWN_REFERENCE)
        elif len(houses) > 1:
            keys = ", ".join(sorted(picture.key_of("buildings", house) for house in houses))
            expected = f"ein Zimmer, oder eine Wohneinheit, die nur ein Gebäude hat ({keys})"
            yield finding_on(row.record, "housing_unit", FindingCode.AMBIGUOUS_UNIT, expected=expected)


def _buildings_of_units(picture: Picture) -> dict[str, set[UUID]]:
    buildings: defaultdict[str, set[UUID]] = defaultdict(set)
    for room in picture.of("rooms"):
        unit = room.after.get("housing_unit")
        if unit is not None:
            buildings[unit].add(picture.row("floors", room.after["floor_id"]).after["building_id"])
    return buildings
