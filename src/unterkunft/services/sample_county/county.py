"""Puts the sample county together: a whole facility file, made up from a seed and a day."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date

from unterkunft.services.sample_county.absences import attendance_records
from unterkunft.services.sample_county.agreements import agreement_records
from unterkunft.services.sample_county.coverages import coverage_records
from unterkunft.services.sample_county.facilities import build_houses
from unterkunft.services.sample_county.history import History
from unterkunft.services.sample_county.ledger import Ledger
from unterkunft.services.sample_county.meters import meter_records
from unterkunft.services.sample_county.outlook import Outlook
from unterkunft.services.sample_county.people import People
from unterkunft.services.sample_county.records import Records, merged
from unterkunft.services.sample_county.residence import residence_records
from unterkunft.services.sample_county.tariffs import tariff_records
from unterkunft.services.sample_county.tray import Tray
from unterkunft.services.sample_county.world import World
from unterkunft.values.statuses import Need

_YEARS = 3
_RESTRICTED = 3


def sample_county(*, today: date, seed: int = 1, residents: int = 300) -> dict[str, object]:
    """A facility file with a made-up county: about so many residents housed today, three years of history.

    The same day and seed give the same document.
    """
    rng = random.Random(seed)
    start = date(today.year - _YEARS, today.month, 1)
    world = World(build_houses(start=start, residents=residents), People(rng), rng)
    history = History(world, start=start, today=today, residents=residents)
    history.live()
    outlook = Outlook(world, history.closures, today)
    outlook.plan()
    tray = Tray(world, history.closures, today=today)
    tray.fill()
    _mark_restricted(world.ledger, rng)
    _mark_infants(world.ledger, today)
    return {"format": "unterkunft", "version": 1, **_records(world, outlook, tray, today)}


def _records(world: World, outlook: Outlook, tray: Tray, today: date) -> Records:
    return merged(
        (
            world.houses.records,
            {"closures": outlook.closures.records()},
            world.ledger.records(),
            {"separations": outlook.separations, "expected_arrivals": tray.expected_arrivals()},
            residence_records(world.ledger, world.courses, world.rng, today=today),
            {"attendance": attendance_records(world.ledger, world.rng, today=today)},
            coverage_records(world.ledger, world.courses, world.rng, today=today),
            tariff_records(world.houses.sites, today=today),
            agreement_records(world.houses.sites, world.ledger, today=today),
            meter_records(world.houses, world.ledger, today=today),
        )
    )


def _mark_restricted(ledger: Ledger, rng: random.Random) -> None:
    protected = [key for key, held in ledger.open_beds.items() if Need.PROTECTION in held.person.needs]
    others = [key for key in ledger.open_beds if key not in protected]
    for key in (*protected, *rng.sample(others, min(_RESTRICTED, len(others))))[:_RESTRICTED]:
        ledger.people[key] = replace(ledger.people[key], restricted=True)


def _mark_infants(ledger: Ledger, today: date) -> None:
    for key in ledger.open_stays:
        person = ledger.people[key]
        if person.age_on(today) < 1:
            ledger.people[key] = replace(person, needs=(Need.INFANT, *person.needs))
