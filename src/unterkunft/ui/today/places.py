"""Where in the window a matter of the day is seen and solved."""

from __future__ import annotations

from collections.abc import Mapping

from unterkunft.services.today.book import Matter, MatterCode
from unterkunft.ui.destination import Destination, PageId


def destination_of(matter: Matter) -> Destination:
    """Where a matter is seen and solved."""
    page, topic = _PLACES[matter.code]
    day = matter.day if matter.code in (MatterCode.CHANGES_BED,) else None
    # Several people who lack the same are seen as a list, one as a card.
    is_list = matter.code in _GAPS and matter.persons > 1
    return Destination(
        page,
        resident=None if is_list else matter.resident,
        room=matter.room,
        floor=matter.floor,
        arrival=matter.arrival,
        day=day,
        topic=topic,
    )


_GAPS = frozenset({MatterCode.WITHOUT_STATUS, MatterCode.WITHOUT_PAYER, MatterCode.WITHOUT_HOUSEHOLD})
_PLACES: Mapping[MatterCode, tuple[PageId, str | None]] = {
    MatterCode.ANNOUNCED: (PageId.ARRIVALS, None),
    MatterCode.MOVES_IN: (PageId.PLAN, None),
    MatterCode.MOVES_OUT: (PageId.PLAN, None),
    MatterCode.CHANGES_BED: (PageId.PLAN, None),
    MatterCode.WITHOUT_BED: (PageId.PLAN, None),
    MatterCode.AWAY_TOO_LONG: (PageId.ATTENDANCE, None),
    MatterCode.DOCUMENT_EXPIRES: (PageId.RESIDENTS, "statuses"),
    MatterCode.RULE_BROKEN: (PageId.PLAN, None),
    MatterCode.EXCEPTION_ENDS: (PageId.PLAN, None),
    MatterCode.WITHOUT_STATUS: (PageId.RESIDENTS, "statuses"),
    MatterCode.WITHOUT_PAYER: (PageId.RESIDENTS, "coverages"),
    MatterCode.WITHOUT_HOUSEHOLD: (PageId.RESIDENTS, "household"),
    MatterCode.NOT_WALKED: (PageId.ATTENDANCE, "roll_call"),
    MatterCode.BIRTHDAY: (PageId.RESIDENTS, None),
    MatterCode.CLOSURE_ENDS: (PageId.PLAN, None),
    MatterCode.CLOSED_LONG: (PageId.PLAN, None),
}
