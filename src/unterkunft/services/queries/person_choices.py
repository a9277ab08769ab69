"""People and households of all facilities to choose from, found by what is typed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from unterkunft.model.household import Household, HouseholdMember
from unterkunft.services.permissions import Sight
from unterkunft.services.queries.resident_conditions import Presence, ResidentFilter
from unterkunft.services.queries.resident_order import BY_NAME
from unterkunft.services.queries.resident_parts import holds_on
from unterkunft.services.queries.residents import ResidentRow, find_residents, resident_rows
from unterkunft.storage.engine import Database
from unterkunft.values.ids import HouseholdId, ResidentId

_MOST = 12


@dataclass(frozen=True, slots=True)
class HouseholdFound:
    """A household by its name and the person by whom it was found."""

    id: HouseholdId
    name: str
    person: ResidentRow


def people_like(
    database: Database, text: str, *, day: date, sight: Sight, except_for: ResidentId
) -> tuple[ResidentRow, ...]:
    """The first people anywhere whom a text finds, by name."""
    wanted = ResidentFilter(text=text, presence=Presence.EVERYONE)
    found = find_residents(database, wanted, BY_NAME, day=day, sight=sight)
    ids = [each for each in found.ids if each != except_for][:_MOST]
    return resident_rows(database, ids, day=day, sight=sight)


def households_like(
    database: Database, text: str, *, day: date, sight: Sight, except_for: ResidentId
) -> tuple[HouseholdFound, ...]:
    """The households on a day of the people whom a text finds, each once; not that of the person asking."""
    people = people_like(database, text, day=day, sight=sight, except_for=except_for)
    asked = [each.id for each in people] + [except_for]
    query = (
        select(HouseholdMember.resident_id, Household.id, Household.name)
        .join(Household, HouseholdMember.household_id == Household.id)
        .where(HouseholdMember.resident_id.in_(asked), holds_on(HouseholdMember, day))
    )
    with database.reading() as connection:
        held = {row.resident_id: row for row in connection.execute(query)}
    own = held.get(except_for)
    found: dict[HouseholdId, HouseholdFound] = {}
    for person in people:
        row = held.get(person.id)
        if row is not None and (own is None or row.id != own.id):
            household = HouseholdId(row.id)
            found.setdefault(household, HouseholdFound(household, row.name, person))
    return tuple(found.values())
