"""The gate before a workbook is parsed: what it claims to be, what it unpacks to, what hides in it."""

from __future__ import annotations

import zlib
from collections import Counter, defaultdict
from pathlib import PurePosixPath
from typing import IO
from xml.parsers import expat
from xml.parsers.expat import errors
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from unterkunft.exchange.finding_codes import FindingCode
from unterkunft.exchange.limits import (
    LARGEST_UNPACKED,
    LONGEST_TOKEN,
    MOST_CELLS,
    MOST_CELLS_WITH_EMPTY,
    MOST_ELEMENTS,
    MOST_NAMES,
    MOST_PARTS,
    in_megabytes,
)

_OLE_MAGIC = bytes.fromhex("d0cf11e0a1b11ae1")
_ZIP_MAGIC = b"PK\x03\x04"
_OLD_EXCEL_STREAM = "Workbook".encode("utf-16-le")
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_CONTENT_TYPES = "[Content_Types].xml"
_XML_ENDINGS = (".xml", ".rels", ".vml")
_MACROS = ("vbaproject.bin", "macrosheets")
_IS_ENCRYPTED = 0x1
_OUT_OF_MEMORY = errors.codes[errors.XML_ERROR_NO_MEMORY]
_CHUNK = 1024 * 1024


class WorkbookRefusedError(Exception):
    """The workbook is not let through; `code`, `value` and `expected` are those of the finding."""

    def __init__(self, code: FindingCode, *, value: str | None = None, expected: str | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.value = value
        self.expected = expected


def check_signature(content: bytes) -> None:
    """Refuse what is no zip archive: old Excel and encrypted workbooks by name, the rest in general."""
    if content.startswith(_OLE_MAGIC):
        if _OLD_EXCEL_STREAM in content and _ENCRYPTED_STREAM not in content:
            raise WorkbookRefusedError(FindingCode.OLD_EXCEL, expected="eine Datei im Format .xlsx")
        raise WorkbookRefusedError(FindingCode.ENCRYPTED, expected="eine Datei ohne Kennwort")
    if not content.startswith(_ZIP_MAGIC):
        raise WorkbookRefusedError(FindingCode.NOT_A_WORKBOOK, expected="eine Datei im Format .xlsx")


def check_parts(workbook: IO[bytes]) -> None:
    """Refuse an archive with odd parts, one that unpacks to too much, and XML with a document type."""
    try:
        with ZipFile(workbook) as archive:
            _check_names(archive.infolist())
            _check_contents(archive)
    except expat.ExpatError as error:
        if error.code == _OUT_OF_MEMORY:
            raise MemoryError from error
        raise _no_workbook() from error
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, UnicodeError, ValueError) as error:
        raise _no_workbook() from error


def is_xml(part: str) -> bool:
    """Whether the name of a part says that it holds XML; nothing else is ever parsed."""
    return part.lower().endswith(_XML_ENDINGS)


def _no_workbook() -> WorkbookRefusedError:
    return WorkbookRefusedError(FindingCode.NOT_A_WORKBOOK, expected="eine Datei im Format .xlsx")


def _check_names(parts: list[ZipInfo]) -> None:
    if len(parts) > MOST_PARTS:
        expected = f"höchstens {MOST_PARTS} Teile"
        raise WorkbookRefusedError(
            FindingCode.UNPACKS_TO_TOO_MUCH, value=f"{len(parts)} Teile", expected=expected
        )
    names = [part.filename for part in parts]
    if _CONTENT_TYPES not in names:
        raise _no_workbook()
    folded = Counter(name.casefold() for name in names)  # names of parts do not differ by case alone
    for part in parts:
        _check_part(part, is_repeated=folded[part.filename.casefold()] > 1)


def _check_part(part: ZipInfo, *, is_repeated: bool) -> None:
    if part.flag_bits & _IS_ENCRYPTED:
        raise WorkbookRefusedError(FindingCode.ENCRYPTED, expected="eine Datei ohne Kennwort")
    if any(each in part.filename.casefold() for each in _MACROS):
        expected = "eine Arbeitsmappe ohne Makros"
        raise WorkbookRefusedError(FindingCode.HOSTILE_WORKBOOK, value=part.filename, expected=expected)
    is_packed_oddly = part.compress_type not in (ZIP_STORED, ZIP_DEFLATED)
    if is_repeated or is_packed_oddly or _is_odd(part.orig_filename):
        raise WorkbookRefusedError(FindingCode.HOSTILE_WORKBOOK, value=part.orig_filename)


def _is_odd(name: str) -> bool:
    """Whether a name leads out of the archive, or is read in two ways."""
    path = PurePosixPath(name)
    return path.is_absolute() or ".." in path.parts or any(each in name for each in "\\:\0")


def _check_contents(archive: ZipFile) -> None:
    """Sizes are counted while inflating: what an archive says about itself proves nothing."""
    count = _Count()
    for part in archive.infolist():
        scan = _xml_scan(part.filename, count) if is_xml(part.filename) else None
        size = 0
        with archive.open(part) as stream:
            while chunk := stream.read(_CHUNK):
                count.add_bytes(len(chunk))
                size += len(chunk)
                if scan is not None:
                    scan.Parse(chunk, False)
                    count.check_elements()
                    _check_progress(scan, size)
        if size != part.file_size:
            raise _no_workbook()
        if scan is not None:
            scan.Parse(b"", True)
    count.check_elements()


def _check_progress(scan: expat.XMLParserType, fed: int) -> None:
    """Refuse what the parser would have to read anew with each piece, until it ends."""
    if fed - scan.CurrentByteIndex > LONGEST_TOKEN:
        raise _too_much(f"höchstens {in_megabytes(LONGEST_TOKEN)} in einem Stück")


class _Count:
    """What the parts amount to together."""

    def __init__(self) -> None:
        self.elements: defaultdict[str, int] = defaultdict(int)
        """How often each element was met, under its name as it is written."""
        self._bytes = 0

    def add_bytes(self, number: int) -> None:
        """Refuse the workbook once it unpacks to more than the limit."""
        self._bytes += number
        if self._bytes > LARGEST_UNPACKED:
            limit = in_megabytes(LARGEST_UNPACKED)
            raise WorkbookRefusedError(
                FindingCode.UNPACKS_TO_TOO_MUCH, value=f"über {limit}", expected=f"höchstens {limit}"
            )

    def check_elements(self) -> None:
        """Refuse the workbook once it has more elements or cells than the limit."""
        if len(self.elements) > MOST_NAMES:
            raise _too_much(f"höchstens {MOST_NAMES} Namen von XML-Elementen")
        if sum(self.elements.values()) > MOST_ELEMENTS:
            raise _too_much(f"höchstens {MOST_ELEMENTS} XML-Elemente")
        if self._named("v", "is") > MOST_CELLS:
            raise _too_much(f"höchstens {MOST_CELLS} Zellen")
        if self._named("c") > MOST_CELLS_WITH_EMPTY:
            raise _too_much(
                f"höchstens {MOST_CELLS_WITH_EMPTY} Zellen, leere mit Format eingerechnet; "
                "leere Zeilen ganz löschen"
            )

    def _named(self, *names: str) -> int:
        return sum(count for name, count in self.elements.items() if name.rpartition(":")[2] in names)


def _too_much(expected: str) -> WorkbookRefusedError:
    return WorkbookRefusedError(FindingCode.TOO_MUCH_WORK, expected=expected)


def _xml_scan(part: str, count: _Count) -> expat.XMLParserType:
    """A parser that only counts elements and refuses a document type, hence entities.

    This is what `defusedxml` does with the same parser, without building anything.
    """

    def refuse(*_: object) -> None:
        raise WorkbookRefusedError(FindingCode.HOSTILE_WORKBOOK, value=f"DTD in {part}")

    elements = count.elements

    def count_element(name: str, _: object) -> None:
        elements[name] += 1

    scan = expat.ParserCreate()
    scan.StartDoctypeDeclHandler = refuse
    scan.StartElementHandler = count_element
    return scan
