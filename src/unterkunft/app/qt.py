"""Qt's one application object: of the console, or for drawing without a screen."""

from __future__ import annotations

import os

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from unterkunft.app import console


def end_console_application() -> None:
    """Makes room for another kind of application; Qt allows one at a time."""
    application = QCoreApplication.instance()
    if application is not None and not isinstance(application, QGuiApplication):
        application.shutdown()


def start_drawing(language: str) -> QGuiApplication:
    """An application that draws text without a screen; the caller keeps it while drawing."""
    end_console_application()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    present = QCoreApplication.instance()
    application = present if isinstance(present, QGuiApplication) else QGuiApplication(["unterkunft"])
    console.start_speaking(language)
    return application
