"""The gate before a workbook is parsed."""

from __future__ import annotations

import io
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

import pytest

from unterkunft.exchange import gate
from unterkunft.exchange.finding_codes import FindingCode
from unterkunft.exchange.gate import WorkbookRefusedError, check_parts, check_signature

_CONTENT_TYPES = "[Content_Types].xml"
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_LAUGHS = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'


def _archive(parts: dict[str, bytes | str], *, method: int = ZIP_DEFLATED) -> io.BytesIO:
    written = io.BytesIO()
    with ZipFile(written, "w", method) as archive:
        archive.writestr(_CONTENT_TYPES, "<Types/>")
        for name, content in parts.items():
            archive.writestr(name, content)
    written.seek(0)
    return written


def _refusal(parts: dict[str, bytes | str], *, method: int = ZIP_DEFLATED) -> FindingCode:
    with pytest.raises(WorkbookRefusedError) as caught:
        check_parts(_archive(parts, method=method))
    return caught.value.code


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (_OLE + b"\0" * 512, FindingCode.ENCRYPTED),
        (_OLE + b"\0" * 512 + "EncryptedPackage".encode("utf-16-le"), FindingCode.ENCRYPTED),
        (_OLE + b"\0" * 512 + "Workbook".encode("utf-16-le"), FindingCode.OLD_EXCEL),
        (b"Schluessel;Etage\n", FindingCode.NOT_A_WORKBOOK),
        (b"<html>", FindingCode.NOT_A_WORKBOOK),
    ],
)
def test_what_is_no_archive_is_refused_by_its_beginning(content: bytes, code: FindingCode) -> None:
    with pytest.raises(WorkbookRefusedError) as caught:
        check_signature(content)
    assert caught.value.code is code


def test_an_honest_archive_passes() -> None:
    archive = _archive({"xl/workbook.xml": "<workbook/>", "xl/media/image1.png": b"\x89PNG"})
    check_signature(archive.getvalue())
    check_parts(archive)


@pytest.mark.parametrize("name", ["/etc/passwd", "../../x.xml", "xl\\..\\x.xml", "C:x.xml"])
def test_parts_with_odd_names_are_refused(name: str) -> None:
    assert _refusal({name: "<a/>"}) is FindingCode.HOSTILE_WORKBOOK


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_part_given_twice_is_refused() -> None:
    written = _archive({"xl/workbook.xml": "<workbook/>"})
    with ZipFile(written, "a") as archive:
        archive.writestr("xl/workbook.xml", "<other/>")
    with pytest.raises(WorkbookRefusedError) as caught:
        check_parts(written)
    assert caught.value.code is FindingCode.HOSTILE_WORKBOOK


def test_unusual_compression_is_refused() -> None:
    assert _refusal({"xl/workbook.xml": "<a/>"}, method=ZIP_BZIP2) is FindingCode.HOSTILE_WORKBOOK


@pytest.mark.parametrize("name", ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/drawings/v.VML"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_is_refused_in_any_encoding(name: str, encoding: str) -> None:
    assert _refusal({name: _LAUGHS.encode(encoding)}) is FindingCode.HOSTILE_WORKBOOK


def test_broken_xml_is_no_workbook() -> None:
    assert _refusal({"xl/workbook.xml": "<a>"}) is FindingCode.NOT_A_WORKBOOK
    assert _refusal({"xl/workbook.xml": ""}) is FindingCode.NOT_A_WORKBOOK


def test_sizes_are_counted_while_inflating(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "LARGEST_UNPACKED", 3_000_000)
    assert _refusal({"xl/media/a.png": bytes(3_000_000)}) is FindingCode.UNPACKS_TO_TOO_MUCH
    check_parts(_archive({"xl/media/a.png": bytes(2_900_000)}))


def test_elements_are_counted_over_all_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "MOST_ELEMENTS", 7)
    sheets: dict[str, bytes | str] = {f"xl/worksheets/{number}.xml": "<a><b/></a>" for number in range(3)}
    check_parts(_archive(sheets))
    assert _refusal({**sheets, "xl/workbook.xml": "<a/>"}) is FindingCode.TOO_MUCH_WORK


def test_cells_are_counted_before_anything_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "MOST_CELLS", 2)
    monkeypatch.setattr(gate, "MOST_CELLS_WITH_EMPTY", 3)
    filled, empty = "<x:c><x:v>1</x:v></x:c>", "<x:c/>"

    def sheet(cells: str) -> dict[str, bytes | str]:
        return {"xl/worksheets/sheet1.xml": f'<x:row xmlns:x="urn:x">{cells}</x:row>'}

    check_parts(_archive(sheet(filled * 2 + empty)))
    assert _refusal(sheet(filled * 3)) is FindingCode.TOO_MUCH_WORK
    assert _refusal(sheet(filled + empty * 3)) is FindingCode.TOO_MUCH_WORK


def test_elements_of_ever_new_names_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "MOST_NAMES", 3)
    assert _refusal({"xl/workbook.xml": "<a><b/><c/><d/></a>"}) is FindingCode.TOO_MUCH_WORK


def test_too_many_parts_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "MOST_PARTS", 3)
    assert _refusal({f"xl/{number}.xml": "<a/>" for number in range(3)}) is FindingCode.UNPACKS_TO_TOO_MUCH


def test_an_archive_of_another_kind_is_no_workbook() -> None:
    written = io.BytesIO()
    with ZipFile(written, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    with pytest.raises(WorkbookRefusedError) as caught:
        check_parts(written)
    assert caught.value.code is FindingCode.NOT_A_WORKBOOK


def test_a_cut_off_archive_is_no_workbook() -> None:
    content = _archive({"xl/workbook.xml": "<workbook/>" + " " * 1000}).getvalue()
    with pytest.raises(WorkbookRefusedError) as caught:
        check_parts(io.BytesIO(content[:-40]))
    assert caught.value.code is FindingCode.NOT_A_WORKBOOK


def test_encrypted_parts_are_refused() -> None:
    content = bytearray(_archive({}).getvalue())
    directory = content.index(b"PK\x01\x02")
    content[6] |= 1
    content[directory + 8] |= 1
    with pytest.raises(WorkbookRefusedError) as caught:
        check_parts(io.BytesIO(bytes(content)))
    assert caught.value.code is FindingCode.ENCRYPTED
