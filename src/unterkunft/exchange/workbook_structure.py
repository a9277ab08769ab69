"""Where the parts of a workbook are: its sheets, its shared texts, and which cell styles show days."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePosixPath
from xml.parsers import expat
from zipfile import ZipFile

from unterkunft.exchange.finding_codes import FindingCode
from unterkunft.exchange.gate import WorkbookRefusedError, is_xml
from unterkunft.exchange.limits import LARGEST_SMALL_PART, in_megabytes
from unterkunft.exchange.workbook_days import MAC_EPOCH, WINDOWS_EPOCH, shows_days, shows_spans

_MAIN_TYPES = ("/officeDocument",)
_ROOT_RELATIONS = "_rels/.rels"


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A sheet by its name, and the part of the archive its cells stand in."""

    name: str
    part: str


@dataclass(frozen=True, slots=True)
class Styles:
    """The numbers of the cell styles that show a number as a day or a span of time."""

    days: frozenset[int] = frozenset()
    spans: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Structure:
    """What is needed to read the cells of a workbook."""

    sheets: tuple[SheetPart, ...]
    texts: str | None
    styles: Styles
    epoch: datetime


@dataclass(frozen=True, slots=True)
class _Relation:
    kind: str
    target: str


def structure_of(archive: ZipFile) -> Structure:
    """Follows the relations from the root; a sheet whose part is missing makes it no whole workbook."""
    names = frozenset(filter(is_xml, archive.namelist()))
    workbook = _main_part(archive, names)
    relations = _relations(archive, workbook, names)
    styles = _target(relations, "/styles", names)
    epoch, named = _workbook(archive, workbook)
    return Structure(
        sheets=tuple(_sheets(named, relations, names)),
        texts=_target(relations, "/sharedStrings", names),
        styles=Styles() if styles is None else _styles(archive, styles),
        epoch=epoch,
    )


def local_name(name: str) -> str:
    """The name of an element or attribute without its namespace."""
    return name.rpartition(" ")[2]


def elements(archive: ZipFile, part: str) -> Iterator[tuple[str, dict[str, str]]]:
    """All elements of a small part in their order, with their attributes, both without namespaces."""
    if archive.getinfo(part).file_size > LARGEST_SMALL_PART:
        raise WorkbookRefusedError(
            FindingCode.UNPACKS_TO_TOO_MUCH,
            value=part,
            expected=f"höchstens {in_megabytes(LARGEST_SMALL_PART)} in diesem Teil",
        )
    found: list[tuple[str, dict[str, str]]] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        found.append((local_name(name), {local_name(key): value for key, value in attributes.items()}))

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = start
    parser.Parse(archive.read(part), True)
    yield from found


def damaged(part: str) -> WorkbookRefusedError:
    """The refusal of a workbook in which something is missing or makes no sense."""
    return WorkbookRefusedError(FindingCode.NOT_A_WORKBOOK, value=part, expected="eine vollständige Datei")


def _main_part(archive: ZipFile, names: frozenset[str]) -> str:
    if _ROOT_RELATIONS in names:
        found = _target(_relations(archive, "", names), _MAIN_TYPES[0], names)
        if found is not None:
            return found
    raise damaged(_ROOT_RELATIONS)


def _relations(archive: ZipFile, source: str, names: frozenset[str]) -> dict[str, _Relation]:
    """What a part refers to, by the name of the reference."""
    path = PurePosixPath(source)
    part = str(path.parent / "_rels" / f"{path.name}.rels") if source else _ROOT_RELATIONS
    if part not in names:
        return {}
    return {
        each.get("Id", ""): _Relation(each.get("Type", ""), _resolved(path.parent, each.get("Target", "")))
        for name, each in elements(archive, part)
        if name == "Relationship" and each.get("TargetMode") != "External"
    }


def _resolved(folder: PurePosixPath, target: str) -> str:
    """A target that begins with a slash starts at the root; others stand beside their source."""
    steps: list[str] = []
    for step in PurePosixPath(target[1:] if target.startswith("/") else folder / target).parts:
        if step == "..":
            del steps[-1:]
        elif step != ".":
            steps.append(step)
    return "/".join(steps)


def _target(relations: dict[str, _Relation], ending: str, names: frozenset[str]) -> str | None:
    found = next((each.target for each in relations.values() if each.kind.endswith(ending)), None)
    if found is not None and found not in names:
        raise damaged(found)
    return found


def _workbook(archive: ZipFile, part: str) -> tuple[datetime, list[tuple[str, str]]]:
    """The day that days are counted from, and each sheet's name with the name of its relation."""
    epoch, named = WINDOWS_EPOCH, []
    for name, attributes in elements(archive, part):
        if name == "workbookPr" and attributes.get("date1904") in ("1", "true"):
            epoch = MAC_EPOCH
        elif name == "sheet":
            named.append((attributes.get("name", ""), attributes.get("id", "")))
    if not named:
        raise damaged(part)
    return epoch, named


def _sheets(
    named: list[tuple[str, str]], relations: dict[str, _Relation], names: frozenset[str]
) -> Iterator[SheetPart]:
    taken: set[str] = set()  # a part that is two sheets would be read once for each
    for name, relation in named:
        found = relations.get(relation)
        if found is None or found.target not in names:
            raise damaged(f"Blatt {name}")
        if found.kind.endswith("/worksheet"):  # others hold charts or dialogs
            if found.target in taken:
                raise damaged(f"Blatt {name}")
            taken.add(found.target)
            yield SheetPart(name, found.target)


def _styles(archive: ZipFile, part: str) -> Styles:
    formats: dict[int, str] = {}
    cells: list[int] = []
    section = ""
    for name, attributes in elements(archive, part):
        if name in ("cellXfs", "cellStyleXfs", "cellStyles", "dxfs"):
            section = name
        elif name == "numFmt" and section == "":
            formats[_number(attributes, "numFmtId", part)] = attributes.get("formatCode", "")
        elif name == "xf" and section == "cellXfs":
            cells.append(_number(attributes, "numFmtId", part))
    return Styles(
        days=_cells_that(shows_days, cells, formats), spans=_cells_that(shows_spans, cells, formats)
    )


def _cells_that(
    shows: Callable[[int, str | None], bool], cells: list[int], formats: dict[int, str]
) -> frozenset[int]:
    """The cell styles whose format shows something; each format is looked at once."""
    wanted = {number for number in set(cells) if shows(number, formats.get(number))}
    return frozenset(style for style, number in enumerate(cells) if number in wanted)


def _number(attributes: dict[str, str], name: str, part: str) -> int:
    try:
        return int(attributes.get(name, "0"))
    except ValueError:
        raise damaged(part) from None
