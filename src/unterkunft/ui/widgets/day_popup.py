"""The calendar below the day: choose a day, or jump to today or to the next change."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPalette, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from unterkunft.ui.actions import ActionId, ActionSet
from unterkunft.ui.days import FIRST_DAY, LAST_DAY
from unterkunft.ui.icons import icon
from unterkunft.ui.theme import theme
from unterkunft.ui.wording import tr

_JUMPS = (ActionId.PREVIOUS_CHANGE, ActionId.TODAY, ActionId.NEXT_CHANGE)
_SIZE = (380, 270)


class DayPopup(QFrame):
    """Closes when a day is chosen or Escape is pressed."""

    day_chosen = Signal(object)

    def __init__(self, day: date, actions: ActionSet, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("dayPopup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.calendar = calendar_on(day)
        self.calendar.clicked.connect(self._choose)
        self.calendar.activated.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self.calendar)
        layout.addWidget(self._jumps(actions))
        self.calendar.setFocus()

    def _choose(self, day: QDate) -> None:
        self.day_chosen.emit(date(day.year(), day.month(), day.day()))
        self.close()

    def _jumps(self, actions: ActionSet) -> QWidget:
        row = QWidget(self)
        row.setObjectName("jumps")
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        for number, action_id in enumerate(_JUMPS):
            if number:
                layout.addStretch()
            button = QToolButton(row)
            button.setDefaultAction(actions[action_id])
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setIconSize(QSize(16, 16))
            button.clicked.connect(self.close)
            layout.addWidget(button)
        return row


def calendar_on(day: date) -> QCalendarWidget:
    """A calendar in the colours of the window, weeks from Monday on with their numbers."""
    calendar = QCalendarWidget()
    calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    calendar.setMinimumDate(_qt_date(FIRST_DAY))
    calendar.setMaximumDate(_qt_date(LAST_DAY))
    calendar.setSelectedDate(_qt_date(day))
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
    calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
    calendar.setAccessibleName(tr("Calendar"))
    calendar.setMinimumSize(*_SIZE)
    _colour(calendar)
    return calendar


def _colour(calendar: QCalendarWidget) -> None:
    """Qt's own red weekends and black arrows cannot be read on dark ground."""
    shown = theme().colours
    calendar.setHeaderTextFormat(_text_format(shown.text_muted, ground=shown.surface))
    for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(weekday, _text_format(shown.text_muted))
    for name, picture, spoken in (
        ("qt_calendar_prevmonth", "previous", tr("Previous month")),
        ("qt_calendar_nextmonth", "next", tr("Next month")),
    ):
        button = calendar.findChild(QToolButton, name)
        if button is not None:
            button.setIcon(icon(picture, shown.text))
            button.setAccessibleName(spoken)
    palette = calendar.palette()
    palette.setColor(QPalette.ColorRole.AlternateBase, QColor(shown.surface))
    calendar.setPalette(palette)


def _text_format(colour: str, *, ground: str | None = None) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QColor(colour))
    if ground is not None:
        made.setBackground(QColor(ground))
    return made


def _qt_date(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
