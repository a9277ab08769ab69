"""Two days side by side: whoever came, went or moved, and every place that closed or opened."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.ui.plan.samples import TODAY, SampleFacility, bed_id, person_id, room_id
from unterkunft.services.plan_comparison import PersonChange, PlanChange, PlanComparison, compare
from unterkunft.services.plan_state import PlanState
from unterkunft.values.ids import BedId, ResidentId
from unterkunft.values.period import Period
from unterkunft.values.statuses import ClosureReason

BEFORE, LATER = TODAY - timedelta(10), TODAY


def _house() -> SampleFacility:
    house = SampleFacility()
    house.floor("EG", "Erdgeschoss")
    house.room("101", beds=2)
    house.room("102", beds=2)
    return house


def _compared(house: SampleFacility) -> PlanComparison:
    return compare(house.state(BEFORE), house.state(LATER))


def _changes(comparison: PlanComparison) -> list[tuple[PlanChange, str, BedId | None, BedId | None]]:
    return [(each.kind, each.person.name, each.before, each.after) for each in comparison.people]


def test_who_moves_in_between_has_come() -> None:
    house = _house()
    period = Period(TODAY - timedelta(3))
    house.sleeps(house.person("Haddad, Noor", stay=period), "101", 1, period)
    assert _changes(_compared(house)) == [(PlanChange.CAME, "Haddad, Noor", None, bed_id("101", 1))]


def test_who_came_into_the_tray_has_come_without_a_bed() -> None:
    house = _house()
    house.person("Haddad, Noor", stay=Period(TODAY))
    assert _changes(_compared(house)) == [(PlanChange.CAME, "Haddad, Noor", None, None)]


def test_who_moves_out_between_has_gone() -> None:
    house = _house()
    period = Period(date(2026, 1, 1), TODAY)
    house.sleeps(house.person("Haddad, Noor", stay=period), "101", 1, period)
    assert _changes(_compared(house)) == [(PlanChange.WENT, "Haddad, Noor", bed_id("101", 1), None)]


def test_who_changes_beds_has_moved_from_one_to_the_other() -> None:
    house = _house()
    person = house.person("Haddad, Noor")
    house.sleeps(person, "101", 1, Period(date(2026, 1, 1), TODAY))
    house.sleeps(person, "102", 2, Period(TODAY))
    comparison = _compared(house)
    assert _changes(comparison) == [(PlanChange.MOVED, "Haddad, Noor", bed_id("101", 1), bed_id("102", 2))]
    assert comparison.rooms == {room_id("101"), room_id("102")}


def test_who_is_lifted_into_the_tray_has_moved_out_of_the_bed() -> None:
    house = _house()
    house.sleeps(house.person("Haddad, Noor"), "101", 1, Period(date(2026, 1, 1), TODAY))
    assert _changes(_compared(house)) == [(PlanChange.MOVED, "Haddad, Noor", bed_id("101", 1), None)]


def test_who_returns_to_the_same_bed_is_no_difference() -> None:
    house = _house()
    person = house.person("Haddad, Noor")
    house.sleeps(person, "101", 1, Period(date(2026, 1, 1), TODAY - timedelta(6)))
    house.sleeps(person, "101", 1, Period(TODAY - timedelta(4)))
    comparison = _compared(house)
    assert comparison.people == ()
    assert not comparison.is_changed(bed_id("101", 1))


def test_a_closed_room_closes_each_of_its_beds() -> None:
    house = _house()
    house.close("101", None, ClosureReason.DAMAGE, Period(TODAY))
    house.close("102", 1, ClosureReason.REPAIR, Period(date(2026, 1, 1), TODAY))
    comparison = _compared(house)
    assert comparison.closed == {bed_id("101", 1), bed_id("101", 2)}
    assert comparison.reopened == {bed_id("102", 1)}
    assert comparison.rooms == {room_id("101"), room_id("102")}
    assert comparison.is_changed(bed_id("101", 2))
    assert comparison.is_changed(bed_id("102", 1))


def test_the_days_are_put_in_order() -> None:
    house = _house()
    period = Period(TODAY - timedelta(3))
    house.sleeps(house.person("Haddad, Noor", stay=period), "101", 1, period)
    there, back = (
        compare(house.state(BEFORE), house.state(LATER)),
        compare(house.state(LATER), house.state(BEFORE)),
    )
    assert there == back
    assert (there.earlier, there.later) == (BEFORE, LATER)


def test_each_kind_is_counted() -> None:
    house = _house()
    period = Period(TODAY - timedelta(3))
    house.sleeps(house.person("Haddad, Noor", stay=period), "101", 1, period)
    house.close("102", None, ClosureReason.DAMAGE, Period(TODAY))
    comparison = _compared(house)
    assert {kind: comparison.count(kind) for kind in PlanChange} == {
        PlanChange.CAME: 1,
        PlanChange.WENT: 0,
        PlanChange.MOVED: 0,
        PlanChange.CLOSED: 2,
        PlanChange.REOPENED: 0,
    }


BEDS = [(number, label) for number in ("101", "102") for label in (1, 2)]
Day = st.integers(0, 30).map(lambda days: date(2026, 3, 1) + timedelta(days))


@st.composite
def houses(draw: st.DrawFn) -> SampleFacility:
    """People who follow each other in beds, with stays around their nights, and some closures."""
    house = _house()
    for number, (room, label) in enumerate(BEDS):
        cuts = sorted(draw(st.sets(st.integers(0, 30), max_size=5)))
        for start, end in zip(cuts[::2], cuts[1::2], strict=False):
            period = Period(_march(start), _march(end))
            late = Period(period.start, _march(end + draw(st.integers(0, 3))))
            house.sleeps(house.person(f"P{number}-{start}", stay=late), room, label, period)
        if draw(st.booleans()):
            start = draw(st.integers(0, 30))
            house.close(room, label, ClosureReason.REPAIR, Period(_march(start)))
    return house


def _march(days: int) -> date:
    return date(2026, 3, 1) + timedelta(days)


@given(houses(), Day)
@settings(max_examples=60, deadline=None)
def test_a_day_never_differs_from_itself(house: SampleFacility, day: date) -> None:
    comparison = compare(house.state(day), house.state(day))
    assert comparison.people == ()
    assert not comparison.closed | comparison.reopened
    assert not comparison.rooms


@given(houses(), Day, Day)
@settings(max_examples=120, deadline=None)
def test_the_differences_lead_from_one_day_to_the_other(
    house: SampleFacility, one: date, other: date
) -> None:
    states = [house.state(day) for day in sorted((one, other))]
    comparison = compare(*states)
    (people_before, beds_before, closed_before), (people_after, beds_after, closed_after) = map(
        _facts, states
    )
    came, went = (
        {each.person.id for each in comparison.people if each.kind is kind}
        for kind in (PlanChange.CAME, PlanChange.WENT)
    )
    assert (people_before | came) - went == people_after
    assert len(people_after) - len(people_before) == comparison.count(PlanChange.CAME) - comparison.count(
        PlanChange.WENT
    )
    assert _beds_after(beds_before, comparison.people) == beds_after
    assert (closed_before | comparison.closed) - comparison.reopened == closed_after
    unchanged = {bed for bed in beds_before if not comparison.is_changed(bed)}
    assert all(beds_after.get(bed) == beds_before[bed] for bed in unchanged)


def _facts(state: PlanState) -> tuple[set[ResidentId], dict[BedId, ResidentId], set[BedId]]:
    people = {person.id for person in state.people()}
    beds = {bed.bed.id: bed.occupant.id for bed in state.beds() if bed.occupant}
    closed = {bed.bed.id for bed in state.beds() if bed.closure}
    return people, beds, closed


def _beds_after(beds: dict[BedId, ResidentId], changes: tuple[PersonChange, ...]) -> dict[BedId, ResidentId]:
    """The beds of the earlier day, led on by the changes."""
    left = {bed: who for bed, who in beds.items() if bed not in {each.before for each in changes}}
    return left | {each.after: each.person.id for each in changes if each.after is not None}


def test_a_person_is_named_as_on_the_later_day() -> None:
    house = _house()
    house.sleeps(house.person("Haddad, Noor"), "101", 1, Period(date(2026, 1, 1), TODAY))
    assert _compared(house).people[0].person.id == person_id("Haddad, Noor")
