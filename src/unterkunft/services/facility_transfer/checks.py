"""What the facility file refuses beyond single values: shared nights, overlapping timelines and the like."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from datetime import date
from itertools import pairwise
from typing import Any
from uuid import UUID

from unterkunft.billing.tariff_reader import read_tariff
from unterkunft.exchange.finding_codes import FindingCode
from unterkunft.exchange.findings import FileFinding, finding_on
from unterkunft.exchange.records import Record
from unterkunft.services.facility_transfer.charge_checks import charge_findings
from unterkunft.services.facility_transfer.picture import Picture, StagedRow
from unterkunft.services.facility_transfer.progress import Phase, Report, silent, told
from unterkunft.values.period import Period
from unterkunft.values.statuses import CoverageRule

_ALL_PERCENT = 100


def findings_of(picture: Picture, *, today: date, report: Report = silent) -> tuple[FileFinding, ...]:
    """Everything that speaks against the picture, as findings on the file's records."""
    checks: tuple[Iterator[FileFinding], ...] = (
        _born_in_the_future(picture, today),
        _shared_nights(picture),
        _outside_opening(picture),
        _inside_closures(picture),
        _in_another_facility(picture),
        _overlapping_timelines(picture),
        _refused_tariffs(picture),
        _more_than_all(picture),
        charge_findings(picture),
    )
    told_checks = told(checks, Phase.CHECKING, len(checks), report)
    return tuple(finding for check in told_checks for finding in check)


def _born_in_the_future(picture: Picture, today: date) -> Iterator[FileFinding]:
    for row in picture.of("residents"):
        born = row.after.get("birth_date")
        if row.record is not None and born is not None and born > today:
            yield finding_on(
                row.record,
                "birth_date",
                FindingCode.IN_THE_FUTURE,
                expected=f"ein Tag bis {today:%d.%m.%Y}",
            )


def _shared_nights(picture: Picture) -> Iterator[FileFinding]:
    assignments = list(picture.of("bed_assignments"))
    for holder, field, code in (
        ("bed_id", "bed", FindingCode.BED_TAKEN),
        ("resident_id", "resident", FindingCode.RESIDENT_ELSEWHERE),
    ):
        for earlier, later in _overlaps(assignments, _by(holder)):
            yield from _on_file_side(earlier, later, field, code)
    for earlier, later in _overlaps(picture.of("stays"), _by("resident_id")):
        yield from _on_file_side(earlier, later, "moved_in_on", FindingCode.OVERLAPPING_PERIODS)


def _by(*columns: str) -> Callable[[StagedRow], Hashable]:
    """The timeline a row belongs to: that of the person, bed or facility in a column, or of several."""
    return lambda row: tuple(row.after[column] for column in columns)


def _overlaps(
    rows: Iterable[StagedRow], timeline: Callable[[StagedRow], Hashable]
) -> Iterator[tuple[StagedRow, StagedRow]]:
    """Neighbours of one timeline that share a day."""
    timelines: defaultdict[Hashable, list[StagedRow]] = defaultdict(list)
    for row in rows:
        if row.period:
            timelines[timeline(row)].append(row)
    for together in timelines.values():
        by_start = sorted(together, key=lambda row: (row.period.start, str(row.after.get("key", ""))))
        for earlier, later in pairwise(by_start):
            if earlier.period.overlaps(later.period):
                yield earlier, later


def _on_file_side(
    earlier: StagedRow, later: StagedRow, field: str, code: FindingCode
) -> Iterator[FileFinding]:
    """The finding stands at the later record, or at the one the file has."""
    record, other = (later.record, earlier.record) if later.record else (earlier.record, None)
    if record is not None:
        yield finding_on(record, field, code, other=other)


def _outside_opening(picture: Picture) -> Iterator[FileFinding]:
    """An assignment must lie within the opening of its room and facility, whichever the file brings."""
    for row in picture.of("bed_assignments"):
        blamed = _blamed(picture, row) if row.period else None
        if blamed is None:
            continue
        room = _room_of(picture, row)
        for opened in (room, facility_of_room(picture, room)):
            period = Period(opened.after.get("opened_on") or date.min, opened.after.get("closed_on"))
            if not period.covers(row.period):
                yield _opening_finding(row, blamed, opened, period)
                break


def _opening_finding(row: StagedRow, blamed: Record, opened: StagedRow, period: Period) -> FileFinding:
    if blamed is not row.record:
        return _on_place(
            blamed, FindingCode.OUTSIDE_OPENING, row, "eine Öffnung, in der alle Belegungen liegen"
        )
    field = "until_on" if row.period.start in period and "until_on" in blamed.values else "from_on"
    return finding_on(blamed, field, FindingCode.OUTSIDE_OPENING, expected=_opening(opened, period))


def _on_place(place: Record, code: FindingCode, assignment: StagedRow, expected: str) -> FileFinding:
    """The finding on a bed, room or house of the file that an assignment of the database speaks against."""
    return finding_on(place, "key", code, value=str(assignment.after["key"]), expected=expected)


def _blamed(picture: Picture, assignment: StagedRow) -> Record | None:
    """The record of the file by which an assignment changes: its own, or that of the place it is in."""
    if assignment.record is not None:
        return assignment.record
    room = _room_of(picture, assignment)
    floor = picture.row("floors", room.after["floor_id"])
    building = picture.row("buildings", floor.after["building_id"])
    facility = picture.row("facilities", building.after["facility_id"])
    places = (picture.row("beds", assignment.after["bed_id"]), room, floor, building, facility)
    return next((place.record for place in places if place.record and place.changed_columns), None)


def _room_of(picture: Picture, assignment: StagedRow) -> StagedRow:
    return picture.row("rooms", picture.row("beds", assignment.after["bed_id"]).after["room_id"])


def _in_another_facility(picture: Picture) -> Iterator[FileFinding]:
    """A bed, room or floor that moves to another facility takes nobody with it."""
    for row in picture.of("bed_assignments"):
        blamed = _blamed(picture, row)
        if blamed is None or blamed is row.record:
            continue
        stay = picture.row("stays", row.after["stay_id"])
        if stay.after["facility_id"] != facility_of_room(picture, _room_of(picture, row)).id:
            expected = "ein Platz, an dem niemand untergebracht ist oder war"
            yield _on_place(blamed, FindingCode.OUTSIDE_STAY, row, expected)


def facility_of_room(picture: Picture, room: StagedRow) -> StagedRow:
    """The facility a room belongs to."""
    building = picture.row("buildings", picture.row("floors", room.after["floor_id"]).after["building_id"])
    return picture.row("facilities", building.after["facility_id"])


def _opening(row: StagedRow, period: Period) -> str:
    opened = f"ab {period.start:%d.%m.%Y}" if period.start > date.min else ""
    closed = f"vor dem {period.end:%d.%m.%Y}" if period.end else ""
    return f"{row.after['key']} ist geöffnet {' und '.join(filter(None, (opened, closed)))}"


def _inside_closures(picture: Picture) -> Iterator[FileFinding]:
    closures: defaultdict[UUID, list[StagedRow]] = defaultdict(list)
    for closure in picture.of("closures"):
        closures[closure.after.get("bed_id") or closure.after["room_id"]].append(closure)
    for row in picture.of("bed_assignments"):
        bed = picture.row("beds", row.after["bed_id"])
        for closure in closures[bed.id] + closures[bed.after["room_id"]]:
            if closure.period.overlaps(row.period):
                yield from _closure_finding(picture, row, closure)


def _closure_finding(picture: Picture, row: StagedRow, closure: StagedRow) -> Iterator[FileFinding]:
    if row.record is not None:
        expected = f"nichts in der Sperrung {closure.after['key']}"
        yield finding_on(
            row.record, "bed", FindingCode.INSIDE_CLOSURE, expected=expected, other=closure.record
        )
    elif closure.record is not None:
        yield finding_on(
            closure.record,
            "valid_from",
            FindingCode.INSIDE_CLOSURE,
            value=str(row.after["key"]),
            expected="eine Sperrung, in der niemand belegt",
        )
    else:
        blamed = _blamed(picture, row)
        if blamed is not None:
            expected = f"nichts in der Sperrung {closure.after['key']}"
            yield _on_place(blamed, FindingCode.INSIDE_CLOSURE, row, expected)


_TIMELINES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("residence_statuses", ("resident_id",)),
    ("entitlements", ("resident_id",)),
    ("household_members", ("resident_id",)),
    ("facility_tariffs", ("facility_id",)),
    ("incomes", ("resident_id",)),
    ("extra_charges", ("resident_id", "component")),
    ("operator_contracts", ("facility_id", "payer_id")),
)


def _overlapping_timelines(picture: Picture) -> Iterator[FileFinding]:
    for kind, owner in _TIMELINES:
        for earlier, later in _overlaps(picture.of(kind), _by(*owner)):
            yield from _on_file_side(earlier, later, "valid_from", FindingCode.OVERLAPPING_PERIODS)
    yield from _overlapping_coverages(picture)


def _overlapping_coverages(picture: Picture) -> Iterator[FileFinding]:
    """Two promises for one component on one day; no components means all."""
    promises: defaultdict[Any, list[StagedRow]] = defaultdict(list)
    for row in picture.of("cost_coverages"):
        promises[row.after["resident_id"]].append(row)
    for together in promises.values():
        by_start = sorted(together, key=lambda row: row.period.start)
        for index, later in enumerate(by_start):
            clash = next((each for each in by_start[:index] if _promise_the_same(each, later)), None)
            if clash is not None:
                yield from _on_file_side(clash, later, "valid_from", FindingCode.OVERLAPPING_PERIODS)


def _promise_the_same(one: StagedRow, other: StagedRow) -> bool:
    first, second = set(one.after.get("components") or ()), set(other.after.get("components") or ())
    return one.period.overlaps(other.period) and (not first or not second or bool(first & second))


def _refused_tariffs(picture: Picture) -> Iterator[FileFinding]:
    for row in picture.of("tariffs"):
        if row.record is None:
            continue
        problems = read_tariff(row.record.value("document", dict))
        if isinstance(problems, tuple):
            for problem in problems:
                yield finding_on(
                    row.record,
                    "document",
                    FindingCode.TARIFF_REFUSED,
                    value=row.record.key,
                    expected=problem.message,
                )


def _more_than_all(picture: Picture) -> Iterator[FileFinding]:
    for row in picture.of("cost_coverages"):
        is_share = row.after["rule"] is CoverageRule.PERCENT
        if row.record is not None and is_share and (row.after.get("value") or 0) > _ALL_PERCENT:
            yield finding_on(
                row.record, "value", FindingCode.NUMBER_OUT_OF_RANGE, expected="höchstens 100 Prozent"
            )
