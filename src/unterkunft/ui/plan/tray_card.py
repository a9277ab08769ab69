"""Painting the cards of the tray: name, number, who, languages, needs, waiting since."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from unterkunft.services.plan_state import Person
from unterkunft.services.timeline import Arrival
from unterkunft.ui.colours import Colours
from unterkunft.ui.plan.lettering import RIGHT, draw_text, plan_font, text_width
from unterkunft.ui.plan.patterns import dashed
from unterkunft.ui.plan.signs import draw_sign, has_sign
from unterkunft.ui.plan.tray_model import ArrivalRow, TrayRole, TrayRow, WaitingRow
from unterkunft.ui.theme import colours
from unterkunft.ui.wording import people, tr, weekday_and_day
from unterkunft.ui.words import word

_LINE, _PADDING, _CHIP = 18.0, 9.0, 20.0


class TrayCard(QStyledItemDelegate):
    """Draws one card for each row."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as the card has lines."""
        row: TrayRow = index.data(TrayRole.ROW)
        return QSize(200, round(_height_of(row)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draws the card, framed where it is selected."""
        row: TrayRow = index.data(TrayRole.ROW)
        state, rect = option.state, option.rect
        box = QRectF(rect).adjusted(2.5, 2.5, -2.5, -4.5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        _Card(painter, box, is_selected=is_selected, is_hovered=is_hovered).draw(row)
        painter.restore()


def _height_of(row: TrayRow) -> float:
    lines = 2.0
    if isinstance(row, ArrivalRow):
        return 2 * _PADDING + (lines + bool(row.arrival.placed)) * _LINE + 7
    lines += 1 if len(row.group.people) > 1 else 0
    return 2 * _PADDING + lines * _LINE + (_CHIP + 4 if _has_chips(row) else 0) + 7


def _has_chips(row: WaitingRow) -> bool:
    """Forty people alone must not need forty tall cards: without needs, languages stand in the line."""
    return bool(row.needs) or (len(row.group.people) > 1 and bool(row.languages))


class _Card:
    """A card while it is drawn."""

    def __init__(self, painter: QPainter, box: QRectF, *, is_selected: bool, is_hovered: bool) -> None:
        self.painter, self.box, self.is_selected, self.is_hovered = painter, box, is_selected, is_hovered
        self.shown: Colours = colours()
        self.line = QRectF(box.left() + 12, box.top() + _PADDING, box.width() - 22, _LINE)

    def draw(self, row: TrayRow) -> None:
        """The card of a row."""
        if isinstance(row, ArrivalRow):
            self._arrival(row)
        else:
            self._waiting(row)

    def _waiting(self, row: WaitingRow) -> None:
        border = self.shown.accent if self.is_selected else self.shown.border
        if self.is_hovered and not self.is_selected:
            border = self.shown.border_strong
        ground = self.shown.accent_soft if self.is_selected else self.shown.surface
        self._frame(QPen(QColor(border), 1.6 if self.is_selected else 1.0), ground)
        if row.lifted_today:
            self._lifted_mark()
        group = row.group
        self._title(group.name, str(len(group.people)), group.people[0] if len(group.people) == 1 else None)
        if len(group.people) > 1:
            self._text(", ".join(_short_name(person, group.name) for person in group.people))
        self._text(self._situation(row))
        if _has_chips(row):
            self._chips(row)

    def _lifted_mark(self) -> None:
        """A bar at the side: somebody parked, not somebody new."""
        bar = QRectF(self.box.left(), self.box.top() + 4, 4, self.box.height() - 8)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(self.shown.warning))
        self.painter.drawRoundedRect(bar, 2, 2)

    def _situation(self, row: WaitingRow) -> str:
        """Age or number of children, and since when they wait."""
        parts = []
        children = sum(person.age is not None and person.age < 18 for person in row.group.people)
        if len(row.group.people) == 1 and row.group.people[0].age is not None:
            parts.append(tr("{age} years", age=row.group.people[0].age))
        elif children:
            parts.append(tr("1 child") if children == 1 else tr("{count} children", count=children))
        if row.lifted_today:
            parts.append(tr("parked today"))
        if not _has_chips(row):
            parts += row.languages
        if row.since is not None and not row.lifted_today:
            parts.append(tr("since {day}", day=row.since))
        return " · ".join(parts)

    def _arrival(self, row: ArrivalRow) -> None:
        border = self.shown.accent if self.is_selected or self.is_hovered else self.shown.border_strong
        self._frame(dashed(QColor(border)), self.shown.accent_soft if self.is_selected else self.shown.window)
        arrival = row.arrival
        self._title(weekday_and_day(arrival.arrives_on), people(arrival.persons), None)
        self._text(arrival.description)
        if arrival.placed:
            self._text(_placed_text(arrival))

    def _frame(self, pen: QPen, ground: str) -> None:
        self.painter.setPen(pen)
        self.painter.setBrush(QColor(ground))
        self.painter.drawRoundedRect(self.box, 7, 7)

    def _title(self, name: str, count: str, alone: Person | None) -> None:
        bold = plan_font(13, QFont.Weight.DemiBold)
        accent = QColor(self.shown.accent)
        draw_text(self.painter, self.line, count, font=bold, colour=accent, align=RIGHT)
        rest = self.line.adjusted(0, 0, -text_width(count, bold) - 8, 0)
        if alone is not None and has_sign(alone.gender):
            width = min(text_width(name, bold), rest.width() - 16)
            sign = QRectF(rest.left() + width + 5, rest.center().y() - 6, 12, 12)
            draw_sign(self.painter, sign, alone.gender, QColor(self.shown.text_muted))
            rest = rest.adjusted(0, 0, -16, 0)
        draw_text(self.painter, rest, name, font=bold, colour=QColor(self.shown.text))
        self.line.translate(0, _LINE)

    def _text(self, text: str) -> None:
        muted = QColor(self.shown.text_muted)
        draw_text(self.painter, self.line, text, font=plan_font(12), colour=muted)
        self.line.translate(0, _LINE)

    def _chips(self, row: WaitingRow) -> None:
        """Needs before languages: they decide where somebody can sleep."""
        left, top = self.line.left(), self.line.top() + 3
        for text, meaning in _chips_of(row):
            width = self._chip(left, top, text, meaning)
            if width <= 0:
                break
            left += width + 5

    def _chip(self, left: float, top: float, text: str, meaning: Enum | None) -> float:
        """Draws a chip and gives its width; none where it does not fit."""
        font = plan_font(11)
        sign = 16.0 if meaning is not None and has_sign(meaning) else 0.0
        width = text_width(text, font) + sign + 14
        if left + width > self.line.right():
            return 0.0
        is_need = meaning is not None
        ground = self.shown.warning_soft if is_need else self.shown.bed
        ink = QColor(self.shown.warning if is_need else self.shown.text_muted)
        box = QRectF(left, top, width, _CHIP - 2)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(ground))
        self.painter.drawRoundedRect(box, 9, 9)
        if meaning is not None and sign:
            draw_sign(self.painter, QRectF(left + 6, box.center().y() - 6, 12, 12), meaning, ink)
        line = box.adjusted(7 + sign, 0, -5, 0)
        draw_text(self.painter, line, text, font=font, colour=ink)
        return width


def _placed_text(arrival: Arrival) -> str:
    if not arrival.waiting:
        return tr("everyone has a place")
    return tr("{placed} have a place, {waiting} wait", placed=arrival.placed, waiting=arrival.waiting)


def _chips_of(row: WaitingRow) -> Iterator[tuple[str, Enum | None]]:
    for need in row.needs:
        yield word(need), need
    for language in row.languages:
        yield language, None


def _short_name(person: Person, group: str) -> str:
    """`Mariam 33`; with the family name where it is another than the household's."""
    family, _, given = person.name.partition(", ")
    name = given if given and family in group else person.name
    return name if person.age is None else f"{name} {person.age}"
