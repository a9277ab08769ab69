"""People on their way: what a place means for them, asked once."""

from collections.abc import Callable

import pytest

from tests.unit.ui.plan.fakes import MemoryWorkplace
from tests.unit.ui.plan.samples import TODAY, bed_id, bed_target, floor_id, people_in, person_id, room_id
from unterkunft.model.placement_rules import Rule
from unterkunft.services.placement import PlacementQuestion, Verdict
from unterkunft.ui.plan.placement_session import Mark, PlacementSession, Target, mark_of
from unterkunft.values.ids import ResidentId, RoomId
from unterkunft.values.period import Period
from unterkunft.values.statuses import ClosureReason

HADDAD = ("Haddad, Youssef", "Haddad, Mariam", "Haddad, Elias", "Haddad, Noor")
Asking = Callable[..., PlacementSession]


@pytest.fixture
def asking(workplace: MemoryWorkplace) -> Asking:
    """A session for people by their names."""

    def ask(*names: str) -> PlacementSession:
        state = workplace.plan_state()
        going = people_in(state, names)
        question = PlacementQuestion(workplace.timeline(), workplace.pack, going, on=workplace.as_of)
        return PlacementSession(state, question)

    return ask


def test_a_family_fits_into_the_free_room(asking: Asking) -> None:
    session = asking(*HADDAD)
    verdict = session.verdict(Target(room_id("103")))
    assert mark_of(verdict) is Mark.ALLOWED
    assert len(verdict.placements) == 4


def test_a_bed_somebody_else_has_stands_for_its_room(asking: Asking) -> None:
    session = asking("Sow, Alpha")
    assert session.aimed_at(Target(room_id("108"), bed_id("108", 1))) == Target(room_id("108"))
    assert session.aimed_at(Target(room_id("108"), bed_id("108", 3))).bed == bed_id("108", 3)


def test_a_closed_bed_stands_for_its_room(workplace: MemoryWorkplace, asking: Asking) -> None:
    workplace.house.close("105", 1, ClosureReason.REPAIR, Period(TODAY))
    assert asking("Sow, Alpha").aimed_at(bed_target("105", 1)) == Target(room_id("105"))


def test_a_closed_bed_of_a_full_room_stands_for_itself_and_its_reason(asking: Asking) -> None:
    session = asking("Sow, Alpha")
    assert session.aimed_at(bed_target("109", 1)) == bed_target("109", 1)
    assert [breach.rule for breach in session.verdict(bed_target("109", 1)).breaches] == [Rule.BED_CLOSED]


def test_each_verdict_is_asked_once(asking: Asking, monkeypatch: pytest.MonkeyPatch) -> None:
    session = asking("Sow, Alpha")
    asked: list[RoomId] = []
    for_room = session.question.for_room

    def counted(room: RoomId) -> Verdict:
        asked.append(room)
        return for_room(room)

    monkeypatch.setattr(session.question, "for_room", counted)
    for _ in range(3):
        session.verdict(Target(room_id("103")))
    assert asked == [room_id("103")]


def test_a_room_that_takes_only_some_of_a_family_is_not_grey(asking: Asking) -> None:
    session = asking(*HADDAD)
    floor = next(each for each in session.state.floors if each.floor.id == floor_id("OG1"))
    marks = session.marks(floor)
    assert marks[room_id("103")] is Mark.ALLOWED
    assert marks[room_id("105")] is not Mark.REFUSED
    assert marks[room_id("104")] is Mark.REFUSED
    assert marks[room_id("Küche 1")] is Mark.REFUSED


def test_the_own_bed_and_the_own_room_change_nothing(asking: Asking) -> None:
    session = asking("Diallo, Mamadou")
    assert session.changes_nothing(Target(room_id("108"), bed_id("108", 1)))
    assert session.changes_nothing(Target(room_id("108")))
    assert not session.changes_nothing(Target(room_id("108"), bed_id("108", 3)))


def test_someone_from_the_tray_changes_something_everywhere(asking: Asking) -> None:
    assert not asking("Sow, Alpha").changes_nothing(Target(room_id("108")))


def test_candidates_begin_with_what_is_allowed_and_tight(asking: Asking) -> None:
    candidates = asking(*HADDAD).candidates()
    marks = [list(Mark).index(mark_of(each.verdict)) for each in candidates]
    assert marks == sorted(marks)
    assert candidates[0].room.room.number == "103"
    assert all(each.room.room.beds for each in candidates)


def test_one_person_chooses_between_the_beds_of_a_room(asking: Asking) -> None:
    candidates = asking("Sow, Alpha").candidates()
    assert [each.beds for each in candidates if each.room.room.number == "105"] == [("Bett 1",), ("Bett 2",)]


def test_the_present_bed_is_no_candidate(asking: Asking) -> None:
    resident: ResidentId = person_id("Diallo, Mamadou")
    session = asking("Diallo, Mamadou")
    beds = [
        placement.bed for each in session.candidates() for placement in each.verdict.placements
        if placement.resident == resident
    ]  # fmt: skip
    assert bed_id("108", 1) not in beds


def test_a_closed_bed_without_place_beside_it_is_refused_and_not_taken_for_the_own(asking: Asking) -> None:
    session = asking("Noori, Jawad")
    assert not session.changes_nothing(bed_target("109", 1))
    assert mark_of(session.verdict(bed_target("109", 1))) is Mark.REFUSED
