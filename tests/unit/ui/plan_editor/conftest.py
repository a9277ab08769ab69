"""The plan editor on a house whose upper floor has rooms 101 and 102 and a corridor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from tests.builders import SOME_MOMENT, SOMEONE, House, a_house, execute
from unterkunft.services.changes import Wording
from unterkunft.services.commands.bed_setting import BedCounts
from unterkunft.services.commands.floors import AddFloor
from unterkunft.services.commands.held_places import HeldPlace
from unterkunft.services.commands.plan_editing import NewRoom, PlanStep, RoomContent, SaveRooms
from unterkunft.services.executor import Executor
from unterkunft.services.plan_state import FloorState
from unterkunft.services.queries.plan_editing import Background
from unterkunft.storage.engine import Database
from unterkunft.ui.plan_editor.drafting import DrawnRoom
from unterkunft.ui.plan_editor.findings import Finding
from unterkunft.ui.plan_editor.overlay import NOTHING_OVER, Overlay
from unterkunft.ui.plan_editor.page import PlanEditorPage
from unterkunft.ui.plan_editor.presenter import EditorPresenter
from unterkunft.ui.plan_editor.shapes import Outline, measured_area, rectangle
from unterkunft.ui.plan_editor.tools import ToolId
from unterkunft.ui.workplace import Workplace
from unterkunft.values.ids import FloorId, RoomId, new_id
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure
from unterkunft.values.statuses import RoomUse

TODAY = date(2026, 3, 2)
FIRST = rectangle((0.0, 0.0), (4.0, 5.0))
SECOND = rectangle((4.0, 0.0), (8.0, 5.0))
CORRIDOR = rectangle((0.0, 5.0), (8.0, 7.0))


@dataclass
class ScreenInHand:
    """A page that remembers what it was told, and answers as the test says."""

    floor: FloorState | None = None
    rooms: tuple[DrawnRoom, ...] = ()
    selection: frozenset[RoomId] = frozenset()
    background: Background | None = None
    overlay: Overlay = NOTHING_OVER
    tool: ToolId = ToolId.SELECT
    findings: tuple[Finding, ...] = ()
    done: list[Wording] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    held: tuple[HeldPlace, ...] = ()
    distance: float | None = None
    closing_day: date | None = None

    def show_place(self, _buildings: object, _building: object, floor: FloorState | None) -> None:
        self.floor = floor

    def show_rooms(self, rooms: tuple[DrawnRoom, ...], selection: frozenset[RoomId]) -> None:
        self.rooms, self.selection = rooms, selection

    def show_background(self, background: Background | None) -> None:
        self.background = background

    def show_overlay(self, overlay: Overlay) -> None:
        self.overlay = overlay

    def show_tool(self, tool: ToolId) -> None:
        self.tool = tool

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        self.findings = findings

    def tell_done(self, wording: Wording) -> None:
        self.done.append(wording)

    def tell_refused(self, refusal: DomainRefusal | EnvironmentFailure) -> None:
        self.refused.append(refusal.code)

    def ask_distance(self, drawn: float) -> float | None:
        return self.distance

    def ask_closing_day(self, held: tuple[HeldPlace, ...]) -> date | None:
        self.held = held
        return self.closing_day

    def word_for(self, use: RoomUse) -> str:
        return use.value.capitalize()


@dataclass
class Board:
    """A presenter with its screen and its house."""

    house: House
    workplace: Workplace
    presenter: EditorPresenter
    screen: ScreenInHand

    def room(self, number: str) -> DrawnRoom:
        return next(room for room in self.presenter.rooms if room.room.number == number)

    def select(self, *numbers: str) -> None:
        self.presenter.select(self.room(number).id for number in numbers)

    @property
    def numbers(self) -> list[str]:
        return sorted(room.room.number for room in self.presenter.rooms)


@pytest.fixture
def drawn_house(sqlite_database: Database) -> House:
    house = a_house(sqlite_database)
    floor = FloorId(new_id())
    execute(sqlite_database, AddFloor(floor, house.building, "1. OG", 1))
    house.floors[1] = floor
    rooms = (
        _room("101", FIRST),
        _room("102", SECOND),
        _room("Flur", CORRIDOR, use=RoomUse.CORRIDOR),
    )
    execute(sqlite_database, SaveRooms(floor, PlanStep.DRAWN, created=rooms))
    return house


@pytest.fixture
def workplace(drawn_house: House) -> Workplace:
    return workplace_on(drawn_house.database)


@pytest.fixture
def board(drawn_house: House, workplace: Workplace) -> Iterator[Board]:
    screen = ScreenInHand()
    presenter = EditorPresenter(workplace, screen)
    presenter.refresh()
    yield Board(drawn_house, workplace, presenter, screen)
    presenter.close()


@pytest.fixture
def page(qtbot: QtBot, workplace: Workplace) -> Iterator[PlanEditorPage]:
    page = PlanEditorPage(workplace)
    qtbot.addWidget(page)
    page.resize(1400, 800)
    page.show()
    yield page
    page.presenter.close()


def workplace_on(database: Database) -> Workplace:
    made = Workplace(database, Executor(database, clock=lambda: SOME_MOMENT), SOMEONE, today=TODAY)
    made.choose_facility(next(iter(made.facilities()), None))
    return made


def _room(number: str, outline: Outline, *, use: RoomUse = RoomUse.SLEEPING) -> NewRoom:
    content = RoomContent(number, use, outline, area_m2=measured_area(outline))
    return NewRoom(RoomId(new_id()), content, BedCounts(singles=2 if use is RoomUse.SLEEPING else 0))
