"""A card of the day: a topic, how many matters it has, and a row with a button for each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from unterkunft.services.today.book import Matter, Topic
from unterkunft.ui.accessibility import label
from unterkunft.ui.today.words import matter_text, topic_title
from unterkunft.ui.wording import tr

_SHOWN = 5
_KINDS = {
    Topic.ARRIVALS: "free",
    Topic.RULES: "danger",
    Topic.ABSENCES: "warning",
    Topic.BILLING: "warning",
    Topic.WAITING: "warning",
}


class TopicCard(QFrame):
    """The matters of one topic; the first few, the others behind a button."""

    chosen = Signal(object)
    unfolded = Signal(object)
    """The Topic of which all matters are shown now."""

    def __init__(
        self,
        topic: Topic,
        matters: Sequence[Matter],
        today: date,
        parent: QWidget,
        *,
        is_unfolded: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("topicCard")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.topic, self._today = topic, today
        self.rows: list[MatterRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 10)
        self._column.setSpacing(0)
        self._column.addLayout(self._head(matters))
        shown = len(matters) if is_unfolded else _SHOWN
        self._add(matters[:shown])
        self._more(matters[shown:])
        self.setAccessibleName(f"{topic_title(topic)}: {len(matters)}")

    @property
    def weight(self) -> int:
        """Roughly how high the card is, for sharing cards among columns."""
        return 2 + 2 * len(self.rows)

    def _head(self, matters: Sequence[Matter]) -> QHBoxLayout:
        count = label(str(len(matters)))
        count.setObjectName("topicCount")
        is_urgent = any(matter.is_overdue for matter in matters)
        count.setProperty("kind", "danger" if is_urgent else _KINDS.get(self.topic, ""))
        head = QHBoxLayout()
        head.addWidget(label(topic_title(self.topic), role="heading"), 1)
        head.addWidget(count)
        return head

    def _add(self, matters: Sequence[Matter]) -> None:
        for matter in matters:
            row = MatterRow(matter, self._today)
            row.button.clicked.connect(lambda _checked=False, matter=matter: self.chosen.emit(matter))
            self.rows.append(row)
            self._column.addWidget(row)

    def _more(self, matters: Sequence[Matter]) -> None:
        if not matters:
            return
        button = QPushButton(tr("{count} more", count=len(matters)))
        button.setProperty("role", "link")

        def unfold() -> None:
            button.hide()
            self._add(matters)
            self.unfolded.emit(self.topic)

        button.clicked.connect(unfold)
        self._column.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)


class MatterRow(QWidget):
    """A matter in two lines, and the button that leads to where it is solved."""

    def __init__(self, matter: Matter, today: date) -> None:
        super().__init__()
        self.setObjectName("matterRow")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        text = matter_text(matter, today)
        title, line = label(text.title), label(text.line, role="muted")
        title.setObjectName("matterTitle")
        title.setWordWrap(True)
        line.setWordWrap(True)
        if matter.is_overdue:
            line.setProperty("kind", "danger")
        self.button = QPushButton(text.button)
        self.button.setProperty("role", "quiet")
        self.button.setAccessibleName(f"{text.button}: {text.title}, {text.line}")
        lines = QVBoxLayout()
        lines.setSpacing(1)
        lines.addWidget(title)
        lines.addWidget(line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.addLayout(lines, 1)
        row.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignVCenter)
