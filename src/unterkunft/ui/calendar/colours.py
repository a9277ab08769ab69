"""The colours of the calendar for light and dark screens and for paper."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtGui import QColor

from unterkunft.ui.colour_palette import ColourKey, Shade, mixed, shade
from unterkunft.ui.colours import LIGHT, Colours
from unterkunft.ui.plan.placement_session import Mark


@dataclass(frozen=True, slots=True)
class CalendarColours:
    """Every colour the calendar is drawn with."""

    ground: QColor
    head: QColor
    """Behind the days above and the names at the left."""
    floor_row: QColor
    room_row: QColor
    weekend: QColor
    line: QColor
    strong_line: QColor
    text: QColor
    muted: QColor
    today: QColor
    day_shown: QColor
    day_shown_head: QColor
    day_shown_text: QColor
    free: QColor
    planned: QColor
    hatch: QColor
    closed: QColor
    not_open: QColor
    selected: QColor
    accent: QColor
    away: QColor
    marks: dict[Mark, QColor]
    mark_grounds: dict[Mark, QColor]
    shades: dict[ColourKey, Shade]


def calendar_colours(shown: Colours) -> CalendarColours:
    """The colours of the calendar that go with those of the window."""
    free, warning, refused = QColor(shown.free), QColor(shown.warning), QColor(shown.border_strong)
    return CalendarColours(
        ground=QColor(shown.surface),
        head=QColor(shown.surface),
        floor_row=QColor(mixed(shown.surface, shown.border, 0.75)),
        room_row=QColor(shown.sunken),
        weekend=QColor(mixed(shown.surface, shown.border, 0.35)),
        line=QColor(mixed(shown.surface, shown.border, 0.8)),
        strong_line=QColor(shown.border),
        text=QColor(shown.text),
        muted=QColor(shown.text_muted),
        today=QColor(shown.danger),
        day_shown=QColor(shown.accent_soft),
        day_shown_head=QColor(shown.accent),
        day_shown_text=QColor(shown.accent_text),
        free=free,
        planned=QColor(shown.planned),
        hatch=QColor(mixed(shown.closed_soft, shown.closed, 0.35)),
        closed=QColor(shown.closed_soft),
        not_open=QColor(shown.room_other),
        selected=QColor(shown.selection),
        accent=QColor(shown.accent),
        away=QColor(mixed(shown.warning_soft, shown.warning, 0.35)),
        marks={
            Mark.ALLOWED: free,
            Mark.NOTED: free,
            Mark.OVERRIDABLE: warning,
            Mark.REFUSED: refused,
        },
        mark_grounds={
            Mark.ALLOWED: QColor(shown.free_soft),
            Mark.NOTED: QColor(shown.free_soft),
            Mark.OVERRIDABLE: QColor(shown.warning_soft),
            Mark.REFUSED: QColor(shown.closed_soft),
        },
        shades={key: shade(key, shown) for key in ColourKey},
    )


def paper_colours() -> CalendarColours:
    """Dark lines on white: what colours say is said by dashes, hatching and letters too."""
    black, grey = QColor("#000000"), QColor("#3a3a3a")
    return replace(
        calendar_colours(LIGHT),
        line=QColor("#d4d4d4"),
        strong_line=QColor("#909090"),
        floor_row=QColor("#dedede"),
        room_row=QColor("#f0f0f0"),
        weekend=QColor("#f2f2f2"),
        text=black,
        muted=grey,
        day_shown=QColor("#e2e2e2"),
        day_shown_head=black,
        day_shown_text=QColor("#ffffff"),
        today=black,
        free=black,
        planned=black,
        hatch=QColor("#909090"),
        closed=QColor("#ffffff"),
    )
