"""What a matter says, what its button says, and where the button leads."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from unterkunft.model.placement_rules import AbsenceStep
from unterkunft.services.today.book import Matter, MatterCode, Topic
from unterkunft.ui.rule_sentences import bed_name, breach_sentence
from unterkunft.ui.wording import people, tr
from unterkunft.ui.words import absence_word, word

_NAMES_SHOWN = 3


@dataclass(frozen=True, slots=True)
class MatterText:
    """A matter as a card shows it."""

    title: str
    line: str
    button: str


def topic_title(topic: Topic) -> str:
    """The heading of a card."""
    return {
        Topic.ARRIVALS: tr("Arrivals"),
        Topic.LEAVING: tr("Departures and moves"),
        Topic.WAITING: tr("Without a bed"),
        Topic.ABSENCES: tr("Away over the limit"),
        Topic.DOCUMENTS: tr("Documents expire"),
        Topic.RULES: tr("Rules broken"),
        Topic.BILLING: tr("Before the bill"),
        Topic.BIRTHDAYS: tr("Birthdays with consequences"),
        Topic.CLOSURES: tr("Closures"),
    }[topic]


def matter_text(matter: Matter, today: date) -> MatterText:
    """A matter in words."""
    title, line = _SENTENCES[matter.code](matter, today)
    return MatterText(title, line, _button(matter.code))


def _button(code: MatterCode) -> str:
    return {
        MatterCode.ANNOUNCED: tr("Receive"),
        MatterCode.MOVES_IN: tr("Show"),
        MatterCode.MOVES_OUT: tr("Show"),
        MatterCode.WITHOUT_BED: tr("Find a place"),
        MatterCode.DOCUMENT_EXPIRES: tr("Enter"),
        MatterCode.RULE_BROKEN: tr("Rehouse"),
        MatterCode.WITHOUT_STATUS: tr("Complete"),
        MatterCode.WITHOUT_PAYER: tr("Complete"),
        MatterCode.WITHOUT_HOUSEHOLD: tr("Complete"),
        MatterCode.NOT_WALKED: tr("Make up"),
    }.get(code, tr("Look"))


_Sentence = Callable[[Matter, date], tuple[str, str]]


def who(names: Sequence[str], persons: int) -> str:
    """`Al-Hassan, Omar (4)`: the first of those who belong together, and how many they are."""
    first = names[0] if names else ""
    return first if persons == 1 else f"{first} ({persons})"


def _announced(matter: Matter, _today: date) -> tuple[str, str]:
    waiting, rooms = matter.values["waiting"], matter.values["rooms"]
    parts = [tr("announced for {day}", day=matter.day) if matter.is_overdue else tr("announced for today")]
    if rooms:
        parts.append(tr("reserved: room {rooms}", rooms=", ".join(rooms)))
    if waiting:
        parts.append(tr("no place yet for {people}", people=people(waiting)))
    return who(matter.names, matter.persons), " · ".join(parts)


def _moves_in(matter: Matter, _today: date) -> tuple[str, str]:
    room = matter.values["room"]
    line = tr("moves in today, no bed yet") if room is None else tr("moves in today, room {room}", room=room)
    return who(matter.names, matter.persons), line


def _moves_out(matter: Matter, today: date) -> tuple[str, str]:
    room = matter.values["room"]
    place = tr("without a bed") if room is None else tr("room {room}", room=room)
    return who(matter.names, matter.persons), tr(
        "moves out {when} · {place}", when=_when(matter.day, today), place=place
    )


def _changes_bed(matter: Matter, today: date) -> tuple[str, str]:
    rooms = {"old": matter.values["from_room"], "new": matter.values["to_room"]}
    line = tr("moves {when} from room {old} to {new}", when=_when(matter.day, today), **rooms)
    return matter.names[0], line


def _without_bed(matter: Matter, today: date) -> tuple[str, str]:
    line = tr("since today") if matter.day == today else tr("since {day}", day=matter.day)
    return who(matter.names, matter.persons), line


def _away(matter: Matter, _today: date) -> tuple[str, str]:
    days = int(matter.values["days"])
    shown = tr("1 day") if days == 1 else tr("{days} days", days=days)
    parts = [f"{shown} {absence_word(matter.values['state'])}"]
    reached, following = matter.values["reached"], matter.values["next"]
    parts.append(tr("report due") if reached.step is AbsenceStep.REPORT else tr("ask after the person"))
    if following is not None and following.step is AbsenceStep.REPORT:
        parts.append(tr("report due from day {day}", day=following.days))
    return matter.names[0], " · ".join(parts)


def _document(matter: Matter, _today: date) -> tuple[str, str]:
    status = matter.values["status"]
    name = tr("document") if status is None else word(status)
    if matter.is_overdue:
        return matter.names[0], tr("{document} expired on {day}", document=name, day=matter.day)
    return matter.names[0], tr("{document} until {day}", document=name, day=matter.day)


def _broken(matter: Matter, _today: date) -> tuple[str, str]:
    room, sentence = matter.values["room"], breach_sentence(matter.values["breach"])
    line = tr("since {day}", day=matter.day)
    return tr("Room {room}: {sentence}", room=room, sentence=sentence), line


def _exception(matter: Matter, _today: date) -> tuple[str, str]:
    room, sentence = matter.values["room"], breach_sentence(matter.values["breach"])
    line = tr("Exception granted until {day}", day=matter.day)
    return tr("Room {room}: {sentence}", room=room, sentence=sentence), line


def _gap(one: Callable[[], str], many: Callable[[int], str]) -> _Sentence:
    def sentence(matter: Matter, _today: date) -> tuple[str, str]:
        title = one() if matter.persons == 1 else many(matter.persons)
        names = " · ".join(matter.names[:_NAMES_SHOWN])
        return title, names if len(matter.names) <= _NAMES_SHOWN else f"{names} …"

    return sentence


def _not_walked(matter: Matter, _today: date) -> tuple[str, str]:
    return tr("Attendance is missing"), tr(
        "{floor}, last roll call on {day}", floor=matter.names[0], day=matter.day
    )


def _birthday(matter: Matter, today: date) -> tuple[str, str]:
    title = tr("{name} will be {age}", name=matter.names[0], age=matter.values["age"])
    parts = [_when(matter.day, today)]
    if matter.values["changes_tariff"]:
        parts.append(tr("another rate may hold"))
    if matter.values["adult"]:
        parts.append(tr("of age: check room and household"))
    return title, " · ".join(parts)


def _closure(matter: Matter, _today: date) -> tuple[str, str]:
    room, bed = matter.values["room"], matter.values["bed"]
    title = tr("Room {room}", room=room)
    if bed is not None:
        title = f"{title}, {bed_name(bed)}"
    parts = [word(matter.values["reason"])]
    if matter.code is MatterCode.CLOSURE_ENDS:
        parts.append(tr("closed until {day}", day=matter.day))
    else:
        parts.append(tr("closed since {day} without an end", day=matter.day))
    if matter.values["note"]:
        parts.append(matter.values["note"])
    return title, " · ".join(parts)


def _when(day: date, today: date) -> str:
    return tr("today") if day == today else tr("on {day}", day=day)


_SENTENCES: Mapping[MatterCode, _Sentence] = {
    MatterCode.ANNOUNCED: _announced,
    MatterCode.MOVES_IN: _moves_in,
    MatterCode.MOVES_OUT: _moves_out,
    MatterCode.CHANGES_BED: _changes_bed,
    MatterCode.WITHOUT_BED: _without_bed,
    MatterCode.AWAY_TOO_LONG: _away,
    MatterCode.DOCUMENT_EXPIRES: _document,
    MatterCode.RULE_BROKEN: _broken,
    MatterCode.EXCEPTION_ENDS: _exception,
    MatterCode.WITHOUT_STATUS: _gap(
        lambda: tr("1 person without residence status"),
        lambda count: tr("{count} people without residence status", count=count),
    ),
    MatterCode.WITHOUT_PAYER: _gap(
        lambda: tr("1 person without payer"), lambda count: tr("{count} people without payer", count=count)
    ),
    MatterCode.WITHOUT_HOUSEHOLD: _gap(
        lambda: tr("1 person without household"),
        lambda count: tr("{count} people without household", count=count),
    ),
    MatterCode.NOT_WALKED: _not_walked,
    MatterCode.BIRTHDAY: _birthday,
    MatterCode.CLOSURE_ENDS: _closure,
    MatterCode.CLOSED_LONG: _closure,
}
