"""Colours that tell something about people: household, gender, status, attendance, origin, time here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache

from unterkunft.services.plan_state import Person, PlanState
from unterkunft.services.timeline import FacilityTimeline
from unterkunft.services.timeline_index import TimelineIndex
from unterkunft.ui.colour_palette import SPOKEN, ColourKey, Tint
from unterkunft.ui.nationality_words import nationality_word
from unterkunft.ui.status_groups import status_group_titles
from unterkunft.ui.wording import tr
from unterkunft.ui.words import absence_word, word
from unterkunft.values.ids import HouseholdId, ResidentId
from unterkunft.values.status_groups import STATUSES, StatusGroup
from unterkunft.values.statuses import AttendanceState, Gender, ResidenceStatus

TintOfPerson = Callable[[Person], Tint]
SizeOf = Callable[[HouseholdId], int]
_LAST = 99


def by_household(state: PlanState, timeline: FacilityTimeline | None = None) -> TintOfPerson:
    """Households of several people; who is here alone stays neutral."""
    size_of = _counted_sizes(state) if timeline is None else _known_sizes(timeline, state.as_of)
    alone = Tint(ColourKey.NEUTRAL, "", tr("alone"), _LAST)

    def tint(person: Person) -> Tint:
        household = person.household
        size = 0 if household is None else size_of(household)
        if household is None or size < 2:
            return alone
        name = person.household_name or person.family_name
        return Tint(_key_of(household), _initials(name), name, -size)

    return tint


def _counted_sizes(state: PlanState) -> SizeOf:
    sizes = Counter(person.household for person in state.people() if person.household is not None)
    return lambda household: sizes[household]


def _known_sizes(timeline: FacilityTimeline, day: date) -> SizeOf:
    """How many of a household are in the house on a day, in a bed or waiting for one."""
    index = timeline.once(TimelineIndex)

    def is_here(resident: ResidentId) -> bool:
        nights, stays = index.of_resident.get(resident, ()), index.stays.get(resident, ())
        return any(day in each.period for each in nights) or any(day in each.period for each in stays)

    @cache
    def size(household: HouseholdId) -> int:
        members = {each.resident for each in index.members.get(household, ()) if day in each.period}
        return sum(map(is_here, members))

    return size


def _key_of(household: HouseholdId) -> ColourKey:
    """The same colour on every day; the last bits of an id are chance."""
    return SPOKEN[household.int % len(SPOKEN)]


def _initials(household_name: str) -> str:
    """The first two letters of the name behind `Familie`; `Al-Hassan` is told from `Al-Jaburi`."""
    name = household_name.split()[-1] if household_name.strip() else "?"
    parts = [part for part in name.split("-") if part]
    return "".join(part[0] for part in parts[:2]) if len(parts) > 1 else name[:2]


def by_gender(_state: PlanState, _timeline: FacilityTimeline) -> TintOfPerson:
    """The gender as recorded."""
    tints = {
        Gender.FEMALE: Tint(ColourKey.PURPLE, tr("f"), word(Gender.FEMALE), 0),
        Gender.MALE: Tint(ColourKey.BLUE, tr("m"), word(Gender.MALE), 1),
        Gender.DIVERSE: Tint(ColourKey.GREEN, tr("d"), word(Gender.DIVERSE), 2),
        Gender.UNKNOWN: Tint(ColourKey.NEUTRAL, "?", word(Gender.UNKNOWN), _LAST),
    }
    return lambda person: tints[person.gender]


def by_status(state: PlanState, timeline: FacilityTimeline) -> TintOfPerson:
    """The residence status of the day, in groups that fit a legend."""
    day = state.as_of
    statuses = timeline.once(TimelineIndex).statuses
    groups = _status_groups()

    def tint(person: Person) -> Tint:
        held = [each.status for each in statuses.get(person.id, ()) if day in each.period]
        return groups[held[-1] if held else ResidenceStatus.UNKNOWN]

    return tint


def _status_groups() -> Mapping[ResidenceStatus, Tint]:
    titles = status_group_titles()
    unknown = Tint(ColourKey.NEUTRAL, "?", tr("No status known"), _LAST)
    tints = {ResidenceStatus.NONE: unknown, ResidenceStatus.UNKNOWN: unknown}
    for order, (group, (key, sign)) in enumerate(_signs_of_groups().items()):
        tints |= dict.fromkeys(STATUSES[group], Tint(key, sign, titles[group], order))
    return tints


def _signs_of_groups() -> Mapping[StatusGroup, tuple[ColourKey, str]]:
    return {
        StatusGroup.ASYLUM: (ColourKey.AMBER, tr("As")),
        StatusGroup.PROTECTION: (ColourKey.BLUE, tr("Pr")),
        StatusGroup.TEMPORARY: (ColourKey.SKY, "24"),
        StatusGroup.ADMISSION: (ColourKey.GREEN, tr("Ad")),
        StatusGroup.OTHER_PERMIT: (ColourKey.OLIVE, tr("Pe")),
        StatusGroup.SETTLED: (ColourKey.INK, tr("Se")),
        StatusGroup.SUSPENSION: (ColourKey.PURPLE, tr("Su")),
        StatusGroup.OBLIGED: (ColourKey.RED, tr("Ob")),
    }


def by_attendance(_state: PlanState, _timeline: FacilityTimeline) -> TintOfPerson:
    """Who is away; a women's shelter is nobody's business on a plan."""
    present = Tint(ColourKey.NEUTRAL, "", word(AttendanceState.PRESENT), _LAST)
    away = Tint(ColourKey.OLIVE, tr("Aw"), word(AttendanceState.OTHER), 5)
    known = {
        AttendanceState.UNANNOUNCED.value: (ColourKey.RED, tr("Un"), 0),
        AttendanceState.HOSPITAL.value: (ColourKey.BLUE, tr("Ho"), 1),
        AttendanceState.VISIT.value: (ColourKey.GREEN, tr("Vi"), 2),
        AttendanceState.CARE_HOME.value: (ColourKey.PURPLE, tr("Ca"), 3),
        AttendanceState.DETENTION.value: (ColourKey.INK, tr("De"), 4),
    }
    tints = {
        state: Tint(key, sign, absence_word(state), order) for state, (key, sign, order) in known.items()
    }
    return lambda person: present if person.absence is None else tints.get(person.absence, away)


def by_nationality(_state: PlanState, timeline: FacilityTimeline) -> TintOfPerson:
    """The commonest nationalities of the house; counted over all days, so that colours keep their sense."""
    tints = {
        code: Tint(key, code, nationality_word(code), order)
        for order, (code, key) in enumerate(zip(timeline.once(_commonest), SPOKEN, strict=False))
    }
    unknown = Tint(ColourKey.NEUTRAL, "?", tr("nationality unknown"), _LAST)

    def tint(person: Person) -> Tint:
        code = person.nationality
        if code is None:
            return unknown
        return tints.get(code) or Tint(ColourKey.NEUTRAL, code, nationality_word(code), len(SPOKEN))

    return tint


def _commonest(timeline: FacilityTimeline) -> list[str]:
    counts = Counter(each.nationality for each in timeline.residents if each.nationality is not None)
    return sorted(counts, key=lambda code: (-counts[code], code))[: len(SPOKEN)]


def by_length_of_stay(state: PlanState, timeline: FacilityTimeline) -> TintOfPerson:
    """How long people have lived in the house without a break."""
    stays = timeline.once(TimelineIndex).stays
    steps = _steps_of_stay()
    unknown = Tint(ColourKey.NEUTRAL, "?", tr("unknown"), _LAST)

    def tint(person: Person) -> Tint:
        held = [each.period for each in stays.get(person.id, ()) if state.as_of in each.period]
        if not held:
            return unknown
        days = (state.as_of - held[-1].start).days
        return next(tint for upper, tint in steps if upper is None or days < upper)

    return tint


def _steps_of_stay() -> tuple[tuple[int | None, Tint], ...]:
    return (
        (31, Tint(ColourKey.AMBER, "1", tr("less than a month"), 0)),
        (92, Tint(ColourKey.OLIVE, "2", tr("1 to 3 months"), 1)),
        (183, Tint(ColourKey.GREEN, "3", tr("3 to 6 months"), 2)),
        (365, Tint(ColourKey.SKY, "4", tr("6 to 12 months"), 3)),
        (730, Tint(ColourKey.BLUE, "5", tr("1 to 2 years"), 4)),
        (None, Tint(ColourKey.PURPLE, "6", tr("more than 2 years"), 5)),
    )
