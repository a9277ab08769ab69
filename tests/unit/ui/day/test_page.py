"""The page of the day: three views of one day, in step."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from unterkunft.services.commands.placement import Acceptance, PlaceResidents
from unterkunft.services.placement import Placement
from unterkunft.ui.background import ImmediateRunner
from unterkunft.ui.day.page import DayPage
from unterkunft.ui.day.side_panel import SideTab
from unterkunft.ui.day.view_switch import ViewId
from unterkunft.ui.page import DayPages
from unterkunft.ui.workplace import Workplace

VIEWS = tuple(ViewId)
PAPER = QRectF(0, 0, 1123, 794)


@pytest.fixture
def page(qtbot: QtBot, workplace: Workplace) -> Iterator[DayPage]:
    shown = DayPage(workplace, ImmediateRunner())
    qtbot.addWidget(shown)
    shown.resize(1300, 800)
    shown.show()
    yield shown
    shown.presenter.close()


@pytest.mark.parametrize("view", VIEWS)
def test_a_button_brings_its_view_to_the_front(page: DayPage, view: ViewId) -> None:
    page.switch.buttons[view].click()

    shown = {ViewId.PLAN: page.plan, ViewId.CALENDAR: page.calendar, ViewId.LIST: page.list}
    shown[ViewId.ALL_FACILITIES] = page.all_facilities
    assert [each for each, widget in shown.items() if widget.isVisible()] == [view]
    assert page.switch.buttons[view].isChecked()


def test_the_tab_of_conflicts_counts_them_from_the_start(
    request: pytest.FixtureRequest, workplace: Workplace, placement: Callable[[str, str], Placement]
) -> None:
    for_tonight = Acceptance("Nur eine Nacht", workplace.as_of)
    mixed_room = (placement("R-2", "Z-101-2"),)
    workplace.execute(PlaceResidents(mixed_room, workplace.as_of, acceptance=for_tonight))
    workplace.show_day(workplace.as_of + timedelta(days=1))

    page: DayPage = request.getfixturevalue("page")

    assert page.conflicts.title != "Conflicts"
    assert page.side.tabText(SideTab.CONFLICTS) == page.conflicts.title


def test_selecting_in_one_view_selects_in_all(page: DayPage, workplace: Workplace) -> None:
    zimmer = next(each.id for each in workplace.timeline().residents if each.family_name == "Zimmer")
    page.show_view(ViewId.LIST)

    page.list.reveal_resident(zimmer)
    page.list.tree.setCurrentIndex(page.list.model.indexes_of((zimmer,))[0])

    assert workplace.selection == {zimmer}
    assert page.presenter.selection == {zimmer}
    assert page.calendar.presenter.selection == {zimmer}


def test_a_person_searched_for_comes_into_sight_in_the_view_in_front(
    page: DayPage, workplace: Workplace
) -> None:
    haddad = next(each.id for each in workplace.timeline().residents if each.family_name == "Haddad")
    page.look_at_conflicts()

    page.reveal_resident(haddad)

    assert page.side.currentIndex() == SideTab.TRAY


def test_a_room_chosen_in_the_list_is_shown_on_the_plan(page: DayPage, workplace: Workplace) -> None:
    room = next(each.id for each in workplace.timeline().rooms if each.number == "104")
    page.show_view(ViewId.LIST)

    page.list.room_chosen.emit(room)

    assert page.plan.isVisible()
    assert page.view.cursor_target is not None
    assert page.view.cursor_target.room == room


def test_the_tray_counts_who_waits_in_its_tab(page: DayPage) -> None:
    assert page.side.tabText(SideTab.TRAY).endswith("1")


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_can_be_printed_and_copied(page: DayPage, view: ViewId) -> None:
    page.show_view(view)
    QApplication.processEvents()

    pages = page.day_view.pages(PAPER)
    sheet = QImage(1123, 794, QImage.Format.Format_RGB32)
    sheet.fill(0xFFFFFFFF)
    painter = QPainter(sheet)
    for paint in pages:
        paint(painter, PAPER)
    painter.end()

    assert pages
    assert any(sheet.pixel(x, y) != 0xFFFFFFFF for x in range(0, 1123, 3) for y in range(0, 794, 3))
    assert not page.day_view.picture().isNull()


def test_copying_says_so(page: DayPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.status_message):
        page.copy_view()
    assert not QApplication.clipboard().image().isNull()


def test_each_panel_has_a_way_to_it(page: DayPage) -> None:
    for go, tab in (
        (page.look_for_free_bed, SideTab.FREE_BEDS),
        (page.look_at_conflicts, SideTab.CONFLICTS),
        (page.compare_days, SideTab.COMPARISON),
        (page.focus_tray_search, SideTab.TRAY),
    ):
        go()
        assert page.side.currentIndex() == tab


def test_the_page_offers_what_the_window_asks_of_a_day(page: DayPage) -> None:
    assert isinstance(page, DayPages)


def test_the_page_tells_when_all_facilities_are_in_front(page: DayPage) -> None:
    told = []
    page.floor_shown.connect(lambda _floor: told.append(page.survey_title))

    page.show_view(ViewId.ALL_FACILITIES)
    page.show_view(ViewId.PLAN)

    assert told == [page.switch.title_of(ViewId.ALL_FACILITIES), ""]
