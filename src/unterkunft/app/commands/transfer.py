"""`import` and `export`: facility files in and out."""

from __future__ import annotations

from argparse import Namespace
from collections import Counter
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from unterkunft.app import console
from unterkunft.app.clock import now, today
from unterkunft.app.opening import executor_for, open_existing, open_for_work, person_at_the_computer
from unterkunft.exchange.facility_file import kind_named
from unterkunft.exchange.file_access import read_facility_file, write_facility_file, write_template_file
from unterkunft.exchange.findings import FileFinding
from unterkunft.exchange.workbook_writing import Origin
from unterkunft.services.facility_transfer.exporting import export_facilities, record_count
from unterkunft.services.facility_transfer.importing import (
    ImportFacilityFile,
    ImportReport,
    RecordChange,
    preview_import,
)
from unterkunft.ui.wording import tr

_MOST_CHANGES_SHOWN = 200


def import_file(arguments: Namespace) -> int:
    """Reads a facility file into the database, or says what would happen."""
    file, findings = read_facility_file(arguments.file)
    command = ImportFacilityFile(file, findings, today())
    database = open_for_work(arguments.database)
    report = preview_import(database, command)
    if not (report.is_refused or arguments.dry_run):
        executor_for(database).execute(command, actor=person_at_the_computer())
    if arguments.format == "json":
        console.say_json(_as_json(report, is_dry_run=arguments.dry_run))
    else:
        _print(report, is_dry_run=arguments.dry_run)
    return 1 if report.is_refused else 0


def export_file(arguments: Namespace) -> int:
    """Writes the facilities named, or all, to a file; or an empty workbook to fill in."""
    path = arguments.file or arguments.out
    if arguments.template:
        return _write_template(path)
    database = open_existing(arguments.database)
    file = export_facilities(database, arguments.facility, with_people=not arguments.without_people)
    write_facility_file(file, path, origin=Origin(person_at_the_computer().name, now()))
    counts = console.table(record_count(file).items(), right=frozenset({1})) if file.by_kind else []
    console.say(*counts, tr("Written: {file}", file=path))
    return 0


def _write_template(path: Path) -> int:
    write_template_file(path)
    console.say(tr("Written: {file}", file=path))
    return 0


def _print(report: ImportReport, *, is_dry_run: bool) -> None:
    for finding in report.findings:
        _print_finding(finding)
    if report.is_refused:
        console.complain(tr("Nothing was imported: the file has findings that block."))
        return
    counts = _counts(report.created)
    console.say(
        *(tr("created: {count} {sheet}", sheet=sheet, count=count) for sheet, count in counts.items())
    )
    for change in report.changed[:_MOST_CHANGES_SHOWN]:
        console.say(*_change_lines(change))
    if len(report.changed) > _MOST_CHANGES_SHOWN:
        console.say(tr("… and {count} more changes", count=len(report.changed) - _MOST_CHANGES_SHOWN))
    summary = {
        "created": len(report.created),
        "changed": len(report.changed),
        "unchanged": report.unchanged,
    }
    if is_dry_run:
        text = tr("Would be: {created} created, {changed} changed, {unchanged} unchanged.", **summary)
    else:
        text = tr("Imported: {created} created, {changed} changed, {unchanged} unchanged.", **summary)
    console.say(text)


def _print_finding(finding: FileFinding) -> None:
    if finding.is_blocking:
        console.complain(tr("Refused: {message}", message=finding.message))
    else:
        console.say(tr("Note: {message}", message=finding.message))


def _counts(changes: tuple[RecordChange, ...]) -> dict[str, int]:
    return dict(Counter(kind_named(change.kind).sheet for change in changes))


def _change_lines(change: RecordChange) -> list[str]:
    sheet = kind_named(change.kind).sheet
    return [
        tr(
            "changed: {sheet} {key}, {heading}: {before} → {after}",
            sheet=sheet,
            key=change.key,
            heading=kind_named(change.kind).field(each.field).heading,
            before=_shown(each.before),
            after=_shown(each.after),
        )
        for each in change.fields
    ]


def _shown(value: object) -> str:
    if value is None:
        return tr("(empty)")
    if isinstance(value, tuple):
        return "; ".join(map(_shown, value))
    if isinstance(value, dict):
        return tr("(document)")
    return f"{value:%d.%m.%Y}" if isinstance(value, date) else str(value)


def _as_json(report: ImportReport, *, is_dry_run: bool) -> dict[str, Any]:
    return {
        "imported": not (is_dry_run or report.is_refused),
        "created": [{"records": each.kind, "key": each.key} for each in report.created],
        "changed": [
            {
                "records": each.kind,
                "key": each.key,
                "fields": {
                    field.field: {"before": _plain(field.before), "after": _plain(field.after)}
                    for field in each.fields
                },
            }
            for each in report.changed
        ],
        "unchanged": report.unchanged,
        "findings": [_finding_as_json(each) for each in report.findings],
    }


def _finding_as_json(finding: FileFinding) -> dict[str, Any]:
    return {
        "code": str(finding.code),
        "severity": finding.severity.value,
        "file": finding.place.file,
        "sheet": finding.place.sheet,
        "row": finding.place.row,
        "column": finding.column,
        "value": finding.value,
        "expected": finding.expected,
        "message": finding.message,
    }


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, date | datetime):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value
