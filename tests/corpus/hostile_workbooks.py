"""Workbooks that are none, are damaged, or try something: archives, parts, XML, relations, cells."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZipFile, ZipInfo

from tests.corpus.bad_file import BadFile, bad, bad_workbook, cut_off
from tests.corpus.house import (
    MAIN,
    PACKAGE,
    RELATIONS,
    SHEET,
    TEXTS,
    book_xml,
    changed,
    house_bytes,
    house_workbook,
    parts_of,
    record_sheet,
    relations,
    rows_xml,
    sheet_xml,
    text_cell,
    with_part,
    zipped,
)

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_MEGABYTE = 1024 * 1024

_LAUGHS = (
    '<!DOCTYPE a [<!ENTITY l0 "ha">'
    + "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    + "]>"
)
_QUADRATIC = f'<!DOCTYPE a [<!ENTITY q "{"q" * 50_000}">]>'
_FILE = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
_NET = '<!DOCTYPE a [<!ENTITY x SYSTEM "http://203.0.113.1/x">]>'
_PARAMETER = '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://203.0.113.1/x.dtd"> %x;]>'
_PUBLIC = '<!DOCTYPE a PUBLIC "-//X//DTD X//EN" "http://203.0.113.1/x.dtd">'


def _ole(*names: str) -> bytes:
    return _OLE + bytes(504) + b"".join(name.encode("utf-16-le") for name in names) + bytes(1024)


NO_WORKBOOKS = (
    bad_workbook("with a password", _ole("EncryptionInfo", "EncryptedPackage"), "ENCRYPTED"),
    bad_workbook("with a password and an old name", _ole("Workbook", "EncryptedPackage"), "ENCRYPTED"),
    bad_workbook("of old Excel", _ole("Workbook"), "OLD_EXCEL"),
    bad_workbook("of old Word", _ole("WordDocument"), "ENCRYPTED"),
    bad_workbook("of nothing but the first bytes of old Excel", _OLE, "ENCRYPTED"),
    bad_workbook("of JSON", house_bytes, "NOT_A_WORKBOOK"),
    bad_workbook("of a table", "Schlüssel;Name\nH;Haus\n".encode("cp1252"), "NOT_A_WORKBOOK"),
    bad_workbook("of a web page", b"<html><table><tr><td>Haus</td></tr></table></html>", "NOT_A_WORKBOOK"),
    bad_workbook("of Excel's XML of 2003", b'<?xml version="1.0"?><Workbook/>', "NOT_A_WORKBOOK"),
    bad_workbook("of a paper", b"%PDF-1.7\n", "NOT_A_WORKBOOK"),
    bad_workbook("of a picture", b"\x89PNG\r\n\x1a\n" + bytes(99), "NOT_A_WORKBOOK"),
    bad_workbook("of a program", b"MZ" + bytes(999), "NOT_A_WORKBOOK"),
    bad_workbook("of a tape", bytes(10_240), "NOT_A_WORKBOOK"),
    bad_workbook("of gzip", b"\x1f\x8b\x08\x00", "NOT_A_WORKBOOK"),
    bad_workbook("of 7z", b"7z\xbc\xaf\x27\x1c", "NOT_A_WORKBOOK"),
    bad_workbook("of RAR", b"Rar!\x1a\x07\x01\x00", "NOT_A_WORKBOOK"),
    bad_workbook("of an empty archive", b"PK\x05\x06" + bytes(18), "NOT_A_WORKBOOK"),
    bad_workbook("of the first bytes alone", b"PK\x03\x04", "NOT_A_WORKBOOK"),
    bad_workbook("of one byte", b"P", "NOT_A_WORKBOOK"),
    bad_workbook("of NUL", bytes(4096), "NOT_A_WORKBOOK"),
    bad_workbook("of noise", bytes(range(256)) * 16, "NOT_A_WORKBOOK"),
    bad_workbook("behind another file", lambda: b"MZ" + house_workbook(), "NOT_A_WORKBOOK"),
    bad_workbook("larger than the limit", lambda: b"PK\x03\x04" + bytes(64 * _MEGABYTE), "FILE_TOO_LARGE"),
    bad_workbook("of OpenDocument", lambda: zipped({"mimetype": "application/vnd.oasis"}), "NOT_A_WORKBOOK"),
    bad_workbook(
        "of Word",
        lambda: changed(relations=relations("officeDocument:word/document.xml"))(),
        "NOT_A_WORKBOOK",
    ),
    bad_workbook(
        "of binary Excel",
        with_part("xl/workbook.bin", b"\x83\x01\x00", relations=relations("officeDocument:xl/workbook.bin")),
        "NOT_A_WORKBOOK",
    ),
    bad_workbook("with macros", with_part("xl/vbaProject.bin", _OLE), "HOSTILE_WORKBOOK"),
    bad_workbook("with macros elsewhere", with_part("XL/VbaProject.BIN", _OLE), "HOSTILE_WORKBOOK"),
    bad_workbook(
        "with macros of Excel 4", with_part("xl/macrosheets/sheet1.xml", "<a/>"), "HOSTILE_WORKBOOK"
    ),
    *(
        bad(f"ending {ending}", house_workbook, "UNKNOWN_ENDING", ending=ending)
        for ending in (
            ".xlsm",
            ".xls",
            ".xlsb",
            ".ods",
            ".csv",
            ".xltx",
            ".xlsx.exe",
            ".json.txt",
            "",
            ".zip",
        )
    ),
)


def _renamed(name: str) -> Callable[[], bytes]:
    """A workbook with a part of this name, written byte by byte, as `zipfile` would mend it."""

    def content() -> bytes:
        stand_in = "x" * len(name.encode())
        return with_part(stand_in, "<a/>")().replace(stand_in.encode(), name.encode())

    return content


def _renamed_from(name: str, other: str) -> Callable[[], bytes]:
    def content() -> bytes:
        return with_part("~" * len(name), other)().replace(b"~" * len(name), name.encode())

    return content


def _flagged(bit: int) -> bytes:
    """The bit is set in all headers."""
    content = bytearray(changed()())
    for magic, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(magic)
        while at >= 0:
            content[at + offset] |= bit
            at = content.find(magic, at + 4)
    return bytes(content)


def _directory(offset: int, value: bytes) -> Callable[[], bytes]:
    """The first entry of the archive's directory, with some bytes replaced."""

    def content() -> bytes:
        written = bytearray(changed()())
        at = written.find(b"PK\x01\x02") + offset
        written[at : at + len(value)] = value
        return bytes(written)

    return content


def _end(offset: int, value: bytes) -> Callable[[], bytes]:
    """The end of the archive, with some bytes replaced."""

    def content() -> bytes:
        written = bytearray(changed()())
        at = written.rfind(b"PK\x05\x06") + offset
        written[at : at + len(value)] = value
        return bytes(written)

    return content


def _overlapping() -> bytes:
    """All entries of the directory point to the same packed bytes, as flat zip bombs do."""
    packed = io.BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", " " * _MEGABYTE)
    content = packed.getvalue()
    directory = content.index(b"PK\x01\x02")
    end = content.index(b"PK\x05\x06")
    entry = content[directory:end]
    entries = b"".join(entry.replace(b"[Content_Types].xml", b"[Content_Types].%03d" % n) for n in range(900))
    closing = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, 901, 901, len(entry + entries), directory, 0)
    return content[:directory] + entry + entries + closing


def _stored_as(method: int) -> Callable[[], bytes]:
    return lambda: zipped(parts_of(record_sheet("rooms")), method=method)


def _bomb(
    name: str, piece: bytes, megabytes: int, first: bytes = b"", last: bytes = b""
) -> Callable[[], bytes]:
    """A workbook with a part that unpacks to so much."""

    def content() -> bytes:
        written = io.BytesIO(
            zipped({key: part for key, part in parts_of(record_sheet("rooms")).items() if key != name})
        )
        with ZipFile(written, "a", ZIP_DEFLATED, compresslevel=1) as archive, archive.open(name, "w") as part:
            part.write(first)
            for _ in range(megabytes):
                part.write(piece * (_MEGABYTE // len(piece)))
            part.write(last)
        return written.getvalue()

    return content


def _links() -> bytes:
    written = io.BytesIO(changed()())
    with ZipFile(written, "a") as archive:
        link = ZipInfo("../../../etc/link.xml")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    return written.getvalue()


_OPENED = f'<worksheet xmlns="{MAIN}"><sheetData>'.encode()
_CLOSED = b"</sheetData></worksheet>"

ARCHIVES = (
    *(
        bad_workbook(f"with a part called {name!r}", _renamed(name), "HOSTILE_WORKBOOK")
        for name in (
            "../x.xml",
            "xl/../../x.xml",
            "/etc/passwd",
            "//server/x.xml",
            "..\\x.xml",
            "xl\\x.xml",
            "C:/x.xml",
            "C:x.xml",
            "xl/x\0.xml",
            "xl/..",
            "..",
        )
    ),
    bad_workbook("with a link that leads out", _links, "HOSTILE_WORKBOOK"),
    bad_workbook("with a sheet twice", _renamed_from(SHEET, record_sheet("rooms")), "HOSTILE_WORKBOOK"),
    bad_workbook("with a sheet in other letters", with_part(SHEET.upper(), "<a/>"), "HOSTILE_WORKBOOK"),
    bad_workbook("with types in other letters", with_part("[content_types].XML", "<a/>"), "HOSTILE_WORKBOOK"),
    bad_workbook("packed with bzip2", _stored_as(ZIP_BZIP2), "HOSTILE_WORKBOOK"),
    bad_workbook("packed with LZMA", _stored_as(ZIP_LZMA), "HOSTILE_WORKBOOK"),
    bad_workbook("packed in a way nobody knows", _directory(10, b"\x63\x00"), "HOSTILE_WORKBOOK"),
    bad_workbook("with parts encrypted", lambda: _flagged(1), "ENCRYPTED"),
    bad_workbook("with parts said to be patches", lambda: _flagged(0x20), "NOT_A_WORKBOOK"),
    bad_workbook("with a wrong checksum", _directory(16, b"\0\0\0\0"), "NOT_A_WORKBOOK"),
    bad_workbook("with a part beyond the file", _directory(42, b"\xff\xff\xff\x7f"), "NOT_A_WORKBOOK"),
    bad_workbook("with a name too long for its entry", _directory(28, b"\xff\xff"), "NOT_A_WORKBOOK"),
    bad_workbook("with a claim of four gigabytes", _directory(24, b"\xfe\xff\xff\xff"), "NOT_A_WORKBOOK"),
    bad_workbook("with a claim of no size", _directory(24, b"\0\0\0\0"), "NOT_A_WORKBOOK"),
    bad_workbook("with a directory somewhere else", _end(16, b"\0\0\0\0"), "NOT_A_WORKBOOK"),
    bad_workbook("with a directory beyond the file", _end(16, b"\xff\xff\xff\x7f"), "NOT_A_WORKBOOK"),
    bad_workbook("with a directory of no size", _end(12, b"\0\0\0\0"), "NOT_A_WORKBOOK"),
    bad_workbook("with entries that overlap", _overlapping, "NOT_A_WORKBOOK"),
    bad_workbook(
        "with a thousand parts more",
        lambda: zipped(parts_of(record_sheet("rooms")) | {f"xl/{n}.xml": "<a/>" for n in range(1_000)}),
        "UNPACKS_TO_TOO_MUCH",
    ),
    bad_workbook("in a workbook", lambda: zipped({"haus.xlsx": house_workbook()}), "NOT_A_WORKBOOK"),
    bad_workbook("bomb of a picture", _bomb("xl/media/a.png", bytes(1024), 385), "UNPACKS_TO_TOO_MUCH"),
    bad_workbook(
        "bomb of blanks", _bomb("xl/theme.xml", b" " * 1024, 385, b"<a>", b"</a>"), "UNPACKS_TO_TOO_MUCH"
    ),
    bad_workbook(
        "bomb of a comment",
        _bomb(SHEET, b"x" * 1024, 64, _OPENED + b"<!--", b"-->" + _CLOSED),
        "TOO_MUCH_WORK",
    ),
    bad_workbook(
        "bomb of an attribute", _bomb(SHEET, b"x" * 1024, 64, b'<worksheet a="', b'"/>'), "TOO_MUCH_WORK"
    ),
    bad_workbook("bomb of a name", _bomb(SHEET, b"x" * 1024, 64, b"<x", b"/>"), "TOO_MUCH_WORK"),
    bad_workbook(
        "bomb of empty cells",
        _bomb(SHEET, b"<c/>" * 256, 24, _OPENED + b"<row>", b"</row>" + _CLOSED),
        "TOO_MUCH_WORK",
    ),
    bad_workbook("bomb of nested elements", _bomb(SHEET, b"<a>" * 256, 30, _OPENED), "TOO_MUCH_WORK"),
    bad_workbook(
        "bomb of a text",
        _bomb(
            SHEET,
            b"x" * 1024,
            200,
            _OPENED + b'<row><c t="inlineStr"><is><t>',
            b"</t></is></c></row>" + _CLOSED,
        ),
        "NOT_A_WORKBOOK",
    ),
    bad_workbook(
        "bomb of a shared text",
        _bomb(TEXTS, b"x" * 1024, 64, f'<sst xmlns="{MAIN}"><si><t>'.encode(), b"</t></si></sst>"),
        "NOT_A_WORKBOOK",
    ),
    bad_workbook(
        "bomb of a text used by all cells",
        lambda: zipped(
            parts_of(sheet_xml("<sheetData><row>" + '<c t="s"><v>0</v></c>' * 40 + "</row></sheetData>"))
            | {TEXTS: f'<sst xmlns="{MAIN}"><si><t>{"x" * 900_000}</t></si></sst>'}
        ),
        "UNPACKS_TO_TOO_MUCH",
    ),
    bad_workbook(
        "bomb of styles",
        _bomb(
            "xl/styles.xml",
            b'<xf numFmtId="164"/>\n' * 64,
            17,
            f'<styleSheet xmlns="{MAIN}"><cellXfs>'.encode(),
            b"</cellXfs></styleSheet>",
        ),
        "UNPACKS_TO_TOO_MUCH",
    ),
    bad_workbook(
        "bomb of element names",
        lambda: changed(sheet=sheet_xml("".join(f"<x{n}/>" for n in range(10_001))))(),
        "TOO_MUCH_WORK",
    ),
    *cut_off(house_workbook, (1, 10, 50, 125, 250, 333, 500, 667, 750, 875, 950, 990, 999), bad_workbook),
)

_WHOLE = record_sheet("rooms")
_BODY = _WHOLE.partition("?>")[2] or _WHOLE

XML = (
    *(
        bad_workbook(f"{what} in the {part}", changed(**{part: f"{doctype}<a/>"}), "HOSTILE_WORKBOOK")
        for what, doctype in (("billion laughs", _LAUGHS), ("file of the computer", _FILE))
        for part in ("sheet", "book", "texts", "styles", "types", "relations", "book_relations")
    ),
    *(
        bad_workbook(what, changed(sheet=f"{doctype}{_BODY}"), "HOSTILE_WORKBOOK")
        for what, doctype in (
            ("quadratic entities", _QUADRATIC),
            ("entity from the net", _NET),
            ("parameter entity", _PARAMETER),
            ("document type from the net", _PUBLIC),
            ("document type without anything", "<!DOCTYPE worksheet>"),
        )
    ),
    bad_workbook(
        "billion laughs in UTF-16", changed(sheet=f"{_LAUGHS}<a/>".encode("utf-16")), "HOSTILE_WORKBOOK"
    ),
    bad_workbook(
        "billion laughs where nobody looks",
        with_part("xl/drawings/d.vml", f"{_LAUGHS}<a>&l9;</a>"),
        "HOSTILE_WORKBOOK",
    ),
    bad_workbook(
        "billion laughs in a part of another name",
        with_part("xl/sheet.bin", f"{_LAUGHS}<a>&l9;</a>", book_relations=relations("worksheet:sheet.bin")),
        "NOT_A_WORKBOOK",
    ),
    bad_workbook("entity nobody declares", changed(sheet=_BODY.replace("001", "&x;")), "NOT_A_WORKBOOK"),
    bad_workbook(
        "sheet of another encoding than said",
        changed(
            sheet=b'<?xml version="1.0" encoding="UTF-8"?>' + _BODY.replace("001", "Größe").encode("latin-1")
        ),
        "NOT_A_WORKBOOK",
    ),
    bad_workbook(
        "sheet of an encoding nobody knows",
        changed(sheet=b'<?xml version="1.0" encoding="EBCDIC-X"?>' + _BODY.encode()),
        "NOT_A_WORKBOOK",
    ),
    bad_workbook(
        "sheet in UTF-7",
        changed(sheet=b'<?xml version="1.0" encoding="UTF-7"?>' + _BODY.encode()),
        "NOT_A_WORKBOOK",
    ),
    bad_workbook(
        "sheet with NUL", changed(sheet=_BODY.replace("001", "0\0" + "1").encode()), "NOT_A_WORKBOOK"
    ),
    bad_workbook(
        "sheet with a sign no XML has", changed(sheet=_BODY.replace("001", "&#8;")), "NOT_A_WORKBOOK"
    ),
    bad_workbook("sheet with half a pair", changed(sheet=_BODY.replace("001", "&#xD800;")), "NOT_A_WORKBOOK"),
    bad_workbook(
        "sheet with a tag left open", changed(sheet=_BODY.replace("</row>", "", 1)), "NOT_A_WORKBOOK"
    ),
    bad_workbook(
        "sheet with tags crossed",
        changed(sheet=_BODY.replace("</c></row>", "</row></c>", 1)),
        "NOT_A_WORKBOOK",
    ),
    bad_workbook(
        "sheet with an attribute twice",
        changed(sheet=_BODY.replace("<row>", '<row r="1" r="2">', 1)),
        "NOT_A_WORKBOOK",
    ),
    bad_workbook("sheet with two roots", changed(sheet=_BODY + "<a/>"), "NOT_A_WORKBOOK"),
    bad_workbook(
        "sheet with a prefix nobody declares",
        changed(sheet=_BODY.replace("<row>", "<x:row>", 1)),
        "NOT_A_WORKBOOK",
    ),
    bad_workbook("sheet of nothing", changed(sheet=""), "NOT_A_WORKBOOK"),
    bad_workbook("sheet of blanks", changed(sheet="   "), "NOT_A_WORKBOOK"),
    bad_workbook("sheet of JSON", changed(sheet=house_bytes()), "NOT_A_WORKBOOK"),
    bad_workbook("sheet cut off", changed(sheet=_BODY[: len(_BODY) // 2]), "NOT_A_WORKBOOK"),
)


def _linked(**targets: str) -> str:
    each = "".join(
        f'<Relationship Id="{name}" Type="{RELATIONS}/{name.rstrip("0123456789")}" Target="{target}"/>'
        for name, target in targets.items()
    )
    return f'<Relationships xmlns="{PACKAGE}">{each}</Relationships>'


RELATED = (
    *(
        bad_workbook(f"without its {part}", changed(**{part: None}), "NOT_A_WORKBOOK")
        for part in ("book", "book_relations", "relations", "sheet", "styles", "texts", "types")
    ),
    bad_workbook("whose relations name nothing", changed(relations=_linked()), "NOT_A_WORKBOOK"),
    bad_workbook(
        "whose relations name themselves",
        changed(relations=relations("officeDocument:_rels/.rels")),
        "NOT_A_WORKBOOK",
    ),
    bad_workbook(
        "whose book is its sheet", changed(relations=relations(f"officeDocument:{SHEET}")), "NOT_A_WORKBOOK"
    ),
    bad_workbook(
        "whose sheet is its book",
        changed(book_relations=relations("worksheet:workbook.xml")),
        "NOT_A_WORKBOOK",
    ),
    bad_workbook(
        "whose sheet lies outside",
        changed(book_relations=relations("worksheet:../../../etc/passwd")),
        "NOT_A_WORKBOOK",
    ),
    bad_workbook(
        "whose sheet lies in the net",
        changed(book_relations=relations("worksheet:http://203.0.113.1/sheet1.xml")),
        "NOT_A_WORKBOOK",
    ),
    bad_workbook(
        "whose sheet is a file of the computer",
        changed(book_relations=relations("worksheet:file:///etc/passwd")),
        "NOT_A_WORKBOOK",
    ),
    bad_workbook(
        "whose sheet is outside by its word",
        changed(
            book_relations=relations("worksheet:worksheets/sheet1.xml").replace(
                "/>", ' TargetMode="External"/>'
            )
        ),
        "NOT_A_WORKBOOK",
    ),
    bad_workbook(
        "whose sheet has no relation", changed(book=book_xml("Zimmer").replace("r1", "r9")), "NOT_A_WORKBOOK"
    ),
    bad_workbook(
        "one of whose two sheets is missing",
        changed(book=book_xml("Zimmer", "Betten").replace("r2", "r9")),
        "NOT_A_WORKBOOK",
    ),
    bad_workbook(
        "two of whose sheets are one part",
        changed(book=book_xml("Zimmer", "Betten").replace("r2", "r1")),
        "NOT_A_WORKBOOK",
    ),
    bad_workbook(
        "a thousand of whose sheets are one part",
        changed(
            book=f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>'
            + '<sheet name="Zimmer" sheetId="1" r:id="r1"/>' * 1_000
            + "</sheets></workbook>"
        ),
        "NOT_A_WORKBOOK",
    ),
    bad_workbook(
        "whose texts are missing",
        changed(book_relations=relations("worksheet:worksheets/sheet1.xml", "sharedStrings:texts.xml")),
        "NOT_A_WORKBOOK",
    ),
    bad_workbook(
        "whose styles are missing",
        changed(book_relations=relations("worksheet:worksheets/sheet1.xml", "styles:s.xml")),
        "NOT_A_WORKBOOK",
    ),
    bad_workbook(
        "whose styles have words for numbers",
        changed(styles=f'<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="x"/></cellXfs></styleSheet>'),
        "NOT_A_WORKBOOK",
    ),
    bad_workbook("whose styles are broken", changed(styles="<styleSheet><cellXfs>"), "NOT_A_WORKBOOK"),
    bad_workbook("whose texts are broken", changed(texts="<sst><si>"), "NOT_A_WORKBOOK"),
)


def _cells(cells: str) -> Callable[[], bytes]:
    return changed(sheet=sheet_xml(f'<sheetData><row r="1">{cells}</row></sheetData>'))


CELLS = (
    *(
        bad_workbook(f"with {what}", _cells(cells), "NOT_A_WORKBOOK")
        for what, cells in (
            ("a text that is not there", '<c t="s"><v>9</v></c>'),
            ("a text before the first", '<c t="s"><v>-1</v></c>'),
            ("a text of no number", '<c t="s"><v>x</v></c>'),
            ("a number that is none", "<c><v>seven</v></c>"),
            ("a number with a comma", "<c><v>7,5</v></c>"),
            ("a number of five thousand digits", f"<c><v>{'9' * 5000}</v></c>"),
            ("a number in hex", "<c><v>0x7</v></c>"),
            ("an answer that is none", '<c t="b"><v>ja</v></c>'),
            ("a day that is none", '<c t="d"><v>2026-02-30</v></c>'),
            ("a kind nobody knows", '<c t="q"><v>7</v></c>'),
            ("a style of no number", '<c s="x"><v>7</v></c>'),
            ("a cell twice", '<c r="A1"><v>7</v></c><c r="A1"><v>8</v></c>'),
            ("a column beyond the last", '<c r="XFE1"><v>7</v></c>'),
            ("a column without end", f'<c r="{"A" * 1000}1"><v>7</v></c>'),
            ("a column without letters", '<c r="1"><v>7</v></c>'),
            ("a column of foreign letters", '<c r="Ж1"><v>7</v></c>'),
        )
    ),
    *(
        bad_workbook(
            f"with row {row[:12]}",
            changed(sheet=sheet_xml(f'<sheetData><row r="{row}"><c><v>7</v></c></row></sheetData>')),
            "NOT_A_WORKBOOK",
        )
        for row in ("0", "-1", "1048577", "zwei", "1E999", "nan", "9" * 5000)
    ),
)

SHEETS = (
    bad_workbook("of a newer version", lambda: house_workbook_of_version("2"), "NEWER_VERSION"),
    bad_workbook(
        "with a million empty rows and one wrong",
        lambda: changed(
            sheet=_WHOLE.replace(
                "</sheetData>", "<row/>" * 1_000_000 + f"<row>{text_cell('Z')}</row></sheetData>"
            )
        )(),
        "MISSING",
    ),
    bad_workbook(
        "with every column headed",
        lambda: changed(sheet=rows_xml([[text_cell(f"h{n}") for n in range(16_384)], [text_cell("x")]]))(),
        "MISSING_COLUMN",
    ),
    bad_workbook(
        "with a lie about its size and headings in its last row",
        changed(
            sheet=sheet_xml(
                '<dimension ref="A1:XFD1048576"/><sheetData>'
                '<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>'
                "<row><c><v>7</v></c></row></sheetData>"
            )
        ),
        "MISSING_COLUMN",
    ),
)


def house_workbook_of_version(version: str) -> bytes:
    """A workbook whose hidden sheet says so."""
    parts = parts_of(rows_xml([[text_cell("unterkunft"), f"<c><v>{version}</v></c>"]]), name="Auswahllisten")
    return zipped(parts)


FILES: tuple[BadFile, ...] = (*NO_WORKBOOKS, *ARCHIVES, *XML, *RELATED, *CELLS, *SHEETS)
