"""Importing a facility file: checked as a whole, then written in one step, or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from unterkunft.exchange.facility_file import kind_named
from unterkunft.exchange.findings import FileFinding, has_blocking
from unterkunft.exchange.records import FacilityFile, Record
from unterkunft.services.assignment_nights import give_up_nights
from unterkunft.services.changes import Wording
from unterkunft.services.executor import Step, apply
from unterkunft.services.facility_transfer.checks import findings_of
from unterkunft.services.facility_transfer.derived_stays import attach_stays
from unterkunft.services.facility_transfer.mapping import MAPPING_OF_KIND
from unterkunft.services.facility_transfer.picture import Picture, StagedRow
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
    right: ClassVar[Right] = Right.TRANSFER_FILES


def preview_import(database: Database, command: ImportFacilityFile) -> ImportReport:
    """What an import would do, without doing it."""
    with database.reading() as connection:
        picture = Picture(connection)
    return _report(picture, _complete(picture, command))


@apply.register
def import_facility_file(command: ImportFacilityFile, step: Step) -> Wording:
    """Refuses the whole file with all findings, or writes all its records."""
    step.work.lock_all()
    picture = Picture(step.work.session.connection())
    report = _report(picture, _complete(picture, command))
    if report.is_refused:
        raise DomainRefusal("IMPORT_REFUSED", findings=report.findings)
    _write(step.work, picture)
    return Wording("IMPORTED", {"created": len(report.created), "changed": len(report.changed)})


def _complete(picture: Picture, command: ImportFacilityFile) -> tuple[FileFinding, ...]:
    picture.lay_over(command.file)
    stays = attach_stays(picture)
    return (*command.findings, *picture.findings, *stays, *findings_of(picture, today=command.today))


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


def _write(work: UnitOfWork, picture: Picture) -> None:
    """References first, so that every row finds what it refers to."""
    assignments = picture.of("bed_assignments")
    give_up_nights(work, (row.id for row in assignments if row.before is not None and row.changed_columns))
    for kind in picture.rows:
        _write_kind(
            work, kind, [row for row in picture.of(kind) if row.before is None or row.changed_columns]
        )
    for row in picture.removed:
        work.remove(work.get(MAPPING_OF_KIND[row.kind].row_class, row.id))


def _write_kind(work: UnitOfWork, kind: str, rows: Iterable[StagedRow]) -> None:
    row_class = MAPPING_OF_KIND[kind].row_class
    for row in rows:
        if row.before is None:
            work.session.add(row_class(id=row.id, **row.after))
        else:
            _update(work, row, row.after)
    work.flush()


def _update(work: UnitOfWork, row: StagedRow, columns: Mapping[str, Any]) -> None:
    target = work.get(MAPPING_OF_KIND[row.kind].row_class, row.id)
    for name, value in columns.items():
        setattr(target, name, value)
