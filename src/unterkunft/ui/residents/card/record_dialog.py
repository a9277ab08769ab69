"""The small form of one record: new, or on record, with what its neighbours would do."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QWidget

from unterkunft.services.executor import Command
from unterkunft.services.timeline_edits import Neighbours
from unterkunft.ui.refusal_sentences import refusal_sentence
from unterkunft.ui.residents.card.card_words import preview_sentence, topic_title
from unterkunft.ui.residents.card.lanes import TIMELINES, Bar, Topic
from unterkunft.ui.residents.card.presenter import CardPresenter, Preview, touched_days
from unterkunft.ui.residents.card.record_fields import FIELDS, Fields
from unterkunft.ui.residents.card.step_dialog import PeriodFields, StepDialog, or_nothing
from unterkunft.ui.wording import tr
from unterkunft.values.period import Period
from unterkunft.values.refusals import DomainRefusal


class RecordDialog(StepDialog):
    """One record of a topic; `bar` is None for a new one."""

    def __init__(
        self, presenter: CardPresenter, topic: Topic, bar: Bar | None = None, parent: QWidget | None = None
    ) -> None:
        title = topic_title(topic) if bar is not None else tr("{topic}: new entry", topic=topic_title(topic))
        super().__init__(presenter, title, tr("Save"), parent)
        self.topic, self.bar = topic, bar
        period = Period(presenter.today) if bar is None else bar.period
        self.period = PeriodFields(period)
        self.fields: Fields = FIELDS[topic](presenter, None if bar is None else bar.record)
        self.follow = QCheckBox(tr("Neighbouring entries follow"))
        self.follow.setChecked(True)
        self.replace = QCheckBox(tr("Replace entries that would keep no day"))
        self.watch(*self.fields.add_to(self.form))
        self.period.add_to(self.form)
        self.form.addRow("", self.follow)
        self.form.addRow("", self.replace)
        self.follow.setVisible(bar is not None and topic in TIMELINES)
        if bar is not None and topic in TIMELINES:
            self._offer_removal()
        self.watch(self.period.start, self.period.last, self.period.is_open, self.follow, self.replace)
        self.judge()

    @property
    def neighbours(self) -> Neighbours:
        """What may happen beside this record."""
        return Neighbours(self.follow.isChecked(), self.replace.isChecked())

    def command(self) -> Command:
        """The record with its days."""
        if self.presenter.rows is None:
            raise DomainRefusal("GONE", table="residents")
        record = None if self.bar is None else self.bar.id
        resident = self.presenter.rows.person.id
        return self.fields.command(resident, self.period.period, record, self.neighbours)

    def touched(self) -> Period | None:
        """The days before and after."""
        period = or_nothing(lambda: self.period.period)
        known = [] if self.bar is None else [self.bar.period]
        return None if period is None else touched_days([*known, period])

    def consequence(self) -> str:
        """What the neighbours would do."""
        preview = self._preview()
        self.replace.setVisible(preview is not None and preview.replaces)
        return "" if preview is None else preview_sentence(preview)

    def _preview(self) -> Preview | None:
        period = or_nothing(lambda: self.period.period)
        example = None if period is None else self.fields.example(period)
        if period is None or self.topic not in TIMELINES:
            return None
        if self.bar is not None:
            return self.presenter.preview(self.bar, period, self.neighbours)
        return (
            None
            if example is None
            else self.presenter.preview_new(Bar(self.topic, example), period, self.neighbours)
        )

    def _offer_removal(self) -> None:
        remove = self.buttons.addButton(tr("Delete entry"), QDialogButtonBox.ButtonRole.DestructiveRole)
        remove.setAutoDefault(False)
        remove.setToolTip(tr("For what was never true; what ended is given a last day instead."))
        remove.clicked.connect(self._on_removed)

    def _on_removed(self) -> None:
        if self.bar is None:
            return
        try:
            self.done_wording = self.presenter.remove(self.bar).wording
        except DomainRefusal as refusal:
            self.refusal.setText(refusal_sentence(refusal))
            self.refusal.show()
            return
        self.accept()
