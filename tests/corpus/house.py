"""The house that is in the database already, as JSON and as workbooks with cells written by hand."""

from __future__ import annotations

import io
import json
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile

from unterkunft.exchange.example_records import example_file
from unterkunft.exchange.facility_file import kind_named
from unterkunft.exchange.file_access import write_facility_file
from unterkunft.exchange.json_format import json_text

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "[Content_Types].xml"
SHEET = "xl/worksheets/sheet1.xml"
BOOK = "xl/workbook.xml"
BOOK_RELATIONS = "xl/_rels/workbook.xml.rels"
TEXTS = "xl/sharedStrings.xml"
STYLES = "xl/styles.xml"

Parts = dict[str, bytes | str]
Json = Any


@cache
def _house_text() -> str:
    return json_text(example_file())


def house() -> dict[str, Json]:
    """The whole house as a JSON document."""
    document: dict[str, Json] = json.loads(_house_text())
    return document


def house_bytes() -> bytes:
    """The whole house as a JSON file."""
    return _house_text().encode()


@cache
def house_workbook() -> bytes:
    """The whole house as the workbook this program writes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "haus.xlsx")
        write_facility_file(example_file(), path)
        return path.read_bytes()


def as_bytes(document: Json) -> bytes:
    """A JSON document as a file."""
    return json.dumps(document, ensure_ascii=False).encode()


def house_with(kind: str, at: int = 0, /, **values: Json) -> Callable[[], bytes]:
    """The house in which some fields of one record hold something else; `...` takes a field out."""

    def content() -> bytes:
        document = house()
        changed = document[kind][at] | values
        document[kind][at] = {name: value for name, value in changed.items() if value is not ...}
        return as_bytes(document)

    return content


def house_and(**records: Json) -> Callable[[], bytes]:
    """The house with some records more."""

    def content() -> bytes:
        document = house()
        for kind, more in records.items():
            document.setdefault(kind, []).extend(deepcopy(more))
        return as_bytes(document)

    return content


def only(**lists: Json) -> Callable[[], bytes]:
    """A file with these lists and nothing else."""
    return lambda: as_bytes({"format": "unterkunft", "version": 1, **lists})


def text_cell(text: object) -> str:
    """A cell that holds a text in itself."""
    return f'<c t="inlineStr"><is><t xml:space="preserve">{escape(str(text))}</t></is></c>'


def rows_xml(rows: Iterable[Sequence[str]]) -> str:
    """A sheet of rows of cells as XML."""
    inside = "".join(f"<row>{''.join(cells)}</row>" for cells in rows)
    return sheet_xml(f"<sheetData>{inside}</sheetData>")


def sheet_xml(inside: str) -> str:
    """A sheet that holds exactly this."""
    return f'<worksheet xmlns="{MAIN}" xmlns:r="{RELATIONS}">{inside}</worksheet>'


def record_cells(kind: str, at: int = 0, /, **cells: str) -> tuple[list[str], list[str]]:
    """Headings and the cells of one record of the house, some of them written by hand."""
    record = example_file().records(kind)[at]
    spec = kind_named(kind)
    texts = {
        name: text_cell(_german(spec.field(name).type.to_cell(value)))
        for name, value in record.values.items()
    }
    written = texts | cells
    return [text_cell(spec.field(name).heading) for name in written], list(written.values())


def _german(cell: object) -> str:
    return f"{cell:%d.%m.%Y}" if hasattr(cell, "strftime") else str(cell).replace(".0", "")


def record_sheet(kind: str, at: int = 0, /, **cells: str) -> str:
    """A sheet with one record of the house, some of its cells written by hand."""
    return rows_xml(record_cells(kind, at, **cells))


def relations(*targets: str) -> str:
    """Relations of a part, each `kind:target`, by the names r1, r2 and so on."""
    each = "".join(
        f'<Relationship Id="r{number}" Type="{RELATIONS}/{kind}" Target={quoteattr(target)}/>'
        for number, (kind, target) in enumerate((pair.split(":", 1) for pair in targets), 1)
    )
    return f'<Relationships xmlns="{PACKAGE}">{each}</Relationships>'


def book_xml(*sheets: str, properties: str = "") -> str:
    """A workbook with sheets of these names."""
    named = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{number}" r:id="r{number}"/>'
        for number, name in enumerate(sheets, 1)
    )
    return f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">{properties}<sheets>{named}</sheets></workbook>'


def parts_of(sheet: str, *, name: str = "Zimmer", properties: str = "") -> Parts:
    """A small workbook with one sheet; a sheet's style 1 shows days, 2 days with hours, 3 per cent."""
    return {
        CONTENT_TYPES: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": relations("officeDocument:xl/workbook.xml"),
        BOOK: book_xml(name, properties=properties),
        BOOK_RELATIONS: relations(
            "worksheet:worksheets/sheet1.xml", "styles:styles.xml", "sharedStrings:sharedStrings.xml"
        ),
        STYLES: (
            f'<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>'
            '<xf numFmtId="22"/><xf numFmtId="9"/></cellXfs></styleSheet>'
        ),
        TEXTS: f'<sst xmlns="{MAIN}"><si><t>Ö</t></si></sst>',
        SHEET: sheet,
    }


def zipped(parts: Mapping[str, bytes | str], *, method: int = ZIP_DEFLATED) -> bytes:
    """The parts as an archive."""
    written = io.BytesIO()
    with ZipFile(written, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return written.getvalue()


def workbook_with(kind: str, at: int = 0, /, **cells: str) -> Callable[[], bytes]:
    """A workbook with one record of the house, some of its cells written by hand."""
    sheet = kind_named(kind).sheet
    return lambda: zipped(parts_of(record_sheet(kind, at, **cells), name=sheet))


def changed(**replaced: bytes | str | None) -> Callable[[], bytes]:
    """A small whole workbook in which some parts hold something else, or None to be left out.

    The names of parts are `book`, `book_relations`, `relations`, `sheet`, `styles`, `texts`, `types`.
    """
    names = {
        "book": BOOK,
        "book_relations": BOOK_RELATIONS,
        "relations": "_rels/.rels",
        "sheet": SHEET,
        "styles": STYLES,
        "texts": TEXTS,
        "types": CONTENT_TYPES,
    }

    def content() -> bytes:
        parts = parts_of(record_sheet("rooms"))
        for word, part in replaced.items():
            if part is None:
                del parts[names[word]]
            else:
                parts[names[word]] = part
        return zipped(parts)

    return content


def with_part(name: str, part: bytes | str, **replaced: bytes | str | None) -> Callable[[], bytes]:
    """A small whole workbook with one part more."""

    def content() -> bytes:
        written = io.BytesIO(changed(**replaced)())
        with ZipFile(written, "a", ZIP_DEFLATED) as archive:
            archive.writestr(name, part)
        return written.getvalue()

    return content
