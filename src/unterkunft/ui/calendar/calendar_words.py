"""The texts of the calendar: heads, bars, cells, and what a drop would do."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QLocale

from unterkunft.services.timeline import BedOnPlan, FloorOnPlan, RoomOnPlan
from unterkunft.ui.calendar.bar_change import Proposal
from unterkunft.ui.calendar.chart import Bar, Chart, Row
from unterkunft.ui.calendar.house_position import Places
from unterkunft.ui.calendar.presenter import Range
from unterkunft.ui.plan.placement_session import Mark, mark_of
from unterkunft.ui.plan.plan_words import closure_text, from_text, until_text
from unterkunft.ui.refusal_sentences import refusal_sentence
from unterkunft.ui.rule_sentences import bed_name, breach_lines
from unterkunft.ui.wording import number, tr, weekday_and_day
from unterkunft.ui.words import word
from unterkunft.values.period import Period
from unterkunft.values.statuses import BedKind


def range_word(shown: Range) -> str:
    """What stands on the button of a range."""
    return {
        Range.TWO_WEEKS: tr("2 weeks"),
        Range.SIX_WEEKS: tr("6 weeks"),
        Range.THREE_MONTHS: tr("3 months"),
    }[shown]


def position_words() -> tuple[str, str, str, str]:
    """The rows above the beds."""
    return tr("Occupied"), tr("Planned"), tr("Free"), tr("Closed")


def position_numbers(places: Places) -> tuple[int, int, int, int]:
    """The numbers that belong to them."""
    return places.occupied, places.planned, places.free, places.closed


def position_sentence(day: date, places: Places) -> str:
    """The house on a day, for a tool tip."""
    return tr(
        "{day}: {occupied} occupied, {planned} planned, {free} free, {closed} closed",
        day=weekday_and_day(day),
        occupied=places.occupied,
        planned=places.planned,
        free=places.free,
        closed=places.closed,
    )


def month_text(day: date, *, is_narrow: bool) -> str:
    """`November 2026`"""
    form = QLocale.FormatType.ShortFormat if is_narrow else QLocale.FormatType.LongFormat
    return f"{QLocale().standaloneMonthName(day.month, form)} {day.year}"


def weekday_text(day: date) -> str:
    """`Di`"""
    return QLocale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat).rstrip(".")


def floor_title(floor: FloorOnPlan) -> str:
    """`Haus A, 1. OG`"""
    return f"{floor.building}, {floor.name}"


def room_title(room: RoomOnPlan) -> str:
    """`Zimmer 103`"""
    return tr("Room {number}", number=room.number)


def room_facts(room: RoomOnPlan) -> str:
    """What fits beside a room's number."""
    return "" if room.area_m2 is None else tr("{area} m²", area=number(room.area_m2))


def bed_title(bed: BedOnPlan) -> str:
    """`Bett 2`"""
    named = bed_name(bed.label)
    return named[:1].upper() + named[1:]


def bed_facts(bed: BedOnPlan) -> str:
    """What kind of bed it is, where it is no common one."""
    return "" if bed.kind is BedKind.SINGLE else word(bed.kind)


def held_text(places: Places) -> str:
    """`3/4`: held of all."""
    return f"{places.held}/{places.beds}"


def bar_text(bar: Bar, year: int) -> str:
    """When the bar begins, where that lies ahead, and when it ends."""
    parts = []
    if bar.is_planned:
        parts.append(from_text(bar.period.start, year))
    if bar.period.end is not None:
        parts.append(until_text(bar.period.end, year))
    return " ".join(parts)


def bar_sentence(bar: Bar) -> str:
    """The bar for a tool tip or a screen reader."""
    parts = [bar.person.name]
    if bar.household_name is not None and bar.sign:
        parts.append(tr("household {name}", name=bar.household_name))
    if bar.is_planned:
        parts.append(tr("planned"))
    parts.append(period_text(bar.period))
    return ", ".join(parts)


def period_text(period: Period) -> str:
    """`01.11.2026 – 01.12.2026`"""
    if period.end is None:
        return tr("from {day} on", day=period.start)
    return tr("from {start} until {end}", start=period.start, end=period.end)


def cell_sentence(chart: Chart, row: Row, day: date) -> str:
    """A row on a day: what the cursor stands on."""
    where, when = row_name(row), weekday_and_day(day)
    if row.bed is None:
        places = chart.position_of(row).on(day)
        numbers = tr(
            "{occupied} occupied, {planned} planned, {free} free, {closed} closed",
            occupied=places.occupied,
            planned=places.planned,
            free=places.free,
            closed=places.closed,
        )
        return f"{where}, {when}: {numbers}"
    parts = []
    bar = chart.bar_on(row.bed.id, day)
    if bar is not None:
        parts.append(bar_sentence(bar))
        if any(day in away for away in bar.away):
            parts.append(tr("absent"))
    closure = chart.closure_on(row.bed.id, day)
    if closure is not None:
        parts.append(tr("closed: {reason}", reason=closure_text(closure, day.year)))
    return f"{where}, {when}: {', '.join(parts) or tr('free')}"


def row_name(row: Row) -> str:
    """`Zimmer 103, Bett 2`"""
    if row.room is None:
        return floor_title(row.floor)
    if row.bed is None:
        return room_title(row.room)
    return f"{room_title(row.room)}, {bed_title(row.bed)}"


def proposal_mark(proposal: Proposal) -> Mark:
    """How a drop is answered."""
    return Mark.REFUSED if proposal.is_refused else mark_of(proposal.verdict)


def proposal_sentence(proposal: Proposal, chart: Chart) -> str:
    """Whether the bar may lie there, why not, and what else would change."""
    if proposal.refusal is not None:
        return refusal_sentence(proposal.refusal)
    if proposal.changes_nothing:
        return tr("Nothing changes.")
    reasons = "; ".join(breach_lines(proposal.verdict)[:3])
    sentences = _sentences_on_other_beds(proposal, chart)
    if proposal.verdict.is_refused:
        return " ".join([*sentences, tr("Not possible: {reasons}.", reasons=reasons)])
    if proposal.verdict.needs_reason:
        sentences.append(tr("A reason is needed: {reasons}.", reasons=reasons))
    elif reasons:
        sentences.append(tr("Possible, but {reasons}.", reasons=reasons))
    else:
        sentences.append(tr("Possible."))
    return " ".join([*sentences, *_stay_sentences(proposal)])


def _sentences_on_other_beds(proposal: Proposal, chart: Chart) -> list[str]:
    """Which other beds of the person follow: reasons may speak of them."""
    sentences = []
    for change in proposal.follows:
        room = chart.room_of_bed[change.bed].number
        if change.period.start == change.before.period.start:
            sentences.append(tr("Room {room} is left on {day}.", room=room, day=change.period.end))
        else:
            sentences.append(tr("Room {room} is moved into on {day}.", room=room, day=change.period.start))
    return sentences


def _stay_sentences(proposal: Proposal) -> list[str]:
    stay, before = proposal.stay, proposal.stay_before
    if stay is None or before is None:
        return []
    sentences = []
    if stay.start != before.start:
        sentences.append(tr("The day of moving in becomes {day}.", day=stay.start))
    if stay.end is None and before.end is not None:
        sentences.append(tr("The day of moving out is left open."))
    elif stay.end is not None and stay.end != before.end:
        sentences.append(tr("The day of moving out becomes {day}.", day=stay.end))
    return sentences
