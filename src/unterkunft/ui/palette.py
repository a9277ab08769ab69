"""What the search of the top bar offers: people, rooms, pages and commands, nearest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from unterkunft.services.queries.resident_conditions import Presence, ResidentFilter
from unterkunft.services.queries.resident_order import BY_NAME
from unterkunft.services.queries.residents import ResidentRow, find_residents, resident_rows
from unterkunft.services.resident_search import TypedText, begins, understood
from unterkunft.ui.destination import Destination, PageId
from unterkunft.ui.search import MOST_HITS, Hit, find, without_room_word
from unterkunft.ui.wording import tr
from unterkunft.ui.workplace import Workplace

_MOST_ELSEWHERE, _SHORTEST = 6, 2


@dataclass(frozen=True, slots=True)
class Offer:
    """A page or command as the palette may offer it."""

    id: str
    title: str
    place: str


def offered(
    workplace: Workplace, text: str, *, pages: Sequence[Offer], commands: Sequence[Offer]
) -> tuple[Hit, ...]:
    """What fits a text: here first, then people anywhere, then pages and commands."""
    typed = understood(text)
    if not typed.words:
        return ()
    here = () if workplace.facility is None else find(workplace.plan_state(), text)
    orders = [*_fitting(pages, typed, is_page=True), *_fitting(commands, typed, is_page=False)]
    space = MOST_HITS - min(len(orders), MOST_HITS // 2)
    found = [*here[:space], *_elsewhere(workplace, text, {hit.resident for hit in here})]
    return tuple([*found[:space], *orders][:MOST_HITS])


def destination_of(hit: Hit, page: PageId, workplace: Workplace) -> Destination:
    """Where a person or room is shown: on the page in front where it can, else on the plan or the card."""
    if hit.page is not None:
        return Destination(PageId(hit.page))
    if hit.facility is None and hit.room is None and hit.is_elsewhere:
        return Destination(PageId.RESIDENTS, resident=hit.resident)
    facilities = {each.name: each.key for each in workplace.facilities()} if hit.facility else {}
    return Destination(
        page, resident=hit.resident, room=hit.room, facility=facilities.get(hit.facility or "")
    )


def _fitting(offers: Iterable[Offer], typed: TypedText, *, is_page: bool) -> Iterator[Hit]:
    for offer in offers:
        if begins(typed, offer.title):
            page, command = (offer.id, None) if is_page else (None, offer.id)
            yield Hit(offer.title, offer.place, None, None, page=page, command=command)


def _elsewhere(workplace: Workplace, text: str, known: set[object]) -> Iterator[Hit]:
    """People of other facilities, and those who are not housed."""
    if len(text.strip()) < _SHORTEST:
        return
    sight, day = workplace.actor.sight, workplace.as_of
    wanted = ResidentFilter(text=without_room_word(text), presence=Presence.EVERYONE)
    found = find_residents(workplace.database, wanted, BY_NAME, day=day, sight=sight)
    others = [each for each in found.ids if each not in known][:_MOST_ELSEWHERE]
    for row in resident_rows(workplace.database, others, day=day, sight=sight):
        yield Hit(row.name, _place(row), row.id, None, facility=row.facility, is_elsewhere=True)


def _place(row: ResidentRow) -> str:
    if row.facility is None:
        return tr("not housed on this day")
    return row.facility if row.room is None else f"{row.facility} · {tr('Room {room}', room=row.room)}"
