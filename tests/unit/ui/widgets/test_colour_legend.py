"""The legend says what every colour means, in words too, and lets choose another mode."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.unit.ui.plan.samples import drawn_facility
from unterkunft.ui.colour_modes import Colouring, ColourMode, colouring_of
from unterkunft.ui.colour_palette import PATTERNS, ColourKey, Pattern, Tint
from unterkunft.ui.colours import DARK, LIGHT, Colours
from unterkunft.ui.widgets.colour_legend import ColourLegend, draw_legend, legend_texts
from unterkunft.ui.widgets.colour_swatch import draw_swatch


def _colouring(mode: ColourMode) -> Colouring:
    house = drawn_facility()
    return colouring_of(mode, house.state(), house.timeline())


def _image(width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    return image


@pytest.fixture
def shown_legend(qtbot: QtBot) -> Iterator[ColourLegend]:
    """Inside a window, as a window of its own would hand its smallest size to the screen."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1500, 300)
    legend = ColourLegend(window)
    window.show()
    yield legend
    window.close()


def test_the_legend_is_a_sentence_for_screen_readers(qtbot: QtBot) -> None:
    legend = ColourLegend()
    qtbot.addWidget(legend)
    legend.show_colouring(_colouring(ColourMode.GENDER))
    assert legend.mode is ColourMode.GENDER
    names = [child.accessibleName() for child in legend.children() if hasattr(child, "accessibleName")]
    assert "f · female (12), m · male (24)" in names


def test_a_mode_chosen_is_told_and_one_shown_is_not(qtbot: QtBot) -> None:
    legend = ColourLegend()
    qtbot.addWidget(legend)
    chosen: list[object] = []
    legend.mode_chosen.connect(chosen.append)
    legend.choose(ColourMode.AREA)
    assert chosen == []
    legend.modes.setCurrentIndex(1)
    legend.modes.activated.emit(1)
    assert chosen == [ColourMode.GENDER]


def test_a_narrow_legend_takes_more_lines(shown_legend: ColourLegend) -> None:
    legend = shown_legend
    legend.show_colouring(_colouring(ColourMode.PLANNED))
    legend.resize(1400, legend.sizeHint().height())
    wide = legend.minimumSizeHint().height()
    legend.resize(420, wide)
    assert legend.minimumSizeHint().height() > wide


def test_without_a_facility_the_legend_is_empty(shown_legend: ColourLegend) -> None:
    legend = shown_legend
    legend.show_colouring(None)
    assert not legend.grab().isNull()


def test_what_finds_no_room_is_counted() -> None:
    entries = _colouring(ColourMode.NATIONALITY).legend * 20
    many = Colouring(ColourMode.NATIONALITY, {}, {}, entries)
    assert len(many.legend) == 20
    shown = len(legend_texts(many)) - 1
    assert legend_texts(many)[-1] == f"and {20 - shown} more"


def test_a_legend_on_paper_gives_its_height() -> None:
    image = _image(300, 200)
    painter = QPainter(image)
    height = draw_legend(painter, QRectF(0, 0, 300, 200), _colouring(ColourMode.PLANNED), LIGHT)
    painter.end()
    assert height >= 44


@pytest.mark.parametrize("ground", [LIGHT, DARK], ids=["light", "dark"])
def test_swatches_differ_in_black_and_white(ground: Colours) -> None:
    pictures = set()
    for key in ColourKey:
        image = _image(24, 16)
        painter = QPainter(image)
        draw_swatch(painter, QRectF(1, 1, 22, 14), Tint(key, "", ""), ground)
        painter.end()
        bits = image.convertToFormat(QImage.Format.Format_Mono)
        pictures.add(bytes(bits.constBits()))
    assert len(pictures) == len(set(PATTERNS.values())) == len(Pattern)
