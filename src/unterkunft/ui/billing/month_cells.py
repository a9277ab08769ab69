"""The days of a statement with what they look like: who pays, under which status, present or away."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from unterkunft.documents.statement import DatedText, DayPresence, LineOnPaper, StatementPaper
from unterkunft.ui.billing.shown import DayCell, LegendEntry


def cells_of(paper: StatementPaper) -> tuple[tuple[DayCell, ...], tuple[LegendEntry, ...]]:
    """Every day of the month, and the legend in the order of its first days."""
    legend: dict[LegendEntry, int] = {}
    cells = []
    for mark in paper.days:
        place = None
        if mark.presence is not DayPresence.NOT_HOUSED:
            entry = _entry(paper, mark.day)
            place = legend.setdefault(entry, len(legend))
        cells.append(DayCell(mark.day, mark.presence, mark.state, place))
    return tuple(cells), tuple(legend)


def _entry(paper: StatementPaper, day: date) -> LegendEntry:
    names = dict.fromkeys(line.payer_name for line in paper.lines if _is_charged(line, day))
    return LegendEntry(_text_on(paper.statuses, day), tuple(names))


def _text_on(texts: Iterable[DatedText], day: date) -> str:
    return next((each.text for each in texts if day in each.period), "")


def _is_charged(line: LineOnPaper, day: date) -> bool:
    return line.amount > 0 and line.first_day <= day <= line.last_day
