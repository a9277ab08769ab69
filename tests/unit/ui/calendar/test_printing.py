"""The calendar on paper and in the clipboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from tests.builders import House, march
from tests.unit.ui.calendar.hands import Hands
from unterkunft.ui.calendar.view import CalendarView
from unterkunft.ui.workplace import Workplace

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

A4 = QRectF(38, 38, 1047, 718)
A3 = QRectF(38, 38, 1511, 1047)


def painted(view: CalendarView, paper: QRectF, number: int) -> QImage:
    image = QImage(round(paper.right()) + 38, round(paper.bottom()) + 38, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    view.pages(paper)[number](painter, paper)
    painter.end()
    return image


def is_blank(image: QImage) -> bool:
    white = QColor("white").rgb()
    return all(
        image.pixel(x, y) == white for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)
    )


def test_many_rooms_are_parted_over_pages_and_a3_holds_more(
    house: House, workplace: Workplace, view: CalendarView
) -> None:
    for number in range(20):
        house.room(f"{100 + number}", beds=4)
    Hands(view).show(workplace)

    assert len(view.pages(A4)) > len(view.pages(A3)) > 1


def test_every_page_is_painted_inside_its_paper(
    house: House, workplace: Workplace, view: CalendarView
) -> None:
    for number in range(8):
        house.housed(house.room(f"{100 + number}", beds=4).bed, since=march(1))
    Hands(view).show(workplace)

    image = painted(view, A4, len(view.pages(A4)) - 1)

    assert not is_blank(image)
    assert is_blank(image.copy(0, 0, image.width(), 36))
    assert is_blank(image.copy(0, 0, 36, image.height()))


def test_a_facility_without_beds_has_no_pages(workplace: Workplace, view: CalendarView) -> None:
    Hands(view).show(workplace)

    assert view.pages(A4) == ()


def test_the_picture_shows_the_rows_in_sight(
    house: House, workplace: Workplace, view: CalendarView, qtbot: QtBot
) -> None:
    house.housed(house.room("101").bed, since=march(1))
    Hands(view).show(workplace)
    picture = view.picture()

    assert not picture.isNull()
    assert not is_blank(picture)


def test_without_a_facility_the_picture_is_empty(workplace: Workplace, view: CalendarView) -> None:
    workplace.choose_facility(None)

    assert view.picture().isNull()
    assert view.pages(A4) == ()
