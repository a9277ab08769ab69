"""What is wrong with a facility file, where, and how it is said in German, the language of the file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from unterkunft.exchange.facility_file import VERSION, kind_named
from unterkunft.exchange.finding_codes import FindingCode
from unterkunft.exchange.records import Place, Record
from unterkunft.values.statuses import Severity

_LONGEST_SHOWN = 80


@dataclass(frozen=True, slots=True)
class FileFinding:
    """One problem of a file: its place, the value found, what was expected instead.

    `other` is a second place that takes part, such as the first record of a repeated key.
    """

    code: str
    severity: Severity
    place: Place
    column: str | None = None
    value: str | None = None
    expected: str | None = None
    other: Place | None = None

    @property
    def is_blocking(self) -> bool:
        """Whether the file cannot be imported because of it."""
        return self.severity is Severity.BLOCKING

    @property
    def message(self) -> str:
        """The whole finding in German, with its place."""
        return german_finding(self)


def blocking(
    code: FindingCode,
    place: Place,
    *,
    column: str | None = None,
    value: str | None = None,
    expected: str | None = None,
    other: Place | None = None,
) -> FileFinding:
    """A finding that keeps the whole file out."""
    return FileFinding(code, Severity.BLOCKING, place, _shown(column), _shown(value), expected, other)


def warning(
    code: FindingCode,
    place: Place,
    *,
    column: str | None = None,
    value: str | None = None,
    expected: str | None = None,
) -> FileFinding:
    """A finding that is told and does not keep the file out."""
    return FileFinding(code, Severity.WARNING, place, _shown(column), _shown(value), expected)


def finding_on(
    record: Record,
    field: str | None,
    code: FindingCode,
    *,
    value: str | None = None,
    expected: str | None = None,
    other: Record | None = None,
) -> FileFinding:
    """A blocking finding on a field of a record that was read, for checks made by others."""
    return blocking(
        code,
        record.place,
        column=None if field is None else column_name(record.place, record.kind, field),
        value=value_shown(record, field) if value is None else value,
        expected=expected,
        other=None if other is None else other.place,
    )


def column_name(place: Place, kind: str, field: str) -> str:
    """How the file calls a field: the JSON name there, the German heading in Excel."""
    return field if place.is_json else kind_named(kind).field(field).heading


def value_shown(record: Record, field: str | None) -> str | None:
    """The value of a field as a finding shows it; the record's key where no field is meant."""
    if field is None:
        return record.key
    if field not in record.values:
        return None
    type_ = kind_named(record.kind).field(field).type
    write = type_.to_json if record.place.is_json else type_.to_cell
    written = write(record.values[field])
    return f"{written:%d.%m.%Y}" if hasattr(written, "strftime") else str(written)


def has_blocking(findings: Iterable[FileFinding]) -> bool:
    """Whether one of the findings keeps the file out."""
    return any(each.is_blocking for each in findings)


def german_finding(finding: FileFinding) -> str:
    """The finding as a sentence: `Blatt »Betten«, Zeile 7, Spalte »Zimmer«: »Z-999« gibt es nicht.`"""
    template = _TEMPLATES.get(finding.code, "{value} wird nicht angenommen.")
    said = template.format(
        value=f"»{finding.value}«" if finding.value else "der Eintrag",
        other=german_place(finding.other) if finding.other else "an anderer Stelle",
        version=VERSION,
    )
    where = _german_place_of(finding)
    sentence = f"{where}: {said}" if where else said[0].upper() + said[1:]
    return f"{sentence} Erwartet: {finding.expected.removesuffix('.')}." if finding.expected else sentence


def german_place(place: Place, *, column: str | None = None) -> str:
    """A place in words: sheet and row in Excel, list and entry in JSON."""
    names = (
        ("»{}«", "Eintrag {}", "Feld »{}«") if place.is_json else ("Blatt »{}«", "Zeile {}", "Spalte »{}«")
    )
    parts = zip(names, (place.sheet, place.row, column), strict=True)
    return ", ".join(name.format(part) for name, part in parts if part is not None)


def _german_place_of(finding: FileFinding) -> str:
    return german_place(finding.place, column=finding.column) or (
        f"Datei »{finding.place.file}«" if finding.place.file else ""
    )


def _shown(text: str | None) -> str | None:
    return None if text is None else shortened(text)


def shortened(value: str) -> str:
    """A text of the file as it can be shown: not too long, nothing in it that cannot be printed."""
    beginning = value if len(value) <= _LONGEST_SHOWN else value[: _LONGEST_SHOWN - 1] + "…"
    return "".join(each if each.isprintable() else "�" for each in beginning)


_TEMPLATES: Mapping[str, str] = MappingProxyType(
    {
        FindingCode.UNKNOWN_ENDING: "diese Dateiart wird nicht gelesen.",
        FindingCode.FILE_EMPTY: "die Datei ist leer.",
        FindingCode.FILE_TOO_LARGE: "die Datei ist zu groß ({value}).",
        FindingCode.UNPACKS_TO_TOO_MUCH: "die Datei wird entpackt zu groß ({value}).",
        FindingCode.TOO_MUCH_WORK: "die Datei braucht zu viel Zeit oder Speicher.",
        FindingCode.ENCRYPTED: "die Datei ist mit einem Kennwort verschlüsselt.",
        FindingCode.OLD_EXCEL: "die Datei hat das alte Excel-Format (.xls).",
        FindingCode.NOT_A_WORKBOOK: "die Datei ist keine Excel-Arbeitsmappe oder ist beschädigt.",
        FindingCode.HOSTILE_WORKBOOK: "die Arbeitsmappe enthält Teile, die nicht hineingehören ({value}).",
        FindingCode.NOT_JSON: "die Datei ist kein gültiges JSON.",
        FindingCode.NESTED_TOO_DEEPLY: "die Datei ist zu tief verschachtelt.",
        FindingCode.NOT_A_FACILITY_FILE: "die Datei ist keine Datei dieses Programms.",
        FindingCode.NEWER_VERSION: (
            "die Datei hat die neuere Version {value}; dieses Programm liest bis Version {version}."
        ),
        FindingCode.NO_RECORDS: "die Datei enthält keine Einträge.",
        FindingCode.TOO_MANY_RECORDS: "die Datei enthält zu viele Einträge.",
        FindingCode.TOO_MANY_FINDINGS: "weitere Befunde werden nicht mehr aufgezählt.",
        FindingCode.UNKNOWN_SHEET: "dieser Teil ist unbekannt und wird nicht eingelesen.",
        FindingCode.UNKNOWN_COLUMN: "diese Spalte ist unbekannt und wird nicht eingelesen.",
        FindingCode.REPEATED_COLUMN: "diese Spalte kommt mehrmals vor.",
        FindingCode.MISSING_COLUMN: "diese Spalte fehlt.",
        FindingCode.UNKNOWN_KEY: "dieses Feld ist unbekannt und wird nicht eingelesen.",
        FindingCode.REPEATED_KEY: "dieses Feld kommt im selben Objekt mehrmals vor.",
        FindingCode.WRONG_SHAPE: "{value} hat nicht den richtigen Aufbau.",
        FindingCode.MISSING: "die Angabe fehlt.",
        FindingCode.WRONG_TYPE: "{value} ist hier nicht möglich.",
        FindingCode.TEXT_TOO_LONG: "{value} ist zu lang.",
        FindingCode.FORBIDDEN_CHARACTER: "{value} enthält ein unzulässiges Zeichen.",
        FindingCode.NOT_A_NUMBER: "{value} ist keine passende Zahl.",
        FindingCode.NEGATIVE_NUMBER: "{value} ist negativ.",
        FindingCode.NUMBER_OUT_OF_RANGE: "{value} liegt außerhalb des möglichen Bereichs.",
        FindingCode.TOO_MANY_PLACES: "{value} hat zu viele Nachkommastellen.",
        FindingCode.NOT_A_DAY: "{value} ist kein Datum.",
        FindingCode.DAY_OUT_OF_RANGE: "{value} liegt außerhalb des möglichen Zeitraums.",
        FindingCode.NOT_A_MONTH: "{value} ist kein Monat.",
        FindingCode.NOT_YES_OR_NO: "{value} ist weder ja noch nein.",
        FindingCode.UNKNOWN_WORD: "{value} ist hier unbekannt.",
        FindingCode.LIST_TOO_LONG: "die Liste ist zu lang.",
        FindingCode.NOT_AN_OUTLINE: "{value} ist kein Umriss.",
        FindingCode.NOT_A_DOCUMENT: "das Dokument ist nicht lesbar.",
        FindingCode.CELL_ERROR: "die Zelle enthält den Fehler {value}.",
        FindingCode.FORMULA_NOT_COMPUTED: "die Formel {value} hat kein gespeichertes Ergebnis.",
        FindingCode.NEITHER_GIVEN: "die Angabe fehlt.",
        FindingCode.BOTH_GIVEN: "es ist mehr als eine der Angaben gefüllt.",
        FindingCode.ENDS_BEFORE_START: "das Ende {value} liegt vor dem Beginn.",
        FindingCode.DUPLICATE_KEY: "{value} steht schon hier: {other}.",
        FindingCode.KEYS_DIFFER: "der Schlüssel {value} ist nicht der des Dokuments.",
        FindingCode.SAME_PERSON_TWICE: "{value} steht auf beiden Seiten.",
        FindingCode.CELL_TOO_LONG: "der Text ist für eine Excel-Zelle zu lang.",
        FindingCode.TOO_MANY_ROWS: "es sind mehr Einträge, als ein Excel-Blatt fasst.",
        FindingCode.UNKNOWN_REFERENCE: "{value} gibt es nicht.",
        FindingCode.BED_TAKEN: "{value} ist in einer dieser Nächte schon belegt ({other}).",
        FindingCode.RESIDENT_ELSEWHERE: "{value} ist in einer dieser Nächte schon anderswo ({other}).",
        FindingCode.OUTSIDE_STAY: "{value} liegt außerhalb des Aufenthalts.",
        FindingCode.OUTSIDE_OPENING: "{value} liegt außerhalb der Öffnungszeit.",
        FindingCode.INSIDE_CLOSURE: "{value} liegt in einer Sperrung.",
        FindingCode.OVERLAPPING_PERIODS: "der Zeitraum überschneidet sich mit einem anderen ({other}).",
        FindingCode.IN_THE_FUTURE: "{value} liegt in der Zukunft.",
        FindingCode.TARIFF_REFUSED: "der Tarif {value} wird nicht angenommen.",
        FindingCode.DECIDED_TWICE: "für {value} gibt es das schon ({other}).",
        FindingCode.AMBIGUOUS_UNIT: "{value} gibt es in mehreren Gebäuden.",
        FindingCode.REFUSED: "{value} wird nicht angenommen.",
    }
)
