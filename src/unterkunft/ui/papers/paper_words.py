"""The names of the papers in the window, and what each is good for."""

from __future__ import annotations

from unterkunft.services.paper_kinds import PaperKind
from unterkunft.ui.papers.presenter import FloorChoice, PersonChoice
from unterkunft.ui.wording import tr


def paper_name(kind: PaperKind) -> str:
    """The paper as the office calls it."""
    return {
        PaperKind.HOUSE_LIST: tr("House list"),
        PaperKind.EVACUATION_LIST: tr("Evacuation list"),
        PaperKind.DOOR_SHEETS: tr("Door sheets"),
        PaperKind.ATTENDANCE_SHEET: tr("Attendance sheet of the month"),
        PaperKind.ROLL_CALL: tr("Roll call of the day"),
        PaperKind.ADMISSION_FORM: tr("Admission form"),
        PaperKind.LANDLORD_CONFIRMATION: tr("Landlord's confirmation"),
    }[kind]


def paper_purpose(kind: PaperKind) -> str:
    """What the paper is good for, in a sentence."""
    return {
        PaperKind.HOUSE_LIST: tr("Who lives where, with sums per floor and house."),
        PaperKind.EVACUATION_LIST: tr("Who is expected inside today, floor by floor, with boxes to tick."),
        PaperKind.DOOR_SHEETS: tr("Number, area and places of each bedroom, for its door."),
        PaperKind.ATTENDANCE_SHEET: tr("People by days, to be signed and completed by hand."),
        PaperKind.ROLL_CALL: tr("Everyone of a corridor, present or away, for the round."),
        PaperKind.ADMISSION_FORM: tr("One page for each person, to be completed and signed on arrival."),
        PaperKind.LANDLORD_CONFIRMATION: tr(
            "For the registration office, after § 19 BMG; one for each household."
        ),
    }[kind]


def floor_text(choice: FloorChoice) -> str:
    """The whole house, a building or a floor."""
    if not choice.building:
        return tr("Whole house")
    if not choice.floor:
        return tr("{building}, all floors", building=choice.building)
    return f"{choice.building} · {choice.floor}"


def person_text(choice: PersonChoice) -> str:
    """`Karimi, Reza · 104 · seit 24.11.2026`."""
    if choice.has_left:
        moved = tr("until {day}", day=choice.moved_on)
    else:
        moved = tr("since {day}", day=choice.moved_on)
    return " · ".join(filter(None, (choice.name, choice.room, moved)))
