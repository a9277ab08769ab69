"""Papers of one small house, filled by hand."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO
from typing import TypeVar

from pypdf import PdfReader

from unterkunft.documents.house_list import FloorOnList, HouseList, PersonOnList, PlaceOnList, RoomOnList
from unterkunft.documents.house_paper import HousePaper, PaperStamp, PlaceCounts
from unterkunft.documents.statement import FacilityOnPaper, PostalAddress, Sender

DAY = date(2026, 11, 24)
STAMP = PaperStamp(datetime(2026, 11, 24, 9, 12, tzinfo=UTC), "M. Krüger")
SCRIPTS = (
    ("Karimi, Reza", "رضا کریمی"),
    ("Al-Masri, Omar", "عمر المصري"),
    ("Kovalenko, Oksana", "Оксана Коваленко"),
    ("Gebremeskel, Tewelde", "ተወልደ ገብረመስቀል"),
    ("Levi, Jona", "יונה לוי"),
    ("Kapanadze, Davit", "დავით კაპანაძე"),
    ("Sargsyan, Armen", "Արմեն Սարգսյան"),
)
LONG_NAME = "Abdulrahman-Muhammadzai von Hohenstaufen, Gebremeskel Tewelde Mehari Maximilian"

PaperT = TypeVar("PaperT")


def a_house_paper(*, names_restricted: bool = False) -> HousePaper:
    facility = FacilityOnPaper(
        "PZ", "Gemeinschaftsunterkunft Berliner Straße", "Berliner Straße 27", "17291", "Prenzlau"
    )
    sender = Sender(PostalAddress("Uckermärkische Wohnhilfe gGmbH"))
    return HousePaper(facility, sender, DAY, STAMP, names_restricted)


def people(count: int) -> tuple[PersonOnList, ...]:
    return tuple(
        PersonOnList(
            SCRIPTS[number % 7][0], SCRIPTS[number % 7][1], 1990, 36, f"H-{number}", date(2026, 3, 1)
        )
        for number in range(count)
    )


def a_room(number: str, *occupants: PersonOnList, free: int = 0, closed: int = 0) -> RoomOnList:
    places = [PlaceOnList(str(label), person) for label, person in enumerate(occupants, 1)]
    places += [PlaceOnList(f"f{label}") for label in range(free)]
    places += [PlaceOnList(f"s{label}", closure="Reparatur") for label in range(closed)]
    return RoomOnList(number, tuple(places), Decimal("18.4"))


def a_floor(name: str, *rooms: RoomOnList, building: str = "Haus A") -> FloorOnList:
    places = [place for room in rooms for place in room.places]
    occupied = sum(place.person is not None for place in places)
    closed = sum(bool(place.closure) for place in places)
    absent = sum(place.person is not None and bool(place.person.absence) for place in places)
    counts = PlaceCounts(len(places), occupied, len(places) - occupied - closed, closed, absent)
    return FloorOnList(building, name, rooms, counts)


def a_house_list() -> HouseList:
    """Two floors, one of them without rooms, and someone without a bed."""
    first = a_floor("Erdgeschoss", a_room("101", *people(7), free=2), a_room("102", closed=1))
    return HouseList(a_house_paper(), (first, a_floor("Keller")), (PersonOnList("Rahimi, Sara"),))


def written(write: Callable[[PaperT, BytesIO], None], paper: PaperT) -> bytes:
    file = BytesIO()
    write(paper, file)
    return file.getvalue()


def texts(content: bytes) -> list[str]:
    """The text of each page, its blanks evened out."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(content)).pages]


def spoken(content: bytes) -> str:
    """What a search or a screen reader finds: the text drawn, and the original words beside shaped glyphs."""
    said = texts(content)
    for page in PdfReader(BytesIO(content)).pages:
        stream = page.get_contents()
        assert stream is not None
        for words in re.findall(rb"/ActualText <([0-9A-F]+)>", stream.get_data()):
            said.append(bytes.fromhex(words.decode()).decode("utf-16"))
    return "\n".join(said)


def size_mm(content: bytes, page: int = 0) -> tuple[int, int]:
    box = PdfReader(BytesIO(content)).pages[page].mediabox
    return round(float(box.width) / 72 * 25.4), round(float(box.height) / 72 * 25.4)


def fonts_not_embedded(content: bytes) -> list[str]:
    missing = []
    for page in PdfReader(BytesIO(content)).pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index] # pypdf types no dictionary
            described = font.get_object()
            if "/DescendantFonts" in described:
                described = described["/DescendantFonts"][0].get_object()
            descriptor = described.get("/FontDescriptor")
            if descriptor is None or "/FontFile2" not in descriptor.get_object():
                missing.append(str(described["/BaseFont"]))
    return missing
