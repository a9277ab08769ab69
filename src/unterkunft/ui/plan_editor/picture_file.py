"""Pictures for the background of a floor: PNG, JPG, SVG or a page of a PDF, made fit to be kept."""

from __future__ import annotations

import stat
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from unterkunft.exchange.pdf_pages import pdf_page, said_by_child
from unterkunft.services.commands.floor_background import MOST_BYTES
from unterkunft.ui.plan_editor import svg_child
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure, cause_of

ENDINGS = ("png", "jpg", "jpeg", "svg", "pdf")

_LONGEST = 5000
"""Pixels: a floor of 100 m to 2 cm."""
_DRAWN = 3500
_LARGEST_SVG = 10 * 1024 * 1024
_MEGABYTES_IN_MEMORY = 600


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A picture as it is kept; `pages` is how many the document has."""

    media_type: str
    content: bytes
    width: int
    pages: int = 1


def read_picture(path: Path, page: int = 0) -> PictureFile:
    """The picture of a file; refused where it is none or too large."""
    ending = path.suffix.lower().removeprefix(".")
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # reading a pipe or a device might never end
            raise EnvironmentFailure("FILE_UNREADABLE", path=path.name, cause="no_file")
        if ending == "pdf":
            drawn = pdf_page(path, page, longest=_DRAWN)
            return PictureFile("image/png", _checked(drawn.png), drawn.width, drawn.pages)
        if ending == "svg":
            return _kept(_svg(path), as_photo=False)
        return _kept(_raster(path), as_photo=ending in ("jpg", "jpeg"))
    except OSError as error:
        raise EnvironmentFailure("FILE_UNREADABLE", path=path.name, cause=cause_of(error)) from None


def _raster(path: Path) -> QImage:
    path.open("rb").close()
    QImageReader.setAllocationLimit(_MEGABYTES_IN_MEMORY)
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if max(size.width(), size.height()) > _LONGEST:
        reader.setScaledSize(size.scaled(QSize(_LONGEST, _LONGEST), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise DomainRefusal("PICTURE_UNREADABLE")
    return image


def _svg(path: Path) -> QImage:
    if path.stat().st_size > _LARGEST_SVG:
        raise DomainRefusal("PICTURE_TOO_LARGE", megabytes=_LARGEST_SVG // 1024**2)
    command = [*svg_child.command(), str(path.resolve()), str(_DRAWN)]
    image = QImage.fromData(said_by_child(command, seconds=svg_child.MOST_SECONDS))
    if image.isNull():
        raise DomainRefusal("PICTURE_UNREADABLE")
    return image


def _kept(image: QImage, *, as_photo: bool) -> PictureFile:
    """Lines as PNG; photographs, and lines too large for it, as JPEG."""
    content = b"" if as_photo else _encoded(image, "PNG", -1)
    if content and len(content) <= MOST_BYTES:
        return PictureFile("image/png", content, image.width())
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    return PictureFile("image/jpeg", _checked(_encoded(plain, "JPG", 85)), image.width())


def _encoded(image: QImage, kind: str, quality: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # The stubs ask for bytes, which Qt's own function refuses.
    if not image.save(buffer, kind, quality):  # type: ignore[call-overload]
        raise DomainRefusal("PICTURE_UNREADABLE")
    return bytes(buffer.data().data())


def _checked(content: bytes) -> bytes:
    if len(content) > MOST_BYTES:
        raise DomainRefusal("PICTURE_TOO_LARGE", megabytes=MOST_BYTES // 1024**2)
    return content
