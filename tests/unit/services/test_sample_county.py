"""The sample county keeps every promise of the facility file, on any day and with any seed."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter, defaultdict
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from typing import Any

import pytest

from unterkunft.billing.tariff import Tariff
from unterkunft.billing.tariff_reader import read_tariff
from unterkunft.services.sample_county import sample_county
from unterkunft.values import statuses
from unterkunft.values.month import Month
from unterkunft.values.period import Period, first_overlap

TUESDAY = date(2026, 11, 24)
DAYS = (
    TUESDAY,
    date(2026, 11, 22),  # a Sunday
    date(2026, 6, 1),  # a Monday, the first of a month
    date(2027, 1, 31),
    date(2024, 2, 29),
    date(2028, 2, 29),
    date(2025, 12, 31),
)
CASES = tuple((today, seed) for today in DAYS for seed in (1, 2))

Row = dict[str, Any]


class County:
    """A generated document, indexed for the questions of the tests."""

    def __init__(self, today: date, seed: int, residents: int = 300) -> None:
        self.today = today
        self.document: dict[str, Any] = sample_county(today=today, seed=seed, residents=residents)
        self.residents = self.by_key("residents")
        self.rooms = self.by_key("rooms")
        self.room_of_bed = {bed["key"]: self.rooms[bed["room"]] for bed in self["beds"]}
        self.facility_of_floor = {
            floor["key"]: self.by_key("buildings")[floor["building"]]["facility"] for floor in self["floors"]
        }

    def __getitem__(self, kind: str) -> list[Row]:
        rows: list[Row] = self.document[kind]
        return rows

    def by_key(self, kind: str) -> dict[str, Row]:
        return {row["key"]: row for row in self[kind]}

    def facility_of_bed(self, bed: str) -> str:
        facility: str = self.facility_of_floor[self.room_of_bed[bed]["floor"]]
        return facility

    def held_on(self, day: date) -> list[Row]:
        return [row for row in self["bed_assignments"] if day in nights(row, "from_on", "until_on")]

    def here_on(self, day: date) -> list[Row]:
        return [row for row in self["stays"] if day in nights(row, "moved_in_on", "moved_out_on")]

    def age_on(self, resident: str, day: date) -> int:
        born = day_of(self.residents[resident], "birth_date")
        assert born is not None
        return day.year - born.year - ((day.month, day.day) < (born.month, born.day))

    def household_on(self, day: date) -> dict[str, str]:
        return {row["resident"]: row["household"] for row in self["household_members"] if day in through(row)}

    def sleepers_by_room(self, day: date) -> dict[str, list[str]]:
        rooms = defaultdict(list)
        for row in self.held_on(day):
            rooms[self.room_of_bed[row["bed"]]["key"]].append(row["resident"])
        return rooms


def day_of(row: Row, name: str) -> date | None:
    return date.fromisoformat(row[name]) if name in row else None


def nights(row: Row, start: str, end: str) -> Period:
    first = day_of(row, start)
    assert first is not None
    return Period(first, day_of(row, end))


def through(row: Row) -> Period:
    first = day_of(row, "valid_from")
    assert first is not None
    return Period.through(first, day_of(row, "valid_through"))


def periods_by(rows: list[Row], *names: str) -> dict[tuple[str, ...], list[Period]]:
    grouped = defaultdict(list)
    for row in rows:
        grouped[tuple(row[name] for name in names)].append(through(row))
    return grouped


@cache
def county_of(today: date, seed: int, residents: int = 300) -> County:
    return County(today, seed, residents)


@pytest.fixture(params=CASES, ids=lambda case: f"{case[0]}-seed{case[1]}")
def county(request: pytest.FixtureRequest) -> County:
    today, seed = request.param
    return county_of(today, seed)


@pytest.fixture
def usual_county() -> County:
    return county_of(TUESDAY, 1)


# -- the document


def test_the_same_day_and_seed_give_the_same_document() -> None:
    assert sample_county(today=TUESDAY, seed=5) == sample_county(today=TUESDAY, seed=5)


def test_another_seed_gives_other_people(usual_county: County) -> None:
    assert usual_county["residents"] != county_of(TUESDAY, 2)["residents"]


def test_the_document_survives_being_written_as_json(usual_county: County) -> None:
    assert json.loads(json.dumps(usual_county.document)) == usual_county.document


def test_the_document_names_its_format_and_version(usual_county: County) -> None:
    assert (usual_county.document["format"], usual_county.document["version"]) == ("unterkunft", 1)


def test_no_key_is_used_twice(county: County) -> None:
    for kind, rows in county.document.items():
        keys = [row["key"] for row in rows if "key" in row] if isinstance(rows, list) else []
        assert len(keys) == len(set(keys)), kind
        assert all(0 < len(key) <= 64 for key in keys)


@pytest.mark.parametrize(
    ("kind", "field", "target"),
    [
        ("buildings", "facility", "facilities"),
        ("floors", "building", "buildings"),
        ("rooms", "floor", "floors"),
        ("beds", "room", "rooms"),
        ("closures", "bed", "beds"),
        ("closures", "room", "rooms"),
        ("household_members", "household", "households"),
        ("household_members", "resident", "residents"),
        ("separations", "resident", "residents"),
        ("separations", "other", "residents"),
        ("expected_arrivals", "facility", "facilities"),
        ("stays", "resident", "residents"),
        ("stays", "facility", "facilities"),
        ("bed_assignments", "resident", "residents"),
        ("bed_assignments", "bed", "beds"),
        ("residence_statuses", "resident", "residents"),
        ("entitlements", "resident", "residents"),
        ("attendance", "resident", "residents"),
        ("cost_coverages", "resident", "residents"),
        ("cost_coverages", "payer", "payers"),
        ("cost_coverages", "remainder_payer", "payers"),
        ("incomes", "resident", "residents"),
        ("facility_tariffs", "facility", "facilities"),
        ("facility_tariffs", "tariff", "tariffs"),
        ("operator_contracts", "facility", "facilities"),
        ("operator_contracts", "payer", "payers"),
        ("overrides", "resident", "residents"),
        ("extra_charges", "resident", "residents"),
    ],
)
def test_every_reference_names_a_record(usual_county: County, kind: str, field: str, target: str) -> None:
    known = usual_county.by_key(target)
    named = [row[field] for row in usual_county[kind] if field in row]
    assert named
    assert set(named) <= set(known)


@pytest.mark.parametrize(
    ("kind", "field", "words"),
    [
        ("facilities", "kind", statuses.FacilityKind),
        ("rooms", "use", statuses.RoomUse),
        ("rooms", "designation", statuses.Designation),
        ("beds", "kind", statuses.BedKind),
        ("closures", "reason", statuses.ClosureReason),
        ("residents", "gender", statuses.Gender),
        ("household_members", "role", statuses.HouseholdRole),
        ("separations", "scope", statuses.SeparationScope),
        ("stays", "departure", statuses.Departure),
        ("residence_statuses", "status", statuses.ResidenceStatus),
        ("entitlements", "entitlement", statuses.Entitlement),
        ("attendance", "state", statuses.AttendanceState),
        ("payers", "kind", statuses.PayerKind),
        ("cost_coverages", "rule", statuses.CoverageRule),
    ],
)
def test_only_words_of_the_facility_file_are_used(
    usual_county: County, kind: str, field: str, words: type[statuses.Gender]
) -> None:
    used = {row[field] for row in usual_county[kind] if field in row}
    assert used
    assert used <= {word.value for word in words}


def test_no_text_is_longer_than_a_note_and_all_are_composed(usual_county: County) -> None:
    for kind, rows in usual_county.document.items():
        for row in rows if isinstance(rows, list) and kind != "tariffs" else []:
            for text in (each for each in row.values() if isinstance(each, str)):
                assert unicodedata.is_normalized("NFC", text)
                assert text == text.strip()


# -- the houses


def test_there_are_six_houses_of_all_kinds(county: County) -> None:
    assert len(county["facilities"]) == 6
    assert {row["kind"] for row in county["facilities"]} == {kind.value for kind in statuses.FacilityKind}
    assert {row["rule_pack"] for row in county["facilities"]} == {"brandenburg"}


def test_areas_match_their_outlines(usual_county: County) -> None:
    drawn = [room for room in usual_county["rooms"] if "outline" in room]
    for room in drawn:
        corners = [(float(x), float(y)) for x, y in room["outline"]]
        doubled = sum(
            x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(corners, corners[1:] + corners[:1], strict=True)
        )
        assert abs(abs(doubled) / 2 - float(room["area_m2"])) <= 0.051, room["key"]


def test_rooms_of_a_floor_do_not_lie_upon_each_other(usual_county: County) -> None:
    by_floor = defaultdict(list)
    for room in usual_county["rooms"]:
        if "outline" in room:
            by_floor[room["floor"]].append([(float(x), float(y)) for x, y in room["outline"]])
    for outlines in by_floor.values():
        for x in range(45 * 2):
            for y in range(20 * 2):
                point = (x / 2 + 0.06, y / 2 + 0.06)
                assert sum(_is_inside(point, outline) for outline in outlines) <= 1


def _is_inside(point: tuple[float, float], outline: list[tuple[float, float]]) -> bool:
    x, y = point
    inside = False
    for (x1, y1), (x2, y2) in zip(outline, outline[1:] + outline[:1], strict=True):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def test_some_rooms_have_no_outline(usual_county: County) -> None:
    assert any("outline" not in room for room in usual_county["rooms"] if room["use"] == "sleeping")


def test_approved_places_mostly_respect_area_and_room_size(usual_county: County) -> None:
    sleeping = [room for room in usual_county["rooms"] if room["use"] == "sleeping"]
    cramped = [room for room in sleeping if float(room["area_m2"]) / room["approved_places"] < 6]
    crowded = [room for room in sleeping if room["approved_places"] > 4]
    assert 1 <= len(cramped) + len(crowded) <= 5


def test_beds_stand_in_sleeping_rooms_only(usual_county: County) -> None:
    assert {room["use"] for room in usual_county.room_of_bed.values()} == {"sleeping"}


def test_there_are_bunks_cots_and_single_beds(usual_county: County) -> None:
    assert {bed["kind"] for bed in usual_county["beds"]} == {kind.value for kind in statuses.BedKind}


# -- the people


def test_about_three_hundred_people_sleep_here_today(county: County) -> None:
    housed = len(county.held_on(county.today))
    assert 280 <= housed <= 330
    assert 0.87 <= housed / len(county["beds"]) <= 0.93


def test_people_come_from_many_countries_and_write_many_scripts(county: County) -> None:
    housed = [county.residents[row["resident"]] for row in county.held_on(county.today)]
    assert len({person["nationality"] for person in housed}) >= 12
    scripts = {
        unicodedata.name(letter).split()[0]
        for person in housed
        for letter in person["family_name"] + person.get("name_original", "")
        if letter.isalpha()
    }
    assert len(scripts) >= 4


def test_there_were_many_more_in_the_three_years(county: County) -> None:
    assert 550 <= len(county["residents"]) <= 850


def test_some_wait_for_a_bed(county: County) -> None:
    with_bed = {row["resident"] for row in county.held_on(county.today)}
    waiting = {row["resident"] for row in county.here_on(county.today)} - with_bed
    households = {county.household_on(county.today)[resident] for resident in waiting}
    assert 8 <= len(waiting) <= 14
    assert 4 <= len(households) <= 6


def test_nobody_was_born_in_the_future_or_came_before_birth(county: County) -> None:
    for stay in county["stays"]:
        born = day_of(county.residents[stay["resident"]], "birth_date")
        assert born is not None
        assert born <= date.fromisoformat(stay["moved_in_on"]) <= county.today + timedelta(days=60)


def test_a_child_was_born_here(county: County) -> None:
    first_stays = {row["resident"]: row["moved_in_on"] for row in reversed(county["stays"])}
    births = [key for key, person in county.residents.items() if person["birth_date"] == first_stays[key]]
    assert births


def test_households_have_one_to_seven_members_and_one_head(county: County) -> None:
    members = defaultdict(set)
    heads = defaultdict(set)
    for row in county["household_members"]:
        members[row["household"]].add(row["resident"])
        if row["role"] == "head":
            heads[row["household"]].add(row["resident"])
    assert set(members) == set(county.by_key("households"))
    assert all(1 <= len(people) <= 9 for people in members.values())
    assert all(len(heads[household]) == 1 for household in members)


def test_few_are_restricted_and_some_have_needs(county: County) -> None:
    assert sum(person["restricted"] for person in county["residents"]) == 3
    needs = Counter(need for person in county["residents"] for need in person.get("needs", ()))
    assert set(needs) <= {need.value for need in statuses.Need}
    assert needs["infant"] >= 1
    assert needs["wheelchair"] >= 1


# -- stays and beds


def test_no_bed_is_held_twice_in_a_night(county: County) -> None:
    _assert_disjoint(county["bed_assignments"], "bed")


def test_nobody_holds_two_beds_in_a_night(county: County) -> None:
    _assert_disjoint(county["bed_assignments"], "resident")


def _assert_disjoint(rows: list[Row], holder: str) -> None:
    by_holder = defaultdict(list)
    for row in rows:
        period = nights(row, "from_on", "until_on")
        assert period, row
        by_holder[row[holder]].append(period)
    assert all(first_overlap(periods) is None for periods in by_holder.values())


def test_stays_of_a_resident_do_not_overlap(county: County) -> None:
    by_resident = defaultdict(list)
    for row in county["stays"]:
        by_resident[row["resident"]].append(nights(row, "moved_in_on", "moved_out_on"))
    assert all(first_overlap(periods) is None for periods in by_resident.values())


def test_every_bed_is_held_inside_a_stay_in_that_house(county: County) -> None:
    stays = defaultdict(list)
    for row in county["stays"]:
        stays[row["resident"], row["facility"]].append(nights(row, "moved_in_on", "moved_out_on"))
    for row in county["bed_assignments"]:
        held = nights(row, "from_on", "until_on")
        around = stays[row["resident"], county.facility_of_bed(row["bed"])]
        assert any(stay.covers(held) for stay in around), row


def test_no_bed_is_held_before_its_house_or_room_opens(county: County) -> None:
    facilities = county.by_key("facilities")
    for row in county["bed_assignments"]:
        opened = [facilities[county.facility_of_bed(row["bed"])]["opened_on"]]
        opened.append(county.room_of_bed[row["bed"]].get("opened_on", ""))
        assert row["from_on"] >= max(opened)


def test_no_bed_is_held_while_it_or_its_room_is_closed(county: County) -> None:
    held = defaultdict(list)
    for row in county["bed_assignments"]:
        held[row["bed"]].append(nights(row, "from_on", "until_on"))
    beds_of = defaultdict(list)
    for bed in county["beds"]:
        beds_of[bed["room"]].append(bed["key"])
    for closure in county["closures"]:
        beds = [closure["bed"]] if "bed" in closure else beds_of[closure["room"]]
        assert ("bed" in closure) != ("room" in closure)
        assert not any(through(closure).overlaps(period) for bed in beds for period in held[bed]), closure


def test_closures_are_past_present_and_planned(county: County) -> None:
    periods = [through(row) for row in county["closures"]]
    assert sum(period.end is not None and period.end <= county.today for period in periods) >= 5
    assert sum(county.today in period for period in periods) >= 3
    assert sum(period.start > county.today for period in periods) >= 1


def test_almost_every_night_of_last_month_has_a_bed(county: County) -> None:
    last_month = Month.of(county.today).previous().period
    stayed, slept = 0, 0
    for day in last_month.days():
        stayed += len(county.here_on(day))
        slept += len(county.held_on(day))
    assert slept / stayed > 0.99


def test_stays_end_for_many_reasons_and_transfers_lead_elsewhere(county: County) -> None:
    reasons = Counter(row["departure"] for row in county["stays"] if "departure" in row)
    assert {"transfer", "flat", "left_country", "unknown", "deported"} <= set(reasons)
    arrivals = {(row["resident"], row["moved_in_on"]) for row in county["stays"]}
    for row in county["stays"]:
        if row.get("departure") == "transfer":
            assert (row["resident"], row["moved_out_on"]) in arrivals


def test_moves_and_departures_are_planned(county: County) -> None:
    def is_later(row: Row, name: str) -> bool:
        return name in row and row[name] > county.today.isoformat()

    assert sum(is_later(row, "from_on") for row in county["bed_assignments"]) >= 4
    assert sum(is_later(row, "moved_out_on") for row in county["stays"]) >= 2


def test_somebody_leaves_today_and_somebody_comes(county: County) -> None:
    today = county.today.isoformat()
    assert any(row.get("moved_out_on") == today for row in county["stays"])
    assert any(row["moved_in_on"] == today for row in county["stays"])


def test_people_are_announced_some_of_them_without_a_house(county: County) -> None:
    announced = county["expected_arrivals"]
    assert all(row["arrives_on"] >= county.today.isoformat() for row in announced)
    assert "Transfer aus Eisenhüttenstadt, 7 Personen" in {row["description"] for row in announced}
    assert any("facility" not in row for row in announced)


# -- who sleeps beside whom


def sampled_days(county: County) -> list[date]:
    return [county.today + timedelta(days=days) for days in (-900, -500, -200, -60, -14, 0, 7, 16, 25)]


def test_single_women_and_men_do_not_share_a_room(county: County) -> None:
    for day in sampled_days(county):
        household = county.household_on(day)
        for room, people in county.sleepers_by_room(day).items():
            if len({household[person] for person in people}) > 1:
                assert len({county.residents[person]["gender"] for person in people}) == 1, (day, room)


def test_children_sleep_where_an_adult_of_their_household_sleeps(county: County) -> None:
    for day in sampled_days(county):
        household, adults = county.household_on(day), set()
        homes = [(row["resident"], home_of(county.room_of_bed[row["bed"]])) for row in county.held_on(day)]
        for person, home in homes:
            if county.age_on(person, day) >= 18:
                adults.add((household[person], home))
        for person, home in homes:
            assert (household[person], home) in adults, (day, person)


def home_of(room: Row) -> str:
    unit: str = room["housing_unit"] if "housing_unit" in room else room["key"]
    return unit


def test_households_stay_together(county: County) -> None:
    for day in sampled_days(county):
        household, homes = county.household_on(day), defaultdict(set)
        for row in county.held_on(day):
            homes[household[row["resident"]]].add(home_of(county.room_of_bed[row["bed"]]))
        assert all(len(each) == 1 for each in homes.values()), day


def test_rooms_for_women_and_men_keep_their_designation(county: County) -> None:
    for day in sampled_days(county):
        for room, people in county.sleepers_by_room(day).items():
            adults = [person for person in people if county.age_on(person, day) >= 18]
            wanted = {"women": {"female"}, "men": {"male"}}.get(county.rooms[room].get("designation", ""))
            genders = {county.residents[person]["gender"] for person in adults}
            assert wanted is None or genders <= wanted or len(adults) > 1, (day, room)


def test_wheelchairs_stand_in_rooms_made_for_them(county: County) -> None:
    for row in county.held_on(county.today):
        if "wheelchair" in county.residents[row["resident"]].get("needs", ()):
            room = county.room_of_bed[row["bed"]]
            assert "wheelchair" in room["features"]


def test_separated_people_live_apart_from_the_day_of_the_entry(county: County) -> None:
    floors = county.by_key("floors")
    assert len(county["separations"]) == 3
    for pair in county["separations"]:
        of_pair = {
            who: [row for row in county["bed_assignments"] if row["resident"] == pair[who]]
            for who in ("resident", "other")
        }
        for one in of_pair["resident"]:
            for other in of_pair["other"]:
                shared = nights(one, "from_on", "until_on").intersection(nights(other, "from_on", "until_on"))
                if shared and shared.overlaps(through(pair)):
                    places = [place_of(county, floors, row["bed"], pair["scope"]) for row in (one, other)]
                    assert places[0] != places[1]


def place_of(county: County, floors: dict[str, Row], bed: str, scope: str) -> str:
    room = county.room_of_bed[bed]
    places: dict[str, str] = {
        "room": room["key"],
        "floor": room["floor"],
        "building": floors[room["floor"]]["building"],
        "facility": county.facility_of_bed(bed),
    }
    return places[scope]


# -- papers, presence, money


@pytest.mark.parametrize(
    "kind", ["residence_statuses", "entitlements", "household_members", "cost_coverages"]
)
def test_records_of_one_timeline_do_not_overlap(county: County, kind: str) -> None:
    for periods in periods_by(county[kind], "resident").values():
        assert all(periods)
        assert first_overlap(periods) is None


@pytest.mark.parametrize("kind", ["residence_statuses", "entitlements", "household_members"])
def test_every_day_of_a_stay_is_covered_by_the_timelines(county: County, kind: str) -> None:
    timelines = periods_by(county[kind], "resident")
    for stay in county["stays"]:
        last = min(day_of(stay, "moved_out_on") or county.today, county.today)
        first = day_of(stay, "moved_in_on")
        if first is not None and first <= last:
            known = timelines[stay["resident"],]
            assert any(first in period for period in known), stay
            assert any(last in period for period in known), stay


def test_statuses_and_claims_change_over_time(county: County) -> None:
    steps = defaultdict(list)
    for row in county["residence_statuses"]:
        steps[row["resident"]].append(row["status"])
    changes = {change for each in steps.values() for change in pairwise(each)}
    assert any(old == "permission_to_remain" and new.startswith("permit_25") for old, new in changes)
    assert any(old == "permission_to_remain" and new.startswith("suspension") for old, new in changes)
    claims = defaultdict(list)
    for row in county["entitlements"]:
        claims[row["resident"]].append(row["entitlement"])
    assert ["entitled", "former"] in claims.values()


def test_some_papers_run_out_within_a_month(county: County) -> None:
    soon = (county.today + timedelta(days=30)).isoformat()
    here = {row["resident"] for row in county.here_on(county.today)}
    expiring = [
        row
        for row in county["residence_statuses"]
        if row["resident"] in here and county.today.isoformat() <= row.get("document_expires_on", "") <= soon
    ]
    assert len(expiring) >= 3


def test_absences_lie_inside_a_stay_and_apart_from_each_other(county: County) -> None:
    stays, absences = defaultdict(list), defaultdict(list)
    for row in county["stays"]:
        stays[row["resident"]].append(nights(row, "moved_in_on", "moved_out_on"))
    for row in county["attendance"]:
        away = nights(row, "left_on", "returned_on")
        assert away
        assert any(stay.covers(away) for stay in stays[row["resident"]]), row
        absences[row["resident"]].append(away)
    assert all(first_overlap(periods) is None for periods in absences.values())


def test_some_are_away_today_for_several_reasons(county: County) -> None:
    away = [row for row in county["attendance"] if county.today in nights(row, "left_on", "returned_on")]
    housed = {row["resident"] for row in county.held_on(county.today)}
    assert {"hospital", "visit", "unannounced"} <= {row["state"] for row in away}
    assert 6 <= len(away) <= 14
    assert {row["resident"] for row in away} <= housed


def test_a_few_days_of_last_month_have_no_payer(county: County) -> None:
    promised = periods_by(county["cost_coverages"], "resident")
    last_month = Month.of(county.today).previous().period
    without = {
        row["resident"]
        for day in last_month.days()
        for row in county.here_on(day)
        if not any(day in period for period in promised[row["resident"],])
    }
    assert 1 <= len(without) <= 12


def test_promises_are_full_partial_and_limited(county: County) -> None:
    rules = {row["rule"] for row in county["cost_coverages"]}
    assert "full" in rules
    assert rules & {"percent", "ceiling"}
    for row in county["cost_coverages"]:
        assert ("remainder_payer" in row) == ("value" in row) == (row["rule"] != "full")


def test_every_house_has_a_tariff_on_every_day_since_it_opened(county: County) -> None:
    assignments = periods_by(county["facility_tariffs"], "facility")
    for facility in county["facilities"]:
        periods = sorted(assignments[facility["key"],])
        assert periods[0].start.isoformat() == facility["opened_on"]
        assert all(one.end == other.start for one, other in pairwise(periods))
        assert periods[-1].end is None


def test_every_tariff_can_be_read_and_has_an_amount_from_its_first_day(county: County) -> None:
    tariffs = {row["key"]: row for row in county["tariffs"]}
    for assignment in county["facility_tariffs"]:
        document = tariffs[assignment["tariff"]]
        assert isinstance(read_tariff(document), Tariff)
        for rate in document["rate"]:
            assert min(step["valid_from"] for step in rate["steps"]) <= assignment["valid_from"]


def test_every_flat_with_a_meter_is_read_in_the_months_somebody_lived_there(county: County) -> None:
    (house,) = {row["facility"] for row in county["facility_tariffs"] if row["tariff"] == "uckerland-wohnung"}
    unit_of = {row["key"]: row.get("housing_unit") for row in county["rooms"]}
    room_of = {row["key"]: row["room"] for row in county["beds"]}
    (metered,) = (row for row in county["facility_tariffs"] if row["tariff"] == "uckerland-wohnung")
    month, lived_in = Month.of(date.fromisoformat(metered["valid_from"])), set()
    while month < Month.of(county.today):
        lived_in |= {
            (unit_of[room_of[row["bed"]]], str(month))
            for row in county["bed_assignments"]
            if row["bed"].startswith(house) and nights(row, "from_on", "until_on").overlaps(month.period)
        }
        month = month.next()
    assert {(row["housing_unit"], row["month"]) for row in county["meter_readings"]} == lived_in


def test_some_rent_a_cellar_and_some_amounts_were_decided(county: County) -> None:
    assert len(county["extra_charges"]) == len(county["overrides"]) == 2
    assert len({row["reason"] for row in county["overrides"]}) == 2
    charged = {row["resident"] for row in county["extra_charges"]}
    assert charged <= {row["resident"] for row in county["stays"] if row["facility"] == "UC"}


# -- other sizes


def test_a_larger_county_has_more_houses_of_the_same_kinds() -> None:
    county = county_of(TUESDAY, 1, 900)
    assert 855 <= len(county.held_on(TUESDAY)) <= 920
    assert Counter(row["kind"] for row in county["facilities"])["hotel"] >= 2
    _assert_disjoint(county["bed_assignments"], "bed")
    _assert_disjoint(county["bed_assignments"], "resident")


def test_a_small_county_has_six_houses_with_few_people() -> None:
    county = county_of(TUESDAY, 1, 40)
    assert len(county["facilities"]) == 6
    assert 30 <= len(county.held_on(TUESDAY)) <= 50
