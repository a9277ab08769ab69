"""Lines say what they hold, can be found by it, and can be copied into a spreadsheet."""

import pytest

from tests.unit.ui.plan.samples import TODAY, SampleFacility, drawn_facility
from unterkunft.ui.house_list.line_words import (
    Column,
    LineFinder,
    cells_of,
    column_word,
    rows_as_text,
    spoken,
    tip_of,
)
from unterkunft.ui.house_list.lines import Line, LineKind, house_tree, lines_of
from unterkunft.values.period import Period
from unterkunft.values.statuses import ClosureReason


def _lines(house: SampleFacility) -> tuple[Line, ...]:
    return tuple(lines_of(house_tree(house.state(), waiting_since={})))


def _line(house: SampleFacility, room: str, label: str) -> Line:
    return next(
        line
        for line in _lines(house)
        if line.bed is not None and line.room and (line.room.room.number, line.bed.bed.label) == (room, label)
    )


def _found(house: SampleFacility, typed: str) -> list[str]:
    finder = LineFinder()
    words = finder.words_of(typed)
    return [
        cells_of(line)[Column.NAME]
        for line in _lines(house)
        if not line.is_group and finder.is_found(line, words)
    ]


def test_a_person_has_a_text_in_every_column() -> None:
    cells = cells_of(_line(drawn_facility(), "104", "Bett 2"))
    assert dict(zip(Column, cells, strict=True)) == {
        Column.BED: "Bed Bett 2",
        Column.NAME: "Noori, Jawad",
        Column.AGE: "27",
        Column.GENDER: "male",
        Column.HOUSEHOLD: "",
        Column.NATIONALITY: "Syria",
        Column.LANGUAGES: "Persian/Dari",
        Column.NEEDS: "",
        Column.SINCE: "01.03.2025",
        Column.UNTIL: "",
        Column.ATTENDANCE: "in hospital",
    }


@pytest.mark.parametrize(
    ("room", "label", "text"),
    [
        ("102", "Bett 3", "free"),
        ("106", "Bett 2", "free, from 01.12.2026: Demir, Can"),
        ("109", "Bett 1", "closed: Damage until 15.12."),
        ("111", "Bett 1", "not open on this day"),
    ],
)
def test_an_empty_bed_says_why(room: str, label: str, text: str) -> None:
    assert cells_of(_line(drawn_facility(), room, label))[Column.NAME] == text


def test_a_holder_of_a_closed_bed_is_named_with_the_closure() -> None:
    house = drawn_facility()
    house.close("102", 1, ClosureReason.PESTS, Period(TODAY))
    assert cells_of(_line(house, "102", "Bett 1"))[Column.NAME] == "Tesfay, Selam – closed: Pests"


def test_groups_say_their_places() -> None:
    said = {cells_of(line)[0]: cells_of(line)[1] for line in _lines(drawn_facility()) if line.is_group}
    assert said["Room 102"] == "2 of 3 occupied · 1 free · 19 m² · women only · lockable"
    assert said["Room 104"].startswith("3 of 3 occupied · 0 free · 1 absent")
    assert said["Room 109"].startswith("0 of 2 occupied · 0 free · 2 closed")
    assert said["Room 111"] == "not open on this day"
    assert said["Without a bed"] == "13 people"


def test_a_house_in_which_everyone_has_a_bed_says_so() -> None:
    house = SampleFacility()
    house.floor("EG", "Erdgeschoss")
    house.room("101", beds=1)
    assert cells_of(_lines(house)[-1])[:2] == ("Without a bed", "Everyone has a bed.")


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("yilmaz", ["Yılmaz, Emre"]),
        ("104 jaw", ["Noori, Jawad"]),
        ("tigr 102", ["Tesfay, Selam"]),
        ("wheelchair ground", ["Bondarenko, Iryna"]),
        ("hospital", ["Noori, Jawad"]),
        ("familie amiri", ["Amiri, Laila", "Amiri, Samir", "Amiri, Zara"]),
        ("nobody", []),
    ],
)
def test_a_line_is_found_by_the_beginnings_of_its_words(typed: str, names: list[str]) -> None:
    assert sorted(_found(drawn_facility(), typed)) == names


@pytest.mark.parametrize(
    ("typed", "count"),
    [("free", 0), ("closed", 3), ("absent", 1), ("planned", 2)],
    ids=lambda each: str(each),
)
def test_a_line_is_found_by_its_status(typed: str, count: int) -> None:
    house = drawn_facility()
    expected = count or house.state().counts.free
    assert len(_found(house, typed)) == expected


def test_a_finder_that_forgot_reads_the_lines_again() -> None:
    house, finder = drawn_facility(), LineFinder()
    line = _line(house, "102", "Bett 3")
    assert finder.is_found(line, ("free",))
    house.sleeps(house.person("Neu, Anna"), "102", 3)
    taken = _line(house, "102", "Bett 3")
    finder.forget()
    assert not finder.is_found(taken, ("free",))


def test_a_screen_reader_hears_the_whole_line() -> None:
    house = drawn_facility()
    assert spoken(_line(house, "104", "Bett 2")).startswith("Bed Bett 2: Noori, Jawad, male, 27 years")
    assert spoken(_line(house, "102", "Bett 3")) == "Bed Bett 3: free"
    assert spoken(_lines(house)[0]).startswith("Haus A: ")


def test_every_line_has_a_tip() -> None:
    assert all(tip_of(line) for line in _lines(drawn_facility()))


def test_the_list_becomes_a_table_for_spreadsheets() -> None:
    house = drawn_facility()
    rows = [row.split("\t") for row in rows_as_text(_lines(house)).split("\n")]
    assert {len(row) for row in rows} == {len(Column) + 3}
    assert rows[0][:5] == ["Building", "Floor", "Room", "Bed", "Name"]
    assert ["Haus A", "1. Obergeschoss", "104", "Bed Bett 2", "Noori, Jawad"] in [row[:5] for row in rows]
    assert sum(row[0] == "Without a bed" for row in rows) == 13
    assert len(rows) == 1 + sum(not line.is_group for line in _lines(house))


def test_a_name_never_becomes_a_formula_or_breaks_the_table() -> None:
    house = SampleFacility()
    house.floor("EG", "Erdgeschoss")
    house.room("101", beds=1)
    house.sleeps(house.person("=HYPERLINK(1)\tX\nY"), "101", 1)
    row = rows_as_text(_lines(house)).split("\n")[1].split("\t")
    assert row[4] == "'=HYPERLINK(1) X Y"


def test_every_column_has_a_head() -> None:
    assert len({column_word(column) for column in Column}) == len(Column)


def test_the_kinds_of_lines_are_told_apart() -> None:
    groups = {line.kind for line in _lines(drawn_facility()) if line.is_group}
    assert groups == {LineKind.BUILDING, LineKind.FLOOR, LineKind.ROOM, LineKind.NO_BED}
