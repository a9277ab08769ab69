"""Findings that concern the month as a whole: tariffs, transfer days, absences that propose an end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import permutations

from unterkunft.billing.absences import Absence, proposed_end
from unterkunft.billing.findings import FindingCode
from unterkunft.billing.house_book import HouseBook
from unterkunft.billing.notes import Notes
from unterkunft.billing.stays import UnbrokenStay
from unterkunft.billing.tariff import TransferDay


def note_month(book: HouseBook, notes: Notes) -> None:
    """Notes everything that is not found while a single day is assessed."""
    for facility, days in _charged_days(book).items():
        _note_tariff_conflicts(book, notes, facility, days)
    for resident in book.housed:
        _note_transfers(book, notes, resident)
        for absence in book.absences[resident]:
            _note_proposed_end(book, notes, resident, absence)


def _charged_days(book: HouseBook) -> dict[str, set[date]]:
    """The days on which anybody is charged, by facility."""
    days: dict[str, set[date]] = {}
    for by_facility in book.housed.values():
        for facility, housed in by_facility.items():
            days.setdefault(facility, set()).update(housed.all_days)
    return days


def _note_tariff_conflicts(book: HouseBook, notes: Notes, facility: str, days: Iterable[date]) -> None:
    for day in days:
        tariffs = book.tariffs_on(facility, day)
        if len(tariffs) > 1:
            keys = ", ".join(tariff.key for tariff in tariffs)
            notes.add(FindingCode.TARIFF_CONFLICT, facility, days=[day], tariffs=keys)


def _note_transfers(book: HouseBook, notes: Notes, resident: str) -> None:
    """Two facilities whose tariffs contradict each other charge the day twice or not at all."""
    for old, new in _transfers(book, resident):
        day = new.moved_in_on
        tariffs = [book.tariff_on(stay.facility, day) for stay in (old, new)]
        if None in tariffs or tariffs[0] == tariffs[1]:
            continue
        charging = [_charges(book, resident, stay.facility, day) for stay in (old, new)]
        meant = any(t is not None and t.counting.transfer_day is TransferDay.BOTH for t in tariffs)
        if all(charging) and not meant:
            code = FindingCode.TRANSFER_DAY_DOUBLE
        elif not any(charging):
            code = FindingCode.TRANSFER_DAY_UNBILLED
        else:
            continue
        notes.add(code, new.facility, days=[day], resident=resident, other=old.facility)


def _charges(book: HouseBook, resident: str, facility: str, day: date) -> bool:
    """Whether a facility charges a day; one without any charged day in the month is not in the book."""
    housed = book.housed[resident].get(facility)
    return housed is not None and day in housed.counts


def _transfers(book: HouseBook, resident: str) -> Iterator[tuple[UnbrokenStay, UnbrokenStay]]:
    for old, new in permutations(book.stays[resident], 2):
        if old.facility != new.facility and old.moved_out_on == new.moved_in_on in book.month.period:
            yield old, new


def _note_proposed_end(book: HouseBook, notes: Notes, resident: str, absence: Absence) -> None:
    for facility, housed in book.housed[resident].items():
        for tariff in book.tariffs_in(facility):
            day = proposed_end(tariff.absences, absence)
            if day is not None and day in housed.counts:
                notes.add(
                    FindingCode.STAY_END_PROPOSED,
                    facility,
                    days=[day],
                    resident=resident,
                    state=absence.state,
                )
