"""How the window looks: follows the system or the user's choice, and tells who paints when it changes."""

from __future__ import annotations

import re
from dataclasses import asdict
from enum import StrEnum
from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from unterkunft.ui.colours import DARK, LIGHT, Colours
from unterkunft.values.resources import resource

FONT_FAMILIES = (
    "Inter",
    "Noto Sans",
    "Noto Sans Arabic",
    "Noto Sans Ethiopic",
    "Noto Sans Devanagari",
    "Noto Sans Georgian",
    "Noto Sans Armenian",
    "Noto Sans Hebrew",
    "sans-serif",
)
_FONT_SIZE_PX = 13


class Appearance(StrEnum):
    """Light, dark, or what the system asks for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """The colours in use. There is one for the application: `theme()`."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = Appearance.SYSTEM
        self._colours = LIGHT
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def appearance(self) -> Appearance:
        """What the user has chosen."""
        return self._appearance

    @property
    def colours(self) -> Colours:
        """The colours to paint with now."""
        return self._colours

    @property
    def is_dark(self) -> bool:
        """Whether light is painted on dark."""
        return self._colours is DARK

    def choose(self, appearance: Appearance) -> None:
        """Shows the window in another appearance at once."""
        self._appearance = appearance
        self._apply(_colours_for(appearance))

    def _follow_system(self) -> None:
        if self._appearance is Appearance.SYSTEM:
            self._apply(_colours_for(Appearance.SYSTEM))

    def _apply(self, colours: Colours) -> None:
        self._colours = colours
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setPalette(_palette(colours))
            application.setStyleSheet(style_sheet(colours))
        self.changed.emit()


@cache
def theme() -> Theme:
    """The theme of the application."""
    return Theme(QApplication.instance())


def colours() -> Colours:
    """The colours to paint with now."""
    return theme().colours


@cache
def install_fonts() -> None:
    """Makes the shipped fonts known, so that names in any script show on any computer; once is enough."""
    for file in sorted(resource("fonts").glob("*.[ot]tf")):
        QFontDatabase.addApplicationFont(str(file))


def prepare(application: QApplication, appearance: Appearance) -> None:
    """Sets style, font and colours of the whole application."""
    application.setStyle("Fusion")
    install_fonts()
    application.setFont(window_font())
    theme().choose(appearance)


def window_font(*, pixels: int = _FONT_SIZE_PX, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The font of the window; scripts that Inter lacks come from Noto."""
    font = QFont(list(FONT_FAMILIES))
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return font


def style_sheet(shown: Colours) -> str:
    """The style sheet with each `@name` replaced by its colour, and `@styles` by its folder."""
    text = resource("styles", "window.qss").read_text(encoding="utf-8")
    values = {**asdict(shown), "styles": resource("styles").as_posix()}
    return re.sub(r"@(\w+)", lambda match: values[match.group(1)], text)


def _colours_for(appearance: Appearance) -> Colours:
    if appearance is Appearance.SYSTEM:
        scheme = QGuiApplication.styleHints().colorScheme()
        return DARK if scheme is Qt.ColorScheme.Dark else LIGHT
    return DARK if appearance is Appearance.DARK else LIGHT


def _palette(shown: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for where, colour in (
        (role.Window, shown.surface),
        (role.WindowText, shown.text),
        (role.Base, shown.surface),
        (role.AlternateBase, shown.sunken),
        (role.Text, shown.text),
        (role.Button, shown.surface),
        (role.ButtonText, shown.text),
        (role.BrightText, shown.danger),
        (role.Highlight, shown.accent),
        (role.HighlightedText, shown.accent_text),
        (role.Link, shown.accent),
        (role.LinkVisited, shown.accent),
        (role.ToolTipBase, shown.hint),
        (role.ToolTipText, shown.hint_text),
        (role.PlaceholderText, shown.text_muted),
        (role.Mid, shown.border),
        (role.Dark, shown.border_strong),
        (role.Light, shown.sunken),
        (role.Accent, shown.accent),
    ):
        palette.setColor(where, QColor(colour))
    for where in (role.Text, role.ButtonText, role.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, QColor(shown.border_strong))
    return palette
