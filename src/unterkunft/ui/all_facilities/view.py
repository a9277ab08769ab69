"""The view of all facilities: a card for each, its floors stacked as they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from unterkunft.services.plan_state import Counts
from unterkunft.ui.accessibility import label
from unterkunft.ui.all_facilities.presenter import (
    AllFacilitiesPresenter,
    ConflictSearch,
    FacilityHeat,
)
from unterkunft.ui.all_facilities.tiles import HeadTile, Tile
from unterkunft.ui.background import BackgroundRunner, Job
from unterkunft.ui.day_view import PaintPage
from unterkunft.ui.theme import theme
from unterkunft.ui.wording import tr
from unterkunft.ui.workplace import Workplace
from unterkunft.values.ids import FacilityId, ResidentId, RoomId

_CARD_WIDTH = 268
_GAP = 12
_SETTLES_AFTER_MS = 300


class AllFacilitiesView(QScrollArea):
    """Every floor of every facility on the day shown; a click leads to its plan."""

    status_message = Signal(str)
    plan_asked = Signal()

    def __init__(
        self, workplace: Workplace, parent: QWidget | None = None, runner: BackgroundRunner | None = None
    ) -> None:
        super().__init__(parent)
        self._runner = runner or BackgroundRunner(self)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("All facilities"))
        self._content = QWidget()
        self._grid = QGridLayout(self._content)
        self._grid.setContentsMargins(_GAP, _GAP, _GAP, _GAP)
        self._grid.setSpacing(_GAP)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setWidget(self._content)
        self._shown: tuple[FacilityHeat, ...] = ()
        self._cards: list[QWidget] = []
        self._search: ConflictSearch | None = None
        self._job: Job[Mapping[FacilityId, int]] | None = None
        self._settling = QTimer(self, singleShot=True, interval=_SETTLES_AFTER_MS)
        self._settling.timeout.connect(self._start_search)
        self.heads: dict[FacilityId, HeadTile] = {}
        self.tiles: list[Tile] = []
        self.presenter = AllFacilitiesPresenter(workplace, self)
        theme().changed.connect(self._content.update)
        self.destroyed.connect(self.presenter.close)

    # what the presenter asks for

    @property
    def is_shown(self) -> bool:
        """Whether anybody can see it."""
        return self.isVisible()

    def show_facilities(self, facilities: tuple[FacilityHeat, ...]) -> None:
        """Shows how full they are; while the same floors are there, only the numbers change."""
        if facilities and _same_places(facilities, self._shown):
            for tile, counts in zip(self.tiles, _all_counts(facilities), strict=True):
                tile.show_counts(counts)
        else:
            self._rebuild(facilities)
        self._shown = facilities

    def _rebuild(self, facilities: tuple[FacilityHeat, ...]) -> None:
        focused = self._focused_at()
        for card in self._cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.heads, self.tiles = {}, []
        self._cards = [self._card(each) for each in facilities]
        self._place_cards()
        if focused is not None and focused < len(self.tiles):
            self.tiles[focused].setFocus()

    def show_conflicts(self, conflicts: Mapping[FacilityId, int]) -> None:
        """Adds how many rules are broken."""
        for facility, count in conflicts.items():
            if facility in self.heads:
                self.heads[facility].show_conflicts(count)

    def search_conflicts(self, search: ConflictSearch) -> None:
        """Counts beside the window, once the days stand still; an earlier count is given up."""
        if self._job is not None:
            self._job.cancel()
        self._search = search
        self._settling.start()

    def _start_search(self) -> None:
        search = self._search
        if search is None:
            return
        self._job = self._runner.run(
            tr("Counting conflicts"),
            search,
            on_done=lambda found: self.presenter.take_conflicts(search, found),
            on_failed=lambda _failure: None,
        )

    def show_plan(self) -> None:
        """Brings the plan to the front."""
        self.plan_asked.emit()

    # what all views of a day offer

    def reveal_resident(self, _resident: ResidentId) -> None:
        """People are shown on the plan."""

    def reveal_room(self, _room: RoomId) -> None:
        """Rooms are shown on the plan."""

    def pages(self, _paper: QRectF) -> tuple[PaintPage, ...]:
        """All cards on one page."""
        return (self._paint_page,)

    def picture(self) -> QImage:
        """All cards, also those out of sight."""
        return self._content.grab().toImage()

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        """What was hidden may be behind."""
        super().showEvent(event)
        self.presenter.catch_up()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many cards side by side as fit."""
        super().resizeEvent(event)
        self._place_cards()

    def _paint_page(self, painter: QPainter, frame: QRectF) -> None:
        picture = self.picture()
        size = picture.deviceIndependentSize()
        if size.isEmpty():
            return
        size.scale(frame.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.drawImage(QRectF(frame.topLeft(), size), picture)

    def _card(self, facility: FacilityHeat) -> QWidget:
        card = QFrame(self._content)
        card.setFixedWidth(_CARD_WIDTH)
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        head = HeadTile(facility.name, facility.counts, card)
        head.clicked.connect(lambda: self.presenter.open_facility(facility.id))
        self.heads[facility.id] = head
        self.tiles.append(head)
        column.addWidget(head)
        for building in facility.buildings:
            if len(facility.buildings) > 1:
                column.addWidget(label(building.name, role="muted"))
            for floor in building.floors:
                tile = Tile(floor.name, floor.counts, card)
                tile.describe(f"{facility.name}, {building.name}, {floor.name}")
                tile.clicked.connect(lambda _=False, floor=floor: self.presenter.open_floor(floor))
                self.tiles.append(tile)
                column.addWidget(tile)
        return card

    def _place_cards(self) -> None:
        columns = max(1, (self.viewport().width() - _GAP) // (_CARD_WIDTH + _GAP))
        for number, card in enumerate(self._cards):
            row, place = divmod(number, columns)
            self._grid.addWidget(card, row, place, Qt.AlignmentFlag.AlignTop)
            card.show()  # a layout would show it only when the event loop turns, too late for a print at once

    def _focused_at(self) -> int | None:
        return next((number for number, tile in enumerate(self.tiles) if tile.hasFocus()), None)


def _same_places(facilities: Iterable[FacilityHeat], shown: Iterable[FacilityHeat]) -> bool:
    return [_places(each) for each in facilities] == [_places(each) for each in shown]


def _places(facility: FacilityHeat) -> tuple[object, ...]:
    floors = [(each.name, floor.floor, floor.name) for each in facility.buildings for floor in each.floors]
    return facility.id, facility.name, tuple(floors)


def _all_counts(facilities: Iterable[FacilityHeat]) -> Iterator[Counts]:
    """The counts of the tiles, in their order."""
    for facility in facilities:
        yield facility.counts
        yield from (floor.counts for each in facility.buildings for floor in each.floors)
