"""People wait since they came, or since they left their last bed."""

from datetime import date, timedelta

from tests.unit.ui.plan.samples import TODAY, SampleFacility, person_id
from unterkunft.services.waiting import waiting_since
from unterkunft.values.period import Period


def _house() -> SampleFacility:
    house = SampleFacility()
    house.floor("EG", "Erdgeschoss")
    house.room("101", beds=2)
    return house


def test_who_never_had_a_bed_waits_since_moving_in() -> None:
    house = _house()
    house.person("A", stay=Period(TODAY - timedelta(5)))
    assert waiting_since(house.timeline(), house.state()) == {person_id("A"): TODAY - timedelta(5)}


def test_who_left_a_bed_waits_since_then() -> None:
    house = _house()
    person = house.person("A")
    house.sleeps(person, "101", 1, Period(date(2026, 1, 1), date(2026, 2, 1)))
    house.sleeps(person, "101", 2, Period(date(2026, 3, 1), TODAY - timedelta(2)))
    assert waiting_since(house.timeline(), house.state()) == {person: TODAY - timedelta(2)}


def test_who_has_a_bed_does_not_wait() -> None:
    house = _house()
    house.sleeps(house.person("A"), "101", 1)
    assert waiting_since(house.timeline(), house.state()) == {}


def test_a_bed_left_after_the_day_does_not_count() -> None:
    house = _house()
    person = house.person("A", stay=Period(date(2026, 1, 1)))
    later = TODAY + timedelta(3)
    house.sleeps(person, "101", 1, Period(later, later + timedelta(4)))
    assert waiting_since(house.timeline(), house.state()) == {person: date(2026, 1, 1)}
