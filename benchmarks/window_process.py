"""A process of its own that opens a window and says when it is usable: `program DATABASE` or `empty`."""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow


class Watch:
    """Waits for a window on the screen that has nothing more to do, and ends the process."""

    def __init__(self) -> None:
        self._timer = QTimer(interval=0)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        handles = [widget.windowHandle() for widget in QApplication.topLevelWidgets() if widget.isVisible()]
        if not any(handle is not None and handle.isExposed() for handle in handles):
            return
        self._timer.stop()
        for _ in range(3):  # painting asks for layouts, layouts ask for painting
            QApplication.processEvents()
        print(time.monotonic(), flush=True)
        QApplication.quit()


def open_empty_window() -> int:
    """A window with nothing in it."""
    window = QMainWindow()
    window.resize(1440, 900)
    window.show()
    return QApplication.exec()


def open_program(database: str) -> int:
    """The program's window, in the way the command line opens it."""
    from unterkunft.app.command_line import run

    return run(["--database", database])


def main() -> int:
    """Opens what the arguments name."""
    application = QApplication(["unterkunft"])
    watch = Watch()
    status = open_empty_window() if sys.argv[1] == "empty" else open_program(sys.argv[2])
    del watch, application
    return status


if __name__ == "__main__":
    sys.exit(main())
