"""The one door for texts people read: English sources in the code, German from the catalogue."""

from __future__ import annotations

import logging
from datetime import date, datetime
from decimal import ROUND_FLOOR, Decimal

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from unterkunft.values.month import Month
from unterkunft.values.resources import resource

_log = logging.getLogger(__name__)

_CONTEXT = "unterkunft"
_HUNDREDTH = Decimal("0.01")


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


def number(value: Decimal) -> str:
    """At most two decimals, cut off: 5.999 m² must not read as the 6 m² that are missed."""
    plain = f"{value.quantize(_HUNDREDTH, rounding=ROUND_FLOOR):f}"
    shown = plain.rstrip("0").rstrip(".") if "." in plain else plain
    return shown.replace(".", QLocale().decimalPoint())


def weekday_and_day(day: date) -> str:
    """The day as the window shows it everywhere: `Di 24.11.2026`."""
    weekday = QLocale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)
    return f"{weekday.rstrip('.')} {day:%d.%m.%Y}"


def month_and_year(month: Month) -> str:
    """The month as headings name it: `November 2026`."""
    return f"{QLocale().standaloneMonthName(month.number)} {month.year}"


def people(count: int) -> str:
    """How many people."""
    return tr("1 person") if count == 1 else tr("{count} people", count=count)


def install_german(app: QCoreApplication) -> None:
    """Makes the application speak German, Qt's own buttons and dialogs included."""
    QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))
    _install(app, "qtbase_de", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    _install(app, "unterkunft_de", str(resource("translations")))


def _install(app: QCoreApplication, name: str, folder: str) -> None:
    translator = QTranslator(app)
    if translator.load(name, folder):
        app.installTranslator(translator)
    else:
        _log.warning("No translation %s in %s", name, folder)
