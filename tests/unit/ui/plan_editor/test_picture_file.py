"""Pictures for the background: PNG, JPG, SVG, a page of a PDF; what is none is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from unterkunft.ui.plan_editor.picture_file import read_picture
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="9" height="9"/></svg>'


@pytest.mark.parametrize(("name", "media_type"), [("a.png", "image/png"), ("a.jpg", "image/jpeg")])
def test_pictures_are_kept_in_their_form(qtbot: QtBot, tmp_path: Path, name: str, media_type: str) -> None:
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    image.save(str(tmp_path / name))
    picture = read_picture(tmp_path / name)
    assert (picture.media_type, picture.width) == (media_type, 30)


def test_a_large_picture_is_made_smaller(qtbot: QtBot, tmp_path: Path) -> None:
    image = QImage(6000, 10, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    image.save(str(tmp_path / "a.png"))
    assert read_picture(tmp_path / "a.png").width == 5000


def test_lines_are_drawn_large(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text(SVG, encoding="utf-8")
    assert read_picture(tmp_path / "a.svg").width == 3500


def test_a_page_of_a_pdf_becomes_a_picture(qtbot: QtBot, tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(200, 100))
    canvas.setFillColorRGB(1, 0, 0)
    canvas.rect(0, 0, 100, 100, fill=1, stroke=0)
    canvas.showPage()
    canvas.showPage()
    canvas.save()
    picture = read_picture(tmp_path / "a.pdf")
    shown = QImage.fromData(picture.content)
    assert (picture.pages, shown.width(), shown.height()) == (2, 3500, 1750)
    assert shown.pixelColor(10, 10).name() == "#ff0000"
    assert shown.pixelColor(3400, 10).name() == "#ffffff"


@pytest.mark.parametrize("name", ["a.png", "a.svg", "a.pdf"])
def test_what_is_no_picture_is_refused(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"no picture at all")
    with pytest.raises(DomainRefusal) as refused:
        read_picture(tmp_path / name)
    assert refused.value.code == "PICTURE_UNREADABLE"


def test_a_file_that_is_not_there_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFailure):
        read_picture(tmp_path / "none.png")
