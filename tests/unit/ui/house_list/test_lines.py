"""The lines stand by building, floor, room and bed, with counts that add up."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.ui.plan.samples import TODAY, SampleFacility, drawn_facility, person_id
from unterkunft.services.plan_state import NO_PLACES
from unterkunft.services.waiting import waiting_since
from unterkunft.ui.house_list.lines import (
    Branch,
    Line,
    LineKind,
    PlaceStatus,
    house_tree,
    lines_of,
    only,
)
from unterkunft.values.period import Period
from unterkunft.values.statuses import ClosureReason


def _tree(house: SampleFacility) -> tuple[Branch, ...]:
    state = house.state()
    return house_tree(state, waiting_since=waiting_since(house.timeline(), state))


def _lines(house: SampleFacility, kind: LineKind) -> list[Line]:
    return [line for line in lines_of(_tree(house)) if line.kind is kind]


def test_buildings_hold_floors_hold_rooms_hold_beds() -> None:
    kinds = [
        (branch.line.kind, {below.line.kind for below in branch.branches})
        for branch in _tree(drawn_facility())
    ]
    assert kinds == [
        (LineKind.BUILDING, {LineKind.FLOOR}),
        (LineKind.BUILDING, {LineKind.FLOOR}),
        (LineKind.NO_BED, {LineKind.PERSON}),
    ]


def test_rooms_stand_in_the_order_people_count_in() -> None:
    house = SampleFacility()
    house.floor("EG", "Erdgeschoss")
    for number in ("10", "9", "A1", "101"):
        house.room(number, beds=1)
    numbers = [line.room.room.number for line in _lines(house, LineKind.ROOM) if line.room]
    assert numbers == ["9", "10", "101", "A1"]


def test_rooms_without_beds_and_floors_without_rooms_are_left_out() -> None:
    house = drawn_facility()
    house.floor("D", "Dachboden", level=3)
    house.room("Trockenboden")
    assert all(line.room and line.room.beds for line in _lines(house, LineKind.ROOM))
    assert "Dachboden" not in {line.floor.name for line in _lines(house, LineKind.FLOOR) if line.floor}


@given(days=st.integers(-400, 400))
@settings(max_examples=40, deadline=None)
def test_counts_add_up_on_every_day(days: int) -> None:
    house = drawn_facility()
    state = house.state(TODAY + timedelta(days))
    tree = house_tree(state, waiting_since={})
    buildings = [branch.line for branch in tree if branch.line.kind is LineKind.BUILDING]
    assert sum((line.counts for line in buildings), start=NO_PLACES) == state.counts
    rooms = [line for line in lines_of(tree) if line.kind is LineKind.ROOM]
    assert sum((line.counts for line in rooms), start=NO_PLACES) == state.counts
    assert sum(branch.line.people for branch in tree) == len(list(state.people()))


def test_everyone_stands_in_the_list_once() -> None:
    house = drawn_facility()
    residents = [line.resident for line in lines_of(_tree(house)) if line.resident is not None]
    assert sorted(residents, key=str) == sorted((each.id for each in house.state().people()), key=str)


def test_a_bed_knows_since_when_and_until_when_it_is_held() -> None:
    held = {line.resident: (line.since, line.until) for line in _lines(drawn_facility(), LineKind.BED)}
    since, until = held[person_id("Yılmaz, Emre")]
    assert (str(since), str(until)) == ("2026-01-01", "2026-12-15")


def test_the_earlier_end_frees_the_bed() -> None:
    house = SampleFacility()
    house.floor("EG", "Erdgeschoss")
    house.room("101", beds=1)
    stay, nights = Period(TODAY, TODAY + timedelta(3)), Period(TODAY, TODAY + timedelta(9))
    house.sleeps(house.person("A", stay=stay), "101", 1, nights)
    assert [line.until for line in _lines(house, LineKind.BED)] == [TODAY + timedelta(3)]


def test_statuses_are_what_can_be_said_of_a_bed() -> None:
    house = drawn_facility()
    house.close("101", 1, ClosureReason.PESTS, Period(TODAY))
    said = {
        (line.room.room.number, line.bed.bed.label): line.statuses
        for line in _lines(house, LineKind.BED)
        if line.room and line.bed
    }
    assert said["101", "Bett 1"] == {PlaceStatus.CLOSED}
    assert said["102", "Bett 3"] == {PlaceStatus.FREE}
    assert said["104", "Bett 2"] == {PlaceStatus.ABSENT}
    assert said["106", "Bett 1"] == {PlaceStatus.PLANNED}
    assert said["106", "Bett 2"] == {PlaceStatus.FREE, PlaceStatus.PLANNED}
    assert said["111", "Bett 1"] == frozenset()


def test_pruning_keeps_what_the_wanted_belong_to_and_the_counts_of_all() -> None:
    tree = _tree(drawn_facility())
    wanted = only(tree, lambda line: line.resident == person_id("Tesfay, Selam"))
    lines = list(lines_of(wanted))
    assert [line.kind for line in lines] == [
        LineKind.BUILDING,
        LineKind.FLOOR,
        LineKind.ROOM,
        LineKind.BED,
        LineKind.NO_BED,
    ]
    assert lines[0].counts == tree[0].line.counts
