"""Papers say what the plan says, and only to those who may read it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tests.builders import House, a_house, a_household, march
from unterkunft.documents.evacuation_list import Sign
from unterkunft.documents.house_paper import PaperStamp, PlaceCounts
from unterkunft.documents.person_papers import Occasion
from unterkunft.model.attendance import Absence
from unterkunft.model.facility import Building, Facility, Floor
from unterkunft.services.attendance_papers import month_of_attendance, roll_call
from unterkunft.services.house_on_paper import HouseOnPaper, house_on_paper
from unterkunft.services.house_papers import door_sheets, evacuation_list, house_list
from unterkunft.services.paper_kinds import PaperKind
from unterkunft.services.papers import PaperWish, paper
from unterkunft.services.permissions import FULL_SIGHT, Sight
from unterkunft.services.person_papers import (
    Landlord,
    OriginWords,
    admission_forms,
    landlord_confirmations,
)
from unterkunft.services.queries.occupancy import occupancy
from unterkunft.storage.engine import Database
from unterkunft.storage.unit_of_work import unit_of_work
from unterkunft.values.ids import FloorId, ResidentId
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import Designation, FacilityKind, Need, RoomUse

DAY = march(10)
STAMP = PaperStamp(datetime(2026, 3, 10, 9, 0, tzinfo=UTC), "M. Krüger")
NO_RESTRICTED = Sight(restricted=False)
NO_NAMES = Sight(names=False)


def on_paper(house: House, *, sight: Sight = FULL_SIGHT, floors: tuple[FloorId, ...] = ()) -> HouseOnPaper:
    return house_on_paper(house.database, house.facility, DAY, sight=sight, stamp=STAMP, floors=floors)


def away(database: Database, resident: ResidentId, *, state: str = "hospital") -> None:
    with unit_of_work(database) as work:
        work.add(Absence(key=f"F-{resident}", resident_id=resident, state=state, left_on=march(5)))


def filled(database: Database) -> House:
    """Ground floor with a family, one of them away; upstairs a closed bed and a person with restriction."""
    house = a_house(database, "Haus am See", rule_pack="brandenburg")
    family = house.room("001", beds=4, area="24.60", designation=Designation.FAMILIES)
    upstairs = house.room("101", beds=2, level=1, area="13", approved=2)
    house.room("K", beds=0, use=RoomUse.KITCHEN)
    reza = house.resident("Karimi", "Reza")
    ali = house.resident("Karimi", "Ali", born=date(2020, 5, 1))
    away_one = house.resident("Karimi", "Mina", needs=(Need.WHEELCHAIR,))
    for resident, bed in zip((reza, ali, away_one), family.beds, strict=False):
        house.sleeps(resident, bed, since=march(1))
    a_household(database, reza, ali, away_one, name="Familie Karimi")
    away(database, away_one)
    hidden = house.resident("Geheim", "Gesa", restricted=True, needs=(Need.WHEELCHAIR,))
    house.sleeps(hidden, upstairs.bed, since=march(2))
    house.close_bed(upstairs.beds[1], since=march(1))
    house.stays(house.resident("Rahimi", "Sara", born=None), since=march(9))
    return house


@pytest.fixture
def house(sqlite_database: Database) -> House:
    return filled(sqlite_database)


def resident_named(house: House, name: str) -> ResidentId:
    return next(each.id for each in house.timeline().residents if each.name == name)


def key_of(house: House, name: str) -> str:
    return next(each.key for each in house.timeline().residents if each.name == name)


# the house list


def test_the_sums_of_the_house_list_are_those_of_the_occupancy(database: Database) -> None:
    house = filled(database)
    paper = house_list(on_paper(house))
    (facility,) = occupancy(house.database, DAY)
    counted = [each.counts for each in facility.floors]
    assert [floor.counts for floor in paper.floors] == [
        PlaceCounts(each.capacity, each.occupied, each.free, each.closed, each.absent) for each in counted
    ]
    assert paper.counts == PlaceCounts(6, 4, 1, 1, 1)


def test_the_places_listed_are_those_counted(house: House) -> None:
    for floor in house_list(on_paper(house)).floors:
        places = [place for room in floor.rooms for place in room.places]
        assert len(places) == floor.counts.capacity
        assert sum(place.person is not None for place in places) == floor.counts.occupied
        assert sum(place.person is None and bool(place.closure) for place in places) == floor.counts.closed


def test_people_stand_with_household_birth_year_and_first_day(house: House) -> None:
    ground = house_list(on_paper(house)).floors[0]
    reza = ground.rooms[0].places[0].person
    assert reza is not None
    assert (reza.name, reza.birth_year, reza.age) == ("Karimi, Reza", 1990, 35)
    assert (reza.household, reza.since) == ("Familie Karimi", march(1))
    assert ground.rooms[0].note == "nur Familien"


def test_people_without_a_bed_stand_on_the_list_of_the_whole_house_only(house: House) -> None:
    upstairs = house.floors[1]
    assert [each.name for each in house_list(on_paper(house)).without_bed] == ["Rahimi, Sara"]
    part = house_list(on_paper(house, floors=(FloorId(upstairs),)))
    assert (part.without_bed, [floor.name for floor in part.floors]) == ((), ["Etage 1"])


def test_a_floor_of_another_house_is_refused(house: House) -> None:
    other = a_house(house.database, "Anderes Haus")
    other.room()
    with pytest.raises(DomainRefusal) as refusal:
        on_paper(house, floors=(FloorId(other.floors[0]),))
    assert refusal.value.code == "GONE"


def test_a_room_that_is_closed_down_still_shows_who_sleeps_there(sqlite_database: Database) -> None:
    house = a_house(sqlite_database, closed_on=march(5))
    house.housed(house.room().bed, since=march(1))
    (floor,) = house_list(on_paper(house)).floors
    assert floor.counts == PlaceCounts()
    assert floor.rooms[0].note == "nicht geöffnet"


# who may read what


def test_restricted_people_are_a_key_without_the_right(house: House) -> None:
    key = key_of(house, "Geheim, Gesa")
    paper = house_list(on_paper(house, sight=NO_RESTRICTED))
    hidden = paper.floors[1].rooms[0].places[0].person
    assert hidden is not None
    assert (hidden.name, hidden.birth_year, hidden.household, hidden.since) == (key, None, "", None)
    assert not paper.paper.names_restricted
    assert house_list(on_paper(house)).paper.names_restricted


def test_without_the_right_to_see_names_nobody_is_named(house: House) -> None:
    papers = [str(make(on_paper(house, sight=NO_NAMES))) for make in (house_list, evacuation_list, roll_call)]
    papers.append(str(month_of_attendance(on_paper(house, sight=NO_NAMES))))
    papers.append(str(door_sheets(on_paper(house, sight=NO_NAMES), with_names=True)))
    assert not any("Karimi" in each or "Geheim" in each or "Rahimi" in each for each in papers)


def test_hidden_people_are_rescued_all_the_same(house: House) -> None:
    upstairs = evacuation_list(on_paper(house, sight=NO_RESTRICTED)).floors[1]
    (hidden,) = upstairs.expected
    assert hidden.name == key_of(house, "Geheim, Gesa")
    assert hidden.signs == (Sign.WHEELCHAIR,)


def test_a_door_never_names_restricted_people(house: House) -> None:
    sheets = door_sheets(on_paper(house), with_names=True)
    assert [door.names for door in sheets.doors] == [
        ("Karimi, Reza", "Karimi, Ali", "Karimi, Mina"),
        (),
    ]


def test_papers_of_a_hidden_person_are_refused(house: House) -> None:
    gesa = resident_named(house, "Geheim, Gesa")
    for make in (
        lambda: admission_forms(on_paper(house, sight=NO_RESTRICTED), (gesa,), words=OriginWords()),
        lambda: landlord_confirmations(on_paper(house, sight=NO_RESTRICTED), (gesa,)),
    ):
        with pytest.raises(DomainRefusal) as refusal:
            make()
        assert (refusal.value.code, refusal.value.values["right"]) == ("NO_RIGHT", "see_restricted")


# evacuation


def test_everyone_present_is_expected_and_the_absent_stand_apart(house: House) -> None:
    floors = evacuation_list(on_paper(house), assembly_point=" Parkplatz ").floors
    assert [each.name for each in floors[0].expected] == ["Karimi, Reza", "Karimi, Ali"]
    assert [(each.name, each.absence) for each in floors[0].absent] == [("Karimi, Mina", "Krankenhaus")]
    assert [each.name for each in floors[2].expected] == ["Rahimi, Sara"]
    total = sum(len(each.expected) + len(each.absent) for each in floors)
    assert total == house_list(on_paper(house)).counts.occupied + 1


@pytest.mark.parametrize(
    ("born", "needs", "signs"),
    [
        (date(2025, 12, 1), (), (Sign.INFANT,)),
        (date(2012, 3, 11), (), (Sign.CHILD,)),
        (date(2012, 3, 10), (), ()),
        (None, (Need.CARE,), (Sign.HELP,)),
        (None, (Need.GROUND_FLOOR, Need.WHEELCHAIR), (Sign.WHEELCHAIR,)),
        (date(2020, 1, 1), (Need.WHEELCHAIR,), (Sign.CHILD, Sign.WHEELCHAIR)),
        (None, (Need.PROTECTION, Need.QUIET), ()),
    ],
)
def test_signs_come_from_age_and_needs(
    sqlite_database: Database, born: date | None, needs: tuple[Need, ...], signs: tuple[Sign, ...]
) -> None:
    house = a_house(sqlite_database)
    house.sleeps(house.resident("X", born=born, needs=needs), house.room().bed, since=march(1))
    (floor,) = evacuation_list(on_paper(house)).floors
    assert floor.expected[0].signs == signs


# doors


def test_doors_say_what_limits_the_places(house: House) -> None:
    by_number = {door.number: door for door in door_sheets(on_paper(house)).doors}
    assert set(by_number) == {"001", "101"}
    assert (by_number["001"].places, by_number["001"].designation) == (4, "nur Familien")
    assert by_number["101"].limit == "so viele Betten stehen im Zimmer"
    assert by_number["101"].approved == 2


@pytest.mark.parametrize(
    ("beds", "area", "approved", "limit"),
    [
        (3, "13", None, "begrenzt durch die Fläche: 6 m² je Person"),
        (4, "40", 3, "so viele Plätze sind genehmigt"),
        (6, "60", None, "höchstens 4 Personen je Zimmer"),
    ],
)
def test_the_limit_names_its_number(
    sqlite_database: Database, beds: int, area: str, approved: int | None, limit: str
) -> None:
    house = a_house(sqlite_database, rule_pack="brandenburg")
    house.room(beds=beds, area=area, approved=approved)
    assert door_sheets(on_paper(house)).doors[0].limit == limit


def test_single_rooms_are_chosen_whatever_their_use(house: House) -> None:
    kitchen = next(room.id for room in house.timeline().rooms if room.number == "K")
    (door,) = door_sheets(on_paper(house), rooms=(kitchen,)).doors
    assert (door.number, door.use, door.places) == ("K", "Küche", None)


# attendance


def test_the_month_is_open_after_the_day_and_marked_before(house: House) -> None:
    sheet = month_of_attendance(on_paper(house))
    mina = next(line for floor in sheet.floors for line in floor.people if line.name == "Karimi, Mina")
    assert "".join(mina.marks[:10]) == "·····KKKKK"
    assert set(mina.marks[10:]) == {""}
    assert sheet.legend == (("K", "Krankenhaus"),)
    assert [floor.title for floor in sheet.floors] == ["Haus A · Etage 0", "Haus A · Etage 1", "Ohne Zimmer"]


def test_days_before_moving_in_are_no_absence(house: House) -> None:
    sheet = month_of_attendance(on_paper(house))
    sara = sheet.floors[-1].people[0]
    assert sara.marks[:9] == (*["–"] * 8, "·")
    assert sara.days_away == 0


def test_a_state_the_office_added_gets_a_letter_still_free(house: House) -> None:
    away(house.database, resident_named(house, "Karimi, Reza"), state="kur")
    legend = dict(month_of_attendance(on_paper(house)).legend)
    assert legend == {"K": "Krankenhaus", "R": "kur"}


def test_the_roll_call_is_everyone_once(house: House) -> None:
    names = [line.name for floor in roll_call(on_paper(house)).floors for line in floor.people]
    assert sorted(names) == [
        "Geheim, Gesa",
        "Karimi, Ali",
        "Karimi, Mina",
        "Karimi, Reza",
        "Rahimi, Sara",
    ]


# papers of people


def test_an_admission_form_is_filled_with_what_is_known(house: House) -> None:
    words = OriginWords(lambda code: f"<{code}>")
    form = admission_forms(on_paper(house), (resident_named(house, "Karimi, Reza"),), words=words).forms[0]
    values = {each.label: each.value for each in form.fields}
    assert (values["Familienname"], values["Vorname"]) == ("Karimi", "Reza")
    assert values["Geburtsdatum"] == "17.05.1990"
    assert values["Einzug am"] == "01.03.2026"
    assert values["Gebäude, Etage, Zimmer, Bett"] == "Haus A, Etage 0, Zimmer 001, Bett 1"
    assert values["Haushalt"] == "Familie Karimi (Sonstige)"
    assert values["Telefon"] == ""
    assert form.companions == ("Karimi, Ali, geb. 01.05.2020", "Karimi, Mina, geb. 17.05.1990")


def test_a_confirmation_takes_a_household_together_and_others_apart(house: House) -> None:
    names = ("Karimi, Reza", "Rahimi, Sara", "Karimi, Ali")
    residents = tuple(resident_named(house, name) for name in names)
    landlord = Landlord("Am Markt 1, 17291 Prenzlau", " Kreis ")
    papers = landlord_confirmations(on_paper(house), residents, landlord=landlord)
    assert [(each.people, each.on) for each in papers.confirmations] == [
        (("Karimi, Reza", "Karimi, Ali"), march(1)),
        (("Rahimi, Sara",), march(9)),
    ]
    assert papers.confirmations[0].location == "Haus A, Etage 0, Zimmer 001"
    assert papers.landlord.lines == ("Haus am See", "Am Markt 1, 17291 Prenzlau")
    assert papers.owner == "Kreis"


def test_members_who_moved_in_on_other_days_get_papers_of_their_own(house: House) -> None:
    late = house.resident("Karimi", "Omid")
    house.stays(late, since=march(8))
    a_household(house.database, late, name="Familie Karimi")
    papers = landlord_confirmations(on_paper(house), (resident_named(house, "Karimi, Reza"), late))
    assert [each.on for each in papers.confirmations] == [march(1), march(8)]


def test_flats_in_several_houses_are_no_address_of_the_facility(sqlite_database: Database) -> None:
    house = a_house(sqlite_database)
    resident = house.housed(house.room().bed, since=march(1))
    with unit_of_work(sqlite_database) as work:
        facility = work.get(Facility, house.facility)
        facility.kind, facility.street = FacilityKind.FLAT, "Am Stadtsee 7"
        other = Building(key="G-2", facility_id=house.facility, name="Mühlenweg 3")
        work.add(other)
        work.add(Floor(key="E-2", building_id=other.id, name="EG", level=0))
    typed = Landlord(dwelling="Mühlenweg 3, 17268 Boitzenburg")
    blank = landlord_confirmations(on_paper(house), (resident,)).confirmations[0]
    filled_in = landlord_confirmations(on_paper(house), (resident,), landlord=typed).confirmations[0]
    assert blank.dwelling.lines == ("Haus am See",)
    assert filled_in.dwelling.lines[1:] == ("Mühlenweg 3, 17268 Boitzenburg",)


def test_moving_out_is_confirmed_with_its_day(house: House) -> None:
    gone = house.resident("Weg", "Willi")
    house.stays(gone, since=march(1), until=march(6))
    (each,) = landlord_confirmations(on_paper(house), (gone,), occasion=Occasion.MOVE_OUT).confirmations
    assert (each.on, each.people) == (march(6), ("Weg, Willi",))


def test_what_did_not_happen_is_not_confirmed(house: House) -> None:
    reza = resident_named(house, "Karimi, Reza")
    with pytest.raises(DomainRefusal) as refusal:
        landlord_confirmations(on_paper(house), (reza,), occasion=Occasion.MOVE_OUT)
    assert refusal.value.code == "DID_NOT_MOVE"


def test_nobody_and_strangers_are_refused(house: House) -> None:
    stranger = a_house(house.database, "Anderswo").resident("Fremd")
    for residents, code in (((), "NOBODY_CHOSEN"), ((stranger,), "NOT_HOUSED_HERE")):
        with pytest.raises(DomainRefusal) as refusal:
            landlord_confirmations(on_paper(house), residents)
        assert refusal.value.code == code


# the one door


@pytest.mark.parametrize("kind", list(PaperKind))
def test_every_paper_is_a_pdf_and_always_the_same(database: Database, kind: PaperKind) -> None:
    house = filled(database)
    wish = PaperWish(kind, house.facility, DAY, residents=(resident_named(house, "Karimi, Reza"),))
    content = paper(house.database, wish, sight=FULL_SIGHT, stamp=STAMP)
    assert content.startswith(b"%PDF-")
    assert content == paper(house.database, wish, sight=FULL_SIGHT, stamp=STAMP)
    later = replace(STAMP, printed_by="Jemand anders")
    is_stamped = kind is not PaperKind.DOOR_SHEETS
    assert (paper(house.database, wish, sight=FULL_SIGHT, stamp=later) != content) is is_stamped


def test_an_empty_house_gives_every_paper_of_the_house(sqlite_database: Database) -> None:
    house = a_house(sqlite_database)
    for kind in (PaperKind.HOUSE_LIST, PaperKind.EVACUATION_LIST, PaperKind.ROLL_CALL, PaperKind.DOOR_SHEETS):
        wish = PaperWish(kind, house.facility, DAY)
        assert paper(sqlite_database, wish, sight=FULL_SIGHT, stamp=STAMP).startswith(b"%PDF-")
