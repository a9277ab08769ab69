"""What the billing page says: notes on people, findings, kinds of papers, how far a month is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from unterkunft.billing.findings import FindingCode
from unterkunft.model.statement import RunKind, StatementKind
from unterkunft.services.month_overview.rows import Note, NoteCode, PersonRow
from unterkunft.services.release_findings import ReleaseCode, ReleaseFinding, Topic
from unterkunft.ui.billing.shown import Column, LegendEntry, MonthChoice, Standing, Task, TaskKind
from unterkunft.ui.wording import month_and_year, tr
from unterkunft.values.money import german_amount

SAME_SIGN, MORE_SIGN, LESS_SIGN = "≙", "▲", "▼"


def column_title(column: Column) -> str:
    """The heading of a column."""
    return {
        Column.NUMBER: tr("No."),
        Column.PERSON: tr("Person"),
        Column.ROOM: tr("Rm."),
        Column.PERIOD: tr("Period"),
        Column.DAYS: tr("Days"),
        Column.ABSENT: tr("away"),
        Column.PAYER: tr("Payer"),
        Column.AMOUNT: tr("Amount"),
        Column.NOTE: tr("Note"),
    }[column]


def period_text(first_day: date | None, last_day: date | None) -> str:
    """Days of the month on show: `01.–31.`."""
    if first_day is None or last_day is None:
        return "–"
    return f"{first_day:%d.}–{last_day:%d.}"


def payer_text(row: PersonRow) -> str:
    """Who pays: together with `+`, one after the other with the day of the change."""
    parts: list[str] = []
    for number, turn in enumerate(row.payers):
        name = turn.name or tr("without payer")
        if number == 0:
            parts.append(name)
        elif turn.since == row.payers[0].since:
            parts.append(f" + {name}")
        else:
            parts.append(f" → {name} {turn.since:%d.%m.}")
    return "".join(parts) or "–"


def notes_text(row: PersonRow) -> str:
    """All that is said of a row."""
    return " · ".join(note_text(note) for note in row.notes)


def note_text(note: Note) -> str:
    """One note in a few words."""
    return _NOTES[note.code](note)


def _difference(note: Note) -> str:
    sign = MORE_SIGN if note.amount > 0 else LESS_SIGN
    return f"{sign} {german_amount(abs(note.amount))}"


def _years(note: Note) -> str:
    return tr("Child, 1 year") if note.number == 1 else tr("Child, {years} years", years=note.number)


def _absent(note: Note) -> str:
    return (
        tr("reduced: 1 day away") if note.number == 1 else tr("reduced: {days} days away", days=note.number)
    )


_NOTES: Mapping[NoteCode, Callable[[Note], str]] = {
    NoteCode.BLOCKED: lambda note: f"✕ {finding_title(note.finding)}",
    NoteCode.WARNED: lambda note: f"! {finding_title(note.finding)}",
    NoteCode.TO_CORRECT: lambda _: tr("to be corrected"),
    NoteCode.MOVED_IN: lambda note: tr("Moved in {day}", day=f"{note.day:%d.%m.}"),
    NoteCode.MOVED_OUT: lambda note: tr("Moved out {day}", day=f"{note.day:%d.%m.}"),
    NoteCode.PAYER_CHANGED: lambda _: tr("Change of payer"),
    NoteCode.ABSENT: _absent,
    NoteCode.JUMPED: _difference,
    NoteCode.OTHER_DAYS: _difference,
    NoteCode.UNCHANGED: lambda _: SAME_SIGN,
    NoteCode.CHILD: _years,
}


def finding_title(code: str) -> str:
    """What a finding is about, in a few words."""
    titles = {
        FindingCode.NO_PAYER: tr("Payer missing"),
        FindingCode.PAYER_CONFLICT: tr("Two promises to pay"),
        FindingCode.RULE_GAP: tr("No rate applies"),
        FindingCode.RULE_CONFLICT: tr("Two rates apply"),
        FindingCode.NO_TARIFF: tr("Tariff missing"),
        FindingCode.TARIFF_CONFLICT: tr("Two tariffs"),
        FindingCode.TRANSFER_DAY_DOUBLE: tr("Day of transfer charged twice"),
        FindingCode.TRANSFER_DAY_UNBILLED: tr("Day of transfer not charged"),
        FindingCode.BIRTH_DATE_MISSING: tr("Date of birth missing"),
        FindingCode.AREA_MISSING: tr("Area of the room missing"),
        FindingCode.ROOM_MISSING: tr("No room"),
        FindingCode.NO_PLACE: tr("No bed"),
        FindingCode.METER_READING_MISSING: tr("Meter reading missing"),
        FindingCode.METER_READING_UNUSED: tr("Consumption charged to nobody"),
        FindingCode.OVERRIDE_UNUSED: tr("Individual decision without effect"),
        FindingCode.OVERRIDE_CONFLICT: tr("Two individual decisions"),
        FindingCode.STAY_END_PROPOSED: tr("End of the stay proposed"),
        ReleaseCode.NO_STATUS: tr("Residence status missing"),
        ReleaseCode.STATUS_OVERLAP: tr("Two residence statuses"),
        ReleaseCode.NO_HOUSEHOLD: tr("Household missing"),
        ReleaseCode.HOUSEHOLD_OVERLAP: tr("Two households"),
        ReleaseCode.STAY_OVERLAP: tr("Two stays"),
        ReleaseCode.PROMISE_EXPIRED: tr("Promise to pay expired"),
        ReleaseCode.NOT_NAMED: tr("Name missing"),
        ReleaseCode.ATTENDANCE_MISSING: tr("Attendance missing"),
        ReleaseCode.CLAIM_ENDS: tr("Claim for reimbursement ends soon"),
        ReleaseCode.CLAIM_LAPSED: tr("Claim for reimbursement lapsed"),
        ReleaseCode.AMOUNT_JUMPED: tr("Amount jumped"),
        ReleaseCode.NOT_RECONCILED: tr("Not reconciled"),
        ReleaseCode.MONTH_NOT_OVER: tr("Month not over"),
    }
    return next((title for known, title in titles.items() if known == code), code)


def solve_text(finding: ReleaseFinding) -> str:
    """What the button says that leads to where a finding is solved."""
    return {
        Topic.STATUSES: tr("Enter status"),
        Topic.COVERAGES: tr("Enter payer"),
        Topic.HOUSEHOLD: tr("Enter household"),
        Topic.TARIFF: tr("Open tariff"),
        Topic.ATTENDANCE: tr("Open attendance"),
        Topic.STAY: tr("Open stay"),
        Topic.PERSON: tr("Open card"),
    }[finding.topic]


def standing_text(standing: Standing) -> str:
    """How far a month is, in a word."""
    return {
        Standing.DRAFT: tr("Draft"),
        Standing.PARTLY: tr("partly finalised"),
        Standing.FINALISED: tr("finalised"),
        Standing.TO_CORRECT: tr("Corrections open"),
    }[standing]


def choice_text(choice: MonthChoice) -> str:
    """A month in the chooser."""
    state = standing_text(choice.standing)
    if choice.standing is Standing.TO_CORRECT:
        state = f"{state} ({choice.corrections})"
    return f"{month_and_year(choice.month)} · {state}"


def paper_kind(kind: StatementKind) -> str:
    """What kind of paper it is."""
    return {
        StatementKind.STATEMENT: tr("Statement"),
        StatementKind.CORRECTION: tr("Correction"),
        StatementKind.CANCELLATION: tr("Cancellation"),
        StatementKind.PAYER_STATEMENT: tr("Collective statement"),
        StatementKind.OPERATOR_INVOICE: tr("Operator's invoice"),
    }[kind]


def run_text(kind: RunKind) -> str:
    """What a run was for."""
    return {
        RunKind.FIRST: tr("Finalised"),
        RunKind.CORRECTION: tr("Correction run"),
        RunKind.CANCELLATION: tr("Cancellation"),
    }[kind]


def legend_text(entry: LegendEntry) -> str:
    """Residence status and payers of days that look alike."""
    status = entry.status or tr("no status")
    names = [name or tr("without payer") for name in entry.payers]
    return f"{status} · {' + '.join(names)}" if names else status


def task_title(task: Task) -> str:
    """What is said while something is done beside the window."""
    month = "" if task.month is None else month_and_year(task.month)
    return {
        TaskKind.COMPUTING: tr("Computing {month}", month=month),
        TaskKind.READING: tr("Reading the statement"),
        TaskKind.COMPARING: tr("Comparing {month}", month=month),
        TaskKind.TAKING_NOTE: tr("Taking note"),
        TaskKind.FINALISING: tr("Finalising {month}", month=month),
        TaskKind.CORRECTING: tr("Correcting {month}", month=month),
        TaskKind.CANCELLING: tr("Cancelling a statement"),
        TaskKind.DRAWING: tr("Making the paper"),
        TaskKind.WRITING: tr("Writing papers"),
    }[task.kind]
