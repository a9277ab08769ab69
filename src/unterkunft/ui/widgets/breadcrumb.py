"""Where the window is: page, or facility › building › floor, each a menu of its alternatives."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from unterkunft.services.queries.facilities import FacilityChoice
from unterkunft.services.timeline import FloorOnPlan
from unterkunft.ui.accessibility import label
from unterkunft.ui.icons import icon
from unterkunft.ui.theme import theme
from unterkunft.ui.wording import tr

_AROUND_TEXT = 40
"""Padding and arrow of a part."""
_SHORTEST = 64


class Breadcrumb(QWidget):
    """Shows and changes facility, building and floor."""

    facility_chosen = Signal(object)
    floor_chosen = Signal(object)

    def __init__(self, facilities: Callable[[], Iterable[FacilityChoice]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("breadcrumb")
        self._facilities = facilities
        self._chosen: FacilityChoice | None = None
        self._floor: FloorOnPlan | None = None
        self._floors: tuple[FloorOnPlan, ...] = ()
        self._facility_button = self._button("facility", self._fill_facilities)
        self._building_button = self._button("building", self._fill_buildings)
        self._floor_button = self._button("floor", self._fill_floors)
        self._parts = (self._facility_button, self._building_button, self._floor_button)
        self._names: dict[QToolButton, str] = {}
        self._marks = (label("›"), label("›"))
        self._page, self._page_mark = label("", role="heading"), label("›")
        self._lay_out()
        theme().changed.connect(self._tint)
        self._tint()

    def show_place(
        self,
        facility: FacilityChoice | None,
        floors: tuple[FloorOnPlan, ...],
        floor: FloorOnPlan | None,
        *,
        page: str = "",
    ) -> None:
        """Shows where the window is; `page` is named where it shows no floors."""
        self._page.setText(page)
        self._page.setVisible(bool(page))
        self._page_mark.setVisible(bool(page))
        self._chosen, self._floors, self._floor = facility, floors, floor
        name = tr("No facility") if facility is None else facility.name
        self._name(self._facility_button, name, tr("Facility: {name}", name=name))
        self._facility_button.setEnabled(facility is not None)
        if floor is not None:
            self._name(self._building_button, floor.building, tr("Building: {name}", name=floor.building))
            self._name(self._floor_button, floor.name, tr("Floor: {name}", name=floor.name))
        elif floors:
            self._name(self._floor_button, tr("All floors"), tr("All floors"))
        self._show_parts(building=floor is not None, floor=floor is not None or len(floors) > 1)

    def show_survey(self, title: str) -> None:
        """Shows that more than one facility is in front."""
        self._page.setText(title)
        self._page.setVisible(True)
        self._page_mark.setVisible(False)
        self._show_parts(building=False, floor=False, facility=False)

    def _show_parts(self, *, building: bool, floor: bool, facility: bool = True) -> None:
        """A mark stands before each part but the facility."""
        self._facility_button.setVisible(facility)
        before_building, before_floor = self._marks
        for part in (before_building, self._building_button):
            part.setVisible(building)
        for part in (before_floor, self._floor_button):
            part.setVisible(floor)
        self.updateGeometry()
        self._fit()

    def sizeHint(self) -> QSize:
        """Wide enough for the whole names."""
        return QSize(sum(self._widths().values()) + self._marks_width(), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Long names give way, the facility's first."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        widths = self._widths()
        missing = sum(widths.values()) + self._marks_width() - self.width()
        for part, width in widths.items():
            cut = min(max(missing, 0), max(width - _AROUND_TEXT - _SHORTEST, 0))
            missing -= cut
            space = width - _AROUND_TEXT - cut
            text = QFontMetrics(part.font()).elidedText(self._names[part], Qt.TextElideMode.ElideRight, space)
            part.setText(text.replace("&", "&&"))

    def _widths(self) -> dict[QToolButton, int]:
        shown = [part for part in self._parts if part in self._names and not part.isHidden()]
        return {part: _text_width(part, self._names[part]) + _AROUND_TEXT for part in shown}

    def _marks_width(self) -> int:
        around = (self._page, self._page_mark, *self._marks)
        return sum(part.sizeHint().width() + 8 for part in around if not part.isHidden())

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        layout.addWidget(self._page)
        layout.addWidget(self._page_mark)
        layout.addWidget(self._facility_button)
        layout.addWidget(self._marks[0])
        layout.addWidget(self._building_button)
        layout.addWidget(self._marks[1])
        layout.addWidget(self._floor_button)
        layout.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(3 * (_SHORTEST + _AROUND_TEXT) + 40)

    def _button(self, name: str, fill: Callable[[QMenu], None]) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow stands behind the name
        button.setIconSize(QSize(14, 14))
        menu = QMenu(button)
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        menu.aboutToShow.connect(lambda: fill(menu))
        button.setMenu(menu)
        return button

    def _name(self, button: QToolButton, text: str, spoken: str) -> None:
        self._names[button] = text
        button.setAccessibleName(spoken)
        button.setToolTip(spoken)

    def _fill_facilities(self, menu: QMenu) -> None:
        def choose(facility: FacilityChoice) -> Callable[[], None]:
            return lambda: self.facility_chosen.emit(facility)

        chosen = None if self._chosen is None else self._chosen.id
        _refill(menu, [(each.name, each.id == chosen, choose(each)) for each in self._facilities()])

    def _fill_buildings(self, menu: QMenu) -> None:
        first_floors: dict[str, FloorOnPlan] = {}
        for floor in self._floors:
            first_floors.setdefault(floor.building_key, floor)
        shown = None if self._floor is None else self._floor.building_key
        _refill(
            menu,
            [(each.building, key == shown, self._to_floor(each)) for key, each in first_floors.items()],
        )

    def _fill_floors(self, menu: QMenu) -> None:
        here = self._floor
        if here is None:
            everywhere = [
                (f"{each.building} · {each.name}", False, self._to_floor(each)) for each in self._floors
            ]
            _refill(menu, everywhere)
            return
        beside = [each for each in self._floors if each.building_key == here.building_key]
        _refill(menu, [(each.name, each == here, self._to_floor(each)) for each in beside])

    def _to_floor(self, floor: FloorOnPlan) -> Callable[[], None]:
        return lambda: self.floor_chosen.emit(floor.id)

    def _tint(self) -> None:
        for button in self._parts:
            button.setIcon(icon("down", theme().colours.text_muted, theme().colours.surface))


def _text_width(button: QToolButton, text: str) -> int:
    button.ensurePolished()  # the style sheet sets the font
    return QFontMetrics(button.font()).horizontalAdvance(text) + 2


def _refill(menu: QMenu, entries: Iterable[tuple[str, bool, Callable[[], None]]]) -> None:
    menu.clear()
    group = QActionGroup(menu)
    for text, is_chosen, choose in entries:
        action = QAction(text.replace("&", "&&"), menu)
        action.setCheckable(True)
        action.setChecked(is_chosen)
        action.triggered.connect(lambda _checked=False, choose=choose: choose())
        group.addAction(action)
        menu.addAction(action)
