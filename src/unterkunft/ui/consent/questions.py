"""What is asked before people get a bed: why a rule is broken, and why somebody housed moves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Protocol

from unterkunft.services.commands.placement import Acceptance
from unterkunft.services.moves import MoveNote, who_moves
from unterkunft.services.placement import Placement, Verdict
from unterkunft.services.timeline import FacilityTimeline
from unterkunft.ui.habits import MoveState
from unterkunft.ui.workplace import Workplace
from unterkunft.values.statuses import MoveReason

EXPIRY = timedelta(days=30)
"""How long an accepted breach holds unless another day is chosen."""


@dataclass(frozen=True, slots=True)
class MoveQuestion:
    """Who moves, how far along they are, and what was answered the last time."""

    names: tuple[str, ...]
    state: MoveState
    last: MoveReason


@dataclass(frozen=True, slots=True)
class MoveAnswer:
    """Why they move, and whether to ask the next time."""

    note: MoveNote
    asks_again: bool = True


class Asker(Protocol):
    """Who asks the user."""

    def ask_acceptance(self, verdict: Verdict, *, expires_on: date) -> Acceptance | None:
        """Asks why broken rules are accepted and until when; None where the user thinks better of it."""

    def ask_move(self, question: MoveQuestion) -> MoveAnswer | None:
        """Asks why people move; None where the user thinks better of it."""


@dataclass(frozen=True, slots=True)
class Consent:
    """What was answered; nothing where nothing was to ask."""

    acceptance: Acceptance | None = None
    move_note: MoveNote | None = None


def consent_to(
    verdict: Verdict,
    timeline: FacilityTimeline,
    *,
    on: date,
    workplace: Workplace,
    asker: Asker,
    judged_from: date | None = None,
) -> Consent | None:
    """Asks what is to be asked about a placement; None where the user thinks better of it.

    An acceptance must reach `judged_from`, where the broken rule is not that of the first night.
    """
    acceptance = None
    if verdict.needs_reason:
        acceptance = asker.ask_acceptance(
            verdict, expires_on=max(judged_from or on, workplace.today) + EXPIRY
        )
        if acceptance is None:
            return None
    question = move_question(verdict.placements, timeline, on=on, workplace=workplace)
    if question is None:
        return Consent(acceptance)
    answer = asker.ask_move(question)
    if answer is None:
        return None
    _remember(workplace, question, answer)
    return Consent(acceptance, answer.note)


def move_question(
    placements: Iterable[Placement], timeline: FacilityTimeline, *, on: date, workplace: Workplace
) -> MoveQuestion | None:
    """What to ask about people who move; nothing on a trial copy, or where the user wants no questions."""
    asked = tuple(placements)
    movers = who_moves(timeline, asked, on=on)
    state = MoveState.FIRST if not movers else _state_on(on, workplace.today)
    if workplace.is_trying or state not in workplace.habits.asks_for:
        return None
    concerned = movers or {each.resident for each in asked}
    names = tuple(sorted(each.name for each in timeline.residents if each.id in concerned))
    return MoveQuestion(names, state, workplace.habits.last_reason)


def _state_on(day: date, today: date) -> MoveState:
    return MoveState.PLANNED if day > today else MoveState.HOUSED


def _remember(workplace: Workplace, question: MoveQuestion, answer: MoveAnswer) -> None:
    habits = workplace.habits
    asks_for = habits.asks_for if answer.asks_again else habits.asks_for - {question.state}
    workplace.habits = replace(habits, last_reason=answer.note.reason, asks_for=asks_for)
