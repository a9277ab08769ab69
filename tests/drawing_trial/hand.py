"""A hand on mouse and keyboard: real events to the window, counted by the keystroke-level model."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from unterkunft.model.base import Point
from unterkunft.ui.plan_editor.view import EditorView

# Card, Moran, Newell: The Keystroke-Level Model (1980), with 0.2 s for an average typist's key.
POINT, CLICK, KEY, THINK, CHANGE_HANDS = 1.1, 0.2, 0.2, 1.35, 0.4

_LOOK_AGAIN_MS = 10
_LEFT = Qt.MouseButton.LeftButton
_NONE = Qt.KeyboardModifier.NoModifier


@dataclass(slots=True)
class Hand:
    """What was done, and how long a practised person takes for it."""

    home: QWidget
    """The window that has the keyboard while no question is open; without a screen nobody else says so."""
    counts: Counter[str] = field(default_factory=Counter)
    response: float = 0.0
    """Seconds the program itself took, measured."""
    _is_at_mouse: bool = True

    @property
    def seconds(self) -> float:
        """The estimate for the whole task, the program's own time included."""
        seconds_of = {"point": POINT, "click": CLICK, "key": KEY, "think": THINK, "hands": CHANGE_HANDS}
        return sum(seconds_of[kind] * count for kind, count in self.counts.items()) + self.response

    def think(self) -> None:
        """A unit of the task begins: what comes next must be decided."""
        self.counts["think"] += 1

    def click(self, widget: QWidget) -> None:
        """Points at the middle of a widget and clicks."""
        self._mouse()
        self.counts["point"] += 1
        self.counts["click"] += 1
        window, at = _place(widget, widget.rect().center())
        self._timed(lambda: QTest.mouseClick(window, _LEFT, _NONE, at))

    def drag(self, board: EditorView, start: Point, end: Point) -> None:
        """From one place of the floor to another with the button held; both ends must be aimed at."""
        self._mouse()
        self.counts["point"] += 2
        self.counts["click"] += 1
        window, first = _place(board.viewport(), board.to_view(start).toPoint())
        _, last = _place(board.viewport(), board.to_view(end).toPoint())

        def pull() -> None:
            QTest.mouseMove(window, first)
            QTest.mousePress(window, _LEFT, _NONE, first)
            for share in (0.3, 0.6, 1.0):
                QTest.mouseMove(window, first + (last - first) * share)
            QTest.mouseRelease(window, _LEFT, _NONE, last)

        self._timed(pull)

    def keys(self, text: str, *, then: Qt.Key | None = None) -> None:
        """Types into whatever has the keyboard."""
        self._keyboard()
        self.counts["key"] += len(text) + (then is not None)

        def press() -> None:
            top = QApplication.activeModalWidget() or self.home
            if not top.isActiveWindow():
                top.activateWindow()
                QTest.qWaitForWindowActive(top, 2000)
            target = top.windowHandle()
            assert target is not None
            for letter in text:
                # The stubs know key numbers only; Qt's function takes letters too.
                QTest.keyClick(target, letter)  # type: ignore[call-overload]
            if then is not None:
                QTest.keyClick(target, then)

        self._timed(press)

    @contextmanager
    def answering(self, answer: Callable[[QWidget], None]) -> Iterator[None]:
        """Answers the question that opens within the block; a question waits inside its own loop."""
        problems: list[BaseException] = []
        answered: list[QWidget] = []
        is_over: list[bool] = []

        def reply() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is None:
                if not is_over:
                    QTimer.singleShot(_LOOK_AGAIN_MS, reply)
                return
            answered.append(dialog)
            try:
                answer(dialog)
            except BaseException as problem:  # noqa: BLE001 - raised again outside Qt's loop
                problems.append(problem)
                dialog.close()

        QTimer.singleShot(_LOOK_AGAIN_MS, reply)
        yield
        is_over.append(True)
        assert answered, "no question was asked"
        if problems:
            raise problems[0]

    def choose(self, box: QComboBox, down: int) -> None:
        """Opens a list and goes so many lines down."""
        self.click(box)
        for _ in range(down):
            self.keys("", then=Qt.Key.Key_Down)
        self.keys("", then=Qt.Key.Key_Return)

    def _mouse(self) -> None:
        self._change(to_mouse=True)

    def _keyboard(self) -> None:
        self._change(to_mouse=False)

    def _change(self, *, to_mouse: bool) -> None:
        if self._is_at_mouse is not to_mouse:
            self.counts["hands"] += 1
            self._is_at_mouse = to_mouse

    def _timed(self, do: Callable[[], None]) -> None:
        started = time.perf_counter()
        do()
        QApplication.processEvents()
        self.response += time.perf_counter() - started


def _place(widget: QWidget, at: QPoint) -> tuple[QWindow, QPoint]:
    """The window of a widget, and the point in it."""
    top = widget.window()
    window = top.windowHandle()
    assert window is not None
    return window, widget.mapTo(top, at)
