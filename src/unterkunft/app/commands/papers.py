"""`paper`: the lists, sheets and forms of a house as PDF."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable

from unterkunft.app import console
from unterkunft.app.opening import executor_for, open_existing, person_at_the_computer
from unterkunft.documents.house_paper import PaperStamp
from unterkunft.documents.person_papers import Occasion
from unterkunft.services.paper_kinds import PaperKind
from unterkunft.services.papers import PaperWish
from unterkunft.services.papers import paper as paper_as_pdf
from unterkunft.services.queries.facilities import facility_with_key
from unterkunft.services.queries.keys import floor_with_key, resident_with_key
from unterkunft.storage.engine import Database
from unterkunft.ui.papers.origin_words import origin_words
from unterkunft.ui.printing.saving import save_whole
from unterkunft.ui.wording import tr


def paper(arguments: Namespace) -> int:
    """Writes one paper of a facility on a day."""
    database, actor = open_existing(arguments.database), person_at_the_computer()
    stamp = PaperStamp(executor_for(database).clock().astimezone(), actor.name)
    content = paper_as_pdf(database, _wish(database, arguments), sight=actor.sight, stamp=stamp)
    save_whole(content, arguments.out)
    console.say(tr("Written: {file}", file=arguments.out))
    return 0


def _wish(database: Database, arguments: Namespace) -> PaperWish:
    return PaperWish(
        PaperKind(arguments.kind),
        facility_with_key(database, arguments.facility).id,
        arguments.on,
        floors=tuple(floor_with_key(database, key) for key in arguments.floor),
        residents=tuple(resident_with_key(database, key) for key in _once(arguments.resident)),
        with_names=arguments.names,
        occasion=Occasion.MOVE_OUT if arguments.moved_out else Occasion.MOVE_IN,
        words=origin_words(),
    )


def _once(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(keys))
