"""Households as a tariff sees them: their size, their size at the move-in, and who is spared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from unterkunft.billing.facts import ResidentFacts
from unterkunft.billing.house_book import Group, HouseBook
from unterkunft.billing.tariff import HouseholdReductions
from unterkunft.values.period import Period

_OF_AGE = 18  # BGB § 2


def completed_years(born: date, day: date) -> int:
    """The age on a day; somebody born on 29 February completes a year with the end of 28 February."""
    # BGB § 187 (2), § 188 (2): the day of birth counts, so the year is complete when 28 February ends.
    before_birthday = (day.month, day.day) < (born.month, born.day)
    return max(0, day.year - born.year - before_birthday)


def is_minor(resident: ResidentFacts, day: date) -> bool:
    """Whether a resident is known to be under age on a day."""
    return resident.birth_date is not None and completed_years(resident.birth_date, day) < _OF_AGE


def size_at_move_in(book: HouseBook, group: Group, day: date) -> int:
    """How many moved in together when the household that lives here on a day came into the facility."""
    together = _living_together(book, group)
    begins = _begin_of_run(together, day)
    return len({resident for resident, period in together if period.start == begins})


def _living_together(book: HouseBook, group: Group) -> tuple[tuple[str, Period], ...]:
    """The periods in which members of a household, as such, lived in the facility, in order."""
    shared = (
        (resident.key, period)
        for resident in book.members(group.key)
        for period in _periods_as_member(book, resident, group)
    )
    return tuple(sorted(shared, key=lambda each: each[1].start))


def _periods_as_member(book: HouseBook, resident: ResidentFacts, group: Group) -> Iterator[Period]:
    memberships = [each.period for each in resident.memberships if each.household == group.key]
    for stay in book.stays[resident.key]:
        for membership in memberships if stay.facility == group.facility else ():
            shared = Period.through(stay.moved_in_on, stay.moved_out_on).intersection(membership)
            if shared is not None:
                yield shared


def _begin_of_run(together: Iterable[tuple[str, Period]], day: date) -> date:
    """The first day of the unbroken time that contains a day."""
    begins, end = date.min, date.min
    for _, period in together:
        if period.start > day:
            break
        if period.start > end:
            begins = period.start
        end = max(end, period.end or date.max)
    return begins


def spared_by(book: HouseBook, rules: HouseholdReductions, group: Group, *, day: date) -> dict[str, str]:
    """Who of a household is spared on a day, and the wording of the reason."""
    heads = book.heads(group, day)
    spared: dict[str, str] = {}
    if rules.free_from_nth_minor:
        minors = [head for head in heads if is_minor(book.residents[head], day)]
        minors.sort(key=lambda head: (book.residents[head].birth_date or day, head))
        reason = f"frei ab dem {rules.free_from_nth_minor}. minderjährigen Kind"
        spared.update((minor, reason) for minor in minors[rules.free_from_nth_minor - 1 :])
    if rules.cap_persons:
        charged = [head for head in heads if head not in spared]
        reason = f"höchstens {rules.cap_persons} Personen je Haushalt"
        spared.update((head, reason) for head in charged[rules.cap_persons :])
    return spared
