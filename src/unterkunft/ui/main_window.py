"""The window: a rail of pages, the bars around them, and what every page has in common."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import cast

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QMenuBar,
    QMessageBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from unterkunft.services.changes import Changes, Wording
from unterkunft.services.timeline import FloorOnPlan
from unterkunft.ui import days, window_state
from unterkunft.ui.accessibility import focus_first, name_extension
from unterkunft.ui.actions import ACTIONS, ActionId, ActionSet, shown_keys
from unterkunft.ui.background import BackgroundRunner
from unterkunft.ui.destination import Destination, PageId
from unterkunft.ui.icons import application_icon
from unterkunft.ui.operators.dialog import open_operators
from unterkunft.ui.page import Arriving, DayPages, FloorPage, Leaving, Page, PageRow, Printing, Surveying
from unterkunft.ui.palette import Offer, destination_of, offered
from unterkunft.ui.papers.dialog import open_papers
from unterkunft.ui.refusal_sentences import refusal_sentence
from unterkunft.ui.remote_watch import RemoteWatch
from unterkunft.ui.search import Hit
from unterkunft.ui.step_sentences import done_sentence, step_title
from unterkunft.ui.theme import Appearance, theme
from unterkunft.ui.trial.bar import TrialBar
from unterkunft.ui.widgets.breadcrumb import Breadcrumb
from unterkunft.ui.widgets.day_stepper import DayStepper
from unterkunft.ui.widgets.dialogs import about_dialog, failure_dialog, leaving_dialog, shortcuts_dialog
from unterkunft.ui.widgets.empty_state import EmptyState
from unterkunft.ui.widgets.notice_bar import NoticeBar
from unterkunft.ui.widgets.rail import Rail
from unterkunft.ui.widgets.search_field import SearchField
from unterkunft.ui.widgets.status_bar import StatusBar
from unterkunft.ui.widgets.top_bar import TopBar
from unterkunft.ui.wording import tr
from unterkunft.ui.workplace import Workplace, WorkplaceEvent
from unterkunft.values.ids import FloorId
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure

_SMALLEST = (1000, 640)
_PEOPLE_PAGES = frozenset({PageId.RESIDENTS, PageId.ATTENDANCE, PageId.BILLING})
"""The pages without floors that show a person who is sent to them."""
_SMALL_EVENTS = frozenset(
    {WorkplaceEvent.HISTORY_CHANGED, WorkplaceEvent.SELECTION_CHANGED, WorkplaceEvent.FLOOR_SHOWN}
)
"""What changes nothing but which actions are possible; pages follow it by themselves."""
_USUAL = (1440, 900)


class MainWindow(QMainWindow):
    """Shows pages for one workplace."""

    closing = Signal()

    def __init__(self, workplace: Workplace, runner: BackgroundRunner, pages: Sequence[PageRow]) -> None:
        super().__init__()
        self.setWindowIcon(application_icon())
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_USUAL)
        self._workplace, self._runner = workplace, runner
        self._floor: FloorOnPlan | None = None
        self.actions_of_window = ActionSet(self._handlers(), self)
        self.addActions(self.actions_of_window.all)
        self._rail = Rail(pages, self)
        self._stack = QStackedWidget()
        self._empty = EmptyState(self.actions_of_window[ActionId.REFRESH])
        self._stack.addWidget(self._empty)
        self._rows = {row.id: row for row in pages}
        self._pages: dict[str, QWidget] = {}
        self._shown = pages[0].id
        self._make_bars()
        self._lay_out()
        self._connect()
        self._refresh()

    # -- parts ---------------------------------------------------------------------------------

    @property
    def page(self) -> QWidget:
        """The page shown; made when it is shown first."""
        return self._page(self._shown)

    def show_page(self, page: str) -> None:
        """Brings a page to the front, by its name in the rail; the keyboard goes along unless it is there."""
        is_walking_the_rail = self._rail.has_keyboard_on(page)
        self._shown = page
        self._rail.show_chosen(page)
        self._page(page)
        self._refresh()
        if not is_walking_the_rail:
            focus_first(self._stack.currentWidget() or self)

    def go_to(self, destination: Destination) -> None:
        """Brings a place of the window to the front; an unknown page stays unknown."""
        if destination.page not in self._rows:
            return
        self._choose_facility(destination.facility)
        if destination.day is not None:
            self._workplace.show_day(destination.day)
        self.show_page(destination.page)
        self._hand_over(destination)

    def _choose_facility(self, key: str | None) -> None:
        shown = self._workplace.facility
        if key is None or (shown is not None and shown.key == key):
            return
        for facility in self._workplace.facilities():
            if facility.key == key:
                self._workplace.choose_facility(facility)

    def _hand_over(self, destination: Destination) -> None:
        page = self.page
        if isinstance(page, Arriving):
            page.arrive(destination)
        elif isinstance(page, FloorPage):
            _reveal_on(page, destination)

    def _page(self, name: str) -> QWidget:
        if name not in self._pages:
            page = self._rows[name].make(self._workplace, self._runner, self._stack)
            self._pages[name] = page
            self._stack.addWidget(page)
            self._listen_to(page)
        return self._pages[name]

    def _listen_to(self, widget: QWidget) -> None:
        cast(Page, widget).status_message.connect(self.status.say)
        if isinstance(widget, FloorPage):
            widget.floor_shown.connect(self._on_floor_shown)
            widget.zoom_changed.connect(self.status.show_zoom)

    def _make_bars(self) -> None:
        actions = self.actions_of_window
        keys = {row.id: shown_keys(row) for row in ACTIONS}
        self.breadcrumb = Breadcrumb(self._workplace.facilities, self)
        self.search = SearchField(self._find, keys[ActionId.SEARCH], self)
        self.day = DayStepper(actions, self)
        self.notice = NoticeBar(actions, self)
        self.trial = TrialBar(self._workplace, self)
        # Of its own, since nobody wants to see this work in the status bar.
        self._quiet_runner = BackgroundRunner(self)
        self.watch = RemoteWatch(self._workplace, self._quiet_runner, self)
        self.status = StatusBar(actions, self._runner, self)
        self._menu_bar = QMenuBar()
        actions.fill(self._menu_bar)
        name_extension(self._menu_bar)

    def _lay_out(self) -> None:
        top = TopBar(
            breadcrumb=self.breadcrumb,
            search=self.search,
            day=self.day,
            actions=self.actions_of_window,
            user=self._workplace.actor.name,
        )
        column = QVBoxLayout()
        for part in (self._menu_bar, top, self.notice, self.trial):
            column.addWidget(part)
        column.addWidget(self._stack, 1)
        column.addWidget(self.status)
        column.setSpacing(0)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addLayout(column, 1)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        self._stop_listening = self._workplace.subscribe(self._on_workplace_event)
        self._rail.page_chosen.connect(self.show_page)
        self._rail.show_chosen(self._shown)
        self.breadcrumb.facility_chosen.connect(self._workplace.choose_facility)
        self.breadcrumb.floor_chosen.connect(self._show_floor)
        self.day.day_chosen.connect(self._workplace.show_day)
        self.search.hit_chosen.connect(self._reveal)
        self.trial.status_message.connect(self.status.say)
        self.watch.told.connect(self.status.say)
        theme().changed.connect(self._update_situation)
        self._workplace.guide = self.go_to

    # -- what is shown -------------------------------------------------------------------------

    def _on_workplace_event(self, event: WorkplaceEvent) -> None:
        if event in _SMALL_EVENTS:
            self._update_situation()
        else:
            self._refresh()

    def _refresh(self) -> None:
        facility = self._workplace.facility
        title = "unterkunft" if facility is None else f"{facility.name} – unterkunft"
        self.setWindowTitle(title)
        is_empty = facility is None and not self._rows[self._shown].works_without_facility
        self._stack.setCurrentWidget(self._empty if is_empty else self.page)
        shown = self.page.shown_floor if isinstance(self.page, FloorPage) else None
        self._floor = window_state.floor_with_id(self._workplace, shown)
        self._show_place()
        is_today = self._workplace.as_of == self._workplace.today
        self.day.show_day(self._workplace.as_of, is_today=is_today)
        notice = window_state.notice_of(self._workplace)
        self.notice.show_notice(notice, may_correct=self._workplace.may_correct_past)
        figures = () if facility is None else window_state.figures_of(self._workplace.plan_state())
        self.status.show_figures(figures)
        self._update_situation()

    def _show_place(self) -> None:
        survey = self.page.survey_title if isinstance(self.page, Surveying) else ""
        if survey:
            self.breadcrumb.show_survey(survey)
            self.status.show_zooming(False)
            return
        facility = self._workplace.facility
        shows_floors = isinstance(self.page, FloorPage)
        title = "" if shows_floors else self._rows[self._shown].title()
        floors = window_state.floors_of(self._workplace) if shows_floors else ()
        self.breadcrumb.show_place(facility, floors, self._floor, page=title)
        self.status.show_zooming(shows_floors and facility is not None)
        self.day.setVisible(facility is not None)

    def _update_situation(self) -> None:
        self.actions_of_window.update(
            window_state.situation_of(
                self._workplace,
                floor=self._floor,
                appearance=theme().appearance,
                is_full_screen=self.isFullScreen(),
                page=self.page,
            )
        )

    def _on_floor_shown(self, floor: FloorId | None) -> None:
        self._floor = window_state.floor_with_id(self._workplace, floor)
        self._show_place()
        self._update_situation()

    def _show_floor(self, floor: FloorId) -> None:
        self._on_floors(lambda page: page.show_floor(floor))

    def _find(self, text: str) -> tuple[Hit, ...]:
        return offered(self._workplace, text, pages=self._page_offers(), commands=self._command_offers())

    def _page_offers(self) -> tuple[Offer, ...]:
        return tuple(Offer(row.id, row.title(), tr("Page")) for row in self._rows.values())

    def _command_offers(self) -> tuple[Offer, ...]:
        """What can be done now, by the words of the menus."""
        actions = ((row, self.actions_of_window[row.id]) for row in ACTIONS)
        return tuple(
            Offer(row.id, action.text(), shown_keys(row) or tr("Command"))
            for row, action in actions
            if action.isEnabled()
        )

    def _reveal(self, hit: Hit) -> None:
        if hit.command is not None:
            self.actions_of_window[ActionId(hit.command)].trigger()
            return
        self.go_to(destination_of(hit, self._page_for(hit), self._workplace))

    def _page_for(self, hit: Hit) -> PageId:
        """People are shown on the page in front where it shows people, rooms where it shows floors."""
        is_person_here = hit.resident is not None and self._shown in _PEOPLE_PAGES
        shows = isinstance(self.page, FloorPage) or is_person_here
        return PageId(self._shown) if shows else PageId.PLAN

    # -- actions -------------------------------------------------------------------------------

    def _handlers(self) -> Mapping[ActionId, Callable[[], object]]:
        return {
            ActionId.QUIT: self.close,
            ActionId.PRINT: lambda: self._on_paper(lambda page: page.print_view()),
            ActionId.PAPERS: self._open_papers,
            ActionId.LETTERHEAD: self._open_letterheads,
            ActionId.COPY: lambda: self._on_paper(lambda page: page.copy_view()),
            ActionId.FREE_BED: lambda: self._on_day(lambda page: page.look_for_free_bed()),
            ActionId.CONFLICTS: lambda: self._on_day(lambda page: page.look_at_conflicts()),
            ActionId.COMPARE: lambda: self._on_day(lambda page: page.compare_days()),
            ActionId.UNDO: lambda: self._carry_out(self._workplace.undo, self._workplace.undo_wording),
            ActionId.REDO: lambda: self._carry_out(self._workplace.redo, self._workplace.redo_wording),
            ActionId.SEARCH: lambda: self.search.start(),
            ActionId.SEARCH_TRAY: lambda: self._on_floors(lambda page: page.focus_tray_search()),
            ActionId.PLACE: lambda: self._on_day(lambda page: page.ask_place_for_selection()),
            ActionId.STAY_UNTIL: lambda: self._on_day(lambda page: page.ask_until_for_selection()),
            ActionId.ROTATE: lambda: self._on_day(lambda page: page.ask_rotation_of_selection()),
            ActionId.MOVE_OUT: lambda: self._on_day(lambda page: page.ask_departure_of_selection()),
            ActionId.TRY_OUT: self._toggle_trial,
            ActionId.CORRECT_PAST: self._toggle_correcting,
            ActionId.ZOOM_IN: lambda: self._on_floors(lambda page: page.zoom_in()),
            ActionId.ZOOM_OUT: lambda: self._on_floors(lambda page: page.zoom_out()),
            ActionId.ZOOM_RESET: lambda: self._on_floors(lambda page: page.zoom_reset()),
            ActionId.FLOOR_UP: lambda: self._change_floor(1),
            ActionId.FLOOR_DOWN: lambda: self._change_floor(-1),
            ActionId.LOOK_SYSTEM: lambda: theme().choose(Appearance.SYSTEM),
            ActionId.LOOK_LIGHT: lambda: theme().choose(Appearance.LIGHT),
            ActionId.LOOK_DARK: lambda: theme().choose(Appearance.DARK),
            ActionId.REFRESH: self._reload,
            ActionId.FULL_SCREEN: self._toggle_full_screen,
            ActionId.PREVIOUS_DAY: lambda: self._step(-1),
            ActionId.NEXT_DAY: lambda: self._step(1),
            ActionId.PREVIOUS_WEEK: lambda: self._step(-7),
            ActionId.NEXT_WEEK: lambda: self._step(7),
            ActionId.PREVIOUS_CHANGE: lambda: self._show(window_state.previous_change(self._workplace)),
            ActionId.NEXT_CHANGE: lambda: self._show(window_state.next_change(self._workplace)),
            ActionId.TODAY: lambda: self._show(self._workplace.today),
            ActionId.CHOOSE_DAY: lambda: self.day.open_calendar(),
            ActionId.SHORTCUTS: lambda: shortcuts_dialog(self).open(),
            ActionId.ABOUT: lambda: about_dialog(self).open(),
        }

    def _open_papers(self) -> None:
        open_papers(self._workplace, self._runner, self).status_message.connect(self.status.say)

    def _open_letterheads(self) -> None:
        open_operators(self._workplace, self).status_message.connect(self.status.say)

    def _on_day(self, do: Callable[[DayPages], object]) -> None:
        if isinstance(self.page, DayPages):
            do(self.page)

    def _on_floors(self, do: Callable[[FloorPage], object]) -> None:
        if isinstance(self.page, FloorPage):
            do(self.page)

    def _on_paper(self, do: Callable[[Printing], object]) -> None:
        if isinstance(self.page, Printing):
            do(self.page)

    def _carry_out(self, step: Callable[[], Changes], wording: Wording | None) -> None:
        """Says what was done; a refusal names the step too, for nobody sees which one was meant."""
        try:
            self.status.say(done_sentence(step().wording))
        except (DomainRefusal, EnvironmentFailure) as refusal:
            reason = refusal_sentence(refusal)
            title = "" if wording is None else step_title(wording)
            text = tr("{step}: left as it is. {reason}", step=title, reason=reason) if title else reason
            failure_dialog(self, text).open()

    def _reload(self) -> None:
        try:
            self._workplace.reload()
        except EnvironmentFailure as failure:
            failure_dialog(self, refusal_sentence(failure)).open()

    def _toggle_trial(self) -> None:
        try:
            if self._workplace.is_trying:
                self._workplace.discard_trial()
            else:
                self._workplace.begin_trying()
        except EnvironmentFailure as failure:
            failure_dialog(self, refusal_sentence(failure)).open()
        self._update_situation()

    def _toggle_correcting(self) -> None:
        self._workplace.may_correct_past = not self._workplace.may_correct_past

    def _change_floor(self, step: int) -> None:
        floor = window_state.floor_beside(self._workplace, self._floor, step)
        if floor is not None:
            self._show_floor(floor.id)

    def _toggle_full_screen(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def _step(self, count: int) -> None:
        self._show(days.stepped(self._workplace.as_of, count))

    def _show(self, day: date | None) -> None:
        if day is not None:
            self._workplace.show_day(day)

    # -- Qt ------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard begins on the page, not in the rail."""
        super().showEvent(event)
        if not event.spontaneous():
            focus_first(self._stack.currentWidget() or self)

    def changeEvent(self, event: QEvent) -> None:
        """Full screen may also be left by the window manager."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange:
            self._update_situation()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Asks while something is unfinished; lets long work stop before the window goes."""
        if not (self._may_discard_trial() and self._may_leave_pages()):
            event.ignore()
            return
        self._workplace.discard_trial()
        self.watch.stop()
        self.closing.emit()
        self._runner.stop()
        self._quiet_runner.stop()
        self._stop_listening()
        super().closeEvent(event)

    def _may_discard_trial(self) -> bool:
        """Asks while something is tried out that nobody took over."""
        if not self._workplace.is_trying:
            return True
        box = leaving_dialog(self, tr("What you tried out on the copy will be discarded."))
        chosen = box.exec()
        box.deleteLater()
        return chosen == QMessageBox.StandardButton.Close

    def _may_leave_pages(self) -> bool:
        return all(page.may_leave() for page in self._pages.values() if isinstance(page, Leaving))


def _reveal_on(page: FloorPage, destination: Destination) -> None:
    if destination.floor is not None:
        page.show_floor(destination.floor)
    if destination.resident is not None:
        page.reveal_resident(destination.resident)
    elif destination.room is not None:
        page.reveal_room(destination.room)
    elif destination.topic == "tray":
        page.focus_tray_search()
