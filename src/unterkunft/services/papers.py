"""Every paper of a house by one door: what is wished, and its PDF."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from io import BytesIO

from unterkunft.documents.admission_form_pdf import write_admission_forms_pdf
from unterkunft.documents.attendance_sheet_pdf import write_attendance_sheet_pdf
from unterkunft.documents.door_sheet import DoorSheetSize
from unterkunft.documents.door_sheet_pdf import write_door_sheets_pdf
from unterkunft.documents.evacuation_list_pdf import write_evacuation_list_pdf
from unterkunft.documents.house_list_pdf import write_house_list_pdf
from unterkunft.documents.house_paper import PaperStamp
from unterkunft.documents.landlord_confirmation_pdf import write_landlord_confirmations_pdf
from unterkunft.documents.person_papers import Occasion
from unterkunft.documents.roll_call_pdf import write_roll_call_pdf
from unterkunft.services.attendance_papers import month_of_attendance, roll_call
from unterkunft.services.house_on_paper import HouseOnPaper, house_on_paper
from unterkunft.services.house_papers import door_sheets, evacuation_list, house_list
from unterkunft.services.paper_kinds import PaperKind
from unterkunft.services.permissions import Sight
from unterkunft.services.person_papers import (
    CODES_ONLY,
    NO_LANDLORD,
    Landlord,
    OriginWords,
    admission_forms,
    landlord_confirmations,
)
from unterkunft.storage.engine import Database
from unterkunft.values.ids import FacilityId, FloorId, ResidentId, RoomId


@dataclass(frozen=True, slots=True)
class PaperWish:
    """Which paper is wanted; without floors the whole house, without rooms all bedrooms of the floors."""

    kind: PaperKind
    facility: FacilityId
    day: date
    floors: Collection[FloorId] = ()
    rooms: tuple[RoomId, ...] = ()
    residents: tuple[ResidentId, ...] = ()
    assembly_point: str = ""
    with_names: bool = False
    door_size: DoorSheetSize = DoorSheetSize.TWO_ON_A4
    occasion: Occasion = Occasion.MOVE_IN
    landlord: Landlord = NO_LANDLORD
    words: OriginWords = CODES_ONLY


def paper(database: Database, wish: PaperWish, *, sight: Sight, stamp: PaperStamp) -> bytes:
    """The paper as PDF; the same rows, wish and stamp give the same bytes."""
    house = house_on_paper(database, wish.facility, wish.day, sight=sight, stamp=stamp, floors=wish.floors)
    file = BytesIO()
    _WRITERS[wish.kind](house, wish, file)
    return file.getvalue()


def _write_house_list(house: HouseOnPaper, _wish: PaperWish, file: BytesIO) -> None:
    write_house_list_pdf(house_list(house), file)


def _write_evacuation_list(house: HouseOnPaper, wish: PaperWish, file: BytesIO) -> None:
    write_evacuation_list_pdf(evacuation_list(house, assembly_point=wish.assembly_point), file)


def _write_door_sheets(house: HouseOnPaper, wish: PaperWish, file: BytesIO) -> None:
    sheets = door_sheets(house, rooms=wish.rooms, with_names=wish.with_names, size=wish.door_size)
    write_door_sheets_pdf(sheets, file)


def _write_attendance_sheet(house: HouseOnPaper, _wish: PaperWish, file: BytesIO) -> None:
    write_attendance_sheet_pdf(month_of_attendance(house), file)


def _write_roll_call(house: HouseOnPaper, _wish: PaperWish, file: BytesIO) -> None:
    write_roll_call_pdf(roll_call(house), file)


def _write_admission_form(house: HouseOnPaper, wish: PaperWish, file: BytesIO) -> None:
    write_admission_forms_pdf(admission_forms(house, wish.residents, words=wish.words), file)


def _write_landlord_confirmation(house: HouseOnPaper, wish: PaperWish, file: BytesIO) -> None:
    papers = landlord_confirmations(house, wish.residents, occasion=wish.occasion, landlord=wish.landlord)
    write_landlord_confirmations_pdf(papers, file)


_WRITERS: Mapping[PaperKind, Callable[[HouseOnPaper, PaperWish, BytesIO], None]] = {
    PaperKind.HOUSE_LIST: _write_house_list,
    PaperKind.EVACUATION_LIST: _write_evacuation_list,
    PaperKind.DOOR_SHEETS: _write_door_sheets,
    PaperKind.ATTENDANCE_SHEET: _write_attendance_sheet,
    PaperKind.ROLL_CALL: _write_roll_call,
    PaperKind.ADMISSION_FORM: _write_admission_form,
    PaperKind.LANDLORD_CONFIRMATION: _write_landlord_confirmation,
}
