"""What a step did, for undo, redo and the status bar; never with a resident's name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from unterkunft.services.changes import Wording
from unterkunft.ui.resident_sentences import STEP_TITLES
from unterkunft.ui.wording import people, tr
from unterkunft.ui.words import word
from unterkunft.values.statuses import MoveReason, PayerKind

Values = Mapping[str, Any]
_UNDO = "UNDO:"


def step_title(wording: Wording) -> str:
    """The step as a title: `Umzug von Zimmer 101 nach 204`."""
    worded = _TITLES.get(wording.code.removeprefix(_UNDO))
    return tr("Change") if worded is None else worded(wording.values)


def undo_text(wording: Wording | None) -> str:
    """The text of the undo action, naming what it takes back."""
    return tr("Undo") if wording is None else tr("Undo: {step}", step=step_title(wording))


def redo_text(wording: Wording | None) -> str:
    """The text of the redo action, naming what it does again."""
    return tr("Redo") if wording is None else tr("Redo: {step}", step=step_title(wording))


def done_sentence(wording: Wording) -> str:
    """What has just happened, for the status bar."""
    if wording.code.startswith(_UNDO):
        return tr("Undone: {step}", step=step_title(wording))
    return tr("Done: {step}", step=step_title(wording))


def _moved(values: Values) -> str:
    reasons = {reason.value: word(reason) for reason in MoveReason}
    reason = reasons.get(values.get("reason", ""))
    return _move(values) if reason is None else tr("{move} ({reason})", move=_move(values), reason=reason)


def _move(values: Values) -> str:
    from_room, to_room = values.get("from_room"), values.get("to_room")
    if from_room is not None and from_room == to_room:
        return tr("Move from bed to bed in room {room}", room=to_room)
    if from_room is not None and to_room is not None:
        return tr("Move from room {from_room} to {to_room}", from_room=from_room, to_room=to_room)
    if to_room is not None:
        return tr("Move of {people} to room {to_room}", people=_persons(values), to_room=to_room)
    if from_room is not None:
        return tr("Move of {people} from room {from_room}", people=_persons(values), from_room=from_room)
    return tr("Move of {people}", people=_persons(values))


def _placed(values: Values) -> str:
    if values.get("to_room") is None:
        return tr("Placement of {people}", people=_persons(values))
    return tr("Placement of {people} in room {to_room}", people=_persons(values), to_room=values["to_room"])


def _lifted(values: Values) -> str:
    if values.get("from_room") is None:
        return tr("Lifting {people} from their beds", people=_persons(values))
    return tr(
        "Lifting {people} from room {from_room}", people=_persons(values), from_room=values["from_room"]
    )


def _exchanged(values: Values) -> str:
    if values.get("room") is None:
        return tr("Swap of {people} with the tray", people=_persons(values))
    return tr("Swap of {people} with the tray in room {room}", people=_persons(values), room=values["room"])


def _rescheduled(values: Values) -> str:
    if values.get("room") is None:
        return tr("Change of the days in a bed")
    return tr("Change of the days in room {room}", room=values["room"])


def _closed(values: Values) -> str:
    places = int(values.get("places", 1))
    return tr("Closure of 1 place") if places == 1 else tr("Closure of {places} places", places=places)


def _attendance(values: Values) -> str:
    return tr("Attendance of {people}", people=_persons(values))


def _roll_call(values: Values) -> str:
    day = values.get("day")
    return tr("Roll call") if day is None else tr("Roll call of {day}", day=date.fromisoformat(day))


def _absence_noted(values: Values) -> str:
    return tr("Note about the absence on {day}", day=date.fromisoformat(values["day"]))


def _persons(values: Values) -> str:
    return people(int(values.get("persons", 1)))


def _room_step(of_one: Callable[[Values], str], of_many: Callable[[Values], str]) -> Callable[[Values], str]:
    """Names the room where the step concerned one, else says how many."""
    return lambda values: of_one(values) if "room" in values else of_many(values)


def _beds_set(values: Values) -> str:
    if "room" in values:
        return tr("Beds of room {room}: {places} places", room=values["room"], places=values["places"])
    return tr("Beds of {rooms} rooms", rooms=values.get("rooms", 0))


_ROOM_STEPS: Mapping[str, Callable[[Values], str]] = {
    "ROOMS_DRAWN": _room_step(
        lambda values: tr("Room {room} drawn", room=values["room"]),
        lambda values: tr("{rooms} rooms drawn", rooms=values.get("rooms", 0)),
    ),
    "ROOMS_MOVED": _room_step(
        lambda values: tr("Room {room} moved on the plan", room=values["room"]),
        lambda values: tr("{rooms} rooms moved on the plan", rooms=values.get("rooms", 0)),
    ),
    "ROOMS_RESIZED": _room_step(
        lambda values: tr("Room {room} resized", room=values["room"]),
        lambda values: tr("{rooms} rooms resized", rooms=values.get("rooms", 0)),
    ),
    "ROOMS_CHANGED": _room_step(
        lambda values: tr("Properties of room {room}", room=values["room"]),
        lambda values: tr("Properties of {rooms} rooms", rooms=values.get("rooms", 0)),
    ),
    "ROOMS_NUMBERED": _room_step(
        lambda values: tr("Room numbered {room}", room=values["room"]),
        lambda values: tr("{rooms} rooms numbered", rooms=values.get("rooms", 0)),
    ),
    "ROOMS_DUPLICATED": _room_step(
        lambda values: tr("Room {room} as a copy", room=values["room"]),
        lambda values: tr("{rooms} rooms as copies", rooms=values.get("rooms", 0)),
    ),
    "ROOMS_SPLIT": lambda _: tr("Room split"),
    "ROOMS_ALIGNED": lambda values: tr("{rooms} rooms aligned", rooms=values.get("rooms", 0)),
    "ROOMS_ADOPTED": lambda values: tr("Layout of {rooms} rooms kept", rooms=values.get("rooms", 0)),
    "ROOMS_REMOVED": _room_step(
        lambda values: tr("Room {room} deleted", room=values["room"]),
        lambda values: tr("{rooms} rooms deleted", rooms=values.get("rooms", 0)),
    ),
    "BEDS_SET": _beds_set,
    "FACILITY_ADDED": lambda values: tr("New facility {name}", name=values["name"]),
    "BUILDING_ADDED": lambda values: tr("New building {name}", name=values["name"]),
    "FLOOR_ADDED": lambda values: tr("New floor {name}", name=values["name"]),
    "FLOOR_CHANGED": lambda values: tr("Floor renamed {name}", name=values["name"]),
    "FLOOR_REMOVED": lambda values: tr("Floor {name} deleted", name=values["name"]),
    "FLOOR_COPIED": lambda values: tr(
        "Floor {name} as a copy with {rooms} rooms", name=values["name"], rooms=values.get("rooms", 0)
    ),
    "BACKGROUND_SET": lambda values: tr("Picture behind floor {floor}", floor=values["floor"]),
    "BACKGROUND_ADJUSTED": lambda values: tr(
        "Place of the picture behind floor {floor}", floor=values["floor"]
    ),
    "BACKGROUND_REMOVED": lambda values: tr("Picture behind floor {floor} removed", floor=values["floor"]),
}

_TITLES: Mapping[str, Callable[[Values], str]] = {
    **_ROOM_STEPS,
    **STEP_TITLES,
    "MOVED": _moved,
    "PLACED": _placed,
    "LIFTED": _lifted,
    "EXCHANGED": _exchanged,
    "RESCHEDULED": _rescheduled,
    "ADOPTED": lambda values: tr("Taken over from a trial: {people}", people=_persons(values)),
    "ATTENDANCE": _attendance,
    "PAPERS_KEPT": lambda values: tr("{files} papers kept", files=values.get("files", 0)),
    "ROLL_CALL": _roll_call,
    "ABSENCE_NOTED": _absence_noted,
    "CLOSED": _closed,
    "REOPENED": lambda _: tr("End of a closure"),
    "CLOSURE_CHANGED": lambda _: tr("Change of a closure"),
    "BREACH_ACCEPTED": lambda values: tr("Exception for room {room}", room=values.get("room", "")),
    "ACCEPTANCE_WITHDRAWN": lambda values: tr(
        "Withdrawal of the exception for room {room}", room=values.get("room", "")
    ),
    "ARRIVAL_ANNOUNCED": lambda values: tr("Announcement of {people}", people=_persons(values)),
    "ARRIVAL_CHANGED": lambda values: tr("Change of an announcement ({people})", people=_persons(values)),
    "PEOPLE_RECEIVED": lambda values: tr("Taking up of {people}", people=_persons(values)),
    "TRANSFERRED": lambda values: tr("Transfer of {people} to another facility", people=_persons(values)),
    "ARRIVAL_PLACED": lambda values: tr("Placement of {people} announced", people=_persons(values)),
    "ARRIVAL_RESOLVED": lambda values: tr("Names for {people} announced", people=_persons(values)),
    "ARRIVAL_CANCELLED": lambda values: tr("Cancellation of an arrival ({people})", people=_persons(values)),
    "ARRIVAL_POSTPONED": lambda values: tr("New day for an arrival ({people})", people=_persons(values)),
    "RESIDENTS_MERGED": lambda _: tr("Merging of two records"),
    "TOLD_APART": lambda _: tr("Two records are two people"),
    "ENDED": lambda values: tr("Moving out of {people}", people=_persons(values)),
    "MONTH_FINALISED": lambda values: tr(
        "{month} finalised ({statements} statements)",
        month=values["month"],
        statements=values.get("statements", 0),
    ),
    "CORRECTIONS_FINALISED": lambda values: tr(
        "Corrections of {month} finalised ({statements} statements)",
        month=values["month"],
        statements=values.get("statements", 0),
    ),
    "LETTERHEAD_KEPT": lambda values: tr("Letterhead of {operator}", operator=values["operator"]),
    "DISCLOSURE_CHOSEN": lambda values: tr(
        "Names on statements to payers: {payer_kind}", payer_kind=word(PayerKind(values["payer_kind"]))
    ),
    "STATEMENT_CANCELLED": lambda values: tr("Cancellation of {number}", number=values["number"]),
    "FINDINGS_ACKNOWLEDGED": lambda values: tr(
        "{findings} findings of {month} acknowledged",
        month=values["month"],
        findings=values.get("findings", 0),
    ),
    "TARIFF_ADDED": lambda values: tr("New tariff {name}", name=values["name"]),
    "TARIFF_CHANGED": lambda values: tr("Change of the tariff {name}", name=values["name"]),
    "TARIFF_REMOVED": lambda values: tr("Tariff {name} deleted", name=values["name"]),
    "TARIFF_ASSIGNED": lambda values: tr(
        "Tariff {tariff} for {facility}", tariff=values["tariff"], facility=values["facility"]
    ),
    "TARIFF_ASSIGNMENT_CHANGED": lambda values: tr(
        "Other days of the tariff {tariff} for {facility}",
        tariff=values["tariff"],
        facility=values["facility"],
    ),
    "TARIFF_ASSIGNMENT_REMOVED": lambda values: tr(
        "Tariff {tariff} no longer for {facility}", tariff=values["tariff"], facility=values["facility"]
    ),
    "IMPORTED": lambda values: tr(
        "Import ({created} new, {changed} changed)",
        created=values.get("created", 0),
        changed=values.get("changed", 0),
    ),
}
