"""Where the headings of a list are, what its columns hold, and which of its rows are people."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from unterkunft.exchange.arrival_list.columns import ListColumn, column_of_heading, key_of_heading
from unterkunft.exchange.arrival_list.countries import nationality_of
from unterkunft.exchange.arrival_list.folding import folded, says_nothing
from unterkunft.exchange.arrival_list.readings import Made
from unterkunft.exchange.arrival_list.tables import ListRow, ListTable
from unterkunft.exchange.arrival_list.words import looks_like_gender

_ROWS_SEARCHED = 30
_FEWEST_HEADINGS = 2
_LOOKED_AT = 30
_NAMES = frozenset(
    {ListColumn.FAMILY_NAME, ListColumn.GIVEN_NAME, ListColumn.FULL_NAME, ListColumn.GIVEN_FIRST}
)
_SEVERAL = frozenset({ListColumn.IGNORED, ListColumn.REMARK, ListColumn.CASE, ListColumn.LANGUAGES})
_DAY_LIKE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{1,2}-\d{1,2}|0?0\.0?0\.\d{4}")
_TOTALS = re.compile(
    r"^\W*(summe|gesamt|insgesamt|anzahl|total|davon|stand\b|seite\b|erstellt|gez\b|i\. ?a\.|hinweis|legende|"
    r"bearbeiter|unterschrift|personen\b|\d+ personen|zusammen|ende\b|verteiler|datum\b|mit freundlich|"
    r"aufgestellt|geprüft|frauen\b|männer\b|kinder\b)",
    re.IGNORECASE,
)
_FAMILY_ROW = re.compile(r"^(familie|fam\.|haushalt|bedarfsgemeinschaft|bg)\b", re.IGNORECASE)


class Skipped(StrEnum):
    """Why a row is no person."""

    TITLE = "title"
    TOTALS = "totals"
    HEADINGS = "headings"
    FAMILY = "family"
    NO_PERSON = "no_person"


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row that was passed over, so that nothing is dropped in silence."""

    number: int
    text: str
    why: Skipped


@dataclass(frozen=True, slots=True)
class Layout:
    """What the columns hold, and how many rows stand above the first person."""

    headings: tuple[str, ...]
    columns: tuple[ListColumn, ...]
    rows_above: int

    def with_column(self, place: int, column: ListColumn) -> Layout:
        """A column understood in another way; another one that held the same is let go of."""
        changed = tuple(
            ListColumn.IGNORED if each is column and column not in _SEVERAL else each for each in self.columns
        )
        return replace(self, columns=(*changed[:place], column, *changed[place + 1 :]))

    @property
    def has_names(self) -> bool:
        """Whether any column holds names."""
        return not _NAMES.isdisjoint(self.columns) and set(self.columns) & _NAMES != {ListColumn.GIVEN_NAME}


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """A row that is a person, cell by cell as it was written."""

    number: int
    texts: Mapping[ListColumn, str]

    def __getitem__(self, column: ListColumn) -> str:
        return self.texts.get(column, "")


def layout_of(table: ListTable, remembered: Mapping[str, ListColumn] | None = None) -> Layout:
    """The headings, where there are any, and what stands below them; else what the cells look like."""
    known = remembered or {}
    place, height = _heading_rows(table.rows[:_ROWS_SEARCHED], known)
    if height == 0:
        return Layout(("",) * table.width, _by_looks(table.rows), 0)
    headings = _joined(table.rows[place : place + height], known)
    columns = tuple(_understood(text, known) for text in headings)
    settled = _settled(headings, columns, table.rows[place + height :], known)
    return Layout(headings, settled, place + height)


def people_of(table: ListTable, layout: Layout) -> tuple[tuple[ListedPerson, ...], tuple[SkippedRow, ...]]:
    """The people of a list, and the rows that are none."""
    people: list[ListedPerson] = []
    above = (row for row in table.rows[: layout.rows_above] if not _repeats_headings(row, layout))
    skipped = [SkippedRow(row.number, _line(row), Skipped.TITLE) for row in above]
    family = ""
    for row in table.rows[layout.rows_above :]:
        why = _why_nobody(row, layout)
        if why is None:
            people.append(_person(row, layout, family))
            continue
        family = _line(row) if why is Skipped.FAMILY else family
        skipped.append(SkippedRow(row.number, _line(row), why))
    return tuple(people), tuple(skipped)


# -- headings ----------------------------------------------------------------------------------


def _heading_rows(rows: Sequence[ListRow], known: Mapping[str, ListColumn]) -> tuple[int, int]:
    """The first of the rows with headings, and how many they are: none, one, or two with words cut apart."""
    best, found = 0, (0, 0)
    for place in range(len(rows)):
        for height in (1, 2):
            score = _score(_joined(rows[place : place + height], known), known)
            is_better = score > best + (1 if height == 2 else 0)
            if is_better and place + height <= len(rows):
                best, found = score, (place, height)
    return found


def _score(headings: Iterable[str], known: Mapping[str, ListColumn]) -> int:
    columns = [_column(text, known) for text in headings]
    named = [each for each in columns if each is not None and each is not ListColumn.IGNORED]
    has_name = any(each in _NAMES for each in named)
    return len(named) if has_name and len(set(named)) >= _FEWEST_HEADINGS else 0


def _joined(rows: Sequence[ListRow], known: Mapping[str, ListColumn]) -> tuple[str, ...]:
    """The headings of one row, or of two where a word goes on below, or a title spans several columns."""
    if len(rows) == 1:
        return rows[0].cells
    pairs = zip(rows[0].cells, rows[1].cells, strict=True) if rows else ()
    return tuple(_of_two(above, below, known) for above, below in pairs)


def _of_two(above: str, below: str, known: Mapping[str, ListColumn]) -> str:
    whole = f"{above.removesuffix('-')}{'' if above.endswith('-') else ' '}{below}".strip()
    tried = (whole, below, above)
    return next((text for text in tried if _column(text, known) is not None), whole)


def _column(text: str, known: Mapping[str, ListColumn]) -> ListColumn | None:
    return known.get(key_of_heading(text)) if key_of_heading(text) in known else column_of_heading(text)


def _understood(text: str, known: Mapping[str, ListColumn]) -> ListColumn:
    return _column(text, known) or ListColumn.IGNORED


def _settled(
    headings: Sequence[str],
    columns: Sequence[ListColumn],
    rows: Sequence[ListRow],
    known: Mapping[str, ListColumn],
) -> tuple[ListColumn, ...]:
    """What headings leave open is decided by the cells below; what was chosen before stays chosen."""
    found = list(columns)
    for place, heading in enumerate(headings):
        cells = _cells(rows, place)
        if key_of_heading(heading) in known and heading:
            continue
        if not heading.strip() and cells:
            found[place] = _looks_like(cells) or ListColumn.IGNORED
    _settle_names(found, rows, {key_of_heading(heading) for heading in headings} & known.keys())
    return tuple(_without_repeats(found))


def _settle_names(found: list[ListColumn], rows: Sequence[ListRow], chosen: set[str]) -> None:
    if (
        ListColumn.FAMILY_NAME not in found
        and ListColumn.FAMILY in found
        and _NAMES.isdisjoint(set(found) - {ListColumn.GIVEN_NAME})
    ):
        # `Familie | Vorname`: the family is the name.
        found[found.index(ListColumn.FAMILY)] = ListColumn.FAMILY_NAME
    if ListColumn.GIVEN_NAME in found or ListColumn.FAMILY_NAME not in found or chosen:
        return
    place = found.index(ListColumn.FAMILY_NAME)
    cells = _cells(rows, place)
    if cells and sum("," in cell or " " in cell.strip() for cell in cells) * 2 > len(cells):
        found[place] = ListColumn.FULL_NAME


def _without_repeats(columns: Iterable[ListColumn]) -> Iterator[ListColumn]:
    seen: set[ListColumn] = set()
    for column in columns:
        if column in seen and column not in _SEVERAL:
            yield ListColumn.IGNORED
            continue
        seen.add(column)
        yield column


# -- lists without headings --------------------------------------------------------------------


def _by_looks(rows: Sequence[ListRow]) -> tuple[ListColumn, ...]:
    names = iter((ListColumn.FAMILY_NAME, ListColumn.GIVEN_NAME))
    width = len(rows[0].cells) if rows else 0
    found = []
    for place in range(width):
        cells = _cells(rows, place)
        looks = _looks_like(cells) if cells else ListColumn.IGNORED
        found.append(looks or next(names, ListColumn.REMARK))
    if ListColumn.GIVEN_NAME not in found and ListColumn.FAMILY_NAME in found:
        _settle_names(found, rows, set())
    return tuple(_without_repeats(found))


def _looks_like(cells: Sequence[str]) -> ListColumn | None:
    if all(cell.isdigit() and len(cell) <= 3 for cell in cells):
        return ListColumn.IGNORED
    if _most(_DAY_LIKE.fullmatch(cell) is not None for cell in cells):
        return ListColumn.BIRTH_DATE
    if _most(looks_like_gender(cell) for cell in cells):
        return ListColumn.GENDER
    if _most(nationality_of(cell).made is Made.AS_WRITTEN for cell in cells):
        return ListColumn.NATIONALITY
    return None


def _most(answers: Iterable[bool]) -> bool:
    given = list(answers)
    return sum(given) * 4 >= len(given) * 3


def _cells(rows: Sequence[ListRow], place: int) -> list[str]:
    cells = (row.cells[place] for row in rows[:_LOOKED_AT])
    return [cell for cell in cells if cell and not says_nothing(cell)]


# -- rows --------------------------------------------------------------------------------------


def _why_nobody(row: ListRow, layout: Layout) -> Skipped | None:
    used = [
        cell
        for cell, column in zip(row.cells, layout.columns, strict=True)
        if cell and column is not ListColumn.IGNORED
    ]
    filled = [cell for cell in row.cells if cell]
    if _repeats_headings(row, layout):
        return Skipped.HEADINGS
    if len(filled) == 1 and _FAMILY_ROW.match(filled[0]):
        return Skipped.FAMILY
    if len(used) <= 2 and _TOTALS.match(filled[0]):
        return Skipped.TOTALS
    has_name = any(cell for cell, column in zip(row.cells, layout.columns, strict=True) if column in _NAMES)
    if not has_name and len(used) <= 1:
        return Skipped.NO_PERSON
    if has_name and len(used) == 1 and not any(sign.isalpha() for sign in used[0]):
        return Skipped.NO_PERSON
    return None


def _repeats_headings(row: ListRow, layout: Layout) -> bool:
    same = [
        cell
        for cell, heading in zip(row.cells, layout.headings, strict=True)
        if cell and folded(cell) and folded(cell) == folded(heading)
    ]
    return len(same) >= _FEWEST_HEADINGS


def _person(row: ListRow, layout: Layout, family: str) -> ListedPerson:
    texts: dict[ListColumn, str] = {}
    for cell, column, heading in zip(row.cells, layout.columns, layout.headings, strict=True):
        if not cell or column is ListColumn.IGNORED:
            continue
        if column is ListColumn.CASE and column in texts:
            _add(texts, ListColumn.REMARK, f"{heading}: {cell}")
        elif column is ListColumn.REMARK and layout.columns.count(column) > 1:
            _add(texts, column, f"{heading}: {cell}" if heading else cell)
        else:
            _add(texts, column, cell)
    if family and ListColumn.FAMILY not in layout.columns:
        texts[ListColumn.FAMILY] = family
    return ListedPerson(row.number, texts)


def _add(texts: dict[ListColumn, str], column: ListColumn, text: str) -> None:
    texts[column] = f"{texts[column]}; {text}" if column in texts else text


def _line(row: ListRow) -> str:
    return " ".join(dict.fromkeys(cell for cell in row.cells if cell))
