"""Stays that nobody recorded: the unbroken run of a resident's bed assignments in one facility."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from uuid import UUID

from unterkunft.exchange.finding_codes import FindingCode
from unterkunft.exchange.findings import FileFinding, finding_on
from unterkunft.services.facility_transfer.checks import facility_of_room
from unterkunft.services.facility_transfer.picture import Picture, StagedRow
from unterkunft.values.ids import new_id
from unterkunft.values.period import Period


def attach_stays(picture: Picture) -> tuple[FileFinding, ...]:
    """Gives every assignment its stay: the recorded one, or one derived from the run it belongs to.

    A derived stay that no run begins any more is taken out.
    """
    return tuple(finding for group in _groups(picture) for finding in _attach(picture, *group))


def _groups(picture: Picture) -> list[tuple[list[StagedRow], list[StagedRow]]]:
    """Assignments and stays by resident and facility, where the file touches one of them."""
    assignments: defaultdict[tuple[UUID, UUID], list[StagedRow]] = defaultdict(list)
    stays: defaultdict[tuple[UUID, UUID], list[StagedRow]] = defaultdict(list)
    for row in picture.of("bed_assignments"):
        room = picture.row("rooms", picture.row("beds", row.after["bed_id"]).after["room_id"])
        assignments[(row.after["resident_id"], facility_of_room(picture, room).id)].append(row)
    for row in picture.of("stays"):
        stays[(row.after["resident_id"], row.after["facility_id"])].append(row)
    return [
        (assignments[owner], stays[owner])
        for owner in list(assignments)
        if any(row.record is not None for row in [*assignments[owner], *stays[owner]])
    ]


def _attach(picture: Picture, assignments: list[StagedRow], stays: list[StagedRow]) -> Iterator[FileFinding]:
    recorded = [stay for stay in stays if stay.record is not None or not stay.after.get("is_derived")]
    derived = [stay for stay in stays if stay not in recorded]
    if recorded:
        yield from _attach_recorded(picture, assignments, recorded)
        leftover = derived
    else:
        leftover = _attach_derived(picture, assignments, derived)
    for stay in leftover:
        picture.take_out(stay)


def _attach_recorded(
    picture: Picture, assignments: list[StagedRow], stays: list[StagedRow]
) -> Iterator[FileFinding]:
    for assignment in assignments:
        stay = next((each for each in stays if each.period.covers(assignment.period)), None)
        if stay is not None:
            _set_stay(picture, assignment, stay.id)
        elif assignment.record is not None:
            yield finding_on(
                assignment.record, "from_on", FindingCode.OUTSIDE_STAY, expected=_stays_in_words(stays)
            )
        else:
            yield from _stay_too_short(assignment, stays)


def _stay_too_short(assignment: StagedRow, stays: list[StagedRow]) -> Iterator[FileFinding]:
    """A stay of the file that leaves out an assignment the database already has."""
    for stay in stays:
        if stay.record is not None:
            yield finding_on(
                stay.record,
                "moved_in_on",
                FindingCode.OUTSIDE_STAY,
                value=str(assignment.after["key"]),
                expected="ein Aufenthalt, in dem alle Belegungen liegen",
            )
            return


def _stays_in_words(stays: list[StagedRow]) -> str:
    spans = [_span(stay.period) for stay in sorted(stays, key=lambda stay: stay.period.start)]
    return f"im Aufenthalt {' oder '.join(spans)}"


def _span(period: Period) -> str:
    end = f"bis {period.end:%d.%m.%Y}" if period.end else "(offen)"
    return f"{period.start:%d.%m.%Y} {end}"


def _attach_derived(
    picture: Picture, assignments: list[StagedRow], derived: list[StagedRow]
) -> list[StagedRow]:
    """Reuses derived stays that begin where a run begins; gives back those without a run."""
    by_start = {stay.period.start: stay for stay in derived}
    for run in _unbroken_runs(assignments):
        start, end = run[0].period.start, run[-1].period.end
        known = by_start.pop(start, None)
        stay = _derived_stay(run[0], picture, start, end) if known is None else _until(known, end)
        picture.put(stay)
        for assignment in run:
            _set_stay(picture, assignment, stay.id)
    return list(by_start.values())


def _unbroken_runs(assignments: list[StagedRow]) -> list[list[StagedRow]]:
    runs: list[list[StagedRow]] = []
    in_order = sorted(assignments, key=lambda row: (row.period.start, row.period.end or date.max))
    for assignment in in_order:
        last_end = runs[-1][-1].period.end if runs else None
        if runs and last_end is not None and last_end >= assignment.period.start:
            runs[-1].append(assignment)
        else:
            runs.append([assignment])
    return runs


def _derived_stay(first: StagedRow, picture: Picture, start: date, end: date | None) -> StagedRow:
    room = picture.row("rooms", picture.row("beds", first.after["bed_id"]).after["room_id"])
    row_id = new_id()
    columns = {
        "key": f"A-{row_id.hex[-12:]}",
        "resident_id": first.after["resident_id"],
        "facility_id": facility_of_room(picture, room).id,
        "moved_in_on": start,
        "moved_out_on": end,
        "is_derived": True,
    }
    return StagedRow("stays", row_id, None, columns)


def _until(stay: StagedRow, end: date | None) -> StagedRow:
    return replace(stay, after={**stay.after, "moved_out_on": end})


def _set_stay(picture: Picture, assignment: StagedRow, stay: UUID) -> None:
    picture.put(replace(assignment, after={**assignment.after, "stay_id": stay}))
