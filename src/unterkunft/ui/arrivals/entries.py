"""What is typed or pasted about people who have arrived: names, days and genders out of texts."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from anyascii import anyascii

from unterkunft.values.statuses import Gender

_FIRST_YEAR = 1900


class Column(Enum):
    """What stands in a column of a list of people."""

    FAMILY_NAME = auto()
    GIVEN_NAME = auto()
    BIRTH_DATE = auto()
    GENDER = auto()
    HOUSEHOLD = auto()


_HEADINGS: Mapping[str, Column] = {
    "familienname": Column.FAMILY_NAME,
    "nachname": Column.FAMILY_NAME,
    "name": Column.FAMILY_NAME,
    "familyname": Column.FAMILY_NAME,
    "lastname": Column.FAMILY_NAME,
    "surname": Column.FAMILY_NAME,
    "vorname": Column.GIVEN_NAME,
    "vornamen": Column.GIVEN_NAME,
    "givenname": Column.GIVEN_NAME,
    "firstname": Column.GIVEN_NAME,
    "geburtsdatum": Column.BIRTH_DATE,
    "gebdatum": Column.BIRTH_DATE,
    "gebdat": Column.BIRTH_DATE,
    "geb": Column.BIRTH_DATE,
    "geboren": Column.BIRTH_DATE,
    "geborenam": Column.BIRTH_DATE,
    "birthdate": Column.BIRTH_DATE,
    "dateofbirth": Column.BIRTH_DATE,
    "geschlecht": Column.GENDER,
    "geschl": Column.GENDER,
    "mw": Column.GENDER,
    "wm": Column.GENDER,
    "gender": Column.GENDER,
    "sex": Column.GENDER,
    "haushalt": Column.HOUSEHOLD,
    "familie": Column.HOUSEHOLD,
    "household": Column.HOUSEHOLD,
}
_GENDERS: Mapping[str, Gender] = {
    "w": Gender.FEMALE,
    "f": Gender.FEMALE,
    "weiblich": Gender.FEMALE,
    "frau": Gender.FEMALE,
    "female": Gender.FEMALE,
    "m": Gender.MALE,
    "mannlich": Gender.MALE,
    "maennlich": Gender.MALE,
    "mann": Gender.MALE,
    "herr": Gender.MALE,
    "male": Gender.MALE,
    "d": Gender.DIVERSE,
    "divers": Gender.DIVERSE,
    "diverse": Gender.DIVERSE,
    "u": Gender.UNKNOWN,
    "x": Gender.UNKNOWN,
    "unbekannt": Gender.UNKNOWN,
    "unknown": Gender.UNKNOWN,
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One line as it was typed; the fields keep what cannot be read, too."""

    family_name: str = ""
    given_name: str = ""
    birth_date: str = ""
    gender: str = ""
    household: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was entered."""
        return not any((self.family_name, self.given_name, self.birth_date, self.gender))


def day_of(text: str, *, today: date) -> date | None:
    """`3.2.1990`, `03.02.90`, `3/2/1990` or `1990-02-03`; None where it is no day gone by."""
    numbers = [int(part) for part in re.findall(r"\d+", text)]
    if len(numbers) != 3:
        return None
    is_iso = re.match(r"\s*\d{4}", text) is not None
    year, month, day = numbers if is_iso else reversed(numbers)
    if year < 100:
        year += 2000 if year <= today.year - 2000 else 1900
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if found.year >= _FIRST_YEAR and found <= today else None


def gender_of(text: str) -> Gender | None:
    """The gender a word or letter stands for."""
    return _GENDERS.get(_plain(text))


def entries_of(text: str) -> tuple[Entry, ...]:
    """The lines of a table copied from a spreadsheet; headings say what stands where, if there are any."""
    lines = [line for line in _cells(text) if any(line)]
    if not lines:
        return ()
    headings = [_HEADINGS.get(_plain(cell)) for cell in lines[0]]
    if Column.FAMILY_NAME in headings:
        return tuple(_entry(headings, line) for line in lines[1:])
    return tuple(_entry(_guessed(lines), line) for line in lines)


def _cells(text: str) -> Iterator[list[str]]:
    separator = "\t" if "\t" in text else ";"
    for line in csv.reader(text.splitlines(), delimiter=separator):
        yield [cell.strip() for cell in line]


def _guessed(lines: Sequence[Sequence[str]]) -> list[Column | None]:
    """Days and genders are known by their looks; the first two other columns are the names."""
    names = iter((Column.FAMILY_NAME, Column.GIVEN_NAME, Column.HOUSEHOLD))
    return [
        _looks_like(cells) or next(names, None)
        for cells in zip(*(_padded(line, max(map(len, lines))) for line in lines), strict=True)
    ]


def _looks_like(cells: Iterable[str]) -> Column | None:
    given = [cell for cell in cells if cell]
    if given and all(gender_of(cell) is not None for cell in given):
        return Column.GENDER
    if given and all(len(re.findall(r"\d+", cell)) == 3 for cell in given):
        return Column.BIRTH_DATE
    return None


def _padded(line: Sequence[str], length: int) -> list[str]:
    return [*line, *[""] * (length - len(line))]


def _entry(columns: Sequence[Column | None], line: Sequence[str]) -> Entry:
    found = {column: cell for column, cell in zip(columns, line, strict=False) if column is not None}
    family, given = found.get(Column.FAMILY_NAME, ""), found.get(Column.GIVEN_NAME, "")
    if not given and "," in family:
        family, given = (part.strip() for part in family.split(",", 1))
    return Entry(
        family,
        given,
        found.get(Column.BIRTH_DATE, ""),
        found.get(Column.GENDER, ""),
        found.get(Column.HOUSEHOLD, ""),
    )


def _plain(text: str) -> str:
    return re.sub(r"[^a-z]", "", anyascii(text).casefold())
