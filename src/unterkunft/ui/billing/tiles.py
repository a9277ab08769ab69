"""The key figures of a month against the one before: four tiles."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from unterkunft.ui.accessibility import label, restyle
from unterkunft.ui.billing.shown import Summary
from unterkunft.ui.billing.words import finding_title
from unterkunft.ui.widgets.elided_label import ElidedLabel
from unterkunft.ui.wording import tr
from unterkunft.values.money import german_amount, german_number, round_amount

_TENTH = Decimal("0.1")


class Tile(QFrame):
    """A name, a number, and how it stands."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setObjectName("figureTile")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.value, self.line = QLabel(), ElidedLabel()
        self.value.setTextFormat(Qt.TextFormat.PlainText)
        self.value.setObjectName("figure")
        self.line.setProperty("role", "muted")
        self._title = title
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 10, 8)
        column.setSpacing(1)
        for part in (label(title, role="muted"), self.value, self.line):
            column.addWidget(part)

    def show_figure(self, value: str, line: str, *, kind: str = "") -> None:
        """Shows a number; `kind` says whether it is a good or a bad one."""
        self.value.setText(value)
        self.line.setText(line)
        if self.value.property("kind") != kind:
            self.value.setProperty("kind", kind)
            restyle(self)
        self.setAccessibleName(f"{self._title}: {value}, {line}")


class Tiles(QWidget):
    """People, days, sum, and what is to be cleared."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.people, self.days = Tile(tr("People")), Tile(tr("Days of occupancy"))
        self.total, self.open = Tile(tr("Sum")), Tile(tr("To clear"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for tile in (self.people, self.days, self.total, self.open):
            row.addWidget(tile, 1)

    def show_summary(self, summary: Summary) -> None:
        """Shows a month."""
        now, before = summary.now, summary.before
        earlier = QLocale().standaloneMonthName(summary.month.previous().number)
        people = "" if before is None else _difference(now.people - before.people, earlier)
        self.people.show_figure(_whole(now.people), people)
        away = tr("{days} of them away", days=_whole(now.absent))
        self.days.show_figure(_whole(now.days), away)
        total = "" if before is None else _share(now.total, before.total, earlier)
        self.total.show_figure(f"{german_amount(now.total)} €", total)
        self._show_open(summary.blocking, summary.warnings)

    def show_nothing(self) -> None:
        """Shows that nothing is known yet."""
        for tile in (self.people, self.days, self.total, self.open):
            tile.show_figure("–", "")

    def _show_open(self, blocking: Mapping[str, int], warnings: int) -> None:
        parts = [f"{count} × {finding_title(code)}" for code, count in blocking.items()]
        if warnings:
            parts.append(tr("1 note") if warnings == 1 else tr("{count} notes", count=warnings))
        kind = "danger" if blocking else "warning" if warnings else "free"
        self.open.show_figure(str(sum(blocking.values())), ", ".join(parts) or tr("nothing"), kind=kind)


def _whole(number: int) -> str:
    return german_number(Decimal(number))


def _difference(difference: int, earlier: str) -> str:
    if difference == 0:
        return tr("as in {month}", month=earlier)
    sign = "+" if difference > 0 else "−"
    return tr("{difference} to {month}", difference=f"{sign} {_whole(abs(difference))}", month=earlier)


def _share(now: Decimal, before: Decimal, earlier: str) -> str:
    if not before:
        return ""
    percent = round_amount((now - before) * 100 / before, _TENTH)
    if not percent:
        return tr("as in {month}", month=earlier)
    sign = "+" if percent > 0 else "−"
    return tr("{difference} to {month}", difference=f"{sign} {german_number(abs(percent))} %", month=earlier)
