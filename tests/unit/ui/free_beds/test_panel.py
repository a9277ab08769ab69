"""“Freies Bett für …”: described or selected people, here and elsewhere, placed by Enter or by a drop."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from unterkunft.model.stay import ExpectedArrival
from unterkunft.services.commands.placement import Acceptance
from unterkunft.services.placement import Placement, Verdict
from unterkunft.storage.unit_of_work import unit_of_work
from unterkunft.ui.background import ImmediateRunner
from unterkunft.ui.free_beds.panel import FreeBedPanel
from unterkunft.ui.plan.drag_mime import mime_of, mime_of_arrival
from unterkunft.ui.widgets.card_list import Card
from unterkunft.ui.workplace import Workplace
from unterkunft.values.ids import ExpectedArrivalId, ResidentId

pytestmark = [pytest.mark.usefixtures("german"), pytest.mark.qt_log_ignore("propagateSizeHints")]

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot: QtBot, workplace: Workplace) -> Iterator[FreeBedPanel]:
    panel = FreeBedPanel(workplace, runner=ImmediateRunner())
    qtbot.addWidget(panel)
    panel.resize(360, 800)
    panel.show()
    yield panel
    panel.presenter.close()


@pytest.fixture
def mariam(placement: Callable[[str, str], Placement]) -> ResidentId:
    return placement("R-2", "Z-101-1").resident


def rooms(panel: FreeBedPanel) -> list[str]:
    return [row.title for row in panel.list.cards.rows if isinstance(row, Card)]


def card_with(panel: FreeBedPanel, title: str) -> QRect:
    number = rooms(panel).index(title)
    return panel.list.visualRect(panel.list.cards.index(number))


def choose(panel: FreeBedPanel, title: str) -> None:
    panel.list.setCurrentIndex(panel.list.cards.index(rooms(panel).index(title)))


def test_nobody_asked_for_says_what_to_do(panel: FreeBedPanel) -> None:
    assert rooms(panel) == []
    assert "wie viele Personen" in panel.list.empty_text
    assert not panel.for_selection.isEnabled()


def test_described_people_find_rooms_of_this_facility(qtbot: QtBot, panel: FreeBedPanel) -> None:
    panel.form.men.setValue(1)

    qtbot.waitUntil(lambda: rooms(panel) == ["Zimmer 101", "Zimmer 104"])
    assert panel.count.text() == "2 Zimmer, davon passen 2"


def test_too_many_find_nothing_and_are_told(qtbot: QtBot, panel: FreeBedPanel) -> None:
    panel.form.women.setValue(5)

    qtbot.waitUntil(lambda: "genug freie Betten" in panel.list.empty_text)


def test_other_facilities_say_that_they_are_others(qtbot: QtBot, panel: FreeBedPanel) -> None:
    panel.form.men.setValue(1)
    panel.form.where.setCurrentIndex(1)

    qtbot.waitUntil(lambda: "Zimmer 1" in rooms(panel))
    (card,) = (row for row in panel.list.cards.rows if isinstance(row, Card) and row.title == "Zimmer 1")
    assert "Andere Unterkunft: Angermünde, Bahnhof" in card.sentence


def test_a_click_on_a_place_elsewhere_shows_its_facility(
    qtbot: QtBot, panel: FreeBedPanel, workplace: Workplace
) -> None:
    panel.form.men.setValue(1)
    panel.form.where.setCurrentIndex(1)
    qtbot.waitUntil(lambda: "Zimmer 1" in rooms(panel))

    with qtbot.waitSignal(panel.room_chosen) as chosen:
        QTest.mouseClick(panel.list.viewport(), LEFT, pos=card_with(panel, "Zimmer 1").center())

    assert workplace.facility is not None
    assert workplace.facility.key == "AN"
    assert chosen.args[0] in {room.id for room in workplace.timeline().rooms}


def test_a_day_entered_asks_for_that_day(qtbot: QtBot, panel: FreeBedPanel) -> None:
    panel.form.men.setValue(1)
    panel.form.has_first.setChecked(True)
    panel.form.first_day.setDate(date(2026, 12, 24))  # type: ignore[arg-type]  # PySide takes both

    qtbot.waitUntil(lambda: panel.presenter.first_day == date(2026, 12, 24))


def test_enter_places_the_people_selected(
    qtbot: QtBot, panel: FreeBedPanel, workplace: Workplace, mariam: ResidentId
) -> None:
    workplace.select((mariam,))
    assert panel.for_selection.text() == "Für Auswahl (1 Person)"
    QTest.mouseClick(panel.for_selection, LEFT)
    assert panel.who.text() == "Freies Bett für Haddad, Mariam"
    assert rooms(panel) == ["Zimmer 104", "Zimmer 101"]
    choose(panel, "Zimmer 104")

    with qtbot.waitSignal(panel.room_chosen):
        QTest.keyClick(panel.list, Qt.Key.Key_Return)

    held = [each for each in workplace.timeline().assignments if each.resident == mariam]
    assert [each.period.start for each in held] == [date(2026, 11, 24)]
    assert workplace.selection == {mariam}
    workplace.undo()
    assert all(each.resident != mariam for each in workplace.timeline().assignments)


def test_a_place_that_needs_a_reason_asks_for_it(
    panel: FreeBedPanel, workplace: Workplace, mariam: ResidentId, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[date] = []

    def answer(verdict: Verdict, *, expires_on: date) -> Acceptance | None:
        asked.append(expires_on)
        return None if len(asked) == 1 else Acceptance("nur heute", date(2026, 11, 30))

    monkeypatch.setattr(panel, "ask_acceptance", answer)
    panel.seek_for((mariam,))
    choose(panel, "Zimmer 101")

    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert all(each.resident != mariam for each in workplace.timeline().assignments)
    QTest.keyClick(panel.list, Qt.Key.Key_Return)

    assert asked == [date(2026, 12, 24)] * 2
    assert any(each.resident == mariam for each in workplace.timeline().assignments)


def test_known_people_move_to_another_facility(
    qtbot: QtBot, panel: FreeBedPanel, workplace: Workplace, mariam: ResidentId
) -> None:
    panel.seek_for((mariam,))
    panel.form.where.setCurrentIndex(1)
    qtbot.waitUntil(lambda: "Zimmer 1" in rooms(panel))
    choose(panel, "Zimmer 1")

    QTest.keyClick(panel.list, Qt.Key.Key_Return)

    assert workplace.facility is not None
    assert workplace.facility.key == "AN"
    assert [each.resident for each in workplace.timeline().assignments] == [mariam]


def test_people_dropped_on_a_place_move_in(
    qtbot: QtBot, panel: FreeBedPanel, workplace: Workplace, mariam: ResidentId
) -> None:
    panel.form.women.setValue(1)
    qtbot.waitUntil(lambda: "Zimmer 104" in rooms(panel))
    mime, place = mime_of((mariam,)), card_with(panel, "Zimmer 104").center()

    assert drag_over(panel, mime, place)
    assert panel.list.hint.text() == "Passt"
    drop(panel, mime, place)

    assert any(each.resident == mariam for each in workplace.timeline().assignments)
    assert not panel.list.hint.isVisible()


def test_a_drag_over_no_card_is_refused(panel: FreeBedPanel, mariam: ResidentId) -> None:
    assert not drag_over(panel, mime_of((mariam,)), QPoint(20, 200))


def test_describing_again_forgets_the_names(panel: FreeBedPanel, mariam: ResidentId) -> None:
    panel.seek_for((mariam,))
    assert not panel.form.described.isVisible()

    QTest.mouseClick(panel.describe, LEFT)

    assert panel.who.text() == "Freies Bett für …"
    assert panel.form.described.isVisible()
    assert rooms(panel) == []


def test_days_gone_by_are_for_looking_only(
    qtbot: QtBot, panel: FreeBedPanel, workplace: Workplace, mariam: ResidentId
) -> None:
    panel.seek_for((mariam,))
    workplace.show_day(date(2026, 11, 20))
    qtbot.waitUntil(lambda: panel.presenter.first_day == date(2026, 11, 20))
    qtbot.waitUntil(lambda: bool(rooms(panel)))
    panel.list.setCurrentIndex(panel.list.cards.index(0))

    with qtbot.waitSignal(panel.status_message) as said:
        QTest.keyClick(panel.list, Qt.Key.Key_Return)

    assert "20.11.2026" in said.args[0]


def drag_over(panel: FreeBedPanel, mime: QMimeData, place: QPoint) -> bool:
    buttons, keys = LEFT, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place, Qt.DropAction.MoveAction, mime, buttons, keys)
    panel.list.dragEnterEvent(enter)
    move = QDragMoveEvent(place, Qt.DropAction.MoveAction, mime, buttons, keys)
    panel.list.dragMoveEvent(move)
    return enter.isAccepted() and move.isAccepted()


def drop(panel: FreeBedPanel, mime: QMimeData, place: QPoint) -> None:
    event = QDropEvent(QPointF(place), Qt.DropAction.MoveAction, mime, LEFT, Qt.KeyboardModifier.NoModifier)
    panel.list.dropEvent(event)


def test_announced_people_are_dropped_on_a_place(
    qtbot: QtBot, panel: FreeBedPanel, workplace: Workplace
) -> None:
    facility = workplace.timeline().facility.id
    row = ExpectedArrival(
        key="E-1", facility_id=facility, arrives_on=workplace.today, persons=2, description="Transfer"
    )
    with unit_of_work(workplace.database) as work:
        work.add(row)
    workplace.reload()
    panel.form.men.setValue(1)
    qtbot.waitUntil(lambda: "Zimmer 101" in rooms(panel))
    where = card_with(panel, "Zimmer 101").center()

    mime = mime_of_arrival(ExpectedArrivalId(row.id))
    panel.list.dropEvent(
        QDropEvent(QPointF(where), Qt.DropAction.MoveAction, mime, LEFT, Qt.KeyboardModifier.NoModifier)
    )

    (arrival,) = workplace.timeline().arrivals
    assert arrival.placed == 1
