"""Beds and rooms bear the signs of what happened to them between two days."""

from datetime import date, timedelta

from tests.unit.ui.plan.samples import TODAY, SampleFacility, bed_id, room_id
from unterkunft.services.plan_comparison import compare
from unterkunft.ui.comparison.marks import BedMark, ChangeSign, ComparisonMarks, marks_of
from unterkunft.values.period import Period
from unterkunft.values.statuses import ClosureReason

LONG, GONE, NEW = Period(date(2026, 1, 1)), Period(date(2026, 1, 1), TODAY), Period(TODAY)


def _house() -> SampleFacility:
    house = SampleFacility()
    house.floor("EG", "Erdgeschoss")
    house.room("101", beds=2)
    house.room("102", beds=2)
    return house


def _marks(house: SampleFacility) -> ComparisonMarks:
    states = house.state(TODAY - timedelta(7)), house.state(TODAY)
    return marks_of(compare(*states), *states)


def test_a_move_marks_both_beds_with_each_other() -> None:
    house = _house()
    person = house.person("A")
    house.sleeps(person, "101", 1, GONE)
    house.sleeps(person, "102", 1, NEW)
    marks = _marks(house)
    moved = house.state().person(person)
    assert marks.beds == {
        bed_id("101", 1): (BedMark(ChangeSign.MOVED_OUT, moved, bed_id("102", 1)),),
        bed_id("102", 1): (BedMark(ChangeSign.MOVED_IN, moved, bed_id("101", 1)),),
    }
    assert marks.rooms == {room_id("101"): (ChangeSign.MOVED_OUT,), room_id("102"): (ChangeSign.MOVED_IN,)}


def test_a_bed_whose_holder_changes_bears_both_signs() -> None:
    house = _house()
    house.sleeps(house.person("A", stay=GONE), "101", 1, GONE)
    house.sleeps(house.person("B", stay=NEW), "101", 1, NEW)
    marks = _marks(house)
    assert marks.signs_of(bed_id("101", 1)) == (ChangeSign.CAME, ChangeSign.WENT)
    assert marks.rooms[room_id("101")] == (ChangeSign.CAME, ChangeSign.WENT)


def test_closures_are_marked() -> None:
    house = _house()
    house.close("101", None, ClosureReason.DAMAGE, NEW)
    house.close("102", 2, ClosureReason.REPAIR, GONE)
    marks = _marks(house)
    assert marks.signs_of(bed_id("101", 2)) == (ChangeSign.CLOSED,)
    assert marks.signs_of(bed_id("102", 2)) == (ChangeSign.REOPENED,)


def test_what_is_as_before_bears_no_sign() -> None:
    house = _house()
    house.sleeps(house.person("A"), "101", 1, LONG)
    marks = _marks(house)
    assert marks.signs_of(bed_id("101", 1)) == ()
    assert marks == ComparisonMarks({}, {})


def test_who_comes_without_a_bed_marks_no_bed() -> None:
    house = _house()
    house.person("A", stay=NEW)
    assert _marks(house).beds == {}
