"""The tariff page: who charges by what, the by-law being written, tried out and compared."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QMenu,
    QMessageBox,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from unterkunft.services.changes import Wording
from unterkunft.services.queries.tariffs import TariffBook, TariffRow
from unterkunft.services.tariff_comparison import MonthConsequence, TariffComparison
from unterkunft.services.tariff_presets import TariffPreset, tariff_presets
from unterkunft.ui.accessibility import label
from unterkunft.ui.background import BackgroundRunner, ImmediateRunner, Progress
from unterkunft.ui.destination import Destination
from unterkunft.ui.refusal_sentences import refusal_sentence
from unterkunft.ui.step_sentences import done_sentence
from unterkunft.ui.tariffs.comparison_view import ComparisonView
from unterkunft.ui.tariffs.consequences_dialog import ConsequencesDialog
from unterkunft.ui.tariffs.draft import Draft
from unterkunft.ui.tariffs.editor import TariffEditor
from unterkunft.ui.tariffs.presenter import TariffsPresenter, Tells
from unterkunft.ui.tariffs.trial_view import TrialView
from unterkunft.ui.tariffs.validity_view import ValidityView
from unterkunft.ui.widgets.dialogs import failure_dialog, leaving_dialog
from unterkunft.ui.wording import tr
from unterkunft.ui.workplace import Workplace
from unterkunft.values.month import Month
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure

ResultT = TypeVar("ResultT")


class Tab(StrEnum):
    """The parts of the page; also the topics by which others send people here."""

    VALIDITY = "validity"
    EDIT = "edit"
    TRY = "try"
    COMPARE = "compare"


class TariffsPage(QWidget):
    """Tariffs for people."""

    status_message = Signal(str)

    def __init__(
        self, workplace: Workplace, runner: BackgroundRunner | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._runner = runner or ImmediateRunner(self)
        self.presenter = TariffsPresenter(workplace, self)
        self.chosen = QComboBox()
        self._choices: list[TariffRow | Draft] = []
        self.save, self.discard = QPushButton(tr("Save")), QPushButton(tr("Discard"))
        self.new, self.import_file = QPushButton(tr("New from a pattern")), QPushButton(tr("Import …"))
        self.export, self.remove = QPushButton(tr("Export …")), QPushButton(tr("Delete"))
        self.tabs = {tab: QPushButton(_titles()[tab]) for tab in Tab}
        self.notice = label("", role="notice")
        self.validity = ValidityView(self.presenter)
        self.editor = TariffEditor(today=workplace.today)
        self.trial = TrialView(today=workplace.today)
        self.comparison = ComparisonView(self.presenter)
        self._stack = QStackedWidget()
        self._build()
        self._connect()
        self.show_tab(Tab.VALIDITY)

    # what the window asks for

    def arrive(self, destination: Destination) -> None:
        """Shows a part of the page."""
        if destination.topic in set(Tab):
            self.show_tab(Tab(destination.topic))

    def may_leave(self) -> bool:
        """Asks where something is written and not kept."""
        if not self.presenter.has_unsaved:
            return True
        reason = tr("A tariff has been changed and not saved yet.")
        return leaving_dialog(self, reason).exec() == QMessageBox.StandardButton.Close

    # what the presenter asks for

    def is_in_sight(self) -> bool:
        """Whether anybody can see the page now."""
        return self.isVisible()

    def show_book(self, book: TariffBook) -> None:
        """Shows all tariffs and who charges by them."""
        self.validity.show_book(book)
        self._offer()

    def show_draft(self, draft: Draft | None) -> None:
        """Shows the tariff chosen in every part."""
        self.editor.show_draft(draft, may_write=self.presenter.may_write)
        self.trial.show_draft(draft)
        self.comparison.show_draft(draft)
        origin = None if draft is None else draft.origin
        self.validity.show_chosen(None if origin is None else origin.tariff)
        self._offer()
        self._judge()

    def show_text(self, draft: Draft) -> None:
        """Shows the draft after a change of it."""
        self.editor.refresh()
        self.trial.show_draft(draft)
        self.comparison.show_draft(draft)
        self._judge()

    def show_comparison(self, comparison: TariffComparison) -> None:
        """Shows what another tariff would cost whom."""
        self.comparison.show_comparison(comparison)

    def ask_about(self, months: tuple[MonthConsequence, ...], go_on: Callable[[], None]) -> None:
        """Says what would become corrections."""
        dialog = ConsequencesDialog(months, self)
        dialog.accepted.connect(go_on)
        dialog.open()

    def work(self, title: str, do: Callable[[Tells], ResultT], done: Callable[[ResultT], None]) -> None:
        """Does something beside the window; meanwhile nothing else is begun here."""
        self.setEnabled(False)

        def finished(result: ResultT) -> None:
            self.setEnabled(True)
            done(result)

        def wrapped(progress: Progress) -> ResultT:
            return do(progress)

        job = self._runner.run(title, wrapped, on_done=finished, on_failed=self.tell_refused)
        job.finished.connect(lambda: self.setEnabled(True))

    def tell_done(self, wording: Wording) -> None:
        """Says what was done."""
        self.status_message.emit(done_sentence(wording))

    def tell_refused(self, refusal: DomainRefusal | EnvironmentFailure) -> None:
        """Says why something was not done."""
        failure_dialog(self, refusal_sentence(refusal)).open()

    # steps

    def show_tab(self, tab: Tab) -> None:
        """Shows another part."""
        self.tabs[tab].setChecked(True)
        self._stack.setCurrentIndex(list(Tab).index(tab))

    def begin(self, preset: TariffPreset) -> None:
        """Begins a tariff with a pattern, and shows it."""
        self.presenter.begin(preset.text)
        self.show_tab(Tab.EDIT)

    def _import(self) -> None:
        kinds = tr("Tariffs ({endings})", endings="*.toml")
        name, _ = QFileDialog.getOpenFileName(self, tr("Choose a tariff"), "", kinds)
        if name:
            self.presenter.open_file(Path(name))
            self.show_tab(Tab.EDIT)

    def _export(self) -> None:
        draft = self.presenter.draft
        if draft is None:
            return
        suggested = f"{draft.document.get('key', 'tarif')}.toml"
        name, _ = QFileDialog.getSaveFileName(self, tr("Write to"), suggested, "*.toml")
        if name and self.presenter.write_file(Path(name).with_suffix(".toml")):
            self.status_message.emit(tr("Tariff written: {file}", file=name))

    def _choose(self, at: int) -> None:
        chosen = self._choices[at]
        if isinstance(chosen, Draft):
            self.presenter.choose_draft(chosen)
        else:
            self.presenter.choose(chosen)

    def _open(self, row: TariffRow) -> None:
        self.presenter.choose(row)
        self.show_tab(Tab.EDIT)

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        """Catches up with what has changed meanwhile."""
        super().showEvent(event)
        self.presenter.catch_up()

    # parts

    def _offer(self) -> None:
        """Tariffs and new drafts to choose from; what is not kept yet bears a dot."""
        presenter = self.presenter
        self._choices = [*presenter.book.tariffs]
        self._choices += [each for each in presenter.drafts if each.origin is None]
        draft = presenter.draft
        with QSignalBlocker(self.chosen):
            self.chosen.clear()
            for number, each in enumerate(self._choices):
                self.chosen.addItem(self._name_of(each))
                if draft is not None and (each is draft or _is_of(draft, each)):
                    self.chosen.setCurrentIndex(number)
            if draft is None:
                self.chosen.setCurrentIndex(-1)

    def _name_of(self, choice: TariffRow | Draft) -> str:
        if isinstance(choice, Draft):
            return tr("• {name} (new)", name=choice.name)
        is_begun = any(_is_of(each, choice) for each in self.presenter.drafts if each.is_changed)
        return f"• {choice.name}" if is_begun else choice.name

    def _judge(self) -> None:
        """Which steps are possible, and what must be known before saving."""
        presenter, draft = self.presenter, self.presenter.draft
        is_changed = draft is not None and draft.is_changed
        may = presenter.may_write
        is_sound = draft is not None and draft.tariff is not None
        self.save.setEnabled(may and is_changed and is_sound)
        self.save.setToolTip("" if is_sound else tr("The tariff has findings."))
        self.discard.setEnabled(may and is_changed)
        self.export.setEnabled(draft is not None)
        self.remove.setEnabled(may and draft is not None and draft.origin is not None)
        at = self.chosen.currentIndex()
        if 0 <= at < len(self._choices):
            self.chosen.setItemText(at, self._name_of(self._choices[at]))
        self.notice.setText(self._notice())
        self.notice.setVisible(bool(self.notice.text()))

    def _notice(self) -> str:
        presenter = self.presenter
        if not presenter.changes_after_finalising:
            return ""
        months = sorted({month for month, _ in presenter.finalised})
        return tr(
            "By this tariff {count} months are finalised ({first} to {last}). "
            "What a change alters there becomes corrections; you see them before saving.",
            count=len(months),
            first=_short(months[0]),
            last=_short(months[-1]),
        )

    def _build(self) -> None:
        self.save.setProperty("role", "primary")
        self.chosen.setAccessibleName(tr("Tariff"))
        self.chosen.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.chosen.setMinimumContentsLength(18)
        self.chosen.setPlaceholderText(tr("(no tariff)"))
        self.new.setMenu(self._patterns())
        self.notice.setWordWrap(True)
        for part in (self.validity, self.editor, self.trial, self.comparison):
            self._stack.addWidget(part)
        tabs, group = QHBoxLayout(), QButtonGroup(self)
        for button in self.tabs.values():
            button.setCheckable(True)
            button.setProperty("role", "filter")
            group.addButton(button)
            tabs.addWidget(button)
        tabs.addStretch(1)
        for button in (self.new, self.import_file, self.export, self.remove):
            button.setProperty("role", "filter")
            tabs.addWidget(button)
        head = QHBoxLayout()
        head.addWidget(self.chosen, 1)
        head.addWidget(self.save)
        head.addWidget(self.discard)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(tabs)
        column.addWidget(self.notice)
        column.addWidget(self._stack, 1)
        may = self.presenter.may_write
        self.new.setEnabled(may)
        self.import_file.setEnabled(may)

    def _patterns(self) -> QMenu:
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        for preset in tariff_presets():
            action = menu.addAction(preset.title)
            action.setToolTip(preset.remarks)
            action.triggered.connect(lambda _checked=False, preset=preset: self.begin(preset))
        return menu

    def _connect(self) -> None:
        presenter = self.presenter
        self.chosen.activated.connect(self._choose)
        self.save.clicked.connect(presenter.save)
        self.discard.clicked.connect(presenter.discard)
        self.remove.clicked.connect(presenter.remove)
        self.import_file.clicked.connect(self._import)
        self.export.clicked.connect(self._export)
        self.editor.changed.connect(presenter.change)
        self.validity.tariff_chosen.connect(presenter.choose)
        self.validity.tariff_opened.connect(self._open)
        self.comparison.said.connect(self.status_message)
        for tab, button in self.tabs.items():
            button.clicked.connect(lambda _checked=False, tab=tab: self.show_tab(tab))


def _is_of(draft: Draft, choice: TariffRow | Draft) -> bool:
    return isinstance(choice, TariffRow) and draft.origin is not None and draft.origin.tariff == choice.id


def _short(month: Month) -> str:
    return f"{month.number:02}/{month.year}"


def _titles() -> dict[Tab, str]:
    return {
        Tab.VALIDITY: tr("Validity"),
        Tab.EDIT: tr("Edit"),
        Tab.TRY: tr("Try out"),
        Tab.COMPARE: tr("Compare"),
    }
