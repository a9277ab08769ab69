"""The plan among the views of the day: the floor on the screen, on paper and on the clipboard."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSizeF, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from unterkunft.services.plan_comparison import PlanChange
from unterkunft.services.plan_state import FloorState, PlanState
from unterkunft.ui.colour_modes import ColourMode, colouring_of
from unterkunft.ui.comparison.change_words import mark_text
from unterkunft.ui.comparison.marks import ChangeSign, ComparisonMarks
from unterkunft.ui.day_view import PaintPage
from unterkunft.ui.plan.accessibility import know_plans, tell_focus_of
from unterkunft.ui.plan.colours import plan_colours
from unterkunft.ui.plan.placement_session import Target
from unterkunft.ui.plan.presenter import PlanPresenter
from unterkunft.ui.plan.printing import MARGIN, Sheet, draw_sheet
from unterkunft.ui.plan.scene import PlanScene
from unterkunft.ui.plan.view import FloorView
from unterkunft.ui.theme import colours, theme
from unterkunft.ui.widgets.colour_legend import ColourLegend
from unterkunft.values.ids import FloorId, ResidentId, RoomId

_PICTURE = QSizeF(1587, 1123)  # A3 at 96 dots per inch
_PICTURE_SCALE = 2
_CHANGES: Mapping[ChangeSign, PlanChange] = {
    ChangeSign.CLOSED: PlanChange.CLOSED,
    ChangeSign.CAME: PlanChange.CAME,
    ChangeSign.MOVED_IN: PlanChange.MOVED,
    ChangeSign.MOVED_OUT: PlanChange.MOVED,
    ChangeSign.WENT: PlanChange.WENT,
    ChangeSign.REOPENED: PlanChange.REOPENED,
}
"""The weightiest first, for beds that saw several changes."""
_WEIGHTS = tuple(_CHANGES)


class PlanPane(QWidget):
    """The floor shown, to scale, with the legend of its colours."""

    status_message = Signal(str)

    def __init__(self, presenter: PlanPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        know_plans()
        self._presenter = presenter
        self.scene = PlanScene()
        self.view = FloorView(self.scene, presenter, self)
        self.legend = ColourLegend(self)
        self._shown_floor: FloorId | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.legend)
        self.setFocusProxy(self.view)
        tell_focus_of(self.view)
        self.legend.mode_chosen.connect(self._on_mode_chosen)
        self.view.coloured.connect(self.legend.show_colouring)
        theme().changed.connect(self._tint)
        self._tint()
        self._colour_as_last_time()

    # what the presenter asks for

    def show_floor(self, state: PlanState, floor: FloorState | None) -> bool:
        """Shows a floor; says whether it is another one than before."""
        self.scene.show_floor(floor, as_of=state.as_of)
        shown = None if floor is None else floor.floor.id
        if shown == self._shown_floor:
            return False
        self._shown_floor = shown
        self.view.put_cursor(None)
        self.view.fit()
        return True

    def show_nothing(self) -> None:
        """Shows that there is no facility to show."""
        self._shown_floor = None
        self.scene.show_floor(None, as_of=date.min)

    def show_comparison(self, marks: ComparisonMarks) -> None:
        """Marks the beds that differ from another day, each by its weightiest change."""
        signs = {bed: min(marks.signs_of(bed), key=_WEIGHTS.index) for bed in marks.beds}
        self.view.changes = {bed: tuple(map(mark_text, told)) for bed, told in marks.beds.items()}
        self.scene.show_comparison({bed: _CHANGES[sign] for bed, sign in signs.items()} or None)

    # what all views of a day offer

    def reveal_resident(self, resident: ResidentId) -> None:
        """Frames the bed of a person on the floor shown."""
        target = self.scene.target_of(resident)
        if target is not None:
            self.view.put_cursor(target)

    def reveal_room(self, room: RoomId) -> None:
        """Frames a room on the floor shown."""
        item = self.scene.item_of(room)
        if item is not None:
            bed = next((each.bed.id for each in item.room.beds), None)
            self.view.put_cursor(Target(room, bed))

    def pages(self, paper: QRectF) -> tuple[PaintPage, ...]:
        """A page for each floor that has rooms."""
        state = self._presenter.state
        floors = state.floors if state is not None else ()
        return tuple(self._page(floor, paper.size()) for floor in floors if floor.rooms)

    def picture(self) -> QImage:
        """The floor shown, as on paper."""
        floor = self._presenter.floor
        image = QImage((_PICTURE * _PICTURE_SCALE).toSize(), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(_PICTURE_SCALE)
        painter = QPainter(image)
        if floor is not None:
            self._page(floor, _PICTURE)(painter, QRectF(0, 0, _PICTURE.width(), _PICTURE.height()))
        painter.end()
        return image

    def _page(self, floor: FloorState, size: QSizeF) -> PaintPage:
        def paint(painter: QPainter, frame: QRectF) -> None:
            state = self._presenter.state
            if state is None:
                return
            timeline = self._presenter.workplace.timeline()
            colouring = colouring_of(self.view.colour_mode, state, timeline)
            painter.save()
            # The paper has its margins already: the sheet's own lie outside of the frame.
            painter.translate(frame.topLeft() - QPointF(MARGIN, MARGIN))
            whole = size + QSizeF(2 * MARGIN, 2 * MARGIN)
            draw_sheet(painter, Sheet(state, floor, whole, colouring))
            painter.restore()

        return paint

    def _on_mode_chosen(self, mode: object) -> None:
        self.view.colour_mode = chosen = ColourMode(str(mode))
        workplace = self._presenter.workplace
        workplace.habits = replace(workplace.habits, colour_mode=chosen.value)

    def _colour_as_last_time(self) -> None:
        remembered = self._presenter.workplace.habits.colour_mode
        mode = next((each for each in ColourMode if each.value == remembered), None)
        if mode is not None:
            self.view.colour_mode = mode

    def _tint(self) -> None:
        self.scene.show_colours(plan_colours(colours()))
