"""Running the window from start to end; what keeps it from starting is said politely."""

from __future__ import annotations

import gc
import signal

from PySide6.QtWidgets import QApplication, QMessageBox

from unterkunft.app import crash
from unterkunft.app.clock import today
from unterkunft.app.composition import compose
from unterkunft.app.opening import open_for_work
from unterkunft.app.paths import log_file, settings_file
from unterkunft.app.settings import Settings
from unterkunft.storage.engine import Database, open_database
from unterkunft.storage.migration import migrate
from unterkunft.ui import theme
from unterkunft.ui.icons import application_icon
from unterkunft.ui.refusal_sentences import refusal_sentence
from unterkunft.ui.widgets.dialogs import failure_dialog, upgrade_dialog
from unterkunft.ui.wording import install_german
from unterkunft.values.refusals import EnvironmentFailure

DONE, ENVIRONMENT_FAILED = 0, 3


def run_window(address: str, *, language: str = "de") -> int:
    """Opens the window on the database at an address and gives the exit status when it is closed."""
    application = started_application(language)
    settings = Settings(settings_file())
    theme.prepare(application, settings.appearance)
    crash.install(log_file())
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal ends the window too
    try:
        database = _opened(address)
        if database is None:
            return DONE
        composed = compose(database, settings, today=today())
    except EnvironmentFailure as failure:
        failure_dialog(None, refusal_sentence(failure)).exec()
        return ENVIRONMENT_FAILED
    composed.window.show()
    status = application.exec()
    database.close()
    return status


def started_application(language: str) -> QApplication:
    """The application, named and speaking the user's language."""
    # Reading a site of 10,000 beds makes a million objects that all stay. Looking through them for garbage on
    # the way took a quarter of the time: 5.4 s of the processor's, now 3.9 s.
    gc.set_threshold(50_000, 25, 50)
    present = QApplication.instance()
    application = present if isinstance(present, QApplication) else QApplication(["unterkunft"])
    application.setApplicationName("unterkunft")
    application.setDesktopFileName("unterkunft")
    application.setWindowIcon(application_icon())
    if language == "de":
        install_german(application)
    return application


def _opened(address: str) -> Database | None:
    """The database; None where the user does not want an older one to be brought up to date."""
    try:
        return open_for_work(address)
    except EnvironmentFailure as failure:
        if failure.code != "DATABASE_OLDER":
            raise
    if upgrade_dialog().exec() != QMessageBox.StandardButton.Ok:
        return None
    database = open_database(address)
    migrate(database)
    return database
