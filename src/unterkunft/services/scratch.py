"""A scratch copy of the database: try moves, look at the figures, take them over or throw them away."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar
from uuid import UUID

from sqlalchemy import func, insert, select

from unterkunft.model.base import Base
from unterkunft.model.journal import JournalEntry
from unterkunft.model.stay import BedAssignment
from unterkunft.model.tables import ROW_CLASS_OF_TABLE, ROW_CLASSES
from unterkunft.services.changes import Wording
from unterkunft.services.executor import Step, apply
from unterkunft.services.history import make_room
from unterkunft.services.journal import images_of
from unterkunft.services.permissions import Right
from unterkunft.storage.engine import Database, open_database
from unterkunft.storage.frozen_guards import FROZEN_TABLES
from unterkunft.storage.migration import migrate
from unterkunft.storage.row_images import image_of, restore
from unterkunft.storage.unit_of_work import RowImages, UnitOfWork, unit_of_work
from unterkunft.values.refusals import DomainRefusal

_ROWS_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Scratch:
    """A copy of all rows, in a file that only this user can read; gone when it is closed."""

    database: Database
    folder: Path
    began_after: int
    """The number of the journal's last entry when the copy was made."""

    def close(self) -> None:
        """Throws the copy away."""
        self.database.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def changes(self) -> tuple[RowImages, ...]:
        """What differs from the beginning: each row with its first image and its last."""
        net: dict[UUID, RowImages] = {}
        with unit_of_work(self.database) as work:
            query = select(JournalEntry).where(JournalEntry.number > self.began_after)
            for entry in work.session.scalars(query.order_by(JournalEntry.number)):
                for each in images_of(entry):
                    first = net.get(each.row_id, each)
                    net[each.row_id] = RowImages(each.table, each.row_id, first.before, each.after)
        return tuple(each for each in net.values() if each.before != each.after)


def open_scratch(database: Database) -> Scratch:
    """Copies every row as it is now; ids stay the same, so what is tried can be taken over."""
    folder = Path(tempfile.mkdtemp(prefix="unterkunft-"))
    scratch = open_database(str(folder / "scratch.db"))
    migrate(scratch)
    with database.reading() as source, scratch.writing_engine.begin() as target:
        for table in Base.metadata.sorted_tables:
            if table.name in FROZEN_TABLES:
                continue  # a trial finalises nothing, and years of papers are large
            order = [table.c.number] if table.name == JournalEntry.__tablename__ else []
            rows = source.execute(select(table).order_by(*order)).mappings()
            for some in rows.partitions(_ROWS_AT_ONCE):
                target.execute(insert(table), [dict(row) for row in some])
        began_after = target.scalar(select(func.coalesce(func.max(JournalEntry.number), 0)))
    return Scratch(scratch, folder, began_after or 0)


@dataclass(frozen=True, slots=True)
class AdoptScratch:
    """Take over what was tried in a scratch copy, in one step."""

    changes: tuple[RowImages, ...]
    right: ClassVar[Right] = Right.PLACE


@apply.register
def adopt_scratch(command: AdoptScratch, step: Step) -> Wording:
    """Refused where someone has meanwhile changed one of the rows, or taken one of the beds."""
    if any(each.table in FROZEN_TABLES for each in command.changes):
        raise DomainRefusal("FINALISED_IN_TRIAL")
    step.work.lock_all()
    for each in command.changes:
        _refuse_stale(step.work, each)
    make_room(step.work, command.changes)
    _write(step.work, command.changes)
    moved = {
        side["resident_id"]
        for each in command.changes
        if each.table == BedAssignment.__tablename__
        for side in (each.before, each.after)
        if side is not None
    }
    return Wording("ADOPTED", {"persons": len(moved)})


def _refuse_stale(work: UnitOfWork, change: RowImages) -> None:
    row = work.find(ROW_CLASS_OF_TABLE[change.table], change.row_id)
    if (None if row is None else image_of(row)) != change.before:
        raise DomainRefusal("CHANGED_MEANWHILE")


def _write(work: UnitOfWork, changes: Iterable[RowImages]) -> None:
    """New and changed rows in an order in which references come first, then the removed ones."""
    order = [each.__tablename__ for each in ROW_CLASSES]
    in_order = sorted(changes, key=lambda each: order.index(each.table))
    for each in reversed(in_order):
        if each.after is None:
            work.remove(work.get(ROW_CLASS_OF_TABLE[each.table], each.row_id))
    for each in in_order:
        if each.after is not None:
            row_class = ROW_CLASS_OF_TABLE[each.table]
            row = work.find(row_class, each.row_id) or row_class(id=each.row_id)
            restore(row, each.after)
            work.add(row)
