"""A view of a day on the clipboard: as a picture, and as a table where it is one."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from unterkunft.ui.day_view import DayView


@runtime_checkable
class TableView(Protocol):
    """A view that is also a table."""

    def as_text(self) -> str:
        """The lines shown as tab-separated text."""


def mime_of_view(view: DayView) -> QMimeData:
    """Word processors take the picture, spreadsheets the text."""
    mime = QMimeData()
    picture = view.picture()
    if not picture.isNull():
        mime.setImageData(picture)
    if isinstance(view, TableView):
        mime.setText(view.as_text())
    return mime


def copy_view(view: DayView) -> None:
    """Puts the view on the clipboard."""
    QGuiApplication.clipboard().setMimeData(mime_of_view(view))
