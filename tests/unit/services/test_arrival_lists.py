"""Rows of a list: families, contradictions, places kept, and what must be cleared."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from unterkunft.exchange.arrival_list.columns import ListColumn
from unterkunft.exchange.arrival_list.layout import layout_of, people_of
from unterkunft.exchange.arrival_list.tables import tables_of_text
from unterkunft.services.arrival_lists import (
    Deviation,
    DraftRow,
    JudgedRow,
    Surroundings,
    Weight,
    judged,
)
from unterkunft.services.arrival_places import KeptPlace
from unterkunft.values.ids import ResidentId, new_id
from unterkunft.values.statuses import Gender, HouseholdRole

TODAY = date(2026, 11, 24)
HEAD = "Name;Vorname;geb.;Geschl.;Fam.-Nr.;Stellung"


def draft(*lines: str, head: str = HEAD) -> tuple[DraftRow, ...]:
    (table,) = tables_of_text("\n".join((head, *lines)))
    return tuple(map(DraftRow, people_of(table, layout_of(table))[0]))


def judge(*lines: str, head: str = HEAD) -> tuple[JudgedRow, ...]:
    return judged(draft(*lines, head=head), Surroundings(TODAY, TODAY))


def open_marks(row: JudgedRow) -> set[Deviation]:
    return {mark.what for mark in row.marks if mark.weight is Weight.OPEN}


def test_people_with_one_number_are_a_family_with_roles() -> None:
    rows = judge(
        "Haddad;Ali;1985;m;1;", "Haddad;Mariam;1990;w;1;", "Haddad;Lina;5.5.2019;w;1;", "Sow;Alpha;1999;m;;"
    )
    assert [row.role for row in rows] == [
        HouseholdRole.HEAD,
        HouseholdRole.PARTNER,
        HouseholdRole.CHILD,
        None,
    ]
    assert rows[0].family == rows[2].family is not None
    assert rows[3].family is None


def test_a_family_by_name_is_a_guess_and_brothers_are_none() -> None:
    head = "Name;Vorname;geb.;Geschl."
    rows = judge(
        "Haddad;Mariam;1990;w", "Haddad;Lina;5.5.2019;w", "Sow;Alpha;1999;m", "Sow;Modou;1998;m", head=head
    )
    assert [row.family is not None for row in rows] == [True, True, False, False]
    assert rows[0].weight is Weight.GUESSED


def test_a_family_the_list_does_not_name_is_asked_about() -> None:
    rows = judge("Haddad;Ali;1985;m;1;", "Karimi;Reza;1980;m;?;", "Karimi;Mina;1.4.2013;w;?;")
    assert [open_marks(row) for row in rows] == [
        set(),
        {Deviation.FAMILY_UNNAMED},
        {Deviation.FAMILY_UNNAMED},
    ]


def test_a_name_against_the_gender_is_asked_about_until_somebody_says_so() -> None:
    rows = draft("Ali;Fatima;1990;m;;")
    (row,) = judged(rows, Surroundings(TODAY, TODAY))
    assert open_marks(row) == {Deviation.GENDER_AGAINST_NAME}
    (fixed,) = judged([replace(rows[0], typed={ListColumn.GENDER: "w"})], Surroundings(TODAY, TODAY))
    assert (fixed.details.gender, open_marks(fixed)) == (Gender.FEMALE, set())
    said = replace(rows[0], confirmed=frozenset({Deviation.GENDER_AGAINST_NAME}))
    assert judged([said], Surroundings(TODAY, TODAY))[0].is_ready


def test_contradictions_of_age_are_asked_about() -> None:
    rows = judge(
        "Haddad;Omar;5.5.2015;m;1;HV", "Bah;Awa;5.5.2012;w;;", "Sow;Alpha;31.02.1990;m;;", ";Modou;1990;m;;"
    )
    assert [open_marks(row) for row in rows] == [
        {Deviation.CHILD_AS_HEAD},
        {Deviation.MINOR_ALONE},
        {Deviation.UNREADABLE},
        {Deviation.NO_FAMILY_NAME},
    ]


def test_the_same_person_twice_in_a_list_is_asked_about() -> None:
    rows = judge("Sow;Alpha;3.3.1999;m;;", "Sow;Alpha;03.03.1999;m;;")
    assert [open_marks(row) for row in rows] == [set(), {Deviation.TWICE_IN_LIST}]


def test_families_get_a_room_together() -> None:
    places = tuple(
        KeptPlace(ResidentId(new_id()), room, str(bed))
        for room, beds in (("1", 1), ("2", 3))
        for bed in range(beds)
    )
    rows = draft(
        "Sow;Alpha;1999;m;9;", "Haddad;Ali;1985;m;1;", "Haddad;Lina;1990;w;1;", "Haddad;Omar;2015;m;1;"
    )
    seated = judged(rows, Surroundings(TODAY, TODAY, places=places))
    assert [row.place.room if row.place else None for row in seated] == ["1", "2", "2", "2"]
