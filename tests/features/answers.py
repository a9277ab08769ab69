"""Answering what the window asks: menus and dialogs block whoever opened them, so answers are prepared."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QDate, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QMenu,
    QMessageBox,
    QPushButton,
    QWidget,
)
from shiboken6 import isValid

from tests.features.words import Day
from unterkunft.ui.consent.move_dialog import MoveDialog

WidgetT = TypeVar("WidgetT", bound=QWidget)

_LOOK_AGAIN_MS = 5
_PATIENCE = 200


@dataclass(frozen=True, slots=True)
class Answer:
    """What is done with the next window of a kind."""

    kind: type[QWidget]
    give: Callable[[Any], object]


def an_answer(kind: type[WidgetT], give: Callable[[WidgetT], object]) -> Answer:
    """What is done with a dialog or menu, once it is there; whatever is left open is closed."""
    return Answer(kind, give)


def the_entry(text: str) -> Answer:
    """Chooses an entry of a context menu."""
    return an_answer(QMenu, lambda menu: _choose(menu, text))


@contextmanager
def answering(*answers: Answer) -> Iterator[None]:
    """Answers in this order what comes up inside, and holds that all of it came up."""
    watch = _Watch(list(answers))
    watch.timer.start()
    try:
        yield
        QApplication.processEvents()
    finally:
        watch.timer.stop()
    if watch.failed:
        raise watch.failed[0]
    assert not watch.waiting, f"nothing of the kind {watch.waiting[0].kind.__name__} was asked"


class _Watch:
    """Looks again and again what is asked, also while an answer has led to the next question."""

    def __init__(self, waiting: list[Answer]) -> None:
        self.waiting, self.failed = waiting, list[Exception]()
        self.timer = QTimer(interval=_LOOK_AGAIN_MS)
        self.timer.timeout.connect(self._look)
        self._answered: QWidget | None = None
        self._patience = _PATIENCE

    def _look(self) -> None:
        asking = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if asking is None or asking is self._answered:
            return
        if self.waiting and isinstance(asking, self.waiting[0].kind):
            self._answered, answer = asking, self.waiting.pop(0)
            # From a timer of its own: one that still waits for its answer's end does not fire again.
            QTimer.singleShot(0, lambda: self._give(answer, asking))
        elif isinstance(asking, MoveDialog):
            # Asked at every move of somebody housed: a journey that is about something else just says yes.
            self._answered = asking
            QTimer.singleShot(0, lambda: self._give(an_answer(MoveDialog, press_ok), asking))
        elif self._patience:
            self._patience -= 1
        else:
            self.failed.append(AssertionError(f"nobody answers {_described(asking)}"))
            asking.close()

    def _give(self, answer: Answer, asking: QWidget) -> None:
        # What fails in here must not leave the dialog open: the test would wait for ever.
        try:
            answer.give(asking)
        except (AssertionError, LookupError) as failure:
            self.failed.append(failure)
        finally:
            if isValid(asking) and isinstance(asking, QDialog) and asking.isVisible():
                asking.reject()


def ok_of(dialog: QDialog) -> QPushButton:
    """The button that carries out."""
    buttons = dialog.findChild(QDialogButtonBox)
    assert buttons is not None
    return buttons.button(QDialogButtonBox.StandardButton.Ok)


def press_ok(dialog: QDialog) -> None:
    """Carries out, which must be possible."""
    ok = ok_of(dialog)
    assert ok.isEnabled(), f"“{ok.text()}” is not possible"
    ok.click()


def enter_day(field: QDateEdit, day: Day) -> None:
    """Types a day."""
    field.setDate(QDate(day.year, day.month, day.day))


def _choose(menu: QMenu, text: str) -> None:
    actions = [action for action in menu.actions() if action.text() == text]
    assert actions, f"no “{text}” among {[action.text() for action in menu.actions()]}"
    menu.setActiveAction(actions[0])
    QTest.keyClick(menu, Qt.Key.Key_Return)


def _described(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QMessageBox) else widget.windowTitle()
    return f"{type(widget).__name__} “{text}”"
