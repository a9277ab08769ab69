"""Pictures of files and papers: the exchange page and the dialog of papers."""

from __future__ import annotations

from pathlib import Path

from openpyxl import load_workbook
from PySide6.QtWidgets import QWidget

from tools.pictures.days import LARGEST
from tools.pictures.stage import Picture, Stage
from unterkunft.exchange.file_access import write_facility_file
from unterkunft.services.facility_transfer.exporting import export_facilities
from unterkunft.services.paper_kinds import PaperKind
from unterkunft.ui.destination import PageId
from unterkunft.ui.exchange.page import ExchangePage
from unterkunft.ui.papers.dialog import PapersDialog


def exchange(stage: Stage) -> None:
    """Before any file."""
    stage.choose(LARGEST)
    stage.window.show_page(PageId.EXCHANGE)


def exchange_with_findings(stage: Stage) -> None:
    """A file of the county in which somebody has worked, not without mistakes."""
    page = stage.page(PageId.EXCHANGE, ExchangePage)
    path = stage.folder / "Bahnhofstraße.xlsx"
    write_facility_file(export_facilities(stage.workplace.database, (LARGEST,), with_people=True), path)
    _worked_on(path)
    page.presenter.look(path)


def _worked_on(path: Path) -> None:
    book = load_workbook(path)
    book["Zimmer"]["B3"] = "Z-999"
    book["Bewohner"]["B4"] = "Neuername"
    book["Bewohner"]["E6"] = "31.02.1990"
    book.save(path)


def papers(stage: Stage) -> QWidget:
    """The evacuation list, seen before it is printed."""
    stage.choose(LARGEST)
    stage.window.show_page(PageId.PLAN)
    dialog = PapersDialog(stage.workplace, stage.runner, stage.window)
    dialog.choose(PaperKind.EVACUATION_LIST)
    return dialog


PICTURES = (
    Picture("austausch.png", exchange),
    Picture("austausch-hinweise.png", exchange_with_findings),
    Picture("papiere.png", papers),
)
