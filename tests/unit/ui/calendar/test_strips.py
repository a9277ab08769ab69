"""Rows kept as pictures."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from unterkunft.ui.calendar.strips import Strips

BOX = QRectF(10, 20, 40, 8)


def test_a_row_is_painted_again_only_when_what_it_shows_has_changed(qtbot: QtBot) -> None:
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    strips, painted = Strips(), list[str]()
    painter = QPainter(image)
    for stamp, colour in (("a", "red"), ("a", "blue"), ("b", "green")):

        def paint(brush: QPainter, colour: str = colour) -> None:
            painted.append(colour)
            brush.fillRect(BOX, QColor(colour))

        strips.draw(painter, BOX, "row", stamp=stamp, paint=paint)
    painter.end()

    assert painted == ["red", "green"]
    assert image.pixelColor(30, 24) == QColor("green")
    assert image.pixelColor(5, 24) == QColor("white")


def test_the_oldest_rows_make_room(qtbot: QtBot) -> None:
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    strips, painted = Strips(), list[int]()
    painter = QPainter(image)
    for number in [*range(300), 299, 0]:
        strips.draw(
            painter,
            BOX,
            number,
            stamp="same",
            paint=lambda _, number=number: painted.append(number),  # type: ignore[misc]
        )
    painter.end()

    assert painted.count(299) == 1
    assert painted.count(0) == 2
