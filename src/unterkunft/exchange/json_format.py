"""The JSON form of the facility file."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, NoReturn

from unterkunft.exchange.child_process import Report, no_report
from unterkunft.exchange.facility_file import FORMAT, RECORD_KINDS, VERSION
from unterkunft.exchange.field_types.base import Json
from unterkunft.exchange.field_types.numbers import exact_number
from unterkunft.exchange.finding_codes import FindingCode
from unterkunft.exchange.findings import FileFinding, blocking, shortened, warning
from unterkunft.exchange.limits import DEEPEST_JSON, MOST_JSON_CONTAINERS, MOST_JSON_VALUES
from unterkunft.exchange.record_reading import Form, RawRecord, RecordReader
from unterkunft.exchange.records import FacilityFile, Place, Record, RecordKind

_HEADER: Mapping[str, Json] = {"format": FORMAT, "version": VERSION}
_LONGEST_INTEGER = 18
_BETWEEN_REPORTS = 1_000

Reading = tuple[FacilityFile, tuple[FileFinding, ...]]


class JsonObject(dict[str, Any]):
    """A JSON object that remembers which of its keys it named more than once."""

    __slots__ = ("repeated",)

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        self.repeated: tuple[str, ...] = ()


class _RefusedConstantError(ValueError):
    """JSON has no NaN and no infinity, though many programs write them."""


def read_json(content: bytes, file: str, report: Report = no_report) -> Reading:
    """The records of a JSON file and everything that is wrong with it."""
    place = Place(file, is_json=True)
    if _asks_for_too_much(content):
        expected = f"höchstens {MOST_JSON_VALUES} Angaben in {MOST_JSON_CONTAINERS} Objekten und Listen"
        return FacilityFile(), (blocking(FindingCode.TOO_MUCH_WORK, place, expected=expected),)
    document, finding = _parsed(content, place)
    if finding is None:
        finding = _not_readable(document, place)
    if finding is not None:
        return FacilityFile(), (finding,)
    return _read_document(document, file, report)


def json_text(file: FacilityFile) -> str:
    """The records as JSON text, one record in a line."""
    header = [f"  {_dumped(name)}: {_dumped(value)}" for name, value in _HEADER.items()]
    lists = [_list_text(kind, file.records(kind.name)) for kind in RECORD_KINDS if file.records(kind.name)]
    return "{\n" + ",\n".join(header + lists) + "\n}\n"


def _list_text(kind: RecordKind, records: tuple[Record, ...]) -> str:
    lines = ",\n".join(f"    {_dumped(_json_of(kind, record))}" for record in records)
    return f"  {_dumped(kind.name)}: [\n{lines}\n  ]"


def _json_of(kind: RecordKind, record: Record) -> Json:
    if kind.document is not None:
        return kind.field(kind.document).type.to_json(record.values[kind.document])
    return {name: kind.field(name).type.to_json(value) for name, value in record.values.items()}


def _dumped(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _asks_for_too_much(content: bytes) -> bool:
    """Whether the parsed values would fill the memory; an empty list is two bytes here and sixty there."""
    containers = content.count(b"{") + content.count(b"[")
    return content.count(b",") > MOST_JSON_VALUES or containers > MOST_JSON_CONTAINERS


def _parsed(content: bytes, place: Place) -> tuple[Any, FileFinding | None]:
    try:
        document = json.loads(
            content.decode("utf-8-sig"),
            object_pairs_hook=_json_object,
            parse_float=exact_number,
            parse_int=_integer,
            parse_constant=_refuse_constant,
        )
    except UnicodeDecodeError:
        return None, blocking(FindingCode.NOT_JSON, place, expected="Text in UTF-8")
    except json.JSONDecodeError as error:
        expected = f"gültiges JSON – Fehler in Zeile {error.lineno}, Spalte {error.colno}"
        return None, blocking(FindingCode.NOT_JSON, place, expected=expected)
    except _RefusedConstantError as error:
        return None, blocking(FindingCode.NOT_JSON, place, value=str(error), expected=f"Zahlen statt {error}")
    except RecursionError:
        return None, _too_deep(place)
    return document, _too_deep(place) if _is_too_deep(document) else None


def _json_object(pairs: list[tuple[str, Any]]) -> JsonObject:
    built = JsonObject(pairs)
    if len(built) < len(pairs):
        counts = Counter(name for name, _ in pairs)
        built.repeated = tuple(name for name, count in counts.items() if count > 1)
    return built


def _integer(digits: str) -> Any:
    return int(digits) if len(digits) <= _LONGEST_INTEGER else exact_number(digits)


def _refuse_constant(name: str) -> NoReturn:
    raise _RefusedConstantError(name)


def _too_deep(place: Place) -> FileFinding:
    return blocking(FindingCode.NESTED_TOO_DEEPLY, place, expected=f"höchstens {DEEPEST_JSON} Ebenen")


def _is_too_deep(document: Any) -> bool:
    level = [document]
    for _ in range(DEEPEST_JSON):
        level = [inner for outer in level for inner in _inside(outer) if isinstance(inner, dict | list)]
        if not level:
            return False
    return True


def _inside(outer: Any) -> Any:
    return outer.values() if isinstance(outer, dict) else outer if isinstance(outer, list) else ()


def _not_readable(document: Any, place: Place) -> FileFinding | None:
    """What keeps a JSON document from being a facility file of this version or an older one."""
    expected = f'ein Objekt mit "format": "{FORMAT}" und "version": {VERSION}'
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        return blocking(FindingCode.NOT_A_FACILITY_FILE, place, expected=expected)
    version = document.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        shown = None if version is None else _shown(version)
        return blocking(
            FindingCode.NOT_A_FACILITY_FILE, place, column="version", value=shown, expected=expected
        )
    if version > VERSION:
        return blocking(FindingCode.NEWER_VERSION, place, value=str(version), expected=f"Version {VERSION}")
    return None


def _read_document(document: JsonObject, file: str, report: Report) -> Reading:
    reader = RecordReader(Form(read=lambda type_, raw: type_.from_json(raw), shown=_shown), file)
    kinds = {kind.name: kind for kind in RECORD_KINDS}
    total = sum(len(entries) for entries in document.values() if isinstance(entries, list))
    counted = _Counted(report, total)
    for name, entries in document.items():
        if reader.is_full:
            break
        place = Place(file, shortened(name), is_json=True)
        if name in document.repeated:
            reader.report(blocking(FindingCode.REPEATED_KEY, place, expected="jede Liste einmal"))
        if name in kinds:
            _read_list(reader, kinds[name], counted.each(entries), place)
        elif name not in _HEADER:
            reader.report(warning(FindingCode.UNKNOWN_SHEET, place))
    return reader.result()


class _Counted:
    """Tells how many entries of all lists are read."""

    def __init__(self, report: Report, total: int) -> None:
        self._report = report
        self._total = total
        self._done = 0

    def each(self, entries: Any) -> Any:
        """The entries of a list one by one; what is no list as it is."""
        return self._told(entries) if isinstance(entries, list) else entries

    def _told(self, entries: list[Any]) -> Iterator[Any]:
        for entry in entries:
            if self._done % _BETWEEN_REPORTS == 0:
                self._report(self._done, self._total)
            self._done += 1
            yield entry


def _read_list(reader: RecordReader, kind: RecordKind, entries: Any, place: Place) -> None:
    if entries is None:
        return
    if not isinstance(entries, Iterator):
        expected = "eine Liste von Objekten"
        reader.report(blocking(FindingCode.WRONG_SHAPE, place, value=_shown(entries), expected=expected))
        return
    for number, entry in enumerate(entries, 1):
        if reader.is_full:
            break
        _read_entry(reader, kind, entry, Place(place.file, place.sheet, number, is_json=True))


def _read_entry(reader: RecordReader, kind: RecordKind, entry: Any, place: Place) -> None:
    if not isinstance(entry, JsonObject):
        reader.report(
            blocking(FindingCode.WRONG_SHAPE, place, value=_shown(entry), expected="ein Objekt { … }")
        )
        return
    for name in _repeated_keys(entry):
        reader.report(blocking(FindingCode.REPEATED_KEY, place, column=name, expected="jedes Feld einmal"))
    if kind.document is not None:
        given = {"key": entry.get("key"), kind.document: entry}
        reader.take(kind, RawRecord(place, {name: raw for name, raw in given.items() if not _is_empty(raw)}))
        return
    _report_unknown(reader, kind, entry, place)
    names = {field.name for field in kind.fields}
    given = {name: raw for name, raw in entry.items() if name in names and not _is_empty(raw)}
    # A record is written whole, and what is empty is left out: what is missing is empty.
    reader.take(kind, RawRecord(place, given, emptied=frozenset(names - given.keys())))


def _report_unknown(reader: RecordReader, kind: RecordKind, entry: JsonObject, place: Place) -> None:
    known = {field.name for field in kind.fields}
    for name, raw in entry.items():
        if reader.is_full:
            break
        if name not in known:
            reader.report(warning(FindingCode.UNKNOWN_KEY, place, column=name, value=_shown(raw)))


def _repeated_keys(value: Any) -> Iterator[str]:
    if isinstance(value, JsonObject):
        yield from value.repeated
    for inner in _inside(value):
        yield from _repeated_keys(inner)


def _is_empty(raw: Any) -> bool:
    return raw is None or raw == [] or (isinstance(raw, str) and not raw.strip())


def _shown(raw: Any) -> str:
    if isinstance(raw, Decimal):
        return str(raw)
    return raw if isinstance(raw, str) else json.dumps(raw, ensure_ascii=False, default=str)


def write_json(file: FacilityFile, path: Path) -> None:
    """Write the records as JSON."""
    path.write_text(json_text(file), encoding="utf-8", newline="\n")
