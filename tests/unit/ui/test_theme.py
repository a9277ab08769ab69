"""Style sheet, icons and following the system."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from unterkunft.ui.actions import ACTIONS
from unterkunft.ui.colours import DARK, LIGHT
from unterkunft.ui.icons import application_icon, drawn, icon
from unterkunft.ui.theme import Appearance, install_fonts, style_sheet, theme, window_font
from unterkunft.values.resources import resource


@pytest.fixture
def plain(qapp: QApplication) -> Iterator[None]:
    yield
    theme().choose(Appearance.LIGHT)
    qapp.setStyleSheet("")


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_style_sheet_names_known_colours_only(colours: object) -> None:
    assert "@" not in style_sheet(LIGHT if colours is LIGHT else DARK)


def test_light_and_dark_are_told_to_those_who_paint(qtbot: QtBot, plain: None) -> None:
    with qtbot.waitSignal(theme().changed):
        theme().choose(Appearance.DARK)
    assert theme().colours is DARK
    assert theme().is_dark


def test_the_system_is_followed_only_when_wished(
    qtbot: QtBot, plain: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    hints = type(QGuiApplication.styleHints())
    monkeypatch.setattr(hints, "colorScheme", lambda _self: Qt.ColorScheme.Dark)
    theme().choose(Appearance.SYSTEM)
    assert theme().colours is DARK
    theme().choose(Appearance.LIGHT)
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme().colours is LIGHT
    theme().choose(Appearance.SYSTEM)
    monkeypatch.setattr(hints, "colorScheme", lambda _self: Qt.ColorScheme.Light)
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme().colours is LIGHT


def test_the_shipped_fonts_are_known_on_any_computer(qtbot: QtBot) -> None:
    install_fonts()
    assert {"Inter", "Noto Sans", "Noto Sans Arabic"} <= set(QFontDatabase.families())
    assert window_font().families()[0] == "Inter"


def test_every_icon_is_a_line_in_the_colour_of_its_place(qtbot: QtBot) -> None:
    for file in resource("icons").glob("*.svg"):
        text = file.read_text(encoding="utf-8")
        assert file.stem == "unterkunft" or set(re.findall(r'(?:stroke|fill)="([^"]+)"', text)) <= {
            "none",
            "currentColor",
        }


def test_every_icon_that_is_asked_for_is_there() -> None:
    names = {row.icon for row in ACTIONS if row.icon is not None}
    assert {name for name in names if not resource("icons", f"{name}.svg").exists()} == set()


def test_an_icon_is_drawn_in_its_colour(qtbot: QtBot) -> None:
    picture = drawn("minus", "#ff0000", 24).toImage()
    assert picture.pixelColor(12, 12).name() == "#ff0000"
    assert picture.pixelColor(12, 3).alpha() == 0


def test_icons_are_sharp_at_every_scale(qtbot: QtBot) -> None:
    sizes = {size.width() for size in icon("plan", "#000000").availableSizes()}
    assert {16, 24, 30, 36, 48} <= sizes
    assert not application_icon().isNull()
