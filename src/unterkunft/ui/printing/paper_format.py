"""The paper that can be chosen, and how large a page is to what is painted on it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize

from unterkunft.ui.wording import tr

UNITS_PER_INCH = 96.0
"""Pages are painted in the pixels of a screen at 100 %, whatever the printer's resolution."""
_MARGIN_MM = 12.0


class PaperSize(StrEnum):
    """The sizes that offices have."""

    A4 = "A4"
    A3 = "A3"


class PaperWay(StrEnum):
    """How the sheet lies."""

    LANDSCAPE = "landscape"
    PORTRAIT = "portrait"


@dataclass(frozen=True, slots=True)
class PaperFormat:
    """A size and how it lies."""

    size: PaperSize = PaperSize.A4
    way: PaperWay = PaperWay.LANDSCAPE

    @property
    def layout(self) -> QPageLayout:
        """The page with margins that every printer can keep."""
        sizes = {PaperSize.A4: QPageSize.PageSizeId.A4, PaperSize.A3: QPageSize.PageSizeId.A3}
        ways = {
            PaperWay.LANDSCAPE: QPageLayout.Orientation.Landscape,
            PaperWay.PORTRAIT: QPageLayout.Orientation.Portrait,
        }
        margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
        page = QPageLayout(QPageSize(sizes[self.size]), ways[self.way], margins)
        page.setUnits(QPageLayout.Unit.Millimeter)
        page.setMargins(margins)
        return page


def way_word(way: PaperWay) -> str:
    """The word for how the sheet lies."""
    return tr("Landscape") if way is PaperWay.LANDSCAPE else tr("Portrait")


def paper_of(device: QPagedPaintDevice) -> QRectF:
    """What can be painted on a page of a device, in units of the page."""
    layout = device.pageLayout()
    inches = layout.paintRect(QPageLayout.Unit.Inch)
    return QRectF(0, 0, inches.width() * UNITS_PER_INCH, inches.height() * UNITS_PER_INCH)
