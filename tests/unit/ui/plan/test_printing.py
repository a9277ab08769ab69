"""The plan in files: PDF with a page for each floor, PNG and SVG with a file for each."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.unit.ui.plan.samples import drawn_facility, floor_id
from unterkunft.services.plan_state import PlanState
from unterkunft.ui.plan.printing import write_plan
from unterkunft.values.refusals import EnvironmentFailure
from unterkunft.values.statuses import RoomUse


@pytest.fixture
def state(qapp: QApplication) -> PlanState:
    """The sample facility on a day."""
    return drawn_facility().state()


def test_a_pdf_has_a_page_for_each_floor(state: PlanState, tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    assert write_plan(state, path) == (path,)
    assert len(PdfReader(path).pages) == 3


def test_a_page_says_what_it_shows(state: PlanState, tmp_path: Path) -> None:
    write_plan(state, tmp_path / "plan.pdf", floors=[floor_id("OG1")])
    text = PdfReader(tmp_path / "plan.pdf").pages[0].extract_text().replace("\t", " ")
    for expected in (state.facility.name, "Haus A, 1. Obergeschoss", "24.11.2026", "Tesfay", "22 occupied"):
        assert expected in text


def test_pages_lie_on_their_side(state: PlanState, tmp_path: Path) -> None:
    write_plan(state, tmp_path / "plan.pdf")
    for page in PdfReader(tmp_path / "plan.pdf").pages:
        assert page.mediabox.width > page.mediabox.height


def test_a_wide_floor_gets_the_larger_sheet(qapp: QApplication, tmp_path: Path) -> None:
    house = drawn_facility()
    house.room("Halle", at=(35, 0), size=(20, 13.6), use=RoomUse.COMMON, floor="OG1")
    write_plan(house.state(), tmp_path / "plan.pdf", floors=[floor_id("EG"), floor_id("OG1")])
    widths = [round(float(page.mediabox.width)) for page in PdfReader(tmp_path / "plan.pdf").pages]
    assert widths == [842, 1191]


def test_pictures_are_named_after_their_floors(state: PlanState, tmp_path: Path) -> None:
    files = write_plan(state, tmp_path / "plan.png")
    assert [file.name for file in files] == ["plan-EG.png", "plan-OG1.png", "plan-N.png"]
    assert all(not QImage(str(file)).isNull() for file in files)


def test_a_single_picture_keeps_its_name(state: PlanState, tmp_path: Path) -> None:
    files = write_plan(state, tmp_path / "plan.svg", floors=[floor_id("OG1")])
    assert files == (tmp_path / "plan.svg",)


def test_an_svg_holds_names_as_text(state: PlanState, tmp_path: Path) -> None:
    (file,) = write_plan(state, tmp_path / "plan.svg", floors=[floor_id("OG1")])
    texts = "".join(ElementTree.parse(file).getroot().itertext())
    assert "Karimi" in texts
    assert "110" in texts


def test_paper_can_be_read_without_colours(state: PlanState, tmp_path: Path) -> None:
    (file,) = write_plan(state, tmp_path / "plan.png", floors=[floor_id("OG1")])
    grey = QImage(str(file)).convertToFormat(QImage.Format.Format_Grayscale8)
    shades = {grey.pixel(x, y) & 0xFF for x in range(0, grey.width(), 3) for y in range(0, grey.height(), 3)}
    assert min(shades) < 40
    assert max(shades) == 255


def test_an_unknown_ending_is_refused(state: PlanState, tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFailure) as refused:
        write_plan(state, tmp_path / "plan.doc")
    assert refused.value.code == "UNKNOWN_ENDING"


def test_a_folder_that_is_missing_is_told(state: PlanState, tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFailure) as refused:
        write_plan(state, tmp_path / "missing" / "plan.pdf")
    assert refused.value.code == "NO_SUCH_FOLDER"


@pytest.mark.qt_log_ignore("begin", "QPdf")
@pytest.mark.parametrize("name", ["plan.png", "plan.svg", "plan.pdf"])
def test_a_file_that_cannot_be_written_is_told(state: PlanState, tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    with pytest.raises(EnvironmentFailure) as refused:
        write_plan(state, tmp_path / name, floors=[floor_id("OG1")])
    assert refused.value.code == "FILE_NOT_WRITTEN"
