"""Who has been away so long that something is due: a strip above the grid, empty when all is well."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QWidget

from unterkunft.model.placement_rules import AbsenceStep
from unterkunft.services.absence_runs import AbsenceRun
from unterkunft.ui.accessibility import label
from unterkunft.ui.wording import tr
from unterkunft.ui.words import absence_word

_SHOWN = 2


class LimitsBar(QFrame):
    """Names the first, offers the others in a menu; a click goes to the person."""

    resident_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("limitsBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 4, 8, 4)
        self.hide()

    def show_runs(self, runs: Sequence[AbsenceRun]) -> None:
        """Shows whose absence has reached a limit."""
        while (item := self._row.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.setVisible(bool(runs))
        if not runs:
            return
        self._row.addWidget(label(tr("Over the limit:"), role="heading"))
        for run in runs[:_SHOWN]:
            self._row.addWidget(self._button(run))
        if len(runs) > _SHOWN:
            self._row.addWidget(self._others(runs[_SHOWN:]))
        self._row.addStretch(1)

    def _button(self, run: AbsenceRun) -> QPushButton:
        button = QPushButton(run_sentence(run))
        button.setProperty("role", "link")
        button.setToolTip("" if run.reached is None else run.reached.source)
        button.clicked.connect(lambda: self.resident_chosen.emit(run.resident))
        return button

    def _others(self, runs: Sequence[AbsenceRun]) -> QPushButton:
        button = QPushButton(tr("{count} more", count=len(runs)))
        menu = QMenu(button)
        for run in runs:
            text = run_sentence(run).replace("&", "&&")
            menu.addAction(text, partial(self.resident_chosen.emit, run.resident))
        button.setMenu(menu)
        return button


def run_sentence(run: AbsenceRun) -> str:
    """`Bah, Ibrahima – 5 Tage ungemeldet: nachfragen; Meldung fällig ab Tag 7`."""
    days = tr("1 day") if run.days == 1 else tr("{days} days", days=run.days)
    parts = [tr("{name} – {days} {state}", name=run.name, days=days, state=absence_word(run.state))]
    if run.reached is not None:
        due = tr("report due") if run.reached.step is AbsenceStep.REPORT else tr("ask after the person")
        parts.append(due)
    if run.next is not None and run.next.step is AbsenceStep.REPORT:
        parts.append(tr("report due from day {day}", day=run.next.days))
    return " · ".join(parts)
