"""All actions of the window: one row each, from which menus, buttons and the list of shortcuts are made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenuBar

from unterkunft.services.changes import Wording
from unterkunft.ui.icons import icon
from unterkunft.ui.step_sentences import redo_text, undo_text
from unterkunft.ui.theme import Appearance, theme
from unterkunft.ui.wording import tr


class ActionId(StrEnum):
    """The actions, by the name under which they are asked for."""

    PRINT = "print"
    PAPERS = "papers"
    LETTERHEAD = "letterhead"
    QUIT = "quit"
    COPY = "copy"
    FREE_BED = "free_bed"
    CONFLICTS = "conflicts"
    COMPARE = "compare"
    PLACE = "place"
    STAY_UNTIL = "stay_until"
    ROTATE = "rotate"
    MOVE_OUT = "move_out"
    TRY_OUT = "try_out"
    UNDO = "undo"
    REDO = "redo"
    SEARCH = "search"
    SEARCH_TRAY = "search_tray"
    CORRECT_PAST = "correct_past"
    ZOOM_IN = "zoom_in"
    ZOOM_OUT = "zoom_out"
    ZOOM_RESET = "zoom_reset"
    FLOOR_UP = "floor_up"
    FLOOR_DOWN = "floor_down"
    LOOK_SYSTEM = "look_system"
    LOOK_LIGHT = "look_light"
    LOOK_DARK = "look_dark"
    REFRESH = "refresh"
    FULL_SCREEN = "full_screen"
    PREVIOUS_DAY = "previous_day"
    NEXT_DAY = "next_day"
    PREVIOUS_WEEK = "previous_week"
    NEXT_WEEK = "next_week"
    PREVIOUS_CHANGE = "previous_change"
    NEXT_CHANGE = "next_change"
    TODAY = "today"
    CHOOSE_DAY = "choose_day"
    SHORTCUTS = "shortcuts"
    ABOUT = "about"


class MenuId(StrEnum):
    """The menus in the order of the menu bar."""

    FILE = "file"
    EDIT = "edit"
    VIEW = "view"
    DAY = "day"
    HELP = "help"


@dataclass(frozen=True, slots=True)
class Situation:
    """What decides which actions are possible and which are ticked."""

    has_facility: bool = False
    has_floor_above: bool = False
    has_floor_below: bool = False
    has_next_change: bool = False
    has_previous_change: bool = False
    shows_today: bool = True
    may_correct_past: bool = False
    is_full_screen: bool = False
    shows_day: bool = False
    shows_floors: bool = False
    can_print: bool = False
    is_trying: bool = False
    selected: int = 0
    undo: Wording | None = None
    redo: Wording | None = None
    objection: str = ""
    """Why nobody can be placed on the day shown, where the user lacks the right."""
    appearance: Appearance = Appearance.SYSTEM


def _always(_situation: Situation) -> bool:
    return True


def _on_day(situation: Situation) -> bool:
    return situation.has_facility and situation.shows_day


def _on_floors(situation: Situation) -> bool:
    return situation.has_facility and situation.shows_floors


def _can_print(situation: Situation) -> bool:
    return situation.has_facility and situation.can_print


def _with_selection(situation: Situation) -> bool:
    return _on_day(situation) and situation.selected > 0


def _with_several(situation: Situation) -> bool:
    return _on_day(situation) and situation.selected > 1


def _with_facility(situation: Situation) -> bool:
    return situation.has_facility


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One action. `text` may name what it would do now; `is_ticked` makes it a switch without icon."""

    id: ActionId
    menu: MenuId
    text: Callable[[Situation], str]
    shortcuts: tuple[str, ...] = ()
    icon: str | None = None
    is_enabled: Callable[[Situation], bool] = _always
    is_ticked: Callable[[Situation], bool] | None = None
    starts_group: bool = False
    places_people: bool = False
    """Whether it needs the right to place people on the day shown."""


_A, _M = ActionId, MenuId

ACTIONS: tuple[ActionRow, ...] = (
    ActionRow(_A.PRINT, _M.FILE, lambda _: tr("Print or save as PDF …"), ("Ctrl+P",), "print", _can_print),
    ActionRow(
        _A.PAPERS,
        _M.FILE,
        lambda _: tr("Papers …"),
        ("Ctrl+Shift+D",),
        "print",
        lambda now: now.has_facility and not now.is_trying,
    ),
    ActionRow(
        _A.LETTERHEAD,
        _M.FILE,
        lambda _: tr("Letterhead …"),
        is_enabled=lambda now: now.has_facility and not now.is_trying,
    ),
    ActionRow(_A.QUIT, _M.FILE, lambda _: tr("Quit"), ("Ctrl+Q",), "quit", starts_group=True),
    ActionRow(
        _A.UNDO,
        _M.EDIT,
        lambda now: undo_text(now.undo),
        ("Ctrl+Z",),
        "undo",
        lambda now: now.undo is not None,
    ),
    ActionRow(
        _A.REDO,
        _M.EDIT,
        lambda now: redo_text(now.redo),
        ("Ctrl+Y", "Ctrl+Shift+Z"),
        "redo",
        lambda now: now.redo is not None,
    ),
    ActionRow(
        _A.COPY,
        _M.EDIT,
        lambda _: tr("Copy the view"),
        ("Ctrl+Shift+C",),
        "copy",
        _can_print,
        starts_group=True,
    ),
    ActionRow(
        _A.SEARCH,
        _M.EDIT,
        lambda _: tr("Search people, rooms, pages and commands"),
        ("Ctrl+K", "Ctrl+F"),
        "search",
        starts_group=True,
    ),
    ActionRow(
        _A.SEARCH_TRAY,
        _M.EDIT,
        lambda _: tr("Search who is to be housed"),
        ("Ctrl+U",),
        "tray",
        _on_floors,
    ),
    ActionRow(_A.FREE_BED, _M.EDIT, lambda _: tr("Free bed for …"), ("Ctrl+B",), "free_bed", _on_day),
    ActionRow(_A.CONFLICTS, _M.EDIT, lambda _: tr("Conflicts"), ("Ctrl+R",), "conflicts", _on_day),
    ActionRow(_A.COMPARE, _M.DAY, lambda _: tr("Compare two days"), ("Ctrl+T",), "compare", _on_day),
    ActionRow(
        _A.PLACE,
        _M.EDIT,
        lambda _: tr("Move to …"),
        ("Ctrl+M",),
        None,
        _with_selection,
        starts_group=True,
        places_people=True,
    ),
    ActionRow(
        _A.STAY_UNTIL,
        _M.EDIT,
        lambda _: tr("Stays until …"),
        ("Ctrl+E",),
        None,
        _with_selection,
        places_people=True,
    ),
    ActionRow(
        _A.ROTATE,
        _M.EDIT,
        lambda _: tr("Rotate places …"),
        ("Ctrl+L",),
        None,
        _with_several,
        places_people=True,
    ),
    ActionRow(
        _A.MOVE_OUT,
        _M.EDIT,
        lambda _: tr("Move out …"),
        ("Ctrl+O",),
        None,
        _with_selection,
        places_people=True,
    ),
    ActionRow(
        _A.TRY_OUT,
        _M.EDIT,
        lambda _: tr("Try out on a copy"),
        ("Ctrl+Shift+P",),
        None,
        _with_facility,
        lambda now: now.is_trying,
        starts_group=True,
    ),
    ActionRow(
        _A.CORRECT_PAST,
        _M.EDIT,
        lambda _: tr("Correct the past"),
        (),
        None,
        _with_facility,
        lambda now: now.may_correct_past,
    ),
    ActionRow(_A.ZOOM_IN, _M.VIEW, lambda _: tr("Zoom in"), ("Ctrl++", "Ctrl+="), "zoom_in", _on_floors),
    ActionRow(_A.ZOOM_OUT, _M.VIEW, lambda _: tr("Zoom out"), ("Ctrl+-",), "zoom_out", _on_floors),
    ActionRow(
        _A.ZOOM_RESET,
        _M.VIEW,
        lambda _: tr("Show the whole floor"),
        ("Ctrl+0",),
        "zoom_reset",
        _on_floors,
    ),
    ActionRow(
        _A.FLOOR_UP,
        _M.VIEW,
        lambda _: tr("Next floor"),
        ("Ctrl+PgUp",),
        "floor_up",
        lambda now: now.has_floor_above,
        starts_group=True,
    ),
    ActionRow(
        _A.FLOOR_DOWN,
        _M.VIEW,
        lambda _: tr("Previous floor"),
        ("Ctrl+PgDown",),
        "floor_down",
        lambda now: now.has_floor_below,
    ),
    ActionRow(
        _A.LOOK_SYSTEM,
        _M.VIEW,
        lambda _: tr("Appearance as the system"),
        (),
        None,
        is_ticked=lambda now: now.appearance is Appearance.SYSTEM,
        starts_group=True,
    ),
    ActionRow(
        _A.LOOK_LIGHT,
        _M.VIEW,
        lambda _: tr("Light appearance"),
        (),
        None,
        is_ticked=lambda now: now.appearance is Appearance.LIGHT,
    ),
    ActionRow(
        _A.LOOK_DARK,
        _M.VIEW,
        lambda _: tr("Dark appearance"),
        (),
        None,
        is_ticked=lambda now: now.appearance is Appearance.DARK,
    ),
    ActionRow(
        _A.REFRESH, _M.VIEW, lambda _: tr("Read everything again"), ("F5",), "refresh", starts_group=True
    ),
    ActionRow(
        _A.FULL_SCREEN,
        _M.VIEW,
        lambda _: tr("Full screen"),
        ("F11",),
        None,
        is_ticked=lambda now: now.is_full_screen,
    ),
    ActionRow(
        _A.PREVIOUS_DAY, _M.DAY, lambda _: tr("Previous day"), ("Alt+Left",), "previous", _with_facility
    ),
    ActionRow(_A.NEXT_DAY, _M.DAY, lambda _: tr("Next day"), ("Alt+Right",), "next", _with_facility),
    ActionRow(_A.PREVIOUS_WEEK, _M.DAY, lambda _: tr("One week back"), ("Alt+PgUp",), None, _with_facility),
    ActionRow(_A.NEXT_WEEK, _M.DAY, lambda _: tr("One week on"), ("Alt+PgDown",), None, _with_facility),
    ActionRow(
        _A.PREVIOUS_CHANGE,
        _M.DAY,
        lambda _: tr("Previous change"),
        ("Alt+Shift+Left",),
        "previous_change",
        lambda now: now.has_previous_change,
        starts_group=True,
    ),
    ActionRow(
        _A.NEXT_CHANGE,
        _M.DAY,
        lambda _: tr("Next change"),
        ("Alt+Shift+Right",),
        "next_change",
        lambda now: now.has_next_change,
    ),
    ActionRow(
        _A.TODAY,
        _M.DAY,
        lambda _: tr("Today"),
        ("Alt+Home",),
        "today",
        lambda now: now.has_facility and not now.shows_today,
        starts_group=True,
    ),
    ActionRow(_A.CHOOSE_DAY, _M.DAY, lambda _: tr("Choose a day …"), ("Ctrl+D",), "calendar", _with_facility),
    ActionRow(_A.SHORTCUTS, _M.HELP, lambda _: tr("Keyboard shortcuts"), ("F1",), "keyboard"),
    ActionRow(_A.ABOUT, _M.HELP, lambda _: tr("About unterkunft"), (), "info"),
)


def menu_title(menu: MenuId) -> str:
    """The word in the menu bar; the letter after & opens it with Alt."""
    return {
        MenuId.FILE: tr("&File"),
        MenuId.EDIT: tr("&Edit"),
        MenuId.VIEW: tr("&View"),
        MenuId.DAY: tr("&Day"),
        MenuId.HELP: tr("&Help"),
    }[menu]


def shown_keys(row: ActionRow) -> str:
    """The first shortcut as the keyboard of this computer names it; empty where there is none."""
    if not row.shortcuts:
        return ""
    return QKeySequence(row.shortcuts[0]).toString(QKeySequence.SequenceFormat.NativeText)


class ActionSet(QObject):
    """The actions as Qt knows them, kept up with the situation and the theme."""

    def __init__(
        self, handlers: Mapping[ActionId, Callable[[], object]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._situation = Situation()
        self._actions = {row.id: self._made(row, handlers[row.id]) for row in ACTIONS}
        theme().changed.connect(self._tint)
        self._tint()
        self.update(self._situation)

    def __getitem__(self, action: ActionId) -> QAction:
        return self._actions[action]

    @property
    def all(self) -> tuple[QAction, ...]:
        """Every action, to be added to the window so that its shortcuts work."""
        return tuple(self._actions.values())

    def update(self, situation: Situation) -> None:
        """Words, enables and ticks every action for the situation."""
        self._situation = situation
        for row in ACTIONS:
            action = self._actions[row.id]
            text = row.text(situation)
            keys = shown_keys(row)
            action.setText(text)
            objection = situation.objection if row.places_people else ""
            action.setToolTip(objection or (f"{text} ({keys})" if keys else text))
            action.setEnabled(not objection and row.is_enabled(situation))
            if row.is_ticked is not None:
                action.setChecked(row.is_ticked(situation))

    def fill(self, bar: QMenuBar) -> None:
        """Puts every action into its menu."""
        for menu_id in MenuId:
            menu = bar.addMenu(menu_title(menu_id))
            menu.setToolTipsVisible(True)
            for row in ACTIONS:
                if row.menu is menu_id:
                    if row.starts_group:
                        menu.addSeparator()
                    menu.addAction(self._actions[row.id])

    def _made(self, row: ActionRow, handler: Callable[[], object]) -> QAction:
        action = QAction(self)
        action.setObjectName(row.id.value)
        action.setShortcuts([QKeySequence(keys) for keys in row.shortcuts])
        action.setCheckable(row.is_ticked is not None)
        action.triggered.connect(lambda _ticked=False: handler())
        return action

    def _tint(self) -> None:
        shown = theme().colours
        for row in ACTIONS:
            if row.icon is not None:
                self._actions[row.id].setIcon(icon(row.icon, shown.text, shown.border_strong))
