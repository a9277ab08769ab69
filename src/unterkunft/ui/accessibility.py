"""Small helps so that everything can be named by a screen reader and reached by keyboard."""

from __future__ import annotations

import html

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenuBar, QToolButton, QWidget

from unterkunft.ui.wording import tr


def label(text: str, *, role: str | None = None, parent: QWidget | None = None) -> QLabel:
    """A label that never takes its text for HTML: names of people may hold anything."""
    made = QLabel(parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    if role is not None:
        made.setProperty("role", role)
    return made


def tip(text: str) -> str:
    """A text as a tooltip that is shown as it is: Qt takes what looks like HTML for HTML."""
    lines = html.escape(text).replace("\n", "<br>")
    return f"<qt>{lines}</qt>" if text else ""


def icon_button(action: QAction, *, name: str, size: int = 20) -> QToolButton:
    """A button that shows only the action's icon, named for those who do not see it."""
    button = QToolButton()
    button.setObjectName(name)
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setIconSize(QSize(size, size))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    action.changed.connect(lambda: button.setAccessibleName(action.text()))
    button.setAccessibleName(action.text())
    return button


def name_extension(bar: QMenuBar) -> None:
    """Names the button by which Qt offers the menus that do not fit into a narrow bar."""
    button = bar.findChild(QToolButton, "qt_menubar_ext_button")
    if button is not None:
        button.setAccessibleName(tr("More menus"))


def focus_first(widget: QWidget) -> None:
    """Puts the keyboard into a widget, or into the first part of it that takes keys."""
    if widget.focusProxy() is not None or widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
        widget.setFocus()
        return
    parts = [part for part in widget.findChildren(QWidget) if part.focusPolicy() & Qt.FocusPolicy.TabFocus]
    if parts:
        parts[0].setFocus()


def restyle(widget: QWidget) -> None:
    """Applies the style sheet again after a property that it asks for has changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    for child in widget.findChildren(QWidget):
        child.style().unpolish(child)
        child.style().polish(child)
