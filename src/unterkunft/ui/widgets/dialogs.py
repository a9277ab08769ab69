"""The small dialogs of the window: keyboard shortcuts, about, and what failed."""

from __future__ import annotations

from importlib.metadata import version

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QMessageBox,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from unterkunft.ui.accessibility import label
from unterkunft.ui.actions import ACTIONS, MenuId, Situation, menu_title, shown_keys
from unterkunft.ui.icons import application_icon
from unterkunft.ui.wording import tr


def shortcuts_dialog(parent: QWidget) -> QDialog:
    """All shortcuts, by menu."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(tr("Keyboard shortcuts"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(_shortcut_table())
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.close)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(20, 16, 20, 16)
    layout.addWidget(area)
    layout.addWidget(buttons)
    dialog.resize(460, 560)
    return dialog


def about_dialog(parent: QWidget) -> QMessageBox:
    """Name, version, licence."""
    box = _message(parent, tr("About unterkunft"))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIconPixmap(application_icon().pixmap(64, 64))
    box.setText(tr("unterkunft {version}", version=version("unterkunft")))
    box.setInformativeText(
        tr("Room plan, placement and monthly cost statements for shelters. Free software under the EUPL 1.2.")
    )
    return box


def failure_dialog(parent: QWidget | None, sentence: str) -> QMessageBox:
    """Something about the computer keeps the program from going on: what, and what to do."""
    box = _message(parent, "unterkunft")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setText(sentence)
    return box


def upgrade_dialog() -> QMessageBox:
    """Asks whether a database of an older version may be brought up to date."""
    box = _message(None, tr("Update the database"))
    box.setIcon(QMessageBox.Icon.Question)
    box.setText(tr("The database was written by an older version of this program."))
    box.setInformativeText(
        tr("It must be updated before you can work with it. Keep a copy of it until you have looked around.")
    )
    box.setStandardButtons(QMessageBox.StandardButton.Ok | QMessageBox.StandardButton.Cancel)
    box.button(QMessageBox.StandardButton.Ok).setText(tr("Update now"))
    return box


def _message(parent: QWidget | None, title: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowIcon(application_icon())
    return box


def _shortcut_table() -> QWidget:
    table = QWidget()
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 8, 0)
    grid.setVerticalSpacing(7)
    grid.setColumnStretch(0, 1)
    line = 0
    for menu in MenuId:
        rows = [row for row in ACTIONS if row.menu is menu and row.shortcuts]
        if not rows:
            continue
        grid.setRowMinimumHeight(line, 30)
        heading = label(menu_title(menu).replace("&", ""), role="heading")
        grid.addWidget(heading, line, 0, 1, 2, Qt.AlignmentFlag.AlignBottom)
        for row in rows:
            line += 1
            grid.addWidget(label(row.text(Situation())), line, 0)
            grid.addWidget(_key(shown_keys(row)), line, 1, Qt.AlignmentFlag.AlignRight)
        line += 1
    grid.setRowStretch(line, 1)
    return table


def _key(text: str) -> QLabel:
    return label(text, role="key")


def discarding_dialog(parent: QWidget, question: str, reason: str) -> QMessageBox:
    """Something entered would be lost: asks whether it may be."""
    box = _message(parent, question)
    box.setIcon(QMessageBox.Icon.Question)
    box.setText(question)
    box.setInformativeText(reason)
    box.setStandardButtons(QMessageBox.StandardButton.Discard | QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(QMessageBox.StandardButton.Cancel)
    return box


def leaving_dialog(parent: QWidget, reason: str) -> QMessageBox:
    """Something is unfinished: asks whether the window is to be closed all the same."""
    box = _message(parent, tr("Close the window?"))
    box.setIcon(QMessageBox.Icon.Question)
    box.setText(tr("Close the window?"))
    box.setInformativeText(reason)
    box.setStandardButtons(QMessageBox.StandardButton.Close | QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(QMessageBox.StandardButton.Cancel)
    return box
