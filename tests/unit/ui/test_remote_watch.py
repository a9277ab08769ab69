"""Steps of others appear by themselves, with who did them and when."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from unterkunft.services.commands.placement import PlaceResidents
from unterkunft.services.permissions import Actor
from unterkunft.services.placement import Placement
from unterkunft.ui.background import ImmediateRunner
from unterkunft.ui.remote_watch import RemoteWatch
from unterkunft.ui.workplace import Workplace

Found = Callable[[str, str], Placement]


@pytest.fixture
def owner(qtbot: QtBot) -> QObject:
    return QObject()


@pytest.fixture
def watch(owner: QObject, workplace: Workplace) -> RemoteWatch:
    return RemoteWatch(workplace, ImmediateRunner(), owner, every_ms=3_600_000)


@pytest.fixture
def colleague(workplace: Workplace) -> Workplace:
    other = Workplace(
        workplace.database, workplace.executor, Actor("A. Lehmann", "PC-7"), today=workplace.today
    )
    other.choose_facility(workplace.facility)
    return other


def place(workplace: Workplace, placement: Placement) -> None:
    workplace.execute(PlaceResidents((placement,), workplace.as_of))


def test_a_step_of_a_colleague_is_shown_and_told(
    german: None, watch: RemoteWatch, workplace: Workplace, colleague: Workplace, placement: Found
) -> None:
    told: list[str] = []
    watch.told.connect(told.append)
    before = workplace.plan_state().counts.occupied
    place(colleague, placement("R-2", "Z-104-1"))

    watch.look()

    assert workplace.plan_state().counts.occupied == before + 1
    assert len(told) == 1
    assert told[0].startswith("A. Lehmann (PC-7), ")
    assert "104" in told[0]


def test_one_s_own_steps_are_not_told(watch: RemoteWatch, workplace: Workplace, placement: Found) -> None:
    told: list[str] = []
    watch.told.connect(told.append)
    place(workplace, placement("R-2", "Z-104-1"))

    watch.look()

    assert told == []


def test_a_step_is_told_once(watch: RemoteWatch, colleague: Workplace, placement: Found) -> None:
    told: list[str] = []
    watch.told.connect(told.append)
    place(colleague, placement("R-2", "Z-104-1"))

    watch.look()
    watch.look()

    assert len(told) == 1


def test_a_trial_is_not_disturbed(
    watch: RemoteWatch, workplace: Workplace, colleague: Workplace, placement: Found
) -> None:
    told: list[str] = []
    watch.told.connect(told.append)
    workplace.begin_trying()
    place(colleague, placement("R-2", "Z-104-1"))

    watch.look()
    assert told == []

    workplace.discard_trial()
    watch.look()
    assert len(told) == 1
