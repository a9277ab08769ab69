"""What the preview of an import lists: findings with their cells, new and changed records; plain values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from unterkunft.exchange.facility_file import kind_named
from unterkunft.exchange.findings import FileFinding, german_place
from unterkunft.exchange.records import FacilityFile, Place, Record
from unterkunft.services.facility_transfer.importing import ImportReport, RecordChange
from unterkunft.ui.exchange.presenter import Part
from unterkunft.ui.wording import tr


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the preview."""

    sheet: str
    key: str
    what: str
    before: str = ""
    after: str = ""
    finding: FileFinding | None = None

    @property
    def cells(self) -> tuple[str, ...]:
        """The texts from left to right."""
        return self.sheet, self.key, self.what, self.before, self.after


@dataclass(frozen=True, slots=True)
class Figures:
    """How many records an import creates, changes, leaves and refuses."""

    created: int
    changed: int
    unchanged: int
    refused: int
    notes: int


@dataclass(frozen=True, slots=True)
class ExcerptCell:
    """A cell of the row a finding points at."""

    heading: str
    text: str
    is_meant: bool = False


def figures_of(report: ImportReport) -> Figures:
    """The counts of a preview."""
    refused = sum(finding.is_blocking for finding in report.findings)
    return Figures(
        created=len(report.created),
        changed=len(report.changed),
        unchanged=report.unchanged,
        refused=refused,
        notes=len(report.findings) - refused,
    )


def lines_of(report: ImportReport, part: Part) -> tuple[Line, ...]:
    """The lines of a part: what blocks first, changes field by field, new records by their sheet."""
    if part is Part.FINDINGS:
        ordered = sorted(report.findings, key=lambda finding: not finding.is_blocking)
        return tuple(_finding_line(finding) for finding in ordered)
    if part is Part.CHANGED:
        return tuple(line for change in report.changed for line in _change_lines(change))
    return tuple(_created_line(change) for change in report.created)


def counts_by_sheet(changes: Iterable[RecordChange]) -> dict[str, int]:
    """How many records there are of each sheet."""
    return dict(Counter(kind_named(change.kind).sheet for change in changes))


def excerpt(file: FacilityFile, finding: FileFinding) -> tuple[ExcerptCell, ...]:
    """The row a finding points at with its headings, the cell that is meant marked."""
    record = _record_at(file, finding.place)
    cells = () if record is None else tuple(_cells(record, finding))
    if finding.column is None or any(cell.is_meant for cell in cells):
        return cells
    return (ExcerptCell(finding.column, finding.value or "", is_meant=True), *cells)


def _finding_line(finding: FileFinding) -> Line:
    place = german_place(Place("", None, finding.place.row, finding.place.is_json), column=finding.column)
    return Line(
        sheet=finding.place.sheet or finding.place.file,
        key=place,
        what=_without_place(finding),
        before=finding.value or "",
        after=finding.expected or "",
        finding=finding,
    )


def _without_place(finding: FileFinding) -> str:
    place, colon, said = finding.message.partition(": ")
    told = said if colon and ("Zeile" in place or "Blatt" in place or "Eintrag" in place) else finding.message
    told = told.partition(" Erwartet: ")[0]
    return told[:1].upper() + told[1:]


def _change_lines(change: RecordChange) -> Iterator[Line]:
    kind = kind_named(change.kind)
    for each in change.fields:
        heading = kind.field(each.field).heading
        yield Line(kind.sheet, change.key, heading, shown(each.before), shown(each.after))


def _created_line(change: RecordChange) -> Line:
    return Line(kind_named(change.kind).sheet, change.key, tr("new"))


def shown(value: object) -> str:
    """A value of a record as a cell shows it."""
    if value is None:
        return tr("(empty)")
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if isinstance(value, tuple):
        return "; ".join(map(shown, value))
    if isinstance(value, dict):
        return tr("(document)")
    if isinstance(value, Enum):
        return str(value.value)
    return f"{value:%d.%m.%Y}" if isinstance(value, date) else str(value)


def _record_at(file: FacilityFile, place: Place) -> Record | None:
    records = (record for records in file.by_kind.values() for record in records)
    return next((each for each in records if _is_at(each.place, place)), None)


def _is_at(one: Place, other: Place) -> bool:
    return other.row is not None and (one.sheet, one.row) == (other.sheet, other.row)


def _cells(record: Record, finding: FileFinding) -> Iterator[ExcerptCell]:
    for field in kind_named(record.kind).fields:
        name = field.name if record.place.is_json else field.heading
        if field.name in record.values or name == finding.column:
            text = shown(record.values[field.name]) if field.name in record.values else finding.value or ""
            yield ExcerptCell(name, text, is_meant=name == finding.column)
