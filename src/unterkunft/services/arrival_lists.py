"""A list of people who arrive, row by row: what was read, what was made of it, and what is to be cleared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum, StrEnum

from unterkunft.exchange.arrival_list.columns import ListColumn
from unterkunft.exchange.arrival_list.layout import ListedPerson
from unterkunft.exchange.arrival_list.readings import GUESSED, Made
from unterkunft.services.arrival_families import (
    OF_AGE,
    Bond,
    Candidate,
    Family,
    families_of,
    is_too_young_to_be_parent,
    roles_of,
)
from unterkunft.services.arrival_places import KeptPlace, places_for
from unterkunft.services.arrival_readings import ReadPerson, read_person
from unterkunft.services.duplicates import Likeness, PersonSketch, likeness
from unterkunft.services.given_names import gender_told_by
from unterkunft.services.resident_details import ResidentDetails
from unterkunft.values.ids import ResidentId
from unterkunft.values.period import Period
from unterkunft.values.statuses import Gender, HouseholdRole

LIKELY = 80
"""From this score on somebody has to say whether two records are one person."""
_TWICE = 90


class Weight(IntEnum):
    """How much a deviation asks of the user."""

    TOLD = 0
    GUESSED = 1
    OPEN = 2


class Deviation(StrEnum):
    """What is different from a clean list."""

    READ = "read"
    UNREADABLE = "unreadable"
    NO_FAMILY_NAME = "no_family_name"
    GENDER_GUESSED = "gender_guessed"
    GENDER_AGAINST_NAME = "gender_against_name"
    GENDER_AGAINST_ROLE = "gender_against_role"
    CHILD_AS_HEAD = "child_as_head"
    CHILD_TOO_OLD = "child_too_old"
    MINOR_ALONE = "minor_alone"
    FAMILY_GUESSED = "family_guessed"
    FAMILY_UNNAMED = "family_unnamed"
    TWICE_IN_LIST = "twice_in_list"
    KNOWN_ALREADY = "known_already"
    HERE_ALREADY = "here_already"


NOT_TO_CONFIRM = frozenset({Deviation.NO_FAMILY_NAME, Deviation.KNOWN_ALREADY, Deviation.HERE_ALREADY})
"""What only another entry or a choice can clear."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A deviation at its place in a row."""

    what: Deviation
    weight: Weight
    column: ListColumn
    made: Made = Made.AS_WRITTEN
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class KnownStay:
    """Where somebody known lives or has lived last."""

    facility_name: str
    is_here: bool
    period: Period


@dataclass(frozen=True, slots=True)
class KnownSuspect:
    """Somebody on record who may be the person of a row."""

    resident: ResidentId
    name: str
    sketch: PersonSketch
    likeness: Likeness
    stay: KnownStay | None = None


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A row of the list with everything the user has said about it."""

    person: ListedPerson
    typed: Mapping[ListColumn, str] = field(default_factory=dict)
    confirmed: frozenset[Deviation] = frozenset()
    is_decided: bool = False
    """Whether somebody has said who it is: `known`, or a new person."""
    known: ResidentId | None = None
    is_left_out: bool = False
    family: str | None = None

    @property
    def number(self) -> int:
        """The row of the spreadsheet."""
        return self.person.number


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the rows are held against."""

    on: date
    today: date
    suspects: Mapping[int, tuple[KnownSuspect, ...]] = field(default_factory=dict)
    places: tuple[KeptPlace, ...] = ()
    chosen_places: Mapping[int, ResidentId | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class JudgedRow:
    """A row as it would be taken over, with its deviations."""

    draft: DraftRow
    read: ReadPerson
    marks: tuple[Mark, ...]
    family: int | None
    """Equal for everybody of one household; None for people alone."""
    role: HouseholdRole | None
    suspects: tuple[KnownSuspect, ...]
    place: KeptPlace | None

    @property
    def number(self) -> int:
        """The row of the spreadsheet."""
        return self.draft.number

    @property
    def details(self) -> ResidentDetails:
        """The person as they would be recorded."""
        return self.read.details

    @property
    def weight(self) -> Weight:
        """The heaviest deviation; rows left out weigh nothing."""
        if self.draft.is_left_out:
            return Weight.TOLD
        return max((mark.weight for mark in self.marks), default=Weight.TOLD)

    @property
    def is_ready(self) -> bool:
        """Whether the row can be taken over as it is."""
        return not self.draft.is_left_out and self.weight < Weight.OPEN

    def marks_of(self, column: ListColumn) -> tuple[Mark, ...]:
        """The deviations of a cell, the heaviest first."""
        mine = (mark for mark in self.marks if mark.column is column)
        return tuple(sorted(mine, key=lambda mark: -mark.weight))


def judged(rows: Sequence[DraftRow], around: Surroundings) -> tuple[JudgedRow, ...]:
    """Every row with what was made of it; those left out take no part in families and places."""
    read = {row.number: read_person(row.person, row.typed, on=around.on, today=around.today) for row in rows}
    present = [row for row in rows if not row.is_left_out]
    people = {row.number: _candidate(row, read[row.number]) for row in present}
    families = families_of(tuple(people.values()), on=around.on)
    family_of = {number: (at, family) for at, family in enumerate(families, 1) for number in family.members}
    roles = _roles(families, people, on=around.on)
    places = places_for(families, around.places, around.chosen_places)
    kept = {each.placeholder: each for each in around.places}
    twice = _twice(present, read)
    made = []
    for row in rows:
        at, family = family_of.get(row.number, (0, Family((row.number,), Bond.ALONE)))
        members = [people[number] for number in family.members if number in people]
        suspects = around.suspects.get(row.number, ())
        marks = (
            *_read_marks(row, read[row.number]),
            *_person_marks(row, read[row.number]),
            *_family_marks(row, family, members, roles, on=around.on),
            *_known_marks(row, suspects, twice.get(row.number)),
        )
        place = places.get(row.number)
        made.append(
            JudgedRow(
                row,
                read[row.number],
                tuple(marks),
                at if len(family.members) > 1 else None,
                roles.get(row.number),
                suspects,
                None if place is None else kept.get(place),
            )
        )
    return tuple(made)


def sketch_of(details: ResidentDetails) -> PersonSketch:
    """What duplicates are looked for with."""
    return PersonSketch(
        details.family_name,
        details.given_name,
        details.name_original,
        details.birth_date,
        details.gender,
        details.case_reference,
    )


def _candidate(row: DraftRow, read: ReadPerson) -> Candidate:
    return Candidate(
        row.number,
        read.details.family_name,
        read.text(ListColumn.FAMILY),
        read.details.birth_date,
        read.details.gender,
        read.role,
        row.family,
    )


def _roles(
    families: Iterable[Family], people: Mapping[int, Candidate], *, on: date
) -> Mapping[int, HouseholdRole]:
    roles: dict[int, HouseholdRole] = {}
    for family in families:
        roles.update(roles_of([people[number] for number in family.members], on=on))
    return roles


def _twice(rows: Sequence[DraftRow], read: Mapping[int, ReadPerson]) -> Mapping[int, int]:
    """Rows that repeat an earlier one, with its number."""
    found: dict[int, int] = {}
    for at, row in enumerate(rows):
        mine = sketch_of(read[row.number].details)
        for earlier in rows[:at]:
            alike = likeness(mine, sketch_of(read[earlier.number].details))
            if mine.family_name and mine.given_name and alike is not None and alike.score >= _TWICE:
                found[row.number] = earlier.number
                break
    return found


# -- marks -------------------------------------------------------------------------------------


def _mark(
    row: DraftRow, what: Deviation, column: ListColumn, *, weight: Weight = Weight.OPEN, **values: object
) -> Mark:
    return Mark(what, Weight.TOLD if what in row.confirmed else weight, column, values=values)


def _read_marks(row: DraftRow, read: ReadPerson) -> Iterator[Mark]:
    for column, made in read.made.items():
        if made is Made.UNREADABLE:
            yield _mark(row, Deviation.UNREADABLE, column)
        elif made is not Made.AS_WRITTEN:
            weight = Weight.GUESSED if made in GUESSED else Weight.TOLD
            is_confirmed = Deviation.READ in row.confirmed
            yield Mark(Deviation.READ, Weight.TOLD if is_confirmed else weight, column, made)


def _person_marks(row: DraftRow, read: ReadPerson) -> Iterator[Mark]:
    details = read.details
    if not details.family_name:
        yield _mark(row, Deviation.NO_FAMILY_NAME, ListColumn.FAMILY_NAME)
    if read.is_gender_guessed:
        yield _mark(row, Deviation.GENDER_GUESSED, ListColumn.GENDER, weight=Weight.GUESSED)
        return
    told = gender_told_by(details.given_name)
    if told is not None and {told, details.gender} == {Gender.FEMALE, Gender.MALE}:
        yield _mark(row, Deviation.GENDER_AGAINST_NAME, ListColumn.GENDER, told=told)
    elif read.gender_of_role is not None and {read.gender_of_role, details.gender} == {
        Gender.FEMALE,
        Gender.MALE,
    }:
        yield _mark(row, Deviation.GENDER_AGAINST_ROLE, ListColumn.GENDER, told=read.gender_of_role)


def _family_marks(
    row: DraftRow,
    family: Family,
    members: Sequence[Candidate],
    roles: Mapping[int, HouseholdRole],
    *,
    on: date,
) -> Iterator[Mark]:
    if row.is_left_out:
        return
    if family.bond is Bond.UNNAMED:
        yield _mark(row, Deviation.FAMILY_UNNAMED, ListColumn.FAMILY, persons=len(members))
    elif family.bond is Bond.BY_NAME:
        yield _mark(
            row, Deviation.FAMILY_GUESSED, ListColumn.FAMILY, weight=Weight.GUESSED, persons=len(members)
        )
    yield from _age_marks(row, members, roles, on=on)


def _age_marks(
    row: DraftRow, members: Sequence[Candidate], roles: Mapping[int, HouseholdRole], *, on: date
) -> Iterator[Mark]:
    me = next(each for each in members if each.number == row.number)
    age = me.age_on(on)
    ages = [each.age_on(on) for each in members]
    if age is not None and age < OF_AGE:
        if me.role is HouseholdRole.HEAD:
            yield _mark(row, Deviation.CHILD_AS_HEAD, ListColumn.ROLE, age=age)
        elif all(each is not None and each < OF_AGE for each in ages):
            yield _mark(row, Deviation.MINOR_ALONE, ListColumn.BIRTH_DATE, age=age)
    head = next((each for each in members if roles.get(each.number) is HouseholdRole.HEAD), None)
    is_child = roles.get(row.number) is HouseholdRole.CHILD
    if is_child and head is not None and is_too_young_to_be_parent(head, me) and me.role is not None:
        yield _mark(row, Deviation.CHILD_TOO_OLD, ListColumn.BIRTH_DATE, age=age)


def _known_marks(row: DraftRow, suspects: Sequence[KnownSuspect], twice: int | None) -> Iterator[Mark]:
    if twice is not None:
        yield _mark(row, Deviation.TWICE_IN_LIST, ListColumn.FAMILY_NAME, same_as=twice)
    if not row.is_decided and suspects:
        best = max(each.likeness.score for each in suspects)
        weight = Weight.OPEN if best >= LIKELY else Weight.GUESSED
        yield _mark(row, Deviation.KNOWN_ALREADY, ListColumn.FAMILY_NAME, weight=weight, score=best)
    chosen = next((each for each in suspects if row.is_decided and each.resident == row.known), None)
    if chosen is not None and chosen.stay is not None and chosen.stay.is_here:
        yield _mark(row, Deviation.HERE_ALREADY, ListColumn.FAMILY_NAME)
