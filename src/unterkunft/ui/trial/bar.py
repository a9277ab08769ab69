"""The bar above the page while something is tried out on a copy."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from unterkunft.ui.accessibility import label
from unterkunft.ui.plan.desk import TellingDesk
from unterkunft.ui.trial.presenter import TrialFigure, TrialPresenter
from unterkunft.ui.wording import tr
from unterkunft.ui.workplace import Workplace


class TrialBar(QFrame, TellingDesk):
    """Hidden while nothing is tried out."""

    status_message = Signal(str)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trial")
        self._presenter = TrialPresenter(workplace, self)
        self._text = label("", parent=self)
        self.adopt = QPushButton(tr("Take over"), self)
        self.discard = QPushButton(tr("Discard"), self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 5, 12, 5)
        layout.setSpacing(10)
        layout.addWidget(self._text, 1)
        layout.addWidget(self.adopt)
        layout.addWidget(self.discard)
        self.adopt.clicked.connect(self._presenter.adopt)
        self.discard.clicked.connect(self._presenter.discard)
        self.destroyed.connect(self._presenter.close)
        self._presenter.refresh()

    @property
    def text(self) -> str:
        """What is said now."""
        return self._text.text()

    def show_trial(self, figures: tuple[TrialFigure, ...] | None) -> None:
        """Says how the trial stands; hidden where there is none."""
        self.setVisible(figures is not None)
        if figures is not None:
            said = " · ".join(_figure_text(each) for each in figures)
            self._text.setText(tr("Trial on a copy: {figures}", figures=said))


_NAMES: Mapping[str, Callable[[int], str]] = {
    "free": lambda count: tr("{count} free", count=count),
    "unhoused": lambda count: tr("{count} without a bed", count=count),
    "closed": lambda count: tr("{count} closed", count=count),
    "conflicts": lambda count: tr("{count} broken rules", count=count),
}


def _figure_text(figure: TrialFigure) -> str:
    text = _NAMES[figure.name](figure.now)
    return f"{text} ({figure.change:+d})".replace("-", "−") if figure.change else text
