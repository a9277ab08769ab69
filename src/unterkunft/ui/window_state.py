"""What surrounds the page, decided from the workplace: place, possible actions, counts, notices."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from unterkunft.services.plan_state import PlanState
from unterkunft.services.timeline import FloorOnPlan
from unterkunft.ui import days
from unterkunft.ui.actions import Situation
from unterkunft.ui.page import DayPages, FloorPage, Printing
from unterkunft.ui.refusal_sentences import refusal_sentence
from unterkunft.ui.theme import Appearance
from unterkunft.ui.wording import tr, weekday_and_day
from unterkunft.ui.workplace import Workplace
from unterkunft.values.ids import FloorId


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of the status bar with its word; `kind` chooses the colour."""

    number: int
    word: str
    kind: str = ""


def floors_of(workplace: Workplace) -> tuple[FloorOnPlan, ...]:
    """The floors of the facility shown."""
    return () if workplace.facility is None else workplace.timeline().floors


def floor_with_id(workplace: Workplace, floor: FloorId | None) -> FloorOnPlan | None:
    """The floor shown, while it exists."""
    return next((each for each in floors_of(workplace) if each.id == floor), None)


def floors_beside(workplace: Workplace, floor: FloorOnPlan | None) -> tuple[FloorOnPlan, ...]:
    """All floors of the building shown, from the lowest up."""
    if floor is None:
        return ()
    return tuple(each for each in floors_of(workplace) if each.building_key == floor.building_key)


def floor_beside(workplace: Workplace, floor: FloorOnPlan | None, step: int) -> FloorOnPlan | None:
    """The floor so many above, or below where `step` is negative."""
    beside = floors_beside(workplace, floor)
    if floor is None or floor not in beside:
        return None
    at = beside.index(floor) + step
    return beside[at] if 0 <= at < len(beside) else None


def next_change(workplace: Workplace) -> date | None:
    """The next day on which something changes."""
    if workplace.facility is None:
        return None
    return days.next_change(workplace.timeline().days_of_change(), workplace.as_of)


def previous_change(workplace: Workplace) -> date | None:
    """The last day before on which something changes."""
    if workplace.facility is None:
        return None
    return days.previous_change(workplace.timeline().days_of_change(), workplace.as_of)


def situation_of(
    workplace: Workplace,
    *,
    floor: FloorOnPlan | None,
    appearance: Appearance,
    is_full_screen: bool,
    page: object,
) -> Situation:
    """Which actions are possible now."""
    return Situation(
        has_facility=workplace.facility is not None,
        has_floor_above=floor_beside(workplace, floor, 1) is not None,
        has_floor_below=floor_beside(workplace, floor, -1) is not None,
        has_next_change=next_change(workplace) is not None,
        has_previous_change=previous_change(workplace) is not None,
        shows_today=workplace.as_of == workplace.today,
        may_correct_past=workplace.may_correct_past,
        is_full_screen=is_full_screen,
        shows_day=isinstance(page, DayPages),
        shows_floors=isinstance(page, FloorPage),
        can_print=isinstance(page, Printing),
        is_trying=workplace.is_trying,
        selected=len(workplace.selection),
        undo=workplace.undo_wording,
        redo=workplace.redo_wording,
        objection=missing_right(workplace),
        appearance=appearance,
    )


def missing_right(workplace: Workplace) -> str:
    """Why the user may not place people on the day shown; empty where no right is missing."""
    refusal = workplace.refusal_on(workplace.as_of)
    return refusal_sentence(refusal) if refusal is not None and refusal.code == "NO_RIGHT" else ""


def figures_of(state: PlanState) -> tuple[Figure, ...]:
    """How full the facility is on the day."""
    counts = state.counts
    planned = sum(floor.planned for floor in state.floors)
    return (
        Figure(counts.occupied, tr("occupied")),
        Figure(counts.free, tr("free"), "free"),
        Figure(counts.closed, tr("closed")),
        Figure(counts.absent, tr("absent")),
        Figure(planned, tr("planned move-in") if planned == 1 else tr("planned move-ins")),
    )


def notice_of(workplace: Workplace) -> str | None:
    """What must be known about the day shown before anything is changed."""
    if workplace.facility is None or workplace.as_of >= workplace.today:
        return None
    day = weekday_and_day(workplace.as_of)
    if workplace.may_correct_past:
        return tr("You are correcting the past: changes hold from {day} on.", day=day)
    return tr("{day} is past. You can look, but nothing can be changed.", day=day)
