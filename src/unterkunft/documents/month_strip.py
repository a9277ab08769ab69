"""The days of a month as a strip: housed, absent and not housed, told apart without colour."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from unterkunft.documents.blocks import LEFT, WIDTH, Block
from unterkunft.documents.pen import (
    ACCENT,
    GREY,
    SMALL,
    Align,
    Colour,
    Pen,
    TextStyle,
    width_of,
)
from unterkunft.documents.statement import DayMark, DayPresence, StatementPaper
from unterkunft.documents.typefaces import Weight
from unterkunft.documents.wording import count_text, weekday_text

_CELL_HEIGHT = 9.2
_WEEKDAY = TextStyle(5.8, colour=GREY)
_WEEKEND = TextStyle(5.8, Weight.BOLD)
_DAY = TextStyle(7.5)
_LETTER = TextStyle(8, Weight.BOLD)
_FILL: Mapping[DayPresence, Colour] = {
    DayPresence.HOUSED: (0.85, 0.91, 0.96),
    DayPresence.ABSENT: (1.0, 0.95, 0.84),
    DayPresence.NOT_HOUSED: (1.0, 1.0, 1.0),
}
_FIRST_WEEKEND_DAY = 5
_LONGEST_MONTH = 31


def month_strip(paper: StatementPaper) -> Block:
    """The strip with its legend, which counts the days of each kind."""
    letters = absence_letters(state for state, _ in paper.absences)
    legend = _legend(paper, letters)

    def draw(pen: Pen, top: float) -> None:
        width = WIDTH / max(_LONGEST_MONTH, len(paper.days))
        for number, mark in enumerate(paper.days):
            _draw_day(pen, LEFT + number * width, top, width, mark=mark, letters=letters)
        _draw_legend(pen, top + 2.6 + _CELL_HEIGHT + 1.4, legend)

    return Block(2.6 + _CELL_HEIGHT + 1.4 + 4.4 * len(_legend_rows(legend)), draw)


def absence_letters(states: Iterable[str]) -> dict[str, str]:
    """A capital letter for each kind of absence: its first letter that is still free, else a digit."""
    letters: dict[str, str] = {}
    for state in states:
        own = [character.upper() for character in state if character.isalpha()]
        free = (letter for letter in [*own, *"123456789"] if letter not in letters.values())
        letters[state] = next(free, "*")
    return letters


_Entry = tuple[DayPresence, str, str]


def _legend(paper: StatementPaper, letters: Mapping[str, str]) -> tuple[_Entry, ...]:
    housed = paper.count_days(DayPresence.HOUSED)
    entries: list[_Entry] = [
        (DayPresence.HOUSED, "", f"untergebracht und anwesend: {count_text(housed, one='Tag', many='Tage')}")
    ]
    for state, days in paper.absences:
        text = f"{_absence(state)}: {count_text(days, one='Tag', many='Tage')}"
        entries.append((DayPresence.ABSENT, letters[state], text))
    if away := paper.count_days(DayPresence.NOT_HOUSED):
        text = f"nicht untergebracht: {count_text(away, one='Tag', many='Tage')}"
        entries.append((DayPresence.NOT_HOUSED, "", text))
    return tuple(entries)


def _absence(state: str) -> str:
    if not state or state.startswith("abwesend"):
        return state or "abwesend"
    return f"abwesend ({state})"


def _draw_day(
    pen: Pen, x: float, top: float, width: float, *, mark: DayMark, letters: Mapping[str, str]
) -> None:
    middle = x + width / 2
    style = _WEEKEND if mark.day.weekday() >= _FIRST_WEEKEND_DAY else _WEEKDAY
    pen.lines(middle, top, (weekday_text(mark.day),), style, Align.CENTRE)
    cell = top + 2.6
    pen.fill(x, cell, width, _CELL_HEIGHT, colour=_FILL[mark.presence])
    pen.frame(x, cell, width, _CELL_HEIGHT)
    day_style = TextStyle(7.5, colour=GREY) if mark.presence is DayPresence.NOT_HOUSED else _DAY
    pen.text(middle, cell + 3.5, str(mark.day.day), day_style, Align.CENTRE)
    _draw_sign(pen, middle, cell + 6.6, mark.presence, letters.get(mark.state, ""))


def _draw_sign(pen: Pen, x: float, y: float, presence: DayPresence, letter: str) -> None:
    if presence is DayPresence.HOUSED:
        pen.dot(x, y, 0.85, colour=ACCENT)
    elif presence is DayPresence.ABSENT:
        pen.text(x, y + 1.0, letter or "A", _LETTER, Align.CENTRE)
    else:
        pen.rule(x - 0.9, y, x + 0.9, width=0.7, colour=GREY)


def _legend_rows(legend: tuple[_Entry, ...]) -> tuple[tuple[_Entry, ...], ...]:
    """The legend in rows no wider than the page."""
    rows: list[list[_Entry]] = [[]]
    used = 0.0
    for entry in legend:
        needed = _entry_width(entry)
        if rows[-1] and used + needed > WIDTH:
            rows.append([])
            used = 0.0
        rows[-1].append(entry)
        used += needed
    return tuple(map(tuple, rows))


def _entry_width(entry: _Entry) -> float:
    return 6.0 + width_of(entry[2], SMALL) + 6.0


def _draw_legend(pen: Pen, top: float, legend: tuple[_Entry, ...]) -> None:
    for number, row in enumerate(_legend_rows(legend)):
        x = LEFT
        y = top + number * 4.4
        for entry in row:
            presence, letter, text = entry
            pen.fill(x, y, 4.2, 3.6, colour=_FILL[presence])
            pen.frame(x, y, 4.2, 3.6)
            _draw_sign(pen, x + 2.1, y + 1.8, presence, letter)
            pen.text(x + 5.6, y + 2.8, text, SMALL)
            x += _entry_width(entry)
