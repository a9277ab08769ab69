"""What the panel says of the differences between two days."""

from __future__ import annotations

from unterkunft.services.plan_comparison import PlanChange, PlanComparison
from unterkunft.ui.comparison.marks import BedMark, ChangeSign
from unterkunft.ui.comparison.presenter import ChangeLine, Place
from unterkunft.ui.plan.plan_words import room_name
from unterkunft.ui.rule_sentences import bed_name
from unterkunft.ui.wording import tr, weekday_and_day

SIGNS = {
    PlanChange.CAME: ChangeSign.CAME,
    PlanChange.WENT: ChangeSign.WENT,
    PlanChange.MOVED: ChangeSign.MOVED_IN,
    PlanChange.CLOSED: ChangeSign.CLOSED,
    PlanChange.REOPENED: ChangeSign.REOPENED,
}


def change_word(kind: PlanChange) -> str:
    """The heading above changes of a kind."""
    return {
        PlanChange.CAME: tr("Moved in"),
        PlanChange.WENT: tr("Moved out"),
        PlanChange.MOVED: tr("Changed beds"),
        PlanChange.CLOSED: tr("Places closed"),
        PlanChange.REOPENED: tr("Places open again"),
    }[kind]


def mark_text(mark: BedMark) -> str:
    """What happened to a bed between the two days."""
    person = "" if mark.person is None else mark.person.name
    return {
        ChangeSign.CAME: tr("Moved in: {person}", person=person),
        ChangeSign.WENT: tr("Moved out: {person}", person=person),
        ChangeSign.MOVED_IN: tr("Came from another bed: {person}", person=person),
        ChangeSign.MOVED_OUT: tr("Went to another bed: {person}", person=person),
        ChangeSign.CLOSED: tr("Closed"),
        ChangeSign.REOPENED: tr("Open again"),
    }[mark.sign]


def days_text(comparison: PlanComparison) -> str:
    """`von Mo 02.11.2026 bis So 22.11.2026`."""
    return tr(
        "from {earlier} to {later}",
        earlier=weekday_and_day(comparison.earlier),
        later=weekday_and_day(comparison.later),
    )


def line_text(line: ChangeLine) -> str:
    """Who, or which room."""
    if line.change is not None:
        return line.change.person.name
    return room_name(line.beds[0].room) if line.beds else ""


def place_text(line: ChangeLine) -> str:
    """Where from and where to."""
    if line.change is None:
        return ", ".join(_bed(place) for place in line.beds)
    if line.kind is PlanChange.MOVED:
        return f"{_place(line.before)} → {_place(line.after)}"
    return _place(line.after if line.kind is PlanChange.CAME else line.before)


def _place(place: Place | None) -> str:
    if place is None:
        return tr("without a bed")
    return f"{place.room.room.number}, {_bed(place)}"


def _bed(place: Place) -> str:
    return bed_name(place.bed.bed.label)
