"""What the placement rules say, as sentences with their reasons."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from typing import Any, TypeVar

from unterkunft.model.placement_rules import Breach, Capacity, Rule
from unterkunft.services.placement import Verdict
from unterkunft.services.plan_state import RoomState
from unterkunft.ui.wording import number, people, tr
from unterkunft.ui.words import word
from unterkunft.values.statuses import ClosureReason, Designation, RoomUse, SeparationScope, Severity

Values = Mapping[str, Any]
EnumT = TypeVar("EnumT", bound=Enum)


def breach_sentence(breach: Breach) -> str:
    """Why a rule speaks against a place, without a full stop."""
    return _SENTENCES[breach.rule](breach.values)


def breach_lines(verdict: Verdict) -> tuple[str, ...]:
    """All that speaks against a drop, heaviest first."""
    return tuple(breach_sentence(each) for each in verdict.breaches)


def verdict_sentence(verdict: Verdict, room: RoomState) -> str:
    """One line for the drop hint: whether it fits, and the reason in numbers or words."""
    number_of_room = room.room.number
    reasons = " · ".join(breach_lines(verdict)[:2])
    if verdict.severity is Severity.BLOCKING:
        return tr("Room {room}: not possible — {reasons}", room=number_of_room, reasons=reasons)
    if verdict.severity is Severity.OVERRIDABLE:
        return tr("Room {room}: only with a reason — {reasons}", room=number_of_room, reasons=reasons)
    facts = ", ".join(_facts(verdict, room))
    if verdict.severity is Severity.WARNING:
        return tr(
            "Room {room}: fits, but {reasons} — {facts}", room=number_of_room, reasons=reasons, facts=facts
        )
    told = ", ".join(part for part in (reasons, facts) if part)
    return tr("Room {room}: fits — {facts}", room=number_of_room, facts=told)


def bed_name(label: str) -> str:
    """The bed as a sentence names it; labels may say that they are beds, or only which."""
    named = tr("bed {label}", label=label)
    noun = named.split()[0].casefold()
    return label if label.casefold().startswith(noun) else named


def capacity_sentence(capacity: Capacity) -> str:
    """How many people a room may hold, and what limits it."""
    places = tr("1 place") if capacity.places == 1 else tr("{count} places", count=capacity.places)
    return f"{places}, {word(capacity.limited_by)}"


def _facts(verdict: Verdict, room: RoomState) -> list[str]:
    facts = [_free_beds(room)]
    per_person = _area_per_person(verdict, room)
    if per_person is not None:
        facts.append(tr("{area} m² per person", area=number(per_person)))
    if verdict.asked > 1 and len(verdict.placements) == verdict.asked:
        facts.append(tr("all stay together"))
    return facts


def _free_beds(room: RoomState) -> str:
    free = sum(bed.is_free for bed in room.beds)
    return tr("{free} of {beds} beds free", free=free, beds=len(room.beds))


def _area_per_person(verdict: Verdict, room: RoomState) -> Decimal | None:
    joining = {each.resident for each in verdict.placements}
    staying = sum(bed.occupant is not None and bed.occupant.id not in joining for bed in room.beds)
    area = room.room.area_m2
    return None if area is None or not joining else area / (staying + len(joining))


def _bed_taken(values: Values) -> str:
    if values.get("until") is None:
        return tr("{bed} is taken by {person}", bed=bed_name(values["bed"]), person=values["person"])
    return tr(
        "{bed} is taken by {person} until {until}",
        bed=bed_name(values["bed"]),
        person=values["person"],
        until=_day_before(values["until"]),
    )


def _day_before(end: date) -> date:
    return end - timedelta(days=1)


def _bed_closed(values: Values) -> str:
    note = values.get("note") or word(_member(ClosureReason, values["reason"]))
    if values.get("begins_later"):
        return _bed_closed_later(values, note)
    if values.get("through") is None:
        return tr("{bed} is closed ({reason})", bed=_place_name(values), reason=note)
    return tr(
        "{bed} is closed until {through} ({reason})",
        bed=_place_name(values),
        through=values["through"],
        reason=note,
    )


def _place_name(values: Values) -> str:
    """A bed, or a room that is closed as a whole."""
    room = values.get("room")
    return bed_name(values["bed"]) if room is None else tr("Room {number}", number=room)


def _bed_closed_later(values: Values, reason: str) -> str:
    bed, start, through = _place_name(values), values["from"], values.get("through")
    if through is None:
        return tr("{bed} is closed from {start} ({reason})", bed=bed, start=start, reason=reason)
    return tr(
        "{bed} is closed from {start} until {through} ({reason})",
        bed=bed,
        start=start,
        through=through,
        reason=reason,
    )


def _not_for_sleeping(values: Values) -> str:
    return tr("{use}: nobody sleeps here", use=word(_member(RoomUse, values["use"])))


def _not_open(values: Values) -> str:
    opened, closed = values.get("opened"), values.get("closed")
    if opened is not None and closed is not None:
        return tr("only open from {opened} until {closed}", opened=opened, closed=_day_before(closed))
    if opened is not None:
        return tr("not open before {opened}", opened=opened)
    if closed is not None:
        return tr("only open until {closed}, the stay goes on longer", closed=_day_before(closed))
    return tr("not open on this day")


def _separation(values: Values) -> str:
    return tr(
        "{person} and {other} must not be {scope}",
        person=values["person"],
        other=values["other"],
        scope=word(_member(SeparationScope, values["scope"])),
    )


def _no_bed_left(values: Values) -> str:
    asked, free = int(values["persons"]), int(values["free"])
    if free == 0:
        return tr("no free bed for {people}", people=people(asked))
    if free == 1:
        return tr("only 1 free bed for {people}", people=people(asked))
    return tr("only {free} free beds for {people}", free=free, people=people(asked))


def _approved_places(values: Values) -> str:
    return tr(
        "{people}, approved for {approved}", people=people(values["persons"]), approved=values["approved"]
    )


def _persons_per_room(values: Values) -> str:
    return tr("{people}, at most {limit} per room", people=people(values["persons"]), limit=values["limit"])


def _area(values: Values) -> str:
    return tr(
        "{area} m² per person, {limit} m² required",
        area=number(values["area"]),
        limit=number(values["limit"]),
    )


def _designation(values: Values) -> str:
    whom = word(_member(Designation, values["designation"]))
    person = values["person"] or tr("a person not yet named")
    return tr("the room is for {whom}: {person} does not fit", whom=whom, person=person)


def _mixed_genders(values: Values) -> str:
    return tr(
        "{person} and {other}: woman and man who are not one household",
        person=values["person"],
        other=values["other"],
    )


def _minor_alone(values: Values) -> str:
    return tr(
        "{person} ({age}) without an adult of the household",
        person=values["person"],
        age=values["age"],
    )


def _wheelchair(values: Values) -> str:
    return tr("{person} needs a wheelchair accessible room", person=values["person"])


def _ground_floor(values: Values) -> str:
    return tr("{person} needs a room on the ground floor", person=values["person"])


def _household_split(values: Values) -> str:
    if "rooms" in values:
        return tr("{household} sleeps in rooms {rooms}", household=values["household"], rooms=values["rooms"])
    left = int(values["left"])
    if left == 1:
        return tr("1 of {persons} people finds no bed here", persons=values["persons"])
    return tr("{left} of {persons} people find no bed here", left=left, persons=values["persons"])


def _household_apart(values: Values) -> str:
    return tr(
        "{household} is spread over facilities: others live in {facility}",
        household=values["household"],
        facility=values["facility"],
    )


def _cot_needed(values: Values) -> str:
    return tr("{person} needs a cot", person=values["person"])


def _transfer(values: Values) -> str:
    return tr(
        "{person} lives in {facility}: becomes a transfer from there",
        person=values["person"],
        facility=values["facility"],
    )


def _same_day_change(values: Values) -> str:
    if "bed" in values:
        return tr("{bed} is vacated on the same day, clean before moving in", bed=bed_name(values["bed"]))
    return tr("vacated on the same day, clean before moving in")


def _member(kind: type[EnumT], value: object) -> EnumT:
    """The member, also where the value came out of a journal or file as its word."""
    return kind(value)


_SENTENCES: Mapping[Rule, Callable[[Values], str]] = {
    Rule.BED_TAKEN: _bed_taken,
    Rule.BED_CLOSED: _bed_closed,
    Rule.NOT_FOR_SLEEPING: _not_for_sleeping,
    Rule.NOT_OPEN: _not_open,
    Rule.SEPARATION: _separation,
    Rule.NO_BED_LEFT: _no_bed_left,
    Rule.APPROVED_PLACES: _approved_places,
    Rule.PERSONS_PER_ROOM: _persons_per_room,
    Rule.AREA_PER_PERSON: _area,
    Rule.DESIGNATION: _designation,
    Rule.MIXED_GENDERS: _mixed_genders,
    Rule.MINOR_ALONE: _minor_alone,
    Rule.WHEELCHAIR: _wheelchair,
    Rule.GROUND_FLOOR: _ground_floor,
    Rule.HOUSEHOLD_SPLIT: _household_split,
    Rule.HOUSEHOLD_APART: _household_apart,
    Rule.COT_NEEDED: _cot_needed,
    Rule.TRANSFER: _transfer,
    Rule.SAME_DAY_CHANGE: _same_day_change,
}
