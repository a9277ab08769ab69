"""The plan page on a facility in memory."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.unit.ui.plan.fakes import MemoryWorkplace, PageInHand
from tests.unit.ui.plan.plan_page import PlanPage
from tests.unit.ui.plan.samples import SampleFacility, drawn_facility, floor_id


@pytest.fixture
def house() -> SampleFacility:
    """The sample facility, for each test a new one."""
    return drawn_facility()


@pytest.fixture
def workplace(house: SampleFacility) -> MemoryWorkplace:
    """A workplace in memory that shows the sample facility."""
    return MemoryWorkplace(house)


@pytest.fixture
def in_hand(qtbot: QtBot, workplace: MemoryWorkplace) -> Iterator[PageInHand]:
    """The page, large enough for names, on the first floor."""
    page = PlanPage(workplace.as_workplace)
    qtbot.addWidget(page)
    said: list[str] = []
    page.status_message.connect(said.append)
    page.resize(1500, 860)
    page.show()
    page.show_floor(floor_id("OG1"))
    yield PageInHand(page, workplace, said)
    page.presenter.close()
