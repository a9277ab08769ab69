"""Trying out on a copy, from the workplace to the bar."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from unterkunft.services.commands.placement import Acceptance, PlaceResidents
from unterkunft.services.placement import Placement
from unterkunft.services.plan_state import PlanState
from unterkunft.ui.trial.bar import TrialBar
from unterkunft.ui.workplace import Workplace
from unterkunft.values.refusals import DomainRefusal

Found = Callable[[str, str], Placement]


def beds(state: PlanState) -> dict[str, str]:
    return {bed.bed.key: bed.occupant.key for bed in state.beds() if bed.occupant is not None}


def place(workplace: Workplace, placement: Placement) -> None:
    accepted = Acceptance("Notaufnahme", workplace.as_of)
    workplace.execute(PlaceResidents((placement,), workplace.as_of, acceptance=accepted))


def test_a_trial_is_seen_by_nobody_else_until_it_is_adopted(workplace: Workplace, placement: Found) -> None:
    other = Workplace(workplace.database, workplace.executor, workplace.actor, today=workplace.today)
    other.choose_facility(workplace.facility)
    workplace.begin_trying()

    place(workplace, placement("R-2", "Z-101-2"))
    other.reload()
    assert "Z-101-2" not in beds(other.plan_state())

    workplace.adopt_trial()
    other.reload()
    assert beds(other.plan_state())["Z-101-2"] == "R-2"
    assert not workplace.is_trying


def test_an_adopted_trial_is_one_step_to_undo(workplace: Workplace, placement: Found) -> None:
    before = beds(workplace.plan_state())
    workplace.begin_trying()
    place(workplace, placement("R-2", "Z-101-2"))
    place(workplace, placement("R-1", "Z-104-1"))
    workplace.adopt_trial()

    workplace.undo()

    assert beds(workplace.plan_state()) == before
    assert not workplace.can_undo


def test_a_discarded_trial_leaves_everything_as_it_was(workplace: Workplace, placement: Found) -> None:
    place(workplace, placement("R-2", "Z-101-2"))
    before = beds(workplace.plan_state())
    workplace.begin_trying()
    assert not workplace.can_undo
    place(workplace, placement("R-2", "Z-104-1"))

    workplace.discard_trial()

    assert beds(workplace.plan_state()) == before
    assert workplace.can_undo


def test_a_trial_overtaken_by_others_stays_open(workplace: Workplace, placement: Found) -> None:
    other = Workplace(workplace.database, workplace.executor, workplace.actor, today=workplace.today)
    other.choose_facility(workplace.facility)
    workplace.begin_trying()
    place(workplace, placement("R-2", "Z-101-2"))
    place(other, placement("R-2", "Z-104-1"))

    with pytest.raises(DomainRefusal):
        workplace.adopt_trial()

    assert workplace.is_trying
    workplace.discard_trial()


def test_the_bar_compares_the_figures_with_the_beginning(
    qtbot: QtBot, german: None, workplace: Workplace, placement: Found
) -> None:
    bar = TrialBar(workplace)
    qtbot.addWidget(bar)
    assert bar.isHidden()
    workplace.begin_trying()
    place(workplace, placement("R-2", "Z-101-2"))

    assert not bar.isHidden()
    assert "1 frei (−1)" in bar.text
    assert "0 ohne Bett (−1)" in bar.text

    bar.discard.click()
    assert bar.isHidden()


def test_taking_over_by_the_bar_says_so(
    qtbot: QtBot, german: None, workplace: Workplace, placement: Found
) -> None:
    bar = TrialBar(workplace)
    qtbot.addWidget(bar)
    workplace.begin_trying()
    place(workplace, placement("R-2", "Z-101-2"))

    with qtbot.waitSignal(bar.status_message) as told:
        bar.adopt.click()

    assert told.args == ["Erledigt: Probe übernommen: 1 Person"]
