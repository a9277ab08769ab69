"""What the lines of the house list say, column by column."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import IntEnum

from anyascii import anyascii

from unterkunft.services.plan_state import Counts, Person
from unterkunft.ui.house_list.lines import Line, LineKey, LineKind, PlaceStatus
from unterkunft.ui.nationality_words import nationality_word
from unterkunft.ui.plan.plan_words import (
    bed_lines,
    bed_text,
    closure_text,
    language_words,
    person_facts,
    room_lines,
    room_name,
)
from unterkunft.ui.wording import number, people, tr
from unterkunft.ui.words import absence_word, word
from unterkunft.values.statuses import AttendanceState, Designation, Gender


class Column(IntEnum):
    """The columns from left to right."""

    BED = 0
    NAME = 1
    AGE = 2
    GENDER = 3
    HOUSEHOLD = 4
    NATIONALITY = 5
    LANGUAGES = 6
    NEEDS = 7
    SINCE = 8
    UNTIL = 9
    ATTENDANCE = 10


Cells = tuple[str, ...]


def column_word(column: Column) -> str:
    """The head of a column."""
    return {
        Column.BED: tr("Bed"),
        Column.NAME: tr("Name"),
        Column.AGE: tr("Age"),
        Column.GENDER: tr("Gender"),
        Column.HOUSEHOLD: tr("Household"),
        Column.NATIONALITY: tr("Nationality"),
        Column.LANGUAGES: tr("Languages"),
        Column.NEEDS: tr("Needs"),
        Column.SINCE: tr("since"),
        Column.UNTIL: tr("until"),
        Column.ATTENDANCE: tr("Attendance"),
    }[column]


def status_word(status: PlaceStatus) -> str:
    """What the button calls it that shows only these."""
    return {
        PlaceStatus.FREE: tr("free"),
        PlaceStatus.CLOSED: tr("closed"),
        PlaceStatus.ABSENT: tr("absent"),
        PlaceStatus.PLANNED: tr("planned"),
    }[status]


def cells_of(line: Line) -> Cells:
    """The text of each column; a group has its title and its counts."""
    if line.is_group:
        return (title_of(line), summary_of(line), *[""] * (len(Column) - 2))
    person = line.person
    if person is None:
        return (_place(line), _empty_bed(line), *[""] * (len(Column) - 2))
    return (
        _place(line),
        _name(line, person),
        "" if person.age is None else str(person.age),
        "" if person.gender is Gender.UNKNOWN else word(person.gender),
        person.household_name or "",
        nationality_word(person.nationality),
        ", ".join(language_words(person.languages)),
        ", ".join(word(need) for need in person.needs),
        _day(line.since),
        _day(line.until),
        word(AttendanceState.PRESENT) if person.absence is None else absence_word(person.absence),
    )


def _day(day: date | None) -> str:
    return "" if day is None else f"{day:%d.%m.%Y}"


def _place(line: Line) -> str:
    return "" if line.bed is None else bed_text(line.bed)


def _name(line: Line, person: Person) -> str:
    """The holder; over a closed bed the list must say so."""
    closure = None if line.bed is None else line.bed.closure
    if closure is None:
        return person.name
    reason = closure_text(closure, line.year)
    return tr("{person} – closed: {reason}", person=person.name, reason=reason)


def _empty_bed(line: Line) -> str:
    bed = line.bed
    if bed is None:
        return ""
    if bed.closure is not None:
        return tr("closed: {reason}", reason=closure_text(bed.closure, line.year))
    if line.room is not None and not line.room.is_open:
        return tr("not open on this day")
    if bed.next is None:
        return tr("free")
    return tr("free, from {day}: {person}", day=bed.next.starts_on, person=bed.next.person)


def title_of(line: Line) -> str:
    """How a group is called."""
    if line.kind is LineKind.NO_BED:
        return tr("Without a bed")
    if line.room is not None:
        return room_name(line.room)
    floor = line.floor
    if floor is None:
        return ""
    return floor.building if line.kind is LineKind.BUILDING else floor.name


def summary_of(line: Line) -> str:
    """The places of a group in numbers; of a room also what it is for."""
    if line.kind is LineKind.NO_BED:
        return people(line.people) if line.people else tr("Everyone has a bed.")
    if line.room is None:
        return counts_text(line.counts)
    if not line.room.is_open:
        return tr("not open on this day")
    return " · ".join((counts_text(line.counts), *_room_facts(line)))


def counts_text(counts: Counts) -> str:
    """`3 von 4 belegt · 1 frei · 1 abwesend`; what is nil is left out, but for the free places."""
    parts = [tr("{occupied} of {places} occupied", occupied=counts.occupied, places=counts.capacity)]
    parts.append(tr("{count} free", count=counts.free))
    if counts.closed:
        parts.append(tr("{count} closed", count=counts.closed))
    if counts.absent:
        parts.append(tr("{count} absent", count=counts.absent))
    return " · ".join(parts)


def _room_facts(line: Line) -> tuple[str, ...]:
    if line.room is None:
        return ()
    room = line.room.room
    facts = [] if room.area_m2 is None else [tr("{area} m²", area=number(room.area_m2))]
    if room.designation is not Designation.ANYONE:
        facts.append(word(room.designation))
    facts += [word(feature) for feature in room.features]
    if room.housing_unit:
        facts.append(tr("flat {unit}", unit=room.housing_unit))
    return tuple(facts)


def spoken(line: Line) -> str:
    """All that the line says, for screen readers."""
    if line.is_group:
        return f"{title_of(line)}: {summary_of(line)}"
    person = line.person
    if person is None:
        return f"{_place(line)}: {_empty_bed(line)}"
    place = f"{_place(line)}: " if line.bed is not None else ""
    return place + ", ".join((_name(line, person), *person_facts(person)))


def tip_of(line: Line) -> str:
    """All that is known, a line each."""
    if line.bed is not None:
        return "\n".join(bed_lines(line.bed, line.year))
    if line.person is not None:
        return "\n".join((line.person.name, *person_facts(line.person)))
    return "\n".join(room_lines(line.room)) if line.room is not None else spoken(line)


def search_text(line: Line) -> str:
    """Everything a line can be found by, folded: names, room, languages, needs, status."""
    parts = [*cells_of(line), *(status_word(status) for status in line.statuses)]
    if line.person is not None:
        parts += [line.person.search_name, line.person.key]
    if line.room is not None:
        parts += [line.room.room.number, room_name(line.room), *_room_facts(line)]
    if line.floor is not None:
        parts += [line.floor.name, line.floor.building]
    return folded(" ".join(parts))


def folded(text: str) -> str:
    """Plain lower-case letters, so that typing needs no accents."""
    return anyascii(text).casefold()


class LineFinder:
    """Looks for words in lines; what a line can be found by is put together once a day."""

    def __init__(self) -> None:
        self._texts: dict[LineKey, str] = {}

    def forget(self) -> None:
        """The lines say something else from now on."""
        self._texts.clear()

    def is_found(self, line: Line, words: tuple[str, ...]) -> bool:
        """Whether every word begins a word of the line."""
        text = self._texts.get(line.key)
        if text is None:
            text = self._texts[line.key] = f" {search_text(line).translate(_SEPARATORS)}"
        return all(f" {word}" in text for word in words)

    def words_of(self, typed: str) -> tuple[str, ...]:
        """The words to look for."""
        return tuple(folded(typed).translate(_SEPARATORS).split())


_SEPARATORS: Mapping[int, str] = {ord(sign): " " for sign in ",·:;()–-/"}


def rows_as_text(lines: tuple[Line, ...]) -> str:
    """The lines as tab-separated text for spreadsheets, with heads, and building, floor and room in each."""
    heads = (tr("Building"), tr("Floor"), tr("Room"), *(column_word(column) for column in Column))
    rows = [heads, *(_row(line) for line in lines if not line.is_group)]
    return "\n".join("\t".join(_cell(cell) for cell in row) for row in rows)


def _row(line: Line) -> Cells:
    if line.floor is None or line.room is None:
        return (tr("Without a bed"), "", "", *cells_of(line))
    return (line.building, line.floor.name, line.room.room.number, *cells_of(line))


def _cell(text: str) -> str:
    """One line without tabs; a spreadsheet must not take a name for a formula."""
    plain = " ".join(text.split())
    return f"'{plain}" if plain.startswith(("=", "+", "-", "@")) else plain
