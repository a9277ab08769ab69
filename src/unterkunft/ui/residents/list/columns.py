"""What the columns of the list are called, and what stands in their cells."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from unterkunft.services.queries.resident_order import ResidentColumn
from unterkunft.services.queries.residents import ResidentRow
from unterkunft.ui.nationality_words import nationality_word, nationality_words
from unterkunft.ui.rule_sentences import bed_name
from unterkunft.ui.wording import tr
from unterkunft.ui.words import word
from unterkunft.values.statuses import ResidenceStatus

_Column = ResidentColumn

WIDTHS: Mapping[ResidentColumn, int] = {
    _Column.NAME: 190,
    _Column.ORIGINAL_NAME: 150,
    _Column.BIRTH_DATE: 92,
    _Column.AGE: 48,
    _Column.GENDER: 80,
    _Column.NATIONALITY: 110,
    _Column.HOUSEHOLD: 130,
    _Column.FACILITY: 170,
    _Column.ROOM: 160,
    _Column.STATUS: 200,
    _Column.DOCUMENT_EXPIRES: 110,
    _Column.PAYER: 170,
    _Column.MOVED_IN: 92,
    _Column.ABSENT_SINCE: 92,
    _Column.NEEDS: 150,
    _Column.CASE_REFERENCE: 120,
    _Column.KEY: 90,
    _Column.RESTRICTED: 80,
}


def column_title(column: ResidentColumn) -> str:
    """The heading of a column."""
    return _titles()[column]


def _titles() -> Mapping[ResidentColumn, str]:
    return {
        _Column.NAME: tr("Name"),
        _Column.ORIGINAL_NAME: tr("Original script"),
        _Column.BIRTH_DATE: tr("Born on"),
        _Column.AGE: tr("Age"),
        _Column.GENDER: tr("Gender"),
        _Column.NATIONALITY: tr("Nationality"),
        _Column.HOUSEHOLD: tr("Household"),
        _Column.FACILITY: tr("Facility"),
        _Column.ROOM: tr("Room"),
        _Column.STATUS: tr("Residence status"),
        _Column.DOCUMENT_EXPIRES: tr("Document expires"),
        _Column.PAYER: tr("Payer"),
        _Column.MOVED_IN: tr("Moved in"),
        _Column.ABSENT_SINCE: tr("Absent since"),
        _Column.NEEDS: tr("Needs"),
        _Column.CASE_REFERENCE: tr("Case number"),
        _Column.KEY: tr("Key"),
        _Column.RESTRICTED: tr("Restricted"),
    }


def cell_text(row: ResidentRow, column: ResidentColumn, day: date) -> str:
    """What stands in a cell; empty where nothing is known."""
    return _TEXTS[column](row, day)


def headings(columns: tuple[ResidentColumn, ...]) -> tuple[str, ...]:
    """The headings in order."""
    return tuple(map(column_title, columns))


def cells(row: ResidentRow, columns: tuple[ResidentColumn, ...], day: date) -> tuple[str, ...]:
    """The cells of a row in the order of the columns."""
    return tuple(cell_text(row, column, day) for column in columns)


def sorted_words(column: ResidentColumn) -> tuple[str, ...]:
    """The stored words of a column in the order of their translations, for sorting."""
    if column is ResidentColumn.NATIONALITY:
        countries = nationality_words()
        return tuple(sorted(countries, key=lambda code: _collated(countries[code])))
    if column is ResidentColumn.STATUS:
        return tuple(each.value for each in ResidenceStatus)
    return ()


def _collated(text: str) -> str:
    return text.casefold().translate(str.maketrans("äöü", "aou"))


def age_on(born: date, day: date) -> int:
    """Completed years on a day."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def _day(day: date | None) -> str:
    return "" if day is None else f"{day:%d.%m.%Y}"


def _age(row: ResidentRow, day: date) -> str:
    return "" if row.birth_date is None else str(age_on(row.birth_date, day))


def _room(row: ResidentRow, _day: date) -> str:
    """`104, Bett 2 · Haus A`, or that there is none; what matters most stands first."""
    if row.room is None:
        return tr("to be housed") if row.facility is not None else ""
    place = f"{row.room}, {bed_name(row.bed or '')}"
    return place if row.building in (None, row.facility) else f"{place} · {row.building}"


_TEXTS: Mapping[ResidentColumn, Callable[[ResidentRow, date], str]] = {
    _Column.NAME: lambda row, _: row.name,
    _Column.ORIGINAL_NAME: lambda row, _: row.name_original or "",
    _Column.BIRTH_DATE: lambda row, _: _day(row.birth_date),
    _Column.AGE: _age,
    _Column.GENDER: lambda row, _: "" if row.gender is None else word(row.gender),
    _Column.NATIONALITY: lambda row, _: nationality_word(row.nationality),
    _Column.HOUSEHOLD: lambda row, _: row.household or "",
    _Column.FACILITY: lambda row, _: row.facility or "",
    _Column.ROOM: _room,
    _Column.STATUS: lambda row, _: "" if row.status is None else word(row.status),
    _Column.DOCUMENT_EXPIRES: lambda row, _: _day(row.document_expires_on),
    _Column.PAYER: lambda row, _: row.payer or "",
    _Column.MOVED_IN: lambda row, _: _day(row.moved_in_on),
    _Column.ABSENT_SINCE: lambda row, _: _day(row.absent_since),
    _Column.NEEDS: lambda row, _: ", ".join(map(word, row.needs)),
    _Column.CASE_REFERENCE: lambda row, _: row.case_reference or "",
    _Column.KEY: lambda row, _: row.key,
    _Column.RESTRICTED: lambda row, _: tr("yes") if row.restricted else "",
}
