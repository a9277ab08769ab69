"""The stage of the pictures: the real window on the sample county, the same in every run."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random
from types import SimpleNamespace
from typing import TypeVar
from unittest import mock

from PIL import Image
from PySide6.QtCore import QEvent, QEventLoop, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from unterkunft.app import composition
from unterkunft.app.composition import Composed, compose
from unterkunft.app.main import started_application
from unterkunft.app.opening import open_for_work
from unterkunft.app.settings import Settings
from unterkunft.services.executor import Executor
from unterkunft.services.permissions import Actor
from unterkunft.services.sample_filling import fill_with_sample_county
from unterkunft.storage.engine import Database
from unterkunft.ui import theme
from unterkunft.ui.background import BackgroundRunner, ImmediateRunner
from unterkunft.ui.day.page import DayPage
from unterkunft.ui.destination import PageId
from unterkunft.ui.main_window import MainWindow
from unterkunft.ui.page import FloorPage
from unterkunft.ui.theme import Appearance
from unterkunft.ui.workplace import Workplace
from unterkunft.values import ids

TODAY = date(2026, 11, 24)
MORNING = datetime(2026, 11, 24, 7, 30, tzinfo=UTC)
ACTOR = Actor("M. Krüger", "Büro Prenzlau")
USUAL = (1440, 900)
_SETTLES_MS, _PANELS_TAKE_MS = 60, 700

PageT = TypeVar("PageT")


@dataclass(frozen=True, slots=True)
class Stage:
    """The window, what it works on, and a folder for files that a picture needs."""

    composed: Composed
    runner: BackgroundRunner
    folder: Path

    @property
    def window(self) -> MainWindow:
        """The window."""
        return self.composed.window

    @property
    def workplace(self) -> Workplace:
        """What the window works on."""
        return self.composed.workplace

    def page(self, page: PageId, kind: type[PageT]) -> PageT:
        """A page, in front."""
        self.window.show_page(page)
        shown = self.window.page
        assert isinstance(shown, kind)
        return shown

    @property
    def day(self) -> DayPage:
        """The page of the day, in front."""
        return self.page(PageId.PLAN, DayPage)

    def choose(self, key: str) -> None:
        """Another facility."""
        choices = self.workplace.facilities()
        self.workplace.choose_facility(next(each for each in choices if each.key == key))


def _leave(_stage: Stage) -> None:
    """Nothing was begun."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: its file and what brings it about.

    `prepare` gives a dialog where the picture is of one, else nothing; `tidy` takes back what it began.
    """

    name: str
    prepare: Callable[[Stage], QWidget | None]
    appearance: Appearance = Appearance.LIGHT
    size: tuple[int, int] = USUAL
    scale: str = "1"
    tidy: Callable[[Stage], None] = _leave


def take(stage: Stage, picture: Picture, target: Path) -> None:
    """One picture of the window, or of a dialog, which is closed behind it."""
    theme.theme().choose(picture.appearance)
    stage.window.resize(*picture.size)
    shown = picture.prepare(stage)
    subject = stage.window if shown is None else shown
    if isinstance(shown, QDialog):
        shown.show()
    _settle(_SETTLES_MS)
    if isinstance(stage.window.page, FloorPage):
        stage.window.page.zoom_reset()
    _leave_fields(subject)
    _settle(_PANELS_TAKE_MS)
    _save(subject, target)
    if isinstance(shown, QDialog):
        shown.reject()
        shown.deleteLater()
    picture.tidy(stage)


def _save(subject: QWidget, target: Path) -> None:
    """With 256 colours: to the eye the same, and a third of the bytes for those who clone the project."""
    if not subject.grab().save(str(target)):
        raise OSError(f"{target} cannot be written")
    with Image.open(target) as whole:
        small = whole.convert("RGB").quantize(method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    small.save(target, optimize=True)


def _settle(milliseconds: int) -> None:
    """Layouts settle over several rounds of events, and panels look again a moment after a change."""
    for _ in range(3):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _leave_fields(widget: QWidget) -> None:
    """Nobody works here: no cursor, no focus ring."""
    focused = widget.focusWidget()
    if focused is not None:
        focused.clearFocus()


def start_application() -> QApplication:
    """The application as people start it, silent about what no picture needs."""
    qInstallMessageHandler(_print_what_matters)
    application = started_application("de")
    theme.prepare(application, Appearance.LIGHT)
    return application


def _print_what_matters(_kind: QtMsgType, _context: object, message: str) -> None:
    if "This plugin does not support" not in message:
        print(message, file=sys.stderr)


@contextmanager
def stage_on(folder: Path) -> Iterator[Stage]:
    """The window on the sample county as of the day of the pictures: the same in each run."""
    with ExitStack() as stack:
        for patch in _same_surroundings():
            stack.enter_context(patch)
        database = open_for_work(str(folder / "county.sqlite"))
        executor = Executor(database, clock=_clock())
        fill_with_sample_county(executor, actor=ACTOR, today=TODAY)
        stack.enter_context(mock.patch.object(composition, "executor_for", return_value=executor))
        stage = _stage(database, folder)
        yield stage
        stage.window.close()
        database.close()


def _stage(database: Database, folder: Path) -> Stage:
    runner = ImmediateRunner()
    settings = Settings(folder / "window.ini")
    composed = compose(database, settings, today=TODAY, actor=ACTOR, runner=runner)
    composed.window.show()
    return Stage(composed, runner, folder)


def _clock() -> Callable[[], datetime]:
    """A clock that goes on a second with every look."""
    seconds = count()
    return lambda: MORNING + timedelta(seconds=next(seconds))


def _same_surroundings() -> Iterator[AbstractContextManager[object]]:
    chance, clock = Random(2026), count(1_700_000_000_000_000_000, 1_000_000)
    yield mock.patch.object(ids, "os", SimpleNamespace(urandom=chance.randbytes))
    yield mock.patch.object(Path, "home", return_value=Path("/srv/buero"))
    yield mock.patch.object(ids, "time", SimpleNamespace(time_ns=lambda: next(clock)))
    # One that has seen no other clock.
    yield mock.patch.object(ids, "_sequence", ids._Sequence())
