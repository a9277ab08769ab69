"""Starting the window, and what is said when it cannot start."""

import logging
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QMessageBox, QToolButton, QWidget

from unterkunft.app import main
from unterkunft.app.composition import compose
from unterkunft.app.main import run_window
from unterkunft.app.opening import executor_for, person_at_the_computer
from unterkunft.app.settings import Settings
from unterkunft.services.queries.facilities import facilities
from unterkunft.services.sample_filling import fill_with_sample_county
from unterkunft.storage.engine import Database, open_database
from unterkunft.ui.background import ImmediateRunner
from unterkunft.ui.main_window import MainWindow
from unterkunft.ui.theme import theme
from unterkunft.values.refusals import EnvironmentFailure

# The platform without a screen says so whenever a dialog is opened.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TODAY = date(2026, 11, 24)

Watch = Callable[[type[QWidget], Callable[[QWidget], object]], None]


@pytest.fixture(autouse=True)
def own_folders(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))


@pytest.fixture(autouse=True)
def as_before(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What a start sets for the whole process is put back."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    interrupt = signal.getsignal(signal.SIGINT)
    handlers, translators = list(logging.getLogger().handlers), qapp.findChildren(QTranslator)
    yield
    signal.signal(signal.SIGINT, interrupt)
    for handler in [each for each in logging.getLogger().handlers if each not in handlers]:
        logging.getLogger().removeHandler(handler)
        handler.close()
    for translator in [each for each in qapp.findChildren(QTranslator) if each not in translators]:
        QCoreApplication.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(QLocale.c())
    qapp.setStyleSheet("")


def visible(kind: type[QWidget]) -> list[QWidget]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]


@pytest.fixture
def as_soon_as_shown(
    qapp: QApplication,
) -> Iterator[Watch]:
    """Does something with the first widget of a kind that is shown while the program waits."""
    timers: list[QTimer] = []

    def watch(kind: type[QWidget], act: Callable[[QWidget], object]) -> None:
        timer = QTimer(qapp, interval=5)

        def look() -> None:
            found = visible(kind)
            if found:
                timer.stop()
                act(found[0])

        timer.timeout.connect(look)
        timer.start()
        timers.append(timer)

    yield watch
    for timer in timers:
        timer.stop()
        timer.deleteLater()


def test_the_window_opens_on_a_new_database_and_says_that_it_is_empty(
    tmp_path: Path, as_soon_as_shown: Watch
) -> None:
    titles: list[str] = []

    def note_and_close(window: QWidget) -> None:
        titles.append(window.windowTitle())
        window.close()

    as_soon_as_shown(MainWindow, note_and_close)
    assert run_window(str(tmp_path / "new.sqlite")) == 0
    assert titles == ["unterkunft"]


@pytest.mark.parametrize(("language", "words"), [("de", "gibt es nicht"), ("en", "does not exist")])
def test_what_keeps_it_from_starting_is_said_politely(
    tmp_path: Path, as_soon_as_shown: Watch, language: str, words: str
) -> None:
    texts: list[str] = []

    def note_and_close(box: QWidget) -> None:
        assert isinstance(box, QMessageBox)
        texts.append(box.text())
        box.close()

    as_soon_as_shown(QMessageBox, note_and_close)
    assert run_window(str(tmp_path / "missing" / "new.sqlite"), language=language) == 3
    assert words in texts[0]


def refuse_as_older(_address: str) -> Database:
    raise EnvironmentFailure("DATABASE_OLDER")


@pytest.mark.parametrize(
    ("button", "window_opens"),
    [(QMessageBox.StandardButton.Cancel, False), (QMessageBox.StandardButton.Ok, True)],
)
def test_an_older_database_is_updated_only_when_the_user_agrees(
    sqlite_address: str,
    as_soon_as_shown: Watch,
    monkeypatch: pytest.MonkeyPatch,
    button: QMessageBox.StandardButton,
    window_opens: bool,
) -> None:
    def answer(box: QWidget) -> None:
        assert isinstance(box, QMessageBox)
        box.button(button).click()

    opened: list[QWidget] = []

    def note_and_close(window: QWidget) -> None:
        opened.append(window)
        window.close()

    monkeypatch.setattr(main, "open_for_work", refuse_as_older)
    as_soon_as_shown(QMessageBox, answer)
    as_soon_as_shown(MainWindow, note_and_close)
    assert run_window(sqlite_address) == 0
    assert bool(opened) is window_opens


@pytest.fixture(scope="module")
def sample_file(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "county.sqlite"
    path.write_bytes(migrated_file.read_bytes())
    database = open_database(str(path))
    fill_with_sample_county(executor_for(database), actor=person_at_the_computer(), today=TODAY)
    database.close()
    return path


def test_the_window_comes_back_as_it_was_left(sample_file: Path, tmp_path: Path, qapp: QApplication) -> None:
    database = open_database(str(sample_file))
    settings = Settings(tmp_path / "window.ini")
    last = facilities(database)[-1]
    first = compose(database, settings, today=TODAY, runner=ImmediateRunner())
    assert first.workplace.facility == facilities(database)[0]
    first.window.show_page("plan")
    floor = first.window.breadcrumb.findChild(QToolButton, "floor")
    assert floor is not None
    assert floor.accessibleName()
    first.workplace.choose_facility(last)
    first.window.resize(1000, 700)
    first.window.show()
    first.window.close()
    second = compose(database, Settings(tmp_path / "window.ini"), today=TODAY, runner=ImmediateRunner())
    assert second.workplace.facility == last
    assert second.window.size() == first.window.size()
    assert Settings(tmp_path / "window.ini").appearance is theme().appearance
    second.window.close()
    for window in (first.window, second.window):
        window.deleteLater()
    database.close()
