"""What is said beside the pointer before a drop: the verdict, what else could be done, who would share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from unterkunft.services.plan_state import Person
from unterkunft.ui.plan.offers import Offer, Offers
from unterkunft.ui.plan.people_title import title_of
from unterkunft.ui.plan.placement_session import Mark, PlacementSession, Target, mark_of
from unterkunft.ui.plan.plan_words import language_words, room_name
from unterkunft.ui.rule_sentences import bed_name, breach_lines, verdict_sentence
from unterkunft.ui.wording import people, tr
from unterkunft.ui.words import word
from unterkunft.values.ids import BedId
from unterkunft.values.statuses import Gender

_MOST_MATES = 6


@dataclass(frozen=True, slots=True)
class Hint:
    """The bubble beside the pointer."""

    mark: Mark
    title: str
    reason: str
    keys: str = ""
    """What else a drop with a key held would do."""
    mates_title: str = ""
    mates: tuple[str, ...] = ()
    """Those who would share the room, a line each."""


def hint_of(offers: Offers, offer: Offer) -> Hint:
    """All that is to be known before the drop."""
    session = offers.session
    if offer.changes_nothing:
        keys = _keys(offer)
        return Hint(Mark.ALLOWED, title_of(session.people), tr("is already here"), keys)
    mates = offers.mates(offer) if offer.is_possible else ()
    return Hint(
        offer.mark,
        _title(session, offer),
        _reason(session, offer),
        _keys(offer),
        _mates_title(mates) if offer.is_possible else "",
        _mates(mates),
    )


def _title(session: PlacementSession, offer: Offer) -> str:
    """`Familie Haddad: 3 von 4 passen`, or `Tausch: Tesfay ↔ Diallo`."""
    title, verdict = title_of(session.people), offer.verdict
    if offer.lifted:
        return tr("{one} instead of {other}", one=title, other=title_of(offer.partners))
    if offer.is_swap:
        return tr("Swap: {one} ↔ {other}", one=title, other=title_of(offer.partners))
    if verdict.asked == 1:
        rooms = rooms_left(session)
        return tr("{title} · so far {place}", title=title, place=rooms) if rooms else title
    takes_some = session.takes_some(offer.target.room)
    fitting = 0 if verdict.is_refused and not takes_some else len(verdict.placements)
    return tr("{title}: {fitting} of {asked} fit", title=title, fitting=fitting, asked=verdict.asked)


def rooms_left(session: PlacementSession) -> str:
    """The rooms that people on their way come from; nothing for those in the tray."""
    rooms = {session.bed(bed).bed.room for bed in session.beds_now.values()}
    return ", ".join(sorted(room_name(session.room(room)) for room in rooms))


def _reason(session: PlacementSession, offer: Offer) -> str:
    return swap_reason(session, offer) if offer.is_swap else placing_reason(session, offer.target)


def placing_reason(session: PlacementSession, aim: Target) -> str:
    """The verdict in words, and what to do where only some of the people fit."""
    verdict = session.verdict(aim)
    sentence = verdict_sentence(verdict, session.room(aim.room))
    if aim.bed is None and verdict.is_refused and session.takes_some(aim.room):
        some = tr(
            "On a free bed: {fitting} of {asked}.", fitting=len(verdict.placements), asked=verdict.asked
        )
        return f"{sentence}. {some}"
    return sentence


def swap_reason(session: PlacementSession, offer: Offer) -> str:
    """Both ways of the swap, and what speaks against it."""
    reasons = " · ".join(breach_lines(offer.verdict)[:2])
    if offer.mark is Mark.REFUSED:
        return tr("not possible — {reasons}", reasons=reasons)
    if offer.mark is Mark.OVERRIDABLE:
        return tr("only with a reason — {reasons}", reasons=reasons)
    ways = _ways(session, offer)
    return f"{ways} · {reasons}" if reasons else ways


def _ways(session: PlacementSession, offer: Offer) -> str:
    first = offer.verdict.placements[0]
    if offer.lifted:
        return tr(
            "{one} goes to {there}, {other} into the tray",
            one=_name(session, 0),
            there=place_name(session, first.bed),
            other=title_of(offer.partners),
        )
    partner = offer.verdict.placements[len(offer.partners)]
    return tr(
        "{one} goes to {there}, {other} to {back}",
        one=_name(session, 0),
        there=place_name(session, first.bed),
        other=title_of(offer.partners),
        back=place_name(session, partner.bed),
    )


def _name(session: PlacementSession, number: int) -> str:
    return title_of(session.people) if len(session.people) > 1 else session.people[number].name


def place_name(session: PlacementSession, bed: BedId) -> str:
    """`Zimmer 103, Bett 2`."""
    state = session.bed(bed)
    number = session.room(state.bed.room).room.number
    return tr("room {room}, {bed}", room=number, bed=bed_name(state.bed.label))


def _keys(offer: Offer) -> str:
    """The keys that change what a drop does; said, because nobody guesses them."""
    said = []
    if offer.could_swap_with and offer.swap_lifts:
        return tr("Alt: {person} makes way, into the tray", person=title_of(offer.could_swap_with))
    if offer.could_swap_with:
        said.append(tr("Ctrl: swap with {person}", person=title_of(offer.could_swap_with)))
    if not offer.is_swap and not offer.changes_nothing and mark_of(offer.verdict) is not Mark.REFUSED:
        said.append(tr("Alt: only until a day"))
    return " · ".join(said)


def _mates_title(mates: Sequence[Person]) -> str:
    if not mates:
        return tr("Nobody else in the room")
    return tr("Shares the room with {people}:", people=people(len(mates)))


def _mates(mates: Sequence[Person]) -> tuple[str, ...]:
    lines = [mate_line(each) for each in mates[:_MOST_MATES]]
    left = len(mates) - _MOST_MATES
    return (*lines, tr("and {count} more", count=left)) if left > 0 else tuple(lines)


def mate_line(person: Person) -> str:
    """`Tesfay, Selam · 26 · weiblich · Tigrinya · Familie Tesfay`."""
    parts = [person.name]
    if person.age is not None:
        parts.append(str(person.age))
    if person.gender is not Gender.UNKNOWN:
        parts.append(word(person.gender))
    parts += language_words(person.languages)
    if person.household_name and person.household_name not in (person.name, person.family_name):
        parts.append(person.household_name)
    return " · ".join(parts)
