"""Small signs drawn as lines, because fonts lack them: genders, features, designations, verdicts, changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from unterkunft.services.plan_comparison import PlanChange
from unterkunft.ui.plan.placement_session import Mark
from unterkunft.values.statuses import Designation, Gender, Need, RoomFeature


def has_sign(meaning: Enum) -> bool:
    """Whether there is a sign for it."""
    return meaning in _PATHS


def draw_sign(painter: QPainter, box: QRectF, meaning: Enum, colour: QColor) -> None:
    """Draws the sign into a square box; what has none leaves the box empty."""
    make = _PATHS.get(meaning)
    if make is None:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / 16, box.height() / 16)
    painter.setPen(
        QPen(colour, 1.7, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(make())
    painter.restore()


def _lines(*strokes: tuple[tuple[float, float], ...]) -> QPainterPath:
    path = QPainterPath()
    for stroke in strokes:
        path.moveTo(*stroke[0])
        for x, y in stroke[1:]:
            path.lineTo(x, y)
    return path


def _ring(x: float, y: float, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(x, y), radius, radius)
    return path


def _joined(*paths: QPainterPath) -> QPainterPath:
    joined = QPainterPath()
    for path in paths:
        joined.addPath(path)
    return joined


def _female() -> QPainterPath:
    return _joined(_ring(8, 5.4, 3.9), _lines(((8, 9.3), (8, 15)), ((5.4, 12.2), (10.6, 12.2))))


def _male() -> QPainterPath:
    return _joined(_ring(6.3, 9.7, 4.1), _lines(((9.2, 6.8), (14, 2)), ((10.4, 2), (14, 2), (14, 5.6))))


def _diverse() -> QPainterPath:
    return _joined(
        _ring(7.4, 6.8, 3.5),
        _lines(
            ((7.4, 10.3), (7.4, 15.2)), ((5.2, 12.8), (9.6, 12.8)), ((9.9, 4.3), (13.6, 0.9)),
            ((10.6, 0.9), (13.6, 0.9), (13.6, 3.9)),
        ),
    )  # fmt: skip


def _wheelchair() -> QPainterPath:
    wheel = QPainterPath()
    wheel.arcMoveTo(QRectF(2.6, 6.2, 8.6, 8.6), 100)
    wheel.arcTo(QRectF(2.6, 6.2, 8.6, 8.6), 100, 250)
    return _joined(
        _ring(6.4, 2.1, 1.1), wheel, _lines(((6.4, 4.6), (6.8, 9.4), (11, 9.4), (12.8, 13.4), (14.4, 12.8)))
    )


def _bath() -> QPainterPath:
    tub = QPainterPath(QPointF(2, 8.6))
    tub.lineTo(14, 8.6)
    tub.cubicTo(14, 13, 12, 13.4, 10.6, 13.4)
    tub.lineTo(5.4, 13.4)
    tub.cubicTo(4, 13.4, 2, 13, 2, 8.6)
    return _joined(tub, _lines(((3.6, 8.6), (3.6, 3.4), (5, 2), (6.6, 3.4))))


def _lock() -> QPainterPath:
    body, bow = QPainterPath(), QPainterPath()
    body.addRoundedRect(QRectF(3.2, 7.2, 9.6, 7), 1.4, 1.4)
    bow.moveTo(5.2, 7.2)
    bow.cubicTo(5.2, 0.8, 10.8, 0.8, 10.8, 7.2)
    return _joined(body, bow)


def _quiet() -> QPainterPath:
    moon = QPainterPath(QPointF(10.4, 2))
    moon.cubicTo(3.4, 2, 1.2, 9.4, 5.8, 12.8)
    moon.cubicTo(9, 15.2, 13.2, 13.6, 14, 10.8)
    moon.cubicTo(8.4, 11.8, 6.6, 5.8, 10.4, 2)
    return moon


def _person() -> QPainterPath:
    shoulders = QPainterPath(QPointF(3, 14.4))
    shoulders.cubicTo(3, 7.4, 13, 7.4, 13, 14.4)
    return _joined(_ring(8, 4.4, 2.8), shoulders)


def _family() -> QPainterPath:
    adult, child = QPainterPath(QPointF(1.2, 14.4)), QPainterPath(QPointF(10, 14.4))
    adult.cubicTo(1.2, 7.4, 9.2, 7.4, 9.2, 14.4)
    child.cubicTo(10, 9.8, 15, 9.8, 15, 14.4)
    return _joined(_ring(5.2, 4.2, 2.6), adult, _ring(12.5, 8.2, 1.6), child)


def _house() -> QPainterPath:
    return _lines(((2, 8), (8, 2.4), (14, 8)), ((3.8, 7), (3.8, 14), (12.2, 14), (12.2, 7)))


def _shield() -> QPainterPath:
    shield = QPainterPath(QPointF(8, 1.6))
    shield.lineTo(13.4, 3.6)
    shield.cubicTo(13.4, 10, 11, 13, 8, 14.6)
    shield.cubicTo(5, 13, 2.6, 10, 2.6, 3.6)
    shield.closeSubpath()
    return shield


def _infant() -> QPainterPath:
    return _joined(_ring(8, 8, 6), _ring(5.8, 7, 0.4), _ring(10.2, 7, 0.4), _lines(((6, 10.4), (10, 10.4))))


def _cross() -> QPainterPath:
    return _lines(((8, 2.6), (8, 13.4)), ((2.6, 8), (13.4, 8)))


def _tick() -> QPainterPath:
    return _lines(((2.6, 8.6), (6.4, 12.4), (13.4, 4)))


def _exclamation() -> QPainterPath:
    return _joined(_lines(((8, 2.4), (8, 9.6))), _ring(8, 13.2, 0.5))


def _refused() -> QPainterPath:
    return _lines(((4, 4), (12, 12)), ((12, 4), (4, 12)))


def _minus() -> QPainterPath:
    return _lines(((2.6, 8), (13.4, 8)))


def _arrow() -> QPainterPath:
    return _lines(((2.4, 8), (13.6, 8)), ((9, 3.6), (13.6, 8), (9, 12.4)))


def _ring_alone() -> QPainterPath:
    return _ring(8, 8, 5)


_PATHS: Mapping[Enum, Callable[[], QPainterPath]] = {
    Gender.FEMALE: _female,
    Gender.MALE: _male,
    Gender.DIVERSE: _diverse,
    RoomFeature.WHEELCHAIR: _wheelchair,
    RoomFeature.OWN_BATH: _bath,
    RoomFeature.LOCKABLE: _lock,
    RoomFeature.QUIET: _quiet,
    RoomFeature.NEAR_STAFF: _person,
    Designation.WOMEN: _female,
    Designation.MEN: _male,
    Designation.FAMILIES: _family,
    Need.WHEELCHAIR: _wheelchair,
    Need.GROUND_FLOOR: _house,
    Need.QUIET: _quiet,
    Need.PROTECTION: _shield,
    Need.INFANT: _infant,
    Need.CARE: _cross,
    Need.NEAR_STAFF: _person,
    Mark.ALLOWED: _tick,
    Mark.NOTED: _exclamation,
    Mark.OVERRIDABLE: _exclamation,
    Mark.REFUSED: _refused,
    PlanChange.CAME: _cross,
    PlanChange.WENT: _minus,
    PlanChange.MOVED: _arrow,
    PlanChange.CLOSED: _refused,
    PlanChange.REOPENED: _ring_alone,
}
