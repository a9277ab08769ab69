"""People of the sample county without a bed today, and people announced for the next weeks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from unterkunft.services.sample_county.closures import Closure, Closures
from unterkunft.services.sample_county.facilities import Site
from unterkunft.services.sample_county.ledger import HeldBed
from unterkunft.services.sample_county.life_courses import life_course
from unterkunft.services.sample_county.people import Household, Member, Person
from unterkunft.services.sample_county.records import Record, record
from unterkunft.services.sample_county.world import World
from unterkunft.values.statuses import ClosureReason, Gender, HouseholdRole, Need

_HEAD, _PARTNER, _CHILD, _OTHER = HouseholdRole
_FEMALE, _MALE = Gender.FEMALE, Gender.MALE
_PARENTS_WITH_TWO = (
    Member(_HEAD, _MALE, 33),
    Member(_PARTNER, _FEMALE, 30),
    Member(_CHILD, _FEMALE, 3),
    Member(_CHILD, _MALE, 6),
)
_MOTHER_WITH_BABY = (Member(_HEAD, _FEMALE, 27), Member(_CHILD, _MALE, 0), Member(_CHILD, _FEMALE, 4))
_BROTHERS = (Member(_HEAD, _MALE, 24), Member(_OTHER, _MALE, 21), Member(_OTHER, _MALE, 19))
# Who has arrived and waits: origin, members, days since arrival, house, needs of the first.
_WAITING: tuple[tuple[str, tuple[Member, ...], int, str, tuple[Need, ...]], ...] = (
    ("SYR", _PARENTS_WITH_TWO, 0, "UB", ()),
    ("UKR", (Member(_HEAD, _FEMALE, 67),), 0, "UB", (Need.WHEELCHAIR, Need.GROUND_FLOOR)),
    ("AFG", _MOTHER_WITH_BABY, 1, "UB", (Need.PROTECTION,)),
    ("GIN", (Member(_HEAD, _MALE, 19),), 0, "UC", ()),
    ("ERI", _BROTHERS, 1, "UC", ()),
)
_ANNOUNCED = (
    (0, "UB", 4, "Transfer aus Eisenhüttenstadt, 4 Personen: 2 Frauen, 2 Kinder", "ZABH Eisenhüttenstadt"),
    (2, "UB", 7, "Transfer aus Eisenhüttenstadt, 7 Personen", "ZABH Eisenhüttenstadt"),
    (5, "UC", 2, "Zwei Männer, Sprache Paschtu, Namen folgen", "ZABH Eisenhüttenstadt"),
    (9, "UW", 5, "Familie Nazari, 5 Personen, Familiennachzug zu den Eltern", "Ausländerbehörde Uckerland"),
    (13, "UN", 1, "Frau K. Lehmann, Räumung der Wohnung", "Ordnungsamt Prenzlau"),
    (16, None, 12, "Bus aus Frankfurt (Oder), 12 Personen, Zusammensetzung offen", "ZABH Eisenhüttenstadt"),
)


class Tray:
    """Fills the tray of people who wait for a place."""

    def __init__(self, world: World, closures: Closures, *, today: date) -> None:
        self._world, self._closures, self._today = world, closures, today
        self._sites: dict[str, Site] = {}
        for site in world.houses.sites:
            self._sites.setdefault(site.drawing["code"], site)

    def fill(self) -> None:
        """Five households that have just arrived, and one man whose bed broke."""
        for nationality, places, days, house, needs in _WAITING:
            arrives_on = self._today - timedelta(days=days)
            origin = self._world.people.origin_of(nationality)
            household = self._world.people.household(origin, places, arrives_on=arrives_on)
            first = replace(household.members[0], needs=needs)
            self._arrive(replace(household, members=(first, *household.members[1:])), house, arrives_on)
        self._lift_one()

    def expected_arrivals(self) -> list[Record]:
        """Announcements, most of them without names."""
        return [
            record(
                key=f"E-{number:02}",
                facility=self._sites[house].code if house else None,
                arrives_on=self._today + timedelta(days=days),
                persons=persons,
                description=description,
                sent_by=sent_by,
            )
            for number, (days, house, persons, description, sent_by) in enumerate(_ANNOUNCED, start=1)
        ]

    def _arrive(self, household: Household, house: str, on: date) -> None:
        self._world.know(household, life_course(household.origin, on, self._world.rng))
        for person in household.members:
            self._world.ledger.arrive(person, self._sites[house].code, on=on)

    def _lift_one(self) -> None:
        """Waits until his bed is repaired; the bed is planned for him again."""
        person = next(filter(self._can_wait, self._people_with_bed()), None)
        if person is None:
            return
        held = self._world.ledger.open_beds[person.key]
        broken_on = self._today - timedelta(days=1)
        back_on = self._today + timedelta(days=4)
        held.until_on = broken_on
        reason, last_day = ClosureReason.REPAIR, back_on - timedelta(days=1)
        is_room = len(self._world.home_of(person).beds) == 1
        self._closures.add(
            Closure((held.bed,), is_room, broken_on, last_day, reason, "Bettgestell gebrochen")
        )
        beds = self._world.ledger.held_beds
        beds.append(HeldBed(f"B-{len(beds) + 1:05}", person, held.bed, back_on))
        known = self._world.ledger.people[person.key]
        waiting = replace(known, note="Bett defekt, schläft bis zur Reparatur bei Verwandten")
        self._world.ledger.people[person.key] = waiting

    def _people_with_bed(self) -> list[Person]:
        return [held.person for held in self._world.ledger.open_beds.values()]

    def _can_wait(self, person: Person) -> bool:
        held = self._world.ledger.open_beds[person.key]
        has_no_plans = held.until_on is None and held.from_on < self._today - timedelta(days=20)
        is_alone = len(self._world.still_here(person.household)) == 1
        return has_no_plans and is_alone and person.gender is Gender.MALE and not person.needs
