"""A floor of twenty rooms is drawn in ten minutes: with real events, counted, from an empty database."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.builders import SOME_MOMENT, SOMEONE
from tests.drawing_trial.floors import each_room_by_hand, house_from_nothing, rooms_in_rows
from tests.drawing_trial.hand import Hand
from unterkunft.services.executor import Executor
from unterkunft.storage.engine import Database
from unterkunft.ui.plan_editor.page import PlanEditorPage
from unterkunft.ui.workplace import Workplace
from unterkunft.values.statuses import RoomUse

TEN_MINUTES = 600
RECORD = Path(__file__).resolve().parents[2] / "docs" / "plan-editor-timing.md"
KINDS = ("think", "point", "click", "key", "hands")


@pytest.fixture
def page(qtbot: QtBot, sqlite_database: Database) -> Iterator[PlanEditorPage]:
    """The editor on an empty database, as large as on a common screen."""
    executor = Executor(sqlite_database, clock=lambda: SOME_MOMENT)
    page = PlanEditorPage(Workplace(sqlite_database, executor, SOMEONE, today=date(2026, 3, 2)))
    qtbot.addWidget(page)
    page.resize(1600, 900)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    yield page
    page.presenter.close()


# What a platform without a screen cannot do, Qt says aloud.
@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("way", [each_room_by_hand, rooms_in_rows])
def test_twenty_rooms_with_beds_are_drawn_from_nothing_in_ten_minutes(
    page: PlanEditorPage, way: Callable[[Hand, PlanEditorPage], None]
) -> None:
    hand = Hand(page.window())
    house_from_nothing(hand, page)
    way(hand, page)
    rooms = [room for room in page.presenter.rooms if room.room.use is not RoomUse.CORRIDOR]
    bedrooms = [room for room in rooms if room.room.use is RoomUse.SLEEPING]
    assert (len(rooms), len(bedrooms)) == (20, 16)
    assert sum(room.beds.places for room in rooms) == 16 * 2 + 4
    assert {room.room.number for room in rooms} >= {"Kochen 1", "Kochen 2", "Bad 1", "Bad 2"}
    assert hand.seconds < TEN_MINUTES
    _hold_against_record(way.__name__, hand)


def _hold_against_record(way: str, hand: Hand) -> None:
    """The page in docs says what was counted here; UPDATE_TIMING=1 prints it for the page."""
    counted = tuple(hand.counts[kind] for kind in KINDS)
    if os.environ.get("UPDATE_TIMING"):
        print(way, counted, round(hand.seconds), round(hand.response, 1))  # noqa: T201
        return
    lines = RECORD.read_text(encoding="utf-8").splitlines()
    line = next(line for line in lines if line.startswith(f"| `{way}`"))
    recorded = tuple(int(number) for number in re.findall(r"\b\d+\b", line.split("|", 2)[2])[: len(KINDS)])
    assert recorded == counted
