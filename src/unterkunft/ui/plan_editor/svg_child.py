"""Draws an SVG in a process of its own, under limits, and prints it as a PNG picture.

A drawing of two kilobytes whose parts use each other keeps Qt busy for ever: it can harm only this process.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from unterkunft.exchange.process_limits import limit_this_process

CHILD_ARGUMENT = "--draw-svg"
MOST_SECONDS = 30
_PACKED = b"\x1f\x8b"
_FAILED = 1


def command() -> list[str]:
    """How this process is started; file and the pixels of the longer side follow."""
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_ARGUMENT]
    # -P: nothing is imported from the folder the program happens to run in.
    return [sys.executable, "-P", "-m", __name__]


def main(arguments: list[str]) -> int:
    """Print the picture; the exit status says whether it could be drawn."""
    limit_this_process(seconds=MOST_SECONDS)
    path, longest = Path(arguments[0]), int(arguments[1])
    content = path.read_bytes()
    if content.startswith(_PACKED):  # may unpack to anything
        return _FAILED
    picture = _drawn(content, longest)
    sys.stdout.buffer.write(picture)
    sys.stdout.buffer.flush()
    return 0 if picture else _FAILED


def _drawn(content: bytes, longest: int) -> bytes:
    """Drawn on white: lines that are black must show on a dark board too."""
    # loaded under the limits of this process
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication(["unterkunft"])  # texts need its fonts
    renderer = QSvgRenderer(QByteArray(content))
    size = renderer.defaultSize().scaled(QSize(longest, longest), Qt.AspectRatioMode.KeepAspectRatio)
    if not renderer.isValid() or size.isEmpty():
        return b""
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs ask for bytes, which Qt refuses
    del application
    return bytes(buffer.data().data())


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
