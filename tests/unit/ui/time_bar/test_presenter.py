"""Which days the bar offers, which is next, and how they go by."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

import pytest

from tests.unit.ui.plan.fakes import MemoryWorkplace
from tests.unit.ui.plan.samples import TODAY, SampleFacility, drawn_facility
from unterkunft.ui.days import LAST_DAY
from unterkunft.ui.time_bar.presenter import (
    DayAttitude,
    DayScale,
    Pace,
    Reach,
    TimeBarPresenter,
    changes_per_day,
)
from unterkunft.ui.workplace import WorkplaceEvent
from unterkunft.values.period import Period


@dataclass
class Bar:
    """What the presenter has shown last."""

    scales: list[DayScale | None] = field(default_factory=list)
    attitudes: list[DayAttitude] = field(default_factory=list)
    playing: list[bool] = field(default_factory=list)

    def show_scale(self, scale: DayScale | None) -> None:
        self.scales.append(scale)

    def show_attitude(self, attitude: DayAttitude) -> None:
        self.attitudes.append(attitude)

    def show_playing(self, plays: bool) -> None:
        self.playing.append(plays)


@pytest.fixture
def workplace() -> MemoryWorkplace:
    return MemoryWorkplace(drawn_facility())


@pytest.fixture
def bar() -> Bar:
    return Bar()


@pytest.fixture
def presenter(workplace: MemoryWorkplace, bar: Bar) -> Iterator[TimeBarPresenter]:
    presenter = TimeBarPresenter(workplace.as_workplace, bar)
    presenter.refresh()
    yield presenter
    presenter.close()


def test_every_day_of_change_is_marked_and_no_other() -> None:
    timeline = drawn_facility().timeline()
    assert tuple(sorted(changes_per_day(timeline))) == timeline.days_of_change()


def test_the_density_counts_what_begins_and_what_ends() -> None:
    house = SampleFacility()
    house.floor("EG", "Erdgeschoss")
    house.room("101", beds=1)
    first, last = date(2026, 3, 1), date(2026, 3, 5)
    house.sleeps(house.person("A", stay=Period(first)), "101", 1, Period(first, last))
    assert changes_per_day(house.timeline()) == {first: 2, last: 1}


def test_a_year_shows_more_of_what_was(presenter: TimeBarPresenter) -> None:
    scale = presenter.scale()
    assert (scale.last - scale.first).days == 365
    assert (TODAY - scale.first) > (scale.last - TODAY)


def test_the_days_stand_still_while_the_day_shown_is_among_them(
    presenter: TimeBarPresenter, workplace: MemoryWorkplace
) -> None:
    before = presenter.scale()
    workplace.show_day(TODAY + timedelta(30))
    after = presenter.scale()
    assert (before.first, before.last) == (after.first, after.last)
    assert after.shown == TODAY + timedelta(30)


def test_the_days_follow_a_day_beyond_them(presenter: TimeBarPresenter, workplace: MemoryWorkplace) -> None:
    workplace.show_day(TODAY + timedelta(900))
    scale = presenter.scale()
    assert scale.first <= TODAY + timedelta(900) <= scale.last


def test_all_days_reach_from_the_first_change_to_the_last(presenter: TimeBarPresenter) -> None:
    presenter.reach(Reach.ALL)
    scale = presenter.scale()
    assert scale.first < min(scale.changes)
    assert scale.last > max(scale.changes)


def test_a_drop_leaves_the_days_where_they_are(
    presenter: TimeBarPresenter, workplace: MemoryWorkplace
) -> None:
    workplace.show_day(TODAY + timedelta(60))
    before = presenter.scale()
    workplace._timeline = None
    workplace.notify(WorkplaceEvent.ROWS_CHANGED)
    assert presenter.scale().first == before.first


def test_steps_lead_to_the_changes_beside_the_day(
    presenter: TimeBarPresenter, workplace: MemoryWorkplace
) -> None:
    assert presenter.to_next_change()
    assert workplace.as_of == date(2026, 12, 1)
    assert presenter.to_previous_change()
    assert workplace.as_of == TODAY
    presenter.show(date(2000, 1, 1))
    assert not presenter.to_previous_change()


def test_a_day_beyond_the_calendar_is_its_last(
    presenter: TimeBarPresenter, workplace: MemoryWorkplace
) -> None:
    presenter.show(date(2999, 1, 1))
    assert workplace.as_of == LAST_DAY
    presenter.show_today()
    presenter.step(-1)
    assert workplace.as_of == TODAY - timedelta(1)


@pytest.mark.parametrize(
    ("days", "may_correct", "attitude"),
    [
        (0, False, DayAttitude(False, True, True)),
        (5, False, DayAttitude(False, False, True)),
        (-5, False, DayAttitude(True, False, False)),
        (-5, True, DayAttitude(True, False, True)),
    ],
)
def test_the_bar_says_what_the_day_is_good_for(
    presenter: TimeBarPresenter,
    workplace: MemoryWorkplace,
    days: int,
    may_correct: bool,
    attitude: DayAttitude,
) -> None:
    presenter.correct_past(may_correct)
    workplace.show_day(TODAY + timedelta(days))
    assert presenter.attitude() == attitude
    assert presenter.scale().is_past is attitude.is_past


def test_days_go_by_until_nothing_changes_any_more(
    presenter: TimeBarPresenter, workplace: MemoryWorkplace, bar: Bar
) -> None:
    presenter.tick()
    assert workplace.as_of == TODAY
    presenter.play()
    presenter.play()
    presenter.tick()
    assert workplace.as_of == TODAY + timedelta(1)
    workplace.show_day(date(2027, 2, 1))
    presenter.tick()
    assert not presenter.plays
    assert bar.playing == [True, False]


def test_changes_are_played_one_after_the_other(
    presenter: TimeBarPresenter, workplace: MemoryWorkplace
) -> None:
    presenter.pace(Pace.CHANGES)
    assert presenter.pause_ms == 1000
    presenter.play()
    presenter.tick()
    presenter.tick()
    assert workplace.as_of == date(2026, 12, 15)


def test_faster_means_shorter(presenter: TimeBarPresenter) -> None:
    pauses = []
    for pace in (Pace.SLOW, Pace.BRISK, Pace.FAST):
        presenter.pace(pace)
        pauses.append(presenter.pause_ms)
    assert pauses == sorted(pauses, reverse=True)


def test_without_a_facility_there_are_no_days(
    presenter: TimeBarPresenter, workplace: MemoryWorkplace, bar: Bar
) -> None:
    presenter.play()
    workplace.facility = None
    workplace.notify(WorkplaceEvent.FACILITY_CHOSEN)
    assert bar.scales[-1] is None
    assert not presenter.plays
    presenter.play()
    assert not presenter.plays


def test_a_day_of_the_scale_never_leaves_it() -> None:
    scale = DayScale(date(2026, 1, 1), date(2026, 1, 31), TODAY, TODAY, {})
    assert [scale.day_at(offset) for offset in (-1, 0, 30, 31)] == [
        date(2026, 1, 1),
        date(2026, 1, 1),
        date(2026, 1, 31),
        date(2026, 1, 31),
    ]
