"""The colours of the plan for light and dark screens and for paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtGui import QColor

from unterkunft.services.plan_comparison import PlanChange
from unterkunft.ui.colours import LIGHT, Colours
from unterkunft.ui.plan.placement_session import Mark


@dataclass(frozen=True, slots=True)
class PlanColours:
    """Every colour the plan is drawn with."""

    canvas: QColor
    room: QColor
    other_use: QColor
    wall: QColor
    text: QColor
    muted: QColor
    chip: QColor
    chip_border: QColor
    absent: QColor
    """Ground of a bed whose holder is away; stripes are `absent_stripe`."""
    absent_stripe: QColor
    absent_text: QColor
    hatch: QColor
    free_border: QColor
    free_text: QColor
    free_figure: QColor
    """The number of people in a room that has places left."""
    accent: QColor
    selected: QColor
    marks: Mapping[Mark, QColor]
    mark_grounds: Mapping[Mark, QColor]
    too_full: QColor
    changes: Mapping[PlanChange, QColor]
    """The frames of beds that differ from the day compared with."""
    level: QColor
    """The level to which a room is filled, where it is too small for its beds."""
    ground: Colours
    """The colours that tints are mixed with."""


def plan_colours(shown: Colours) -> PlanColours:
    """The colours of the plan that go with those of the window."""
    free, warning, closed = QColor(shown.free), QColor(shown.warning), QColor(shown.closed)
    free_soft, warning_soft = QColor(shown.free_soft), QColor(shown.warning_soft)
    return PlanColours(
        canvas=QColor(shown.window),
        room=QColor(shown.room),
        other_use=QColor(shown.room_other),
        wall=QColor(shown.wall),
        text=QColor(shown.text),
        muted=QColor(shown.text_muted),
        chip=QColor(shown.bed),
        chip_border=QColor(shown.border),
        absent=warning_soft,
        absent_stripe=_between(warning_soft, warning, 0.16),
        absent_text=warning,
        hatch=_between(QColor(shown.closed_soft), closed, 0.3),
        free_border=QColor(shown.border_strong),
        free_text=QColor(shown.text_muted),
        free_figure=free,
        accent=QColor(shown.accent),
        selected=QColor(shown.selection),
        marks={
            Mark.ALLOWED: free,
            Mark.NOTED: warning,
            Mark.OVERRIDABLE: warning,
            Mark.REFUSED: QColor(shown.border_strong),
        },
        mark_grounds={
            Mark.ALLOWED: free_soft,
            Mark.NOTED: _between(warning_soft, free_soft, 0.5),
            Mark.OVERRIDABLE: warning_soft,
            Mark.REFUSED: QColor(shown.room_other),
        },
        too_full=QColor(shown.danger),
        changes={
            PlanChange.CAME: free,
            PlanChange.WENT: QColor(shown.danger),
            PlanChange.MOVED: QColor(shown.planned),
            PlanChange.CLOSED: closed,
            PlanChange.REOPENED: free,
        },
        level=_between(QColor(shown.room), QColor(shown.accent), 0.55),
        ground=shown,
    )


def _between(one: QColor, other: QColor, share: float) -> QColor:
    """A colour on the way from one to the other."""
    mixed = [
        round(start + (end - start) * share)
        for start, end in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    ]
    return QColor(*mixed)


PAPER = PlanColours(
    canvas=QColor("#ffffff"),
    room=QColor("#ffffff"),
    other_use=QColor("#ececec"),
    wall=QColor("#303030"),
    text=QColor("#000000"),
    muted=QColor("#3a3a3a"),
    chip=QColor("#ffffff"),
    chip_border=QColor("#808080"),
    absent=QColor("#ffffff"),
    absent_stripe=QColor("#dedede"),
    absent_text=QColor("#000000"),
    hatch=QColor("#909090"),
    free_border=QColor("#606060"),
    free_text=QColor("#404040"),
    free_figure=QColor("#000000"),
    accent=QColor("#000000"),
    selected=QColor("#ffffff"),
    marks={},
    mark_grounds={},
    too_full=QColor("#000000"),
    changes=dict.fromkeys(PlanChange, QColor("#000000")),
    level=QColor("#b8b8b8"),
    ground=LIGHT,
)
