"""The page of the plan editor: places, tools, drawing board and properties around one presenter."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from unterkunft.services.changes import Wording
from unterkunft.services.commands.held_places import HeldPlace
from unterkunft.services.plan_state import FloorState
from unterkunft.services.queries.plan_editing import Background, BuildingChoice
from unterkunft.ui.accessibility import label
from unterkunft.ui.background import BackgroundRunner, ImmediateRunner
from unterkunft.ui.plan.colours import plan_colours
from unterkunft.ui.plan_editor import dialogs
from unterkunft.ui.plan_editor.accessibility import know_boards, tell_selection
from unterkunft.ui.plan_editor.bars import PlaceBar, ToolBar
from unterkunft.ui.plan_editor.drafting import DrawnRoom
from unterkunft.ui.plan_editor.finding_sentences import finding_sentence
from unterkunft.ui.plan_editor.findings import Finding, FindingKind
from unterkunft.ui.plan_editor.floor_panel import FloorPanel
from unterkunft.ui.plan_editor.overlay import Overlay
from unterkunft.ui.plan_editor.picture_file import ENDINGS, PictureFile, read_picture
from unterkunft.ui.plan_editor.place_steps import PlaceSteps
from unterkunft.ui.plan_editor.presenter import EditorPresenter
from unterkunft.ui.plan_editor.room_panel import RoomPanel
from unterkunft.ui.plan_editor.scene import EditorScene
from unterkunft.ui.plan_editor.tools import ToolId
from unterkunft.ui.plan_editor.view import EditorView
from unterkunft.ui.refusal_sentences import refusal_sentence
from unterkunft.ui.step_sentences import done_sentence
from unterkunft.ui.theme import colours, theme
from unterkunft.ui.wording import tr
from unterkunft.ui.words import word
from unterkunft.ui.workplace import Workplace
from unterkunft.values.ids import FloorId, ResidentId, RoomId
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure
from unterkunft.values.statuses import RoomUse

_PANEL_WIDTH = 330


class PlanEditorPage(QWidget):
    """Draws the floors of the facility shown."""

    status_message = Signal(str)
    floor_shown = Signal(object)
    """The FloorId now on the board, or None."""
    zoom_changed = Signal(float)
    """1.0 where the whole floor fits."""

    def __init__(
        self, workplace: Workplace, runner: BackgroundRunner | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._runner = runner or ImmediateRunner(self)
        self.shown_floor: FloorId | None = None
        self._findings: tuple[Finding, ...] = ()
        self.presenter = EditorPresenter(workplace, self)
        self.steps = PlaceSteps(self.presenter, self, to_board=lambda: self.view.setFocus())
        self._scene = EditorScene()
        know_boards()
        self.view = EditorView(self._scene, self.presenter, self)
        self.places = PlaceBar(self)
        self.tools = ToolBar(self)
        self.room_panel = RoomPanel(self.presenter)
        self.floor_panel = FloorPanel(self.presenter)
        self.findings = QListWidget()
        self.adopt = QPushButton(tr("Keep this layout"))
        self._empty = label("", role="heading")
        self._boards = QStackedWidget()
        self._build()
        self._connect()
        self._on_theme_changed()
        self._on_grid(self.presenter.grid)
        self.show_tool(ToolId.SELECT)
        self.presenter.refresh()

    # what the window asks for

    def show_floor(self, floor: FloorId) -> None:
        """Draws another floor."""
        self.presenter.choose_floor(floor)

    def reveal_room(self, room: RoomId) -> None:
        """Shows a room and selects it."""
        floor = next((each.floor for each in self._workplace.timeline().rooms if each.id == room), None)
        if floor is not None:
            self.show_floor(floor)
            self.presenter.select((room,))
            self._bring_into_sight()

    def reveal_resident(self, _resident: ResidentId) -> None:
        """Nobody is shown while walls are drawn."""
        self.status_message.emit(tr("The plan editor shows no people. Look for them in the room plan."))

    def focus_tray_search(self) -> None:
        """There is no tray here; the keyboard goes to the board."""
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def zoom_in(self) -> None:
        """A step nearer."""
        self.view.zoom_in()

    def zoom_out(self) -> None:
        """A step farther."""
        self.view.zoom_out()

    def zoom_reset(self) -> None:
        """The whole floor."""
        self.view.fit()

    # what the presenter asks for

    def show_place(
        self, buildings: tuple[BuildingChoice, ...], building: UUID | None, floor: FloorState | None
    ) -> None:
        """Shows which building and floor are drawn, and which others there are."""
        self.steps.take_place(buildings, building)
        choice = self._workplace.facilities(), self._workplace.facility
        self.places.show_place(*choice, buildings, building=building, floor=floor)
        self.floor_panel.show_floor(floor)
        self._say_what_is_missing(floor, has_building=bool(buildings))
        shown = None if floor is None else floor.floor.id
        if shown != self.shown_floor:
            self.shown_floor = shown
            self._scene.forget_extent()
            self.floor_shown.emit(shown)

    def _say_what_is_missing(self, floor: FloorState | None, *, has_building: bool) -> None:
        if floor is not None:
            self._boards.setCurrentIndex(0)
            return
        if self._workplace.facility is None:
            text = tr("No facility yet. Make one with + beside the list of facilities.")
        elif not has_building:
            text = tr("No building yet. Make one with + beside the list of buildings.")
        else:
            text = tr("No floor yet. Make one with + beside the list of floors.")
        self._empty.setText(text)
        self._boards.setCurrentIndex(1)

    def show_rooms(self, rooms: tuple[DrawnRoom, ...], selection: frozenset[RoomId]) -> None:
        """Shows the rooms and the properties of those selected."""
        is_new = self._scene.is_fresh
        self._scene.show_rooms(rooms)
        self.room_panel.show_rooms(self.presenter.selected)
        self.floor_panel.setVisible(not selection)
        self.room_panel.setVisible(bool(selection))
        self.view.viewport().update()
        if is_new:
            self.view.fit()
        tell_selection(self.view)

    def show_background(self, background: Background | None) -> None:
        """Shows the picture behind the rooms."""
        if background is None:
            self._scene.show_picture(None, None, None)
        else:
            is_other = background.picture != self._scene.picture_id
            content = self.presenter.backdrop.content(background) if is_other else None
            self._scene.show_picture(background.picture, content, background.place)
        self.floor_panel.show_background(background, pixels=self._scene.picture_width)

    def show_overlay(self, overlay: Overlay) -> None:
        """Shows what is being drawn."""
        self.view.show_overlay(overlay)

    def show_tool(self, tool: ToolId) -> None:
        """Shows which tool is in the hand."""
        self.view.show_tool(tool)
        self.tools.show_tool(tool)

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Lists what is not right; a click selects the rooms."""
        self._findings = findings
        self.findings.clear()
        for finding in findings:
            line = QListWidgetItem(finding_sentence(finding))
            line.setToolTip(line.text())
            self.findings.addItem(line)
        self.findings.setVisible(bool(findings))
        self.adopt.setVisible(any(each.kind is FindingKind.NOT_DRAWN for each in findings))

    def tell_done(self, wording: Wording) -> None:
        """Says what was done."""
        self.status_message.emit(done_sentence(wording))

    def tell_refused(self, refusal: DomainRefusal | EnvironmentFailure) -> None:
        """Says why a step was refused."""
        self.status_message.emit(refusal_sentence(refusal))
        self.room_panel.show_rooms(self.presenter.selected)

    def ask_distance(self, drawn: float) -> float | None:
        """Asks how far apart two points of the picture are."""
        return dialogs.ask_distance(self, drawn)

    def ask_closing_day(self, held: tuple[HeldPlace, ...]) -> date | None:
        """Asks from when beds shall be closed that cannot be removed."""
        day = dialogs.ask_closing_day(self, held, max(self._workplace.today, self._workplace.as_of))
        self.room_panel.show_rooms(self.presenter.selected)
        return day

    def word_for(self, use: RoomUse) -> str:
        """The word for what a room is for."""
        return word(use)

    def _on_array(self) -> None:
        answer = dialogs.ask_array(self) if self.presenter.selected else None
        if answer is not None:
            self.presenter.array(answer.count, answer.side, answer.gap)
            self.view.setFocus()

    # the picture

    def _on_picture(self) -> None:
        kinds = " ".join(f"*.{ending}" for ending in ENDINGS)
        name, _ = QFileDialog.getOpenFileName(
            self, tr("Picture behind the floor"), "", tr("Pictures and PDF ({kinds})", kinds=kinds)
        )
        if name:
            self.read_picture(Path(name))

    def read_picture(self, path: Path, page: int | None = None) -> None:
        """Reads a picture beside the window and puts it behind the floor."""
        self._runner.run(
            tr("Reading the picture"),
            lambda _progress: read_picture(path, page or 0),
            on_done=lambda picture: self._on_picture_read(path, picture, is_chosen=page is not None),
            on_failed=self.tell_refused,
        )

    def _on_picture_read(self, path: Path, picture: PictureFile, *, is_chosen: bool) -> None:
        if picture.pages > 1 and not is_chosen:
            page = dialogs.ask_page(self, picture.pages)
            if page is not None and page > 0:
                self.read_picture(path, page)
            if page != 0:
                return
        if self.presenter.backdrop.set_picture(picture.media_type, picture.content, width_px=picture.width):
            self.view.fit()

    # how it is put together

    def _build(self) -> None:
        self.findings.setWordWrap(True)
        self.findings.setAccessibleName(tr("What is not right on this floor"))
        self.findings.setMaximumHeight(170)
        self.findings.setSizeAdjustPolicy(QListWidget.SizeAdjustPolicy.AdjustToContents)
        self.findings.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout()
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(12)
        column.addWidget(self.floor_panel)
        column.addWidget(self.room_panel)
        column.addWidget(self.findings)
        column.addWidget(self.adopt)
        column.addStretch()
        properties = QWidget()
        properties.setObjectName("editorProperties")
        properties.setLayout(column)
        area = QScrollArea()
        area.setWidget(properties)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumWidth(_PANEL_WIDTH)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._boards.addWidget(self.view)
        self._boards.addWidget(self._empty)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(self._boards)
        splitter.addWidget(area)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([1000, _PANEL_WIDTH])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.places)
        whole.addWidget(self.tools)
        whole.addWidget(splitter, 1)

    def _connect(self) -> None:
        self.tools.tool_chosen.connect(self._on_tool)
        self.places.facility_chosen.connect(self._workplace.choose_facility)
        self.places.building_chosen.connect(self.presenter.choose_building)
        self.places.floor_chosen.connect(self.show_floor)
        self.places.new_facility_asked.connect(self.steps.add_facility)
        self.places.new_building_asked.connect(self.steps.add_building)
        self.places.new_floor_asked.connect(self.steps.add_floor)
        self.floor_panel.copy_asked.connect(self.steps.copy_floor)
        self.floor_panel.rename_asked.connect(self.steps.rename_floor)
        self.floor_panel.remove_asked.connect(self.steps.remove_floor)
        self.floor_panel.picture_asked.connect(self._on_picture)
        self.floor_panel.grid_chosen.connect(self._on_grid)
        self.room_panel.array_asked.connect(self._on_array)
        self.room_panel.board_asked.connect(self.view.setFocus)
        self.view.number_typed.connect(self.room_panel.type_number)
        self.view.details_asked.connect(self._on_details)
        self.view.beds_stepped.connect(self.room_panel.step_beds)
        self.view.zoom_changed.connect(self.zoom_changed)
        self.findings.itemActivated.connect(self._on_finding)
        self.findings.itemClicked.connect(self._on_finding)
        self.adopt.clicked.connect(self.presenter.adopt)
        theme().changed.connect(self._on_theme_changed)
        self.destroyed.connect(self.presenter.close)

    def _on_tool(self, tool: ToolId) -> None:
        self.presenter.take(tool)
        self.view.setFocus()

    def _on_grid(self, step: float) -> None:
        self.presenter.grid = step
        self._scene.grid = step
        self.floor_panel.show_grid(step)
        self._scene.update()

    def _on_details(self) -> None:
        if self.presenter.selected:
            self.room_panel.type_number("")
        else:
            self.floor_panel.use.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_finding(self, line: QListWidgetItem) -> None:
        finding = self._findings[self.findings.row(line)]
        self.presenter.select(finding.rooms)
        self._bring_into_sight()

    def _bring_into_sight(self) -> None:
        for room in self.presenter.selected[:1]:
            self.view.ensureVisible(self._scene.box_of(room), 40, 40)

    def _on_theme_changed(self) -> None:
        self._scene.show_colours(plan_colours(colours()))
        self.tools.restyle()
        shown = colours()
        self.findings.setStyleSheet(
            f"QListWidget {{ background: {shown.warning_soft}; border: 1px solid {shown.warning};"
            " border-radius: 7px; padding: 4px; }"
        )
        self.view.viewport().update()
