"""Importing a facility file: checked as a whole, then written in one step, or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import Any, ClassVar

from unterkunft.exchange.facility_file import kind_named
from unterkunft.exchange.findings import FileFinding, has_blocking
from unterkunft.exchange.records import FacilityFile, Record
from unterkunft.model.base import Row
from unterkunft.services.assignment_nights import give_up_nights
from unterkunft.services.changes import Wording
from unterkunft.services.executor import Step, apply
from unterkunft.services.facility_transfer.checks import findings_of
from unterkunft.services.facility_transfer.derived_stays import attach_stays
from unterkunft.services.facility_transfer.mapping import MAPPING_OF_KIND
from unterkunft.services.facility_transfer.picture import Picture, StagedRow
from unterkunft.services.facility_transfer.progress import Phase, Report, in_chunks, silent
from unterkunft.services.permissions import Right
from unterkunft.storage.engine import Database
from unterkunft.storage.unit_of_work import UnitOfWork
from unterkunft.values.refusals import DomainRefusal


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field of a record, before and after."""

    field: str
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class RecordChange:
    """A record the import creates or changes, with its fields where it changes them."""

    kind: str
    key: str
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import does, or would do."""

    created: tuple[RecordChange, ...]
    changed: tuple[RecordChange, ...]
    unchanged: int
    findings: tuple[FileFinding, ...]

    @property
    def is_refused(self) -> bool:
        """Whether a finding keeps the whole file out."""
        return has_blocking(self.findings)


@dataclass(frozen=True, slots=True)
class ImportFacilityFile:
    """Take over the records of a facility file; `findings` are those of reading it."""

    file: FacilityFile
    findings: tuple[FileFinding, ...]
    today: date
    report: Report = field(default=silent, compare=False, repr=False)
    right: ClassVar[Right] = Right.TRANSFER_FILES


def preview_import(database: Database, command: ImportFacilityFile) -> ImportReport:
    """What an import would do, without doing it."""
    with database.reading() as connection:
        picture = Picture(connection, command.report)
    return _report(picture, _complete(picture, command))


@apply.register
def import_facility_file(command: ImportFacilityFile, step: Step) -> Wording:
    """Refuses the whole file with all findings, or writes all its records."""
    step.work.lock_all()
    picture = Picture(step.work.session.connection(), command.report)
    report = _report(picture, _complete(picture, command))
    if report.is_refused:
        raise DomainRefusal("IMPORT_REFUSED", findings=report.findings)
    _write(step.work, picture, command.report)
    return Wording("IMPORTED", {"created": len(report.created), "changed": len(report.changed)})


def _complete(picture: Picture, command: ImportFacilityFile) -> tuple[FileFinding, ...]:
    picture.lay_over(command.file, command.report)
    stays = attach_stays(picture)
    checked = findings_of(picture, today=command.today, report=command.report)
    return (*command.findings, *picture.findings, *stays, *checked)


def _report(picture: Picture, findings: tuple[FileFinding, ...]) -> ImportReport:
    rows = [row for row in picture.from_file() if row.record is not None]
    new = [row for row in rows if row.before is None]
    changes = [
        _changed_fields(picture, row, row.record) for row in rows if row.before is not None and row.record
    ]
    changed = tuple(each for each in changes if each.fields)
    return ImportReport(
        created=tuple(RecordChange(row.kind, row.record.key) for row in new if row.record),
        changed=changed,
        unchanged=len(changes) - len(changed),
        findings=findings,
    )


def _changed_fields(picture: Picture, row: StagedRow, record: Record) -> RecordChange:
    mapping = MAPPING_OF_KIND[row.kind]
    columns = set(row.changed_columns)
    fields = [each.name for each in kind_named(row.kind).fields if mapping.column(each.name) in columns]
    return RecordChange(row.kind, record.key, tuple(_field_change(picture, row, name) for name in fields))


def _field_change(picture: Picture, row: StagedRow, name: str) -> FieldChange:
    mapping = MAPPING_OF_KIND[row.kind]

    def shown(columns: Any) -> object:
        value = columns.get(mapping.column(name))
        return None if value is None else mapping.to_field(name, value, picture.key_of)

    return FieldChange(name, shown(row.before or {}), shown(row.after))


def _write(work: UnitOfWork, picture: Picture, report: Report) -> None:
    """References first, so that every row finds what it refers to."""
    assignments = picture.of("bed_assignments")
    give_up_nights(work, (row.id for row in assignments if row.before is not None and row.changed_columns))
    rows = [
        row for kind in picture.rows for row in picture.of(kind) if row.before is None or row.changed_columns
    ]
    done = 0
    for kind, together in groupby(rows, lambda row: row.kind):
        for chunk in in_chunks(tuple(together)):
            report(Phase.WRITING, done, len(rows))
            _write_chunk(work, MAPPING_OF_KIND[kind].row_class, chunk)
            done += len(chunk)
    report(Phase.WRITING, done, len(rows))
    for row in picture.removed:
        work.remove(work.get(MAPPING_OF_KIND[row.kind].row_class, row.id))


def _write_chunk(work: UnitOfWork, row_class: type[Row], rows: Sequence[StagedRow]) -> None:
    changed = [row for row in rows if row.before is not None]
    known = work.get_many(row_class, [row.id for row in changed]) if changed else {}
    for row in changed:
        for name, value in row.after.items():
            setattr(known[row.id], name, value)
    work.add_many([row_class(id=row.id, **row.after) for row in rows if row.before is None])
