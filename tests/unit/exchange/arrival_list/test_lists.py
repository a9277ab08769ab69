"""Lists as authorities send them: a dozen messy workbooks made by hand, and generated ones."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from unterkunft.exchange.arrival_list.columns import ListColumn, column_of_heading
from unterkunft.exchange.arrival_list.countries import nationality_of
from unterkunft.exchange.arrival_list.days import birth_date_of
from unterkunft.exchange.arrival_list.layout import ListedPerson, Skipped, layout_of, people_of
from unterkunft.exchange.arrival_list.readings import Made
from unterkunft.exchange.arrival_list.tables import tables_of_file, tables_of_text
from unterkunft.exchange.arrival_list.words import gender_of
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure

TODAY = date(2026, 11, 24)
FAMILY, GIVEN, FULL, BORN = (
    ListColumn.FAMILY_NAME,
    ListColumn.GIVEN_NAME,
    ListColumn.FULL_NAME,
    ListColumn.BIRTH_DATE,
)
Rows = Sequence[Sequence[Any]]

MESSY: dict[str, tuple[Rows, list[dict[ListColumn, str]]]] = {
    "plain": ([["Name", "Vorname"], ["Haddad", "Mariam"]], [{FAMILY: "Haddad", GIVEN: "Mariam"}]),
    "other order and wording": (
        [["geb. am", "Vornamen", "Nachname", "m/w/d"], ["03.02.1990", "Mariam", "Haddad", "w"]],
        [{FAMILY: "Haddad", GIVEN: "Mariam", BORN: "03.02.1990", ListColumn.GENDER: "w"}],
    ),
    "titles above": (
        [["Transferliste"], ["Stand: heute"], [], ["Familienname", "Vorname"], ["Haddad", "Mariam"]],
        [{FAMILY: "Haddad", GIVEN: "Mariam"}],
    ),
    "name and given name in one": (
        [["Name, Vorname", "Geb.-Dat."], ["Haddad, Mariam", "1990"]],
        [{FULL: "Haddad, Mariam", BORN: "1990"}],
    ),
    "one name column with commas": (
        [["Name", "Geb.-Dat."], ["Haddad, Mariam", "1990"], ["Sow, Alpha", "1991"]],
        [{FULL: "Haddad, Mariam", BORN: "1990"}, {FULL: "Sow, Alpha", BORN: "1991"}],
    ),
    "real dates": (
        [["Name", "Vorname", "Geburtsdatum"], ["Haddad", "Mariam", datetime(1990, 2, 3)]],  # noqa: DTZ001
        [{FAMILY: "Haddad", GIVEN: "Mariam", BORN: "03.02.1990"}],
    ),
    "totals and signature below": (
        [["Name", "Vorname"], ["Haddad", "Mariam"], [], ["Summe:", 1], ["gez. Müller"]],
        [{FAMILY: "Haddad", GIVEN: "Mariam"}],
    ),
    "headings again in the middle": (
        [["Name", "Vorname"], ["Haddad", "Mariam"], ["Name", "Vorname"], ["Sow", "Alpha"]],
        [{FAMILY: "Haddad", GIVEN: "Mariam"}, {FAMILY: "Sow", GIVEN: "Alpha"}],
    ),
    "rows that head a family": (
        [["Name", "Vorname"], ["Familie 1"], ["Haddad", "Mariam"], ["Familie 2"], ["Sow", "Alpha"]],
        [
            {FAMILY: "Haddad", GIVEN: "Mariam", ListColumn.FAMILY: "Familie 1"},
            {FAMILY: "Sow", GIVEN: "Alpha", ListColumn.FAMILY: "Familie 2"},
        ],
    ),
    "headings cut into two rows": (
        [["Familien-", "Vor-", "Geburts-"], ["name", "name", "datum"], ["Haddad", "Mariam", "1990"]],
        [{FAMILY: "Haddad", GIVEN: "Mariam", BORN: "1990"}],
    ),
    "several case numbers": (
        [["Name", "Vorname", "Az.", "AZR-Nr."], ["Haddad", "Mariam", "A-1", "99"]],
        [
            {
                FAMILY: "Haddad",
                GIVEN: "Mariam",
                ListColumn.CASE: "A-1",
                ListColumn.REMARK: "AZR-Nr.: 99",
            }
        ],
    ),
    "no headings": (
        [["Haddad", "Mariam", "03.02.1990", "w"], ["Sow", "Alpha", "04.05.1991", "m"]],
        [
            {FAMILY: "Haddad", GIVEN: "Mariam", BORN: "03.02.1990", ListColumn.GENDER: "w"},
            {FAMILY: "Sow", GIVEN: "Alpha", BORN: "04.05.1991", ListColumn.GENDER: "m"},
        ],
    ),
    "empty columns and rows between": (
        [["Name", "", "Vorname"], [], ["Haddad", "", "Mariam"], [], [], ["Sow", "", "Alpha"]],
        [{FAMILY: "Haddad", GIVEN: "Mariam"}, {FAMILY: "Sow", GIVEN: "Alpha"}],
    ),
}


def workbook(path: Path, rows: Rows, *more: Rows) -> Path:
    """A workbook with a sheet for each table."""
    book = Workbook()
    for number, each in enumerate((rows, *more)):
        sheet = book.active if number == 0 else book.create_sheet(f"Blatt {number}")
        assert sheet is not None
        for row in each:
            sheet.append(list(row))
    book.save(path)
    return path


def people_in(path: Path) -> tuple[ListedPerson, ...]:
    (table,) = tables_of_file(path)
    return people_of(table, layout_of(table))[0]


@pytest.mark.parametrize("name", MESSY)
def test_people_are_found_in_messy_workbooks(tmp_path: Path, name: str) -> None:
    rows, expected = MESSY[name]
    found = people_in(workbook(tmp_path / "liste.xlsx", rows))
    assert [dict(each.texts) for each in found] == expected


def test_nothing_is_passed_over_in_silence(tmp_path: Path) -> None:
    rows: Rows = [["Liste"], ["Name", "Vorname"], ["Haddad", "Mariam"], ["Summe", 1]]
    (table,) = tables_of_file(workbook(tmp_path / "liste.xlsx", rows))
    _, skipped = people_of(table, layout_of(table))
    assert [(each.number, each.why) for each in skipped] == [(1, Skipped.TITLE), (4, Skipped.TOTALS)]


def test_what_was_chosen_for_a_heading_is_remembered() -> None:
    (table,) = tables_of_text("Name\tVorname\tKennung\nHaddad\tMariam\tA-1")
    assert layout_of(table).columns[2] is ListColumn.IGNORED
    assert layout_of(table, {"kennung": ListColumn.CASE}).columns[2] is ListColumn.CASE


def test_each_sheet_is_a_table(tmp_path: Path) -> None:
    path = workbook(tmp_path / "liste.xlsx", [["Name"], ["Sow"]], [], [["Name"], ["Bah"]])
    assert [table.name for table in tables_of_file(path)] == ["Sheet", "Blatt 2"]


def test_a_file_of_windows_is_read_too(tmp_path: Path) -> None:
    path = tmp_path / "liste.csv"
    path.write_bytes("Name;Vorname\r\nMüller;Jürgen\r\n".encode("cp1252"))
    assert people_in(path)[0][FAMILY] == "Müller"


@pytest.mark.parametrize("content", [b"no workbook", b"PK\x03\x04broken"])
def test_what_is_no_workbook_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "liste.xlsx"
    path.write_bytes(content)
    with pytest.raises(DomainRefusal, match="LIST_REFUSED"):
        tables_of_file(path)


def test_other_kinds_of_files_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "liste.pdf"
    path.write_bytes(b"%PDF")
    with pytest.raises(DomainRefusal, match="LIST_REFUSED"):
        tables_of_file(path)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFailure):
        tables_of_file(tmp_path / "liste.csv")


@pytest.mark.parametrize(
    ("text", "day", "made"),
    [
        ("12.3.85", date(1985, 3, 12), Made.OTHERWISE_WRITTEN),
        ("12.03.1985", date(1985, 3, 12), Made.AS_WRITTEN),
        ("1985-03-12", date(1985, 3, 12), Made.OTHERWISE_WRITTEN),
        ("1985", date(1985, 1, 1), Made.YEAR_ONLY),
        ("00.00.1990", date(1990, 1, 1), Made.YEAR_ONLY),
        ("00.05.1990", date(1990, 5, 1), Made.MONTH_ONLY),
        ("12. März 1985", date(1985, 3, 12), Made.OTHERWISE_WRITTEN),
        ("31121", date(1985, 3, 15), Made.SERIAL_DAY),
        ("unbekannt", None, Made.NOTHING_KNOWN),
        ("k. A.", None, Made.NOTHING_KNOWN),
        ("?", None, Made.NOTHING_KNOWN),
        ("", None, Made.AS_WRITTEN),
        ("31.02.1990", None, Made.UNREADABLE),
        ("01.01.2030", None, Made.UNREADABLE),
        ("bald", None, Made.UNREADABLE),
    ],
)
def test_birth_dates_in_all_their_ways(text: str, day: date | None, made: Made) -> None:
    reading = birth_date_of(text, today=TODAY)
    assert (reading.value, reading.made) == (day, made)


@pytest.mark.parametrize("text", ["Türkei", "Tuerkei", "TURKEI", "türkisch", "TUR", "Turkey", "tr"])
def test_a_nationality_is_known_however_it_is_written(text: str) -> None:
    assert nationality_of(text).value == "TUR"


def test_a_misspelt_nationality_is_a_guess() -> None:
    reading = nationality_of("Afganistan")
    assert (reading.value, reading.made) == ("AFG", Made.SIMILAR_WORD)
    assert nationality_of("Atlantis").made is Made.UNREADABLE


@pytest.mark.parametrize(("text", "gender"), [("w", "female"), ("Herr", "male"), ("weibl.", "female")])
def test_genders_have_many_words(text: str, gender: str) -> None:
    assert gender_of(text).value == gender


@given(st.text(max_size=40))
def test_no_text_breaks_the_reading_of_a_cell(text: str) -> None:
    birth_date_of(text, today=TODAY)
    nationality_of(text)
    gender_of(text)
    column_of_heading(text)


@given(st.text(max_size=400))
def test_no_clipboard_breaks_the_reading_of_a_list(text: str) -> None:
    for table in tables_of_text(text):
        people, skipped = people_of(table, layout_of(table))
        assert len(people) + len(skipped) <= len(table.rows)


@given(st.dates(date(1930, 1, 1), TODAY))
def test_a_day_is_read_back_however_it_is_written(day: date) -> None:
    for text in (f"{day:%d.%m.%Y}", f"{day.day}.{day.month}.{day.year}", day.isoformat(), f"{day:%d/%m/%Y}"):
        assert birth_date_of(text, today=TODAY).value == day


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    order=st.permutations(["Name", "Vorname", "Geb.-Dat.", "Geschl.", "Staatsang."]),
    titles=st.integers(0, 3),
    gaps=st.lists(st.integers(0, 2), min_size=3, max_size=3),
)
def test_people_are_found_wherever_they_stand(
    tmp_path: Path, order: list[str], titles: int, gaps: list[int]
) -> None:
    person = {
        "Name": "Haddad",
        "Vorname": "Mariam",
        "Geb.-Dat.": "3.2.90",
        "Geschl.": "w",
        "Staatsang.": "SYR",
    }
    rows: list[list[str]] = [["Liste der Behörde"]] * titles + [order]
    for gap in gaps:
        rows += [[]] * gap + [[person[heading] for heading in order]]
    found = people_in(workbook(tmp_path / "liste.xlsx", rows))
    assert [(each[FAMILY], each[GIVEN], each[BORN]) for each in found] == [("Haddad", "Mariam", "3.2.90")] * 3
