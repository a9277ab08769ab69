"""The people of the sample county: households with names, ages, tongues and needs."""

from __future__ import annotations

import random
import tomllib
from dataclasses import dataclass, replace
from datetime import date, timedelta

from unterkunft.services.sample_county.names import FamilyName, Name, NameStock, name_stocks
from unterkunft.services.sample_county.records import Record, Table, record
from unterkunft.values.resources import resource
from unterkunft.values.statuses import Gender, HouseholdRole, Need

_DAYS_OF_A_YEAR = 365.25
_NOTES = (
    "Deutschkurs B1 vormittags",
    "arbeitet in Nachtschicht",
    "Praktikum in der Tischlerei",
    "hilft beim Dolmetschen",
    "Wunsch: Zimmer zum Hof",
    "Fahrrad im Keller",
    "Ausbildung Pflegehilfe",
)


@dataclass(frozen=True, slots=True)
class Origin:
    """A country people come from, and how their procedures usually end."""

    nationality: str
    names: str
    languages: tuple[tuple[str, ...], ...]
    weight: int
    course: str
    recognised: float = 0.0
    titles: tuple[str, ...] = ()
    partner_keeps_name: float = 0.0
    guessed_birthdays: bool = False
    homeless: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """A resident to be."""

    key: str
    household: str
    role: HouseholdRole
    gender: Gender
    birth_date: date
    given_name: Name
    family_name: Name
    name_original: str
    origin: Origin
    languages: tuple[str, ...]
    case_reference: str
    needs: tuple[Need, ...] = ()
    restricted: bool = False
    note: str = ""

    def age_on(self, day: date) -> int:
        """Completed years."""
        had_birthday = (day.month, day.day) >= (self.birth_date.month, self.birth_date.day)
        return day.year - self.birth_date.year - (not had_birthday)

    def is_minor_on(self, day: date) -> bool:
        """Whether the person is under 18."""
        return self.age_on(day) < 18

    def record(self) -> Record:
        """The row of the facility file."""
        return record(
            key=self.key,
            family_name=self.family_name.latin,
            given_name=self.given_name.latin,
            name_original=self.name_original,
            birth_date=self.birth_date,
            gender=self.gender,
            nationality=self.origin.nationality,
            languages=self.languages,
            needs=self.needs,
            case_reference=self.case_reference,
            restricted=self.restricted,
            note=self.note,
        )


@dataclass(frozen=True, slots=True)
class Household:
    """People who live together; the head stands first."""

    key: str
    name: str
    origin: Origin
    members: tuple[Person, ...]

    @property
    def is_single(self) -> bool:
        """Whether one person lives alone."""
        return len(self.members) == 1


@dataclass(frozen=True, slots=True)
class Member:
    """A place in a household before it has a name."""

    role: HouseholdRole
    gender: Gender
    age: int


class People:
    """Invents households and gives them keys in the order of arrival."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._stocks = name_stocks()
        table = tomllib.loads(resource("samples", "origins.toml").read_text("utf-8"))
        self.origins = tuple(_origin(entry) for entry in table["origin"])
        self._households = 0
        self._residents = 0

    def origin(self, *, homeless_factor: int = 0, largest: int = 1) -> Origin:
        """An origin by weight; large families come neither homeless nor from Ukraine."""
        fitting = [
            each
            for each in self.origins
            if (homeless_factor or not each.homeless) and (largest < 6 or each.course == "asylum")
        ]
        weights = [each.weight * (homeless_factor if each.homeless else 1) for each in fitting]
        return self._rng.choices(fitting, weights)[0]

    def origin_of(self, nationality: str) -> Origin:
        """The first origin of a nationality."""
        return next(each for each in self.origins if each.nationality == nationality)

    def household(self, origin: Origin, places: tuple[Member, ...], *, arrives_on: date) -> Household:
        """A household of people with names and birth dates."""
        self._households += 1
        stock = self._stocks[origin.names]
        shared = stock.family(self._rng)
        reference = f"33.41-{arrives_on.year}/{self._households:04}"
        languages = self._rng.choice(origin.languages)
        members: tuple[Person, ...] = ()
        for place in places:
            family = self._family_name(stock, origin, place, members, shared)
            person = self._person(origin, place, family, taken=members, arrives_on=arrives_on)
            members += (replace(person, languages=languages, case_reference=reference),)
        return Household(f"H-{self._households:04}", members[0].family_name.latin, origin, members)

    def newborn(self, household: Household, *, born_on: date) -> Person:
        """A child born into a household."""
        first, gender = household.members[0], self._gender()
        fathers = [each for each in household.members if _may_be_father(each)]
        stock = self._stocks[household.origin.names]
        family = FamilyName(first.family_name, first.family_name)
        if stock.is_patronymic and fathers:
            family = stock.after_father(fathers[0].given_name)
        children = [each for each in household.members if each.role is HouseholdRole.CHILD]
        if children and children[0].gender is gender:
            family = FamilyName(children[0].family_name, children[0].family_name)
        place = Member(HouseholdRole.CHILD, gender, 0)
        child = self._person(household.origin, place, family, taken=household.members, arrives_on=born_on)
        return replace(
            child,
            household=household.key,
            birth_date=born_on,
            languages=first.languages,
            case_reference=first.case_reference,
        )

    def _person(
        self,
        origin: Origin,
        place: Member,
        family: FamilyName,
        *,
        taken: tuple[Person, ...],
        arrives_on: date,
    ) -> Person:
        self._residents += 1
        stock = self._stocks[origin.names]
        family_name = family.form_for(place.gender)
        borne = (family_name.latin, *(each.given_name.latin for each in taken))
        given = stock.given(place.gender, self._rng, borne)
        is_adult = place.role is not HouseholdRole.CHILD
        return Person(
            key=f"R-{self._residents:04}",
            household=f"H-{self._households:04}",
            role=place.role,
            gender=place.gender,
            birth_date=self._birth_date(place.age, arrives_on, guessed=origin.guessed_birthdays),
            given_name=given,
            family_name=family_name,
            name_original=stock.in_original(given, family_name),
            origin=origin,
            languages=(),
            case_reference="",
            note=self._rng.choice(_NOTES) if is_adult and self._rng.random() < 0.05 else "",
        )

    def _family_name(
        self,
        stock: NameStock,
        origin: Origin,
        place: Member,
        members: tuple[Person, ...],
        shared: FamilyName,
    ) -> FamilyName:
        if stock.is_patronymic:
            return self._after_father(stock, place, members, shared)
        keeps_own = place.role is HouseholdRole.PARTNER and self._rng.random() < origin.partner_keeps_name
        return stock.family(self._rng) if keeps_own else shared

    def _after_father(
        self, stock: NameStock, place: Member, members: tuple[Person, ...], shared: FamilyName
    ) -> FamilyName:
        """Brothers and sisters have one father; a mother who comes alone has children of an absent one."""
        if place.role is HouseholdRole.CHILD:
            absent = stock.male[self._households % len(stock.male)]
            present = [each.given_name for each in members if _may_be_father(each)]
            return stock.after_father((*present, absent)[0])
        is_of_heads_age = place.role is not HouseholdRole.PARTNER and place.age < 60
        return shared if is_of_heads_age else stock.family(self._rng)

    def _birth_date(self, age: int, arrives_on: date, *, guessed: bool) -> date:
        days = int(age * _DAYS_OF_A_YEAR) + self._rng.randrange(20, 345)
        born_on = arrives_on - timedelta(days=days)
        # Where no papers exist, the authorities enter the first of January.
        if guessed and age > 1 and self._rng.random() < 0.4:
            return date(born_on.year, 1, 1)
        return born_on

    def _gender(self) -> Gender:
        return self._rng.choice((Gender.FEMALE, Gender.MALE))


def _may_be_father(person: Person) -> bool:
    return person.gender is Gender.MALE and person.role in (HouseholdRole.HEAD, HouseholdRole.PARTNER)


def _origin(entry: Table) -> Origin:
    lists = {"languages": tuple(map(tuple, entry["languages"])), "titles": tuple(entry.get("titles", ()))}
    return Origin(**{**entry, **lists})
