"""The bar below the plan: which day, steps, play, the slider, and whether the day may be changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QSignalBlocker, QSize, Qt, QTimer
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from unterkunft.ui.accessibility import label, restyle
from unterkunft.ui.icons import icon
from unterkunft.ui.theme import theme
from unterkunft.ui.time_bar.day_slider import DaySlider
from unterkunft.ui.time_bar.presenter import DayAttitude, DayScale, Pace, Reach, TimeBarPresenter
from unterkunft.ui.wording import tr, weekday_and_day
from unterkunft.ui.workplace import Workplace


class TimeBar(QFrame):
    """Shows any day of the facility at once."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timeBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._presenter = TimeBarPresenter(workplace, self)
        self._icons: list[tuple[QToolButton, str]] = []
        self.slider = DaySlider(self)
        self.day = label("", role="heading")
        self.attitude = label("")
        self.correct = QToolButton(self)
        self.paces = QComboBox()
        self.reaches = QComboBox()
        self._clock = QTimer(self)
        self.previous = self._button(
            tr("Previous change"), "previous_change", self._presenter.to_previous_change
        )
        self.play = self._button(tr("Play the days"), "play", self._on_play_clicked)
        self.next = self._button(tr("Next change"), "next_change", self._presenter.to_next_change)
        self.today = self._button(tr("Today"), "today", self._presenter.show_today)
        self._build()
        self._connect()
        self._tint()
        self._presenter.refresh()

    @property
    def presenter(self) -> TimeBarPresenter:
        """Who decides which day is next."""
        return self._presenter

    # what the presenter asks for

    def show_scale(self, scale: DayScale | None) -> None:
        """Shows the days; nothing while there is no facility."""
        self.setEnabled(scale is not None)
        self.slider.show_scale(scale)
        self.day.setText("" if scale is None else weekday_and_day(scale.shown))

    def show_attitude(self, attitude: DayAttitude) -> None:
        """Says whether the day is past, today or to come, and whether it may be changed."""
        self.attitude.setText(_attitude_text(attitude))
        self.attitude.setProperty("status", "warning" if attitude.is_past else "")
        restyle(self.attitude)
        with QSignalBlocker(self.correct):
            self.correct.setChecked(attitude.is_past and attitude.may_change)
        self.correct.setVisible(attitude.is_past)
        self.today.setEnabled(not attitude.is_today)

    def show_playing(self, plays: bool) -> None:
        """Shows whether the days go by."""
        self._clock.setInterval(self._presenter.pause_ms)
        (self._clock.start if plays else self._clock.stop)()
        text = tr("Stop") if plays else tr("Play the days")
        self.play.setAccessibleName(text)
        self.play.setToolTip(text)
        self._tint()

    # parts

    def _button(self, text: str, picture: str, handler: Callable[[], object]) -> QToolButton:
        button = QToolButton(self)
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setIconSize(QSize(18, 18))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAutoRaise(True)
        button.clicked.connect(lambda _checked=False: handler())
        self._icons.append((button, picture))
        return button

    def _build(self) -> None:
        self.correct.setText(tr("Correct the past"))
        self.correct.setCheckable(True)
        self.correct.setProperty("role", "filter")
        _fill(
            self.paces, tr("Speed"), {Pace.SLOW: tr("slow"), Pace.BRISK: tr("brisk"), Pace.FAST: tr("fast")}
        )
        self.paces.setCurrentIndex(1)
        _fill(
            self.reaches,
            tr("Days shown"),
            {Reach.QUARTER: tr("3 months"), Reach.YEAR: tr("1 year"), Reach.ALL: tr("All days")},
        )
        self.reaches.setCurrentIndex(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 6, 12, 6)
        layout.setSpacing(4)
        layout.addLayout(_row(self.day, self.attitude, self.correct, None, self.paces, self.reaches))
        layout.addLayout(_row(self.previous, self.play, self.next, self.slider, self.today))

    def _connect(self) -> None:
        presenter = self._presenter
        self.slider.day_chosen.connect(self._on_day_chosen)
        self.slider.change_asked.connect(self._on_change_asked)
        self.slider.today_asked.connect(presenter.show_today)
        self.correct.toggled.connect(presenter.correct_past)
        self.paces.activated.connect(self._on_pace_chosen)
        self.reaches.activated.connect(self._on_reach_chosen)
        self._clock.timeout.connect(presenter.tick)
        theme().changed.connect(self._tint)
        self.destroyed.connect(presenter.close)

    def _on_day_chosen(self, day: date) -> None:
        self._presenter.stop()
        self._presenter.show(day)

    def _on_change_asked(self, direction: int) -> None:
        self._presenter.stop()
        (self._presenter.to_next_change if direction > 0 else self._presenter.to_previous_change)()

    def _on_play_clicked(self) -> None:
        (self._presenter.stop if self._presenter.plays else self._presenter.play)()

    def _on_pace_chosen(self) -> None:
        self._presenter.pace(self.paces.currentData())
        self._clock.setInterval(self._presenter.pause_ms)

    def _on_reach_chosen(self) -> None:
        self._presenter.reach(self.reaches.currentData())

    def _tint(self) -> None:
        colour = theme().colours
        for button, picture in self._icons:
            name = "stop" if button is self.play and self._presenter.plays else picture
            button.setIcon(icon(name, colour.text, colour.border_strong))
        self.slider.update()


def _attitude_text(attitude: DayAttitude) -> str:
    if attitude.is_today:
        return tr("Today")
    if not attitude.is_past:
        return tr("To come: changes hold from this day")
    return tr("Past: changes correct it") if attitude.may_change else tr("Past: only to look at")


def _fill(chooser: QComboBox, name: str, choices: Mapping[Any, str]) -> None:
    chooser.setAccessibleName(name)
    chooser.setToolTip(name)
    for value, text in choices.items():
        chooser.addItem(text, value)


def _row(*parts: QWidget | None) -> QHBoxLayout:
    """Parts side by side; None pushes apart."""
    row = QHBoxLayout()
    row.setSpacing(6)
    for part in parts:
        if part is None:
            row.addStretch()
        else:
            row.addWidget(part)
    return row
