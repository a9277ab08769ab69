"""The pages of a paper as pictures, for the screen and for printers."""

from __future__ import annotations

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

_POINTS_PER_INCH = 72.0


class PdfPages:
    """A PDF this program has just made, in memory."""

    def __init__(self, content: bytes) -> None:
        import pypdfium2  # loaded when somebody looks at a paper, not when the window opens

        self.content = content
        self._document = pypdfium2.PdfDocument(content)

    def close(self) -> None:
        """Lets go of the document; its bytes stay."""
        self._document.close()

    def __len__(self) -> int:
        return len(self._document)

    def size(self, page: int) -> QSizeF:
        """The size of a page in points."""
        width, height = self._document.get_page_size(page)
        return QSizeF(width, height)

    def picture(self, page: int, *, dots_per_inch: float) -> QImage:
        """The page as it stands on paper."""
        drawn = self._document[page].render(
            scale=dots_per_inch / _POINTS_PER_INCH, rev_byteorder=True, prefer_bgrx=True
        )
        pixels = bytes(drawn.buffer)
        image = QImage(pixels, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGBX8888)
        return image.copy()  # the pixels above live only as long as this function
