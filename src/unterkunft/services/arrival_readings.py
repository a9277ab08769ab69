"""The cells of a row understood: the person as they would be recorded, and what it took to get there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from unterkunft.exchange.arrival_list.columns import ListColumn
from unterkunft.exchange.arrival_list.countries import nationality_of
from unterkunft.exchange.arrival_list.days import birth_date_of, birth_date_of_age
from unterkunft.exchange.arrival_list.folding import says_nothing
from unterkunft.exchange.arrival_list.languages import languages_of
from unterkunft.exchange.arrival_list.layout import ListedPerson
from unterkunft.exchange.arrival_list.names import ReadName, given_name_first, parted_at_comma, read_name
from unterkunft.exchange.arrival_list.readings import Made, Reading
from unterkunft.exchange.arrival_list.words import gender_of, role_of
from unterkunft.services.given_names import gender_told_by
from unterkunft.services.resident_details import ResidentDetails
from unterkunft.values.statuses import Gender, HouseholdRole

ValueT = TypeVar("ValueT")


@dataclass(frozen=True, slots=True)
class ReadPerson:
    """A person out of a row; `made` says for each cell what was done to understand it."""

    details: ResidentDetails
    role: HouseholdRole | None
    texts: Mapping[ListColumn, str]
    """What each cell says now: as it was read, or as it was typed over."""
    made: Mapping[ListColumn, Made]
    is_gender_guessed: bool = False
    gender_of_role: Gender | None = None

    def text(self, column: ListColumn) -> str:
        """What a cell says."""
        return self.texts.get(column, "")


def read_person(
    person: ListedPerson, typed: Mapping[ListColumn, str], *, on: date, today: date
) -> ReadPerson:
    """Understands a row; what was typed over a cell counts instead of it."""
    texts = _with_parted_names(person, typed)
    made: dict[ListColumn, Made] = {}
    name = _name(person, texts, typed, made)
    born = _kept(made, ListColumn.BIRTH_DATE, _born(texts, on=on, today=today))
    gender = _kept(made, ListColumn.GENDER, gender_of(texts.get(ListColumn.GENDER, "")))
    role_text = texts.get(ListColumn.ROLE, "")
    told = gender_told_by(name.given_name) or gender_of(role_text).value
    is_guessed = gender is None and told is not None and made.get(ListColumn.GENDER) is not Made.UNREADABLE
    details = ResidentDetails(
        family_name=name.family_name,
        given_name=name.given_name,
        name_original=_plain(texts, ListColumn.ORIGINAL),
        birth_date=born,
        gender=told if is_guessed else gender,
        nationality=_kept(
            made, ListColumn.NATIONALITY, nationality_of(texts.get(ListColumn.NATIONALITY, ""))
        ),
        languages=_kept(made, ListColumn.LANGUAGES, languages_of(texts.get(ListColumn.LANGUAGES, ""))) or (),
        case_reference=_plain(texts, ListColumn.CASE),
        note=_plain(texts, ListColumn.REMARK),
    )
    role = role_of(role_text).value
    return ReadPerson(details, role, texts, made, is_guessed, gender_of(role_text).value)


def _with_parted_names(person: ListedPerson, typed: Mapping[ListColumn, str]) -> dict[ListColumn, str]:
    """The cells, a name in one cell shown as two."""
    texts = dict(person.texts)
    name = _parted(person)
    if name is not None:
        texts[ListColumn.FAMILY_NAME], texts[ListColumn.GIVEN_NAME] = name.family_name, name.given_name
    return {**texts, **typed}


def _parted(person: ListedPerson) -> ReadName | None:
    if person[ListColumn.FULL_NAME]:
        return parted_at_comma(person[ListColumn.FULL_NAME])
    if person[ListColumn.GIVEN_FIRST]:
        return given_name_first(person[ListColumn.GIVEN_FIRST])
    return None


def _name(
    person: ListedPerson,
    texts: dict[ListColumn, str],
    typed: Mapping[ListColumn, str],
    made: dict[ListColumn, Made],
) -> ReadName:
    family, given = texts.get(ListColumn.FAMILY_NAME, ""), texts.get(ListColumn.GIVEN_NAME, "")
    if {ListColumn.FAMILY_NAME, ListColumn.GIVEN_NAME} <= typed.keys():
        return ReadName(family.strip(), given.strip())
    name = read_name(family, given)
    whole = _parted(person)
    how = whole.made if whole is not None else name.made
    if ListColumn.FAMILY_NAME not in typed and how is not Made.AS_WRITTEN:
        made[ListColumn.FAMILY_NAME] = how
    texts[ListColumn.FAMILY_NAME], texts[ListColumn.GIVEN_NAME] = name.family_name, name.given_name
    return name


def _born(texts: Mapping[ListColumn, str], *, on: date, today: date) -> Reading[date]:
    written = texts.get(ListColumn.BIRTH_DATE, "")
    latest = max(on, today)
    found = birth_date_of(written, today=latest)
    if found.value is None and found.made is not Made.UNREADABLE and texts.get(ListColumn.AGE):
        return birth_date_of_age(texts[ListColumn.AGE], on=on)
    return found


def _kept(made: dict[ListColumn, Made], column: ListColumn, reading: Reading[ValueT]) -> ValueT | None:
    if reading.made is not Made.AS_WRITTEN:
        made[column] = reading.made
    return reading.value


def _plain(texts: Mapping[ListColumn, str], column: ListColumn) -> str:
    text = texts.get(column, "")
    return "" if says_nothing(text) else text
