"""The plan on the screen: colours, the weeks of a room below, all floors at once, the map in the corner."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.unit.ui.plan.fakes import PageInHand
from tests.unit.ui.plan.samples import TODAY, bed_target, floor_id, person_id, room_id
from unterkunft.ui.colour_modes import Colouring, ColourMode
from unterkunft.ui.plan.room_face import Detail, face_of
from unterkunft.ui.plan.site import SITE
from unterkunft.ui.plan.view import FloorView

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
TESFAY = person_id("Tesfay, Selam")


@pytest.fixture
def view(in_hand: PageInHand) -> FloorView:
    """The plan of a wide floor in a tall window."""
    in_hand.page.resize(1500, 1000)
    return in_hand.page.view


def room_of_strip(view: FloorView) -> str | None:
    weeks = view.strip.weeks
    return None if weeks is None else weeks.room.number


def test_households_are_coloured_at_first(view: FloorView) -> None:
    assert view.colour_mode is ColourMode.HOUSEHOLD
    assert view.colouring is not None


def test_another_mode_is_told_and_painted(in_hand: PageInHand, view: FloorView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.coloured) as told:
        view.colour_mode = ColourMode.GENDER
    colouring: Colouring = told.args[0]
    item = in_hand.page.scene.item_of(room_id("102"))
    assert item is not None
    bed = item.room.beds[0].bed.id
    assert item.look.tints[bed] == colouring.beds[bed]


def test_a_flat_floor_leaves_space_for_the_weeks_of_a_room(view: FloorView) -> None:
    assert view.strip.isVisible()
    assert view.strip.geometry().top() >= view.viewport().geometry().bottom()


def test_a_low_window_gives_the_plan_all_space(in_hand: PageInHand, view: FloorView) -> None:
    in_hand.page.resize(1500, 560)
    assert not view.strip.isVisible()


def test_selecting_somebody_shows_the_weeks_of_their_room(in_hand: PageInHand, view: FloorView) -> None:
    in_hand.page.presenter.select([TESFAY])
    assert room_of_strip(view) == "102"


def test_people_of_several_rooms_show_the_room_last_clicked(in_hand: PageInHand, view: FloorView) -> None:
    view.put_cursor(bed_target("104", 1))
    in_hand.page.presenter.select([TESFAY, person_id("Karimi, Reza")])
    assert room_of_strip(view) == "104"


def test_a_free_bed_shows_its_room(view: FloorView) -> None:
    view.put_cursor(bed_target("103", 1))
    assert room_of_strip(view) == "103"


def test_a_day_of_the_weeks_can_be_shown(in_hand: PageInHand, view: FloorView) -> None:
    in_hand.page.presenter.select([TESFAY])
    view.strip.day_chosen.emit(TODAY + timedelta(days=3))
    assert in_hand.workplace.as_of == TODAY + timedelta(days=3)


def test_a_click_on_a_bar_selects_the_person(in_hand: PageInHand, view: FloorView) -> None:
    view.put_cursor(bed_target("102", 3))
    strip = view.strip
    # The first bed's line begins below title and days; the bar lasts through all weeks.
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(strip.width() // 2, 56))
    assert in_hand.page.presenter.selection == {TESFAY}


def test_the_weeks_are_painted(view: FloorView) -> None:
    view.put_cursor(bed_target("106", 1))
    image: QImage = view.strip.grab().toImage()
    colours = {image.pixel(x, 60) for x in range(image.width())}
    assert len(colours) > 5


def test_all_floors_can_be_seen_at_once(in_hand: PageInHand) -> None:
    in_hand.page.show_floor(SITE)
    shown = {item.room.room.floor for item in in_hand.page.scene.room_items}
    assert shown == {floor_id("EG"), floor_id("OG1"), floor_id("N")}
    assert in_hand.page.presenter.shows_site


def test_a_floor_chosen_elsewhere_ends_the_whole_site(in_hand: PageInHand) -> None:
    in_hand.page.show_floor(SITE)
    in_hand.workplace.show_floor(floor_id("EG"))
    assert not in_hand.page.presenter.shows_site
    assert {item.room.room.floor for item in in_hand.page.scene.room_items} == {floor_id("EG")}


def test_the_floor_shown_before_can_be_shown_again(in_hand: PageInHand) -> None:
    in_hand.page.show_floor(SITE)
    in_hand.page.show_floor(floor_id("OG1"))
    assert not in_hand.page.presenter.shows_site
    assert {item.room.room.floor for item in in_hand.page.scene.room_items} == {floor_id("OG1")}


def test_on_the_whole_site_nothing_needs_another_floor(in_hand: PageInHand) -> None:
    in_hand.page.show_floor(SITE)
    in_hand.page.reveal_resident(person_id("Petrenko, Olha"))
    assert in_hand.page.presenter.shows_site


def test_the_bar_of_floors_ends_with_all_of_them(in_hand: PageInHand) -> None:
    tabs = in_hand.page.bar.tabs
    assert tabs.tabText(tabs.count() - 1) == "All floors"
    tabs.setCurrentIndex(tabs.count() - 1)
    assert in_hand.page.presenter.shows_site


def test_a_map_appears_when_only_a_part_is_seen(view: FloorView) -> None:
    assert not view.mini_map.isVisible()
    view.zoom_to(view.zoom * 3)
    assert view.mini_map.isVisible()
    view.fit()
    assert not view.mini_map.isVisible()


def test_a_click_on_the_map_goes_there(view: FloorView) -> None:
    view.zoom_to(view.zoom * 3)
    view.centerOn(view.sceneRect().topLeft())
    before = view.horizontalScrollBar().value()
    corner = QPoint(view.mini_map.width() - 4, view.mini_map.height() - 4)
    QTest.mouseClick(view.mini_map, Qt.MouseButton.LeftButton, pos=corner)
    assert view.horizontalScrollBar().value() > before
    assert not view.mini_map.grab().isNull()


def test_a_room_too_small_for_its_beds_shows_how_full_it_is() -> None:
    assert face_of(14, 16, 6).detail is Detail.HEAT
    assert face_of(40, 50, 4).detail is Detail.FAR
