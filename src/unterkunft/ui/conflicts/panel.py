"""The list of broken rules with what can be done about them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from unterkunft.services.commands.placement import Acceptance
from unterkunft.services.conflicts import Conflict
from unterkunft.services.placement import Verdict
from unterkunft.ui.conflicts.presenter import (
    ConflictCounts,
    ConflictFilter,
    ConflictPresenter,
    ConflictRow,
)
from unterkunft.ui.consent.acceptance_dialog import AcceptanceDialog
from unterkunft.ui.plan.desk import TellingDesk
from unterkunft.ui.plan.placement_session import Mark
from unterkunft.ui.plan.signs import draw_sign
from unterkunft.ui.rule_sentences import breach_sentence
from unterkunft.ui.theme import theme
from unterkunft.ui.widgets.card_list import Card, CardLine, CardList, CardRow, Heading
from unterkunft.ui.wording import people, tr
from unterkunft.ui.words import word
from unterkunft.ui.workplace import Workplace
from unterkunft.values.ids import RoomId
from unterkunft.values.statuses import Severity

# A held key steps through days faster than anyone reads a list; behind another tab only the title counts.
_SETTLED_MS, _SETTLED_BEHIND_MS = 60, 400
_NAMES_SHOWN = 4


class ConflictPanel(QWidget, TellingDesk):
    """Every rule broken on the day shown; `title` is for its tab."""

    room_chosen = Signal(object)
    """The RoomId to bring into sight."""
    title_changed = Signal(str)
    status_message = Signal(str)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts = ConflictCounts(0, 0)
        self.list = CardList(draw_sign, self)
        self.list.setAccessibleName(tr("Conflicts"))
        self.filters = {each: QPushButton() for each in ConflictFilter}
        self.accept = QPushButton(tr("Accept exception …"))
        self.withdraw = QPushButton(tr("Withdraw exception"))
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self.presenter = ConflictPresenter(workplace, self)
        self._build()
        self._connect()
        self.presenter.refresh()

    @property
    def title(self) -> str:
        """`Konflikte 3`: how many nobody has accepted."""
        if not self._counts.open:
            return tr("Conflicts")
        return tr("Conflicts {count}", count=self._counts.open)

    # what the presenter asks for

    def refresh_soon(self) -> None:
        """Waits until the last of several changes."""
        self._settling.start(_SETTLED_MS if self.isVisible() else _SETTLED_BEHIND_MS)

    def show_conflicts(self, rows: Sequence[ConflictRow], counts: ConflictCounts) -> None:
        """Shows the cards and the numbers on the filters."""
        self._counts = counts
        totals = {
            ConflictFilter.OPEN: counts.open,
            ConflictFilter.ACCEPTED: counts.accepted,
            ConflictFilter.ALL: counts.open + counts.accepted,
        }
        for chosen, button in self.filters.items():
            button.setText(f"{_filter_name(chosen)} {totals[chosen]}")
        self.list.empty_text = self._empty_text(totals[ConflictFilter.ALL])
        self.list.show_rows(list(_card_rows(rows)))
        self._show_what_is_possible()
        self.title_changed.emit(self.title)

    def reveal_room(self, room: RoomId) -> None:
        """Asks for the room to be brought into sight."""
        self.room_chosen.emit(room)

    def ask_acceptance(self, conflict: Conflict, *, expires_on: date) -> Acceptance | None:
        """Asks for a reason and a last day."""
        dialog = AcceptanceDialog(Verdict(0, (), (conflict.breach,)), expires_on=expires_on, parent=self)
        dialog.setWindowTitle(tr("Accept exception"))
        dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(tr("Accept"))
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.acceptance if accepted else None

    # inside

    def _build(self) -> None:
        group = QButtonGroup(self)
        choices = QHBoxLayout()
        choices.setSpacing(6)
        for chosen, button in self.filters.items():
            button.setCheckable(True)
            button.setProperty("role", "filter")
            button.setChecked(chosen is self.presenter.chosen_filter)
            group.addButton(button)
            choices.addWidget(button)
        choices.addStretch()
        steps = QHBoxLayout()
        steps.setSpacing(6)
        steps.addWidget(self.accept)
        steps.addWidget(self.withdraw)
        steps.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 8, 8)
        layout.setSpacing(8)
        layout.addLayout(choices)
        layout.addWidget(self.list, 1)
        layout.addLayout(steps)

    def _connect(self) -> None:
        for chosen, button in self.filters.items():
            button.clicked.connect(partial(self.presenter.choose_filter, chosen))
        self._settling.timeout.connect(self.presenter.refresh)
        self.list.card_chosen.connect(self.presenter.reveal)
        self.list.card_activated.connect(self.presenter.reveal)
        self.list.current_changed.connect(self._show_what_is_possible)
        self.accept.clicked.connect(self._on_accept)
        self.withdraw.clicked.connect(self._on_withdraw)
        theme().changed.connect(self.list.viewport().update)
        self.destroyed.connect(self.presenter.close)

    def _current(self) -> Conflict | None:
        subject = self.list.current
        return subject if isinstance(subject, Conflict) else None

    def _on_accept(self) -> None:
        conflict = self._current()
        if conflict is not None and self.presenter.accept(conflict):
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_withdraw(self) -> None:
        conflict = self._current()
        if conflict is not None and self.presenter.withdraw(conflict):
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_what_is_possible(self) -> None:
        conflict = self._current()
        self.accept.setEnabled(conflict is not None and self.presenter.can_accept(conflict))
        can_withdraw = conflict is not None and self.presenter.can_withdraw(conflict)
        self.accept.setVisible(not can_withdraw)
        self.withdraw.setVisible(can_withdraw)

    def _empty_text(self, total: int) -> str:
        if not total:
            return tr("No rule is broken on this day.")
        if self.presenter.chosen_filter is ConflictFilter.OPEN:
            return tr("Every broken rule has been accepted.")
        return tr("Nothing has been accepted.")


def _filter_name(chosen: ConflictFilter) -> str:
    names = {
        ConflictFilter.OPEN: tr("Open"),
        ConflictFilter.ACCEPTED: tr("Accepted"),
        ConflictFilter.ALL: tr("All"),
    }
    return names[chosen]


def _card_rows(rows: Sequence[ConflictRow]) -> Iterator[CardRow]:
    """The cards, with a heading wherever another weight begins."""
    heading = ""
    for row in rows:
        text = tr("Accepted") if not row.conflict.is_open else _weight(row.conflict.breach.severity)
        if text != heading:
            heading = text
            yield Heading(text)
        yield _card(row)


def _weight(severity: Severity) -> str:
    weights = {
        Severity.BLOCKING: tr("Not permitted"),
        Severity.OVERRIDABLE: tr("Only with an exception"),
    }
    return weights.get(severity, tr("To note"))


def _card(row: ConflictRow) -> Card:
    conflict = row.conflict
    sentence = breach_sentence(conflict.breach)
    lines = [CardLine(_capitalised(sentence), "text"), CardLine(_since_and_who(row, sentence))]
    lines += _acceptance_lines(conflict)
    mark, ink = _sign(conflict)
    return Card(
        subject=conflict,
        title=tr("Room {number}: {rule}", number=conflict.room_number, rule=word(conflict.breach.rule)),
        lines=tuple(lines),
        sign=mark,
        ink=ink,
    )


def _sign(conflict: Conflict) -> tuple[Mark, str]:
    if not conflict.is_open:
        return Mark.ALLOWED, "free"
    if conflict.breach.severity is Severity.BLOCKING:
        return Mark.REFUSED, "danger"
    return (Mark.OVERRIDABLE if conflict.breach.severity is Severity.OVERRIDABLE else Mark.NOTED), "warning"


def _acceptance_lines(conflict: Conflict) -> Iterator[CardLine]:
    if conflict.accepted is not None:
        given = conflict.accepted
        text = tr(
            "Accepted by {name} until {day}: {reason}",
            name=given.accepted_by,
            day=given.expires_on,
            reason=given.reason,
        )
        yield CardLine(text, "free")
    if conflict.lapsed is not None:
        given = conflict.lapsed
        text = tr("Exception expired on {day} ({reason})", day=given.expires_on, reason=given.reason)
        yield CardLine(text, "danger")


def _since_and_who(row: ConflictRow, sentence: str) -> str:
    """In a line of its own: beside the title it would cut the rule off."""
    since = tr("since {day}", day=row.conflict.since)
    return since if all(name in sentence for name in row.names) else f"{since} · {_who(row.names)}"


def _who(names: Sequence[str]) -> str:
    if len(names) == 1:
        return names[0]
    shown = "; ".join(names[:_NAMES_SHOWN])
    more = " …" if len(names) > _NAMES_SHOWN else ""
    return f"{people(len(names))}: {shown}{more}"


def _capitalised(sentence: str) -> str:
    return f"{sentence[:1].upper()}{sentence[1:]}."
