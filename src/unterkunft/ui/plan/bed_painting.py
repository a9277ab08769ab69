"""Painting one bed: who sleeps in it, or that it is free, closed or promised, at the detail that fits."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from unterkunft.services.plan_comparison import PlanChange
from unterkunft.services.plan_state import BedState, Person
from unterkunft.ui.colour_palette import Tint
from unterkunft.ui.plan.colours import PlanColours
from unterkunft.ui.plan.lettering import (
    CENTRE,
    LEFT,
    RIGHT,
    PlanFont,
    draw_text,
    elided,
    fitted_name,
    plan_font,
    text_width,
)
from unterkunft.ui.plan.patterns import dashed, draw_stripes
from unterkunft.ui.plan.plan_words import (
    bed_text,
    closure_end,
    closure_reason,
    from_text,
    language_words,
    leaving_on,
    short_absence,
    until_text,
)
from unterkunft.ui.plan.room_face import Detail, RoomFace
from unterkunft.ui.plan.signs import draw_sign, has_sign
from unterkunft.ui.plan.tint_painting import UNTOLD, draw_bar, draw_tab, letters_of
from unterkunft.ui.widgets.colour_swatch import draw_swatch
from unterkunft.ui.wording import tr
from unterkunft.values.statuses import Need

_RADIUS = 3.0
_FADED = 0.45


@dataclass(frozen=True, slots=True)
class BedLook:
    """How a bed is to be shown beside what it holds."""

    year: int
    tint: Tint | None = None
    """What its colour tells; None where there is nothing to tell."""
    is_selected: bool = False
    has_cursor: bool = False
    is_faded: bool = False
    """Whether its room is out of reach for the people on their way."""
    is_on_paper: bool = False
    preview: str | None = None
    """Who would get the bed on a drop here."""
    is_origin: bool = False
    """Whether somebody on the way comes from here."""
    change: PlanChange | None = None
    """What differs from the day compared with."""


def paint_bed(
    painter: QPainter, box: QRectF, bed: BedState, *, look: BedLook, face: RoomFace, colours: PlanColours
) -> None:
    """Paints the bed into its box."""
    chip = _Chip(painter, box, look, face, colours)
    if look.preview is not None:
        chip.promised(look.preview)
    elif bed.occupant is not None:
        chip.occupied(bed, bed.occupant)
    elif bed.closure is not None:
        chip.closed(closure_reason(bed.closure), closure_end(bed.closure, look.year))
    else:
        chip.free(bed)
    if look.change is not None:
        chip.changed(look.change)
    if look.is_origin:
        chip.origin()
    if look.has_cursor:
        chip.cursor()


class _Chip:
    """A bed's box while it is painted."""

    def __init__(
        self, painter: QPainter, box: QRectF, look: BedLook, face: RoomFace, colours: PlanColours
    ) -> None:
        self.painter, self.box, self.look, self.face, self.colours = painter, box, look, face, colours
        self.is_far = face.detail <= Detail.FAR
        self.radius = min(_RADIUS, box.height() / 4)
        self.font = plan_font(face.font_px)

    def occupied(self, bed: BedState, person: Person) -> None:
        """Somebody's bed: colour of the household, name, and what is special."""
        if self.is_far:
            self._block(person)
            return
        colours = self.colours
        ground = colours.selected if self.look.is_selected else colours.chip
        if person.absence is not None and not self.look.is_selected:
            ground = colours.absent
        self._ground(ground, QPen(self._border(person), 1.6 if self.look.is_selected else 1.0))
        if person.absence is not None:
            inside = self.box.adjusted(1, 1, -1, -1)
            draw_stripes(self.painter, inside, colours.absent_stripe, distance=9, width=2.5)
        self._texts(bed, person, self._tab(person.name))

    def _block(self, person: Person) -> None:
        tint = self.look.tint or UNTOLD
        self.painter.setOpacity(self._opacity)
        draw_swatch(self.painter, self.box.adjusted(0.6, 0.6, -0.6, -0.6), tint, self.colours.ground)
        self.painter.setOpacity(1.0)
        if person.absence is not None:
            self.painter.setPen(QPen(self.colours.absent_text, 1.0))
            self.painter.setBrush(self.colours.absent)
            self.painter.drawPolygon(_corner(self.box))
        if self.look.is_selected:
            self.painter.setPen(QPen(self.colours.text, 2))
            self.painter.setBrush(Qt.BrushStyle.NoBrush)
            self.painter.drawRect(self.box)

    def _border(self, person: Person) -> QColor:
        if self.look.is_selected:
            return self.colours.accent
        return self.colours.absent_stripe if person.absence is not None else self.colours.chip_border

    def _tab(self, name: str) -> float:
        """The tint at the left; gives where the text begins."""
        tint = self.look.tint or UNTOLD
        self.painter.setOpacity(self._opacity)
        letters = letters_of(tint, self.box, name=name, font_px=self.face.font_px)
        if letters is None:
            indent = draw_bar(self.painter, self.box, tint, self.colours)
        else:
            indent = draw_tab(
                self.painter, self.box, letters, self.colours, is_on_paper=self.look.is_on_paper
            )
        self.painter.setOpacity(1.0)
        return indent

    @property
    def _opacity(self) -> float:
        return _FADED if self.look.is_faded else 1.0

    def _texts(self, bed: BedState, person: Person, indent: float) -> None:
        line = self.box.adjusted(indent, 0, -4, 0)
        if self.face.has_second_line:
            first, second = self._halves(line)
            self._second_line(second, bed, person, self._first_line(first, person, tag=""))
            return
        self._first_line(line, person, tag=self._tag(bed, person))

    def _first_line(self, line: QRectF, person: Person, *, tag: str) -> str:
        """From the right: age, gender, tag; the name gets what is left. Gives the part of it left over."""
        if line.width() >= 60:
            line = self._age(line, "" if person.age is None else str(person.age))
        if line.width() >= 74 and not self.face.has_second_line:
            line = self._sign(line, person.gender)
        small = plan_font(max(9, self.face.font_px - 2))
        tag_width = text_width(tag, small) + 5 if tag else 0
        if tag and line.width() - tag_width >= min(text_width(person.name, self.font), 62):
            colour = self.colours.absent_text if person.absence is not None else self.colours.muted
            draw_text(self.painter, line, tag, font=small, colour=self._ink(colour), align=RIGHT)
            line = line.adjusted(0, 0, -tag_width, 0)
        return self._name(line, person)

    def _name(self, line: QRectF, person: Person) -> str:
        """The name; where a second line follows, the given name moves there before it is shortened."""
        ink, rest = self._ink(self.colours.text), ""
        shown = fitted_name(person.name, self.font, line.width())
        if self.face.has_second_line and shown != person.name:
            _, _, rest = person.name.partition(", ")
            shown = person.family_name
        draw_text(self.painter, line, shown, font=self.font, colour=ink)
        return rest

    def _age(self, line: QRectF, age: str) -> QRectF:
        small = plan_font(max(9, self.face.font_px - 1))
        draw_text(self.painter, line, age, font=small, colour=self._ink(self.colours.muted), align=RIGHT)
        return line.adjusted(0, 0, -max(text_width("88", small), text_width(age, small)) - 4, 0)

    def _sign(self, line: QRectF, meaning: Enum) -> QRectF:
        if not has_sign(meaning):
            return line
        size = self.face.font_px * 0.85
        box = QRectF(line.right() - size, line.center().y() - size / 2, size, size)
        draw_sign(self.painter, box, meaning, self._ink(self.colours.muted))
        return line.adjusted(0, 0, -size - 3, 0)

    def _tag(self, bed: BedState, person: Person) -> str:
        leaving = leaving_on(bed)
        if person.absence is not None:
            return short_absence(person.absence)
        return "" if leaving is None else until_text(leaving, self.look.year)

    def _second_line(self, line: QRectF, bed: BedState, person: Person, name: str) -> None:
        """The rest of the name, then what is special of the day, the bed and the person."""
        small = plan_font(max(10, self.face.font_px - 1))
        tag = self._tag(bed, person)
        if text_width(name, small) + text_width(tag, small) + 6 > line.width() and tag:
            # Being away or leaving is of the day; the whole name is in the tool tip.
            name = f"{name[:1]}." if name else ""
        reserved = text_width(name, small) + text_width(tag, small) + 8
        for meaning in (person.gender, *reversed(self._needs(person))):
            if line.width() - self.face.font_px - 3 >= reserved:
                line = self._sign(line, meaning)
        if name:
            draw_text(self.painter, line, name, font=small, colour=self._ink(self.colours.text))
            line = line.adjusted(text_width(name, small) + 4, 0, 0, 0)
        parts = [tag]
        if self.face.detail is Detail.NEAR:
            parts += [bed_text(bed), *language_words(person.languages)]
        colour = self.colours.absent_text if person.absence is not None else self.colours.muted
        shown = _as_many_as_fit([part for part in parts if part], small, line.width())
        align = RIGHT if name else LEFT
        draw_text(self.painter, line, shown, font=small, colour=self._ink(colour), align=align)

    def _needs(self, person: Person) -> tuple[Need, ...]:
        hidden = Need.PROTECTION if self.look.is_on_paper else None
        return tuple(need for need in person.needs if need is not hidden)

    def free(self, bed: BedState) -> None:
        """An empty slot, with whom it is promised to."""
        ground = self.colours.selected if self.look.is_selected else Qt.GlobalColor.transparent
        self._ground(QColor(ground), dashed(self._ink(self.colours.free_border)))
        if self.is_far:
            return
        indent = self._tab("") if self.look.tint is not None else 6.0
        line = self.box.adjusted(indent, 0, -4, 0)
        colour = self._ink(self.colours.free_text)
        if bed.next is None:
            text = tr("free")
            if self.face.detail is Detail.NEAR and line.width() > 90:
                small = plan_font(max(9, self.face.font_px - 2))
                draw_text(self.painter, line, bed.bed.label, font=small, colour=colour, align=RIGHT)
                line = line.adjusted(0, 0, -text_width(bed.bed.label, small) - 6, 0)
            draw_text(self.painter, line, text, font=self.font, colour=colour)
            return
        self._reserved(line, bed.next.person, from_text(bed.next.starts_on, self.look.year), colour)

    def _reserved(self, line: QRectF, person: str, since: str, colour: QColor) -> None:
        small = plan_font(max(10, self.face.font_px - 1))
        if self.face.has_second_line:
            first, line = self._halves(line)
        else:
            first = line
            line = line.adjusted(text_width(since, small) + 5, 0, 0, 0)
        draw_text(self.painter, first, since, font=small, colour=colour)
        name = fitted_name(person, small, line.width())
        draw_text(self.painter, line, name, font=small, colour=self._ink(self.colours.text))

    def closed(self, reason: str, until: str) -> None:
        """A bed out of use: why, and until when."""
        self._ground(self.colours.other_use, QPen(self.colours.hatch, 1.0))
        inside = self.box.adjusted(1, 1, -1, -1)
        draw_stripes(self.painter, inside, self.colours.hatch, distance=6, width=1)
        if self.is_far:
            return
        line = self.box.adjusted(6, 0, -4, 0)
        if self.face.has_second_line and until:
            for half, text in zip(self._halves(line), (reason, until), strict=True):
                self._plate(half, text)
            return
        small = self._plate_font()
        room = line.width() - text_width(f" {until}", small) - 4
        # Until when matters more than the end of a long reason.
        shown = reason if text_width(reason, small) <= room else elided(reason, small, room)
        self._plate(line, f"{shown} {until}".strip())

    def _plate_font(self) -> PlanFont:
        return plan_font(max(10, self.face.font_px - 1))

    def _plate(self, line: QRectF, text: str) -> None:
        """A word on hatching, with a ground of its own."""
        small = self._plate_font()
        width = min(text_width(text, small) + 6, line.width() + 4)
        height = min(15.0, line.height())
        plate = QRectF(line.left() - 3, line.center().y() - height / 2, width, height)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.colours.other_use)
        self.painter.drawRoundedRect(plate, 2, 2)
        ink = self._ink(self.colours.muted)
        draw_text(self.painter, plate.adjusted(3, 0, -1, 0), text, font=small, colour=ink)

    def _halves(self, line: QRectF) -> tuple[QRectF, QRectF]:
        """The first and the second line."""
        first = QRectF(line.left(), line.top() + 1, line.width(), line.height() / 2)
        return first, QRectF(line.left(), line.center().y() - 1, line.width(), line.height() / 2)

    def promised(self, name: str) -> None:
        """The bed as it would be after the drop."""
        self._ground(self.colours.room, dashed(self.colours.accent, 1.6))
        if self.is_far:
            return
        bold = plan_font(self.face.font_px, QFont.Weight.DemiBold)
        line = self.box.adjusted(6, 0, -4, 0)
        shown = fitted_name(name, bold, line.width())
        draw_text(self.painter, line, shown, font=bold, colour=self.colours.accent)

    def changed(self, change: PlanChange) -> None:
        """A frame and a sign for what differs from the day compared with."""
        colour = self.colours.changes[change]
        self._frame(QPen(colour, 2))
        # On the corner, half outside, so that it hides neither name nor age.
        size = 9.0 if self.is_far else 12.0
        badge = QRectF(self.box.right() - size / 2 - 1, self.box.top() - size / 2 + 1, size, size)
        self.painter.setPen(QPen(self.colours.room, 1))
        self.painter.setBrush(colour)
        self.painter.drawEllipse(badge)
        inside = badge.adjusted(2.5, 2.5, -2.5, -2.5)
        draw_sign(self.painter, inside, change, self.colours.room)

    def origin(self) -> None:
        """Where somebody on the way comes from."""
        self._frame(dashed(self.colours.accent, 2.0))

    def _frame(self, pen: QPen) -> None:
        self.painter.setPen(pen)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawRoundedRect(self.box, self.radius, self.radius)

    def cursor(self) -> None:
        """The frame of the keyboard's place."""
        self.painter.setPen(QPen(self.colours.accent, 2))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawRoundedRect(self.box.adjusted(-1, -1, 1, 1), self.radius, self.radius)

    def _ground(self, ground: QColor, pen: QPen) -> None:
        self.painter.setPen(pen)
        self.painter.setBrush(ground)
        self.painter.drawRoundedRect(self.box, self.radius, self.radius)

    def _ink(self, colour: QColor) -> QColor:
        """A colour, paler in a room out of reach."""
        if not self.look.is_faded:
            return colour
        pale = QColor(colour)
        pale.setAlphaF(_FADED)
        return pale


def _corner(box: QRectF) -> QPolygonF:
    """The upper right corner of a block, folded over: somebody is away."""
    size = min(9.0, box.width() / 2, box.height() / 2)
    top_right = box.topRight()
    return QPolygonF([top_right, top_right - QPointF(size, 0), top_right + QPointF(0, size)])


def _as_many_as_fit(parts: list[str], font: PlanFont, width: float) -> str:
    """The first parts whole; only the first of all may have to be cut."""
    shown = parts[0] if parts else ""
    for part in parts[1:]:
        longer = f"{shown} · {part}"
        if text_width(longer, font) > width:
            break
        shown = longer
    return shown


def paint_centred(painter: QPainter, box: QRectF, text: str, *, font: PlanFont, colour: QColor) -> None:
    """A word in the middle of a room, upright where the room is too narrow for it."""
    if text_width(text, font) <= box.width() - 6 or box.width() >= box.height():
        draw_text(painter, box.adjusted(3, 0, -3, 0), text, font=font, colour=colour, align=CENTRE)
        return
    painter.save()
    painter.translate(box.center())
    painter.rotate(-90)
    turned = QRectF(-box.height() / 2 + 3, -box.width() / 2, box.height() - 6, box.width())
    draw_text(painter, turned, text, font=font, colour=colour, align=CENTRE)
    painter.restore()
