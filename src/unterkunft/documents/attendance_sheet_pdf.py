"""The attendance sheet of a month (Anwesenheitsblatt) as PDF: people by days, a letter for each absence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import BinaryIO

from unterkunft.documents.attendance_sheet import (
    NOT_HOUSED_MARK,
    OPEN_MARK,
    PRESENT_MARK,
    AttendanceFloor,
    AttendanceLine,
    AttendanceSheet,
)
from unterkunft.documents.blocks import Block, paragraph
from unterkunft.documents.house_paper import people_text
from unterkunft.documents.house_sheet import (
    ACROSS,
    HouseSheet,
    cut,
    section_title,
    with_running_title,
    write_sheet,
)
from unterkunft.documents.pen import ACCENT, BODY, GREY, HAIRLINE, PALE, Align, Colour, Pen, TextStyle
from unterkunft.documents.typefaces import Weight
from unterkunft.documents.wording import month_text, weekday_text

_FRAME = ACROSS
_ROOM, _NAME, _DAY, _AWAY = 16.0, 51.0, 5.4, 9.0
_DAYS_LEFT = _FRAME.left + _ROOM + _NAME
_ROW, _HEAD = 7.3, 8.4
_LINE = 0.2
_LONGEST_MONTH = 31
_AWAY_LEFT = _DAYS_LEFT + _LONGEST_MONTH * _DAY
_SIGNATURE_LEFT = _AWAY_LEFT + _AWAY
_PADDING = 1.2
_TITLE = TextStyle(8, Weight.BOLD, ACCENT)
_WEEKDAY = TextStyle(6, colour=GREY)
_LETTER = TextStyle(9, Weight.BOLD)
_QUIET = TextStyle(9, colour=GREY)
_ORIGINAL = TextStyle(6.4, colour=GREY)
_AWAY_FILL: Colour = (0.86, 0.86, 0.86)
_FIRST_WEEKEND_DAY = 5


def write_attendance_sheet_pdf(sheet: AttendanceSheet, file: BinaryIO) -> None:
    """Write the month floor by floor, each on pages of its own."""
    blocks: list[Block] = []
    for number, floor in enumerate(floor for floor in sheet.floors if floor.people):
        blocks += _floor(floor, sheet, is_first=number == 0)
    if not blocks:
        blocks.append(paragraph("In diesem Monat wohnt hier niemand.", x=_FRAME.left))
    title = f"Anwesenheit {month_text(sheet.month)}"
    write_sheet(HouseSheet(title, sheet.paper, _FRAME), blocks, file)


def _floor(floor: AttendanceFloor, sheet: AttendanceSheet, *, is_first: bool) -> Iterator[Block]:
    title = section_title(floor.title, people_text(len(floor.people)), frame=_FRAME)
    yield replace(title, begins_page=not is_first, space_before=0)
    days, legend = tuple(sheet.month.period.days()), _legend(sheet)
    head = _head(days)
    yield from (legend, head)
    rows = (replace(_row(line, days), on_new_page=(head,)) for line in floor.people)
    running = section_title(f"{floor.title} (Fortsetzung)", frame=_FRAME)
    yield from with_running_title(rows, running, legend)


def _legend(sheet: AttendanceSheet) -> Block:
    """What the letters of this month mean, above each grid."""
    letters = [f"{letter} = {word}" for letter, word in sheet.legend]
    text = ", ".join(["Punkt = anwesend", *letters, "– = nicht untergebracht", "leer = noch einzutragen"])
    width = _FRAME.right - _FRAME.left
    return replace(paragraph(text, TextStyle(8), x=_FRAME.left, width=width), keep_with_next=True)


def _head(days: Sequence[date]) -> Block:
    def draw(pen: Pen, top: float) -> None:
        base = top + _HEAD - 2.0
        pen.fill(_FRAME.left, top, _FRAME.right - _FRAME.left, _HEAD)
        pen.text(_FRAME.left + _PADDING, base, "Zi.", _TITLE)
        pen.text(_FRAME.left + _ROOM + _PADDING, base, "Name", _TITLE)
        for number, day in enumerate(days):
            middle = _DAYS_LEFT + (number + 0.5) * _DAY
            is_weekend = day.weekday() >= _FIRST_WEEKEND_DAY
            pen.text(
                middle, top + 3.2, weekday_text(day), _WEEKDAY.bold if is_weekend else _WEEKDAY, Align.CENTRE
            )
            pen.text(middle, base, str(day.day), _TITLE, Align.CENTRE)
        pen.text(_AWAY_LEFT + _AWAY / 2, base, "abw.", _TITLE, Align.CENTRE)
        pen.text(_SIGNATURE_LEFT + _PADDING, base, "Unterschrift", _TITLE)
        pen.rule(_FRAME.left, top + _HEAD, _FRAME.right, width=0.8, colour=ACCENT)

    return Block(_HEAD, draw, keep_with_next=True)


def _row(line: AttendanceLine, days: Sequence[date]) -> Block:
    def draw(pen: Pen, top: float) -> None:
        _draw_person(pen, line, top)
        for number, (day, mark) in enumerate(zip(days, line.marks, strict=True)):
            _draw_day(pen, _DAYS_LEFT + number * _DAY, top, day, mark)
        away = str(line.days_away) if line.days_away else ""
        pen.text(_AWAY_LEFT + _AWAY / 2, top + 4.8, away, BODY, Align.CENTRE)
        for x in (_DAYS_LEFT, _DAYS_LEFT + len(days) * _DAY, _SIGNATURE_LEFT):
            pen.stroke(x, top, x, top + _ROW, colour=HAIRLINE)
        pen.rule(_FRAME.left, top + _ROW, _FRAME.right)

    return Block(_ROW, draw)


def _draw_person(pen: Pen, line: AttendanceLine, top: float) -> None:
    base = top + (3.4 if line.name_original else 4.7)
    left, width = _FRAME.left + _ROOM + _PADDING, _NAME - 2 * _PADDING
    pen.text(_FRAME.left + _PADDING, base, cut(line.room, BODY, _ROOM - 2 * _PADDING), BODY.bold)
    pen.text(left, base, cut(line.name, BODY, width), BODY)
    if line.name_original:
        pen.text(left, top + 6.3, cut(line.name_original, _ORIGINAL, width), _ORIGINAL)


def _draw_day(pen: Pen, x: float, top: float, day: date, mark: str) -> None:
    is_away = mark not in (PRESENT_MARK, NOT_HOUSED_MARK, OPEN_MARK)
    if is_away:
        pen.fill(x, top + _LINE, _DAY, _ROW - _LINE, colour=_AWAY_FILL)
    elif day.weekday() >= _FIRST_WEEKEND_DAY:
        pen.fill(x, top + _LINE, _DAY, _ROW - _LINE, colour=PALE)
    pen.stroke(x, top, x, top + _ROW, width=0.25, colour=HAIRLINE)
    if mark == PRESENT_MARK:
        pen.dot(x + _DAY / 2, top + _ROW / 2, 0.45)
    elif mark:
        pen.text(x + _DAY / 2, top + 4.8, mark, _LETTER if is_away else _QUIET, Align.CENTRE)
