"""The one door for texts people read: English sources in the code, German from the catalogue."""

from __future__ import annotations

import logging
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

from unterkunft.values.resources import resource

_log = logging.getLogger(__name__)

_CONTEXT = "unterkunft"


def tr(text: str, /, **values: object) -> str:
    """The text in the user's language, with its named {placeholders} filled in afterwards."""
    translated = QCoreApplication.translate(_CONTEXT, text)
    return translated.format(**{name: _shown(value) for name, value in values.items()})


def _shown(value: object) -> object:
    # Written out, because the German short date of Qt has a two-digit year.
    if isinstance(value, datetime):
        return f"{value:%d.%m.%Y %H:%M}"
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    return value


def install_german(app: QCoreApplication) -> None:
    """Makes the application speak German, Qt's own buttons and dialogs included."""
    _install(app, "qtbase_de", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    _install(app, "unterkunft_de", str(resource("translations")))


def _install(app: QCoreApplication, name: str, folder: str) -> None:
    translator = QTranslator(app)
    if translator.load(name, folder):
        app.installTranslator(translator)
    else:
        _log.warning("No translation %s in %s", name, folder)
