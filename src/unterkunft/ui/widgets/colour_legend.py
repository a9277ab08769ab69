"""What the colours of plan and list mean: a chooser for the mode, and an entry for each colour in use."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QSizePolicy, QWidget

from unterkunft.ui.accessibility import label
from unterkunft.ui.colour_modes import Colouring, ColourMode, LegendEntry, mode_word
from unterkunft.ui.colours import Colours
from unterkunft.ui.theme import colours, theme, window_font
from unterkunft.ui.widgets.colour_swatch import draw_swatch
from unterkunft.ui.wording import tr

_LINE, _SWATCH, _SIGN_GAP, _ENTRY_GAP = 22.0, 22.0, 5.0, 18.0
_MOST_ENTRIES = 9
_SINGLE_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip


def legend_texts(colouring: Colouring) -> tuple[str, ...]:
    """`Fr · weiblich (12)` for every entry shown, and how many are not."""
    return tuple(_text(entry) for entry in colouring.legend[:_MOST_ENTRIES]) + _rest(colouring)


def _text(entry: LegendEntry) -> str:
    sign = f"{entry.tint.sign} · " if entry.tint.sign else ""
    return f"{sign}{entry.tint.legend} ({entry.count})"


def _rest(colouring: Colouring) -> tuple[str, ...]:
    hidden = len(colouring.legend) - _MOST_ENTRIES
    return (tr("and {count} more", count=hidden),) if hidden > 0 else ()


def draw_legend(painter: QPainter, frame: QRectF, colouring: Colouring, ground: Colours) -> float:
    """Draws the entries in lines as wide as the frame; gives the height used."""
    painter.save()
    painter.setFont(window_font(pixels=12))
    height = 0.0
    for box, text, entry in _placed(colouring, frame):
        if entry is not None:
            swatch = QRectF(box.left(), box.top() + 4, _SWATCH, _LINE - 9)
            draw_swatch(painter, swatch, entry.tint, ground)
        painter.setPen(QColor(ground.text))
        painter.drawText(box.adjusted(_text_left(entry), 0, 0, 0), _SINGLE_LINE, text)
        height = box.bottom() - frame.top()
    painter.restore()
    return height


def _placed(colouring: Colouring, frame: QRectF) -> Iterator[tuple[QRectF, str, LegendEntry | None]]:
    """Each entry with the box it takes."""
    metrics = QFontMetricsF(window_font(pixels=12))
    left, top = frame.left(), frame.top()
    entries = (*colouring.legend[:_MOST_ENTRIES], *(None for _ in _rest(colouring)))
    for entry, text in zip(entries, legend_texts(colouring), strict=True):
        width = _text_left(entry) + metrics.horizontalAdvance(text)
        if left > frame.left() and left + width > frame.right():
            left, top = frame.left(), top + _LINE
        yield QRectF(left, top, width, _LINE), text, entry
        left += width + _ENTRY_GAP


def _text_left(entry: LegendEntry | None) -> float:
    return _SWATCH + _SIGN_GAP if entry is not None else 0.0


class _Entries(QWidget):
    """The entries, in as many lines as they need."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._colouring: Colouring | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_colouring(self, colouring: Colouring | None) -> None:
        self._colouring = colouring
        self.setAccessibleName(", ".join(legend_texts(colouring)) if colouring else "")
        self._fit()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        frame = QRectF(0, 0, self.width(), 0)
        boxes = [box for box, _, _ in _placed(self._colouring, frame)] if self._colouring else []
        height = round(max((box.bottom() for box in boxes), default=_LINE))
        if height != self.minimumHeight():
            self.setFixedHeight(height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._colouring is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        draw_legend(painter, QRectF(self.rect()), self._colouring, colours())
        painter.end()


class ColourLegend(QFrame):
    """`Farbe nach: [Haushalt]` with the meaning of every colour beside it."""

    mode_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("colourLegend")
        self.modes = QComboBox()
        self.modes.setAccessibleName(tr("Colour by"))
        for mode in ColourMode:
            self.modes.addItem(mode_word(mode), mode)
        self.modes.activated.connect(self._on_chosen)
        self._entries = _Entries(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 12, 4)
        layout.setSpacing(10)
        layout.addWidget(label(tr("Colour by"), role="muted"))
        layout.addWidget(self.modes)
        layout.addWidget(self._entries, 1)
        theme().changed.connect(self._entries.update)

    @property
    def mode(self) -> ColourMode:
        """The mode chosen."""
        return ColourMode(self.modes.currentData())

    def choose(self, mode: ColourMode) -> None:
        """Shows another mode as chosen, without telling anybody."""
        self.modes.setCurrentIndex(list(ColourMode).index(mode))

    def show_colouring(self, colouring: Colouring | None) -> None:
        """Shows what the colours mean on the day; nothing where there is no facility."""
        if colouring is not None:
            self.choose(colouring.mode)
        self._entries.show_colouring(colouring)

    def _on_chosen(self, _index: int) -> None:
        self.mode_chosen.emit(self.mode)
