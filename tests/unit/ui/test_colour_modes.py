"""Each way to colour gives every bed a colour, letters that say the same, and a legend that counts."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.unit.ui.plan.samples import (
    TODAY,
    F,
    M,
    SampleFacility,
    bed_id,
    drawn_facility,
    person_id,
)
from unterkunft.services.timeline import AbsenceOnPlan, StatusOnPlan
from unterkunft.ui.colour_modes import Colouring, ColourMode, colouring_of, mode_word
from unterkunft.ui.colour_palette import ColourKey, Tint
from unterkunft.values.period import Period
from unterkunft.values.statuses import AttendanceState, ClosureReason, Gender, ResidenceStatus


def _house(*rooms: str, beds: int = 2, area: str = "14") -> SampleFacility:
    house = SampleFacility()
    house.floor("EG", "Erdgeschoss")
    for number in rooms or ("101",):
        house.room(number, beds=beds, area=area)
    return house


def _coloured(house: SampleFacility, mode: ColourMode, statuses: Iterable[StatusOnPlan] = ()) -> Colouring:
    timeline = replace(house.timeline(), statuses=tuple(statuses))
    return colouring_of(mode, house.state(), timeline)


def _legend(colouring: Colouring) -> list[tuple[str, str, int]]:
    return [(entry.tint.sign, entry.tint.legend, entry.count) for entry in colouring.legend]


def _tint_of(colouring: Colouring, name: str) -> Tint:
    return colouring.people[person_id(name)]


@pytest.mark.parametrize("mode", ColourMode)
def test_every_occupied_bed_has_a_tint_and_the_legend_counts_all(mode: ColourMode) -> None:
    house = drawn_facility()
    colouring = _coloured(house, mode)
    occupied = {bed.bed.id for bed in house.state().beds() if bed.occupant is not None}
    assert occupied <= set(colouring.beds)
    tinted = colouring.people if mode not in (ColourMode.AREA, ColourMode.PLANNED) else colouring.beds
    assert sum(entry.count for entry in colouring.legend) == len(tinted)


@pytest.mark.parametrize("mode", ColourMode)
def test_different_meanings_never_share_colour_and_letters(mode: ColourMode) -> None:
    entries = [entry.tint for entry in _coloured(drawn_facility(), mode).legend]
    if mode is not ColourMode.HOUSEHOLD:
        assert len({(tint.key, tint.sign) for tint in entries}) == len(entries)


@pytest.mark.parametrize("mode", ColourMode)
def test_a_bed_has_the_tint_of_its_holder(mode: ColourMode) -> None:
    house = drawn_facility()
    colouring = _coloured(house, mode)
    for bed in house.state().beds():
        if bed.occupant is not None:
            assert colouring.beds[bed.bed.id] == colouring.people[bed.occupant.id]


def test_every_mode_has_a_word_of_its_own() -> None:
    assert len({mode_word(mode) for mode in ColourMode}) == len(ColourMode)


def test_a_household_shares_one_tint_and_people_alone_stay_neutral() -> None:
    house = drawn_facility()
    colouring = _coloured(house, ColourMode.HOUSEHOLD)
    family = {_tint_of(colouring, f"Al-Hassan, {name}") for name in ("Omar", "Rana", "Sami", "Lina")}
    assert [(tint.sign, tint.legend) for tint in family] == [("AH", "Familie Al-Hassan")]
    assert _tint_of(colouring, "Petrenko, Olha").key is ColourKey.NEUTRAL


def test_a_household_of_which_one_is_here_counts_as_alone() -> None:
    house = _house()
    house.sleeps(house.person("Haddad, Noor", family="Familie Haddad"), "101", 1)
    assert _tint_of(_coloured(house, ColourMode.HOUSEHOLD), "Haddad, Noor").key is ColourKey.NEUTRAL


def test_genders_bear_their_letters() -> None:
    house = _house("101", "102")
    for label, gender in ((1, Gender.FEMALE), (2, Gender.MALE)):
        house.sleeps(house.person(f"A{label}", gender=gender), "101", label)
    for label, gender in ((1, Gender.DIVERSE), (2, Gender.UNKNOWN)):
        house.sleeps(house.person(f"B{label}", gender=gender), "102", label)
    assert [sign for sign, _, _ in _legend(_coloured(house, ColourMode.GENDER))] == ["f", "m", "d", "?"]


def test_statuses_are_those_of_the_day_in_groups() -> None:
    house = _house("101", "102")
    people = [house.person(name) for name in ("A", "B", "C")]
    for person, (number, label) in zip(people, (("101", 1), ("101", 2), ("102", 1)), strict=True):
        house.sleeps(person, number, label)
    before, since = Period(date(2024, 1, 1), TODAY), Period(TODAY)
    colouring = _coloured(
        house,
        ColourMode.STATUS,
        (
            StatusOnPlan(people[0], ResidenceStatus.ARRIVAL_CERTIFICATE, before),
            StatusOnPlan(people[0], ResidenceStatus.PERMIT_24, since),
            StatusOnPlan(people[1], ResidenceStatus.SUSPENSION_60B, since),
        ),
    )
    assert _legend(colouring) == [
        ("24", "Temporary protection § 24", 1),
        ("Su", "Suspension of deportation", 1),
        ("?", "No status known", 1),
    ]


@pytest.mark.parametrize("status", ResidenceStatus)
def test_every_status_belongs_to_a_group(status: ResidenceStatus) -> None:
    house = _house()
    person = house.person("A")
    house.sleeps(person, "101", 1)
    held = StatusOnPlan(person, status, Period(date(2024, 1, 1)))
    assert _tint_of(_coloured(house, ColourMode.STATUS, (held,)), "A").legend


def test_a_womens_shelter_is_not_told_from_other_absences() -> None:
    house = _house(beds=4)
    states = (AttendanceState.WOMENS_SHELTER, AttendanceState.OTHER, AttendanceState.HOSPITAL, None)
    for label, state in enumerate(states, start=1):
        person = house.person(f"P{label}")
        house.sleeps(person, "101", label)
        if state is not None:
            house.absences.append(AbsenceOnPlan(person, state.value, TODAY - timedelta(3), None))
    colouring = _coloured(house, ColourMode.ATTENDANCE)
    assert _tint_of(colouring, "P1") == _tint_of(colouring, "P2")
    assert [sign for sign, _, _ in _legend(colouring)] == ["Ho", "Aw", ""]


def test_rare_nationalities_share_a_colour_but_keep_their_letters() -> None:
    house = _house(beds=12)
    codes = ["SYR", "SYR", "UKR", "AFG", "TUR", "IRQ", "KEN", "ARM", "SOM", "ERI", "GEO"]
    for label, code in enumerate(codes, start=1):
        person = house.person(f"P{label}")
        house.sleeps(person, "101", label)
        house.residents[-1] = replace(house.residents[-1], nationality=code)
    nobody_knows = house.person("P12")
    house.sleeps(nobody_knows, "101", 12)
    house.residents[-1] = replace(house.residents[-1], nationality=None)
    legend = _coloured(house, ColourMode.NATIONALITY).legend
    assert legend[0].tint.sign == "SYR"
    assert [(each.tint.key, each.tint.sign) for each in legend[-3:]] == [
        (ColourKey.NEUTRAL, "TUR"),
        (ColourKey.NEUTRAL, "UKR"),
        (ColourKey.NEUTRAL, "?"),
    ]


@pytest.mark.parametrize(
    ("days", "sign"),
    [(0, "1"), (30, "1"), (31, "2"), (92, "3"), (183, "4"), (365, "5"), (729, "5"), (730, "6"), (2000, "6")],
)
def test_the_length_of_a_stay_falls_into_its_step(days: int, sign: str) -> None:
    house = _house()
    person = house.person("A", stay=Period(TODAY - timedelta(days)))
    house.sleeps(person, "101", 1)
    assert _tint_of(_coloured(house, ColourMode.LENGTH_OF_STAY), "A").sign == sign


def test_who_sleeps_here_without_a_stay_has_an_unknown_length() -> None:
    house = _house()
    house.sleeps(house.person("A", stay=Period(date(2020, 1, 1), date(2020, 2, 1))), "101", 1)
    assert _tint_of(_coloured(house, ColourMode.LENGTH_OF_STAY), "A").sign == "?"


@pytest.mark.parametrize(
    ("area", "sign"), [("8.98", "1"), ("9", "2"), ("11.99", "2"), ("12", "3"), ("14", "4"), ("18", "5")]
)
def test_area_is_shared_by_those_who_sleep_in_the_room(area: str, sign: str) -> None:
    house = _house(area=area)
    for label in (1, 2):
        house.sleeps(house.person(f"P{label}"), "101", label)
    assert _tint_of(_coloured(house, ColourMode.AREA), "P1").sign == sign


def test_a_free_bed_has_no_area() -> None:
    assert _coloured(_house(), ColourMode.AREA).beds == {}


def test_a_room_without_a_known_area_says_so() -> None:
    house = SampleFacility()
    house.floor("EG", "Erdgeschoss")
    house.room("101", beds=1)
    house.sleeps(house.person("A"), "101", 1)
    assert _tint_of(_coloured(house, ColourMode.AREA), "A").sign == "?"


def test_planned_changes_tell_who_leaves_moves_and_comes_and_what_closes() -> None:
    house = _house("101", "102", "103")
    later = TODAY + timedelta(10)
    leaving = house.person("Leaving", stay=Period(date(2026, 1, 1), later))
    house.sleeps(leaving, "101", 1, Period(date(2026, 1, 1), later))
    moving = house.person("Moving")
    house.sleeps(moving, "101", 2, Period(date(2026, 1, 1), later))
    house.sleeps(moving, "102", 1, Period(later))
    losing = house.person("Losing")
    house.sleeps(losing, "102", 2, Period(date(2026, 1, 1), later))
    house.sleeps(house.person("Staying"), "103", 1)
    house.close("103", 2, ClosureReason.REPAIR, Period(later))
    tints = _coloured(house, ColourMode.PLANNED).beds
    signs = {(n, b): tints[bed_id(n, b)].sign for n in ("101", "102", "103") for b in (1, 2)}
    assert signs == {
        ("101", 1): "L",
        ("101", 2): "M",
        ("102", 1): "C",
        ("102", 2): "N",
        ("103", 1): "",
        ("103", 2): "X",
    }


def test_a_whole_room_that_closes_is_told_on_each_of_its_beds() -> None:
    house = _house()
    house.close("101", None, ClosureReason.DAMAGE, Period(TODAY + timedelta(1)))
    assert {tint.sign for tint in _coloured(house, ColourMode.PLANNED).beds.values()} == {"X"}


def test_an_empty_bed_with_nothing_planned_has_no_tint() -> None:
    assert _coloured(_house(), ColourMode.PLANNED).beds == {}


def test_people_in_the_tray_are_coloured_too() -> None:
    house = _house()
    house.person("Waiting", gender=F)
    house.sleeps(house.person("Housed", gender=M), "101", 1)
    assert _tint_of(_coloured(house, ColourMode.GENDER), "Waiting").sign == "f"
