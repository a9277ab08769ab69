"""The page of the day: greeting, figures, and one card for each topic that has something to say."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import groupby

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from unterkunft.services.plan_state import Counts
from unterkunft.services.today.book import Matter, Topic
from unterkunft.ui.accessibility import label
from unterkunft.ui.background import BackgroundRunner, ImmediateRunner
from unterkunft.ui.refusal_sentences import refusal_sentence
from unterkunft.ui.today.cards import TopicCard
from unterkunft.ui.today.presenter import TodayPresenter, coming_and_going
from unterkunft.ui.wording import tr
from unterkunft.ui.workplace import Workplace

_WIDEST_COLUMN = 420


class TodayPage(QWidget):
    """What wants attention in the facility shown, on the day shown."""

    status_message = Signal(str)

    def __init__(
        self, workplace: Workplace, runner: BackgroundRunner | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("todayPage")
        self._workplace = workplace
        self._runner = runner or ImmediateRunner(self)
        self.presenter = TodayPresenter(workplace, self)
        self.greeting, self.figures = label("", role="title"), label("", role="muted")
        self.nothing = label(tr("Nothing is waiting for you. Everything is in order."), role="heading")
        self.cards: list[TopicCard] = []
        self._unfolded: set[Topic] = set()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._board = QWidget()
        self._board.setObjectName("todayBoard")
        self._columns: list[QVBoxLayout] = []
        self._build()

    # what the presenter asks for

    def is_in_sight(self) -> bool:
        """Whether anybody can see the page now."""
        return self.isVisible()

    def read(
        self, work: Callable[[], tuple[Matter, ...]], show: Callable[[tuple[Matter, ...]], None]
    ) -> None:
        """Reads beside the window."""
        self._runner.run(
            tr("Looking at the day"),
            lambda _progress: work(),
            on_done=show,
            on_failed=lambda failure: self.status_message.emit(refusal_sentence(failure)),
        )

    def show_matters(self, matters: tuple[Matter, ...], counts: Counts, day: date) -> None:
        """Shows the matters of a day in as many columns as there is room for."""
        self._greet(matters, counts, day)
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = []
        for topic, group in groupby(matters, key=lambda matter: matter.topic):
            is_unfolded = topic in self._unfolded
            card = TopicCard(topic, tuple(group), day, self._board, is_unfolded=is_unfolded)
            card.chosen.connect(self.presenter.open)
            card.unfolded.connect(self._unfolded.add)
            self.cards.append(card)
        self.nothing.setVisible(not matters)
        self._arrange()

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        """Catches up with what has changed meanwhile."""
        super().showEvent(event)
        self.presenter.catch_up()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Finds room for more or fewer columns."""
        super().resizeEvent(event)
        if self._count() != len(self._columns):
            self._arrange()

    # parts

    def _build(self) -> None:
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._board)
        QHBoxLayout(self._board).setContentsMargins(0, 0, 6, 0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(22, 18, 16, 0)
        whole.setSpacing(4)
        whole.addWidget(self.greeting)
        whole.addWidget(self.figures)
        whole.addSpacing(10)
        whole.addWidget(self.nothing)
        whole.addWidget(self._area, 1)
        self.nothing.hide()

    def _greet(self, matters: tuple[Matter, ...], counts: Counts, day: date) -> None:
        weekday = QLocale().dayName(day.isoweekday())
        month = QLocale().monthName(day.month)
        named = tr("{weekday}, {day} {month}", weekday=weekday, day=f"{day.day}.", month=month)
        is_today = day == self._workplace.today
        self.greeting.setText(tr("Good morning. {day}", day=named) if is_today else f"{named} {day.year}")
        coming, going = coming_and_going(matters, day)
        places = tr(
            "{occupied} of {places} places occupied · {free} free · {closed} closed",
            occupied=counts.occupied,
            places=counts.capacity,
            free=counts.free,
            closed=counts.closed,
        )
        moves = tr("{coming} come, {going} go", coming=coming, going=going)
        self.figures.setText(f"{places} — {moves}")

    def _count(self) -> int:
        return max(1, min(3, self.width() // _WIDEST_COLUMN))

    def _arrange(self) -> None:
        """Puts each card into the column that is shortest so far, in the order of the topics."""
        row = self._board.layout()
        assert isinstance(row, QHBoxLayout)
        while (item := row.takeAt(0)) is not None:
            old = item.layout()
            if old is not None:
                while old.takeAt(0) is not None:
                    pass
                old.deleteLater()
        self._columns = [QVBoxLayout() for _ in range(self._count())]
        heights = [0] * len(self._columns)
        for card in self.cards:
            shortest = heights.index(min(heights))
            self._columns[shortest].addWidget(card)
            card.show()
            heights[shortest] += card.weight
        for column in self._columns:
            column.setSpacing(14)
            column.addStretch(1)
            row.addLayout(column, 1)
        row.setSpacing(14)
