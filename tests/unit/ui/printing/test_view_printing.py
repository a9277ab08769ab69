"""Views come onto paper: all pages with their foot, fonts inside, whole files or none."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import cast

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPagedPaintDevice, QPainter
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.unit.ui.plan.fakes import MemoryWorkplace
from tests.unit.ui.plan.samples import drawn_facility
from unterkunft.ui.day_view import PaintPage
from unterkunft.ui.house_list.view import HouseListView
from unterkunft.ui.printing.clipboard import copy_view, mime_of_view
from unterkunft.ui.printing.paper_format import PaperFormat, PaperSize, PaperWay, paper_of, way_word
from unterkunft.ui.printing.print_dialog import PrintDialog
from unterkunft.ui.printing.view_printing import PdfFile, PrintStamp, print_view, save_pdf
from unterkunft.ui.theme import install_fonts
from unterkunft.values.refusals import EnvironmentFailure

NOW = datetime(2026, 11, 24, 9, 12, tzinfo=UTC)
STAMP = PrintStamp("House list", "Haus am See", date(2026, 11, 24), NOW, "M. Krüger")
ALL_FORMATS = [PaperFormat(size, way) for size in PaperSize for way in PaperWay]


class PictureView:
    """A view of some pages that only says which page it is."""

    def __init__(self, pages: int) -> None:
        self._pages = pages
        self.frames: list[QRectF] = []

    status_message = None

    def reveal_resident(self, resident: object) -> None:
        """Nobody to show."""

    def reveal_room(self, room: object) -> None:
        """Nothing to show."""

    def pages(self, paper: QRectF) -> tuple[PaintPage, ...]:
        self.frames.append(paper)
        return tuple(_page(number) for number in range(self._pages))

    def picture(self) -> QImage:
        return QImage(4, 4, QImage.Format.Format_RGB32)


def _page(number: int) -> PaintPage:
    def paint(painter: QPainter, frame: QRectF) -> None:
        painter.drawText(frame.topLeft(), f"page {number}")
        # What a page changes must not reach the next one.
        painter.translate(500, 500)

    return paint


@pytest.fixture(autouse=True)
def _fonts(qapp: QApplication) -> None:
    install_fonts()


@pytest.fixture
def list_view(qtbot: QtBot) -> Iterator[HouseListView]:
    workplace = MemoryWorkplace(drawn_facility())
    window = QWidget()
    qtbot.addWidget(window)
    view = HouseListView(workplace.as_workplace, window)
    yield view
    view.presenter.close()


def _texts(path: Path) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(path).pages]


def test_every_page_says_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "list.pdf"
    assert save_pdf(PictureView(3), path, PaperFormat(), STAMP) == 3
    for number, text in enumerate(_texts(path), start=1):
        assert f"Page {number} of 3" in text
        assert "House list · Haus am See · Day: Tue 24.11.2026" in text
        assert "printed on 24.11.2026 09:12 by M. Krüger" in text


@pytest.mark.parametrize("paper", ALL_FORMATS, ids=lambda each: f"{each.size}-{each.way}")
def test_the_page_has_the_size_chosen(tmp_path: Path, paper: PaperFormat) -> None:
    path, view = tmp_path / "page.pdf", PictureView(1)
    save_pdf(view, path, paper, STAMP)
    box = PdfReader(path).pages[0].mediabox
    short, long = (210, 297) if paper.size is PaperSize.A4 else (297, 420)
    wanted = (long, short) if paper.way is PaperWay.LANDSCAPE else (short, long)
    assert (round(float(box.width) / 72 * 25.4), round(float(box.height) / 72 * 25.4)) == wanted
    # 12 mm margins at 96 units to the inch; below, the foot takes its line.
    assert view.frames[0].width() == pytest.approx((wanted[0] - 24) / 25.4 * 96, abs=2)
    assert view.frames[0].height() < (wanted[1] - 24) / 25.4 * 96


def test_a_view_without_pages_prints_that_there_is_nothing(tmp_path: Path) -> None:
    path = tmp_path / "nothing.pdf"
    assert save_pdf(PictureView(0), path, PaperFormat(), STAMP) == 1
    assert "There is nothing to print." in _texts(path)[0]


def test_fonts_are_in_the_file(tmp_path: Path, list_view: HouseListView) -> None:
    path = tmp_path / "list.pdf"
    save_pdf(list_view, path, PaperFormat(), STAMP)
    resources = cast(DictionaryObject, PdfReader(path).pages[0]["/Resources"])
    for font in cast(DictionaryObject, resources["/Font"]).values():
        whole = cast(DictionaryObject, font.get_object())
        descendant = cast(DictionaryObject, cast(ArrayObject, whole["/DescendantFonts"])[0].get_object())
        descriptor = cast(DictionaryObject, descendant["/FontDescriptor"])
        assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor)


@pytest.mark.parametrize("paper", ALL_FORMATS, ids=lambda each: f"{each.size}-{each.way}")
def test_the_printed_list_names_everyone_on_any_paper(
    tmp_path: Path, list_view: HouseListView, paper: PaperFormat
) -> None:
    path = tmp_path / "list.pdf"
    save_pdf(list_view, path, paper, STAMP)
    text = " ".join(_texts(path))
    state = list_view.presenter.state
    assert state is not None
    assert [person.name for person in state.people() if person.name not in text] == []


def test_heads_are_repeated_and_torn_rooms_named_again(tmp_path: Path, list_view: HouseListView) -> None:
    path = tmp_path / "list.pdf"
    pages = save_pdf(list_view, path, PaperFormat(), STAMP)
    texts = _texts(path)
    assert pages == len(texts) > 1
    assert all("House list" in text and "Name" in text for text in texts)
    assert any("(continued)" in text for text in texts[1:])


def test_a_file_that_cannot_be_written_is_told_and_leaves_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / "list.pdf"
    target.mkdir()
    with pytest.raises(EnvironmentFailure) as failure:
        save_pdf(PictureView(1), target, PaperFormat(), STAMP)
    assert failure.value.code == "FILE_NOT_WRITTEN"
    assert [each.name for each in tmp_path.iterdir()] == ["list.pdf"]


def test_a_printer_that_takes_nothing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPainter, "begin", lambda *_: False)
    with pytest.raises(EnvironmentFailure) as failure:
        print_view(PictureView(1), PdfFile(PaperFormat(), STAMP).device, STAMP)
    assert failure.value.code == "PRINTING_NOT_STARTED"


def test_paper_is_measured_in_the_units_of_pages() -> None:
    device: QPagedPaintDevice = PdfFile(PaperFormat(), STAMP).device
    assert paper_of(device).width() == pytest.approx((297 - 24) / 25.4 * 96, abs=2)


def test_ways_of_paper_have_words() -> None:
    assert {way_word(way) for way in PaperWay} == {"Landscape", "Portrait"}


# clipboard


def test_a_list_is_copied_as_picture_and_as_table(list_view: HouseListView) -> None:
    copy_view(list_view)
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.hasImage()
    assert mime.text() == list_view.as_text()
    QGuiApplication.clipboard().clear()


def test_a_picture_is_copied_without_text() -> None:
    mime = mime_of_view(PictureView(1))
    assert mime.hasImage()
    assert not mime.hasText()


# dialog


@pytest.fixture
def dialog(qtbot: QtBot, list_view: HouseListView) -> PrintDialog:
    dialog = PrintDialog(list_view, STAMP)
    qtbot.addWidget(dialog)
    return dialog


def test_the_preview_has_the_pages_of_the_paper_chosen(dialog: PrintDialog) -> None:
    upright = PaperFormat(PaperSize.A4, PaperWay.PORTRAIT)
    dialog.choose(upright)
    dialog.preview.updatePreview()
    few = dialog.preview.pageCount()
    assert dialog.format == upright
    dialog.choose(PaperFormat(PaperSize.A4, PaperWay.LANDSCAPE))
    assert dialog.preview.pageCount() > few > 0


def test_a_pdf_is_saved_page_by_page(
    qtbot: QtBot, dialog: PrintDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    dialog.status_message.connect(said.append)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "list"), ""))
    with qtbot.waitSignal(dialog.accepted, timeout=5000):
        dialog.pdf_button.click()
        assert not dialog.pdf_button.isEnabled()
        assert dialog.close_button.text() == "Cancel"
    pages = len(PdfReader(tmp_path / "list.pdf").pages)
    assert said == [f"{pages} pages saved: {tmp_path / 'list.pdf'}"]


def test_a_cancelled_pdf_is_nowhere(dialog: PrintDialog, tmp_path: Path) -> None:
    dialog.start_saving(tmp_path / "list.pdf")
    dialog._go_on()
    dialog.close_button.click()
    assert list(tmp_path.iterdir()) == []
    assert dialog.close_button.text() == "Close"
    assert dialog.pdf_button.isEnabled()


def test_a_failure_while_saving_is_told(qtbot: QtBot, dialog: PrintDialog, tmp_path: Path) -> None:
    said: list[str] = []
    dialog.status_message.connect(said.append)
    dialog.start_saving(tmp_path / "no folder" / "list.pdf")
    qtbot.waitUntil(lambda: bool(said), timeout=5000)
    assert "could not be written" in said[0]
    assert dialog.pdf_button.isEnabled()


def test_nothing_chosen_saves_nothing(dialog: PrintDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    dialog.pdf_button.click()
    assert dialog.pdf_button.isEnabled()


def test_the_list_is_given_to_the_printer(
    qtbot: QtBot, dialog: PrintDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    dialog.status_message.connect(said.append)
    dialog.printer.setOutputFileName(str(tmp_path / "printer.pdf"))
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: 1)
    with qtbot.waitSignal(dialog.accepted, timeout=5000):
        dialog.print_button.click()
    assert said[0].endswith("pages given to the printer")
    assert len(PdfReader(tmp_path / "printer.pdf").pages) > 1


def test_closing_without_printing_changes_nothing(dialog: PrintDialog) -> None:
    dialog.close_button.click()
    assert dialog.result() == 0
