"""`plan`, `occupancy` and `migrate`: the house on a day, and its database."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from unterkunft.app import console
from unterkunft.app.opening import open_existing, person_at_the_computer
from unterkunft.app.qt import start_drawing
from unterkunft.services.plan_days import plan_state_on
from unterkunft.services.plan_state import Counts
from unterkunft.services.queries.facilities import facility_with_key
from unterkunft.services.queries.occupancy import FacilityOccupancy
from unterkunft.services.queries.occupancy import occupancy as occupancy_on
from unterkunft.services.queries.plan import load_timeline
from unterkunft.services.rule_packs import rule_pack
from unterkunft.storage.engine import open_database
from unterkunft.storage.migration import migrate as migrate_database
from unterkunft.ui.plan.printing import write_plan
from unterkunft.ui.wording import tr


def plan(arguments: Namespace) -> int:
    """Draws each floor of a facility on a day."""
    database = open_existing(arguments.database)
    facility = facility_with_key(database, arguments.facility)
    timeline = load_timeline(database, facility.id, sight=person_at_the_computer().sight)
    state = plan_state_on(timeline, arguments.on, rule_pack(timeline.facility.rule_pack))
    application = start_drawing(arguments.lang)  # Qt draws text only while it lives
    written = write_plan(state, arguments.out)
    console.say(*(tr("Written: {file}", file=path) for path in written))
    del application
    return 0


def occupancy(arguments: Namespace) -> int:
    """Counts the places of all facilities on a day."""
    found = occupancy_on(open_existing(arguments.database), arguments.on)
    if arguments.format == "json":
        console.say_json({"on": arguments.on.isoformat(), "facilities": [_as_json(each) for each in found]})
        return 0
    console.say(tr("Occupancy on {day}", day=arguments.on))
    headings: list[object] = ["", tr("places"), tr("occupied"), tr("free"), tr("closed"), tr("absent")]
    rows: list[list[object]] = [headings, *(row for facility in found for row in _rows(facility))]
    console.say(*console.table(rows, right=frozenset({1, 2, 3, 4, 5})))
    return 0


def migrate(arguments: Namespace) -> int:
    """Creates or upgrades the tables."""
    migrate_database(open_database(arguments.database))
    console.say(tr("The database has this program's version."))
    return 0


def _rows(facility: FacilityOccupancy) -> list[list[object]]:
    rows = [_row(f"{facility.key}  {facility.name}", facility.counts)]
    for building, counts in facility.building_counts().items():
        rows.append(_row(f"  {building}", counts))
        rows += [
            _row(f"    {floor.name}", floor.counts) for floor in facility.floors if floor.building == building
        ]
    return rows


def _row(name: str, counts: Counts) -> list[object]:
    return [name, counts.capacity, counts.occupied, counts.free, counts.closed, counts.absent]


def _as_json(facility: FacilityOccupancy) -> dict[str, Any]:
    floors = [
        {"floor": floor.key, "name": floor.name, "building": floor.building, **_numbers(floor.counts)}
        for floor in facility.floors
    ]
    return {"facility": facility.key, **_numbers(facility.counts), "floors": floors}


def _numbers(counts: Counts) -> dict[str, int]:
    return {
        "capacity": counts.capacity,
        "occupied": counts.occupied,
        "free": counts.free,
        "closed": counts.closed,
        "absent": counts.absent,
    }
