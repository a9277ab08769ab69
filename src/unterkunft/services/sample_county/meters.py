"""What the meters of flats in the sample county counted, month by month."""

from __future__ import annotations

from datetime import date
from hashlib import sha256

from unterkunft.services.sample_county.facilities import Houses
from unterkunft.services.sample_county.ledger import HeldBed, Ledger
from unterkunft.services.sample_county.records import Record, Records, record
from unterkunft.services.sample_county.tariffs import first_metered_month, has_meters
from unterkunft.values.month import Month

_LEAST, _SPREAD = 90, 160


def meter_records(houses: Houses, ledger: Ledger, *, today: date) -> Records:
    """A reading for each flat and whole month in which somebody lived there."""
    unit_of_room = {str(room["key"]): str(room.get("housing_unit", "")) for room in houses.records["rooms"]}
    readings = []
    for site in houses.sites if unit_of_room else ():
        month = first_metered_month(site, today)
        while has_meters(site) and month < Month.of(today):
            held = [each for each in ledger.held_beds if each.bed.facility == site.code]
            units = {unit_of_room[each.bed.room] for each in held if _holds_in(each, month)}
            readings += [_reading(unit, month) for unit in sorted(units - {""})]
            month = month.next()
    return {"meter_readings": readings}


def _holds_in(held: HeldBed, month: Month) -> bool:
    return any(held.covers(day) for day in month.period.days())


def _reading(unit: str, month: Month) -> Record:
    """Chance that needs no generator: other records of the county stay as they are."""
    chance = int.from_bytes(sha256(f"{unit} {month}".encode()).digest()[:4], "big")
    consumption = f"{_LEAST + chance % _SPREAD}.{chance // _SPREAD % 10}"
    return record(
        key=f"V-{unit}-{month}",
        housing_unit=unit,
        component="metered",
        month=str(month),
        consumption=consumption,
    )
