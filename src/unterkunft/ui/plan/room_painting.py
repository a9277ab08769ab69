"""Painting a room with its beds: the same on the screen, on paper and in files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from unterkunft.services.plan_comparison import PlanChange
from unterkunft.services.plan_state import BedState, RoomState
from unterkunft.ui.colour_palette import Tint
from unterkunft.ui.plan.bed_painting import BedLook, paint_bed, paint_centred
from unterkunft.ui.plan.colours import PlanColours
from unterkunft.ui.plan.geometry import Box
from unterkunft.ui.plan.lettering import CENTRE, RIGHT, draw_text, elided, plan_font, text_width
from unterkunft.ui.plan.patterns import draw_stripes
from unterkunft.ui.plan.placement_session import Mark, Target
from unterkunft.ui.plan.room_face import Detail, RoomFace, face_of
from unterkunft.ui.plan.signs import draw_sign
from unterkunft.ui.wording import number, tr
from unterkunft.ui.words import word
from unterkunft.values.ids import BedId, ResidentId, RoomId
from unterkunft.values.period import Period
from unterkunft.values.statuses import Designation, RoomUse


@dataclass(frozen=True, slots=True)
class Aim:
    """Where a drop would put people: the room under the pointer, and the names in the beds to be."""

    room: RoomId
    mark: Mark
    preview: Mapping[BedId, str]
    nights: Mapping[BedId, tuple[str, Period]] = field(default_factory=dict)
    """Who would have the beds, and for how long."""


@dataclass(frozen=True, slots=True)
class RoomLook:
    """What of the moment a room shows beside its state."""

    year: int
    """Days of other years are shown with theirs."""
    tints: Mapping[BedId, Tint] = field(default_factory=dict)
    """What the colours of its beds tell."""
    is_on_paper: bool = False
    """Paper hangs on walls: it shows no need for protection."""
    selection: frozenset[ResidentId] = frozenset()
    cursor: Target | None = None
    mark: Mark | None = None
    is_aimed_at: bool = False
    preview: Mapping[BedId, str] = field(default_factory=dict)
    origin: frozenset[BedId] = frozenset()
    """The beds that people on their way come from."""
    changes: Mapping[BedId, PlanChange] = field(default_factory=dict)
    """What differs from the day compared with."""

    @property
    def is_faded(self) -> bool:
        """Whether the people on their way cannot come here."""
        return self.mark is Mark.REFUSED


def paint_room(
    painter: QPainter,
    outline: QPolygonF,
    content: QRectF,
    room: RoomState,
    *,
    look: RoomLook,
    colours: PlanColours,
) -> None:
    """Paints a room; outline and content box are in pixels."""
    _Painting(painter, outline, content, room, look, colours).paint()


class _Painting:
    """A room while it is painted."""

    def __init__(
        self,
        painter: QPainter,
        outline: QPolygonF,
        content: QRectF,
        room: RoomState,
        look: RoomLook,
        colours: PlanColours,
    ) -> None:
        self.painter, self.outline, self.content = painter, outline, content
        self.room, self.look, self.colours = room, look, colours
        self.face = face_of(content.width(), content.height(), len(room.beds))

    def paint(self) -> None:
        """Ground, content, walls."""
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground()
        if self.face.detail is Detail.HEAT:
            self._level()
        elif self.room.room.use is RoomUse.SLEEPING or self.room.beds:
            self._header()
            self._beds()
        else:
            self._other_use()
        self._walls()

    def _ground(self) -> None:
        is_bedroom = self.room.room.use is RoomUse.SLEEPING
        colour = self.colours.room if is_bedroom and self.room.is_open else self.colours.other_use
        mark = self.look.mark
        if mark is not None and is_bedroom:
            colour = self.colours.mark_grounds[mark]
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(colour)
        self.painter.drawPolygon(self.outline)
        if mark is Mark.OVERRIDABLE and is_bedroom:
            stripe = QColor(self.colours.marks[mark])
            stripe.setAlphaF(0.22)
            draw_stripes(self.painter, self.content, stripe, distance=12, width=4)

    def _level(self) -> None:
        """How full the room is, like a glass; with the number where it can be read."""
        beds = len(self.room.beds)
        places = max(self.room.capacity.places, 1)
        share = min(1.0, self.room.occupied / places)
        is_too_full = self.room.occupied > self.room.capacity.places
        level = QColor(self.colours.too_full if is_too_full else self.colours.level)
        level.setAlphaF(0.45 if self.look.mark is not None else 1.0)
        height = self.content.height() * share
        glass = self.content.adjusted(0, self.content.height() - height, 0, 0)
        self.painter.fillRect(glass, level)
        font = plan_font(10, QFont.Weight.Medium)
        text = f"{self.room.occupied}/{beds}"
        if self.content.height() >= 12 and text_width(text, font) <= self.content.width() - 2:
            draw_text(self.painter, self.content, text, font=font, colour=self.colours.text, align=CENTRE)

    def _walls(self) -> None:
        mark = self.look.mark
        pen = QPen(self.colours.wall, 1.5)
        if mark is not None and mark is not Mark.REFUSED:
            pen = QPen(self.colours.marks[mark], 4.0 if self.look.is_aimed_at else 2.5)
        elif self.look.is_aimed_at:
            pen = QPen(self.colours.marks[Mark.REFUSED], 3.0)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.setPen(pen)
        self.painter.drawPolygon(self.outline)

    def _other_use(self) -> None:
        """The room's German word, after its own name where it has one that says more."""
        font = plan_font(12 if self.content.width() > 60 else 10)
        own, use = self.room.room.number.strip(), word(self.room.room.use)
        text = f"{use} {own}" if own[:1].isdigit() or len(own) < 3 else own
        shown = (
            text if text_width(text, font) <= max(self.content.width(), self.content.height()) - 8 else use
        )
        paint_centred(self.painter, self.content, shown, font=font, colour=self.colours.muted)

    def _header(self) -> None:
        header = _placed(self.face.header, self.content)
        if header.height() <= 0:
            return
        header = self._mark_sign(header)
        size = {Detail.NEAR: 13, Detail.MID: 11}.get(self.face.detail, 10)
        bold = plan_font(size, QFont.Weight.Bold)
        room_number = elided(self.room.room.number, bold, header.width())
        draw_text(self.painter, header, room_number, font=bold, colour=self._ink(self.colours.text))
        rest = header.adjusted(text_width(room_number, bold) + 6, 0, 0, 0)
        self._signs(self._figures(rest, size - 1), size)

    def _mark_sign(self, header: QRectF) -> QRectF:
        """The verdict as a sign too: colours alone do not reach everybody."""
        if self.look.mark is None or self.room.room.use is not RoomUse.SLEEPING or header.width() < 30:
            return header
        box = QRectF(header.left(), header.center().y() - 5, 10, 10)
        draw_sign(self.painter, box, self.look.mark, self.colours.marks[self.look.mark])
        return header.adjusted(14, 0, 0, 0)

    def _figures(self, line: QRectF, size: int) -> QRectF:
        """`2/3 · 18 m²`, shorter where there is less room; gives what is left of the line."""
        font = plan_font(size, QFont.Weight.Medium)
        counts = f"{self.room.occupied}/{self.room.capacity.places}"
        area = self.room.room.area_m2
        forms = [counts]
        if area is not None:
            forms.insert(0, tr("{counts} · {area} m²", counts=counts, area=number(area)))
        for_signs = 0 if self._has_foot(size) else (size + 4) * len(signs_of(self.room)) + 6
        fitting = (form for form in forms if text_width(form, font) + for_signs <= line.width())
        text = next(fitting, counts if text_width(counts, font) <= line.width() else "")
        draw_text(self.painter, line, text, font=font, colour=self._ink(self._count_colour()), align=RIGHT)
        return line.adjusted(0, 0, -text_width(text, font) - 5, 0)

    def _has_foot(self, size: int) -> bool:
        """Whether there is a line left below the beds."""
        return self.content.bottom() - self._lowest_bed() > size + 8

    def _count_colour(self) -> QColor:
        if self.room.occupied > self.room.capacity.places:
            return self.colours.too_full
        has_room = self.room.occupied < self.room.capacity.places and any(
            bed.is_free for bed in self.room.beds
        )
        return self.colours.free_figure if has_room and self.room.is_open else self.colours.muted

    def _signs(self, line: QRectF, size: int) -> None:
        """Whom the room is for, then what it offers; what the header has no place for stands at the foot."""
        meanings = signs_of(self.room)
        in_header = min(len(meanings), int((line.width() + 3) / (size + 3)))
        self._draw_signs(line, meanings[:in_header], size)
        if self._has_foot(size):
            width = (size + 3) * len(meanings[in_header:])
            foot = QRectF(self.content.right() - width - 4, self.content.bottom() - size - 6, width, size)
            self._draw_signs(foot, meanings[in_header:], size)

    def _draw_signs(self, line: QRectF, meanings: tuple[Enum, ...], size: int) -> None:
        for number_of_sign, meaning in enumerate(meanings):
            left = line.left() + number_of_sign * (size + 3)
            box = QRectF(left, line.center().y() - size / 2, size, size)
            colour = self.colours.accent if isinstance(meaning, Designation) else self.colours.muted
            draw_sign(self.painter, box, meaning, self._ink(colour))

    def _lowest_bed(self) -> float:
        bottoms = [slot.bottom for slot in self.face.slots]
        return self.content.top() + max(bottoms, default=self.face.header.bottom)

    def _beds(self) -> None:
        if not self.room.is_open:
            self._not_open()
            return
        for bed, slot in zip(self.room.beds, self.face.slots, strict=True):
            paint_bed(
                self.painter,
                _placed(slot, self.content),
                bed,
                look=self._bed_look(bed),
                face=self.face,
                colours=self.colours,
            )

    def _not_open(self) -> None:
        font = plan_font(11)
        below = self.content.adjusted(0, self.face.header.height, 0, 0)
        paint_centred(self.painter, below, tr("not open"), font=font, colour=self.colours.muted)

    def _bed_look(self, bed: BedState) -> BedLook:
        return BedLook(
            year=self.look.year,
            tint=self.look.tints.get(bed.bed.id),
            is_selected=bed.occupant is not None and bed.occupant.id in self.look.selection,
            has_cursor=self.look.cursor is not None and self.look.cursor.bed == bed.bed.id,
            is_faded=self.look.is_faded,
            is_on_paper=self.look.is_on_paper,
            preview=self.look.preview.get(bed.bed.id),
            is_origin=bed.bed.id in self.look.origin,
            change=self.look.changes.get(bed.bed.id),
        )

    def _ink(self, colour: QColor) -> QColor:
        if not self.look.is_faded:
            return colour
        pale = QColor(colour)
        pale.setAlphaF(0.5)
        return pale


def _placed(box: Box, content: QRectF) -> QRectF:
    return QRectF(content.left() + box.left, content.top() + box.top, box.width, box.height)


def signs_of(room: RoomState) -> tuple[Enum, ...]:
    """The designation, where there is one, and what the room offers."""
    designation = room.room.designation
    return (*((designation,) if designation is not Designation.ANYONE else ()), *room.room.features)


def bed_boxes(room: RoomState, content: QRectF) -> Mapping[BedId, QRectF]:
    """Where each bed is painted, in the same pixels."""
    face: RoomFace = face_of(content.width(), content.height(), len(room.beds))
    return {bed.bed.id: _placed(slot, content) for bed, slot in zip(room.beds, face.slots, strict=True)}


def bed_at(room: RoomState, content: QRectF, *, x: float, y: float) -> BedState | None:
    """The bed painted at a point, in the same pixels."""
    boxes = bed_boxes(room, content)
    return next((bed for bed in room.beds if boxes[bed.bed.id].contains(x, y)), None)
