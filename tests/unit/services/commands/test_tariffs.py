"""Tariffs are written, assigned to facilities and taken away; each is one step that can be undone."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from tests.builders import House, a_house, execute
from unterkunft.services.commands.tariffs import AssignTariff, RemoveAssignment, RemoveTariff, SaveTariff
from unterkunft.services.history import Undo
from unterkunft.services.permissions import Actor
from unterkunft.services.queries.tariffs import TariffBook, tariff_book
from unterkunft.storage.engine import Database
from unterkunft.values.period import Period
from unterkunft.values.refusals import DomainRefusal

TODAY = date(2026, 11, 24)
NEW_YEAR = date(2027, 1, 1)
TEXT = """\
# die alte
key = "alt"
name = "Alte Satzung"

[[rate]]
component = "lodging"
basis = "person_month"
steps = [{ valid_from = 2020-01-01, amount = "300.00" }]
"""
OTHER = TEXT.replace('"alt"', '"neu"').replace("Alte", "Neue")


@pytest.fixture
def house(database: Database) -> House:
    return a_house(database)


def book(house: House) -> TariffBook:
    return tariff_book(house.database, on=TODAY)


def saved(house: House, text: str = TEXT) -> UUID:
    before = {each.id for each in book(house).tariffs}
    execute(house.database, SaveTariff(text))
    (new,) = (each.id for each in book(house).tariffs if each.id not in before)
    return new


def assigned(house: House) -> list[tuple[str, date, date | None]]:
    (lane,) = book(house).lanes
    return [
        (book(house).name_of(each.tariff), each.period.start, each.period.end) for each in lane.assignments
    ]


def refusal_of(house: House, command: object) -> DomainRefusal:
    with pytest.raises(DomainRefusal) as refused:
        execute(house.database, command)  # type: ignore[arg-type] # any of the four
    return refused.value


def test_a_tariff_is_given_back_as_it_was_written(house: House) -> None:
    saved(house)
    (row,) = book(house).tariffs
    assert (row.key, row.name, row.text, row.rates) == ("alt", "Alte Satzung", TEXT, 1)
    assert (row.steps_from, row.is_assigned, row.facilities) == ((date(2020, 1, 1),), False, ())


def test_a_tariff_with_findings_is_not_kept(house: House) -> None:
    refused = refusal_of(house, SaveTariff(TEXT.replace("person_month", "per_moon")))
    assert refused.code == "TARIFF_REFUSED"
    assert "rate[0].basis" in str(refused.values["findings"])
    assert refusal_of(house, SaveTariff("key = ")).code == "TARIFF_REFUSED"
    assert refusal_of(house, SaveTariff(TEXT.replace("Alte", "A" * 250))).code == "TARIFF_REFUSED"


def test_two_tariffs_cannot_bear_one_key(house: House) -> None:
    saved(house)
    assert refusal_of(house, SaveTariff(TEXT.replace("Alte", "Andere"))).code == "TARIFF_KEY_TAKEN"


def test_a_change_of_somebody_else_is_not_overwritten(house: House) -> None:
    tariff = saved(house)
    (row,) = book(house).tariffs
    execute(house.database, SaveTariff(TEXT.replace("300", "310"), tariff, row.version))
    refused = refusal_of(house, SaveTariff(TEXT.replace("300", "320"), tariff, row.version))
    assert refused.code == "TARIFF_CHANGED_MEANWHILE"
    assert "310" in book(house).tariffs[0].text


def test_undoing_a_change_brings_the_text_back(house: House) -> None:
    tariff = saved(house)
    changes = execute(house.database, SaveTariff(TEXT.replace("300", "310"), tariff))
    assert changes.entry is not None
    execute(house.database, Undo(changes.entry))
    assert book(house).tariffs[0].text == TEXT


def test_a_facility_charges_by_a_tariff_for_a_time(house: House) -> None:
    tariff = saved(house)
    execute(house.database, AssignTariff(house.facility, tariff, Period(date(2026, 1, 1))))
    assert assigned(house) == [("Alte Satzung", date(2026, 1, 1), None)]
    assert book(house).tariffs[0].facilities == (book(house).lanes[0].name,)


def test_a_second_tariff_on_the_same_days_is_refused_with_the_days(house: House) -> None:
    old, new = saved(house), saved(house, OTHER)
    execute(house.database, AssignTariff(house.facility, old, Period(date(2026, 1, 1))))
    refused = refusal_of(house, AssignTariff(house.facility, new, Period(NEW_YEAR)))
    assert refused.code == "TARIFF_OVERLAP"
    assert (refused.values["tariff"], refused.values["first"]) == ("Alte Satzung", NEW_YEAR)


def test_the_old_tariff_ends_where_the_new_one_begins_in_one_step(house: House) -> None:
    old, new = saved(house), saved(house, OTHER)
    execute(house.database, AssignTariff(house.facility, old, Period(date(2026, 1, 1))))
    changes = execute(house.database, AssignTariff(house.facility, new, Period(NEW_YEAR), ends_previous=True))
    assert assigned(house) == [
        ("Alte Satzung", date(2026, 1, 1), NEW_YEAR),
        ("Neue Satzung", NEW_YEAR, None),
    ]
    assert changes.entry is not None
    execute(house.database, Undo(changes.entry))
    assert assigned(house) == [("Alte Satzung", date(2026, 1, 1), None)]


def test_a_tariff_that_would_be_covered_does_not_just_go(house: House) -> None:
    old, new = saved(house), saved(house, OTHER)
    execute(house.database, AssignTariff(house.facility, old, Period(NEW_YEAR)))
    order = AssignTariff(house.facility, new, Period(date(2026, 1, 1)), ends_previous=True)
    assert refusal_of(house, order).code == "TARIFF_OVERLAP"


def test_a_tariff_that_would_go_on_behind_is_not_cut(house: House) -> None:
    old, new = saved(house), saved(house, OTHER)
    execute(house.database, AssignTariff(house.facility, old, Period(date(2026, 1, 1))))
    until = Period(NEW_YEAR, date(2027, 2, 1))
    order = AssignTariff(house.facility, new, until, ends_previous=True)
    assert refusal_of(house, order).code == "TARIFF_OVERLAP"


def test_an_assignment_gets_other_days_and_goes(house: House) -> None:
    tariff = saved(house)
    execute(house.database, AssignTariff(house.facility, tariff, Period(date(2026, 1, 1))))
    (lane,) = book(house).lanes
    assignment = lane.assignments[0].id
    other = Period(date(2026, 2, 1), NEW_YEAR)
    execute(house.database, AssignTariff(house.facility, tariff, other, assignment))
    assert assigned(house) == [("Alte Satzung", other.start, other.end)]
    empty = Period(NEW_YEAR, NEW_YEAR)
    assert refusal_of(house, AssignTariff(house.facility, tariff, empty, assignment)).code == "NO_NIGHT"
    execute(house.database, RemoveAssignment(assignment))
    assert assigned(house) == []


def test_a_tariff_in_use_stays_and_keeps_its_key(house: House) -> None:
    tariff = saved(house)
    execute(house.database, AssignTariff(house.facility, tariff, Period(date(2026, 1, 1))))
    assert refusal_of(house, RemoveTariff(tariff)).code == "TARIFF_IN_USE"
    renamed = TEXT.replace('"alt"', '"anders"')
    assert refusal_of(house, SaveTariff(renamed, tariff)).code == "TARIFF_KEY_IN_USE"


def test_a_tariff_nobody_uses_gets_another_key_and_goes(house: House) -> None:
    tariff = saved(house)
    execute(house.database, SaveTariff(TEXT.replace('"alt"', '"anders"'), tariff))
    assert book(house).tariffs[0].key == "anders"
    execute(house.database, RemoveTariff(tariff))
    assert book(house).tariffs == ()


def test_who_may_not_bill_changes_no_tariff(house: House) -> None:
    with pytest.raises(DomainRefusal, match="NO_RIGHT"):
        execute(house.database, SaveTariff(TEXT), actor=Actor("A", "PC", frozenset()))
