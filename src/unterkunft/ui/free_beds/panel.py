"""“Freies Bett für …”: criteria above, places below; people can be dragged onto a place and out of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from unterkunft.services.free_beds import FreePlace
from unterkunft.services.free_beds_elsewhere import SearchElsewhere
from unterkunft.services.placement import Verdict
from unterkunft.services.plan_state import Person
from unterkunft.ui.accessibility import label
from unterkunft.ui.background import BackgroundRunner, Progress
from unterkunft.ui.free_beds.criteria_form import CriteriaForm
from unterkunft.ui.free_beds.presenter import FreeBedPresenter, Results
from unterkunft.ui.plan.desk import AskingDesk
from unterkunft.ui.plan.drag_mime import arrival_in, mime_of, residents_in
from unterkunft.ui.plan.ghost import ghost_of
from unterkunft.ui.plan.people_title import title_of
from unterkunft.ui.plan.placement_session import Mark, mark_of
from unterkunft.ui.plan.signs import draw_sign
from unterkunft.ui.rule_sentences import breach_lines, breach_sentence
from unterkunft.ui.theme import theme
from unterkunft.ui.widgets.card_list import Card, CardLine, CardList
from unterkunft.ui.wording import people, tr
from unterkunft.ui.workplace import Workplace
from unterkunft.values.ids import FacilityId, ResidentId, RoomId
from unterkunft.values.statuses import Severity

_SETTLED_MS = 120
_INKS = {
    Mark.ALLOWED: "free",
    Mark.NOTED: "warning",
    Mark.OVERRIDABLE: "warning",
    Mark.REFUSED: "danger",
}


class FreePlaceList(CardList):
    """Places as cards: people can be dropped on one, and those sought for dragged away from it."""

    def __init__(self, presenter: FreeBedPresenter, parent: QWidget | None = None) -> None:
        super().__init__(draw_sign, parent)
        self._presenter = presenter
        self.hint = label("", role="muted", parent=self)
        self.hint.setWordWrap(True)
        self.setAcceptDrops(True)
        self.setDragEnabled(True)
        self.setAccessibleName(tr("Free places"))

    def place_at(self, point: QPoint) -> FreePlace | None:
        """The place of the card under the pointer."""
        card = self.cards.card(self.indexAt(point))
        return card.subject if card is not None and isinstance(card.subject, FreePlace) else None

    def startDrag(self, _actions: Qt.DropAction) -> None:  # noqa: N802 - Qt's name
        """Carries the people sought for by name."""
        if not self._presenter.people:
            return
        drag = QDrag(self)
        drag.setMimeData(mime_of(self._presenter.residents))
        drag.setPixmap(ghost_of(self._presenter.people, ratio=self.devicePixelRatioF()))
        drag.setHotSpot(QPoint(-14, -6))
        drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """People are welcome."""
        mime = event.mimeData()
        event.setAccepted(bool(residents_in(mime)) or arrival_in(mime) is not None)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Shows what a drop on the card under the pointer would mean."""
        place = self.place_at(event.position().toPoint())
        verdict = None if place is None else self._verdict(place, event.mimeData())
        self.set_aim(place)
        self._say(verdict)
        event.setAccepted(verdict is not None and not verdict.is_refused)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing has happened."""
        self._forget_aim()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Puts the people there."""
        residents, arrival = residents_in(event.mimeData()), arrival_in(event.mimeData())
        place = self.place_at(event.position().toPoint())
        self._forget_aim()
        event.acceptProposedAction()
        if place is not None and residents:
            self._presenter.place(place, residents)
        elif place is not None and arrival is not None:
            self._presenter.place_arrival(place, arrival)

    def _verdict(self, place: FreePlace, mime: QMimeData) -> Verdict | None:
        residents, arrival = residents_in(mime), arrival_in(mime)
        if residents:
            return self._presenter.verdict(place, residents)
        return None if arrival is None else self._presenter.arrival_verdict(place, arrival)

    def _forget_aim(self) -> None:
        self.set_aim(None)
        self._say(None)

    def _say(self, verdict: Verdict | None) -> None:
        self.hint.setVisible(verdict is not None)
        self.hint.setText("" if verdict is None else verdict_text(verdict))


class FreeBedPanel(QWidget, AskingDesk):
    """Who needs a bed, and where there is one."""

    room_chosen = Signal(object)
    """The RoomId to bring into sight; its facility is shown already."""
    status_message = Signal(str)

    def __init__(
        self, workplace: Workplace, parent: QWidget | None = None, runner: BackgroundRunner | None = None
    ) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._runner = runner or BackgroundRunner(self)
        self._results = Results((), 0, is_searching=False, here=None)
        self.presenter = FreeBedPresenter(workplace, self)
        self.for_selection = QPushButton()
        self.describe = QPushButton(tr("Describe people"))
        self.who = label("", role="heading")
        self.who.setWordWrap(True)
        self.form = CriteriaForm(self)
        self.count = label("", role="muted")
        self.list = FreePlaceList(self.presenter, self)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLED_MS)
        self._build()
        self._connect()
        self.show_people(())
        self.show_selection_size(len(workplace.selection))
        self._refresh()

    # what the presenter asks for

    def refresh_soon(self) -> None:
        """Waits until the last of several changes."""
        self._settling.start()

    def show_people(self, people: Sequence[Person]) -> None:
        """Names those a bed is sought for, or lets them be described."""
        self.form.show_described(not people)
        self.describe.setVisible(bool(people))
        self.who.setText(_who(people) if people else tr("Free bed for …"))

    def show_selection_size(self, count: int) -> None:
        """The button for those selected."""
        self.for_selection.setEnabled(count > 0)
        text = tr("For selection ({people})", people=people(count)) if count else tr("For selection")
        self.for_selection.setText(text)

    def show_results(self, results: Results) -> None:
        """Shows the places, and how many fit without more ado."""
        self._results = results
        self.count.setText(_count_text(results))
        self.list.empty_text = _empty_text(results)
        self.list.show_rows([_card(place, results.here) for place in results.places])

    def search_elsewhere(self, search: SearchElsewhere) -> None:
        """Runs the search beside the window."""

        def work(progress: Progress) -> tuple[FreePlace, ...]:
            return search.run(progress.report)

        self._runner.run(
            tr("Searching for free beds"),
            work,
            on_done=lambda places: self.presenter.take_elsewhere(search, places),
            on_failed=self.tell_refused,
        )

    def reveal_room(self, room: RoomId) -> None:
        """Asks for the room to be brought into sight."""
        self.room_chosen.emit(room)

    # what the window asks for

    def seek_for(self, residents: Sequence[ResidentId]) -> None:
        """Seeks a bed for these people, as from a menu of plan or tray."""
        self.presenter.seek_for(residents)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # inside

    def _build(self) -> None:
        choices = QHBoxLayout()
        choices.addWidget(self.for_selection)
        choices.addWidget(self.describe)
        choices.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self.who)
        layout.addLayout(choices)
        layout.addWidget(self.form)
        layout.addWidget(self.count)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.list.hint)
        self.list.hint.hide()

    def _connect(self) -> None:
        self.for_selection.clicked.connect(self.presenter.seek_for_selection)
        self.describe.clicked.connect(self.presenter.forget_people)
        self.form.changed.connect(self._on_criteria_changed)
        self._settling.timeout.connect(self._refresh)
        self.list.card_chosen.connect(self.presenter.reveal)
        self.list.card_activated.connect(self.presenter.activate)
        theme().changed.connect(self.list.viewport().update)
        self.destroyed.connect(self.presenter.close)

    def _on_criteria_changed(self) -> None:
        self.presenter.describe(self.form.criteria())

    def _refresh(self) -> None:
        self.form.show_day(self._workplace.as_of)
        self.presenter.describe(self.form.criteria())
        self.presenter.refresh()
        self._settling.stop()


def verdict_text(verdict: Verdict) -> str:
    """Whether it fits, and all that speaks against it."""
    lines = " · ".join(breach_lines(verdict))
    words = {
        Mark.ALLOWED: tr("Fits"),
        Mark.NOTED: tr("Fits, but: {reasons}", reasons=lines),
        Mark.OVERRIDABLE: tr("Only with a reason: {reasons}", reasons=lines),
        Mark.REFUSED: tr("Not possible: {reasons}.", reasons=lines),
    }
    text = words[mark_of(verdict)]
    return f"{text}: {lines}" if mark_of(verdict) is Mark.ALLOWED and lines else text


def _who(people_sought: Sequence[Person]) -> str:
    title = title_of(people_sought)
    if len(people_sought) == 1:
        return tr("Free bed for {who}", who=title)
    return tr("Free beds for {who} ({people})", who=title, people=people(len(people_sought)))


def _count_text(results: Results) -> str:
    if not results.places:
        return tr("Searching …") if results.is_searching else ""
    fitting = sum(mark_of(place.verdict) is Mark.ALLOWED for place in results.places)
    text = tr("{count} rooms, {fitting} of them fit", count=len(results.places), fitting=fitting)
    if len(results.places) == 1:
        text = tr("1 room, it fits") if fitting else tr("1 room")
    return f"{text} · {tr('Searching …')}" if results.is_searching else text


def _empty_text(results: Results) -> str:
    if results.is_searching:
        return tr("Searching …")
    if not results.asked:
        return tr("Say how many people need a bed, or select them on the plan or in the tray.")
    return tr("No room has enough free beds in this time.")


def _card(place: FreePlace, here: FacilityId | None) -> Card:
    mark = mark_of(place.verdict)
    where = f"{place.building}, {place.floor_name}"
    lines = [CardLine(where)]
    if place.facility != here:
        lines = [CardLine(tr("Other facility: {name}", name=place.facility_name), "planned"), CardLine(where)]
    # Whoever comes from another facility is known to be moving; the card need not say it for each.
    against = [each for each in place.verdict.breaches if each.severity is not Severity.INFO]
    lines += [CardLine(f"•  {breach_sentence(each)}", _INKS[mark]) for each in against]
    return Card(
        subject=place,
        title=tr("Room {number}", number=place.room_number),
        aside=_free(place.free_beds),
        lines=tuple(lines),
        sign=mark,
        ink=_INKS[mark],
    )


def _free(beds: int) -> str:
    return tr("1 bed free") if beds == 1 else tr("{count} beds free", count=beds)
