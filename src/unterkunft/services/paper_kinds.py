"""The kinds of papers about a house and its people."""

from __future__ import annotations

from enum import StrEnum


class PaperKind(StrEnum):
    """The papers, by the name they have on the command line."""

    HOUSE_LIST = "house-list"
    EVACUATION_LIST = "evacuation-list"
    DOOR_SHEETS = "door-sheets"
    ATTENDANCE_SHEET = "attendance-sheet"
    ROLL_CALL = "roll-call"
    ADMISSION_FORM = "admission-form"
    LANDLORD_CONFIRMATION = "landlord-confirmation"


ABOUT_PEOPLE = frozenset({PaperKind.ADMISSION_FORM, PaperKind.LANDLORD_CONFIRMATION})
"""The papers for which people are chosen, not floors."""
