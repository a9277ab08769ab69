"""JSON that is cut off, in another encoding, no JSON at all, or too much of it."""

from __future__ import annotations

import json
from collections.abc import Callable

from tests.corpus.bad_file import BadFile, bad_json, cut_off
from tests.corpus.house import as_bytes, house, house_bytes, house_with, only

_HEAD = b'{"format": "unterkunft", "version": 1, '
_TOO_MANY = 4_000_001


def _told(**header: object) -> bytes:
    return as_bytes(house() | header)


def _without(name: str) -> Callable[[], bytes]:
    return lambda: as_bytes({key: value for key, value in house().items() if key != name})


def _inside(text: str) -> bytes:
    """The text as the name of a household."""
    return _HEAD + b'"households": [{"key": "H", "name": ' + text.encode("utf-8", "surrogatepass") + b"}]}"


ENCODINGS = (
    bad_json("in UTF-16 with a mark", lambda: house_bytes().decode().encode("utf-16"), "NOT_JSON"),
    bad_json("in UTF-16 little", lambda: house_bytes().decode().encode("utf-16-le"), "NOT_JSON"),
    bad_json("in UTF-16 big", lambda: house_bytes().decode().encode("utf-16-be"), "NOT_JSON"),
    bad_json("in UTF-32", lambda: house_bytes().decode().encode("utf-32"), "NOT_JSON"),
    bad_json("in Latin-1", lambda: _inside('"Größe"').decode().encode("latin-1"), "NOT_JSON"),
    bad_json("in Windows-1252", lambda: _inside('"„Größe“ €"').decode().encode("cp1252"), "NOT_JSON"),
    bad_json("in two encodings", lambda: _inside('"Größe"')[:-4] + b"\xfc" + _inside('"ü"')[-4:], "NOT_JSON"),
    bad_json("in UTF-7", b"+AHsAIg-format+ACI-: 1+AH0-", "NOT_JSON"),
    bad_json("compressed", b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03", "NOT_JSON"),
    bad_json("with a mark twice", lambda: b"\xef\xbb\xbf\xef\xbb\xbf" + house_bytes(), "NOT_JSON"),
    bad_json("with a surrogate as bytes", _inside('"\ud800"'), "NOT_JSON"),
    bad_json("with an overlong slash", _HEAD + b'"a": "\xc0\xaf"}', "NOT_JSON"),
    bad_json("of nothing but NUL", bytes(4096), "NOT_JSON"),
    bad_json("with NUL behind it", lambda: house_bytes() + b"\0", "NOT_JSON"),
    bad_json("with NUL in a text", _inside('"a\0b"'), "NOT_JSON"),
    bad_json("with a line end in a text", _inside('"a\nb"'), "NOT_JSON"),
    bad_json("with half a pair escaped", _inside('"\\ud83d"'), "FORBIDDEN_CHARACTER"),
    bad_json("with the halves swapped", _inside('"\\ude00\\ud83d"'), "FORBIDDEN_CHARACTER"),
    bad_json("with NUL escaped", _inside('"a\\u0000b"'), "FORBIDDEN_CHARACTER"),
    bad_json("with an escape of nothing", _inside('"\\x41"'), "NOT_JSON"),
    bad_json("with an escape cut off", _inside('"\\u12"'), "NOT_JSON"),
)

NO_JSON = (
    bad_json("of blanks", b" \r\n\t ", "NOT_JSON"),
    bad_json("of a mark alone", b"\xef\xbb\xbf", "NOT_JSON"),
    bad_json("with a comma too many", _HEAD + b'"rooms": [],}', "NOT_JSON"),
    bad_json("with a comma too few", b'{"format": "unterkunft" "version": 1}', "NOT_JSON"),
    bad_json("with single quotes", b"{'format': 'unterkunft', 'version': 1}", "NOT_JSON"),
    bad_json("with a comment", b'// Haus\n{"format": "unterkunft", "version": 1}', "NOT_JSON"),
    bad_json("twice in one file", lambda: house_bytes() * 2, "NOT_JSON"),
    bad_json("line by line", b'{"key": "H"}\n{"key": "I"}\n', "NOT_JSON"),
    bad_json("behind a variable", b'var house = {"format": "unterkunft", "version": 1};', "NOT_JSON"),
    bad_json("NaN", lambda: _inside("NaN"), "NOT_JSON"),
    bad_json("Infinity", lambda: _inside("Infinity"), "NOT_JSON"),
    bad_json("minus Infinity", lambda: _inside("-Infinity"), "NOT_JSON"),
    bad_json("with a number that begins with 0", _inside("007"), "NOT_JSON"),
    bad_json("with a number in hex", _inside("0x7"), "NOT_JSON"),
    bad_json("with a plus", _inside("+7"), "NOT_JSON"),
    bad_json("with True", _inside("True"), "NOT_JSON"),
    bad_json("with undefined", _inside("undefined"), "NOT_JSON"),
    bad_json("of a web page", b"<!DOCTYPE html><html><body>Anmelden</body></html>", "NOT_JSON"),
    bad_json("of a table", "Schlüssel;Name\nH;Haus\n".encode(), "NOT_JSON"),
    bad_json("of a workbook", b"PK\x03\x04" + bytes(100), "NOT_JSON"),
    bad_json("of a paper", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "NOT_JSON"),
    bad_json("of a program", b"MZ\x90\x00\x03", "NOT_JSON"),
    bad_json("of a picture", b"\x89PNG\r\n\x1a\n", "NOT_JSON"),
    bad_json("of a database", b"SQLite format 3\0", "NOT_JSON"),
    bad_json("of noise", bytes(range(256)) * 16, "NOT_JSON"),
)

OTHER_DOCUMENTS = (
    bad_json("list", b"[]", "NOT_A_FACILITY_FILE"),
    bad_json("list of the whole", lambda: b"[" + house_bytes() + b"]", "NOT_A_FACILITY_FILE"),
    bad_json("text", b'"unterkunft"', "NOT_A_FACILITY_FILE"),
    bad_json("number", b"1", "NOT_A_FACILITY_FILE"),
    bad_json("null", b"null", "NOT_A_FACILITY_FILE"),
    bad_json("object without anything", b"{}", "NOT_A_FACILITY_FILE"),
    bad_json("without a format", _without("format"), "NOT_A_FACILITY_FILE"),
    bad_json("without a version", _without("version"), "NOT_A_FACILITY_FILE"),
    bad_json("of another format", lambda: _told(format="heimat"), "NOT_A_FACILITY_FILE"),
    bad_json("of a format in capitals", lambda: _told(format="UNTERKUNFT"), "NOT_A_FACILITY_FILE"),
    bad_json("of a format like it", lambda: _told(format="unterkunft\u200b"), "NOT_A_FACILITY_FILE"),
    bad_json("of a format in a list", lambda: _told(format=["unterkunft"]), "NOT_A_FACILITY_FILE"),
    bad_json("of a newer version", lambda: _told(version=2), "NEWER_VERSION"),
    bad_json("of the last version", lambda: _told(version=10**18), "NOT_A_FACILITY_FILE"),
    bad_json("of a version as text", lambda: _told(version="1"), "NOT_A_FACILITY_FILE"),
    bad_json("of a version with a point", lambda: _told(version=1.0), "NOT_A_FACILITY_FILE"),
    bad_json("of version 0", lambda: _told(version=0), "NOT_A_FACILITY_FILE"),
    bad_json("of version minus 1", lambda: _told(version=-1), "NOT_A_FACILITY_FILE"),
    bad_json("of version true", lambda: _told(version=True), "NOT_A_FACILITY_FILE"),
    bad_json("of version null", lambda: _told(version=None), "NOT_A_FACILITY_FILE"),
    bad_json(
        "of a version with a thousand digits",
        b'{"format": "unterkunft", "version": ' + b"1" * 1_000 + b"}",
        "NOT_A_FACILITY_FILE",
    ),
)


def _deep(opening: str, closing: str, levels: int) -> Callable[[], bytes]:
    return lambda: _HEAD + b'"rooms": ' + (opening * levels + closing * levels).encode() + b"}"


def _many(entry: str, count: int = _TOO_MANY) -> Callable[[], bytes]:
    return lambda: _HEAD + b'"rooms": [' + f"{entry},".encode() * count + b"0]}"


TOO_MUCH = (
    bad_json("41 lists deep", _deep("[", "]", 41), "NESTED_TOO_DEEPLY"),
    bad_json("a thousand lists deep", _deep("[", "]", 1_000), "NESTED_TOO_DEEPLY"),
    bad_json("a hundred thousand lists deep", _deep("[", "]", 100_000), "NESTED_TOO_DEEPLY"),
    bad_json("a hundred thousand objects deep", _deep('{"a":', "0}", 100_000), "NESTED_TOO_DEEPLY"),
    bad_json("endlessly open", lambda: b"[" * 900_000, "NESTED_TOO_DEEPLY"),
    bad_json("a million lists", _many("[]", 1_000_000), "TOO_MUCH_WORK"),
    bad_json("a million objects", _many("{}", 1_000_000), "TOO_MUCH_WORK"),
    bad_json("four million numbers", _many("1.5"), "TOO_MUCH_WORK"),
    bad_json("four million texts", _many('"ab"'), "TOO_MUCH_WORK"),
    bad_json("larger than the limit", lambda: house_bytes() + b" " * 64 * 1024**2, "FILE_TOO_LARGE"),
    bad_json("number of a million digits", lambda: _inside("9" * 1_000_000), "WRONG_TYPE"),
    bad_json("fraction of a million digits", lambda: _inside("0." + "1" * 1_000_000), "WRONG_TYPE"),
    bad_json("exponent of a million digits", lambda: _inside("1e" + "9" * 1_000_000), "WRONG_TYPE"),
    bad_json(
        "text of ten million characters", lambda: _inside('"' + "x" * 10_000_000 + '"'), "TEXT_TOO_LONG"
    ),
    bad_json("two million marks", lambda: _inside('"' + "\u0301\u0323" * 1_000_000 + '"'), "TEXT_TOO_LONG"),
    bad_json(
        "thousands of findings",
        only(households=[{"key": "H", "name": "Name"}] * 20_010),
        "DUPLICATE_KEY TOO_MANY_FINDINGS",
    ),
    bad_json(
        "a field a hundred thousand times new",
        only(households=[{f"k{number}": number for number in range(100_000)}]),
        "MISSING TOO_MANY_FINDINGS",
    ),
    bad_json(
        "a hundred thousand lists nobody knows",
        lambda: as_bytes(
            {"format": "unterkunft", "version": 1, **{f"k{number}": [] for number in range(100_000)}}
        ),
        "TOO_MANY_FINDINGS",
    ),
)

SHAPES = (
    *(
        bad_json(f"list of rooms is {json.dumps(shape)}", only(rooms=shape), "WRONG_SHAPE")
        for shape in ("101", 7, True, {"key": "Z"}, 1.5)
    ),
    *(
        bad_json(f"room is {json.dumps(shape)}", only(rooms=[shape]), "WRONG_SHAPE")
        for shape in (None, "101", 7, False, [], ["101"], 1.5)
    ),
    bad_json("room without anything", only(rooms=[{}]), "MISSING"),
    bad_json("room of nulls", only(rooms=[{"key": None, "number": None, "floor": None}]), "MISSING"),
    bad_json(
        "field twice", _HEAD + b'"households": [{"key": "H", "name": "A", "name": "B"}]}', "REPEATED_KEY"
    ),
    bad_json("list twice", _HEAD + b'"households": [], "households": []}', "REPEATED_KEY"),
    bad_json("format twice", b'{"format": "x", "format": "unterkunft", "version": 1}', "REPEATED_KEY"),
    bad_json("version twice", b'{"format": "unterkunft", "version": 2, "version": 1}', "REPEATED_KEY"),
    bad_json(
        "field twice in a document",
        _HEAD + b'"tariffs": [{"key": "T", "name": "T", "rate": [{"basis": "a", "basis": "b"}]}]}',
        "REPEATED_KEY TARIFF_REFUSED",
    ),
    bad_json(
        "German headings for names",
        only(rooms=[{"Schlüssel": "Z", "Etage": "MUSTER-A-0", "Nummer": "1", "Nutzung": "Schlafen"}]),
        "MISSING",
    ),
    bad_json("names in capitals", only(households=[{"KEY": "H", "NAME": "A"}]), "MISSING"),
    bad_json(
        "field with a name that hides", house_with("rooms", **{"key\u200b": "x", "key": ...}), "MISSING"
    ),
)

FILES: tuple[BadFile, ...] = (
    *ENCODINGS,
    *NO_JSON,
    *OTHER_DOCUMENTS,
    *TOO_MUCH,
    *SHAPES,
    *cut_off(house_bytes, (1, 10, 50, 125, 250, 333, 500, 667, 750, 875, 950, 995), bad_json),
)
