"""The declaration of the facility file against its contract."""

from __future__ import annotations

from datetime import date

import pytest

from unterkunft.exchange.facility_file import RECORD_KINDS, facility_file, kind_named, record
from unterkunft.exchange.records import FacilityFile, RecordKind
from unterkunft.values.statuses import FacilityKind

_BED = record("beds", key="B-1", room="Z-1", label="1")
_MEMBER = record("household_members", household="H", resident="R", role="head", valid_from=date(2026, 1, 2))


def test_sheets_and_names_are_all_different() -> None:
    assert len({kind.name for kind in RECORD_KINDS}) == len({kind.sheet for kind in RECORD_KINDS}) == 25


@pytest.mark.parametrize("kind", RECORD_KINDS, ids=lambda kind: kind.name)
def test_fields_of_a_kind_cannot_be_confused(kind: RecordKind) -> None:
    names = [
        name
        for field in kind.fields
        for name in {each.casefold() for each in (field.name, field.heading, *field.also)}
    ]
    assert len(names) == len(set(names))


def test_references_lead_to_kinds_that_exist() -> None:
    names = {kind.name for kind in RECORD_KINDS}
    assert all(field.refers_to in names for kind in RECORD_KINDS for field in kind.references)
    assert [field.name for field in kind_named("closures").references] == ["bed", "room"]


def test_kinds_and_fields_are_found_by_name() -> None:
    assert kind_named("rooms").field("area_m2").heading == "Fläche m²"
    with pytest.raises(KeyError):
        kind_named("colours")
    with pytest.raises(KeyError):
        kind_named("rooms").field("colour")


def test_a_record_leaves_out_what_is_empty() -> None:
    room = record(
        "rooms", key="Z", floor="E", number="1", use="sleeping", features=(), housing_unit="", outline=None
    )
    assert dict(room.values) == {"key": "Z", "floor": "E", "number": "1", "use": "sleeping"}
    resident = record("residents", key="R", family_name="A", restricted=False)
    assert resident.value("restricted", bool) is False


def test_a_record_refuses_fields_it_does_not_have() -> None:
    with pytest.raises(TypeError, match="colour"):
        record("beds", key="B", room="Z", label="1", colour="red")


def test_records_without_a_key_are_told_apart_by_their_fields() -> None:
    assert _MEMBER.identity == ("H", "R", "2026-01-02")
    assert _MEMBER.key == "H / R / 2026-01-02"


def test_values_come_as_the_type_asked_for() -> None:
    facility = record(
        "facilities", key="PZ", name="Haus", kind=FacilityKind.HOTEL, opened_on=date(2026, 1, 1)
    )
    assert facility.value("kind", FacilityKind) is FacilityKind.HOTEL
    assert facility.optional("closed_on", date) is None
    assert facility.optional("opened_on", date) == date(2026, 1, 1)
    with pytest.raises(TypeError):
        facility.value("name", date)


def test_lists_come_as_tuples_of_the_type_asked_for() -> None:
    resident = record("residents", key="R", family_name="A", languages=("ar", "de"))
    assert resident.each("languages", str) == ("ar", "de")
    assert resident.each("needs", str) == ()
    with pytest.raises(TypeError):
        resident.each("languages", int)


def test_a_file_holds_records_by_kind_in_the_order_of_the_contract() -> None:
    room = record("rooms", key="Z", floor="E", number="1", use="sleeping")
    file = facility_file([_MEMBER, _BED, room])
    assert tuple(file.by_kind) == ("rooms", "beds", "household_members")
    assert file.records("beds") == (_BED,)
    assert file.records("stays") == ()


def test_keys_that_references_may_name_include_unusable_records() -> None:
    file = FacilityFile({"beds": (_BED,)}, unusable=frozenset({("beds", "B-2"), ("rooms", "Z-1")}))
    assert file.keys("beds") == {"B-1", "B-2"}
