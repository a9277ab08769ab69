"""The rows as they would be after an import: the records of the file laid over the rows of the database."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select

from unterkunft.exchange.facility_file import kind_named
from unterkunft.exchange.finding_codes import FindingCode
from unterkunft.exchange.findings import FileFinding, finding_on
from unterkunft.exchange.records import FacilityFile, Record
from unterkunft.services.facility_transfer.mapping import MAPPING_OF_KIND, MAPPINGS, RowMapping
from unterkunft.services.facility_transfer.progress import Phase, Report, silent, told
from unterkunft.values.ids import new_id
from unterkunft.values.period import Period


@dataclass(frozen=True, slots=True)
class StagedRow:
    """A row as it would be. `record` is the file's, None where the file does not mention the row."""

    kind: str
    id: UUID
    before: Mapping[str, Any] | None
    after: Mapping[str, Any]
    record: Record | None = None

    @property
    def changed_columns(self) -> tuple[str, ...]:
        """The columns whose values the file changes; all given ones of a new row."""
        if self.before is None:
            return tuple(name for name, value in self.after.items() if value is not None)
        return tuple(
            name for name, value in self.after.items() if not _is_same(name, self.before.get(name), value)
        )

    @property
    def period(self) -> Period:
        """The half-open days of a dated row."""
        start: date = self.after.get("valid_from") or self.after["moved_in_on"]
        end: date | None = self.after.get("valid_until") or self.after.get("moved_out_on")
        return Period(start, end)


def _is_same(column: str, before: Any, after: Any) -> bool:
    """Whether two column values say the same; an empty list is an absent one, a document has no order."""
    if column == "document" and before is not None:
        return bool(json.loads(before) == json.loads(after))
    return before == after or (not before and not after and not isinstance(before or after, bool | int))


class Picture:
    """All rows of all kinds after the import, found by id and by what refers to what."""

    def __init__(self, connection: Connection, report: Report = silent) -> None:
        self.rows: dict[str, dict[UUID, StagedRow]] = {
            mapping.kind: _rows_of(connection, mapping)
            for mapping in told(MAPPINGS, Phase.LOADING, len(MAPPINGS), report)
        }
        self._ids = {kind: self._identities(kind) for kind in self.rows}
        self.findings: list[FileFinding] = []
        self.removed: list[StagedRow] = []
        self.incomplete: set[str] = set()
        """Kinds of which a record of the file is missing here, because something is wrong with it."""

    def lay_over(self, file: FacilityFile, report: Report = silent) -> None:
        """Puts the file's records over the rows; references nobody knows become findings."""
        self.incomplete.update(kind for kind, _ in file.unusable)
        keys = {mapping.kind: file.keys(mapping.kind) for mapping in MAPPINGS}
        records = ((mapping, record) for mapping in MAPPINGS for record in file.records(mapping.kind))
        total = sum(len(file.records(mapping.kind)) for mapping in MAPPINGS)
        for mapping, record in told(records, Phase.COMPARING, total, report):
            self._lay_over(mapping, record, keys_in_file=keys)

    def of(self, kind: str) -> Iterable[StagedRow]:
        """All rows of a kind."""
        return self.rows[kind].values()

    def from_file(self) -> Iterator[StagedRow]:
        """The rows the file mentions, references first."""
        for mapping in MAPPINGS:
            yield from (row for row in self.rows[mapping.kind].values() if row.record is not None)

    def row(self, kind: str, row_id: UUID) -> StagedRow:
        """The row of a kind with an id."""
        return self.rows[kind][row_id]

    def key_of(self, kind: str, row_id: UUID) -> str:
        """The key of the row a reference points to."""
        return str(self.rows[kind][row_id].after["key"])

    def put(self, row: StagedRow) -> None:
        """Adds or replaces a row."""
        self.rows[row.kind][row.id] = row

    def take_out(self, row: StagedRow) -> None:
        """Removes a row that nothing needs any more."""
        del self.rows[row.kind][row.id]
        if row.before is not None:
            self.removed.append(row)

    def _lay_over(
        self, mapping: RowMapping, record: Record, *, keys_in_file: Mapping[str, frozenset[str]]
    ) -> None:
        unknown = list(self._unknown_references(record))
        for name in unknown:
            if record.value(name, str) not in keys_in_file[_target(record, name)]:
                self.findings.append(finding_on(record, name, FindingCode.UNKNOWN_REFERENCE))
        if unknown:
            self.incomplete.add(mapping.kind)
            return
        values = mapping.columns_of(record, lambda kind, key: self._ids[kind][(key,)])
        row_id = self._ids[mapping.kind].get(record.identity)
        before = None if row_id is None else self.rows[mapping.kind][row_id].before
        row = StagedRow(mapping.kind, row_id or new_id(), before, {**(before or {}), **values}, record)
        self._ids[mapping.kind][record.identity] = row.id
        self.put(row)

    def _unknown_references(self, record: Record) -> Iterator[str]:
        for field in kind_named(record.kind).references:
            if (
                field.name in record.values
                and (record.value(field.name, str),) not in self._ids[_target(record, field.name)]
            ):
                yield field.name

    def _identities(self, kind: str) -> dict[tuple[str, ...], UUID]:
        mapping = MAPPING_OF_KIND[kind]
        return {self._identity(mapping, row): row.id for row in self.rows[kind].values()}

    def _identity(self, mapping: RowMapping, row: StagedRow) -> tuple[str, ...]:
        return tuple(self._as_text(mapping, name, row) for name in kind_named(mapping.kind).identity)

    def _as_text(self, mapping: RowMapping, name: str, row: StagedRow) -> str:
        value = row.after[mapping.column(name)]
        refers_to = kind_named(mapping.kind).field(name).refers_to
        if refers_to is not None:
            return self.key_of(refers_to, value)
        return value.isoformat() if isinstance(value, date) else str(value)


def _target(record: Record, field_name: str) -> str:
    target = kind_named(record.kind).field(field_name).refers_to
    if target is None:
        raise AssertionError(f"{record.kind}.{field_name} refers to nothing")
    return target


def _rows_of(connection: Connection, mapping: RowMapping) -> dict[UUID, StagedRow]:
    table = mapping.row_class.__table__
    names = [name for name in table.columns.keys() if name not in ("id", "version")]  # noqa: SIM118
    rows = {}
    for row_id, *values in connection.execute(select(table.c.id, *(table.c[name] for name in names))):
        columns = dict(zip(names, values, strict=True))
        rows[row_id] = StagedRow(mapping.kind, row_id, columns, columns)
    return rows
