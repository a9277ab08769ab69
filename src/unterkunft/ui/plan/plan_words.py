"""Short words for the plan, where a chip has room for one: absences, dates, languages."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QLocale

from unterkunft.services.plan_state import BedState, Counts, Person, RoomState
from unterkunft.services.timeline import ClosureOnPlan
from unterkunft.ui.rule_sentences import bed_name, capacity_sentence
from unterkunft.ui.wording import number, people, tr
from unterkunft.ui.words import absence_word, word
from unterkunft.values.statuses import AttendanceState, Designation, RoomUse


def short_absence(state: str) -> str:
    """Where somebody is, in one word; a women's shelter is nobody's business on a plan."""
    words = {
        AttendanceState.VISIT.value: tr("Visit"),
        AttendanceState.HOSPITAL.value: tr("Clinic"),
        AttendanceState.DETENTION.value: tr("Detention"),
        AttendanceState.CARE_HOME.value: tr("Care home"),
        AttendanceState.UNANNOUNCED.value: tr("missing"),
    }
    return words.get(state, tr("away"))


def short_day(day: date, year: int) -> str:
    """`01.12.`, with its year where that is not the year shown."""
    return f"{day:%d.%m.}" if day.year == year else f"{day:%d.%m.%y}"


def until_text(day: date, year: int) -> str:
    """`bis 01.12.`"""
    return tr("until {day}", day=short_day(day, year))


def from_text(day: date, year: int) -> str:
    """`ab 01.12.`"""
    return tr("from {day}", day=short_day(day, year))


def leaving_on(bed: BedState) -> date | None:
    """The day the bed becomes free again, as far as it is known."""
    if bed.occupant is None or bed.assignment is None:
        return None
    days = [day for day in (bed.assignment.period.end, bed.occupant.stays_until) if day is not None]
    return min(days, default=None)


def closure_reason(closure: ClosureOnPlan) -> str:
    """Why something is closed; the note says more than the reason, where there is one."""
    return closure.note or word(closure.reason)


def closure_end(closure: ClosureOnPlan, year: int) -> str:
    """Until when something is closed, where that is known."""
    last_day = closure.period.last_day
    return "" if last_day is None else until_text(last_day, year)


def closure_text(closure: ClosureOnPlan, year: int) -> str:
    """`Schaden bis 15.12.`"""
    return f"{closure_reason(closure)} {closure_end(closure, year)}".strip()


def bed_text(bed: BedState) -> str:
    """How the bed is called."""
    named = bed_name(bed.bed.label)
    return named[:1].upper() + named[1:]


def language_words(codes: Iterable[str]) -> tuple[str, ...]:
    """The languages of ISO 639-1 codes in the user's language where known, else in their own name."""
    return tuple(_languages().get(code, QLocale(code).nativeLanguageName() or code) for code in codes)


def _languages() -> dict[str, str]:
    return {
        "am": tr("Amharic"),
        "ar": tr("Arabic"),
        "az": tr("Azerbaijani"),
        "be": tr("Belarusian"),
        "bn": tr("Bengali"),
        "bs": tr("Bosnian"),
        "ce": tr("Chechen"),
        "de": tr("German"),
        "en": tr("English"),
        "es": tr("Spanish"),
        "fa": tr("Persian/Dari"),
        "ff": tr("Fulah"),
        "fr": tr("French"),
        "ha": tr("Hausa"),
        "hi": tr("Hindi"),
        "hr": tr("Croatian"),
        "hy": tr("Armenian"),
        "ka": tr("Georgian"),
        "ku": tr("Kurdish"),
        "ln": tr("Lingala"),
        "mk": tr("Macedonian"),
        "my": tr("Burmese"),
        "om": tr("Oromo"),
        "pa": tr("Punjabi"),
        "pl": tr("Polish"),
        "ps": tr("Pashto"),
        "pt": tr("Portuguese"),
        "ro": tr("Romanian"),
        "ru": tr("Russian"),
        "so": tr("Somali"),
        "sq": tr("Albanian"),
        "sr": tr("Serbian"),
        "sw": tr("Swahili"),
        "ta": tr("Tamil"),
        "ti": tr("Tigrinya"),
        "tr": tr("Turkish"),
        "uk": tr("Ukrainian"),
        "ur": tr("Urdu"),
        "uz": tr("Uzbek"),
        "vi": tr("Vietnamese"),
        "wo": tr("Wolof"),
        "zh": tr("Chinese"),
    }


def room_name(room: RoomState) -> str:
    """`Zimmer 103`, or the room's own name where it is no bedroom."""
    if room.room.use is RoomUse.SLEEPING:
        return tr("Room {number}", number=room.room.number)
    return f"{word(room.room.use)} {room.room.number}" if room.room.number[:1].isdigit() else room.room.number


def person_facts(person: Person) -> tuple[str, ...]:
    """What a tooltip or a screen reader tells of a person beside the name."""
    facts = [word(person.gender)]
    if person.age is not None:
        facts.append(tr("{age} years", age=person.age))
    if person.household_name:
        facts.append(tr("household {name}", name=person.household_name))
    facts += language_words(person.languages)
    facts += [tr("need: {need}", need=word(need)) for need in person.needs]
    if person.absence is not None:
        facts.append(absence_word(person.absence))
    if person.stays_until is not None:
        facts.append(tr("moves out on {day}", day=person.stays_until))
    return tuple(facts)


def bed_lines(bed: BedState, year: int) -> tuple[str, ...]:
    """All that is known of a bed on the day shown, a line each."""
    lines = [f"{bed_text(bed)} ({word(bed.bed.kind)})"]
    if bed.occupant is not None:
        lines += [bed.occupant.name, *person_facts(bed.occupant)]
        end = bed.assignment.period.end if bed.assignment else None
        if end is not None and end != bed.occupant.stays_until:
            lines.append(tr("leaves this bed on {day}", day=end))
    elif bed.closure is None:
        lines.append(tr("free"))
    if bed.closure is not None:
        lines.append(tr("closed: {reason}", reason=closure_text(bed.closure, year)))
    if bed.next is not None:
        lines.append(tr("from {day}: {person}", day=bed.next.starts_on, person=bed.next.person))
    return tuple(lines)


def room_lines(room: RoomState) -> tuple[str, ...]:
    """All that is known of a room, a line each."""
    lines = [room_name(room)]
    if room.room.area_m2 is not None:
        lines.append(tr("{area} m²", area=number(room.room.area_m2)))
    if room.beds:
        lines += [people(room.occupied), capacity_sentence(room.capacity)]
    if room.room.designation is not Designation.ANYONE:
        lines.append(word(room.room.designation))
    lines += [word(feature) for feature in room.room.features]
    if room.room.housing_unit:
        lines.append(tr("flat {unit}", unit=room.room.housing_unit))
    if not room.is_open:
        lines.append(tr("not open on this day"))
    return tuple(lines)


def places_text(counts: Counts) -> str:
    """The places of a floor or facility in words."""
    return tr(
        "{occupied} occupied, {free} free, {closed} closed, {absent} absent",
        occupied=counts.occupied,
        free=counts.free,
        closed=counts.closed,
        absent=counts.absent,
    )
