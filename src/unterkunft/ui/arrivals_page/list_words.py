"""What is said of the rows of a list: columns, deviations, and who somebody may be."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from unterkunft.exchange.arrival_list.columns import ListColumn
from unterkunft.exchange.arrival_list.layout import Skipped, SkippedRow
from unterkunft.exchange.arrival_list.readings import Made
from unterkunft.services.arrival_lists import Deviation, JudgedRow, KnownSuspect, Mark, Weight
from unterkunft.ui.nationality_words import nationality_word
from unterkunft.ui.residents.duplicates.likeness_words import certainty, reasons_text, sketch_text
from unterkunft.ui.wording import people, tr
from unterkunft.ui.words import word
from unterkunft.values.statuses import Gender

_SKIPPED_SHOWN = 6


def column_word(column: ListColumn) -> str:
    """What a column holds."""
    words = {
        ListColumn.FAMILY_NAME: tr("Family name"),
        ListColumn.GIVEN_NAME: tr("Given name"),
        ListColumn.FULL_NAME: tr("Family name, given name"),
        ListColumn.GIVEN_FIRST: tr("Given name, then family name"),
        ListColumn.ORIGINAL: tr("Original script"),
        ListColumn.BIRTH_DATE: tr("Born on"),
        ListColumn.AGE: tr("Age"),
        ListColumn.GENDER: tr("Gender"),
        ListColumn.NATIONALITY: tr("Nationality"),
        ListColumn.LANGUAGES: tr("Languages"),
        ListColumn.CASE: tr("Case number"),
        ListColumn.FAMILY: tr("Family"),
        ListColumn.ROLE: tr("Role"),
        ListColumn.REMARK: tr("Remark"),
        ListColumn.IGNORED: tr("do not take over"),
    }
    return words[column]


def cell_text(row: JudgedRow, column: ListColumn) -> str:
    """What was made of a cell; what could not be read stays as it was written."""
    details = row.details
    if row.read.made.get(column) is Made.UNREADABLE:
        return row.read.text(column)
    shown: Mapping[ListColumn, Callable[[], str]] = {
        ListColumn.FAMILY_NAME: lambda: details.family_name,
        ListColumn.GIVEN_NAME: lambda: details.given_name,
        ListColumn.ORIGINAL: lambda: details.name_original,
        ListColumn.BIRTH_DATE: lambda: f"{details.birth_date:%d.%m.%Y}" if details.birth_date else "",
        ListColumn.GENDER: lambda: "" if details.gender is None else word(details.gender),
        ListColumn.NATIONALITY: lambda: nationality_word(details.nationality),
        ListColumn.LANGUAGES: lambda: ", ".join(details.languages),
        ListColumn.CASE: lambda: details.case_reference,
        ListColumn.FAMILY: lambda: "" if row.family is None else str(row.family),
        ListColumn.ROLE: lambda: "" if row.role is None else word(row.role),
        ListColumn.REMARK: lambda: details.note,
    }
    return shown[column]()


def written_text(row: JudgedRow, column: ListColumn) -> str:
    """What the list says in a cell, before anything was made of it."""
    person = row.draft.person
    if column in (ListColumn.FAMILY_NAME, ListColumn.GIVEN_NAME):
        whole = person[ListColumn.FULL_NAME] or person[ListColumn.GIVEN_FIRST]
        both = (person[ListColumn.FAMILY_NAME], person[ListColumn.GIVEN_NAME])
        return whole or " | ".join(filter(None, both))
    if column is ListColumn.BIRTH_DATE and not person[column]:
        return person[ListColumn.AGE]
    return person[column]


def mark_sentence(row: JudgedRow, mark: Mark) -> str:
    """A deviation in one sentence."""
    return _SENTENCES[mark.what](row, mark)


def finding_text(row: JudgedRow) -> str:
    """The heaviest deviation of a row, for the last column; nothing where all is as written."""
    if row.draft.is_left_out:
        return tr("left out")
    marks = sorted(row.marks, key=lambda mark: -mark.weight)
    if row.draft.known is not None:
        known = next((each for each in row.suspects if each.resident == row.draft.known), None)
        name = "" if known is None else known.name
        settled = tr("on record already: {name}", name=name)
        return settled if not marks or marks[0].weight is Weight.TOLD else mark_sentence(row, marks[0])
    return mark_sentence(row, marks[0]) if marks and marks[0].weight > Weight.TOLD else ""


def suspect_text(suspect: KnownSuspect) -> str:
    """Who it may be, why, and where that person lives."""
    who = sketch_text(suspect.name, suspect.sketch)
    why = f"{certainty(suspect.likeness)}: {reasons_text(suspect.likeness)}"
    return " · ".join(filter(None, (who, why, _stay_text(suspect))))


def _stay_text(suspect: KnownSuspect) -> str:
    stay = suspect.stay
    if stay is None:
        return tr("never housed")
    if stay.is_here:
        return tr("lives here already, since {day}", day=stay.period.start)
    if stay.period.end is None:
        return tr("lives in {facility} since {day}", facility=stay.facility_name, day=stay.period.start)
    return tr("lived in {facility} until {day}", facility=stay.facility_name, day=stay.period.end)


def skipped_text(rows: tuple[SkippedRow, ...]) -> str:
    """The rows that were passed over, so that nobody is lost in silence."""
    words = {
        Skipped.TITLE: tr("title"),
        Skipped.TOTALS: tr("totals"),
        Skipped.HEADINGS: tr("headings"),
        Skipped.FAMILY: tr("family heading"),
        Skipped.NO_PERSON: tr("no person"),
    }
    shown = [
        tr("row {row}: “{text}” ({why})", row=row.number, text=row.text[:40], why=words[row.why])
        for row in rows[:_SKIPPED_SHOWN]
    ]
    return "; ".join(shown) + (" …" if len(rows) > _SKIPPED_SHOWN else "")


def counts_text(read: int, ready: int, open_rows: int, left_out: int) -> str:
    """`40 gelesen · 37 bereit · 3 zu klären`"""
    parts = [
        tr("{count} read", count=read),
        tr("{count} ready", count=ready),
        tr("{count} to clear", count=open_rows),
    ]
    if left_out:
        parts.append(tr("{count} left out", count=left_out))
    return " · ".join(parts)


def told_gender(mark: Mark) -> Gender | None:
    """What the name or the role says, where the gender contradicts it."""
    told = mark.values.get("told")
    return told if isinstance(told, Gender) else None


def _read(row: JudgedRow, mark: Mark) -> str:
    written = written_text(row, mark.column)
    made = cell_text(row, mark.column) or tr("empty")
    if mark.column is ListColumn.FAMILY_NAME and row.details.given_name:
        made = f"{row.details.family_name}, {row.details.given_name}"
    return tr(
        "{column}: read “{written}”, taken as “{made}” ({how})",
        how=_made_word(mark.made),
        column=column_word(mark.column),
        written=written,
        made=made,
    )


def _made_word(made: Made) -> str:
    words = {
        Made.AS_WRITTEN: "",
        Made.NOTHING_KNOWN: tr("not known"),
        Made.OTHERWISE_WRITTEN: tr("written otherwise"),
        Made.YEAR_ONLY: tr("only the year is known"),
        Made.MONTH_ONLY: tr("only month and year are known"),
        Made.FROM_AGE: tr("from the age"),
        Made.SERIAL_DAY: tr("number of a day in the spreadsheet"),
        Made.SIMILAR_WORD: tr("guessed"),
        Made.PARTED: tr("two names in one cell"),
        Made.UNREADABLE: tr("cannot be read"),
    }
    return words[made]


def _unreadable(row: JudgedRow, mark: Mark) -> str:
    return tr(
        "{column}: “{written}” cannot be read",
        column=column_word(mark.column),
        written=row.read.text(mark.column),
    )


def _against_name(row: JudgedRow, _mark: Mark) -> str:
    gender = row.details.gender
    return tr(
        "“{name}” and “{gender}” contradict each other",
        name=row.details.given_name,
        gender="" if gender is None else word(gender),
    )


def _against_role(row: JudgedRow, _mark: Mark) -> str:
    gender = row.details.gender
    return tr(
        "“{name}” and “{gender}” contradict each other",
        name=row.read.text(ListColumn.ROLE),
        gender="" if gender is None else word(gender),
    )


def _family_unnamed(_row: JudgedRow, mark: Mark) -> str:
    persons = int(str(mark.values["persons"]))
    if persons == 1:
        return tr("The list names no family: comes alone?")
    return tr("The list names no family: one family of {people} by name?", people=people(persons))


def _known(row: JudgedRow, _mark: Mark) -> str:
    best = row.suspects[0]
    return tr("Known already? {name}, {certainty}", name=best.name, certainty=certainty(best.likeness))


_SENTENCES: Mapping[Deviation, Callable[[JudgedRow, Mark], str]] = {
    Deviation.READ: _read,
    Deviation.UNREADABLE: _unreadable,
    Deviation.NO_FAMILY_NAME: lambda _row, _mark: tr("The family name is missing"),
    Deviation.GENDER_GUESSED: lambda _row, _mark: tr("Gender taken from the given name"),
    Deviation.GENDER_AGAINST_NAME: _against_name,
    Deviation.GENDER_AGAINST_ROLE: _against_role,
    Deviation.CHILD_AS_HEAD: lambda _row, mark: tr(
        "Head of the family at the age of {age}", age=mark.values["age"]
    ),
    Deviation.CHILD_TOO_OLD: lambda _row, _mark: tr("Nearly as old as the head of the family, or older"),
    Deviation.MINOR_ALONE: lambda _row, mark: tr(
        "Under age ({age}) and without an adult", age=mark.values["age"]
    ),
    Deviation.FAMILY_GUESSED: lambda _row, mark: tr(
        "Family of {people} by name and age", people=people(int(str(mark.values["persons"])))
    ),
    Deviation.FAMILY_UNNAMED: _family_unnamed,
    Deviation.TWICE_IN_LIST: lambda _row, mark: tr(
        "The same person as in row {row}?", row=mark.values["same_as"]
    ),
    Deviation.KNOWN_ALREADY: _known,
    Deviation.HERE_ALREADY: lambda _row, _mark: tr("Lives here already: leave the row out"),
}
