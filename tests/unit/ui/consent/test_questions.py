"""Who is asked for the reason of a move, and who is not."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.unit.ui.plan.fakes import MemoryWorkplace
from tests.unit.ui.plan.samples import TODAY, bed_target, person_id
from unterkunft.services.commands.placement import Acceptance
from unterkunft.services.moves import MoveNote
from unterkunft.services.placement import PlacementQuestion, Verdict
from unterkunft.ui.consent.questions import Consent, MoveAnswer, MoveQuestion, consent_to
from unterkunft.ui.habits import Habits, MoveState
from unterkunft.ui.plan.placement_session import PlacementSession
from unterkunft.values.statuses import MoveReason

DIALLO = person_id("Diallo, Mamadou")
REPAIR = MoveNote(MoveReason.REPAIR, "Rohrbruch")


class Answering:
    """Answers every question in the same way, and remembers it."""

    def __init__(self, answer: MoveAnswer | None = None) -> None:
        self.answer = answer
        self.asked: list[MoveQuestion] = []

    def ask_acceptance(self, _verdict: Verdict, *, expires_on: date) -> Acceptance | None:
        return Acceptance("Notfall", expires_on)

    def ask_move(self, question: MoveQuestion) -> MoveAnswer | None:
        self.asked.append(question)
        return self.answer


def consent(workplace: MemoryWorkplace, asker: Answering, *, on: date) -> Consent | None:
    timeline = workplace.timeline()
    question = PlacementQuestion(timeline, workplace.rule_pack(), [DIALLO], on=on)
    session = PlacementSession(workplace.plan_state(), question)
    verdict = session.verdict(bed_target("103", 1))
    return consent_to(verdict, timeline, on=on, workplace=workplace.as_workplace, asker=asker)


@pytest.fixture
def asked_workplace(workplace: MemoryWorkplace) -> MemoryWorkplace:
    """A workplace of somebody who is asked as usual."""
    workplace.habits = Habits()
    return workplace


def test_who_is_housed_and_moves_today_is_asked_about(asked_workplace: MemoryWorkplace) -> None:
    asker = Answering(MoveAnswer(REPAIR))

    given = consent(asked_workplace, asker, on=TODAY)

    assert given == Consent(move_note=REPAIR)
    assert [(each.names, each.state) for each in asker.asked] == [(("Diallo, Mamadou",), MoveState.HOUSED)]


def test_a_planned_move_is_not_asked_about_unless_wanted(asked_workplace: MemoryWorkplace) -> None:
    asker = Answering(MoveAnswer(REPAIR))
    tomorrow = TODAY + timedelta(days=1)

    assert consent(asked_workplace, asker, on=tomorrow) == Consent()

    asked_workplace.habits = Habits(asks_for=frozenset({MoveState.PLANNED}))
    assert consent(asked_workplace, asker, on=tomorrow) == Consent(move_note=REPAIR)


def test_on_a_trial_copy_nobody_is_asked(asked_workplace: MemoryWorkplace) -> None:
    asker = Answering()
    asked_workplace.is_trying = True

    assert consent(asked_workplace, asker, on=TODAY) == Consent()
    assert asker.asked == []


def test_thinking_better_of_it_leaves_everybody_where_they_are(asked_workplace: MemoryWorkplace) -> None:
    assert consent(asked_workplace, Answering(None), on=TODAY) is None


def test_the_last_reason_is_offered_again_without_its_words(asked_workplace: MemoryWorkplace) -> None:
    asker = Answering(MoveAnswer(REPAIR))

    consent(asked_workplace, asker, on=TODAY)
    consent(asked_workplace, asker, on=TODAY)

    assert [each.last for each in asker.asked] == [MoveReason.WISH, MoveReason.REPAIR]


def test_who_wants_no_more_questions_gets_none(asked_workplace: MemoryWorkplace) -> None:
    asker = Answering(MoveAnswer(REPAIR, asks_again=False))

    consent(asked_workplace, asker, on=TODAY)

    assert consent(asked_workplace, asker, on=TODAY) == Consent()
    assert asked_workplace.habits.asks_for == frozenset()
