"""The panel of broken rules follows the workplace and lets a user accept what is broken."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from unterkunft.model.placement_rules import Rule
from unterkunft.services.commands.breaches import AcceptBreach
from unterkunft.services.commands.closures import ClosePlaces
from unterkunft.services.commands.placement import Acceptance, PlaceResidents
from unterkunft.services.conflicts import Conflict
from unterkunft.services.placement import Placement
from unterkunft.ui.conflicts.panel import ConflictPanel
from unterkunft.ui.conflicts.presenter import ConflictFilter
from unterkunft.ui.workplace import Workplace
from unterkunft.values.period import Period
from unterkunft.values.statuses import ClosureReason

pytestmark = [pytest.mark.usefixtures("german"), pytest.mark.qt_log_ignore("propagateSizeHints")]

PlacementOf = Callable[[str, str], Placement]
TODAY = date(2026, 11, 24)


@pytest.fixture
def panel(qtbot: QtBot, workplace: Workplace) -> Iterator[ConflictPanel]:
    panel = ConflictPanel(workplace)
    qtbot.addWidget(panel)
    panel.resize(420, 600)
    panel.show()
    yield panel
    panel.presenter.close()


@pytest.fixture
def mixed_room(workplace: Workplace, placement: PlacementOf) -> PlaceResidents:
    """A woman and a man who are not one household, put into one room with a reason until the 26th."""
    reason = Acceptance("Nur eine Nacht", date(2026, 11, 26))
    command = PlaceResidents((placement("R-2", "Z-101-2"),), TODAY, acceptance=reason)
    workplace.execute(command)
    return command


def titles(panel: ConflictPanel) -> list[str]:
    return [row.title for row in panel.list.cards.rows if hasattr(row, "title")]


def settle(qtbot: QtBot, panel: ConflictPanel, title: str) -> None:
    qtbot.waitUntil(lambda: panel.title == title, timeout=3000)


def test_a_house_in_order_says_so(panel: ConflictPanel) -> None:
    assert panel.title == "Konflikte"
    assert panel.list.empty_text == "An diesem Tag ist keine Regel verletzt."


def test_a_change_made_elsewhere_appears_with_its_number_in_the_title(
    qtbot: QtBot, panel: ConflictPanel, workplace: Workplace, mixed_room: PlaceResidents
) -> None:
    workplace.show_day(date(2026, 11, 27))
    settle(qtbot, panel, "Konflikte 1")

    assert titles(panel) == ["Zimmer 101: Frauen und Männer"]
    card = panel.list.cards.rows[1]
    assert "seit 24.11.2026" in panel.list.cards.index(1).data()
    assert "Ausnahme abgelaufen am 26.11.2026 (Nur eine Nacht)" in getattr(card, "sentence", "")

    workplace.undo()
    settle(qtbot, panel, "Konflikte")


def test_an_accepted_breach_is_listed_with_who_why_and_until_when(
    qtbot: QtBot, panel: ConflictPanel, mixed_room: PlaceResidents
) -> None:
    qtbot.waitUntil(lambda: "1" in panel.filters[ConflictFilter.ACCEPTED].text())
    assert panel.title == "Konflikte"
    assert titles(panel) == []

    QTest.mouseClick(panel.filters[ConflictFilter.ACCEPTED], Qt.MouseButton.LeftButton)

    assert titles(panel) == ["Zimmer 101: Frauen und Männer"]
    said = panel.list.cards.index(1).data()
    assert "Angenommen von M. Krüger bis 26.11.2026: Nur eine Nacht" in said


def test_enter_reveals_the_room_and_selects_the_people(
    qtbot: QtBot, panel: ConflictPanel, workplace: Workplace, mixed_room: PlaceResidents
) -> None:
    workplace.show_day(date(2026, 11, 27))
    settle(qtbot, panel, "Konflikte 1")
    panel.list.setCurrentIndex(panel.list.cards.index(1))

    with qtbot.waitSignal(panel.room_chosen) as chosen:
        QTest.keyClick(panel.list, Qt.Key.Key_Return)

    room = next(each for each in workplace.timeline().rooms if each.number == "101")
    assert chosen.args == [room.id]
    assert len(workplace.selection) == 2


def test_accepting_and_withdrawing_are_steps_that_can_be_taken_back(
    qtbot: QtBot,
    panel: ConflictPanel,
    workplace: Workplace,
    mixed_room: PlaceResidents,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    workplace.show_day(date(2026, 11, 27))
    settle(qtbot, panel, "Konflikte 1")
    asked: list[tuple[Rule, date]] = []

    def answer(conflict: Conflict, *, expires_on: date) -> Acceptance:
        asked.append((conflict.breach.rule, expires_on))
        return Acceptance("Bis Montag", date(2026, 11, 30))

    monkeypatch.setattr(panel, "ask_acceptance", answer)
    panel.presenter.choose_filter(ConflictFilter.ALL)
    panel.list.setCurrentIndex(panel.list.cards.index(1))
    assert panel.accept.isVisible()

    QTest.mouseClick(panel.accept, Qt.MouseButton.LeftButton)
    settle(qtbot, panel, "Konflikte")
    assert asked == [(Rule.MIXED_GENDERS, date(2026, 12, 27))]
    assert panel.withdraw.isVisible()

    QTest.mouseClick(panel.withdraw, Qt.MouseButton.LeftButton)
    settle(qtbot, panel, "Konflikte 1")

    workplace.undo()
    settle(qtbot, panel, "Konflikte")
    workplace.undo()
    settle(qtbot, panel, "Konflikte 1")


def test_what_nobody_may_accept_offers_no_exception(
    qtbot: QtBot, panel: ConflictPanel, workplace: Workplace
) -> None:
    timeline = workplace.timeline()
    bed = next(bed for room in timeline.rooms for bed in room.beds if bed.key == "Z-101-2")
    period = Period(TODAY)
    workplace.execute(ClosePlaces((bed.id,), (), period, ClosureReason.DAMAGE))
    settle(qtbot, panel, "Konflikte")

    assert not panel.accept.isEnabled()


def test_days_gone_by_are_for_looking_only(
    qtbot: QtBot, panel: ConflictPanel, workplace: Workplace, placement: PlacementOf
) -> None:
    workplace.may_correct_past = True
    reason = Acceptance("eng", date(2026, 11, 20))
    command = PlaceResidents((placement("R-2", "Z-101-2"),), date(2026, 11, 20), acceptance=reason)
    workplace.execute(command)
    workplace.may_correct_past = False
    workplace.show_day(date(2026, 11, 22))
    settle(qtbot, panel, "Konflikte 1")
    panel.list.setCurrentIndex(panel.list.cards.index(1))

    with qtbot.waitSignal(panel.status_message) as said:
        QTest.mouseClick(panel.accept, Qt.MouseButton.LeftButton)

    assert "22.11.2026" in said.args[0]


def test_a_refusal_is_told(
    qtbot: QtBot,
    panel: ConflictPanel,
    workplace: Workplace,
    mixed_room: PlaceResidents,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    workplace.show_day(date(2026, 11, 27))
    settle(qtbot, panel, "Konflikte 1")
    too_early = Acceptance("zu kurz", date(2026, 11, 25))
    monkeypatch.setattr(panel, "ask_acceptance", lambda _conflict, **_: too_early)
    panel.list.setCurrentIndex(panel.list.cards.index(1))

    with qtbot.waitSignal(panel.status_message) as said:
        QTest.mouseClick(panel.accept, Qt.MouseButton.LeftButton)

    assert said.args[0] == "Eine Ausnahme muss mindestens bis 27.11.2026 gelten."


def test_no_facility_means_no_conflicts(qtbot: QtBot, empty_workplace: Workplace) -> None:
    panel = ConflictPanel(empty_workplace)
    qtbot.addWidget(panel)

    assert panel.title == "Konflikte"
    panel.presenter.close()


def test_an_acceptance_names_its_command_for_undo(workplace: Workplace, mixed_room: PlaceResidents) -> None:
    conflict_room = next(each for each in workplace.timeline().rooms if each.number == "101")
    people = tuple(each.resident for each in workplace.timeline().assignments)
    workplace.execute(
        AcceptBreach(conflict_room.id, people, Rule.MIXED_GENDERS, "x", TODAY, date(2026, 12, 1))
    )

    assert workplace.undo_wording is not None
    assert workplace.undo_wording.values == {"room": "101"}
