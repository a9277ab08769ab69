"""The tray: who waits, found by what is typed, carried away and taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QAbstractItemModel, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.unit.ui.plan.fakes import PageInHand
from tests.unit.ui.plan.samples import TODAY, bed_id, person_id
from unterkunft.services.commands.placement import LiftFromBeds, PlaceResidents
from unterkunft.services.placement import Placement
from unterkunft.ui.plan import tray as tray_module
from unterkunft.ui.plan.drag_mime import mime_of, residents_in
from unterkunft.ui.plan.tray_model import ArrivalRow, TrayModel, WaitingRow

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

KARIMI = person_id("Karimi, Reza")


def names(in_hand: PageInHand) -> list[str]:
    return [row.group.name for row in in_hand.page.tray.model.rows if isinstance(row, WaitingRow)]


def number_of(in_hand: PageInHand, name: str) -> int:
    return names(in_hand).index(name)


def test_households_stand_on_one_card_and_arrivals_come_last(in_hand: PageInHand) -> None:
    rows = in_hand.page.tray.model.rows
    family = next(row for row in rows if isinstance(row, WaitingRow) and row.group.name == "Familie Haddad")
    assert len(family.residents) == 4
    assert [isinstance(row, ArrivalRow) for row in rows[-2:]] == [True, True]


def test_the_model_keeps_the_rules_of_models(in_hand: PageInHand) -> None:
    model: QAbstractItemModel = in_hand.page.tray.model
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    in_hand.page.tray.search.setText("haddad")
    in_hand.page.tray.search.clear()
    assert tester.model() is model


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("haddad", ["Familie Haddad"]),
        ("Elias", ["Familie Haddad"]),
        ("tigrin", ["Gebremedhin, Abel", "Gebremedhin, Dawit", "Gebremedhin, Yonas"]),
        ("wheel", ["Bondarenko, Iryna"]),
        ("sow french", ["Sow, Alpha"]),
        ("nobody", []),
    ],
)
def test_typing_finds_names_languages_and_needs(in_hand: PageInHand, typed: str, found: list[str]) -> None:
    in_hand.page.tray.search.setText(typed)
    assert names(in_hand) == found


def test_umlauts_and_accents_need_not_be_typed(in_hand: PageInHand) -> None:
    in_hand.workplace.house.person("Öztürk, Ayşe", stay=in_hand.workplace.house.stays[-1].period)
    in_hand.workplace._timeline = None
    in_hand.page.presenter.refresh()
    in_hand.page.tray.search.setText("ozturk ayse")
    assert names(in_hand) == ["Öztürk, Ayşe"]


def test_announcements_cannot_be_dragged(in_hand: PageInHand) -> None:
    model: TrayModel = in_hand.page.tray.model
    last = model.index(model.rowCount() - 1)
    assert not model.flags(last) & Qt.ItemFlag.ItemIsDragEnabled
    assert model.flags(model.index(0)) & Qt.ItemFlag.ItemIsDragEnabled


def test_a_card_carries_its_whole_household(in_hand: PageInHand) -> None:
    model = in_hand.page.tray.model
    mime = model.mimeData([model.index(number_of(in_hand, "Familie Haddad"))])
    assert len(residents_in(mime)) == 4


def test_several_cards_are_carried_together(in_hand: PageInHand, monkeypatch: pytest.MonkeyPatch) -> None:
    carried: list[tuple[object, ...]] = []
    monkeypatch.setattr(tray_module, "carry", lambda _list, _presenter, people: carried.append(people))
    in_hand.page.tray.search.setText("gebremedhin")
    in_hand.page.tray.list.selectAll()
    in_hand.page.tray.list.startDrag(Qt.DropAction.MoveAction)
    assert [len(people) for people in carried] == [3]


def test_people_dropped_on_the_tray_are_lifted(in_hand: PageInHand) -> None:
    mime = mime_of([KARIMI])
    keys = Qt.KeyboardModifier.NoModifier
    tray = in_hand.page.tray.list
    enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton, keys)
    tray.dragEnterEvent(enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(9, 9), Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton, keys)
    tray.dropEvent(drop)
    QApplication.processEvents()
    assert in_hand.workplace.executed == [LiftFromBeds((KARIMI,), TODAY)]
    assert "Karimi, Reza" in names(in_hand)


def test_enter_on_a_card_asks_where_to(in_hand: PageInHand, qtbot: QtBot) -> None:
    tray = in_hand.page.tray
    tray.placing_asked.disconnect(in_hand.page.ask_place)
    tray.list.setCurrentIndex(tray.model.index(number_of(in_hand, "Sow, Alpha")))
    with qtbot.waitSignal(tray.placing_asked) as asked:
        QTest.keyClick(tray.list, Qt.Key.Key_Return)
    assert asked.args == [(person_id("Sow, Alpha"),)]


def test_the_search_field_leads_on_to_the_first_card(in_hand: PageInHand) -> None:
    in_hand.page.focus_tray_search()
    QTest.keyClicks(in_hand.page.tray.search, "sow")
    QTest.keyClick(in_hand.page.tray.search, Qt.Key.Key_Return)
    assert in_hand.page.tray.list.selected_residents() == (person_id("Sow, Alpha"),)


def test_those_selected_stay_selected_when_others_leave(in_hand: PageInHand) -> None:
    tray = in_hand.page.tray
    tray.list.setCurrentIndex(tray.model.index(number_of(in_hand, "Sow, Alpha")))
    leaving = Placement(person_id("Bondarenko, Iryna"), bed_id("001", 2))
    in_hand.workplace.execute(PlaceResidents((leaving,), TODAY))
    assert "Bondarenko, Iryna" not in names(in_hand)
    assert tray.list.selected_residents() == (person_id("Sow, Alpha"),)


def test_revealing_somebody_who_waits_shows_their_card(in_hand: PageInHand) -> None:
    in_hand.page.tray.search.setText("haddad")
    in_hand.page.reveal_resident(person_id("Sow, Alpha"))
    assert in_hand.page.tray.list.selected_residents() == (person_id("Sow, Alpha"),)


def test_an_empty_tray_paints_that_everyone_has_a_bed(in_hand: PageInHand) -> None:
    before = in_hand.page.tray.grab().toImage()
    in_hand.page.tray.search.setText("nobody at all")
    assert in_hand.page.tray.grab().toImage() != before


def test_who_is_chosen_on_a_card_is_chosen_in_every_view(in_hand: PageInHand) -> None:
    cards, model = in_hand.page.tray.list, in_hand.page.tray.model
    place = cards.visualRect(model.index(number_of(in_hand, "Familie Haddad"))).center()
    QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert len(in_hand.workplace.selection) == 4
    in_hand.workplace.select((KARIMI,))
    assert cards.selected_residents() == ()
    assert in_hand.workplace.selection == {KARIMI}


def test_one_of_a_household_chosen_elsewhere_stays_alone(in_hand: PageInHand) -> None:
    one = person_id("Haddad, Elias")
    in_hand.workplace.select((one,))
    assert len(in_hand.page.tray.list.selected_residents()) == 4
    in_hand.page.tray.show_resident(one)
    in_hand.page.presenter.refresh()
    assert in_hand.workplace.selection == {one}
