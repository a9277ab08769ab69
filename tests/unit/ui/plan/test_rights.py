"""Who may look, plan or place: what the window offers, and what it says instead."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.builders import SOME_MOMENT, House, a_house
from unterkunft.services.executor import Executor
from unterkunft.services.permissions import Actor, Right
from unterkunft.storage.engine import Database
from unterkunft.ui.actions import ActionId, ActionSet
from unterkunft.ui.plan.step_menu import StepMenu
from unterkunft.ui.search import find
from unterkunft.ui.theme import Appearance
from unterkunft.ui.window_state import missing_right, situation_of
from unterkunft.ui.workplace import Workplace
from unterkunft.values.refusals import DomainRefusal

TODAY = SOME_MOMENT.astimezone().date()


@pytest.fixture
def house(sqlite_database: Database) -> House:
    """A house with one person in bed."""
    made = a_house(sqlite_database)
    made.sleeps(made.resident("Aziz", "Amir"), made.room().bed, since=TODAY - timedelta(days=9))
    return made


def workplace_of(house: House, *rights: Right) -> Workplace:
    executor = Executor(house.database, clock=lambda: SOME_MOMENT)
    actor = Actor("Wer", "PC-3", frozenset(rights))
    workplace = Workplace(house.database, executor, actor, today=TODAY)
    workplace.choose_facility(workplace.facilities()[0])
    return workplace


def test_who_may_only_look_is_told_which_right_is_missing(house: House) -> None:
    workplace = workplace_of(house, Right.SEE_NAMES)

    assert not workplace.may_change_day_shown
    assert missing_right(workplace)


def test_who_may_plan_may_change_later_days(house: House) -> None:
    workplace = workplace_of(house, Right.PLAN)
    assert not workplace.may_change_day_shown

    workplace.show_day(TODAY + timedelta(days=1))

    assert workplace.may_change_day_shown
    assert missing_right(workplace) == ""


@pytest.mark.usefixtures("qapp")
def test_without_the_right_the_actions_rest_and_say_why(house: House) -> None:
    workplace = workplace_of(house, Right.PLAN)
    workplace.select(each.id for each in workplace.plan_state().people())
    actions = ActionSet({each: lambda: None for each in ActionId})

    def update() -> None:
        page = type("Page", (), {})()
        situation = situation_of(
            workplace, floor=None, appearance=Appearance.SYSTEM, is_full_screen=False, page=page
        )
        actions.update(situation)

    update()

    assert not actions[ActionId.PLACE].isEnabled()
    assert actions[ActionId.PLACE].toolTip() == missing_right(workplace)


def test_nobody_without_the_right_reads_a_name_anywhere(house: House) -> None:
    workplace = workplace_of(house, Right.PLACE)
    (person,) = workplace.plan_state().people()

    assert person.name == person.key
    assert find(workplace.plan_state(), "Aziz") == ()
    assert [hit.title for hit in find(workplace.plan_state(), person.key)] == [person.key]
    assert isinstance(workplace.refusal_on(TODAY - timedelta(days=1)), DomainRefusal)


def test_without_the_right_the_steps_of_a_menu_rest_and_say_why(house: House, qtbot: QtBot) -> None:
    workplace = workplace_of(house, Right.SEE_NAMES)
    window = QWidget()
    qtbot.addWidget(window)
    menu = StepMenu(workplace, window)

    menu.add_step("Verlegen", lambda: None)

    (step,) = menu.actions()
    assert not step.isEnabled()
    assert step.toolTip() == missing_right(workplace)
