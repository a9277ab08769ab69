"""The pairs of records in the whole database that may be one person."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from unterkunft.services.commands.telling_apart import TellApart
from unterkunft.services.queries.duplicates import SuspectedPair, suspected_pairs
from unterkunft.ui.accessibility import label
from unterkunft.ui.background import BackgroundRunner, Failure, Progress
from unterkunft.ui.refusal_sentences import refusal_sentence
from unterkunft.ui.residents.duplicates.likeness_words import certainty, reasons_text, sketch_text
from unterkunft.ui.widgets.dialogs import failure_dialog
from unterkunft.ui.wording import tr
from unterkunft.ui.workplace import Workplace
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure

_MOST_SHOWN = 500
_PAIR = Qt.ItemDataRole.UserRole


class PairsDialog(QDialog):
    """Likeliest first; choosing a pair leads to merging it."""

    merging_asked = Signal(object, object)
    """Two ResidentIds."""
    told_apart = Signal(object)
    """The Wording of the step."""

    def __init__(self, workplace: Workplace, runner: BackgroundRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Possible duplicates"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(720, 520)
        self.headline = label(tr("Comparing everyone …"), role="muted")
        self.pairs = QListWidget()
        self.pairs.setAccessibleName(tr("Possible duplicates"))
        self.pairs.setSpacing(4)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.merge = self.buttons.addButton(tr("Merge …"), QDialogButtonBox.ButtonRole.ActionRole)
        self.merge.setProperty("role", "primary")
        self.apart = self.buttons.addButton(tr("Two people"), QDialogButtonBox.ButtonRole.ActionRole)
        self.apart.setToolTip(tr("Not the same person: the pair is not shown again."))
        self._found: list[SuspectedPair] = []
        for button in (self.merge, self.apart):
            button.setEnabled(False)
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.addWidget(self.headline)
        layout.addWidget(self.pairs, 1)
        layout.addWidget(self.buttons)
        self.buttons.rejected.connect(self.reject)
        self.merge.clicked.connect(self._on_merge)
        self.apart.clicked.connect(self._on_apart)
        self.pairs.itemActivated.connect(self._on_merge)
        self.pairs.currentItemChanged.connect(self._on_pair_chosen)
        self._workplace = workplace
        self._search(workplace, runner)

    def _search(self, workplace: Workplace, runner: BackgroundRunner) -> None:
        database, sight = workplace.database, workplace.actor.sight
        alive = [True]
        self.destroyed.connect(lambda: alive.clear())

        def work(progress: Progress) -> tuple[SuspectedPair, ...]:
            progress.report(0, 1)
            return suspected_pairs(database, sight=sight)

        def done(found: tuple[SuspectedPair, ...]) -> None:
            if alive:
                self.show_pairs(found)

        def failed(failure: Failure) -> None:
            if alive:
                failure_dialog(self, refusal_sentence(failure)).open()

        runner.run(tr("Looking for duplicates"), work, on_done=done, on_failed=failed)

    def show_pairs(self, found: tuple[SuspectedPair, ...]) -> None:
        """Shows the pairs."""
        self._found = list(found)
        for pair in found[:_MOST_SHOWN]:
            self.pairs.addItem(_item(pair))
        self.pairs.setCurrentRow(0)
        self._count()

    def _count(self) -> None:
        count = len(self._found)
        if count == 0:
            self.headline.setText(tr("No duplicates found."))
        elif count == 1:
            self.headline.setText(tr("1 pair may be one person."))
        else:
            self.headline.setText(tr("{count} pairs may be one person.", count=count))

    def _on_pair_chosen(self, item: QListWidgetItem | None) -> None:
        for button in (self.merge, self.apart):
            button.setEnabled(item is not None)

    def _on_apart(self) -> None:
        item = self.pairs.currentItem()
        if item is None:
            return
        pair: SuspectedPair = item.data(_PAIR)
        try:
            changes = self._workplace.execute(TellApart(pair.one.id, pair.other.id))
        except (DomainRefusal, EnvironmentFailure) as refusal:
            failure_dialog(self, refusal_sentence(refusal)).open()
            return
        self._found.remove(pair)
        self.pairs.takeItem(self.pairs.row(item))
        self._count()
        self.told_apart.emit(changes.wording)

    def _on_merge(self) -> None:
        item = self.pairs.currentItem()
        if item is not None:
            pair: SuspectedPair = item.data(_PAIR)
            self.accept()
            self.merging_asked.emit(pair.one.id, pair.other.id)


def _item(pair: SuspectedPair) -> QListWidgetItem:
    one = sketch_text(pair.one.name, pair.one.sketch)
    other = sketch_text(pair.other.name, pair.other.sketch)
    why = f"{certainty(pair.likeness)}: {reasons_text(pair.likeness)}"
    item = QListWidgetItem(f"{one}  ↔  {other}\n{why}")
    item.setData(_PAIR, pair)
    return item
