"""The house list on a facility in memory."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.unit.ui.plan.fakes import MemoryWorkplace
from tests.unit.ui.plan.samples import SampleFacility, drawn_facility
from unterkunft.ui.house_list.view import HouseListView


@dataclass
class ListInHand:
    """A list with what it works on and what it has asked for."""

    view: HouseListView
    workplace: MemoryWorkplace
    said: list[str] = field(default_factory=list)
    placing: list[tuple[object, ...]] = field(default_factory=list)
    rooms: list[object] = field(default_factory=list)


@pytest.fixture
def house() -> SampleFacility:
    return drawn_facility()


@pytest.fixture
def workplace(house: SampleFacility) -> MemoryWorkplace:
    return MemoryWorkplace(house)


@pytest.fixture
def in_hand(qtbot: QtBot, workplace: MemoryWorkplace) -> Iterator[ListInHand]:
    """The list, large enough for all columns."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1300, 900)
    view = HouseListView(workplace.as_workplace, window)
    view.resize(1300, 900)
    in_hand = ListInHand(view, workplace)
    view.status_message.connect(in_hand.said.append)
    view.placing_asked.connect(in_hand.placing.append)
    view.room_chosen.connect(in_hand.rooms.append)
    window.show()
    QApplication.processEvents()
    yield in_hand
    view.presenter.close()
